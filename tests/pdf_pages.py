"""Pages for the tests of PDF: an A4 canvas with Chinese text, columns, tables and boxes. All words on them are invented."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Final

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

from extract.model import Document
from extract.readers import read_bytes

FONT: Final = "STSong-Light"
WIDTH, HEIGHT = A4


class Sheet:
    """A page to draw on; places are in points from its top left corner."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def text(self, x: float, y: float, text: str, size: float = 12) -> None:
        """The text with its foot at y."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, HEIGHT - y, text)

    def centred(self, y: float, text: str, size: float = 12) -> None:
        """The text in the middle between the margins."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawCentredString(WIDTH / 2, HEIGHT - y, text)

    def prose(self, x: float, y: float, text: str, characters: int, size: float = 12, leading: float = 18, indent: int = 2) -> float:
        """A paragraph wrapped at so many Chinese characters, its first line indented; where the next one goes."""
        line, room = "", characters - indent
        at = x + indent * size
        for char in text:
            wide = 0.5 if char.isascii() else 1
            if room < wide:
                self.text(at, y, line, size)
                y, line, room, at = y + leading, "", characters, x
            line, room = line + char, room - wide
        self.text(at, y, line, size)
        return y + leading

    def table(
        self, x: float, y: float, rows: Sequence[Sequence[str]], widths: Sequence[float], style: Sequence[tuple[object, ...]] = ()
    ) -> float:
        """A ruled table with its top at y; where it ends."""
        grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONT", (0, 0), (-1, -1), FONT, 10)]
        table = Table([list(row) for row in rows], colWidths=list(widths), style=[*grid, *style])
        _, high = table.wrapOn(self.canvas, 1000, 1000)
        table.drawOn(self.canvas, x, HEIGHT - y - high)
        return y + float(high)

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """A drawn box with its top left corner at x, y."""
        self.canvas.rect(x, HEIGHT - y - height, width, height)


def pdf(*pages: Callable[[Sheet], object]) -> bytes:
    """The bytes of a PDF, one page for each function that draws it."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for draw in pages:
        draw(Sheet(canvas))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(data: bytes) -> Document:
    """The document that the reader makes of a PDF."""
    return read_bytes(data, name="a.pdf", source="a.pdf")


def text(*pages: Callable[[Sheet], object]) -> str:
    """The text of a PDF of these pages."""
    return read(pdf(*pages)).text


def unmapped(codes: bytes) -> bytes:
    """The bytes of a PDF of one line in a font that does not say which characters its codes (two bytes each, in hex) draw."""
    drawn = b"BT /F1 12 Tf 72 700 Td <%s> Tj ET" % codes
    objects = (
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj",
        b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj" % (len(drawn), drawn),
        b"5 0 obj<</Type/Font/Subtype/Type0/BaseFont/Yunxi/Encoding/Identity-H/DescendantFonts[6 0 R]>>endobj",
        b"6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/Yunxi/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 1000/FontDescriptor 7 0 R>>endobj",
        b"7 0 obj<</Type/FontDescriptor/FontName/Yunxi/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200"
        b"/CapHeight 700/StemV 80>>endobj",
    )
    return b"%PDF-1.4\n" + b"\n".join(objects) + b"\ntrailer<</Root 1 0 R>>\n%%EOF"
