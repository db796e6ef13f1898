"""What fuzzing and the model of the register work with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Budget
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.consumer.journal import Journal
from klantinteracties_conformance.contract.published import PublishedDocument
from klantinteracties_conformance.result.outcomes import FuzzProfile
from klantinteracties_conformance.standard.contract_document import Document
from klantinteracties_conformance.standard.dialect import Dialect

if TYPE_CHECKING:  # what draws takes long to load, and a run without fuzzing has no use for it
    from klantinteracties_conformance.register.generate import Generator


@dataclass(frozen=True)
class FuzzSettings:
    """What fuzzing works with: `timeout` is in seconds per answer.

    `access` gives the credentials: headers for each request, and the settings of the network. `budget` is to
    be asked before each request, `journal` to be told before each POST.
    `time_limit` is in seconds for all of it together: it stops only, and what it cuts off is untested.
    `operations` are the labels of what is to be fuzzed: `POST /klantcontacten`, `levensloop /klantcontacten`.
    `values` is from what the values follow that mark an object as ours; the seed, if it is empty.
    `share` is which of how many processes this is, so that they needn't give persons the same numbers.
    `published` gives the provider's own document; it is asked for where something hangs on it.
    `generators` gives what draws the cases of a contract, where that is another than usual.
    """

    url: str
    access: Access
    dialect: Dialect
    redactor: Redactor
    timeout: float
    budget: Budget = field(default_factory=Budget)
    journal: Journal = field(default_factory=Journal)
    profile: FuzzProfile = "quick"
    seed: int = 0
    values: str = ""
    time_limit: float | None = None
    operations: Sequence[str] = ()
    share: tuple[int, int] = (0, 1)
    published: Callable[[], PublishedDocument] = PublishedDocument
    generators: Callable[[Document], "Generator"] | None = None
