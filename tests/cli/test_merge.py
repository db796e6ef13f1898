"""The results of shards, together."""

from pathlib import Path

import pytest

from klantinteracties_conformance.cli.merge import merge_command
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.cli.asked import asked
from tests.report.factory import green


def test_what_is_no_shard_is_refused(tmp_path: Path) -> None:
    green().write(tmp_path / "result.json")
    with pytest.raises(ConfigurationError):
        asked(merge_command, str(tmp_path / "result.json"), "--output", str(tmp_path / "uit"))
    assert not (tmp_path / "uit" / "result.json").exists()


def test_what_is_to_be_merged_stays_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ConfigurationError):
        asked(merge_command, str(tmp_path / "result.json"), "--output", str(tmp_path))
    assert (tmp_path / "result.json").read_text(encoding="utf-8") == "{}"
