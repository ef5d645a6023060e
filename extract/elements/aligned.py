"""Tables of a plan's indicators pasted a cell to a line, whose columns stand in any order.

    板块 / 序号 / 指标名称 / 属性 / 单位 / 2025年现状 / 2030年目标
    绿化 / 1 / 新建绿地 / 约束性 / 公顷 / 30 / 45 / 其中公园绿地 / 12 / 20 / 2 / 覆盖率 / 约束性 / % / 38 / 40

What is merged over rows stands in the first of them only: a class over many, the number, nature and unit over a part (其中). So a row is told
from its values, which are never merged: they stand as many as the heading names, behind a name, and what stands before them is shared
out to the columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from extract.elements.rows import NATURES, Cell, Rows

Kind = Literal["number", "class", "name", "nature", "unit", "value", "behind"]

_KIND: Final = re.compile(
    r"(?P<number>序号|编号|项次)|(?P<nature>(?:指标)?(?:属性|性质)|指标类型)|(?P<unit>(?:计量|指标)?单位)"
    r"|(?P<behind>(?:责任|牵头|主管|负责|实施)[^\d]{0,4}(?:单位|部门)|备注|数据来源)"
    r"|(?P<class>板块|(?:重点)?领域|维度|方面|(?:指标)?(?:类别|分类|类型)|一级指标)"
    r"|(?P<value>[^\d，。]{0,6}(?:(?:19|20)\d\d年?|现状|现值|目标|基期|基准|规划)[^\d，。]{0,6}|(?:累计|年均)[^\d，。]{0,6}|指标值|预期值)"
    r"|(?P<name>[^\d，。]{0,6}(?:指标|项目|名称|内容|任务)[^\d，。]{0,4})"
)
_A_VALUE: Final[Kind] = "value"
_WIDEST: Final = 10  # columns
_FARTHEST: Final = 10  # cells of a row in front of its values
_LEAST: Final = 2  # rows
_NUMBER = re.compile(r"\d{1,3}")
_UNIT = re.compile(r"[^\d，。；：]{1,10}[23]?")
_VALUE = re.compile(
    r"[^\d，。]{0,8}\d[\d,.]*(?:[-~至]\d[\d,.]*)?[^\d，。]{0,4}|[-—–－/]+"
    r"|(?:完成|达到|控制|持续|稳步|稳定|保持|基本|力争|优于|高于|低于)[^\d，。]{0,16}"  # 完成省下达任务
)
_MAY_LACK: Final[tuple[frozenset[Kind], ...]] = (
    frozenset(("class",)),
    frozenset(("nature",)),
    frozenset(("unit",)),
    frozenset(("class", "nature")),
    frozenset(("class", "unit")),
    frozenset(("nature", "unit")),
    frozenset(("class", "nature", "unit")),
)


class _Heading(NamedTuple):
    """The columns in their order: the kinds of those in front of the values, how many values, and the kinds behind them."""

    before: tuple[Kind, ...]
    values: int
    behind: tuple[Kind, ...]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kind of each column."""
        return (*self.before, *[_A_VALUE] * self.values, *self.behind)


def _kind(text: str) -> Kind | None:
    found = _KIND.fullmatch("".join(text.split()))  # 指　　标
    return found.lastgroup if found else None  # type: ignore[return-value]


def _heading(texts: Sequence[str], first: int) -> _Heading | None:
    """The columns that the cells from one on name, or None where they are not those of such a table."""
    kinds: list[Kind] = []
    for text in texts[first : first + _WIDEST]:
        kind = _kind(text)
        if kind is None or (kind in kinds and kind != "value") or (kind == "class" and "value" in kinds):
            break
        kinds.append(kind)
    if "name" not in kinds or "value" not in kinds or len(kinds) <= _LEAST:
        return None
    at, values = kinds.index("value"), kinds.count("value")
    behind = tuple(kinds[at + values :])
    if "value" in behind or "name" in behind or "number" in behind:
        return None
    return _Heading(tuple(kinds[:at]), values, behind)


def _fits(kind: Kind, text: str) -> bool:
    if kind == "nature":
        return text in NATURES
    if kind == "unit":
        return text not in NATURES and _UNIT.fullmatch(text) is not None
    return not _VALUE.fullmatch(text) or not _NUMBER.search(text) or len(text) > 4  # PM2.5浓度


