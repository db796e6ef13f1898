"""What users reported turns red what really breaks by it, and what is lawful turns red nothing else."""

from collections.abc import Mapping

import pytest

from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.result.profiles import ActionOutcome
from tests.profiles.at_work import At, provider
from tests.profiles.reported import REPORTED, reported

PROFILES = files.chosen([files.ALL])
NUMBERED = {"ita/taak-openen", "ita/taak-doorzetten", "ita/nieuwe-taken-melden"}
NO_CONTACTS = {
    "ita/werklijst-tonen",
    "ita/taak-openen",
    "ita/taak-afronden",
    "kiss/klant-zoeken-bsn",
    "kiss/klant-openen",
    "kiss/klantbeeld-tonen",
    "kiss/contactverzoeken-tonen",
    "kiss/anoniem-zoeken",
    "omc/inwoner-opzoeken",
    "omc/partij-uit-zaak",
    "zac/contactgegevens-persoon",
    "zac/contactmomenten-tonen",
}
RED: Mapping[str, set[str]] = {
    "alles leeg": {
        "kiss/klant-vastleggen",
        "open-formulieren/inzenden-niet-ingelogd",
        "openklant-plugin/partij-ophalen-of-maken",
    },
    "meegestuurd is null": NO_CONTACTS,
    "meegestuurd is leeg": NO_CONTACTS,
    "geen _expand": {*NO_CONTACTS, "kiss/contactmomenten-bij-zaak"},
    "verkeerde server in adressen": {"omc/partij-uit-zaak", "open-formulieren/adressen-voorvullen"},
    "oudste eerst": {"ita/nieuwe-taken-melden"},
    "problem+json": {"open-formulieren/fout-melden"},
    "onbekende eigenschappen geweigerd": {
        "ita/taak-afronden",
        "kiss/contactmoment-vastleggen",
        "kiss/contactverzoek-maken",
    },
    "geen nummer": NUMBERED,
    "andere soort adres": {
        "kiss/klant-zoeken-bsn",
        "kiss/contactverzoeken-tonen",
        "omc/inwoner-opzoeken",
        "open-formulieren/adressen-voorvullen",
        "open-formulieren/voorkeur-wijzigen",
        "zac/contactgegevens-persoon",
    },
    "contactnaam is null": {"omc/inwoner-opzoeken", "omc/partij-uit-zaak"},
    "meer eigenschappen": set(),
}
UNFILTERED = {"ita/taak-heropenen", "ita/zaak-koppelen", "ita/nieuwe-taken-melden", "ita/herinneren"}
"""The actions of ITA that search nothing, or nothing by which it matters."""


def found(at: At) -> dict[str, ActionOutcome]:
    """Return what came of each action of each application."""
    return {
        f"{profile.name}/{action.id}": at.play(profile, action)
        for profile in PROFILES
        for action in profile.actions
    }


def played(at: At) -> dict[str, str]:
    """Return the outcome of each."""
    return {name: outcome.outcome for name, outcome in found(at).items()}


def red(outcomes: Mapping[str, str]) -> set[str]:
    return {name for name, outcome in outcomes.items() if outcome == "failed"}


@pytest.mark.ci
@pytest.mark.parametrize("name", RED)
def test_each_turns_red_what_breaks_by_it(name: str) -> None:
    with reported(name) as at:
        outcomes = played(at)
    assert red(outcomes) == RED[name]
    if name != "alles leeg":
        assert set(outcomes.values()) <= {"failed", "passed"}


@pytest.mark.ci
def test_where_no_argument_is_heeded_nothing_that_searches_works() -> None:
    with reported("filters genegeerd") as at:
        outcomes = played(at)
    assert {name for name in outcomes if name.startswith("ita/")} - red(outcomes) == UNFILTERED


def test_a_provider_that_shows_nothing_is_never_found_to_work() -> None:
    with reported("alles leeg") as at:
        outcomes = played(at)
    working = {name for name, outcome in outcomes.items() if outcome == "passed"}
    assert working == {"open-formulieren/instelling-controleren", "omc/gezondheid"}


def test_without_numbers_exactly_what_needs_one_does_not_work() -> None:
    with provider("zonder-eigen-nummers") as at:
        outcomes = found(at)
    assert {name for name, outcome in outcomes.items() if outcome.outcome == "failed"} == NUMBERED
    assert {one.basis for outcome in outcomes.values() for one in outcome.broken()} == {"assumed"}


def test_each_that_is_known_is_tried() -> None:
    assert RED.keys() | {"filters genegeerd"} == REPORTED.keys()
