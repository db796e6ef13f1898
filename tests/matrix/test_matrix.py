"""The kill matrix: how it judges, what it makes of the outcomes, and when it says that it is void."""

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator

from klantinteracties_conformance.matrix import page, pool
from klantinteracties_conformance.matrix.document import document
from klantinteracties_conformance.matrix.jobs import CONTROL, Job, Judged
from klantinteracties_conformance.matrix.pool import DIED, HUNG, judge_all
from klantinteracties_conformance.matrix.sheet import Matrix, sheets
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.provider.mounts import mount_path
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.known_faults import known_faults
from klantinteracties_conformance.system.messages import message
from tests.command.command import command, run
from tests.report.page import Page
from tests.saying import said

NAMES = ("kanaal-in-hoofdletters", "registreren-geeft-500", "eerste-regel-dubbel")
DIALECT = "openklant"
UNTOUCHED = "F1995-1"
WORKER = """
import json, os, sys, time
for line in sys.stdin:
    job = json.loads(line)
    if job["fault"] == "dies":
        sys.exit(1)
    if job["fault"] == "hangs":
        time.sleep(60)
    why = {"code": "matrix-died"} if job["fault"] == "broken" else None
    print(json.dumps({"job": job, "unjudged": why, "seconds": os.getpid()}), flush=True)
"""


def outcomes(*red: str, **others: Outcome) -> Mapping[str, Outcome]:
    """Return outcomes in which all passed, save these."""
    found: dict[str, Outcome] = {spec.id: "passed" for spec in catalogue().requirements if spec.scenarios}
    return {**found, **dict.fromkeys(red, "failed"), **{k.replace("_", "-"): v for k, v in others.items()}}


UNTESTED = message("matrix-untested", requirements=["F1995-1"])


def judged(fault: str, *extra: str, without: str = "", **others: Outcome) -> Judged:
    known = known_faults()[fault] if fault else None
    named = known.requirements(DIALECT) if known else frozenset()
    red = [name for name in [*sorted(named), *extra] if name != without]
    ways = (
        {name: [way for way in known.red[DIALECT] if way.requirement == name] for name in red}
        if known
        else {}
    )
    told = outcomes(*red, **others)
    acted = frozenset(told.keys() - {UNTOUCHED})
    return Judged(Job(fault, DIALECT), told, dict.fromkeys(red, "Verwacht <a>."), ways, acted)


def made(*found: Judged, partial: bool = True) -> Matrix:
    return Matrix(sheets(found), partial, 1.0, 2, "2026-11-22T04:05:58+00:00", "0.1.0")


def all_caught() -> list[Judged]:
    return [judged(CONTROL), *map(judged, NAMES)]


@pytest.mark.ci
def test_a_run_in_the_matrix_gives_what_a_run_of_its_own_gives(tmp_path: Path) -> None:
    """The last one shows that the run before it left nothing behind."""
    asked = [Job("betrokkene-wisselt-van-id", DIALECT), Job(CONTROL, DIALECT, brief=True)]
    for answer in judge_all(asked, 1):
        with ProviderProcess(fault=answer.job.fault) as provider:
            lists = f"--referentielijsten={provider.referentielijsten_url}"
            alone = run(provider.url, tmp_path, lists, "--no-fuzz", token=provider.token)
        tested = {spec.id for spec in catalogue().requirements if spec.scenarios}
        rows = [row for row in alone.result["requirements"] if row["id"] in tested]
        assert answer.unjudged is None
        assert answer.outcomes == {row["id"]: row["outcome"] for row in rows}
        assert bool(answer.red) == bool(answer.job.fault)


@pytest.mark.ci
def test_several_faults_at_once_are_each_caught() -> None:
    both = NAMES[0], NAMES[2]
    (found,) = judge_all([Job(",".join(both), DIALECT)], 1)
    assert found.unjudged is None
    assert found.red == set().union(*(known_faults()[fault].requirements(DIALECT) for fault in both))


