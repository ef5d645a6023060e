"""OFD files (GB/T 33190, 版式文件): text in reading order with the place of each line, tables by their drawn lines."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.model import Finding
from extract.readers.coverage import covered
from extract.readers.encoding import clean
from extract.readers.layout import Sheet
from extract.readers.layout_document import Page, compose
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.ofd_page import POINTS, numbers, pieces_of, shown
from extract.readers.ofd_plain import plain_text
from extract.readers.package import Package
from extract.readers.parts import Parts, Reader
from extract.readers.pdf_tables import filled, ruled
from extract.readers.xml import attribute, child, children, local, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ENTRY: Final = "OFD.xml"
_A4: Final = (0.0, 0.0, 210.0, 297.0)
_NAMES: Final = {"Title": "title", "Author": "author", "CreationDate": "created", "ModDate": "modified", "Subject": "subject"}


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of an OFD file, all of its documents one after the other.

    Raises ReadError: broken, encrypted, unsafe, too_large, no_text.
    """
    package = Package(data, limits)
    if ENTRY not in package and "Encryptions.xml" in package:
        raise ReadError("encrypted", "the OFD file is encrypted; save a copy without a password")
    bodies = list(children(parse(package.read(ENTRY), limits, name=ENTRY), "DocBody"))
    pages = [page for body in bodies for page in _Document(package, limits, body).pages()]
    if not pages:
        raise ReadError("broken", "the OFD file has no pages; download or export it again")
    made = compose(pages)
    read = Parts("ofd", made.text, pages=len(pages), lines=made.lines, findings=(*_bare(pages), *made.findings))
    parts = covered(read, plain_text(package, limits), left_out=made.left_out)
    if not parts.text.strip():
        raise ReadError("no_text", f"none of the {len(pages)} pages holds text: it is probably a scan; run OCR on it and give the result")
    return replace(parts, metadata=_metadata(bodies[0], parts.text))


class _Document:
    """A document of a package: its main part, and what that refers to."""

    def __init__(self, package: Package, limits: Limits, body: Element) -> None:
        self._package, self._limits = package, limits
        self._main = _joined("", _text(child(body, "DocRoot")))
        self._root = parse(package.read(self._main), limits, name=self._main)
        self._common = child(self._root, "CommonData")
        self._box = _box(self._common, _A4)
        self._templates = {
            attribute(template, "ID"): attribute(template, "BaseLoc") or ""
            for template in (children(self._common, "TemplatePage") if self._common is not None else ())
        }
        self._units = dict(self._graphic_units())

    def pages(self) -> Iterator[Page]:
        """The document's pages in order.

        Raises ReadError: too_large.
        """
        listed = [page for holder in children(self._root, "Pages") for page in children(holder, "Page")]
        if len(listed) > self._limits.pages:
            raise ReadError(
                "too_large", f"the OFD file has {len(listed)} pages, more than {self._limits.pages}; split it or raise the limit"
            )
        for entry in listed:
            yield self._page(self._part(attribute(entry, "BaseLoc") or ""))

    def _page(self, root: Element) -> Page:
        x, y, width, height = _box(root, self._box)
        names = [self._templates.get(attribute(used, "TemplateID"), "") for used in children(root, "Template")]
        contents = [content for part in (*map(self._part, filter(None, names)), root) for content in children(part, "Content")]
        found = shown(contents, self._units, (x, y))
        grids, frames, pieces = filled(ruled(found.edges), pieces_of(found))
        return Page(Sheet(pieces, grids, width * POINTS, height * POINTS), frames)

    def _part(self, place: str) -> Element:
        name = _joined(self._main, place)
        return parse(self._package.read(name), self._limits, name=name)

    def _graphic_units(self) -> Iterator[tuple[str, Element]]:
        """The units that composite objects draw, by their ids; a resource that is missing has none."""
        for named in children(self._common, "PublicRes", "DocumentRes") if self._common is not None else ():
            if _joined(self._main, _text(named)) in self._package:
                for holder in children(self._part(_text(named)), "CompositeGraphicUnits"):
                    yield from ((attribute(unit, "ID") or "", unit) for unit in holder)


def _joined(main: str, place: str) -> str:
    """The name of a part that another one refers to, from its own folder or from the root."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(main), place.strip())).lstrip("/")


def _text(element: Element | None) -> str:
    return (element.text or "") if element is not None else ""


def _box(holder: Element | None, default: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """The paper that an element's area tells: x, y, width, height in millimetres."""
    area = next((e for e in holder if local(e) in ("PageArea", "Area")), None) if holder is not None else None
    sides = numbers(_text(child(area, "PhysicalBox")))
    return (sides[0], sides[1], sides[2], sides[3]) if len(sides) == 4 and min(sides[2:]) > 0 else default


def _metadata(body: Element, text: str) -> dict[str, str]:
    """What the file says of itself. A title that does not stand in the text is a template's and no title."""
    info = child(body, "DocInfo")
    said = {local(element): clean(element.text or "") for element in (info if info is not None else ())}
    pairs = {name: said[key] for key, name in _NAMES.items() if key in said}
    if "".join(pairs.get("title", "").split()) not in "".join(text.split()):
        del pairs["title"]
    return tidied(pairs)


def _bare(pages: list[Page]) -> tuple[Finding, ...]:
    bare = [str(number) for number, page in enumerate(pages, 1) if not page.sheet.pieces and not page.sheet.grids]
    if not bare:
        return ()
    message = f"pages without text, probably scanned or blank: {', '.join(bare[:20])}{' …' if len(bare) > 20 else ''}"
    return (Finding(check="pages_without_text", severity="warning", message=message),)


READER: Final = Reader((".ofd",), read)
