"""The mutator itself: it changes one thing at a time, in the loaded function, and in a process apart."""

import sys
import types
from pathlib import Path

import pytest

from tests.mutants.judge import forked
from tests.mutants.mutate import apply, loaded, mutants

SOURCE = '''
class Scale:
    def judge(self, weight, names=()):
        """Say what it is."""
        if weight < 3 and not names:
            raise ValueError(f"too light: {weight}")
        return [name for name in names if name != "x"]
'''


@pytest.fixture
def scale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> types.ModuleType:
    path = tmp_path / "scale_under_test.py"
    path.write_text(SOURCE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "scale_under_test", raising=False)
    return __import__("scale_under_test")


def test_what_is_changed(scale: types.ModuleType) -> None:
    assert [mutant.what for mutant in mutants(scale)] == [
        "voorwaarde altijd True",
        "voorwaarde altijd False",
        "en/of verwisseld",
        "vergelijking omgekeerd",
        "grens verschoven",
        "3 wordt 4",
        "ontkenning weggelaten",
        "weggelaten",
        "geeft None",
        "voorwaarde weggelaten",
        "vergelijking omgekeerd",
        "'x' wordt iets anders",
    ]


def test_each_mutant_does_something_else_and_only_in_its_own_process(scale: types.ModuleType) -> None:
    def results() -> str:
        found = []
        for weight in (2, 3):
            for names in ((), ("x", "y")):
                try:
                    found.append(str(scale.Scale().judge(weight, names)))
                except ValueError as error:
                    found.append(str(error))
        return ";".join(found)

    before = results()
    for mutant in mutants(scale):

        def changed(mutant: object = mutant) -> str:
            apply(mutant)  # type: ignore[arg-type]
            return results()

        assert forked(changed) != before, mutant
        assert results() == before
    assert loaded(scale, "Scale.judge").__name__ == "judge"


def test_a_mutant_that_dies_is_noticed() -> None:
    assert forked(lambda: "") == ""
    assert forked(lambda: sys.exit(1)) == "fout"
