"""Page furniture, left out of the view: page numbers (- 12 -, 第3页 共9页, 12), separators, running headers and footers."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import Final

from extract.elements.lines import TextLine
from extract.elements.words import CHINESE, any_of, words

_SEPARATOR = re.compile(r"^[-=_*~·.#\s|+<>]{2,}$")
_BARE = re.compile(r"^\d{1,3}$")
_ENDED = re.compile(r"[。；！？：…!?;:][”’）》\])\"]*$")
_RULES = frozenset("-=_*~·.#|+<>:")  # what a separator or the rule of a table opens with
_TABLE_RULE = re.compile(r"^\|?[\s:|-]*-{2,}[\s:|-]*$")
_HEAD: Final = 40  # lines among which a site's own stand
_FAR: Final = 5  # lines of a page at least


@cache
def _page_number() -> re.Pattern[str]:
    page = any_of("furniture", "page")
    return re.compile(
        rf"""^(?:
        [-·]+\s*\d{{1,4}}\s*[-·]+                                             # - 12 -
        | 第\s*\d{{1,4}}\s*{page}(?:\s*[/，,|]?\s*（?\s*共\s*\d{{1,4}}\s*{page}\s*）?)?    # 第3页 共9页
        | 共\s*\d+\s*{page}\s*[，,]?\s*第\s*\d+\s*{page}
        | \d{{1,3}}\s*/\s*\d{{1,3}}
        | Page\s+\d+(?:\s+of\s+\d+)?
        )$""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _today() -> re.Pattern[str]:
    """What a site says of the day on which its page was opened: 今天是2024年6月12日 星期三, links beside it."""
    return re.compile(rf"^[^。；，：]{{0,60}}{any_of('furniture', 'today')}\s*\d{{4}}年\d{{1,2}}月\d{{1,2}}日[^。；，：]{{0,20}}$")


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(any_of("wrap", "units"))


def _bare_numbers(lines: list[TextLine]) -> set[int]:
    """Lines that are one number, between lines of prose, and belong to a series that counts the pages."""
    found: dict[int, int] = {}
    bare = [i for i, line in enumerate(lines) if len(line.text) <= 3 and _BARE.match(line.text)]
    if _counts_pages(lines, bare):
        return set(bare)
    for i in bare:
        line = lines[i]
        around = [lines[j].text for j in (i - 1, i + 1) if 0 <= j < len(lines)]
        if i + 1 < len(lines) and _unit().match(lines[i + 1].text):
            continue  # a number cut off from its unit
        if all(len(text) >= 8 and CHINESE.search(text) for text in around):
            found[i] = int(line.text)
    values = set(found.values())
    cut = {i for i in found if _cuts(lines, i) and (lines[i].gap or (i + 1 < len(lines) and lines[i + 1].gap))}
    return {i for i, value in found.items() if i in cut or {value - 1, value + 1} & values}


def _counts_pages(lines: list[TextLine], bare: list[int]) -> bool:
    """Whether the bare numbers of a text count on one by one, some way apart, and one of them cuts a sentence in two."""
    steps = [(j - i, int(lines[j].text) - int(lines[i].text)) for i, j in pairwise(bare)]
    apart = all(far >= _FAR for far, _ in steps[:-1] or steps)  # the last page may be short
    return bool(steps) and apart and all(step == 1 for _, step in steps) and any(_cuts(lines, i) for i in bare)


def _running(lines: list[TextLine], pages: set[int]) -> set[int]:
    """Short lines that come back next to each page number, or again and again next to one or where they cut a sentence in two."""
    counts = Counter(line.text for line in lines if 4 <= len(line.text) <= 40)
    often = {text for text, n in counts.items() if n >= 2 and "\t" not in text and "|" not in text and not _ENDED.search(text)}
    if not often:
        return set()
    where: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        if line.text in often:
            where.setdefault(line.text, []).append(i)
    found: set[int] = set()
    for places in where.values():
        beside = sum(i - 1 in pages or i + 1 in pages for i in places)
        near = sum(i - 1 in pages or i + 1 in pages or _cuts(lines, i) for i in places)
        if (near * 2 >= len(places) >= 3 and near >= 2) or beside == len(places):
            found.update(places)
    return found


def _cuts(lines: list[TextLine], i: int) -> bool:
    before = lines[i - 1].text if i else ""
    return len(before) >= 12 and ("，" in before or "。" in before) and not _ENDED.search(before)


_EMPTY_CELL = re.compile(r"-{1,4}")
_SHORT_VALUE = re.compile(r"[^\d，。；：]{0,8}\d[\d,.]*[^\d，。；：]{0,4}|-{1,4}")


def _is_cell(lines: list[TextLine], i: int) -> bool:
    """Whether a dash fills a cell of a table that has one to a line: a short value stands beside it (达标率 / —— / 95)."""
    beside = [lines[j].text for j in (i - 1, i + 1) if 0 <= j < len(lines)]
    return _EMPTY_CELL.fullmatch(lines[i].text) is not None and any(_SHORT_VALUE.fullmatch(text) for text in beside)


def furniture(lines: list[TextLine]) -> set[int]:
    """The indexes of the lines that are page furniture."""
    pattern = _page_number()
    pages = {i for i, line in enumerate(lines) if len(line.text) <= 24 and pattern.match(line.text)}
    pages |= _bare_numbers(lines)
    said = words("furniture", "today")
    today = {i for i, line in enumerate(lines[:_HEAD]) if any(word in line.text for word in said) and _today().match(line.text)}
    marks = {
        i
        for i, line in enumerate(lines)
        if line.text[0] in _RULES and (_SEPARATOR.match(line.text) or _TABLE_RULE.match(line.text)) and not _is_cell(lines, i)
    }
    return pages | marks | today | _running(lines, pages)
