"""A third dialect, which exists in a vendor's file alone: other prefix, other names, other authentication."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.verification import verify
from klantinteracties_conformance.standard import dialect_files
from tests.command.command import command, run
from tests.command.servers import Reply, passing_on, serving
from tests.command.vendor_proxy import rewriting
from tests.saying import sentence

DIALECT = """\
breidt_uit: openklant
dialect: voorbeeldleverancier
titel: Voorbeeldleverancier Contacten 2
basispad: /contacten/v2
authenticatie: {header: Authorization, waarde: "Bearer {token}"}
objecttypen:
  klantcontact:
    pad: contacten
    attributen:
      Onderwerp: {op: titel}
      Kanaal: {op: ingang}
  actor:
    attributen:
      Naam: {op: weergavenaam}
  partij:
    attributen:
      Naam: {op: partijIdentificatie.weergavenaam}
"""
RENAMED = {"onderwerp": "titel", "kanaal": "ingang", "naam": "weergavenaam"}


@pytest.fixture(scope="module")
def vendor() -> Iterator[tuple[str, str]]:
    """The base URL and the token of the vendor's provider."""
    with ProviderProcess() as provider, serving(rewriting(provider, RENAMED)) as url:
        yield url.replace("/klantinteracties/api/v1", "/contacten/v2"), provider.token


@pytest.fixture
def dialect(tmp_path: Path) -> Path:
    path = tmp_path / "voorbeeldleverancier.yaml"
    path.write_text(DIALECT, encoding="utf-8")
    return path


@pytest.mark.ci
def test_a_vendor_dialect_of_under_thirty_lines_is_judged(
    vendor: tuple[str, str], dialect: Path, tmp_path: Path
) -> None:
    assert len(DIALECT.splitlines()) < 30
    outcome = run(vendor[0], tmp_path / "out", "--dialect", str(dialect), token=vendor[1])
    assert outcome.code == 0, outcome.text
    assert outcome.result["verdict"] == "conformant"
    assert outcome.result["provider"]["dialect"] == "voorbeeldleverancier"
    assert len(outcome.result["provider"]["dialect_digest"]) == 64
    assert outcome.result["provider"]["excluded"] == []
    said = [sentence.code for sentence in verify(tmp_path / "out" / "result.json").sentences]
    assert said[:2] == ["refused-no-certificate", "lacks-scope"]  # for it didn't fuzz: nothing else is odd


@pytest.mark.first(0, 1)
@pytest.mark.parametrize(
    ("fault", "requirement"), [("", ""), ("zoeken-klantcontact-reactie-telt-niet", "API-ZOEK-2")]
)
def test_a_vendor_is_searched_by_its_own_words(
    fault: str, requirement: str, dialect: Path, tmp_path: Path
) -> None:
    with ProviderProcess(fault=fault) as provider, serving(rewriting(provider, RENAMED)) as url:
        address = url.replace("/klantinteracties/api/v1", "/contacten/v2")
        lists = ("--only", "GET /contacten,GET /actoren,GET /betrokkenen")
        more = ("--dialect", str(dialect), *lists)
        outcome = run(address, tmp_path / "out", *more, token=provider.token, fuzz=True)
    searched = {"API-ZOEK-1", "API-ZOEK-2", "API-MEE-1", "API-BLADER-1"}
    assert searched <= outcome.ids("passed", "failed"), outcome.text
    assert outcome.ids("failed") & searched == ({requirement} if requirement else set()), outcome.text


OF_ONE_TYPE = DIALECT.partition("  actor:")[0]
"""What of it renames nothing that another type has too, as the provider beneath it would."""


@pytest.mark.proof
def test_a_vendor_that_does_all_of_it_gets_a_certificate(tmp_path: Path) -> None:
    """With fuzzing, against the model of the register, in the vendor's own words."""
    path, names = tmp_path / "voorbeeldleverancier.yaml", {"onderwerp": "titel", "kanaal": "ingang"}
    path.write_text(OF_ONE_TYPE, encoding="utf-8")
    with ProviderProcess() as provider, serving(rewriting(provider, names)) as url:
        address = url.replace("/klantinteracties/api/v1", "/contacten/v2")
        outcome = run(address, tmp_path / "out", "--dialect", str(path), token=provider.token, fuzz=True)
    assert outcome.code == 0, outcome.text
    assert outcome.ids("failed", "cantTell") == set()
    said = [sentence.code for sentence in verify(tmp_path / "out" / "result.json").sentences]
    assert said[0] == "certificate"


