"""Which objects several of may belong to one."""

from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import several
from klantinteracties_conformance.register.searches.asking import FINDS
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import probed, provider


def test_each_comes_with_what_hangs_on_it_alone() -> None:
    found = dict(several.branches(worlds.searches(dialect_files.load("openklant"))["/klantcontacten"]))
    assert all(branch[0] == root for root, branch in found.items())
    assert "betrokkene" in found
    assert "partij" not in found  # a betrokkene refers to it, and so to one


def test_nothing_is_made_where_no_argument_looks_at_what_there_may_be_several_of() -> None:
    made: list[int] = []

    def probe(run: OperationRun, operation: Operation) -> None:
        search = worlds.searches(run.shared.settings.dialect)[operation.path]
        world = worlds.make(run, search, 0)
        before = len(run.own.made)
        several.check(run, operation, search, world, {"nummer": search.arguments["nummer"]})
        made.append(len(run.own.made) - before)

    with provider() as process:
        record = probed(process.url, "GET /klantcontacten", probe, FINDS)
    assert (made, record.breaches) == ([0], [])
