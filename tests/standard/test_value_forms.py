"""Values as cases write them, and as they stand on the wire."""

import pytest

from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.value_forms import FORMS, ValueFormError


@pytest.mark.parametrize(
    ("form", "written", "wire"),
    [
        ("tekst", "Telefoon", "Telefoon"),
        ("janee", "Ja", True),
        ("janee", "nee", False),
        ("janee", "false", False),
        ("moment", "08-03-2023 10:00", "2023-03-08T10:00:00+01:00"),
        ("moment", "08-07-2023 10:00", "2023-07-08T10:00:00+02:00"),
        ("moment", "2023-02-21", "2023-02-21T00:00:00+01:00"),
        ("moment", "2024-01-24T10:34:16", "2024-01-24T10:34:16+01:00"),
        ("moment", "20240124T10:34:16", "2024-01-24T10:34:16+01:00"),
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
        ("moment", "2023-03-08T10:00:00+01:00", "0001-01-01T00:00:00+00:18", False),
        ("moment", "2023-03-08T10:00:00+01:00", "9999-12-31T23:59:59-01:00", False),
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
