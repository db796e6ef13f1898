"""Finds the contract that a dialect is held to, in the version that is judged."""

from collections.abc import Mapping
from dataclasses import replace

from klantinteracties_conformance.standard.contract_adapted import adapted
from klantinteracties_conformance.standard.contract_document import Document, read
from klantinteracties_conformance.standard.deviations import Reading
from klantinteracties_conformance.standard.dialect import Dialect, WireType
from klantinteracties_conformance.standard.versions import later

_known: dict[str, Document] = {}


def contract_of(dialect: Dialect, reading: Reading = Reading.OURS) -> Document:
    """Return the contract of a dialect; that of a vendor's own follows the one that it extends.

    Raises:
        ContractChangeError: the dialect changes more than names.
    """
    document = read(dialect.contract, reading, dialect.api_version)
    if dialect.extends is None:
        return document
    key = f"{dialect.contract} {dialect.digest} {reading.name} {dialect.api_version}"
    if key not in _known:
        _known[key] = adapted(document, dialect.extends, dialect)
    return _known[key]


def newest(dialect: Dialect) -> str:
    """Return the newest version of the API that the suite knows."""
    return str(read(dialect.contract).content["info"]["version"])


def spoken_at(dialect: Dialect, version: str) -> Dialect:
    """Return a dialect as a version of the API has it: without the search arguments that came later."""
    since = {
        (path.strip("/"), name): one.number
        for one in later(dialect.contract, version)
        for path, names in one.arguments.items()
        for name in names
    }
    return replace(
        dialect,
        api_version=version,
        types={key: _searched(wire_type, since) for key, wire_type in dialect.types.items()},
    )


def _searched(wire_type: WireType, since: Mapping[tuple[str, str], str]) -> WireType:
    new = {
        name: since[wire_type.path, argument]
        for name, argument in wire_type.search.items()
        if (wire_type.path, argument) in since
    }
    kept = {name: argument for name, argument in wire_type.search.items() if name not in new}
    return replace(wire_type, search=kept, later=new)
