"""What came instead of an answer of the API says what stands in the way."""

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.preflight import obstacles
from klantinteracties_conformance.preflight.recognition import check
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.command.servers import Answering, always, json_always, serving
from tests.saying import raises

PAGE = b"<html><form>Inloggen</form></html>"


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (always(401, PAGE, Content_Type="text/html; charset=utf-8"), "Voor http"),
        (always(403, PAGE, Content_Type="text/html"), "inlogpagina, proxy of firewall"),
        (always(302, Location="https://sso.example.nl/authorize"), "verwijst door naar een inlogpagina"),
        (always(302, Location="/accounts/login/?next=/"), "verwijst door naar een inlogpagina"),
        (always(302, Location="https://elders.example.nl/"), "geef het adres waar de API zelf staat"),
        (always(407), "de proxy tussen hier en"),
        (json_always(401, {"detail": "Ongeldig token."}), "controleer dus ook het adres"),
        (json_always(404, {}), "staat geen Klantinteracties-API"),
    ],
)
def test_what_is_in_front_of_the_api_is_told_as_such(answer: Answering, says: str) -> None:
    with serving(answer) as url, raises(ConfigurationError, f"(?i){says}"):
        check(url, Access.by_token("abc123"), None, timeout=5)


def test_a_doubt_knows_what_was_asked() -> None:
    assert issubclass(obstacles.LockedOutError, obstacles.WrongDialectError)
