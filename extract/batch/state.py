"""What a run has done so far, in a SQLite file in the output folder: one transaction a document, so that none is ever half there.

The files of a run are made from it. It stays there afterwards: a later run keeps the outcomes of inputs whose bytes, limits and
rules are the same. Only outcomes of inputs that were read are kept; what failed is tried again.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final

from pydantic import ValidationError

from extract.batch.outcome import Account, Outcome, Piece
from extract.errors import OutputError

_VERSION: Final = 2
_TABLES: Final = """
    DROP TABLE IF EXISTS outcomes;
    DROP TABLE IF EXISTS pieces;
    DROP TABLE IF EXISTS texts;
    CREATE TABLE outcomes (source TEXT PRIMARY KEY, sha256 TEXT NOT NULL, key TEXT NOT NULL, account TEXT NOT NULL, body BLOB NOT NULL);
    CREATE TABLE pieces (source TEXT, number INTEGER, sizes TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (source, number)) WITHOUT ROWID;
    CREATE TABLE texts (name TEXT PRIMARY KEY);
"""
_DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_SYNCED: Final = 1.0  # seconds between two syncs to the disk while outcomes come in
_GONE: Final = "the output folder was removed or replaced while the run went on"


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands for an outcome that is there: the SHA-256 of its input, empty where that was not read, and its key."""

    sha256: str
    key: str


class State:
    """The state file of an output folder, as a context. Raises OutputError where it cannot be written.

    key: stands for all that an outcome depends on beside the input's bytes.
    """

    def __init__(self, path: Path, key: str) -> None:
        self._path = path
        self._key = key

    def __enter__(self) -> State:
        with _writing(self._path):
            self._connection = _opened(self._path)
            self._inode = self._path.stat().st_ino
        self._synced = -_SYNCED
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with suppress(sqlite3.Error):
            self._connection.close()

    def entries(self) -> dict[str, Entry]:
        """For the source of each input whose outcome is there, what stands for it."""
        with _writing(self._path):
            rows = self._connection.execute("SELECT source, sha256, key FROM outcomes").fetchall()
        return {source: Entry(sha256, key) for source, sha256, key in rows}

    def put(self, outcome: Outcome) -> None:
        """Keep an outcome. It outlives this process when this returns, and within a second of further outcomes a power cut.

        Raises OutputError also where the folder is gone.
        """
        account = outcome.account
        row = (account.source, account.sha256, self._key, account.model_dump_json(), outcome.body)
        with _writing(self._path):
            self._connection.execute("BEGIN")
            self._connection.execute("INSERT OR REPLACE INTO outcomes VALUES (?, ?, ?, ?, ?)", row)
            self._connection.execute("DELETE FROM pieces WHERE source = ? AND number >= ?", (account.source, account.pieces))
            self._connection.execute("COMMIT")
        if time.monotonic() - self._synced >= _SYNCED:
            self.sync()

    def put_piece(self, source: str, piece: Piece, first: bool) -> None:
        """Keep a piece of an outcome to come. first: what is there of its source, of an earlier attempt or run, is dropped."""
        row = (source, piece.number, json.dumps(piece.sizes), piece.body)
        with _writing(self._path):
            self._connection.execute("BEGIN")
            if first:
                self._connection.execute("DELETE FROM outcomes WHERE source = ?", (source,))
                self._connection.execute("DELETE FROM pieces WHERE source = ?", (source,))
            self._connection.execute("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?)", row)
            self._connection.execute("COMMIT")

    def sync(self) -> None:
        """Have all outcomes on the disk. Raises OutputError also where the folder is gone."""
        with _writing(self._path):
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        self._synced = time.monotonic()
        self.check_there()

    def check_there(self) -> None:
        """Raises OutputError where the file that is written to is no longer the one in the folder."""
        try:
            there = self._path.stat().st_ino == self._inode
        except OSError:
            there = False
        if not there:
            raise OutputError(f"{_GONE}: {self._path.parent.parent}; run again to make it anew")

    def keep_only(self, sources: Container[str]) -> int:
        """Forget inputs that are not among `sources`; how many of those forgotten had been read."""
        with _writing(self._path):
            rows = self._connection.execute("SELECT source, sha256 FROM outcomes").fetchall()
            gone = [(source,) for source, _ in rows if source not in sources]
            self._connection.execute("BEGIN")
            self._connection.executemany("DELETE FROM outcomes WHERE source = ?", gone)
            self._connection.executemany("DELETE FROM pieces WHERE source = ?", gone)
            self._connection.execute("COMMIT")
        return sum(source not in sources and sha256 != "" for source, sha256 in rows)

    def outcomes(self) -> Iterator[Outcome]:
        """All outcomes in order of their sources."""
        with _writing(self._path):
            for account, body in self._connection.execute("SELECT account, body FROM outcomes ORDER BY source"):
                told = _account(account)
                yield Outcome(told, body, more=partial(self._pieces, told.source))

    def _pieces(self, source: str) -> Iterator[Piece]:
        """The pieces of an outcome, in order."""
        with _writing(self._path):
            rows = self._connection.execute("SELECT number, sizes, body FROM pieces WHERE source = ? ORDER BY number", (source,))
            for number, sizes, body in rows:
                yield Piece(number, json.loads(sizes), body)

    def texts(self) -> set[str]:
        """The texts that runs in this folder may have published."""
        with _writing(self._path):
            return {name for (name,) in self._connection.execute("SELECT name FROM texts").fetchall()}

    def note_texts(self, names: Sequence[str], *, only: bool) -> None:
        """Note that texts are going to be published; with `only`, that no others are left."""
        with _writing(self._path):
            self._connection.execute("BEGIN")
            if only:
                self._connection.execute("DELETE FROM texts")
            self._connection.executemany("INSERT OR IGNORE INTO texts VALUES (?)", [(name,) for name in names])
            self._connection.execute("COMMIT")


def _opened(path: Path) -> sqlite3.Connection:
    """A connection to the state; one that is damaged or of another version is begun anew, which costs reading all inputs again."""
    try:
        return _connected(path)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in _DAMAGED:
            raise
    discard(path)
    return _connected(path)


def discard(path: Path) -> None:
    """Remove a state and what SQLite keeps beside it."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        (path.parent / name).unlink(missing_ok=True)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if connection.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
            connection.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {_VERSION}; COMMIT;")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """What SQLite or the system says of the state file, as OutputError."""
    try:
        yield
    except sqlite3.Error as error:
        raise OutputError(f"{error}: {path}; make room or mend the folder, then run again: what is done is kept") from error


def _account(told: str) -> Account:
    try:
        return Account.model_validate_json(told)
    except ValidationError as error:
        raise OutputError("the state of an earlier run is damaged; run again with --force") from error
