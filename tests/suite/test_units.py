"""Small pieces on their own: value forms, redaction, outcomes, verdicts, dialect files, tables."""

import base64
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest

from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Redactor, cut, without_userinfo
from klantinteracties_conformance.consumer.findings import Finding, NoFreeValueError, pair
from klantinteracties_conformance.consumer.reference_lists import same_server
from klantinteracties_conformance.consumer.search import next_page
from klantinteracties_conformance.judging.outcomes import ProviderGoneError, judge
from klantinteracties_conformance.result.exchange import REDACTED
from klantinteracties_conformance.result.model import (
    Outcome,
    Requirement,
    Verdict,
    outcome_of,
    verdict_of,
    verdict_text,
)
from klantinteracties_conformance.standard import bsn, dialect_files, information_model
from klantinteracties_conformance.standard.dialect import NotInDialectError, put, take
from klantinteracties_conformance.standard.value_forms import FORMS, ValueFormError

FINDING = Finding("Het klopt niet.", expected="a", observed="b")


@pytest.mark.parametrize(
    ("form", "written", "wire"),
    [
        ("tekst", "Telefoon", "Telefoon"),
        ("janee", "Ja", True),
        ("janee", "nee", False),
        ("janee", "false", False),
        ("moment", "08-03-2023 10:00", "2023-03-08T10:00:00+01:00"),
        ("moment", "08-07-2023 10:00", "2023-07-08T10:00:00+02:00"),
        ("moment", "2024-01-15T09:17:20Z", "2024-01-15T09:17:20+00:00"),
    ],
)
def test_values_of_cases_are_written_in_their_form(form: str, written: str, wire: object) -> None:
    assert FORMS[form].write(written) == wire


@pytest.mark.parametrize(("form", "written"), [("janee", "misschien"), ("moment", "gisteren")])
def test_a_value_that_does_not_fit_its_form_is_refused(form: str, written: str) -> None:
    with pytest.raises(ValueFormError):
        FORMS[form].write(written)


@pytest.mark.parametrize(
    ("form", "sent", "observed", "same"),
    [
        ("moment", "2023-03-08T10:00:00+01:00", "2023-03-08T09:00:00Z", True),
        ("moment", "2023-03-08T10:00:00+01:00", "2023-03-08T09:00:00.000000+00:00", True),
        ("moment", "2023-03-08T10:00:00+01:00", "2023-03-08T10:00:00Z", False),
        ("moment", "2023-03-08T10:00:00+01:00", "2023-03-08T10:00:00", False),
        ("moment", "2023-03-08T10:00:00+01:00", 1678266000, False),
        ("janee", True, 1, False),
        ("janee", True, "true", False),
        ("cijfers", "0123", "123", False),
        ("cijfers", "123", 123, False),
        ("tekst", "\u00e9", "e\u0301", False),
        ("tekst", "a b", "a  b", False),
    ],
)
def test_wire_values_are_compared_by_type_and_meaning(
    form: str, sent: object, observed: object, same: bool
) -> None:
    assert FORMS[form].same(sent, observed) is same


def test_absent_null_and_empty_are_the_same_and_differ_from_a_value() -> None:
    attribute = dialect_files.load("openklant").type("klantcontact").attribute("Inhoud")
    assert attribute.same("", None)
    assert attribute.same(None, "")
    assert not attribute.same("tekst", None)
    assert not attribute.same(None, "tekst")
    flag = dialect_files.load("openklant").type("klantcontact").attribute("Vertrouwelijk")
    assert not flag.same(False, None)


