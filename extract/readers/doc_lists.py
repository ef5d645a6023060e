"""The lists of a binary Word file: definitions, the lists that use them, what those override. [MS-DOC] 2.9.131 to 2.9.150."""

from __future__ import annotations

import struct
from typing import Final

from extract.readers.doc_file import LISTS, OVERRIDES, Word
from extract.readers.numbering import LEVELS, Level, Numbering, WordList

# Number formats by the codes of [MS-OSHARED] 2.2.1.3, in the names of Office Open XML.
_FORMS: Final = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 10: "ideographDigital", 11: "japaneseCounting",
    14: "decimalFullWidth", 17: "japaneseDigitalTenThousand", 18: "decimalEnclosedCircle", 19: "decimalFullWidth2", 22: "decimalZero",
    23: "bullet", 26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese",
    29: "ideographEnclosedCircle", 30: "ideographTraditional", 31: "ideographZodiac", 33: "taiwaneseCounting",
    34: "ideographLegalTraditional", 35: "taiwaneseCountingThousand", 36: "taiwaneseDigital", 37: "chineseCounting",
    38: "chineseLegalSimplified", 39: "chineseCountingThousand", 57: "numberInDash", 255: "none",
}  # fmt: skip
_SIMPLE, _ARABIC, _NEVER, _RESTARTS = 1, 4, 8, 8
_MOST: Final = 4096


class _Reading:
    """A place in the table stream that moves on as structures are read."""

    def __init__(self, data: bytes, at: int) -> None:
        self.data, self.at = data, at

    def take(self, form: str) -> tuple[int, ...]:
        found: tuple[int, ...] = struct.unpack_from(form, self.data, self.at)
        self.at += struct.calcsize(form)
        return found


def read_lists(word: Word) -> tuple[Numbering, dict[tuple[str, int], int]]:
    """The lists by their numbers (from 1), and the level that a paragraph style takes in a list.

    What is cut off or damaged ends the reading: the lists up to there are given.
    """
    definitions: dict[int, dict[int, Level]] = {}
    styles: dict[int, tuple[int, ...]] = {}
    lists: dict[str, WordList] = {}
    try:
        _definitions(word, definitions, styles)
        _uses(word, definitions, lists)
    except struct.error:
        pass
    taken = {(number, style): level for number, used in lists.items() for level, style in enumerate(styles.get(int(used.definition), ()))}
    return Numbering(lists), taken


def _definitions(word: Word, definitions: dict[int, dict[int, Level]], styles: dict[int, tuple[int, ...]]) -> None:
    start, end = word.part(LISTS)
    if start == end:
        return
    reading = _Reading(word.table, start)
    (count,) = reading.take("<H")
    heads = []
    for _ in range(min(count, _MOST)):
        key, *linked, flags, _ = reading.take("<i4x9HBB")
        heads.append((key, 1 if flags & _SIMPLE else LEVELS))
        styles[key] = tuple(linked)
    for key, levels in heads:
        definitions[key] = {index: _level(reading) for index in range(levels)}


def _uses(word: Word, definitions: dict[int, dict[int, Level]], lists: dict[str, WordList]) -> None:
    start, end = word.part(OVERRIDES)
    if start == end:
        return
    reading = _Reading(word.table, start)
    (count,) = reading.take("<I")
    heads = [reading.take("<i8xBBBx")[:2] for _ in range(min(count, _MOST))]
    for number, (key, overrides) in enumerate(heads, 1):
        lists[str(number)] = WordList(str(key), definitions.get(key, {}), {})
        reading.take("<I")
        levels, anew = dict(definitions.get(key, {})), {}
        for _ in range(overrides):
            first, flags = reading.take("<iI")
            index = min(flags & 15, LEVELS - 1)
            if flags & 32:
                levels[index] = _level(reading)
                first = levels[index].start
            if flags & 16:
                anew[index] = first
        lists[str(number)] = WordList(str(key), levels, anew)


def _level(reading: _Reading) -> Level:
    start, form, flags, *_, joint, changes, more, restart, _ = reading.take("<iBB9BB8xBBBB")
    reading.at += changes + more
    (length,) = reading.take("<H")
    raw = reading.data[reading.at : reading.at + 2 * length]
    reading.at += 2 * length
    text = "".join(f"%{ord(char) + 1}" if char < "\x09" else char for char in raw.decode("utf-16-le", "replace"))
    own = None if not flags & _RESTARTS else restart
    name = _FORMS.get(form, "decimal")
    return Level(max(0, start), name, text, own, bool(flags & _ARABIC), "", "" if joint == 2 else " ")
