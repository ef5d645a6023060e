"""Records from tables: a cell takes its indicator, unit, year, department and nature from its row and its heading.

Contract, "GUIDELINES" 12: the mention is the cell's number with its unit if the cell carries it; a header year is a
deadline once per printed header; 逐年下降 is a target with no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Literal

from extract.fold import fold
from extract.lexicons import per_pack, table
from extract.model import Quantity, Table
from extract.records.awards import often, terms
from extract.records.beneficiary.nouns import ATTRIBUTE, closed
from extract.records.document.reading import Reading
from extract.records.document.row_cells import named_in
from extract.records.goals.trends import TREND, trend_change
from extract.records.kinds import Amount, AnyRecord, Change, Deadline, Due, MonetaryAward, Percentage, Target
from extract.records.roles.column_roles import bounded_by, column_bound
from extract.records.stamp import Stamp
from extract.records.tables.columns import ADDED_UP, AGAINST, BARE, Cell, Column, ColumnKind
from extract.records.tables.numbers import BARE_UNIT, SAID, UNIT_BEHIND, CellNumbers, Number, is_money
from extract.records.tables.rows import Rows
from extract.records.tables.words import GIVING, TableWords, Told
from extract.records.vocabulary import increases

_NUMBERED = frozenset(("goal", "base", "award", "cap", "rate", "value"))  # kinds of columns that hold numbers
_NOTES = re.compile(r"备注|附注|说明|注$")  # whose cells are read as words
_SAYS_GIVEN = re.compile(
    r"(?:给予|奖励|补助|补贴|资助|奖补|发放)[^，。；\d]{0,8}\d|\d[^，。；]{0,6}元的?(?:[^，。；\d]{0,6})(?:奖励|补助|补贴|资助|奖补)"
)
_MEASURE_NAMED = re.compile(r"(?:补贴|补助|津贴|奖励|资助|奖补|扶持|救助|补偿|[奖助扶慰]金)$")
_AID_NAMED = re.compile(
    rf"(?:{_MEASURE_NAMED.pattern[:-1]}|(?:生活|养育|护理|照护|抚养|安家)费|(?:优待|抚恤|救济|抚慰|慰问)金)(?:（[^（）]*）)?$"
)
_PLAIN = re.compile(r"(?:具体)?(?:金额|数额|额度|标准|水平|待遇)(?:标准)?(?:（[^（）]*）)?")  # a heading that tells no class
_MOST = 0.6  # of the rows of a table, to tell what the table is
_LEVEL_COLUMN = re.compile("^(?:认定)?(?:级别|等级|层级|档次)$")
# a column of what is paid: neither given nor told as a fact
_CHARGED = re.compile(r"(?:费|费率|利率|税率|利息|年息|息率)(?:（[^（）]*）)?$")
_SHARE_TOLD = re.compile(r"(?:率|占比|比重|进度|同比|增[长幅速减])(?:（[^（）]*）)?$")  # 补贴到位率: a fact
_SHARED_PER = re.compile(r"每1?(?P<per>[口人户名家项亩个件台])$")
_ONCE = re.compile(r"一次性|一次(?![^，。；]{0,8}(?:及|和|与|、))")
_GROWTH = re.compile(r"增[速长幅](?:[（(]%[）)])?$")
_LESS = re.compile(r"下降|降低|减少")
_ASIDE = re.compile(r"[（(][^（）()]{4,}[）)]")
_RANK = re.compile(r"(?:国际|国家|省|市|区|县|州|部)级")  # 国家级〔企业技术中心〕
_SHORT = 6  # characters of an object cell that the name of its row tells closer (小微企业)
_SENTENCE = 9  # a cell of so many characters with no number of its own is read as words
_FALLS = re.compile(r"下降|降低|减少|压减")
_EACH_LABELLED = re.compile(r"\s*(?P<label>[\u4e00-\u9fff]{2,8})(?P<value>[≥≤><]\d[\d.]*%?)")  # 重点城市≥30一般城市≥15


@per_pack
def _added() -> re.Pattern[str]:
    """Words of what is added, which a row's name opens with or holds (新建5G基站, 城镇新增就业); a share of it is a level."""
    return re.compile(rf"(?:新增|净增|^(?:{increases()}))(?!.*(?:率|比重|占比)$)")


