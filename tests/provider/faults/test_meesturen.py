"""What each defect does to what comes along; the matrix shows that it is noticed."""

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.kinds import OnRead
from klantinteracties_conformance.provider.faults.meesturen import FAULTS

SOUND: dict[str, Any] = {
    "omschrijving": "werk",
    "wasBijlageVanKlantcontact": "k",
    "_expand": {
        name: [{"id": "a"}, {"id": "b"}]
        for name in (
            "betrokkenen", "digitaleAdressen", "gingOverOnderwerpobjecten", "leiddeTotInterneTaken",
            "omvatteBijlagen",
        )
    },
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_it_changes_what_comes_along_where_it_says_so(fault: OnRead) -> None:
    for where in ("read", "listed", "expanded"):
        shown = fault.on_read(fault.kind, SOUND, where)
        assert (shown != SOUND) is (where in fault.where)
    assert fault.on_read("een ander", SOUND, next(iter(fault.where))) == SOUND
