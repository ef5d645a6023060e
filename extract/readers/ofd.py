"""OFD files (GB/T 33190, 版式文件): text in reading order with the place of each line, tables by their drawn lines; scanned pages by OCR."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from extract.errors import ReadError
from extract.model import Finding
from extract.readers.coverage import covered
from extract.readers.encoding import clean
from extract.readers.layout import Box, Sheet
from extract.readers.layout_document import Composed, Page, compose
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.ocr import EXTRA, available
from extract.readers.ocr_page import named, ocr_finding, page_of
from extract.readers.ofd_page import POINTS, numbers, pieces_of, shown
from extract.readers.ofd_pictures import named_pictures, painted
from extract.readers.ofd_plain import plain_text
from extract.readers.package import Package
from extract.readers.parts import Parts
from extract.readers.pdf_tables import filled, ruled
from extract.readers.signatures import OFD
from extract.readers.xml import attribute, child, children, local, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_A4: Final = (0.0, 0.0, 210.0, 297.0)
_DOUBTS: Final = (
    ("picture", "scanned pages, not read", f"; {EXTRA}"),
    ("damaged", "pages of pictures that cannot be opened (damaged, or JBIG2)", ""),
    ("blank", "pages without text, probably blank", ""),
)
_NAMES: Final = {"Title": "title", "Author": "author", "CreationDate": "created", "ModDate": "modified", "Subject": "subject"}


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of an OFD file, all of its documents one after the other.

    Raises ReadError: broken, encrypted, unsafe, too_large, no_text, needs_extra (scans, and nothing else).
    """
    package = Package(data, limits)
    if OFD not in package and "Encryptions.xml" in package:
        raise ReadError("encrypted", "the OFD file is encrypted; save a copy without a password")
    bodies = list(children(parse(package.read(OFD), limits, name=OFD), "DocBody"))
    leaves = [leaf for body in bodies for leaf in _Document(package, limits, body).leaves()]
    if not leaves:
        raise ReadError("broken", "the OFD file has no pages; download or export it again")
    made = compose([leaf.page for leaf in leaves])
    read = Parts("ofd", made.text, pages=len(leaves), lines=made.lines, findings=(*_findings(leaves, made), *made.findings))
    parts = covered(read, plain_text(package, limits), left_out=made.left_out)
    if not parts.text.strip():
        raise _nothing(leaves)
    return replace(parts, metadata=_metadata(bodies[0], parts.text))


class _Leaf(NamedTuple):
    """A page and where its text is from: itself, its picture by OCR, nowhere (no extra to read it, a picture that cannot be opened,
    none).
    """

    page: Page
    state: Literal["text", "read", "picture", "damaged", "blank"]


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
        resources = list(self._resources(self._main, self._common, "PublicRes", "DocumentRes"))
        self._units = dict(_graphic_units(resources))
        self._media = dict(_media(resources))

    def leaves(self) -> Iterator[_Leaf]:
        """The document's pages in order.

        Raises ReadError: too_large.
        """
        listed = [page for holder in children(self._root, "Pages") for page in children(holder, "Page")]
        if len(listed) > self._limits.pages:
            raise ReadError(
                "too_large", f"the OFD file has {len(listed)} pages, more than {self._limits.pages}; split it or raise --max-pages"
            )
        for entry in listed:
            yield self._page(_joined(self._main, attribute(entry, "BaseLoc") or ""))

    def _page(self, name: str) -> _Leaf:
        root = self._parsed(name)
        x, y, width, height = _box(root, self._box)
        names = [self._templates.get(attribute(used, "TemplateID"), "") for used in children(root, "Template")]
        contents = [content for part in (*map(self._part, filter(None, names)), root) for content in children(part, "Content")]
        found = shown(contents, self._units, (x, y))
        grids, frames, pieces = filled(ruled(found.edges), pieces_of(found))
        page = Page(Sheet(pieces, grids, width * POINTS, height * POINTS), frames)
        if pieces or grids:
            return _Leaf(page, "text")
        return self._scan(page, found.pictures, dict(_media(self._resources(name, root, "PageRes"))))

    def _scan(self, page: Page, pictures: list[tuple[str, Box]], own: Mapping[str, str]) -> _Leaf:
        """A page without text: read by OCR where it shows pictures. own: the files of the page's own resources."""
        if not pictures or not available():
            return _Leaf(page, "picture" if pictures else "blank")
        files = {**self._media, **own}
        size = page.sheet.width, page.sheet.height
        picture = painted(pictures, size, lambda key: self._bytes(files.get(key, "")), self._limits)
        return _Leaf(page, "damaged") if picture is None else _Leaf(page_of(*picture), "read")

    def _bytes(self, name: str) -> bytes | None:
        return self._package.read(name) if name in self._package else None

    def _part(self, place: str) -> Element:
        return self._parsed(_joined(self._main, place))

    def _parsed(self, name: str) -> Element:
        return parse(self._package.read(name), self._limits, name=name)

    def _resources(self, part: str, holder: Element | None, *names: str) -> Iterator[tuple[str, Element]]:
        """The resource parts that an element of a part names, each with its name in the package; those that are missing are left out."""
        for told in children(holder, *names) if holder is not None else ():
            if (name := _joined(part, _text(told))) in self._package:
                yield name, self._parsed(name)


def _graphic_units(resources: Iterable[tuple[str, Element]]) -> Iterator[tuple[str, Element]]:
    """The units that composite objects draw, by their ids."""
    for _, part in resources:
        for holder in children(part, "CompositeGraphicUnits"):
            yield from ((attribute(unit, "ID") or "", unit) for unit in holder)


def _media(resources: Iterable[tuple[str, Element]]) -> Iterator[tuple[str, str]]:
    """The names in the package of the pictures that resources list, by their ids."""
    for name, part in resources:
        yield from ((key, _joined(name, place)) for key, place in named_pictures(part).items())


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


def _nothing(leaves: list[_Leaf]) -> ReadError:
    """Why no page gave text."""
    if any(leaf.state == "picture" for leaf in leaves):
        return ReadError("needs_extra", f"none of the {len(leaves)} pages holds text: it is a scan; {EXTRA}")
    if any(leaf.state == "damaged" for leaf in leaves):
        return ReadError("no_text", f"none of the {len(leaves)} pages holds text, and their pictures cannot be opened; save them as PDF")
    return ReadError("no_text", f"none of the {len(leaves)} pages shows text; check that it is the right file, or scan it again")


def _findings(leaves: list[_Leaf], made: Composed) -> Iterator[Finding]:
    """What a reader of the text should know of its pages: which were read by OCR, which hold no text."""
    for state, what, more in _DOUBTS:
        if numbers := [number for number, leaf in enumerate(leaves, 1) if leaf.state == state]:
            yield Finding(check="pages_without_text", severity="warning", message=f"{what}: {named(numbers)}{more}")
    if read := [number for number, leaf in enumerate(leaves, 1) if leaf.state == "read"]:
        yield ocr_finding(read, made.lines)
