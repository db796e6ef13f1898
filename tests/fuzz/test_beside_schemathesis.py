"""What plain schemathesis finds on the same provider, fuzzing finds as well, or there is a reason for it."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.report import interpretations
from tests.fuzz import at_work

BROKEN = (
    "bijlage-verwijderen-zonder-token", "vertegenwoordigingen-openbaar",
    "categorie-wijzigen-zonder-token", "elk-token-leest-rekeningnummers", "bijlage-registreren-geeft-200",
    "vertegenwoordiging-verwijderen-geeft-200", "bijlage-is-platte-tekst", "lijst-breekt-af",
    "locatie-ontbreekt", "rol-buiten-het-contract", "geen-standaardadres-als-tekst",
    "toegewezen-op-zonder-vorm", "begindatum-zonder-vorm", "aantal-als-tekst", "url-is-geen-adres",
    "vertegenwoordigde-is-null", "fout-zonder-gegevens", "lege-tekst-geeft-500", "dubbele-taak-geeft-500",
    "weglaten-klantcontact-tweede-leeg-nummer", "weglaten-partij-zonder-groep",
    "weglaten-actor-lege-groep", "onbekende-bijlage-is-verboden", "trace-geeft-200",
    "kapotte-json-aanvaard", "elk-mediatype-aanvaard", "keuze-niet-gecontroleerd",
    "null-niet-gecontroleerd", "tekst-als-ja-of-nee-aanvaard", "onjuiste-grootte-genegeerd",
)  # fmt: skip
"""Thirty faults at once, most of them in an operation of its own."""

REASONS: Mapping[str, str] = {
    # A good provider refuses an unknown reference, a number in use, codes that don't belong together.
    "Schema-valid request rejected": "I-37",
    # Of a group whose form depends on another attribute, a change without that attribute can't be told.
    "PATCH /partijen/{uuid} Schema-violating request accepted": "I-47",
}
"""What it finds on a good provider, with the interpretation by which that is good."""


def _plain(url: str, folder: Path) -> set[tuple[str, str]]:
    """Return what the plain command finds: the operation, and what it calls the finding."""
    contract = at_work.settings(url).dialect.contract
    command = [
        str(Path(sys.executable).parent / "schemathesis"), "run", str(contract), "--url", url,
        "-H", f"Authorization: Token {at_work.TOKEN}", "--phases", "examples,coverage,fuzzing", "-n", "10",
        "--seed", "1", "--mode", "all", "--continue-on-failure", "--no-shrink", "--generation-database",
        "none", "--no-color", "--report", "junit", "--report-dir", str(folder),
    ]  # fmt: skip
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
    reports = list(folder.glob("junit-*.xml"))
    assert reports, said[-2000:]
    return set(_findings(reports[0]))


def _findings(report: Path) -> Iterator[tuple[str, str]]:
    for case in ElementTree.parse(report).iter("testcase"):
        for failure in case.iter("failure"):
            told = f"{failure.get('message', '')}\n{failure.text or ''}"
            for title in re.findall(r"^- (?:ST\d+ )?(.+?)\s*$", told, re.MULTILINE):
                yield case.get("name", ""), title


def _reason(operation: str, title: str) -> str:
    return REASONS.get(f"{operation} {title}") or REASONS.get(title, "")


def _shows_what_was_stored(operation: str, ours: set[str]) -> bool:
    """Tell whether a read may only show what a write stored that it should have refused, as we say of it."""
    method, _, path = operation.partition(" ")
    resource = path.split("/")[1]
    return method == "GET" and any(one.split("/")[1] == resource for one in ours if not one.startswith("GET"))


@pytest.mark.proof
def test_each_of_its_findings_is_found_too_or_has_a_reason(tmp_path: Path) -> None:
    assert len(BROKEN) == 30
    assert set(BROKEN) <= FAULTS.keys()
    assert set(REASONS.values()) <= interpretations.register().keys()
    for name in ("good", "broken"):
        (tmp_path / name).mkdir()
    with at_work.provider() as good:
        on_good = _plain(good.url, tmp_path / "good")
    assert on_good
    assert [found for found in sorted(on_good) if not _reason(*found)] == []
    with at_work.provider(fault=",".join(BROKEN)) as broken:
        plain = _plain(broken.url, tmp_path / "broken")
    with at_work.provider(fault=",".join(BROKEN)) as broken:
        records = at_work.run(at_work.settings(broken.url))
    ours = {breach.operation for breach in at_work.breaches(records)}
    missed = {
        (operation, title)
        for operation, title in plain - on_good
        if operation not in ours
        and not _reason(operation, title)
        and not _shows_what_was_stored(operation, ours)
    }
    print(f"\n{len(plain - on_good)} findings of schemathesis; ours in {len(ours)} operations")
    assert missed == set()
