"""What a look beforehand found: lines that are fit for people, each once."""

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.preflight.examination import Examination, Wishes
from klantinteracties_conformance.system.messages import message

WRONG, LATER = message("not-testable", text="eerst"), message("not-testable", text="later")


def test_a_line_is_said_once_and_may_be_said_of_another_kind() -> None:
    found = Examination()
    for kind in ("fine", "fine", "attention"):
        found.say(kind, WRONG)
    assert found.lines == [("fine", WRONG), ("attention", WRONG)]


def test_what_a_provider_says_is_made_fit_to_read() -> None:
    found = Examination()
    found.say("fine", message("not-testable", text="a\x1b[2J"))
    ((_, line),) = found.lines
    assert "\x1b" not in line.values["text"]
    found = Examination(clean=lambda text: text.replace("GEHEIM", "•••"))
    found.say("fine", message("not-testable", text="GEHEIM"))
    assert found.lines == [("fine", message("not-testable", text="•••"))]


def test_the_first_thing_that_is_wrong_keeps_a_run_from_beginning() -> None:
    found = Examination()
    found.say("attention", LATER)
    assert found.wrong is None
    found.say("wrong", WRONG)
    found.say("wrong", LATER)
    assert found.wrong == WRONG


def test_a_run_that_only_reads_makes_nothing_beforehand_either() -> None:
    wishes = Wishes.of(RunRequest(mode="read-only", rate=2.0, timeout=5.0, i_may_write=True, embedded=True))
    assert (wishes.writes, wishes.may_write, wishes.rate, wishes.timeout) == (False, True, 2.0, 5.0)
    assert (wishes.dialect, wishes.embedded, wishes.deployment) == (None, True, False)
    assert Wishes.of(RunRequest(dialect="vng-crud")).dialect == "vng-crud"
    assert Wishes.of(RunRequest()).writes
