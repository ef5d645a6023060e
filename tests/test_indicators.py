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
            f"{(r.value.high or r.value.low).normalize():f} {r.value.unit}" if r.value else "",
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


MERGED = (
    "板块 序号 指标名称 属性 单位 “十四五”现状 “十五五”目标 绿化 1 新建绿地 约束性 公顷 30.5 45 其中：公园绿地 12 20 "
    "2 覆盖率 约束性 % 38 40以上 道路 3 主次干道及其人行道、护栏、隔离设施一体化机械清扫率 预期性 % / 90"
)
UNNUMBERED = "类别 主要指标 单位 2025年现状 2030年目标 属性 设施 路灯更新 盏 120 800 预期性 公厕改建 座 6 36 约束性 环境 PM2.5浓度 微克/立方米 28 25 约束性"
IN_WORDS = (
    "序号 指标 单位 2027年目标 责任单位 1 农房改造 户 4500 住建局 2 单位生产总值能耗降低 % 完成市下达任务 发改局 3 新增床位 张 900 民政局"
)


def test_what_is_merged_over_rows_is_taken_from_the_first_of_them() -> None:
    assert goals(one_to_a_line(MERGED)) == [
        ("45", "新建绿地", "45 公顷", date(2030, 12, 31)),
        ("20", "其中：公园绿地", "20 公顷", date(2030, 12, 31)),
        ("40", "覆盖率", "40 %", date(2030, 12, 31)),
        ("90", "主次干道及其人行道、护栏、隔离设施一体化机械清扫率", "90 %", date(2030, 12, 31)),
    ]


def test_rows_without_numbers_begin_with_their_class_or_their_name() -> None:
    assert [goal[:3] for goal in goals(one_to_a_line(UNNUMBERED))] == [
        ("800", "路灯更新", "800 盏"),
        ("36", "公厕改建", "36 座"),
        ("25", "PM2.5浓度", "25 微克/立方米"),
    ]


def test_a_value_in_words_keeps_its_place() -> None:
    assert [goal[:3] for goal in goals(one_to_a_line(IN_WORDS))] == [("4500", "农房改造", "4500 户"), ("900", "新增床位", "900 张")]


@pytest.mark.parametrize(
    "cells",
    [
        "序号 事项 责任单位 1 排水管理 水务局 2 防洪管理 应急局",  # no values
        "1 设施 农业 大棚覆盖率 95 约束性 2 节水灌溉率 96 约束性",  # no heading
        "指标名称 单位 2030年目标 第一章 总则 第二章 保障 第三章 附则",  # a heading, and no row
        "项目 单位 2025年计划 张三 教务处 李四 后勤处 王五 人事处",  # rows of names
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
