"""One generated case: what is sent, and how the answer is held against the contract."""

from typing import Any

import pytest
from starlette.responses import JSONResponse, Response

from klantinteracties_conformance.fuzz.cases import Cases
from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.register.generate import NOTHING, Raw
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work
from tests.fuzz.at_work import noticed, probed, provider
from tests.fuzz.faulty import serving

ACTOR = {"naam": "Anna", "soortActor": "medewerker", "indicatieActief": True}
CHECKS = ("geldig_aanvaard", "ongeldig_geweigerd", "ongeldige_zoekvraag_geweigerd")


def sent(url: str, label: str, raw: Raw) -> set[str]:
    """Send one case and return what is noticed."""

    def probe(run: OperationRun, operation: Operation) -> None:
        run.judge.observe(lambda: Cases(run, operation).send(raw).breaches)

    return noticed(probed(url, label, probe, *CHECKS))


class Answers(Fault):
    """Answers a method with one status, whatever is asked."""

    def __init__(self, method: str, status: int) -> None:
        self._method, self._status = method, status

    def on_request(self, call: Call) -> Reply | Response | None:
        body: Any = {"title": "x"} if self._status >= 400 else {"count": 0, "results": []}
        return JSONResponse(body, self._status) if call.method == self._method else None


def test_a_lawful_body_must_be_taken() -> None:
    with serving(Answers("POST", 400)) as url:
        assert "geldig_aanvaard" in sent(url, "POST /actoren", Raw((), ACTOR))


def test_an_unlawful_body_must_not_be_taken() -> None:
    with serving(Answers("POST", 200)) as url:
        for body in ({**ACTOR, "naam": ["Anna"]}, NOTHING):
            assert "ongeldig_geweigerd" in sent(url, "POST /actoren", Raw((), body))


def test_an_unlawful_search_must_not_be_taken() -> None:
    raw = Raw((("indicatieActief", "misschien"),), NOTHING)
    with serving(Answers("GET", 200)) as url:
        assert "ongeldige_zoekvraag_geweigerd" in sent(url, "GET /actoren", raw)


def test_a_good_provider_is_not_found_wanting() -> None:
    with provider() as process:
        for label, raw in (
            ("POST /actoren", Raw((), ACTOR)),
            ("POST /actoren", Raw((), {**ACTOR, "naam": ["Anna"]})),
            ("POST /actoren", Raw((), NOTHING)),
            ("PATCH /actoren/{uuid}", Raw((), {"naam": "Anders"})),
            ("GET /actoren", Raw((("naam", "Anna"),), NOTHING)),
            ("GET /actoren", Raw((("indicatieActief", "misschien"),), NOTHING)),
        ):
            assert sent(process.url, label, raw) == set()


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(
    ("fault", "label", "requirement"),
    [
        ("keuze-niet-gecontroleerd", "POST /internetaken", "API-INVOER-2"),
        ("tekst-als-ja-of-nee-aanvaard", "POST /maak-klantcontact", "API-INVOER-3"),
    ],
)
def test_what_is_accepted_shows_again_though_its_number_is_taken_by_then(
    fault: str, label: str, requirement: str
) -> None:
    with at_work.provider(fault=fault) as broken:
        records = at_work.run(at_work.settings(broken.url, operations=(label,)))
    assert records[label].judged[requirement].outcome == "failed"
    assert not [breach for breach in at_work.breaches(records) if breach.outcome == "cantTell"]
