"""What holds for a command, and where each value comes from: command line, then file, then default."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from klantinteracties_conformance.client.access import TOKEN_VARIABLE, Access, Network
from klantinteracties_conformance.client.auth import LONGEST, Credentials
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.config import discovery, product, scope, secret, waivers
from klantinteracties_conformance.config import file as files
from klantinteracties_conformance.config.addresses import check_token, check_url, is_text
from klantinteracties_conformance.config.file import ConfigFile, raise_all
from klantinteracties_conformance.config.option import Option
from klantinteracties_conformance.config.run_request import LISTS_TOKEN_VARIABLE, OPTIONS, RunRequest
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.about import Configuration
from klantinteracties_conformance.result.exchange import REDACTED
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.dialect_files import available
from klantinteracties_conformance.standard.schema_problems import Place
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Message, message
from klantinteracties_conformance.system.text import on_one_line

COMMAND_LINE = message("origin-command-line")
DEFAULT = message("origin-default")

_NETWORK = ("ca_bundle", "client_cert", "client_key", "insecure")


def parameter(name: str) -> str:
    """Return what the code calls an option of the command line."""
    return name.lstrip("-").replace("-", "_")


@dataclass(frozen=True)
class Setting:
    """A value, and where it comes from."""

    value: Any
    origin: Message


class Settings:
    """The settings of one command: its own parameters, and the target of the file that it names, if any.

    Raises:
        ConfigurationError: the file is wrong, or doesn't have the target.
    """

    def __init__(self, context: click.Context) -> None:
        self._given: Mapping[str, Any] = context.params
        self._explicit = {
            name
            for name in context.params
            if context.get_parameter_source(name)
            in (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT)
        }
        path: Path | None = self._given.get("config")
        if path is None:
            found = discovery.find(Path.cwd())
            path = found.path
            if found.refused:
                said = words(self._given.get("language") or "nl").say(found.refused)
                click.echo(on_one_line(said), err=True)
        self.file: ConfigFile | None = files.read(path) if path else None
        self.target: str = self._given.get("target") or self._only_target()
        self._check_target()
        self._access: Access | None = None
        self._origins: list[tuple[str, Setting]] = []

    def _only_target(self) -> str:
        """Return the target of a file that has one, where nothing else says who is judged; else nothing."""
        if self.file is None or self._given.get("url") or self._given.get("embedded"):
            return ""
        names = list(self.file.at(("targets",)) or ())
        return names[0] if len(names) == 1 else ""

    def _check_target(self) -> None:
        if not self.target:
            return
        if self._given.get("url") or self._given.get("embedded"):
            raise ConfigurationError(message("address-or-target"))
        if self.file is None:
            raise ConfigurationError(message("no-file-for-target", file=discovery.NAME, target=self.target))
        if self.section("") is None:
            raise ConfigurationError(self._unknown_target(list(self.file.at(("targets",)) or ())))

    def _unknown_target(self, known: list[str]) -> Message:
        assert self.file is not None
        name = self.file.path.name
        if not known:
            return message("file-without-targets", file=name, target=self.target)
        return message("target-unknown", file=name, target=self.target, choices=known)

    def section(self, name: str) -> Any:
        """Return a table of the target, the whole target for an empty name, None where there is none."""
        if self.file is None or not self.target:
            return None
        return self.file.at(("targets", self.target, name) if name else ("targets", self.target))

    def get(self, name: str) -> Setting:
        """Return what holds for an option of a run, by the name of its field.

        Raises:
            ConfigurationError: what was written stands for no value.
        """
        option, default = OPTIONS[name]
        if option.switch and self._given.get(parameter(option.switch.name)):
            return Setting(option.switch.value, COMMAND_LINE)
        if name in self._explicit:
            return Setting(option.value(self._given[name]), COMMAND_LINE)
        for table in ("targets", "run"):
            place: Place = ("targets", self.target, name) if table == "targets" else ("run", name)
            written = self.file.at(place) if self.file and table in option.tables else None
            if self.file is not None and written is not None:
                return Setting(option.value(self._at_home(name, option, written)), self._written_at(place))
        return Setting(default, DEFAULT)

    def value(self, name: str) -> Any:
        """Return the value that holds for an option; raises as `get` does."""
        return self.get(name).value

    def request(self) -> RunRequest:
        """Return all that is asked, not yet held together.

        Raises:
            ConfigurationError: a part of it isn't what it should be, or isn't where it should be.
        """
        access = Access() if self.value("embedded") else self.access()
        left_out, waived = self._claims()
        return RunRequest(
            **{name: self.value(name) for name in OPTIONS},
            target=self.target,
            access=access,
            lists_token=os.environ.get(LISTS_TOKEN_VARIABLE) or None,
            product=product.read(self.file, self.target, Redactor(access.secrets)),
            scope=left_out,
            codes={key: tuple(codes) for key, codes in (self.section("waarden") or {}).items()},
            waivers=waived,
            configuration=Configuration(self.file.path.name, self.file.digest) if self.file else None,
        )

    def _claims(self) -> tuple[scope.Scope | None, list[waivers.Waiver]]:
        """Return what is left out and what is waived; all that is wrong with either is told at once."""
        left_out, waived, errors = None, [], []
        try:
            left_out = scope.read(self.file, self.target, catalogue())
        except ConfigurationError as error:
            errors.append(error)
        try:
            waived = waivers.read(self.file, self.target, catalogue())
        except ConfigurationError as error:
            errors.append(error)
        raise_all(errors)
        return left_out, waived

    def _at_home(self, name: str, option: Option, value: Any) -> Any:
        """Return a value of the file with paths made relative to the file."""
        assert self.file is not None
        if isinstance(option.kind, click.Path):
            return self.file.relative(value)
        if name == "dialect" and value not in available():
            return str(self.file.relative(value))
        if name == "profiles":
            own = (".yaml", ".yml")
            return [str(self.file.relative(one)) if one.endswith(own) else one for one in value]
        return value

    def access(self) -> Access:
        """Return how the provider is reached; a token on the command line is warned of, once.

        Raises:
            ConfigurationError: a secret isn't where it should be, or something doesn't go together.
        """
        if self._access is None:
            self._access = Access(self._credentials(), self._network(), self._headers())
        return self._access

    def rows(self, request: RunRequest) -> list[tuple[str, Setting]]:
        """Return what a request made of these settings asks, by key and with its origin; secrets masked."""
        names = [name for name in self._given if name in OPTIONS]
        rows = [(name, Setting(getattr(request, name), self.get(name).origin)) for name in names]
        for key, codes in request.codes.items():
            self._note(f"waarden.{key}", ", ".join(codes), ("targets", self.target, "waarden", key))
        for key in (self.section("product") or {}) if request.product else ():
            place: Place = ("targets", self.target, "product", key)
            self._note(f"product.{key}", getattr(request.product, key), place)
        return [*rows, *self._origins]

    # -- the way in --------------------------------------------------------------------------------------

    def _credentials(self) -> Credentials:
        about = self.section("auth") or {}
        kind = about.get("kind", "default")
        place: Place = ("targets", self.target, "auth")
        self._note("auth.kind", kind, (*place, "kind") if about else None)
        fields = {key: str(about[key]) for key in _IDENTIFYING if key in about}
        if "token_url" in fields:
            try:
                check_url(fields["token_url"].partition("?")[0])
            except ConfigurationError as error:
                raise self._address_wrong((*place, "token_url"), error.message) from error
        for key, value in fields.items():
            self._note(f"auth.{key}", value, (*place, key))
        if kind in ("mtls", "none"):
            if self._given.get("token"):
                raise ConfigurationError(message("token-needless"))
            if kind == "mtls" and not (self.section("tls") or {}).get("client_cert"):
                raise self._error((*place, "kind"), message("no-client-certificate"))
            return Credentials(kind)
        name = "secret" if kind in ("jwt", "oauth2") else "token"
        found = self._secret(name, about, place)
        if found is None and about:
            raise self._error(place, message("secret-missing", key=name))
        if found is not None:
            self._origins.append((f"auth.{name}", Setting(REDACTED, found.origin)))
        value = found.value if found else ""
        if kind in ("jwt", "oauth2"):
            if not is_text(value):
                raise self._error(place, message("secret-no-text"))
        else:
            value = check_token(value) or ""
        return Credentials(kind, value, **fields)

    def _secret(self, name: str, about: Mapping[str, Any], place: Place) -> secret.Secret | None:
        given = self._given.get("token")
        if given and name == "secret":
            raise ConfigurationError(message("token-needless"))
        if given == secret.STANDARD_INPUT:
            return secret.Secret(secret.standard_input(), message("origin-input"))
        if given:
            click.echo(words(self.value("language"))("token-in-sight", name=TOKEN_VARIABLE), err=True)
            return secret.Secret(given, COMMAND_LINE)
        named = secret.named(self.file, place, name, about) if self.file and about else None
        if named is None and name == "token" and os.environ.get(TOKEN_VARIABLE):
            return secret.Secret(os.environ[TOKEN_VARIABLE], message("origin-variable", name=TOKEN_VARIABLE))
        return named

    def _network(self) -> Network:
        about = self.section("tls") or {}
        place: Place = ("targets", self.target, "tls")
        fields: dict[str, Any] = {}
        for key in _NETWORK:
            if key in about and self.file is not None:
                value = about[key]
                fields[key] = value if key == "insecure" else str(self.file.relative(value))
                self._note(f"tls.{key}", fields[key], (*place, key))
        return Network(**fields, proxy=self._proxy())

    def _proxy(self) -> str:
        about = self.section("") or {}
        place: Place = ("targets", self.target)
        if "proxy_env" in about and self.file is not None:
            found = secret.from_environment(self.file, (*place, "proxy_env"), about["proxy_env"])
            self._origins.append(("proxy", Setting(REDACTED, found.origin)))
            return found.value
        proxy: str = about.get("proxy", "")
        if "@" in proxy:
            raise self._error((*place, "proxy"), message("proxy-with-password"))
        if proxy:
            self._note("proxy", proxy, (*place, "proxy"))
        return proxy

    def _headers(self) -> dict[str, str]:
        headers = {}
        for name, value in (self.section("headers") or {}).items():
            assert self.file is not None
            place: Place = ("targets", self.target, "headers", name)
            if isinstance(value, str):
                self._check_header(place, value)
                headers[name] = value
                self._note(f"headers.{name}", value, place)
                continue
            key, where = next(iter(value.items()))
            read = secret.from_environment if key == "env" else secret.from_file
            found = read(self.file, place, where)
            self._check_header(place, found.value)
            headers[name] = found.value
            self._origins.append((f"headers.{name}", Setting(REDACTED, found.origin)))
        return headers

    def _check_header(self, place: Place, value: str) -> None:
        if not value.isascii() or not value.isprintable():
            raise self._error(place, message("header-unfit"))
        if len(value) > LONGEST:
            raise self._error(place, message("header-too-long", count=len(value), total=LONGEST))

    def _note(self, key: str, value: Any, place: Place | None) -> None:
        origin = self._written_at(place) if self.file and place else DEFAULT
        self._origins.append((key, Setting(value, origin)))

    def _written_at(self, place: Place) -> Message:
        assert self.file is not None
        return message("origin-file", file=self.file.where(place))

    def _error(self, place: Place, problem: Message) -> ConfigurationError:
        assert self.file is not None
        return self.file.error(place, problem)

    def _address_wrong(self, place: Place, problem: Message) -> ConfigurationError:
        assert self.file is not None
        return self.file.error(place, problem, "configuration-address-wrong")


_IDENTIFYING = ("header", "client_id", "user_id", "user_representation", "token_url", "scope")
