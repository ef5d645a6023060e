"""A binary workbook (BIFF8, Excel 97 to 2003, ET) as records, and the texts in them. [MS-XLS] 2.1 to 2.5."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

CONTINUE: Final = 0x003C
_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08
_MOST: Final = 10_000_000  # records of a workbook


class Entry(NamedTuple):
    """A record: its type, its bytes, and those of the records that continue it."""

    kind: int
    data: bytes
    more: tuple[bytes, ...] = ()


def entries(stream: bytes, start: int = 0) -> Iterator[Entry]:
    """The records of a stream from a place on, in order; what is cut off ends them."""
    at, held = start, None
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        data = stream[at + 4 : at + 4 + size]
        at += 4 + size
        if kind == CONTINUE and held is not None:
            held = held._replace(more=(*held.more, data)) if len(held.more) < _MOST else held
            continue
        if held is not None:
            yield held
        held = Entry(kind, data)
    if held is not None:
        yield held


class Texts:
    """Texts that may go on from one record to the next. There each stretch of characters says anew how wide they are."""

    def __init__(self, chunks: Sequence[bytes]) -> None:
        self._chunks, self._number, self._at = chunks, 0, 0

    def take(self, count: int) -> bytes:
        """The next bytes, over the ends of records."""
        parts = []
        while count > 0:
            chunk = self._chunks[self._number]
            part = chunk[self._at : self._at + count]
            parts.append(part)
            count -= len(part)
            self._at += len(part)
            if count > 0 and not self._next():
                raise struct.error("a text is cut off")
        return b"".join(parts)

    def text(self, length_size: int = 2) -> str:
        """The next text: its length in one byte or two, how it is kept, its characters, then marks of type and sounds."""
        length = int.from_bytes(self.take(length_size), "little")
        flags = self.take(1)[0]
        runs = int.from_bytes(self.take(2), "little") if flags & _RICH else 0
        extra = int.from_bytes(self.take(4), "little") if flags & _EXTENDED else 0
        found = self._characters(length, flags)
        self.take(min(4 * runs + extra, sum(map(len, self._chunks))))
        return found

    def _characters(self, count: int, flags: int) -> str:
        parts = []
        while count > 0:
            if self._at >= len(self._chunks[self._number]):
                if not self._next():
                    raise struct.error("a text is cut off")
                flags = self.take(1)[0]
            wide = 2 if flags & _WIDE else 1
            here = min(count, (len(self._chunks[self._number]) - self._at) // wide)
            if not here:
                raise struct.error("a character is cut in two")
            raw = self.take(here * wide)
            parts.append(raw.decode("utf-16-le", "replace") if wide == 2 else raw.decode("latin-1"))
            count -= here
        return "".join(parts)

    def _next(self) -> bool:
        self._number, self._at = self._number + 1, 0
        return self._number < len(self._chunks)


def packed_number(value: int) -> float:
    """The number that is kept in four bytes: a whole one or the upper half of a float, perhaps a hundredfold."""
    whole = value >> 2
    if value & 2:
        number = float(whole - (1 << 30) if whole >> 29 else whole)
    else:
        number = float(struct.unpack("<d", b"\0\0\0\0" + struct.pack("<I", value & 0xFFFFFFFC))[0])
    return number / 100 if value & 1 else number
