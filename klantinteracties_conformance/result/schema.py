"""The JSON Schema of `result.json`, made from its types; as a program, this renews it (`make snapshots`)."""

import json

import msgspec

from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.system.files import write_whole

NAME = "result.schema.json"


def text() -> str:
    """Return the schema as JSON."""
    made = msgspec.json.schema(Result)
    for kind in made["$defs"].values():
        if "description" in kind:
            kind["description"] = " ".join(kind["description"].split())
    about = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "result.json"}
    return json.dumps({**about, **made}, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    write_whole(resources.schemas_dir() / NAME, text())
