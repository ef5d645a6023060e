"""An attribute worked out when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from functools import cached_property as lazy
else:

    class lazy:  # noqa: N801 - a decorator, like `property`
        """The value of a method, kept on its object.

        `functools.cached_property` without the lock that it takes up to Python 3.11 and that costs more than most of the values
        kept here. Two threads that ask at once may both work it out.
        """

        def __init__(self, work_out: Callable[[Any], Any]) -> None:
            self._work_out = work_out
            self._name = work_out.__name__
            self.__doc__ = work_out.__doc__

        def __get__(self, instance: Any, owner: Any = None) -> Any:
            if instance is None:
                return self
            value = instance.__dict__[self._name] = self._work_out(instance)
            return value


__all__ = ["lazy"]
