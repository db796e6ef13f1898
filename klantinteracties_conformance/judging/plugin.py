"""The pytest side of the suite: fixtures, what is collected, and which scenarios run."""

import gc
import os
import random
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click
import pytest
from platformdirs import user_cache_path

from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.compat import (
    allure_parts,
    bdd_parts,
    hypothesis_parts,
    pytest_parts,
    schemathesis_parts,
)
from klantinteracties_conformance.compat.library import IncompatibleLibraryError
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.consumer import reference_lists
from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.findings import NotApplicableError
from klantinteracties_conformance.consumer.needs import needs_of
from klantinteracties_conformance.consumer.reference_lists import ReferenceLists
from klantinteracties_conformance.judging import allure, handover
from klantinteracties_conformance.judging.collection import (
    Definitions,
    FeatureFile,
    functions_of,
    key_of,
    remember_definitions,
    scenario_of,
)
from klantinteracties_conformance.judging.guards import violations
from klantinteracties_conformance.judging.handover import REQUEST
from klantinteracties_conformance.judging.played import ProfileFile
from klantinteracties_conformance.judging.recorder import RECORD
from klantinteracties_conformance.judging.session import SESSION, ConformanceSession
from klantinteracties_conformance.report.rendering import LANGUAGES, words
from klantinteracties_conformance.standard import case_rows, resources
from klantinteracties_conformance.standard.catalogue import OWN_EXAMPLE, CatalogueError, catalogue
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Message, message
from klantinteracties_conformance.system.text import on_one_line

_REFUSED = "refused"
"""Under this name a worker tells the controller why it refuses to begin."""

_AT_FAULT = pytest.StashKey[bool]()
"""Whether it is the suite itself that can't be trusted, and not its user who called it wrongly."""


def pytest_addoption() -> None:
    """Refuse another pytest-bdd before the steps are imported with it: there is no earlier hook."""
    with _refusing_incompatible():
        bdd_parts.check()


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Register the tags of the features as markers, and the session's plugin."""
    with _refusing_incompatible():
        allure_parts.check(config)
    keep_tables_of_characters(config)
    try:
        known = catalogue()
        case_rows.of_cases()
    except CatalogueError as error:
        _refuse(config, str(error))
    names = {OWN_EXAMPLE, *(spec.level for spec in known.requirements), *(group.id for group in known.groups)}
    for spec in known.requirements:
        names |= {spec.id, *spec.functions}
    for name in sorted(names):
        config.addinivalue_line("markers", f"{name}: tag of a feature")
    try:
        request = None if config.option.collectonly else handover.receive(config)
        session = begin(config, request) if request else None
    except ConfigurationError as error:
        raise pytest.UsageError(_say(config, error.message)) from error
    if session is not None:
        # What pytest says of a failure is replaced by what was judged. In any other style it would parse the
        # source of every function that a failure went through, for nobody.
        config.option.tbstyle = "native"
        contract = str(session.dialect.contract)
        if session.selection.fuzzes and _takes_everything(config):
            # Known before any worker tells: one that dies can't say what it was going to do.
            session.run.operations = session.of_this_shard(session.selection.fuzzed)
            if contract not in config.args:
                config.args.append(contract)
        if _takes_everything(config):
            config.args += sorted(set(map(str, session.run.profile_files)) - set(config.args))


