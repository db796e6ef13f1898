"""How long the provider takes to answer, and whether its clock says what ours does."""

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from klantinteracties_conformance.client.dates import read_date
from klantinteracties_conformance.client.http import Answer, ProviderClient
from klantinteracties_conformance.preflight.examination import Examination
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.messages import message

CLOCK = 60.0
"""Seconds that the provider's clock may differ from ours."""

SAMPLES = 5
WORTH_WAITING = 10.0
"""Milliseconds an answer from which asking at the same time makes a run shorter."""

MOST_AT_ONCE = 4
OVERHEAD = 1.4
"""How much of the gain may be lost to new connections, and to chance."""

PATIENCE = 2.0
"""Seconds that measuring the latency may take."""


def _at_once(client: ProviderClient, path: str, latency: float) -> int:
    """Return how many requests at a time are answered about as soon as one, which took `latency`."""
    began = time.perf_counter()
    with ThreadPoolExecutor(MOST_AT_ONCE) as pool:
        answers = list(pool.map(lambda _: client.send("GET", path), range(MOST_AT_ONCE)))
    took = (time.perf_counter() - began) * 1000
    if not all(answer.succeeded for answer in answers):
        return 1
    return max(1, min(MOST_AT_ONCE, int(MOST_AT_ONCE * latency / took * OVERHEAD)))


def look_at_time(dialect: Dialect, client: ProviderClient, answers: list[Answer], found: Examination) -> None:
    """Measure the latency, with the answers that are there already, and compare the clocks."""
    until = time.monotonic() + PATIENCE
    path = dialect.type("klantcontact").path if not answers else answers[0].url
    while len(answers) < SAMPLES and time.monotonic() < until:
        answers.append(client.send("GET", path))
    latency = statistics.median(answer.exchange.duration for answer in answers)
    found.facts.latency_ms = round(latency, 1)
    found.say("fine", message("latency", milliseconds=latency, count=len(answers)))
    if latency >= WORTH_WAITING:
        found.at_once = _at_once(client, path, latency)
        found.say("fine", message("answers-at-once", count=found.at_once))
    said = read_date(answers[-1].headers.get("date", ""))
    if said is None:
        return
    offset = (said - datetime.now(UTC)).total_seconds()
    found.facts.clock_offset_s = round(offset)
    if abs(offset) > CLOCK:
        way = "ahead" if offset > 0 else "behind"
        found.say("attention", message("clock-differs", seconds=abs(offset), kind=way))
    else:
        found.say("fine", message("clock-equal"))
