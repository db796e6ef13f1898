"""The reference lists in which the codes of a client image are explained (C4161 §6)."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import quote, urlsplit

from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.system import yaml_text
from klantinteracties_conformance.system.messages import ToldError, message

_ABSENT = (404, 410)
"""Statuses by which a list says that it doesn't know a code; any other answer says nothing of it."""


@cache
def _lists() -> Mapping[str, Any]:
    text = (resources.schemas_dir() / "referentielijsten" / "lijsten.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml_text.load(text)
    return loaded


def headers(token: str | None) -> dict[str, str]:
    """Return the headers with which the lists are asked."""
    known = _lists()
    asked = {"Accept": known["ontvangen"]}
    if token:
        asked[known["authenticatie"]["header"]] = known["authenticatie"]["waarde"].format(token=token)
    return asked


class UnreadListsError(ToldError):
    """A list gave no answer that tells what a code means, or that it doesn't know it."""


class ReferenceLists:
    """Looks up codes in a reference list API."""

    def __init__(self, client: ProviderClient) -> None:
        self._client = client

    @staticmethod
    def explains(attribute: str) -> bool:
        """Tell whether the values of an attribute are codes of a list; a part of a group by its own name."""
        return attribute.rpartition(".")[2] in _lists()["lijsten"]

    def name_of(self, attribute: str, code: str) -> str | None:
        """Return what a code means, or None where its list doesn't know it.

        Raises:
            UnreadListsError: the list doesn't say, so that nothing is known of the provider either.
            OutOfBudgetError: the run may not ask any more.
        """
        about = _lists()["lijsten"][attribute.rpartition(".")[2]]
        path = f"{about['pad']}/{quote(code, safe='')}"
        try:
            answer = self._client.send("GET", path)
        except ProviderUnreachableError as error:
            raise UnreadListsError(message("lists-unread", cause=error.message)) from error
        if answer.status in _ABSENT:
            return None
        name = answer.body.get(about["naam"]) if isinstance(answer.body, dict) else None
        if answer.status != 200 or not isinstance(name, str):
            wanted = {"path": about["pad"], "name": about["naam"]}
            cause = message("lists-without-name", status=answer.status, **wanted)
            raise UnreadListsError(message("lists-unread", cause=cause))
        return name or None


def same_server(one: str, other: str) -> bool:
    """Tell whether two URLs lead to the same server: only there may the provider's token go."""
    left, right = urlsplit(one), urlsplit(other)
    return (left.scheme, left.netloc) == (right.scheme, right.netloc)
