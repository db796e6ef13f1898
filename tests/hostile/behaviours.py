"""All behaviours, whatever their module."""

from collections.abc import Mapping

from tests.hostile import conduct, content, mind, transport
from tests.hostile.case import CASES, Case

MODULES = (transport, content, conduct, mind)
BEHAVIOURS: Mapping[str, Case] = CASES
