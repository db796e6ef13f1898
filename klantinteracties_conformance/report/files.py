"""The reports as files, each rendered from one result."""

from collections.abc import Callable, Mapping
from pathlib import Path

from klantinteracties_conformance.report import (
    allure_html,
    allure_results,
    annotations,
    badge,
    earl,
    har,
    html,
    junit,
    summary,
    vendor,
)
from klantinteracties_conformance.result import signature
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.system.files import write_whole

RENDERERS: Mapping[str, Callable[[Result, str], str]] = {
    "index.html": html.render,
    "junit.xml": junit.render,
    "summary.md": summary.render,
    vendor.NAME: vendor.render,
    "annotations.txt": annotations.render,
    "badge.svg": badge.render,
    "earl.jsonld": earl.render,
    "exchanges.har": har.render,
}
ALLURE = "allure-results"
RESULT = "result.json"
MADE = (RESULT, *RENDERERS, allure_html.NAME, signature.STATEMENT, signature.SIGNATURE)
"""The files that stand beside each other once a run was reported on."""


def write(result: Result, folder: Path, code: str = "nl") -> None:
    """Render a result in every form into a folder, in the language of that code.

    Raises:
        OSError: the folder can't be written.
    """
    for name, render in RENDERERS.items():
        text = render(result, code)
        write_whole(folder / name, text)
    allure_results.write(result, folder / ALLURE, code)
