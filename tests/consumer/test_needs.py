"""A scenario is left out by what a later step needs only where the dialect has no place for that."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import steps
from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.needs import Need, attribute_of, needs, needs_of, search_on
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.dialect import NotInDialectError


def consumer_of(dialect: str) -> Consumer:
    loaded = dialect_files.load(dialect)
    log = Log(Redactor([], []))
    return Consumer(loaded, ProviderClient.speaking(loaded, "http://127.0.0.1:1", Access.by_token("x"), log))


def test_a_need_is_met_where_the_dialect_has_a_place_for_it() -> None:
    search_on("betrokkene", "Partij")(consumer_of("vng-crud"))
    with pytest.raises(NotInDialectError):
        search_on("partij", "Bezoekadres.Adresregel 1")(consumer_of("vng-crud"))
    attribute_of("internetaak", "Toegewezen op")(consumer_of("openklant"))
    with pytest.raises(NotInDialectError):
        attribute_of("internetaak", "Toegewezen op")(consumer_of("vng-crud"))


def test_only_what_is_marked_needs_something() -> None:
    need = search_on("partij", "Nummer")
    assert list(needs_of(iter([needs(need)(lambda: None), lambda: None]))) == [need]


def _all_of_the_steps() -> Iterator[Need]:
    for found in pkgutil.iter_modules(steps.__path__):
        module = importlib.import_module(f"steps.{found.name}")
        yield from needs_of(value for value in vars(module).values() if callable(value))


@pytest.mark.parametrize("need", list(_all_of_the_steps()))
def test_each_need_of_a_step_is_met_in_one_dialect_and_not_in_another(need: Need) -> None:
    met = []
    for dialect in ("openklant", "vng-crud"):
        try:
            need(consumer_of(dialect))
            met.append(dialect)
        except NotInDialectError:
            pass
    assert met == ["openklant"]
