"""All the words that a sheet of a binary workbook shows, by its records alone: texts of cells, and those of boxes drawn over them.

Hidden rows and columns are left out, comments too. Numbers are none of it: a cell shows them otherwise than they are kept.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Final

from extract.readers.xls_records import Entry, Texts, entries

_BOF, _EOF, _ROW, _COLUMNS, _TEXT_CELL, _LABEL, _OBJECT, _BOX = 0x0809, 0x000A, 0x0208, 0x007D, 0x00FD, 0x0204, 0x005D, 0x01B6
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_NOTE: Final = 0x19  # the kind of object that holds a comment


def sheet_texts(stream: bytes, place: int, texts: Sequence[str]) -> Iterator[str]:
    """The texts of the sheet that begins there, charts in it gone through too. Raises struct.error, IndexError: it is damaged."""
    rows: set[int] = set()
    columns: list[tuple[int, int]] = []
    depth = kind_of_object = 0
    for entry in entries(stream, place):
        kind, data, _ = entry
        depth += (kind == _BOF) - (kind == _EOF)
        if depth < 1:
            return
        if kind == _ROW and data[12] & _HIDDEN_ROW:
            rows.add(struct.unpack_from("<H", data)[0])
        elif kind == _COLUMNS and data[8] & _HIDDEN_COLUMN:
            columns.append(struct.unpack_from("<HH", data))
        elif kind == _OBJECT:
            kind_of_object = struct.unpack_from("<H", data, 4)[0]
        elif kind == _BOX and kind_of_object != _NOTE:
            yield _box(entry)
        elif kind in (_TEXT_CELL, _LABEL):
            row, column = struct.unpack_from("<HH", data)
            if row not in rows and not any(first <= column <= last for first, last in columns):
                yield _cell(entry, texts)


def _cell(entry: Entry, texts: Sequence[str]) -> str:
    if entry.kind == _LABEL:
        return Texts((entry.data[6:], *entry.more)).text()
    index: int = struct.unpack_from("<I", entry.data, 6)[0]
    return texts[index] if index < len(texts) else ""


def _box(entry: Entry) -> str:
    """The text of a box: each stretch of it in a record of its own, behind a byte that tells how wide its characters are."""
    length = struct.unpack_from("<H", entry.data, 10)[0]
    parts = (chunk[1:].decode("utf-16-le" if chunk[0] & 1 else "latin-1", "replace") for chunk in entry.more if chunk)
    return "".join(parts)[:length]
