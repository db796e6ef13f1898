"""What fuzzing makes up is the same by the same seed, and of two runs at once never the same."""

from concurrent.futures import ThreadPoolExecutor

from klantinteracties_conformance.register.fresh import Fresh
from tests.fuzz.at_work import breaches, provider, run, settings


def made_up(fresh: Fresh) -> list[str]:
    """Return some of each value, and the marker."""
    each = (fresh.nummer, fresh.merk, fresh.bsn, fresh.email, fresh.referentie, fresh.text, fresh.uuid)
    return [fresh.marker, *(make() for make in each)]


def test_values_follow_from_the_seed_unless_they_are_to_be_others() -> None:
    assert made_up(Fresh("1")) == made_up(Fresh("1"))
    assert not set(made_up(Fresh("1"))) & set(made_up(Fresh("2")))
    assert not set(made_up(Fresh("1", "a"))) & set(made_up(Fresh("1", "b")))
    assert [Fresh("1", values).random.random() for values in "ab"] == [Fresh("1").random.random()] * 2


def test_two_runs_at_once_do_not_find_what_the_other_made() -> None:
    label = "GET /onderwerpobjecten"
    with provider() as process, ThreadPoolExecutor() as pool:
        chosen = [settings(process.url, operations=(label,), values=values) for values in "ab"]
        for records in pool.map(run, chosen):
            assert breaches(records) == []
            others = {name for name, part in records[label].judged.items() if part.outcome != "passed"}
            assert others <= {"API-BLADER-2"}  # of a list that changes meanwhile nothing can be told
