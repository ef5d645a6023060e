"""Shares of a hundred (百分之六, 6.5%, 三成半, 八五折, 6个百分点) and ranks (第三) as people write them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from extract.values.spoken import NUMBER, ONE, PLAIN, SIGN, Number, read_number

_TO: Final = r"(?: -{1,3} | ~{1,2} | 至 | 到 )"
_OF: Final = {
    "百": Decimal(1),
    "千": Decimal("0.1"),
    "万": Decimal("0.01"),
    "十万": Decimal("0.001"),
    "百万": Decimal("0.0001"),
    "千万": Decimal("0.00001"),
}
_NOT_TENTHS: Final = r"(?! 立|本|员|果|为|都|品|功|效|长|熟|绩|分|交|年|套|像|人|就|因|语|型|书|衣 )"
_BEFORE: Final = rf"(?<! [%\w.] ) {SIGN}? | (?<= [^\x00-\x7f] ) {SIGN}?"


@cache
def pattern() -> re.Pattern[str]:
    """A share, or a range of shares whose unit may be said once."""
    return re.compile(
        rf"""
        (?P<of> {SIGN}? (?<! [\d一二两三四五六七八九十百千] ) (?P<part> 百 | 千 | 万 | 十万 | 百万 | 千万 ) 分之 (?P<first> {SIGN}? (?: {ONE} | 百 ) )
            (?: {_TO} (?: (?P=part) 分之 )? (?P<last> {SIGN}? (?: {ONE} | 百 ) ) )? )                 # 百分之三十到四十一
      | (?P<whole> 百分百 ) | 百分 (?P<short> {PLAIN} ) (?! 点|制|位 )                                # 百分三十
      | (?: {_BEFORE} ) (?P<a> {ONE} ) (?: [%‰] )? (?: {_TO} (?P<b> {ONE} ) )?
        (?: (?P<sign> [%‰] (?! [0-9A-Za-z] ) ) | (?P<points> 个?百分点 ) | (?P<discount> 折 (?! 线|叠|旧|算|合|腾|磨|中 ) ) )
      | (?P<half> 半折 )
      | (?P<tenths> {ONE} ) 成 (?P<more> 半 | [一二三四五六七八九] (?! [成个] ) )? {_NOT_TENTHS}       # 七成六
        """,
        re.VERBOSE,
    )


def _share(text: str) -> Number | None:
    return Number(Decimal(100), Decimal(100)) if text == "百" else read_number(text)


def _of(m: re.Match[str]) -> Number | None:
    first, last = _share(m["first"]), _share(m["last"] or m["first"])
    if first is None or last is None:
        return None
    factor = -_OF[m["part"]] if m["of"][0] in "负-" else _OF[m["part"]]
    return Number(first.low * factor, last.high * factor)


def _discount(number: Number) -> Number:
    return number.times(10) if number.high < 10 or number.low == 10 else number


def read_share(m: re.Match[str]) -> Number | None:
    """The percent number of a match of `pattern()`."""
    if m["of"]:
        return _of(m)
    if m["whole"] or m["half"]:
        value = Decimal(100 if m["whole"] else 50)
        return Number(value, value)
    if m["short"]:
        return read_number(m["short"])
    if m["tenths"]:
        number = read_number(m["tenths"])
        more = (
            Decimal(0)
            if not m["more"]
            else Decimal(5)
            if m["more"] == "半"
            else (read_number(m["more"]) or Number(Decimal(0), Decimal(0))).low
        )
        return Number(number.low * 10 + more, number.high * 10 + more) if number and number.high <= 10 else None
    first, last = read_number(m["a"]), read_number(m["b"] or m["a"])
    if first is None or last is None:
        return None
    number = Number(first.low, last.high)
    if m.group()[0] in "负-":
        number = number.times(-1)
    return _discount(number) if m["discount"] else number.times(Decimal("0.1")) if m["sign"] == "‰" else number


@cache
def ordinal_pattern() -> re.Pattern[str]:
    """A rank: 第三, 第250."""
    return re.compile(rf"第 (?P<rank> {PLAIN} )", re.VERBOSE)


@cache
def number_pattern() -> re.Pattern[str]:
    """A number, signs and fractions included."""
    return re.compile(NUMBER, re.VERBOSE)
