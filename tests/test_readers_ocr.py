"""Pictures and scanned pages. tests/data/scan.png is a drawn page: red masthead, a table, a red seal over the signature, askew by 1.2
degrees.
"""

from __future__ import annotations

import socket
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from pdf_pages import FONT, Sheet, unmapped
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from extract.errors import ReadError
from extract.model import Document
from extract.pipeline import Extraction, extract_document
from extract.readers import image, ocr, pdf, read_bytes
from extract.readers.progress import heard
from extract.records.kinds import MonetaryAward, Target

SCAN = Path(__file__).parent / "data" / "scan.png"
LINES = [
    "云溪县人民政府文件",
    "云溪县促进产业发展若干措施",
    "一、对年度新增固定资产投资超过1000万元的企业，按投资额的10%给予最高500万元一次性奖励。",
    "二、力争到2027年，规模以上工业企业达到120家以上，主要指标见下表。",
    "指标\t单位\t2027年\t属性",
    "高新技术企业\t家\t45\t预期性",
    "单位能耗累计下降\t%\t12\t约束性",
    "三、本措施自2025年3月1日起施行，有效期三年。",
    "云溪县人民政府",
    "2025年1月8日",
]
needs_ocr = pytest.mark.skipif(not ocr.available(), reason='the extra "ocr" is not installed: pip install -e ".[ocr]"')


def read(data: bytes, name: str) -> Document:
    return read_bytes(data, name=name, source=name)


def refused(data: bytes, name: str) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(data, name)
    return caught.value


def band(top: int, bottom: int) -> Image.Image:
    """A strip of the scan."""
    return Image.open(SCAN).convert("RGB").crop((0, top, 1000, bottom))


def saved(*pictures: Image.Image, kind: str) -> bytes:
    out = BytesIO()
    more = {"save_all": True, "append_images": pictures[1:]} if kind == "TIFF" else {}
    pictures[0].save(out, format=kind, dpi=(120, 120), **more)
    return out.getvalue()


