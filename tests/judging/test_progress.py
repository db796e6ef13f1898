"""The progress bar is for people who watch."""

import io

import pytest
from rich.console import Console

from klantinteracties_conformance.judging.progress import progress_bar


@pytest.mark.parametrize("terminal", [True, False])
def test_it_shows_on_a_terminal_only(terminal: bool) -> None:
    written = io.StringIO()
    with progress_bar(Console(file=written, force_terminal=terminal, width=100), "Toetsen") as bar:
        task = bar.add_task("", total=2)
        bar.update(task, advance=1, description="C0534-3")
        bar.refresh()
    assert ("Toetsen" in written.getvalue()) is terminal
    assert ("1/2" in written.getvalue()) is terminal
