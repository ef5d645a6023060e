"""Numerals: Arabic, Chinese, financial and mixed (３千万, 1.5亿, 壹佰贰拾, 两百五十, 三点五, 1,000) as exact decimals.

Source: GB/T 15835 (numerals in Chinese text); 万 10^4, 亿 10^8, 万亿 10^12, 兆 10^12 as used in Taiwan budgets.
All functions read *folded* text (`extract.fold`): half-width digits, Simplified characters, no blanks inside.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

DIGITS: Final = dict(zip("零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖两弌弍弎仨俩", (0, 0, *range(1, 10), *range(1, 10), 2, 1, 2, 3, 3, 2), strict=True))
SMALL: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "廿": 20, "卅": 30, "卌": 40}
LARGE: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "兆": 10**12}

_C = "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖两"
_S = "十拾百佰千仟廿卅卌"
_L = "万亿兆"

ARABIC: Final = r"\d[\d,]*+(?:\.\d++)?+[十百千]?[万亿兆]*+"
CHINESE: Final = rf"[{_C}{_S}][{_C}{_S}{_L}]*+(?:点[{_C}]++[{_L}]*+)?+"
NUMERAL: Final = rf"(?:{ARABIC}|{CHINESE})"

_PARTS = re.compile(r"(\d[\d,]*(?:\.\d+)?)|([%s]+)|([%s])|([%s])|(点)" % (_C, _S, _L))
_LEADING = re.compile(r"^[百千万亿兆]")


def _digits(text: str) -> int:
    return int("".join(str(DIGITS[c]) for c in text))


def read_numeral(text: str) -> Decimal | None:
    """The value of a numeral, or None where the characters make none. Digit strings (二〇二五) are read digit by digit."""
    if len(text) > 60:
        return None
    whole, _, fraction = text.partition("点")
    if fraction:
        scale = Decimal(1)
        while fraction and fraction[-1] in LARGE:
            scale *= LARGE[fraction[-1]]
            fraction = fraction[:-1]
        base = read_numeral(whole)
        if base is None or not fraction or any(c not in DIGITS for c in fraction):
            return None
        return (base + Decimal(f"0.{''.join(str(DIGITS[c]) for c in fraction)}")) * scale
    total = section = Decimal(0)  # total: closed by 亿; section: below the last large unit
    number: Decimal | None = None
    last = Decimal(0)
    for arabic, run, small, large, _point in _PARTS.findall(text):
        if arabic:
            number = Decimal(arabic.replace(",", ""))
            last = Decimal(0)
        elif run:
            stripped = run.lstrip("零〇")
            if number is not None:
                return None
            number = Decimal(_digits(run)) if stripped or len(run) == len(text) else None
            if len(stripped) == 1 and run == stripped and last >= 100 and text.endswith(run):
                number = number * last / 10 if number is not None else None  # 三千五 is 3500
                section += number or 0
                number = None
        elif small:
            unit = SMALL[small]
            if small in "廿卅卌":
                section += unit
                last = Decimal(10)
            else:
                section += (Decimal(1) if number is None else number) * unit
                last = Decimal(unit)
            number = None
        elif large:
            unit = LARGE[large]
            section += number or 0
            number = None
            if section == 0 and total == 0 and not _LEADING.match(text):
                return None
            if unit >= 10**8:
                total = (total + section or Decimal(1)) * unit
                section = Decimal(0)
            else:
                total += (section or Decimal(1)) * unit
                section = Decimal(0)
            last = Decimal(unit)
    return total + section + (number or 0)
