"""Conformance suite for providers of the Klantinteracties API."""

__version__ = "0.1.0"
