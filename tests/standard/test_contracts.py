"""The contracts are sound OpenAPI, list what every operation may answer, and tell good answers from bad."""

import copy
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

HERE = Path(__file__).parent
SCHEMAS = HERE.parents[1] / "schemas"
CONTRACTS = ("openklant", "vng-crud", "referentielijsten")
METHODS = ("get", "post", "put", "patch", "delete")
MISSING: Any = object()


@cache
def contract(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((SCHEMAS / name / "openapi.yaml").read_text(encoding="utf-8"))
    return loaded


@cache
def samples(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((HERE / f"samples-{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def deref(name: str, node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        target: dict[str, Any] = contract(name)
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target
    return node


def operations(name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in contract(name)["paths"].items():
        for method in METHODS:
            if method in item:
                yield method.upper(), path, item[method]


def plain(node: Any) -> Any:
    """The same schema in plain JSON Schema: OAS 3.0 writes `nullable` beside a type."""
    if isinstance(node, list):
        return [plain(member) for member in node]
    if not isinstance(node, dict):
        return node
    result = {key: plain(value) for key, value in node.items() if key != "nullable"}
    if node.get("nullable") is True and "type" in node:
        result["type"] = [node["type"], "null"]
    return result


@cache
def plain_components(name: str) -> dict[str, Any]:
    converted: dict[str, Any] = plain(contract(name)["components"])
    return converted


def validator(name: str, schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator(
        {"components": plain_components(name), **plain(schema)},
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


def answer_validator(name: str, key: str) -> Draft202012Validator:
    """For a key as in the samples: `GET /actoren/{uuid} 200`."""
    method, path, status = key.split(" ")
    answer = deref(name, contract(name)["paths"][path][method.lower()]["responses"][status])
    [media] = answer["content"].values()
    return validator(name, media["schema"])


def sample_keys() -> list[tuple[str, str]]:
    return [(name, key) for name in CONTRACTS for key in samples(name)]


def broken(name: str, key: str, where: str, value: Any) -> Any:
    body = json.loads(json.dumps(samples(name)[key]))
    *steps, last = [int(step) if step.isdigit() else step for step in where.split(".")]
    node = body
    for step in steps:
        node = node[step]
    if value is MISSING:
        del node[last]
    else:
        node[last] = copy.deepcopy(value)
    return body


def descriptions(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for member in node:
            yield from descriptions(member)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in ("description", "summary") and isinstance(value, str):
                yield value
            else:
                yield from descriptions(value)


@pytest.mark.parametrize("name", CONTRACTS)
def test_is_valid_openapi(name: str) -> None:
    validate(contract(name))


@pytest.mark.parametrize("name", CONTRACTS)
def test_descriptions_are_short(name: str) -> None:
    assert [text for text in descriptions(contract(name)) if len(text) > 200] == []


@pytest.mark.parametrize("name", CONTRACTS)
def test_has_no_component_that_nothing_uses(name: str) -> None:
    text = json.dumps(contract(name))
    unused = [
        f"{kind}/{component}"
        for kind, components in contract(name)["components"].items()
        if kind != "securitySchemes"
        for component in components
        if f'"#/components/{kind}/{component}"' not in text
    ]
    assert unused == []


@pytest.mark.parametrize("name", CONTRACTS)
def test_every_operation_lists_its_answers(name: str) -> None:
    problems = []
    for method, path, operation in operations(name):
        statuses = set(operation["responses"])
        expected = {"401", "406"}
        if path.endswith("}"):
            expected.add("404")
        if "requestBody" in operation:
            expected |= {"400", "415"}
        if "parameters" in operation:
            expected.add("400")
        if not any(status.startswith("2") for status in statuses):
            problems.append(f"{method} {path}: no success")
        if missing := expected - statuses:
            problems.append(f"{method} {path}: lacks {sorted(missing)}")
        if excess := statuses & {"405", "500", "501", "default"}:
            problems.append(f"{method} {path}: allows {sorted(excess)}")
    assert problems == []


@pytest.mark.parametrize(
    ("name", "success", "failure", "version"),
    [
        ("openklant", "application/json", "application/json", "API-version"),
        ("vng-crud", "application/hal+json", "application/problem+json", "api-version"),
        ("referentielijsten", "application/json", "application/problem+json", "api-version"),
    ],
)
def test_answers_have_their_media_type_and_headers(
    name: str, success: str, failure: str, version: str
) -> None:
    problems = []
    for method, path, operation in operations(name):
        for status, reference in operation["responses"].items():
            answer = deref(name, reference)
            if set(answer.get("content", {})) - {success if status < "300" else failure}:
                problems.append(f"{method} {path} {status}: media type")
            if version not in answer["headers"]:
                problems.append(f"{method} {path} {status}: {version}")
            if status == "201" and "Location" not in answer["headers"]:
                problems.append(f"{method} {path} {status}: Location")
    assert problems == []


@pytest.mark.parametrize("name", CONTRACTS)
def test_security_is_global(name: str) -> None:
    document = contract(name)
    [requirement] = document["security"]
    assert set(requirement) == set(document["components"]["securitySchemes"])
    assert not any("security" in operation for _, _, operation in operations(name))


def test_every_list_of_openklant_may_miss_a_page() -> None:
    lists = [
        item["get"]
        for path, item in contract("openklant")["paths"].items()
        if "get" in item and "{" not in path
    ]
    assert len(lists) == 14
    assert all({"400", "404"} <= set(operation["responses"]) for operation in lists)


@pytest.mark.parametrize("name", ["openklant", "vng-crud"])
def test_a_change_requires_nothing(name: str) -> None:
    refused = []
    for method, path, operation in operations(name):
        if method == "PATCH":
            [media] = operation["requestBody"]["content"].values()
            if not validator(name, media["schema"]).is_valid({}):
                refused.append(path)
    assert refused == []


@pytest.mark.parametrize("name", ["openklant", "vng-crud"])
def test_there_is_a_sample_of_every_object_type(name: str) -> None:
    types = {path.split("/")[1].lower() for path in contract(name)["paths"]}
    assert {key.split(" ")[1].split("/")[1].lower() for key in samples(name)} == types


@pytest.mark.parametrize(("name", "key"), sample_keys())
def test_accepts_a_good_answer(name: str, key: str) -> None:
    assert [error.message for error in answer_validator(name, key).iter_errors(samples(name)[key])] == []


@pytest.mark.parametrize(
    ("name", "key", "where", "value"),
    [
        # Open Klant: something required is missing
        ("openklant", "POST /klantcontacten 201", "uuid", MISSING),
        ("openklant", "POST /klantcontacten 201", "hadBetrokkenen", MISSING),
        ("openklant", "POST /klantcontacten 201", "hadBetrokkenen.0.url", MISSING),
        ("openklant", "POST /actoren 201", "actorIdentificatie.functie", MISSING),
        ("openklant", "POST /actoren 201", "soortActor", MISSING),
        ("openklant", "POST /partijen 201", "betrokkenen", MISSING),
        ("openklant", "POST /partijen 201", "partijIdentificatie.volledigeNaam", MISSING),
        ("openklant", "POST /partij-identificatoren 201", "partijIdentificator.codeRegister", MISSING),
        ("openklant", "POST /betrokkenen 201", "hadKlantcontact", MISSING),
        ("openklant", "POST /maak-klantcontact 201", "klantcontact", MISSING),
        ("openklant", "POST /maak-klantcontact 201", "betrokkene.hadKlantcontact", MISSING),
        ("openklant", "GET /klantcontacten 200", "count", MISSING),
        ("openklant", "GET /klantcontacten 200", "results", MISSING),
        ("openklant", "GET /actoren/{uuid} 404", "instance", MISSING),
        ("openklant", "POST /klantcontacten 400", "invalidParams.0.reason", MISSING),
        # a code that does not exist
        ("openklant", "POST /actoren 201", "soortActor", "robot"),
        ("openklant", "POST /actoren 201", "soortActor", "geautomatiseerdeActor"),
        ("openklant", "POST /partijen 201", "soortPartij", "huishouden"),
        ("openklant", "POST /betrokkenen 201", "rol", "gemachtigde"),
        ("openklant", "POST /internetaken 201", "status", "gereed"),
        ("openklant", "POST /digitaleadressen 201", "soortDigitaalAdres", "fax"),
        (
            "openklant",
            "POST /partij-identificatoren 201",
            "partijIdentificator.codeSoortObjectId",
            "paspoort",
        ),
        # too long, too short, or another form
        ("openklant", "POST /klantcontacten 201", "onderwerp", "o" * 201),
        ("openklant", "POST /klantcontacten 201", "onderwerp", ""),
        ("openklant", "POST /klantcontacten 201", "inhoud", "i" * 1001),
        ("openklant", "POST /klantcontacten 201", "taal", "nlds"),
        ("openklant", "POST /klantcontacten 201", "nummer", "12345678901"),
        ("openklant", "POST /klantcontacten 201", "nummer", "KC-1"),
        ("openklant", "POST /klantcontacten 201", "uuid", "17"),
        ("openklant", "POST /klantcontacten 201", "plaatsgevondenOp", "08-03-2026 10:00"),
        ("openklant", "POST /klantcontacten 201", "metadata", {"bron": "b" * 256}),
        ("openklant", "POST /actoren 201", "actorIdentificatie.telefoonnummer", ""),
        ("openklant", "POST /actoren 201", "actorIdentificatie.emailadres", "nvermeer"),
        ("openklant", "POST /partijen 201", "bezoekadres.postcode", "9999XX"),
        ("openklant", "POST /partijen 201", "bezoekadres.land", "003"),
        ("openklant", "POST /partijen 201", "bezoekadres.nummeraanduidingId", "12"),
        ("openklant", "POST /partijen 201", "bezoekadres.huisnummer", 0),
        ("openklant", "POST /digitaleadressen 201", "referentie", "met spatie"),
        ("openklant", "GET /rekeningnummers/{uuid} 200", "iban", ""),
        ("openklant", "GET /rekeningnummers/{uuid} 200", "bic", "ABNA"),
        # another type, or null where there must be something
        ("openklant", "POST /klantcontacten 201", "nummer", 23009182),
        ("openklant", "POST /klantcontacten 201", "vertrouwelijk", "nee"),
        ("openklant", "POST /klantcontacten 201", "onderwerp", None),
        ("openklant", "POST /betrokkenen 201", "hadKlantcontact", None),
        ("openklant", "POST /betrokkenen 201", "wasPartij", "9194a0f8-df7b-4b8c-a227-709a5ca27835"),
        ("openklant", "GET /klantcontacten 200", "count", "3"),
        (
            "openklant",
            "GET /klantcontacten 200",
            "results.0._expand.hadBetrokkenen.0._expand.wasPartij.uuid",
            1,
        ),
        # VNG CRUD
        ("vng-crud", "POST /klantcontacten 201", "id", MISSING),
        ("vng-crud", "POST /klantcontacten 201", "nummer", MISSING),
        ("vng-crud", "POST /klantcontacten 201", "nummer", "23009182"),
        ("vng-crud", "POST /klantcontacten 201", "indicatieContactGelukt", True),
        ("vng-crud", "POST /klantcontacten 201", "inhoud", ""),
        ("vng-crud", "POST /klantcontacten 201", "codeKanaal", "0" * 41),
        ("vng-crud", "POST /klantcontacten 201", "codeKanaal", None),
        ("vng-crud", "POST /actoren 201", "soortActor", "geautomatiseerde_actor"),
        ("vng-crud", "POST /actoren 201", "actortype.eMailadres", MISSING),
        ("vng-crud", "POST /actoren 201", "actortype", MISSING),
        ("vng-crud", "POST /actoren 201", "_links.self.href", MISSING),
        ("vng-crud", "GET /partijen/{id} 200", "partijtype.werkteVoorPartij", MISSING),
        ("vng-crud", "POST /partijen 201", "soortPartij", MISSING),
        ("vng-crud", "GET /onderwerpobjecten/{id} 200", "onderwerpobjectidentificator", MISSING),
        ("vng-crud", "GET /digitaaladressen/{id} 200", "omschrijving", "o" * 41),
        ("vng-crud", "GET /betrokkenenbijklantcontact/{id} 200", "rol", "Klant"),
        ("vng-crud", "GET /internetaken/{id} 200", "status", "Te verwerken"),
        ("vng-crud", "GET /klantcontacten 200", "_embedded.klantcontacten.0.vertrouwelijk", "Nee"),
        ("vng-crud", "POST /klantcontacten 400", "status", "400"),
        # reference lists
        ("referentielijsten", "GET /kanalen 200", "0.indicatieActief", "Ja"),
        ("referentielijsten", "GET /externeregisters/{code} 200", "locatie", MISSING),
        ("referentielijsten", "GET /landen/{code} 200", "ingangsdatumLand", "16-03-1815"),
        ("referentielijsten", "GET /landen/{code} 200", "landnaam", "l" * 81),
    ],
)
def test_refuses_a_bad_answer(name: str, key: str, where: str, value: Any) -> None:
    assert not answer_validator(name, key).is_valid(broken(name, key, where, value))


@pytest.mark.parametrize(
    ("name", "union", "field"),
    [
        ("openklant", "Actor", "soortActor"),
        ("openklant", "Partij", "soortPartij"),
        ("vng-crud", "Actor", "soortActor"),
        ("vng-crud", "Partij", "soortPartij"),
    ],
)
def test_each_kind_fits_exactly_one_variant(name: str, union: str, field: str) -> None:
    schema = contract(name)["components"]["schemas"][union]
    mapping = schema["discriminator"]["mapping"]
    assert schema["discriminator"]["propertyName"] == field
    assert set(mapping.values()) == {variant["$ref"] for variant in schema["oneOf"]}
    bodies = {body[field]: body for body in samples(name).values() if field in body}
    assert set(bodies) == set(mapping)
    for kind, body in bodies.items():
        fitting = [ref for ref in mapping.values() if validator(name, {"$ref": ref}).is_valid(body)]
        assert fitting == [mapping[kind]]


@pytest.mark.parametrize(
    "body",
    [
        {"digitaleAdressen": None, "bezoekadres": None, "voorkeursDigitaalAdres": None},
        {"partijIdentificatie": {"contactnaam": {"voornaam": ""}}},
        {"correspondentieadres": {"postcode": "", "land": "", "nummeraanduidingId": "", "huisnummer": None}},
    ],
)
def test_openklant_lets_a_change_leave_things_blank(body: dict[str, Any]) -> None:
    schema = contract("openklant")["components"]["schemas"]["PartijWijziging"]
    assert list(validator("openklant", schema).iter_errors(body)) == []
