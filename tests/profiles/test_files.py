"""Profiles as files: what is written in them, and what is told where one is wrong."""

import re
from pathlib import Path

import pytest
import yaml

from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.profiles.checks import CHECKS
from klantinteracties_conformance.profiles.files import ProfileError
from klantinteracties_conformance.profiles.profile import Profile
from klantinteracties_conformance.standard import dialect_files, resources
from tests.saying import said

FICTIVE = Path(__file__).parent / "fictief.yaml"
PROFILES = files.chosen([files.ALL])
OPERATION = re.compile(r"(GET|POST|PUT|PATCH|DELETE) (/[^\s:]*)")
CONTRACT = yaml.safe_load(dialect_files.load("openklant").contract.read_text(encoding="utf-8"))


def test_there_is_one_for_each_known_application() -> None:
    assert files.available() == ("ita", "kiss", "omc", "open-formulieren", "openklant-plugin", "zac")
    assert [profile.name for profile in files.chosen(["kiss", "kiss", "ita"])] == ["kiss", "ita"]


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_each_text_is_there_in_english_too(profile: Profile) -> None:
    texts = [profile.users]
    for action in profile.actions:
        texts += [action.title, action.effect]
        texts += [reliance.lacks for call in action.calls for reliance in call.reliances]
    assert not [text.nl for text in texts if not text.en]


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_what_is_promised_stands_in_the_published_document(profile: Profile) -> None:
    known = {re.sub(r"\{[^}]*\}", "{…}", path): item for path, item in CONTRACT["paths"].items()}
    for action in profile.actions:
        for reliance in (one for call in action.calls for one in call.reliances):
            found = OPERATION.match(reliance.source)
            if reliance.basis == "promised" and found:
                path = re.sub(r"\{[^}]*\}", "{…}", found[2])
                assert found[1].lower() in known[path], reliance.source


def test_an_application_of_ones_own_is_a_file_of_under_sixty_lines() -> None:
    profile = files.load(str(FICTIVE))
    assert len(FICTIVE.read_text(encoding="utf-8").splitlines()) < 60
    assert (profile.name, profile.title, len(profile.actions)) == ("fictief", "Balie", 1)
    assert [reliance.id for reliance in profile.actions[0].calls[0].reliances] == [
        "s1.1",
        "s1.2",
        "s1.3",
        "s1.4",
    ]


def test_the_example_of_the_manual_is_a_profile(tmp_path: Path) -> None:
    manual = (resources.suite_dir() / "docs" / "profielen.md").read_text(encoding="utf-8")
    example = tmp_path / "voorbeeld.yaml"
    example.write_text(manual.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    assert [action.id for action in files.read(example).actions] == ["contact-openen"]


def test_the_manual_tells_of_each_check() -> None:
    manual = (resources.suite_dir() / "docs" / "profielen.md").read_text(encoding="utf-8")
    assert not [kind for kind in CHECKS if f"`{kind}" not in manual]


def test_a_first_reliance_without_a_check_is_that_the_call_succeeds(tmp_path: Path) -> None:
    text = FICTIVE.read_text(encoding="utf-8").replace("            status: 2xx\n", "", 1)
    short = tmp_path / "kort.yaml"
    short.write_text(text, encoding="utf-8")
    first = files.load(str(short)).actions[0].calls[0].reliances[0]
    assert (first.lacks.nl, first.checks) == ("kan niet zoeken", {"status": "2xx"})


def test_a_date_that_is_none_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "fout.yaml"
    text = FICTIVE.read_text(encoding="utf-8").replace("gelezen: 2026-11-28", "gelezen: 2026-13-45")
    wrong.write_text(text, encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        files.load(str(wrong))
    assert "een datum die niet bestaat" in said(caught.value.message)


def test_that_a_call_succeeds_is_relied_on_without_a_word() -> None:
    text = FICTIVE.read_text(encoding="utf-8").replace(
        "belofte: GET /partijen\n            status: 2xx", "belofte: x\n            status: 200"
    )
    assert "status: 200" in text
    (call,) = files.load(str(FICTIVE)).actions[0].calls
    assert call.reliances[0].checks == {"status": "2xx"}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("toepassing: Balie", "toepassing: [", "dit is geen YAML"),
        ("toepassing: Balie\n", "", "toepassing ontbreekt"),
        ("gelezen: 2026-11-28", "gelezen: '2026-13-45'", "datum"),
        ("doe: GET partijen?", "doe: ZOEK partijen?", "regel 28, handelingen/klant-zoeken/aanroepen/0/doe"),
        ("doe: GET partijen?", "doe: GET partijn?", "GET partijn?"),
        ("doe: GET partijen?", "doe: DELETE maak-klantcontact?", "staat niet in het contract"),
        ("gelezen: 2026-11-28", "gelezen: 2999-01-01", "nog niet geweest"),
        ("precies:", "presies:", "presies"),
        ("{klant.uuid}", "{iemand.uuid}", "{iemand}"),
        ("[{deel: klant}]", "[{deel: niemand}]", "er is geen deel niemand"),
        ("[{deel: klant}]", "[{noem: x}]", "doe"),
        ("noem: klant", "noem: bsn", "bsn is al de naam van een verse waarde"),
        ('{"results[].uuid":', '{"results[.uuid":', "results[.uuid: die sleutel kan hier niet"),
        (
            '            onzeker: true\n            is: {"results[0].voorkeurstaal": nld}\n',
            "",
            "kies uit status",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, old: str, new: str, says: str) -> None:
    text = FICTIVE.read_text(encoding="utf-8")
    assert old in text
    wrong = tmp_path / "fout.yaml"
    wrong.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        files.load(str(wrong))
    assert says in said(caught.value.message)
    assert said(caught.value.message).startswith("fout.yaml, regel ")


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileError) as caught:
        files.load("kis")
    assert "kies uit all, ita, kiss" in said(caught.value.message)
    with pytest.raises(ProfileError):
        files.load(str(tmp_path / "weg.yaml"))
    other = tmp_path / "kiss.yaml"
    other.write_text(FICTIVE.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        files.chosen(["kiss", str(other)])
    assert caught.value.message.code == "profile-twice"
