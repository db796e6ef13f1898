"""The result of a run: outcomes per requirement, the verdict, and how they are written to `result.json`.

Outcomes are those of W3C EARL. This module knows neither pytest nor HTTP.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from klantinteracties_conformance.system.errors import reason
from klantinteracties_conformance.system.files import write_whole

Outcome = Literal["passed", "failed", "cantTell", "inapplicable", "untested"]
Verdict = Literal["conformant", "nonconformant", "undetermined"]
WaiverState = Literal["active", "expiring", "expired", "needless"]

_EXIT_CODES: Mapping[Verdict, int] = {"conformant": 0, "nonconformant": 1, "undetermined": 2}
EXIT_UNJUDGED = 2
EXIT_SUITE_FAULT = 3

FORMAT = 2
"""The form of `result.json` that this version writes, and the only one that it reads."""

_WORST_FIRST: Sequence[Outcome] = ("failed", "cantTell", "untested", "passed", "inapplicable")


REMOVING = "opruimen"
"""Stands for a step where exchanges serve the removal of test data."""


class ResultError(Exception):
    """A result file can't be read, was changed, or isn't a result of ours; the text says which and why."""


@dataclass
class Step:
    """One step of a scenario as it was run. `duration` is in milliseconds."""

    keyword: str
    text: str
    outcome: Outcome
    duration: float = 0.0
    table: Sequence[Sequence[str]] = ()
    docstring: str | None = None


@dataclass
class Scenario:
    """One scenario of a requirement. `exchanges` are the numbers of the exchanges that it caused."""

    name: str
    outcome: Outcome
    message: str = ""
    expected: str = ""
    observed: str = ""
    file: str = ""
    duration: float = 0.0
    steps: list[Step] = field(default_factory=list)
    exchanges: list[int] = field(default_factory=list)
    replay: str = ""


@dataclass
class Requirement:
    """A requirement with the outcome that follows from its scenarios.

    `consequence` is one Dutch sentence on what a resident or an employee notices where it isn't met.
    `waiver` has reason, owner, link, until and state, where its owner explains why it isn't met.
    """

    id: str
    level: str
    text: str
    source: str
    outcome: Outcome
    reason: str
    group: str
    functions: list[str] = field(default_factory=list)
    interpretations: list[str] = field(default_factory=list)
    disputed: bool = False
    consequence: str = ""
    scenarios: list[Scenario] = field(default_factory=list)
    waiver: dict[str, str] | None = None

    @property
    def waived(self) -> bool:
        """Tell whether it isn't met, and a waiver that holds explains why."""
        holds = self.waiver is not None and self.waiver["state"] in ("active", "expiring")
        return holds and self.outcome == "failed"

    @property
    def gates(self) -> bool:
        """Tell whether the verdict depends on this requirement."""
        counts = self.level == "verplicht" and not self.disputed and self.outcome != "inapplicable"
        return counts and not self.waived


@dataclass
class Leftover:
    """An object that the suite made and could not remove."""

    type: str
    id: str
    url: str
    reason: str


