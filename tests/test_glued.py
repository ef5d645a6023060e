"""Tables of indicators that a page's text lost all marks of: names, numbers and natures run together in one line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import extract
from extract.elements.glued import glued

FRONT = "云川省“十四五”林业发展规划\n专栏1 林业发展主要指标"
ADDED = "指标2020年2025年〔累计〕属性湿地保护率（%）51.253.7〔2.5〕约束性古树建档率（%）8896-预期性林下经济产值（亿元）406620预期性新增国家储备林（万亩）--〔35〕约束性"
GROWN = "序号指标2020年2025年2025年比2020年增长1化肥施用量（万吨）212.0200.3-5.5%2畜禽粪污利用率（%）76≥826个百分点3单位产值水耗（立方米）48.5<40-8.5"


def cells(text: str) -> list[list[str]]:
    table = glued(text, 0, len(text))
    return [[text[a:b] for a, b in row] for row in table.rows] if table else []


def goals(text: str) -> list[tuple[str, str, str | None, date | None]]:
    return [
        (r.indicator, r.mention.text, r.change, r.deadline.end if r.deadline else None) for r in extract(text).records if r.type == "target"
    ]


def test_rows_are_parted_by_how_many_the_heading_names_and_what_the_last_is_reckoned_from() -> None:
    assert cells(ADDED) == [
        ["指标", "2020年", "2025年", "〔累计〕", "属性"],
        ["湿地保护率（%）", "51.2", "53.7", "〔2.5〕", "约束性"],
        ["古树建档率（%）", "88", "96", "-", "预期性"],
        ["林下经济产值（亿元）", "406", "620", "", "预期性"],
        ["新增国家储备林（万亩）", "-", "-", "〔35〕", "约束性"],
    ]


def test_the_number_of_the_next_row_is_no_part_of_the_last_value() -> None:
    assert cells(GROWN)[1:] == [
        ["化肥施用量（万吨）", "212.0", "200.3", "-5.5%", ""],
        ["畜禽粪污利用率（%）", "76", "≥82", "6个百分点", ""],
        ["单位产值水耗（立方米）", "48.5", "<40", "-8.5", ""],
    ]


def test_what_is_added_up_is_a_goal_of_the_last_year() -> None:
    end = date(2025, 12, 31)
    assert goals(f"{FRONT}{ADDED}\n") == [
        ("湿地保护率", "53.7", "level", end),
        ("湿地保护率", "2.5", "increase", end),
        ("古树建档率", "96", "level", end),
        ("林下经济产值", "620", "level", end),
        ("新增国家储备林", "35", "increase", end),
    ]


def test_what_is_grown_until_the_last_year_is_a_goal_of_it() -> None:
    assert ("化肥施用量", "-5.5%", "growth", date(2025, 12, 31)) in goals(f"2022年3月1日\n{FRONT}{GROWN}\n")


@pytest.mark.parametrize(
    "text",
    [
        "主要指标2020年为51.2%，2025年达到53.7%。",  # prose
        "指标2020年2025年〔累计〕属性",  # a heading alone
        "项目2025年2026年计划建设公园（座）。",  # no values
    ],
)
def test_what_is_no_table_is_left_as_it_is(text: str) -> None:
    assert cells(text) == []


@given(st.lists(st.tuples(st.integers(100, 9_999), st.integers(1, 9_999)), min_size=2, max_size=5))
def test_values_of_one_decimal_with_their_sum_are_always_parted(rows: list[tuple[int, int]]) -> None:
    names = ["造林面积", "管护面积", "抚育面积", "封育面积", "补植面积"]
    said = [(f"{base / 10:.1f}", f"{(base + more) / 10:.1f}", f"〔{more / 10:.1f}〕") for base, more in rows]
    text = "指标2020年2025年〔累计〕属性" + "".join(
        f"{name}（万亩）{''.join(values)}预期性" for name, values in zip(names, said, strict=False)
    )
    assert [tuple(row[1:4]) for row in cells(text)[1:]] == said
