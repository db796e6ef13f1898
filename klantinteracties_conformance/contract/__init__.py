"""The OpenAPI contract of a dialect, and the comparison of answers with it."""

from klantinteracties_conformance.contract.answers import Contract, Received
from klantinteracties_conformance.standard.contract_document import Document, Operation

__all__ = ["Contract", "Document", "Operation", "Received"]
