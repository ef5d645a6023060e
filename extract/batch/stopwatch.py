"""Processor time by name, each name charged with its own time alone: what it calls is charged to the names of that."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

Spent = Mapping[str, tuple[float, int]]
"""Seconds of processor time and calls, by name."""


class Stopwatch:
    """Collects what the functions it has wrapped spend."""

    def __init__(self) -> None:
        self._spent: dict[str, tuple[float, int]] = {}
        self._inner = [0.0]  # seconds that went to wrapped functions inside of each one that is running

    def timed(self, name: str, function: Callable[P, T]) -> Callable[P, T]:
        """The function, charged to `name` whenever it is called."""

        def run(*given: P.args, **options: P.kwargs) -> T:
            return self.call(name, function, *given, **options)

        return run

    def call(self, name: str, function: Callable[P, T], /, *given: P.args, **options: P.kwargs) -> T:
        """What the function returns, its time charged to `name`."""
        self._inner.append(0.0)
        started = time.thread_time()
        try:
            return function(*given, **options)
        finally:
            whole = time.thread_time() - started
            seconds, calls = self._spent.get(name, (0.0, 0))
            self._spent[name] = (seconds + whole - self._inner.pop(), calls + 1)
            self._inner[-1] += whole

    def take(self) -> Spent:
        """What was spent since the last time this was asked."""
        spent, self._spent = self._spent, {}
        return spent
