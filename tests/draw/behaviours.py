"""The kinds of misbehaviour that are drawn: each about one list, argument, expansion, attribute or type."""

from dataclasses import dataclass, field, replace
from typing import Any

from tests.draw.proxy import Asked, Behaviour, Told

ELSEWHERE = "11111111-2222-4333-8444-555555555555"


@dataclass
class Drawn(Behaviour):
    """About one collection; `name` is the argument, expansion or attribute, with dots where it is nested."""

    collection: str
    name: str = ""

    def mine(self, asked: Asked, *methods: str) -> bool:
        """Tell whether a request is about this collection, and by one of these methods."""
        return asked.collection.lower() == self.collection.lower() and asked.method in methods

    def listed(self, asked: Asked) -> bool:
        """Tell whether a request asks for the list."""
        return self.mine(asked, "GET") and not asked.id


def rows_of(body: Any) -> list[Any]:
    """Return the rows of a list as it was answered; changing them changes the answer."""
    if isinstance(body, dict) and isinstance(body.get("results"), list):
        rows: list[Any] = body["results"]
        return rows
    inner = body.get("_embedded") if isinstance(body, dict) else None
    return next((rows for rows in (inner or {}).values() if isinstance(rows, list)), [])


class Ignores(Drawn):
    """An argument is ignored."""

    kind = "negeert-argument"

    def ask(self, asked: Asked) -> Asked:
        if not self.listed(asked) or self.name not in asked.names:
            return asked
        self.acted += 1
        return replace(asked, query=[pair for pair in asked.query if pair[0] != self.name])


class FindsNothing(Drawn):
    """A search with an argument finds nothing."""

    kind = "vindt-niets"

    def tell(self, asked: Asked, told: Told) -> Told:
        body = told.body
        if not self.listed(asked) or self.name not in asked.names or not rows_of(body):
            return told
        self.acted += 1
        rows_of(body).clear()
        return told.with_body(body | ({"count": 0, "next": None} if "count" in body else {}))


class MissesLast(Drawn):
    """The last row of a page that isn't the last one gets lost."""

    kind = "verliest-laatste-rij"

    def tell(self, asked: Asked, told: Told) -> Told:
        body = told.body
        more = isinstance(body, dict) and (body.get("next") or (body.get("_links") or {}).get("next"))
        if not self.listed(asked) or not more or not rows_of(body):
            return told
        self.acted += 1
        rows_of(body).pop()
        return told.with_body(body)


class ForgetsFilter(Drawn):
    """The next page is one of everything."""

    kind = "vergeet-zoekvraag"

    def ask(self, asked: Asked) -> Asked:
        pages = dict(asked.query).get("page", "1")
        kept = [pair for pair in asked.query if pair[0] in ("page", "pageSize", "expand")]
        if not self.listed(asked) or pages == "1" or len(kept) == len(asked.query):
            return asked
        self.acted += 1
        return replace(asked, query=kept)


class RepeatsPage(Drawn):
    """The second page is the first one again."""

    kind = "herhaalt-bladzijde"

    def ask(self, asked: Asked) -> Asked:
        if not self.listed(asked) or ("page", "2") not in asked.query:
            return asked
        self.acted += 1
        return replace(asked, query=[pair if pair[0] != "page" else ("page", "1") for pair in asked.query])


class ExpandsNothing(Drawn):
    """What was asked to come along is empty."""

    kind = "meesturen-leeg"

    def tell(self, asked: Asked, told: Told) -> Told:
        if not self.mine(asked, "GET") or "expand" not in asked.names:
            return told
        body = told.body
        for row in rows_of(body) or [body]:
            expanded = row.get("_expand") if isinstance(row, dict) else None
            if expanded and expanded.get(self.name):
                expanded[self.name] = [] if isinstance(expanded[self.name], list) else None
                self.acted += 1
        return told.with_body(body) if self.acted else told


@dataclass
class ExpandsOther(Drawn):
    """What comes along is always what came along with the first one."""

    kind = "meesturen-van-een-ander"
    first: Any = None

    def tell(self, asked: Asked, told: Told) -> Told:
        if not self.mine(asked, "GET") or "expand" not in asked.names:
            return told
        body = told.body
        for row in rows_of(body) or [body]:
            expanded = row.get("_expand") if isinstance(row, dict) else None
            if expanded and (mine := expanded.get(self.name)):
                self.first = self.first or mine
                if self.first != mine and isinstance(self.first, type(mine)):
                    expanded[self.name] = self.first
                    self.acted += 1
        return told.with_body(body) if self.acted else told


@dataclass
class Writes(Drawn):
    """About an attribute in what is written by some methods."""

    methods: tuple[str, ...] = ("POST",)

    def sent(self, asked: Asked) -> Any:
        """Return what was sent in the attribute; None where nothing was."""
        if not self.mine(asked, *self.methods):
            return None
        value = at(asked.body, self.name)
        return None if value in ("", [], {}) else value


class DoesNotKeep(Writes):
    """An attribute is confirmed, and not kept."""

    kind = "niet-bewaard"

    def ask(self, asked: Asked) -> Asked:
        if self.sent(asked) is None:
            return asked
        self.acted += 1
        return asked.with_body(without(asked.body, self.name))

    def tell(self, asked: Asked, told: Told) -> Told:
        value = self.sent(asked)
        body = told.body
        if value is None or not told.fine or at(body, self.name) is None:
            return told
        return told.with_body(put(body, self.name, value))


class Refuses(Writes):
    """A value that may be sent is refused."""

    kind = "weigert"

    def ask(self, asked: Asked) -> Asked | Told:
        if self.sent(asked) is None:
            return asked
        self.acted += 1
        return Told(400, {"Content-Type": "application/json"}, b'{"title": "Ongeldig", "status": 400}')


