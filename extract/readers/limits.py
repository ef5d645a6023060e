"""What one input may cost: sizes, counts and depths that a reader checks while it reads, never after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one input may hold; beyond it stands a `ReadError` with code too_large. All are whole numbers from 1 up."""

    bytes: int = 1 << 28  # of the file
    characters: int = 50_000_000  # of the text recovered
    pages: int = 5_000
    entries: int = 10_000  # of a package: DOCX, OFD, XLSX, an archive
    entry_bytes: int = 1 << 26  # of one entry, inflated
    package_bytes: int = 1 << 28  # of all entries, inflated
    ratio: int = 200  # inflated to packed, from 1 MiB on
    depth: int = 256  # of nested elements in XML
    nesting: int = 3  # of archives in archives


DEFAULT: Final = Limits()
