"""Reading dialects: what is wrong in a file is said with its place."""

from pathlib import Path

import pytest

from klantinteracties_conformance.standard import dialect_files, information_model
from tests.saying import raises


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("basispad: /klantinteracties/api/v1", "basispad: klantinteracties"), "basispad"),
        (("vorm: moment", "vorm: klok"), "klantcontact/attributen/Plaatsgevonden op"),
        (('waarde: "Token {token}"', "waarde: Token"), "authenticatie/waarde"),
        (("dialect: openklant", "dialect: [openklant"), "niet te lezen"),
        (("pad: betrokkenen", "paad: betrokkenen"), "betrokkene"),
    ],
)
def test_a_wrong_dialect_file_is_refused_with_the_place(
    change: tuple[str, str], says: str, tmp_path: Path
) -> None:
    text = (dialect_files.load("openklant").contract.parent / "dialect.yaml").read_text(encoding="utf-8")
    assert change[0] in text
    (tmp_path / "eigen.yaml").write_text(text.replace(*change, 1), encoding="utf-8")
    with raises(dialect_files.DialectError, says):
        dialect_files.read(tmp_path / "eigen.yaml")


def test_every_attribute_of_a_dialect_is_one_of_the_model() -> None:
    for name in dialect_files.available():
        for key, wire_type in dialect_files.load(name).types.items():
            known = set(information_model.object_type(key).attributes)
            assert set(wire_type.attributes) <= known, (name, key)
            assert set(wire_type.search) <= known, (name, key)


def test_a_dialect_with_an_alias_bomb_is_refused_before_it_is_expanded(tmp_path: Path) -> None:
    path = tmp_path / "eigen.yaml"
    bomb = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 25))
    path.write_text(f"a0: &a0 [x]\n{bomb}uitbreidt: openklant\n", encoding="utf-8")
    with raises(dialect_files.DialectError, r"eigen\.yaml is niet te lezen"):
        dialect_files.read(path)


def test_a_dialect_of_its_own_is_read_as_a_whole(tmp_path: Path) -> None:
    ours = dialect_files.load("openklant")
    path = tmp_path / "eigen.yaml"
    text = (ours.contract.parent / "dialect.yaml").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    (tmp_path / ours.contract.name).write_bytes(ours.contract.read_bytes())
    read = dialect_files.read(path)
    assert (read.name, read.origin, read.types) == (ours.name, str(path), ours.types)
    assert not dialect_files.narrows(read.excluded)


def test_what_no_dialect_of_ours_lacks_narrows() -> None:
    assert not dialect_files.narrows(())
    assert dialect_files.narrows(["klantcontact"])
