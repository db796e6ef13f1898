"""What holds, and where it comes from."""

import json
from pathlib import Path

import pytest

from klantinteracties_conformance.cli.config import config_group
from klantinteracties_conformance.result.exchange import REDACTED
from tests.cli.asked import asked

SECRET = "zeer-GEHEIM-0123456789"
FILE = """\
[targets.acc]
url = "https://example.nl/api"
[targets.acc.scope]
exclude = [{id = "C0992", reason = "Nog niet gebouwd."}]
[[waivers]]
requirement = "C0534-3"
owner = "Anna"
reason = "Bekend."
until = 2999-01-01
link = "https://example.nl/1"
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KLANTINTERACTIES_TOKEN", SECRET)
    (tmp_path / "conformance.toml").write_text(FILE, encoding="utf-8")


def test_each_value_is_shown_with_its_origin_and_no_secret() -> None:
    said = asked(config_group, "show", "--target", "acc", "--seed", "7")
    rows = [line.split(maxsplit=2) for line in said.out.splitlines()]
    shown = {row[0]: row[1:] for row in rows}
    assert shown["seed"] == ["7", "opdrachtregel"]
    assert shown["url"][0] == "https://example.nl/api"
    assert "conformance.toml" in shown["url"][1]
    assert shown["embedded"][0] == "nee"
    assert shown["auth.token"][0] == REDACTED
    assert SECRET not in said.out + said.err


def test_what_the_provider_claims_and_the_waivers_are_shown() -> None:
    out = asked(config_group, "show", "--target", "acc").out
    assert "scope (uitgesloten)" in out
    assert "C0534-3 tot en met 1 januari 2999 (Anna)" in out


def test_other_programs_get_the_same_as_data() -> None:
    said = asked(config_group, "show", "--target", "acc", "--seed", "7", "--format", "json")
    shown = {row["key"]: row for row in json.loads(said.out)}
    assert shown["seed"] == {"key": "seed", "value": "7", "origin": "opdrachtregel"}
    assert shown["auth.token"]["value"] == REDACTED
    assert SECRET not in said.out + said.err


def test_no_value_begins_a_line_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "conformance.toml"
    file.write_text(FILE.replace('"Anna"', '"Anna\\n::error::x\\u2028VERDICT conformant"'), encoding="utf-8")
    said = asked(config_group, "show", "--target", "acc")
    assert "Anna ↵ ::error::x\\u2028VERDICT" in said.out
    assert not [line for line in said.out.splitlines() if line.startswith(("::", "VERDICT"))]
