"""Numbers as Word writes them in front of paragraphs: 一, 十二, 壹, ①, iv, b; by the names of Office Open XML's formats."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_PATTERNS: Final = {"decimalZero": "{:02}", "numberInDash": "- {} -"}
_MOST: Final = 99_999  # what the counting formats are defined for


@dataclass(frozen=True, slots=True)
class _Counting:
    """A way to count in words: its digits from 0, its signs for 10, 100, 1000, 10000, whether 10 is 一十."""

    digits: str
    tens: str
    one: bool = False


def written(value: int, form: str) -> str:
    """The number in the named format; in Arabic digits where the format is none of the known ones or does not reach so far."""
    words = _words()
    if form in ("none", "bullet"):
        return ""
    if form in words.signs and 0 < value <= len(words.signs[form]):
        return words.signs[form][value - 1]
    if form in words.digits and value >= 0:
        return "".join(words.digits[form][int(digit)] for digit in str(value))
    if form in words.counting and 0 <= value <= _MOST:
        return _counted(value, words.counting[form])
    if form in ("lowerLetter", "upperLetter") and 0 < value <= 26 * 50:
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)  # z, then aa, as Word does
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 0 < value < 4000:
        return _roman(value).upper() if form == "upperRoman" else _roman(value)
    return _PATTERNS.get(form, "{}").format(value)


def bullet(text: str) -> str:
    """The sign a bulleted list shows: a character of a symbol font as the common sign it looks like."""
    signs = _words().bullets
    return "".join(signs.get(char) or (signs["default"] if "\ue000" <= char <= "\uf8ff" else char) for char in text)


def _roman(value: int) -> str:
    parts = []
    for size, sign in _ROMAN:
        count, value = divmod(value, size)
        parts.append(sign * count)
    return "".join(parts)


def _counted(value: int, way: _Counting) -> str:
    """The number in words: 二十一, 一百零五."""
    if value >= 10_000:
        high, low = divmod(value, 10_000)
        zero = way.digits[0] if 0 < low < 1000 else ""
        return _counted(high, way) + way.tens[3] + zero + (_counted(low, way) if low else "")
    parts: list[str] = []
    skipped = False
    for power in (3, 2, 1, 0):
        digit = value // 10**power % 10
        if not digit:
            skipped = bool(parts)
            continue
        parts.append(way.digits[0] if skipped else "")
        parts.append("" if digit == 1 and power == 1 and value < 20 and not way.one else way.digits[digit])
        parts.append(way.tens[power - 1] if power else "")
        skipped = False
    return "".join(parts) or way.digits[0]


@dataclass(frozen=True, slots=True)
class _Words:
    counting: Mapping[str, _Counting]
    digits: Mapping[str, str]
    signs: Mapping[str, str]
    bullets: Mapping[str, str]


@cache
def _words() -> _Words:
    table = tomllib.loads((files("extract.lexicons") / "numbering.toml").read_text(encoding="utf-8"))
    counting = {name: _Counting(**entry) for name, entry in table["counting"].items()}
    return _Words(counting, table["digits"], table["signs"], table["bullets"])
