"""Tables: runs of rows whose cells are parted by tabs (or written between pipes, as in Markdown), with caption and unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extract.elements.draft import Draft
from extract.elements.heading import is_caption
from extract.elements.lines import TextLine
from extract.elements.words import any_of
from extract.model import Table

_NUMBER = re.compile(r"^[≥≤><约]?-?\d[\d,.]*(?:[%‰]|[\u4e00-\u9fff/]{0,6})$")
_CELL = re.compile(r"[^|\s*](?:[^|]*[^|\s*])?")  # bold signs around a cell are none of it
_YEAR = re.compile(r"^(?:(?:19|20)\d\d(?:年.{0,4})?|(?:\d{1,2}-)?\d{1,2}月[末底份止累]?计?)$")  # a heading of a time, no number
Cells = tuple[tuple[int, int], ...]


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(rf"{any_of('heading', 'unit')}：(?P<unit>[^）\])，。；\s]{{1,12}})")


def split_pipes(line: TextLine, folded: str) -> TextLine:
    """A Markdown row (| a | b |) as its cells, the pipes left out; any other line as it is."""
    if line.text[0] != "|" or line.text[-1] != "|" or len(line.text) < 3:
        return line
    cells = [found.span() for found in _CELL.finditer(folded, line.start, line.end)]
    if not cells:
        return line
    text = "\t".join("".join(folded[a:b].split("\n")) for a, b in cells)
    return line._replace(start=cells[0][0], end=cells[-1][1], text=text, parts=tuple(cells) if len(cells) > 1 else (), joiner="\t")


def _between_pipes(document: str, line: TextLine) -> str:
    """The cells of a row written between pipes, parted by tabs: an x for each that is filled; "" for any other line."""
    if line.joiner != "\t" or document[line.row_start : line.start].lstrip()[:1] not in ("|", "｜"):
        return ""
    end = document.find("\n", line.end)
    whole = document[line.row_start : end if end >= 0 else len(document)].replace("｜", "|").strip()
    return "\t".join("x" if _CELL.search(cell) else "" for cell in whole[1:-1].split("|"))


def _cells(draft: Draft, i: int) -> Cells:
    """The cells of row i as [start, end) of the view; an empty cell is empty."""
    begin, _ = draft.places[i]
    line = draft.lines[i]
    document = draft.view.document
    as_written = _between_pipes(document, line)
    if not as_written:
        as_written = "\t".join("x" for _ in line.parts) if line.joiner == "\t" and line.parts else document[line.row_start : line.end]
    filled = iter(draft.texts[i].split("\t"))
    cells = []
    at = begin
    for cell in as_written.split("\t"):
        if not cell.strip():
            cells.append((at, at))
            continue
        text = next(filled, "")
        cells.append((at, at + len(text)))
        at += len(text) + 1
    return tuple((min(a, draft.places[i][1]), min(b, draft.places[i][1])) for a, b in cells)


def _is_header(draft: Draft, cells: Cells) -> bool:
    texts = [draft.view.text[a:b] for a, b in cells if b > a]
    return len(texts) >= 2 and not any(_NUMBER.match(text) and not _YEAR.match(text) for text in texts) and all(len(t) <= 30 for t in texts)


def _headers(draft: Draft, group: Sequence[int]) -> int:
    """How many leading rows are headings: the first where it holds no number, more while the first cell stays empty."""
    if len(group) < 2 or not _is_header(draft, _cells(draft, group[0])):
        return 0
    count = 1
    while count < len(group) - 1 and count < 3:
        cells = _cells(draft, group[count])
        later = draft.view.text[cells[-1][0] : cells[-1][1]]
        years = cells[0][0] == cells[0][1] and _is_header(draft, cells) and _YEAR.match(later)
        if not years and not (count == 1 and _goes_on(draft, group)):
            break
        count += 1
    return count


def _goes_on(draft: Draft, group: Sequence[int]) -> bool:
    """Whether the second row is a heading too: what it says below an empty or repeated cell parts a heading over several columns.

    名次 | 运动会级别 |        |          or    名次 | 运动会级别 | 运动会级别
         | 奥运会     | 亚运会 |                名次 | 奥运会     | 亚运会
    """
    first, second, third = (_said(draft, i) for i in group[:3])
    first += [""] * (len(second) - len(first))  # empty cells at its end are not seen
    if not len(first) == len(second) == len(third) or second[0] not in ("", first[0]) or not _is_header(draft, _cells(draft, group[1])):
        return False
    spread = [i for i in range(1, len(first)) if first[i] in ("", first[i - 1]) and second[i] and second[i] != first[i]]
    return bool(spread) and all(_NUMBER.match(third[i]) for i in spread) and not any(map(_NUMBER.match, second))


def _said(draft: Draft, i: int) -> list[str]:
    return [draft.view.text[a:b] for a, b in _cells(draft, i)]


def _above(draft: Draft, first: int) -> tuple[str | None, str | None]:
    """The caption and the unit that stand in the few short lines above a table."""
    caption = unit = None
    for i in range(first - 1, max(-1, first - 4), -1):
        text = draft.texts[i]
        if i in draft.rows or len(text) > 60 or (text[-1] in "。；" and not _unit().search(text)):
            break
        found = _unit().search(text)
        if found and unit is None:
            unit = draft.view.written(draft.places[i][0] + found.start("unit"), draft.places[i][0] + found.end("unit"))
        mark = draft.marks[i]
        names = is_caption(text) or (mark and mark.style == "box") or (not (found and len(text) < 16) and i == first - 1)
        if caption is None and names:
            caption = draft.written(i)
        if caption is not None and unit is not None:
            break
    return caption, unit


def _within_rows(draft: Draft, i: int) -> bool:
    """Whether piece i is a row of which one cell alone is filled: a title between the rows (期末存栏)."""
    line = draft.lines[i]
    return len(draft.texts[i]) <= 24 and i + 1 < len(draft.lines) and "\t" in draft.view.document[line.end : draft.lines[i + 1].start]


def _groups(draft: Draft) -> Iterator[list[int]]:
    """Runs of rows; a row that repeats the first one of its run (a page break) begins a new run."""
    group: list[int] = []
    for i in sorted(draft.rows):
        joined = group and (group[-1] == i - 1 or (group[-1] == i - 2 and _within_rows(draft, i - 1)))
        if group and not (joined and draft.texts[group[0]] != draft.texts[i]):
            yield group
            group = []
        group.append(i)
    if group:
        yield group


class Grid(NamedTuple):
    """A table as far as is known without its cells: its first and last piece, how many rows are headings, caption and unit."""

    first: int
    last: int
    header: int
    caption: str | None
    unit: str | None

    def rows(self, draft: Draft) -> list[int]:
        """The pieces that are its rows."""
        return [i for i in range(self.first, self.last + 1) if i in draft.rows]


def grids(draft: Draft) -> list[Grid]:
    """The tables of a draft, in order."""
    made: list[Grid] = []
    for group in _groups(draft):
        caption, unit = _above(draft, group[0])
        last = made[-1] if made else None
        if last and last.last == group[0] - 1 and draft.texts[last.first] == draft.texts[group[0]]:
            caption, unit = last.caption, last.unit
        if unit is None and (found := _unit().search(draft.texts[group[0]])):
            unit = draft.view.written(draft.places[group[0]][0] + found.start("unit"), draft.places[group[0]][0] + found.end("unit"))
        made.append(Grid(group[0], group[-1], _headers(draft, group), caption, unit))
    return made


def table(draft: Draft, grid: Grid, shift: int, first: int) -> Table:
    """A table with its cells. shift: what to take off its places in the view. first: the number that its first piece has as a block."""
    rows = grid.rows(draft)
    cells = tuple(tuple([(a - shift, b - shift) for a, b in _cells(draft, i)]) for i in rows)
    return Table(cells, tuple([first + i - grid.first for i in rows]), grid.header, grid.caption, grid.unit)
