"""A table whose rows are aids by their names gives what stands under any plain heading; one that tells what was spent gives nothing."""

from __future__ import annotations

import pytest

from extract import extract

FRAME = "某区民生事项一览\n一、总体安排\n各街道按时公布。\n二、明细\n{}\n三、附则\n由区民政局解释。\n"


def read(*rows: tuple[str, ...]) -> list[tuple[str, str | None, str, str | None]]:
    found = extract(FRAME.format("\n".join("\t".join(row) for row in rows)), date="2023-03-01")
    return [
        (r.mention.text, r.beneficiary, r.instrument, r.frequency)
        if r.type == "monetary_award"
        else (r.mention.text, r.subject, r.role, None)
        for r in found.records
        if r.type in ("monetary_award", "amount")
    ]


@pytest.mark.parametrize("heading", ["金额", "标准", "额度", "具体标准", "每人"])
def test_rows_named_by_aids_are_given(heading: str) -> None:
    rows = (("名称", heading), ("困难残疾人生活补贴", "200元/月"), ("孤儿基本生活费", "1500元/月"), ("义务兵家庭优待金", "12000元/年"))
    assert read(*rows) == [
        ("200元/月", "困难残疾人", "subsidy", "monthly"),
        ("1500元/月", "孤儿", "other", "monthly"),
        ("12000元/年", "义务兵家庭", "other", "yearly"),
    ]


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("灵活就业人员社保补贴", "灵活就业人员"),
        ("高校毕业生租房补贴", "高校毕业生"),
        ("80周岁以上老年人高龄津贴", "80周岁以上老年人"),
        ("失独家庭慰问金", "失独家庭"),
        ("独居老人照护补贴（按月）", "独居老人"),
    ],
)
def test_the_name_of_an_aid_tells_whose_it_is(name: str, who: str) -> None:
    rows = (("事项", "金额"), (name, "最高800元"), ("乡村教师生活补助", "300元"), ("见义勇为人员抚恤金", "3万元"))
    assert read(*rows)[0][1] == who


def test_what_somebody_may_earn_is_asked_for() -> None:
    rows = (("名称", "收入上限（元/月）", "金额"), ("老年人助餐补贴", "3000", "5元/餐"), ("残疾人护理补贴", "2500", "300元/月"))
    assert [(text, role) for text, _, role, _ in read(*rows)] == [
        ("3000", "threshold"),
        ("5元/餐", "subsidy"),
        ("2500", "threshold"),
        ("300元/月", "subsidy"),
    ]


@pytest.mark.parametrize(
    "heading",
    [("2022年支出（万元）", "2023年支出（万元）"), ("发放人数（人）", "金额（万元）"), ("预算数", "决算数"), ("享受人数", "金额")],
)
def test_a_table_of_what_was_spent_gives_nothing(heading: tuple[str, str]) -> None:
    rows = (("名称", *heading), ("残疾人护理事项", "120", "180元"), ("孤儿养育费", "360", "420元"), ("老人照护费", "360", "450元"))
    assert not [one for one in read(*rows) if one[2] not in ("statistic", "other", "funding")]
