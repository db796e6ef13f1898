"""What the contract says of one body: looked at quickly first, and thoroughly where that finds something.

Most answers are as they should be. The quick validator is never milder than the thorough one, whose errors
tell where the difference is and why; so only what it doesn't take is looked at again. The forms of texts are
asked of the same functions by both.
"""

from collections.abc import Callable
from functools import cached_property, partial
from itertools import islice
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from klantinteracties_conformance.contract.formats import Formats

MOST_ERRORS = 500
"""Differences that are looked at."""

_FORMATS = Formats()
_HAS: dict[str, Callable[..., bool]] = {
    str(name): partial(_FORMATS.conforms, format=str(name)) for name in _FORMATS.checkers
}
"""Tells whether a text has a form; nothing here holds a validator, or none could be let go of."""


class AnswerSchema:
    """A JSON Schema, ready to compare bodies with."""

    def __init__(self, schema: Any) -> None:
        self._schema = schema

    def errors(self, body: Any) -> list[ValidationError]:
        """Return in what a body differs from the schema, `MOST_ERRORS` differences at the most."""
        return [] if self.fits(body) else list(islice(self._thorough.iter_errors(body), MOST_ERRORS))

    def fits(self, body: Any) -> bool:
        """Tell whether a body is certainly as the schema has it; of some that are, this can't be told."""
        try:
            return self._quick is not None and self._quick.is_valid(body)
        except ValueError:  # half a character, which JSON can hold
            return False

    @cached_property
    def _thorough(self) -> Draft202012Validator:
        return Draft202012Validator(self._schema, format_checker=_FORMATS)

    @cached_property
    def _quick(self) -> jsonschema_rs.Draft202012Validator | None:
        """What looks quickly; None for a schema that only the other one can read, such as its patterns."""
        try:
            return jsonschema_rs.Draft202012Validator(self._schema, formats=_HAS, validate_formats=True)
        except ValueError:
            return None
