"""The documents of the corpus in files as offices and programs make them give the same records as the text.

`test_forms` holds the forms of the text itself, `test_parity` one plain file of each format. Here are the habits: lists that Word or a
browser numbers, text pasted from Word, copies of the body, tables inside Markdown. A floor tells which share of the records holds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import Final

import pytest
from render import Block, Heading, Table, blocks_of, docx

from extract.fold import fold
from extract.pipeline import extract_document
from extract.readers import read_bytes

FOLDER: Final = Path(__file__).parents[1] / "corpus" / "documents"
UNALIKE: Final = {"newspaper-wrapped", "pdf-flattened"}  # a form of their own already
DOCUMENTS: Final = sorted(path for path in FOLDER.glob("*.txt") if path.stem not in UNALIKE)
SOME: Final = [path for path in DOCUMENTS if path.stem in ("plan-targets", "measures-awards", "regulation-articles")]
FIELDS: Final = (
    "amount", "rate", "instrument", "per", "frequency", "beneficiary", "value", "role", "subject", "indicator", "change", "kind", "start",
    "end", "recurrence", "duration", "deadline", "section",
)  # fmt: skip
MARK: Final = re.compile(r"([一二三四五六七八九十]{1,3})、|（([一二三四五六七八九十]{1,3})）|(\d{1,2})\.(?!\d)\s*")
NUMERALS: Final = "一二三四五六七八九"
NUMBER: Final = re.compile(r"\d[\d.,]*|%")
LISTS: Final = "".join(
    f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
    for i, (form, text) in enumerate((("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3.")))
)
Blocks = Sequence[Block]


def records(data: bytes, name: str) -> Counter[str]:
    """Each record as its type with what is judged of it; blanks and the signs of Markdown left out."""
    found = extract_document(read_bytes(data, name=name, source=name)).records
    said = ((r.type, [str(getattr(r, field, None)) for field in FIELDS]) for r in found)
    return Counter(re.sub(r"[\s\\]", "", fold(f"{kind} {values}")) for kind, values in said)


@cache
def blocks(path: Path) -> tuple[Block, ...]:
    return tuple(blocks_of(read_bytes(path.read_bytes(), name=path.name, source=path.name)))


@cache
def plain(path: Path) -> Counter[str]:
    lines = [
        line for block in blocks(path) for line in (["\t".join(row) for row in block.rows] if isinstance(block, Table) else [block.text])
    ]
    return records("\n".join(lines).encode(), "a.txt")


def title(document: Blocks) -> str:
    return next((block.text for block in document if isinstance(block, Heading) and not block.level), "")


def rows(table: Table) -> str:
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in table.rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def word_rows(table: Table) -> str:
    cells = ("".join(f"<w:tc>{docx.paragraph(cell)}</w:tc>" for cell in row) for row in table.rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def body(document: Blocks, paragraph: Callable[[str], str] = lambda text: f"<p>　　{escape(text)}</p>") -> str:
    return "\n".join(rows(block) if isinstance(block, Table) else paragraph(block.text) for block in document)


def page(inner: str, head: str = "") -> bytes:
    return f"<html><head><meta charset=utf-8>{head}</head><body>{inner}</body></html>".encode()


def value(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    high, ten, low = numeral.rpartition("十")
    return (NUMERALS.index(high) + 1 if high else 1) * 10 * bool(ten) + (NUMERALS.index(low) + 1 if low else 0)


def numbered_by_word(document: Blocks) -> bytes:
    """One list of three levels, which counts 一、（一）1. by itself; a list of its own only where the document's numbers jump."""
    parts: list[str] = []
    lists = ['<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>']
    counts = [0, 0, 0]
    for block in document:
        found = None if isinstance(block, Table) else MARK.match(block.text)
        if isinstance(block, Table):
            parts.append(word_rows(block))
        elif not found:
            parts.append(docx.paragraph(block.text))
        else:
            level = (found.lastindex or 1) - 1
            number, use = value(found[level + 1]), 1
            if number != counts[level] + 1:
                use = len(lists) + 1
                anew = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{number}"/></w:lvlOverride>'
                lists.append(f'<w:num w:numId="{use}"><w:abstractNumId w:val="0"/>{anew}</w:num>')
            counts[level:] = [number, *[0] * (2 - level)]
            properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{use}"/></w:numPr>'
            parts.append(docx.paragraph(block.text[found.end() :], properties))
    return docx.word("".join(parts), numbering=f'<w:abstractNum w:abstractNumId="0">{LISTS}</w:abstractNum>{"".join(lists)}')


def title_in_two_lines(document: Blocks) -> bytes:
    """A title that a line end inside its paragraph cuts in two."""
    name = title(document)
    half = len(name) // 2
    broken = f'<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>{name[:half]}</w:t><w:br/><w:t>{name[half:]}</w:t></w:r></w:p>'
    style = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    rest = (
        word_rows(block) if isinstance(block, Table) else broken if block.text == name else docx.paragraph(block.text) for block in document
    )
    return docx.word("".join(rest), styles=style)


def pasted_from_word(document: Blocks) -> bytes:
    """Paragraphs as Word pastes them: its classes, each number a span, marks of lists in comments, empty paragraphs between."""

    def paragraph(text: str) -> str:
        found = MARK.match(text)
        mark = (
            f"<!--[if !supportLists]--><span lang=EN-US>{found[0].strip()}<span>&nbsp;&nbsp; </span></span><!--[endif]-->" if found else ""
        )
        words = NUMBER.sub(lambda number: f"<span lang=EN-US>{number[0]}<o:p></o:p></span>", escape(text[found.end() :] if found else text))
        return f"<p class=MsoNormal style='text-indent:32.0pt'>{mark}<span>{words}</span></p>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>"

    return page(f"<div class=WordSection1>{body(document, paragraph)}</div>")


