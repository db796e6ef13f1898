"""An object gets other values in what refers to nothing."""

from klantinteracties_conformance.register.bodies.plain_changes import change_plain
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import probed, provider


def test_what_refers_to_nothing_is_changed_and_the_rest_stays() -> None:
    seen: list[tuple[object, object]] = []

    def probe(run: OperationRun, _: Operation) -> None:
        made = run.own.new("/digitaleadressen")
        before = run.own.look(made)
        assert change_plain(run, made)
        after = run.own.look(made)
        seen.extend((before[name], after[name]) for name in ("adres", "omschrijving", "verstrektDoorPartij"))

    with provider() as process:
        probed(process.url, "PATCH /digitaleadressen/{uuid}", probe)
    address, described, owner = seen
    assert address[0] != address[1]
    assert described[0] != described[1]
    assert owner[0] == owner[1] is not None


def test_what_was_made_along_with_an_object_stays() -> None:
    left: list[object] = []

    def probe(run: OperationRun, _: Operation) -> None:
        identificator = run.own.new("/partij-identificatoren")
        owner = run.own.identifier(identificator.sent["identificeerdePartij"])
        partij = next(one for one in run.own.made if one.id == owner)
        assert change_plain(run, partij)
        left.append(run.own.look(identificator))

    with provider() as process:
        probed(process.url, "PATCH /partijen/{uuid}", probe)
    assert left
    assert left[0] is not None
