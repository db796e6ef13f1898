"""The shards of a run, judged together as the run would be in one piece."""

from dataclasses import replace

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.sharding import Shard, ShardError
from klantinteracties_conformance.judging.shard_parts import check, merged
from klantinteracties_conformance.result.about import DoctorFacts, Product
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.records import ShardPart
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.system.messages import message
from tests.judging.judged import DIALECT, FAILURE, judged
from tests.report.factory import green
from tests.saying import raises

WHOLE = RunRequest(url="https://example.nl/api", dialect="openklant", only=("C0534",), fuzz="none")


def shards(total: int) -> list[Result]:
    return [judged(replace(WHOLE, shard=Shard(number, total))) for number in range(1, total + 1)]


def test_together_they_come_to_what_the_run_comes_to() -> None:
    together, whole = merged(shards(2), DIALECT), judged(WHOLE)
    assert together.verdict == whole.verdict == "conformant"
    assert [(row.id, row.outcome) for row in together.requirements] == [
        (row.id, row.outcome) for row in whole.requirements
    ]
    assert together.run.executed == whole.run.executed
    assert all(part.run.executed < whole.run.executed for part in shards(2))


def test_the_product_that_is_judged_stands_in_the_whole() -> None:
    product = Product("Leverancier BV", "Klantregister", "2.4", "productmanager")
    parts = [judged(replace(WHOLE, product=product, shard=Shard(number, 2))) for number in (1, 2)]
    assert merged(parts, DIALECT).provider.product == product
    assert merged(shards(2), DIALECT).provider.product is None


def test_one_that_is_missing_or_double_is_named() -> None:
    one, two, three = shards(3)
    with raises(ShardError, "Deel 2/3 ontbreekt"):
        check([one, three])
    with raises(ShardError, "Deel 2/3 is er meer dan één keer"):
        check([one, two, two, three])
    with raises(ShardError, "verschillend aantal delen"):
        check([one, *shards(2)])


def test_what_belongs_to_another_run_is_refused() -> None:
    one, _ = shards(2)
    other = judged(replace(WHOLE, seed=7, shard=Shard(2, 2)))
    with raises(ShardError, "de seed verschilt"):
        check([one, other])
    with raises(ShardError, "geen deel van een toets"):
        check([one, green()])


def test_shards_of_another_day_or_of_another_version_of_the_provider_are_refused() -> None:
    one, two = shards(2)
    two.run.started = "2031-01-01T00:00:00+00:00"
    with raises(ShardError, "meer dan een dag na elkaar"):
        check([one, two])
    one, two = shards(2)
    one.provider.doctor = DoctorFacts(published_version="1.0.0")
    check([one, two])
    two.provider.doctor = DoctorFacts(published_version="1.1.0")
    with raises(ShardError, "de versie van de provider verschilt"):
        check([one, two])
    one, two = shards(2)
    two.provider.api_version_claimed = "0.4.0"
    with raises(ShardError, "de versie die de provider noemt"):
        check([one, two])


def test_a_shard_that_says_something_else_than_its_records_is_refused() -> None:
    parts = shards(2)
    row = next(part.record for part in shard_of(parts[1]).records)
    row.judgement = FAILURE
    with raises(ShardError, "Deel 2/2 zegt iets anders"):
        merged(parts, DIALECT)
    parts = shards(2)
    parts[0].requirements[0].outcome = "failed"
    with raises(ShardError, "Deel 1/2 zegt iets anders"):
        merged(parts, DIALECT)
    parts = shards(2)
    shard_of(parts[0]).records += shard_of(parts[1]).records
    with raises(ShardError, "Deel 1/2 zegt iets anders"):
        merged(parts, DIALECT)


def test_what_a_shard_found_left_after_its_scenarios_stands_in_the_whole() -> None:
    parts = shards(2)
    left = Leftover("actoren", "1", "https://example.nl/api/actoren/1", message("not-run"))
    told = message("strays-removed", count=3)
    parts[1].leftovers.append(left)
    parts[1].run.notices.append(told)
    shard_of(parts[1]).notices.append(told)
    together = merged(parts, DIALECT)
    assert (together.leftovers, together.run.notices) == ([left], [told])


def test_a_shard_of_no_moment_is_refused() -> None:
    for moment in ("gisteren", "2026-01-01T00:00:00"):
        one, two = shards(2)
        two.run.started = moment
        with raises(ShardError, "Het moment van de toets past niet"):
            check([one, two])


def shard_of(result: Result) -> ShardPart:
    assert result.shard is not None
    return result.shard
