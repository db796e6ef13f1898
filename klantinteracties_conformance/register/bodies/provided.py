"""What a provider fills in by itself."""

from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.run import Shared


def provided(shared: Shared, place: Place) -> set[tuple[str, ...]]:
    """Return the places of what the provider fills in itself by the standard, whatever is sent."""
    types = shared.settings.dialect.types.values()
    return {
        attribute.path
        for one in types
        if f"/{one.path}" == place.collection
        for attribute in one.attributes.values()
        if attribute.assigned_by == "provider"
    }
