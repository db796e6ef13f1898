"""What the pages of a history show: one provider stays one, and each change is put down to who made it."""

import pytest
from msgspec.structs import replace

from klantinteracties_conformance.report.history_view import Provider, providers, symbol
from klantinteracties_conformance.result.about import Published
from klantinteracties_conformance.result.model import Result
from tests.report import factory
from tests.report.histories import index_of


def one(day: int, outcome: str = "passed", *, url: str = factory.BASE, title: str = "Register") -> Result:
    rows = [factory.requirement("C0534-1"), factory.requirement("C0534-3", outcome)]  # type: ignore[arg-type]
    result = factory.result(rows, run={"started": f"2026-03-{day:02}T09:00:00+00:00"})
    result.provider.url = url
    result.published = Published(title=title, version="1")
    return result


def only(*results: Result) -> Provider:
    (provider,) = providers(index_of(*results))
    return provider


def test_the_latest_run_counts_in_whatever_order_they_come() -> None:
    provider = only(one(3, "failed"), one(1), one(2))
    assert [run.started[:10] for run in provider.runs] == ["2026-03-01", "2026-03-02", "2026-03-03"]
    assert (provider.latest.verdict, provider.recent) == ("nonconformant", ["passed", "passed", "failed"])
    assert (provider.latest.passed, provider.latest.gating) == (1, 2)
    assert provider.name == "Register 1"


def test_what_changed_between_following_runs() -> None:
    provider = only(one(1), one(2, "failed"), one(3, "failed"), one(4))
    latest, quiet, worse = provider.steps
    assert provider.last_step is latest
    assert (latest.worse, latest.better, quiet.changes, worse.worse) == (0, 1, [], 1)
    (change,) = worse.changes
    assert (change.id, change.before, change.after, change.cause) == (
        "C0534-3",
        "passed",
        "failed",
        "provider",
    )
    assert [case.outcomes for case in provider.cases] == [["passed", "failed", "failed", "passed"]]
    assert provider.cases[0].counts == {"passed": 2, "failed": 2}


def test_what_was_chosen_is_not_put_down_to_the_provider() -> None:
    partial = factory.result([factory.requirement("C0534-1")], run={"scope": "partial", "only": ["C0534-1"]})
    partial.run.started = "2026-03-09T09:00:00+00:00"
    partial.published = Published(title="Register", version="1")
    (step,) = only(one(1), partial).steps
    assert [(change.id, change.cause) for change in step.changes] == [("C0534-3", "scope")]
    assert [term.code for term in step.terms] == ["terms-scope"]


@pytest.mark.parametrize(
    ("urls", "count"),
    [
        (["http://127.0.0.1:4000/api", "http://127.0.0.1:4001/api"], 1),
        (["http://127.0.0.1:4000/api", "http://127.0.0.1:4000/other"], 2),
        (["https://a.example.nl:444/api", "https://a.example.nl:445/api"], 2),
        (["https://a.example.nl/api", "https://a.example.nl/api/"], 1),
    ],
)
def test_who_is_the_same_provider(urls: list[str], count: int) -> None:
    found = providers(index_of(*(one(day, url=url) for day, url in enumerate(urls, start=1))))
    assert len(found) == count
    assert len({provider.slug for provider in found}) == count


def test_only_what_passed_as_a_whole_looks_passed() -> None:
    run = only(one(1)).latest
    assert symbol(run) == "passed"
    assert symbol(replace(run, lacks=True)) == "untested"
    assert symbol(replace(run, recomputed=False)) == "untested"
    assert symbol(replace(run, verdict="undetermined", lacks=True)) == "cantTell"


def test_what_was_not_recomputed_is_compared_with_nothing() -> None:
    (provider,) = providers(index_of(one(1), one(2, "failed"), recomputed=False))
    assert provider.steps == []
    assert provider.last_step is None


def test_a_name_of_a_page_is_made_of_plain_letters() -> None:
    odd = 'https://x"><script>.example.nl/../../etc'
    assert set(only(one(1, url=odd)).slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_applications_have_a_trend_and_what_stopped_and_started() -> None:
    runs = [
        factory.with_actions(one(1), zoeken="passed", tonen="passed"),
        factory.with_actions(one(2), zoeken="failed", tonen="passed"),
        factory.with_actions(one(3), zoeken="passed", tonen="failed"),
        one(4),
    ]
    (provider,) = providers(index_of(*runs))
    (kiss,) = provider.applications
    assert (kiss.name, kiss.outcome, kiss.worked, kiss.total) == ("KISS 3.x", "failed", 1, 3)
    assert [title.nl for title in kiss.broken] == ["tonen"]
    turned = [([one.id for one in step.stopped], [one.id for one in step.started]) for step in provider.steps]
    assert turned == [([], []), (["kiss/tonen"], ["kiss/zoeken"]), (["kiss/zoeken"], [])]


def test_what_was_not_worked_out_again_tells_of_no_application() -> None:
    index = index_of(factory.with_actions(one(1), zoeken="passed"), recomputed=False)
    (provider,) = providers(index)
    assert not provider.applications