@pytest.mark.parametrize(
    ("error", "step", "outcome"),
    [
        (FINDING, "when", "failed"),
        (FINDING, "then", "failed"),
        (FINDING, "given", "cantTell"),
        (ProviderUnreachableError("weg"), "then", "cantTell"),
        (NoFreeValueError("vol"), "when", "cantTell"),
        (ProviderGoneError("weg"), None, "untested"),
        (NotInDialectError("kent niet"), "when", "inapplicable"),
        (ZeroDivisionError(), "then", "cantTell"),
        (AssertionError("van ons"), "then", "cantTell"),
    ],
)
def test_what_an_exception_means(error: Exception, step: str | None, outcome: Outcome) -> None:
    judgement = judge(error, step)
    assert judgement.outcome == outcome
    assert judgement.message
    assert judgement.suite_fault == (type(error) in (ZeroDivisionError, AssertionError))


@pytest.mark.parametrize(
    ("scenarios", "outcome"),
    [
        (["passed", "passed"], "passed"),
        (["passed", "failed", "cantTell"], "failed"),
        (["passed", "cantTell"], "cantTell"),
        (["passed", "untested"], "untested"),
        (["passed", "inapplicable"], "passed"),
        (["inapplicable"], "inapplicable"),
        ([], "untested"),
    ],
)
def test_a_requirement_is_as_good_as_its_worst_scenario(scenarios: list[Outcome], outcome: Outcome) -> None:
    assert outcome_of(scenarios) == outcome


def _requirement(outcome: Outcome, level: str = "verplicht", disputed: bool = False) -> Requirement:
    return Requirement("X-1", level, "tekst", "bron", outcome, "", "X", disputed=disputed)


@pytest.mark.parametrize(
    ("requirements", "verdict"),
    [
        ([_requirement("passed")], "conformant"),
        ([_requirement("passed"), _requirement("failed")], "nonconformant"),
        ([_requirement("cantTell"), _requirement("failed")], "nonconformant"),
        ([_requirement("passed"), _requirement("cantTell")], "undetermined"),
        ([_requirement("passed"), _requirement("untested")], "undetermined"),
        ([_requirement("passed"), _requirement("inapplicable")], "conformant"),
        ([_requirement("inapplicable")], "undetermined"),
        ([], "undetermined"),
        ([_requirement("passed"), _requirement("failed", "aanbevolen")], "conformant"),
        ([_requirement("passed"), _requirement("failed", disputed=True)], "conformant"),
        ([_requirement("passed", "aanbevolen")], "undetermined"),
    ],
)
def test_the_verdict_follows_from_the_mandatory_requirements(
    requirements: list[Requirement], verdict: Verdict
) -> None:
    assert verdict_of(requirements) == verdict
    sentence = verdict_text(verdict, requirements, partial=True)
    assert "geen certificaat" in sentence
    assert "geen certificaat" not in verdict_text(verdict, requirements, partial=False)


def test_a_secret_is_taken_out_in_every_spelling() -> None:
    secret = 'a"b/c+d e'
    redact = Redactor([secret]).text
    encoded = base64.b64encode(secret.encode()).decode()
    for form in (secret, 'a\\"b/c+d e', quote(secret, safe=""), encoded):
        assert redact(f"voor {form} na") == f"voor {REDACTED} na"
    assert redact("http://jan:pw@example.nl/x") == f"http://{REDACTED}@example.nl/x"
    assert Redactor([""]).text("ongemoeid") == "ongemoeid"
    assert redact("half \ud800 paar") == "half \\ud800 paar"


def test_headers_that_carry_secrets_are_redacted_whatever_their_value() -> None:
    clean = Redactor([], ["X-Sleutel"]).headers(
        [("Authorization", "x"), ("set-cookie", "y"), ("X-Sleutel", "z"), ("Accept", "a"), ("Accept", "b")]
    )
    assert clean == {
        "Authorization": REDACTED,
        "set-cookie": REDACTED,
        "X-Sleutel": REDACTED,
        "Accept": "a, b",
    }


def test_long_bodies_are_cut_with_their_size_told() -> None:
    assert cut("kort") == "kort"
    assert cut("x" * 300_000).endswith("… [100000 van 300000 tekens weggelaten]")
    assert without_userinfo("https://jan:pw@example.nl:8443/a") == "https://example.nl:8443/a"


