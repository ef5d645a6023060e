"""Headings and the section of every piece: 编 > 章 > 节 > 条, 一、 > （一） > 1. > （1） > ①, Markdown, boxes, unnumbered ones.

The depth of a style of mark is the order in which the document first uses it; the usual order (`marks.ORDER`) settles the rest.
A numbered paragraph lends its leading title (1.推动产业链融通发展。深入…) to its section; an item that is a sentence lends nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from extract.elements.draft import Draft
from extract.elements.marks import ORDER, Mark
from extract.elements.roles import organisation
from extract.elements.stack import Stack
from extract.elements.words import CHINESE, any_of, words
from extract.model import BlockKind

_STOP = re.compile(r"[。；！？]")
_ENDED = re.compile(r"[。；！？，、][”’）》]*$")
_ASKS = re.compile(r"[^。；！？：]{2,40}？")
_DIVISIONS: Final = ("part", "chapter", "section")
_SET_OFF: Final = frozenset(("annex", *_DIVISIONS))
_LONG: Final = frozenset(("box", "annex", *_DIVISIONS))  # their entries may be longer
_ITEMS: Final = frozenset(("num_paren", "circled", "num_half"))
_TITLED: Final = frozenset(("cn", "cn_paren"))  # marks whose series is one of headings
_NUMBER = re.compile(r"(?<!\d)(?!20\d\d年)\d")  # but for the year of a plan


class Place(NamedTuple):
    """Where a piece stands: its kind, the headings above it, its level as a heading (0 for body text), the depth of its mark."""

    kind: BlockKind
    section: tuple[str, ...]
    level: int = 0
    depth: int = 0


@cache
def _lead() -> re.Pattern[str]:
    """A leading title: up to the first 。 or ：, short, with one comma at most, and followed by text."""
    return re.compile(
        rf"(?P<title>(?![^。：]*{any_of('heading', 'sentence')})[^。；！？：，]{{2,30}}(?:，[^。；！？：，]{{2,20}})?)(?:。|：(?=.{{8}}))(?=.)"
    )


@cache
def _gives() -> re.Pattern[str]:
    """A sum that is given (奖励5000元): an item of a list that says it is no heading, though nothing ends it."""
    return re.compile(rf"{any_of('heading', 'gives')}[^。；]{{0,8}}?\d[\d.,]*[十百千万亿]*元")


@cache
def _article_title() -> re.Pattern[str]:
    """The title of an article: in brackets, or up to the first 。 where that is short."""
    return re.compile(r"^(?:[（【\[][^）】\]]{2,30}[）】\]]|(?![^。]{0,6}本)[^。；！？：，]{2,14}(?=。.)|[^。；！？：，]{2,30}$)")


@cache
def _caption() -> re.Pattern[str]:
    return re.compile(rf"^{any_of('heading', 'caption')}[\d一二三四五六七八九十]{{1,3}}(?:[-.]\d+)?[：:]?(?![^\s]*[。；])")


@cache
def _caption_starts() -> frozenset[str]:
    return frozenset(word[0] for word in words("heading", "caption"))


def is_caption(text: str) -> bool:
    """Whether a folded line is the caption of a table or picture (表 1 …, 图 2 …)."""
    return len(text) <= 60 and text[:1] in _caption_starts() and bool(_caption().match(text))


def _entry_length(text: str, mark: Mark, begin: int) -> int:
    """How many characters of a marked piece are its section entry; 0 where it has none. `begin`: where the words start."""
    if mark.style == "article":
        title = _article_title().match(text[begin : begin + 80])
        return begin + (title.end() if title else 0)
    short = len(text) <= (60 if mark.style in _LONG else 50)
    if short and _ASKS.fullmatch(text, begin):
        return len(text)  # 3.支付比例是多少？
    if short and not _STOP.search(text) and not _ENDED.search(text) and len(text) > begin and not _gives().search(text, begin):
        return len(text.rstrip("：")) if len(text) <= 31 or text[-1] != "：" else 0
    if mark.style in _ITEMS:
        return 0
    lead = _lead().match(text, begin)
    return lead.end("title") if lead else 0


def mark_length(text: str, mark: Mark, lead: str) -> int:
    """Where the words after the mark begin in the view's text, which has less white space than the line that `lead` opens."""
    if mark.style in _MD:
        return 0
    return mark.end if text.startswith(lead) else len("".join(lead.split()))


_MD: Final = frozenset(f"md{depth}" for depth in range(1, 7))


def is_plain(draft: Draft, i: int) -> bool:
    """Whether a piece looks like an unnumbered heading: short, without sentence punctuation, nothing else it could be."""
    text = draft.texts[i]
    if not 2 <= len(text) <= 40 or i in draft.rows or draft.marks[i] or draft.roles[i] or _STOP.search(text) or not CHINESE.search(text):
        return False
    return text[-1] not in "：，、:" and text.count("，") <= 2 and not is_caption(text) and "：" not in text


