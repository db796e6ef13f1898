"""What came to the same for the same reason is told once on the page, and takes little of it."""

from msgspec import structs

from klantinteracties_conformance.report import html, view
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.result.requirements import Scenario
from klantinteracties_conformance.system.messages import message
from tests.report import factory
from tests.report.page import Page


def page(result: Result) -> Page:
    return Page(html.render(result))


def test_what_came_to_the_same_for_the_same_kind_of_reason_is_told_together() -> None:
    def row(name: str, outcome: Outcome, code: str, **values: str) -> Scenario:
        return Scenario(f"GET /{name}", outcome, message(code, **values), replay=f"herhaal {name}")

    rows = [row(name, "untested", "not-run-read-only") for name in ("a", "b")]
    rows += [row(name, "cantTell", "register-shows-nothing", operation=f"GET /{name}") for name in ("c", "d")]
    rows += [row("e", "cantTell", "register-shows-nothing", operation="GET /c")]
    rows += [factory.scenario("failed", name=f"GET /{name}", message="Anders.") for name in ("f", "g")]
    assert [[one.name[5:] for one in same] for same in view.alike(rows)] == [
        ["a", "b"],
        ["c", "d", "e"],
        ["f"],
        ["g"],
    ]
    assert [[one.name[5:] for one in same] for same in view.by_message(rows[2:5])] == [["c", "e"], ["d"]]


def test_what_was_not_done_is_told_once_and_without_a_command_for_each() -> None:
    rows = [
        Scenario(name, "untested", message("not-run"), replay=f"herhaal {name}")
        for name in ("POST /actoren", "PUT /actoren/{uuid}")
    ]
    found = page(factory.result([factory.requirement("API-AUTH-1", "untested", scenarios=rows)])).text
    assert "2 tests met dezelfde uitkomst" in found
    assert "POST /actoren; PUT /actoren/{uuid}" in found
    assert "herhaal" not in found
    alone = factory.requirement("API-AUTH-1", "untested", scenarios=rows[:1])
    assert "herhaal" not in page(factory.result([alone])).text


def test_what_a_run_that_reads_only_leaves_alone_is_folded() -> None:
    reason = message("not-run-read-only")
    rows = [factory.requirement("C0534-1", "untested"), factory.requirement("C0534-2", "cantTell")]
    rows = [structs.replace(row, reason=reason) for row in rows] + [
        factory.requirement("C0534-3", "untested")
    ]
    details = {row.get("id"): "open" in row for row in page(factory.result(rows)).tags("details")}
    assert [details[f"eis-C0534-{at}"] for at in (1, 2, 3)] == [False, True, True]
