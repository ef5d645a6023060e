"""Pages a second from a PDF, against plain pdfplumber on the same file.

    python benchmarks/pdf_speed.py [--rounds N] [--font FILE]

The file is made here: 60 A4 pages of invented text, ruled tables on every third. Three ways to read it, in turns, in CPU time;
the median of the rounds counts.

- pdfplumber: `extract_text` and `extract_tables` of every page
- text: the text of every page as this package reads it (characters, boxes, lines in order), from the same pages without their tables
- text with tables: this package's reader, from bytes to the document with its tables, lines and boxes

The first is set against the second on the pages without tables, and against the third on the pages with them.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from io import BytesIO
from statistics import median

import pdfplumber
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

from extract.readers import pdf

PAGES = 60
SENTENCES = (
    "对年度新增固定资产投资超过1000万元的企业，按投资额的10%给予最高500万元一次性奖励。",
    "力争到2027年，规模以上工业企业达到1200家，年均增长8%以上，研发经费投入强度提高到3.2%。",
    "对首次认定的国家级、省级企业技术中心，分别给予最高300万元、100万元奖励，由云溪县财政局兑现。",
)
ROWS = [["序号", "指标", "单位", "2024年", "2027年", "属性"]] + [
    [str(number), f"云溪县第{number}项指标", "家", f"{number * 13}", f"{number * 29}", "预期性"] for number in range(1, 13)
]


def made(font: str, *, tables: bool) -> bytes:
    """The file's bytes."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for number in range(PAGES):
        canvas.setFont(font, 9)
        canvas.drawCentredString(A4[0] / 2, 800, "云溪县产业发展规划")
        canvas.drawCentredString(A4[0] / 2, 40, f"- {number + 1} -")
        text = "".join(SENTENCES[(number + i) % 3] for i in range(40))
        ruled = tables and number % 3 == 0
        canvas.setFont(font, 12)
        for line in range(20 if ruled else 38):
            canvas.drawString(72, 760 - 18 * line, text[37 * line : 37 * line + 37])
        if ruled:
            style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONT", (0, 0), (-1, -1), font, 10)]
            grid = Table(ROWS, colWidths=[40, 160, 50, 70, 70, 60], style=style)
            grid.wrapOn(canvas, 450, 400)
            grid.drawOn(canvas, 72, 80)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def plumber(data: bytes) -> None:
    """Text and tables of every page by pdfplumber."""
    with pdfplumber.open(BytesIO(data)) as document:
        for page in document.pages:
            page.extract_text()
            page.extract_tables()
            page.close()


def ours(data: bytes) -> None:
    """The document by this package's reader."""
    assert pdf.read(data).pages == PAGES


def seconds(work: Callable[[bytes], None], data: bytes) -> float:
    """CPU seconds of one pass."""
    started = time.process_time()
    work(data)
    return time.process_time() - started


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--font", help="a TrueType font with Chinese characters, embedded; without one the text names a font it does not embed"
    )
    given = parser.parse_args()
    font = "STSong-Light"
    if given.font:
        font = "given"
        pdfmetrics.registerFont(TTFont(font, given.font))
    else:
        pdfmetrics.registerFont(UnicodeCIDFont(font))
    plain, ruled = made(font, tables=False), made(font, tables=True)
    ours(ruled)
    for name, data in (("text", plain), ("text with tables", ruled)):
        rounds = [(seconds(plumber, data), seconds(ours, data)) for _ in range(given.rounds)]
        theirs, own = (median(side) for side in zip(*rounds, strict=True))
        print(f"{name:17} pdfplumber {PAGES / theirs:6.1f} pages/s  zhengce {PAGES / own:7.1f} pages/s  {theirs / own:5.1f} times")


if __name__ == "__main__":
    main()
