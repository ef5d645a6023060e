"""No text is lost silently: files of each format most of whose text stands where the reader does not look. All documents are invented."""

from __future__ import annotations

import struct
import zipfile
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from hostile import zipped
from parity import DOCUMENTS, FORMS, WITH_TEXT, missing
from render import Paragraph, docx, ofd, xlsx
from reportlab.pdfgen.canvas import Canvas
from test_readers_docx import p

from extract.model import Document
from extract.readers import read_bytes
from extract.readers.coverage import covered, letters
from extract.readers.parts import Parts

DATA = Path(__file__).parent / "data"
SHORT = "云溪县措施。"
LONG = "对首次升为规模以上的工业企业，经认定后给予最高二十万元的一次性奖励。" * 4


def read(data: bytes, name: str) -> Document:
    return read_bytes(data, name=name, source=name)


def checks(document: Document) -> list[tuple[str, str]]:
    return [(found.check, found.severity) for found in document.findings if found.check == "low_coverage"]


def assert_told(document: Document, words: str = LONG) -> None:
    """The words are in the text, and a finding tells that it was read in another way."""
    assert "".join(words.split()) in "".join(document.text.split())
    assert checks(document) == [("low_coverage", "warning")]


def test_what_counts() -> None:
    assert letters("奖励 100万元, a1\n") == 5
    full = Parts("x", "甲" * 60)
    assert covered(full, "甲" * 120) is full
    assert covered(full, "甲" * 200, left_out=40) is full
    assert covered(Parts("x", "甲"), "甲" * 51).text == "甲"
    assert covered(Parts("x", "1"), "2").text == "1"
    assert covered(Parts("x", ""), " 甲 \n\n 乙").text == "甲\n乙"
    poor = covered(Parts("x", "甲" * 60), "乙" * 121)
    assert (poor.text, poor.lines, [found.check for found in poor.findings]) == ("乙" * 121, (), ["low_coverage"])


# --- Word ----------------------------------------------------------------------------------------------------------


def test_word_a_field_that_never_ends_hides_no_text() -> None:
    begun = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
    assert_told(read(docx.word(p(SHORT) + begun + p(LONG)), "a.docx"))
    assert_told(read(docx.word(begun + p(LONG)), "a.docx"))


def test_word_text_in_a_diagram() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = f'<Relationships><Relationship Id="d" Type="{kind}/diagramData" Target="diagrams/data1.xml"/></Relationships>'
    parts = unzipped(docx.word(p(SHORT)))
    parts["word/_rels/document.xml.rels"] = links.encode()
    parts["word/diagrams/data1.xml"] = f'<m xmlns:a="urn:a"><a:p><a:r><a:t>{LONG}</a:t></a:r></a:p></m>'.encode()
    assert_told(read(zipped(parts), "a.docx"))
    parts["word/diagrams/data1.xml"] = b"<m>"
    assert checks(read(zipped(parts), "a.docx")) == []


def test_word_what_is_left_out_on_purpose_is_no_loss() -> None:
    gone = [
        f"<w:p><w:moveFrom><w:r><w:t>{LONG}</w:t></w:r></w:moveFrom></w:p>",
        f"<w:p><w:del><w:r><w:delText>{LONG}</w:delText></w:r></w:del></w:p>",
        f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{LONG}</w:t></w:r></w:p>",
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(LONG)}</w:tc></w:tr></w:tbl>",
    ]
    for part in gone:
        document = read(docx.word(p(SHORT) + part), "a.docx")
        assert (document.text, document.findings) == (SHORT, ())
    header = docx.render([Paragraph(SHORT)], header=LONG)
    assert checks(read(header, "a.docx")) == []


def test_doc_counts_that_leave_out_most_of_the_pieces() -> None:
    data = (DATA / "features.doc").read_bytes()
    place = data.index(b"\xec\xa5") + 0x4C
    told = read(data[:place] + struct.pack("<I", 14) + data[place + 4 :], "a.doc")
    assert_told(told, "支持产业发展若干措施")
    assert "内表之后。" in told.text
    assert checks(read(data, "a.doc")) == []


