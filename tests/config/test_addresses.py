"""What an address and a token may look like."""

import pytest

from klantinteracties_conformance.config.addresses import check_token, check_url, is_text, shown
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.saying import raises, said


@pytest.mark.parametrize(
    ("given", "url"),
    [
        (" https://example.nl/api/ ", "https://example.nl/api"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
    ],
)
def test_an_address_is_kept_without_what_surrounds_it(given: str, url: str) -> None:
    assert check_url(given) == url


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("", "geen adres opgegeven"),
        ("  /", "geen adres opgegeven"),
        ("example.nl/api", "begin met https://"),
        ("ftp://example.nl", "begin met https://"),
        ("https://", "begin met https://"),
        ("https://example.nl:poort/", "controleer de naam van de server en de poort"),
        ("https://anna:wachtwoord@example.nl", "Zet geen naam of wachtwoord in de URL"),
        ("https://example.nl/?token=geheim", "laat alles vanaf"),
        ("https://example.nl/#x", "laat alles vanaf"),
        ("https://example.nl/api/../beheer", "leidt naar boven"),
        ("https://example.nl/%2e%2E/x", "leidt naar boven"),
    ],
)
def test_what_is_no_address_is_refused_without_its_secrets(url: str, says: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        check_url(url)
    assert says in said(caught.value.message)
    assert "wachtwoord@" not in said(caught.value.message)
    assert "geheim" not in said(caught.value.message)


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://example.nl/api", "https://example.nl/api"),
        ("https://anna:x@example.nl", "https://•••@example.nl"),
        ("https://example.nl?token=x", "https://example.nl?•••"),
        ("https://example.nl#x", "https://example.nl#•••"),
    ],
)
def test_an_address_is_shown_without_what_may_be_a_secret(url: str, text: str) -> None:
    assert shown(url) == text


def test_a_token_fits_in_a_header() -> None:
    assert check_token("\ufeff abc \n") == "abc"
    assert check_token(" ") is None
    assert check_token(None) is None
    for wrong in ("ab\ncd", "é", "a\x00b"):
        with raises(ConfigurationError, "niet in een HTTP-header"):
            check_token(wrong)


def test_bytes_that_are_no_text_are_known() -> None:
    assert is_text("Zoë")
    assert not is_text(b"\xff".decode("utf-8", "surrogateescape"))
