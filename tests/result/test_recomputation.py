"""A genuine result that was edited, with its digest made right again, is refused."""

import json
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.result import codec, operations_agree
from klantinteracties_conformance.result.model import digest_of
from klantinteracties_conformance.result.profiles import ProfileVerdict
from klantinteracties_conformance.result.recomputation import differences
from klantinteracties_conformance.result.verification import CERTIFICATE, NOT_CONFORMANT, REFUSED, verify
from klantinteracties_conformance.standard import dialect_files
from tests.report.factory import TODAY
from tests.result.genuine import genuine

FAILING = "C0534-3"
WAIVER = Waiver(FAILING, "komt in juni", "Producteigenaar", "https://example.nl/1", TODAY + timedelta(60))


def requirement(data: Any, identifier: str) -> Any:
    return next(row for row in data["requirements"] if row["id"] == identifier)


def scenario(data: Any, identifier: str = "C0534-1") -> Any:
    return requirement(data, identifier)["scenarios"][0]


def whitewash(data: Any) -> None:
    """Make the requirement that failed look as if it had passed, in each place where it counts."""
    row = requirement(data, FAILING)
    for one in row["scenarios"]:
        one.update(outcome="passed", message=None)
    row.update(outcome="passed", reason=None)
    data["verdict"] = "conformant"


def drop(data: Any, identifier: str) -> None:
    """Take a requirement out, with its numbers made right again."""
    row = requirement(data, identifier)
    data["requirements"].remove(row)
    data["run"]["planned"] -= len(row["scenarios"])
    data["run"]["executed"] -= len(row["scenarios"])
    data["verdict"] = "conformant"


def not_applicable(data: Any) -> None:
    row = requirement(data, FAILING)
    for one in row["scenarios"]:
        one["outcome"] = "inapplicable"
    row["outcome"] = "inapplicable"
    data["verdict"] = "conformant"


def not_in_the_dialect(identifier: str, data: Any) -> None:
    """Have a requirement look as if nothing of it could be tested."""
    row, reason = requirement(data, identifier), {"code": "not-run"}
    for one in row["scenarios"]:
        one.update(outcome="inapplicable", message=reason)
        for step in one["steps"][-1:]:
            step.update(outcome="inapplicable")
    row.update(outcome="inapplicable", reason=reason)


def claims(data: Any) -> None:
    reason = {"code": "excluded-unclaimed"}
    exclusion = {"id": FAILING, "reason": reason}
    data["provider"]["claim"] = {"cases": [], "functions": [], "object_types": [], "exclusions": [exclusion]}
    row = requirement(data, FAILING)
    for one in row["scenarios"]:
        one.update(outcome="inapplicable", message=reason)
    row.update(outcome="inapplicable", reason=reason)
    data["run"]["planned"] -= len(row["scenarios"])
    data["run"]["executed"] -= len(row["scenarios"])
    data["verdict"] = "conformant"


def waive(data: Any) -> None:
    about = {"reason": "x", "owner": "x", "link": "x", "until": "2026-09-01", "state": "active"}
    requirement(data, FAILING)["waiver"] = about
    data["verdict"] = "conformant"


def of_another_time(data: Any) -> None:
    data["run"]["started"] = "2025-03-08T09:00:00+00:00"


def renumber(data: Any) -> None:
    data["exchanges"][0]["number"] = 99_999
    scenario(data, data["exchanges"][0]["requirement"])["exchanges"][0] = 99_999


