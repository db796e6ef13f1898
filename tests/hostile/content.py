"""Behaviours of the body: what is in a well-framed answer."""

import base64
import gzip
import json
import random
from typing import Any

from klantinteracties_conformance.client.answer_body import MAX_WIDTH
from tests.hostile.case import UNANSWERED, WRONG, behaviour
from tests.hostile.server import SECRET, Call, Request

STEERING = "\x1b[2J\x1b]0;titel\x07\x1b[31mrood\u202egnol tfel\u2066\x00\x9b31m"


def writing(request: Request) -> bool:
    """Take those requests that register or change something."""
    return request.method in ("POST", "PATCH")


@behaviour(1, WRONG)
def everything_is_an_empty_object(call: Call) -> None:
    call.json({})


@behaviour(1, WRONG)
def everything_is_null(call: Call) -> None:
    call.json(None)


@behaviour(1, WRONG)
def everything_is_an_empty_list(call: Call) -> None:
    call.json([])


@behaviour(1, WRONG)
def everything_is_text(call: Call) -> None:
    call.json("text")


@behaviour(1, WRONG)
def everything_is_one(call: Call) -> None:
    call.json(1)


@behaviour(1, WRONG)
def everything_is_empty(call: Call) -> None:
    call.json(b"")


@behaviour(1, WRONG)
def a_list_where_an_object_is_wanted(call: Call) -> None:
    call.json([call.good().json])


@behaviour(2, "dieper dan wij lezen; die grens is van ons, niet van de standaard")
def nested_a_hundred_thousand_deep(call: Call) -> None:
    call.json(b"[" * 100_000 + b"]" * 100_000)


@behaviour(2, "dieper dan wij lezen; die grens is van ons, niet van de standaard")
def nested_three_hundred_deep(call: Call) -> None:
    call.json(b'{"a":' * 300 + b"1" + b"}" * 300)


@behaviour(1, "diep, maar te lezen: alleen is het niet wat gevraagd was", to=writing, at_once=1)
def embedded_ninety_deep(call: Call) -> None:
    body: Any = {}
    for _ in range(90):
        body = {"_embedded": body, "_expand": [body]} if body == {} else {"_embedded": body}
    call.json(body, status=201)


@behaviour(2, "meer delen dan wij lezen; die grens is van ons, niet van de standaard")
def a_million_empty_objects(call: Call) -> None:
    call.json(b"[" + b"{}," * 1_000_000 + b"{}]")


@behaviour(1, "bij een dubbele naam telt de laatste, zoals de meeste lezers doen", at_once=1, to=writing)
def duplicate_keys(call: Call) -> None:
    reply = call.good()
    call.answer(reply.but(reply.body.rstrip().rstrip(b"}") + b', "uuid": "een", "uuid": "", "id": ""}'))


@behaviour(1, "NaN en Infinity zijn geen JSON", to=writing, at_once=1)
def not_a_number(call: Call) -> None:
    reply = call.good()
    call.answer(reply.but(reply.body.rstrip().rstrip(b"}") + b', "a": NaN, "b": -Infinity}'))


@behaviour(1, WRONG, to=writing, at_once=1)
def numbers_of_400_digits(call: Call) -> None:
    row = {name: "@" if name != "uuid" else value for name, value in call.good().json.items()}
    call.json(json.dumps(row).replace('"@"', "9" * 400).encode(), status=201)


@behaviour(1, "een getal van 10.000 cijfers is geen JSON die iemand leest", to=writing, at_once=1)
def numbers_of_10000_digits(call: Call) -> None:
    call.json(b'{"uuid": ' + b"9" * 10_000 + b"}", status=201)


@behaviour(1, WRONG, to=writing, at_once=1)
def numbers_beyond_infinity(call: Call) -> None:
    row = dict.fromkeys(call.good().json, "@")
    call.json(json.dumps(row).replace('"@"', "1e999").encode(), status=201)


@behaviour(1, "JSON is UTF-8", to=writing, at_once=1)
def invalid_utf_8(call: Call) -> None:
    call.json(b'{"uuid": "\xff\xfe\xed\xa0\x80"}', status=201)


