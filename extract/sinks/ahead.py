"""What is made of a large run is made in a process of its own, ahead of what is done with it here: two cores work on one export.

A fresh interpreter, as in `extract.batch.nursery`: neither threads nor a `__main__` guard of the calling program matter. What it
makes comes as MessagePack, which can hold data and nothing that runs, each item behind its length.
"""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final, TypeVar

import msgspec

from extract.errors import OutputError, UsageError

T = TypeVar("T")

_LARGE: Final = 1 << 23  # bytes of records below which a process costs more than it saves
_BUFFER: Final = 1 << 20  # bytes of what is made that wait here
_LENGTH: Final = struct.Struct(">q")
_CODE: Final = (
    "import json, sys; path, make, run = json.loads"
    "(sys.argv[1]); sys.path[:] = path; from extract.sinks import ahead; ahead.send(make, run)"
)


def ahead(make: Callable[[Path], Iterator[T]], run: Path) -> Iterator[T]:
    """What `make(run)` yields: a function of a module, and items of lists, texts, numbers and None, none of them None itself.

    Raises UsageError as `make` does, and OutputError where its process ends early.
    """
    records = run / "records.jsonl"
    if not records.is_file() or records.stat().st_size < _LARGE:
        yield from make(run)
        return
    given = json.dumps([sys.path, f"{make.__module__}:{make.__qualname__}", str(run)])
    with subprocess.Popen([sys.executable, "-c", _CODE, given], stdout=subprocess.PIPE, bufsize=_BUFFER) as process:
        assert process.stdout is not None
        try:
            yield from _received(process.stdout)
        except EOFError:
            raise OutputError(f"the process that reads {run} ended early (exit code {process.wait()}); run the command again") from None
        finally:
            process.kill()


def send(make: str, run: str) -> None:
    """Write what the function `module:name` yields for the run to standard output, then None; or what UsageError says."""
    module, name = make.split(":")
    try:
        for item in chain(getattr(import_module(module), name)(Path(run)), [None]):
            _put(item)
    except UsageError as error:
        _put({"refused": str(error)})


def _put(item: object) -> None:
    made = msgspec.msgpack.encode(item)
    sys.stdout.buffer.write(_LENGTH.pack(len(made)) + made)
    sys.stdout.buffer.flush()


def _received(file: IO[bytes]) -> Iterator[Any]:
    """The items. Raises UsageError as the process did, EOFError where it ended before it was done."""
    decode = msgspec.msgpack.Decoder().decode
    while (item := decode(_read(file, _LENGTH.unpack(_read(file, _LENGTH.size))[0]))) is not None:
        if isinstance(item, dict):
            raise UsageError(item["refused"])
        yield item


def _read(file: IO[bytes], size: int) -> bytes:
    found = file.read(size)
    if len(found) < size:
        raise EOFError
    return found
