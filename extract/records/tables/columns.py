"""The columns of a table: what each holds, its unit, and the year it is of, as its heading and the numbers below tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from extract.fold import fold
from extract.lexicons import any_of, per_pack, table
from extract.model import Table
from extract.records.document.reading import Reading
from extract.records.roles.column_roles import ColumnRole, column_role

ColumnKind = Literal["name", "unit", "nature", "responsible", "object", "goal", "base", "award", "cap", "rate", "value", "order"]
Cell = tuple[int, int]
YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)年?")
_UNIT_IN_HEADING = re.compile(r"[（(](?:(?:单位|新台币|人民币|港币)：)?(?P<unit>[^（）()\d:：]{1,8})[）)]")
_UNIT_ALONE = re.compile(r"[十百千仟佰万亿]+(?:元|港元|美元|欧元|日元|澳门元|新台币|港币)|(?:人民币|新台币|港币)[十百千仟佰万亿]*元|%")
# 补贴对象, 补贴项目, 发放时间: what is given stands in another column
_LAST = re.compile(
    r"(?:补贴|补助|奖励|资助|扶持|奖补|津贴|发放|支持)的?"
    r"(?:(?P<whom>对象|范围|条件|主体)|(?P<what>项目|名称|类别|类型|种类|品种|事项|科目|层次|等级|级别|档次)|(?P<aside>时间|日期|时限|期限|方式|依据|文件|渠道|形式))$"
)
BARE = re.compile(r"\d[\d,]*(?:\.\d+)?(?:[十百千]?[万亿]?元(?:/[^，。；\d]{1,8})?)?")
_NOTHING = re.compile(r"[—–\-/、无 ]*")
_PLAN = re.compile(r"十(?P<plan>[一二三四五六七八九])五|(?<!\d)(?P<first>20\d\d)年?[-~至—]+20\d\d")
_FIRST_OF_PLANS = 2006  # of the eleventh plan (十一五)
AGAINST = re.compile(r"(?P<year>20\d\d)年?比20\d\d年?(?:增长|变化|提高|下降)")
ADDED_UP = re.compile(r"（?(?:五年)?累计）?\d?$")
_SET = re.compile(r"目标|任务|规划值|预期值")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds; `heading` as folded text and as `written`, `unit` named in it, `year` it is of, and where the year stands.

    own: the last row of its heading, as written. part: whether its cell is a part of the name of its row. role: what its heading says of
    sums.
    """

    kind: ColumnKind
    heading: str
    written: str
    unit: str
    year: int | None
    year_at: Cell | None
    own: str = ""
    part: bool = False
    role: ColumnRole | None = None


@per_pack
def _kinds() -> tuple[tuple[ColumnKind, re.Pattern[str]], ...]:
    order: tuple[ColumnKind, ...] = ("order", "nature", "responsible", "cap", "rate", "base", "goal", "award", "unit", "object", "name")
    return tuple((kind, re.compile(any_of(table("tables", "columns")[kind]))) for kind in order)


