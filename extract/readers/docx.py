"""Word files (.docx): paragraphs with the numbers Word computes for them, table rows, footnotes behind the text.

Headers and footers are left out, revisions are accepted, of fields the results are read. Both namespaces of Office Open XML
(transitional and strict, ISO/IEC 29500) are read alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.model import Finding
from extract.readers.coverage import covered
from extract.readers.docx_body import Story, pictures
from extract.readers.docx_numbering import read_numbering
from extract.readers.docx_plain import plain_text
from extract.readers.docx_styles import read_styles
from extract.readers.encoding import clean
from extract.readers.image import pages_in, parts_of
from extract.readers.layout_document import Page
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.ocr import EXTRA, available
from extract.readers.ocr_page import page_of
from extract.readers.office_package import OfficePackage
from extract.readers.parts import Parts
from extract.readers.xml import attribute, children, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAIN: Final = "word/document.xml"
_NOTES: Final = ("footnotes", "endnotes")


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a Word file.

    Raises ReadError: broken, encrypted, unsafe, too_large, no_text, needs_extra (scans, and nothing else).
    """
    package = OfficePackage(data, limits, _MAIN)
    styles = read_styles(package.part("styles"))
    story = Story(styles, read_numbering(package.part("numbering"), styles.lists()))
    lines = [line for body in children(package.main, "body") for line in story.lines(body)]
    lines += story.rest()
    lines += [line for kind in _NOTES for line in _notes(package.part(kind), story)]
    made = covered(Parts("docx", clean("\n".join(lines))), plain_text(package))
    if not made.text.strip():
        return _scans(package, limits)
    return replace(made, metadata=_metadata(package, story.titles, made.text))


def _scans(package: OfficePackage, limits: Limits) -> Parts:
    """The parts of a file that holds nothing but pictures: each is a page, or several, read by OCR in the order of the text."""
    keys = [key for body in children(package.main, "body") for key in pictures(body)]
    if not keys:
        raise ReadError("no_text", "the Word file holds neither text nor pictures; check that it is the right file")
    if not available():
        raise ReadError("needs_extra", f"the Word file holds no text, only pictures ({len(keys)}); {EXTRA}")
    pages: list[Page] = []
    odd = 0
    for key in keys:
        if len(pages) >= limits.pages:
            raise ReadError("too_large", f"the Word file holds more than {limits.pages} pictures of pages; split it or raise --max-pages")
        try:
            pages += [page_of(picture, scale) for picture, scale in pages_in(package.data(key) or b"", limits)]
        except ReadError as error:
            if error.code != "broken":
                raise
            odd += 1  # a drawing (EMF, WMF), a picture that is linked or damaged
    made = parts_of("docx", pages)
    if not odd:
        return made
    message = f"{odd} of {len(keys)} pictures could not be read: damaged, linked, or drawings (EMF, WMF)"
    return replace(made, findings=(*made.findings, Finding(check="pages_without_text", severity="warning", message=message)))


def _notes(root: Element | None, story: Story) -> Iterator[str]:
    """The footnotes or endnotes in their order, numbered; the lines that part them from the text are none."""
    if root is None:
        return
    notes = [note for note in root if local(note) in ("footnote", "endnote") and attribute(note, "type") in (None, "normal")]
    for number, note in enumerate(notes, 1):
        for index, line in enumerate(story.lines(note)):
            yield line if index else f"[{number}] {line}"


def _metadata(package: OfficePackage, titles: list[str], text: str) -> dict[str, str]:
    """What the file says of itself. A title that does not stand in the text is a template's and no title."""
    said = dict(package.properties())
    said["title"] = "".join(titles) or said.get("title", "")
    if "".join(said["title"].split()) not in "".join(text.split()):
        del said["title"]
    return tidied(said)
