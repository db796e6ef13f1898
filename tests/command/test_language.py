"""What goes wrong is told in the language asked for, whatever is wrong and whoever said it first."""

import re
from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.system.messages import Message, message
from tests.command.command import command

REST = re.compile(
    r"\b(de|het|een|niet|geen|kan|geef|bij|van|voor|zie|bestaat|regel|kies|uit|wordt)\b"
    r"|Errno|WRONG_VERSION|Traceback|Got unexpected|Try '|Usage:|Error:|is not a valid",
    re.IGNORECASE,
)
"""Words that only Dutch has, and what libraries say."""

REFUSED = message("system-refused", kind="ECONNREFUSED")
NUMBER = message("schema-type", kind="number")
TWICE = message("no-toml", kind="key-twice")
GONE = message("system-refused", kind="ENOENT")
FILE = """\
[targets.acc]
url = "https://example.nl/api"
rate = "snel"
"""
BAD = '[targets.acc]\nurl = "https://example.nl/api"\nurl = "x"\n'
DIALECT = "dialect: [openklant\n"


def wrong_key(**about: Any) -> Message:
    return message("configuration-wrong-at-key", file="conformance.toml", **about)


CASES: list[tuple[list[str], int, Message]] = [
    (["run"], 2, message("address-missing")),
    (["run", "http://x", "--embedded"], 2, message("address-or-embedded")),
    (["run", "klantinteracties"], 2, message("address-without-scheme", url="klantinteracties")),
    (["run", "--turbo"], 2, message("usage-no-option", option="--turbo", name="none")),
    (["vlieg"], 2, message("usage-no-command", command="vlieg", name="none")),
    (["verify"], 2, message("usage-missing", name="result")),
    (["run", "a", "b"], 2, message("usage-too-much", names=["b"], count=1)),
    (["run", "--embedded", "--rate"], 2, message("usage-value-missing", option="--rate")),
    (["run", "--embedded=x"], 2, message("usage-value-needless", option="--embedded")),
    (
        ["run", "--embedded", "--seed", "x"],
        2,
        message("usage-value", option="--seed", expected=message("allowed-number")),
    ),
    (
        ["run", "--embedded", "--dialect", "latijn"],
        2,
        message("dialect-unknown", dialect="latijn", choices=["openklant", "vng-crud"]),
    ),
    (
        ["run", "--embedded", "--dialect", "eigen.yaml"],
        2,
        message("dialect-no-yaml-at", file="eigen.yaml", line=2),
    ),
    (
        ["run", "http://127.0.0.1:1/x"],
        2,
        message("provider-unreachable", host="127.0.0.1:1", cause=REFUSED),
    ),
    (["run", "http://nowhere.invalid/x"], 2, message("host-unknown", host="nowhere.invalid")),
    (
        ["run", "--target", "acc"],
        2,
        wrong_key(line=3, key="targets.acc.rate", problem=message("other-expected", expected=NUMBER)),
    ),
    (
        ["run", "--target", "acc", "--config", "slecht.toml"],
        2,
        message("configuration-wrong-at", file="slecht.toml", line=3, problem=TWICE),
    ),
    (["report", "weg.json"], 2, message("result-unreadable", file="weg.json", cause=GONE)),
    (["sweep", "weg"], 2, message("journal-unreadable", file="weg", cause=GONE)),
    (["provider", "--fault", "none"], 2, message("fault-unknown", name="none")),
    (["compare", "een.json"], 2, message("results-to-compare", limit=26)),
]


@pytest.mark.parametrize(("arguments", "code", "said"), CASES, ids=[said.code for _, _, said in CASES])
def test_an_error_is_told_in_english(arguments: list[str], code: int, said: Message, tmp_path: Path) -> None:
    (tmp_path / "conformance.toml").write_text(FILE, encoding="utf-8")
    (tmp_path / "slecht.toml").write_text(BAD, encoding="utf-8")
    (tmp_path / "eigen.yaml").write_text(DIALECT, encoding="utf-8")
    if "--target" not in arguments:
        (tmp_path / "conformance.toml").unlink()
    done = command(arguments[0], "--language=en", *arguments[1:], folder=tmp_path)
    assert done.returncode == code, done.stdout + done.stderr
    assert done.stderr.splitlines() == [words("en").say(said)]
    assert not REST.search(done.stderr), done.stderr
