"""Records from tables: a cell takes its indicator, unit, year, department and nature from its row and its heading.

Contract, "GUIDELINES" 12: the mention is the cell's number with its unit if the cell carries it; a header year is a
deadline once per printed header; 逐年下降 is a target with no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Literal

from extract.fold import fold
from extract.lexicons import any_of, per_pack, table
from extract.model import Mention, Quantity, Table
from extract.records import often, terms
from extract.records.column_roles import GIVEN, ColumnRole, bounded_by, column_bound, column_role
from extract.records.kinds import Amount, AnyRecord, Change, Deadline, Due, MonetaryAward, Percentage, Target
from extract.records.reading import Reading
from extract.records.row_cells import named_in
from extract.records.stamp import Stamp
from extract.records.trends import TREND, trend_change
from extract.records.vocabulary import increases
from extract.values import quantities

ColumnKind = Literal["name", "unit", "nature", "responsible", "object", "goal", "base", "award", "cap", "rate", "value", "order"]
_NUMBERED = frozenset(("goal", "base", "award", "cap", "rate", "value"))  # kinds of columns that hold numbers
Told = Literal["threshold", "statistic", "other", "funding"]
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds; `heading` as folded text and as `written`, `unit` named in it, `year` it is of, and where the year stands.

    own: the last row of its heading, as written. part: whether its cell is a part of the name of its row. role: what its heading says of sums.
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


@dataclass(frozen=True, slots=True)
class Number:
    """A number read in a cell: its place in the view and its quantity."""

    start: int
    end: int
    quantity: Quantity


_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)年?")
_UNIT_IN_HEADING = re.compile(r"[（(](?:(?:单位|新台币|人民币|港币)：)?(?P<unit>[^（）()\d:：]{1,8})[）)]")
_UNIT_ALONE = re.compile(r"[十百千仟佰万亿]+(?:元|港元|美元|欧元|日元|澳门元|新台币|港币)|(?:人民币|新台币|港币)[十百千仟佰万亿]*元|%")
_OF_YEAR = re.compile(
    r"(?:民国)?[\d〇零一二三四五六七八九十百]{2,4}(?:[-/至~—][\d〇零一二三四五六七八九]{2,4})?年?(?:财政|会计|学)?年?度?(?:及?[其以]后)?(?:（[^（）]*）)?|其后(?:各?年度?)?|总计|合计|小计|总额|总数|共计|总和"
)  # 2020-2021, 113年度, 其后, 总计
_SPENDING = re.compile(
    r"现金流量|拨款|开支|承担额|所需(?:经费|资金)|经费(?:需求|概算|预算|来源|编列)|分年经费|资金(?:安排|需求)|支出(?:预算|预估)"
)
_SPENT = re.compile(r"决算|实际(?:开支|支出)|执行(?:数|情况)|统计")
_NOTES = re.compile(r"备注|附注|说明|注$")  # whose cells are read as words
_SCALES = str.maketrans("仟佰拾", "千百十")  # 单位：新台币仟元
_CURRENCY_FIRST = re.compile(r"(?P<currency>人民币|新台币|港币|澳门币|台币)(?=[十百千仟佰万亿]*[元圆])")
_NUMBER = re.compile(
    r"(?P<pre>(?:[≥≤><＞＜]|[^\d\-]{0,8}?)?)(?P<sign>-)?(?P<number>\d[\d,]*(?:\.\d+)?(?:[-~至]\d[\d,]*(?:\.\d+)?)?)(?P<post>.*)", re.DOTALL
)
_GIVEN = re.compile(rf"{GIVEN}|安家|(?:救助|供养|低保|最低生活保障|基本生活)(?:标准|金)")
_SAYS_GIVEN = re.compile(
    r"(?:给予|奖励|补助|补贴|资助|奖补|发放)[^，。；\d]{0,8}\d|\d[^，。；]{0,6}元的?(?:[^，。；\d]{0,6})(?:奖励|补助|补贴|资助|奖补)"
)
_GIVEN_ABOVE = re.compile(r"支持(?:方向|标准|内容|措施|政策)|(?:奖励|补贴|补助|资助|奖补|扶持)(?:方向|标准|内容|措施|政策|办法|项目)")
_UNIT_BEHIND = re.compile(r"[（(][^（）()]*元[^（）()]*[）)]$")
_LAST = re.compile(
    r"(?:补贴|补助|奖励|资助|扶持|奖补|津贴|发放|支持)的?"
    r"(?:(?P<whom>对象|范围|条件|主体)|(?P<what>项目|名称|类别|类型|种类|品种|事项|科目|层次|等级|级别|档次)|(?P<aside>时间|日期|时限|期限|方式|依据|文件|渠道|形式))$"
)  # 补贴对象, 补贴项目, 发放时间: what is given stands in another column
_MEASURE_NAMED = re.compile(r"(?:补贴|补助|津贴|奖励|资助|奖补|扶持|救助|补偿|[奖助扶慰]金)$")
_LEVEL_COLUMN = re.compile("^(?:认定)?(?:级别|等级|层级|档次)$")
_BARE = re.compile(r"\d[\d,]*(?:\.\d+)?(?:[十百千]?[万亿]?元(?:/[^，。；\d]{1,8})?)?")
_BEHIND = re.compile(r"(?:及?以[上下内]|左右|上下|（.*|\(.*|[*※①-⒛㈠-㈩〕\]\s]*)+$")  # a number that takes the unit of its table
_NOTHING = re.compile(r"[—–\-/、无 ]*")
_SAME = re.compile(r"同上|同前|〃|″")
_DIGIT = re.compile(r"[^\u4e00-\u9fff]{0,2}\d")
_LIMIT = re.compile(r"(?:准入|收入|财产|不动产|资产|动产|所得(?:判定)?)(?:限额|标准|线)|最低生活费|准入|起付")  # what somebody must keep to
_CHARGED = re.compile(
    r"(?:费|费率|利率|税率|利息|年息|息率)(?:（[^（）]*）)?$"
)  # a column of what is paid: neither given nor told as a fact
_PRICED = re.compile(
    r"(?:价格|收费|租金|学费|票价|资费|运价|工资)(?:标准)?(?:（[^（）]*）)?(?:目录|明细|一览|公示|调整|执行|参考)*表"
    r"|(?:[最基指参零批供收结底出][^，。；\d]{0,5}价(?:格|款)?|单价|票价|(?:收费|租金|学费|资费|最低工资)标准)(?:（[^（）]*）)?(?= |$)"
)  # prices and fees laid down: neither given nor told as a fact
_NO_PRICE = re.compile(r"平均|指数|涨|跌|比上|同比|统计|公报|监测|成交")
_TOLD = re.compile(r"(?:缴费|收费|租金)(?:限额|标准)|公报|统计")
_SHARED_PER = re.compile(r"每1?(?P<per>[口人户名家项亩个件台])$")
_ONCE = re.compile(r"一次性|一次(?![^，。；]{0,8}(?:及|和|与|、))")
_PLAN = re.compile(r"十(?P<plan>[一二三四五六七八九])五|(?<!\d)(?P<first>20\d\d)年?[-~至—]+20\d\d")
_FIRST_OF_PLANS = 2006  # of the eleventh plan (十一五)
_SHARED_OUT = re.compile(
    r"(?:任务|目标|指标|计划)(?:任务|指标|数)?(?:分解|分配|下达|安排|明细|责任)|目标任务(?:表|书|一览)|任务(?:数|表|清单)"
)
_DONE = re.compile(r"完成情况|统计|公报|执行情况|进度|通报|排名|现状|成效|实绩")
_AGAINST = re.compile(r"(?P<year>20\d\d)年?比20\d\d年?(?:增长|变化|提高|下降)")
_ADDED_UP = re.compile(r"（?(?:五年)?累计）?\d?$")
_GROWTH = re.compile(r"增[速长幅](?:[（(]%[）)])?$")
_ROW_NUMBER = re.compile(r"\d{1,2}[.．、](?!\d)")
_LESS = re.compile(r"下降|降低|减少")
_BARE_UNIT = re.compile(r"[（(][^（）()]{1,8}[）)]$")
_SCALE = re.compile(r"[百千]?[万亿](?=[A-Za-z])")
_MEASURE = re.compile(r"[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z²³/·()（）]{0,7}")  # that a unit can be
_SIGNS = {"≥": "不低于", "≤": "不超过", ">": "超过", "<": "低于"}


@per_pack
def _kinds() -> tuple[tuple[ColumnKind, re.Pattern[str]], ...]:
    order: tuple[ColumnKind, ...] = ("order", "nature", "responsible", "cap", "rate", "base", "goal", "award", "unit", "object", "name")
    return tuple((kind, re.compile(any_of(table("tables", "columns")[kind]))) for kind in order)


@per_pack
def _lengths() -> frozenset[str]:
    return frozenset(table("tables", "units")["lengths"])


_ASIDE = re.compile(r"[（(][^（）()]{4,}[）)]")
_RANK = re.compile(r"(?:国际|国家|省|市|区|县|州|部)级")  # 国家级〔企业技术中心〕
_PART = 20  # characters of a part of a name
_FEWEST = 2  # parts of a name
_SHORT = 6  # characters of an object cell that the name of its row tells closer (小微企业)
_COUNTED = "个"  # stands in for a unit, so that bounds are read as ever
_SAID = re.compile(r"\d[^\t]{0,6}[元%]")  # what words in a short cell speak of: 一次性奖励50万元
_CAPTION = 6  # characters of a caption that tells nothing
_LONGEST_CAPTION = 60
_SENTENCE = 9  # a cell of so many characters with no number of its own is read as words


_FALLS = re.compile(r"下降|降低|减少|压减")
_EACH_LABELLED = re.compile(r"\s*(?P<label>[\u4e00-\u9fff]{2,8})(?P<value>[≥≤><]\d[\d.]*%?)")  # 重点城市≥30一般城市≥15
_SET = re.compile(r"目标|任务|规划值|预期值")


class Tables:
    """Reads the tables of one document. `claimed` holds the stretches whose numbers are theirs, not the sentences'."""

    def __init__(self, reading: Reading, stamp: Stamp) -> None:
        self.reading = reading
        self.stamp = stamp
        self.text = reading.text
        self.claimed: list[Cell] = []
        self._units: dict[str, str] = {}  # those of headings, and what they are as units of a quantity

    def records(self) -> list[AnyRecord]:
        """The records of all tables, in no order."""
        laid = [self._laid(grid) for grid in self.reading.outline.tables]
        alike: dict[tuple[str, ...], list[Sequence[Cell]]] = {}  # the rows of tables with one heading: a table goes on on the next page
        for _, columns, rows in laid:
            alike.setdefault(tuple(column.heading for column in columns), []).extend(rows)
        return [record for grid, columns, rows in laid for record in self._table(grid, self._telling(columns, alike), rows)]

    def _laid(self, grid: Table) -> tuple[Table, list[Column], list[Sequence[Cell]]]:
        """A table with its columns, and its rows below the heading with what was merged with the cells above."""
        grid = _without_empty(grid)
        columns = self._columns(grid)
        rows: list[Sequence[Cell]] = []
        for row in grid.rows[grid.header :]:
            above = rows[-1] if rows else ()
            rows.append(self._meant(columns, self._moved(columns, row, above), above))
        return grid, columns, rows

    def _table(self, grid: Table, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> Iterator[AnyRecord]:
        if not grid.header or not any(c.kind in ("goal", "base", "award", "cap", "rate", "value") for c in columns):
            return
        due = {column.year_at: column for column in columns if column.kind == "goal" and column.year and column.year_at}
        for column in due.values():
            yield from self._due(column)
        giving, told, shared = self._gives(grid, columns), self._told(grid), self._shared_out(grid)
        for row in rows:
            if len(row) <= len(columns):
                yield from self._row(grid, self._tasks(columns, row, grid) if shared else columns, row, giving, told)

    def _moved(self, columns: Sequence[Column], row: Sequence[Cell], above: Sequence[Cell]) -> Sequence[Cell]:
        """A row whose first cells were merged with those above and left out (元/升 | 7.76 | ), with these cells in front of it again."""
        said = len(row) - next((k for k, cell in enumerate(reversed(row)) if cell[1] > cell[0]), len(row))
        merged = len(columns) - said
        if not said or not 0 < merged < len(columns) or len(above) < len(columns):
            return row
        names = all(column.kind in ("name", "object", "order", "value") for column in columns[:merged])
        unit = columns[merged].kind == "unit" and self._counts(self.text[slice(*row[0])])
        return (*above[:merged], *row[:said]) if names and (unit or self._alike(row[:said], above, merged)) else row

    def _alike(self, row: Sequence[Cell], above: Sequence[Cell], merged: int) -> bool:
        """Whether the numbers of a row stand below those of the row above it if it is moved by so many cells, and not as it is."""
        own, others = ([bool(_BARE.fullmatch(self.text, *cell)) for cell in cells] for cells in (row, above))
        return any(own) and own == others[merged:] and own != others[: len(own)]

    def _meant(self, columns: Sequence[Column], row: Sequence[Cell], above: Sequence[Cell]) -> Sequence[Cell]:
        """A row with the cell above in the place of 同上, or of an empty first cell, where that holds words; a number is not said again."""

        def cell(i: int, own: Cell) -> Cell:
            if i >= len(above) or not (_SAME.fullmatch(self.text, *own) or self._merged(columns, row, i)):
                return own
            return own if _DIGIT.match(self.text, *above[i]) else above[i]

        return tuple(cell(i, own) for i, own in enumerate(row))

    def _merged(self, columns: Sequence[Column], row: Sequence[Cell], i: int) -> bool:
        """Whether a cell is empty as one of those in front of all others that are merged with the cells above them."""
        empty = all(a == b for a, b in row[: i + 1])
        return empty and len(row) == len(columns) and columns[i].kind in ("name", "object", "value") and any(b > a for a, b in row)

    def _telling(self, columns: list[Column], alike: Mapping[tuple[str, ...], Sequence[Sequence[Cell]]]) -> list[Column]:
        """The columns, those of words that together name a row marked as parts of its name.

        They do where the name alone does not tell the rows apart, or the first of them holds for several rows.
        """
        rows = alike[tuple(column.heading for column in columns)]
        whole = [row for row in rows if len(row) == len(columns)]
        names = [self._name(list(zip(columns, row, strict=True))) for row in whole]
        sums = (i for i, column in enumerate(columns) if any(_BARE.fullmatch(self.text, *row[i]) for row in whole))
        first = next((i for i in sums if columns[i].kind != "order"), len(columns))
        parts = [i for i in range(first) if self._is_part(columns[i], [self.text[slice(*row[i])] for row in whole])]
        said = {self.text[slice(*row[parts[0]])] for row in whole} if parts else set()
        if len(parts) < _FEWEST or len(set(names)) == len(names) == len(said):
            return columns
        return [replace(column, part=i in parts) for i, column in enumerate(columns)]

    def _is_part(self, column: Column, said: Sequence[str]) -> bool:
        """Whether a column holds short words that differ, under a heading of names or one that tells nothing."""
        words = [word for word in said if word]
        return column.kind in ("name", "value") and len(set(words)) > 1 and all(len(word) <= _PART for word in words)

    # --- columns ---

    def _columns(self, grid: Table) -> list[Column]:
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
        years = [i for i, c in enumerate(columns) if c.year is not None and not _AGAINST.search(c.heading)]
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
        numbers = bool(cells) and all(_BARE.fullmatch(self.text, *cell) for cell in cells)
        return replace(column, kind="value") if numbers else column

    def _column(self, grid: Table, cells: Sequence[Cell]) -> Column:
        heading = "".join(self.text[a:b] for a, b in cells)
        unit = _UNIT_IN_HEADING.search(heading)
        year, year_at = None, None
        for a, b in cells:
            found = _YEAR.search(self.text, a, b)
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

    def _shared_out(self, grid: Table) -> bool:
        """Whether the words above a table say that goals are shared out by it (2025年就业目标任务分解表)."""
        said = self._above(grid)
        first = grid.rows[0][0][0]
        return bool(_SHARED_OUT.search(fold(said))) and not _DONE.search(fold(said)) and not self.reading.in_past_section(first)

    def _tasks(self, columns: Sequence[Column], row: Sequence[Cell], grid: Table) -> Sequence[Column]:
        """The columns of a table of tasks: one with a unit holds what each row is to reach (县区 | 城镇新增就业（人） | 技能培训（人次）)."""
        pairs = list(zip(columns, row, strict=False))
        return [
            replace(c, kind="goal")
            if c.kind == "value" and cell[1] > cell[0] and c.unit and self._number(c, cell, pairs, grid) and not _GIVEN.search(c.heading)
            else c
            for c, cell in pairs
        ]

    @cached_property
    def _begins(self) -> int:
        """The first year of the plan that the title names (“十五五”规划, 2025—2027年行动方案), or 0."""
        found = _PLAN.search(fold(self.reading.outline.facts.title or ""))
        if found is None:
            return 0
        return int(found["first"]) if found["first"] else _FIRST_OF_PLANS + 5 * "一二三四五六七八九".index(found["plan"])

    # --- rows ---

    def _row(self, grid: Table, columns: Sequence[Column], row: Sequence[Cell], giving: bool, told: Told) -> Iterator[AnyRecord]:
        """The records of a row; what the words above its table say of all its numbers: whether they are given, and what they are if not."""
        pairs = [(self._of_cell(column, cell), cell) for column, cell in zip(columns, row, strict=False)]
        name = self._without_unit(self._name(pairs))
        numbers = [(c, cell, self._number(c, cell, pairs, grid)) for c, cell in pairs if c.kind in _NUMBERED or self._sum_names(c, cell)]
        numbers = [one for one in numbers if not (_NOTES.search(one[0].heading) and not _BARE.fullmatch(self.text, *one[1]))]
        rates = [n for c, _, n in numbers if c.kind == "rate" and n]
        for column, cell, number in numbers:
            if cell[1] > cell[0] and (
                number or column.kind == "goal" or (cell[1] - cell[0] < _SENTENCE and not _SAID.search(self.text, *cell))
            ):
                self.claimed.append((cell[0], number.end if number else cell[1]))
            if column.kind == "goal" and (labelled := self._labelled(cell)):
                for label, value in labelled:
                    self.claimed.append(value)
                    yield from self._goal(grid, column, value, self._number(column, value, pairs, grid), label + name, pairs)
            elif column.kind == "goal":
                own = (
                    column.year is None
                    and column.unit
                    and not any(c.kind == "unit" for c, _ in pairs)
                    and _BARE_UNIT.search(column.heading)
                )
                yield from self._goal(grid, column, cell, number, name + column.written[: own.start()] if own else name, pairs)
            elif number is None:
                continue
            elif _is_money(number.quantity.unit) and ((giving and column.role in ("given", None)) or _SAYS_GIVEN.search(self.text, *cell)):
                rate = rates.pop(0) if rates else None
                yield from self._award(column, number, rate, pairs, name, grid)
            elif number.quantity.unit in ("%", "pp"):
                charged = _CHARGED.search(column.heading) and not _GIVEN.search(column.heading)
                offered = column.kind == "rate" or (column.kind == "cap" and column.role == "given")  # 补助上限: 项目开支的50%
                role = "award_rate" if offered and giving else "other" if charged else told
                yield from self._percentage(number, role, name, column)
                if role == "award_rate" and not any(n and c is not column and _gives_sums(c) for c, _, n in numbers):
                    yield from self._award(column, None, number, pairs, name, grid)
            elif _is_money(number.quantity.unit):
                yield from self._amount(number, told, name, column, giving=giving)

    def _gives(self, grid: Table, columns: Sequence[Column]) -> bool:
        """Whether the words above a table, or its own heading, say that money is given by it; limits above a column do not hold for others."""
        said = self._announced(grid)
        above = fold(" ".join(self.reading.section_at(grid.rows[0][0][0])))
        if self._by_years(grid) and not any(column.role == "given" for column in columns):
            return False
        told = fold(self._above(grid)) if any(column.role == "given" for column in columns) else said
        return bool(_GIVEN.search(said) or _GIVEN_ABOVE.search(f"{said} {above}")) and not _LIMIT.search(told) and not _TOLD.search(told)

    def _told(self, grid: Table) -> Told:
        """What the numbers of a table that gives nothing are: limits to keep to (准入限额), prices laid down, or facts."""
        said = self._announced(grid)
        if _LIMIT.search(said):
            return "threshold"
        if self._by_years(grid) and _SPENDING.search(said) and not _SPENT.search(said):
            return "funding"
        return "other" if _PRICED.search(said) and not _NO_PRICE.search(said) else "statistic"

    def _by_years(self, grid: Table) -> bool:
        """Whether each row is a year's, or their sum: what is spent in it, and nothing that somebody gets."""
        cells = [row[0] for row in grid.rows[grid.header :] if row]
        return len(cells) > 1 and all(_OF_YEAR.fullmatch(self.text, *cell) for cell in cells)

    def _announced(self, grid: Table) -> str:
        """The words above a table with its own heading, folded."""
        heading = "".join(self.text[a:b] for row in grid.rows[: grid.header] for a, b in row)
        return fold("".join((self._above(grid), heading)))

    def _above(self, grid: Table) -> str:
        """The words that announce a table: its caption, its last heading, the end of the paragraph in front."""
        first = grid.blocks[0] if grid.blocks else 0
        blocks = [block for block in self.reading.outline.blocks[max(0, first - 2) : first] if block.kind != "row"]
        if blocks and blocks[-1].end - blocks[-1].start > _CAPTION:
            del blocks[:-1]  # words of a short caption alone (附表) tell nothing: those above it do
        lead = "".join(self.text[max(block.start, block.end - 60) : block.end] for block in blocks)
        section = self.reading.section_at(grid.rows[0][0][0])
        return f"{grid.caption or ''} {''.join(section[-1:])} {lead} "

    def _of_cell(self, column: Column, cell: Cell) -> Column:
        """The column that a cell goes by, of a heading of two things (年均增速（%）〔累计〕): a number in its brackets is added up, another grows."""
        both = _ADDED_UP.search(column.heading)
        if both is None or not both.start() or column.kind != "goal":
            return column
        if self.text[cell[0] : cell[0] + 1] in ("〔", "["):
            return replace(column, heading=both[0], written="", unit="")
        return replace(column, heading=column.heading[: both.start()])

    def _name(self, pairs: Sequence[tuple[Column, Cell]]) -> str:
        """The indicator of a row: the cell of the most telling name column."""
        view = self.reading.outline.view
        named = [(c, cell) for c, cell in pairs if c.kind == "name" and cell[1] > cell[0]]
        best = [
            p for p in named if re.search("指标|名称|项目|产品|内容|事项", p[0].heading) and not re.search("类型|类别|分类", p[0].heading)
        ]
        chosen = (best or named[-1:])[-1:] if named else []
        column, cell = chosen[0] if chosen else next((p for p in pairs if p[0].kind != "order"), pairs[0])
        said = view.written(*cell)
        if not self._sum_names(column, cell):
            return said
        return f"{_UNIT_BEHIND.sub('', column.own)}{said}{column.unit.partition('/')[0] if said[-1].isdigit() else ''}"

    def _without_unit(self, name: str) -> str:
        """The name of a row without its number and the unit of its numbers (8.森林覆盖率（%）)."""
        found, number = _BARE_UNIT.search(name), _ROW_NUMBER.match(name)
        end = found.start() if found and found.start() and self._counts(fold(found[0])[1:-1]) else len(name)
        return name[number.end() if number and number.end() < end else 0 : end]

    def _counts(self, unit: str) -> bool:
        """Whether the unit of a heading makes a quantity of a number."""
        return bool(self._measure(unit))

    def _measure(self, unit: str) -> str:
        """The unit of a quantity that the unit of a heading makes of a number (万元: CNY), or nothing."""
        if unit not in self._units:
            self._units[unit] = next((m.quantity.unit for m in quantities(f"1{fold(unit)}") if m.quantity), "")
        return self._units[unit]

    def _unit(self, column: Column, pairs: Sequence[tuple[Column, Cell]], grid: Table, name: str) -> str:
        """The unit of a number that carries none: of its heading, its row's unit cell, its row's name, its table."""
        if column.unit and (column.unit in _lengths() or self._counts(column.unit)):
            return column.unit
        if re.search(r"增长|比重|占比|增速|率", column.heading) and "%" in column.heading:
            return "%"
        cell = next((cell for c, cell in pairs if c.kind == "unit"), None)
        said = self.text[cell[0] : cell[1]].strip("-") if cell else ""
        if said:
            return said
        inside = re.search(r"（(?P<unit>[^（）\d]{1,7})）$", fold(name))
        if inside:
            return inside["unit"]
        return "" if cell else re.sub(r"^（?单位：?|）$", "", fold(grid.unit or ""))

    def _number(self, column: Column, cell: Cell, pairs: Sequence[tuple[Column, Cell]], grid: Table) -> Number | None:
        said = self.text[cell[0] : cell[1]].replace("一次性", "·" * 3)  # no number: 一次性奖励50万元
        match = _NUMBER.match(said)
        if match is None or len(match["pre"]) > 6:
            return None
        post = match["post"]
        own = quantities(said[match.start("number") :])
        whole = next((m for m in own if m.start == 0), None)
        unit = "" if whole else self._unit(column, pairs, grid, self._name(pairs))
        if not whole and (not unit or (len(said) > 14 and not post.startswith("（"))):
            return None
        if not whole and not _BEHIND.match(post.removeprefix(unit)):
            return None  # 20马力以下, 2-3kg/s: another unit than that of the table
        pre = _SIGNS.get(match["pre"], match["pre"])
        own_unit = unit if unit and post.startswith(unit) else ""
        after = post.removeprefix(own_unit)
        tail = post if whole else unit + (after if re.match("以上|以下|以内|左右|及以上", after) else "")
        if named := _CURRENCY_FIRST.match(tail):
            pre, tail = named["currency"] + pre, tail[named.end() :]  # 单位：新台币千元
        tail = tail.translate(_SCALES)
        read = quantities(f"{pre}{match['number']}{tail}", self.reading.currency) or self._measured(pre, match["number"], tail, unit, pairs)
        if not read or read[0].quantity is None:
            return None
        quantity = _negated(read[0].quantity) if match["sign"] else read[0].quantity
        if column.kind == "award" and read[0].quantity.unit == "%" and _SAID.search(post):
            return None  # a rate and its cap are read as words: 贷款利息的50%，单户最高10万元
        start = cell[0] + match.start("sign" if match["sign"] else "number")
        end = cell[0] + (match.start("number") + whole.end if whole else match.end("number") + len(own_unit))
        return Number(start, end, bounded_by(quantity, "at_most") if column.kind == "cap" else quantity)

    def _measured(self, pre: str, number: str, tail: str, unit: str, pairs: Sequence[tuple[Column, Cell]]) -> Sequence[Mention]:
        """The number with a unit that is read nowhere else (受教育年限 | 年 | 11.3): a length of time, or what the column of units says."""
        in_column = any(c.kind == "unit" and self.text[cell[0] : cell[1]] == unit for c, cell in pairs)
        length = unit in _lengths() and not _YEAR.fullmatch(number)
        scale = _SCALE.match(unit)
        named = unit[scale.end() :] if scale else unit  # 万m³/小时
        if not length and not (in_column and _MEASURE.fullmatch(named) and unit not in _lengths()):
            return ()
        counted = quantities(f"{pre}{number}{scale[0] if scale else ''}{_COUNTED}{tail.removeprefix(unit)}")
        return [m._replace(quantity=m.quantity.model_copy(update={"unit": named})) for m in counted[:1] if m.quantity]

    # --- records ---

    def _due(self, column: Column) -> Iterator[Deadline]:
        assert column.year is not None
        assert column.year_at is not None
        return self.stamp.record(Deadline, *column.year_at, "table.year",
            kind="by", start=None, end=date(column.year, 12, 31), recurrence=None, duration=None, anchor=None,
        )  # fmt: skip

    def _labelled(self, cell: Cell) -> list[tuple[str, Cell]]:
        """The values of a cell that holds several, each behind whom it is for, with these; none of another cell."""
        found = [*_EACH_LABELLED.finditer(self.text, *cell)]
        whole = (
            found and found[0].start() == cell[0] and all(a.end() == b.start() for a, b in pairwise(found)) and found[-1].end() == cell[1]
        )
        return [(each["label"], each.span("value")) for each in found] if whole and len(found) > 1 else []

    def _goal(
        self, grid: Table, column: Column, cell: Cell, number: Number | None, name: str, pairs: Sequence[tuple[Column, Cell]]
    ) -> Iterator[AnyRecord]:
        said = self.text[cell[0] : cell[1]]
        trend = TREND.search(said)
        if number is None and trend is None:
            return
        start, end = (number.start, number.end) if number else (cell[0] + trend.start(), cell[0] + trend.end())  # type: ignore[union-attr]
        if number is not None and number.quantity.unit in ("%", "pp"):
            yield from self._percentage(number, "target", name, column)
        yield from self.stamp.record(
            Target,
            start,
            end,
            "table.goal",
            touches=() if column.year_at is None else (column.year_at[0],),
            indicator=name,
            value=number.quantity if number else None,
            change=_change(name, said if number is None or _FALLS.match(said) else "", column.heading),
            deadline=self._governing(grid, column),
            baseline=self._baseline(pairs),
            responsible=self._text_of("responsible", pairs),
            nature=self._nature(pairs),
        )

    def _governing(self, grid: Table, column: Column) -> Due | None:
        if column.year is None or column.year_at is None:
            if period := self._period_above(grid):
                return period
            found = self.reading.year_of_tasks
            year = int(found["year"]) if found else 0
            return Due(text=f"{year}", start=date(year, 1, 1), end=date(year, 12, 31), recurrence=None) if year else None
        span = self.reading.outline.view.span(*column.year_at)
        return Due(text=span.text, start=None, end=date(column.year, 12, 31), recurrence=None)

    def _period_above(self, grid: Table) -> Due | None:
        """The plan that the words right above a table name (表2 “十五五”主要指标), as the time of its goals; or None."""
        first = grid.blocks[0] if grid.blocks else 0
        above = [block for block in self.reading.outline.blocks[max(0, first - 1) : first] if block.end - block.start <= _LONGEST_CAPTION]
        named = [time for block in above for time in self.reading.times_between(block.start, block.end)]
        its = named[0].time if len(named) == 1 else None
        if its is None or its.grain != "plan" or its.first is None or its.last is None:
            return None
        return Due(text=self.reading.outline.view.written(named[0].start, named[0].end), start=its.first, end=its.last, recurrence=None)

    def _baseline(self, pairs: Sequence[tuple[Column, Cell]]) -> Quantity | None:
        base = next(((c, cell) for c, cell in pairs if c.kind == "base"), None)
        if base is None:
            return None
        number = self._number(*base, pairs, Table((), (), 0))
        return number.quantity if number else None

    def _text_of(self, kind: ColumnKind, pairs: Sequence[tuple[Column, Cell]]) -> str | None:
        cell = next((cell for c, cell in pairs if c.kind == kind and cell[1] > cell[0]), None)
        return self.reading.outline.view.written(*cell) if cell else None

    def _nature(self, pairs: Sequence[tuple[Column, Cell]]) -> Literal["binding", "expected"] | None:
        said = " ".join(self.text[a:b] for _, (a, b) in pairs)
        for nature, items in table("tables", "nature").items():
            if any(word in said for word in items):
                return "binding" if nature == "binding" else "expected"
        return None

    def _percentage(self, number: Number, role: str, name: str, column: Column) -> Iterator[Percentage]:
        grown = re.search(r"(?:比上年|同比)?(?:增长|增速|增幅)|比重|占比", column.heading)
        said = grown is None or grown[0] in name or name.endswith(("增长", "增速", "增幅"))
        subject = name if said or grown is None else name + column.written[slice(*grown.span())]
        if against := _AGAINST.search(column.written):
            subject = name + against[0]
        subject = name + column.written if role == "other" else subject
        return self.stamp.record(
            Percentage,
            number.start,
            number.end,
            f"table.{role}",
            value=number.quantity,
            role=role,
            subject=subject,
        )

    def _amount(self, number: Number, told: Told, name: str, column: Column, *, giving: bool) -> Iterator[Amount]:
        """A sum that is not given: what its own column says it is in a table that gives (市场均价, 总投资), else what the words above tell."""
        if giving and column.role not in ("given", None):
            bounded = replace(number, quantity=bounded_by(number.quantity, column_bound(column.heading)))
            heading = _UNIT_BEHIND.sub("", column.own)
            yield from self._sum(bounded, column.role, name if name.startswith(heading) else name + heading)
            return
        own = re.search(r"比[年月上][^（）]{1,3}增[加长减]额?|同比增[加减]额?", column.heading)
        yield from self._sum(number, told, name + column.written[slice(*own.span())] if own else name)

    def _sum(self, number: Number, role: str, subject: str) -> Iterator[Amount]:
        return self.stamp.record(Amount, number.start, number.end, f"table.{role}", value=number.quantity, role=role, subject=subject)

    def _sum_names(self, column: Column, cell: Cell) -> bool:
        """Whether the sums of a column of names tell its rows apart (缴费档次（元/年）: 200, 500)."""
        return (
            column.kind == "name"
            and bool(column.unit)
            and _is_money(self._measure(column.unit))
            and _BARE.fullmatch(self.text, *cell) is not None
        )

    def _award(
        self, column: Column, number: Number | None, rate: Number | None, pairs: Sequence[tuple[Column, Cell]], name: str, grid: Table
    ) -> Iterator[MonetaryAward]:
        place = number or rate
        assert place is not None
        amount = number.quantity if number else None
        per = rhythm = None
        if amount and "/" in amount.unit:
            told = terms.per("", amount.unit)
            per = told if isinstance(told, str) else None  # 元/月 tells how often
            rhythm = often.frequency(amount.unit.replace("/", "每"))
            amount = amount.model_copy(update={"unit": amount.unit.partition("/")[0]})
        elif column.kind == "cap":
            found = terms.per(column.heading, "")
            per = column.written[slice(*found)] if isinstance(found, tuple) else None
        said_here = next((self.text[a:b] for _, (a, b) in pairs if a <= place.start < b), "")
        if per is None and isinstance(found := terms.per(said_here.partition(self.text[place.start : place.end])[0], ""), tuple):
            per = said_here[slice(*found)]
        shared = _SHARED_PER.search(name)
        if shared and per is None:
            per, name = shared["per"], name[: shared.start()]
        said = fold(" ".join((column.heading, "".join(c.heading for c, _ in pairs), self._above(grid))))
        return self.stamp.record(
            MonetaryAward,
            place.start,
            place.end,
            "table.award",
            amount=amount,
            rate=rate.quantity if rate else None,
            rate_base=None,
            instrument=terms.instrument(said_here) or terms.instrument(column.heading, "", "", said) or "other",
            per=per,
            frequency=rhythm or often.frequency(column.heading, said_here) or ("one_off" if _ONCE.search(self._above(grid)) else None),
            period=None,
            beneficiary=self._who(pairs, name, column),
            condition=None,
            thresholds=(),
        )

    def _who(self, pairs: Sequence[tuple[Column, Cell]], name: str, column: Column) -> str:
        """Who a row gives to: its object cell, with the short name of its row in front; else the name, and the class its column is for."""
        target = self._text_of("object", pairs)
        parts = [self.reading.outline.view.written(*cell) for c, cell in pairs if c.part and cell[1] > cell[0]]
        if not target and len(parts) > 1:
            parts = [part for part in parts if not _MEASURE_NAMED.search(fold(part))] or parts
            bare = [*(_ASIDE.sub("", part) for part in parts[:-1]), parts[-1]]
            return "".join(sorted(bare, key=lambda part: not _RANK.fullmatch(fold(part))))
        if (
            not target
            and column.kind == "value"
            and sum(c.kind == "value" for c, _ in pairs) > 1
            and not _GIVEN.search(fold(column.heading))
        ):
            return _UNIT_BEHIND.sub("", name) + column.own[: len(fold(column.own).split("（")[0])]
        levels = [self.reading.outline.view.written(*cell) for c, cell in pairs if _LEVEL_COLUMN.search(c.heading) and cell[1] > cell[0]]
        if not target and len(levels) == 1 and levels[0] not in name:
            return levels[0] + name
        if target and len(target) > _SHORT and (cell := next(cell for c, cell in pairs if c.kind == "object" and cell[1] > cell[0])):
            named = named_in(self.text, cell)
            return self.reading.outline.view.written(named.start, named.end) if named else target
        tells = len(name) <= 8 and not _MEASURE_NAMED.search(fold(name))  # 高龄津贴 is what is given, no class of those who get it
        return f"{name}{target}" if target and target != name and tells else target or name


def _without_empty(grid: Table) -> Table:
    """A table without the columns in front of all others that hold nothing."""
    empty = min((next((k for k, (a, b) in enumerate(row) if b > a), len(row)) for row in grid.rows), default=0)
    return replace(grid, rows=tuple(row[empty:] for row in grid.rows)) if empty else grid


def _gives_sums(column: Column) -> bool:
    return column.kind in ("award", "cap", "value") and column.role in ("given", None)


def _is_money(unit: str) -> bool:
    return unit.split("/")[0] in table("units", "currencies")


def _negated(quantity: Quantity) -> Quantity:
    low = -quantity.high if quantity.high is not None else None
    high = -quantity.low if quantity.low is not None else None
    return Quantity(low=low, high=high, unit=quantity.unit, bound=quantity.bound)


def _is_reckoned(column: Column, year: int | None) -> bool:
    """Whether a column holds what is added or grown until a goal's year (〔累计〕, 2015年比2010年增长)."""
    against = _AGAINST.search(column.heading)
    return column.kind in ("value", "base") and bool(_ADDED_UP.search(column.heading) or (against and int(against["year"]) == year))


def _change(name: str, trend: str, heading: str) -> Change:
    if _AGAINST.search(heading) or _GROWTH.search(heading):
        return "growth"
    if _ADDED_UP.search(heading) and not _LESS.search(name):
        return "increase"
    if re.search(r"增长率?$|增速$|增幅$|年均增长", name):
        return "growth"
    if re.search(r"下降|降低|减少", name[-8:]):
        return "decrease"
    return "increase" if _added().search(name) else trend_change(trend)


@per_pack
def _added() -> re.Pattern[str]:
    """Words of what is added, which a row's name opens with or holds (新建5G基站, 城镇新增就业); a share of it is a level."""
    return re.compile(rf"(?:新增|净增|^(?:{increases()}))(?!.*(?:率|比重|占比)$)")
