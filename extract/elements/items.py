"""The items of a page that lists news or notices, each with a line of its own that says when it was put up.

    江城今年新建道路20条
    2021-01-25 14:59:41　作者：小编
    据了解，今年…

The line stands below an item's title, or closes the item; a page does it one way. 今年 counts from the day of the item it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from extract.elements.dates import PAGE_DAY, read_page_day
from extract.elements.draft import Draft

_DATELINE = re.compile(rf"[^，。；：\d]{{0,12}}：?{PAGE_DAY}\s*\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\d)[^，。；]{{0,40}}")
_TITLE: Final = 50  # characters of a title at most
_BODY: Final = 30  # and of what stands between two such lines at least
_STOPS: Final = "。；：！？，"


class Item(NamedTuple):
    """An item of a page: the index of its first piece, and the day its own line tells; None where it has no such line."""

    begin: int
    day: date | None


def items(draft: Draft) -> tuple[Item, ...]:
    """The items of a page in order, or () for a text that is one: it has fewer than two such lines."""
    lines = [(i, day) for i, text in enumerate(draft.texts) if "20" in text[:24] and (day := _dateline(text))]
    bodies = [sum(map(len, draft.texts[a + 1 : b])) for (a, _), (b, _) in pairwise(lines)]
    if not bodies or min(bodies) < _BODY:
        return ()
    found = _titled(lines) if _below_titles(draft.texts, [i for i, _ in lines]) else _closed(lines, len(draft.texts))
    return (Item(0, None), *found) if found[0].begin else tuple(found)


def _dateline(text: str) -> date | None:
    found = _DATELINE.fullmatch(text)
    return read_page_day(found["date"]) if found else None


def _below_titles(texts: Sequence[str], lines: Sequence[int]) -> bool:
    """Whether most of the lines stand below a title."""
    below = sum(1 for i in lines if i and len(texts[i - 1]) <= _TITLE and texts[i - 1][-1:] not in _STOPS)
    return 2 * below > len(lines)


def _titled(lines: Sequence[tuple[int, date]]) -> list[Item]:
    return [Item(max(0, i - 1), day) for i, day in lines]


def _closed(lines: Sequence[tuple[int, date]], count: int) -> list[Item]:
    found = [Item(before + 1, day) for (before, _), (_, day) in zip([(-1, None), *lines], lines, strict=False)]
    return found if lines[-1][0] + 1 == count else [*found, Item(lines[-1][0] + 1, None)]
