"""The command line that repeats what a requirement failed on."""

import shlex
from collections.abc import Sequence

from klantinteracties_conformance.client.evidence import without_userinfo
from klantinteracties_conformance.result.outcomes import FuzzProfile
from klantinteracties_conformance.standard.dialect import Dialect


def replay_command(
    url: str,
    dialect: Dialect,
    only: Sequence[str],
    *,
    fuzz: FuzzProfile | None = None,
    seed: int | None = None,
) -> str:
    """Return the command that repeats a part of a run; the token comes from the environment.

    `fuzz` None leaves it to the default, which does nothing for scenarios.
    """
    parts = ["klantinteracties-conformance", "run", without_userinfo(url), "--dialect", dialect.origin]
    parts += ["--only", ",".join(only)]
    parts += ["--no-fuzz"] if fuzz == "none" else ["--fuzz", fuzz] if fuzz else []
    parts += [] if seed is None else ["--seed", str(seed)]
    return shlex.join(parts)
