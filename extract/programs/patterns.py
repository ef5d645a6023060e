"""Patterns made of programs that are kept: a stretch in which `re` looks into a store before it compiles."""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from types import SimpleNamespace
from typing import Any, Final

from extract.programs.store import Entry, Store

_NUMBERS: Final = "I"  # what a program is an array of
_NO_PROGRAM: Final = (RuntimeError, TypeError, ValueError, OverflowError)  # what `_sre.compile` says of something else


def signature() -> str | None:
    """What programs depend on beside the pattern; None where this Python does not compile in the way known here.

    The names are private ones of CPython, from 3.11 on.
    """
    compiler = getattr(re, "_compiler", None)
    sre = getattr(compiler, "_sre", None)
    size = getattr(sre, "CODESIZE", None)
    if sys.implementation.name != "cpython" or array(_NUMBERS).itemsize != size or not callable(getattr(compiler, "compile", None)):
        return None
    return f"{sys.version} {sys.byteorder} {size} {getattr(sre, 'MAGIC', None)}"


@contextmanager
def looked_up(store: Store) -> Iterator[None]:
    """A stretch in which the programs of patterns come from the store, and new ones go there."""
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    plain, sre = compiler.compile, compiler._sre
    heard: list[tuple[Any, ...]] = []
    one_at_a_time = Lock()

    def overheard(*program: Any) -> Any:
        heard.append(program)
        return sre.compile(*program)

    def compiled(pattern: Any, flags: int = 0) -> Any:
        if type(pattern) is not str or flags & re.DEBUG:
            return plain(pattern, flags)
        key = f"{int(flags)} {pattern}"
        made = _made(sre, pattern, store.find(key))
        if made is None:
            with one_at_a_time:
                heard.clear()
                made = plain(pattern, flags)
                if len(heard) == 1:
                    _, flags_too, code, *groups = heard[0]
                    store.add(key, [int(flags_too), *groups], array(_NUMBERS, map(int, code)).tobytes())
        return made

    compiler.compile, compiler._sre = compiled, SimpleNamespace(**{**vars(sre), "compile": overheard})
    try:
        yield
    finally:
        compiler.compile, compiler._sre = plain, sre


def _made(sre: Any, pattern: str, entry: Entry | None) -> Any:
    """The pattern of a program that was kept, or None where it is none."""
    if entry is None:
        return None
    try:
        (flags, groups, places, names), code = entry
        return sre.compile(pattern, flags, memoryview(code).cast(_NUMBERS).tolist(), groups, places, tuple(names))
    except _NO_PROGRAM:
        return None
