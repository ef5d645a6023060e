"""A binary Word file (Word 97 to 2003, WPS): where its text lies. [MS-DOC] 2.3 to 2.5 and 2.9.

The text is kept in pieces, of one or two bytes a character, in any order; positions count characters (`cp`), and properties
hang on places in the stream (`fc`).
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extract.errors import ReadError
from extract.readers.limits import Limits
from extract.readers.ole import Compound

_WORD_97: Final = 0xA5EC
_OLDER: Final = (0xA5DC, 0xA59B, 0xA697, 0xA699)
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_COUNTS: Final = 0x4C  # of characters: text, footnotes, headers, macros, comments, endnotes, text boxes
_PAIRS: Final = 0x9A  # of places and sizes in the table stream
_CLX: Final = 33
STYLES, CHARACTERS, PARAGRAPHS, LISTS, OVERRIDES = 1, 12, 13, 73, 74  # of those pairs


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters [cp, cp + count) of the document: at `fc` of the stream, `size` bytes each."""

    cp: int
    count: int
    fc: int
    size: int


@dataclass(frozen=True, slots=True)
class Word:
    """The streams of a Word file, the pieces of its text, and how many characters each of its parts has."""

    stream: bytes
    table: bytes
    pieces: tuple[Piece, ...]
    counts: dict[str, int]

    def part(self, index: int) -> tuple[int, int]:
        """Where one of the structures of the table stream begins and ends."""
        start, size = struct.unpack_from("<II", self.stream, _PAIRS + 8 * index)
        return start, min(start + size, len(self.table))

    def characters(self, name: str) -> Iterator[tuple[str, int]]:
        """The characters of a part (text, footnotes …), each with its place in the stream."""
        names = list(self.counts)
        start = sum(self.counts[before] for before in names[: names.index(name)])
        yield from self._between(start, start + self.counts[name])

    def outside(self, *names: str) -> Iterator[tuple[str, int]]:
        """The characters of all pieces but those of the parts of these names, each with its place; also those that no part counts."""
        begin = at = 0
        for name, count in self.counts.items():
            if name in names:
                yield from self._between(begin, at)
                begin = at + count
            at += count
        yield from self._between(begin, max((piece.cp + piece.count for piece in self.pieces), default=0))

    def _between(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        first = max(0, bisect_right([piece.cp for piece in self.pieces], start) - 1)
        for piece in self.pieces[first:]:
            a, b = max(start, piece.cp), min(end, piece.cp + piece.count)
            if a < b:
                fc = piece.fc + (a - piece.cp) * piece.size
                raw = self.stream[fc : fc + (b - a) * piece.size]
                text = raw.decode("cp1252", "replace") if piece.size == 1 else raw.decode("utf-16-le", "surrogatepass")
                yield from _placed(text, fc, piece.size)


def read_word(compound: Compound, limits: Limits) -> Word:
    """The Word file in a compound file.

    Raises ReadError: unsupported (Word 6 and older), encrypted, broken, too_large; struct.error where a structure is cut off.
    """
    stream = compound.read("WordDocument")
    identity, _, flags = struct.unpack_from("<HH6xH", stream)
    if identity in _OLDER:
        raise ReadError("unsupported", "the file was saved by Word 6 or older; open it in an office suite and save it as .docx")
    if identity != _WORD_97:
        raise ReadError("broken", "the bytes are no Word file, or a damaged one; download or export it again")
    if flags & _ENCRYPTED:
        raise ReadError("encrypted", "the Word file needs a password; save a copy without one")
    table = compound.read("1Table" if flags & _TABLE_1 else "0Table")
    names = ("text", "footnotes", "headers", "macros", "comments", "endnotes", "boxes", "header boxes")
    counts = dict(zip(names, struct.unpack_from("<8I", stream, _COUNTS), strict=True))
    start, size = struct.unpack_from("<II", stream, _PAIRS + 8 * _CLX)
    pieces = _pieces(table[start : start + size])
    if max(sum(counts.values()), sum(piece.count for piece in pieces)) > limits.characters:
        raise ReadError("too_large", f"the Word file claims more than {limits.characters:,} characters; split it or raise --max-characters")
    return Word(stream, table, pieces, counts)


def _pieces(clx: bytes) -> tuple[Piece, ...]:
    at = 0
    while clx[at : at + 1] == b"\x01":  # properties that pieces share
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if clx[at : at + 1] != b"\x02":
        raise ReadError("broken", "the Word file does not tell where its text lies; download or export it again")
    size = struct.unpack_from("<I", clx, at + 1)[0]
    count = (min(size, len(clx) - at - 5) - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
    places = [struct.unpack_from("<I", clx, at + 5 + 4 * (count + 1) + 8 * i + 2)[0] for i in range(count)]
    found = []
    for begin, end, place in zip(bounds, bounds[1:], places, strict=False):
        narrow, fc = place & 0x40000000, place & 0x3FFFFFFF
        found.append(Piece(begin, max(0, end - begin), fc // 2 if narrow else fc, 1 if narrow else 2))
    return tuple(found)


def _placed(text: str, fc: int, size: int) -> Iterator[tuple[str, int]]:
    """The characters with their places; one outside the basic plane takes two positions of two bytes."""
    for char in text:
        yield char, fc
        fc += size * (2 if char > "\uffff" else 1)
