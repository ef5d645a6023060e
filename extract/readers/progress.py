"""What a reader tells while it reads: that a page was read by OCR, which takes seconds. Whoever wants to know says so for a while.

The listener is bound to the context it was set in, as decimal's precision is: readers stay functions of bytes and limits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

_LISTENER: Final[ContextVar[Callable[[], None] | None]] = ContextVar("listener", default=None)


@contextmanager
def heard(listener: Callable[[], None]) -> Iterator[None]:
    """Has `listener` called after each page that is read by OCR meanwhile."""
    token = _LISTENER.set(listener)
    try:
        yield
    finally:
        _LISTENER.reset(token)


def page_done() -> None:
    """Tell whoever listens that one more page was read by OCR."""
    listener = _LISTENER.get()
    if listener:
        listener()
