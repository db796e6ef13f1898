"""Whether the provider refuses who can't prove who they are."""

from klantinteracties_conformance.consumer.journal import own_mark
from klantinteracties_conformance.preflight.examination import Examination
from klantinteracties_conformance.preflight.visit import Visit
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.messages import message


def try_wrong_secret(visit: Visit, dialect: Dialect, found: Examination) -> None:
    """See whether a wrong secret is refused; where it isn't, that is for the run to judge."""
    credentials = visit.access.credentials
    if not credentials.proves:
        found.say("fine", message("access-without-token"))
        return
    header, value = credentials.form(dialect)
    with visit.stranger(dialect, header, value.format(token=f"verkeerd-{own_mark()}")) as client:
        status = client.send("GET", dialect.type("klantcontact").path, query=dialect.page_size).status
    found.facts.wrong_token_refused = status in (401, 403)
    if status in (401, 403):
        found.say("fine", message("access-refuses-others"))
    else:
        found.say("attention", message("access-accepts-any", status=status))
