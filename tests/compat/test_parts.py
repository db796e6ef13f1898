"""Each part of a library that we lean on is missed in one sentence, before anything runs."""

import pytest

from klantinteracties_conformance.compat import (
    allure_parts,
    bdd_parts,
    hypothesis_parts,
    pytest_parts,
    schemathesis_parts,
    uvicorn_parts,
)
from tests.compat.missing import Listener, allure


def test_with_the_versions_that_we_test_with_nothing_is_missed(request: pytest.FixtureRequest) -> None:
    bdd_parts.check()
    uvicorn_parts.check()
    schemathesis_parts.check()
    hypothesis_parts.check()
    pytest_parts.check(request.session)
    allure_parts.check(allure(Listener(), allure_report_dir="results"))
    allure_parts.check(allure(allure_report_dir=None))
    allure_parts.check(request.config)
