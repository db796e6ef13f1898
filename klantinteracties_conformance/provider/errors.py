"""What can be wrong with a request, in the neutral vocabulary; a wire module turns it into an error body."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

Path = tuple[str, ...]


@dataclass(frozen=True)
class Problem:
    """One refused value: where it stood, a machine-readable code and a sentence for people."""

    path: Path
    code: str
    reason: str


class ProviderError(Exception):
    """A refusal that ends the request with `status`."""

    status = 500
    code = "error"

    def __init__(self, detail: str = "", *, code: str | None = None, headers: dict[str, str] | None = None):
        super().__init__(detail)
        self.detail = detail
        self.code = code or type(self).code
        self.headers = headers or {}


class InvalidError(ProviderError):
    """The request was understood and its content is refused (400)."""

    status = 400
    code = "invalid"

    def __init__(self, problems: list[Problem]):
        super().__init__()
        self.problems = problems


class ParseError(ProviderError):
    """The body is no JSON (400)."""

    status = 400
    code = "parse_error"


class NotAuthenticatedError(ProviderError):
    """No token, or a wrong one (401)."""

    status = 401
    code = "not_authenticated"


class NotFoundError(ProviderError):
    """No such object, page or path (404)."""

    status = 404
    code = "not_found"


class MethodNotAllowedError(ProviderError):
    """The path exists, the method does not (405)."""

    status = 405
    code = "method_not_allowed"


class NotAcceptableError(ProviderError):
    """The client accepts none of our media types (406)."""

    status = 406
    code = "not_acceptable"


class UnsupportedMediaTypeError(ProviderError):
    """The body comes in a media type that is not spoken (415)."""

    status = 415
    code = "unsupported_media_type"


@dataclass
class Problems:
    """Collects problems; a rule that is switched off leaves no trace, so the value passes as it is."""

    enabled: Callable[[str], bool]
    partial: bool = False
    """Only a part of the object is sent, so nothing is missing."""
    found: list[Problem] = field(default_factory=list)
    tolerates: Callable[[str, Path], bool] = lambda _rule, _path: False
    """Whether a rule is let be at one place only."""

    def add(self, rule: str, path: Path, code: str, reason: str) -> None:
        if self.enabled(rule) and not self.tolerates(rule, path):
            self.found.append(Problem(path, code, reason))

    def rename(self, old: Path, new: Path) -> None:
        """Report what was found under `old` under `new` instead."""
        self.found[:] = [
            replace(problem, path=new + problem.path[len(old) :])
            if problem.path[: len(old)] == old
            else problem
            for problem in self.found
        ]

    def raise_if_any(self) -> None:
        if self.found:
            raise InvalidError(self.found)


def invalid(path: Path, code: str, reason: str) -> InvalidError:
    """The refusal of a single value."""
    return InvalidError([Problem(path, code, reason)])
