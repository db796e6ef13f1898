"""The envelope of the reference lists (VNG, 00.00.06)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from klantinteracties_conformance.provider.wire.vng import VngEnvelope


class Referentielijsten(VngEnvelope):
    name = "referentielijsten"
    base_path = "/api/klantinteracties_referentielijsten/v00"
    media_type = "application/json"
    headers: ClassVar[Mapping[str, str]] = {"API-version": "00.00.06"}
