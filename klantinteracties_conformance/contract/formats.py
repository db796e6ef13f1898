"""The forms that a contract has for texts, `uri` among them, looked at in texts of a sensible length only."""

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import FormatError

LONGEST = 64_000
"""Characters. Looking for a form in a text takes some hundred bytes of memory for each of its characters."""


class Formats(FormatChecker):
    """The formats of JSON Schema; a text longer than any address, date or number has none of them."""

    checkers = Draft202012Validator.FORMAT_CHECKER.checkers

    def check(self, instance: object, format: str) -> None:
        """Look whether a value has a form.

        Raises:
            FormatError: it hasn't.
        """
        if isinstance(instance, str) and len(instance) > LONGEST and format in self.checkers:
            raise FormatError(f"a text of {len(instance)} characters is no {format!r}")
        super().check(instance, format)