def test_of_two_long_texts_the_first_difference_is_shown() -> None:
    expected, observed = pair("a" * 500 + "b" * 500, "a" * 500 + "c" * 10)
    assert "b" in expected
    assert "c" in observed
    assert "(1000 tekens, vanaf teken 471)" in expected
    assert pair("x", None) == ("'x'", "leeg")


def test_a_table_is_read_with_the_names_of_the_model() -> None:
    table = [
        ["Betrokkenen", ""],
        ["Betrokkene bij klantcontact", ""],
        ["Contactnaam", ""],
        ["Voorvoegsels", "van"],
        ["Achternaam", "Deurne"],
        ["Rol", "Klant"],
        ["Organisatienaam", ""],
    ]
    rows = dict(information_model.object_type("betrokkene").rows(table))
    assert rows == {
        "Contactnaam.Voorvoegsel achternaam": "van",
        "Contactnaam.Achternaam": "Deurne",
        "Rol": "Klant",
        "Organisatienaam": "",
    }
    with pytest.raises(information_model.UnknownAttributeError, match="Kleur"):
        list(information_model.object_type("betrokkene").rows([["Kleur", "rood"]]))


def test_the_test_range_of_burgerservicenummers() -> None:
    assert len(bsn.TEST_RANGE) == len(set(bsn.TEST_RANGE)) == 909
    assert all(number.startswith("99999") and len(number) == 9 for number in bsn.TEST_RANGE)
    assert "999990019" in bsn.TEST_RANGE


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("basispad: /klantinteracties/api/v1", "basispad: klantinteracties"), "basispad"),
        (("vorm: moment", "vorm: klok"), "klantcontact/attributen/Plaatsgevonden op"),
        (('waarde: "Token {token}"', "waarde: Token"), "authenticatie/waarde"),
        (("dialect: openklant", "dialect: [openklant"), "niet te lezen"),
        (("pad: betrokkenen", "paad: betrokkenen"), "betrokkene"),
    ],
)
def test_a_wrong_dialect_file_is_refused_with_the_place(
    change: tuple[str, str], says: str, tmp_path: Path
) -> None:
    text = (dialect_files.load("openklant").contract.parent / "dialect.yaml").read_text(encoding="utf-8")
    assert change[0] in text
    (tmp_path / "eigen.yaml").write_text(text.replace(*change, 1), encoding="utf-8")
    with pytest.raises(dialect_files.DialectError, match=says):
        dialect_files.read(tmp_path / "eigen.yaml")


def test_every_attribute_of_a_dialect_is_one_of_the_model() -> None:
    for name in dialect_files.available():
        for key, wire_type in dialect_files.load(name).types.items():
            known = set(information_model.object_type(key).attributes)
            assert set(wire_type.attributes) <= known, (name, key)
            assert set(wire_type.search) <= known, (name, key)


@pytest.mark.parametrize(
    ("lists", "provider", "same"),
    [
        ("https://example.nl/lijsten", "https://example.nl/api", True),
        ("https://lijsten.example.nl/v1", "https://example.nl/api", False),
        ("http://example.nl/lijsten", "https://example.nl/api", False),
        ("https://example.nl:8443/lijsten", "https://example.nl/api", False),
    ],
)
def test_the_token_goes_to_reference_lists_on_the_same_server_only(
    lists: str, provider: str, same: bool
) -> None:
    assert same_server(lists, provider) is same


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("http://here.example.nl/api/x?page=2", "http://here.example.nl/api/x?page=2"),
        ("?page=2", "http://here.example.nl/api/x?page=2"),
        ("/api/x?page=2", "http://here.example.nl/api/x?page=2"),
        ("http://inside.example.nl:8000/api/x?page=2", "http://here.example.nl/api/x?page=2"),
    ],
)
def test_a_next_page_is_asked_of_the_same_server_only(link: str, address: str) -> None:
    assert next_page(link, "http://here.example.nl/api/x?pageSize=2") == address


