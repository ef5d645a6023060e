"""Word files (.docx): paragraphs with the numbers Word computes for them, table rows, footnotes behind the text.

Headers and footers are left out, revisions are accepted, of fields the results are read. Both namespaces of Office Open XML
(transitional and strict, ISO/IEC 29500) are read alike.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.readers.docx_body import Story
from extract.readers.docx_numbering import read_numbering
from extract.readers.docx_styles import read_styles
from extract.readers.encoding import clean
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.package import Package
from extract.readers.parts import Parts, Reader
from extract.readers.xml import attribute, children, local, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAIN: Final = "word/document.xml"
_PROPERTIES: Final = "docProps/core.xml"
_NOTES: Final = ("footnotes", "endnotes")
_NAMES: Final = {"creator": "author", "created": "created", "modified": "modified", "subject": "subject", "keywords": "keywords"}


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a Word file.

    Raises ReadError: broken, encrypted, unsafe, too_large, no_text.
    """
    package = Package(data, limits)
    main = _main(package, limits)
    parts = _Parts(package, limits, main)
    styles = read_styles(parts.named("styles"))
    story = Story(styles, read_numbering(parts.named("numbering"), styles.lists()))
    root = parse(package.read(main), limits, name=main)
    lines = [line for body in children(root, "body") for line in story.lines(body)]
    lines += [line for kind in _NOTES for line in _notes(parts.named(kind), story)]
    text = clean("\n".join(lines))
    if not text.strip():
        raise ReadError("no_text", "the Word file holds no text, perhaps only pictures of it; run OCR on them and give the result")
    return Parts("docx", text, metadata=_metadata(package, limits, story.titles, text))


class _Parts:
    """The further parts of a document, by what the document calls them."""

    def __init__(self, package: Package, limits: Limits, main: str) -> None:
        self._package, self._limits = package, limits
        self._targets = _targets(package, limits, main)

    def named(self, kind: str) -> Element | None:
        """The root of the part of this kind (styles, numbering, footnotes), or None where there is none."""
        name = self._targets.get(kind, "")
        return parse(self._package.read(name), self._limits, name=name) if name in self._package else None


def _main(package: Package, limits: Limits) -> str:
    """The name of the document's main part."""
    named = _targets(package, limits, "").get("officeDocument", "")
    for name in (named, _MAIN):
        if name in package:
            return name
    raise ReadError("broken", f"the Word file lacks its main part {_MAIN}; download or export it again")


def _targets(package: Package, limits: Limits, part: str) -> dict[str, str]:
    """What a part refers to: the last word of each relationship's type, and the name of the part it leads to."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in package:
        return {}
    found: dict[str, str] = {}
    for relation in children(parse(package.read(relations), limits, name=relations), "Relationship"):
        kind = (attribute(relation, "Type") or "").rpartition("/")[2]
        target = attribute(relation, "Target") or ""
        if attribute(relation, "TargetMode") != "External":
            found.setdefault(kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
    return found


def _notes(root: Element | None, story: Story) -> Iterator[str]:
    """The footnotes or endnotes in their order, numbered; the lines that part them from the text are none."""
    if root is None:
        return
    notes = [note for note in root if local(note) in ("footnote", "endnote") and attribute(note, "type") in (None, "normal")]
    for number, note in enumerate(notes, 1):
        for index, line in enumerate(story.lines(note)):
            yield line if index else f"[{number}] {line}"


def _metadata(package: Package, limits: Limits, titles: list[str], text: str) -> dict[str, str]:
    """What the file says of itself. A title that does not stand in the text is a template's and no title."""
    if _PROPERTIES not in package:
        said: dict[str, str] = {}
    else:
        root = parse(package.read(_PROPERTIES), limits, name=_PROPERTIES)
        said = {local(element): clean(element.text or "") for element in root}
    named = "".join(titles) or said.get("title", "")
    solid = "".join(named.split())
    title = {"title": named} if solid and solid in "".join(text.split()) else {}
    return tidied({**title, **{name: said[key] for key, name in _NAMES.items() if key in said}})


READER: Final = Reader((".docx", ".docm", ".dotx", ".dotm"), read)
