"""Which product is judged, as a target's table `product` has it: for reports, without effect on a run."""

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.config.file import ConfigFile
from klantinteracties_conformance.result.about import Product


def read(file: ConfigFile | None, target: str, redactor: Redactor) -> Product | None:
    """Return the product of a target, without secrets; None where it has no such table."""
    about = file.at(("targets", target, "product")) if file and target else None
    return Product(**{key: redactor.text(value) for key, value in about.items()}) if about else None
