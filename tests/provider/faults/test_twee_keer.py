"""What each defect in the names of an object does to an answer."""

import pytest

from klantinteracties_conformance.client.answer_body import named_twice
from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.twee_keer import FAULTS, NamesTwice


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_it_names_something_twice_in_a_single_object(fault: NamesTwice) -> None:
    def shown(action: str, status: int) -> bytes:
        call = Call("openklant", "GET", "", "", "", [], {}, type=fault.kind, action=action)
        return fault.on_response(call, Reply(status, {}, b'{"inhoud":"a","naam":"b"}')).body

    assert named_twice(shown("read", 200)) in ("inhoud", "naam")
    assert (named_twice(shown("list", 200)), named_twice(shown("read", 404))) == ("", "")
