"""A configuration to begin with is one that the suite takes, also once its comments are uncommented."""

import tomllib
from pathlib import Path

import pytest

from klantinteracties_conformance.config import file
from klantinteracties_conformance.config.draft import Draft, drafted
from klantinteracties_conformance.report.rendering import LANGUAGES

URL = "https://acceptatie.example.nl/klantinteracties/api/v1"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["acceptatie", 'onze eigen "acc"', "a.b"])
def test_what_is_written_is_what_is_known(tmp_path: Path, name: str, language: str) -> None:
    path = tmp_path / "conformance.toml"
    path.write_text(drafted(Draft(name, URL, "openklant", "0.9.0", "read-only"), language), encoding="utf-8")
    read = file.read(path)
    assert read.at(("targets", name)) == {"url": URL, "dialect": "openklant", "mode": "read-only"}
    assert read.at(("run", "output")) == "reports"


@pytest.mark.parametrize("version", ["", "0.9.0"])
def test_what_stands_in_comments_can_be_used(version: str) -> None:
    text = drafted(Draft("acc", URL, "openklant", version, "full"), "nl")
    keys = [
        line.removeprefix("# ") for line in text.splitlines() if not line.startswith("# ") or " = " in line
    ]
    keys += [line.removeprefix("# ") for line in text.splitlines() if line.startswith("# [")]
    assert {"timeout = 30", "[targets.acc.auth]", "[[waivers]]", "[targets.acc.scope]"} <= set(keys)
    uncommented = "\n".join(
        line.removeprefix("# ") if " = " in line or line.startswith("# [") else line
        for line in text.splitlines()
    )
    read = tomllib.loads(uncommented)
    assert set(read["targets"]["acc"]) >= {
        *("url", "auth", "scope", "rate", "reference_lists", "api_version", "product")
    }
    assert set(read["targets"]["acc"]["product"]) == {"vendor", "name", "version", "contact"}
    assert set(read["waivers"][0]) == {"requirement", "reason", "owner", "link", "until"}


def test_what_a_provider_says_stays_in_its_comment() -> None:
    text = drafted(Draft("acc", URL, "openklant", 'x"\n[run]\nworkers = 9', "full"), "nl")
    assert "workers" not in tomllib.loads(text)["run"]
