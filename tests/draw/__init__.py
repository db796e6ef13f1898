"""Misbehaviour that is drawn, in front of a good provider: `make draw` (docs/proof.md)."""
