"""Collects the suite's own features in this process, and looks at what came of it."""

from collections.abc import Callable

import pytest

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging.handover import Asked
from klantinteracties_conformance.standard import resources


class _Look:
    """Takes the place of the loop that runs the items."""

    def __init__(self, look: Callable[[pytest.Session], None]) -> None:
        self._look = look
        self.looked = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._look(session)
        self.looked = True
        return True


def within(request: RunRequest, look: Callable[[pytest.Session], None]) -> None:
    """Collect as a run would, and look instead of running; nothing is asked of the provider."""
    suite = resources.suite_dir()
    plugin = _Look(look)
    names = ("cacheprovider", "terminal", "logging", "allure_pytest", "xdist")
    arguments = [
        str(resources.features_dir()),
        f"--rootdir={suite}",
        f"--config-file={suite / 'pyproject.toml'}",
        f"--confcutdir={suite}",
        *(f"-pno:{name}" for name in names),
    ]
    pytest.main(arguments, plugins=[plugin, Asked(request)])
    assert plugin.looked
