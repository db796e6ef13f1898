"""The shell command that sends a request again: exact, and without a secret."""

import shlex

import pytest

from klantinteracties_conformance.report import curl, inert
from klantinteracties_conformance.result.about import Provider
from tests.report import factory


def test_curl_takes_the_form_of_the_token_from_the_provider() -> None:
    provider = Provider(factory.BASE, "own", auth_header="X-Key", auth_value='a"$b`{token};c')
    about = factory.exchange(1, request_headers={"x-key": "•••"}, request_body=None)
    assert curl.curl(about, provider).endswith(r'-H "X-Key: a\"\$b\`$KLANTINTERACTIES_TOKEN;c"')


def test_curl_spells_out_what_can_not_be_seen() -> None:
    unseen = factory.exchange(1, request_body='{"naam": "\u202e\x7f😀"}', url=f"{factory.BASE}/a\u202eb")
    words = shlex.split(curl.curl(unseen, Provider(factory.BASE, "openklant")))
    assert r'{"naam": "\u202e\u007f😀"}' in words
    assert f"{factory.BASE}/a%E2%80%AEb" in words


@pytest.mark.parametrize(
    "body", ["\x00 geen JSON", '"' + "x" * inert.MAX_SHOWN + '"'], ids=["unseen in no JSON", "too long"]
)
def test_what_could_not_be_sent_exactly_has_no_command(body: str) -> None:
    assert curl.curl(factory.exchange(1, request_body=body), Provider(factory.BASE, "openklant")) == ""


def test_a_head_has_no_body_to_wait_for_and_what_is_secret_or_of_curl_is_left_out() -> None:
    headers = {"Host": "provider.example", "cookie": "•••", "x-note": "a\u202eb"}
    about = factory.exchange(1, method="HEAD", request_headers=headers, request_body=None)
    words = shlex.split(curl.curl(about, Provider(factory.BASE, "openklant")))
    assert words[4:] == ["--head", f"{factory.BASE}/klantcontacten/1", "-H", "x-note: a%E2%80%AEb"]
