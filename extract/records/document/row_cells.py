"""The cells of a table's row that tell for whom its sums are: a sum takes who gets it from the cell under 支持对象 or 申报条件.

项目名称   支持对象                    支持标准
品牌建设   获评省级老字号的企业          一次性奖励50万元
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Table
from extract.records import beneficiary
from extract.records.beneficiary import Holder

Cell = tuple[int, int]
_FOR_WHOM = re.compile(r"(?:对象|主体|人群|范围|条件)(?:（[^（）]*）)?$")
_GIVEN = re.compile(r"(?:支持|扶持|奖励|奖补|补贴|补助|资助|优惠)(?:政策|标准|内容|措施|方式|额度|金额|比例)|待遇标准")
_SENTENCE = re.compile(r"[^。]+")
_GIVES = re.compile(r"给予|补助|奖励|补贴|资助")
_BARE_CONDITION = re.compile(r"全职|兼职|签订|在|满|符合|具有|工作|取得|服务|缴纳|经")  # a condition that names nobody
_DUE = re.compile(
    r"(?:计划|拟|预计|要求|目标|工作|任务|项目|整改|责任|推进)*"
    r"(?:(?:完成|办结|竣工|建成|投产|投用|交付|达标|销号|落实|整改)(?:时限|期限|时间|日期|年度|年份|节点)|时限|期限|时间节点|时间要求|完成节点)(?:（[^（）]*）)?"
)
_MARK = re.compile(r"(?:\d{1,2}[.、]|（[^（）]{1,3}）|[①-⒛㈠-㈩])?")


class RowCell(NamedTuple):
    """The cell [start, end) a sum stands in, that of its row which says for whom, and whether its column is one of what is given."""

    own: Cell
    whom: Cell | None
    given: bool


class RowCells:
    """Looks up the cells of a document's tables by place."""

    def __init__(self, text: str, tables: Sequence[Table]) -> None:
        self._text = text
        rows = [(grid, row) for grid in tables if grid.header for row in grid.rows[grid.header :] if row]
        self._rows = sorted(rows, key=lambda item: item[1][0][0])
        self._starts = [row[0][0] for _, row in self._rows]

    def _place(self, position: int) -> tuple[Table, Sequence[Cell], int] | None:
        """The table, the row and the number of the cell that a position stands in, or None outside of tables with a heading."""
        i = bisect_right(self._starts, position) - 1
        row = self._rows[i][1] if i >= 0 else ()
        column = next((k for k, (a, b) in enumerate(row) if a <= position < b), None)
        return None if column is None else (self._rows[i][0], row, column)

    def is_due(self, position: int) -> bool:
        """Whether a position stands in a column of when something is due (完成时限)."""
        found = self._place(position)
        if found is None:
            return False
        grid, _, column = found
        return any(column < len(r) and _DUE.fullmatch(self._text, *r[column]) for r in grid.rows[: grid.header])

    def at(self, position: int) -> RowCell | None:
        """The cell that a position stands in, or None outside of tables with a heading."""
        found = self._place(position)
        if found is None:
            return None
        grid, row, column = found
        heads = ["".join(self._text[a:b] for a, b in (r[k] for r in grid.rows[: grid.header] if k < len(r))) for k in range(len(row))]
        whom = next((cell for k, cell in enumerate(row) if k != column and cell[1] > cell[0] and _FOR_WHOM.search(heads[k])), None)
        return RowCell(row[column], whom, bool(_GIVEN.search(heads[column])))


def named_in(text: str, cell: Cell) -> Holder | None:
    """Who the cell of a row's 支持对象 or 申报条件 names, or None."""
    mark = _MARK.match(text, *cell)
    start, end = mark.end() if mark else cell[0], cell[1]
    while end > start and text[end - 1] in "。；":
        end -= 1
    if beneficiary.names_somebody(text[start:end]) and not re.search("[，。；：]", text[start:end]) and text[start] != "对":
        return Holder(start, end)
    sentences = [place.span() for place in _SENTENCE.finditer(text, start, end)]
    for a, b in sorted(sentences, key=lambda place: not _GIVES.search(text, *place)):  # those that give first
        found = beneficiary.find(text, a, b)
        if (
            found
            and not found.weak
            and (not _BARE_CONDITION.match(text, found.start) or beneficiary.names_somebody(text[found.start : found.end]))
        ):
            return found
    return None
