"""A contract of the project, to hold answers against: every answer of a described operation must fit it."""

from __future__ import annotations

from functools import cache
from typing import Any

import httpx
import yaml
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from klantinteracties_conformance.standard import resources

URI = "urn:contract"


class Contract:
    """One OpenAPI 3.1 document."""

    def __init__(self, name: str) -> None:
        text = (resources.schemas_dir() / name / "openapi.yaml").read_text(encoding="utf-8")
        self.document: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        resource = DRAFT202012.create_resource(self.document)
        self.registry: Registry[Any] = Registry().with_resource(URI, resource)
        self.validators: dict[str, Draft202012Validator] = {}

    @property
    def base_path(self) -> str:
        return str(self.document["servers"][0]["url"])

    def resolve(self, node: dict[str, Any], where: str) -> tuple[dict[str, Any], str]:
        """What a reference leads to, and where that is."""
        while "$ref" in node:
            where = node["$ref"].removeprefix("#")
            node = self.document
            for step in where.strip("/").split("/"):
                node = node[step.replace("~1", "/").replace("~0", "~")]
        return node, where

    def template(self, path: str) -> str | None:
        """The described path that this one is an instance of."""
        steps = path.strip("/").split("/")
        for template in self.document["paths"]:
            names = template.strip("/").split("/")
            if len(names) == len(steps) and all(
                name == step or name.startswith("{") for name, step in zip(names, steps, strict=True)
            ):
                return str(template)
        return None

    def check(self, response: httpx.Response) -> None:
        """Fails unless the answer is one that its operation describes, and as it is described."""
        path = response.request.url.path.removeprefix(self.base_path)
        method = response.request.method.lower()
        template = self.template(path)
        operation = self.document["paths"].get(template, {}).get(method)
        if operation is None:
            return
        status = str(response.status_code)
        assert status in operation["responses"], f"{method} {path} answers {status}: {response.text}"
        escaped = str(template).replace("~", "~0").replace("/", "~1")
        described, where = self.resolve(
            operation["responses"][status], f"/paths/{escaped}/{method}/responses/{status}"
        )
        assert "api-version" in response.headers, f"{method} {path} has no api-version"
        if "content" not in described:
            assert response.content == b"", f"{method} {path} has a body"
            return
        media_type = response.headers["content-type"].partition(";")[0]
        assert media_type in described["content"], f"{method} {path} answers {media_type}"
        pointer = f"{where}/content/{media_type.replace('/', '~1')}/schema"
        self.validator(pointer).validate(response.json())

    def validator(self, pointer: str) -> Draft202012Validator:
        if pointer not in self.validators:
            self.validators[pointer] = Draft202012Validator(
                {"$ref": f"{URI}#{pointer}"}, registry=self.registry, format_checker=FormatChecker()
            )
        return self.validators[pointer]


@cache
def contract(name: str) -> Contract:
    return Contract(name)