@pytest.hookimpl(wrapper=True)
def pytest_cmdline_main(config: pytest.Config) -> Generator[None, object, object]:
    """End by the exit code of a fault of the suite; pytest by itself would call it used wrongly."""
    try:
        return (yield)
    except pytest.UsageError as error:
        if _AT_FAULT not in config.stash or hasattr(config, "workeroutput"):
            raise  # for a worker, the controller tells it
        click.echo(f"ERROR: {error}\n", err=True)
        return pytest.ExitCode.INTERNAL_ERROR


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Let a worker that is about to start know what was asked."""
    handover.await_idle(node.gateway)
    if REQUEST in node.config.stash:
        handover.give(node, node.config.stash[REQUEST])


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Refuse a pytest that keeps its fixtures in another way, once it has them."""
    with _refusing_incompatible():
        pytest_parts.check(session)


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Say in one sentence that there is nobody to judge, before a folder with features fails for it."""
    config = session.config
    if SESSION in config.stash or config.option.collectonly:
        return
    features = resources.features_dir()
    places = [Path(argument.partition("::")[0]).resolve() for argument in config.args]
    if any(place.is_relative_to(features) or features.is_relative_to(place) for place in places):
        raise pytest.UsageError(_say(config, message("no-provider-to-judge")))


@contextmanager
def _refusing_incompatible(config: pytest.Config | None = None) -> Iterator[None]:
    try:
        yield
    except IncompatibleLibraryError as error:
        lacks = message("library-lacks", name=error.library, version=error.installed, text=error.what)
        _end(config, _say(config, lacks))


def _refuse(config: pytest.Config | None, *sentences: str) -> NoReturn:
    """End the session over a fault of the suite itself; a worker leaves it to the controller to say so."""
    text = "\n  ".join([_say(config, message("suite-fault-told", text=sentences[0])), *sentences[1:]])
    _end(config, text)


def _end(config: pytest.Config | None, text: str) -> NoReturn:
    if (told := getattr(config, "workeroutput", None)) is not None:
        told[_REFUSED] = text
    if config is not None:
        config.stash[_AT_FAULT] = True
    raise pytest.UsageError(text)


def _say(config: pytest.Config | None, said: Message) -> str:
    """Return a message in the language of the run; plain pytest speaks Dutch."""
    request = config.stash.get(REQUEST, None) if config else None
    return on_one_line(words(request.language if request else LANGUAGES[0]).say(said))


@pytest.hookimpl(optionalhook=True, tryfirst=True)
def pytest_testnodedown(node: Any) -> None:
    """Say in the controller why a worker refused to begin; pytest-xdist by itself shows where it broke."""
    if refused := getattr(node, "workeroutput", {}).get(_REFUSED):
        node.config.stash[_AT_FAULT] = True
        raise pytest.UsageError(refused)


def keep_tables_of_characters(config: pytest.Config) -> None:
    """Let hypothesis keep the tables that it makes once elsewhere than in the folder where the user works."""
    if "HYPOTHESIS_STORAGE_DIRECTORY" not in os.environ:
        patch = pytest.MonkeyPatch()
        folder = user_cache_path("klantinteracties-conformance") / "hypothesis"
        patch.setenv("HYPOTHESIS_STORAGE_DIRECTORY", str(folder))
        config.add_cleanup(patch.undo)


def begin(config: pytest.Config, request: RunRequest) -> ConformanceSession:
    """Begin to judge as this asks, instead of what was judged before it in this session.

    Raises:
        ConfigurationError: there is no such dialect or selection.
    """
    session = ConformanceSession(config, request)
    for name in ("conformance-session", "conformance-recorder"):
        if config.pluginmanager.has_plugin(name):
            config.pluginmanager.unregister(name=name)
    config.stash[SESSION] = session
    config.pluginmanager.register(session, "conformance-session")
    config.pluginmanager.register(session.recorder, "conformance-recorder")
    allure.register(config, session.log)
    return session


def _takes_everything(config: pytest.Config) -> bool:
    """Tell whether pytest's arguments leave the choice to the suite: none, or the folder of all features."""
    everything = config.args_source is not pytest.Config.ArgsSource.ARGS or any(
        Path(argument).resolve() == resources.features_dir() for argument in config.args
    )
    return everything and not _narrowed(config)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect feature files as they are, below the suite's own features, and the contract to fuzz."""
    session = parent.config.stash.get(SESSION, None)
    if session is not None and file_path == session.dialect.contract:
        fuzzed: pytest.Collector = ContractFile.from_parent(parent, path=file_path)
        return fuzzed
    if session is not None and file_path.resolve() in session.run.profile_files:
        played: pytest.Collector = ProfileFile.from_parent(parent, path=file_path.resolve())
        return played
    if file_path.suffix == ".feature" and file_path.is_relative_to(resources.features_dir()):
        relative = file_path.relative_to(resources.features_dir()).as_posix()
        if session is not None and relative not in session.files:
            return None
        collected: pytest.Collector = FeatureFile.from_parent(parent, path=file_path)
        return collected
    return None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Refuse scenarios that would pass silently, keep the selected ones, and put them in order."""
    if any(isinstance(item.parent, ContractFile) for item in items):
        with _refusing_incompatible(config):
            schemathesis_parts.check()
            hypothesis_parts.check()
    scenarios = [item for item in items if scenario_of(item) is not None]
    if not scenarios:
        return
    files = {key_of(item).file for item in scenarios}
    known = catalogue().by_scenario()
    planned = () if _narrowed(config) else [key for key in known if key.file in files]
    definitions = Definitions()
    found = [
        *case_rows.differences(catalogue(), case_rows.of_cases()),
        *violations(scenarios, planned, definitions),
    ]
    if found:
        # One a line, to correct all at once; the rows of a scenario's examples may tell the same.
        _refuse(config, *(f"{what}." for what in dict.fromkeys(found)))
    session = config.stash.get(SESSION, None)
    if session is not None:
        dropped = {id(item) for item in scenarios if key_of(item) not in session.taken}
        if dropped:
            config.hook.pytest_deselected(items=[item for item in items if id(item) in dropped])
            items[:] = [item for item in items if id(item) not in dropped]
    if session is not None and session.request.seed is not None:
        random.Random(session.request.seed).shuffle(items)
    remember_definitions(config, items, definitions)
    if session is not None and (_narrowed(config) or files < session.files):
        session.narrow(sorted({known[key_of(item)].id for item in items if scenario_of(item)}))


def pytest_collection_finish() -> None:
    """Take what collection made out of the garbage collector's sight: it lives as long as the run.

    It isn't given back afterwards: pytest ends with several searches for garbage, and the process with them.
    """
    gc.collect()
    gc.freeze()


def _narrowed(config: pytest.Config) -> bool:
    """Tell whether pytest's own arguments choose single scenarios."""
    named = any("::" in argument for argument in config.args)
    return named or bool(config.option.keyword or config.option.markexpr)


