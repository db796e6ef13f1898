"""The command `sweep`: removes what a killed run left behind."""

from pathlib import Path
from typing import Any

import click

from klantinteracties_conformance.cli import options, shared
from klantinteracties_conformance.config.addresses import check_url
from klantinteracties_conformance.consumer import journal
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.outcomes import EXIT_UNJUDGED
from klantinteracties_conformance.system.messages import message
from klantinteracties_conformance.system.text import on_one_line


@click.command(
    "sweep",
    cls=options.Command,
    help="help-sweep",
)
@click.argument("logboek", type=click.Path(path_type=Path), default=Path("reports"))
@options.asking("url", "target", "config", "token", "timeout", "language")
@click.option("--trust-journal", is_flag=True, help="option-trust-journal")
@options.HELP
def sweep_command(logboek: Path, trust_journal: bool, **_: Any) -> int:
    """Remove, and say what could not be removed."""
    from klantinteracties_conformance.consumer.sweep import sweep_and_look

    chosen = options.settings_of(click.get_current_context())
    speak = words(chosen.value("language"))
    path = logboek / journal.NAME if logboek.is_dir() else logboek
    if logboek.is_dir() and not path.exists():
        shared.tell(speak("sweep-no-journal", file=str(logboek)))
        return 0
    url = chosen.value("url")
    swept = sweep_and_look(
        path,
        check_url(url) if url else "",
        chosen.access(),
        timeout=chosen.value("timeout"),
        doubting="trusting" if trust_journal else "refusing",
    )
    if swept.origin is None:
        shared.tell(speak("sweep-nothing", file=str(path)))
        return 0
    for entry in swept.removed:
        code = "sweep-removed" if entry.id else "sweep-sought"
        shared.tell(f"✓ {speak(code, path=f'{entry.item_path}/{entry.id}' if entry.id else entry.path)}")
    for leftover in swept.leftovers:
        said = speak("sweep-left", url=leftover.url, reason=speak.say(leftover.reason))
        click.echo(f"✗ {on_one_line(said)}")
    if swept.strays.removed:
        shared.tell(speak("strays-removed", count=swept.strays.removed))
    if swept.strays.unread:
        shared.tell(speak.say(message("strays-unread", names=swept.strays.unread)))
    for base in swept.elsewhere:
        shared.tell(speak("sweep-elsewhere", url=base))
    removed, left = len(swept.removed) + swept.strays.removed, len(swept.leftovers)
    shared.tell(speak("sweep-done", url=swept.origin.base, count=removed, missing=left))
    return EXIT_UNJUDGED if swept.leftovers else 0


COMMAND = sweep_command
