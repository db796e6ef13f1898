"""The information model: object types and attributes under the names that the features use.

Source: Semantisch Informatiemodel Klantinteracties 2.0.0. The data stand in
`schemas/informatiemodel.yaml`; this module only knows how a table of a feature is read with them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.system import yaml_text


class UnknownAttributeError(ValueError):
    """A feature or a step names an attribute or an object type that the information model doesn't have."""


@dataclass(frozen=True)
class ObjectType:
    """One object type: its key, the names that cases use for it, and its attributes by every spelling.

    `references` tells of each attribute that refers to another object to which object type it does.
    """

    key: str
    names: tuple[str, ...]
    attributes: tuple[str, ...]
    spellings: Mapping[str, str]
    references: Mapping[str, str]

    def attribute(self, name: str, group: str | None = None) -> str:
        """Return the model's name for `name`, looked up inside `group` first.

        Raises:
            UnknownAttributeError: the model has no such attribute for this object type.
        """
        for candidate in (f"{group}.{name}", name) if group else (name,):
            if candidate in self.spellings:
                return self.spellings[candidate]
        raise UnknownAttributeError(f"the information model has no attribute '{name}' of '{self.names[0]}'")

    def require(self, attribute: str) -> None:
        """See that the model has an attribute of this full name.

        Raises:
            UnknownAttributeError: it doesn't.
        """
        if attribute not in self.attributes:
            raise UnknownAttributeError(
                f"the information model has no attribute '{attribute}' of '{self.names[0]}'"
            )

    def is_group(self, attribute: str) -> bool:
        """Tell whether the attribute consists of parts, such as `Contactnaam`."""
        return any(other.startswith(f"{attribute}.") for other in self.attributes)

    def rows(self, table: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
        """Yield (attribute, value) for each row of a feature's table that carries a value or an attribute.

        Rows that only name the object type or open a group structure the table, as they do in the cases,
        and carry nothing.

        Raises:
            UnknownAttributeError: the model has no such attribute for this object type.
        """
        for row, read in zip(table, self.read(table), strict=True):
            match read:
                case UnknownAttributeError():
                    raise read
                case str():
                    yield read, row[1]

    def read(self, table: Sequence[Sequence[str]]) -> Iterator[str | UnknownAttributeError | None]:
        """Yield for each row its attribute, None where it only structures the table, or why it is neither."""
        group: str | None = None
        for row in table:
            name, value = row[0], row[1]
            if not value and name in self.names:
                group = None
                yield None
                continue
            try:
                attribute = self.attribute(name, group)
            except UnknownAttributeError as error:
                yield error
                continue
            if group and not attribute.startswith(f"{group}."):
                group = None
            if not value and self.is_group(attribute):
                group = attribute
                yield None
                continue
            yield attribute


def _spellings(attributes: Mapping[str, Any]) -> dict[str, str]:
    spellings = {}
    for attribute, about in attributes.items():
        group = attribute.rpartition(".")[0]
        for name in (attribute.rpartition(".")[2], *about.get("ook", ())):
            spellings[f"{group}.{name}" if group else name] = attribute
    return spellings


@cache
def object_types() -> Mapping[str, ObjectType]:
    """Return the object types of the information model by key."""
    text = (resources.schemas_dir() / "informatiemodel.yaml").read_text(encoding="utf-8")
    return {key: _object_type(key, about) for key, about in yaml_text.load(text).items()}


def _object_type(key: str, about: Mapping[str, Any]) -> ObjectType:
    attributes = about["attributen"]
    return ObjectType(
        key,
        names=tuple(about["namen"]),
        attributes=tuple(attributes),
        spellings=_spellings(attributes),
        references={name: row["verwijst"] for name, row in attributes.items() if "verwijst" in row},
    )


def object_type(key: str) -> ObjectType:
    """Return one object type by key.

    Raises:
        UnknownAttributeError: the model has no such object type.
    """
    try:
        return object_types()[key]
    except KeyError:
        raise UnknownAttributeError(f"the information model has no object type '{key}'") from None
