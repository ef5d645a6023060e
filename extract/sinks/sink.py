"""What every sink is given and gives back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

SHEET_ROWS: Final = 1_048_576  # of a worksheet, its header among them (Excel specifications and limits)


@dataclass(frozen=True, slots=True)
class Options:
    """How to write. bom: a byte order mark in front of CSV. sheet_rows: the most rows of one worksheet, its header among them."""

    bom: bool = True
    sheet_rows: int = SHEET_ROWS


@dataclass(frozen=True, slots=True)
class Written:
    """What a sink wrote: its files, the rows of each table, and what a person should know about it, a sentence each."""

    paths: tuple[Path, ...]
    rows: dict[str, int]
    notes: tuple[str, ...] = ()
