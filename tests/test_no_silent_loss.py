"""For every reader there is: text that its careful reading loses is told and taken all the same, and a document without text is an error.

A reader without a line in `CASES` fails here. That real files make the readers lose text, and that it is told, is shown in
test_coverage.py and test_readers_html.py; here each reader is made to lose nine tenths of what it read.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass, replace
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pytest
from damaged import mailed, rich, tabled
from hostile import pdf
from PIL import Image
from render import Paragraph, docx, html, ofd, xlsx
from reportlab.pdfgen.canvas import Canvas

from extract.errors import ReadError
from extract.readers import READERS, read_bytes
from extract.readers.coverage import covered, letters
from extract.readers.ocr import available
from extract.readers.page_tree import Node
from extract.readers.parts import Parts

DATA: Final = Path(__file__).parent / "data"
TEXT: Final = "\n".join(
    f"对第{name}类首次升为规模以上的工业企业，经认定后给予最高二十万元的一次性奖励。" for name in "甲乙丙丁戊己庚辛壬癸" * 4
)


@dataclass(frozen=True)
class Case:
    """A good file, one without text, the code that it ends with; and the reader's function that is made to lose text, None where it
    takes all.
    """

    good: Callable[[], bytes]
    empty: Callable[[], bytes]
    code: str
    losing: str | None


def latin_pdf() -> bytes:
    out = BytesIO()
    canvas = Canvas(out)
    for number in range(20):
        canvas.drawString(72, 750 - 20 * number, "Every enterprise recognised for the first time is given an award.")
    canvas.save()
    return out.getvalue()


def blank_doc() -> bytes:
    """The Word file of the tests, blanks written over its text."""
    data = bytearray((DATA / "features.doc").read_bytes())
    head = data.index(b"\xec\xa5")
    first, *counts = struct.unpack_from("<I", data, head + 0x18) + struct.unpack_from("<8i", data, head + 0x4C)
    for place in range(head + first, head + first + 2 * sum(counts), 2):
        data[place : place + 2] = b" \0"
    return bytes(data)


def hidden_xls() -> bytes:
    """The workbook of the tests, its sheets hidden."""
    data = (DATA / "plan.xls").read_bytes()
    return re.sub(rb"(\x85\0[\x08-\x40]\0....)\0\0", lambda found: found[1] + b"\1\0", data, flags=re.DOTALL)


def white() -> bytes:
    out = BytesIO()
    Image.new("RGB", (400, 300), "white").save(out, "PNG")
    return out.getvalue()


def empty_message() -> bytes:
    message = EmailMessage()
    message["Subject"] = "转发"
    message.set_content(" \n")
    return message.as_bytes()


def blocks() -> list[Any]:
    return [Paragraph(line) for line in TEXT.splitlines()]


CASES: Final[dict[str, Case]] = {
    ".txt": Case(TEXT.encode, lambda: b"---\ntitle: a\n---\n \n", "empty", None),
    ".md": Case(TEXT.encode, lambda: b"---\ntitle: a\n---\n \n", "empty", None),
    ".html": Case(lambda: html.render(blocks()), lambda: b"<html><title>a</title><body><p> </p></body></html>", "no_body", "find_body"),
    ".pdf": Case(latin_pdf, lambda: pdf(b"0 0 100 100 re f"), "no_text", "covered"),
    ".docx": Case(lambda: docx.render(blocks()), lambda: docx.word("<w:p/>"), "no_text", "covered"),
    ".doc": Case(lambda: (DATA / "features.doc").read_bytes(), blank_doc, "no_text", "covered"),
    ".rtf": Case(lambda: rich(TEXT), lambda: b"{\\rtf1 }", "no_text", "covered"),
    ".ofd": Case(lambda: ofd.render(blocks()), lambda: ofd.file(ofd.content()), "no_text", "covered"),
    ".eml": Case(lambda: mailed(TEXT), empty_message, "no_text", "covered"),
    ".xlsx": Case(lambda: tabled(TEXT), lambda: xlsx.book([None]), "no_text", "covered"),
    ".xls": Case(lambda: (DATA / "plan.xls").read_bytes(), hidden_xls, "no_text", "covered"),
    ".png": Case(lambda: (DATA / "scan.png").read_bytes(), white, "no_text", None),
}


def test_every_reader_has_a_case() -> None:
    assert {reader.suffixes[0] for reader in READERS} == CASES.keys()


@pytest.mark.parametrize("suffix", CASES)
def test_a_document_without_text_is_an_error(suffix: str) -> None:
    if suffix == ".png" and not available():
        pytest.skip('the extra "ocr" is not installed: pip install -e ".[ocr]"')
    with pytest.raises(ReadError) as caught:
        read_bytes(CASES[suffix].empty(), name=f"a{suffix}", source="a")
    assert caught.value.code == CASES[suffix].code


@pytest.mark.parametrize("suffix", [suffix for suffix, case in CASES.items() if case.losing])
def test_text_that_a_reader_loses_is_told_and_taken(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    case = CASES[suffix]
    data = case.good()
    whole = read_bytes(data, name=f"a{suffix}", source="a")
    assert [found.check for found in whole.findings if found.check == "low_coverage"] == []
    [reader] = [reader for reader in READERS if reader.suffixes[0] == suffix]
    module = reader.load()

    def short(parts: Parts, plain: str, **options: int) -> Parts:
        return covered(replace(parts, text=parts.text[: len(parts.text) // 10], lines=()), plain, **options)

    def first_paragraph(nodes: list[Node]) -> list[Node]:
        return [node for node in nodes if node.tag == "p"][:1]

    monkeypatch.setattr(module, case.losing, short if case.losing == "covered" else first_paragraph)
    poor = read_bytes(data, name=f"a{suffix}", source="a")
    assert [found.severity for found in poor.findings if found.check == "low_coverage"] == ["warning"]
    assert letters(poor.text) >= 0.85 * letters(whole.text)  # list numbers and what is said again for merged cells are not in the file


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_text_is_taken_to_the_last_letter(suffix: str) -> None:
    assert read_bytes(TEXT.encode(), name=f"a{suffix}", source="a").text == TEXT
