"""Why a request brought no answer.

NotSentError            it never left
├ OutOfBudgetError      the run may not ask any more
├ UnsafeRequestError    it could touch what isn't ours
│ └ UnprovenError       what it would touch was made for us, says the provider, and nothing shows it
└ AuthenticationError   no token can be had (in `auth`; it is a ProviderUnreachableError too)
ProviderUnreachableError  nobody answered, or not to the end
"""

from klantinteracties_conformance.system.messages import ToldError


class NotSentError(Exception):
    """A request never left, so that it made nothing."""


class ProviderUnreachableError(ToldError):
    """No answer came: no connection, a time-out, or a connection that broke off half-way."""


class OutOfBudgetError(NotSentError, ToldError):
    """The run has used up its time or its number of requests, so that the rest of it doesn't run."""


class UnsafeRequestError(NotSentError):
    """A request could touch something that the suite didn't make: a fault of the suite itself."""


class UnprovenError(UnsafeRequestError):
    """A request would touch an object that the provider calls ours, and that nothing shows to be so."""
