"""Sums of money as people say and write them: 三块五, 五元三毛, $15, 贰万元整, 一千到两千万元."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from extract.lexicons import any_of, table
from extract.values.numeral import DIGITS, is_vague_pair
from extract.values.spoken import NUMBER, ONE, Number, read_number

_TO: Final = r"(?: （含） )? (?: -{1,3} | ~{1,2} | 至 | 到 )"
_DIGIT: Final = r"[一二三四五六七八九两壹贰叁肆伍陆柒捌玖\d]"
_SUB: Final = {"角": Decimal("0.1"), "毛": Decimal("0.1"), "分": Decimal("0.01"), "钱": Decimal("0.01")}


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum between low and high of a currency."""

    low: Decimal
    high: Decimal
    currency: str


@cache
def _codes(section: str) -> dict[str, str]:
    return {word: code for code, items in table("spoken", section).items() for word in items}


@cache
def pattern() -> re.Pattern[str]:
    """A sum, or a range of sums whose first may lack its unit."""
    unit = f"(?: {any_of(_codes('currencies'))} )"
    before = f"(?: {any_of(_codes('prefixes'))} )".replace("$", r"\$").replace("\\\\", "\\")
    small = (
        rf"(?: 又? 零? {ONE} (?: [角毛] (?: 零? {_DIGIT} (?: 分 (?! 之 ) )? )? | 美?分 (?! 之 ) | 日本钱 ) "
        rf"| (?<= 块 ) {_DIGIT} (?! [\d十百千万亿.份个斤张本] ) )"
    )
    one = (
        rf"(?: {before} [ ]? {NUMBER} (?: {unit} {small}* )? "
        rf"| {NUMBER} [多余几来]? {unit} (?! 旦|素 ) (?: {small} )* (?: 人民币 | 钱 )? [整正]? "
        rf"| (?<! [\d\w] ) {ONE} [角毛] (?: 零? {_DIGIT} 分? )? 钱? | (?<! [^多少] ) {ONE} 分 (?= $|钱 ) )"
    )
    return re.compile(rf"(?: (?P<low> {one} | {NUMBER} ) {_TO} )? (?P<high> {one} )", re.VERBOSE)


@cache
def _parts() -> re.Pattern[str]:
    units = any_of((*_codes("currencies"), "角", "毛", "美分", "分", "日本钱"))
    return re.compile(rf"(?P<number> {NUMBER} ) [多余几来]? (?P<unit> {units} )?", re.VERBOSE)


def _worth(unit: str | None, last: Decimal) -> Decimal:
    """What one of a unit is worth in its currency; a number without one is a tenth of the last unit (三块五)."""
    if unit is None:
        return last / 10
    return _SUB.get(unit[-1], Decimal(1)) if unit != "块钱" else Decimal(1)


def _one(text: str) -> tuple[Number, str | None] | None:
    """One sum and the currency it names, if any."""
    prefix = next((w for w in sorted(_codes("prefixes"), key=len, reverse=True) if text.startswith(w)), None)
    currency = _codes("prefixes")[prefix] if prefix else None
    total, worth = Number(Decimal(0), Decimal(0)), Decimal(10)
    for m in _parts().finditer(text, len(prefix or "")):
        number = read_number(m["number"])
        vague = text[m.end("number") : m.end("number") + 1]
        if number and is_vague_pair(m["number"]) and not m["number"].isdecimal():
            ends = [DIGITS[c] for c in m["number"]]
            number = Number(Decimal(ends[0]), Decimal(ends[1]))
        if number is not None and vague in "多余几来" and vague and m["unit"]:
            number = read_number(m["number"] + vague) or number
        if number is None:
            return None
        worth = _worth(m["unit"], worth)
        sign = -1 if total.low < 0 else 1
        total = Number(total.low + sign * number.low * worth, total.high + sign * number.high * worth)
        currency = (
            currency
            if m["unit"] is None or m["unit"] not in _codes("currencies") or (currency and _codes("currencies")[m["unit"]] == "CNY")
            else _codes("currencies")[m["unit"]]
        )
    if currency is None and re.search("[角毛分]", text):
        currency = "CNY"
    return total, currency


def _scaled(low: Number, low_text: str, high_text: str) -> Number:
    """The first number of a range with the 万 or 亿 that is said once, with the second (2-3万)."""
    if re.search("[万亿兆元块]", low_text):
        return low
    scale = re.search(r"(?P<large>[万亿兆]+)|(?<=[\d一二两三四五六七八九])(?P<small>[十百千拾佰仟])(?![\d一二三四五六七八九])", high_text)
    unit = read_number("一" + scale[0]) if scale and (scale["large"] or low.low < 10) else None
    return low.times(unit.low) if unit else low


def read_sum(m: re.Match[str]) -> Amount | None:
    """The amount of a match of `pattern()`."""
    high = _one(m["high"])
    if high is None:
        return None
    if not m["low"]:
        return Amount(high[0].low, high[0].high, high[1] or "CNY")
    low = _one(m["low"]) if re.search(r"[^\d.]", m["low"]) and _parts().fullmatch(m["low"]) is None else None
    number = low[0] if low else read_number(_parts().match(m["low"])["number"]) if _parts().match(m["low"]) else None  # type: ignore[index]
    if number is None:
        return None
    return Amount(_scaled(number, m["low"], m["high"]).low, high[0].high, high[1] or "CNY")
