"""The OpenAPI contract of a dialect, and the comparison of answers with it."""

from klantinteracties_conformance.contract.answers import Contract, Received

__all__ = ["Contract", "Received"]
