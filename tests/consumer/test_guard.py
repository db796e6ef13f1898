"""What may be changed at a provider: what a fresh look shows to be ours."""

import json

import pytest

from klantinteracties_conformance.client.errors import UnprovenError, UnsafeRequestError
from klantinteracties_conformance.consumer.guard import ABSENT, Body, Claim, Guard
from klantinteracties_conformance.consumer.others import OthersObjects

BASE = "http://provider.example/api"
OURS = {"nummer": "1"}


def guard(**shown: Body) -> Guard:
    return Guard(BASE, ["/klantcontacten"], lambda path: shown.get(path.rpartition("/")[2]))


def is_ours(body: Body) -> bool:
    return body == OURS


def test_what_shows_to_be_ours_is_looked_at_once() -> None:
    looked: list[str] = []

    def read(path: str) -> Body:
        looked.append(path)
        return OURS

    one = Guard(BASE, [], read)
    one.claim("klantcontacten/a", Claim(is_ours))
    one("GET", f"{BASE}/klantcontacten/a")
    assert not looked
    for method in ("PATCH", "PUT", "DELETE"):
        one(method, f"{BASE}/klantcontacten/a")
    assert looked == ["klantcontacten/a"]


@pytest.mark.parametrize("shown", [None, {}, {"nummer": "2"}, [OURS]])
def test_what_shows_nothing_of_ours_is_left_alone(shown: Body) -> None:
    one = guard(a=shown)
    one.claim("klantcontacten/a", Claim(is_ours))
    for _ in range(2):
        with pytest.raises(UnprovenError):
            one("DELETE", f"{BASE}/klantcontacten/a")
    assert one.knows("klantcontacten/a")


def test_what_nobody_claims_is_a_mistake_of_ours() -> None:
    with pytest.raises(UnsafeRequestError) as raised:
        guard(a=OURS)("DELETE", f"{BASE}/klantcontacten/a")
    assert not isinstance(raised.value, UnprovenError)


@pytest.mark.parametrize(("shown", "proves"), [(None, True), ({"nummer": "2"}, False)])
def test_lists_are_asked_only_where_the_object_can_not_be_read(shown: Body, proves: bool) -> None:
    one = guard(a=shown)
    one.claim("klantcontacten/a", Claim(is_ours, lambda: iter([{}, OURS])))
    assert one.is_ours("a") is proves


def test_an_object_that_was_read_anyway_needs_no_other_look() -> None:
    one = guard()
    one.claim("klantcontacten/a", Claim(is_ours))
    one.seen("klantcontacten/a", {"nummer": "2"})
    assert not one.is_ours("a")
    one.seen("klantcontacten/a", OURS)
    one("DELETE", f"{BASE}/klantcontacten/a")
    one.seen("klantcontacten/b", OURS)
    assert not one.knows("klantcontacten/b")


def test_two_objects_do_not_prove_each_other() -> None:
    one = guard(a={}, b={})
    one.claim("klantcontacten/a", Claim(lambda _: one.is_ours("b")))
    one.claim("klantcontacten/b", Claim(lambda _: one.is_ours("a")))
    assert not one.is_ours("a")
    assert not one.is_ours("b")
    one.own("klantcontacten/b")
    assert one.is_ours("a")


def test_an_id_is_known_as_it_was_given() -> None:
    one = guard()
    one.own("klantcontacten/a%20b")
    assert one.is_ours("a b")
    one("DELETE", f"{BASE}/klantcontacten/a%20b")


def test_all_that_is_said_to_be_ours_is_looked_at_once() -> None:
    looked: list[str] = []

    def read(path: str) -> Body:
        looked.append(path)
        return OURS if path.endswith("a") else None

    one = Guard(BASE, [], read)
    for name in "ab":
        one.claim(f"klantcontacten/{name}", Claim(is_ours))
    for _ in range(2):
        one.look_at_all()
    assert looked == ["klantcontacten/a", "klantcontacten/b"]
    assert (one.proved("a"), one.proved("b")) == (True, False)


