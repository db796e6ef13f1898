"""The JSON in the file of a result: what is taken, and how much memory that takes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from klantinteracties_conformance.result import file_content
from klantinteracties_conformance.result.file_content import MOST_NAMES, MOST_PARTS, parsed
from klantinteracties_conformance.system.files import LARGE


def written(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    "value",
    [
        {"a": ["é", "漢字", "😀", "\\", '"', "\\é", "\\\\😀", "\u2028", "\x7f", "tab\t", 1, 1.5, None, True]},
        {"naam é": {"😀": []}},
        [],
    ],
)
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("piece", [1, 7, 1_000_000])
def test_json_is_read_as_what_it_stands_for(
    value: object, ascii_only: bool, piece: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_content, "PIECE", piece)
    assert parsed(written(tmp_path / "x", json.dumps(value, ensure_ascii=ascii_only))) == value


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"a": 1, "a": 2}', "twice"),
        ('{"a": "\\é"}', "escape"),
        ('{"a": "\\\\\\é"}', "escape"),
        ("{", "Expecting"),
        (b'{"a": "\xff"}', "decode"),
        (b'"\xed\xa0\x80"', "decode"),
        ("é", "Expecting"),
        ("", "Expecting"),
    ],
)
def test_what_is_no_json_is_not_read(text: str | bytes, why: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=why):
        parsed(written(tmp_path / "x", text))


@pytest.mark.parametrize(
    "text",
    [
        "[" + "1," * MOST_PARTS + "1]",
        "{" + ",".join(f'"{number}":1' for number in range(MOST_NAMES + 1)) + "}",
        '["' + "é" * (LARGE // 2 - 10) + '"]',
    ],
    ids=["values", "names", "escapes"],
)
def test_what_takes_too_much_memory_is_too_large(text: str, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="large"):
        parsed(written(tmp_path / "x", text))


@pytest.mark.skipif(sys.platform != "linux", reason="what memory is counted in differs")
@pytest.mark.parametrize(
    "text",
    [
        "{" + ",".join(f'"k{number}":1' for number in range(MOST_NAMES - 10)) + "}",
        "[" + ",".join(f'{{"a":"b{number}"}}' for number in range(MOST_PARTS // 2 - 10)) + "]",
        '["😀' + "a" * (LARGE - 10) + '"]',
    ],
    ids=["names", "objects", "emoji"],
)
def test_the_largest_that_is_read_takes_less_than_300_mb(text: str, tmp_path: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "from klantinteracties_conformance.result.file_content import parsed\n"
        "parsed(pathlib.Path(sys.argv[1]))\n"
        "status = pathlib.Path('/proc/self/status').read_text()\n"
        "print(status.partition('VmHWM:')[2].split()[0])\n"
    )
    path = written(tmp_path / "x", text)
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, check=True)
    assert int(done.stdout) < 300_000
