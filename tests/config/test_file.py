"""`conformance.toml` as it is read: what is refused, and where that stands."""

import hashlib
from pathlib import Path

import pytest

from klantinteracties_conformance.config.file import ConfigFile, line_of, raise_all, read, unknown_part
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Message, message

TARGET = '[targets.acc]\nurl = "https://example.nl/api"\n'
WAIVER = '[[waivers]]\nrequirement = "C0992-1"\nreason = "r"\nowner = "o"\nlink = "l"\nuntil = {}\n'


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "conformance.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refused(folder: Path, text: str | bytes) -> Message:
    """Return what is said of a file that is refused."""
    with pytest.raises(ConfigurationError) as caught:
        read(written(folder, text))
    return caught.value.message


def problem(told: Message) -> Message:
    found = told.part("problem")
    assert found is not None
    return found


def test_a_value_is_found_at_its_place_and_so_is_its_line(tmp_path: Path) -> None:
    found = read(written(tmp_path, f"{TARGET}[run]\nworkers = 2\n"))
    assert found.at(("run", "workers")) == 2
    assert found.at(("targets", "acc", "url")) == "https://example.nl/api"
    assert found.at(("run", "workers", "deeper")) is None
    assert found.at(("nowhere",)) is None
    assert found.where(("run", "workers")) == "conformance.toml:4"
    assert found.relative("key.pem") == tmp_path / "key.pem"


def test_the_digest_is_that_of_its_text_whatever_the_line_ends(tmp_path: Path) -> None:
    plain = read(written(tmp_path, TARGET))
    windows = read(written(tmp_path, b"\xef\xbb\xbf" + TARGET.replace("\n", "\r\n").encode()))
    assert plain.digest == windows.digest == f"sha256:{hashlib.sha256(TARGET.encode()).hexdigest()}"


def test_a_date_becomes_a_text(tmp_path: Path) -> None:
    found = read(written(tmp_path, WAIVER.format("2027-01-31")))
    assert found.data["waivers"][0]["until"] == "2027-01-31"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read(tmp_path / "weg.toml")
    assert caught.value.message.code == "file-unreadable"
    assert caught.value.message.values["file"] == str(tmp_path / "weg.toml")


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("[run]\nseed = 1\nseed = 2\n", "key-twice", 3),
        ("[run]\n[run]\n", "table-twice", 2),
        ("[run]\nworkers 2\n", "no-equals", 2),
        ("[run]\nworkers = 2 3\n", "no-new-line", 2),
        ('[run]\noutput = "x\n', "character", 2),
        (b"[run]\n# caf\xe9\n", "no-utf-8", 2),
        ("x = " + "[" * 5000, "too-much", None),
        (f"{'a.' * 50_000}b = 1", "too-much", None),
    ],
    ids=["key", "table", "equals", "line", "quote", "bytes", "deep", "deep keys"],
)
def test_what_is_no_toml_is_told_with_its_line(
    text: str | bytes, kind: str, line: int | None, tmp_path: Path
) -> None:
    told = refused(tmp_path, text)
    assert told.values == {"file": "conformance.toml"} | ({"line": line} if line else {})
    assert problem(told).values["kind"] == kind


@pytest.mark.parametrize(
    ("secret", "key", "code"),
    [
        (
            '[targets.acc.auth]\nkind = "bearer"\ntoken = "GEHEIM"\n',
            "targets.acc.auth.token",
            "secret-in-file",
        ),
        (
            '[targets.acc.headers]\nX-Api-Key = "GEHEIM"\n',
            "targets.acc.headers.X-Api-Key",
            "secret-in-header",
        ),
    ],
)
def test_a_secret_itself_is_never_in_the_file_nor_told(
    secret: str, key: str, code: str, tmp_path: Path
) -> None:
    told = refused(tmp_path, TARGET + secret)
    assert (told.values["key"], problem(told).code) == (key, code)
    assert "GEHEIM" not in str(told)


def test_a_secret_that_is_asked_for_and_a_header_that_holds_none_are_fine(tmp_path: Path) -> None:
    text = TARGET + '[targets.acc.auth]\nkind = "bearer"\ntoken = "-"\n[targets.acc.headers]\nX-Naam = "y"\n'
    assert read(written(tmp_path, text)).at(("targets", "acc", "auth", "token")) == "-"


def test_all_that_is_wrong_is_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    told = refused(tmp_path, f"[run]\ntimeout = nan\nworkers = 0\nworker = 2\n{TARGET}dialect = 3\n")
    assert told.code == "sentences"
    assert [(one.values["line"], one.values["key"]) for one in told.parts["sentences"]] == [
        (2, "run.timeout"),
        (3, "run.workers"),
        (4, "run.worker"),
        (7, "targets.acc.dialect"),
    ]


def test_a_row_of_a_list_is_counted_from_one(tmp_path: Path) -> None:
    told = refused(tmp_path, WAIVER.format("2027-01-31") + WAIVER.format('"ooit"'))
    assert (told.values["line"], told.values["key"]) == (12, "waivers.2.until")


def test_one_error_is_raised_as_it_is_and_several_as_one() -> None:
    first, second = (ConfigurationError(message("no-such-part", id=name)) for name in "ab")
    raise_all([])
    with pytest.raises(ConfigurationError) as caught:
        raise_all([first])
    assert caught.value is first
    with pytest.raises(ConfigurationError) as both:
        raise_all([first, second])
    with pytest.raises(ConfigurationError) as all_of_them:
        raise_all([both.value, first])
    assert [one.values["id"] for one in all_of_them.value.message.parts["sentences"]] == ["a", "b", "a"]


@pytest.mark.parametrize(
    ("name", "meant"), [("C0993-1", "C0992-1"), ("C0993", "C0992"), ("iets-heel-anders", "")]
)
def test_what_was_probably_meant_is_of_the_same_kind(name: str, meant: str) -> None:
    told = unknown_part(name, ["C0992", "C0992-1"])
    assert (told.values["name"] or "", told.values["kind"]) == (meant, "near" if meant else "none")


TEXT = """\
[run]
output = "x"

[targets."acc.x"]
url = "u"
auth.kind = "none"
[[waivers]]
reason = "a"
[[waivers]]
reason = "b"
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("run",), 1),
        (("run", "output"), 2),
        (("run", "missing"), 1),
        (("targets", "acc.x", "url"), 5),
        (("targets", "acc.x", "auth", "kind"), 6),
        (("waivers", 0, "reason"), 8),
        (("waivers", 1, "reason"), 10),
        (("waivers", 1), 9),
        (("nowhere",), 1),
    ],
)
def test_the_line_of_a_place_or_of_the_nearest_above_it(place: tuple[str | int, ...], line: int) -> None:
    assert line_of(TEXT, place) == line


def test_an_error_at_no_place_names_the_file_alone() -> None:
    about = ConfigFile(Path("a/conformance.toml"), TEXT, {})
    told = about.error((), message("number-expected")).message
    assert (told.code, told.values) == ("configuration-wrong", {"file": "conformance.toml"})
