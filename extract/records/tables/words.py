"""What the words above a table say of all its numbers: that they are given, limits, prices or facts, of which period, goals shared out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from extract.fold import fold
from extract.model import Table
from extract.records.document.reading import Reading
from extract.records.kinds import Due
from extract.records.roles.column_roles import GIVEN
from extract.records.tables.columns import Column

Told = Literal["threshold", "statistic", "other", "funding"]
# 2020-2021, 113年度, 其后, 总计
_OF_YEAR = re.compile(
    r"(?:民国)?[\d〇零一二三四五六七八九十百]{2,4}(?:[-/至~—][\d〇零一二三四五六七八九]{2,4})?年?(?:财政|会计|学)?年?度?(?:及?[其以]后)?(?:（[^（）]*）)?"
    r"|其后(?:各?年度?)?|总计|合计|小计|总额|总数|共计|总和"
)
_SPENDING = re.compile(
    r"现金流量|拨款|开支|承担额|所需(?:经费|资金)|经费(?:需求|概算|预算|来源|编列)|分年经费|资金(?:安排|需求)|支出(?:预算|预估)"
)
_SPENT = re.compile(r"决算|实际(?:开支|支出)|执行(?:数|情况)|统计")
GIVING = re.compile(rf"{GIVEN}|安家|(?:救助|供养|低保|最低生活保障|基本生活)(?:标准|金)")
_GIVEN_ABOVE = re.compile(r"支持(?:方向|标准|内容|措施|政策)|(?:奖励|补贴|补助|资助|奖补|扶持)(?:方向|标准|内容|措施|政策|办法|项目)")
_LIMIT = re.compile(r"(?:准入|收入|财产|不动产|资产|动产|所得(?:判定)?)(?:限额|标准|线)|最低生活费|准入|起付")  # what somebody must keep to
# prices and fees laid down: neither given nor told as a fact
_PRICED = re.compile(
    r"(?:价格|收费|租金|学费|票价|资费|运价|工资)(?:标准)?(?:（[^（）]*）)?(?:目录|明细|一览|公示|调整|执行|参考)*表"
    r"|(?:[最基指参零批供收结底出][^，。；\d]{0,5}价(?:格|款)?|单价|票价|(?:收费|租金|学费|资费|最低工资)标准)(?:（[^（）]*）)?(?= |$)"
)
_NO_PRICE = re.compile(r"平均|指数|涨|跌|比上|同比|统计|公报|监测|成交")
_TOLD = re.compile(r"(?:缴费|收费|租金)(?:限额|标准)|公报|统计")
_SHARED_OUT = re.compile(
    r"(?:任务|目标|指标|计划)(?:任务|指标|数)?(?:分解|分配|下达|安排|明细|责任)|目标任务(?:表|书|一览)|任务(?:数|表|清单)"
)
_DONE = re.compile(r"完成情况|统计|公报|执行情况|进度|通报|排名|现状|成效|实绩")
_HEADS = re.compile(r"(?:发放|享受|惠及|受益|补贴|补助|资助)的?(?:人数|户数|人次|面积|数量|总额)|预算|支出|完成率")
_CAPTION = 6  # characters of a caption that tells nothing
_LONGEST_CAPTION = 60


class TableWords:
    """Reads the words above the tables of one document."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text

    def gives(self, grid: Table, columns: Sequence[Column]) -> bool:
        """Whether the words above a table, or its own heading, say that money is given by it; limits above a column do not hold for
        others.
        """
        said = self._announced(grid)
        above = fold(" ".join(self.reading.section_at(grid.rows[0][0][0])))
        if self._by_years(grid) and not any(column.role == "given" for column in columns):
            return False
        told = fold(self.above(grid)) if any(column.role == "given" for column in columns) else said
        return bool(GIVING.search(said) or _GIVEN_ABOVE.search(f"{said} {above}")) and not _LIMIT.search(told) and not _TOLD.search(told)

    def tells_spending(self, grid: Table, columns: Sequence[Column]) -> bool:
        """Whether a table tells what is spent or planned in all (2023年支出（万元）, 发放人数), and not what each gets."""
        said = self._announced(grid)
        pooled = any(column.unit.startswith(("万", "亿")) or column.year is not None for column in columns)
        return pooled or bool(_SPENDING.search(said) or _SPENT.search(said) or _DONE.search(said) or _HEADS.search(said))

    def told(self, grid: Table) -> Told:
        """What the numbers of a table that gives nothing are: limits to keep to (准入限额), prices laid down, or facts."""
        said = self._announced(grid)
        if _LIMIT.search(said):
            return "threshold"
        if self._by_years(grid) and _SPENDING.search(said) and not _SPENT.search(said):
            return "funding"
        return "other" if _PRICED.search(said) and not _NO_PRICE.search(said) else "statistic"

    def shared_out(self, grid: Table) -> bool:
        """Whether the words above a table say that goals are shared out by it (2025年就业目标任务分解表)."""
        said = self.above(grid)
        first = grid.rows[0][0][0]
        return bool(_SHARED_OUT.search(fold(said))) and not _DONE.search(fold(said)) and not self.reading.in_past_section(first)

    def _by_years(self, grid: Table) -> bool:
        """Whether each row is a year's, or their sum: what is spent in it, and nothing that somebody gets."""
        cells = [row[0] for row in grid.rows[grid.header :] if row]
        return len(cells) > 1 and all(_OF_YEAR.fullmatch(self.text, *cell) for cell in cells)

    def _announced(self, grid: Table) -> str:
        """The words above a table with its own heading, folded."""
        heading = "".join(self.text[a:b] for row in grid.rows[: grid.header] for a, b in row)
        return fold("".join((self.above(grid), heading)))

    def above(self, grid: Table) -> str:
        """The words that announce a table: its caption, its last heading, the end of the paragraph in front."""
        first = grid.blocks[0] if grid.blocks else 0
        blocks = [block for block in self.reading.outline.blocks[max(0, first - 2) : first] if block.kind != "row"]
        if blocks and blocks[-1].end - blocks[-1].start > _CAPTION:
            del blocks[:-1]  # words of a short caption alone (附表) tell nothing: those above it do
        lead = "".join(self.text[max(block.start, block.end - 60) : block.end] for block in blocks)
        section = self.reading.section_at(grid.rows[0][0][0])
        return f"{grid.caption or ''} {''.join(section[-1:])} {lead} "

    def period_above(self, grid: Table) -> Due | None:
        """The plan that the words right above a table name (表2 “十五五”主要指标), as the time of its goals; or None."""
        first = grid.blocks[0] if grid.blocks else 0
        above = [block for block in self.reading.outline.blocks[max(0, first - 1) : first] if block.end - block.start <= _LONGEST_CAPTION]
        named = [time for block in above for time in self.reading.times_between(block.start, block.end)]
        its = named[0].time if len(named) == 1 else None
        if its is None or its.grain != "plan" or its.first is None or its.last is None:
            return None
        return Due(text=self.reading.outline.view.written(named[0].start, named[0].end), start=its.first, end=its.last, recurrence=None)
