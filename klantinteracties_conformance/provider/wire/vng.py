"""What the interfaces that VNG published have in common: bearer tokens and problem details (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError, Path, ProviderError
from klantinteracties_conformance.provider.wire.base import Envelope, Obj

PROBLEMS: Mapping[int, tuple[str, str]] = {
    400: ("paramsValidation", "De aanvraag klopt niet."),
    401: ("authentication", "Er is niet of niet juist aangemeld."),
    403: ("autorisation", "Dit mag niet met deze aanmelding."),
    404: ("notFound", "Niet gevonden."),
    405: ("methodNotAllowed", "Deze methode kan hier niet."),
    406: ("notAcceptable", "Het gevraagde mediatype is er niet."),
    409: ("conflict", "De aanvraag botst met wat er al is."),
    415: ("unsupported", "Dit mediatype wordt niet gelezen."),
    500: ("serverError", "Er ging iets mis op de server."),
}
"""Code and title of a refusal; the codes are those of VNG's common components where it has one."""

WHOLE_BODY = "nonFieldErrors"


class VngEnvelope(Envelope):
    """Refusals as `application/problem+json`."""

    error_media_type = "application/problem+json"
    scheme = "Bearer"

    def encode_error(self, error: ProviderError, call: Call) -> Obj:
        status = self.status(error)
        code, title = PROBLEMS[status]
        body: Obj = {
            "type": f"https://www.rfc-editor.org/rfc/rfc9110#status.{status}",
            "title": title,
            "status": status,
            "detail": error.detail or title,
            "instance": f"urn:uuid:{uuid4()}",
            "code": "parseError" if error.code == "parse_error" else code,
        }
        if isinstance(error, InvalidError):
            body["invalidParams"] = [
                {
                    "name": ".".join(self.wire_path(call, problem.path)),
                    "code": problem.code,
                    "reason": problem.reason,
                }
                for problem in error.problems
            ]
        return body

    def status(self, error: ProviderError) -> int:
        """Only a value that another object has already is a conflict."""
        taken = isinstance(error, InvalidError) and {problem.code for problem in error.problems} == {"unique"}
        return 409 if taken else error.status

    def wire_path(self, call: Call, path: Path) -> Path:  # noqa: ARG002
        """What a refused value is called here."""
        return ("body",) if path == (WHOLE_BODY,) else path
