"""Steps about registering a klantcontact in one request with what belongs to it."""

import uuid
from collections.abc import Mapping

from pytest_bdd import then, when

from klantinteracties_conformance.consumer import combined_registration
from klantinteracties_conformance.consumer.combined_registration import Registration
from klantinteracties_conformance.consumer.consumer import Consumer, Resource, Value
from klantinteracties_conformance.consumer.expectations import (
    expect_attributes,
    expect_found,
    expect_made,
    expect_references,
    expect_refused,
)
from klantinteracties_conformance.consumer.phrases import message
from steps.voorbeelden import BETROKKENE, KLANTCONTACT, eigen

WHAT = message("doing-register-together")


TE_LANG = "9" * 201
"""One digit more than an object may have to be known by."""


def _registreer(consumer: Consumer, **delen: Mapping[str, Value]) -> Registration:
    klantcontact = {"Onderwerp": eigen("Openingstijden"), **KLANTCONTACT}
    return combined_registration.submit(consumer, {"klantcontact": klantcontact, **delen})


@when("een klantcontact in één keer met zijn betrokkene wordt geregistreerd", target_fixture="registratie")
def in_een_keer(consumer: Consumer) -> Registration:
    return _registreer(consumer, betrokkene=BETROKKENE)


@when(
    "een klantcontact in één keer met een betrokkene in een onbekende rol wordt geregistreerd",
    target_fixture="registratie",
)
def met_onbekende_rol(consumer: Consumer) -> Registration:
    return _registreer(consumer, betrokkene={**BETROKKENE, "Rol": "toeschouwer"})


@when(
    "een klantcontact in één keer met een betrokkene van een onbekende partij wordt geregistreerd",
    target_fixture="registratie",
)
def met_onbekende_partij(consumer: Consumer) -> Registration:
    nergens = Resource("partij", str(uuid.uuid4()), None)
    return _registreer(consumer, betrokkene={**BETROKKENE, "Partij": nergens})


@when(
    "een klantcontact in één keer met een te lang genummerd onderwerpobject wordt geregistreerd",
    target_fixture="registratie",
)
def met_te_lang_nummer(consumer: Consumer) -> Registration:
    zaak = {
        "Objectidentificator.Object ID": TE_LANG,
        "Objectidentificator.Soort object": "zaak",
        "Objectidentificator.Soort object ID": "uuid",
        "Objectidentificator.Register": "zakenregister",
    }
    return _registreer(consumer, betrokkene=BETROKKENE, onderwerpobject=zaak)


@then("hebben het klantcontact en de betrokkene bij opvragen hun gegevens")
def hebben_hun_gegevens(consumer: Consumer, registratie: Registration) -> None:
    expect_made(registratie.answer, what=WHAT)
    for part in registratie.parts.values():
        where = message("about-registered-together", object_type=part.type)
        expect_attributes(consumer, consumer.read(part), where=where, names=part.sent)


@then("is de betrokkene bij dat klantcontact vastgelegd")
def bij_dat_klantcontact(consumer: Consumer, registratie: Registration) -> None:
    betrokkene = consumer.read(registratie.parts["betrokkene"])
    to = {"Klantcontact": registratie.parts["klantcontact"]}
    expect_references(consumer, betrokkene, to, where=message("about-object", object_type="betrokkene"))


@then("wordt die registratie geweigerd")
def geweigerd(registratie: Registration) -> None:
    expect_refused(registratie.answer, what=WHAT)


@then("is van die registratie alles vastgelegd, of niets")
def alles_of_niets(consumer: Consumer, registratie: Registration) -> None:
    """Take either: what is odd in one of them may be kept as it was sent, or be refused with all of it."""
    if registratie.answer.succeeded:
        hebben_hun_gegevens(consumer, registratie)
    else:
        geweigerd(registratie)
        geen_klantcontact(consumer, registratie)


@then("is er geen klantcontact met het nummer van die registratie")
def geen_klantcontact(consumer: Consumer, registratie: Registration) -> None:
    nummer = str(registratie.parts["klantcontact"].sent["Nummer"])
    gevonden = consumer.search("klantcontact", {"Nummer": nummer})
    expect_found(gevonden, [], what=message("doing-find-by-number-refused"))
