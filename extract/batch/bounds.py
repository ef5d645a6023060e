"""What a run may cost: limits of each input, of the process that reads it, and of the run itself."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Final

from extract.errors import UsageError
from extract.readers.limits import DEFAULT, Limits

LEAST_MEMORY: Final = 256 << 20


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds of a run. `reading` is checked by the readers; time and memory are kept by the system, whatever the reader does."""

    reading: Limits = DEFAULT
    seconds: float = 120.0  # of wall clock for one input; then its process is killed
    memory: int = 2 << 30  # bytes of address space of a process that reads; on macOS the system does not keep this limit
    recycle: int = 500  # inputs after which a process is replaced by a fresh one
    max_errors: int | None = None  # inputs that may fail before the run stops; None: any number

    def limits(self) -> dict[str, int]:
        """The limits of reading by name, as the manifest tells them."""
        return asdict(self.reading)

    def checked(self) -> Bounds:
        """Itself. Raises UsageError where a bound is none."""
        if self.seconds <= 0:
            raise UsageError(f"the time limit is {self.seconds:g} seconds; give more than 0")
        if self.memory < LEAST_MEMORY:
            raise UsageError(f"the memory limit is {self.memory >> 20} MiB; give {LEAST_MEMORY >> 20} or more")
        if self.recycle < 1 or (self.max_errors is not None and self.max_errors < 0):
            raise UsageError("a process reads at least 1 input, and the errors allowed are 0 or more")
        for field in fields(self.reading):
            if getattr(self.reading, field.name) < 1:
                raise UsageError(f"the limit on {field.name} is {getattr(self.reading, field.name)}; give a number from 1 up")
        return self
