"""Looks into everything that a run needs, before it begins, and says what is wrong and what to do about it.

What is wrong with the configuration or the network stops a run; what is wrong with the provider is a finding
for the run itself, and only mentioned here.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.config.addresses import check_url
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.journal import Journal, Origin
from klantinteracties_conformance.consumer.journal_signature import Signature
from klantinteracties_conformance.consumer.others import OthersObjects
from klantinteracties_conformance.contract.published import PublishedDocument
from klantinteracties_conformance.preflight.authentication import try_wrong_secret
from klantinteracties_conformance.preflight.deployment import look_at_deployment, look_at_location
from klantinteracties_conformance.preflight.examination import Examination, Wishes
from klantinteracties_conformance.preflight.network import look_at_network
from klantinteracties_conformance.preflight.recognition import checked, dialects, recognise
from klantinteracties_conformance.preflight.register import count, first_objects, guard, try_writing
from klantinteracties_conformance.preflight.timing import look_at_time
from klantinteracties_conformance.preflight.visit import Visit
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.standard.versions import highest
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message

VERSION_HEADER = "api-version"
LONGEST_VERSION = 40
"""Characters of the version of a document that are shown."""


def examine(url: str, access: Access, wishes: Wishes, written: Path | None = None) -> Examination:
    """Look into a provider; it stops at the first thing without which the rest can't be looked into.

    What it makes goes into the journal `written`, if there is one.
    """
    log = Log(Redactor(access.secrets, access.headers))
    found = Examination(clean=log.redactor.sentence)
    try:
        url = check_url(url)
        # A mistake in a dialect is told before anybody is asked anything.
        candidates = dialects(wishes.dialect)
        addresses = look_at_network(url, access.network, found, wishes.timeout)
        budget = Budget(Limits(rate=wishes.rate))
        with Visit(url, checked(access), candidates, log, timeout=wishes.timeout, budget=budget) as visit:
            target = recognise(visit, given=bool(wishes.dialect))
            found.target, found.published = target, visit.published
            found.say("fine", message("dialect-known", dialect=target.dialect.title, kind=target.known_by))
            _look_into(visit, target.dialect, addresses, wishes, found, written)
    except ConfigurationError as error:
        found.say("wrong", error.message)
    return found


def _look_into(
    visit: Visit,
    dialect: Dialect,
    addresses: Sequence[str],
    wishes: Wishes,
    found: Examination,
    written: Path | None,
) -> None:
    client = visit.client(dialect)
    steady = False
    with _silence_told(found):
        answers = count(dialect, client, found, embedded=wishes.embedded)
        headers = [answer.headers.get(VERSION_HEADER, "") for answer in answers]
        found.api_claimed = highest(dialect.contract, [visit.published.version, *headers])
        _tell_version(visit.published, found)
        if answers:
            look_at_time(dialect, client, answers, found)
            try_wrong_secret(visit, dialect, found)
            if wishes.deployment:
                look_at_deployment(dialect, client, found)
            steady = True
    # A run goes on where not all was answered, so this holds there as well.
    guard(found, addresses, wishes)
    if wishes.writes:
        first = first_objects(dialect, client)
        found.there_before, found.there_is_more = first.ids, first.more
        first.look_for_crowds(dialect, found)
        guard(found, addresses, wishes)
        if first.unanswered:
            found.say("attention", message("provider-unsteady", cause=first.unanswered))
        if steady and first.answered:
            others = OthersObjects(first.ids, more=first.more)
            origin = Origin(visit.url, dialect.origin)
            signature = Signature(visit.access.own_secret)
            journal = Journal(written, origin, visit.log.redactor.datum, others, signature)
            with _silence_told(found):
                try_writing(Consumer(dialect, client, journal), found)
                if wishes.deployment:
                    look_at_location(client, found)


@contextmanager
def _silence_told(found: Examination) -> Iterator[None]:
    """Mention it where the provider gives no answer; the rest of the block is not done."""
    try:
        yield
    except ProviderUnreachableError as error:
        found.say("attention", message("provider-unsteady", cause=error.message))


def _tell_version(published: PublishedDocument, found: Examination) -> None:
    """Tell which version the provider's own OpenAPI document is of.

    Raises:
        ProviderUnreachableError: the provider didn't answer when it was asked for the document.
    """
    if published.unanswered:
        raise ProviderUnreachableError(published.unanswered)
    version = found.clean(published.version[:LONGEST_VERSION])
    if version:
        found.facts.published_version = version
        found.say("fine", message("document-published", name=published.name, version=version))
    else:
        found.say("attention", message("document-none"))
