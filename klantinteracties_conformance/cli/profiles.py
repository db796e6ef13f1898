"""The command `profiles`: which applications the suite knows, from which sources, and how old that is."""

import datetime
from collections.abc import Iterator, Sequence

import click

from klantinteracties_conformance.cli import shared
from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.profiles.profile import Profile
from klantinteracties_conformance.report import profiles
from klantinteracties_conformance.report.rendering import Words, words

STALE = datetime.timedelta(days=365)
"""How old a profile is of which is said that it is old."""


@click.command("profiles", cls=shared.Command, help="help-profiles")
@click.argument("names", nargs=-1)
@shared.LANGUAGE
@shared.HELP
def profiles_command(names: Sequence[str], language: str) -> int:
    """List them."""
    for profile in files.chosen(names or (files.ALL,)):
        for line in listing(profile, words(language), datetime.date.today()):
            click.echo(line)
    return 0


def listing(profile: Profile, speak: Words, today: datetime.date) -> Iterator[str]:
    """Yield what there is to say of a profile on a day."""
    name = f"{profile.title} {profile.versions}".strip()
    yield f"{profile.name:<18} {name}"
    dialects = list(profile.dialects)
    about = [
        speak("profile-listed-for", text=profiles.in_language(profile.users, speak.code)),
        speak("profile-listed-read", date=speak.date(profile.read), dialects=", ".join(dialects)),
        *(speak("profile-listed-source", text=source) for source in profile.sources),
    ]
    if today - datetime.date.fromisoformat(profile.read) > STALE:
        about.append(speak("profile-old"))
    about += [f"- {profiles.in_language(action.title, speak.code)}" for action in profile.actions]
    yield from (f"{'':<18} {line}" for line in about)


COMMAND = profiles_command
