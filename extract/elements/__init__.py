"""Elements: a document's text as an outline of titles, headings, paragraphs, tables and sentences, and what it says of itself.

lines ─furniture, unwrap, contents→ ─join→ paragraphs ─view→ draft ─roles, headings, tables→ blocks ─sentences→ Outline
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.elements.addressee import find_addressee
from extract.elements.authority import find_authority
from extract.elements.cells import gather
from extract.elements.columns import split_columns
from extract.elements.compact import Blocks, Lines, Texts
from extract.elements.contents import contents
from extract.elements.dates import date_of_issue, latest, titled_year, up_to, whole_text
from extract.elements.document_number import find_number
from extract.elements.draft import HEAD, Draft
from extract.elements.furniture import furniture
from extract.elements.genre import genre, retrospective
from extract.elements.heading import mark_length, sections
from extract.elements.inline import clean
from extract.elements.items import items
from extract.elements.layout import Layout, Stretch
from extract.elements.lines import TextLine, read_lines, unwrap
from extract.elements.marks import Mark, read_mark
from extract.elements.paragraph import begins_anew, is_row, join, joiner
from extract.elements.publication import date_of_publication
from extract.elements.roles import assign
from extract.elements.run_on import cut_apart
from extract.elements.script import script
from extract.elements.stretches import LONGEST, stretches
from extract.elements.table import grids, split_pipes
from extract.elements.title import find_title, is_second_title, title_lines
from extract.elements.weld import view_of
from extract.fold import fold
from extract.model import Document, Facts, Outline
from extract.values import home_currency

__all__ = ["LONGEST", "Layout", "Stretch", "layout", "outline", "stretches"]

_FILES = frozenset({"docx", "doc", "rtf", "ofd", "pdf", "xlsx", "xls"})  # formats in which programs fill in who wrote
_WEAK = frozenset({"bullet", "letter", "plain", "years"})  # marks that do not tell the level of a heading by themselves
_LONG_HEADING = 90  # characters; a longer line of sentences is no heading, whatever sign it has


def _without(lines: list[TextLine], left_out: set[int]) -> list[TextLine]:
    return [line for i, line in enumerate(lines) if i not in left_out] if left_out else lines


def _without_pages(lines: list[TextLine], left_out: set[int]) -> list[TextLine]:
    """The lines without page furniture; the empty lines around that part no paragraphs."""
    if not left_out:
        return lines
    return [line._replace(gap=False) if i - 1 in left_out else line for i, line in enumerate(lines) if i not in left_out]


def _paragraphs(document: Document, folded: str) -> list[TextLine]:
    """The pieces of the body in order: furniture and tables of contents left out, wrapped lines joined."""
    lines = read_lines(document.text, folded)
    lines = _without_pages(lines, furniture(lines))
    lines = gather(split_columns(clean(lines, folded), document.text, folded), folded)
    lines = unwrap(lines, folded, begins_anew)
    lines = _without(lines, contents(lines))
    if "|" in folded:
        lines = [split_pipes(line, folded) for line in lines]
    return cut_apart(join(lines, document.text, joiner(lines, folded, document.format)), folded)


def _draft(document: Document) -> Draft:
    folded = fold(document.text)
    lines = _paragraphs(document, folded)
    rows = frozenset([i for i, line in enumerate(lines) if is_row(line.text)])
    read = [None if i in rows else read_mark(line.text) for i, line in enumerate(lines)]
    signed = {i: mark for i, mark in enumerate(read) if mark and mark.style[:2] == "md"}
    for i in signed:
        lines[i] = _without_sign(lines[i])
    read_own = _own_marks(lines, signed)
    for i in signed:
        if i in read_own:
            read[i] = read_own[i]
        elif len(lines[i].text) > _LONG_HEADING and "。" in lines[i].text:  # its text ran into it
            read[i] = None
    marks = tuple(read)
    leads = {i: lines[i].text[: mark.end] for i, mark in enumerate(marks) if mark}
    kept = Lines(lines, HEAD)
    del lines  # an object for each of them takes more memory than all that is made from here on
    view, places = view_of(document.text, folded, kept, rows)
    texts = Texts(view.text, places)
    begins = {i: length for i, lead in leads.items() if (mark := marks[i]) and (length := mark_length(texts[i], mark, lead)) != mark.end}
    roles = assign(texts, rows)
    draft = Draft(view, kept, places, texts, marks, rows, begins, _told(document), tuple(roles))
    return _with_title(draft, roles)


def _told(document: Document) -> Mapping[str, str]:
    """What the metadata tell of the text. Whoever a file of an office program names as its author sat before it, and wrote no news."""
    return {key: value for key, value in document.metadata.items() if key != "author"} if document.format in _FILES else document.metadata


def _own_marks(lines: Sequence[TextLine], signed: Mapping[int, Mark]) -> dict[int, Mark]:
    """The marks of headings behind their number signs (# 一、…), where those tell their levels better than the signs do.

    Programs that read pictures and PDF write one sign in front of 一、 and （一） alike; and where all headings have marks of their
    own, those without a sign stand in one order with them.
    """
    own = {i: mark for i in signed if (mark := read_mark(lines[i].text)) and mark.style not in _WEAK}
    styles: dict[str, set[str]] = {}
    for i, mark in own.items():
        styles.setdefault(signed[i].style, set()).add(mark.style)
    unmarked = any(signed[i].style != "md1" for i in signed if i not in own)
    return own if not unmarked or any(len(found) > 1 for found in styles.values()) else {}


def _without_sign(line: TextLine) -> TextLine:
    """A Markdown heading without its number signs."""
    lead = len(line.text) - len(line.text.lstrip("#").lstrip())
    parts = ((line.start + lead, line.parts[0][1]), *line.parts[1:]) if line.parts else ()
    return line._replace(start=line.start + lead, text=line.text[lead:], parts=parts)


def _with_title(draft: Draft, roles: list[str]) -> Draft:
    index, name = find_title(draft)
    addressee = find_addressee(draft.texts, draft.marks, roles)
    if addressee >= 0:
        roles[addressee] = "addressee"
    draft = replace(draft, title=index, name=name)
    lines = range(index, index + title_lines(draft, index, name)) if index >= 0 else ()
    for i in range(len(roles)):
        if i in lines or (not roles[i] and is_second_title(draft, i)):
            roles[i] = "title"
    return replace(draft, roles=tuple(roles))


def _facts(draft: Draft, document: Document) -> Facts:
    title = draft.name
    number = find_number(draft)
    written = script(document.text)
    addressee = next((i for i, role in enumerate(draft.roles) if role == "addressee"), -1)
    return Facts(
        title=title,
        document_number=number,
        issuing_authority=find_authority(draft, title, number),
        addressee=draft.written(addressee).rstrip("：:") if addressee >= 0 else None,
        date_of_issue=date_of_issue(draft),
        date_of_publication=date_of_publication(draft),
        script=written,
        genre=genre(draft, title),
        latest=latest(draft),
        retrospective=retrospective(title),
        whole_text=whole_text(draft),
        currency=home_currency(draft.view.text, written),
        up_to=up_to(draft.view.text),
        year=titled_year(title),
    )


def layout(document: Document) -> Layout:
    """A document laid out: what an outline of all of it, or of a stretch of it, is made from."""
    draft = _draft(document)
    blocks = Blocks(draft.places, draft.roles)
    for place in sections(draft):
        blocks.append(*place)
    found = grids(draft)
    for number, grid in enumerate(found):
        for i in grid.rows(draft):
            blocks.in_table(i, number)
    return Layout(draft, blocks, found, _facts(draft, document), items(draft))


def outline(document: Document) -> Outline:
    """The outline of a document: its view, blocks, sentences and tables in order, and its facts."""
    return layout(document).whole()