@dataclass
class Result:
    """Everything that is known of a run; each report is a rendering of this.

    `operations` tells of each operation of the API how often it was asked, what came and how long it took.
    `shard` holds what merging needs of a run that was one of several.
    `published` compares the provider's own OpenAPI document with the contract; None where it was not sought.
    `digest` is over everything else, and is set when the result is written.
    """

    verdict: Verdict
    verdict_text: str
    provider: dict[str, Any]
    suite: dict[str, Any]
    run: dict[str, Any]
    groups: list[dict[str, str]]
    requirements: list[Requirement]
    exchanges: list[dict[str, Any]]
    leftovers: list[Leftover]
    operations: list[dict[str, Any]] = field(default_factory=list)
    published: dict[str, Any] | None = None
    shard: dict[str, Any] | None = None
    format: int = FORMAT
    digest: str = ""

    def counts(self) -> dict[Outcome, int]:
        """Return the number of requirements per outcome."""
        return {outcome: sum(r.outcome == outcome for r in self.requirements) for outcome in _WORST_FIRST}

    def write(self, path: Path) -> None:
        """Write the result as JSON, with a digest by which a change to the file is noticed.

        Raises:
            OSError: the file can't be written.
        """
        data = asdict(self)
        data["digest"] = self.digest = digest_of(data)
        write_whole(path, json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def exit_code(result: Result) -> int:
    """Return the exit code of a run; a fault of the suite itself outweighs any verdict."""
    return EXIT_SUITE_FAULT if result.run["suite_faults"] else _EXIT_CODES[result.verdict]


def outcome_of(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the outcome of a requirement: the worst of its scenarios', untested where there is none.

    A requirement of which a scenario is inapplicable and the others passed has passed.
    """
    seen = set(outcomes)
    return next((outcome for outcome in _WORST_FIRST if outcome in seen), "untested")


def verdict_of(requirements: Sequence[Requirement]) -> Verdict:
    """Return the verdict: conformant only when every mandatory requirement in scope has passed."""
    gating = [requirement.outcome for requirement in requirements if requirement.gates]
    if "failed" in gating:
        return "nonconformant"
    if gating and all(outcome == "passed" for outcome in gating):
        return "conformant"
    return "undetermined"


def verdict_text(
    verdict: Verdict,
    requirements: Sequence[Requirement],
    *,
    partial: bool,
    excluded: Sequence[str] = (),
    unclaimed: Sequence[str] = (),
) -> str:
    """Return the verdict as one Dutch sentence, which says so when it covers a part only.

    `excluded` names what a vendor's own dialect takes away from the dialect that it extends, `unclaimed` what
    the provider doesn't claim to do.
    """
    gating = [requirement.outcome for requirement in requirements if requirement.gates]
    passed, failed = gating.count("passed"), gating.count("failed")
    scope = " op het gekozen deel van de eisen (geen certificaat)" if partial else ""
    waived = sum(requirement.waived for requirement in requirements)
    scope += f" met {waived} {'ontheffing' if waived == 1 else 'ontheffingen'}" if waived else ""
    of_all, unknown = f"van de {len(gating)} verplichte eisen", len(gating) - passed
    sentence = {
        "conformant": f"voldoet{scope}: {passed} {of_all} zijn getoetst en voldaan.",
        "nonconformant": f"voldoet niet{scope}: aan {failed} {of_all} is niet voldaan.",
        "undetermined": f"is niet beoordeeld{scope}: van {unknown} {of_all} is geen uitkomst bekend.",
    }[verdict]
    less = [f"{', '.join(excluded)}, wat het opgegeven dialect uitsluit"] if excluded else []
    less += [f"{', '.join(unclaimed)}, wat de aanbieder uitsluit"] if unclaimed else []
    if less:
        return f"Zonder {'; en zonder '.join(less)}: de provider {sentence}"
    return f"De provider {sentence}"


def exclusions(result: Result) -> list[str]:
    """Return what the provider doesn't claim to do, by the names that it gave."""
    claim = result.provider.get("claim") or {}
    return [row["id"] for row in claim.get("exclusions", ())]


def digest_of(data: Mapping[str, Any]) -> str:
    """Return the digest of a result: over all of it but the digest, with sorted keys and no white space.

    It notices damage and edits. It is no signature: who wants to deceive can compute it anew.
    """
    content = {key: value for key, value in data.items() if key != "digest"}
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()}"


def load(path: Path) -> Result:
    """Read a result file.

    Raises:
        ResultError: the file can't be read, was changed, or isn't a result that this version understands.
    """
    return from_data(read(path), path)


def read(path: Path) -> dict[str, Any]:
    """Return the content of a result file that is whole and unchanged, and of the form that we read.

    Raises:
        ResultError: it isn't.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ResultError(f"Het resultaat {path} is niet te lezen: {reason(error)}.") from error
    except (ValueError, RecursionError) as error:
        raise ResultError(f"Het bestand {path} is afgebroken of beschadigd: het is geen JSON.") from error
    if not isinstance(data, dict) or not {"verdict", "requirements", "run"} <= data.keys():
        raise ResultError(f"Het bestand {path} is geen resultaat van deze suite.")
    if (found := data.get("format", 1)) != FORMAT:
        age = "oudere" if isinstance(found, int) and found < FORMAT else "nieuwere"
        raise ResultError(
            f"Het resultaat {path} is van een {age} versie van de suite (vorm {found}; deze versie leest "
            f"vorm {FORMAT}). Toets opnieuw, of gebruik de versie waarmee het is gemaakt."
        )
    if data.get("digest") != digest_of(data):
        raise ResultError(f"Het resultaat {path} is na het toetsen gewijzigd: de controlesom klopt niet.")
    return data


def from_data(data: dict[str, Any], path: Path) -> Result:
    """Return the result that the content of a file describes.

    Raises:
        ResultError: it describes none.
    """
    try:
        return _result(data)
    except (AttributeError, KeyError, TypeError) as error:
        raise ResultError(f"Het bestand {path} is geen resultaat van deze suite: {error}") from error


def _result(data: dict[str, Any]) -> Result:
    requirements = [
        Requirement(**{**row, "scenarios": [_scenario(scenario) for scenario in row["scenarios"]]})
        for row in data["requirements"]
    ]
    leftovers = [Leftover(**row) for row in data["leftovers"]]
    return Result(**{**data, "requirements": requirements, "leftovers": leftovers})


def _scenario(row: dict[str, Any]) -> Scenario:
    return Scenario(**{**row, "steps": [Step(**step) for step in row["steps"]]})
