"""A `conformance.toml` to begin with: what is known of a provider, and as comments what else it may hold."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from klantinteracties_conformance.client.access import TOKEN_VARIABLE
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.outcomes import Mode
from klantinteracties_conformance.system.text import on_one_line

_BARE = re.compile(r"[A-Za-z0-9_-]+")


@dataclass(frozen=True)
class Draft:
    """What is known of a provider.

    `name` is that of the target. `api_version` is the one that it says it has, empty where it says nothing.
    """

    name: str
    url: str
    dialect: str
    api_version: str
    mode: Mode


def drafted(draft: Draft, language: str) -> str:
    """Return the text of the file, with comments in a language."""
    return "\n".join(_lines(draft, language)) + "\n"


def _lines(draft: Draft, language: str) -> Iterator[str]:
    say = words(language)
    name = draft.name if _BARE.fullmatch(draft.name) else _text(draft.name)
    yield f"# {say('draft-about')}"
    yield from ("", f"[targets.{name}]", f"url = {_text(draft.url)}")
    yield from (f"# {say('draft-dialect')}", f"dialect = {_text(draft.dialect)}")
    if draft.api_version:
        yield f"# {on_one_line(say('draft-api-version', version=draft.api_version))}"
    else:
        yield f"# {say('draft-api-version-unknown')}"
    yield f"# api_version = {_text(draft.api_version or '0.9.0')}"
    yield from (f"# {say('draft-mode')}", f"mode = {_text(draft.mode)}")
    yield from (f"# {say('draft-timeout')}", "# timeout = 30", f"# {say('draft-rate')}", "# rate = 20")
    yield from (f"# {say('draft-lists')}", '# reference_lists = "https://…"')
    yield from ("", f"# {say('draft-auth', name=TOKEN_VARIABLE)}", f"# [targets.{name}.auth]")
    yield from ('# kind = "bearer"', '# token_env = "EIGEN_TOKEN"')
    yield from ("", f"# {say('draft-codes')}", f"# [targets.{name}.waarden]", '# kanaal = ["…", "…"]')
    yield from ("", f"# {say('draft-product')}", f"# [targets.{name}.product]")
    yield from ('# vendor = "…"', '# name = "…"', '# version = "…"', '# contact = "…"')
    yield from ("", f"# {say('draft-scope')}", f"# [targets.{name}.scope]")
    yield '# exclude = [{id = "C4161", reason = "…"}]'
    yield from ("", f"# {say('draft-waivers')}", "# [[waivers]]", '# requirement = "C0992-3"')
    yield from ('# reason = "…"', '# owner = "…"', '# link = "https://…"', "# until = 2027-01-31")
    yield from ("", "[run]", f"# {say('draft-output')}", 'output = "reports"')


def _text(value: str) -> str:
    """Return a text as TOML writes it: as JSON does, but for one character that JSON leaves as it is."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
