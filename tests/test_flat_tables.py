"""Tables run together in a line: each bare number behind its label is an award in the unit said once."""

from __future__ import annotations

import pytest

import extract

SPACED = "三、补贴标准 具体标准如下： 机型 类别 使用年限（年） 补贴额（元） 甲型机 10马力以下 8 1200 10马力以上 8 2600 乙型机 皮带式 12 900 2、资金由县财政承担。"
ONE_COLUMN = "附件 补助标准 名称 补助金额（万元） 一级站 30 二级站 20.5 三级站 10 备注：以审核为准。"
CAPS = "补贴价格如下 时段 固定补贴（元/kWh） 竞价补贴上限（元/kWh） 夜间 1.1 1.9 为提高准确性，特制订规则。"
WELDED = "附件2 输送奖励标准 单位：万元 奖励条件奖励标准入选省队2入选市队1.5入选县队0.3 附件3 其他"
BY_POINTS = "竞赛奖励标准 单位：万元 名次第一名第二名第三名甲运动会1053录取（4-8名）每分按0.3计发乙运动会852"


def awards(text: str) -> list[tuple[str, str, str | None]]:
    records = extract.extract(text).records
    found = []
    for record in records:
        if record.type == "monetary_award":
            amount = record.amount
            assert amount is not None
            found.append((record.mention.text, f"{amount.bound} {float(amount.high or 0):g}", record.per))
    return found


def test_numbers_apart_go_to_the_columns_of_their_units() -> None:
    assert awards(SPACED) == [("1200", "exact 1200", None), ("2600", "exact 2600", None), ("900", "exact 900", None)]


def test_the_class_in_front_holds_for_the_rows_below_it() -> None:
    names = [record.beneficiary for record in extract.extract(SPACED).records if record.type == "monetary_award"]
    assert names == ["甲型机10马力以下", "甲型机10马力以上", "乙型机皮带式"]


def test_one_column_of_money() -> None:
    assert [place for place, _, _ in awards(ONE_COLUMN)] == ["30", "20.5", "10"]
    assert awards(ONE_COLUMN)[1][1] == "exact 205000"


def test_a_column_of_ceilings_and_what_they_are_for() -> None:
    assert awards(CAPS) == [("1.1", "exact 1.1", "kWh"), ("1.9", "at_most 1.9", "kWh")]


def test_labels_and_numbers_welded_together() -> None:
    assert awards(WELDED) == [("2", "exact 20000", None), ("1.5", "exact 15000", None), ("0.3", "exact 3000", None)]


def test_welded_numbers_of_several_columns_are_left_but_for_those_said_apart() -> None:
    assert awards(BY_POINTS) == [("0.3", "exact 3000", "分")]


@pytest.mark.parametrize(
    "text",
    [
        "年度统计 名称 产值（亿元） 甲镇 30 乙镇 20 丙镇 10",  # nothing is given
        "报名人数（人） 甲镇 30 乙镇 20 丙镇 10 补贴另行通知",
        "补贴额（元）由县财政承担，2023年共300户申请。",
    ],
)
def test_look_alikes_give_nothing(text: str) -> None:
    assert awards(text) == []
