"""The command that repeats what a requirement failed on."""

import shlex

from klantinteracties_conformance.judging.replay import replay_command
from klantinteracties_conformance.standard import dialect_files

DIALECT = dialect_files.load("openklant")
URL = "https://anna:geheim@example.nl/api v1"


def test_it_can_be_pasted_and_shows_no_password() -> None:
    parts = shlex.split(replay_command(URL, DIALECT, ["C0534-3", "GET /actoren"]))
    assert parts[:2] == ["klantinteracties-conformance", "run"]
    assert parts[3:] == ["--dialect", "openklant", "--only", "C0534-3,GET /actoren"]
    assert "geheim" not in parts[2]
    assert parts[2].endswith("example.nl/api v1")


def test_fuzzing_is_repeated_as_it_was() -> None:
    assert replay_command(URL, DIALECT, ["x"], fuzz="none").endswith(" --no-fuzz")
    assert replay_command(URL, DIALECT, ["x"], fuzz="thorough", seed=0).endswith(" --fuzz thorough --seed 0")
