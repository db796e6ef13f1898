"""An answer can be read and changed as JSON while it is bytes."""

from __future__ import annotations

from klantinteracties_conformance.provider.call import Call, Reply, encode


def test_the_body_of_an_answer_is_read_and_written_as_json() -> None:
    reply = Reply(200, body=b'{"naam": "Zo\xc3\xab"}')
    assert reply.json == {"naam": "Zoë"}
    reply.json = {"naam": "Zoë", "meer": [1, None]}
    assert reply.body == '{"naam":"Zoë","meer":[1,null]}'.encode()
    assert reply.json == {"naam": "Zoë", "meer": [1, None]}


def test_an_answer_without_a_body_has_no_json_and_null_is_some() -> None:
    assert Reply(204).json is None
    assert encode(None) == b"null"


def test_calls_share_no_state_and_know_no_object_before_the_domain_is_at_work() -> None:
    first, second = (Call("openklant", "GET", "actoren", "", "", [], {}) for _ in range(2))
    first.state["seen"] = True
    assert second.state == {}
    assert first.lookup("actor", "1") is None
