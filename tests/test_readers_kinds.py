"""Files that are not what their suffix says, and saved messages and pages. All are invented and made here."""

from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from render import Paragraph, docx, ofd
from reportlab.pdfgen.canvas import Canvas

from extract.errors import ReadError
from extract.model import Document
from extract.readers import SUFFIXES, read_bytes

WORDS = "对新设立的企业给予一次性奖励100万元。"
DOC = (Path(__file__).parent / "data" / "features.doc").read_bytes()
DOCX = docx.render([Paragraph(WORDS)])
OFD = ofd.render([Paragraph(WORDS)])
PAGE = f"<!DOCTYPE html><html><head><title>措施</title></head><body><p>{WORDS}</p></body></html>"
RTF = b"{\\rtf1\\ansi\\ansicpg936 " + b"".join(b"\\'%02x" % byte for byte in WORDS.encode("gbk")) + b"}"


def pdf() -> bytes:
    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "Award: 100 CNY.")
    canvas.save()
    return out.getvalue()


def saved(page: str, codec: str = "gbk") -> bytes:
    """A page as browsers save it in one file."""
    message = EmailMessage()
    message["Subject"], message["Date"] = "措施_云溪县网", "Fri, 02 Jan 2026 03:04:05 +0800"
    message["Snapshot-Content-Location"] = "https://yunxi.example/1"
    message.make_related()
    inner = EmailMessage()
    inner.set_content(page, subtype="html", charset=codec, cte="quoted-printable")
    picture = EmailMessage()
    picture.set_content(b"\x89PNG", maintype="image", subtype="png")
    message.attach(inner)
    message.attach(picture)
    return message.as_bytes()


def read(data: bytes, name: str) -> Document:
    return read_bytes(data, name=name, source=name)


