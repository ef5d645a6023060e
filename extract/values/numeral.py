"""Numerals: Arabic, Chinese, financial and mixed (３千万, 1.5亿, 壹佰贰拾, 两百五十, 三点五, 1,000) as exact decimals.

Source: GB/T 15835 (numerals in Chinese text); 万 10^4, 亿 10^8, 万亿 10^12, 兆 10^12 as used in Taiwan budgets.
All functions read *folded* text (`extract.fold`): half-width digits, Simplified characters, no blanks inside.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

DIGITS: Final = dict(
    zip("零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖两弌弍弎仨俩参", (0, 0, *range(1, 10), *range(1, 10), 2, 1, 2, 3, 3, 2, 3), strict=True)
)
SMALL: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "廿": 20, "卅": 30, "卌": 40}
LARGE: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "兆": 10**12}

CHINESE_DIGITS: Final = "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖两俩"
FORMAL: Final = "参(?=[拾佰仟万亿])"  # 参仟元, 壹佰参拾万 (Taiwan), and no 参加
_S = "十拾百佰千仟廿卅卌"
_L = "万亿兆"

# 1,000 · 3千万 · 1.5亿 · 1万5千 · 1万2000, 1万1,800
ARABIC: Final = (
    r"\d[\d,]*+(?:\.\d++)?+(?:[十千]|百(?!分点))?[万亿兆]*+(?:(?<=兆)零?(?:\d{1,4}|\d,\d{3})亿"
    r"|(?<=亿)零?(?:\d{1,4}|\d,\d{3})万|(?<=[百千万亿兆])零?\d{1,4}[十百千][万亿]?)*+"
    r"(?:(?<=万)(?:零\d{1,3}|\d{3,4}|\d,\d{3})(?![\d年月日号%.,万亿千百十]))?+"
)
_WHOLE = rf"(?:[{CHINESE_DIGITS}{_S}]|{FORMAL})(?:[{CHINESE_DIGITS}{_S}{_L}]|{FORMAL}|(?<=[零拾佰仟])参)*+"
_MEASURED = "元圆角分厘%倍折成公平立吨米度克升顷亩里个岁千百万亿年月小天时"  # what a unit begins with, behind 〇.四 and no 九·一八
POINTED: Final = rf"[.·][{CHINESE_DIGITS}]{{1,40}}+(?=[{_MEASURED}])"
# 两百五十 · 三点五 · 四点七万亿 · 〇.四元, 十二·九公顷 (Taiwan writes a point or a dot)
CHINESE: Final = rf"{_WHOLE}(?:(?:点[{CHINESE_DIGITS}]++|{POINTED})[{_L}]*+)?+"
NUMERAL: Final = rf"(?:{ARABIC}|{CHINESE})"
# behind 百分之, where the unit has been said; 百分之二十〔一次性〕给予
SHARE: Final = rf"(?:{ARABIC}|[{CHINESE_DIGITS}{_S}](?:(?!一次性)[{CHINESE_DIGITS}{_S}{_L}])*+(?:[点.·][{CHINESE_DIGITS}]++)?+)"
NUMERAL_OPENS: Final = rf"\d{CHINESE_DIGITS}{_S}参"  # what a numeral begins with, for a class of characters

_PARTS = re.compile(rf"(?P<arabic>\d[\d,]*(?:\.\d+)?)|(?P<digits>[{CHINESE_DIGITS}参]+)|(?P<small>[{_S}])|(?P<large>[{_L}])|(?P<other>.)")
_POINT = re.compile(rf"点|(?<=[{CHINESE_DIGITS}{_S}])[.·]")
_TENS = "廿卅卌"
_LONGEST = 60


class _Sum:
    """A numeral as far as it is read: closed parts (largest first), the thousands being built, a number without its unit."""

    def __init__(self) -> None:
        self.closed: list[Decimal] = []
        self.section = Decimal(0)
        self.number: Decimal | None = None
        self.unit = Decimal(0)  # the last unit said, 0 behind 零
        self.small = Decimal(10**4)  # the last small unit of this section: the next must be less

    def small_unit(self, unit: int) -> bool:
        if unit >= self.small:
            return False
        self.section += (Decimal(1) if self.number is None else self.number) * unit
        self.number, self.unit, self.small = None, Decimal(unit), Decimal(unit)
        return True

    def tens(self, value: int) -> bool:
        if self.number is not None:
            return False
        self.section += value
        self.unit = self.small = Decimal(10)
        return True

    def large_unit(self, unit: int) -> bool:
        part = self.section + (self.number or 0)
        while self.closed and self.closed[-1] < unit:
            part += self.closed.pop()
        if not part and self.number is None:  # 万万, 万亿 after a closed part, or a unit that opens the numeral; not 0万
            part = self.closed.pop() if self.closed and self.unit else Decimal(1)
        self.closed.append(part * unit)
        self.section, self.number, self.unit, self.small = Decimal(0), None, Decimal(unit), Decimal(10**4)
        return True

    @property
    def value(self) -> Decimal:
        return sum(self.closed, Decimal(0)) + self.section + (self.number or 0)


def is_vague_pair(run: str) -> bool:
    """Whether two digits side by side mean one or the other (三四, 七八, 三五), and no number."""
    if len(run) != 2 or run[0] not in DIGITS or run[1] not in DIGITS or run[0] in "零〇" or run[1] in "零〇":
        return False
    one, two = DIGITS[run[0]], DIGITS[run[1]]
    return two == one + 1 or (one, two) == (3, 5)


def _run(total: _Sum, run: str, whole: bool, closes: bool) -> bool:
    """Digits side by side: one number, told by its place (三千五 is 3500), or a string read digit by digit."""
    stripped = run.lstrip("零〇")
    if total.number is not None or (not whole and is_vague_pair(stripped)):
        return False
    if not stripped and not whole:
        total.unit = Decimal(0)
        return True
    number = Decimal("".join(str(DIGITS[c]) for c in stripped) or 0)
    return _number(total, number, closes and len(stripped) == 1 and run == stripped)


def _number(total: _Sum, number: Decimal, short: bool) -> bool:
    if total.number is not None:
        return False
    if short and total.unit >= 100:
        total.section += number * total.unit / 10
    else:
        total.number = number
    return True


def _step(total: _Sum, part: re.Match[str], text: str) -> bool:
    closes = part.end() == len(text) or (text[part.end()] in LARGE and total.unit < LARGE["万"])  # 三千五, 百二万
    if part["arabic"]:
        return _number(total, Decimal(part["arabic"].replace(",", "")), closes and len(part["arabic"]) == 1)
    if part["digits"]:
        if len(part["digits"].lstrip("零〇")) > 1 and text[part.end() : part.end() + 1] in SMALL:
            return False  # 三三百
        return _run(total, part["digits"], part["digits"] == text, closes)
    if part["small"]:
        return total.tens(SMALL[part["small"]]) if part["small"] in _TENS else total.small_unit(SMALL[part["small"]])
    return bool(part["large"]) and total.large_unit(LARGE[part["large"]])


def _with_fraction(whole: str, fraction: str) -> Decimal | None:
    digits = fraction.rstrip(_L)
    scale = Decimal(1)
    for c in fraction[len(digits) :]:
        scale *= LARGE[c]
    base = read_numeral(whole)
    if base is None or not digits or any(c not in DIGITS and not c.isdecimal() for c in digits):
        return None
    return (base + Decimal("0." + "".join(c if c.isdecimal() else str(DIGITS[c]) for c in digits))) * scale


def read_numeral(text: str) -> Decimal | None:
    """The value of a numeral, or None where the characters make none. Digit strings (二〇二五) are read digit by digit."""
    if not text or len(text) > _LONGEST:
        return None
    if text.isdecimal() and text.isascii():
        return Decimal(text)
    return _in_parts(text)


@lru_cache(maxsize=4_096)  # what is written with characters comes again and again: 一, 三百万
def _in_parts(text: str) -> Decimal | None:
    point = _POINT.search(text)
    if point and point.end() < len(text):
        return _with_fraction(text[: point.start()], text[point.end() :])
    total = _Sum()
    for part in _PARTS.finditer(text):
        if not _step(total, part, text):
            return None
    return total.value
