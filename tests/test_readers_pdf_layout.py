"""Reading order of PDFs: columns, boxes beside text, running lines, tables, footnotes, pages on their side."""

from __future__ import annotations

from pdf_pages import Sheet, text

LONG = "对年度新增固定资产投资超过一千万元的企业，按投资额的百分之十给予最高五百万元一次性奖励，由县财政局会同县工业和信息化局兑现。"
MORE = "力争到二〇二七年，规模以上工业企业达到一百二十家，研发经费投入强度提高到百分之三，新增国家级技术中心五家以上，培育领军企业十家。"
TITLE = "云溪县促进产业发展若干措施"


def two_columns(sheet: Sheet) -> None:
    sheet.centred(80, TITLE, 18)
    for x, first in ((60, "甲栏："), (310, "乙栏：")):
        y = 120.0 if x == 60 else 127.0  # the lines of both columns do not stand level
        for number in range(3):
            y = sheet.prose(x, y, f"{first}{number}{LONG}", 19)


def test_columns_are_read_one_after_the_other() -> None:
    lines = text(two_columns).split("\n")
    assert lines == [TITLE, *(f"甲栏：{n}{LONG}" for n in range(3)), *(f"乙栏：{n}{LONG}" for n in range(3))]


def test_a_paragraph_goes_on_in_the_next_column_and_page() -> None:
    cut = [LONG[:15], LONG[15:34], LONG[34:]]

    def first(sheet: Sheet) -> None:
        for row in range(6):
            sheet.prose(60, 100 + 60 * row, MORE[:40], 19)
            sheet.prose(310, 100 + 60 * row, MORE[:40], 19)
        sheet.prose(60, 460, "承上" + cut[0], 19)
        sheet.text(310, 82, cut[1])

    def second(sheet: Sheet) -> None:
        sheet.text(60, 100, cut[2])
        sheet.prose(60, 118, MORE, 19)

    found = text(first, second)
    assert "承上" + cut[0] + cut[1] in found.split("\n")
