"""Whether the provider refuses who can't prove who they are."""

from klantinteracties_conformance.consumer.journal import own_mark
from klantinteracties_conformance.preflight.examination import Examination
from klantinteracties_conformance.preflight.visit import Visit
from klantinteracties_conformance.standard.dialect import Dialect


def try_wrong_secret(visit: Visit, dialect: Dialect, found: Examination) -> None:
    """See whether a wrong secret is refused; where it isn't, that is for the run to judge."""
    credentials = visit.access.credentials
    if not credentials.proves:
        found.say("fine", "Toegang: de provider antwoordt; er is geen token ingesteld.")
        return
    header, value = credentials.form(dialect)
    with visit.stranger(dialect, header, value.format(token=f"verkeerd-{own_mark()}")) as client:
        status = client.send("GET", dialect.type("klantcontact").path, query=dialect.page_size).status
    found.facts.wrong_token_refused = status in (401, 403)
    if status in (401, 403):
        found.say("fine", "Toegang: geaccepteerd, en een verkeerd token wordt geweigerd.")
    else:
        found.say(
            "attention",
            f"Toegang: geaccepteerd, maar een verkeerd token ook (antwoord {status}). Dat ligt niet aan uw "
            "instellingen: het is een bevinding over de provider, en de toets gaat door.",
        )