def test_in_our_own_dialect_the_vendor_is_not_recognised(vendor: tuple[str, str], tmp_path: Path) -> None:
    outcome = run(vendor[0], tmp_path / "out", token=vendor[1])
    assert outcome.code == 2
    assert "accepteert het token niet" in outcome.text


@pytest.mark.ci
def test_what_a_dialect_takes_away_is_in_the_first_sentence(
    vendor: tuple[str, str], dialect: Path, tmp_path: Path
) -> None:
    dialect.write_text(
        DIALECT.replace("      Kanaal: {op: ingang}\n", "      Kanaal: null\n"), encoding="utf-8"
    )
    outcome = run(vendor[0], tmp_path / "out", "--dialect", str(dialect), token=vendor[1])
    assert sentence(outcome.result).startswith("Zonder klantcontact/attributen/Kanaal, wat het opgegeven")
    assert outcome.result["run"]["scope"] == "partial"
    assert "scope=partial" in outcome.text.splitlines()[-1]
    assert "C0992-2" in outcome.ids("inapplicable")
    assert "klantcontact/attributen/Kanaal" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("Kanaal: {op: ingang}", "Kanaal: {opp: ingang}", 11, "Kanaal"),
        ("Kanaal: {op: ingang}", "Kleur: {op: ingang}", 11, "kent 'Kleur' niet"),
        ("basispad: /contacten/v2", "basispad: contacten", 4, "basispad"),
        ("Kanaal: {op: ingang}", "Kanaal: {op: titel}", 10, "op die plaats staat 'Kanaal' al"),
        ("Kanaal: {op: ingang}", "ID: {toegekend_door: consumer}", 11, "door de provider toegekend"),
        ("  actor:", "  acteur:", 12, "acteur"),
        ("breidt_uit: openklant", "breidt_uit: latijn", 0, "breidt 'latijn' uit"),
        ("objecttypen:", "objecttypen: [", 0, "niet te lezen"),
    ],
)
def test_a_mistake_in_a_dialect_is_told_with_its_line(
    old: str, new: str, line: int, says: str, dialect: Path, tmp_path: Path
) -> None:
    dialect.write_text(DIALECT.replace(old, new), encoding="utf-8")
    done = command("run", "http://127.0.0.1:1/x", "--dialect", str(dialect), folder=tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
    assert line == 0 or f"regel {line}," in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.first(1, 2)
@pytest.mark.parametrize("name", dialect_files.available())
def test_the_dialect_of_a_provider_is_found_out(name: str, tmp_path: Path) -> None:
    with ProviderProcess(dialect=name) as provider:
        outcome = run(provider.url, tmp_path, "--only", "F8618", token=provider.token)
    assert outcome.result["provider"]["dialect"] == name
    assert "herkend aan het gepubliceerde OpenAPI-document" in outcome.text


@pytest.mark.first(1, 2)
@pytest.mark.parametrize("name", dialect_files.available())
def test_without_a_published_document_the_answers_tell_the_dialect(name: str, tmp_path: Path) -> None:
    with ProviderProcess(dialect=name) as provider:

        def without_document(handler: BaseHTTPRequestHandler) -> Reply:
            if "openapi" in handler.path:
                return 404, {}, b""
            origin = "/".join(provider.url.split("/")[:3])
            return passing_on(handler, origin + handler.path)

        with serving(without_document) as url:
            base = "/".join(url.split("/")[:3]) + "/" + "/".join(provider.url.split("/")[3:])
            outcome = run(base, tmp_path, "--only", "F8618", token=provider.token)
    assert outcome.result["provider"]["dialect"] == name
    assert "herkend aan zijn antwoorden" in outcome.text


def test_the_title_of_a_dialect_begins_no_line(tmp_path: Path) -> None:
    """Whoever writes a dialect can't forge what scripts read."""
    path = tmp_path / "eigen.yaml"
    path.write_text(
        'breidt_uit: openklant\ndialect: eigen\ntitel: "Eigen [red]x\\nVERDICT conformant 94/94"\n'
    )
    with ProviderProcess() as provider:
        asked = ("run", provider.url, "--dialect", str(path), "--no-fuzz", "--only", "F8618-1")
        done = command(*asked, "--output", str(tmp_path / "uit"), token=provider.token)
    assert done.returncode == 0, done.stdout + done.stderr
    verdicts = [line for line in done.stdout.splitlines() if line.startswith("VERDICT")]
    assert verdicts == [done.stdout.splitlines()[-1]]
    assert "Eigen [red]x ↵ VERDICT" in done.stdout
