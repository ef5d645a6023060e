"""Tables whose cells lost their rows: one cell to a line, or all of them in one line with blanks between.

    层次              层次 安家补贴 生活补贴 博士 20万元 每月3000元 硕士 8万元 每月1500元
    安家补贴
    生活补贴
    博士
    20万元

Which cells make a row is told by a heading of known columns and by the columns that hold numbers in every row. A first cell
that is merged with those above it may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from extract.elements.glued import glued, may_hold
from extract.elements.indicators import indicators
from extract.elements.lines import TextLine
from extract.elements.marks import read_mark
from extract.elements.rows import Cell, Rows
from extract.elements.words import any_of, words

_LONGEST: Final = 36  # characters of a cell
_WIDEST: Final = 8  # columns
_LEAST: Final = 2  # rows, and columns
_FEWEST: Final = _LEAST * (_LEAST + 1)  # cells of a table with its heading
_HEADING: Final = 14  # characters of a heading
_FRONT: Final = 8  # cells in front of a heading: captions
_PROSE = re.compile(r"[，。；：！？]")
_NUMBER = re.compile(
    r"[≥≤><约]?(?:不[低高]于|不[超少]过?|每[^\d]{1,4}|最[高低多少]|一次性|给予|奖励|补贴|补助){0,3}\d[\d,]*(?:\.\d+)?"
    r"(?:[-~至]\d[\d,]*(?:\.\d+)?)?(?:%|‰|[百千]?[万亿]?元?(?:[/每][^\d]{1,4})?)(?:以[上内下])?"
    r"|20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?[^\d]{0,3}"
)
_BARE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NOTHING = re.compile(r"[-/无\\]+")
_YEAR = re.compile(r"(?:19|20)\d\d年?[^\d]{0,6}")
_CUT_OFF: Final = frozenset("年月日时至到元万亿和及、")  # what a line end parts from its number
_OPENERS: Final = frozenset(("cn", "cn_paren", "article", "chapter", "num", "num_paren", "md1", "md2", "md3"))
_TOKEN = re.compile(r"\S+")


@cache
def _words() -> frozenset[str]:
    return frozenset(words("cells", "headings"))


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(rf"[^\d]*?{any_of('cells', 'headings')}[^\d]*|{_YEAR.pattern}")


def _told(table: Rows) -> int:
    """How many cells a table holds, those that it lacks taken off: of two ways to read the same cells, that which tells more."""
    lacking = sum(row[0][0] == row[0][1] for row in table.rows)
    return table.end - table.first - 2 * lacking


class _Run:
    """Cells in their order, as their text and as what they hold."""

    def __init__(self, folded: str, cells: Sequence[Cell], opens: Sequence[int] = ()) -> None:
        """opens: the line that each cell opens, or -1, where a row begins with one."""
        self.cells = cells
        self._opens = opens
        self.texts = [folded[a:b] for a, b in cells]
        self._numbers = [_NUMBER.fullmatch(text) is not None for text in self.texts]
        self._bare = [_BARE.fullmatch(text) is not None for text in self.texts]
        self._known = [len(text) <= _HEADING and _heading().fullmatch(text) is not None for text in self.texts]

    def table(self, begin: int) -> Rows | None:
        """The first table from a cell on, or None; of those that begin close together the one with most rows."""
        if plan := indicators(self.texts, self.cells, begin):
            return plan
        best: Rows | None = None
        for first in range(begin, len(self.cells) - _FEWEST + 1):
            if best and first > best.first + _FRONT:
                break
            if self._known[first] or (first + 1 < len(self.cells) and self._known[first + 1]):
                found = [table for width in range(_LEAST, _WIDEST + 1) if (table := self._of_width(first, width))]
                best = max((*((best,) if best else ()), *found), key=_told, default=None)
        return best

    def _number(self, i: int) -> bool:
        """Whether a cell holds a number, or nothing in the place of one."""
        return self._numbers[i] or _NOTHING.fullmatch(self.texts[i]) is not None

    def _of_width(self, first: int, width: int) -> Rows | None:
        start = first + width
        if start + width > len(self.cells) or not self._may_open(first):
            return None
        numeric = self._numbers[start : start + width]
        if not any(numeric[1:]) or (numeric[0] and not self._bare[start]) or not self._is_heading(range(first, start), numeric):
            return None
        rows, at = [tuple(self.cells[first:start])], start
        while (size := self._row(at, numeric) if self._may_open(at) else 0) > 0:
            empty = ((self.cells[at][0], self.cells[at][0]),) if size < width else ()
            rows.append((*empty, *self.cells[at : at + size]))
            at += size
        return Rows(first, at, tuple(rows)) if len(rows) > _LEAST else None

    def _may_open(self, at: int) -> bool:
        """Whether a row may begin with a cell."""
        return not self._opens or (at < len(self._opens) and self._opens[at] >= 0)

    def _is_heading(self, places: range, numeric: Sequence[bool]) -> bool:
        known = self._known[places.start : places.stop]
        if sum(known) < _LEAST and not (known[0] and all(numeric[1:]) and len(known) > _LEAST):
            return False
        if any(self._numbers[i] and not _YEAR.fullmatch(self.texts[i]) for i in places):
            return False
        return max(len(self.texts[i]) for i in places) <= _HEADING and len({self.texts[i] for i in places}) == len(places)

    def _row(self, at: int, numeric: Sequence[bool]) -> int:
        """How many cells the row from a place on has: all, one less where the first is missing, or 0 where it is none."""
        for lacking in (0, 1):
            columns = numeric[lacking:]
            places = range(at, at + len(columns))
            if places.stop <= len(self.cells) and (not lacking or len(numeric) > _LEAST) and self._fits(places, columns):
                return len(columns)
        return 0

    def _fits(self, places: range, columns: Sequence[bool]) -> bool:
        return all(
            self._number(i) if numeric else not self._bare[i] and self.texts[i] not in _CUT_OFF and self.texts[i] not in _words()
            for i, numeric in zip(places, columns, strict=True)
        )


def _as_rows(line: TextLine, folded: str, found: Rows) -> Iterator[TextLine]:
    for cells in found.rows:
        said = "\t".join(folded[a:b] for a, b in cells)
        yield line._replace(
            start=cells[0][0], end=cells[-1][1], text=said, size=len(said), row_start=cells[0][0], parts=cells, joiner="\t", gap=False
        )


def _is_cell(line: TextLine) -> bool:
    """Whether a line may be a cell, or a few of them with blanks between."""
    if (
        len(line.text) > _WIDEST * _LONGEST
        or line.parts
        or "\t" in line.text
        or line.text[0] == "|"
        or _PROSE.search(line.text.removeprefix("其中："))
    ):
        return False
    mark = read_mark(line.text)
    return (mark is None or mark.style not in _OPENERS) and max(map(len, line.text.split())) <= _LONGEST


def _tokens(lines: Sequence[TextLine], folded: str) -> tuple[list[Cell], list[int]]:
    """What blanks part in some lines; and for each such cell the number of the line that it opens, or -1."""
    cells: list[Cell] = []
    opens: list[int] = []
    for i, line in enumerate(lines):
        found = [token.span() for token in _TOKEN.finditer(folded, line.start, line.end)]
        cells += found
        opens += [i, *[-1] * (len(found) - 1)]
    return cells, [*opens, len(lines)]


def _of_lines(lines: Sequence[TextLine], folded: str) -> list[TextLine]:
    """The lines of a run of short ones, those of tables as rows."""
    blanks = any(map(_may_hold, lines))
    if len(lines) < _FEWEST and not blanks:
        return list(lines)
    made = _with_rows(lines, folded, [(line.start, line.end) for line in lines], range(len(lines) + 1))
    if made is None and blanks:
        made = _with_rows(lines, folded, *_tokens(lines, folded))
    if made is None and blanks:
        made = [row for line in lines for row in (_of_line(line, folded) if _may_hold(line) else (line,))]
    return made or list(lines)


def _with_rows(lines: Sequence[TextLine], folded: str, cells: Sequence[Cell], opens: Sequence[int]) -> list[TextLine] | None:
    """The lines with the tables among their cells as rows, or None where there is none. opens: the line that each cell opens, or -1."""
    if len(cells) < _FEWEST:
        return None
    run, at, made = _Run(folded, cells, opens), 0, []
    while found := run.table(at):
        made += [*lines[opens[at] : opens[found.first]], *_as_rows(lines[opens[found.first]], folded, found)]
        at = found.end
    return [*made, *lines[opens[at] :]] if at else None


def _of_line(line: TextLine, folded: str) -> Iterator[TextLine]:
    """The rows of a table that is all in one line, with the lines in front of it and behind."""
    tokens = [token.span() for token in _TOKEN.finditer(folded, line.start, line.end)]
    begin, i = line.start, 0
    while i < len(tokens):
        j = i
        while j < len(tokens) and tokens[j][1] - tokens[j][0] <= _LONGEST and not _PROSE.search(folded, *tokens[j]):
            j += 1
        run, at = _Run(folded, tokens[i:j] if j - i >= _FEWEST else ()), 0
        while found := run.table(at):
            yield from _rest(line, folded, begin, run.cells[found.first][0])
            yield from _as_rows(line, folded, found)
            at = found.end
            begin = run.cells[at - 1][1]
        i = j + 1
    yield from _rest(line, folded, begin, line.end) if begin > line.start else (line,)


def _rest(line: TextLine, folded: str, start: int, end: int) -> Iterator[TextLine]:
    said = folded[start:end]
    text = said.strip()
    if text:
        begin = start + said.index(text[0])
        yield line._replace(start=begin, end=begin + len(text), text=text, size=len(text))


def _of_glued(line: TextLine, folded: str) -> Iterator[TextLine]:
    """The rows of the tables in a line whose marks are all lost, with what stands in front of them and behind."""
    begin = line.start
    while found := glued(folded, begin, line.end):
        yield from _rest(line, folded, begin, found.start)
        yield from _as_rows(line, folded, Rows(0, 0, found.rows))
        begin = found.end
    yield from _rest(line, folded, begin, line.end) if begin > line.start else (line,)


def gather(lines: Sequence[TextLine], folded: str) -> list[TextLine]:
    """The lines, the cells of tables that lost their rows put together to rows."""
    if may_hold(folded):
        lines = [piece for line in lines for piece in (_of_glued(line, folded) if may_hold(line.text) and not line.parts else (line,))]
    made: list[TextLine] = []
    run: list[TextLine] = []
    for i, line in enumerate(lines):
        if run and line.gap and not run[-1].gap and i + 1 < len(lines) and not lines[i + 1].gap:  # a lone empty line parts tables
            made += _of_lines(run, folded)
            run = []
        if _is_cell(line):
            run.append(line)
            continue
        made += _of_lines(run, folded)
        run = []
        made += _of_line(line, folded) if _may_hold(line) else (line,)
    return [*made, *_of_lines(run, folded)]


def _may_hold(line: TextLine) -> bool:
    """Whether a line has blanks that may part cells."""
    return not line.parts and line.text[0] != "|" and "\t" not in line.text and (" " in line.text or "\u3000" in line.text)
