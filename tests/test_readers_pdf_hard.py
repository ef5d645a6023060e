"""PDFs that are damaged, hostile or strange; and whether text and cells are those that pdfplumber reads."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from io import BytesIO

import pdfplumber
import pytest
from pdf_pages import Sheet, pdf, read
from test_readers_pdf_layout import HEADER, LONG, MORE, ROWS, WIDE, WIDTHS

from extract.errors import ReadError
from extract.readers import pdf as reader
from extract.readers.layout import Box
from extract.readers.limits import Limits
from extract.readers.pdf_doubt import is_usable
from extract.readers.pdf_edges import edges_of
from extract.readers.pdf_tables import ruled


def refused(data: bytes, limits: Limits | None = None) -> ReadError:
    with pytest.raises(ReadError) as caught:
        reader.read(data, limits or Limits())
    return caught.value


def with_stream(content: bytes, filters: bytes, packed: bytes) -> bytes:
    """A PDF of one page whose drawing orders are the packed stream."""
    parts = [
        b"%PDF-1.4\n",
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n",
        b"4 0 obj<</Length %d/Filter %s>>stream\n" % (len(packed), filters) + packed + b"\nendstream endobj\n",
        content,
        b"trailer<</Root 1 0 R>>\n%%EOF",
    ]
    return b"".join(parts)


def test_a_stream_that_grows_beyond_measure_is_refused() -> None:
    bomb = zlib.compress(b"q Q " * (8 << 20), 9)
    assert len(bomb) < 100_000
    error = refused(with_stream(b"", b"/FlateDecode", bomb))
    assert error.code == "too_large"
    assert "unpacked" in error.message


def test_a_stream_packed_twice_is_refused() -> None:
    bomb = zlib.compress(zlib.compress(b"q Q " * (8 << 20), 9), 9)
    assert len(bomb) < 10_000
    assert refused(with_stream(b"", b"[/FlateDecode /FlateDecode]", bomb)).code == "too_large"


def test_a_large_picture_is_no_bomb() -> None:
    packed = zlib.compress(b"\xff" * (20 << 20), 9)
    picture = b"5 0 obj<</Subtype/Image/Length %d/Filter/FlateDecode>>stream\n" % len(packed) + packed + b"\nendstream endobj\n"
    assert refused(with_stream(picture, b"/FlateDecode", zlib.compress(b"q Q"))).code == "no_text"


def test_too_many_pages_are_refused() -> None:
    data = pdf(*[lambda sheet: sheet.text(72, 100, "云溪县")] * 3)
    assert refused(data, Limits(pages=2)).code == "too_large"


def test_no_pages_is_told() -> None:
    error = refused(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )
    assert error.code == "broken"


@pytest.mark.parametrize(
    ("text", "usable"),
    [
        (LONG, True),
        ("\ue001\ue002\ue003\ue004\ue005奖励十万元", False),
        ("(cid:123)(cid:45)(cid:6)(cid:99)", False),
        ("\ufffd" * 20, False),
        ("第三条", True),
        ("Thetextofapageinlatinletters,withitssigns,isusablewhateveritisabout.", True),
        ('!"#$%&()*+,-./:;<=>?@[]^_{|}~' * 3, False),
        ("䀀䀁䀂䀃䀄䀅䀆䀇䀈䀉䀊䀋䀌䀍䀎䀏" * 4, False),
    ],
)
def test_whether_a_font_says_what_it_draws(text: str, usable: bool) -> None:
    assert is_usable(text) is usable


def prose(sheet: Sheet) -> None:
    y = sheet.prose(72, 100, LONG + MORE, WIDE)
    sheet.prose(72, y, MORE, WIDE)


def target_table(sheet: Sheet) -> None:
    spans = [("SPAN", (0, 1), (0, 3)), ("SPAN", (5, 1), (5, 3)), ("SPAN", (6, 1), (6, 2)), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    y = sheet.table(60, 100, [HEADER, *ROWS[:3]], WIDTHS, spans)
    sheet.prose(72, y + 30, MORE, WIDE)


def two_headings(sheet: Sheet) -> None:
    rows = [["指标", "数值", "", "属性"], ["", "2024年", "2027年", ""], ["企业", "3", "5", "预期性"]]
    sheet.table(72, 100, rows, [90, 70, 70, 70], [("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 0), (0, 1)), ("SPAN", (3, 0), (3, 1))])


def filled_rectangles(sheet: Sheet) -> None:
    """Borders as thin filled boxes, as word processors draw them."""
    for x in (72, 172, 272):
        sheet.canvas.rect(x, 600, 0.5, 60, stroke=0, fill=1)
    for y in (600, 630, 660):
        sheet.canvas.rect(72, y, 200.5, 0.5, stroke=0, fill=1)
    for x, y, cell in ((78, 200, "级别"), (178, 200, "标准"), (78, 230, "国家级"), (178, 230, "100万元")):
        sheet.text(x, y, cell)


def two_tables(sheet: Sheet) -> None:
    sheet.table(60, 100, [["甲", "1"], ["乙", "2"]], [60, 60])
    sheet.table(60, 300, [["丙", "3"], ["丁", "4"]], [60, 60])


def rounded(rows: Sequence[Sequence[Box | None]]) -> list[list[tuple[float, ...] | None]]:
    return [[cell and tuple(round(side, 1) for side in cell) for cell in row] for row in rows]


@pytest.mark.parametrize("draw", [prose, target_table, two_headings, filled_rectangles, two_tables])
@pytest.mark.parametrize("rotation", [0, 90])
def test_text_and_cells_are_those_of_pdfplumber(draw: Callable[[Sheet], None], rotation: int) -> None:
    def page(sheet: Sheet) -> None:
        draw(sheet)
        if rotation:
            sheet.canvas.setPageRotation(rotation)

    data = pdf(page)
    made = reader._opened(data)
    mine = ruled(edges_of(made[0], 0))
    with pdfplumber.open(BytesIO(data)) as document:
        theirs = document.pages[0].find_tables()
        cells = sorted("".join(cell.split()) for table in document.pages[0].extract_tables() for row in table for cell in row if cell)
        letters = sorted(char["text"] for char in document.pages[0].chars if not char["text"].isspace())
    assert [rounded(table.rows) for table in mine] == [rounded([list(row.cells) for row in table.rows]) for table in theirs]
    found, _ = reader._page(made[0])
    held = sorted("".join(cell.text.split()) for grid in found.sheet.grids for row in grid.rows for cell in row if cell)
    assert held == cells or rotation  # pdfplumber reads a cell on its side from its foot
    pieces = [*found.sheet.pieces, *(cell for grid in found.sheet.grids for row in grid.rows for cell in row if cell)]
    assert sorted("".join("".join(piece.text.split()) for piece in pieces)) == letters


def test_the_document_has_every_character_that_pdfplumber_reads() -> None:
    data = pdf(prose, target_table)
    with pdfplumber.open(BytesIO(data)) as document:
        theirs = {char["text"] for page in document.pages for char in page.chars}
    assert {char for char in theirs if not char.isspace()} <= set(read(data).text)
