"""Results of runs that nobody ran: what was planned, with the outcomes that a test wants."""

from collections.abc import Collection

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging.assemble import assemble
from klantinteracties_conformance.judging.run_state import RunState
from klantinteracties_conformance.judging.shard_parts import parts_of
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.records import Judgement, Record
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.system.messages import message

DIALECT = dialect_files.load("openklant")
FAILURE = Judgement("failed", message("not-run"))


def judged(request: RunRequest, failing: Collection[str] = ()) -> Result:
    """Return the result of a run, or of a shard, in which these requirements failed and the others passed."""
    run = RunState(request, DIALECT, request.selection(DIALECT))
    records = [
        Record(key, spec.id, FAILURE if spec.id in failing else Judgement("passed"))
        for spec in run.selection.to_run
        for key in run.scenarios(spec)
    ]
    result = assemble(catalogue(), run, records)
    if request.shard:
        result.shard = parts_of(run, records, [])
    return result
