"""Steps about asking for an object of whichever type by its ID."""

import uuid

from pytest_bdd import parsers, then, when

from klantinteracties_conformance.consumer.consumer import Answer, Consumer, Resource
from klantinteracties_conformance.consumer.expectations import expect_absent
from klantinteracties_conformance.consumer.phrases import message

SOORTEN = {
    "een partij": "partij",
    "een actor": "actor",
    "een betrokkene": "betrokkene",
    "een interne taak": "internetaak",
    "een onderwerpobject": "onderwerpobject",
    "een partij-identificator": "partijidentificator",
    "een digitaal adres": "digitaaladres",
    "een bijlage": "bijlage",
}
"""Object types, as features speak of one."""


@when(
    parsers.re(rf"(?P<soort>{'|'.join(SOORTEN)}) wordt opgevraagd met een ID dat nergens voorkomt"),
    converters={"soort": SOORTEN.__getitem__},
    target_fixture="opvraging",
)
def met_onbekend_id(consumer: Consumer, soort: str) -> tuple[str, Answer]:
    return soort, consumer.fetch(Resource(soort, str(uuid.uuid4()), None))


@then("zegt de provider dat dit object niet bestaat")
def zegt_dat_het_niet_bestaat(opvraging: tuple[str, Answer]) -> None:
    soort, antwoord = opvraging
    expect_absent(antwoord, what=message("about-unknown-id", object_type=soort))