@pytest.fixture(scope="session")
def _client(request: pytest.FixtureRequest) -> Iterator[ProviderClient]:
    session = request.config.stash[SESSION]
    with session.client(session.request.timeout) as client:
        client.watch = session.watch if session.compares else None
        yield client


@pytest.fixture
def consumer(request: pytest.FixtureRequest, _client: ProviderClient) -> Iterator[Consumer]:
    """Give a scenario its consumer; what it made is removed afterwards, also when the scenario failed.

    Where the dialect has no place for what a later step does, nothing is arranged for it.
    """
    session = request.config.stash[SESSION]
    consumer = Consumer(session.dialect, _client, session.journal)
    for need in needs_of(functions_of(request.node)):
        need(consumer)
    yield consumer
    request.node.stash[RECORD].leftovers = consumer.clean_up()


@pytest.fixture(scope="session")
def bystanders(request: pytest.FixtureRequest, _client: ProviderClient) -> Iterator[Bystanders]:
    """Give scenarios what no search may find; it is removed after the last one.

    What can't be removed stays in the journal as that, so that the run tells it at its end.
    """
    session = request.config.stash[SESSION]
    bystanders = Bystanders(Consumer(session.dialect, _client, session.journal))
    yield bystanders
    bystanders.clean_up()


@pytest.fixture
def referentielijsten(request: pytest.FixtureRequest) -> Iterator[ReferenceLists]:
    """Give a scenario the reference lists, where the user named them."""
    session = request.config.stash[SESSION]
    lists = session.request.reference_lists
    if not lists:
        raise NotApplicableError(message("no-reference-lists"))
    with ProviderClient(
        lists,
        reference_lists.headers(session.lists_token),
        session.log,
        timeout=session.request.timeout,
        network=session.network_of_lists(),
        budget=session.budget,
    ) as client:
        yield ReferenceLists(client)


class ContractFile(pytest.File):
    """Collects the operations of a contract, each of which is fuzzed by an item of its own."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield an item for each selected operation and each life cycle."""
        # Imported here: schemathesis takes longer to load than a functional run needs to begin.
        from klantinteracties_conformance.judging.fuzzed import collect

        yield from collect(self)