def coded(words: str) -> bytes:
    return b"".join(b"\\'%02x" % byte for byte in words.encode("gb18030"))


def rtf(body: bytes) -> Document:
    return read(
        rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 a;}{\f1\fcharset0 b;}}\f0 " + coded(SHORT) + rb"\par " + body + b"}", "a.rtf"
    )


def test_rtf_what_objects_and_old_drawings_show() -> None:
    assert_told(rtf(rb"{\object{\*\objclass Word}{\*\objdata 00}{\result \pard " + coded(LONG) + b"}}"))
    assert_told(rtf(rb"{\*\do\dptxbx{\dptxbxtext " + coded(LONG) + b"}}"))
    unicode = b"".join(b"\\u%d ?" % ord(char) for char in LONG)
    assert_told(rtf(rb"{\object{\result " + unicode + b"}}"))


@pytest.mark.parametrize("group", ["header ", "v ", "deleted ", "*\\annotation ", "info\\title ", "*\\unknown "])
def test_rtf_what_is_left_out_on_purpose_is_no_loss(group: str) -> None:
    document = rtf(b"{\\" + group.encode() + coded(LONG) + b"}")
    assert (document.text, document.findings) == (SHORT, ())


# --- pages ---------------------------------------------------------------------------------------------------------


def test_ofd_text_in_an_annotation() -> None:
    drawn = ofd.text(LONG[:60], 20, 50, 4) + ofd.text(LONG[60:], 20, 60, 4)
    note = f'<ofd:PageAnnot {ofd.SPACE}><ofd:Annot Type="Stamp"><ofd:Appearance>{drawn}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>'
    for page in (ofd.content(ofd.text(SHORT, 20, 30, 4)), ofd.content()):
        parts = unzipped(ofd.file(page))
        parts["Doc_0/Annots/Page_0/Annot.xml"] = note.encode()
        assert_told(read(zipped(parts), "a.ofd"))
        parts["Doc_0/Pages/Page_0/Old.xml"] = parts["Doc_0/Pages/Page_0/Content.xml"]  # a copy counts once
        hidden = note.replace("<ofd:Appearance>", '<ofd:Appearance Visible="false">')
        parts["Doc_0/Annots/Page_0/Annot.xml"] = hidden.encode()
        if SHORT in page:
            assert read(zipped(parts), "a.ofd").text == SHORT


def test_ofd_running_headers_are_no_loss() -> None:
    header = ofd.text("云溪县人民政府公报二〇二五年第四期总第一百二十期", 20, 12, 4)
    pages = [ofd.content(header, ofd.text(f"第{number}条。", 20, 60 + 7 * number, 4)) for number in "123456" for number in [int(number)]]
    document = read(ofd.file(*pages), "a.ofd")
    assert [found.check for found in document.findings] == ["page_furniture"]
    assert "公报" not in document.text


def test_pdf_text_in_fields_and_typed_onto_a_page() -> None:
    words = "Every enterprise recognised for the first time is given an award of one hundred thousand yuan at most. " * 2
    for text in ("A short line of text.", ""):
        out = BytesIO()
        canvas = Canvas(out)
        canvas.drawString(72, 700, text)
        canvas.acroForm.textfield(name="a", value=words.strip(), x=72, y=500, width=400, height=100, maxlen=1000, fieldFlags="multiline")
        canvas.save()
        assert_told(read(out.getvalue(), "a.pdf"), words)
    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "A short line of text.")
    canvas.freeTextAnnotation(words.strip(), Rect=(72, 300, 500, 400), DA="/Helv 12 Tf")
    canvas.save()
    assert_told(read(out.getvalue(), "a.pdf"), words)


# --- workbooks -----------------------------------------------------------------------------------------------------


