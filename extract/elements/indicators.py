"""Tables of a plan's indicators whose cells lost their rows: each row goes from its number to 约束性 or 预期性.

    序号 / 类别 / 主要指标 / 2025年 / 2030年 / 指标 / 属性 / 1 / 综合 / 治理 / 达标率（%） / 80 / 95 / 约束性 / 2 / 覆盖率（%） / —— / 98 / 预期性

A cell may stand in two lines (指标 / 属性), and a class (综合治理) only in its first row: so rows differ in size, and what a cell is, is told
from the row's end, where its values stand as many as the heading names them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from extract.elements.aligned import aligned
from extract.elements.rows import NATURES, Cell, Rows

_NUMBERS: Final = ("序号", "编号", "项次")
_FARTHEST: Final = 18  # cells of a heading or of a row
_LEAST: Final = 2  # rows
_NAME = re.compile(r"(?:指标|项目|名称|内容|任务)[^性质属类别\d]{0,4}$")
_UNIT: Final = "单位"
_VALUE_HEAD = re.compile(r"(?:19|20)\d\d|现状|现值|目标|基期|基准|计划|任务|累计|年均|预期值|规划值|指标值|增长|期末")
_VALUE = re.compile(r"[^\d]{0,8}\d[\d,.]*(?:[-~至]\d[\d,.]*)?[^\d]{0,4}|[-—–－/]+")


class _Heading(NamedTuple):
    number: Cell
    name: Cell
    unit: Cell | None
    values: tuple[Cell, ...]
    nature: Cell


def _span(cells: Sequence[Cell]) -> Cell:
    return cells[0][0], cells[-1][1]


def _heading(texts: Sequence[str], cells: Sequence[Cell]) -> _Heading | None:
    """The columns that a heading's cells name, the first that of the numbers; None without a name or values."""
    texts = ["".join(text.split()) for text in texts]  # 指　　标
    values = [i for i in range(2, len(texts)) if _VALUE_HEAD.search(texts[i])]
    end = values[-1] + 1 if values else len(texts)
    names = [i for i in range(1, values[0] if values else end) if _NAME.search(texts[i])]
    if not values or not names or end == len(texts):
        return None
    unit = next((cells[i] for i in range(1, values[0]) if texts[i].startswith(_UNIT)), None)
    return _Heading(cells[0], cells[names[-1]], unit, tuple(cells[i] for i in values), _span(cells[end:]))


def _shared(values: Sequence[Cell], columns: int) -> list[Cell]:
    """The cells that stand where so many columns are, shared out: as many to each, else what is over to the last."""
    each = len(values) // columns if len(values) % columns == 0 else 1
    parts = [values[i * each : (i + 1) * each] for i in range(columns - 1)]
    return [_span(part) for part in (*parts, values[(columns - 1) * each :])]


def _row(texts: Sequence[str], cells: Sequence[Cell], heading: _Heading) -> tuple[Cell, ...] | None:
    """The cells of a row in the order of the heading's columns, or None where they are fewer than these."""
    columns, last = len(heading.values), len(texts) - 1
    first = last
    while first > 2 and _VALUE.fullmatch(texts[first - 1]):
        first -= 1
    unit = heading.unit is not None
    if unit and last - first > columns:
        first = last - columns  # 万m³/小时 is a unit
    if not first < last or first - unit < 2 or last - first < columns:
        return None
    name = first - 1 - unit
    return (cells[0], cells[name], *((cells[first - 1],) if unit else ()), *_shared(cells[first:last], columns), cells[last])


def _ends(texts: Sequence[str], at: int, number: int) -> int:
    """Where the row with this number ends that begins at `at`: behind the nature in front of the next number; 0 where it does not."""
    for end in range(at + 3, min(len(texts), at + _FARTHEST)):
        if texts[end] in NATURES:
            return end + 1
        if texts[end] == str(number + 1) and texts[end - 1] in NATURES:
            break
    return 0


def _numbered(texts: Sequence[str], cells: Sequence[Cell], first: int) -> Rows | None:
    """The table whose heading begins with the column of numbers at a cell, or None."""
    start = next((i for i in range(first + 3, min(len(texts), first + _FARTHEST)) if texts[i] == "1"), 0)
    heading = _heading(texts[first:start], cells[first:start]) if start else None
    if heading is None:
        return None
    rows, at = [(heading.number, heading.name, *((heading.unit,) if heading.unit else ()), *heading.values, heading.nature)], start
    while at < len(texts) and texts[at] == str(len(rows)) and (end := _ends(texts, at, len(rows))):
        row = _row(texts[at:end], cells[at:end], heading)
        if row is None:
            break
        rows.append(row)
        at = end
    return Rows(first, at, tuple(rows)) if len(rows) > _LEAST else None


def indicators(texts: Sequence[str], cells: Sequence[Cell], begin: int) -> Rows | None:
    """The first such table among cells, from the one at `begin` on, or one with its columns in another order; None where there is none."""
    for first in range(begin, len(texts)):
        if found := (_numbered(texts, cells, first) if texts[first] in _NUMBERS else None) or aligned(texts, cells, first):
            return found
    return None
