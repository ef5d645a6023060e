"""Who is in charge of a goal: the department that its paragraph or its row names (（责任单位：市科技局）)."""

from __future__ import annotations

import re

from extract.records.document.reading import Reading

_IN_CHARGE = re.compile(
    r"（(?:责任单位|责任部门|牵头单位|牵头部门|负责单位|主管部门)：(?P<named>[^（）]{2,60}?)）|（(?P<led>[^（），。：]{2,40}?)(?:牵头|负责)[^（）]{0,30}）"
)
# a cell of a task list that says who is in charge
_DEPARTMENTS = re.compile(
    r"(?:[^，。；：\d\t]{0,60}?(?:局|委|厅|办|部|院|处|科|行|会|中心|公司|集团|管委会|政府|街道|区|县|市|镇|乡|等|（[^（）]*）)[、，]?)+"
)


def responsible(reading: Reading, position: int) -> str | None:
    """The department in charge that the paragraph names behind a place (（责任单位：…）, （市科技局牵头）), or None."""
    sentence = reading.sentence_at(position)
    if sentence is None:
        return None
    block = reading.outline.blocks[sentence.block]
    match = _IN_CHARGE.search(reading.text, position, block.end)
    if match is None:
        return _of_row(reading, position)
    start, end = match.span("named" if match["named"] else "led")
    return reading.outline.view.written(start, end)


def _of_row(reading: Reading, position: int) -> str | None:
    """The cells of the row that name departments and nothing else, or None."""
    own, row = reading.row_at(position) or (None, ())
    named = [cell for cell in row if cell != own and _DEPARTMENTS.fullmatch(reading.text, *cell)]
    return "、".join(reading.outline.view.written(*cell) for cell in named) or None
