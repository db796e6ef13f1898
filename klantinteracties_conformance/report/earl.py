"""The outcomes in W3C's Evaluation and Report Language (EARL 1.0): JSON-LD that reads without a network."""

import json
from typing import Any
from urllib.parse import quote

from msgspec.structs import asdict

from klantinteracties_conformance.report.language import language
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Requirement

CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_OURS = "urn:klantinteracties-conformance"


def render(result: Result, code: str = "nl") -> str:
    """Return the result as EARL: an assertion for each requirement, and who made it of what."""
    assertor = f"{_OURS}:suite:{quote(result.suite.version, safe='')}"
    subject = quote(result.provider.url, safe=":/?#[]@!$&'()*+,;=%")
    software = {
        "@id": assertor,
        "@type": ["earl:Assertor", "earl:Software"],
        "dct:title": result.suite.name,
        "dct:hasVersion": result.suite.version,
    }
    tested = {
        "@id": subject,
        "@type": ["earl:TestSubject"],
        "dct:title": result.provider.url,
        "dct:description": _said(language(code).sentence(result), code),
        "dct:conformsTo": result.provider.dialect_title or result.provider.dialect,
    }
    assertions = [_assertion(each, result, assertor, subject) for each in result.requirements]
    graph = {"@context": CONTEXT, "@graph": [software, tested, *assertions]}
    return json.dumps(graph, ensure_ascii=True, indent=1) + "\n"


def _assertion(requirement: Requirement, result: Result, assertor: str, subject: str) -> dict[str, Any]:
    outcome: dict[str, Any] = {
        "@type": "earl:TestResult",
        "earl:outcome": {"@id": f"earl:{requirement.outcome}"},
        "dct:date": {"@value": result.run.started, "@type": "xsd:dateTime"},
    }
    reason = language("nl").said(requirement.reason)
    if requirement.waived and requirement.waiver:
        reason = f"{language('nl')('machine.waived', **asdict(requirement.waiver))} {reason}".strip()
    if requirement.informs:
        reason = language("nl")("machine.informs", reason=reason)
    if reason:
        outcome["earl:info"] = _said(reason, "nl")
    return {
        "@id": f"{_OURS}:assertion:{quote(requirement.id, safe='')}",
        "@type": "earl:Assertion",
        "earl:assertedBy": {"@id": assertor},
        "earl:subject": {"@id": subject},
        "earl:mode": {"@id": "earl:automatic"},
        "earl:test": {
            "@id": f"{_OURS}:eis:{quote(requirement.id, safe='')}",
            "@type": "earl:TestRequirement",
            "dct:identifier": requirement.id,
            "dct:title": _said(requirement.text, "nl"),
            "dct:source": requirement.source,
            "dct:type": requirement.level,
        },
        "earl:result": outcome,
    }


def _said(text: str, code: str) -> dict[str, str]:
    return {"@value": text, "@language": code}
