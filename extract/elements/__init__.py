"""Elements: a document's text as an outline of titles, headings, paragraphs, tables and sentences, and what it says of itself.

lines ─furniture, unwrap, contents→ ─join→ paragraphs ─view→ draft ─roles, headings, tables→ blocks ─sentences→ Outline
"""

from __future__ import annotations

from dataclasses import replace

from extract.elements.addressee import find_addressee
from extract.elements.authority import find_authority
from extract.elements.columns import split_columns
from extract.elements.contents import contents
from extract.elements.dates import date_of_issue, latest
from extract.elements.document_number import find_number
from extract.elements.draft import Draft
from extract.elements.furniture import furniture
from extract.elements.genre import genre, retrospective
from extract.elements.heading import sections
from extract.elements.inline import clean
from extract.elements.lines import TextLine, read_lines, unwrap
from extract.elements.marks import read_mark
from extract.elements.paragraph import begins_anew, is_row, join, joiner
from extract.elements.publication import date_of_publication
from extract.elements.roles import assign
from extract.elements.script import script
from extract.elements.sentence import sentences
from extract.elements.table import split_pipes, tables
from extract.elements.title import find_title, is_second_title
from extract.elements.weld import view_of
from extract.fold import fold
from extract.model import Block, Document, Facts, Outline, Sentence

__all__ = ["outline"]


def _without(lines: list[TextLine], left_out: set[int]) -> list[TextLine]:
    return [line for i, line in enumerate(lines) if i not in left_out] if left_out else lines


def _paragraphs(document: Document, folded: str) -> list[TextLine]:
    """The pieces of the body in order: furniture and tables of contents left out, wrapped lines joined."""
    lines = read_lines(document.text, folded)
    lines = _without(lines, furniture(lines))
    lines = split_columns(clean(lines, folded), document.text, folded)
    lines = unwrap(lines, folded, begins_anew)
    lines = [split_pipes(line, folded) for line in _without(lines, contents(lines))]
    return join(lines, document.text, joiner(lines, folded, document.format))


def _draft(document: Document) -> Draft:
    folded = fold(document.text)
    lines = _paragraphs(document, folded)
    rows = frozenset([i for i, line in enumerate(lines) if is_row(line.text)])
    marks = tuple([None if i in rows else read_mark(line.text) for i, line in enumerate(lines)])
    lines = [_without_sign(line) if mark and mark.style[:2] == "md" else line for line, mark in zip(lines, marks, strict=True)]
    view, places = view_of(document.text, folded, lines, rows)
    texts = tuple([view.text[a:b] for a, b in places])
    roles = assign(texts, rows)
    draft = Draft(view, tuple(lines), tuple(places), texts, marks, rows, document.metadata, tuple(roles))
    return _with_title(draft, roles)


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
    for i in range(len(roles)):
        if i == index or (not roles[i] and is_second_title(draft, i)):
            roles[i] = "title"
    return replace(draft, roles=tuple(roles))


def _facts(draft: Draft, document: Document) -> Facts:
    title = draft.name
    number = find_number(draft)
    addressee = next((i for i, role in enumerate(draft.roles) if role == "addressee"), -1)
    return Facts(
        title=title,
        document_number=number,
        issuing_authority=find_authority(draft, title, number),
        addressee=draft.written(addressee).rstrip("：:") if addressee >= 0 else None,
        date_of_issue=date_of_issue(draft),
        date_of_publication=date_of_publication(draft),
        script=script(document.text),
        genre=genre(draft, title),
        latest=latest(draft),
        retrospective=retrospective(title),
    )


def _sentences(draft: Draft, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    text = draft.view.text
    found: list[Sentence] = []
    for i, block in enumerate(blocks):
        if block.kind == "paragraph":
            found += [Sentence(a, b, i) for a, b in sentences(text, block.start, block.end)]
        else:
            found.append(Sentence(block.start, block.end, i))
    return tuple(found)


def outline(document: Document) -> Outline:
    """The outline of a document: its view, blocks, sentences and tables in order, and its facts."""
    draft = _draft(document)
    found = tables(draft)
    table_of = {i: number for number, table in enumerate(found) for i in table.blocks}
    blocks = tuple(
        Block(place.kind, start, end, place.section, place.level, role, table_of.get(i, -1), place.depth)
        for i, ((start, end), place, role) in enumerate(zip(draft.places, sections(draft), draft.roles, strict=True))
    )
    return Outline(draft.view, blocks, _sentences(draft, blocks), tuple(found), _facts(draft, document))
