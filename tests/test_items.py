"""Pages that list news or notices: 今年 counts from the day of the item it stands in."""

from __future__ import annotations

from datetime import date

import pytest

from extract.elements import layout, stretches
from extract.explain import explain_document
from extract.model import Document
from extract.pipeline import extract_document
from extract.readers import read_bytes

BELOW_TITLES = """江城今年新建道路20条

2020-06-05 17:42:30 作者：小编

据了解，今年江城计划新建道路20条，力争年底前全部通车，方便居民出行。

江城推广新能源汽车

2021-01-25 14:59:41 来源：江城日报

今年江城将推广新能源汽车1200辆，新建充电桩500个，覆盖全部街道。
"""
CLOSING = """关于组织培训的通知

各单位：今年的培训班计划培训学员200人，请于6月5日前报名，逾期不候。

2013-05-22 18:37:13

关于教师资格认定的通知

各单位：今年的认定工作已经开始，计划认定教师300人，请于7月10日前提交材料。

2014-06-02 09:10
"""
FIRST_UNDATED = "江城修水渠\n\n今年江城计划修建水渠300公里，惠及12个乡镇的全部农户。\n\n" + BELOW_TITLES
ONE = """江城今年新建道路20条

发布时间：2020-06-05 17:42:30

据了解，今年江城计划新建道路20条，力争年底前全部通车，方便居民出行。

江城市交通局

2020年6月3日
"""


def document(text: str) -> Document:
    return read_bytes(text.encode(), name="text.txt", source="text")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (BELOW_TITLES, [date(2020, 6, 5), date(2021, 1, 25)]),
        (CLOSING, [date(2013, 5, 22), date(2014, 6, 2)]),
        (FIRST_UNDATED, [None, date(2020, 6, 5), date(2021, 1, 25)]),
        (ONE, []),
    ],
    ids=["below titles", "closing", "first undated", "one text"],
)
def test_the_items_of_a_page(text: str, days: list[date | None]) -> None:
    laid = layout(document(text))
    assert [item.day for item in laid.items] == days
    assert [(s.begin, s.end) for s in stretches(laid)][-1][1] == len(laid.blocks)
    assert len(list(stretches(laid))) == max(1, len(days))


@pytest.mark.parametrize(("text", "years"), [(BELOW_TITLES, {2020, 2021}), (CLOSING, {2013, 2014}), (FIRST_UNDATED, {None, 2020, 2021})])
def test_a_year_counts_from_the_item_it_stands_in(text: str, years: set[int | None]) -> None:
    records = extract_document(document(text)).records
    targets = [record for record in records if record.type == "target"]
    assert {t.deadline.end.year if t.deadline and t.deadline.end else None for t in targets} == years


def test_explain_reads_it_the_same_way() -> None:
    found = document(BELOW_TITLES)
    assert explain_document(found).records == extract_document(found).records
