"""schemathesis: the cases of an operation, without the engine that would send them itself.

Its command and its pytest plugin send what they generate, in their own order; the suite decides what is sent.
Public are the schema and `as_strategy`; the examples and the systematic cases have no public way.
"""

from collections.abc import Iterator
from typing import Any

from klantinteracties_conformance.compat.library import function, lacking, part, proving

_LIBRARY = "schemathesis"
_GENERATION = "schemathesis.generation"
_SAMPLE = {
    "openapi": "3.0.3",
    "info": {"title": "proef", "version": "1"},
    "paths": {
        "/proef": {
            "get": {
                "parameters": [{"name": "q", "in": "query", "example": 7, "schema": {"type": "integer"}}],
                "responses": {"200": {"description": "goed"}},
            }
        }
    },
}


def schema_of(document: dict[str, Any]) -> Any:
    """Return an OpenAPI document as schemathesis reads it."""
    settings: dict[str, Any] = {"phases": {"coverage": {"unexpected-methods": []}}}
    config = part(_LIBRARY, "schemathesis", "Config.from_dict")(settings)
    return part(_LIBRARY, "schemathesis", "openapi.from_dict")(document, config=config)


def modes() -> tuple[Any, Any]:
    """Return the ways of generating: what is right, and what is wrong."""
    mode = part(_LIBRARY, "schemathesis", "GenerationMode")
    return mode.POSITIVE, mode.NEGATIVE


def examples(operation: Any) -> Iterator[Any]:
    """Yield a case for each example that the document gives."""
    generate_one = part(_LIBRARY, f"{_GENERATION}.hypothesis.examples", "generate_one")
    for strategy in operation.get_strategies_from_examples(feedback=_no_feedback()):
        yield generate_one(strategy)


def systematic(operation: Any) -> Iterator[Any]:
    """Yield the cases at and beyond the boundaries of each part of the operation."""
    generator = part(_LIBRARY, f"{_GENERATION}.drivers", "CoverageGenerator")
    yield from generator(
        operation=operation,
        generation_modes=list(modes()),
        generation_config=operation.schema.config.generation_for(operation=operation, phase="coverage"),
        auth_storage=None,
        override=part(_LIBRARY, f"{_GENERATION}.overrides", "Override")(),
        feedback=_no_feedback(),
        hooks=None,
    )


def is_set(value: Any) -> bool:
    """Tell whether a case has a value here at all; null is one."""
    return not isinstance(value, part(_LIBRARY, "schemathesis.core", "NotSet"))


def check() -> None:
    """Make sure that cases can be generated.

    Raises:
        IncompatibleLibraryError: schemathesis does that in another way.
    """
    is_set(None)
    modes()
    function(_LIBRARY, "schemathesis", "APIOperation.as_strategy", "self", generation_mode="mode")
    with proving(_LIBRARY, "openapi.from_dict"):
        operation = schema_of(_SAMPLE)["/proef"]["GET"]
    for way in (examples, systematic):
        with proving(_LIBRARY, f"way to make cases ({way.__name__})"):
            drawn = list(way(operation))
            if not any(case.query and "q" in case.query and not is_set(case.body) for case in drawn):
                raise lacking(_LIBRARY, f"cases of the contract ({way.__name__})")


def _no_feedback() -> Any:
    return part(_LIBRARY, f"{_GENERATION}.feedback", "NO_FEEDBACK")
