"""The command that repeats what a requirement failed on."""

import shlex

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging.replay import OUTPUT, replay_command
from klantinteracties_conformance.standard import dialect_files

DIALECT = dialect_files.load("openklant")
REQUEST = RunRequest(url="https://anna:geheim@example.nl/api v1")
ELSEWHERE = f" --output {OUTPUT}"


def test_it_can_be_pasted_and_shows_no_password() -> None:
    parts = shlex.split(replay_command(REQUEST, DIALECT, ["C0534-3", "GET /actoren"]))
    assert parts[:2] == ["klantinteracties-conformance", "run"]
    assert parts[3:-2] == ["--dialect", "openklant", "--only", "C0534-3,GET /actoren"]
    assert "geheim" not in parts[2]
    assert parts[2].endswith("example.nl/api v1")


def test_fuzzing_is_repeated_as_it_was() -> None:
    assert replay_command(REQUEST, DIALECT, ["x"], fuzz="none").endswith(f" --no-fuzz{ELSEWHERE}")
    thorough = replay_command(REQUEST, DIALECT, ["x"], fuzz="thorough", seed=0)
    assert thorough.endswith(f" --fuzz thorough --seed 0{ELSEWHERE}")


def test_what_the_run_was_asked_is_asked_again() -> None:
    lists = "https://anna:geheim@lijsten.example.nl/api"
    asked = RunRequest(url="https://example.nl/api", reference_lists=lists, api_version="0.6.0")
    parts = shlex.split(replay_command(asked, DIALECT, ["x"]))
    assert parts[parts.index("--referentielijsten") + 1].endswith("lijsten.example.nl/api")
    assert parts[parts.index("--api-version") + 1] == "0.6.0"
    assert "geheim" not in " ".join(parts)
    named = RunRequest(url="https://example.nl/api", target="acceptatie")
    command = f"klantinteracties-conformance run --target acceptatie --only x{ELSEWHERE}"
    assert replay_command(named, DIALECT, ["x"]) == command
    embedded = RunRequest(
        url="http://127.0.0.1:4", embedded=True, reference_lists="http://127.0.0.1:4/lijsten"
    )
    command = f"klantinteracties-conformance run --embedded --dialect openklant --only x{ELSEWHERE}"
    assert replay_command(embedded, DIALECT, ["x"]) == command


def test_who_repeats_a_part_reads_only_where_the_run_did_and_asks_no_faster() -> None:
    asked = RunRequest(url="https://example.nl/api", mode="read-only", rate=2.5, timeout=90)
    command = replay_command(asked, DIALECT, ["x"])
    assert " --mode read-only --rate 2.5 --timeout 90 --only x" in command
    usual = replay_command(REQUEST, DIALECT, ["x"])
    assert not {"--mode", "--rate", "--timeout"} & set(shlex.split(usual))
