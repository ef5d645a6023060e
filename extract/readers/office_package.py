"""Packages of Office Open XML (DOCX, XLSX): their parts by what refers to them, not by name. ECMA-376, part 2."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from extract.errors import ReadError
from extract.readers.encoding import clean
from extract.readers.limits import Limits
from extract.readers.package import Package
from extract.readers.xml import attribute, children, local, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PROPERTIES: Final = "docProps/core.xml"
_NAMES: Final = {"creator": "author", "created": "created", "modified": "modified", "subject": "subject", "keywords": "keywords"}


class _Link(NamedTuple):
    """A relationship: its key, the last word of its type, the name of the part it leads to."""

    key: str
    kind: str
    target: str


class OfficePackage:
    """A package and its main part. `usual` is the main part's name where no relationship tells it."""

    def __init__(self, data: bytes, limits: Limits, usual: str) -> None:
        """Raises ReadError: broken (no main part among others), unsafe, too_large."""
        self._package, self._limits = Package(data, limits), limits
        named = next((link.target for link in self._links("") if link.kind == "officeDocument"), "")
        self._main = next((name for name in (named, usual) if name in self._package), "")
        if not self._main:
            raise ReadError("broken", f"the file lacks its main part {usual}; download or export it again")
        self.main = self._parsed(self._main)
        links = self._links(self._main)
        self._kinds = {link.kind: link.target for link in reversed(links)}
        self._keys = {link.key: link.target for link in links}

    def part(self, kind: str) -> Element | None:
        """The root of the part of this kind (styles, numbering, footnotes), or None where there is none."""
        return self._parsed(self._kinds[kind]) if self._kinds.get(kind, "") in self._package else None

    def parts(self, kind: str, key: str = "") -> Iterator[Element]:
        """The roots of all parts of this kind that the main part refers to, or the part that it refers to by the key.

        Those that are damaged are passed over: they are beside the text, which is read all the same.
        """
        for link in self._links(self._keys.get(key, "") if key else self._main):
            if link.kind == kind and link.target in self._package:
                try:
                    root = self._parsed(link.target)
                except ReadError:
                    continue
                yield root

    def linked(self, key: str) -> Element | None:
        """The root of the part that the main part refers to by this key, or None where there is none."""
        return self._parsed(self._keys[key]) if self._keys.get(key, "") in self._package else None

    def data(self, key: str) -> bytes | None:
        """The bytes of the part that the main part refers to by this key, a picture for one, or None where there is none."""
        return self._package.read(self._keys[key]) if self._keys.get(key, "") in self._package else None

    def properties(self) -> Mapping[str, str]:
        """What the file says of itself: title, author, created, modified, subject, keywords."""
        if _PROPERTIES not in self._package:
            return {}
        said = {local(element): clean(element.text or "") for element in self._parsed(_PROPERTIES)}
        return {"title": said.get("title", ""), **{name: said[key] for key, name in _NAMES.items() if key in said}}

    def _parsed(self, name: str) -> Element:
        return parse(self._package.read(name), self._limits, name=name)

    def _links(self, part: str) -> list[_Link]:
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self._package:
            return []
        return [
            _Link(attribute(link, "Id") or "", (attribute(link, "Type") or "").rpartition("/")[2], _target(folder, link))
            for link in children(self._parsed(relations), "Relationship")
            if attribute(link, "TargetMode") != "External"
        ]


def _target(folder: str, link: Element) -> str:
    return posixpath.normpath(posixpath.join("/", folder, attribute(link, "Target") or "")).lstrip("/")