def refused(data: bytes, name: str) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(data, name)
    return caught.value


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        (DOCX, "a.doc", "docx"),
        (DOCX, "a.pdf", "docx"),
        (DOCX, "a.wps", "docx"),
        (OFD, "a.pdf", "ofd"),
        (DOC, "a.docx", "doc"),
        (DOC, "a.pdf", "doc"),
        (RTF, "a.doc", "rtf"),
        (PAGE.encode("gbk"), "a.doc", "html"),
        (PAGE.encode(), "a.docx", "html"),
        (b"\xef\xbb\xbf\r\n" + PAGE.encode(), "a.pdf", "html"),
        (saved(PAGE), "a.doc", "html"),
        (saved(PAGE), "a.html", "html"),
        (pdf(), "a.docx", "pdf"),
        (pdf(), "a.html", "pdf"),
        (DOCX, "a.txt", "docx"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bytes_that_are_certain_decide_and_that_is_told(data: bytes, name: str, form: str) -> None:
    document = read(data, name)
    assert document.format == form
    found = [finding for finding in document.findings if finding.check == "suffix"]
    assert len(found) == 1
    assert Path(name).suffix in found[0].message


@pytest.mark.parametrize(
    ("data", "name"), [(DOCX, "a.docx"), (DOCX, ""), (DOC, "a.wps"), (OFD, "-"), (PAGE.encode(), "a.txt"), (PAGE.encode(), "")]
)
def test_what_fits_its_name_or_has_none_is_read_without_a_word(data: bytes, name: str) -> None:
    assert [finding.check for finding in read(data, name).findings if finding.check == "suffix"] == []


@pytest.mark.parametrize(
    ("data", "name", "code", "words"),
    [
        (docx.package({"ppt/presentation.xml": "<a/>"}, ""), "a.docx", "unsupported", "presentation"),
        (docx.package({"content.xml": "<a/>"}, ""), "a.doc", "unsupported", "OpenDocument"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "a.doc", "unsupported", ".docx"),
        (b"Rar!\x1a\x07\x00" + b"\0" * 50, "a.doc", "unsupported", "zip"),
        (b"7z\xbc\xaf\x27\x1c" + b"\0" * 50, "a.pdf", "unsupported", "zip"),
        (b"\x1f\x8b\x08" + b"\0" * 50, "a.txt", "unsupported", "unpack"),
        (docx.package({"a.txt": "<a/>"}, ""), "a.docx", "broken", "main part"),
        (DOCX[:300], "a.docx", "broken", "cut off"),
        (b"", "a.docx", "empty", "no bytes"),
        (b"  ", "a.ofd", "empty", "white space"),
        ("只是文字".encode(), "a.docx", "broken", "damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_no_reader_takes_says_what_it_is(data: bytes, name: str, code: str, words: str) -> None:
    error = refused(data, name)
    assert (error.code, words in error.message) == (code, True)


def test_an_encrypted_package_needs_a_password() -> None:
    """What office suites make of a DOCX with a password: a compound file that holds the encrypted package."""
    names = {"WordDocument": "EncryptedPackag", "1Table": "Table1"}
    data = DOC
    for old, new in names.items():
        wide, other = old.encode("utf-16-le"), new.encode("utf-16-le")
        place = data.index(wide + b"\0\0")
        data = data[:place] + other.ljust(64, b"\0") + (len(other) + 2).to_bytes(2, "little") + data[place + 66 :]
    assert refused(data, "a.docx").code == "broken"
    place = data.index("EncryptedPackag".encode("utf-16-le"))
    named = "EncryptedPackage".encode("utf-16-le")
    data = data[:place] + named.ljust(64, b"\0") + (len(named) + 2).to_bytes(2, "little") + data[place + 66 :]
    assert refused(data, "a.docx").code == "encrypted"
    assert refused(data, "a.xlsx" if ".xlsx" in SUFFIXES else "a.doc").code == "encrypted"


# --- saved messages and pages --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "codec"), [("a.mhtml", "utf-8"), ("a.mht", "gb18030"), ("a.eml", "big5")])
def test_a_saved_page_is_read_as_a_page(name: str, codec: str) -> None:
    words = "對企業獎勵10萬元。" if codec == "big5" else WORDS
    document = read(saved(PAGE.replace(WORDS, words).replace("措施", "公告"), codec), name)
    assert document.text == words
    assert (document.format, document.metadata["title"]) == ("html", "公告")
    assert document.metadata["subject"] == "措施_云溪县网"
    assert document.metadata["url"] == "https://yunxi.example/1"
    assert "date" not in document.metadata


def test_a_page_goes_before_a_text_and_attachments_are_not_read() -> None:
    message = EmailMessage()
    message["Subject"] = "转发"
    message.set_content("纯文本，奖励5万元。")
    text_only = message.as_bytes()
    message.add_alternative(PAGE, subtype="html")
    message.add_attachment("附件，奖励9万元。", filename="a.txt")
    assert read(message.as_bytes(), "a.eml").text == WORDS
    assert read(text_only, "a.eml").text.strip() == "纯文本，奖励5万元。"


def test_what_is_no_message() -> None:
    assert refused("没有信头。".encode(), "a.eml").code == "broken"
    assert refused(b"Subject: x\r\nContent-Type: image/png\r\n\r\nabc", "a.eml").code == "no_text"


def nested(depth: int) -> bytes:
    heads = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i) for i in range(depth))
    return b"MIME-Version: 1.0\r\n" + heads + b"\r\nx"


def test_parts_in_parts() -> None:
    assert read(nested(60), "a.eml").text == "x"
    assert refused(nested(101), "a.eml").code == "too_large"


@pytest.mark.parametrize(
    ("name", "data", "advice"), [("a.rar", b"Rar!\x1a\x07\x00", "RAR"), ("a.gz", b"\x1f\x8b\x08", "unpack")], ids=["rar", "gz"]
)
def test_what_is_refused_by_its_bytes_is_so_under_its_own_suffix(name: str, data: bytes, advice: str) -> None:
    with pytest.raises(ReadError, match=advice):
        read_bytes(data + b"\0" * 40, name=name, source=name)