class Columns:
    """Tells the columns of the tables of one document."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text

    def of(self, grid: Table) -> list[Column]:
        """The columns of a table, in order."""
        heads = grid.rows[: grid.header]
        width = max((len(row) for row in grid.rows), default=0)
        columns = [self._column(grid, [row[i] for row in heads if i < len(row)]) for i in range(width)]
        columns = [self._of_numbers(column, i, grid) for i, column in enumerate(columns)]
        if not any(c.kind == "name" for c in columns) and columns and columns[0].kind == "value":
            columns[0] = replace(columns[0], kind="name", unit="", year=None, year_at=None)
        return self._with_goals(columns)

    def _with_goals(self, columns: list[Column]) -> list[Column]:
        """The columns of a plan's indicators: an undated table of goals binding or expected ends on the year they are for.

        What is reckoned up to then (〔累计〕, 2015年比2010年增长) is a goal of the same year.
        """
        years = [i for i, c in enumerate(columns) if c.year is not None and not AGAINST.search(c.heading)]
        natured = any(c.kind == "nature" for c in columns)
        if years and natured and self.reading.anchor is None and not any(c.kind == "goal" for c in columns):
            columns[years[-1]] = replace(columns[years[-1]], kind="goal")
        goal = next((c for c in reversed(columns) if c.kind == "goal" and c.year is not None), None)
        if goal is None:
            return columns
        return [replace(c, kind="goal", year=goal.year, year_at=goal.year_at) if _is_reckoned(c, goal.year) else c for c in columns]

    def _of_numbers(self, column: Column, i: int, grid: Table) -> Column:
        """A column whose heading sounds like names (国家, 取得证书) but holds numbers or sums alone, behind the first: a class they are for."""
        if not i or column.kind not in ("name", "object"):
            return column
        cells = [row[i] for row in grid.rows[grid.header :] if i < len(row) and not _NOTHING.fullmatch(self.text, *row[i])]
        numbers = bool(cells) and all(BARE.fullmatch(self.text, *cell) for cell in cells)
        return replace(column, kind="value") if numbers else column

    def _column(self, grid: Table, cells: Sequence[Cell]) -> Column:
        heading = "".join(self.text[a:b] for a, b in cells)
        unit = _UNIT_IN_HEADING.search(heading)
        year, year_at = None, None
        for a, b in cells:
            found = YEAR.search(self.text, a, b)
            if found:
                year, year_at = int(found["year"]), found.span()
        alone = next((self.text[a:b] for a, b in reversed(cells) if _UNIT_ALONE.fullmatch(self.text, a, b)), "")  # 财政年度 | 百万元
        named = unit["unit"].removeprefix("±") if unit else alone
        written = "".join(self.reading.outline.view.written(*cell) for cell in cells)
        own = next((self.reading.outline.view.written(*cell) for cell in reversed(cells) if cell[1] > cell[0]), "")
        return Column(self._kind(heading, year), heading, written, named, year, year_at, own, role=column_role(heading))

    def _kind(self, heading: str, year: int | None) -> ColumnKind:
        last = _LAST.search(heading) if year is None else None
        if last and last.lastgroup:
            return "object" if last.lastgroup == "whom" else "name" if last.lastgroup == "what" else "value"
        if heading.endswith("名称"):
            return "name"  # 目标名称
        kind = next((kind for kind, pattern in _kinds() if pattern.search(heading.replace("高标准", ""))), None)
        if kind in ("name", "object") and year is None:
            return "value" if heading in ("指标值",) else kind
        if kind in ("base", "goal", "cap", "rate", "award", "nature", "responsible", "order"):
            return kind
        if kind == "unit" and year is None:
            return "unit"
        if year is not None:
            anchor = self.reading.anchor
            ahead = year >= anchor.year if anchor else self.reading.outline.facts.genre == "plan"
            ahead = ahead or (anchor is None and _SET.search(heading) is not None)  # 其中：2026年任务
            ahead = ahead and year not in self.reading.outline.facts.up_to and year >= self._begins  # what an undated plan starts from
            return "goal" if ahead and not re.search("增长|比上年|完成", heading) else "base"
        return "value"

    @cached_property
    def _begins(self) -> int:
        """The first year of the plan that the title names (“十五五”规划, 2025—2027年行动方案), or 0."""
        found = _PLAN.search(fold(self.reading.outline.facts.title or ""))
        if found is None:
            return 0
        return int(found["first"]) if found["first"] else _FIRST_OF_PLANS + 5 * "一二三四五六七八九".index(found["plan"])


def _is_reckoned(column: Column, year: int | None) -> bool:
    """Whether a column holds what is added or grown until a goal's year (〔累计〕, 2015年比2010年增长)."""
    against = AGAINST.search(column.heading)
    return column.kind in ("value", "base") and bool(ADDED_UP.search(column.heading) or (against and int(against["year"]) == year))