def test_xlsx_text_in_boxes_over_a_sheet() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for book in (xlsx.book(["甲", "乙"]), xlsx.book([None, 1.5])):
        parts = unzipped(book)
        links = f'<Relationships><Relationship Id="d" Type="{kind}/drawing" Target="../drawings/drawing1.xml"/></Relationships>'
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = links.encode()
        parts["xl/drawings/drawing1.xml"] = f'<d xmlns:a="urn:a"><a:p><a:r><a:t>{LONG}</a:t></a:r></a:p></d>'.encode()
        assert_told(read(zipped(parts), "a.xlsx"))


def test_xlsx_what_is_hidden_is_no_loss() -> None:
    formats, texts = ["General"], list[str]()
    hidden = '<cols><col min="2" max="2" hidden="1"/></cols>'
    shown = xlsx.sheet([["甲", LONG]], formats, texts, more=hidden)
    other = xlsx.sheet([[LONG]], formats, texts)
    book = xlsx.workbook({"一": shown, "二": other}, formats, texts, hidden=["二"])
    assert (read(book, "a.xlsx").text, checks(read(book, "a.xlsx"))) == ("甲", [])
    numbers = xlsx.book(*([0.123456789012345 * number, (0.5, '0"万元"')] for number in range(50)))
    assert checks(read(numbers, "a.xlsx")) == []


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def test_xls_text_in_boxes_over_a_sheet() -> None:
    from extract.readers.xls_plain import sheet_texts

    def box(words: str, kind: int) -> bytes:
        drawn = record(0x005D, struct.pack("<HHHH", 0x15, 0x12, kind, 1)) + record(0x01B6, struct.pack("<10xH6x", len(words)))
        return drawn + record(0x003C, b"\x01" + words.encode("utf-16-le")) + record(0x003C, bytes(16))

    cell = record(0x00FD, struct.pack("<HHHI", 0, 0, 0, 0))
    chart = record(0x0809, bytes(16)) + record(0x000A, b"")
    hidden = record(0x0208, struct.pack("<H10xH2x", 1, 0x20)) + record(0x00FD, struct.pack("<HHHI", 1, 0, 0, 0))
    sheet = record(0x0809, bytes(16)) + cell + hidden + chart + box(LONG, 6) + box("comment", 0x19) + record(0x000A, b"")
    assert list(sheet_texts(b"\0" * 7 + sheet + cell, 7, ["甲"])) == ["甲", LONG]
    assert checks(read((DATA / "plan.xls").read_bytes(), "a.xls")) == []


# --- messages ------------------------------------------------------------------------------------------------------


def message(*parts: tuple[str, str], subtype: str = "related") -> bytes:
    made = EmailMessage()
    made["Subject"] = "转发"
    getattr(made, f"make_{subtype}")()
    for kind, words in parts:
        part = EmailMessage()
        part.set_content(words, subtype=kind)
        made.attach(part)
    return made.as_bytes()


def test_a_message_whose_first_page_holds_little() -> None:
    page = "<html><body><p>{}</p></body></html>"
    assert_told(read(message(("html", page.format(SHORT)), ("html", page.format(LONG))), "a.mhtml"))
    frames = "<html><head><title>云溪县</title></head><frameset><frame src='cid:1'></frameset></html>"
    document = read(message(("html", frames), ("html", page.format(LONG))), "a.mhtml")
    assert (document.text, checks(document)) == (LONG, [])
    both = message(("plain", LONG + LONG), ("html", page.format(LONG)), subtype="alternative")
    assert checks(read(both, "a.eml")) == []


# --- the corpus ----------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("form", WITH_TEXT)
def test_documents_of_the_corpus_lose_nothing_in_any_form(form: str) -> None:
    if why := missing(form):
        pytest.skip(why)
    made = [rendered for path in sorted(DOCUMENTS.iterdir())[::4] if (rendered := FORMS[form](path))]
    assert made
    assert [found for data, name in made for found in checks(read(data, name))] == []


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}