def test_what_can_not_be_looked_at_now_may_be_later() -> None:
    answers = iter([RuntimeError("stil"), OURS])

    def read(_: str) -> Body:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    one = Guard(BASE, [], read)
    one.claim("klantcontacten/a", Claim(is_ours))
    with pytest.raises(RuntimeError):
        one.is_ours("a")
    assert one.is_ours("a")


UUID = "0afe9788-8bc8-4828-8345-4f46cbb51521"


@pytest.mark.parametrize("shown", [None, {"nummer": "2"}])
@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize("id_in_body", ["a", f"{BASE}/klantcontacten/a", f"{BASE}/klantcontacten/%61"])
def test_nothing_refers_to_what_is_only_said_to_be_ours(shown: Body, method: str, id_in_body: str) -> None:
    one = guard(a=shown)
    one.own("klantcontacten/b")
    one.claim("klantcontacten/a", Claim(is_ours))
    url = f"{BASE}/klantcontacten" + ("/b" if method == "PATCH" else "")
    with pytest.raises(UnprovenError):
        one(method, url, json.dumps({"hadKlantcontact": [{"uuid": id_in_body}]}).encode())
    one(method, url, b'{"onderwerp": "over a"}')


def test_what_shows_to_be_ours_may_be_referred_to_and_so_may_an_id_that_nobody_claims() -> None:
    one = guard(a=OURS)
    one.claim("klantcontacten/a", Claim(is_ours))
    for identifier in ("a", "z"):
        one("POST", f"{BASE}/klantcontacten", json.dumps({"uuid": identifier}).encode())
    assert one.proved("a")


def test_what_has_no_mark_of_its_own_may_be_referred_to_as_only_that_can_show_whose_it_is() -> None:
    one = guard(a=None)
    one.claim("klantcontacten/a", Claim(is_ours, marked=False))
    one("POST", f"{BASE}/klantcontacten", b'{"uuid": "a"}')
    assert not one.proved("a")
    with pytest.raises(UnprovenError):
        one("DELETE", f"{BASE}/klantcontacten/a")


def test_a_body_that_is_no_json_can_not_refer_to_it_either() -> None:
    one = guard(a={})
    one.claim("klantcontacten/a", Claim(is_ours))
    with pytest.raises(UnprovenError):
        one("POST", f"{BASE}/klantcontacten", b"a")


def test_the_letters_of_a_uuid_make_no_other_object_of_it() -> None:
    one = guard(**{UUID.upper(): {"nummer": "2"}})
    one.claim(f"klantcontacten/{UUID.upper()}", Claim(is_ours))
    with pytest.raises(UnprovenError):
        one("POST", f"{BASE}/klantcontacten", json.dumps({"uuid": UUID}).encode())
    one.own(f"klantcontacten/{UUID}")
    assert one.proved(UUID.upper())
    one.own("klantcontacten/abc")
    assert not one.proved("ABC")


@pytest.mark.parametrize(("since", "may"), [(0, True), (1, False), (2, True)])
def test_what_others_had_before_a_registration_is_theirs_whatever_it_shows(since: int, may: bool) -> None:
    one = guard(**{UUID: OURS})
    moments = [one.others.next_moment() for _ in range(since)]
    if since != 2:
        one.others = OthersObjects([UUID])
    one.seen_of_others(UUID)
    one.claim(f"klantcontacten/{UUID}", Claim(is_ours, since=moments[-1] if moments else 0))
    one.seen(f"klantcontacten/{UUID}", OURS)
    assert one.is_ours(UUID) is may
    if may:
        one("DELETE", f"{BASE}/klantcontacten/{UUID}")
    else:
        with pytest.raises(UnprovenError):
            one("DELETE", f"{BASE}/klantcontacten/{UUID}")


def test_what_is_said_to_be_ours_is_no_object_of_others_where_it_is_shown_without_a_mark() -> None:
    one = guard(**{UUID: OURS})
    one.claim(f"klantcontacten/{UUID}", Claim(is_ours, since=one.others.next_moment()))
    one.seen_of_others(UUID.upper())
    one.seen_of_others(UUID)
    one.others.next_moment()
    assert one.is_ours(UUID)