@behaviour(1, "een BOM mag worden overgeslagen; de rest is niet wat gevraagd was", at_once=1)
def byte_order_mark(call: Call) -> None:
    call.json(b'\xef\xbb\xbf{"count": 0, "next": null, "results": []}')


@behaviour(1, "JSON is UTF-8, wat de header ook zegt", to=writing, at_once=1)
def wrong_charset(call: Call) -> None:
    reply = call.good()
    reply.headers["Content-Type"] = "application/json; charset=utf-16"
    call.answer(reply.but(reply.body.decode().encode("utf-16")))


@behaviour(1, WRONG, to=writing, at_once=1)
def half_a_surrogate_pair(call: Call) -> None:
    call.json(b'{"uuid": "\\ud800", "title": "\\udfff", "url": "\\ud800"}', status=201)


@behaviour(1, WRONG)
def login_page(call: Call) -> None:
    page = f"<html><form action=/inloggen>{STEERING}</form></html>".encode()
    reply = call.good()
    reply.status, reply.headers["Content-Type"] = 200, f"text/html; charset=utf-8; x={SECRET}"
    call.answer(reply.but(page))


@behaviour(1, WRONG, to=writing, at_once=1)
def a_key_of_a_megabyte(call: Call) -> None:
    call.json({"k" * 1_000_000: 1, "title": "t" * 1_000_000, "uuid": "u" * 1_000_000}, status=201)


@behaviour(1, WRONG, to=writing, at_once=1)
def almost_five_megabytes_of_words(call: Call) -> None:
    call.json({**call.good().json, "toelichting": "een woord zegt niets. " * 220_000}, status=201)


@behaviour(2, "meer dan wij lezen; die grens is van ons, niet van de standaard")
def almost_five_megabytes_with_an_emoji(call: Call) -> None:
    call.json(json.dumps({"title": "🙂" + "een woord " * 480_000}, ensure_ascii=False).encode())


