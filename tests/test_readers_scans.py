"""Word and OFD files that hold nothing but pictures of pages: read by OCR, in the order of the pages."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from render import docx, ofd
from test_readers_ocr import LINES, band, needs_ocr, saved

from extract.errors import ReadError
from extract.model import Document
from extract.readers import docx as word_reader
from extract.readers import ofd as ofd_reader
from extract.readers import read_bytes

FIRST, SECOND = LINES[7], "予最高500万元一次性奖励。"
ONE, TWO = (saved(band(*rows), kind="PNG") for rows in ((520, 580), (240, 290)))
pytestmark = pytest.mark.slow

DRAWING = '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:a" xmlns:r="urn:r" r:embed="{}"/></w:drawing></w:r></w:p>'
OLDER = '<w:p><w:r><w:pict><v:shape><v:imagedata xmlns:r="urn:r" r:id="{}"/></v:shape></w:pict></w:r></w:p>'


def read(data: bytes, name: str) -> Document:
    return read_bytes(data, name=name, source=name)


def word(body: str, **pictures: bytes) -> bytes:
    """A Word file with pictures by their keys."""
    root = "http://schemas.openxmlformats.org/package/2006/relationships"
    links = "".join(f'<Relationship Id="{key}" Type="x/image" Target="media/{key}.png"/>' for key in pictures)
    spaces = f'xmlns:w="{docx.TRANSITIONAL}" xmlns:v="urn:v"'
    parts: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{root}">{links}</Relationships>',
        **{f"word/media/{key}.png": data for key, data in pictures.items()},
    }
    return docx.package(parts, "")


def refused(data: bytes, name: str) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(data, name)
    return caught.value


WORD = word(DRAWING.format("two") + OLDER.format("one"), one=ONE, two=TWO)
OFD = ofd.file(
    ofd.content(ofd.image("two", "20 40 160 8")), ofd.content(ofd.image("one", "20 40 160 9.6")), pictures={"one": ONE, "two": TWO}
)


@needs_ocr
@pytest.mark.parametrize(("data", "name"), [(WORD, "a.docx"), (OFD, "a.ofd")], ids=["docx", "ofd"])
def test_pictures_are_pages_in_the_order_of_the_document(data: bytes, name: str) -> None:
    document = read(data, name)
    assert document.text.split("\n") == [SECOND, FIRST]
    assert (document.format, document.pages) == (name[2:], 2)
    assert [line.page for line in document.lines] == [1, 2]
    assert all(line.confidence for line in document.lines)
    assert [finding.check for finding in document.findings] == ["ocr"]


@needs_ocr
def test_a_picture_of_an_ofd_page_has_its_place() -> None:
    [line] = read(ofd.file(ofd.content(ofd.image("one", "20 40 160 9.6")), pictures={"one": ONE}), "a.ofd").lines
    x0, top, x1, bottom = (side / 72 * 25.4 for side in line.bbox)
    assert 20 <= x0 < x1 <= 180
    assert 39.5 <= top < bottom <= 50.1


@needs_ocr
def test_the_pictures_of_a_page_may_be_its_own() -> None:
    page = f"<ofd:PageRes>PageRes.xml</ofd:PageRes>{ofd.content(ofd.image('7', '20 40 160 9.6'))}"
    media = '<ofd:MultiMedias><ofd:MultiMedia ID="7"><ofd:MediaFile>one.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'
    document = f'<ofd:Document {ofd.SPACE}><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/P/Content.xml"/></ofd:Pages></ofd:Document>'
    data = ofd.packed(
        {
            "OFD.xml": f"<ofd:OFD {ofd.SPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
            "Doc_0/Document.xml": document,
            "Doc_0/Pages/P/Content.xml": f"<ofd:Page {ofd.SPACE}>{page}</ofd:Page>",
            "Doc_0/Pages/P/PageRes.xml": f"<ofd:Res {ofd.SPACE}>{media}</ofd:Res>",
            "Doc_0/Pages/P/one.png": ONE,
        }
    )
    assert read(data, "a.ofd").text == FIRST


@needs_ocr
def test_a_picture_cut_into_strips_is_one_page() -> None:
    picture = Image.open(BytesIO(ONE))
    halves = [picture.crop(box) for box in ((0, 0, 500, 60), (500, 0, 1000, 60))]
    strips = dict(zip("ab", (saved(half, kind="PNG") for half in halves), strict=True))
    page = ofd.content(ofd.image("b", "100 40 80 9.6"), ofd.image("a", "20 40 80 9.6"))
    assert read(ofd.file(page, pictures=strips), "a.ofd").text == FIRST


@needs_ocr
def test_a_scanned_page_among_others_is_read_in_its_place() -> None:
    text = ofd.content(ofd.text("奖励10万元。", 30, 40, 4))
    data = ofd.file(text, ofd.content(ofd.image("one", "20 40 160 9.6")), text, ofd.content(), pictures={"one": ONE})
    document = read(data, "a.ofd")
    assert document.text.split("\n") == ["奖励10万元。", FIRST, "奖励10万元。"]
    assert [finding.message for finding in document.findings if finding.check == "pages_without_text"] == [
        "pages without text, probably blank: 4"
    ]


@needs_ocr
def test_a_picture_that_cannot_be_opened_costs_itself_alone() -> None:
    document = read(word(DRAWING.format("one") + DRAWING.format("drawn"), one=ONE, drawn=b"\1\0\0\0 EMF"), "a.docx")
    assert document.text == FIRST
    assert document.findings[-1].message.startswith("1 of 2 pictures could not be read")
    strange = ofd.content(ofd.image("one", "20 40 160 9.6"))
    error = refused(ofd.file(strange, pictures={"one": b"\x97JB2\r\n"}), "a.ofd")
    assert (error.code, "cannot be opened" in error.message) == ("no_text", True)
    mixed = read(ofd.file(ofd.content(ofd.text("奖励10万元。", 30, 40, 4)), strange, pictures={"one": b"\x97JB2\r\n"}), "a.ofd")
    assert [finding.message for finding in mixed.findings] == ["pages of pictures that cannot be opened (damaged, or JBIG2): 2"]


def test_without_the_extra_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (word_reader, ofd_reader):
        monkeypatch.setattr(module, "available", lambda: False)
    for error in (refused(WORD, "a.docx"), refused(OFD, "a.ofd")):
        assert error.code == "needs_extra"
        assert 'pip install "zhengce[ocr]"' in error.message
    mixed = ofd.file(
        ofd.content(ofd.text("奖励10万元。", 30, 40, 4)), ofd.content(ofd.image("one", "20 40 160 9.6")), pictures={"one": ONE}
    )
    [finding] = read(mixed, "a.ofd").findings
    assert finding.message.startswith("scanned pages, not read: 2; ")