class Tables:
    """Reads the tables of one document. `claimed` holds the stretches whose numbers are theirs, not the sentences'."""

    def __init__(self, reading: Reading, stamp: Stamp) -> None:
        self.reading = reading
        self.stamp = stamp
        self.text = reading.text
        self.claimed: list[Cell] = []
        self.numbers = CellNumbers(reading)
        self.rows = Rows(reading, self.numbers)
        self.words = TableWords(reading)

    def records(self) -> list[AnyRecord]:
        """The records of all tables, in no order."""
        laid = [self.rows.laid(grid) for grid in self.reading.outline.tables]
        alike: dict[tuple[str, ...], list[Sequence[Cell]]] = {}  # the rows of tables with one heading: a table goes on on the next page
        for _, columns, rows in laid:
            alike.setdefault(tuple(column.heading for column in columns), []).extend(rows)
        return [record for grid, columns, rows in laid for record in self._table(grid, self.rows.telling(columns, alike), rows)]

    def _table(self, grid: Table, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> Iterator[AnyRecord]:
        if not grid.header or not any(c.kind in _NUMBERED for c in columns):
            return
        due = {column.year_at: column for column in columns if column.kind == "goal" and column.year and column.year_at}
        for column in due.values():
            yield from self._due(column)
        giving = self.words.gives(grid, columns) or self._lists_aids(grid, columns, rows)
        told, shared = self.words.told(grid), self.words.shared_out(grid)
        for row in rows:
            if len(row) <= len(columns):
                yield from self._row(grid, self._tasks(columns, row, grid) if shared else columns, row, giving, told)

    def _lists_aids(self, grid: Table, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> bool:
        """Whether the rows are aids by their names (困难残疾人生活补贴 | 200元/月): what each gives stands under any plain heading (金额)."""
        if self.words.tells_spending(grid, columns):
            return False
        whole = [row for row in rows if len(row) == len(columns)]
        names = [fold(self.numbers.name(list(zip(columns, row, strict=True)))) for row in whole]
        return len(names) > 1 and sum(bool(_AID_NAMED.search(name)) for name in names) > _MOST * len(names)

    def _tasks(self, columns: Sequence[Column], row: Sequence[Cell], grid: Table) -> Sequence[Column]:
        """The columns of a table of tasks: one with a unit holds what each row is to reach (县区 | 城镇新增就业（人） | 技能培训（人次）)."""
        pairs = list(zip(columns, row, strict=False))
        return [
            replace(c, kind="goal")
            if c.kind == "value"
            and cell[1] > cell[0]
            and c.unit
            and self.numbers.read(c, cell, pairs, grid)
            and not GIVING.search(c.heading)
            else c
            for c, cell in pairs
        ]

    def _row(self, grid: Table, columns: Sequence[Column], row: Sequence[Cell], giving: bool, told: Told) -> Iterator[AnyRecord]:
        """The records of a row; what the words above its table say of all its numbers: whether they are given, and what they are if not."""
        pairs = [(self._of_cell(column, cell), cell) for column, cell in zip(columns, row, strict=False)]
        name = self.numbers.without_unit(self.numbers.name(pairs))
        numbers = [
            (c, cell, self.numbers.read(c, cell, pairs, grid))
            for c, cell in pairs
            if c.kind in _NUMBERED or self.numbers.sum_names(c, cell)
        ]
        numbers = [one for one in numbers if not (_NOTES.search(one[0].heading) and not BARE.fullmatch(self.text, *one[1]))]
        rates = [(c, n) for c, _, n in numbers if n and (c.kind == "rate" or _offers_rate(c, n))]
        for column, cell, number in numbers:
            if cell[1] > cell[0] and (
                number or column.kind == "goal" or (cell[1] - cell[0] < _SENTENCE and not SAID.search(self.text, *cell))
            ):
                self.claimed.append((cell[0], number.end if number else cell[1]))
            if column.kind == "goal" and (labelled := self._labelled(cell)):
                for label, value in labelled:
                    self.claimed.append(value)
                    yield from self._goal(grid, column, value, self.numbers.read(column, value, pairs, grid), label + name, pairs)
            elif column.kind == "goal":
                own = (
                    column.year is None and column.unit and not any(c.kind == "unit" for c, _ in pairs) and BARE_UNIT.search(column.heading)
                )
                yield from self._goal(grid, column, cell, number, name + column.written[: own.start()] if own else name, pairs)
            elif number is None:
                continue
            elif is_money(number.quantity.unit) and ((giving and column.role in ("given", None)) or _SAYS_GIVEN.search(self.text, *cell)):
                rate = rates.pop(0)[1] if rates and (column.kind == "cap" or rates[0][0].kind == "rate") else None
                yield from self._award(column, number, rate, pairs, name, grid)
            elif number.quantity.unit in ("%", "pp"):
                charged = _CHARGED.search(column.heading) and not GIVING.search(column.heading)
                own = _offers_rate(column, number)
                offered = own or column.kind == "rate" or (column.kind == "cap" and column.role == "given")  # 补助上限: 项目开支的50%
                role = "award_rate" if offered and giving else "other" if charged else told
                yield from self._percentage(number, role, name, column)
                if role == "award_rate" and not any(n and c is not column and _gives_sums(c, capping=own) for c, _, n in numbers):
                    yield from self._award(column, None, number, pairs, name, grid)
            elif is_money(number.quantity.unit):
                yield from self._amount(number, told, name, column, giving=giving)

    def _of_cell(self, column: Column, cell: Cell) -> Column:
        """The column that a cell goes by, of a heading of two things (年均增速（%）〔累计〕): a number in its brackets is added up, another grows."""
        both = ADDED_UP.search(column.heading)
        if both is None or not both.start() or column.kind != "goal":
            return column
        if self.text[cell[0] : cell[0] + 1] in ("〔", "["):
            return replace(column, heading=both[0], written="", unit="")
        return replace(column, heading=column.heading[: both.start()])

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
            if period := self.words.period_above(grid):
                return period
            found = self.reading.year_of_tasks
            year = int(found["year"]) if found else 0
            return Due(text=f"{year}", start=date(year, 1, 1), end=date(year, 12, 31), recurrence=None) if year else None
        span = self.reading.outline.view.span(*column.year_at)
        return Due(text=span.text, start=None, end=date(column.year, 12, 31), recurrence=None)

    def _baseline(self, pairs: Sequence[tuple[Column, Cell]]) -> Quantity | None:
        base = next(((c, cell) for c, cell in pairs if c.kind == "base"), None)
        if base is None:
            return None
        number = self.numbers.read(*base, pairs, Table((), (), 0))
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
        if against := AGAINST.search(column.written):
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
            heading = UNIT_BEHIND.sub("", column.own)
            yield from self._sum(bounded, column.role, name if name.startswith(heading) else name + heading)
            return
        own = re.search(r"比[年月上][^（）]{1,3}增[加长减]额?|同比增[加减]额?", column.heading)
        yield from self._sum(number, told, name + column.written[slice(*own.span())] if own else name)

    def _sum(self, number: Number, role: str, subject: str) -> Iterator[Amount]:
        return self.stamp.record(Amount, number.start, number.end, f"table.{role}", value=number.quantity, role=role, subject=subject)

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
        said = fold(" ".join((column.heading, "".join(c.heading for c, _ in pairs), self.words.above(grid))))
        return self.stamp.record(
            MonetaryAward,
            place.start,
            place.end,
            "table.award",
            amount=amount,
            rate=rate.quantity if rate else None,
            rate_base=None,
            instrument=terms.instrument(said_here)
            or terms.instrument(column.heading)
            or terms.instrument(fold(name) if _AID_NAMED.search(fold(name)) else "", "", "", said)
            or "other",
            per=per,
            frequency=rhythm or often.frequency(column.heading, said_here) or ("one_off" if _ONCE.search(self.words.above(grid)) else None),
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
        if not target and _AID_NAMED.search(fold(name)) and (whose := _whose_aid(fold(name))):
            return name[:whose]
        if (
            not target
            and column.kind == "value"
            and sum(c.kind == "value" for c, _ in pairs) > 1
            and not GIVING.search(fold(column.heading))
            and not _PLAIN.fullmatch(column.heading)
        ):
            return UNIT_BEHIND.sub("", name) + column.own[: len(fold(column.own).split("（")[0])]
        levels = [self.reading.outline.view.written(*cell) for c, cell in pairs if _LEVEL_COLUMN.search(c.heading) and cell[1] > cell[0]]
        if not target and len(levels) == 1 and levels[0] not in name:
            return levels[0] + name
        if target and len(target) > _SHORT and (cell := next(cell for c, cell in pairs if c.kind == "object" and cell[1] > cell[0])):
            named = named_in(self.text, cell)
            return self.reading.outline.view.written(named.start, named.end) if named else target
        tells = len(name) <= 8 and not _MEASURE_NAMED.search(fold(name))  # 高龄津贴 is what is given, no class of those who get it
        return f"{name}{target}" if target and target != name and tells else target or name


def _whose_aid(name: str) -> int:
    """Where whoever an aid is for ends in its name, folded (〔灵活就业人员〕社保补贴), or 0."""
    bare = name.partition("（")[0]
    ends = (place for place in range(len(bare) - 1, 1, -1) if closed(bare[:place]))
    return next((place for place in ends if not ATTRIBUTE.fullmatch(bare, 0, place)), 0)


def _offers_rate(column: Column, number: Number) -> bool:
    """Whether a column named by what is given (贷款贴息, 购置补助) gives a share here, and tells no share of what was given (补贴到位率)."""
    named = column.role == "given" and column.kind in ("award", "value") and not _SHARE_TOLD.search(column.heading)
    return named and number.quantity.unit == "%"


def _gives_sums(column: Column, *, capping: bool) -> bool:
    """Whether a column holds sums that are given; `capping`: those alone that close a rate (最高限额), and not sums beside it (启动资助)."""
    return column.kind in (("cap",) if capping else ("award", "cap", "value")) and column.role in ("given", None)


def _change(name: str, trend: str, heading: str) -> Change:
    if AGAINST.search(heading) or _GROWTH.search(heading):
        return "growth"
    if ADDED_UP.search(heading) and not _LESS.search(name):
        return "increase"
    if re.search(r"增长率?$|增速$|增幅$|年均增长", name):
        return "growth"
    if re.search(r"下降|降低|减少", name[-8:]):
        return "decrease"
    return "increase" if _added().search(name) else trend_change(trend)
