"""Gathers from the suite's own source every Dutch text that can end in a report, with its gaps filled."""

import ast
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from klantinteracties_conformance.standard import information_model

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "klantinteracties_conformance"

_SAYING = """
    client/answer client/answer_body client/auth client/budget client/errors client/http
    config/scope config/waivers
    judging/api_outcomes judging/assemble judging/outcomes judging/plugin judging/recorder judging/run_state
    judging/session standard/dialect fuzz/own_objects
"""

SPEAKING = (
    *(PACKAGE / f"{name}.py" for name in _SAYING.split()),
    *sorted(
        set((PACKAGE / "consumer").glob("*.py"))
        - {PACKAGE / "consumer" / f"{name}.py" for name in ("journal", "sweep")}
    ),
    *sorted(set((ROOT / "steps").glob("*.py")) - {ROOT / "steps" / "voorbeelden.py"}),
)
"""The modules whose words reach a report."""

NOT_SAID = frozenset(
    {
        # to who starts a run, or who changes the suite
        "Dialect | None",
        "Fout in de suite zelf: ",
        "Geen provider om te toetsen: geef --provider-url URL.",
        "'{row['id']}' bestaat niet",
        "'{name}' bestaat niet, wel: {', '.join(sorted(names))}",
        "de eis {row['requirement']} bestaat niet",
        "het doel {row['target']} bestaat niet",
        "voor deze eis is er al een ontheffing",
        "{where}: er is geen enkel gegeven om te vergelijken",
        "{method} in een toets die alleen leest",
        "{method} {url} gaat niet over een object van de suite.",
        "{name} is no JSON",
        "{name}: tag of a feature",
        "⟨id {hashlib.sha256(whole(str(value)).encode()).hexdigest()[:8]}⟩",
        "Bearer {token}",
        "Token {token}",
        # what is sent, or taken off
        "Regel {nummer}: de klant vroeg iets en kreeg antwoord. ",
        # parts of a text that is gathered with them
        " en nog {len(shown) - 5}",
        "{name} van {name_of(resource.type)}",
    }
)
"""Texts that reach no report by themselves."""

_DUTCH = re.compile(
    r"\b(aan|ander|antwoord|body|dat|de|dialect|die|een|eigenschap|geen|geeft|gelukt|gewijzigd|het|id|in|inhoud"
    r"|json|leeg|lijst|met|minder|niet|niets|nog|objecten|of|ontbreekt|op|opgevraagd|tekens?|token|uitgevoerd"
    r"|van|verzoek|voor|want|wordt|zijn|zoeken|zonder|bewerkingen|elk)\b",
    re.IGNORECASE,
)

_GAPS: Mapping[str, Sequence[str]] = {
    "' en '.join(filter(None, parts))": ["1 ontbreekt en 2 hoort er niet bij"],
    "', '.join(sorted(klantcontact.changed))": ["Inhoud, Taal"],
    "', '.join(wanted)": ["Nummer, Partij"],
    "'; '.join(sentences)": [
        "Taal: verwacht 'nld', gekregen leeg; Rol: verwacht 'Klant' (als 'klant'), gekregen 1"
    ],
    "OPEN": ["Zoeken naar de openstaande interne taken"],
    "_code(body)": [", invalid_client"],
    "_details(self.body)": ["", " (Niet gevonden.)"],
    "_listed(doubles)": ["een-id, nog-een-id en nog 3"],
    "answer.reason()": ["antwoord 404 (Niet gevonden.)"],
    "answer.status": ["404"],
    "attribute": ["Taal"],
    "cause.reason or 'geen TLS aan de andere kant'": ["WRONG_VERSION", "geen TLS aan de andere kant"],
    "collection": ["/partijen"],
    "error": [
        "de provider antwoordde niet binnen de tijd",
        "De toets is gestopt na 5 verzoeken (--max-requests).",
    ],
    "expected": ["een tekst", "'Ja' (als True)", "leeg"],
    "kind": ["text/html", "zonder content-type"],
    "item.get('name')": ["taal"],
    "method": ["GET"],
    "information_model.object_type(key).names[0].lower()": ["partij", "onderwerpobject"],
    "information_model.object_type(object_.type).names[0]": ["Partij"],
    "name": ["Taal"],
    "observed": ["leeg", "geen body"],
    "quoted(written)": ["'Ja'"],
    "self.status": ["404"],
    "self.budget.spent": ["De toets is gestopt na 5 verzoeken (--max-requests)."],
    "name_of(key)": ["een partij"],
    "name_of(resource.type)": ["een actor"],
    "shown": ["'a', leeg"],
    "status": ["404"],
    "what": [
        "Het zoeken van een partij op Nummer",
        "Wat naar een partij verwijst",
        "Taal van een actor",
        "interne taak",
        "onderwerpobject",
        "bewerking",
        "bewerkingen",
    ],
    "where": ["De opgevraagde partij", "host.example"],
    "which": ["Taal 'nld', Kanaal 'x'", "er zijn geen codes"],
}
"""What can stand in a gap of a text, by the expression that fills it; a number in any other one."""

_BEFORE = "Het antwoord heeft geen header Location."


@dataclass(frozen=True)
class Spoken:
    """A text of the source: where it stands, as it stands there, and filled in in each way that is tried."""

    where: str
    template: str
    filled: Sequence[str]


def spoken() -> Iterator[Spoken]:
    """Yield every text that looks like Dutch, but for what reaches no report."""
    attributes = {
        name
        for key in information_model.object_types()
        for name in information_model.object_type(key).attributes
    }
    for found in texts():
        if found.template not in NOT_SAID and found.template not in attributes:
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
                filled = [_BEFORE + text if text.startswith(" (") else text for text in filled]
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
