"""Blocks to a PDF as a government office prints it: A4, a running header, page numbers, one column or two, ruled tables."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Final

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate
from reportlab.platypus import Paragraph as Flowing
from reportlab.platypus import Table as Ruled

from render.blocks import Block, Heading, Table

# From the Debian packages fonts-wqy-microhei and fonts-wqy-zenhei: TrueType outlines, which reportlab embeds, and both scripts.
FONTS: Final = (Path("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"), Path("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"))
_NAME: Final = "cjk"
_MARGIN, _GAP = 72, 24


def font() -> Path | None:
    """The first of the fonts that is installed, or None."""
    return next((path for path in FONTS if path.is_file()), None)


def render(blocks: Sequence[Block], *, columns: int = 1, header: str = "", size: float = 12) -> bytes:
    """The PDF; `header` runs on top of every page, with the page's number below. Needs one of FONTS."""
    path = font()
    if path is None:
        raise FileNotFoundError("no font for Chinese: apt-get install fonts-wqy-microhei")
    if _NAME not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(_NAME, str(path), subfontIndex=0))
    out = BytesIO()
    template = BaseDocTemplate(out, pagesize=A4, invariant=1)
    wide = (A4[0] - 2 * _MARGIN - (columns - 1) * _GAP) / columns
    frames = [Frame(_MARGIN + i * (wide + _GAP), _MARGIN, wide, A4[1] - 2 * _MARGIN, leftPadding=0, rightPadding=0) for i in range(columns)]

    def furniture(canvas: Canvas, page: BaseDocTemplate) -> None:
        canvas.setFont(_NAME, 9)
        canvas.drawString(_MARGIN, A4[1] - 50, header)
        canvas.drawCentredString(A4[0] / 2, 40, f"— {page.page} —")

    template.addPageTemplates(PageTemplate(frames=frames, onPage=furniture))
    template.build([flowable for block in blocks for flowable in _flowables(block, size, wide)])
    return out.getvalue()


def _flowables(block: Block, size: float, wide: float) -> list[Flowable]:
    if isinstance(block, Table):
        return [_ruled(block, min(size, 10.5), wide)]
    if isinstance(block, Heading):
        style = ParagraphStyle("title", _style(size + 6), alignment=TA_CENTER) if not block.level else _style(size + 3 - block.level)
        return [Flowing(escape(block.text), style)]
    return [Flowing(escape(block.text), _style(size, indent=2 * size))]


def _style(size: float, indent: float = 0) -> ParagraphStyle:
    return ParagraphStyle(
        "text", fontName=_NAME, fontSize=size, leading=1.5 * size, spaceAfter=0.4 * size, firstLineIndent=indent, wordWrap="CJK"
    )


def _ruled(table: Table, size: float, wide: float) -> Flowable:
    """The table with lines around its cells, its header printed again on top of each page it goes on to."""
    columns = len(table.rows[0])
    weights = [4 + min(16, max(len(row[i]) for row in table.rows)) for i in range(columns)]
    style: list[tuple[object, ...]] = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    for row in range(len(table.rows)):
        if (taken := table.taken(row, 0)) > 1:
            style.append(("SPAN", (0, row), (0, row + taken - 1)))
    cells = [[Flowing(escape(text), _style(size)) for text in row] for row in table.rows]
    return Ruled(cells, colWidths=[wide * weight / sum(weights) for weight in weights], repeatRows=table.header, style=style)