def test_what_hangs_or_dies_takes_nothing_else_along() -> None:
    asked = [Job(name, DIALECT) for name in ("a", "dies", "b", "hangs", "c", "broken", "d")]
    told: list[Judged] = []
    found = judge_all(asked, 2, told=told.append, command=(sys.executable, "-c", WORKER), patience=3)
    why = [None, DIED, None, HUNG, None, message("matrix-died"), None]
    assert [(one.job, one.unjudged) for one in found] == list(zip(asked, why, strict=True))
    assert len(told) == len(asked)


def test_a_worker_makes_place_before_it_grows_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "JOBS_OF_ONE", 2)
    found = judge_all([Job(name, DIALECT) for name in "abcde"], 1, command=(sys.executable, "-c", WORKER))
    processes = [one.seconds for one in found]
    assert [processes.index(process) for process in processes] == [0, 0, 2, 2, 4]


def test_each_mount_is_a_provider_of_its_own() -> None:
    with ProviderProcess(mounts=True) as provider, httpx.Client() as client:

        def ask(method: str, path: str, **body: Any) -> httpx.Response:
            headers = {"Authorization": f"Token {provider.token}"}
            return client.request(method, provider.origin + path, headers=headers, json=body or None)

        base = "/klantinteracties/api/v1/klantcontacten"
        contact = {"kanaal": "telefoon", "onderwerp": "x", "taal": "nld", "vertrouwelijk": False}
        contact["plaatsgevondenOp"] = "2026-01-01T10:00:00Z"
        faulty, sound = mount_path("1", DIALECT, NAMES[0]) + base, mount_path("1", DIALECT, CONTROL) + base
        for path, kanaal in ((faulty, "TELEFOON"), (sound, "telefoon")):
            created = ask("POST", path, **contact).json()
            assert created["url"].startswith(f"{provider.origin}{path}/")
            assert ask("GET", path).json()["results"][0]["kanaal"] == kanaal
        assert ask("GET", mount_path("2", DIALECT, CONTROL) + base).json()["count"] == 0
        unknown = mount_path("1", DIALECT, "no-such-fault") + base, mount_path("1", "x", "") + base
        for path in ("/", "/1", *unknown):
            assert ask("GET", path).status_code == 404


def test_all_caught() -> None:
    matrix = made(*all_caught())
    assert (matrix.verdict, matrix.doubts) == ("passed", [])
    assert "gekozen" in said(matrix.sentence)


@pytest.mark.parametrize(
    ("wrong", "attribute", "names"),
    [
        (judged(NAMES[0], without=FAULTS[NAMES[0]].requirement), "missed", {FAULTS[NAMES[0]].requirement}),
        (judged(NAMES[0], without="C0534-1"), "missed", {"C0534-1"}),
        (judged(NAMES[0], UNTOUCHED), "unrelated", {UNTOUCHED}),
        (judged(NAMES[0], "C0534-7"), "new", {"C0534-7"}),
        (judged(NAMES[0], C0534_1="inapplicable"), "missed", {"C0534-1"}),
    ],
)
def test_what_is_not_as_meant_fails(wrong: Judged, attribute: str, names: set[str]) -> None:
    matrix = made(judged(CONTROL), wrong, judged(NAMES[1]))
    assert matrix.verdict == "failed"
    row, _ = matrix.sheets[0].rows
    assert getattr(row, attribute) == names
    assert row.status == ("survived" if wrong.outcomes[row.fault.requirement] == "passed" else "killed")
    html = page.render(matrix)
    assert "Niet zoals bedoeld" in html
    assert said(message("matrix-cell", kind=attribute)) in Page(html).text


def test_a_mandatory_requirement_that_catches_nothing_fails_a_whole_matrix() -> None:
    whole = made(*all_caught(), partial=False)
    assert whole.verdict == "failed"
    assert "F1995-1" in {spec.id for _, spec in whole.unkilled}
    assert made(*all_caught()).unkilled == []


