"""The OpenAPI contract of a dialect: what may be sent, where objects live, and what answers may be."""

from klantinteracties_conformance.contract.answers import Contract, Received

__all__ = ["Contract", "Received"]