GREEN: dict[str, Callable[[Any], Any]] = {
    "a failure hidden in a passed scenario": lambda data: scenario(data).update(
        message={"code": "text", "values": {"text": "voldoet niet"}}
    ),
    "a comparison in a passed scenario": lambda data: scenario(data).update(
        comparisons=[{"expected": {"code": "value-empty"}, "observed": {"code": "value-empty"}}]
    ),
    "a failed step in a passed scenario": lambda data: scenario(data)["steps"][-1].update(outcome="failed"),
    "a step less": lambda data: scenario(data)["steps"].pop(),
    "no steps": lambda data: scenario(data).update(steps=[]),
    "no exchanges": lambda data: scenario(data).update(exchanges=[]),
    "exchanges of another scenario": lambda data: scenario(data).update(
        exchanges=scenario(data, "F2173-1")["exchanges"]
    ),
    "an exchange with another provider": lambda data: data["exchanges"][0].update(
        url="https://example.org/x"
    ),
    "another provider": lambda data: data["provider"].update(
        url="https://example.org/klantinteracties/api/v1"
    ),
    "an exchange of a step that isn't there": lambda data: data["exchanges"][0].update(
        step="Dan is er niets"
    ),
    "an exchange more": lambda data: data["exchanges"].append(
        {**data["exchanges"][0], "number": len(data["exchanges"]) + 1}
    ),
    "other numbers": renumber,
    "a requirement of another level": lambda data: requirement(data, FAILING).update(level="aanbevolen"),
    "a disputed requirement": lambda data: requirement(data, FAILING).update(disputed=True),
    "another text": lambda data: requirement(data, FAILING).update(text="Alles mag"),
    "another source": lambda data: requirement(data, FAILING).update(source="C9999"),
    "another consequence": lambda data: requirement(data, FAILING).update(consequence="Niets."),
    "other functions": lambda data: requirement(data, FAILING).update(functions=[]),
    "other interpretations": lambda data: requirement(data, FAILING).update(interpretations=["I-99"]),
    "another reason": lambda data: requirement(data, FAILING).update(
        reason={"code": "text", "values": {"text": "zomaar"}}
    ),
    "a requirement that doesn't exist": lambda data: requirement(data, FAILING).update(id="C0534-99"),
    "a requirement twice": lambda data: data["requirements"].append(data["requirements"][-1]),
    "a requirement less": lambda data: drop(data, FAILING),
    "a requirement of the API less": lambda data: data["requirements"].remove(
        requirement(data, "API-AUTH-1")
    ),
    "a scenario of another name": lambda data: scenario(data).update(name="Een ander scenario"),
    "a scenario of another file": lambda data: scenario(data).update(file="cases/anders.feature"),
    "a check without rows": lambda data: requirement(data, "API-AUTH-1").update(scenarios=[]),
    "a group of another title": lambda data: data["groups"][0].update(title="Iets anders"),
    "a group less": lambda data: data["groups"].pop(0),
    "no fuzzing": lambda data: data["run"].update(fuzz="none"),
    "a choice": lambda data: data["run"].update(only=["C0534"]),
    "a shard": lambda data: data["run"].update(shard="1/2"),
    "a part": lambda data: data["run"].update(scope="partial"),
    "less planned operations": lambda data: data["run"].update(planned_operations=3, operations=3),
    "more planned scenarios": lambda data: data["run"].update(planned=1),
    "less executed scenarios": lambda data: data["run"].update(executed=1),
    "a fault of the suite": lambda data: data["run"].update(suite_faults=1),
    "an interruption": lambda data: data["run"].update(interrupted={"code": "stopped-by-user"}),
    "another catalogue": lambda data: data["suite"].update(catalogue="sha256:0"),
    "another suite": lambda data: data["suite"].update(name="een andere"),
    "another version of the suite": lambda data: data["suite"].update(version="0.0.1"),
    "a dialect that we don't know": lambda data: data["provider"].update(dialect="eigen"),
    "a dialect of another title": lambda data: data["provider"].update(dialect_title="Eigen"),
    "something that the dialect leaves out": lambda data: data["provider"].update(
        excluded=["klantcontact/attributen/Kanaal"], dialect="eigen", dialect_digest="0" * 64
    ),
    "an older version of the API": lambda data: data["provider"].update(api_version_judged="0.0.1"),
    "a moment before": of_another_time,
    "a moment after": lambda data: data["run"].update(started="2027-03-08T09:00:00+00:00"),
    "no moment": lambda data: data["run"].update(started="gisteren"),
    "values that no message has": lambda data: scenario(data, "API-AUTH-1")["message"]["values"].update(
        operations=7
    ),
    "a product that no configuration names": lambda data: data["provider"].update(product={"name": "Ander"}),
    "nothing but faults of the server": lambda data: [one.update(status=500) for one in data["exchanges"]],
    "nothing counted": lambda data: data.update(operations=[]),
    **{
        f"a command that does {what}": partial(
            lambda command, data: scenario(data).update(replay=command), command
        )
        for what, command in {
            "something else": "rm -rf ~",
            "more": "klantinteracties-conformance run --only C0534-1; touch x",
            "something in between": "klantinteracties-conformance run --only $(touch x)",
            "something on another line": "klantinteracties-conformance run --only C0534-1\ntouch x",
            "something with what we don't have": "klantinteracties-conformance run --config x",
            "something at another provider": "klantinteracties-conformance run https://example.org/api",
            "nothing with an option": "klantinteracties-conformance run --only",
            "nothing that a shell takes": "klantinteracties-conformance run '",
        }.items()
    },
    "nothing looked at one by one": lambda data: data.update(facts=[]),
    "one thing that was wrong": lambda data: data["facts"][0].update(outcome="failed"),
    "an answer before its request": lambda data: data["exchanges"][0].update(duration=-1.0),
    "fewer than none of a kind": lambda data: data["operations"][0].update(kinds={"API-ZOEK": -1}),
    "one thing twice": lambda data: data["facts"].append(data["facts"][0]),
    "an answer that wasn't counted": lambda data: data["exchanges"][0].update(status=418),
    "a requirement that no dialect lacks": partial(not_in_the_dialect, FAILING),
    "a scenario that no dialect lacks": lambda data: (
        (
            row := next(
                one for one in data["requirements"] if one["id"][0] == "C" and len(one["scenarios"]) > 1
            )
        )["scenarios"][0].update(outcome="inapplicable", message={"code": "not-run"}, steps=[])
        or row.update(reason=None)
    ),
    "a requirement of the API that holds": partial(not_in_the_dialect, "API-AUTH-1"),
    "an application of which nothing is told": lambda data: data["run"].update(profiles=["kiss"]),
    "operations asked more often than answered": lambda data: data["operations"][0].update(requests=10_000),
}
"""What is done to a certificate."""

