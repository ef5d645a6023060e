"""The reader of PDFs. All documents are invented and made here."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

from extract.errors import ReadError
from extract.model import Document
from extract.readers import read_bytes

FONT = "STSong-Light"
ROWS = [["级别", "标准"], ["国家级", "最高奖励1\n000万元"], ["省级", ""]]


def made(*pages: list[str], table: bool = False, rotation: int = 0, password: str | None = None) -> bytes:
    """A PDF with the given lines on each page, 20 points apart from 100 points below the top, and a ruled table below them."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, encrypt=StandardEncryption(password) if password else None)
    for lines in pages:
        canvas.setFont(FONT, 12)
        for number, line in enumerate(lines):
            canvas.drawString(72, A4[rotation % 180 == 0] - 100 - 20 * number, line)  # reportlab turns the sheet too
        if table:
            grid = Table(
                ROWS, colWidths=[100, 200], style=[("GRID", (0, 0), (-1, -1), 1, colors.black), ("FONT", (0, 0), (-1, -1), FONT, 11)]
            )
            grid.wrapOn(canvas, 400, 400)
            grid.drawOn(canvas, 72, 400)
            canvas.setFont(FONT, 12)
            canvas.drawString(72, 350, "表后一行。")
        canvas.setPageRotation(rotation)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(data: bytes, name: str = "a.pdf") -> Document:
    return read_bytes(data, name=name, source=name)


def refused(data: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(data)
    return caught.value


def test_text_in_reading_order_with_pages_and_boxes() -> None:
    document = read(made(["云溪县措施", "给予一次性奖励1", "00万元。"], ["第二页"]))
    assert document.text == "云溪县措施\n给予一次性奖励100万元。\n第二页"
    assert (document.format, document.pages, document.encoding, document.findings) == ("pdf", 2, None, ())
    assert [document.text[line.start : line.end] for line in document.lines] == ["云溪县措施", "给予一次性奖励1", "00万元。", "第二页"]
    assert [line.page for line in document.lines] == [1, 1, 1, 2]
    x0, top, x1, bottom = document.lines[0].bbox
    assert x0 == pytest.approx(72, abs=1)
    assert x1 == pytest.approx(72 + 5 * 12, abs=1)
    assert top < 100 < bottom < top + 20


def test_ruled_tables_are_rows_at_their_place() -> None:
    document = read(made(["标准如下："], table=True))
    assert document.text == "标准如下：\n级别\t标准\n国家级\t最高奖励1000万元\n省级\t\n表后一行。"
    shown = [document.text[line.start : line.end] for line in document.lines]
    assert shown == ["标准如下：", "级别", "标准", "国家级", "最高奖励1000万元", "省级", "表后一行。"]
    tops = [line.bbox[1] for line in document.lines]
    assert tops[0] < tops[1] < tops[3] < tops[5] < tops[6]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_boxes_lie_on_the_page_as_shown(rotation: int) -> None:
    x0, top, x1, bottom = read(made(["云溪县措施"], rotation=rotation)).lines[0].bbox
    width, height = A4
    assert 0 <= x0 < x1 <= width
    assert 0 <= top < bottom <= height
    along, across = (x1 - x0, bottom - top) if rotation in (0, 180) else (bottom - top, x1 - x0)
    assert along == pytest.approx(60, abs=1) and across < 20  # noqa: PT018
    start = {0: x0, 90: top, 180: width - x1, 270: height - bottom}[rotation]
    assert start == pytest.approx(72, abs=1)


@pytest.mark.parametrize("place", range(20, 3000, 149))
def test_damage_gives_a_document_or_a_read_error(place: int) -> None:
    data = bytearray(made(["云溪县措施"], table=True))
    data[place : place + 3] = b"\x00/\xff"
    try:
        assert read(bytes(data)).text
    except ReadError as error:
        assert error.code in ("broken", "no_text", "encrypted")  # noqa: PT017


def test_pages_without_text_are_told() -> None:
    document = read(made(["云溪县措施"], []))
    assert [finding.check for finding in document.findings] == ["pages_without_text"]
    assert document.pages == 2


def test_what_cannot_be_read() -> None:
    assert refused(made([])).code == "no_text"
    assert "scan" in refused(made([])).message
    assert refused(made(["秘密"], password="secret")).code == "encrypted"
    assert refused(b"%PDF-1.7\nbroken").code == "broken"
    assert refused("不是PDF".encode()).code == "broken"
    assert refused(made(["云溪县措施"])[:200]).code == "broken"


def test_a_pdf_is_known_by_its_first_bytes() -> None:
    assert read(made(["云溪县措施"]), "a.html").format == "pdf"
    assert read(made(["云溪县措施"]), "-").format == "pdf"


@pytest.mark.parametrize("title", ["p.html", "关于 申报的通知.docx", "Microsoft Word - 通知", "file.PDF"])
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    made = BytesIO()
    canvas = Canvas(made)
    canvas.setTitle(title)
    canvas.drawString(72, 700, "A text of one line")
    canvas.save()
    assert "title" not in read_bytes(made.getvalue(), name="a.pdf", source="a.pdf").metadata
