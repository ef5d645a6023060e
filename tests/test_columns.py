"""Tables set with blanks in a plain text give the records that the same table with tabs gives."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract import extract

ROWS = (
    ("指标名称", "单位", "2022年", "2025年", "属性"),
    ("低空产业规模", "亿元", "220", "500", "预期性"),
    ("高新技术企业数量", "家", "85", "150", "预期性"),
    ("研发投入强度", "%", "4.8", "5.5", "约束性"),
)
FRAME = "某市低空经济行动计划\n三、主要指标\n{}\n四、保障措施\n加大支持力度。\n"


def targets(gap: str) -> list[tuple[str, object, str | None]]:
    text = FRAME.format("\n".join(gap.join(row) for row in ROWS))
    found = extract(text, date="2023-03-01")
    for record in found.records:
        assert found.text[record.mention.start : record.mention.end] == record.mention.text
    return [(r.indicator, r.value, r.nature) for r in found.records if r.type == "target"]


@pytest.mark.parametrize("gap", ["\u3000", "  ", "      ", "\u3000\u3000", " \u3000 "])
def test_cells_apart_by_blanks_are_cells(gap: str) -> None:
    assert targets(gap) == targets("\t")
    assert [indicator for indicator, _, _ in targets(gap)] == [row[0] for row in ROWS[1:]]


@pytest.mark.parametrize("gap", ["｜", "│", " ┃ ", " ｜ "])
def test_cells_between_bars_are_cells(gap: str) -> None:
    assert targets(gap) == targets("\t")


def test_bars_at_the_edges_part_nothing_and_an_empty_cell_keeps_its_place() -> None:
    rows = [(*row[:2], "" if row[2] == "4.8" else row[2], *row[3:]) for row in ROWS]
    framed = FRAME.format("\n".join(f"│{'│'.join(row)}│" for row in rows))
    found = extract(framed, date="2023-03-01")
    assert [(r.indicator, r.value, r.nature) for r in found.records if r.type == "target"] == targets("\t")


@pytest.mark.parametrize("text", ["首页｜政务公开｜政策文件\n联系我们｜网站地图｜无障碍\n", "电话：88881234｜邮编：310000\n"])
def test_bars_in_a_menu_or_a_footer_are_no_table(text: str) -> None:
    assert extract(text).records == ()


def test_prose_with_blanks_is_no_table() -> None:
    text = "一、总则\n支持  企业  发展，给予10万元。\n鼓励  园区  建设，给予20万元。\n引导  人才  落户，给予30万元。\n"
    found = extract(text)
    assert [r.mention.text for r in found.records if r.type == "monetary_award"] == ["10万元", "20万元", "30万元"]
    assert all(a.mention.start < b.mention.start for a, b in pairwise(found.records))


def test_two_lines_are_no_table() -> None:
    found = extract("名称  单位  2025年\n产业规模  亿元  500\n")
    assert not [r for r in found.records if r.type == "target"]


def test_the_same_as_above_is_said_of_words_and_not_of_numbers() -> None:
    rows = (
        "指标名称\t单位\t2025年\t责任单位\t属性",
        "甲类产量\t万吨\t50\t市农业局\t预期性",
        "乙类产量\t同上\t60\t同上\t同上",
        "丙类产量\t〃\t同上\t〃\t〃",
    )
    found = extract(FRAME.format("\n".join(rows)), date="2023-03-01")
    told = [
        (r.indicator, str(r.value and r.value.low), r.value and r.value.unit, r.responsible, r.nature)
        for r in found.records
        if r.type == "target"
    ]
    assert told == [
        ("甲类产量", "500000", "吨", "市农业局", "expected"),
        ("乙类产量", "600000", "吨", "市农业局", "expected"),
    ]
