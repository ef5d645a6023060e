"""All that a Word file (DOCX) shows, by its elements of text alone: of the text, its boxes, its notes and its diagrams."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.readers.docx_runs import is_hidden
from extract.readers.office_package import OfficePackage
from extract.readers.xml import child, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KINDS: Final = ("footnotes", "endnotes", "diagramData")
_LEFT_OUT: Final = frozenset(("del", "moveFrom", "rt"))


def plain_text(package: OfficePackage) -> str:
    """The text, a line for each paragraph; revisions accepted, hidden text left out."""
    roots = (package.main, *(root for kind in _KINDS for root in package.parts(kind)))
    return "".join(part for root in roots for part in _written(root))


def _written(root: Element) -> Iterator[str]:
    for element in root.iter("{*}t", "{*}p", "{*}br", "{*}tab"):
        if local(element) != "t":
            yield "\t" if local(element) == "tab" else "\n"
        elif element.text and _is_shown(element):
            yield element.text


def _is_shown(element: Element) -> bool:
    for holder in element.iterancestors():
        name = local(holder)
        if name in _LEFT_OUT or (name == "Fallback" and holder.getprevious() is not None):
            return False
        if (name == "r" and is_hidden(holder)) or (name == "tr" and child(holder, "trPr", "del") is not None):
            return False
    return True
