"""Tables of a plan's indicators that a page's text lost all marks of: names, numbers and natures run together in one line.

    指标2020年2025年〔累计〕属性森林覆盖率（%）21.6623.04〔1.38〕约束性用水总量（亿立方米）6068左右-预期性

Where a row's numbers are parted is told by how many the heading names, by what the last is reckoned from (23.04 - 21.66 = 1.38), and else
by what stands closest to each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import log
from typing import Final, NamedTuple

Cell = tuple[int, int]

_YEAR: Final = r"20\d\d[ \u3000]?年"
_TIME: Final = (
    rf"{_YEAR}比{_YEAR}(?:增长|变化|提高|下降)(?:[（(]%[）)])?|{_YEAR}(?:现状值?|目标值?|基数|实际|预期)?"
    r"|(?:年均)?增[长速幅](?:[（(]%[）)])?(?:[〔\[（](?:五年)?累计[〕\]）])?|[〔\[（]?(?:五年)?累计[〕\]）]?\d?"
)
_HEAD = re.compile(
    rf"(?P<number>序\s*号)?\s*(?P<name>(?:主要)?指\s*标(?:名称)?|(?:主要)?项\s*目)\s*(?P<times>(?:(?:{_TIME})\s*){{2,4}})"
    r"(?P<nature>(?:指标)?(?:属性|性质|类型))?"
)
_HINT = re.compile(rf"[标目称][ \u3000]*{_YEAR}")
_COLUMN = re.compile(_TIME)
_VALUE: Final = r"(?:[<>≤≥]?-?\d{1,6}(?:\.\d{1,2})?(?:%|个百分点)?(?:左右|以上|以下|以内)?|[〔\[]-?\d{1,6}(?:\.\d{1,2})?[〕\]]|[-—–](?!\d))"
_RUN = re.compile(rf"(?:{_VALUE}[ \u3000]*)+")
_NAME = re.compile(
    r"(?:[^\d<>≤≥〔\[\-—–]|[A-Za-z]\d+(?:\.\d+)?|\d(?=[\u4e00-\u9fff])|\d[.、](?=[\u4e00-\u9fff])"
    r"|(?<=[\u4e00-\u9fffA-Za-z])[-—–](?=[\u4e00-\u9fffA-Za-z])(?!约束|预期))+"
)
_CLASS = re.compile(r".*\d[.、](?=[\u4e00-\u9fff])")  # 生态环境质量1.空气质量…: what a row's class is
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_NATURE = re.compile(r"[ \u3000]*(?P<nature>约束性|预期性|指导性)?[ \u3000]*")
_ORDER = re.compile(r"[ \u3000]*\d{1,2}[.、．]?[ \u3000]*(?=[\u4e00-\u9fff“])")
_ENDS = re.compile(r"[ \u3000]*(?:注[：:]|[。；，]|专栏|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)")
_PADDED = re.compile(r"(?<![\d.])0\d")
_ORDER_BEHIND = re.compile(r"\d{1,2}$")
_NEXT_NAME = re.compile(r"[.、]?[\u4e00-\u9fff]")
_NOTE = re.compile(r"\d-{2}")  # 挥发性有机物〔5〕--〔10〕: the number of a note
_PLAIN = re.compile(rf"{_YEAR}(?!比)")
_FAR: Final = 50.0
_LONGEST: Final = 60  # characters of a name
_LEAST: Final = 2  # rows


class Glued(NamedTuple):
    """A table: where it begins and ends in its line's text, and its rows as [start, end) of cells, the heading first."""

    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]


def _pieces(said: str, begin: int, count: int) -> Iterator[tuple[Cell, ...]]:
    """Every way to part a run of values into so many."""
    if count == 0:
        if not said[begin:].strip():
            yield ()
        return
    begin += len(said[begin:]) - len(said[begin:].lstrip())
    for end in range(begin + 1, len(said) + 1):
        if re.fullmatch(_VALUE, said[begin:end]):
            for rest in _pieces(said, end, count - 1):
                yield ((begin, end), *rest)


def _number(said: str) -> Decimal | None:
    found = _NUMBER.search(said)
    return Decimal(found[0]) * (-1 if "-" in said else 1) if found else None


