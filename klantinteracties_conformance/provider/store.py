"""The objects in SQLite: a table per object type, the attributes as JSON, what is searched for indexed.

One connection, one writer at a time. A change happens in one `BEGIN IMMEDIATE` transaction, so checks and
writes can't be overtaken; uniqueness is a primary key, so the database itself refuses the second of two.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from klantinteracties_conformance.provider.kinds import Unique
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.system.messages import Message, ToldError, message

Values = dict[str, Any]

APPLICATION_ID = 0x4B493039
CHUNK = 500


class StoreError(ToldError):
    """The database can't be used."""


def column(path: str, alias: str = "") -> str:
    """The SQL expression for an attribute; the indexes are on exactly this expression."""
    steps = "".join(f'."{step}"' for step in path.split("."))
    return f"json_extract({alias + '.' if alias else ''}data, '${steps}')"


def link_table(kind: str, name: str) -> str:
    return f"{kind}_{name}"


def schema() -> Iterator[str]:
    """The statements that make the tables and indexes."""
    yield (
        "CREATE TABLE IF NOT EXISTS uniek (regel TEXT, sleutel TEXT, bron TEXT,"
        " PRIMARY KEY (regel, sleutel)) WITHOUT ROWID"
    )
    yield "CREATE INDEX IF NOT EXISTS uniek_bron ON uniek (bron)"
    for kind in TYPES.values():
        yield (
            f"CREATE TABLE IF NOT EXISTS {kind.name}"
            " (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, data TEXT NOT NULL)"
        )
        for path in dict.fromkeys((*kind.indexes, *(path for path, _ in kind.references()))):
            name = f"{kind.name}_{path.replace('.', '_')}"
            yield f"CREATE INDEX IF NOT EXISTS {name} ON {kind.name} ({column(path)})"
        for name, _ in kind.lists():
            table = link_table(kind.name, name)
            yield (
                f"CREATE TABLE IF NOT EXISTS {table}"
                " (bron TEXT, volgorde INTEGER, doel TEXT, PRIMARY KEY (bron, volgorde)) WITHOUT ROWID"
            )
            yield f"CREATE INDEX IF NOT EXISTS {table}_doel ON {table} (doel)"