def numbered_by_browser(document: Blocks) -> bytes:
    """Items 1. 2. 3. as a list without a number in its text."""
    parts: list[str] = []
    last = 0
    for block in document:
        found = None if isinstance(block, Table) else MARK.match(block.text)
        if found and found[3] and not isinstance(block, Table):
            number = int(found[3])
            begins = "" if number == last + 1 and parts and parts[-1].startswith("<ol") else f'<ol start="{number}">'
            item = f"<li><p>{escape(block.text[found.end() :])}</p></li>"
            if begins:
                parts.append(f"{begins}{item}</ol>")
            else:
                parts[-1] = f"{parts[-1].removesuffix('</ol>')}{item}</ol>"
            last = number
        else:
            parts.append(rows(block) if isinstance(block, Table) else f"<p>{escape(block.text)}</p>")
    return page(f"<div id=zoom>{''.join(parts)}</div>")


def with_hidden_copy(document: Blocks) -> bytes:
    """A copy for paper and a text for sharing, which the page's own style sheet hides."""
    head = "<style>/* copies */ .paper, #share { display: none } @media print { .paper { display: block } }</style>"
    shared = "<div id=share>一次性奖励500万元，到2031年增长66%。</div>"
    return page(f"<div class=paper>{body(document)}</div>{shared}<div class=xl>{body(document)}</div>", head)


def for_desk_and_phone(document: Blocks) -> bytes:
    """The body twice, once for each kind of screen."""
    return page(f"<div class=pc-box>{body(document)}</div><div class=wap-box>{body(document)}</div>")


def among_headlines(document: Blocks) -> bytes:
    """The body with other headlines and their days below it, the day of the visit above."""
    news = "".join(f"<li><a href='{i}.html'>岚泽市{i}月工业增长{i}.5%</a><span>2031-0{i}-11</span></li>" for i in range(1, 8))
    top = "<div>首页 | 信息公开 | 今天是2031年5月6日 星期二</div>"
    return page(f"{top}<table><tr><td>{body(document)}</td></tr><tr><td><ul>{news}</ul></td></tr></table>")


def marks_set_apart(document: Blocks) -> bytes:
    """Each mark in a box of its own beside its text."""

    def paragraph(text: str) -> str:
        found = re.match(rf"{MARK.pattern}|第[一二三四五六七八九十]+章\s*|[一二三四五六]是", text)
        apart = f"<div>{found[0]}</div><div>{escape(text[found.end() :])}</div>" if found else f"<div>{escape(text)}</div>"
        return f"<div>{apart}</div>"

    return page(f"<div>{body(document, paragraph)}</div>")


def read_from_pictures(document: Blocks) -> bytes:
    """Markdown as programs write it that read pictures and PDF: one kind of heading, percentages as formulas, tables as markup."""
    parts = [
        rows(block)
        if isinstance(block, Table)
        else f"# {block.text}"
        if isinstance(block, Heading) and not block.text.startswith("表")
        else re.sub(r"(?<![\d~～—-])(\d[\d.]*)%(?![~～—-])", r"$\1\\%$", block.text)
        for block in document
    ]
    return "\n\n".join(parts).encode()


def escaped(document: Blocks) -> bytes:
    """Markdown as programs write it that turn files into it: marks with a backslash, tables between pipes."""

    def line(block: Block) -> str:
        if isinstance(block, Table):
            head, *rest = [f"| {' | '.join(row)} |" for row in block.rows]
            return "\n".join([head, f"|{'---|' * len(block.rows[0])}", *rest])
        return re.sub(r"^(\d{1,2})\.", r"\1\\.", block.text).replace("*", "\\*").replace("~", "\\~").replace("<", "\\<")

    return "\n\n".join(map(line, document)).encode()


CARRIERS: Final[dict[str, tuple[Callable[[Blocks], bytes], str, float]]] = {
    "numbered_by_word": (numbered_by_word, "a.docx", 0.999),
    "title_in_two_lines": (title_in_two_lines, "a.docx", 0.999),
    "pasted_from_word": (pasted_from_word, "a.html", 0.999),
    "numbered_by_browser": (numbered_by_browser, "a.html", 0.999),
    "with_hidden_copy": (with_hidden_copy, "a.html", 0.999),
    "for_desk_and_phone": (for_desk_and_phone, "a.html", 0.999),
    "among_headlines": (among_headlines, "a.html", 0.999),
    "marks_set_apart": (marks_set_apart, "a.html", 0.999),
    "read_from_pictures": (read_from_pictures, "a.md", 0.99),
    "escaped": (escaped, "a.md", 0.99),
}


def share(name: str, paths: Sequence[Path]) -> float:
    """Which share of the records of the text and of the file is in both."""
    make, file, _ = CARRIERS[name]
    same = every = 0
    for path in paths:
        own, other = plain(path), records(make(blocks(path)), file)
        same += (own & other).total()
        every += max(own.total(), other.total())
    return same / every


@pytest.mark.parametrize("name", CARRIERS)
def test_some_documents_give_the_same_records_in_every_file(name: str) -> None:
    assert share(name, SOME) >= CARRIERS[name][2]


@pytest.mark.slow
@pytest.mark.parametrize("name", CARRIERS)
def test_the_corpus_gives_the_same_records_in_every_file(name: str) -> None:
    found = share(name, DOCUMENTS)
    print(f"{name}: {found:.2%}")
    assert found >= CARRIERS[name][2]
