"""How bad a finding is for residents and employees: what decides which cause a reader should begin with."""

from enum import IntEnum

from klantinteracties_conformance.standard.known_faults import Red

_TO_STRANGERS = frozenset(
    {
        "fuzz-access-given", "found-too-much", "found-and-others", "search-finds-others",
        "read-search-finds-others", "fuzz-search-finds", "pages-forget-filter", "expansion-has-others",
    }
)  # fmt: skip
"""Findings by which somebody sees what was not asked for, or is not theirs."""

_OF_FORM = ("API-CONTRACT", "API-FOUT", "API-VERWIJS", "API-INVOER", "API-LIJST", "API-BLADER", "API-HTTP")
"""Requirements on how a provider answers; what is recorded stays as it was."""

_OF_WHOM = frozenset(
    {"partij", "partijid", "betrokkene", "klantcontact", "klantcontactid", "actor", "actorid", "werktevoor"}
    | {
        "waspartij",
        "hadklantcontact",
        "identificeerdepartij",
        "verstrektdoorpartij",
        "verstrektdoorbetrokkene",
    }
    | {"toegewezenaanactor", "toegewezenaanactoren", "aanleidinggevendklantcontact", "rol", "initiator"}
    | {"objectid", "soortobjectid"}
)
"""Attributes that tell about whom or what something is, by the names of the model and of the wire."""


class Harm(IntEnum):
    """The worst first."""

    OPEN_TO_STRANGERS = 1
    LOST_OR_ALTERED = 2
    WRONG_PERSON = 3
    OTHER = 4


_LOSES = "manner-lost"
"""A finding on the form of a request by which something else is recorded than was sent."""


def harm_of(red: Red) -> Harm:
    """Return the harm of one finding."""
    if red.code in _TO_STRANGERS or red.requirement.startswith("API-AUTH"):
        return Harm.OPEN_TO_STRANGERS
    if red.requirement.startswith(_OF_FORM) and red.code != _LOSES:
        return Harm.OTHER
    last = red.attribute.replace("/", ".").rpartition(".")[2]
    name = "".join(character for character in last.lower() if character.isalnum())
    return Harm.WRONG_PERSON if name in _OF_WHOM else Harm.LOST_OR_ALTERED