class Store:
    """A database file; without `durable` it is scratch and gives up safety for speed."""

    def __init__(self, path: Path, *, durable: bool) -> None:
        self.path = path
        self.lock = threading.RLock()
        try:
            self.connection = sqlite3.connect(
                path, isolation_level=None, check_same_thread=False, timeout=10, cached_statements=512
            )
            self.prepare(durable=durable)
        except sqlite3.Error as error:
            raise StoreError(self.explain(error)) from error

    def prepare(self, *, durable: bool) -> None:
        run = self.connection.execute
        tables = run("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if tables and run("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise StoreError(message("database-of-others", file=str(self.path)))
        run("PRAGMA journal_mode = WAL")
        run(f"PRAGMA synchronous = {'FULL' if durable else 'OFF'}")
        run("PRAGMA cache_size = -65536")
        self.connection.create_function("vouw", 1, fold, deterministic=True)
        with self.transaction():
            run(f"PRAGMA application_id = {APPLICATION_ID}")
            for statement in schema():
                run(statement)

    def explain(self, error: sqlite3.Error) -> Message:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            return message("database-none", file=str(self.path))
        return message("database-unusable", file=str(self.path))

    def close(self) -> None:
        with self.lock:
            self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that happens inside is kept, or nothing of it."""
        with self.lock:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self.connection.execute("ROLLBACK")
                raise
            self.connection.execute("COMMIT")

    def query(self, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
        with self.lock:
            return self.connection.execute(sql, parameters).fetchall()

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        with self.lock:
            return self.connection.execute(sql, parameters).rowcount

    def query_in(self, sql: str, values: Iterable[str]) -> list[Any]:
        """Run `sql`, which says `IN (?)` once, for any number of values."""
        wanted = list(values)
        rows: list[Any] = []
        for start in range(0, len(wanted), CHUNK):
            part = wanted[start : start + CHUNK]
            rows += self.query(sql.replace("(?)", f"({','.join('?' * len(part))})"), part)
        return rows

    # -- objects ------------------------------------------------------------------------------------------

    def get(self, kind: str, identifier: str) -> Values | None:
        """The stored values of one object, with the lists of references that it keeps."""
        return self.get_many(kind, [identifier]).get(identifier)

    def get_many(self, kind: str, identifiers: Iterable[str]) -> dict[str, Values]:
        rows = self.query_in(f"SELECT id, data FROM {kind} WHERE id IN (?)", identifiers)
        return self.load(kind, rows)

    def load(self, kind: str, rows: Iterable[tuple[str, str]]) -> dict[str, Values]:
        found: dict[str, Values] = {identifier: json.loads(data) for identifier, data in rows}
        for name, _ in TYPES[kind].lists():
            for values in found.values():
                values[name] = []
            sql = f"SELECT bron, doel FROM {link_table(kind, name)} WHERE bron IN (?) ORDER BY bron, volgorde"
            for source, target in self.query_in(sql, found):
                found[source][name].append(target)
        return found

    def exists(self, kind: str, identifier: str) -> bool:
        return bool(self.query(f"SELECT 1 FROM {kind} WHERE id = ?", (identifier,)))

    def insert(self, kind: str, identifier: str, values: Values) -> None:
        body = self.keep_lists(kind, identifier, values)
        self.run(f"INSERT INTO {kind} (id, data) VALUES (?, ?)", (identifier, dump(body)))

    def update(self, kind: str, identifier: str, values: Values) -> None:
        body = self.keep_lists(kind, identifier, values)
        self.run(f"UPDATE {kind} SET data = ? WHERE id = ?", (dump(body), identifier))

    def keep_lists(self, kind: str, identifier: str, values: Values) -> Values:
        """Store the lists of references in their own tables, so that they can be searched from both sides."""
        body = dict(values)
        for name, _ in TYPES[kind].lists():
            table = link_table(kind, name)
            self.run(f"DELETE FROM {table} WHERE bron = ?", (identifier,))
            for position, target in enumerate(body.pop(name, None) or []):
                self.run(f"INSERT INTO {table} VALUES (?, ?, ?)", (identifier, position, target))
        return body

    def set_attribute(self, kind: str, identifier: str, path: str, value: Any) -> None:
        """Change one attribute, or clear it with None."""
        steps = "".join(f'."{step}"' for step in path.split("."))
        sql = f"UPDATE {kind} SET data = json_set(data, '${steps}', json(?)) WHERE id = ?"
        self.run(sql, (dump(value), identifier))

    def referring(self, kind: str, path: str, target: str) -> list[str]:
        """The ids of the objects whose reference at `path` is `target`, oldest first."""
        rows = self.query(f"SELECT id FROM {kind} WHERE {column(path)} = ? ORDER BY seq", (target,))
        return [row[0] for row in rows]

    def remove(self, kind: str, identifier: str) -> None:
        self.run(f"DELETE FROM {kind} WHERE id = ?", (identifier,))
        self.release(identifier)
        for name, _ in TYPES[kind].lists():
            self.run(f"DELETE FROM {link_table(kind, name)} WHERE bron = ?", (identifier,))
        for other in TYPES.values():
            for name, member in other.lists():
                if member.target == kind:
                    self.run(f"DELETE FROM {link_table(other.name, name)} WHERE doel = ?", (identifier,))

    # -- uniqueness ---------------------------------------------------------------------------------------

    def release(self, identifier: str, rule: str = "") -> None:
        """Give up what is claimed for an object: all of it, or under one rule."""
        extra, values = (" AND regel = ?", (identifier, rule)) if rule else ("", (identifier,))
        self.run(f"DELETE FROM uniek WHERE bron = ?{extra}", values)

    def claim(self, kind: str, unique: Unique, identifier: str, key: list[Any]) -> bool:
        """Claim a combination of values for an object; False when another object has it."""
        sql = "INSERT OR IGNORE INTO uniek VALUES (?, ?, ?)"
        return self.run(sql, (f"{kind}/{unique.rule}", dump(key), identifier)) == 1


def dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def fold(value: Any) -> str | None:
    """Ignore case in every alphabet; SQLite by itself only knows that of ASCII."""
    return value.casefold() if isinstance(value, str) else None
