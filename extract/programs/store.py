"""A file of values that are costly to work out, in the user's cache folder.

Three parts: a line that tells for which Python it is; a digest of all that follows; a line of JSON, each key with its value and the number
of
its bytes, and the bytes of all of them. A file is put in the place of the one before at once, so that none is ever seen half
written, and holds what other processes have added since.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

Entry = tuple[Any, bytes | memoryview]  # a value of JSON, and bytes that belong to it

VARIABLE: Final = "ZHENGCE_CACHE"  # of the environment: a folder to keep the file in, or `off`
MOST: Final = 32 << 20  # bytes that are kept; those of all rules of the package are about thirteen million
_DIGEST: Final = sha256().digest_size


def place() -> Path | None:
    """The user's file for this Python, or None where nothing is to be kept."""
    wanted = os.environ.get(VARIABLE, "")
    if wanted == "off":
        return None
    folder = Path(wanted or _caches() / "zhengce")
    return folder / f"patterns-{sys.implementation.cache_tag}.bin" if folder.is_absolute() else None


def _caches() -> Path:
    """The user's folder for caches; one that is not absolute where there is none."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", ""))
    if sys.platform == "darwin":
        return Path(os.path.expanduser("~/Library/Caches"))  # noqa: PTH111 - Path.expanduser raises where there is no home
    return Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"))  # noqa: PTH111


class Store:
    """The entries of a file, and those that are new. signature: what they depend on beside their keys."""

    def __init__(self, path: Path, signature: str) -> None:
        self._path = path
        self._head = signature.replace("\n", " ").encode() + b"\n"
        self._entries = self._read()
        self._used: dict[str, Entry] = {}
        self.new = 0  # entries that the file does not hold

    def find(self, key: str) -> Entry | None:
        """The entry of a key, or None."""
        entry = self._entries.get(key)
        if entry is not None:
            self._used[key] = entry
        return entry

    def add(self, key: str, value: Any, data: bytes = b"") -> None:
        """Keep an entry from now on."""
        self._entries[key] = self._used[key] = value, data
        self.new += 1

    def save(self, most: int = MOST) -> None:
        """Write the file where there is anything new; leave it where it cannot be written.

        Where all take more than `most` bytes, those go that were not used.
        """
        if not self.new:
            return
        self.new = 0
        index: dict[str, tuple[Any, int]] = {}
        chosen: list[bytes | memoryview] = []
        for key, (value, data) in {**self._used, **self._read(), **self._entries}.items():
            most -= len(_text(key)) + len(_text(value)) + len(data)
            if most < 0:
                break
            index[key] = value, len(data)
            chosen.append(data)
        with suppress(OSError):
            self._write(b"".join([_text(index), b"\n", *chosen]))

    def _read(self) -> dict[str, Entry]:
        """The entries of the file; none where it is missing, damaged, of another Python or of another user."""
        try:
            with self._path.open("rb") as file:
                if hasattr(os, "getuid") and os.fstat(file.fileno()).st_uid != os.getuid():
                    return {}
                head, digest, body = file.readline(1 << 10), file.read(_DIGEST), file.read(2 * MOST)
        except OSError:
            return {}
        if head != self._head or sha256(body).digest() != digest:
            return {}
        at = body.index(b"\n") + 1
        index: dict[str, tuple[Any, int]] = json.loads(body[:at].decode(errors="surrogatepass"))
        data = memoryview(body)
        entries: dict[str, Entry] = {}
        for key, (value, size) in index.items():
            entries[key] = value, data[at : at + size]
            at += size
        return entries

    def _write(self, body: bytes) -> None:
        """Put a new file in the place of the old one. Raises OSError."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        try:
            with aside.open("xb") as file:
                file.write(self._head + sha256(body).digest() + body)
            aside.replace(self._path)
        except OSError:
            aside.unlink(missing_ok=True)
            raise


def _text(value: object) -> bytes:
    """A value in a line of JSON. A pattern may hold halves of characters."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")
