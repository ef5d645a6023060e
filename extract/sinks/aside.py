"""Files written aside and moved into place whole: what is there is either the earlier export or the new one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.errors import OutputError, UsageError


@contextmanager
def aside(out: Path) -> Iterator[Path]:
    """A path beside `out` to write a file to; it becomes `out` where all went well, and is removed where not.

    Raises UsageError where `out` is a folder, OutputError where it cannot be written.
    """
    if out.is_dir():
        raise UsageError(f"{out} is a folder; name a file to write")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        new = out.with_name(f".{out.name}.new")
        new.unlink(missing_ok=True)
    except OSError as error:
        raise _told(out, error) from error
    try:
        yield new
        with new.open("rb") as file:
            os.fsync(file.fileno())
        new.replace(out)
    except OSError as error:
        raise _told(out, error) from error
    finally:
        new.unlink(missing_ok=True)


def folder(out: Path) -> Path:
    """The folder, made where missing. Raises UsageError where it is a file, OutputError where it cannot be made."""
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out} is a file; name a folder to write to")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _told(out, error) from error
    return out


def _told(out: Path, error: OSError) -> OutputError:
    return OutputError(f"{out} cannot be written: {error.strerror or error}; make room or name another place with --out")
