"""The command line that repeats what a requirement failed on."""

import shlex
from collections.abc import Sequence

from klantinteracties_conformance.client.evidence import without_userinfo
from klantinteracties_conformance.client.http import DEFAULT_TIMEOUT
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.result.outcomes import FuzzProfile
from klantinteracties_conformance.standard.dialect import Dialect

OUTPUT = "herhaling"
"""The folder for the reports of a repetition: those that somebody is reading stay as they are."""


def replay_command(
    request: RunRequest,
    dialect: Dialect,
    only: Sequence[str],
    *,
    fuzz: FuzzProfile | None = None,
    seed: int | None = None,
) -> str:
    """Return the command that repeats a part of a run; the token comes from the environment.

    A target of the configuration is named, since it tells more than an address. `fuzz` None leaves it to the
    default, which does nothing for scenarios.
    """
    parts = ["klantinteracties-conformance", "run"]
    if request.target:
        parts += ["--target", request.target]
    else:
        parts += ["--embedded"] if request.embedded else [without_userinfo(request.url)]
        parts += ["--dialect", dialect.origin]
        if request.reference_lists and not request.embedded:
            parts += ["--referentielijsten", without_userinfo(request.reference_lists)]
    asked = request.api_version not in ("", request.api_claimed)
    parts += ["--api-version", request.api_version] if asked else []
    # A register that is only read, or slowly, isn't one to write to, or to hurry, by whoever repeats a part.
    parts += ["--mode", request.mode] if request.mode != "full" else []
    parts += [] if request.rate is None else ["--rate", f"{request.rate:g}"]
    parts += [] if request.timeout == DEFAULT_TIMEOUT else ["--timeout", f"{request.timeout:g}"]
    parts += ["--only", ",".join(only)]
    parts += ["--no-fuzz"] if fuzz == "none" else ["--fuzz", fuzz] if fuzz else []
    parts += [] if seed is None else ["--seed", str(seed)]
    return shlex.join([*parts, "--output", OUTPUT])
