"""Numbers, sums, shares and ranks as people write and speak them, beyond what policies need (三块五, 七五折, 负二分之一).

Used by `values()` only. Patterns read folded text; a number has the low and high end it may mean (三四万, 数十亿).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Final

from extract.values.numeral import CHINESE_DIGITS, FORMAL, LARGE, POINTED, SMALL, is_vague_pair, read_numeral
from extract.values.parts import compiled

_S: Final = "十拾百佰千仟廿卅卌"
_U: Final = "十拾百佰千仟万亿兆"

# One numeral: 1,000.5 · .5 · 两百五十 · 3万5 · 五十几 · 数十 ; a unit may follow vague words (500余万).
PLAIN: Final = (
    rf"(?: (?: \d[\d,]{{0,40}}+ (?: \.\d{{1,40}}+ )? | (?<! \. ) \.\d{{1,40}}+ | [{CHINESE_DIGITS}{_S}] "
    rf"| {FORMAL} ) (?: [{CHINESE_DIGITS}{_S}万亿兆] | {FORMAL} | (?<= [零拾佰仟] ) 参 "
    rf"| (?<= [{_U}零] ) \d{{1,20}}+ ){{0,40}}+ (?: (?: 点 [{CHINESE_DIGITS}\d]{{1,40}}+ | {POINTED} ) [万亿兆]*+ )? )"
)
_VAGUE: Final = r"[多余几来]"
ONE: Final = rf"""
    (?: 半百 | 数 [十百千万亿]+ | 几 [十百千万亿]+
      | {PLAIN} (?: {_VAGUE} (?= [万亿兆] ) [万亿兆]+ | {_VAGUE} (?! [年月日天元块美欧英日港澳台] ) | [几多余] (?= 块|元|美元|欧元 ) )? [kKＫ]? (?! [A-Za-z] )
    )"""
SIGN: Final = r"(?: 负的? | (?<! [\d\w] ) - (?! - ) | (?<= [^\x00-\x7f] ) (?<! - ) - (?= [\d.] ) )"
FRACTION: Final = rf"(?: (?: {PLAIN} 又 )? {PLAIN} 分之 {PLAIN} | \d{{1,20}}+ / \d{{1,20}}+ (?! [/\d] ) )"
NUMBER: Final = rf"(?: {SIGN}? (?: {FRACTION} | {ONE} ) )"

_HALF_HUNDRED: Final = Decimal(50)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: low and high are the same unless it is vague (`more`: the high end is not told)."""

    low: Decimal
    high: Decimal
    more: bool = False

    def times(self, factor: Decimal | int) -> Number:
        """The number with both ends multiplied."""
        return Number(self.low * factor, self.high * factor, self.more)


def _scale(text: str) -> Decimal:
    scale = Decimal(1)
    for c in text:
        scale *= LARGE.get(c) or SMALL[c]
    return scale


def _pair(text: str) -> Number | None:
    """Two digits side by side that mean one or the other: 三四万, 五六十, 三五百."""
    m = compiled(rf"(?P<head> .*[{_U}零] )?? (?P<pair> [一二两三四五六七八九]{{2}} ) (?P<units> [{_U}]* )").fullmatch(text)
    if m is None or not is_vague_pair(m["pair"]) or not (m["units"] or m["head"]):
        return None
    ends = [read_numeral(f"{m['head'] or ''}{c}{m['units']}") for c in m["pair"]]
    return Number(ends[0], ends[1]) if ends[0] is not None and ends[1] is not None else None


def _vague(text: str) -> Number | None:
    m = compiled(rf"(?P<some> [数几] )? (?P<number> .*? ) (?P<vague> {_VAGUE} )? (?P<unit> [万亿兆]* )").fullmatch(text)
    if m is None or not (m["some"] or m["vague"]):
        return None
    if m["some"]:
        scale = _scale(m["number"] + m["unit"])
        return Number(scale, scale * 10, more=True)
    base = read_numeral(m["number"])
    if base is None:
        return None
    step = next((Decimal(10) ** n for n in range(16, -1, -1) if base % Decimal(10) ** n == 0), Decimal(1)) if base else Decimal(1)
    scale = _scale(m["unit"])
    return Number(base * scale, (base + step) * scale, more=True)


def _fraction(text: str) -> Decimal | None:
    whole, _, rest = text.rpartition("又")
    below, above = rest.split("分之") if "分之" in rest else reversed(rest.split("/"))
    parts = [read_numeral(part) for part in (whole or "零", below, above)]
    if parts[0] is None or not parts[1] or parts[2] is None:
        return None
    with localcontext() as context:
        context.prec = 40
        return parts[0] + parts[2] / parts[1]


def read_number(text: str) -> Number | None:
    """A number as written, signs, fractions and vague words included; None where the characters make none."""
    bare = text.lstrip("负的-")
    sign = -1 if bare != text else 1
    thousands = 1000 if bare[-1:] in "kK" and bare else 1
    bare = bare.rstrip("kK")
    if bare.startswith("."):
        bare = f"0{bare}"
    value = _fraction(bare) if "分之" in bare or "/" in bare else _HALF_HUNDRED if bare == "半百" else read_numeral(bare)
    found = Number(value, value) if value is not None else _pair(bare) or _vague(bare)
    return found.times(sign * thousands) if found else None
