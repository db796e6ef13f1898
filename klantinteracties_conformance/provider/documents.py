"""The published OpenAPI document: the project's contract, with the address it is really served at."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from klantinteracties_conformance.provider.call import Reply
from klantinteracties_conformance.provider.errors import NotFoundError
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.deviations import without_deviations

NAMES = ("openapi.yaml", "openapi.json")
MEDIA_TYPES = {
    "openapi.yaml": "application/vnd.oai.openapi",
    "openapi.json": "application/vnd.oai.openapi+json",
}


def document(dialect: str, name: str, base: str) -> Reply:
    """The document as YAML or JSON, for a server at `base`."""
    path = resources.schemas_dir() / dialect / "openapi.yaml"
    if not path.is_file():
        raise NotFoundError("Het OpenAPI-document van dit dialect is er niet.")
    return Reply(200, {"Content-Type": MEDIA_TYPES[name]}, render(path, path.stat().st_mtime_ns, name, base))


@lru_cache(maxsize=4)
def load(path: Path, changed: int) -> dict[str, Any]:  # noqa: ARG001 -- a changed file is read again
    content = yaml.load(
        path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    return dict(without_deviations(content, ())) if isinstance(content, dict) else {}


@lru_cache(maxsize=16)
def render(path: Path, changed: int, name: str, base: str) -> bytes:
    content = {**load(path, changed), "servers": [{"url": base}]}
    if name == "openapi.json":
        return json.dumps(content, ensure_ascii=False, default=str).encode()
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return yaml.dump(content, Dumper=dumper, allow_unicode=True, sort_keys=False).encode()
