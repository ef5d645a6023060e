"""XML to trees: no entities, no network, no DTD, nothing huge or deep. The one place that parses XML.

Elements are told by their local names: Word and OFD files use several namespaces for one vocabulary, and some leave them out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.readers.limits import Limits

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DOCTYPES: Final = tuple("<!DOCTYPE".encode(codec) for codec in ("ascii", "utf-16-le", "utf-16-be"))
_RESOURCE: Final = 114  # libxml2's code for what goes beyond its own limits: depth, a text's length, entities that multiply


def parse(data: bytes, limits: Limits, *, name: str) -> Element:
    """The root of a package's XML part; comments and processing instructions are not kept. `name` is for messages.

    Raises ReadError: broken, unsafe (a DOCTYPE), too_large (depth, or a single text of 10 MB).
    """
    from lxml import etree

    if any(doctype in data for doctype in _DOCTYPES):
        raise _doctype(name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=False,
        remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if error.code == _RESOURCE:  # type: ignore[attr-defined]  # the stubs lack it
            raise _too_large(name, str(error)) from error
        raise ReadError("broken", f"{name} is no well-formed XML ({error}); download or export the file again") from error
    if root.getroottree().docinfo.internalDTD is not None:  # declared in an encoding that the search above does not see
        raise _doctype(name)
    _check_depth(root, limits.depth, name)
    return root


def local(element: Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str | None:
    """The value of the attribute with this local name, in any namespace; None where there is none."""
    value = element.get(name)
    if value is not None:
        return value
    return next((element.get(key) for key in map(str, element.keys()) if key.rpartition("}")[2] == name), None)


def children(element: Element, *names: str) -> Iterator[Element]:
    """The child elements with one of these local names, in order."""
    return (child for child in element if local(child) in names)


def child(element: Element | None, *path: str) -> Element | None:
    """The first child by each local name of the path in turn, or None."""
    for name in path:
        element = next(children(element, name), None) if element is not None else None
    return element


def _check_depth(root: Element, most: int, name: str) -> None:
    """A loop, for a document may be nested deeper than Python's stack."""
    depth, element = 1, root
    while True:
        if len(element):
            element, depth = element[0], depth + 1
            if depth > most:
                raise _too_large(name, f"its elements are nested more than {most} deep")
            continue
        while (following := element.getnext()) is None:
            parent = element.getparent()
            if parent is None:
                return
            element, depth = parent, depth - 1
        element = following


def _doctype(name: str) -> ReadError:
    return ReadError("unsafe", f"{name} declares a DOCTYPE, which files of this kind never need; export the file again")


def _too_large(name: str, why: str) -> ReadError:
    return ReadError("too_large", f"{name} goes beyond what is read of one part: {why}; split the document")
