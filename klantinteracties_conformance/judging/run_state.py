"""A run under way: what is known of it besides the records of its scenarios and operations."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.selection import Selection
from klantinteracties_conformance.config.sharding import scenarios_of
from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.profiles.profile import Action, Profile
from klantinteracties_conformance.result.profiles import ProfileVerdict
from klantinteracties_conformance.standard.catalogue import ScenarioKey, Specification
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.messages import Message, message


@dataclass
class RunState:
    """What was asked of a run, and what became known since.

    `dialect` is the one that is spoken, `selection` what of the suite is judged. `operations` are the names
    of the items that fuzz. `notices` are to be known before the verdict is believed. `planned` are the
    applications that were asked for, before anything was asked.
    """

    request: RunRequest
    dialect: Dialect
    selection: Selection
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    interrupted: Message | None = None
    uncollected: list[str] = field(default_factory=list)
    operations: Sequence[str] = ()
    notices: list[Message] = field(default_factory=list)
    planned: Sequence[ProfileVerdict] = ()
    profiles: Sequence[Profile] = ()

    @cached_property
    def _held(self) -> frozenset[ScenarioKey] | None:
        shard = self.request.shard
        return scenarios_of(shard, self.selection.to_run) if shard else None

    def scenarios(self, spec: Specification) -> Sequence[ScenarioKey]:
        """Return the scenarios of a requirement that this run takes."""
        held = self._held
        return spec.scenarios if held is None else [key for key in spec.scenarios if key in held]

    def plan_profiles(self) -> None:
        """Read the profiles that were asked for.

        Raises:
            ConfigurationError: there is none of a name, or its file is wrong.
        """
        self.profiles = files.chosen(self.request.profiles)
        self.planned = [self._verdict(profile) for profile in self.profiles]

    def _verdict(self, profile: Profile) -> ProfileVerdict:
        verdict = profile.verdict()
        if not self.speaks(profile):
            verdict.outcome = "inapplicable"
            verdict.reason = message("profile-speaks-other", dialects=list(profile.dialects))
            for action in verdict.actions:
                action.outcome, action.reason = "inapplicable", verdict.reason
        return verdict

    def speaks(self, profile: Profile) -> bool:
        """Tell whether an application speaks the dialect of this run, or the one that it extends."""
        names = {self.dialect.name} | ({self.dialect.extends.name} if self.dialect.extends else set())
        return bool(names & set(profile.dialects))

    def profile_at(self, path: Path) -> Profile:
        """Return the profile that was read from a file."""
        return next(profile for profile in self.profiles if files.path_of(profile.origin).resolve() == path)

    @property
    def profile_files(self) -> frozenset[Path]:
        """Return the files of the profiles of which actions are played."""
        spoken = (profile for profile in self.profiles if self.speaks(profile))
        return frozenset(files.path_of(profile.origin).resolve() for profile in spoken)

    def takes(self, profile: Profile, action: Action) -> bool:
        """Tell whether an action belongs to this run, and not to another shard."""
        return self.takes_named(f"{profile.name}/{action.id}")

    def takes_named(self, name: str) -> bool:
        """Tell the same of an action by its full name."""
        return self._held_actions is None or name in self._held_actions

    @cached_property
    def _held_actions(self) -> frozenset[str] | None:
        shard = self.request.shard
        names = [f"{each.profile}/{action.id}" for each in self.planned for action in each.actions]
        return shard.holds(dict.fromkeys(names, 1.0)) if shard else None

    def narrow(self, identifiers: Sequence[str]) -> None:
        """Judge only these requirements."""
        kept = tuple(spec for spec in self.selection.requirements if spec.id in identifiers)
        self.selection = replace(self.selection, only=tuple(identifiers), requirements=kept)
