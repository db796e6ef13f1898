"""What users reported turns red what really breaks by it, and what is lawful turns red nothing else."""

from collections.abc import Collection, Mapping

import pytest

from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.result.profiles import ActionOutcome
from tests.profiles.at_work import At, provider
from tests.profiles.reported import REPORTED, reported

PROFILES = files.chosen([files.ALL])
NUMBERED = {"ita/taak-openen", "ita/taak-doorzetten", "ita/nieuwe-taken-melden"}
MANY = {"kiss/veel-contacten-tonen", "zac/veel-contactmomenten-tonen"}
"""The actions that need many objects first, and so take long: only played where they break."""

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
WHO_HAS_A_NUMBER = {
    "ita/taak-afronden",
    "ita/taak-naar-mij",
    "ita/werkvoorraad-tonen",
    "kiss/contactverzoek-maken",
    "open-formulieren/adressen-voorvullen",
    "open-formulieren/inzenden-ingelogd",
    "zac/contactgegevens-zaak",
    "zac/formulieraanvraag",
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
        "open-formulieren/inzenden-ingelogd",
        "open-formulieren/inzenden-niet-ingelogd",
        "open-formulieren/voorkeur-wijzigen",
        "openklant-plugin/email-bij-zaak",
        "openklant-plugin/portaalvoorkeur",
        "zac/contactgegevens-persoon",
    },
    "contactnaam is null": {
        "kiss/contactverzoek-maken",
        "omc/inwoner-opzoeken",
        "omc/partij-uit-zaak",
        "openklant-plugin/contact-vastleggen",
    },
    "meer eigenschappen": set(),
    "zaak niet gekoppeld": {
        "ita/taak-afronden",
        "ita/zaak-koppelen",
        "kiss/contactmoment-vastleggen",
        "omc/bericht-vastleggen",
        "open-formulieren/inzenden-ingelogd",
        "open-formulieren/inzenden-niet-ingelogd",
        "zac/contact-aan-zaak-koppelen",
    },
    "adres niet bewaard": {
        "kiss/contactverzoek-maken",
        "kiss/contactverzoeken-tonen",
        "open-formulieren/inzenden-ingelogd",
        "open-formulieren/inzenden-niet-ingelogd",
        "open-formulieren/voorkeur-wijzigen",
        "openklant-plugin/email-bij-zaak",
        "openklant-plugin/portaalvoorkeur",
    },
    "wijziging niet bewaard": {
        "ita/taak-afronden",
        "ita/taak-doorzetten",
        "ita/taak-heropenen",
        "ita/taak-naar-mij",
        "ita/zaak-koppelen",
        "omc/inwoner-opzoeken",
        "open-formulieren/voorkeur-wijzigen",
        "openklant-plugin/portaalvoorkeur",
    },
    "wijziging wist de toelichting": {"ita/taak-afronden", "ita/taak-doorzetten", "ita/taak-naar-mij"},
    "een uur verschil": {
        "ita/taak-afronden",
        "kiss/contactmoment-vastleggen",
        "kiss/contactverzoek-maken",
        "kiss/klantbeeld-tonen",
        "omc/bericht-vastleggen",
        "openklant-plugin/contact-vastleggen",
        "zac/contactmomenten-tonen",
    },
    "soort nummer telt niet": {
        *WHO_HAS_A_NUMBER,
        "kiss/bedrijf-zoeken",
        "kiss/klant-vastleggen",
        "kiss/klant-zoeken-bsn",
        "kiss/klantbeeld-tonen",
        "kiss/kvk-koppelen",
        "omc/inwoner-opzoeken",
        "openklant-plugin/email-bij-zaak",
        "openklant-plugin/partij-ophalen-of-maken",
        "zac/contactgegevens-persoon",
        "zac/contactgegevens-vestiging",
    },
    "register telt niet": WHO_HAS_A_NUMBER,
    "delen van een nummer tellen los": {"open-formulieren/adressen-voorvullen"},
    "status telt niet": {
        "ita/herinneren",
        "ita/taak-openen",
        "ita/werklijst-tonen",
        "ita/werkvoorraad-tonen",
    },
    "nummer van contact telt niet": {"ita/taak-openen"},
    "bladzijden van 50": {"kiss/veel-contacten-tonen"},
    "hooguit 20 meegestuurd": {"zac/veel-contactmomenten-tonen"},
    "geen _expand als er niets is": {"kiss/klantbeeld-tonen", "omc/inwoner-opzoeken"},
    "uuid in hoofdletters": {"ita/taak-afronden"},
    "toegewezen op de dag": {"ita/nieuwe-taken-melden"},
    "nummer is een lege tekst": {"ita/taak-openen"},
    "verkeerd adres van voorkeur": {
        "open-formulieren/adressen-voorvullen",
        "open-formulieren/inzenden-ingelogd",
        "open-formulieren/inzenden-niet-ingelogd",
        "open-formulieren/voorkeur-wijzigen",
        "openklant-plugin/email-bij-zaak",
        "openklant-plugin/portaalvoorkeur",
        "zac/contactgegevens-persoon",
        "zac/formulieraanvraag",
    },
}
UNFILTERED = {"ita/taak-heropenen", "ita/zaak-koppelen", "ita/nieuwe-taken-melden"}
"""The actions of ITA that search nothing, or nothing by which it matters."""


def found(at: At, left_out: Collection[str] = MANY) -> dict[str, ActionOutcome]:
    """Return what came of each action of each application, save those that are left out."""
    named = {
        f"{profile.name}/{action.id}": (profile, action) for profile in PROFILES for action in profile.actions
    }
    return {name: at.play(*each) for name, each in named.items() if name not in left_out}


def played(at: At, left_out: Collection[str] = MANY) -> dict[str, str]:
    """Return the outcome of each."""
    return {name: outcome.outcome for name, outcome in found(at, left_out).items()}


def red(outcomes: Mapping[str, str]) -> set[str]:
    return {name for name, outcome in outcomes.items() if outcome == "failed"}


@pytest.mark.first(0, 3)
@pytest.mark.parametrize("name", RED)
def test_each_turns_red_what_breaks_by_it(name: str) -> None:
    with reported(name) as at:
        outcomes = played(at, MANY - RED[name])
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
