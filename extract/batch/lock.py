"""One run at a time in an output folder: a lock the system frees when its holder dies, whatever way."""

from __future__ import annotations

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from extract.errors import BusyError


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Holds the lock at `path`. Raises BusyError at once where another process has it, OSError where the file cannot be made."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BusyError(
                f"another run is writing {path.parent.parent} ({_holder(descriptor)}); wait for it, or choose another folder"
            ) from error
        os.ftruncate(descriptor, 0)
        holder = {"pid": os.getpid(), "host": socket.gethostname(), "started": datetime.now(UTC).isoformat(timespec="seconds")}
        os.pwrite(descriptor, json.dumps(holder).encode(), 0)
        yield
    finally:
        os.close(descriptor)


def _holder(descriptor: int) -> str:
    """Who holds the lock, as it told itself."""
    try:
        told = json.loads(os.pread(descriptor, 1000, 0))
        return f"process {told['pid']} on {told['host']} since {told['started']}"
    except (ValueError, KeyError, TypeError):
        return "it has just begun"
