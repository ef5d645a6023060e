"""Things in order of where they start, asked for the ones in a stretch: so that nothing looks through a whole document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar


class Starting(Protocol):
    """Anything that starts somewhere in the view."""

    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=Starting)


class Places(Generic[T]):
    """Items in order of their starts."""

    def __init__(self, items: Iterable[T]) -> None:
        self._items: Sequence[T] = sorted(items, key=lambda item: item.start)
        self._starts = [item.start for item in self._items]

    def between(self, start: int, end: int) -> Sequence[T]:
        """The items that start in [start, end), in order."""
        return self._items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
