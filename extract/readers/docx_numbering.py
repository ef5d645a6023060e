"""The lists of a Word file's numbering part (`numbering.xml`): definitions, the lists that use them, what those override."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.readers.docx_styles import value_of
from extract.readers.numbering import LEVELS, Level, Numbering, WordList
from extract.readers.xml import attribute, child, children

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CHAIN: Final = 10  # definitions that point to others by way of a style


def read_numbering(root: Element | None, style_lists: Mapping[str, str]) -> Numbering:
    """The lists of a numbering part; without one there are none. style_lists: the list (`numId`) each numbering style stands for."""
    if root is None:
        return Numbering({})
    definitions = {attribute(element, "abstractNumId") or "": element for element in children(root, "abstractNum")}
    uses = {attribute(element, "numId") or "": element for element in children(root, "num")}
    lists = {}
    for number, element in uses.items():
        definition = _definition(element, definitions, uses, style_lists)
        levels = _levels(definitions[definition]) if definition in definitions else {}
        overrides = list(children(element, "lvlOverride"))
        levels |= {_index(entry): _level(own) for entry in overrides if (own := child(entry, "lvl")) is not None}
        anew = {
            _index(entry): _number(child(entry, "startOverride"), 1) for entry in overrides if child(entry, "startOverride") is not None
        }
        lists[number] = WordList(definition, levels, anew)
    return Numbering(lists)


def _definition(element: Element, definitions: Mapping[str, Element], uses: Mapping[str, Element], style_lists: Mapping[str, str]) -> str:
    """The definition a list counts with; one that only names a numbering style is followed to that style's list."""
    name = ""
    for _ in range(_CHAIN):
        name = value_of(child(element, "abstractNumId")) or ""
        link = value_of(child(definitions.get(name), "numStyleLink"))
        following = uses.get(style_lists.get(link or "", ""))
        if following is None:
            break
        element = following
    return name


def _levels(definition: Element) -> dict[int, Level]:
    return {_index(element): _level(element) for element in children(definition, "lvl")}


def _level(element: Element) -> Level:
    form = child(element, "numFmt")
    if form is None:  # newer formats stand in an alternative that older programs pass over
        form = child(element, "AlternateContent", "Fallback", "numFmt")
    restart = child(element, "lvlRestart")
    level = Level(
        start=_number(child(element, "start"), 0),
        form=value_of(form) or "decimal",
        text=value_of(child(element, "lvlText")) or "",
        restart=None if restart is None else _number(restart, 0),
        arabic=_is_on(child(element, "isLgl")),
        style=value_of(child(element, "pStyle")) or "",
    )
    return replace(level, joint="") if value_of(child(element, "suff")) == "nothing" else level


def _index(element: Element) -> int:
    value = attribute(element, "ilvl") or ""
    return min(int(value), LEVELS - 1) if value.isascii() and value.isdigit() and len(value) == 1 else 0


def _number(element: Element | None, default: int) -> int:
    value = value_of(element) or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else default


def _is_on(element: Element | None) -> bool:
    return element is not None and (value_of(element) or "1") not in ("0", "false", "off")
