"""All that an OFD file shows, by its elements of text alone, in whatever part they stand: pages, templates, annotations, resources."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.readers.limits import Limits
from extract.readers.package import Package
from extract.readers.xml import attribute, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TEXT: Final = (b"TextCode", "TextCode".encode("utf-16-le"), "TextCode".encode("utf-16-be"))


def plain_text(package: Package, limits: Limits) -> str:
    """The text, a line for each piece of it; what is marked as invisible left out, and parts that are there twice taken once.

    Damaged parts are passed over: the pages among them have been read, and what else there is need not be whole.
    """
    known: set[bytes] = set()
    lines: list[str] = []
    for name in package.names:
        with suppress(ReadError):
            data = package.read(name) if name.lower().endswith(".xml") else b""
            if data not in known and any(sign in data for sign in _TEXT):
                known.add(data)
                lines += _written(parse(data, limits, name=name))
    return "\n".join(lines)


def _written(root: Element) -> Iterator[str]:
    for code in root.iter("{*}TextCode"):
        if code.text and all(attribute(holder, "Visible") not in ("false", "0") for holder in code.iterancestors()):
            yield code.text