def test_whoever_claims_is_told_once_that_an_object_is_ours() -> None:
    told: list[str] = []
    one = guard(a=OURS)
    one.claim("klantcontacten/a", Claim(is_ours, proved=lambda: told.append("a")))
    for _ in range(2):
        assert one.is_ours("a")
        one.own("klantcontacten/a")
    assert told == ["a"]


@pytest.mark.parametrize("path", ["../partijen", "klantcontacten/../partijen", "klantcontacten/%2e%2E/x"])
def test_nothing_that_writes_leads_upwards(path: str) -> None:
    one = Guard(BASE, [path], lambda _: OURS)
    one.own(path)
    one("GET", f"{BASE}/{path}")
    for method in ("POST", "DELETE"):
        with pytest.raises(UnsafeRequestError):
            one(method, f"{BASE}/{path}")


def test_a_mark_shows_nothing_at_a_provider_that_wrote_over_what_others_have() -> None:
    one = guard(a=OURS, b=OURS)
    for name in "ab":
        one.claim(f"klantcontacten/{name}", Claim(is_ours))
    one("DELETE", f"{BASE}/klantcontacten/a")
    one.others.caught = True
    one("DELETE", f"{BASE}/klantcontacten/a")
    with pytest.raises(UnprovenError):
        one("DELETE", f"{BASE}/klantcontacten/b")


def test_what_was_to_be_removed_is_known_as_such() -> None:
    one = guard(a=OURS, b={})
    for name in "ab":
        one.claim(f"klantcontacten/{name}", Claim(is_ours))
    one("PATCH", f"{BASE}/klantcontacten/a")
    assert not one.deleted("a")
    one("DELETE", f"{BASE}/klantcontacten/a")
    with pytest.raises(UnprovenError):
        one("DELETE", f"{BASE}/klantcontacten/b")
    assert (one.deleted("a"), one.deleted("b")) == (True, False)


@pytest.mark.parametrize(
    ("status", "asked_again"), [(204, True), (404, True), (500, True), (None, True), (409, False)]
)
@pytest.mark.parametrize(
    ("shown", "may"), [(ABSENT, True), (OURS, True), ({"nummer": "2"}, False), (None, False)]
)
def test_what_we_removed_is_ours_no_longer_unless_it_shows_so_again(
    shown: Body, may: bool, status: int | None, asked_again: bool
) -> None:
    """Somebody else's new object may have its ID by then."""
    now: dict[str, Body] = {"klantcontacten/a": OURS}
    told: list[str] = []
    one = Guard(BASE, ["/klantcontacten"], now.__getitem__)
    claim = Claim(is_ours, proved=lambda: told.append("proved"), withdrawn=lambda: told.append("withdrawn"))
    one.claim("klantcontacten/a", claim)
    one("DELETE", f"{BASE}/klantcontacten/a")
    one.answered("DELETE", f"{BASE}/klantcontacten/a", status)
    assert told == ["proved", "withdrawn"][: 1 + asked_again]
    assert one.removed("klantcontacten/a") is asked_again
    now["klantcontacten/a"] = shown
    for method in ("PATCH", "DELETE"):
        if may or not asked_again:
            one(method, f"{BASE}/klantcontacten/a")
        else:
            with pytest.raises(UnprovenError):
                one(method, f"{BASE}/klantcontacten/a")
    refers = json.dumps({"hoort_bij": {"uuid": "a"}}).encode()
    if may or not asked_again:
        one("POST", f"{BASE}/klantcontacten", refers)
    else:
        with pytest.raises(UnprovenError):
            one("POST", f"{BASE}/klantcontacten", refers)


def test_what_was_owned_without_a_claim_is_removed_once() -> None:
    now: dict[str, Body] = {"klantcontacten/a": OURS}
    one = Guard(BASE, [], now.__getitem__)
    one.own("klantcontacten/a")
    one("DELETE", f"{BASE}/klantcontacten/a")
    one.answered("PATCH", f"{BASE}/klantcontacten/a", 200)
    assert not one.removed("klantcontacten/a")
    one.answered("DELETE", f"{BASE}/klantcontacten/a", 200)
    with pytest.raises(UnprovenError):
        one("DELETE", f"{BASE}/klantcontacten/a")
