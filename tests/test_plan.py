"""A plan with a table of targets over several pages, merged cells and a column of units, in every form: each row is a target."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from render import Block, Heading, Paragraph, Table, docx, html, ofd, pdf

from extract import Target
from extract.pipeline import extract_document
from extract.readers import read_bytes

# Invented: group, indicator, unit, level of 2020, goal of 2025, nature, department.
GROUPS = {
    "综合实力": [
        ("地区生产总值", "亿元", "412.6", "580", "预期性", "县发展改革局"),
        ("规模以上工业总产值", "亿元", "366", "600", "预期性", "县工业和信息化局"),
        ("社会消费品零售总额", "亿元", "138.2", "200", "预期性", "县商务局"),
        ("一般公共预算收入", "亿元", "21.5", "30", "预期性", "县财政局"),
    ],
    "创新驱动": [
        ("高新技术企业数量", "家", "36", "80", "预期性", "县科技局"),
        ("研发经费投入强度", "%", "1.8", "2.6", "预期性", "县科技局"),
        ("每万人口发明专利拥有量", "件", "4.2", "9", "预期性", "县市场监管局"),
    ],
    "民生福祉": [
        ("城镇新增就业人数", "人", "5200", "6000", "预期性", "县人力资源社会保障局"),
        ("人均预期寿命", "岁", "78.1", "79.5", "预期性", "县卫生健康局"),
        ("劳动年龄人口平均受教育年限", "年", "10.8", "11.3", "约束性", "县教育局"),
        ("基本养老保险参保率", "%", "92.5", "97", "约束性", "县人力资源社会保障局"),
        ("养老机构护理型床位占比", "%", "31", "55", "约束性", "县民政局"),
    ],
    "绿色生态": [
        ("森林覆盖率", "%", "58.3", "60", "约束性", "县林业局"),
        ("空气质量优良天数比率", "%", "91.2", "93", "约束性", "市生态环境局云溪分局"),
        ("污水集中处理率", "%", "88", "96", "约束性", "县住房城乡建设局"),
        ("新建绿色建筑面积", "万平方米", "12", "40", "预期性", "县住房城乡建设局"),
    ],
}
HEADER = ("类别", "指标名称", "单位", "2020年基期值", "2025年目标值", "属性", "责任单位")
PROSE = "坚持稳中求进，统筹发展和安全，推动经济实现质的有效提升和量的合理增长，不断满足人民群众对美好生活的需要。"
FORMS: dict[str, Callable[[list[Block]], bytes]] = {
    "docx": docx.render,
    "html": html.render,
    "ofd": lambda blocks: ofd.render(blocks, header="云溪县人民政府公报", points=14),
    "pdf": lambda blocks: pdf.render(blocks, header="云溪县人民政府公报", size=14),
}


def plan() -> list[Block]:
    """The plan; what stands in front of the table is so long that a page ends in the table's middle."""
    rows = [(name if not i else "", *row) for name, group in GROUPS.items() for i, row in enumerate(group)]
    front = [Heading("云溪县“十四五”发展规划", 0), *(Paragraph(PROSE) for _ in range(8)), Paragraph("表1　主要指标")]
    return [*front, Table((HEADER, *rows), 1), Paragraph("云溪县人民政府"), Paragraph("2021年3月1日")]


@pytest.mark.parametrize("form", FORMS)
def test_every_row_is_a_target(form: str) -> None:
    if form == "pdf" and pdf.font() is None:
        pytest.skip("no font for Chinese: apt-get install fonts-wqy-microhei")
    document = read_bytes(FORMS[form](plan()), name=f"a.{form}", source="plan")
    found = [record for record in extract_document(document).records if isinstance(record, Target)]
    natures = {"预期性": "expected", "约束性": "binding"}
    scale = {"亿元": ("CNY", 10**8), "万平方米": ("平方米", 10**4)}
    expected = [
        (name, Decimal(goal) * scale.get(unit, (unit, 1))[1], scale.get(unit, (unit, 1))[0], "2025-12-31", department, natures[nature])
        for group in GROUPS.values()
        for name, unit, _, goal, nature, department in group
    ]
    got = [
        (t.indicator, t.value and t.value.low, t.value and t.value.unit, t.deadline and str(t.deadline.end), t.responsible, t.nature)
        for t in found
    ]
    assert got == expected
    assert all(target.baseline for target in found)
    if form in ("ofd", "pdf"):
        assert {target.page for target in found} == {1, 2}
        assert all(target.bbox for target in found)
