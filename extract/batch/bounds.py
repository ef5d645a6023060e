"""What a run may cost: limits of each input, of the process that reads it, and of the run itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Final, Literal

from extract.errors import UsageError
from extract.readers.limits import DEFAULT, Limits

Known = Literal["bytes", "characters", "pages"]

LEAST_MEMORY: Final = 256 << 20
SHARES: Final[dict[Known, float]] = {"bytes": 1 / 20 / (1 << 20), "characters": 1 / 8 / 100_000, "pages": 1 / 4}
"""What an input's time grows by, as shares of `seconds`: a 20th for each MiB of the file, an 8th for each 100,000 characters of its
text, a quarter for each page read by OCR. Two to four times what they took on one processor that was busy with other work too."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds of a run. `reading` is checked by the readers; time and memory are kept by the system, whatever the reader does."""

    reading: Limits = DEFAULT
    seconds: float = 120.0  # of wall clock for one input, see `SHARES` for what is added; then its process is killed
    memory: int = 2 << 30  # bytes of address space of a process that reads; on macOS the system does not keep this limit
    recycle: int = 500  # inputs after which a process is replaced by a fresh one
    max_errors: int | None = None  # inputs that may fail before the run stops; None: any number

    def limits(self) -> dict[str, int]:
        """The limits of reading by name, as the manifest tells them."""
        return asdict(self.reading)

    def allowed(self, found: Mapping[Known, int]) -> float:
        """The seconds that an input may take of which so much is known, by the names of `SHARES`; never more than its limits would give."""
        shares: Iterator[float] = (SHARES[name] * min(amount, getattr(self.reading, name)) for name, amount in found.items())
        return self.seconds * (1 + sum(shares))

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