def _shared(texts: Sequence[str], columns: Sequence[Kind]) -> dict[Kind, tuple[int, int]] | None:
    """The cells of each column, from and to, where all cells of a row in front of its values are shared out; None where they cannot be."""
    more = len(texts) - len(columns)
    if more >= 0:  # a name over several lines
        at = columns.index("name")
        places = {kind: (i + more * (i > at), i + 1 + more * (i >= at)) for i, kind in enumerate(columns)}
        return places if all(_fits(kind, "".join(texts[a:b])) for kind, (a, b) in places.items()) else None
    for lacking in _MAY_LACK:
        kept = [kind for kind in columns if kind not in lacking]
        if len(kept) == len(texts) and all(map(_fits, kept, texts)):
            return {kind: (i, i + 1) for i, kind in enumerate(kept)}
    return None


class _Reader:
    """Reads the rows below one heading."""

    def __init__(self, texts: Sequence[str], cells: Sequence[Cell], heading: _Heading) -> None:
        self.texts = texts
        self.cells = cells
        self.heading = heading

    def rows(self, at: int) -> Iterator[tuple[tuple[Cell, ...], int]]:
        """Each row from a cell on, and the cell behind it."""
        while row := self._row(at):
            yield row
            at = row[1]

    def _row(self, at: int) -> tuple[tuple[Cell, ...], int] | None:
        count = self.heading.values
        for first in range(at + 1, min(at + _FARTHEST, len(self.texts) - count) + 1):
            if all(_VALUE.fullmatch(text) for text in self.texts[first : first + count]) and (places := self._front(at, first)):
                end = first + count
                for kind in self.heading.behind:
                    if self._stands(kind, end):
                        places[kind] = (end, end + 1)
                        end += 1
                return self._cells(places, first), end
        return None

    def _front(self, at: int, first: int) -> dict[Kind, tuple[int, int]] | None:
        """The cells of the columns in front of the values of a row, or None where they are those of no row."""
        before = self.heading.before
        if "number" in before:
            number = next((i for i in range(at, first) if _NUMBER.fullmatch(self.texts[i])), None)
            columns = before[before.index("number") + 1 :]
            start = at if number is None else number + 1
            if number is not None and number - at > _LEAST:
                return None
        else:
            number = None
            columns = tuple(kind for kind in before if kind != "class")
            start = max(at, first - len(columns)) if "class" in before else at
            if start - at > _LEAST:
                return None
        shared = _shared(self.texts[start:first], columns) if start < first else None
        if shared is None or (number is None and first - start > len(columns)):
            return None
        places = {kind: (start + a, start + b) for kind, (a, b) in shared.items()}
        return places if number is None else {"number": (number, number + 1), **places}

    def _stands(self, kind: Kind, at: int) -> bool:
        """Whether a cell behind the values is that of a column there."""
        if at >= len(self.texts):
            return False
        if kind == "nature":
            return self.texts[at] in NATURES
        told = self.texts[at + 1] if at + 1 < len(self.texts) else "1"
        return not _NUMBER.fullmatch(self.texts[at]) and _NUMBER.fullmatch(told) is not None

    def _cells(self, places: dict[Kind, tuple[int, int]], first: int) -> tuple[Cell, ...]:
        """A row's cells by the columns of the heading, but for classes; what it lacks is an empty place behind what stands before it."""
        row: list[Cell] = []
        behind = self.cells[min(a for kind, (a, _) in places.items() if kind != "class")][0]
        for kind in self.heading.kinds:
            if kind == "class":
                continue
            if kind == "value":
                a, b = first, first + 1
                first += 1
            else:
                a, b = places.get(kind, (0, 0))
            row.append((self.cells[a][0], self.cells[b - 1][1]) if b else (behind, behind))
            behind = row[-1][1]
        return tuple(row)


def aligned(texts: Sequence[str], cells: Sequence[Cell], first: int) -> Rows | None:
    """The table whose heading begins with a cell, or None."""
    heading = _heading(texts, first) if _kind(texts[first]) else None
    if heading is None:
        return None
    rows = [tuple(cell for kind, cell in zip(heading.kinds, cells[first:], strict=False) if kind != "class")]
    end = first + len(heading.kinds)
    for row, behind in _Reader(texts, cells, heading).rows(end):
        rows.append(row)
        end = behind
    return Rows(first, end, tuple(rows)) if len(rows) > _LEAST else None
