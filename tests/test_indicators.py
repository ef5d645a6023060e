"""Tables of a plan's indicators with one cell to a line, cells in two lines, empty ones and classes said once."""

from __future__ import annotations

from datetime import date

import pytest

from extract import extract

HEAD = "云川市水务发展规划\n表2  “十五五”全市水务主要指标\n"
LEVELS = (
    "序号 类别 主要指标 2025年现状 2030年目标 指标 属性 1 设施 农业 大棚覆盖率（%） —— 95 约束性 "
    "2 节水灌溉率（%） 80 96 约束性 3 数字 农业 数字化率（%） —— 98 预期性"
)
TASKS = "序号 主要指标 单位 计划任务 其中：2026年任务 指标属性 1 新建灌溉渠道 公里 2000 620 约束性 2 新增提水能力 万m³/小时 12 4.5 约束性"


def one_to_a_line(cells: str) -> str:
    return HEAD + "\n\n".join(cells.split()) + "\n"


def goals(text: str) -> list[tuple[str, str, str, date | None]]:
    return [
        (
            r.mention.text,
            r.indicator,
            f"{r.value.high.normalize():f} {r.value.unit}" if r.value else "",
            r.deadline.end if r.deadline else None,
        )
        for r in extract(text).records
        if r.type == "target"
    ]


def test_values_stand_at_the_end_of_their_rows() -> None:
    assert goals(one_to_a_line(LEVELS)) == [
        ("95", "大棚覆盖率", "95 %", date(2030, 12, 31)),
        ("96", "节水灌溉率", "96 %", date(2030, 12, 31)),
        ("98", "数字化率", "98 %", date(2030, 12, 31)),
    ]


def test_a_goal_without_a_year_is_of_the_plan_that_the_caption_names() -> None:
    assert goals(one_to_a_line(TASKS)) == [
        ("2000", "新建灌溉渠道", "2000 公里", date(2030, 12, 31)),
        ("620", "新建灌溉渠道", "620 公里", date(2026, 12, 31)),
        ("12", "新增提水能力", "120000 m³/小时", date(2030, 12, 31)),
        ("4.5", "新增提水能力", "45000 m³/小时", date(2026, 12, 31)),
    ]


@pytest.mark.parametrize(
    "cells",
    [
        "序号 事项 责任单位 1 排水管理 水务局 2 防洪管理 应急局",  # no values
        "序号 类别 主要指标 2030年目标 指标属性 3 设施 农业 大棚覆盖率（%） 95 约束性 5 节水灌溉率（%） 96 约束性",  # does not begin with its first row
        "1 设施 农业 大棚覆盖率 95 约束性 2 节水灌溉率 96 约束性",  # no heading
    ],
)
def test_what_is_no_such_table_is_left(cells: str) -> None:
    assert not any(record.rule == "table.goal" for record in extract(one_to_a_line(cells)).records)


def test_a_dash_that_parts_paragraphs_is_no_cell() -> None:
    text = "云川市通知\n第一段说明情况。\n——\n第二段到2030年建设学校30所。\n"
    assert [mention for mention, *_ in goals(text)] == ["30所"]


PLAN = """云川市“十四五”规划纲要
2021年3月10日

类别\t指标\t2020年\t2025年\t年均增速（%）〔累计〕\t属性
经济\t1.渔业总产值（亿元）\t182\t260\t7左右\t预期性
经济\t2.海水养殖机械化率（%）\t41.3\t≥46\t〔4.7〕\t预期性
"""


def test_a_column_of_growth_and_of_what_is_added_up_tells_each_cell_by_its_brackets() -> None:
    found = [(r.indicator, r.mention.text, r.change, r.value.unit) for r in extract(PLAN).records if r.type == "target"]
    assert found == [
        ("渔业总产值", "260", "level", "CNY"),
        ("渔业总产值", "7", "growth", "%"),
        ("海水养殖机械化率", "46", "level", "%"),
        ("海水养殖机械化率", "4.7", "increase", "%"),
    ]
