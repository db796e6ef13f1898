"""What a dialect has to say to be served."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import ProviderError
from klantinteracties_conformance.provider.fields import Field
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition
from klantinteracties_conformance.provider.views import Tree

Obj = dict[str, Any]


@dataclass
class ListQuery:
    """What the query string of a list asks for."""

    conditions: list[Condition]
    number: int
    size: int
    expand: Tree = field(default_factory=dict)


class Envelope(ABC):
    """What answers have in common, whatever is in them: address, media types, authentication, refusals."""

    name: ClassVar[str]
    """As the folder of its contract is called."""
    base_path: ClassVar[str]
    media_type: ClassVar[str]
    error_media_type: ClassVar[str]
    also_for: ClassVar[tuple[str, ...]] = ()
    """Media types that a client may ask for too, and gets `media_type` for."""
    scheme: ClassVar[str]
    """Scheme of the Authorization header."""
    headers: ClassVar[Mapping[str, str]] = {}
    """Headers of every answer."""

    def status(self, error: ProviderError) -> int:
        """The HTTP status of a refusal."""
        return error.status

    @abstractmethod
    def encode_error(self, error: ProviderError, call: Call) -> Obj:
        """The body of a refusal."""


class Wire(Envelope):
    """Paths, names, envelopes, media types and error bodies of one dialect."""

    collections: ClassVar[Mapping[str, str]]
    """Path of a collection → object type."""
    together: ClassVar[str] = ""
    """Path of the call that makes a klantcontact with all that belongs to it, if there is one."""
    accepts: ClassVar[tuple[str, ...]]
    """Media types of a request body."""
    without: ClassVar[frozenset[str]] = frozenset()
    """Names of the rules of the domain that this dialect does not know."""
    answers_root: ClassVar[bool] = False
    """Whether the base path itself answers, with where the collections are."""

    def fields(self, kind: str) -> Mapping[str, Field]:
        """What is accepted for an object type; a dialect with other lengths or choices overrides it, and
        makes read-only what it has no place for."""
        return TYPES[kind].fields

    @abstractmethod
    def decode(self, kind: str, body: Mapping[str, Any]) -> Obj:
        """The neutral attributes in a request body, references as `{"id": …}`; what can't be read is
        `fields.Unreadable`."""

    @abstractmethod
    def encode(self, kind: str, obj: Obj, call: Call) -> Obj:
        """An object as it is answered."""

    @abstractmethod
    def encode_page(self, kind: str, page: Page, call: Call) -> Obj:
        """A list as it is answered."""

    @abstractmethod
    def url(self, kind: str, identifier: str, call: Call) -> str:
        """The address of an object."""

    @abstractmethod
    def list_query(self, kind: str, query: list[tuple[str, str]]) -> ListQuery:
        """Read the query string of a list; may raise `InvalidError`."""

    @abstractmethod
    def read_query(self, kind: str, query: list[tuple[str, str]]) -> Tree:
        """Read the query string of a single object: what to expand; may raise `InvalidError`."""

    def decode_together(self, body: Mapping[str, Any]) -> Obj:
        """The parts of a request that makes several objects in one go, by object type."""
        raise NotImplementedError

    def removal_cascades(self, kind: str, query: list[tuple[str, str]]) -> bool:  # noqa: ARG002
        """Whether a removal is asked to take along what nothing else is about."""
        return False
