"""Reading order of PDFs: columns, boxes beside text, running lines, tables, footnotes, pages on their side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from pdf_pages import HEIGHT, WIDTH, Sheet, pdf, read, text

from extract.pipeline import extract_document
from extract.records.kinds import Target

LONG = "对年度新增固定资产投资超过一千万元的企业，按投资额的百分之十给予最高五百万元一次性奖励，由县财政局会同县工业和信息化局兑现。"
MORE = "力争到二〇二七年，规模以上工业企业达到一百二十家，研发经费投入强度提高到百分之三，新增国家级技术中心五家以上，培育领军企业十家。"
TITLE = "云溪县促进产业发展若干措施"
WIDE = 37  # Chinese characters of 12 points between margins of 72


def test_columns_are_read_one_after_the_other() -> None:
    def page(sheet: Sheet) -> None:
        sheet.centred(80, TITLE, 18)
        for x, first, top in ((60, "甲栏：", 120.0), (310, "乙栏：", 127.0)):  # the lines of the columns do not stand level
            y = top
            for number in range(3):
                y = sheet.prose(x, y, f"{first}{number}{LONG}", 19)

    columns = [f"{first}：{number}{LONG}" for first in ("甲栏", "乙栏") for number in range(3)]
    assert text(page).split("\n") == [TITLE, *columns]


def test_columns_drawn_line_by_line_across_the_page_are_columns_all_the_same() -> None:
    def page(sheet: Sheet) -> None:
        for row in range(12):
            for x, first in ((310, "右"), (60, "左")):
                sheet.text(x + 24 * (row % 4 == 0), 100 + 18 * row, (f"{first}{row:02}" + LONG)[: 19 - 2 * (row % 4 == 0)])

    found = text(page)
    assert found.index("左11") < found.index("右00")


@pytest.mark.parametrize("cut", [11, 17, 30])
def test_a_number_cut_by_a_page_end_with_its_footer_is_whole(cut: int) -> None:
    sentence = "对首次认定的国家级技术中心给予一次性奖励，每家企业最高奖励1250万元，由县财政局会同县工业和信息化局兑现。"
    place = sentence.index("1250") + 2
    before = LONG + MORE
    start = (WIDE - 2 - len(before)) % WIDE  # characters that fill the page's last line but for what comes

    def first(sheet: Sheet) -> None:
        sheet.centred(40, "云溪县人民政府公报", 9)
        y = sheet.prose(72, 100, before, WIDE)
        y = sheet.prose(72, y, before, WIDE)
        line = ("末" * WIDE + sentence[:place])[-(WIDE - 1) :]
        sheet.prose(72, y, "起" * (WIDE - 2) + line, WIDE)
        sheet.centred(800, "— 1 —", 9)

    def second(sheet: Sheet) -> None:
        sheet.centred(40, "云溪县人民政府公报", 9)
        sheet.text(72, 100, sentence[place:])
        sheet.prose(72, 118, before, WIDE)
        sheet.prose(72, 300, before[cut:], WIDE)
        sheet.centred(800, "— 2 —", 9)

    assert start >= 0
    document = read(pdf(first, second))
    assert sentence in document.text
    [finding] = document.findings
    assert finding.check == "page_furniture" and finding.severity == "info"  # noqa: PT018
    assert finding.message.startswith("4 running headers, footers and page numbers")


def test_a_box_beside_the_text_does_not_cut_its_sentence() -> None:
    body = LONG + MORE + LONG

    def page(sheet: Sheet) -> None:
        y = sheet.prose(72, 100, MORE, WIDE)
        rest, top = body, y
        for row in range(7):
            wide = 24 if row else 22
            sheet.text(96 if not row else 72, y, rest[:wide])
            rest, y = rest[wide:], y + 18
        sheet.box(380, top - 14, 140, 110)
        for row in range(5):
            sheet.text(386, top + 5 + 17 * row, f"专栏第{row}行名单", 10)
        while rest:
            sheet.text(72, y, rest[:WIDE])
            rest, y = rest[WIDE:], y + 18
        sheet.prose(72, y, MORE, WIDE)

    lines = text(page).split("\n")
    assert lines[:2] == [MORE, body]
    assert "专栏第0行名单" in "".join(lines[2:-1])
    assert lines[-1] == MORE


def test_what_stands_once_or_changes_is_no_running_line() -> None:
    def annex(number: int):
        def page(sheet: Sheet) -> None:
            sheet.text(72, 90, f"附件{number}")
            sheet.prose(72, 140, LONG, WIDE)

        return page

    def plain(sheet: Sheet) -> None:
        sheet.prose(72, 90, MORE, WIDE)

    found = text(plain, plain, annex(1), annex(2), annex(3))
    assert all(f"附件{number}" in found for number in (1, 2, 3))


def test_headers_of_left_and_right_pages_are_left_out() -> None:
    def page(number: int):
        def draw(sheet: Sheet) -> None:
            sheet.text(72 if number % 2 else 400, 40, "云溪县人民政府公报" if number % 2 else "2025年第4期", 9)
            sheet.prose(72, 100, f"第{number}段：{LONG}", WIDE)
            sheet.centred(800, f"第{number}页 共6页", 9)

        return draw

    found = text(*(page(number) for number in range(1, 7)))
    assert found.split("\n") == [f"第{number}段：{LONG}" for number in range(1, 7)]


def test_a_table_without_lines_is_rows_of_cells() -> None:
    rows = [
        ["指标", "单位", "2024年", "2027年", "属性"],
        ["规模以上工业企业", "家", "86", "120", "预期性"],
        ["高新技术企业数量（含", "家", "30", "45", "预期性"],
        ["当年新认定企业）", "", "", "", ""],
        ["单位能耗累计下降", "%", "3", "12", "约束性"],
    ]

    def page(sheet: Sheet) -> None:
        y = sheet.prose(72, 100, LONG, WIDE)
        sheet.centred(y + 10, "表1 主要指标")
        y += 36
        for row in rows:
            for x, cell in zip((72, 240, 300, 370, 450), row, strict=True):
                sheet.text(x, y, cell, 11)
            y += 14 if "（" in row[0] else 22
        sheet.prose(72, y + 10, MORE, WIDE)

    wrapped = ["高新技术企业数量（含当年新认定企业）", "家", "30", "45", "预期性"]
    expected = ["\t".join(row) for row in (*rows[:2], wrapped, rows[4])]
    assert text(page).split("\n") == [LONG, "表1 主要指标", *expected, MORE]


def test_a_list_is_no_table() -> None:
    def page(sheet: Sheet) -> None:
        for row in range(5):
            sheet.text(72, 100 + 20 * row, f"{row + 1}.")
            sheet.text(100, 100 + 20 * row, "对新认定企业给予奖励十万元")

    assert text(page).split("\n") == [f"{row + 1}. 对新认定企业给予奖励十万元" for row in range(5)]


HEADER = ["类别", "指标名称", "单位", "2024年", "2027年", "属性", "责任单位"]
ROWS = [
    ["工业发展", "规模以上工业企业数量", "家", "86", "120", "预期性", "县工信局"],
    ["", "规模以上工业增加值", "亿元", "62.4", "85", "", ""],
    ["", "高新技术企业", "家", "30", "≥45", "", "县科技局"],
    ["绿色发展", "单位能耗累计下降", "%", "3", "12", "约束性", "县发展改革委"],
    ["", "空气优良天数比率", "%", "95", "97以上", "", "县生态环境局"],
]
WIDTHS = [60, 120, 40, 60, 60, 60, 80]


def first_page(sheet: Sheet) -> None:
    sheet.centred(40, "云溪县规划", 9)
    sheet.prose(72, 640, "表1 主要指标", WIDE)
    spans = [("SPAN", (0, 1), (0, 3)), ("SPAN", (5, 1), (5, 3)), ("SPAN", (6, 1), (6, 2)), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    sheet.table(60, 660, [HEADER, *ROWS[:3]], WIDTHS, spans)
    sheet.centred(800, "- 1 -", 9)


def second_page(sheet: Sheet) -> None:
    sheet.centred(40, "云溪县规划", 9)
    y = sheet.table(60, 80, [HEADER, *ROWS[3:]], WIDTHS, [("SPAN", (0, 1), (0, 2)), ("SPAN", (5, 1), (5, 2))])
    sheet.prose(72, y + 30, "云溪县人民政府", WIDE)
    sheet.centred(800, "- 2 -", 9)


def test_a_table_cut_by_a_page_end_is_one() -> None:
    document = read(pdf(first_page, second_page))
    filled = [["工业发展" if i < 3 else "绿色发展", *row[1:]] for i, row in enumerate(ROWS)]
    for row, above in ((1, 0), (2, 0), (4, 3)):
        filled[row][5] = filled[above][5]
    filled[1][6] = filled[0][6]
    rows = ["\t".join(row) for row in (HEADER, *filled)]
    assert document.text.split("\n") == ["表1 主要指标", *rows, "云溪县人民政府"]
    assert [finding.check for finding in document.findings] == ["page_furniture", "repeated_heading"]


def test_every_row_of_a_cut_table_is_a_target() -> None:
    document = read(pdf(first_page, second_page))
    made = extract_document(replace(document, metadata={"date": "2025-01-08"}))
    told = [
        (r.indicator, r.value and r.value.unit, r.deadline and r.deadline.text, r.responsible, r.nature, r.page)
        for r in made.records
        if isinstance(r, Target)
    ]
    assert told == [
        ("规模以上工业企业数量", "家", "2027年", "县工信局", "expected", 1),
        ("规模以上工业增加值", "CNY", "2027年", "县工信局", "expected", 1),
        ("高新技术企业", "家", "2027年", "县科技局", "expected", 1),
        ("单位能耗累计下降", "%", "2027年", "县发展改革委", "binding", 2),
        ("空气优良天数比率", "%", "2027年", "县生态环境局", "binding", 2),
    ]
    assert all(record.page and record.bbox for record in made.records)


def test_a_row_cut_by_a_page_end_is_one() -> None:
    rows = [
        ["企业", "条件", "标准"],
        ["小微企业", "上年度营业收入一千万元以上", "10万元"],
        ["中型企业", "上年度营业收入一亿元以上，且", "50万元"],
    ]

    def first(sheet: Sheet) -> None:
        sheet.table(72, 650, rows, [80, 220, 80])

    def second(sheet: Sheet) -> None:
        sheet.table(72, 80, [["", "研发投入占比不低于百分之三", ""], ["大型企业", "无", "90万元"]], [80, 220, 80])

    assert text(first, second).split("\n")[2:] == [
        "中型企业\t上年度营业收入一亿元以上，且研发投入占比不低于百分之三\t50万元",
        "大型企业\t无\t90万元",
    ]


def test_footnotes_stand_after_the_text() -> None:
    def first(sheet: Sheet) -> None:
        sheet.prose(72, 700, LONG + MORE[: WIDE - 2 + 2 * WIDE - len(LONG)], WIDE)
        sheet.text(72, 780, "① 固定资产投资不含土地费用，", 9)
        sheet.text(72, 792, "按当年价格计算。", 9)

    def second(sheet: Sheet) -> None:
        sheet.text(72, 100, MORE[WIDE - 2 + 2 * WIDE - len(LONG) :])
        sheet.prose(72, 118, LONG, WIDE)

    assert text(first, second).split("\n") == [LONG + MORE, LONG, "① 固定资产投资不含土地费用，按当年价格计算。"]


def test_a_raised_digit_is_no_part_of_the_number() -> None:
    def page(sheet: Sheet) -> None:
        sheet.text(72, 100, "增长20%")
        sheet.text(72 + 24 + 2 * 6 + 10, 94, "1", 7)
        sheet.text(72 + 24 + 2 * 6 + 15, 100, "，面积500m")
        sheet.text(72 + 24 + 2 * 6 + 15 + 12 * 3 + 6 * 3 + 10, 94, "2", 7)

    assert text(page).replace(" ", "") == "增长20%¹，面积500m²"


def test_text_from_top_to_bottom_is_read_from_the_right() -> None:
    lines = ["云溪县促进产业发展的若干措施规定如下", "对新认定的企业给予最高五十万元奖励"]

    def page(sheet: Sheet) -> None:
        for column, line in enumerate(lines):
            for row, char in enumerate(line):
                sheet.text(500 - 30 * column, 100 + 14 * row, char)

    document = read(pdf(page))
    assert "".join(document.text.split()) == "".join(lines)
    assert [round(line.bbox[0]) for line in document.lines] == [500, 470]


@pytest.mark.parametrize("degrees", [90, 270])
def test_a_page_drawn_on_its_side_is_read_upright(degrees: int) -> None:
    def page(sheet: Sheet) -> None:
        sheet.canvas.translate(*((WIDTH, 0) if degrees == 90 else (0, HEIGHT)))
        sheet.canvas.rotate(degrees)
        sheet.text(80, HEIGHT - 500, "横排的一页，奖励50万元。")
        sheet.table(80, HEIGHT - 450, [["指标", "2027年"], ["企业", "120家"]], [80, 80])

    document = read(pdf(page))
    assert document.text.split("\n") == ["横排的一页，奖励50万元。", "指标\t2027年", "企业\t120家"]
    x0, top, x1, bottom = document.lines[0].bbox
    assert bottom - top > 5 * (x1 - x0)  # on the page as shown the line still runs up or down


@pytest.mark.parametrize("glyphs", ["⾦额⼀次性", "⺠⽣⼯程"])
def test_radicals_are_the_characters_that_were_printed(glyphs: str) -> None:
    meant = {"⾦": "金", "⼀": "一", "⺠": "民", "⽣": "生", "⼯": "工"}
    from extract.readers.layout_text import radicals

    assert "".join(radicals().get(char, char) for char in glyphs) == "".join(meant.get(char, char) for char in glyphs)
    assert all(len(char) == 1 for char in radicals().values())


COLUMNS = [72, 172, 272, 372]
LEVELS = [100, 124, 148, 172]
CELLS = [["项目", "标准", "单位"], ["再生稻", "120", "元/亩"], ["水稻大棚", "8", "万元/座"]]


def lined(sheet: Sheet, levels: Sequence[float], columns: Sequence[float], foot: float) -> None:
    """Level lines over all columns, upright ones from the first level line down to the foot; cells between them."""
    for y in levels:
        sheet.canvas.line(COLUMNS[0], HEIGHT - y, COLUMNS[-1], HEIGHT - y)
    for x in columns:
        sheet.canvas.line(x, HEIGHT - levels[0], x, HEIGHT - foot)
    for y, row in zip(levels, CELLS, strict=False):
        for x, cell in zip(COLUMNS, row, strict=False):
            sheet.text(x + 6, y + 16, cell, 10)


def test_a_table_that_is_open_at_its_sides_is_one() -> None:
    assert text(lambda sheet: lined(sheet, LEVELS, COLUMNS[1:-1], LEVELS[-1])).split("\n") == ["\t".join(row) for row in CELLS]


def test_a_row_that_a_page_s_end_cuts_without_a_line_is_one() -> None:
    def begins(sheet: Sheet) -> None:
        lined(sheet, LEVELS[:3], COLUMNS, LEVELS[-1])

    def goes_on(sheet: Sheet) -> None:
        for y in (60, 84):
            sheet.canvas.line(COLUMNS[0], HEIGHT - y, COLUMNS[-1], HEIGHT - y)
        for x in COLUMNS:
            sheet.canvas.line(x, HEIGHT - 60, x, HEIGHT - 84)
        sheet.text(COLUMNS[0] + 6, 76, "（连片）", 10)
        sheet.text(COLUMNS[2] + 6, 76, "以内", 10)

    assert text(begins, goes_on).split("\n")[-1] == "水稻大棚（连片）\t8\t万元/座以内"


def test_short_columns_of_a_last_page_are_columns_as_before() -> None:
    prose = "云溪县人民政府统筹安排资金支持企业技术改造扩大有效投资，"

    def first(sheet: Sheet) -> None:
        for x in (72, 312):
            sheet.prose(x, 100, prose * 8, 18, indent=0)

    def last(sheet: Sheet) -> None:
        sheet.prose(72, 100, f"{prose[:-1]}。对企业给予补助。", 18, indent=0)
        sheet.prose(312, 100, "本办法自发布之日起施行。", 18)
        sheet.prose(312, 118, "云溪县人民政府", 18)

    assert text(first, last).split("\n")[-2:] == ["本办法自发布之日起施行。", "云溪县人民政府"]


def test_a_short_page_of_a_signature_has_the_sides_of_the_pages_before() -> None:
    prose = "云溪县人民政府统筹安排资金支持企业技术改造扩大有效投资，"

    def first(sheet: Sheet) -> None:
        y = 100.0
        for _ in range(4):
            y = sheet.prose(72, y, f"{prose * 3}每年一次。", WIDE)

    def last(sheet: Sheet) -> None:
        sheet.text(96, 100, "云溪县人民政府")
        sheet.text(96, 118, "2025年3月18日")

    assert text(first, last).split("\n")[-2:] == ["云溪县人民政府", "2025年3月18日"]
