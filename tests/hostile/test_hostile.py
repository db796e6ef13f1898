"""Whatever a provider does, the command ends in time, in little memory, never green, and without a secret.

What is held against each play stands in `played`; which exit code is right, and why, in `expected`.
"""

import ssl
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from klantinteracties_conformance.result.outcomes import EXIT_CODES
from tests.hostile.behaviours import BEHAVIOURS
from tests.hostile.case import Case
from tests.hostile.entrances import ENTRANCES, Entrance
from tests.hostile.expected import EXPECTED
from tests.hostile.played import World, configured, judged, played, rendered, world
from tests.hostile.selection import LEAST, drawn, others
from tests.hostile.server import BASE, hostile


@pytest.fixture(scope="module")
def around() -> Iterator[World]:
    with world() as made:
        yield made


def _cells() -> Iterator[object]:
    for entrance, case in drawn():
        yield pytest.param(entrance, case, id=f"{entrance.name}-{case.name}")
    for entrance, case in others():
        yield pytest.param(entrance, case, id=f"{entrance.name}-{case.name}", marks=pytest.mark.proof)


@pytest.mark.parametrize(("entrance", "case"), list(_cells()))
def test_a_behaviour_at_an_entrance(entrance: Entrance, case: Case, around: World, tmp_path: Path) -> None:
    done = played(around, entrance, case, tmp_path)
    codes, why = EXPECTED[entrance.name].of(case)
    terminal = (tmp_path / "terminal.txt").read_text(encoding="utf-8")
    assert done.code in codes, f"{done.code}, and not {sorted(codes)} ({why}):\n{terminal}"
    if (tmp_path / "reports" / "result.json").exists():
        result = rendered(tmp_path)
        assert result["run"]["suite_faults"] == 0
        assert EXIT_CODES[result["verdict"]] == done.code or "profiles" in entrance.name


def test_each_behaviour_plays_at_two_entrances_and_each_entrance_has_twenty() -> None:
    assert len(BEHAVIOURS) >= 100
    here = list(drawn())
    entrances = Counter(entrance.name for entrance, _ in here)
    behaviours = Counter(case.name for _, case in here)
    assert entrances.keys() == ENTRANCES.keys() == EXPECTED.keys()
    assert min(entrances.values()) >= LEAST
    assert behaviours.keys() == BEHAVIOURS.keys()
    assert min(behaviours.values()) >= 2
    assert len({(entrance.name, case.name) for entrance, case in here}) == len(here)
    assert len(here) + len(list(others())) == len(ENTRANCES) * len(BEHAVIOURS)


def test_each_exit_code_is_one_of_a_run_and_has_its_reason() -> None:
    for entrance, case in [*drawn(), *others()]:
        codes, why = EXPECTED[entrance.name].of(case)
        assert codes <= {0, 1, 2}
        assert why.strip()


def test_a_redirect_from_https_to_http_is_not_followed(around: World, tmp_path: Path) -> None:
    ca = trustme.CA()
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("127.0.0.1").configure_cert(context)
    case, entrance = BEHAVIOURS["redirect-to-another-host"], ENTRANCES["scenarios"]
    with hostile(entrance.behaviour(case), around.provider.origin, around.elsewhere, context) as (url, seen):
        where = configured(tmp_path, url, tls={"ca_bundle": "ca.pem"})
        done = judged(around, entrance.command(case, where, url.removesuffix(BASE)), tmp_path, seen)
    assert done.code == case.code
    assert rendered(tmp_path)["run"]["suite_faults"] == 0


@pytest.mark.parametrize(
    ("name", "more"),
    [
        pytest.param("everything-401-after-the-thirtieth", ["--no-fuzz"], marks=pytest.mark.proof),
        pytest.param("every-value-of-another-type", ["--no-fuzz"], marks=pytest.mark.proof),
        pytest.param("amnesia-after-a-moment", ["--no-fuzz"], marks=pytest.mark.proof),
        pytest.param("stale-answers", ["--no-fuzz"], marks=pytest.mark.proof),
        pytest.param("token-echoed-in-many-forms", ["--no-fuzz"], marks=pytest.mark.ci),
        pytest.param("everything-is-an-empty-object", ["--fuzz-time-limit", "5"], marks=pytest.mark.proof),
    ],
)
def test_a_whole_run(name: str, more: list[str], around: World, tmp_path: Path) -> None:
    behaviour = ENTRANCES["scenarios"].behaviour(BEHAVIOURS[name])
    with hostile(behaviour, around.provider.origin, around.elsewhere) as (url, seen):
        arguments = ["run", url, "--dialect", "openklant", "--timeout", "2", *more]
        done = judged(around, arguments, tmp_path, seen, limit=5)
    assert done.code == 1, (tmp_path / "terminal.txt").read_text(encoding="utf-8")
    assert rendered(tmp_path)["run"]["suite_faults"] == 0
