"""The reader of workbooks. All workbooks are invented and made here."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render import xlsx

from extract import Percentage, Target, extract
from extract.errors import ReadError
from extract.model import Document
from extract.pipeline import extract_document
from extract.readers import read_bytes
from extract.readers.limits import DEFAULT
from extract.readers.xlsx_formats import shown


def read(data: bytes, name: str = "a.xlsx") -> Document:
    return read_bytes(data, name=name, source=name)


def refused(data: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(data)
    return caught.value


PLAN: tuple[tuple[xlsx.Value, ...], ...] = (
    ("岚泽县“十四五”主要指标", None, None, None, None, None),
    (None, None, None, None, None, "单位：亿元"),
    ("类别", "指标名称", "2020年", "2025年目标值", "属性", "责任单位"),
    ("产业规模", "农林牧渔业总产值", 62.4, 85, "预期性", "县农业农村局"),
    (None, "农产品加工产值", 20.299999999999997, 30.5, "预期性", None),
    ("科技装备", "机械化率", (0.682, "0.0%"), (0.78, "0%"), "约束性", "县农机中心"),
    ("注：按当年价计算。", None, None, None, None, None),
)
MERGED = ("A1:F1", "A4:A5", "F4:F5", "A7:F7")


def test_titles_units_and_notes_stand_apart_and_rows_are_lines() -> None:
    document = read(xlsx.book(*PLAN, merged=MERGED))
    assert document.text == (
        "岚泽县“十四五”主要指标\n单位：亿元\n类别\t指标名称\t2020年\t2025年目标值\t属性\t责任单位\n"
        "产业规模\t农林牧渔业总产值\t62.4\t85\t预期性\t县农业农村局\n产业规模\t农产品加工产值\t20.3\t30.5\t预期性\t县农业农村局\n"
        "科技装备\t机械化率\t68.2%\t78%\t约束性\t县农机中心\n注：按当年价计算。"
    )
    assert (document.format, document.encoding, document.pages, document.findings) == ("xlsx", None, None, ())


def test_every_row_of_a_plan_is_a_target() -> None:
    made = extract_document(replace(read(xlsx.book(*PLAN, merged=MERGED)), metadata={"date": "2021-03-01"}))
    targets = [record for record in made.records if isinstance(record, Target)]
    assert [(t.indicator, float(t.value.low or 0), t.value.unit, t.responsible, t.nature) for t in targets if t.value] == [
        ("农林牧渔业总产值", 8_500_000_000.0, "CNY", "县农业农村局", "expected"),
        ("农产品加工产值", 3_050_000_000.0, "CNY", "县农业农村局", "expected"),
        ("机械化率", 78.0, "%", "县农机中心", "binding"),
    ]
    assert {str(t.deadline.end) for t in targets if t.deadline} == {"2025-12-31"}


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        ("0.72", "0%", "72%"),
        ("0.7234567", "0.0%", "72.3%"),
        ("62.399999999999999", "General", "62.4"),
        ("0.30000000000000004", "General", "0.3"),
        ("85.0", "General", "85"),
        ("1234.5", "#,##0.00", "1234.50"),
        ("12.5", "#,##0.##", "12.5"),
        ("100", '0"万元"', "100万元"),
        ("100", '"不少于"0"家"', "不少于100家"),
        ("3.14159", "¥#,##0.00", "¥3.14"),
        ("500", '[$¥-804]#,##0;[Red]-[$¥-804]#,##0', "¥500"),
        ("-5.5", "0.0;(0.0)", "-5.5"),
        ("0", '0;-0;"—"', "—"),
        ("45717", 'yyyy"年"m"月"d"日"', "2025年3月1日"),
        ("45717", "[$-804]yyyy/m;@", "2025年3月"),
        ("45717.75", "yyyy/m/d h:mm", "2025年3月1日"),
        ("12345", "#,##0,", "12"),
        ("12345", '0!.0,"万"', "12345"),
        ("1E+20", "General", "100000000000000000000"),
        ("-1", "yyyy/m/d", "-1"),
        ("1e999", "General", "1E+999"),
        ("nan", "0%", "nan"),
        ("abc", "0%", "abc"),
    ],
)  # fmt: skip
def test_numbers_as_cells_show_them(value: str, form: str, expected: str) -> None:
    assert shown(value, form) == expected


def test_days_that_count_from_1904() -> None:
    assert shown("44255", "yyyy/m/d", epoch_1904=True) == "2025年3月1日"


def test_a_share_in_a_cell_is_read_as_one() -> None:
    assert [str(r.value.low) for r in extract("表 1\n指标\t占比\n甲\t72%").records if isinstance(r, Percentage)] == ["72"]
    assert "甲\t72%" in read(xlsx.book(("指标", "占比"), ("甲", (0.72, "0%")))).text


def test_several_sheets_and_those_that_are_hidden() -> None:
    formats, texts = ["General"], list[str]()
    sheets = {name: xlsx.sheet([(name, "标准"), ("企业", "10万元")], formats, texts) for name in ("市级", "县级", "草稿")}
    sheets["空"] = xlsx.sheet([], formats, texts)
    data = xlsx.workbook(sheets, formats, texts, hidden=["草稿"])
    assert read(data).text == "市级\n市级\t标准\n企业\t10万元\n县级\n县级\t标准\n企业\t10万元"


def test_hidden_rows_and_columns_and_the_sounds_above_texts_are_left_out() -> None:
    formats, texts = ["General"], list[str]()
    xml = xlsx.sheet(
        [("甲", "乙", "丙"), ("一", "二", "三"), ("隐", "藏", "行")], formats, texts, more='<cols><col min="2" max="2" hidden="1"/></cols>'
    )
    texts[0] = "<r><t>甲</t></r><rPh><t>かぶと</t></rPh><r><t>级_x000A_别</t></r>"
    assert read(xlsx.workbook({"s": xml.replace('<row r="3"', '<row r="3" hidden="1"')}, formats, texts)).text == "甲级 别\t丙\n一\t三"


def test_two_tables_on_one_sheet() -> None:
    rows = [("表1 补贴", None), ("对象", "标准"), ("甲", "5万元"), (None, None), ("表2 奖励", None), ("级别", "标准"), ("省级", "8万元")]
    assert read(xlsx.book(*rows)).text == "表1 补贴\n对象\t标准\n甲\t5万元\n表2 奖励\n级别\t标准\n省级\t8万元"


def test_inline_texts_results_of_formulas_truth_values_and_errors() -> None:
    cells = (
        '<c r="A1" t="inlineStr"><is><t>直接</t></is></c><c r="B1" t="str"><f>A1</f><v>算得</v></c><c r="C1"><f>1+1</f><v>2</v></c>'
        '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c><c t="d"><v>2025-03-01T00:00:00</v></c><c r="G1" t="s"><v>99</v></c>'
    )
    sheet = f"<worksheet {xlsx.SPACE}><sheetData><row>{cells}</row></sheetData></worksheet>"
    assert read(xlsx.workbook({"s": sheet}, ["General"], [])).text == "直接\t算得\t2\t2025-03-01"


def test_what_cannot_be_read() -> None:
    data = xlsx.book(("甲", "乙"))
    assert refused(data[: len(data) // 2]).code == "broken"
    assert refused(xlsx.book()).code == "no_text"
    far = f'<worksheet {xlsx.SPACE}><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    assert read(xlsx.workbook({"s": far}, [], [])).text == "1"
    many = "".join(f'<c r="{chr(65 + i // 26)}{chr(65 + i % 26)}1"><v>1</v></c>' for i in range(600))
    wide = f"<worksheet {xlsx.SPACE}><sheetData><row>{many}</row></sheetData></worksheet>"
    assert refused(xlsx.workbook({"s": wide}, [], [])).code == "too_large"
    spans = [f"A1:XFD{1_000_000 + i}" for i in range(200)]
    assert read(xlsx.book(("甲", "乙"), ("丙", "丁"), merged=spans)).text == "甲\t乙\n丙\t丁"


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_damage_gives_a_document_or_a_read_error(chance: random.Random) -> None:
    data = bytearray(xlsx.book(*PLAN, merged=MERGED))
    for _ in range(chance.randint(1, 6)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        assert read(bytes(data)).text
    except ReadError as error:
        assert error.code in ("broken", "unsafe", "unsupported", "encrypted", "no_text")  # noqa: PT017


@given(st.decimals(allow_nan=True, allow_infinity=True), st.text(alphabet='0#?.,%;"-[]$¥ymdhsEe/@_*!\\年万元 ', max_size=20))
def test_no_format_breaks_a_number(number: object, form: str) -> None:
    assert isinstance(shown(str(number), form), str)


def test_limits_are_those_of_the_run() -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(xlsx.book(("甲", "乙")), name="a.xlsx", source="a", limits=replace(DEFAULT, entries=3))
    assert caught.value.code == "too_large"
