"""The result of a run: outcomes per requirement, the verdict, and how they are written to `result.json`.

This module knows neither pytest nor HTTP.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import msgspec

from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.about import (
    Provider,
    Published,
    Run,
    Suite,
)
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.file_content import parsed
from klantinteracties_conformance.result.operations import FactOutcome, OperationUse
from klantinteracties_conformance.result.outcomes import (
    EXIT_CODES,
    EXIT_SUITE_FAULT,
    WORST_FIRST,
    Outcome,
    Verdict,
)
from klantinteracties_conformance.result.profiles import ProfileVerdict
from klantinteracties_conformance.result.records import ShardPart
from klantinteracties_conformance.result.requirements import Group, Leftover, Requirement
from klantinteracties_conformance.system.errors import reason
from klantinteracties_conformance.system.files import write_bytes_whole
from klantinteracties_conformance.system.messages import ToldError, message

FORMAT: Literal[3] = 3
"""The form of `result.json` that this version writes, and the only one that it reads."""


class ResultError(ToldError):
    """A result file can't be read, was changed, or isn't a result of ours; the message says which and why."""


class Result(msgspec.Struct, forbid_unknown_fields=True):
    """Everything that is known of a run; each report is a rendering of this.

    `operations` tells of each operation of the API how often it was asked, what came and how long it took.
    `shard` holds what merging needs of a run that was one of several.
    `published` compares the provider's own OpenAPI document with the contract; None where it was not sought.
    `profiles` tell of the applications that were asked for whether they work. `facts` tell what came
    of each published argument, expansion and attribute.
    `digest` is over everything else, and is set when the result is written. `signature` is an SSH signature
    (sshsig) of the statement that `result.signature` makes of it, empty where it isn't signed.
    """

    verdict: Verdict
    provider: Provider
    suite: Suite
    run: Run
    groups: list[Group]
    requirements: list[Requirement]
    exchanges: list[Exchange]
    leftovers: list[Leftover]
    operations: list[OperationUse] = []
    published: Published | None = None
    shard: ShardPart | None = None
    facts: list[FactOutcome] = []
    profiles: list[ProfileVerdict] = []
    format: Literal[3] = FORMAT
    signature: str = ""
    digest: str = ""

    def counts(self) -> dict[Outcome, int]:
        """Return the number of requirements per outcome."""
        return {outcome: sum(r.outcome == outcome for r in self.requirements) for outcome in WORST_FIRST}

    def write(self, path: Path) -> None:
        """Write the result as JSON, with a digest by which a change to the file is noticed.

        Raises:
            OSError: the file can't be written.
        """
        data = codec.plain_data(self)
        data["digest"] = self.digest = digest_of(data)
        write_bytes_whole(path, codec.laid_out_bytes(data))


def exit_code(result: Result) -> int:
    """Return the exit code of a run; a fault of the suite itself outweighs any verdict.

    Applications count only where that was asked, and then as a verdict would.
    """
    if result.run.suite_faults:
        return EXIT_SUITE_FAULT
    return EXIT_CODES[result.verdict] or code_of_profiles(result)


def code_of_profiles(result: Result) -> int:
    """Return the exit code that applications give, 0 where nobody asked that they work."""
    if not result.run.require_profiles:
        return EXIT_CODES["conformant"]
    outcomes = {profile.outcome for profile in result.profiles}
    if "failed" in outcomes:
        return EXIT_CODES["nonconformant"]
    if result.run.shard:  # what the others judge is known when they are merged
        return EXIT_CODES["conformant"]
    return EXIT_CODES["undetermined" if outcomes - {"passed"} else "conformant"]


def exclusions(result: Result) -> list[str]:
    """Return what the provider doesn't claim to do, by the names that it gave."""
    claim = result.provider.claim
    return [row.id for row in claim.exclusions] if claim else []


def digest_of(data: Mapping[str, Any], *, halves: str = "surrogatepass") -> str:
    """Return the digest of a result: over all of it but itself and the signature, which is over the digest.

    Keys are sorted, and there is no white space.

    It notices damage and edits. It is no signature: who wants to deceive can compute it anew.

    `halves` is how half a surrogate pair is encoded, which JSON allows, and nothing that we write has.

    Raises:
        UnicodeEncodeError: it can't be.
    """
    content = {key: value for key, value in data.items() if key not in ("digest", "signature")}
    known = hashlib.sha256()
    for piece in _canonical(content):
        known.update(piece.encode("utf-8", halves))
    return f"sha256:{known.hexdigest()}"


def _canonical(content: Mapping[str, Any]) -> Iterator[str]:
    """Yield a result as it is digested in pieces: as one text it takes more memory than all else together."""
    between = "{"
    for key, value in sorted(content.items()):
        yield f"{between}{_one(key)}:"
        between = ","
        if isinstance(value, list) and value:
            for number, part in enumerate(value):
                yield f"{',' if number else '['}{_one(part)}"
            yield "]"
        else:
            yield _one(value)
    yield "}" if content else "{}"


def _one(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def load(path: Path) -> Result:
    """Read a result file.

    Raises:
        ResultError: the file can't be read, was changed, or isn't a result that this version understands.
    """
    result = from_data(read(path), path)
    try:
        datetime.fromisoformat(result.run.started).astimezone(UTC)  # as a report tells it
    except (ValueError, OverflowError) as error:
        raise ResultError(message("no-result", file=str(path))) from error
    return result


def read(path: Path) -> dict[str, Any]:
    """Return the content of a result file that is whole and unchanged, and of the form that we read.

    Raises:
        ResultError: it isn't.
    """
    try:
        data = parsed(path)
        digest = digest_of(data, halves="strict") if isinstance(data, dict) else ""
    except OSError as error:
        raise ResultError(message("result-unreadable", file=str(path), cause=reason(error))) from error
    except (ValueError, RecursionError) as error:
        raise ResultError(message("result-no-json", file=str(path))) from error
    if not isinstance(data, dict) or not {"verdict", "requirements", "run"} <= data.keys():
        raise ResultError(message("no-result", file=str(path)))
    if (found := data.get("format", 1)) != FORMAT:
        age = "older" if isinstance(found, int) and found < FORMAT else "newer"
        raise ResultError(
            message("result-of-other-form", file=str(path), kind=age, version=str(found), number=FORMAT)
        )
    if data.get("digest") != digest:
        raise ResultError(message("result-changed", file=str(path)))
    return data


def from_data(data: dict[str, Any], path: Path) -> Result:
    """Return the result that the content of a file describes.

    Raises:
        ResultError: it describes none.
    """
    try:
        return codec.from_plain(data, Result)
    except codec.DecodeError as error:
        raise ResultError(message("no-result", file=str(path))) from error
