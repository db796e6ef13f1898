"""Each check of fuzzing notices a provider that has what it is about."""

# ruff: noqa: ARG002 -- a hook of a fault has the arguments that it has

import pytest
from starlette.responses import JSONResponse, PlainTextResponse, Response

from klantinteracties_conformance.fuzz import checks
from klantinteracties_conformance.provider.call import Call, Reply, encode
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving


def test_the_checks_are_those_that_the_requirements_name() -> None:
    assert set(catalogue().by_check()) == checks.ALL


def test_each_check_serves_one_requirement_alone() -> None:
    named = [name for spec in catalogue().requirements for name in spec.checks if name != "antwoorden"]
    assert sorted(named) == sorted(checks.ALL)


class CrashesOnEmptyText(Fault):
    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        if raw.get("reactie") == "":
            raise RuntimeError
        return raw


class RefusesAChannel(Fault):
    def on_request(self, call: Call) -> Reply | Response | None:
        return JSONResponse({"title": "Te lang"}, 400) if b'"inhoud"' in call.body else None


class TakesTypes(Fault):
    def validate(self, kind: str, rule: str) -> bool:
        return rule not in ("type", "max-length")


class Strings(Fault):
    """Takes a number for a text, as many do."""

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        return {name: str(value) if type(value) is int else value for name, value in raw.items()}


class StoresWhatItRefuses(Fault):
    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        self.seen = raw
        return raw


class Headers(Fault):
    def on_response(self, call: Call, response: Reply) -> Reply:
        if response.status == 201:
            response.headers.pop("Location", None)
        if response.status == 200:
            response.headers["Content-Type"] = "text/html"
        return response


class MissesAnAttribute(Fault):
    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        return {name: value for name, value in obj.items() if name != "kanaal"}


class NoDoor(Fault):
    def authenticate(self, call: Call, accepted: bool) -> bool:
        return accepted or call.method == "DELETE"


class AnyScheme(Fault):
    def authenticate(self, call: Call, accepted: bool) -> bool:
        return "0123456789abcdef0123456789abcdef01234567" in call.headers.get("authorization", "")


class Obliging(Fault):
    """Does as if it could do everything."""

    def on_request(self, call: Call) -> Reply | Response | None:
        return PlainTextResponse("goed") if call.method in ("TRACE", "QUERY") else None


class NotAllowed(Fault):
    def on_response(self, call: Call, response: Reply) -> Reply:
        return Reply(404, {"Content-Type": "application/json"}, b"{}") if response.status == 405 else response


class ReadsAnything(Fault):
    def on_request(self, call: Call) -> Reply | Response | None:
        body = {"uuid": "5c1f7a94-e0b8-4d26-81f4-907ab2d85e63", "naam": "x"}
        known = call.headers.get("content-type") == "application/json" and call.body.endswith(b"}")
        return JSONResponse(body, 201) if call.method == "POST" and not known else None


class FindsAll(Fault):
    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        return [condition for condition in conditions if condition.path != "reactie"]


class WholePages(Fault):
    def on_list(self, kind: str, page: Page) -> Page:
        return Page([*page.objects, *page.objects], page.count, page.number, page.size)


class NeverGone(Fault):
    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        return []


class Forgets(Fault):
    def on_request(self, call: Call) -> Reply | Response | None:
        one = call.method == "GET" and call.path.count("/") == 1
        return JSONResponse({"title": "Weg"}, 404) if one else None


class IgnoresSearch(Fault):
    def on_request(self, call: Call) -> Reply | Response | None:
        call.query[:] = [(name, text) for name, text in call.query if name != "vertrouwelijk"]
        return None


class AnotherStatus(Fault):
    def on_response(self, call: Call, response: Reply) -> Reply:
        response.status = {201: 202, 400: 422}.get(response.status, response.status)
        return response


class PlainErrors(Fault):
    def on_response(self, call: Call, response: Reply) -> Reply:
        return Reply(400, response.headers, encode({"fout": 1})) if response.status == 400 else response


