"""What is in a register already stands in for what would be made, and none of it reaches a text."""

import pytest

from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.register.existing import ExistingObjects, NothingThereError
from klantinteracties_conformance.register.run import OperationRun, Shared
from tests.fuzz import at_work


def test_objects_come_round_and_stay_out_of_what_is_told() -> None:
    with at_work.provider() as process:
        writing = OperationRun(Shared.of(at_work.settings(process.url)), "POST /actoren")
        made = [writing.own.new("/actoren") for _ in range(2)]
        chosen = at_work.settings(process.url, budget=Budget(Limits(mode="read-only")))
        own = OperationRun(Shared.of(chosen), "GET /actoren").own
        assert isinstance(own, ExistingObjects)
        met = [own.new("/actoren") for _ in range(3)]
        with pytest.raises(NothingThereError):
            own.new("/partijen")
        assert own.read(met[0]).succeeded
    assert {one.id for one in met} == {one.id for one in made}
    assert met[2].id == met[0].id
    own.hide("Jan")
    own.hide("Jansen & Zn")
    text = own.hidden(f"http://a/api/actoren/{met[0].id}?naam=Jansen+%26+Zn&voornaam=Jan&page=2")
    assert text == "http://a/api/actoren/⟨value⟩?naam=⟨value⟩&voornaam=⟨value⟩&page=2"
    own.hide("{7F6C}")
    assert own.hidden("http://a/api/actoren/%7B7F6C%7D") == "http://a/api/actoren/⟨value⟩"
    assert own.hidden("Januari kent Jansen & Zn niet") == "Januari kent ⟨value⟩ niet"
