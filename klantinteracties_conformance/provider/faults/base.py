"""What a fault is: a defect that a provider could have, with a name, and hooks to bring it about.

Every hook does nothing by default. They speak the neutral vocabulary of `provider.model`, so that one fault
serves every dialect: object types such as `klantcontact`, attribute names of openklant, references as ids.
`action` is create, replace or change; `where` is created, read, listed, changed, replaced or expanded.
"""

# ruff: noqa: ARG002 -- the arguments of these hooks are there for those who override them

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import Path
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

Obj = dict[str, Any]


class Fault:
    """A provider without defects; a subclass overrides the hooks it needs."""

    name: str
    """In kebab-case, as `--fault` takes it."""
    wrong: str
    """One Dutch sentence, as a tester would report it."""
    requirement: str
    """The requirement that must turn red."""
    dialects: tuple[str, ...] | None = None
    """The dialects in which the fault can be seen; None for all."""
    operations: tuple[str, ...] = ()
    """Labels of the contract operations where it can be seen, of all dialects, such as `POST /bijlagen`. Only
    faults that no scenario notices need them: fuzzing can be limited to these."""

    lingers: float = 0.0
    """Seconds before each answer, in which other requests may come."""

    @property
    def functional(self) -> bool:
        """Whether a scenario must notice it, rather than a check on the answers or fuzzing."""
        return not self.requirement.startswith("API-")

    def on_request(self, call: Call) -> Reply | Response | None:
        """Before authentication. An answer ends the request; a bare `Response` goes out as it is."""
        return None

    def authenticate(self, call: Call, accepted: bool) -> bool:
        """Whether the caller gets in, given what the token says."""
        return accepted

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        """The attributes as sent, before any check; may raise `errors.invalid(…)`. A value that the dialect
        can't put in neutral terms is a `fields.Unreadable`."""
        return raw

    def validate(self, kind: str, rule: str) -> bool:
        """False switches a rule off: the value passes as it is."""
        return True

    def tolerates(self, call: Call, kind: str, rule: str, path: Path) -> bool:
        """True lets a rule be at one place only, a path in neutral names."""
        return False

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        """The attributes about to be stored, checked and completed."""
        return values

    def on_assign(self, kind: str, values: Obj) -> Obj:
        """Identity at creation: `id`, and `nummer` and `referentienummer` where the type has them."""
        return values

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:
        """False: the answer says that it was done, and nothing is kept."""
        return True

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        """What to delete instead, as (type, id), each alone; an empty list for nothing. None for the truth:
        the object and what goes along with it."""
        return None

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        """An object about to be answered, with its back references."""
        return obj

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        """The conditions of a list, before they are looked up."""
        return conditions

    def page_size(self, kind: str, size: int) -> int:
        """How many objects a page of a list holds, given what was asked for."""
        return size

    def on_list(self, kind: str, page: Page) -> Page:
        """A page about to be answered: objects, count, and the numbers of the next and previous page."""
        return page

    def on_response(self, call: Call, response: Reply) -> Reply:
        """Last of all: status, headers and body."""
        return response

    def on_wire(self, call: Call, response: Reply) -> bytes:
        """What is written to the connection after the headers, past the server that guards the form."""
        return b""
