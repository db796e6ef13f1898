"""A provider without defects that takes longer texts than the contract asks, and says so in its own document.

It is no fault and not listed among them: a suite that holds against it what it does, is wrong.
"""

from __future__ import annotations

import yaml

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import Path
from klantinteracties_conformance.provider.faults.base import Fault

KIND, ATTRIBUTE = "klantcontact", "onderwerp"
LONGEST = 100_000
"""What its own document says of the length, in characters."""


class Wider(Fault):
    """The subject of a klantcontact may be longer."""

    name = "ruimer-en-gedocumenteerd"
    wrong = "Niets: het onderwerp mag langer zijn, en zo staat het in het eigen document."
    requirement = ""

    def tolerates(self, call: Call, kind: str, rule: str, path: Path) -> bool:  # noqa: ARG002
        """A subject is never too long."""
        return (kind, rule, path) == (KIND, "max-length", (ATTRIBUTE,))

    def on_response(self, call: Call, response: Reply) -> Reply:
        """The document says so; JSON is YAML too."""
        if call.action != "document" or response.status != 200:
            return response
        content = yaml.load(response.body, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        about = content["components"]["schemas"]["KlantcontactVelden"]["properties"]
        about[ATTRIBUTE] = {"type": "string", "minLength": 1, "maxLength": LONGEST}
        response.json = content
        return response
