"""What a result says of provider, run, and published document, where that can't be so."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

import pytest

from klantinteracties_conformance.config.scope import Scope
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.result.about import (
    Baseline,
    Claim,
    Configuration,
    Exclusion,
    Published,
)
from klantinteracties_conformance.result.about_agree import about_disagrees
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations_agree import disagreements
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.claims import claimable
from klantinteracties_conformance.system.messages import message
from tests.report.factory import TODAY
from tests.result.genuine import genuine

CONFIGURED = Configuration("conformance.toml", f"sha256:{'0' * 64}")
EVERYTHING = {key: sorted(names) for key, names in claimable(catalogue()).items()}


def pointers(result: Result) -> list[str]:
    return [str(one.values["pointer"]) for one in about_disagrees(result) if one.code == "differs-at"]


def claim(changes: Mapping[str, list[str]] = {}, exclusions: Sequence[Exclusion] = ()) -> Claim:
    names = {**EVERYTHING, **changes}
    return Claim(names["cases"], names["functions"], names["object_types"], list(exclusions))


def claims(**changes: list[str]) -> Callable[[Result], None]:
    def edit(result: Result) -> None:
        result.run.configuration = CONFIGURED
        result.provider.claim = claim(changes)

    return edit


def setting(part: str, **values: object) -> Callable[[Result], None]:
    def edit(result: Result) -> None:
        node: object = result
        for name in part.split("."):
            node = getattr(node, name)
        for name, value in values.items():
            setattr(node, name, value)

    return edit


@pytest.mark.parametrize(
    ("edit", "pointer"),
    [
        (setting("provider", url="file:///etc"), "/provider/url"),
        (setting("provider", auth_header="X Y"), "/provider/auth_header"),
        (setting("provider", auth_value=""), "/provider/auth_value"),
        (setting("provider", auth_value="Geheim {token}"), "/provider/auth_value"),
        (setting("provider", api_version_claimed="0.0.1"), "/provider/api_version_claimed"),
        (claims(cases=["C9999"]), "/provider/claim"),
        (claims(cases=EVERYTHING["cases"][1:]), "/provider/claim"),
        (setting("provider", claim=claim()), "/provider/claim"),
        (setting("provider.doctor", addresses=["ergens"]), "/provider/doctor/addresses"),
        (setting("provider.doctor", certificate_expires="morgen"), "/provider/doctor/certificate_expires"),
        (setting("provider.doctor", counts={"nergens": 1}), "/provider/doctor/counts"),
        (setting("provider.doctor", published_version="0.8.0"), "/published/version"),
        (setting("run", baseline=Baseline("sha256:0", "2026-03-08")), "/run/baseline"),
        (setting("run", throttled=1), "/run/throttled"),
        (setting("run", configuration=Configuration("x", "0")), "/run/configuration"),
        (setting("run", notices=[message("waived", requirement="C0534-3")]), "/run/notices"),
        (setting("run", notices=[message("not-run")]), "/run/notices"),
        (setting("published", version="0.8.0"), "/published/version"),
        (setting("published", url="https://example.org/openapi.json"), "/published/url"),
        (setting("published", note=message("published-none")), "/published/note"),
        (lambda result: setattr(result, "published", None), "/published"),
        (lambda result: setattr(result, "published", Published(note=message("not-run"))), "/published/note"),
    ],
)
def test_what_cannot_be_so_is_told(edit: Callable[[Result], None], pointer: str) -> None:
    result = genuine()
    edit(result)
    assert pointer in pointers(result)


@pytest.mark.parametrize(
    "edit",
    [
        setting("provider", auth_header="X-API-Key", auth_value="{token}"),
        setting("provider", auth_value="Bearer {token}"),
        claims(),
        setting("provider.doctor", addresses=None, counts=None, published_version=None, writes=False),
        setting("provider.doctor", addresses=["fe80::1%eth0"]),
        setting("run", notices=[message("certificate-unchecked"), message("strays-removed", count=2)]),
        setting("published", note=message("published-malformed"), title="", version=""),
        lambda result: setattr(result, "published", Published(note=message("published-none"))),
    ],
)
def test_what_can_be_so_is_taken(edit: Callable[[Result], None]) -> None:
    result = genuine()
    edit(result)
    assert pointers(result) == []


def test_what_is_not_claimed_is_taken_as_the_configuration_has_it() -> None:
    result = genuine()
    first, *others = EVERYTHING["cases"]
    told = claim({"cases": others}, [Exclusion(first, message("excluded-unclaimed"))])
    result.provider.claim, result.run.configuration = Scope.of(told, catalogue()).claim, CONFIGURED
    assert pointers(result) == []
    told.exclusions.append(told.exclusions[0])
    assert pointers(result) == ["/provider/claim"]


def test_a_waiver_comes_from_a_configuration() -> None:
    waiver = Waiver(
        "C0534-3", "komt in juni", "Producteigenaar", "https://example.nl/1", TODAY + timedelta(60)
    )
    result = genuine(failing="C0534-3", waivers=(waiver,))
    assert pointers(result) == []
    result.run.configuration = None
    assert pointers(result) == ["/run/configuration"]


def test_a_run_is_as_thorough_as_it_says() -> None:
    result = genuine()
    result.run.fuzz = "thorough"
    assert "differs-operations" in [one.code for one in disagreements(result)]
    for use in result.operations:
        use.kinds["API-INVOER"] += 600
        use.statuses["200"] += 600
        use.requests += 600
        use.total += 600 * use.longest
    assert list(disagreements(result)) == []
    result.run.fuzz = "quick"
    assert "differs-operations" in [one.code for one in disagreements(result)]


@pytest.mark.parametrize("name", ["x", "0", "1000", "²00"])
def test_an_answer_is_counted_by_a_status(name: str) -> None:
    result = genuine()
    use = result.operations[0]
    use.statuses[name] = use.statuses.pop("400")
    assert "differs-requests" in [one.code for one in disagreements(result)]
