"""The dialect of Open Klant (API 0.9.0): references as uuid and url, numbered pages, Dutch error bodies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError, NotFoundError, Problem, ProviderError
from klantinteracties_conformance.provider.fields import Field, OwnedObjects, Ref, RefList, Variant
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.views import Tree, related_kind
from klantinteracties_conformance.provider.wire.base import ListQuery, Obj, Wire
from klantinteracties_conformance.provider.wire.filters import BadValueError, read_conditions, to_boolean
from klantinteracties_conformance.provider.wire.openklant_filters import FILTERS
from klantinteracties_conformance.provider.wire.paging import LARGEST_PAGE, PAGE_SIZE, page_url

EXPANSIONS: Mapping[str, tuple[str, ...]] = {
    "klantcontact": (
        "gingOverOnderwerpobjecten",
        "hadBetrokkenen",
        "hadBetrokkenen.digitaleAdressen",
        "hadBetrokkenen.wasPartij",
        "leiddeTotInterneTaken",
        "omvatteBijlagen",
    ),
    "betrokkene": ("digitaleAdressen",),
    "digitaaladres": (
        "verstrektDoorBetrokkene",
        "verstrektDoorBetrokkene.hadKlantcontact",
        "verstrektDoorBetrokkene.hadKlantcontact.leiddeTotInterneTaken",
    ),
    "partij": ("betrokkenen", "betrokkenen.hadKlantcontact", "categorieRelaties", "digitaleAdressen"),
}

ERRORS: Mapping[int, tuple[str, str]] = {
    400: ("ValidationError", "Ongeldige invoerwaarde."),
    401: ("NotAuthenticated", "Er is niet of niet juist ingelogd."),
    403: ("PermissionDenied", "Dit mag niet met deze inloggegevens."),
    404: ("NotFound", "Niet gevonden."),
    405: ("MethodNotAllowed", "Deze methode kan hier niet."),
    406: ("NotAcceptable", "Het gevraagde mediatype is er niet."),
    415: ("UnsupportedMediaType", "Dit mediatype wordt niet gelezen."),
    500: ("APIException", "Er ging iets mis op de server."),
}


class OpenKlant(Wire):
    """openklant 0.9.0, as published and as observed."""

    name = "openklant"
    base_path = "/klantinteracties/api/v1"
    collections: ClassVar[Mapping[str, str]] = {
        "actoren": "actor",
        "actorklantcontacten": "actorklantcontact",
        "betrokkenen": "betrokkene",
        "bijlagen": "bijlage",
        "categorie-relaties": "categorierelatie",
        "categorieen": "categorie",
        "digitaleadressen": "digitaaladres",
        "internetaken": "internetaak",
        "klantcontacten": "klantcontact",
        "onderwerpobjecten": "onderwerpobject",
        "partij-identificatoren": "partijidentificator",
        "partijen": "partij",
        "rekeningnummers": "rekeningnummer",
        "vertegenwoordigingen": "vertegenwoordiging",
    }
    paths: ClassVar[Mapping[str, str]] = {kind: path for path, kind in collections.items()}
    together = "maak-klantcontact"
    accepts = ("application/json",)
    media_type = "application/json"
    error_media_type = "application/json"
    scheme = "Token"
    answers_root = True
    headers: ClassVar[Mapping[str, str]] = {"API-version": "0.9.0"}

    # -- bodies -------------------------------------------------------------------------------------------

    def decode(self, kind: str, body: Mapping[str, Any]) -> Obj:
        raw = {name: decode_value(TYPES[kind].fields.get(name), value) for name, value in body.items()}
        if kind == "internetaak" and "toegewezenAanActor" in raw:
            raw["toegewezenAanActor"] = decode_reference(raw["toegewezenAanActor"])
        return raw

    def decode_together(self, body: Mapping[str, Any]) -> Obj:
        return {
            name: self.decode(name, value) if name in TYPES and isinstance(value, Mapping) else value
            for name, value in body.items()
        }

    def encode(self, kind: str, obj: Obj, call: Call) -> Obj:
        answer: Obj = {"uuid": obj["id"], "url": self.url(kind, obj["id"], call)}
        for name, value in obj.items():
            if name not in ("id", "_expand", "categorieNaam"):
                answer[name] = self.encode_value(kind, name, value, call)
        for name in ("actorIdentificatie", "partijIdentificatie"):
            if name in answer and answer[name] is None:
                del answer[name]
        if "_expand" in obj:
            answer["_expand"] = {
                name: self.encode_expanded(kind, name, value, call) for name, value in obj["_expand"].items()
            }
        if kind == "categorierelatie" and answer["categorie"]:
            answer["categorie"]["naam"] = obj["categorieNaam"] or ""
        return answer

    def encode_value(self, kind: str, name: str, value: Any, call: Call) -> Any:
        back = TYPES[kind].back.get(name)
        if back and isinstance(value, list):
            return [self.encode_related(kind, name, item, call) for item in value]
        member: Field | None = TYPES[kind].fields.get(name)
        if name == "toegewezenAanActor":
            return self.reference("actor", value, call)
        if isinstance(member, Ref):
            return self.reference(member.target, value, call)
        if isinstance(member, RefList) and isinstance(value, list):
            return [self.reference(member.target, item, call) for item in value]
        if isinstance(member, Variant) and isinstance(value, dict) and "werkteVoorPartij" in value:
            return {**value, "werkteVoorPartij": self.reference("partij", value["werkteVoorPartij"], call)}
        return value

    def encode_related(self, kind: str, name: str, item: Any, call: Call) -> Any:
        """An object that points back: a reference, or a whole object where the model says so."""
        target = related_kind(TYPES[kind].back[name])
        if not isinstance(item, dict):
            return self.reference(target, item, call)
        if target == "categorierelatie":
            kept = {part: item[part] for part in ("categorieNaam", "beginDatum", "eindDatum")}
            return {**(self.reference(target, item["id"], call) or {}), **kept}
        return self.encode(target, item, call)

    def encode_expanded(self, kind: str, name: str, value: Any, call: Call) -> Any:
        back = TYPES[kind].back.get(name)
        member = TYPES[kind].fields.get(name)
        target = related_kind(back) if back else getattr(member, "target", "")
        if isinstance(value, list):
            return [self.encode(target, item, call) for item in value]
        return None if value is None else self.encode(target, value, call)

    def reference(self, kind: str, identifier: Any, call: Call) -> Obj | None:
        if identifier is None:
            return None
        return {"uuid": identifier, "url": self.url(kind, identifier, call)}

    def url(self, kind: str, identifier: str, call: Call) -> str:
        return f"{call.base}/{self.paths[kind]}/{identifier}"

    def encode_page(self, kind: str, page: Page, call: Call) -> Obj:
        return {
            "count": page.count,
            "next": page_url(call, page.next) if page.next else None,
            "previous": page_url(call, page.previous) if page.previous else None,
            "results": [self.encode(kind, obj, call) for obj in page.objects],
        }

    # -- query strings ------------------------------------------------------------------------------------

    def list_query(self, kind: str, query: list[tuple[str, str]]) -> ListQuery:
        allowed = {*FILTERS[kind], "page", "pageSize", *(("expand",) if kind in EXPANSIONS else ())}
        refuse_unknown(query, allowed)
        problems: list[Problem] = []
        conditions = read_conditions(FILTERS[kind], dict(query), problems)
        size = read_page_size(dict(query), problems)
        expand = read_expand(kind, query, problems)
        if problems:
            raise InvalidError(problems)
        return ListQuery(conditions, read_page_number(dict(query)), size, expand)

    def read_query(self, kind: str, query: list[tuple[str, str]]) -> Tree:
        refuse_unknown(query, {"expand"} if kind in EXPANSIONS else set())
        problems: list[Problem] = []
        expand = read_expand(kind, query, problems)
        if problems:
            raise InvalidError(problems)
        return expand

    def removal_cascades(self, kind: str, query: list[tuple[str, str]]) -> bool:
        text = dict(query).get("cascade")
        if kind != "onderwerpobject" or text is None:
            return False
        try:
            return to_boolean(text)
        except BadValueError as refusal:
            raise InvalidError([Problem(("cascade",), refusal.code, refusal.reason)]) from refusal

    # -- refusals -----------------------------------------------------------------------------------------

    def encode_error(self, error: ProviderError, call: Call) -> Obj:
        kind, title = ERRORS[error.status]
        if error.code == "parse_error":
            kind, title = "ParseError", "De aanvraag kan niet worden gelezen."
        elif error.code == "authentication_failed":
            kind = "AuthenticationFailed"
        body: Obj = {
            "type": f"{call.host}/ref/fouten/{kind}/",
            "code": error.code,
            "title": title,
            "status": error.status,
            "detail": error.detail or title,
            "instance": f"urn:uuid:{uuid4()}",
        }
        if error.status == 400:
            problems = error.problems if isinstance(error, InvalidError) else []
            body["invalidParams"] = [
                {"name": wire_name(problem), "code": problem.code, "reason": problem.reason}
                for problem in problems
            ]
        return body


def wire_name(problem: Problem) -> str:
    return ".".join("uuid" if step == "id" else step for step in problem.path)


def decode_value(member: Field | None, value: Any) -> Any:
    if isinstance(member, Ref):
        return decode_reference(value)
    if isinstance(member, RefList) and isinstance(value, list):
        return [decode_reference(item) for item in value]
    if isinstance(member, OwnedObjects) and isinstance(value, list):
        fields = TYPES[member.target].fields
        return [decode_members(fields, decode_reference(item)) for item in value]
    if isinstance(member, Variant):
        references = {
            name: part for group in member.variants.values() for name, part in group.members.items()
        }
        return decode_members(
            {name: part for name, part in references.items() if isinstance(part, Ref)}, value
        )
    return value


def decode_members(fields: Mapping[str, Field], value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    return {name: decode_value(fields.get(name), part) for name, part in value.items()}


def decode_reference(value: Any) -> Any:
    """`{"uuid": …}` becomes `{"id": …}`; anything else is left for the checks to refuse."""
    if not isinstance(value, Mapping):
        return value
    rest = {name: part for name, part in value.items() if name not in ("uuid", "id")}
    return {**rest, "id": value["uuid"]} if "uuid" in value else rest


def refuse_unknown(query: list[tuple[str, str]], allowed: set[str]) -> None:
    unknown = sorted({name for name, _ in query} - allowed)
    if unknown:
        reason = f"Deze queryparameters zijn er niet: {', '.join(unknown)}."
        raise InvalidError([Problem(("nonFieldErrors",), "unknown-parameters", reason)])


def read_page_size(query: Mapping[str, str], problems: list[Problem]) -> int:
    """A size that no page can have gives the usual one, one that is too large the largest."""
    text = query.get("pageSize", str(PAGE_SIZE))
    if not re.fullmatch(r"[+-]?[0-9]+", text):
        problems.append(Problem(("pageSize",), "invalid", "Dit is geen geheel getal."))
        return PAGE_SIZE
    size = LARGEST_PAGE if len(text) > 9 else min(int(text), LARGEST_PAGE)
    return size if size > 0 and not text.startswith("-") else PAGE_SIZE


def read_page_number(query: Mapping[str, str]) -> int:
    """A page that can't be there is not found, whether by its number or its form (openklant, observed)."""
    text = query.get("page", "1")
    if not re.fullmatch(r"0*[1-9][0-9]{0,8}", text):
        raise NotFoundError("Deze pagina is er niet.")
    return int(text)


def read_expand(kind: str, query: list[tuple[str, str]], problems: list[Problem]) -> Tree:
    tree: Tree = {}
    names = [name for key, text in query if key == "expand" for name in text.split(",")]
    for name in filter(None, (name.strip() for name in names)):
        if name not in EXPANSIONS[kind]:
            reason = f"Deze waarde kan niet; wel: {', '.join(EXPANSIONS[kind])}."
            problems.append(Problem(("expand",), "invalid_choice", reason))
            continue
        branch = tree
        for step in name.split("."):
            branch = branch.setdefault(step, {})
    return tree
