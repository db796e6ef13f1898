"""The outcomes as EARL: a graph that says of each requirement what the result says."""

import pytest
from rdflib import Graph, Namespace
from rdflib.namespace import DCTERMS, RDF
from rdflib.term import URIRef

from klantinteracties_conformance.report import earl
from klantinteracties_conformance.report.language import LANGUAGES
from tests.report import factory

EARL = Namespace("http://www.w3.org/ns/earl#")


@pytest.mark.parametrize("kind", factory.KINDS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_earl_says_of_each_requirement_what_the_result_says(kind: str, code: str) -> None:
    result = factory.KINDS[kind]()
    graph = Graph().parse(data=earl.render(result, code), format="json-ld")
    outcomes = {}
    for assertion in graph.subjects(RDF.type, EARL.Assertion):
        for demanded in (EARL.assertedBy, EARL.subject, EARL.test, EARL.result, EARL.mode):
            assert len(list(graph.objects(assertion, demanded))) == 1
        test, found = graph.value(assertion, EARL.test), graph.value(assertion, EARL.result)
        assert (test, RDF.type, EARL.TestRequirement) in graph
        assert (found, RDF.type, EARL.TestResult) in graph
        outcome = graph.value(found, EARL.outcome)
        assert isinstance(outcome, URIRef)
        outcomes[str(graph.value(test, DCTERMS.identifier))] = outcome.removeprefix(str(EARL))
        assert (graph.value(assertion, EARL.subject), RDF.type, EARL.TestSubject) in graph
        assert (graph.value(assertion, EARL.assertedBy), RDF.type, EARL.Assertor) in graph
    assert outcomes == {row.id: row.outcome for row in result.requirements}
    assert list(graph.objects(None, DCTERMS.title))
    graph.serialize(format="turtle")