OPENKLANT, CRUD = (dialect_files.load(name) for name in ("openklant", "vng-crud"))


def test_what_a_dialect_does_not_have_is_told() -> None:
    with pytest.raises(NotInDialectError, match="Het objecttype 'ufo' bestaat niet"):
        OPENKLANT.type("ufo")
    with pytest.raises(NotInDialectError, match="Het attribuut 'Kleur' bestaat niet"):
        OPENKLANT.type("partij").attribute("Kleur")
    with pytest.raises(NotInDialectError, match="Op 'Inhoud' kan in dit dialect niet"):
        OPENKLANT.type("klantcontact").search_argument("Inhoud")
    with pytest.raises(NotInDialectError, match="niet hoe groot een bladzijde"):
        CRUD.pages_of(2)
    assert OPENKLANT.pages_of(2) == {"pageSize": 2}
    without = replace(OPENKLANT, absent={"partij": "Partijen doet deze provider niet."})
    with pytest.raises(NotInDialectError, match="doet deze provider niet"):
        without.type("partij")
    assert without.type("actor").path == "actoren"


def test_the_paths_of_an_object_type() -> None:
    assert OPENKLANT.paths("actor") == {"actoren"}
    assert OPENKLANT.paths("ufo") == set()
    lists = {CRUD.type("betrokkene").path, CRUD.type("betrokkene").item_path}
    assert CRUD.paths("betrokkene") == lists


def test_the_headers_of_a_dialect() -> None:
    assert OPENKLANT.headers(None) == OPENKLANT.headers("") == {"Accept": OPENKLANT.accepts}
    assert OPENKLANT.headers("abc") == {"Accept": OPENKLANT.accepts, "Authorization": "Token abc"}


def test_a_list_without_rows_is_known_by_its_links() -> None:
    assert CRUD.rows("actor", {"_links": {}}) == []
    assert CRUD.rows("actor", {"_embedded": {"actoren": [1]}, "_links": {}}) == [1]
    assert CRUD.rows("actor", {"naam": "x"}) is None
    assert CRUD.rows("actor", []) is None
    assert OPENKLANT.rows("actor", {"next": None}) is None
    assert OPENKLANT.rows("actor", {"results": {}}) is None
    assert OPENKLANT.rows("actor", {"results": [1]}) == [1]


def test_a_number_of_our_own_has_its_length_and_no_leading_zero() -> None:
    attribute = replace(OPENKLANT.type("klantcontact").attribute("Nummer"), length=2)
    numbers = {attribute.unique_value() for _ in range(3000)}
    assert numbers == {str(number) for number in range(10, 100)}


def test_what_is_unset_is_only_the_same_as_what_is_unset() -> None:
    nummer = OPENKLANT.type("klantcontact").attribute("Nummer")
    assert nummer.same(None, "")
    assert not nummer.same(None, "1")
    assert not nummer.same("1", None)
    assert nummer.same("1", "1")


def test_references_are_written_and_read_as_the_dialect_has_them() -> None:
    assert OPENKLANT.reference("a") == {"uuid": "a"}
    assert OPENKLANT.observe("betrokkene", "Klantcontact", {"hadKlantcontact": {"uuid": "a"}}) == "a"
    assert CRUD.reference("a") == "a"


def test_a_path_that_leads_nowhere_gives_nothing() -> None:
    assert take({"a": {"b": 1}}, ("a", "b")) == 1
    assert take({"a": [1]}, ("a", "b")) is None
    assert take({}, ("a",)) is None
    body: dict[str, object] = {}
    put(body, ("a", "b"), 1)
    put(body, ("a", "c"), 2)
    assert body == {"a": {"b": 1, "c": 2}}
