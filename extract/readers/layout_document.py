"""Pages as read, by a PDF's text layer or by OCR, put together to a document's text with its lines and findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from extract.model import Finding, Line
from extract.readers.coverage import letters
from extract.readers.layout import Box, Laid, Piece, Sheet, union
from extract.readers.layout_flow import Flow, flow
from extract.readers.layout_furniture import furniture
from extract.readers.layout_notes import note_text, notes, usual_size
from extract.readers.layout_order import Item, ordered, pairs
from extract.readers.layout_paragraphs import Placed
from extract.readers.layout_text import Writer

_SHOWN: Final = 5  # patterns of running lines that a finding names


class Page(NamedTuple):
    """A page and the boxes drawn around lines of it that are no table."""

    sheet: Sheet
    frames: Sequence[Box] = ()


class Composed(NamedTuple):
    """A document's text, where its lines stand, and what was left out: findings that say so, and how many letters it had."""

    text: str
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...]
    left_out: int


def compose(pages: Sequence[Page]) -> Composed:
    """The pages as one text: running lines left out, columns one after the other, paragraphs joined, footnotes at the end."""
    sheets = [page.sheet for page in pages]
    running = furniture(sheets)
    left_out = sum(letters(sheet.pieces[i].text) for sheet, gone in zip(sheets, running.pieces, strict=True) for i in gone)
    sheets = [
        sheet._replace(pieces=[p for i, p in enumerate(sheet.pieces) if i not in gone]) if gone else sheet
        for sheet, gone in zip(sheets, running.pieces, strict=True)
    ]
    usual = usual_size(sheets)
    apart = [notes(sheet, usual) for sheet in sheets]
    sheets = [_without(sheet, found) for sheet, found in zip(sheets, apart, strict=True)]
    made = flow(_in_order(sheets, pages))
    writer = Writer(sheets)
    for part in made.parts:
        if isinstance(part[0], Placed):
            writer.paragraph(part)
        else:
            writer.rows(part)
    for number, found in enumerate(apart):
        for note in found:
            lines = note_text(note)
            box = union(line.box for line in lines)
            writer.paragraph([Placed(number, Laid(line, box[0], box[2])) for line in lines])
    left_out += sum(map(letters, made.repeated))
    return Composed(writer.text, tuple(writer.lines), (*_left_out(running.patterns), *_repeated(made)), left_out)


def _in_order(sheets: Sequence[Sheet], pages: Sequence[Page]) -> list[list[Item]]:
    """What stands on the pages, in reading order; where some have columns, short ones of other pages are held against those."""
    found = [ordered(sheet, page.frames) for sheet, page in zip(sheets, pages, strict=True)]
    own = [pairs(items) for items in found]
    columns = sorted(set().union(*own))
    return [
        ordered(sheet, page.frames, columns) if columns and not mine else items
        for sheet, page, mine, items in zip(sheets, pages, own, found, strict=True)
    ]


def _without(sheet: Sheet, found: list[list[Piece]]) -> Sheet:
    if not found:
        return sheet
    gone = {id(piece) for note in found for piece in note}
    return sheet._replace(pieces=[piece for piece in sheet.pieces if id(piece) not in gone])


def _left_out(patterns: dict[str, int]) -> tuple[Finding, ...]:
    if not patterns:
        return ()
    named = [f"{pattern} ({count})" for pattern, count in sorted(patterns.items(), key=lambda pair: (-pair[1], pair[0]))]
    shown = ", ".join(named[:_SHOWN]) + (" …" if len(named) > _SHOWN else "")
    message = f"{sum(patterns.values())} running headers, footers and page numbers were left out of the text: {shown}"
    return (Finding(check="page_furniture", severity="info", message=message),)


def _repeated(made: Flow) -> tuple[Finding, ...]:
    if not made.repeated:
        return ()
    message = f"{len(made.repeated)} heading rows that tables repeat on a further page were left out of the text"
    return (Finding(check="repeated_heading", severity="info", message=message),)
