"""What all readers share: what one is, and what one returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

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
    """A format: the suffixes it goes by, lower case with their dot, and the function that reads its bytes within limits."""

    suffixes: tuple[str, ...]
    read: Callable[[bytes, Limits], Parts]