def _plain_headings(draft: Draft) -> frozenset[int]:
    """The unnumbered headings: short lines with text or a numbered heading below, no more than two in a row."""
    looks = [is_plain(draft, i) for i in range(len(draft.texts))]
    found: set[int] = set()
    i, n = 0, len(looks)
    while i < n:
        j = i
        while j < n and looks[j]:
            j += 1
        if i < j < n and j - i <= 3 and not draft.roles[j]:
            found.update(range(i, j))
        i = max(j, i + 1)
    return frozenset(found)


_YEAR = re.compile(r"20\d\d年?(?P<rest>[^\d，]{2,10})")


def _years(draft: Draft) -> frozenset[int]:
    """Lines that say the same of one year and of another (2020年江城, 2021年江城): they head what is told of each."""
    rests = {i: m["rest"] for i, text in enumerate(draft.texts) if text[:2] == "20" and (m := _YEAR.fullmatch(text)) and is_plain(draft, i)}
    count = Counter(rests.values())
    return frozenset(i for i, rest in rests.items() if 1 < count[rest] < _MANY)


_MANY: Final = 4  # more of them are the cells of a table


def _names_above(draft: Draft) -> frozenset[int]:
    """Authorities named above the body: lines that look like headings and are none."""
    body = next((i for i, text in enumerate(draft.texts) if "。" in text or len(text) > 90), 0)
    return frozenset(i for i in range(body) if organisation().match(draft.texts[i]))


def _dashed(draft: Draft, i: int) -> bool:
    mark = draft.marks[i + 1] if i + 1 < len(draft.marks) else None
    return bool(mark and mark.style == "bullet")


def sections(draft: Draft) -> Iterator[Place]:
    """For each piece its kind, section and level."""
    plain, years = _plain_headings(draft) - _names_above(draft), _years(draft)
    stack = Stack()
    box = ""
    was_dashed = False
    for i, (text, mark, role) in enumerate(zip(draft.texts, draft.marks, draft.roles, strict=True)):
        if i in draft.rows:
            yield Place("row", stack.section())
        elif role == "title":
            stack.clear()
            yield Place("heading", (), 1)
        elif role or i < draft.title:
            yield Place("paragraph", stack.section())
        elif mark and mark.style == "box":
            if text == box and stack.outside is not None:  # the head of the box again, on its next page
                yield Place("heading", stack.section())
                continue
            box = text
            stack.enter_box(draft.written(i) if len(text) <= 60 else "")
            yield Place("heading", stack.section()[:-1], len(stack.levels))
        elif mark and mark.style != "bullet":
            dashed = _dashed(draft, i)
            stack.leave_box(mark, dashed=dashed, was_dashed=was_dashed)
            was_dashed = dashed
            yield _marked(stack, draft, i, mark)
        elif i in plain or i in years:
            stack.open("years" if i in years else "plain", 0, draft.written(i))
            yield Place("heading", stack.section()[:-1], len(stack.levels))
        else:
            yield Place("heading" if is_caption(text) else "paragraph", stack.section())


def _stands_over(stack: Stack, draft: Draft, i: int, mark: Mark) -> bool:
    """Whether （二）基本原则。 is a heading in spite of its 。: text stands below it, and it opens a series or its like before it was one."""
    text = draft.texts[i]
    if len(text) > 24 or text[-1] != "。" or _STOP.search(text[:-1]) or "，" in text or i + 1 >= len(draft.texts) or i + 1 in draft.rows:
        return False
    if following := draft.marks[i + 1]:
        below = following.number <= 1 and following.style in ORDER and mark.style in ORDER
        if not below or ORDER.index(following.style) <= ORDER.index(mark.style) or _NUMBER.search(text, mark.end):
            return False
    elif len(draft.texts[i + 1]) < len(text):
        return False
    before = next((level for level in stack.levels if level.style == mark.style), None)
    if mark.style in _TITLED and (mark.number == 1 or before is None):
        return True
    return before is not None and bool(before.entry) and before.number + 1 == mark.number


def _marked(stack: Stack, draft: Draft, i: int, mark: Mark) -> Place:
    text = draft.texts[i]
    begin = draft.begins.get(i, mark.end)
    if mark.style in _SET_OFF and (len(text) > 60 or _STOP.search(text)):
        return Place("paragraph", stack.section())
    if mark.style == "annex":
        stack.clear()
    length = len(text) if mark.style in _MD else _entry_length(text, mark, begin)
    if not length and _stands_over(stack, draft, i, mark):
        length = len(text) - 1
    whole = 0 < length >= len(text.rstrip("：。"))
    stack.open(mark.style, mark.number, draft.written(i)[:length] if length else "", alone=whole)
    if whole:
        return Place("heading", stack.section()[:-1], len(stack.levels), len(stack.levels))
    return Place("paragraph", stack.section(), len(stack.levels) if length else 0, len(stack.levels))
