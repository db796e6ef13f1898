"""A list that is searched says that there are as many as it shows."""

import json
from dataclasses import replace

import pytest

from klantinteracties_conformance.register.lists import counts, paging
from klantinteracties_conformance.register.lists.list_pages import Pages, read
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import searching
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import noticed, probed, provider

LABEL = "GET /internetaken"


def probe(run: OperationRun, operation: Operation) -> None:
    searching.check(run, operation)


def test_a_good_provider_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[dict[str, object]] = []
    monkeypatch.setattr(counts, "check", lambda _, __, miscounted: seen.append(dict(miscounted)))
    with provider() as process:
        assert noticed(probed(process.url, LABEL, probe, *searching.CHECKS)) == set()
    assert seen == [{}]


def test_another_number_is_found_by_whatever_is_searched() -> None:
    with provider(fault="bladzijden-internetaak-tellen-over-een-relatie-een-te-veel") as process:
        record = probed(process.url, LABEL, probe, *searching.CHECKS)
    assert noticed(record) == {paging.CHECK}
    assert {breach.message.code for breach in record.breaches} == {"pages-count"}


def test_each_list_of_one_page_counts_what_it_shows_whatever_is_asked() -> None:
    def about(run: OperationRun, operation: Operation) -> None:
        answer = read(run, operation, [("status", "verwerkt")]).answers[0]
        assert list(counts.in_answer(run, answer)) == []
        for body, codes in (
            ({"count": 1, "next": None, "results": []}, ["pages-count"]),
            ({"count": 1, "next": "http://x.example.nl/?page=2", "results": []}, []),
            ({"results": []}, []),
            ({"count": 1, "results": "geen"}, []),
        ):
            told = replace(answer, content=json.dumps(body).encode(), body=body)
            assert [breach.message.code for breach in counts.in_answer(run, told)] == codes
            for query in ([("page", "2")], [("expand", "x")]):
                other = replace(told, message=replace(answer.message, query=query))
                assert list(counts.in_answer(run, other)) == []
        for unsearched in ([], [("pageSize", "100")]):
            asked = replace(answer.message, query=unsearched)
            bare = replace(told, body={"count": 1, "results": []}, message=asked)
            (breach,) = counts.in_answer(run, bare)
            assert (breach.message.code, breach.requirement) == ("all-pages-count", "API-BLADER-2")

    with provider() as process:
        probed(process.url, LABEL, about, paging.CHECK)


def test_of_several_pages_nothing_is_said() -> None:
    def about(run: OperationRun, operation: Operation) -> None:
        answers = [run.client.send(read(run, operation, []).answers[0].message)] * 2
        assert not counts.differ(run, Pages(answers, [], whole=True))
        assert not counts.differ(run, Pages(answers[:1], [], whole=True))
        assert counts.differ(run, Pages(answers[:1], ["een"], whole=True))
        assert not counts.differ(run, Pages(answers[:1], ["een"], whole=False))

    with provider() as process:
        assert noticed(probed(process.url, LABEL, about, paging.CHECK)) == set()