class Stumbles(Writes):
    """A value leads to a server error."""

    kind = "serverfout"

    def ask(self, asked: Asked) -> Asked | Told:
        if self.sent(asked) is None:
            return asked
        self.acted += 1
        return Told(500, {"Content-Type": "application/json"}, b'{"title": "Fout", "status": 500}')


@dataclass
class Sees(Drawn):
    """Knows what was sent in an attribute before."""

    seen: list[Any] = field(default_factory=list)

    def ask(self, asked: Asked) -> Asked:
        if self.mine(asked, "POST", "PUT", "PATCH"):
            value = at(asked.body, self.name)
            if value not in (None, "", [], {}) and value not in self.seen:
                self.seen.append(value)
        return asked

    def others(self, value: Any) -> list[Any]:
        """Return other values like this one: a reference by its id alone, as it is sent."""
        known = {str(one) for one in (value.values() if isinstance(value, dict) else [value])}
        return [
            one
            for one in self.seen
            if isinstance(one, type(value))
            and not known & set(map(str, one.values() if isinstance(one, dict) else [one]))
        ]


class ShowsOtherwise(Sees):
    """An attribute of a single object is shown otherwise than it is."""

    kind = "toont-anders"

    def tell(self, asked: Asked, told: Told) -> Told:
        body = told.body
        value = at(body, self.name)
        if not self.mine(asked, "GET") or not asked.id or value in (None, "", [], {}):
            return told
        if isinstance(value, bool):
            other: Any = not value
        elif isinstance(value, str | int):
            other = value + 1 if isinstance(value, int) else value[:-1]
        else:
            other = next(iter(self.others(value)), None)
        if other is None:
            return told
        self.acted += 1
        return told.with_body(put(body, self.name, other))


class ClearsAnother(Sees):
    """Whoever changes something else, empties an attribute, or gives it the value of another object."""

    kind = "wist-iets-anders"

    def tell(self, asked: Asked, told: Told) -> Told:
        value = at(told.body, self.name)
        first, _, rest = self.name.partition(".")
        sent = isinstance(asked.body, dict) and first in asked.body
        if not self.mine(asked, "PATCH") or not told.fine or sent or value in (None, "", [], {}):
            return told
        for instead in ("" if isinstance(value, str) else None, None, *self.others(value)[-2:]):
            body = {first: put(told.body[first], rest, instead) if rest else instead}
            done = self.forward(asked.with_body(body))
            if done.fine and at(done.body, self.name) != value:
                self.acted += 1
                break
        return told


@dataclass
class Remembers(Drawn):
    """Knows the objects of the collection that were made."""

    known: list[str] = field(default_factory=list)
    key: str = "uuid"

    def tell(self, asked: Asked, told: Told) -> Told:
        if self.mine(asked, "POST") and told.fine and isinstance(told.body, dict):
            self.known.append(str(told.body.get(self.key)))
        return told

    def other(self, asked: Asked) -> Asked | None:
        """Return the same request about another object, the last one that is known."""
        others = [one for one in self.known if one != asked.id]
        return replace(asked, id=others[-1]) if others and asked.id else None


class ChangesNeighbour(Remembers):
    """What is done to one, is done to another one as well: it changes too."""

    kind = "wijzigt-buur"
    method = "PATCH"

    def ask(self, asked: Asked) -> Asked:
        if self.mine(asked, self.method) and (other := self.other(asked)):
            self.acted += self.forward(other).fine
        return asked


class DeletesNeighbour(ChangesNeighbour):
    """With one that is removed, another one disappears."""

    kind = "neemt-buur-mee"
    method = "DELETE"


class DoesNotDelete(Drawn):
    """A removal is confirmed, and the object stays."""

    kind = "verwijdert-niet"

    def ask(self, asked: Asked) -> Asked | Told:
        if not self.mine(asked, "DELETE"):
            return asked
        self.acted += 1
        return Told(204, {}, b"")


class UrlOfAnother(Drawn):
    """The address that an object gives of itself leads to no object."""

    kind = "adres-elders"

    def tell(self, asked: Asked, told: Told) -> Told:
        body = told.body
        if not self.mine(asked, "GET") or not asked.id or not isinstance(body, dict) or "url" not in body:
            return told
        self.acted += 1
        return told.with_body({**body, "url": str(body["url"]).rpartition("/")[0] + f"/{ELSEWHERE}"})


def at(body: Any, name: str) -> Any:
    """Return what stands at a dotted name; None where nothing does."""
    for step in name.split("."):
        body = body.get(step) if isinstance(body, dict) else None
    return body


def put(body: Any, name: str, value: Any) -> Any:
    """Return a body with something else at a dotted name."""
    first, _, rest = name.partition(".")
    return {**body, first: put(body[first], rest, value) if rest else value}


def without(body: Any, name: str) -> Any:
    """Return a body without what stands at a dotted name."""
    first, _, rest = name.partition(".")
    if rest:
        return {**body, first: without(body[first], rest)}
    return {key: value for key, value in body.items() if key != first}


SEARCHES: tuple[type[Drawn], ...] = (Ignores, FindsNothing)
PAGES: tuple[type[Drawn], ...] = (MissesLast, ForgetsFilter, RepeatsPage)
EXPANSIONS: tuple[type[Drawn], ...] = (ExpandsNothing, ExpandsOther)
ATTRIBUTES: tuple[type[Writes], ...] = (DoesNotKeep, Refuses, Stumbles)
OBJECTS: tuple[type[Drawn], ...] = (ChangesNeighbour, DeletesNeighbour, DoesNotDelete, UrlOfAnother)
