"""What fuzzing must know of a vendor's own dialect: what we know of ours, with the vendor's names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.standard.dialect import Dialect, WireType

_BY_NAME = (
    "vormen",
    "groepen",
    "aanvullen",
    "alleen_bij",
    "afhankelijk",
    "per_soort",
    "verwijzingen",
    "voorkeur",
    "ook",
)
_NAMES = ("eigen", "altijd", "weglaten", "te_vinden_met")


@dataclass(frozen=True)
class _Names:
    """The vendor's names and codes of one object type, by the dotted path in ours; None for left out."""

    paths: Mapping[str, str | None] = field(default_factory=dict)
    codes: Mapping[str, Mapping[Any, Any]] = field(default_factory=dict)

    def path(self, name: str) -> str | None:
        """Return the vendor's name of an attribute, of which only the last part can differ at each level."""
        parts, found = name.split("."), []
        for index, part in enumerate(parts):
            theirs = self.paths.get(".".join(parts[: index + 1]), part)
            if theirs is None:
                return None
            found.append(theirs)
        return ".".join(found)


def renamed(data: Mapping[str, Any], base: Dialect, vendor: Dialect) -> dict[str, Any]:
    """Return the knowledge of `base` in the words of `vendor`."""
    paths, names, search = _told(base, vendor)
    for path, about in data["objecten"].items():
        if "maakt" in about:
            names[path] = _together({part: names.get(to, _Names()) for part, to in about["maakt"].items()})
    objects = {
        paths.get(path, path): _object(about, names.get(path, _Names()), paths, search.get(path, {}))
        for path, about in data["objecten"].items()
        if paths.get(path, path) is not None
    }
    return {**data, "objecten": objects}


def renamed_searches(lists: Mapping[str, Any], base: Dialect, vendor: Dialect) -> dict[str, Any]:
    """Return where the search arguments of `base` look, in the words of `vendor`.

    What the vendor leaves out isn't asked: that it is left out, is told elsewhere.
    """
    paths, names, search = _told(base, vendor)
    found = {}
    for path, about in lists.items():
        theirs = paths.get(path, path)
        kinds = {name: names.get(one["in"], _Names()) for name, one in about["wereld"].items()}
        places = {name: paths.get(one["in"], one["in"]) for name, one in about["wereld"].items()}
        if theirs is None or None in places.values():
            continue
        world = {
            name: {"in": places[name], "body": _body(one["body"], "", kinds[name], paths)}
            for name, one in about["wereld"].items()
        }
        arguments = {}
        for argument, where in about.get("argumenten", {}).items():
            name, _, attribute = where.partition(".")
            looks = attribute if attribute in _ADDRESSES else kinds[name].path(attribute)
            if looks is not None:
                arguments[search.get(path, {}).get(argument, argument)] = f"{name}.{looks}"
        alike = _body(about.get("gelijke", {}), "", kinds["zelf"], paths)
        found[theirs] = {**about, "wereld": world, "argumenten": arguments, "gelijke": alike}
    return found


_ADDRESSES = ("url", "uuid", "id")
"""What an object is called by; the same word in the table, whatever a dialect calls it."""


def _told(
    base: Dialect, vendor: Dialect
) -> tuple[dict[str, str | None], dict[str, _Names], dict[str, Mapping[str, str]]]:
    """Return what a vendor calls our paths, the attributes at each of them, and search arguments."""
    paths: dict[str, str | None] = {}
    names: dict[str, _Names] = {}
    search: dict[str, Mapping[str, str]] = {}
    for key, ours in base.types.items():
        theirs = vendor.types.get(key)
        paths[f"/{ours.path}"] = f"/{theirs.path}" if theirs else None
        names[f"/{ours.path}"] = _names(ours, theirs) if theirs else _Names()
        if theirs:
            search[f"/{ours.path}"] = {
                argument: theirs.search.get(name, argument) for name, argument in ours.search.items()
            }
    return paths, names, search


def _names(ours: WireType, theirs: WireType) -> _Names:
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
    return _Names(paths, codes)


def _together(parts: Mapping[str, _Names]) -> _Names:
    """Return the names in a body that holds several objects, each under a name of its own."""
    return _Names(
        {f"{at}.{name}": other for at, names in parts.items() for name, other in names.paths.items()},
        {f"{at}.{name}": codes for at, names in parts.items() for name, codes in names.codes.items()},
    )


def _object(
    about: Mapping[str, Any],
    names: _Names,
    paths: Mapping[str, str | None],
    search: Mapping[str, str],
) -> dict[str, Any]:
    found = dict(about)
    if "voorbeeld" in found:
        found["voorbeeld"] = _body(found["voorbeeld"], "", names, paths)
    for key in _BY_NAME:
        if key in found:
            found[key] = _by_name(found[key], names, paths)
    if "soorten" in found:
        found["soorten"] = {kind: _body(body, "", names, paths) for kind, body in found["soorten"].items()}
    for key in _NAMES:
        if key in found:
            found[key] = [name for name in map(names.path, found[key]) if name is not None]
    for key in ("een_van", "volgorde"):
        if key in found:
            rows = [[name for name in map(names.path, row) if name is not None] for row in found[key]]
            found[key] = [row for row in rows if len(row) > 1]
    if "volgt" in found:
        found["volgt"] = {
            theirs: [other for other in map(names.path, others) if other is not None]
            for name, others in found["volgt"].items()
            if (theirs := names.path(name)) is not None
        }
    if "maakt_mee" in found:
        pairs_made = {names.path(name): paths.get(to, to) for name, to in found["maakt_mee"].items()}
        found["maakt_mee"] = {name: to for name, to in pairs_made.items() if name and to}
    if "maakt" in found:
        found["maakt"] = {part: paths.get(to, to) for part, to in found["maakt"].items()}
    return found


def _by_name(values: Mapping[str, Any], names: _Names, paths: Mapping[str, str | None]) -> dict[str, Any]:
    """Return what is said by attribute, under the vendor's names."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        theirs = names.path(name.removesuffix(".*"))
        if theirs is None:
            continue
        theirs += ".*" if name.endswith(".*") else ""
        if isinstance(value, dict) and "van" in value:
            on = names.path(value["van"])
            codes = names.codes.get(value["van"], {})
            if on is not None:
                rows = {
                    codes.get(kind, kind): _body(row, name, names, paths)
                    for kind, row in value["waarden"].items()
                }
                found[theirs] = {"van": on, "waarden": rows}
        elif isinstance(value, str) and value.startswith("/"):
            if paths.get(value, value) is not None:
                found[theirs] = paths.get(value, value)
        else:
            found[theirs] = _body(value, name, names, paths)
    return found


def _body(value: Any, at: str, names: _Names, paths: Mapping[str, str | None]) -> Any:
    """Return a body, or a part of one at a dotted path, with the vendor's names and codes."""
    if isinstance(value, dict) and set(value) == {"keuze"}:
        return {"keuze": [_body(part, at, names, paths) for part in value["keuze"]]}
    if isinstance(value, dict) and "naar" in value:
        return {**value, "naar": paths.get(value["naar"], value["naar"])}
    if isinstance(value, dict):
        found = {}
        for name, part in value.items():
            inner = f"{at}.{name}" if at else name
            theirs = names.paths.get(inner, name)
            if theirs is not None:
                found[theirs] = _body(part, inner, names, paths)
        return found
    if isinstance(value, list):
        return [_body(part, at, names, paths) for part in value]
    return names.codes.get(at, {}).get(value, value) if isinstance(value, str | bool) else value