RED: dict[str, Callable[[Any], Any]] = {
    "whitewashed": whitewash,
    "taken out": lambda data: drop(data, FAILING),
    "not applicable": not_applicable,
    "not claimed": claims,
    "waived": waive,
    "of no weight": lambda data: (
        requirement(data, FAILING).update(level="optioneel"),
        data.update(verdict="conformant"),
    ),
    "conformant": lambda data: data.update(verdict="conformant"),
    "a fault of the suite": lambda data: data["run"].update(suite_faults=1),
}
"""What is done to a result in which a requirement isn't met."""

WAIVED: dict[str, Callable[[Any], Any]] = {
    "past its last day": lambda data: requirement(data, FAILING)["waiver"].update(until="2026-03-01"),
    "in another state": lambda data: requirement(data, FAILING)["waiver"].update(state="needless"),
    "not told": lambda data: data["run"].update(notices=[]),
}


def sealed(data: Any, folder: Path) -> Path:
    path = folder / "result.json"
    data["digest"] = digest_of(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


@pytest.mark.parametrize("dialect", dialect_files.available())
def test_a_genuine_result_is_a_certificate(dialect: str, tmp_path: Path) -> None:
    found = verify(sealed(codec.plain_data(genuine(dialect)), tmp_path))
    assert found.code == CERTIFICATE, found.sentences


def test_a_product_that_the_configuration_names_is_no_edit_and_another_one_is(tmp_path: Path) -> None:
    data = codec.plain_data(genuine())
    data["provider"]["product"] = {"vendor": "Leverancier BV", "name": "Klantregister"}
    data["run"]["configuration"] = {"file": "conformance.toml", "digest": f"sha256:{'0' * 64}"}
    path = sealed(data, tmp_path)
    assert verify(path).code == CERTIFICATE
    path.write_text(path.read_text(encoding="utf-8").replace("Klantregister", "Ander product"), "utf-8")
    assert verify(path).code == REFUSED


def test_a_genuine_red_result_is_real(tmp_path: Path) -> None:
    assert verify(sealed(codec.plain_data(genuine(failing=FAILING)), tmp_path)).code == NOT_CONFORMANT


@pytest.mark.first(30, 100)
@pytest.mark.parametrize("edit", GREEN)
def test_an_edited_certificate_is_refused(edit: str, tmp_path: Path) -> None:
    data = codec.plain_data(genuine())
    GREEN[edit](data)
    assert verify(sealed(data, tmp_path)).code == REFUSED


@pytest.mark.parametrize("edit", RED)
def test_an_edited_red_result_is_refused(edit: str, tmp_path: Path) -> None:
    data = codec.plain_data(genuine(failing=FAILING))
    RED[edit](data)
    assert verify(sealed(data, tmp_path)).code == REFUSED


def test_a_waiver_is_accepted_by_who_says_so(tmp_path: Path) -> None:
    path = sealed(codec.plain_data(genuine(failing=FAILING, waivers=(WAIVER,))), tmp_path)
    found = verify(path)
    assert found.code == REFUSED
    assert found.sentences[0].code == "refused-waived"
    assert found.sentences[0].values == {"count": 1}
    assert verify(path, accept_waivers=True).code == CERTIFICATE


@pytest.mark.parametrize("edit", WAIVED)
def test_an_edited_waiver_is_refused(edit: str, tmp_path: Path) -> None:
    data = codec.plain_data(genuine(failing=FAILING, waivers=(WAIVER,)))
    WAIVED[edit](data)
    assert verify(sealed(data, tmp_path), accept_waivers=True).code == REFUSED


def test_another_version_of_the_suite_is_named(tmp_path: Path) -> None:
    data = codec.plain_data(genuine())
    data["suite"]["version"] = "9.9.9"
    (said,) = verify(sealed(data, tmp_path)).sentences
    assert (said.code, said.values) == ("refused-version", {"version": "9.9.9"})


def test_a_genuine_result_differs_in_nothing() -> None:
    assert list(differences(genuine())) == []


@pytest.mark.parametrize(
    "change",
    [
        {"url": "https://lijsten.example.nl/talen/nld"},
        {"scenario": "kiss/klant-zoeken-bsn"},
    ],
    ids=["a reference list", "an application"],
)
def test_what_is_no_operation_of_the_contract_needs_no_count(change: dict[str, str]) -> None:
    """The operations count what was asked of the contract; the evidence has more than that."""
    result = genuine()
    result.profiles = [ProfileVerdict("kiss", "KISS", "3.x", "2026-11-28", [], "0" * 64, "passed")]
    first = result.exchanges[0]
    for use in result.operations:
        use.statuses, use.requests = {}, 0
    result.exchanges = [structs.replace(first, **change)]
    assert list(operations_agree._counts(result, None)) == []
    result.exchanges = [first]
    assert [one.code for one in operations_agree._counts(result, None)] == ["differs-counts"]
