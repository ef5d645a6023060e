"""A file of values that are costly to work out, in the user's cache folder.

A line tells for which Python it is, then come a digest of what follows, and the values. It is put in the place of the one before
at once, so that none is ever seen half written, together with what other processes have added since.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

VARIABLE: Final = "ZHENGCE_CACHE"  # of the environment: a folder to keep files in, or `off`
MOST: Final = 16 << 20  # bytes of values in a file; those of all rules of the package are about three million
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
    """The values of a file, and those that are new. signature: what they depend on beside their keys."""

    def __init__(self, path: Path, signature: str) -> None:
        self._path = path
        self._head = signature.replace("\n", " ").encode() + b"\n"
        self._values = self._read()
        self._used: dict[Any, Any] = {}
        self.new = 0  # values that the file does not hold

    def find(self, key: object) -> Any:
        """The value of a key, or None."""
        value = self._values.get(key)
        if value is not None:
            self._used[key] = value
        return value

    def add(self, key: object, value: Any) -> Any:
        """A new value, which is kept from now on."""
        self._values[key] = self._used[key] = value
        self.new += 1
        return value

    def save(self, most: int = MOST) -> None:
        """Write the file where there is anything new; leave it where it cannot be written. Where the values take more than `most`
        bytes, those go that were not used."""
        if not self.new:
            return
        self.new = 0
        others = {**self._values, **self._read()}
        values, left = {}, most
        for key, value in (*self._used.items(), *((key, value) for key, value in others.items() if key not in self._used)):
            left -= len(marshal.dumps((key, value)))
            if left < 0:
                break
            values[key] = value
        with suppress(OSError):
            self._write(marshal.dumps(values))

    def _read(self) -> dict[Any, Any]:
        """The values of the file; none where it is missing, damaged, of another Python or of another user."""
        try:
            with self._path.open("rb") as file:
                if hasattr(os, "getuid") and os.fstat(file.fileno()).st_uid != os.getuid():
                    return {}
                head, digest, body = file.readline(1 << 10), file.read(_DIGEST), file.read(2 * MOST)
        except OSError:
            return {}
        if head != self._head or sha256(body).digest() != digest:
            return {}
        values: dict[Any, Any] = marshal.loads(body)
        return values

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
