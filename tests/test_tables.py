"""Tables of goals: a row's number with the unit of its column of units, its name or its heading, whatever that is."""

from __future__ import annotations

import pytest

from extract import MonetaryAward, Target
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


PIPED = "{title}\n\n（2）补助标准：\n\n序号｜级别｜类别｜补助金额（万元）\n1｜国家级｜甲级工厂｜300\n2｜省级｜未来工厂｜200\n\n同一企业按最高级别补助。\n"
CROSSED = "一、奖补标准\n\n类别｜国际｜国家｜行业\n主导制定标准（万元/项）｜60｜30｜15\n参与制定标准（万元/项）｜20｜10｜5\n"


def awards(text: str) -> list[tuple[str, str | None, str | None]]:
    """Mention, beneficiary and per of the awards of a text."""
    made = extract_document(read_bytes(text.encode(), name="a.txt", source="a.txt")).records
    return [(r.mention.text, r.beneficiary, r.per) for r in made if isinstance(r, MonetaryAward)]


def test_cells_parted_by_pipes_without_a_frame_are_a_table() -> None:
    assert awards(PIPED.format(title="某区数字化项目申报指南")) == [("300", "国家级甲级工厂", None), ("200", "省级未来工厂", None)]


def test_a_column_of_numbers_is_a_class_even_where_its_heading_sounds_like_names() -> None:
    found = awards(CROSSED)
    assert found[:3] == [("60", "主导制定标准国际", "项"), ("30", "主导制定标准国家", "项"), ("15", "主导制定标准行业", "项")]
    assert len(found) == 6


def test_a_sentence_with_one_bar_is_no_row() -> None:
    assert awards("对重点企业｜重点项目，给予最高50万元奖励。\n") == [("50万元", "重点企业｜重点项目", None)]


def goals(text: str) -> list[Target]:
    """The targets of a text."""
    made = extract_document(read_bytes(text.encode(), name="a.txt", source="a.txt")).records
    return [r for r in made if isinstance(r, Target)]


def test_a_table_of_tasks_shares_goals_out() -> None:
    found = goals("2025年就业工作任务分解表\n县市\t城镇新增就业（人）\t就业率（%）\n清溪县\t3200\t95\n龙湾县\t2800\t92\n榕桥市\t5600\t93\n")
    assert [(r.indicator, r.mention.text, r.change) for r in found[:2]] == [
        ("清溪县城镇新增就业", "3200", "increase"),
        ("清溪县就业率", "95", "level"),
    ]
    assert [str(r.deadline.end) for r in found if r.deadline] == ["2025-12-31"] * 6


def test_a_table_of_what_was_done_shares_nothing_out() -> None:
    assert not goals("2025年就业任务完成情况统计表\n县市\t城镇新增就业（人）\t技能培训（人次）\n清溪县\t3200\t2100\n龙湾县\t2800\t1800\n")


def test_a_year_before_the_plan_is_what_it_starts_from() -> None:
    found = goals("云溪市“十五五”文旅规划\n指标\t单位\t2025年\t2030年\n藏书量\t册\t160\t175\n场馆数\t个\t12\t30\n剧目数\t部\t3\t8\n")
    assert [r.mention.text for r in found] == ["175", "30", "8"]