def _reckoned(values: Sequence[str]) -> bool:
    """Whether the last value is what the second is more, or by how many per cent, than the first."""
    numbers = [_number(value) for value in values]
    if len(numbers) < 3 or None in numbers:
        return False
    first, second, last = (float(number) for number in numbers[:3] if number is not None)
    return abs(second - first - last) < 0.006 or (first != 0 and "%" in values[2] and abs((second / first - 1) * 100 - last) <= 0.5)


def _apart(values: Sequence[str]) -> float:
    """How far the first two values of a row lie apart, by size and by their decimals."""
    if any(_PADDED.search(value) for value in values):
        return _FAR
    numbers = [number for number in map(_number, values[:2]) if number is not None]
    if len(numbers) < 2:
        return 0.0
    if 0 in numbers:
        return _FAR
    places = [number.as_tuple().exponent for number in numbers]
    return abs(log(abs(float(numbers[0]) / float(numbers[1])))) + (0.1 if places[0] != places[1] else 0.0)


def _rank(values: Sequence[str], columns: int, *, reckons: bool) -> float:
    """How little a way to part a row's values is to be believed. reckons: whether the last column is reckoned from those before."""
    if _reckoned(values):
        return -1.0
    odd = reckons and len(values) == columns and all(_number(value) is not None for value in values)
    return _apart(values) + (columns - len(values)) + 2.0 * odd


def _parted(said: str, columns: int, *, reckons: bool) -> tuple[Cell, ...] | None:
    """The values of a row, in as many columns or in one less where the last is empty; None where that cannot be."""
    ways = [way for count in (columns, columns - 1) if count for way in _pieces(said, 0, count)]
    return min(ways, key=lambda way: _rank([said[a:b] for a, b in way], columns, reckons=reckons), default=None)


def _without_order(text: str, start: int, stop: int, columns: int, *, reckons: bool) -> int:
    """Where the values end whose last digits are the number of the next row (-8%〔2〕氨氮)."""
    said = text[start:stop]
    further = _ORDER_BEHIND.search(said)
    if further is None or not _NEXT_NAME.match(text, stop):
        return stop
    for digits in range(len(further[0]), 0, -1):
        values = _parted(said[:-digits], columns, reckons=reckons)
        if values and len(values) == columns and (digits == 1 or _reckoned([said[a:b] for a, b in values])):
            return stop - digits
    return stop


def _row(text: str, start: int, end: int, columns: int, *, numbered: bool, reckons: bool) -> tuple[tuple[Cell, ...], int] | None:
    """The cells of the row that begins at a place, name, values and nature, and where it ends; None where none does."""
    order = _ORDER.match(text, start, end)
    begin = order.end() if order else start
    name = _NAME.match(text, begin, min(end, begin + _LONGEST))
    run = _RUN.match(text, name.end(), end) if name else None
    if name is None or run is None or not name[0].strip():
        return None
    first, stop = run.span()
    if _NOTE.match(text, first):
        first += 1
    if numbered or text[stop : stop + 1] in (".", "、"):
        stop = _without_order(text, first, stop, columns, reckons=reckons)
    values = _parted(text[first:stop], columns, reckons=reckons)
    if values is None:
        return None
    cells = [(first + a, first + b) for a, b in values]
    cells += [(cells[-1][1], cells[-1][1])] * (columns - len(cells))
    nature = _NATURE.match(text, stop, end)
    assert nature is not None  # it may be empty
    title = _CLASS.match(text, *name.span())
    last = nature.span("nature") if nature["nature"] else (stop, stop)
    return ((title.end() if title else name.start(), name.end()), *cells, last), nature.end()


def may_hold(text: str) -> bool:
    """Whether a text has a heading of such a table at all."""
    return _HINT.search(text) is not None


def glued(text: str, start: int, end: int) -> Glued | None:
    """The first such table in [start, end) of a text, or None."""
    head = _HEAD.search(text, start, end)
    while head is not None:
        times = [found.span() for found in _COLUMN.finditer(text, *head.span("times"))]
        nature = head.span("nature") if head["nature"] else (head.end(), head.end())
        rows: list[tuple[Cell, ...]] = [(head.span("name"), *times, nature)]
        at, reckons = head.end(), not _PLAIN.match(text, *times[-1])
        while not _ENDS.match(text, at, end) and (row := _row(text, at, end, len(times), numbered=bool(head["number"]), reckons=reckons)):
            rows.append(row[0])
            at = row[1]
        if len(rows) > _LEAST:
            return Glued(head.start(), at, tuple(rows))
        head = _HEAD.search(text, head.end(), end)
    return None
