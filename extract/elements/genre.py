"""The genre of a document, from its title's last word and, for news, from how it is told."""

from __future__ import annotations

import re
from functools import cache

from extract.elements.draft import Draft
from extract.elements.words import any_of, words
from extract.fold import fold
from extract.model import Genre

_TAIL = re.compile(r"(?:（[^）]*）|[\s》”]|\d{4}.{0,6}$)+$")
_PASSED_ON = re.compile(r"《([^《》]+)》的?[\u4e00-\u9fff]{2,6}$")
_FORMAL: tuple[tuple[Genre, str], ...] = (
    ("work_report", "work_report"), ("measures", "measures"), ("plan", "plan"), ("notice", "notice"), ("law", "law"),
)  # fmt: skip


@cache
def _ending(key: str) -> re.Pattern[str]:
    return re.compile(rf"{any_of('genre', key)}$")


@cache
def _of_notice() -> re.Pattern[str]:
    """A notice that passes something on: 印发关于…的若干措施的通知."""
    return re.compile(rf"^(?P<what>.*?)的?{any_of('genre', 'notice')}$")


def _by_title(title: str) -> Genre | None:
    for genre, key in _FORMAL:
        if _ending(key).search(title):
            return genre
    return None


def genre(draft: Draft, title: str | None) -> Genre:
    """The genre: what a notice passes on counts (印发《…办法》的通知 is measures); news by source and words; else other."""
    name = fold("".join((title or "").split())).rstrip("”》")
    if found := _PASSED_ON.search(name):
        name = found[1]
    name = _TAIL.sub("", name)
    formal = _by_title(name)
    if formal == "notice":
        found = _of_notice().match(name)
        inner = _by_title(_TAIL.sub("", found["what"])) if found else None
        return inner if inner in ("measures", "plan") else "notice"
    if formal:
        return formal
    if any(key in draft.metadata for key in words("genre", "news_metadata")) or any(role == "byline" for role in draft.roles[:10]):
        return "news"
    head = name + draft.view.text[:3000]
    return "news" if any(word in head for word in words("genre", "news")) else "other"
