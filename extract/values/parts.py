"""Pieces that all patterns of times share, and how their numbers are read.

Fragments are written for *folded, blank-free* text (`View.text`) and carry no groups, so that bigger ones can be built of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from extract.model import MentionKind, Time
from extract.values.numeral import DIGITS, read_numeral

_GROUP = re.compile(r"\?P<\w+>")
_YEAR_PIVOT = 50

# --- numbers inside times ---------------------------------------------------------------------------------------------
CN: Final = "〇零一二三四五六七八九"
CN_NUMBER: Final = "〇零一二三四五六七八九十百两廿卅壹贰叁肆伍陆柒捌玖拾佰半"
COUNT: Final = r"(?:\d{1,4}(?:\.\d{1,2})?|[一二三四五六七八九十两廿卅壹贰叁肆伍陆柒捌玖拾][一二三四五六七八九十百零〇两拾佰]{0,6})"
ONE_TO_31: Final = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|卅一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|初?[一二三四五六七八九])"
ONE_TO_12: Final = r"(?:1[0-2]|0?[1-9]|十[一二]?|元|正|[一二三四五六七八九])"

# --- words between and around -----------------------------------------------------------------------------------------
JOIN: Final = r"(?:-{1,3}|~{1,2}|至|到)"  # 2023-2025年, 2023至2025年
NOT_A_YEAR: Final = r"(?!级|龄|轻|版|代(?!表|理|办|码)|本[）)]|第\d+号|\d+号)"  # 2025年版, 1980年代, 公告2023年第11号


def plain(pattern: str) -> str:
    """The pattern with its named groups made nameless, to be built into another."""
    return _GROUP.sub("?:", pattern)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A verbose pattern, compiled once."""
    return re.compile(pattern, re.VERBOSE)


def number(text: str) -> int:
    """A whole number written in digits or Chinese numerals (十二, 廿五, 初五, 二〇); 元 and 正 are the first month."""
    if text.isdecimal():
        return int(text)
    if text in ("元", "正"):
        return 1
    value = read_numeral(text.lstrip("初"))
    return -1 if value is None else int(value)


def year_number(text: str) -> int:
    """A year written digit by digit, in either kind of digits or both (2025, 二〇二五)."""
    return int("".join(c if c.isdecimal() else str(DIGITS[c]) for c in text))


def full_year(two_digits: int, anchor: date | None) -> int:
    """The year that a two-digit year means: not more than 50 years from the anchor, or 1950 to 2049."""
    base = anchor.year if anchor else 2000
    century = base - base % 100
    return min(
        (century + step + two_digits for step in (-100, 0, 100)), key=lambda year: abs(year - base - (0 if anchor else _YEAR_PIVOT // 50))
    )


@dataclass(frozen=True, slots=True)
class TimeRule:
    """How one way of writing a time is found (`pattern`, no groups) and read; `read` gives None where it is no real time.

    `examples` are texts the pattern takes as a whole, `counterexamples` texts in which it must find nothing.
    """

    id: str
    kind: MentionKind
    pattern: str
    read: Callable[[str, date | None], Time | None]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
