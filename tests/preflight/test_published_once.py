"""A provider is asked once what it publishes about itself, without a token, whatever that is used for."""

from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from klantinteracties_conformance.preflight.examination import Wishes
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.about import Published
from klantinteracties_conformance.result.model import load
from klantinteracties_conformance.standard import dialect_files
from tests.command.command import command, plain_pytest
from tests.command.servers import Answering, Reply, proxying, serving
from tests.preflight.looks import examined, lines, path_of
from tests.saying import said

Asked = tuple[str, bool]
"""The name of a document, and whether somebody showed who asks for it."""

BRIEF = ("--no-fuzz", "--only", "C0992-1,API-CONTRACT-1")


def _noting(
    target: str, asked: list[Asked], answer: Reply | None = None, *, locked: bool = False
) -> Answering:
    """Pass on to a provider and note what is asked of its document, which may be answered otherwise."""

    def change(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply | None:
        if "openapi" not in handler.path:
            return reply
        known = "authorization" in {name.lower() for name in handler.headers}
        asked.append((handler.path.rsplit("/", 1)[-1], known))
        if locked:
            return reply if known else (401, {}, b"{}")
        return answer or reply

    return proxying(target, change)


def _published(folder: Path) -> Published:
    published = load(folder / "result.json").published
    assert published is not None
    return published


@pytest.mark.parametrize("dialect", dialect_files.available())
@pytest.mark.parametrize("more", [(), ("--dialect",)])
def test_doctor_asks_for_the_document_once(
    dialect: str, more: Sequence[str], provider: ProviderProcess
) -> None:
    asked: list[Asked] = []
    with serving(_noting(provider.origin, asked)) as at:
        url = path_of(provider.url_of(dialect), at)
        done = command("doctor", url, *more, *([dialect] if more else []), token=provider.token)
    assert "✓ OpenAPI-document: openapi.json, versie " in done.stdout
    assert asked == [("openapi.json", False)]


@pytest.mark.first(2, 4)
@pytest.mark.parametrize("dialect", dialect_files.available())
@pytest.mark.parametrize("more", [(), ("--workers", "2"), ("--dialect",)])
def test_a_run_asks_for_the_document_once(
    dialect: str, more: Sequence[str], provider: ProviderProcess, tmp_path: Path
) -> None:
    asked: list[Asked] = []
    named = [*more, dialect] if more == ("--dialect",) else more
    with serving(_noting(provider.origin, asked)) as at:
        url = path_of(provider.url_of(dialect), at)
        done = command("run", url, *BRIEF, "--output", str(tmp_path), *named, token=provider.token)
    assert done.returncode == 0, done.stdout + done.stderr
    assert asked == [("openapi.json", False)]
    published = _published(tmp_path)
    assert published.url == f"{url}/openapi.json"
    assert published.version == published.version.strip() != ""
    assert (published.note, published.differences) == (None, [])


def test_a_run_asks_once_for_what_is_not_there(provider: ProviderProcess, tmp_path: Path) -> None:
    asked: list[Asked] = []
    with serving(_noting(provider.url, asked, (404, {}, b"{}"))) as url:
        command("run", url, *BRIEF, "--output", str(tmp_path), token=provider.token)
    assert asked == [("openapi.json", False), ("openapi.yaml", False)]
    assert "publiceert geen" in said(_published(tmp_path).note)


def test_a_document_behind_the_token_is_compared_by_who_may_read_it(
    provider: ProviderProcess, tmp_path: Path
) -> None:
    asked: list[Asked] = []
    with serving(_noting(provider.url, asked, locked=True)) as url:
        command("run", url, *BRIEF, "--output", str(tmp_path), token=provider.token)
    assert asked == [("openapi.json", False), ("openapi.yaml", False), ("openapi.json", True)]
    assert _published(tmp_path).url == f"{url}/openapi.json"


@pytest.mark.proof
def test_plain_pytest_asks_for_the_document_once(provider: ProviderProcess, tmp_path: Path) -> None:
    asked: list[Asked] = []
    with serving(_noting(provider.url, asked)) as url:
        more = ("-m", "C0992", "-n", "2", "--result", str(tmp_path / "result.json"))
        plain_pytest(f"--provider-url={url}", *more, token=provider.token)
    assert asked == [("openapi.json", False)]
    assert _published(tmp_path).url == f"{url}/openapi.json"


def test_silence_about_the_document_is_told_and_ends_the_look_before_writing(
    provider: ProviderProcess,
) -> None:
    methods = []

    def change(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply | None:
        methods.append(handler.command)
        return None if "openapi" in handler.path else reply

    with serving(proxying(provider.url, change)) as url:
        found = examined(url, provider.token, Wishes("openklant", 5.0, writes=True, may_write=False))
    assert not found.wrong
    assert lines(found)[-1][1].startswith("De provider antwoordt niet altijd: GET openapi.json: ")
    assert found.published is not None
    assert found.published.unanswered
    assert set(methods) == {"GET"}
