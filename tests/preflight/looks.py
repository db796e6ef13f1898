"""Looks into a provider as the command does."""

from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.preflight.examination import Examination, Wishes
from klantinteracties_conformance.preflight.examine import examine
from tests import saying

FULL = Wishes(None, 10.0, writes=True, may_write=False)


def examined(url: str, token: str, wishes: Wishes = FULL, network: Network | None = None) -> Examination:
    """Look into a provider with this token."""
    access = Access.by_token(token)
    return examine(url, Access(access.credentials, network or Network()), wishes)


def said(found: Examination, kind: str) -> list[str]:
    """Return what the lines of this kind are about."""
    return [text.partition(":")[0] for known, text in lines(found) if known == kind]


def lines(found: Examination) -> list[tuple[str, str]]:
    """Return the lines in words."""
    return [(kind, saying.said(line)) for kind, line in found.lines]


def wrong(found: Examination) -> str:
    """Return in words why a run can't begin; empty when it can."""
    return saying.said(found.wrong)


def path_of(url: str, at: str) -> str:
    """Return the address on the server that answers `at`, with the path of this URL."""
    return "/".join([*at.split("/")[:3], *url.split("/")[3:]])
