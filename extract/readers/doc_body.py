"""The paragraphs and tables of a binary Word file as lines: list numbers in front, table rows with tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extract.readers import doc_properties as props
from extract.readers.doc_file import Word
from extract.readers.doc_lists import read_lists
from extract.readers.word_fields import Fields
from extract.readers.word_tables import WordTable, rows_of

_FIELD: Final = {"\x13": "begin", "\x14": "separate", "\x15": "end"}
_SHOWN: Final = {"\t": " ", "\x0b": "\n", "\x0c": "\n", "\x1e": "-", "\xa0": " "}
_ENDS: Final = ("\r", "\x07")
_BREAK: Final = "\x0c"  # of a page inside a paragraph, or of a section, which ends one
_CELL_END: Final = "\x07"
_NOTE: Final = "\x02"
_CODE: Final = re.compile("\x13[^\x13-\x15]*[\x14\x15]")
_NOT_LISTS: Final = 0x07FF  # numbers from here on are no lists


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph: its text, the character that ends it, its style, its changes to that style."""

    text: str
    end: str
    style: int
    changes: dict[int, bytes]
    raw: bytes

    def has(self, change: int) -> bool:
        return self.changes.get(change, b"\0")[:1] == b"\x01"

    @property
    def depth(self) -> int:
        """In how many tables it stands."""
        depth = int.from_bytes(self.changes.get(props.DEPTH, b""), "little", signed=True)
        return max(depth, int(self.has(props.IN_TABLE)))


class Body:
    """The parts of a Word file, gone through in order: counters of lists go on from one to the next."""

    def __init__(self, word: Word) -> None:
        self._word = word
        self._paragraphs, self._characters = props.paragraphs(word), props.concealed(word)
        self._styles = props.read_styles(word)
        self._numbering, self._levels = read_lists(word)
        self.titles: list[str] = []

    def lines(self, part: str) -> Iterator[str]:
        """The lines of a part (text, boxes …), none of them empty."""
        table = WordTable()
        for paragraph in self._read(part):
            if paragraph.depth:
                self._in_table(table, paragraph)
                continue
            yield from rows_of(table)
            table = WordTable()
            yield from self._shown(paragraph)
        yield from rows_of(table)

    def notes(self, part: str) -> Iterator[str]:
        """The lines of footnotes or endnotes, numbered in their order."""
        number = 0
        for paragraph in self._read(part):
            number += _NOTE in paragraph.text
            lead = f"[{number}] " if _NOTE in paragraph.text else ""
            for index, line in enumerate(self._shown(paragraph)):
                yield line if index else f"{lead}{line}"

    def plain(self) -> str:
        """All that the file's pieces hold outside of headers, comments and macros; deleted and hidden text and codes of fields left out."""
        found = self._word.outside("headers", "macros", "comments", "header boxes")
        text = _CODE.sub("", "".join(char for char, fc in found if not self._is_concealed(fc)))
        return text.replace(_CELL_END, "\n")

    def _read(self, part: str) -> Iterator[_Paragraph]:
        fields = Fields()
        text: list[str] = []
        for char, fc in self._word.characters(part):
            if char in _FIELD:
                fields.meet(_FIELD[char])
            elif char in _ENDS or (char == _BREAK and self._paragraphs.ends_at(fc)):
                yield self._paragraph("".join(text), char, fc)
                text = []
            elif not fields.hides and not self._is_concealed(fc):
                text.append(_SHOWN.get(char, char if char >= " " or char == _NOTE else ""))
        if text:
            yield _Paragraph("".join(text), "\r", 0, {}, b"")

    def _paragraph(self, text: str, end: str, fc: int) -> _Paragraph:
        raw = self._paragraphs.at(fc)
        return _Paragraph(text, end, int.from_bytes(raw[:2], "little"), dict(props.read_changes(raw[2:])), raw[2:])

    def _is_concealed(self, fc: int) -> bool:
        changes = self._characters.at(fc)
        return len(changes) > 2 and props.is_concealed(changes)

    def _shown(self, paragraph: _Paragraph) -> Iterator[str]:
        """The paragraph's lines, its list number in front of the first."""
        text = paragraph.text.replace(_NOTE, "")
        label = self._label(paragraph)
        name = self._styles[paragraph.style].name if paragraph.style < len(self._styles) else ""
        for line in text.split("\n"):
            if shown := line.strip():
                self.titles += [shown] if name == "title" else []
                yield f"{label}{shown}"
                label = ""

    def _label(self, paragraph: _Paragraph) -> str:
        """The number of a list paragraph: of the list it names, else of the one its style does."""
        number, level, style = _list_in(paragraph.changes), paragraph.changes.get(props.LEVEL), -1
        if number is None:
            for index, entry in props.chain(self._styles, paragraph.style):
                changes = dict(props.read_changes(entry.changes))
                if (number := _list_in(changes)) is not None:
                    level, style = level or changes.get(props.LEVEL), index
                    break
        if not number or number >= _NOT_LISTS:
            return ""
        index = level[0] if level else self._levels.get((str(number), style), 0)
        return self._numbering.label(str(number), index)

    def _in_table(self, table: WordTable, paragraph: _Paragraph) -> None:
        """Take a paragraph into the table: into its cell, as the end of a cell, or as the end of a row."""
        if paragraph.depth > 1:
            if paragraph.has(props.INNER_ROW_END):
                table.end_inner_row()
            elif paragraph.has(props.INNER_CELL):
                table.end_inner_cell(" ".join(self._shown(paragraph)))
            else:
                table.lines += self._shown(paragraph)
        elif paragraph.has(props.ROW_END):
            table.end_row(props.cells_of(paragraph.raw))
        else:
            table.lines += self._shown(paragraph)
            if paragraph.end == _CELL_END:
                table.end_cell()


def _list_in(changes: dict[int, bytes]) -> int | None:
    named = changes.get(props.LIST)
    return None if named is None else int.from_bytes(named, "little")
