"""The numbers of cells, with the unit that their heading, their row, its name or their table says, and the names of rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.fold import fold
from extract.lexicons import per_pack, table
from extract.model import Mention, Quantity, Table
from extract.records.document.reading import Reading
from extract.records.roles.column_roles import bounded_by
from extract.records.tables.columns import BARE, YEAR, Cell, Column
from extract.values import quantities

_SCALES = str.maketrans("仟佰拾", "千百十")  # 单位：新台币仟元
_CURRENCY_FIRST = re.compile(r"(?P<currency>人民币|新台币|港币|澳门币|台币)(?=[十百千仟佰万亿]*[元圆])")
_NUMBER = re.compile(
    r"(?P<pre>(?:[≥≤><＞＜]|[^\d\-]{0,8}?)?)(?P<sign>-)?(?P<number>\d[\d,]*(?:\.\d+)?(?:[-~至]\d[\d,]*(?:\.\d+)?)?)(?P<post>.*)", re.DOTALL
)
UNIT_BEHIND = re.compile(r"[（(][^（）()]*元[^（）()]*[）)]$")
_BEHIND = re.compile(r"(?:及?以[上下内]|左右|上下|（.*|\(.*|[*※①-⒛㈠-㈩〕\]\s]*)+$")  # a number that takes the unit of its table
_ROW_NUMBER = re.compile(r"\d{1,2}[.．、](?!\d)")
BARE_UNIT = re.compile(r"[（(][^（）()]{1,8}[）)]$")
_SCALE = re.compile(r"[百千]?[万亿](?=[A-Za-z])")
_MEASURE = re.compile(r"[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z²³/·()（）]{0,7}")  # that a unit can be
_SIGNS = {"≥": "不低于", "≤": "不超过", ">": "超过", "<": "低于"}
_COUNTED = "个"  # stands in for a unit, so that bounds are read as ever
SAID = re.compile(r"\d[^\t]{0,6}[元%]")  # what words in a short cell speak of: 一次性奖励50万元


@dataclass(frozen=True, slots=True)
class Number:
    """A number read in a cell: its place in the view and its quantity."""

    start: int
    end: int
    quantity: Quantity


@per_pack
def _lengths() -> frozenset[str]:
    return frozenset(table("tables", "units")["lengths"])


class CellNumbers:
    """Reads the numbers in the cells of one document's tables, and the names of its rows."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self._units: dict[str, str] = {}  # those of headings, and what they are as units of a quantity

    def read(self, column: Column, cell: Cell, pairs: Sequence[tuple[Column, Cell]], grid: Table) -> Number | None:
        """The number that a cell opens with, with its unit and bound, or None where it holds words."""
        said = self.text[cell[0] : cell[1]].replace("一次性", "·" * 3)  # no number: 一次性奖励50万元
        match = _NUMBER.match(said)
        if match is None or len(match["pre"]) > 6:
            return None
        post = match["post"]
        own = quantities(said[match.start("number") :])
        whole = next((m for m in own if m.start == 0), None)
        unit = "" if whole else self._unit(column, pairs, grid, self.name(pairs))
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
        if column.kind == "award" and read[0].quantity.unit == "%" and SAID.search(post):
            return None  # a rate and its cap are read as words: 贷款利息的50%，单户最高10万元
        start = cell[0] + match.start("sign" if match["sign"] else "number")
        end = cell[0] + (match.start("number") + whole.end if whole else match.end("number") + len(own_unit))
        return Number(start, end, bounded_by(quantity, "at_most") if column.kind == "cap" else quantity)

    def _measured(self, pre: str, number: str, tail: str, unit: str, pairs: Sequence[tuple[Column, Cell]]) -> Sequence[Mention]:
        """The number with a unit that is read nowhere else (受教育年限 | 年 | 11.3): a length of time, or what the column of units says."""
        in_column = any(c.kind == "unit" and self.text[cell[0] : cell[1]] == unit for c, cell in pairs)
        length = unit in _lengths() and not YEAR.fullmatch(number)
        scale = _SCALE.match(unit)
        named = unit[scale.end() :] if scale else unit  # 万m³/小时
        if not length and not (in_column and _MEASURE.fullmatch(named) and unit not in _lengths()):
            return ()
        counted = quantities(f"{pre}{number}{scale[0] if scale else ''}{_COUNTED}{tail.removeprefix(unit)}")
        return [m._replace(quantity=m.quantity.model_copy(update={"unit": named})) for m in counted[:1] if m.quantity]

    def _unit(self, column: Column, pairs: Sequence[tuple[Column, Cell]], grid: Table, name: str) -> str:
        """The unit of a number that carries none: of its heading, its row's unit cell, its row's name, its table."""
        if column.unit and (column.unit in _lengths() or self.counts(column.unit)):
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

    def counts(self, unit: str) -> bool:
        """Whether the unit of a heading makes a quantity of a number."""
        return bool(self.unit_of(unit))

    def unit_of(self, unit: str) -> str:
        """The unit of a quantity that the unit of a heading makes of a number (万元: CNY), or nothing."""
        if unit not in self._units:
            self._units[unit] = next((m.quantity.unit for m in quantities(f"1{fold(unit)}") if m.quantity), "")
        return self._units[unit]

    def name(self, pairs: Sequence[tuple[Column, Cell]]) -> str:
        """The indicator of a row: the cell of the most telling name column."""
        view = self.reading.outline.view
        named = [(c, cell) for c, cell in pairs if c.kind == "name" and cell[1] > cell[0]]
        best = [
            p for p in named if re.search("指标|名称|项目|产品|内容|事项", p[0].heading) and not re.search("类型|类别|分类", p[0].heading)
        ]
        chosen = (best or named[-1:])[-1:] if named else []
        column, cell = chosen[0] if chosen else next((p for p in pairs if p[0].kind != "order"), pairs[0])
        said = view.written(*cell)
        if not self.sum_names(column, cell):
            return said
        return f"{UNIT_BEHIND.sub('', column.own)}{said}{column.unit.partition('/')[0] if said[-1].isdigit() else ''}"

    def without_unit(self, name: str) -> str:
        """The name of a row without its number and the unit of its numbers (8.森林覆盖率（%）)."""
        found, number = BARE_UNIT.search(name), _ROW_NUMBER.match(name)
        end = found.start() if found and found.start() and self.counts(fold(found[0])[1:-1]) else len(name)
        return name[number.end() if number and number.end() < end else 0 : end]

    def sum_names(self, column: Column, cell: Cell) -> bool:
        """Whether the sums of a column of names tell its rows apart (缴费档次（元/年）: 200, 500)."""
        return (
            column.kind == "name"
            and bool(column.unit)
            and is_money(self.unit_of(column.unit))
            and BARE.fullmatch(self.text, *cell) is not None
        )


def is_money(unit: str) -> bool:
    """Whether a unit is a currency, or so much of one for each of something (CNY/月)."""
    return unit.split("/")[0] in table("units", "currencies")


def _negated(quantity: Quantity) -> Quantity:
    low = -quantity.high if quantity.high is not None else None
    high = -quantity.low if quantity.low is not None else None
    return Quantity(low=low, high=high, unit=quantity.unit, bound=quantity.bound)
