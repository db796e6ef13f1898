"""Leafing through what is ours."""

from collections import Counter

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.lists import paging
from klantinteracties_conformance.register.run import Shared
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.fuzz.at_work import settings
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving

REQUIREMENT = catalogue().by_check()[paging.CHECK]
LABEL = "GET /bijlagen"


@pytest.mark.parametrize(
    ("fault", "codes"),
    [
        ("bladzijden-bijlage-verliezen-de-laatste", {"pages-lose"}),
        ("bladzijden-bijlage-noemen-dezelfde-twee-keer", {"pages-lose", "pages-repeat"}),
        ("bladzijden-bijlage-tellen-er-een-te-weinig", {"pages-count"}),
    ],
)
def test_what_goes_wrong_from_page_to_page_is_told(fault: str, codes: set[str], fuzz: Fuzz) -> None:
    with serving(get(fault)) as url:
        record = fuzz(url, LABEL)[LABEL]
    assert record.judged[REQUIREMENT].outcome == "failed"
    found = {breach.message.code for breach in record.breaches if breach.requirement == REQUIREMENT}
    assert found >= codes


WHOLE = catalogue().by_check()[paging.ALL]


@pytest.mark.parametrize("label", ["GET /rekeningnummers", "GET /bijlagen"])
def test_a_whole_list_that_loses_something_is_told(label: str, fuzz: Fuzz) -> None:
    kind = {"GET /rekeningnummers": "rekeningnummer", "GET /bijlagen": "bijlage"}[label]
    with serving(get(f"bladzijden-{kind}-zonder-zoekvraag")) as url:
        record = fuzz(url, label)[label]
    assert record.judged[WHOLE].outcome == "failed"
    codes = {breach.message.code for breach in record.breaches if breach.outcome == "failed"}
    assert codes == {"all-pages-lose"}


def test_a_list_that_is_too_long_is_no_failure(fuzz: Fuzz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "_SMALL", 2)
    with serving(get("bladzijden-bijlage-zonder-zoekvraag")) as url:
        record = fuzz(url, LABEL)[LABEL]
    assert record.judged[WHOLE].outcome == "cantTell"
    reason = record.judged[WHOLE].reason
    assert reason
    assert reason.code == "list-too-long"


UNSHARED = {"/categorieen", "/rekeningnummers"}
"""Lists in which no argument finds several objects of ours: they can be leafed through as a whole."""


def test_every_list_with_pages_can_be_leafed_through_by_what_several_share() -> None:
    shared = Shared.of(settings("http://127.0.0.1:1"))
    lists = [one for one in shared.document.operations if one.method == "GET" and paging.pages(shared, one)]
    assert {one.path for one in lists if not paging.shared_arguments(shared, one)} == UNSHARED


class TakesFew(Fault):
    """A klantcontact may have seven bijlagen, and no more: a provider's own rule."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if (kind, action) == ("bijlage", "create"):
            owner = str(raw.get("wasBijlageVanKlantcontact"))
            self.taken[owner] += 1
            if self.taken[owner] > 7:
                raise invalid(("wasBijlageVanKlantcontact",), "max", "Er zijn al zeven bijlagen.")
        return raw


def test_a_provider_that_takes_a_few_is_judged_by_those(fuzz: Fuzz) -> None:
    with serving(TakesFew()) as url:
        record = fuzz(url, LABEL)[LABEL]
    assert record.judged[REQUIREMENT].outcome == "passed"
