"""Tables with merged cells as rows that can be read one by one: how every format writes a cell that takes several places.

The text stands at the first of them; positions to its right are empty. Below, its words are said again in each row, so that
a row stands alone (类别, 责任单位), with two exceptions: cells with a digit in them, for a number would count twice; and
cells of the header, where an empty position says that the heading above goes on.
"""

from __future__ import annotations

from collections.abc import Sequence

Slot = str | None
"""The text of a position, or None where the cell above takes it too."""


def filled(rows: Sequence[Sequence[Slot]]) -> list[list[str]]:
    """The rows, all of one length, merged cells filled in; rows and columns with nothing in them are left out."""
    width = max(map(len, rows), default=0)
    header = next((number for number, row in enumerate(rows) if sum(map(bool, row)) > 1), len(rows))
    carried = [""] * width
    full: list[list[str]] = []
    for number, row in enumerate(rows):
        slots = [*row, *[""] * (width - len(row))]
        texts = [carried[column] if slot is None else slot for column, slot in enumerate(slots)]
        for column, slot in enumerate(slots):
            if slot is not None:
                carried[column] = "" if number <= header or any(map(str.isdigit, slot)) else slot
        if any(slots):
            full.append(texts)
    used = [column for column in range(width) if any(row[column] for row in full)]
    return [[row[column] for column in used] for row in full]
