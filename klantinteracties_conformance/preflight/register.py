"""The register behind the API: how full it is, and whether we may write there and remove what we wrote."""

import ipaddress
from collections.abc import Iterable

from klantinteracties_conformance.client.http import Answer, ProviderClient
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.journal import own_mark
from klantinteracties_conformance.preflight.examination import Examination, Wishes
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.standard.dialect import Dialect, NotInDialectError, take
from klantinteracties_conformance.system.errors import ConfigurationError

CROWDED = 500
"""Klantcontacten or partijen above which a register is taken for production."""

_COUNTED = ("klantcontact", "partij")
_PROOF = {
    "Kanaal": "Telefoon",
    "Inhoud": "Proef van de toets; deze registratie wordt meteen weer verwijderd.",
    "Indicatie contact gelukt": "Ja",
    "Taal": "Nederlands",
    "Vertrouwelijk": "Nee",
    "Plaatsgevonden op": "14-02-2023 09:30",
}


def count(dialect: Dialect, client: ProviderClient, found: Examination) -> list[Answer]:
    """Ask how full the register is, and return the answers."""
    answers = []
    counts = {}
    for key in _COUNTED:
        try:
            path = dialect.type(key).path
        except NotInDialectError:
            continue
        answer = client.send("GET", path, query=dict.fromkeys(dialect.page_size, 1))
        answers.append(answer)
        total = take(answer.body, dialect.list_count) if dialect.list_count else None
        if isinstance(total, int):
            counts[path] = total
    found.facts.counts = counts
    if counts:
        found.say("fine", f"Inhoud: {', '.join(f'{total} {path}' for path, total in counts.items())}.")
    else:
        found.say(
            "attention",
            "Inhoud: de lijsten zeggen niet hoeveel er in het register staat; ga zelf na dat dit geen "
            "productie is.",
        )
    return answers


def guard(found: Examination, addresses: Iterable[str], wishes: Wishes) -> None:
    """Stop before writing in a register that looks like production.

    Raises:
        ConfigurationError: it is full, isn't on loopback, and nobody said that it may be written to.
    """
    full = {path: total for path, total in (found.facts.counts or {}).items() if total > CROWDED}
    listed = list(addresses)
    here = bool(listed) and all(ipaddress.ip_address(a.partition("%")[0]).is_loopback for a in listed)
    if not full or here or not wishes.writes or wishes.may_write:
        return
    how_full = ", ".join(f"{total} {path}" for path, total in full.items())
    raise ConfigurationError(
        f"Dit lijkt een productieregister ({how_full}), en "
        "de toets schrijft: gebruik een testomgeving, --mode read-only, of --i-may-write als dit toch mag."
    )


def try_writing(consumer: Consumer, found: Examination) -> None:
    """Make one object and remove it.

    Raises:
        ConfigurationError: the credentials don't allow writing.
    """
    try:
        consumer.register("klantcontact", {"Onderwerp": f"Proef {own_mark()}", **_PROOF})
    except NotInDialectError:
        return
    except Finding as finding:
        posts = (row.status for row in reversed(consumer.client.log.exchanges) if row.method == "POST")
        status = next(posts, None)
        if status in (401, 403):
            raise ConfigurationError(
                f"Dit token mag lezen maar niet schrijven (antwoord {status}): geef er een dat ook mag "
                "schrijven, of toets met --mode read-only."
            ) from finding
        found.facts.writes = False
        found.say(
            "attention",
            f"Schrijven: {words('nl').say(finding.message)} De toets gaat door en beoordeelt dit.",
        )
    else:
        found.facts.writes = True
    leftovers = consumer.clean_up()
    if leftovers:
        reason = words("nl").say(leftovers[0].reason)
        found.say(
            "attention",
            f"Verwijderen lukt niet ({reason}): wat de toets maakt, blijft dan achter, te "
            f"beginnen met {leftovers[0].url}.",
        )
    elif found.facts.writes:
        found.say("fine", "Schrijven: een klantcontact is gemaakt en weer verwijderd.")
