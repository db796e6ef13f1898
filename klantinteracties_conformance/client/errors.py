"""Why a request brought no answer: nobody answered, or the run may not ask."""


class ProviderUnreachableError(Exception):
    """No answer came: no connection, a time-out, or a connection that broke off half-way."""


class OutOfBudgetError(Exception):
    """The run has used up its time or its number of requests, so that the rest of it doesn't run."""
