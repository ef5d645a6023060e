"""What hangs on the characters and paragraphs of a binary Word file: lists, tables, deleted and hidden text.

Properties are kept in pages of 512 bytes, as changes (`sprm`) to a style. [MS-DOC] 2.6 and 2.9.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from extract.readers.doc_file import CHARACTERS, PARAGRAPHS, STYLES, Word
from extract.readers.word_tables import Cell

_PAGE: Final = 512
_SIZES: Final = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}  # of a change's operand, by its top three bits; 6: told in front of it
_TABLE_SHAPE, _TABS = 0xD608, 0xC615
IN_TABLE, ROW_END, LEVEL, LIST, DEPTH, INNER_CELL, INNER_ROW_END = 0x2416, 0x2417, 0x260A, 0x460B, 0x6649, 0x244B, 0x244C
_DELETED, _HIDDEN = 0x0800, 0x083C
_CHAIN: Final = 20
_NONE: Final = 0x0FFF


class Style(NamedTuple):
    """A style: its name in lower case, the style it is based on, its changes."""

    name: str
    base: int
    changes: bytes


class Properties(NamedTuple):
    """The runs of properties of one kind: where each begins in the stream, and its bytes."""

    starts: Sequence[int]
    values: Sequence[bytes]

    def at(self, fc: int) -> bytes:
        """The properties of the character there."""
        i = bisect_right(self.starts, fc) - 1
        return self.values[i] if i >= 0 else b""

    def ends_at(self, fc: int) -> bool:
        """Whether a run ends with the character there, which takes one byte or two."""
        i = bisect_right(self.starts, fc)
        return i < len(self.starts) and self.starts[i] <= fc + 2


def paragraphs(word: Word) -> Properties:
    """The properties of paragraphs: two bytes for the style, then changes."""
    return _runs(word, PARAGRAPHS, _paragraph)


def concealed(word: Word) -> Properties:
    """The properties of characters; `is_concealed` tells what they mean for reading."""
    return _runs(word, CHARACTERS, _character)


def is_concealed(changes: bytes) -> bool:
    """Whether a character with these changes is deleted or hidden."""
    return any(code in (_DELETED, _HIDDEN) and operand[:1] in (b"\x01", b"\x81") for code, operand in read_changes(changes))


def read_changes(changes: bytes) -> Iterator[tuple[int, bytes]]:
    """Each change's code and operand, in order; what is cut off is left out."""
    at = 0
    while at + 2 < len(changes):
        code = changes[at] | changes[at + 1] << 8
        at += 2
        size = _SIZES.get(code >> 13)
        if size is None:
            size, head = changes[at], 1
            if code == _TABLE_SHAPE:
                size, head = (changes[at] | changes[at + 1] << 8) - 1, 2
            elif code == _TABS and size == 255:
                return  # its size would have to be counted out; nothing behind it is asked for
            at += head
        yield code, changes[at : at + size]
        at += max(0, size)


def cells_of(changes: bytes) -> list[Cell]:
    """The cells of the row whose end has these changes."""
    shape = next((operand for code, operand in read_changes(changes) if code == _TABLE_SHAPE), b"")
    if not shape:
        return []
    count = min(shape[0], (len(shape) - 3) // 2)
    sides = struct.unpack_from(f"<{count + 1}h", shape, 1)
    found = []
    for i in range(count):
        at = 1 + 2 * (count + 1) + 20 * i
        merge = shape[at] >> 5 & 3 if at < len(shape) else 0
        found.append(Cell(sides[i], sides[i + 1], merge == 1))
    return found


def read_styles(word: Word) -> list[Style]:
    """The styles of a document, by their index."""
    start, end = word.part(STYLES)
    table = word.table[start:end]
    if len(table) < 6:
        return []
    head, count, base_size = struct.unpack_from("<HHH", table)
    at, found = 2 + head, []
    for _ in range(min(count, 4096)):
        if at + 2 > len(table):
            break
        size = struct.unpack_from("<H", table, at)[0]
        found.append(_style(table[at + 2 : at + 2 + size], base_size))
        at += 2 + size
    return found


def chain(styles: Sequence[Style], index: int) -> Iterator[tuple[int, Style]]:
    """The style and those it is based on, each with its index."""
    for _ in range(_CHAIN):
        if not 0 <= index < len(styles):
            return
        yield index, styles[index]
        index = styles[index].base


def _style(entry: bytes, base_size: int) -> Style:
    if len(entry) < base_size + 2:
        return Style("", _NONE, b"")
    kind_and_base = struct.unpack_from("<H", entry, 2)[0]
    length = struct.unpack_from("<H", entry, base_size)[0]
    at = base_size + 2
    name = entry[at : at + 2 * length].decode("utf-16-le", "replace").lower()
    at += 2 * (length + 1)
    at += at % 2
    changes = b""
    if kind_and_base & 15 == 1 and at + 2 <= len(entry):  # a paragraph style: its properties come first, the style's index in front
        changes = entry[at + 4 : at + 2 + struct.unpack_from("<H", entry, at)[0]]
    return Style(name, kind_and_base >> 4, changes)


def _runs(word: Word, kind: int, entry: Callable[[bytes, int, int], bytes]) -> Properties:
    """The runs of all pages of a kind, in the order of the stream."""
    start, end = word.part(kind)
    count = max(0, (end - start - 4) // 8)
    numbers = struct.unpack_from(f"<{count}I", word.table, start + 4 * (count + 1))
    found: list[tuple[int, bytes]] = []
    for number in numbers:
        page = word.stream[number * _PAGE : (number + 1) * _PAGE]
        if len(page) < _PAGE:
            continue
        runs = min(page[-1], 101)
        places = struct.unpack_from(f"<{runs + 1}I", page)
        found += [(places[i], entry(page, 4 * (runs + 1), i)) for i in range(runs)]
    found.sort(key=lambda run: run[0])
    return Properties([place for place, _ in found], [value for _, value in found])


def _paragraph(page: bytes, table: int, index: int) -> bytes:
    at = table + 13 * index
    at = 2 * page[at] if at < _PAGE else 0
    if not at or at + 1 >= _PAGE:
        return b""
    size = 2 * page[at] - 1 if page[at] else 2 * page[at + 1]
    at += 1 if page[at] else 2
    return page[at : at + size]


def _character(page: bytes, table: int, index: int) -> bytes:
    at = 2 * page[table + index] if table + index < _PAGE else 0
    return page[at + 1 : at + 1 + page[at]] if at and at < _PAGE else b""
