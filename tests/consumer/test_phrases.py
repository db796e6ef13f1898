"""What steps call what they looked at and what they did, in words."""

import pytest

from klantinteracties_conformance.consumer import phrases
from klantinteracties_conformance.consumer.phrases import message
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.system.messages import Message


@pytest.mark.parametrize(
    ("phrase", "dutch", "english"),
    [
        (phrases.read("digitaaladres"), "Het opgevraagde digitale adres", "The digitaal adres that was read"),
        (phrases.read("partij"), "De opgevraagde partij", "The partij that was read"),
        (phrases.found("actorklantcontact"), "De gevonden koppeling", "The link that was found"),
        (phrases.finding("internetaak"), "Zoeken naar de interne taken", "Searching for the interne taken"),
        (
            phrases.finding_of("betrokkene", "klantcontact"),
            "Zoeken naar de betrokkenen bij het klantcontact",
            "Searching for the betrokkenen of the klantcontact",
        ),
        (
            phrases.fetching_of("klantcontact", "partij"),
            "Het ophalen van de klantcontacten van de partij",
            "Fetching the klantcontacten of the partij",
        ),
        (
            message("about-changed-only", object_type="klantcontact", attributes={"Taal", "Inhoud"}),
            "Het klantcontact na wijzigen van alleen Inhoud, Taal",
            "The klantcontact after changing only Inhoud, Taal",
        ),
        (
            message("about-referring", object=phrases.read("partij"), object_type="betrokkene"),
            "De opgevraagde partij, onder wat ernaar verwijst (betrokkenen),",
            "The partij that was read, among what refers to it (betrokkenen),",
        ),
    ],
)
def test_a_phrase_in_words(phrase: Message, dutch: str, english: str) -> None:
    assert (words("nl").say(phrase), words("en").say(phrase)) == (dutch, english)


@pytest.mark.parametrize("key", information_model.object_types())
def test_each_object_type_has_the_article_and_the_name_that_the_standard_gives_it(key: str) -> None:
    name = information_model.object_type(key).names[0].lower()
    registering = message("doing-register", object_type=key)
    assert words("nl").say(registering) == f"Het registreren van een {name}"
    article = "an" if name[0] in "aio" else "a"
    assert words("en").say(registering) == f"Registering {article} {name}"
