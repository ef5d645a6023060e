"""What a start works out anew each time, kept between runs: the programs of patterns, and what is derived from patterns.

`re` parses a pattern and turns it into a program in Python, then hands the program to `_sre.compile`, which checks it and makes
the pattern of it in C. The first part takes 97 % of the time, and was half of a start. Inside `kept` programs come from a
file in the user's cache folder. Only processes of the program's own enter it; importing the package changes nothing in `re`.
Whatever lacks is compiled as ever: another implementation of Python, a folder that cannot be written, a damaged file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeVar, cast

from extract.programs.patterns import looked_up, signature
from extract.programs.store import Store, place

__all__ = ["kept", "remembered"]

R = TypeVar("R")

_STORE: Final[ContextVar[Store | None]] = ContextVar("store", default=None)


@contextmanager
def kept() -> Iterator[Store | None]:
    """A stretch in which patterns come from the user's file of them, or go into it when they are new; None where that cannot be.

    The file is written when the stretch ends, or by `Store.save` before that, if anything is new.
    """
    signed, path = signature(), place()
    if signed is None or path is None:
        yield None
        return
    store = Store(path, signed)
    token = _STORE.set(store)
    try:
        with looked_up(store):
            yield store
    finally:
        _STORE.reset(token)
    store.save()


def remembered(by: Sequence[str], given: object, make: Callable[[], R]) -> R:
    """What `make` makes, worked out anew only where it is not kept; it must be one that JSON gives back as it was.

    by: the files of the code that makes it. given: all that it is made of, with a `repr` that tells it. Where either is
    another, it is worked out anew.
    """
    store = _STORE.get()
    if store is None:
        return make()
    try:
        code = [Path(file).read_bytes() for file in by]
    except OSError:  # installed without its source
        return make()
    key = sha256(repr((code, given)).encode()).hexdigest()
    found = store.find(key)
    if found is None:
        made = make()
        store.add(key, made)
        return made
    return cast(R, found[0])
