"""Characters with boxes to lines with boxes, and rows of ruled tables put in the place of the lines they are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

Box = tuple[float, float, float, float]  # x0, top, x1, bottom in points


class Char(NamedTuple):
    """A character and where it stands on its page."""

    text: str
    box: Box


class Laid(NamedTuple):
    """A line of a page: its text, its box, the characters it is made of."""

    text: str
    box: Box
    chars: tuple[Char, ...]


class Ruled(NamedTuple):
    """A ruled table: its box, and its rows of cell boxes, None where a cell is part of another."""

    box: Box
    rows: list[list[Box | None]]


def laid_lines(chars: Iterable[Char]) -> list[Laid]:
    """The lines that line ends part, those without text left out."""
    lines: list[Laid] = []
    line: list[Char] = []
    for char in (*chars, Char("\n", (0, 0, 0, 0))):
        if char.text not in ("\r", "\n"):
            line.append(char)
            continue
        text = "".join(part.text for part in line)
        if text.strip():
            lead = len(text) - len(text.lstrip())
            shown = line[lead : len(text.rstrip())]
            lines.append(Laid(text.strip(), union(part.box for part in shown if not part.text.isspace()), tuple(shown)))
        line = []
    return lines


def with_tables(lines: list[Laid], tables: list[Ruled]) -> list[Laid]:
    """The lines, those inside a table replaced by its rows at the place of the first of them."""
    for table in tables:
        inside = [line for line in lines if _within(line.box, table.box)]
        rows = _rows(table, [char for line in inside for char in line.chars])
        if not inside or sum(map(_solid, rows)) != sum(map(_solid, inside)):
            continue  # a character between the cells: the lines as they were lose nothing
        place = lines.index(inside[0])
        kept = [line for line in lines if line not in inside]
        lines = [*kept[:place], *rows, *kept[place:]]
    return lines


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around the boxes, of which there is at least one."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0), min(top), max(x1), max(bottom)


def _rows(table: Ruled, chars: list[Char]) -> list[Laid]:
    """The table's rows as lines, cells parted by tabs; rows without text left out."""
    rows = []
    for cells in table.rows:
        texts = ["" if cell is None else _cell_text([char for char in chars if _within(char.box, cell)]) for cell in cells]
        if any(texts):
            box = union(cell for cell in cells if cell is not None)
            rows.append(Laid("\t".join(texts), box, ()))
    return rows


def _cell_text(chars: list[Char]) -> str:
    """The text of a cell, its wrapped lines joined: with a blank between words of letters, else with nothing."""
    text, last = "", None
    for char in chars:
        wrapped = last is not None and char.box[1] > last.box[3] - 1
        if wrapped and text[-1:].isalpha() and text[-1:].isascii() and char.text.isalpha() and char.text.isascii():
            text += " "
        text += " " if char.text == "\t" else char.text
        last = char
    return " ".join(text.split())


def _within(inner: Box, outer: Box) -> bool:
    """Whether the middle of one box is in the other."""
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _solid(line: Laid) -> int:
    return len("".join(line.text.split()))
