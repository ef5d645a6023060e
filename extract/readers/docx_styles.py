"""What a Word file's styles say of a paragraph: its name (title, heading 1, toc 1) and the list it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.readers.xml import attribute, child, children

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CHAIN: Final = 20  # styles one on top of the other


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name in lower case, the style it is based on, the list and level it puts a paragraph in."""

    key: str
    name: str
    base: str
    list: str | None
    level: int | None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their keys."""

    _styles: Mapping[str, Style]
    default: str = ""

    def name(self, key: str) -> str:
        """The name of a paragraph's style, as the program that wrote it calls it; "" for an unknown one."""
        style = self._styles.get(key)
        return style.name if style else ""

    def list_of(self, key: str) -> Style | None:
        """The style, this one or one it is based on, that puts a paragraph in a list."""
        return next((style for style in self._chain(key) if style.list is not None), None)

    def lists(self) -> dict[str, str]:
        """The list that each style stands for, where it names one."""
        return {key: style.list for key, style in self._styles.items() if style.list}

    def _chain(self, key: str) -> Iterator[Style]:
        for _ in range(_CHAIN):
            style = self._styles.get(key)
            if style is None:
                return
            yield style
            key = style.base


def read_styles(root: Element | None) -> Styles:
    """The styles of a styles part; without one there are none."""
    if root is None:
        return Styles({})
    found = {style.key: style for style in map(_style, children(root, "style"))}
    default = next((attribute(e, "styleId") for e in children(root, "style") if _is_default(e)), None)
    return Styles(found, default or "")


def list_in(properties: Element | None) -> tuple[str | None, int | None]:
    """The list and level (from 0) that paragraph properties name; None for what they do not. List "0" is none at all."""
    found = child(properties, "numPr")
    return value_of(child(found, "numId")), _small(value_of(child(found, "ilvl")))


def _style(element: Element) -> Style:
    number, level = list_in(child(element, "pPr"))
    name = (value_of(child(element, "name")) or "").lower()
    return Style(attribute(element, "styleId") or "", name, value_of(child(element, "basedOn")) or "", number, level)


def _is_default(element: Element) -> bool:
    return attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on")


def value_of(element: Element | None) -> str | None:
    """The `val` of an element, or None."""
    return None if element is None else attribute(element, "val")


def _small(value: str | None) -> int | None:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) == 1 else None
