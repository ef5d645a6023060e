"""How often a sum is given, where a label of its own beside it says so (补贴标准：1万元。补贴期限：一次性。)."""

from __future__ import annotations

import re
from typing import Final

from extract.records.awards.often import EACH_MONTH, EACH_QUARTER, EACH_YEAR
from extract.records.kinds import Frequency

_MOST: Final = 4  # labels looked at behind a sum, and in front of it
_REACH: Final = 160  # characters
_MARK = r"(?:（[^（）]{1,3}）|\d{1,2}[.、]|[①-⒛㈠-㈩])?"
_LINE_ENDS = re.compile(r"[。；\n]+")
_LABEL = re.compile(rf"[。；\n]*{_MARK}(?P<label>[^，。；：\n\d]{{2,10}})：(?P<said>[^。；\n]*)")
_ENDS_PART = re.compile(r"标准|金额|额度")
_HOW_OFTEN = re.compile(r"期限|方式|频次|频率|次数|周期|时限|形式")
_SAID: Final[tuple[tuple[Frequency, re.Pattern[str]], ...]] = (
    ("one_off", re.compile(r"一次性")),
    ("monthly", re.compile(rf"{EACH_MONTH}|[逐按]月")),
    ("quarterly", re.compile(rf"{EACH_QUARTER}|[逐按]季")),
    ("yearly", re.compile(rf"{EACH_YEAR}|[逐按](?:年(?!限)|学年)")),
    ("one_off", re.compile(r"一次$")),
)
_PARTED = re.compile(r"分[一二两三四五六\d]+[年期次]")


def frequency_beside(text: str, start: int, end: int) -> Frequency | None:
    """How often the sum of the statement text[start:end] is given, as the labels behind it, or else right in front of it, say; or None."""
    return _behind(text, end) or _in_front(text, start)


def _behind(text: str, end: int) -> Frequency | None:
    for _ in range(_MOST):
        match = _LABEL.match(text, end)
        if match is None or _ENDS_PART.search(match["label"]):
            return None
        if _HOW_OFTEN.search(match["label"]):
            return _read(match["said"])
        end = match.end()
    return None


def _in_front(text: str, start: int) -> Frequency | None:
    lines = _LINE_ENDS.split(text[max(0, start - _REACH) : start].rstrip("。；\n"))
    for line in reversed(lines[1:][-_MOST:]):
        match = _LABEL.fullmatch(line)
        if match is None or _ENDS_PART.search(match["label"]):
            return None
        if _HOW_OFTEN.search(match["label"]):
            return _read(match["said"])
    return None


def _read(said: str) -> Frequency | None:
    if _PARTED.search(said):
        return None  # 分三年，每年发放一次: instalments of one sum
    return next((name for name, pattern in _SAID if pattern.search(said)), None)
