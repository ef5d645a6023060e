"""The files of a run: JSON lines and texts, written aside and moved into place whole.

Files grow in a folder aside; `publish` syncs them to the disk, when the system has long begun to write them, and moves them over those
of an earlier run, `run.json` last.
A file whose bytes are there already is left alone, so that times change only with content.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Set
from pathlib import Path
from types import TracebackType
from typing import IO, Final

LINE_FILES: Final = ("records.jsonl", "documents.jsonl", "errors.jsonl", "unread.jsonl")
MANIFEST: Final = "run.json"

_TEXT_NAME: Final = re.compile(r"texts/[\w-]+\.txt")


class RunFiles:
    """The files of one run, as a context: append lines and texts, then `publish`; leaving it drops what was not published.

    aside: a folder on the same file system as `out`, emptied first. Raises OSError where either cannot be written.
    """

    def __init__(self, out: Path, aside: Path) -> None:
        self._out = out
        self._aside = aside
        self._digests: dict[str, str] = {}
        self._written: list[str] = []  # texts, aside

    def __enter__(self) -> RunFiles:
        if self._aside.exists():
            shutil.rmtree(self._aside)
        (self._aside / "texts").mkdir(parents=True)
        self._open: dict[str, IO[bytes]] = {name: (self._aside / name).open("wb") for name in LINE_FILES}
        self._hashes = {name: hashlib.sha256() for name in LINE_FILES}
        self._there = _names(self._out / "texts")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for file in self._open.values():
            file.close()
        shutil.rmtree(self._aside, ignore_errors=True)

    def append(self, name: str, lines: bytes) -> None:
        """Add whole lines to one of `LINE_FILES`."""
        self._open[name].write(lines)
        self._hashes[name].update(lines)

    def text(self, doc_id: str, pieces: Iterable[bytes]) -> None:
        """Write the text of one document, byte for byte."""
        file = f"{doc_id}.txt"
        name, aside = f"texts/{file}", f"{self._aside}/texts/{file}"
        hash_ = hashlib.sha256()
        with open(aside, "wb") as made:  # noqa: PTH123 - making a Path would cost more than writing
            for piece in pieces:
                hash_.update(piece)
                made.write(piece)
        self._digests[name] = hash_.hexdigest()
        if file in self._there and self._is_there(name):
            os.unlink(aside)  # noqa: PTH108
        else:
            self._written.append(name)

    def digests(self) -> dict[str, str]:
        """The SHA-256 of every file written so far, by its path under the output folder, sorted."""
        lines = {name: hash_.hexdigest() for name, hash_ in self._hashes.items()}
        return dict(sorted({**lines, **self._digests}.items()))

    def publish(self, manifest: bytes, *, stale: Set[str] = frozenset()) -> None:
        """Move everything into place, the manifest last, and remove texts that only an earlier run wrote.

        stale: names of texts that earlier runs may have left, beside those the manifest in place names.
        """
        for name in LINE_FILES:
            self._open[name].flush()
            os.fsync(self._open[name].fileno())
            self._open[name].close()
            self._digests[name] = self._hashes[name].hexdigest()
        for name in self._written:
            _sync(f"{self._aside}/{name}")
        gone = (_texts_of(self._out / MANIFEST) | stale) - self._digests.keys()
        _write(self._aside / MANIFEST, manifest)
        (self._out / "texts").mkdir(exist_ok=True)
        for name in (*self._written, *(name for name in LINE_FILES if not self._is_there(name))):
            os.replace(f"{self._aside}/{name}", f"{self._out}/{name}")  # noqa: PTH105
        for name in sorted(gone):
            (self._out / name).unlink(missing_ok=True)
        _sync(self._out / "texts")
        _sync(self._out)
        (self._aside / MANIFEST).replace(self._out / MANIFEST)
        _sync(self._out)

    def _is_there(self, name: str) -> bool:
        """Whether the file in place holds the very bytes of this run."""
        try:
            with (self._out / name).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == self._digests[name]
        except OSError:
            return False


def _write(path: Path, data: bytes) -> None:
    """A file with its bytes on the disk."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(path: Path | str) -> None:
    """The bytes of a file, or the names in a folder, on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _names(folder: Path) -> frozenset[str]:
    """The names in a folder; none where there is no folder."""
    try:
        return frozenset(os.listdir(folder))  # noqa: PTH208 - names are what is wanted
    except OSError:
        return frozenset()


def _texts_of(manifest: Path) -> set[str]:
    """The text files that the manifest of an earlier run names; empty where there is none that can be read."""
    try:
        digests = json.loads(manifest.read_bytes())["digests"]
        return {name for name in digests if _TEXT_NAME.fullmatch(name)}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return set()
