"""The options with which plain pytest judges a provider; the command passes its own on as these."""

from pathlib import Path
from typing import get_args

import pytest

from klantinteracties_conformance.client.budget import Limits, Mode
from klantinteracties_conformance.client.http import DEFAULT_TIMEOUT
from klantinteracties_conformance.result.operations import FuzzProfile


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options with which plain pytest can judge a provider too."""
    group = parser.getgroup("klantinteracties", "klantinteracties conformance")
    group.addoption(
        "--provider-url", help="base URL of the provider's API; the token comes from the environment"
    )
    group.addoption(
        "--dialect", default="openklant", help="dialect that the provider speaks, by name or file"
    )
    group.addoption("--only", action="append", default=[], help="case, function or requirement (repeatable)")
    group.addoption("--seed", type=int, help="run the scenarios in the order that this seed gives")
    group.addoption("--provider-timeout", type=float, default=DEFAULT_TIMEOUT, help="seconds per answer")
    group.addoption("--referentielijsten", help="base URL of the reference lists API, if there is one")
    group.addoption(
        "--fuzz",
        choices=get_args(FuzzProfile),
        default="quick",
        help="how long to look for breaches of the contract with requests of the suite's own invention",
    )
    group.addoption("--fuzz-time-limit", type=float, help="seconds after which fuzzing stops")
    group.addoption("--rate", type=float, help="requests a second, at most")
    group.addoption("--shard", metavar="K/N", help="run the Kth of N parts, to be merged afterwards")
    group.addoption("--max-requests", type=int, help="requests after which the run stops")
    group.addoption("--time-limit", type=float, help="seconds after which the run stops")
    group.addoption("--mode", choices=get_args(Mode), default="full", help="read-only sends GET alone")
    group.addoption(
        "--exclude", action="append", default=[], help="requirement that is not to run (repeatable)"
    )
    group.addoption(
        "--without", action="append", default=[], help="object type and why it is left out: TYPE:WHY"
    )
    group.addoption("--journal", type=Path, help="write down in this file what is made, before it is made")
    group.addoption("--result", type=Path, help="write the result of the run to this file")


def limits_of(config: pytest.Config) -> Limits:
    """Return what the options allow a run."""
    option = config.getoption
    return Limits(option("--max-requests"), option("--rate"), option("--time-limit"), option("--mode"))
