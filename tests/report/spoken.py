"""Gathers from the suite's own source every Dutch text that can end in a report, with its gaps filled."""

import ast
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "klantinteracties_conformance"

_SAYING = "answer_body auth budget errors http"

SPEAKING = (
    *(PACKAGE / "client" / f"{name}.py" for name in _SAYING.split()),
    PACKAGE / "judging" / "session.py",
)
"""The modules whose words reach a report."""

NOT_SAID = frozenset({"{method} in een toets die alleen leest"})
"""Texts that reach no report by themselves."""

_DUTCH = re.compile(
    r"\b(aan|ander|antwoord|body|dat|de|dialect|die|een|eigenschap|geen|geeft|gelukt|gewijzigd|het|id|in|inhoud"
    r"|leeg|lijst|met|minder|niet|niets|nog|objecten|of|ontbreekt|op|opgevraagd|tekens?|uitgevoerd"
    r"|van|verzoek|voor|want|wordt|zijn|zoeken|zonder|bewerkingen|elk)\b",
    re.IGNORECASE,
)

_GAPS: Mapping[str, Sequence[str]] = {
    "_code(body)": [", invalid_client"],
    "answer.status": ["404"],
    "cause.reason or 'geen TLS aan de andere kant'": ["WRONG_VERSION", "geen TLS aan de andere kant"],
    "method": ["GET"],
    "self.budget.spent": ["De toets is gestopt na 5 verzoeken (--max-requests)."],
    "sentence": ["de provider antwoordde niet binnen de tijd"],
    "where": ["host.example"],
}
"""What can stand in a gap of a text, by the expression that fills it; a number in any other one."""


@dataclass(frozen=True)
class Spoken:
    """A text of the source: where it stands, as it stands there, and filled in in each way that is tried."""

    where: str
    template: str
    filled: Sequence[str]


def spoken() -> Iterator[Spoken]:
    """Yield every text that looks like Dutch, but for what reaches no report."""
    for found in texts():
        if found.template not in NOT_SAID:
            yield found


def texts() -> Iterator[Spoken]:
    """Yield every text that looks like Dutch."""
    for path in SPEAKING:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        passed = {id(node) for node in _passed_over(tree)}
        for node in ast.walk(tree):
            if id(node) in passed or not isinstance(node, ast.Constant | ast.JoinedStr):
                continue
            template = "".join(words for words, _ in _parts(node))
            filled = list(map("".join, itertools.product(*(options for _, options in _parts(node)))))
            if any(map(_DUTCH.search, filled)):
                yield Spoken(f"{path.relative_to(ROOT)}:{node.lineno}", template, filled)


def _passed_over(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the docstrings, the texts of steps, and the parts of a text that is taken as a whole."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield from (part for inner in node.values for part in ast.walk(inner))
        elif isinstance(node, ast.FunctionDef):
            yield from (part for decorator in node.decorator_list for part in ast.walk(decorator))


def _parts(node: ast.expr) -> list[tuple[str, Sequence[str]]]:
    """Return the parts of a text, each as it stands in the source and with what can stand there."""
    if isinstance(node, ast.JoinedStr):
        return [part for inner in node.values for part in _parts(inner)]
    if isinstance(node, ast.FormattedValue):
        expression = ast.unparse(node.value)
        return [(f"{{{expression}}}", _GAPS.get(expression, ["7"]))]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [(node.value, [node.value])]
    return []
