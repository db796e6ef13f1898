"""The one way in which a wrong configuration ends."""


class ConfigurationError(Exception):
    """The command can't begin; the text is one Dutch sentence that says what is wrong and what to do."""
