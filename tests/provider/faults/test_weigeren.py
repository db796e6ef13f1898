"""Which values each defect falls over, and that it leaves others alone."""

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError, ProviderError
from klantinteracties_conformance.provider.faults.invoer import Refuses
from klantinteracties_conformance.provider.faults.weigeren import (
    FAULTS,
    FixedBeside,
    RefusesOnly,
    RefusesOwn,
    StumblesAfterwards,
    StumblesOver,
)

CALL = Call("openklant", "POST", "", "", "", [], {})

VALUES: dict[str, dict[str, Any]] = {
    "plusteken-in-adres": {"adres": "iemand+kcc@example.nl"},
    "nullen-vooraan": {"partijIdentificator": {"objectId": "000012345"}},
    "nummer-met-nullen": {"nummer": "0012345678"},
    "milliseconden": {"plaatsgevondenOp": "2026-01-01T00:00:00.123Z"},
    "schrikkeldag": {"verificatieDatum": "2024-02-29"},
    "langste-toelichting": {"toelichting": "a" * 4000},
    "sleutels-met-hoofdletter": {"metadata": {"MetHoofdletter": "x"}},
    "zomertijd": {"plaatsgevondenOp": "2026-03-29T01:30:00Z"},
    "aanhalingsteken-in-reactie": {"reactie": 'Zij zei "ja".'},
    "lege-omschrijving": {"omschrijving": ""},
    "twee-actoren": {"toegewezenAanActoren": [{}, {}]},
    "schuine-streep-in-notitie": {"interneNotitie": "a\\b"},
    "metadata": {"metadata": {"a": "b"}},
    "huisnummer": {"bezoekadres": {"huisnummer": 1}},
    "bic": {"bic": "ABNANL2A"},
    "achternaam-met-accent": {"contactnaam": {"achternaam": "André"}},
}


@pytest.mark.parametrize(
    "fault",
    [one for one in FAULTS if not isinstance(one, RefusesOnly | RefusesOwn | FixedBeside)],
    ids=lambda one: one.name,
)
def test_it_falls_over_its_own_values_only(fault: Refuses | StumblesOver | StumblesAfterwards) -> None:
    value = next(value for name, value in VALUES.items() if fault.name.endswith(f"{fault.kind}-{name}"))
    if isinstance(fault, StumblesAfterwards):
        assert fault.on_read(fault.kind, {}, "read") == {}
        assert fault.on_read(fault.kind, value, "list") == value
        with pytest.raises(ProviderError):
            fault.on_read(fault.kind, value, "read")
        return
    assert fault.before_write(CALL, fault.kind, "create", {}) == {}
    with pytest.raises(InvalidError if isinstance(fault, Refuses) else ProviderError):
        fault.before_write(CALL, fault.kind, "create", value)


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, RefusesOnly)], ids=lambda one: one.name
)
def test_it_refuses_by_one_way_of_writing(fault: RefusesOnly) -> None:
    sent = {fault.attribute: "iets"}
    assert fault.before_write(CALL, fault.kind, "create", sent) == sent
    assert fault.before_write(CALL, fault.kind, fault.action, {fault.attribute: ""}) == {fault.attribute: ""}
    with pytest.raises(InvalidError):
        fault.before_write(CALL, fault.kind, fault.action, sent)


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, RefusesOwn)], ids=lambda one: one.name
)
def test_it_refuses_what_the_object_has_itself(fault: RefusesOwn) -> None:
    call = Call("openklant", "PUT", "", "", "", [], {}, id="a", lookup=lambda *_: {fault.attribute: "eigen"})
    for fine in ({}, {fault.attribute: "ander"}):
        assert fault.before_write(call, fault.kind, fault.action, fine) == fine
    assert fault.before_write(call, fault.kind, "create", {fault.attribute: "eigen"})
    with pytest.raises(InvalidError):
        fault.before_write(call, fault.kind, fault.action, {fault.attribute: "eigen"})


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, FixedBeside)], ids=lambda one: one.name
)
def test_it_refuses_to_change_an_attribute_beside_another_one(fault: FixedBeside) -> None:
    stored = {fault.attribute: "was", fault.beside: "iets"}
    call = Call("openklant", "PATCH", "", "", "", [], {}, id="a", lookup=lambda *_: stored)
    assert fault.on_write(call, fault.kind, "change", {**stored, "anders": 1})
    assert fault.on_write(call, fault.kind, "replace", {fault.attribute: "wordt"})
    with pytest.raises(InvalidError):
        fault.on_write(call, fault.kind, "change", {**stored, fault.attribute: "wordt"})
    stored[fault.beside] = ""
    assert fault.on_write(call, fault.kind, "change", {fault.attribute: "wordt"})
