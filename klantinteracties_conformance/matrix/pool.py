"""The workers together: each takes the next job when it is free, and one that fails takes no other along."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import IO, Self

from klantinteracties_conformance.matrix.jobs import Job, Judged
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.system.messages import message

COMMAND = (sys.executable, "-m", "klantinteracties_conformance.matrix.worker")
PATIENCE = 300.0
"""Seconds that one job may take. Most take one or two, fuzzing everything some forty; a provider that never
answers is given up earlier."""

JOBS_OF_ONE = 80
"""Jobs after which a worker makes place for a new one: pytest keeps some megabytes of each."""

HUNG = message("matrix-hung")
DIED = message("matrix-died")


class Worker:
    """A worker process; it judges one job after another until it is closed."""

    def __init__(self, command: Sequence[str], patience: float) -> None:
        self._patience = patience
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            # Ctrl-C reaches whoever started us, who then closes the workers in good order.
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def judge(self, job: Job) -> Judged:
        """Return what the worker answers. After an answer without outcome it is of no use any more."""
        hung = threading.Event()

        def give_up() -> None:
            hung.set()
            self.kill()

        alarm = threading.Timer(self._patience, give_up)
        alarm.start()
        try:
            line = self._ask(codec.encode(job))
        finally:
            alarm.cancel()
        if line.endswith("\n"):
            return Judged.from_json(line)
        return Judged(job, unjudged=HUNG if hung.is_set() else DIED)

    def _ask(self, line: str) -> str:
        question, answer = self._streams()
        with suppress(OSError):
            question.write(line + "\n")
            question.flush()
        return answer.readline()

    def _streams(self) -> tuple[IO[str], IO[str]]:
        assert self._process.stdin
        assert self._process.stdout
        return self._process.stdin, self._process.stdout

    def kill(self) -> None:
        """End the process at once; its provider notices that and ends too."""
        self._process.kill()

    def close(self) -> None:
        """Let the process end, and insist when it doesn't."""
        question, answer = self._streams()
        with suppress(OSError):
            question.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        answer.close()


def judge_all(
    jobs: Iterable[Job],
    workers: int,
    *,
    told: Callable[[Judged], None] = lambda _: None,
    command: Sequence[str] = COMMAND,
    patience: float = PATIENCE,
) -> list[Judged]:
    """Judge all jobs, on this many workers; `told` hears of each as soon as it is there."""
    waiting: SimpleQueue[Job] = SimpleQueue()
    planned = list(jobs)
    for job in planned:
        waiting.put(job)
    found: dict[Job, Judged] = {}

    def work() -> None:
        with suppress(Empty):
            job = waiting.get_nowait()
            while True:
                # A worker that could not judge something may be broken by it, so the next job gets a new one.
                with Worker(command, patience) as worker:
                    for _ in range(JOBS_OF_ONE):
                        found[job] = worker.judge(job)
                        told(found[job])
                        usable = not found[job].unjudged
                        job = waiting.get_nowait()
                        if not usable:
                            break

    with ThreadPoolExecutor(workers) as crew:
        try:
            for task in [crew.submit(work) for _ in range(min(workers, len(planned)))]:
                task.result()
        except BaseException:
            _drain(waiting)
            raise
    return [found[job] for job in planned]


def _drain(waiting: SimpleQueue[Job]) -> None:
    """Leave nothing to do, so that the workers end after what they are at."""
    with suppress(Empty):
        while True:
            waiting.get_nowait()
