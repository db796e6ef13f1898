"""The last line of a run, for scripts: always there, always of one form.

`VERDICT <verdict> <passed>/<gating> scope=<full|partial> failed=<n> cantTell=<n> untested=<n>`, and after
that `api=<version> waived=<n> profiles=<n that work>/<n> baseline=worse:<n>`.

`api` is left out where nothing could be judged, `waived` where no waiver was needed, and `profiles` where no
application was asked for, and `baseline` where the run is held against no earlier one.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from klantinteracties_conformance.result.model import Result

JUDGING = (["run"], ["merge"])
"""The commands that end in a verdict, and so in this line."""

UNJUDGED = "VERDICT undetermined 0/0 scope=partial failed=0 cantTell=0 untested=0"
"""Where nothing could be judged: wrong configuration, an unreachable provider, a fault of the suite."""


def verdict_line(result: "Result", worse: int | None = None) -> str:
    """Return the line; a run in which the suite itself failed has no verdict.

    `worse` is how many requirements became worse since the baseline, None without one.
    """
    verdict = "undetermined" if result.run.suite_faults else result.verdict
    gating = [requirement.outcome for requirement in result.requirements if requirement.gates]
    counts = " ".join(f"{name}={gating.count(name)}" for name in ("failed", "cantTell", "untested"))
    version = result.provider.api_version_judged
    api = f" api={version}" if version else ""
    waivers = sum(requirement.waived for requirement in result.requirements)
    waived = f" waived={waivers}" if waivers else ""
    works = [profile.outcome for profile in result.profiles].count("passed")
    profiles = f" profiles={works}/{len(result.profiles)}" if result.profiles else ""
    passed = f"{gating.count('passed')}/{len(gating)}"
    baseline = "" if worse is None else f" baseline=worse:{worse}"
    return f"VERDICT {verdict} {passed} scope={result.run.scope} {counts}{api}{waived}{profiles}{baseline}"
