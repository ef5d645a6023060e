"""Tables of contents (目录), left out of the view: the line 目录 and the entries after it, or a run of lines with leaders."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from extract.elements.lines import TextLine
from extract.elements.words import words

_ENTRY = re.compile(r"^.{1,80}?(?:[\t\s]|[.．·…-]{2,})[\s.．·…-]*\d{1,3}\s*[-·]*$")
_LEADER = re.compile(r"^.{1,80}?(?:[.．·…]{4,}|(?:[.·]\s){3,}|\t\s*-)[\s.．·…-]*\d{1,3}\s*[-·]*$")
_PROSE = re.compile(r"[。；！？]")
_TAIL = re.compile(r"[\s.．·…-]*\d*[\s.．·…-]*$")
_ODD = 3
_LIMIT = 400  # no table of contents is longer


@cache
def _headings() -> frozenset[str]:
    return frozenset(words("contents", "headings"))


@cache
def _ends() -> frozenset[str]:
    """What the heading of a table of contents ends with."""
    return frozenset("#*[]").union(*({word[-1], word[-1].upper()} for word in words("contents", "headings")))


def _is_heading(text: str) -> bool:
    return len(text) <= 20 and text[-1] in _ends() and "".join(text.split()).strip("#*[]").lower() in _headings()


def _key(text: str) -> str:
    return "".join(_TAIL.sub("", text).split())


def _after(lines: list[TextLine], i: int, counts: Counter[str]) -> int:
    """The index behind the last entry of the table of contents headed by line i."""
    seen: set[str] = set()
    j = end = i + 1
    while j < len(lines) and j - i < _LIMIT:
        text = lines[j].text
        key = _key(text)
        if key in seen or _PROSE.search(text) or len(text) > 80:
            break
        if _ENTRY.match(text) or counts[key] > 1:
            end = j + 1
            seen.add(key)
        elif j - end >= _ODD:  # some odd lines may be halves of wrapped entries
            break
        j += 1
    return end


def contents(lines: list[TextLine]) -> set[int]:
    """The indexes of the lines that make up tables of contents."""
    found: set[int] = set()
    heads = [i for i, line in enumerate(lines) if _is_heading(line.text)]
    if heads:
        counts = Counter(_key(line.text) for line in lines if len(line.text) <= 80)
        for i in heads:
            end = _after(lines, i, counts)
            if end > i + 1:
                found.update(range(i, end))
    run: list[int] = []
    for i, line in enumerate(lines):
        if line.text[-1] in "0123456789-·" and _LEADER.match(line.text):
            run.append(i)
            continue
        if len(run) >= 3:
            found.update(run)
        run = []
    return found | set(run) if len(run) >= 3 else found
