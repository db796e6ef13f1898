"""What is noticed where something is asked for that doesn't exist."""

import pytest

from klantinteracties_conformance.consumer.consumer import Consumer
from steps import opvragen
from tests.steps.registers import Check, Registers


@pytest.mark.parametrize("soort", opvragen.SOORTEN.values())
def test_an_empty_answer_is_noticed(registers: Registers, soort: str) -> None:
    def asked(consumer: Consumer) -> Check:
        found = opvragen.met_onbekend_id(consumer, soort)
        return lambda: opvragen.zegt_dat_het_niet_bestaat(found)

    registers.expect_noticed(asked, f"onbekend-{soort}-geeft-leeg-antwoord")
