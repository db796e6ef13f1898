"""Finds the contract that a dialect is held to."""

from klantinteracties_conformance.standard.contract_adapted import adapted
from klantinteracties_conformance.standard.contract_document import Document, read
from klantinteracties_conformance.standard.deviations import Reading
from klantinteracties_conformance.standard.dialect import Dialect

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
