"""Refusals as VNG's interfaces word them."""

from __future__ import annotations

import pytest

from klantinteracties_conformance.provider import errors
from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError, Problem, ProviderError
from klantinteracties_conformance.provider.wire.referentielijsten import Referentielijsten
from klantinteracties_conformance.provider.wire.vng import PROBLEMS

ENVELOPE = Referentielijsten()
CALL = Call("x", "GET", "", "", "", [], {})
TAKEN, WRONG = Problem(("nummer",), "unique", "Bezet."), Problem(("a", "b"), "invalid", "Fout.")


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (InvalidError([WRONG]), 400, "paramsValidation"),
        (InvalidError([TAKEN]), 409, "conflict"),
        (InvalidError([TAKEN, WRONG]), 400, "paramsValidation"),
        (errors.ParseError(), 400, "parseError"),
        (errors.NotAuthenticatedError(), 401, "authentication"),
        (errors.NotFoundError(), 404, "notFound"),
        (errors.MethodNotAllowedError(), 405, "methodNotAllowed"),
        (errors.NotAcceptableError(), 406, "notAcceptable"),
        (errors.UnsupportedMediaTypeError(), 415, "unsupported"),
        (ProviderError(), 500, "serverError"),
    ],
)
def test_a_refusal_has_its_status_and_code(error: ProviderError, status: int, code: str) -> None:
    body = ENVELOPE.encode_error(error, CALL)
    assert (ENVELOPE.status(error), body["status"], body["code"]) == (status, status, code)
    assert body["type"].endswith(f"#status.{status}")
    assert body["detail"] == body["title"] == PROBLEMS[status][1]


def test_each_wrong_value_is_named() -> None:
    body = ENVELOPE.encode_error(InvalidError([WRONG, Problem(("nonFieldErrors",), "x", "y")]), CALL)
    assert body["invalidParams"] == [
        {"name": "a.b", "code": "invalid", "reason": "Fout."},
        {"name": "body", "code": "x", "reason": "y"},
    ]
    assert "invalidParams" not in ENVELOPE.encode_error(errors.NotFoundError("Weg."), CALL)
    assert ENVELOPE.encode_error(errors.NotFoundError("Weg."), CALL)["detail"] == "Weg."
