"""Whether what a result says of provider, run and published document can be so, beside all else that it says.

What was found of a provider before the run decides nothing, and a provider may change its mind: it is only
held against what the same look found.
"""

import ipaddress
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from klantinteracties_conformance.result.about import LEFT_OUT, Claim, DoctorFacts, Provider, Published
from klantinteracties_conformance.result.exchange import REDACTED
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.claims import claimable, excludable
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.standard.versions import order, versions
from klantinteracties_conformance.system.messages import Message, message

_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_VALUE = re.compile(r"[ -z|~]*\{token\}[ -z|~]*")
_SHA256 = re.compile(r"(sha256:)?[0-9a-f]{64}")
_VERSION = 40
"""Characters of the version of a published document that a look beforehand keeps."""
_BUSY = (429, 503)
_NOTICES = frozenset({
    "certificate-unchecked", "codes-chosen", "strays-not-sought", "strays-removed", "strays-unread",
    "outcomes-change", "second-try-stopped",
})  # fmt: skip
"""The codes of what a run gives notice of, save of waivers."""
_OF_WAIVERS = ("waived", "waiver-without-effect", "waiver-needless", "waiver-expired", "waiver-expiring")
_MOST = 500
"""Differences of a published document that are told."""


def about_disagrees(result: Result) -> Iterator[Message]:
    """Yield where it can't be so."""
    pointers = (*_provider(result), *_run(result), *_published(result))
    for pointer in pointers:
        yield message("differs-at", pointer=pointer)
    if result.provider.product and not result.run.configuration:
        yield message("differs-product")


def _own(about: Provider) -> Dialect | None:
    """Return the dialect that was spoken where it is one of ours."""
    ours = about.dialect_digest is None and about.dialect in dialect_files.available()
    return dialect_files.load(about.dialect) if ours else None


def _provider(result: Result) -> Iterator[str]:
    about, own = result.provider, _own(result.provider)
    if not about.url.startswith(("http://", "https://")):
        yield "/provider/url"
    if not _HEADER.fullmatch(about.auth_header):
        yield "/provider/auth_header"
    if not _VALUE.fullmatch(about.auth_value) or (own and not _is_form_of(about, own)):
        yield "/provider/auth_value"
    known = {version.number for version in versions(own.contract)} if own else {about.api_version_claimed}
    if about.api_version_claimed not in known | {""}:
        yield "/provider/api_version_claimed"
    if about.claim is not None and not (result.run.configuration and _is_claim(about.claim)):
        yield "/provider/claim"
    for name in _doctor(about.doctor, about, own):
        yield f"/provider/doctor/{name}"


def _is_form_of(about: Provider, own: Dialect) -> bool:
    """Tell whether a secret is carried as the dialect has it, or as one of the ways that one can choose."""
    usual = about.auth_header == own.auth_header and about.auth_value == own.auth_value
    tokens = ("Token {token}", "Bearer {token}")
    return (
        usual
        or about.auth_value == "{token}"
        or (about.auth_header == "Authorization" and about.auth_value in tokens)
    )


def _is_claim(claim: Claim) -> bool:
    """Tell whether all that it names exists, and what it doesn't claim is excluded."""
    known = catalogue()
    claimed = {"cases": claim.cases, "functions": claim.functions, "object_types": claim.object_types}
    excluded = [row.id for row in claim.exclusions]
    return (
        len(set(excluded)) == len(excluded)
        and set(excluded) <= excludable(known)
        and all(row.reason.code in LEFT_OUT for row in claim.exclusions)
        and all(
            set(claimed[key]) <= names and names - set(claimed[key]) <= set(excluded)
            for key, names in claimable(known).items()
        )
    )


def _doctor(found: DoctorFacts, about: Provider, own: Dialect | None) -> Iterator[str]:
    if not all(map(_is_address, found.addresses or ())):
        yield "addresses"
    if found.certificate_expires is not None and not (
        about.url.startswith("https://") and _is_moment(found.certificate_expires)
    ):
        yield "certificate_expires"
    paths = {each.path for each in own.types.values()} if own else set(found.counts or ())
    if not set(found.counts or ()) <= paths:
        yield "counts"
    if found.published_version == "":
        yield "published_version"


def _is_address(text: str) -> bool:
    with suppress(ValueError):
        return bool(ipaddress.ip_address(text.partition("%")[0]))
    return False


def _is_moment(text: str) -> bool:
    with suppress(ValueError):
        return datetime.fromisoformat(text).tzinfo is not None
    return False


def _run(result: Result) -> Iterator[str]:
    run = result.run
    if run.baseline is not None:
        yield "/run/baseline"
    if run.throttled > sum(exchange.status in _BUSY for exchange in result.exchanges):
        yield "/run/throttled"
    if run.configuration and not (run.configuration.file and _SHA256.fullmatch(run.configuration.digest)):
        yield "/run/configuration"
    if any(each.waiver for each in result.requirements) and not run.configuration:
        yield "/run/configuration"
    waived = {each.id for each in result.requirements if each.waiver}
    for notice in run.notices:
        of_waiver = notice.code in _OF_WAIVERS and notice.values.get("requirement") in waived
        if not of_waiver and notice.code not in _NOTICES:
            yield "/run/notices"


def _published(result: Result) -> Iterator[str]:
    """Yield what of the published document isn't that of the provider, or of the look beforehand."""
    about, found = result.provider, result.published
    if found is None:
        if result.run.scope == "full" and result.verdict == "conformant":
            yield "/published"
        return
    own, base = _own(about), f"{about.url.rstrip('/')}/"
    name = found.url.removeprefix(base)
    if found.url and REDACTED not in found.url and (name == found.url or (own and name not in own.published)):
        yield "/published/url"
    if not _is_note(found):
        yield "/published/note"
    if not _is_version(found, about, own):
        yield "/published/version"
    for key, rows in (("differences", found.differences), ("excused", found.excused)):
        if len(set(map(repr, rows))) < len(rows):
            yield f"/published/{key}"


def _is_note(found: Published) -> bool:
    """Tell whether what is odd of a document fits what is told of it."""
    said = (found.title, found.version, found.differences)
    if found.note is None:
        return bool(found.url) and len(found.differences) < _MOST
    if found.note.code == "published-cut":
        return len(found.differences) >= _MOST
    return found.note.code in ("published-none", "published-malformed") and not any(said)


def _is_version(found: Published, about: Provider, own: Dialect | None) -> bool:
    """Tell whether the document is of the version that the look beforehand saw, which it is compared at."""
    seen = about.doctor.published_version
    if seen is None or (found.note and found.note.code != "published-cut"):
        return True
    if REDACTED in found.version or len(found.version) >= _VERSION:
        return True  # they were cut at another place
    known = {version.number for version in versions(own.contract)} if own else set()
    claimed = found.version not in known or order(found.version) <= order(about.api_version_claimed)
    return found.version == seen and claimed
