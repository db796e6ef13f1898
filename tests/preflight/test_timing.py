"""The clock of a provider is held against ours."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.servers import Reply, proxying, serving
from tests.preflight.looks import examined, said


def test_a_clock_that_is_wrong(provider: ProviderProcess) -> None:
    late = format_datetime(datetime.now(UTC) - timedelta(hours=1))

    def change(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        setattr(handler, "date_time_string", lambda: late)  # noqa: B010 -- the server's own way to a Date
        return reply

    with serving(proxying(provider.url, change)) as url:
        found = examined(url, provider.token)
    assert "Klok" in said(found, "attention")
    assert found.facts.clock_offset_s is not None
    assert found.facts.clock_offset_s < -3000
