"""The numbers that Word computes for list paragraphs: 一、（一）1. — in the file there is only the list they belong to.

A list (`num`) uses a definition (`abstractNum`) of nine levels and may override some; lists of one definition count on
together. ECMA-376, part 1, 17.9.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from extract.readers.number_formats import bullet, written
from extract.readers.xml import attribute, child, children

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PLACE: Final = re.compile(r"%([1-9])")
_LEVELS: Final = 9
_CHAIN: Final = 10  # definitions that point to others by way of a style


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how it counts and what it writes; `text` has %1 to %9 for the numbers of levels 1 to 9."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None  # the level (from 1) behind which it starts anew; 0: never; None: behind any higher one
    arabic: bool = False  # all numbers in Arabic digits (一.1 becomes 1.1)
    style: str = ""  # the paragraph style that takes this level
    joint: str = " "


@dataclass(frozen=True, slots=True)
class _List:
    """A list: the definition it counts with, its levels, and those it starts anew."""

    definition: str
    levels: Mapping[int, Level]
    anew: Mapping[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and where their counters stand while its paragraphs are gone through in order."""

    _lists: Mapping[str, _List]
    _counters: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def level_of_style(self, number: str, style: str) -> int:
        """The level of a list that a paragraph style takes, from 0."""
        found = self._lists.get(number)
        return next((index for index, level in found.levels.items() if level.style == style), 0) if found else 0

    def label(self, number: str, index: int) -> str:
        """The next label of a list at a level (from 0), with the blank behind it; "" where there is no such list or level."""
        found = self._lists.get(number)
        level = found.levels.get(index) if found else None
        if found is None or level is None:
            return ""
        counters = self._counters.setdefault(found.definition, [None] * _LEVELS)
        first = (number, index) not in self._begun
        self._begun.add((number, index))
        before = counters[index]
        if first and index in found.anew:
            counters[index] = found.anew[index]
        else:
            counters[index] = level.start if before is None else before + 1
        for lower in range(index + 1, _LEVELS):
            restart = found.levels.get(lower, level).restart
            if restart is None or 0 < restart >= index + 1:
                counters[lower] = None
        return _joined(level, self._numbers(level, found, counters))

    def _numbers(self, level: Level, found: _List, counters: list[int | None]) -> str:
        if level.form == "bullet":
            return bullet(level.text)

        def number(match: re.Match[str]) -> str:
            index = int(match[1]) - 1  # of nine, as the pattern says
            shown = found.levels.get(index, Level())
            value = counters[index]
            return written(shown.start if value is None else value, "decimal" if level.arabic else shown.form)

        return _PLACE.sub(number, level.text)


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
        lists[number] = _List(definition, levels, anew)
    return Numbering(lists)


def _definition(element: Element, definitions: Mapping[str, Element], uses: Mapping[str, Element], style_lists: Mapping[str, str]) -> str:
    """The definition a list counts with; one that only names a numbering style is followed to that style's list."""
    name = ""
    for _ in range(_CHAIN):
        name = _value(child(element, "abstractNumId")) or ""
        link = _value(child(definitions.get(name), "numStyleLink"))
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
        form=_value(form) or "decimal",
        text=_value(child(element, "lvlText")) or "",
        restart=None if restart is None else _number(restart, 0),
        arabic=_is_on(child(element, "isLgl")),
        style=_value(child(element, "pStyle")) or "",
    )
    return replace(level, joint="") if _value(child(element, "suff")) == "nothing" else level


def _joined(level: Level, label: str) -> str:
    """The label and the blank behind it; none where it ends in a Chinese mark (一、)."""
    if not label:
        return ""
    closed = not label[-1].isascii() and unicodedata.category(label[-1]).startswith("P")
    return label if closed else label + level.joint


def _index(element: Element) -> int:
    value = attribute(element, "ilvl") or ""
    return min(int(value), _LEVELS - 1) if value.isascii() and value.isdigit() and len(value) == 1 else 0


def _value(element: Element | None) -> str | None:
    return None if element is None else attribute(element, "val")


def _number(element: Element | None, default: int) -> int:
    value = _value(element) or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else default


def _is_on(element: Element | None) -> bool:
    return element is not None and (_value(element) or "1") not in ("0", "false", "off")
