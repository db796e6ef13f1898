"""What each step about registering in one request notices."""

import pytest

from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.findings import Finding
from steps import samen
from tests.steps.registers import Check, Registers, Story


def their_data(consumer: Consumer) -> Check:
    done = samen.in_een_keer(consumer)
    return lambda: samen.hebben_hun_gegevens(consumer, done)


def their_reference(consumer: Consumer) -> Check:
    done = samen.in_een_keer(consumer)
    return lambda: samen.bij_dat_klantcontact(consumer, done)


def refused(consumer: Consumer) -> Check:
    done = samen.met_onbekende_rol(consumer)
    return lambda: samen.geweigerd(done)


def nothing_kept(consumer: Consumer) -> Check:
    done = samen.met_onbekende_rol(consumer)
    return lambda: samen.geen_klantcontact(consumer, done)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (their_data, "samen-zonder-betrokkene"),
        (their_data, "kanaal-in-hoofdletters"),
        (their_data, "achternaam-in-kleine-letters"),
        (their_reference, "samen-zonder-betrokkene"),
        (their_reference, "adres-van-ander-klantcontact"),
        (nothing_kept, "half-klantcontact-blijft"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)


def test_what_is_not_refused_is_noticed(registers: Registers) -> None:
    refused(registers.consumer())()
    done = samen.in_een_keer(registers.consumer())
    with pytest.raises(Finding):
        samen.geweigerd(done)
