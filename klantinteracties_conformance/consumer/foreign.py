"""Keeps what others have in a register out of the evidence: of their objects the structure stays."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Protocol
from urllib.parse import parse_qsl, quote_plus, unquote, unquote_plus

from msgspec import structs

from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.consumer.foreign_text import (
    HIDDEN,
    LEAST,
    MOST_MASKED,
    ValuesOfOthers,
    only_structure,
    without_json,
    without_quoted,
    words_of,
)
from klantinteracties_conformance.consumer.others import key_of, same_id
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.text import whole

_REFERENCE = frozenset({"url", "uuid", "id"})
"""Names that make a reference; an object with no others says nothing of what it leads to."""

MOST_SENT = 20_000
"""Values that are remembered as sent by this run; of a later one only its own answer shows it."""

MOST_SHOWN = 50_000
"""IDs of which is remembered whether they showed something of ours; of others only proof counts."""

_LEAST_NAMES = 2
"""Names that a row without an ID has at least to say anything of anybody."""

_ID = re.compile(
    r"(?<![0-9a-fA-F-])(?<!urn:uuid:)[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9a-fA-F-])"
)
"""An ID of an object; by a URN an error names itself, as its provider has it in a log."""

_HASH = re.compile(r"⟨id [0-9a-f]{8}⟩")

_ASKED = re.compile(r"([?&][\w.~%+-]+=)([^&#\s\"'<>]+)")
"""What a link asks for, with the name of the argument."""

_OF_ERROR = frozenset({"name", "code", "reason", "field", "message", "loc", "msg", "type"})
"""Names in what an error says of one parameter, which is no object of anybody."""


class KnowsOurs(Protocol):
    """Tells what is ours, as far as is known without asking."""

    def proved(self, identifier: str) -> bool:
        """Tell whether the object with this ID is ours."""

    def deleted(self, identifier: str) -> bool:
        """Tell whether removing the object with this ID was asked."""

    def marks(self, value: str) -> bool:
        """Tell whether only this run can have written a value."""

    def seen_of_others(self, identifier: str) -> None:
        """Note that an object was shown that has nothing of ours."""

    def was_there(self, identifier: str) -> bool:
        """Tell whether an object is known to have been there before anything was made."""


class ForeignObjects:
    """Takes the values out of objects that aren't ours.

    An object is ours that was proved to be, that carries a mark of this run, or that refers to an object of
    ours. That a provider names it as what it made, is not enough: it may be somebody else's. Values that this
    run sent say nothing of anybody, and stay. What was there before is of others, whatever it carries by now.
    Once it was removed, what has the ID of an object of ours has to show that it is ours, as any other.
    """

    def __init__(self, dialect: Dialect, ours: KnowsOurs) -> None:
        self._id = dialect.types["klantcontact"].attribute("ID").path[-1]
        self._ours = ours
        self._sent: set[Any] = set()
        self._shown: dict[str, bool] = {}
        self._hidden = ValuesOfOthers()
        self._asked: set[str] = set()
        self._led_to: set[str] = set()
        self._hashes: dict[str, str] = {}
        self._known_words: tuple[int, frozenset[str]] = (-1, frozenset())
        self._mistaken: set[str] = set()
        self._again = False
        attributes = [one for wire_type in dialect.types.values() for one in wire_type.attributes.values()]
        self._words = {
            str(word)
            for one in attributes
            for word in (one.name, *one.path, *one.values, *one.values.values())
        } | {one for wire_type in dialect.types.values() for one in wire_type.search.values()}

    def look_through(self, log: Log) -> None:
        """Look through all that is kept of answers from now on, and through what is told of them."""
        log.without_others = self.without
        log.values_hidden = self.told
        log.header_hidden = self.header
        log.hiding = self.address
        log.looked_at_again = self.again

    def notice(self, body: Any) -> None:
        """Note which objects an answer shows that aren't ours, where it isn't kept."""
        rows = body.get("results") if isinstance(body, dict) and "results" in body else body
        for row in rows if isinstance(rows, list) else [rows]:
            if (
                isinstance(row, dict)
                and self._shown.get(self._identifier(row) or "") is not False
                and self._foreign(row)
            ):
                self._hide(row, self._sent)

    def again(self, exchange: Exchange) -> Exchange:
        """Return an exchange without what looked like ours when it was kept, and never was.

        A provider may repeat what was sent under the ID of somebody else's object, which only a later look
        at that object shows. The other way round, an ID that was a hash may have turned out to be ours.
        """
        exchange = self._with_ours(exchange)
        if not self._mistaken or exchange.response_body is None:
            return exchange
        self._again = True
        body = self.without((exchange.request_body or "").encode(), exchange.response_body)
        self._again = False
        return structs.replace(exchange, response_body=body)

    def _with_ours(self, exchange: Exchange) -> Exchange:
        """Return an exchange with the IDs in it that are ours, so that it can be repeated."""

        def known(text: str) -> str:
            return _HASH.sub(lambda found: self._ours_behind(found[0]), text)

        if not self._hashes:
            return exchange
        body = exchange.response_body
        return structs.replace(
            exchange,
            url=known(exchange.url),
            response_headers={name: known(value) for name, value in exchange.response_headers.items()},
            response_body=None if body is None else known(body),
        )

    def _ours_behind(self, hashed: str) -> str:
        identifier = self._hashes.get(hashed)
        return identifier if identifier and self._ours.proved(same_id(identifier)) else hashed

    def hidden(self, text: str) -> str:
        """Return a text without the values that were taken out of bodies lately."""
        return self._hidden.out_of(text, self._sent.__contains__)

    def told(self, text: str) -> str:
        """Return a text for people, without values that were taken out of bodies lately and IDs of others."""

        def shown(found: re.Match[str]) -> str:
            known = same_id(found[0])
            of_others = known in self._led_to or self._shown.get(known) is False
            return _hashed(found[0]) if of_others and not self._known(known) else found[0]

        return _ID.sub(shown, self.hidden(text))

    def header(self, text: str) -> str:
        """Return the value of a header without objects of others, and without values and IDs of theirs."""
        return self._led_elsewhere(self.hidden(without_json(text, self._structure)))

    def address(self, url: str) -> str:
        """Return an address without values and IDs of others, as one that an answer led to may have."""
        return _ID.sub(lambda found: self._shown_id(found[0], asked=True), self._without_values(url))

    def _without_values(self, url: str) -> str:
        query = url.partition("?")[2].partition("#")[0]
        pairs = parse_qsl(query, keep_blank_values=True)
        shown = [(name, self.hidden(value)) for name, value in pairs]
        if len(self._asked) < MOST_SENT and not any(map(str.isspace, url)):
            self._asked |= {value for pair, (_, value) in zip(pairs, shown, strict=True) if pair[1] == value}
        if shown == pairs:
            return url
        return url.replace(
            query, "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in shown)
        )

    def without(self, sent: bytes, text: str) -> str:
        """Return a body as text without values of others; one in which there are none stays as it is."""
        just_now = set(_values(_parsed(sent)))
        if len(self._sent) < MOST_SENT:
            self._sent |= just_now
        known = self._sent | just_now if just_now - self._sent else self._sent
        try:
            body = json.loads(text)
        except (ValueError, RecursionError):
            return self._only_structure(text, known)
        if isinstance(body, str):
            return json.dumps(self._only_structure(body, known), ensure_ascii=False)
        masked = self._masked(body, known)
        return text if masked is body else json.dumps(masked, ensure_ascii=False)

    def _only_structure(self, text: str, known: set[Any]) -> str:
        def says_nothing() -> Callable[[str], bool]:
            if self._known_words[0] != len(known):
                self._known_words = (len(known), words_of(known) | words_of(self._words))
            return self._known_words[1].__contains__

        return only_structure(without_json(text, lambda part: self._masked(part, known)), says_nothing)

    def _masked(self, node: Any, known: set[Any], *, ours: bool = False) -> Any:
        """Return a node without values of others: itself where it has none.

        `ours` tells that it is part of an object of ours, in which texts and rows are what was sent.
        """
        if isinstance(node, dict):
            if self._foreign(node):
                self._hide(node, known)
                return _structure(node, known)
            ours = ours or self._identifier(node) is not None
            parts = {name: self._masked(part, known, ours=ours) for name, part in node.items()}
            return node if all(parts[name] is part for name, part in node.items()) else parts
        if isinstance(node, list):
            rows = [
                self._structure(part)
                if not ours and self._row_of_nobody(part)
                else self._masked(part, known, ours=ours)
                for part in node
            ]
            return node if all(row is part for row, part in zip(rows, node, strict=True)) else rows
        if isinstance(node, str) and not ours and len(node) >= LEAST:
            return self._sentence(node, known)
        return node

    def _sentence(self, text: str, known: set[Any]) -> str:
        """Return what stands outside any object, such as what an error says, without what is of others."""
        if text in known:
            return text
        if len(text) > MOST_MASKED:  # what lies beyond is never kept; that there was more, is
            text = text[:MOST_MASKED] + "·" * (len(text) - MOST_MASKED)
        if "{" in text or "[" in text:
            text = without_json(text, lambda part: self._masked(part, known))
        shown = self.hidden(without_quoted(text, lambda value: value in known or value in self._words))
        return self._led_elsewhere(shown)

    def _led_elsewhere(self, text: str) -> str:
        """Return a text with a hash for each ID in it of which nothing showed that it is ours.

        A provider may lead to what others have without having shown it: by `Location`, or in a link. What its
        query asks for and this run never did, may be of others too.
        """

        def shown(found: re.Match[str]) -> str:
            value = unquote_plus(found[2])
            said = any(value in known for known in (self._sent, self._words, self._asked))
            if said or len(value) < LEAST or _ID.search(value) or self._ours.marks(value):
                return found[0]
            self._hidden.add(value)
            return f"{found[1]}{HIDDEN}"

        text = _ASKED.sub(shown, text)
        return _ID.sub(lambda found: self._shown_id(found[0], asked=False), text)

    def _shown_id(self, identifier: str, *, asked: bool) -> str:
        """Return an ID as it may be kept.

        One that is `asked` for may be drawn by this run: it is of others only if it was shown so, or led to.
        """
        known = same_id(identifier)
        if self._known(known) or identifier in self._sent:
            return identifier
        if asked and known not in self._led_to and self._shown.get(known) is not False:
            if len(self._asked) < MOST_SENT:
                self._asked.add(known)
            return identifier
        if known in self._asked and self._shown.get(known) is not False:
            return identifier
        if len(self._led_to) < MOST_SHOWN:
            self._led_to.add(known)
            self._hashes[_hashed(identifier)] = identifier
        return _hashed(identifier)

    def _row_of_nobody(self, row: Any) -> bool:
        """Tell whether nothing says whose a row of a list is: it has no ID, and shows nothing of ours."""
        if isinstance(row, list):
            return bool(row) and not self._shows_ours_in(row)
        if not isinstance(row, dict) or len(row) < _LEAST_NAMES or row.keys() <= _OF_ERROR:
            return False
        return self._identifier(row) is None and not self._shows_ours_in(list(row.values()))

    def _shows_ours_in(self, values: list[Any]) -> bool:
        return any(map(self._shows_ours, values))

    def _structure(self, node: Any) -> Any:
        self._hide(node, self._sent)
        return _structure(node, self._sent)

    def _identifier(self, node: dict[str, Any]) -> str | None:
        """Return the ID of an object with the list that its address names, where that tells it apart."""
        identifier, url = node.get(self._id), node.get("url")
        if not isinstance(identifier, str | int) or isinstance(identifier, bool):
            return None
        collection, _, last = url.rstrip("/").rpartition("/") if isinstance(url, str) else ("", "", "")
        return key_of(collection if unquote(last) == str(identifier) else "", str(identifier))

    def _foreign(self, node: dict[str, Any]) -> bool:
        identifier = self._identifier(node)
        if identifier is None or node.keys() <= _REFERENCE:
            return False
        proved = self._ours.proved(identifier)
        if proved and not self._ours.deleted(identifier):
            return False
        ours = not self._ours.was_there(identifier) and any(
            self._shows_ours(value) for name, value in node.items() if name != self._id
        )
        # Once seen without anything of ours, it is no longer what others can refer to.
        before = self._shown.get(identifier)
        if before is not None or len(self._shown) < MOST_SHOWN:
            self._shown[identifier] = ours and before is not False
        if before and not ours and not proved:
            self._mistaken.add(identifier)
        if not ours:
            self._ours.seen_of_others(identifier)
        return not ours or (self._again and identifier in self._mistaken)

    def _hide(self, node: Any, known: set[Any]) -> None:
        for value in _values(node):
            if (
                isinstance(value, str)
                and len(value) >= LEAST
                and value not in known
                and value not in self._words
            ):
                self._hidden.add(value)

    def _known(self, identifier: str) -> bool:
        # Of a provider that was caught at it, nothing but proof counts afterwards.
        return self._ours.proved(identifier) or (not self._again and self._shown.get(identifier, False))

    def _shows_ours(self, value: Any) -> bool:
        """Tell whether a value is a mark, or refers to what is ours; a list has what refers to it."""
        if isinstance(value, dict):
            identifier = self._identifier(value)
            if identifier is not None:
                return self._known(identifier)
            return any(map(self._shows_ours, value.values()))
        if isinstance(value, bool) or not isinstance(value, str | int):
            return False
        return self._ours.marks(str(value)) or self._known(str(value))


def _structure(node: Any, known: set[Any]) -> Any:
    if isinstance(node, dict):
        return {name: _identifier(name, part, known) for name, part in node.items()}
    if isinstance(node, list):
        return [_structure(part, known) for part in node]
    if node is None or isinstance(node, bool) or (isinstance(node, str | int | float) and node in known):
        return node
    return "⟨string⟩" if isinstance(node, str) else "⟨number⟩"


def _identifier(name: str, value: Any, known: set[Any]) -> Any:
    if name in ("uuid", "id") and isinstance(value, str | int) and value not in known:
        return _hashed(str(value))
    return _structure(value, known)


def _hashed(identifier: str) -> str:
    return f"⟨id {hashlib.sha256(whole(identifier).encode()).hexdigest()[:8]}⟩"


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _values(node: Any) -> Iterator[Any]:
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from _values(part)
    elif isinstance(node, str | int | float):
        yield node
