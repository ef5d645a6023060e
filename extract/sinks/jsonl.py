"""The files of a run: JSON lines and texts, written aside and moved into place whole.

While a run goes on its files grow in a hidden folder beside the results; `publish` moves them over the results of an
earlier run in one go, `run.json` last. A run that breaks off leaves the earlier results as they were.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import IO, Final

LINE_FILES: Final = ("records.jsonl", "documents.jsonl", "errors.jsonl", "unread.jsonl")
MANIFEST: Final = "run.json"
STAGING: Final = ".zhengce-"

_TEXT_NAME: Final = re.compile(r"texts/[\w-]+\.txt")


class RunFiles:
    """The output folder of one run, as a context: append lines and texts, then `publish`; leaving it drops what was not published."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._digests: dict[str, str] = {}

    def __enter__(self) -> RunFiles:
        """Returns itself with empty files open. Raises OSError where the folder cannot be made or written."""
        self._out.mkdir(parents=True, exist_ok=True)
        self._aside = Path(tempfile.mkdtemp(prefix=STAGING, dir=self._out))
        (self._aside / "texts").mkdir()
        self._open: dict[str, IO[bytes]] = {name: (self._aside / name).open("wb") for name in LINE_FILES}
        self._hashes = {name: hashlib.sha256() for name in LINE_FILES}
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for file in self._open.values():
            file.close()
        shutil.rmtree(self._aside, ignore_errors=True)

    def append(self, name: str, lines: bytes) -> None:
        """Add whole lines to one of `LINE_FILES`."""
        self._open[name].write(lines)
        self._hashes[name].update(lines)

    def text(self, doc_id: str, text: bytes) -> None:
        """Write the text of one document, byte for byte."""
        name = f"texts/{doc_id}.txt"
        (self._aside / name).write_bytes(text)
        self._digests[name] = hashlib.sha256(text).hexdigest()

    def digests(self) -> dict[str, str]:
        """The SHA-256 of every file written so far, by its path under the output folder, sorted."""
        lines = {name: hash_.hexdigest() for name, hash_ in self._hashes.items()}
        return dict(sorted({**lines, **self._digests}.items()))

    def publish(self, manifest: bytes) -> None:
        """Move everything into place, the manifest last, and remove texts that only an earlier run wrote."""
        for file in self._open.values():
            file.close()
        stale = _texts_of(self._out / MANIFEST) - self._digests.keys()
        (self._aside / MANIFEST).write_bytes(manifest)
        (self._out / "texts").mkdir(exist_ok=True)
        for name in (*self._digests, *LINE_FILES, MANIFEST):
            (self._aside / name).replace(self._out / name)
        for name in sorted(stale):
            (self._out / name).unlink(missing_ok=True)


def _texts_of(manifest: Path) -> set[str]:
    """The text files that the manifest of an earlier run names; empty where there is none that can be read."""
    try:
        digests = json.loads(manifest.read_bytes())["digests"]
        return {name for name in digests if _TEXT_NAME.fullmatch(name)}
    except (OSError, ValueError, KeyError, TypeError):
        return set()
