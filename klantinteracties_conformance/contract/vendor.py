"""What must be known of a vendor's own dialect: what we know of ours, with the vendor's names.

The tables beside a contract are written so that one rule reads all of them: the keys of an object are
attributes, whose values are below them; a text is a code of the attribute that it stands below, or at the top
an attribute itself; what begins with a slash is a collection.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.standard.chosen_codes import CHOICE
from klantinteracties_conformance.standard.dialect import Dialect, WireType

_TO = "naar"
_ADDRESSES = ("url", "uuid", "id")
"""What an object is called by; the same word in the table, whatever a dialect calls it."""


@dataclass(frozen=True)
class _Names:
    """The vendor's words for one object type: its attributes and codes by the dotted path in ours.

    None stands for what the vendor leaves out, also for a collection.
    """

    collections: Mapping[str, str | None]
    paths: Mapping[str, str | None] = field(default_factory=dict)
    codes: Mapping[str, Mapping[Any, Any]] = field(default_factory=dict)
    search: Mapping[str, str] = field(default_factory=dict)

    def path(self, name: str, at: str = "") -> str | None:
        """Return the vendor's name of an attribute, of which only the last part can differ at each level."""
        found = []
        for part in name.split("."):
            at = _below(at, part)
            theirs = self.paths.get(at, part)
            if theirs is None:
                return None
            found.append(theirs)
        return ".".join(found)

    def told(self, value: Any, at: str = "") -> Any:
        """Return what a table says of an object, or below one of its attributes, in the vendor's words."""
        if isinstance(value, dict):
            return dict(self._told(value, at))
        if isinstance(value, list):
            parts = [self.told(one, at) for one in value if self._known(one, at)]
            return [one for one in parts if not isinstance(one, list) or len(one) > 1]
        if isinstance(value, str) and value.startswith("/"):
            return self.collections.get(value, value)
        if isinstance(value, str) and not at:
            return self.path(value)
        return self.codes.get(at, {}).get(value, value) if isinstance(value, str | bool) else value

    def _told(self, body: Mapping[str, Any], at: str) -> Iterator[tuple[str, Any]]:
        if _TO in body:
            yield from {**body, _TO: self.collections.get(body[_TO], body[_TO])}.items()
            return
        for name, part in body.items():
            theirs = name if name == CHOICE else self.path(name, at)
            if theirs is not None and self._known(part, name):
                yield theirs, self.told(part, at if name == CHOICE else _below(at, name))

    def _known(self, value: Any, at: str) -> bool:
        """Tell whether the vendor has what a value at an attribute stands for."""
        if isinstance(value, dict) and _TO in value:
            value = value[_TO]
        if isinstance(value, str) and value.startswith("/"):
            return self.collections.get(value, value) is not None
        return bool(at) or not isinstance(value, str) or self.path(value) is not None


def _below(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name


def renamed(objects: Mapping[str, Any], base: Dialect, vendor: Dialect) -> dict[str, Any]:
    """Return what is known of the collections of `base` in the words of `vendor`."""
    collections, names = _words(base, vendor)
    found = {}
    for path, about in objects.items():
        theirs = collections.get(path, path)
        if theirs is not None:
            words = names.get(path, _Names(collections))
            found[theirs] = {key: _section(key, value, words) for key, value in about.items()}
    return found


def _section(key: str, value: Any, names: _Names) -> Any:
    """Return one section of what is known of a collection; the kinds of an object keep their names."""
    if key == "soorten":
        return {kind: names.told(body) for kind, body in value.items()}
    return names.told(value)


def renamed_searches(lists: Mapping[str, Any], base: Dialect, vendor: Dialect) -> dict[str, Any]:
    """Return where the search arguments of `base` look, in the words of `vendor`.

    What the vendor leaves out isn't asked: that it is left out, is told elsewhere.
    """
    collections, names = _words(base, vendor)
    found = {}
    for path, about in lists.items():
        theirs, told = collections.get(path, path), _search(about, collections, names)
        if theirs is not None and told is not None:
            found[theirs] = told
    return found


def _search(
    about: Mapping[str, Any], collections: Mapping[str, str | None], names: Mapping[str, _Names]
) -> dict[str, Any] | None:
    """Return what is told of one list in the words of the vendor; None where that lacks an object of it."""
    kinds = {name: names.get(one["in"], _Names(collections)) for name, one in about["wereld"].items()}
    places = {name: collections.get(one["in"], one["in"]) for name, one in about["wereld"].items()}
    if None in places.values():
        return None
    told = {
        "wereld": {
            name: {"in": places[name], "body": kinds[name].told(one["body"])}
            for name, one in about["wereld"].items()
        },
        "gelijke": kinds["zelf"].told(about.get("gelijke", {})),
        "argumenten": dict(_arguments(about.get("argumenten", {}), kinds)),
    }
    words = kinds["zelf"].search
    for key in ("argumenten", "grenzen", "niet_gevraagd", "bevat"):
        said = told.get(key, about.get(key, {}))
        told[key] = {words.get(argument, argument): value for argument, value in said.items()}
    told["precies"] = [words.get(argument, argument) for argument in about.get("precies", ())]
    if "ook" in about:
        others = (_search(one, collections, names) for one in about["ook"])
        told["ook"] = [one for one in others if one is not None]
    return {**about, **told}


def _arguments(looks: Mapping[str, str], kinds: Mapping[str, _Names]) -> Iterator[tuple[str, str]]:
    """Yield where arguments look: at which attribute, as the vendor calls it, of which object."""
    for argument, where in looks.items():
        name, _, attribute = where.partition(".")
        theirs = attribute if attribute in _ADDRESSES else kinds[name].path(attribute)
        if theirs is not None:
            yield argument, f"{name}.{theirs}"


def _words(base: Dialect, vendor: Dialect) -> tuple[dict[str, str | None], dict[str, _Names]]:
    """Return what a vendor calls our collections, and its words for the objects in each of them."""
    pairs = [(ours, vendor.types.get(key)) for key, ours in base.types.items()]
    collections = {f"/{ours.path}": f"/{theirs.path}" if theirs else None for ours, theirs in pairs}
    return collections, {
        f"/{ours.path}": _names(ours, theirs, collections) for ours, theirs in pairs if theirs
    }


def _names(ours: WireType, theirs: WireType, collections: Mapping[str, str | None]) -> _Names:
    paths: dict[str, str | None] = {}
    codes: dict[str, Mapping[Any, Any]] = {}
    for name, attribute in ours.attributes.items():
        if attribute.text_as:
            continue
        other, dotted = theirs.attributes.get(name), ".".join(attribute.path)
        if other is None:
            paths[dotted] = None
        elif other.path != attribute.path:
            paths[dotted] = other.path[-1]
        if other is not None and other.values != attribute.values:
            known = [word for word in attribute.values if word in other.values]
            codes[dotted] = {attribute.values[word]: other.values[word] for word in known}
    search = {argument: theirs.search.get(name, argument) for name, argument in ours.search.items()}
    return _Names(collections, paths, codes, search)
