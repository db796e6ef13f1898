"""What is asked of a run: every option in one place, and checked where the value is built."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import click
import pytest

from klantinteracties_conformance.cli.run import run_command
from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.client.auth import Credentials
from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.config.option import Option
from klantinteracties_conformance.config.run_request import OPTIONS, RunRequest
from klantinteracties_conformance.config.scope import Scope, exclusion
from klantinteracties_conformance.result.about import Claim
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.saying import raises

SECRET = "zeer-GEHEIM-0123456789"
URL = "https://voorbeeld.example.nl/api"

NO_OPTIONS = {"auth", "tls", "proxy", "proxy_env", "headers", "scope", "waarden", "product"}
"""Keys of a target that have no option: they say how it is reached, what it is and what it claims."""


def _options_of_run() -> set[str]:
    return {
        name
        for parameter in run_command.params
        for name in parameter.opts
        if isinstance(parameter, click.Option)
    }


def test_every_option_of_run_stands_in_the_readme_and_nothing_else_does() -> None:
    text = (resources.suite_dir() / "README.md").read_text(encoding="utf-8")
    table = text.split("| option | what it does |")[1].split("\n\n")[0]
    told = {name for row in table.splitlines() for name in re.findall(r"`(--[a-z-]+)", row.split(" | ")[0])}
    assert told == _options_of_run() - {"-h", "--help"}


def _schema_of(option: Option) -> dict[str, Any]:
    """Return what JSON Schema says of the values that an option takes."""
    if option.many:
        return {"type": "array", "items": {"type": "string", "minLength": 1}}
    match option.kind:
        case click.Choice():
            return {"enum": list(option.kind.choices)}
        case click.IntRange():
            return {"type": "integer", "minimum": option.kind.min, "maximum": option.kind.max}
        case click.FloatRange():
            return {"type": "number", "minimum": option.kind.min, "maximum": option.kind.max}
        case click.INT:
            return {"type": "integer"}
        case click.BOOL:
            return {"type": "boolean"}
        case _:
            return {"type": "string", "minLength": 1}


def _without_words(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema with its references filled in, and without what it tells readers."""
    name = schema.get("$ref", "").rpartition("/")[2]
    whole = {**definitions.get(name, {}), **schema}
    return {key: value for key, value in whole.items() if key not in ("$ref", "description")}


def _keys_of_the_schema() -> Iterator[tuple[str, str, dict[str, Any]]]:
    text = (resources.schemas_dir() / "conformance.schema.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    tables = {"run": schema["properties"]["run"], "targets": schema["$defs"]["target"]}
    for table, about in tables.items():
        for key, value in about["properties"].items():
            if key not in NO_OPTIONS:
                yield table, key, _without_words(value, schema["$defs"])


def test_the_keys_of_the_file_are_those_of_the_options() -> None:
    wanted = {
        (table, name): _schema_of(option) for name, (option, _) in OPTIONS.items() for table in option.tables
    }
    assert {(table, key): schema for table, key, schema in _keys_of_the_schema()} == wanted


def test_what_others_rely_on_is_called_as_it_was() -> None:
    names = (
        "--provider-url --dialect --api-version --only --seed --provider-timeout --referentielijsten --fuzz "
        "--fuzz-time-limit --rate --shard --max-requests --time-limit --mode --journal --result --profile"
    )
    assert {option.pytest for option, _ in OPTIONS.values()} - {""} == set(names.split())


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        (RunRequest(), "geen adres opgegeven"),
        (RunRequest(url="ftp://voorbeeld.example.nl"), "geen geldige URL"),
        (RunRequest(url=URL, embedded=True), "niet allebei"),
        (RunRequest(url=URL, reference_lists="voorbeeld"), "geen geldige URL"),
        (RunRequest(url=URL, dialect="latijn"), "dialect 'latijn' bestaat niet"),
        (RunRequest(embedded=True, dialect="latijn"), "dialect 'latijn' bestaat niet"),
        (RunRequest(embedded=True, only=("C9999",)), "geen case, functie, eis of woord"),
        (RunRequest(url=URL, dialect="openklant", only=("GET /x",)), "geen bewerking van het contract"),
    ],
)
def test_what_does_not_go_together_is_refused(request_: RunRequest, says: str) -> None:
    with raises(ConfigurationError, says):
        request_.checked()


def test_a_checked_request_is_ready_for_use() -> None:
    checked = RunRequest(url=f" {URL}/ ", reference_lists=f"{URL}/lijsten/").checked()
    assert (checked.url, checked.reference_lists, checked.dialect) == (URL, f"{URL}/lijsten", "")
    assert checked.checked() == checked
    assert RunRequest(embedded=True).checked().dialect == "openklant"


def test_processes_and_limits_follow_from_what_was_asked() -> None:
    request = RunRequest(workers=4, max_requests=3, rate=2.0, time_limit=60.0, mode="read-only")
    assert request.processes == 3
    assert RunRequest(workers=4).processes == 4
    assert request.limits == Limits(3, 2.0, 60.0, "read-only")


def test_what_the_provider_does_not_claim_is_neither_selected_nor_spoken() -> None:
    scope = Scope(Claim(), {"C0992-1": exclusion("later")}, {"partij": exclusion("elders")})
    request = RunRequest(dialect="openklant", scope=scope)
    dialect = request.spoken()
    selection = request.selection(dialect)
    assert dialect.absent == {"partij": exclusion("elders")}
    assert "C0992-1" not in {spec.id for spec in selection.to_run}
    assert not [label for label in selection.operations if "/partijen" in label]
    assert [
        label for label in RunRequest().selection(dialect).operations if "/partijen" not in label
    ] == list(selection.operations)


def test_the_header_of_the_credentials_is_that_of_the_dialect_as_spoken() -> None:
    request = RunRequest(
        dialect="openklant", access=Access(Credentials("api-key", SECRET, header="X-Sleutel"))
    )
    assert request.spoken().auth_header == "X-Sleutel"


def test_a_secret_is_not_shown_with_the_rest() -> None:
    access = Access(
        Credentials("bearer", SECRET), Network(proxy=f"http://a:{SECRET}@localhost:1"), {"X-Poort": SECRET}
    )
    assert SECRET not in repr(RunRequest(url=URL, access=access, lists_token=SECRET))
