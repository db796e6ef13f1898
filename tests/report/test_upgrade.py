"""Two runs of one provider, as who wonders whether to upgrade reads them."""

from klantinteracties_conformance.report import compare
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.report.upgrade import upgrade, workings
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import OperationUse
from tests.report import factory


def failing(*operations: str) -> Result:
    rows = [factory.scenario("failed", name=name, file="") for name in operations]
    return factory.result([factory.requirement("API-FOUT-1", "failed", scenarios=rows)])


def headline(before: Result, after: Result, code: str = "nl") -> str:
    found = compare.compare([before, after], runs=True)
    assert found.upgrade is not None
    return words(code).say(found.upgrade.headline)


def test_the_first_sentence_says_what_stops_and_starts() -> None:
    before = factory.with_actions(
        factory.green(), zoeken="passed", tonen="failed", maken="passed", open="untested"
    )
    after = factory.with_actions(
        factory.green(), zoeken="failed", tonen="passed", maken="passed", open="passed"
    )
    assert headline(before, after) == (
        "Van de eerste naar de tweede toets: 1 handeling van een toepassing werkt niet meer (KISS); "
        "1 handeling van een toepassing werkt nu wel; 1 handeling van een toepassing blijft werken."
    )
    assert [row.action.id for row in workings([before, after])] == ["zoeken", "tonen", "maken", "open"]
    stopped = [row.action.id for row in workings([before, after]) if row.stopped or row.started]
    assert stopped == ["zoeken", "tonen"], "what was not judged first did not start"


def test_other_programs_get_the_actions_and_what_is_lost() -> None:
    before, after = (
        factory.with_actions(factory.green(), zoeken="passed"),
        factory.with_actions(factory.green(), zoeken="failed", tonen="passed"),
    )
    before.provider.api_version_judged, after.provider.api_version_judged = "0.6.0", "0.7.0"
    data = compare.as_data(compare.compare([before, after], runs=False))
    assert data["applications"] == {
        "kiss/zoeken": {"A": "passed", "B": "failed"},
        "kiss/tonen": {"A": None, "B": "passed"},
    }
    assert data["lost"] == [{"version": "0.7.0", "kind": "nullable", "place": "Nummer", "names": []}]


def test_it_says_so_too_where_nothing_differs() -> None:
    assert headline(factory.red(), factory.red()).endswith("er is geen verschil gezien.")
    assert "no difference was seen" in headline(factory.red(), factory.red(), "en")


def test_an_old_and_a_new_release_at_two_addresses_are_told_of_too() -> None:
    before, after = (
        factory.with_actions(factory.green(), zoeken="passed"),
        factory.with_actions(factory.green(), zoeken="failed"),
    )
    before.provider.url, after.provider.url = "https://oud.example/api/v1", "https://nieuw.example/api/v1"
    before.provider.api_version_judged, after.provider.api_version_judged = "0.6.0", "0.9.0"
    found = compare.compare([before, after], runs=False)
    assert found.changes is None
    assert found.upgrade is not None
    assert found.lost
    said = words("nl").say(found.upgrade.headline)
    assert said in compare.render_markdown(found, "nl").replace("\\", "")
    assert "werkt niet meer (KISS); de API gaat van 0.6.0 naar 0.9.0;" in said
    assert compare.compare([before, after, after], runs=False).upgrade is None


def test_back_to_an_older_version_what_came_later_is_unknown() -> None:
    before, after = factory.green(), factory.green()
    before.provider.api_version_judged, after.provider.api_version_judged = "0.9.0", "0.6.0"
    page = compare.render_markdown(compare.compare([before, after], runs=True), "nl")
    assert "kent /internetaken de zoekargumenten" in page
    assert "een oudere versie weigert ze als onbekend" in page


def test_what_is_required_is_no_suggestion() -> None:
    result = factory.green()
    result.provider.api_version_judged = "0.9.0"
    page = compare.render_markdown(compare.compare([result], runs=False, since="0.7.0"), "nl")
    assert "is in PartijIdentificator verplicht: partijIdentificator\n" in page


def test_less_that_goes_wrong_is_better_though_both_are_red() -> None:
    before, after = failing("POST /a", "POST /b", "GET /c"), failing("GET /c", "GET /d")
    (one,) = upgrade(before, after, 0, 0).progress
    assert (one.counts, list(one.gone), list(one.come)) == (
        (3, 2),
        [name for name in one.gone if name.startswith("POST")],
        [name for name in one.come if name.startswith("GET /d")],
    )
    assert "gaat minder mis" in headline(before, after)
    page = compare.render_html(compare.compare([before, after], runs=True), "nl")
    assert "van 3 naar 2; 2 verdwenen; nieuw: GET /d" in page
    assert "van 3 naar 1; 2 verdwenen" in compare.render_markdown(
        compare.compare([before, failing("GET /c")], runs=True), "nl"
    )


def test_times_stand_beside_each_other_where_they_differ() -> None:
    before, after = factory.green(), factory.green()
    before.operations = [
        OperationUse("GET /a", 2, {"200": 2}, 20.0, 12.0),
        OperationUse("GET /b", 1, {}, 5.0, 5.0),
    ]
    after.operations = [
        OperationUse("GET /a", 1, {"200": 1}, 90.0, 90.0),
        OperationUse("GET /b", 1, {}, 7.0, 7.0),
    ]
    (one,) = upgrade(before, after, 0, 0).times
    assert (one.operation, one.before, one.after) == ("GET /a", 10.0, 90.0)
    found = compare.compare([before, after], runs=True)
    assert "90" in compare.render_html(found, "nl").partition("Gemiddelde tijd")[2]
    assert "| GET /a | 10,0 ms | 90,0 ms |" in compare.render_markdown(found, "nl")


def test_what_older_applications_lose_needs_no_run_of_theirs() -> None:
    result = factory.green()
    result.provider.api_version_judged = "0.9.0"
    found = compare.compare([result], runs=False, since="0.6.0")
    assert "Vanaf 0.7.0 kan Nummer leeg zijn" in compare.render_markdown(found, "nl")
    assert "From 0.7.0 on Nummer may be empty" in compare.render_html(found, "en")
    older = factory.green()
    older.provider.api_version_judged = "0.6.0"
    assert compare.compare([older, result], runs=True).lost == found.lost