@pytest.mark.parametrize(
    ("control", "fault"),
    [
        (judged(CONTROL, "F1995-1"), judged(NAMES[0])),
        (judged(CONTROL, F1995_1="cantTell"), judged(NAMES[0])),
        (Judged(Job(CONTROL, DIALECT), unjudged=DIED), judged(NAMES[0])),
        (judged(CONTROL), Judged(Job(NAMES[0], DIALECT), unjudged=HUNG)),
        (
            judged(CONTROL),
            replace(judged(NAMES[0]), unjudged=UNTESTED),
        ),
    ],
)
def test_a_void_matrix_says_so_first(control: Judged, fault: Judged) -> None:
    matrix = made(control, fault)
    assert matrix.verdict == "void"
    assert said(matrix.sentence).startswith("Deze matrix is ongeldig")
    shown = Page(page.render(matrix))
    after_head = shown.text[shown.text.index("Uitkomst:") :]
    assert after_head.split("\n")[1].strip().startswith("Deze matrix is ongeldig")


def test_redundancy_is_never_red_alone() -> None:
    found = {one.requirement: one for one in made(*all_caught()).sheets[0].redundancies}
    assert found["C4161-17"].others[0] == "C0534-1"
    assert FAULTS[NAMES[2]].requirement not in found


@pytest.mark.parametrize("partial", [True, False])
def test_what_is_written_follows_its_schema(partial: bool) -> None:
    path = resources.schemas_dir() / "kill-matrix.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    hung = Judged(Job(NAMES[1], DIALECT), unjudged=HUNG)
    data = json.loads(json.dumps(document(made(judged(CONTROL), judged(NAMES[0]), hung, partial=partial))))
    assert [error.message for error in validator.iter_errors(data)] == []
    for spoilt in (
        {**data, "verdict": "ok"},
        {**data, "extra": 1},
        {**data, "dialects": []},
        {**data, "dialects": [{**data["dialects"][0], "faults": [{"name": "x"}]}]},
    ):
        assert not validator.is_valid(spoilt)


def test_the_page_works_alone_and_for_everyone() -> None:
    whole = Page(page.render(made(*all_caught(), partial=False)))
    assert not whole.tags("script")
    assert all(link["href"] and link["href"].startswith("#") for link in whole.tags("a"))
    targets = {attributes.get("id") for _, attributes in whole.elements}
    assert {str(link["href"])[1:] for link in whole.tags("a")} <= targets
    assert all(head["scope"] in ("col", "row") for head in whole.tags("th"))
    assert len(whole.tags("caption")) == len(whole.tags("table")) == 1
    region = next(tag for tag in whole.tags("div") if tag.get("role") == "region")
    assert (region["tabindex"], region["aria-labelledby"]) == ("0", "matrix-openklant")
    for name in NAMES:
        assert FAULTS[name].wrong in whole.text


def test_the_command_writes_the_matrix(tmp_path: Path) -> None:
    asked = ("faults", "--matrix", "--only-fault", NAMES[2], "--dialect", DIALECT, "--output", str(tmp_path))
    done = command(*asked)
    assert done.returncode == 0, done.stdout + done.stderr
    data = json.loads((tmp_path / "kill-matrix.json").read_text(encoding="utf-8"))
    assert [row["name"] for row in data["dialects"][0]["faults"]] == [NAMES[2]]
    assert data["run"]["scope"] == "partial"
    assert "elke gekozen fout is betrapt" in done.stdout
    assert (tmp_path / "kill-matrix.html").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--only-fault", "nee"), "Er is geen fout met de naam nee"),
        (("--dialect", "nee"), "Het dialect 'nee' bestaat niet"),
        (("--output", "/dev/null/x"), "kan niet worden geschreven"),
    ],
)
def test_bad_input_is_one_sentence(arguments: tuple[str, ...], said: str) -> None:
    done = command("faults", "--matrix", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
