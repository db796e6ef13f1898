"""A provider without defects that takes codes only from the municipality's own list (I-03).

It is no fault and not listed among them: a suite that holds against it what it does, is wrong.
"""

from __future__ import annotations

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults.base import Fault, Obj

CODES = {"kanaal": ("Balie", "Telefonisch", "Webformulier"), "taal": ("nld", "fry")}
"""The codes that it takes, by the attribute of a klantcontact."""


class OwnCodes(Fault):
    """Other kanalen and talen are refused."""

    name = "eigen-lijsten"
    wrong = "Niets: kanaal en taal komen uit de eigen lijsten van de gemeente."
    requirement = ""

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        """Refuse a code that isn't in the list."""
        for name, codes in CODES.items():
            if kind == "klantcontact" and values.get(name) not in ("", None, *codes):
                raise invalid((name,), "invalid_choice", "Deze waarde staat niet in de lijst.")
        return values