class NoChallenge(Fault):
    def on_response(self, call: Call, response: Reply) -> Reply:
        response.headers.pop("WWW-Authenticate", None)
        return response


class ShowsAnother(Fault):
    def on_request(self, call: Call) -> Reply | Response | None:
        return JSONResponse({"uuid": "x"}, 200) if call.method == "GET" and "4" in call.path[-36:] else None


KLANTCONTACTEN, KLANTCONTACT = "/klantcontacten", "/klantcontacten/{uuid}"


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "operation", "check"),
    [
        (CrashesOnEmptyText(), f"POST {KLANTCONTACTEN}", "serverfout"),
        (RefusesAChannel(), f"POST {KLANTCONTACTEN}", "geldig_aanvaard"),
        (TakesTypes(), f"PATCH {KLANTCONTACT}", "ongeldig_geweigerd"),
        (Strings(), f"PATCH {KLANTCONTACT}", "ander_type_geweigerd"),
        (Headers(), "POST /categorieen", "location"),
        (Headers(), "GET /categorieen/{uuid}", "mediatype"),
        (MissesAnAttribute(), f"GET {KLANTCONTACT}", "inhoud"),
        (NoDoor(), "DELETE /categorieen/{uuid}", "zonder_token"),
        (AnyScheme(), "GET /categorieen/{uuid}", "onjuist_token"),
        (Obliging(), "GET /categorieen", "vreemde_methode"),
        (NotAllowed(), "GET /categorieen/{uuid}", "status_405"),
        (ReadsAnything(), "POST /actoren", "kapotte_json"),
        (ReadsAnything(), "POST /actoren", "vreemd_mediatype"),
        (FindsAll(), f"GET {KLANTCONTACTEN}", "zoekvraag_vindt_niets"),
        (WholePages(), "GET /categorieen", "bladzijde_niet_te_groot"),
        (NeverGone(), "levensloop /categorieen", "verwijderd_is_weg"),
        (NeverGone(), "PUT /categorieen/{uuid}", "onbekend_id"),
        (Forgets(), "POST /categorieen", "gemaakt_is_op_te_vragen"),
        (IgnoresSearch(), f"GET {KLANTCONTACTEN}", "ongeldige_zoekvraag_geweigerd"),
        (AnotherStatus(), "POST /categorieen", "status"),
        (AnotherStatus(), "POST /categorieen", "status_van_fout"),
        (PlainErrors(), "POST /categorieen", "inhoud_van_fout"),
        (NoChallenge(), "GET /categorieen", "headers"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_a_check_finds_what_it_is_about(fuzz: Fuzz, fault: Fault, operation: str, check: str) -> None:
    with serving(fault) as url:
        record = fuzz(url, operation)[operation]
    assert not record.suite_fault
    requirement = catalogue().by_check()[check]
    assert record.judged[requirement].outcome == "failed", record.judged
    found = [breach for breach in record.breaches if breach.requirement == requirement]
    assert all(breach.exchanges for breach in found)
    assert all(1 <= number <= len(record.exchanges) for breach in found for number in breach.exchanges)


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(
    "operation",
    ["POST /klantcontacten", pytest.param("POST /betrokkenen", marks=pytest.mark.ci), "POST /categorieen"],
)
def test_a_registration_that_was_refused_and_kept_is_found_and_removed(fuzz: Fuzz, operation: str) -> None:
    class Keeps(Fault):
        def on_response(self, call: Call, response: Reply) -> Reply:
            if call.method == "POST" and response.status == 201 and self.refuses(call.body):
                return Reply(400, {"Content-Type": "application/json"}, encode({}))
            return response

        def refuses(self, body: bytes) -> bool:
            return len(body) < 10 or len(body) > 400 or b"AAA" in body

        def validate(self, kind: str, rule: str) -> bool:
            return False

    with serving(Keeps()) as url:
        record = fuzz(url, operation)[operation]
    assert not record.suite_fault
    assert record.judged["API-INVOER-2"].outcome == "failed"
