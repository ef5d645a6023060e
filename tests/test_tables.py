"""Tables of goals: a row's number with the unit of its column of units, its name or its heading, whatever that is."""

from __future__ import annotations

import pytest

from extract import Target
from extract.pipeline import extract_document
from extract.readers import read_bytes

HEAD = "云溪县“十四五”发展规划\n\n云溪县人民政府\n2021年3月1日\n\n主要指标\n\n指标名称\t单位\t2025年\t属性\n"
FILLER = "高新技术企业数量\t家\t80\t预期性\n森林覆盖率\t%\t60\t约束性\n"


def targets(row: str) -> list[tuple[str, str, str]]:
    """Mention, bound and unit of the targets of a row, with rows of another kind below it."""
    document = read_bytes(f"{HEAD}{row}\n{FILLER}".encode(), name="a.txt", source="a.txt")
    made = [r for r in extract_document(document).records if isinstance(r, Target)]
    return [(r.mention.text, r.value.bound, r.value.unit) for r in made if r.value and r.indicator == row.split("\t")[0]]


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("劳动年龄人口平均受教育年限\t年\t11.3\t约束性", ("11.3", "exact", "年")),
        ("劳动年龄人口平均受教育年限\t年\t11.3年\t约束性", ("11.3年", "exact", "年")),
        ("学前教育年限\t年\t≥3\t预期性", ("3", "at_least", "年")),
        ("义务教育年限（年）\t—\t9\t预期性", ("9", "exact", "年")),
        ("企业开办时间\t工作日\t1以内\t预期性", ("1", "at_most", "工作日")),
        ("区域环境噪声\t分贝\t52\t预期性", ("52", "exact", "分贝")),
        ("营商环境评价\t分\t90以上\t预期性", ("90", "at_least", "分")),
        ("人均预期寿命\t岁\t79.5\t预期性", ("79.5", "exact", "岁")),
    ],
)
def test_the_unit_is_what_its_column_says(row: str, read: tuple[str, str, str]) -> None:
    assert targets(row) == [read]


@pytest.mark.parametrize("row", ["县史馆建成年份\t年\t2025\t预期性", "注册商标\t—\t12\t预期性", "综合评价\t1\t3\t预期性"])
def test_a_year_and_a_number_without_a_unit_are_no_targets(row: str) -> None:
    assert targets(row) == []
