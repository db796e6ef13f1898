"""When a log has a line."""

from klantinteracties_conformance.judging.progress_log import Log


def test_a_part_is_told_of_once_all_of_it_is_done() -> None:
    log = Log({"GET /actoren": "/actoren", "POST /actoren": "/actoren", "GET /partijen": "/partijen"})
    assert log.done("GET /actoren", "passed", 3) is None
    (other, part) = (log.done("GET /partijen", "failed", 1), log.done("POST /actoren", "failed", 4))
    assert other
    assert (other.name, other.passed, other.total) == ("/partijen", 0, 1)
    assert part
    assert (part.name, part.passed, part.total, part.requests) == ("/actoren", 1, 2, 7)
