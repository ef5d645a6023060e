"""What all readers share: what one is, and what one returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from types import ModuleType

from extract.model import Finding, Line
from extract.readers.limits import Limits


@dataclass(frozen=True, slots=True)
class Parts:
    """What a reader recovered from bytes: a `Document` without the names it goes by."""

    format: str
    text: str
    encoding: str | None = None
    replaced: int = 0
    metadata: Mapping[str, str] = field(default_factory=dict)
    pages: int | None = None
    lines: tuple[Line, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: the module of `extract.readers` that reads it, and the suffixes it goes by, lower case with their dot."""

    name: str
    suffixes: tuple[str, ...]

    def load(self) -> ModuleType:
        """The module, loaded where it is not yet."""
        return import_module(f"extract.readers.{self.name}")

    def read(self, data: bytes, limits: Limits) -> Parts:
        """The parts of some bytes of the format. Raises ReadError."""
        found: Parts = self.load().read(data, limits)
        return found