def scanned(*pictures: Image.Image) -> bytes:
    """A PDF of pictures, one on each page, as high as the page is wide."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for picture in pictures:
        canvas.drawImage(ImageReader(picture), 0, 250, A4[0], A4[0] * picture.height / picture.width)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture(scope="module")
def whole() -> Extraction:
    """The whole scan, read while no connection can be made."""
    with pytest.MonkeyPatch.context() as patched:

        def no(*_: object, **__: object) -> None:
            raise AssertionError("a connection was asked for")

        for name in ("connect", "connect_ex", "sendto"):
            patched.setattr(socket.socket, name, no)
        patched.setattr(socket, "getaddrinfo", no)
        patched.setattr(socket, "create_connection", no)
        return extract_document(read(SCAN.read_bytes(), "scan.png"))


@needs_ocr
def test_a_scan_is_read_with_its_masthead_seal_and_table(whole: Extraction) -> None:
    assert whole.text.split("\n") == LINES
    assert (whole.document.format, whole.document.pages) == ("image", 1)
    assert whole.document.title == LINES[1]
    assert [finding.check for finding in whole.findings if finding.severity == "info"] == ["ocr"]


@needs_ocr
def test_records_of_a_scan_tell_place_and_confidence(whole: Extraction) -> None:
    awards = [record for record in whole.records if isinstance(record, MonetaryAward)]
    assert [(award.mention.text, award.amount and award.amount.high) for award in awards] == [("500万元", 5_000_000)]
    targets = [record for record in whole.records if isinstance(record, Target)]
    assert [(target.indicator, target.nature) for target in targets[1:]] == [("高新技术企业", "expected"), ("单位能耗累计下降", "binding")]
    for record in whole.records:
        assert record.page == 1
        assert record.bbox is not None
        assert record.ocr_confidence is not None
        assert 0.9 < record.ocr_confidence <= 1
    x0, top, x1, bottom = awards[0].bbox or (0, 0, 0, 0)
    assert (x0, top) == pytest.approx((61, 146), abs=6)
    assert (x1, bottom) == pytest.approx((237, 167), abs=6)


@pytest.mark.slow
@needs_ocr
@pytest.mark.parametrize("kind", ["JPEG", "BMP"])
def test_every_kind_of_picture_is_read(kind: str) -> None:
    assert read(saved(band(520, 580), kind=kind), f"a.{kind.lower()[:3].replace('jpe', 'jpg')}").text == LINES[7]


@needs_ocr
def test_pages_of_a_picture_are_pages() -> None:
    told: list[str] = []
    with heard(lambda: told.append("a page")):
        document = read(saved(band(520, 580), band(240, 290), kind="TIFF"), "a.tif")
    assert document.pages == len(told) == 2
    assert document.text.split("\n") == [LINES[7], "予最高500万元一次性奖励。"]
    assert [line.page for line in document.lines] == [1, 2]


@pytest.mark.slow
@needs_ocr
def test_a_picture_on_its_side_or_upside_down_is_read_upright() -> None:
    for turned in (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180):
        document = read(saved(band(200, 330).transpose(turned), kind="PNG"), "a.png")
        assert document.text.split("\n")[0] == LINES[2]
        assert document.lines[0].confidence


@needs_ocr
def test_a_scanned_page_among_pages_of_text() -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawString(72, 700, "Printed by the office of Yunxi, which keeps this page as text with more than sixty characters in it.")
    canvas.showPage()
    canvas.drawImage(ImageReader(band(520, 580)), 0, 400, A4[0], A4[0] * 0.06)
    canvas.showPage()
    canvas.save()
    document = read(out.getvalue(), "a.pdf")
    assert document.text.split("\n")[1] == LINES[7]
    assert [(line.page, line.confidence is None) for line in document.lines] == [(1, True), (2, False)]
    assert next(finding.message for finding in document.findings if finding.check == "ocr").endswith("page 2")


@needs_ocr
def test_a_font_that_does_not_say_what_it_draws_is_read_by_its_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    monkeypatch.setattr(pdf, "page_of", lambda picture, scale: seen.append((picture.size, scale)) or pytest.fail("enough"))
    with pytest.raises(pytest.fail.Exception):
        read(UNMAPPED, "a.pdf")
    assert seen == [((1405, 1989), 72 / 170)]


UNMAPPED = unmapped(b"E123E124E125E126E127E128E129E130E131E132")


def test_without_the_extra_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (image, pdf):
        monkeypatch.setattr(module, "available", lambda: False)
    scan = scanned(band(520, 580))
    for error in (refused(SCAN.read_bytes(), "a.png"), refused(scan, "a.pdf"), refused(UNMAPPED, "a.pdf")):
        assert error.code == "needs_extra"
        assert 'pip install "zhengce[ocr]"' in error.message


def test_without_the_extra_a_scanned_page_among_others_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "available", lambda: False)
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    Sheet(canvas).text(72, 100, LINES[3])
    canvas.showPage()
    canvas.drawImage(ImageReader(band(520, 580)), 0, 400, A4[0], A4[0] * 0.06)
    canvas.showPage()
    canvas.save()
    document = read(out.getvalue(), "a.pdf")
    assert document.text == LINES[3]
    [finding] = document.findings
    assert (finding.check, finding.severity) == ("pages_without_text", "warning")
    assert ": 2; " in finding.message and "zhengce[ocr]" in finding.message  # noqa: PT018


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.png", "empty"),
        (SCAN.read_bytes()[:900], "a.png", "broken"),
        (b"\xff\xd8\xff\xe0 no picture", "a.jpg", "broken"),
        (b"II*\0 no picture", "a.tif", "broken"),
    ],
    ids=["empty", "cut short", "jpeg", "tiff"],
)
def test_pictures_that_cannot_be_read(data: bytes, name: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image, "available", lambda: True)
    assert refused(data, name).code == code


def test_a_picture_larger_than_any_page_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image, "available", lambda: True)
    chunks = [b"IHDR" + (30_000).to_bytes(4, "big") * 2 + b"\x01\0\0\0\0", b"IDAT" + zlib.compress(b"\0" * 100)]
    data = b"\x89PNG\r\n\x1a\n"
    for chunk in chunks:
        data += (len(chunk) - 4).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big")
    error = refused(data, "a.png")
    assert error.code == "too_large"
    assert "pixels" in error.message


@needs_ocr
def test_a_white_picture_has_no_text() -> None:
    assert refused(saved(Image.new("RGB", (400, 300), "white"), kind="PNG"), "a.png").code == "no_text"


@needs_ocr
def test_a_picture_is_known_by_its_first_bytes() -> None:
    data = saved(band(520, 580), kind="PNG")
    document = read(data, "a.pdf")
    assert document.format == "image"
    assert document.findings[0].check == "suffix"