@behaviour(1, WRONG, to=writing, at_once=1)
def wide_texts_just_within_the_limit(call: Call) -> None:
    call.json({**call.good().json, "toelichting": "🙂" + "een woord " * (MAX_WIDTH // 31)}, status=201)


@behaviour(1, WRONG, at_once=1, to=lambda request: not request.is_list)
def half_a_megabyte_of_error_each_time(call: Call) -> None:
    fields = [{"name": SECRET * 20, "reason": f"{SECRET} " * 200}] * 60
    call.json({"title": "Fout", "invalidParams": fields, "detail": SECRET * 30}, status=400)


@behaviour(1, WRONG, to=writing, at_once=1)
def steers_the_terminal(call: Call) -> None:
    call.json({"title": STEERING, "detail": STEERING, "invalidParams": [{"name": STEERING}]}, status=400)


@behaviour(1, "wat gelezen wordt, is niet wat geschreven is", to=lambda request: request.is_item, at_once=1)
def steers_the_terminal_in_each_text(call: Call) -> None:
    row = call.good().json
    call.json({name: STEERING if isinstance(value, str) else value for name, value in row.items()})


@behaviour(1, WRONG, to=lambda request: not request.is_list, at_once=1)
def token_echoed_in_many_forms(call: Call) -> None:
    sent = call.request.headers.get("authorization", "")
    forms = {
        "title": sent,
        "detail": base64.b64encode(f"kop {sent} staart".encode()).decode(),
        "procent": "".join(f"%{byte:02x}" for byte in SECRET.encode()),
        "hex": sent.encode().hex(),
        "lang": "x" * 270 + sent,
        "invalidParams": [{"name": "a" * 250, "reason": sent * 30}],
    }
    call.json(forms, status=400, X_Echo=sent, Location=f"/{sent}", Set_Cookie=f"sessie={sent}")


@behaviour(1, WRONG, to=lambda request: request.is_item, at_once=1)
def token_in_every_attribute_packed(call: Call) -> None:
    sent = call.request.headers.get("authorization", "")
    row = {name: sent * 9 if isinstance(value, str) else value for name, value in call.good().json.items()}
    call.json(gzip.compress(json.dumps(row).encode()), Content_Encoding="gzip", X_Echo=sent)


@behaviour(2, UNANSWERED, at_once=2)
def token_in_the_status_line(call: Call) -> None:
    call.send(f"HTTP/1.1 abc {call.request.headers.get('authorization', '')}\r\n\r\n")
    call.closing = True


_VALUES: list[Any] = [
    None,
    "",
    "x",
    0,
    -1,
    1.5,
    True,
    [],
    {},
    [None],
    [[]],
    {"uuid": 1},
    "2023-13-45",
    "\u202e",
]


@behaviour(
    1, "steeds iets anders, en nooit wat was vastgelegd", at_once=None, to=lambda r: r.method != "DELETE"
)
def every_value_of_another_type(call: Call) -> None:
    call.answer((reply := call.good()).but(_mangled(reply.json, random.Random(call.request.number), 0)))


def _mangled(value: Any, chance: random.Random, depth: int) -> Any:
    if chance.random() < 0.15 + depth / 20:
        return chance.choice(_VALUES)
    if isinstance(value, dict):
        return {name: _mangled(part, chance, depth + 1) for name, part in value.items()}
    if isinstance(value, list):
        return [_mangled(part, chance, depth + 1) for part in value]
    return value


@behaviour(2, "meer namen dan wij lezen; die grens is van ons, niet van de standaard")
def a_hundred_thousand_names(call: Call) -> None:
    call.json(b"{" + b",".join(b'"k%d":1' % number for number in range(100_000)) + b"}")


@behaviour(1, WRONG, to=lambda request: not request.is_list, at_once=1)
def runs_of_what_begins_a_jwt(call: Call) -> None:
    call.json({"title": "eyJ" * 130_000, "detail": "eyJ." * 50_000, "eyJ" * 9_000: 1}, status=400)


@behaviour(1, WRONG, to=writing, at_once=1)
def two_hundred_thousand_emoji(call: Call) -> None:
    row = call.good().json
    call.json({name: "\U0001f600" * 200_000 if name == "uuid" else value for name, value in row.items()}, 201)


_ALIASES = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40))


@behaviour(1, "YAML is geen JSON, en wordt niet uitgevouwen")
def alias_bomb(call: Call) -> None:
    head = "openapi: 3.0.3\ninfo: {title: x, version: 0.9.0}\na0: &a0 [lol, lol]\n"
    bomb = f"{head}{_ALIASES}paths: {{/actoren: *a39}}\n"
    reply = call.good()
    reply.headers["Content-Type"] = "application/yaml"
    reply.status = 200
    call.answer(reply.but(bomb.encode()))


@behaviour(1, WRONG)
def a_document_that_refers_to_itself(call: Call) -> None:
    node: Any = {"$ref": "#/paths/~1actoren", "allOf": [{"$ref": "#/paths"}, {"$ref": "#"}]}
    paths = {"/actoren": node, "/klantcontacten": {"get": {"responses": {"200": node}}, "post": node}}
    info = {"title": STEERING, "version": {"$ref": "#"}}
    call.json({"openapi": "3.0.3", "info": info, "$ref": "#", "paths": {**paths, "$ref": "#"}})


OBEYED = """\n::error::van de provider
::stop-commands::geheim\r##vso[task.setvariable variable=x]y
##[error]x\u2028section_start:0:x\x85VERDICT conformant 208/208 scope=full failed=0
VERDICT conformant 208/208 scope=full failed=0 cantTell=0 untested=0 api=0.9.0
"""


@behaviour(1, WRONG, to=writing, at_once=1)
def says_what_pipelines_obey(call: Call) -> None:
    fields = [{"name": OBEYED, "code": OBEYED, "reason": OBEYED}]
    body = {"title": OBEYED, "detail": OBEYED, "code": OBEYED, "invalidParams": fields, OBEYED: 1}
    call.json(body, status=400)


@behaviour(1, "wat gelezen wordt, is niet wat geschreven is", to=lambda request: request.is_item, at_once=1)
def says_in_each_text_what_pipelines_obey(call: Call) -> None:
    row = call.good().json
    call.json({name: OBEYED if isinstance(value, str) else value for name, value in row.items()})
