"""`verify` and `load`: only what is whole, unchanged, complete and conformant may serve as a certificate."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from klantinteracties_conformance.cli.main import cli
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.model import Result, ResultError, digest_of, load
from klantinteracties_conformance.result.verification import (
    CERTIFICATE,
    NOT_CONFORMANT,
    REFUSED,
    contradictions,
    shortcomings,
    verify,
)
from tests.report import factory
from tests.result.genuine import genuine
from tests.saying import raises, said

say = words("nl").say


def written(result: Result, folder: Path) -> Path:
    path = folder / "result.json"
    result.write(path)
    return path


def edited(path: Path, edit: Callable[[Any], Any], *, sealed: bool) -> Path:
    """Change a result file; sealed means that its digest is made right again."""
    data = json.loads(path.read_text(encoding="utf-8"))
    edit(data)
    if sealed:
        data["digest"] = digest_of(data)
    path.write_text(json.dumps(data, indent=2), encoding="utf-8")
    return path


def test_a_conformant_result_is_a_certificate(tmp_path: Path) -> None:
    found = verify(written(genuine(), tmp_path))
    assert found.code == CERTIFICATE
    assert "verplichte eisen zijn getoetst en voldaan" in say(found.sentences[1])


def test_layout_is_no_edit(tmp_path: Path) -> None:
    path = edited(written(genuine(), tmp_path), lambda data: data, sealed=False)
    assert verify(path).code == CERTIFICATE


def test_a_red_result_is_valid_and_no_certificate(tmp_path: Path) -> None:
    found = verify(written(genuine(failing="C0534-3"), tmp_path))
    assert found.code == NOT_CONFORMANT
    assert "geen certificaat" in say(found.sentences[0])


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (factory.partial, "maar een deel van de eisen"),
        (factory.undetermined, "Van de 2 scenario’s is er 1 uitgevoerd."),
        (
            lambda: factory.result(
                [factory.requirement("C0534-1")], run={"operations": 3, "planned_operations": 61}
            ),
            "Van de 61 bewerkingen zijn er 3 getoetst.",
        ),
    ],
)
def test_what_is_not_complete_lacks_something(make: Callable[[], Result], why: str) -> None:
    assert why in "\n".join(map(say, shortcomings(make())))


@pytest.mark.parametrize("failing", ["", "C0534-3"])
def test_a_run_in_which_the_suite_failed_is_never_real(failing: str, tmp_path: Path) -> None:
    result = genuine(failing=failing)
    result.run.suite_faults = 1
    found = verify(written(result, tmp_path))
    assert found.code == REFUSED
    assert [said.code for said in found.sentences[:2]] == ["refused-no-certificate", "lacks-suite-faults"]


EDITS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "verdict": (lambda data: data.update(verdict="conformant"), "uit de eisen volgt ‘Voldoet niet’"),
    "outcome": (
        lambda data: data["requirements"][1].update(outcome="passed"),
        "De uitkomst van C0534-3 is ‘voldaan’, maar uit de scenario’s volgt ‘niet voldaan’.",
    ),
    "requirement": (lambda data: data["requirements"].pop(), ""),
    "scenario": (
        lambda data: data["requirements"][1]["scenarios"].pop(),
        "zijn er 7 scenario’s gepland, maar het aantal dat erin staat is 6",
    ),
    "executed": (
        lambda data: data["run"].update(executed=7),
        "7 scenario’s uitgevoerd, maar het aantal dat erin staat is 6",
    ),
    "exchange": (lambda data: data["exchanges"].pop(0), "Er ontbreekt 1 uitwisseling"),
    "schema": (lambda data: data["run"].update(scope="half"), "bij /run/scope"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_is_noticed(edit: str, tmp_path: Path) -> None:
    change, why = EDITS[edit]
    path = edited(written(factory.red(), tmp_path), change, sealed=False)
    found = verify(path)
    assert found.code == REFUSED
    assert "de controlesom klopt niet" in say(found.sentences[0])
    with raises(ResultError, "de controlesom klopt niet"):
        load(path)
    edited(path, lambda data: data, sealed=True)
    found = verify(path)
    assert found.code == REFUSED
    said = "\n".join(map(say, found.sentences if edit == "schema" else contradictions(load(path))))
    assert why in said


@pytest.mark.parametrize("length", [0, 1, 500, -2, -200])
def test_a_truncated_file_is_refused(length: int, tmp_path: Path) -> None:
    path = written(factory.green(), tmp_path)
    path.write_bytes(path.read_bytes()[:length])
    found = verify(path)
    assert found.code == REFUSED
    assert "afgebroken of beschadigd" in say(found.sentences[0])


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (lambda data: data.pop("format"), "van een oudere versie van de suite (vorm 1;"),
        (lambda data: data.update(format=99), "van een nieuwere versie van de suite (vorm 99;"),
        (lambda data: data.pop("requirements"), "geen resultaat van deze suite"),
        (lambda data: data["requirements"][0].update(extra=1), "geen resultaat van deze suite"),
    ],
)
def test_other_forms_are_refused(edit: Callable[[Any], Any], why: str, tmp_path: Path) -> None:
    path = edited(written(factory.green(), tmp_path), edit, sealed=True)
    with pytest.raises(ResultError) as caught:
        load(path)
    assert why in said(caught.value.message)
    assert verify(path).code == REFUSED


def test_all_fields_survive_writing_and_reading(tmp_path: Path) -> None:
    result = factory.red()
    path = written(result, tmp_path)
    first = path.read_bytes()
    load(path).write(path)
    assert path.read_bytes() == first


@pytest.mark.parametrize("command", ["verify", "report"])
def test_the_commands_refuse_an_edited_file(command: str, tmp_path: Path) -> None:
    path = edited(written(factory.red(), tmp_path), EDITS["verdict"][0], sealed=False)
    done = CliRunner().invoke(cli, [command, str(path)], standalone_mode=False)
    assert done.return_value == REFUSED or str(done.exception) == "result-changed"
    assert not (tmp_path / "index.html").exists()


def test_a_suite_with_other_files_makes_no_certificate(tmp_path: Path) -> None:
    path = written(genuine(), tmp_path)
    edited(path, lambda data: data["suite"].update(digest="sha256:0"), sealed=True)
    found = verify(path)
    assert (found.code, found.sentences[0].code) == (REFUSED, "refused-build")
