"""Lengths of time (三年, 6个月, 一年半, 10个工作日, 24小时) as ISO 8601 durations.

A length said roughly (10余年) or as a range (3-12个月) has no ISO duration. 半个月 is 15 days.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import Final

from extract.model import Time
from extract.values.numeral import read_numeral
from extract.values.parts import CN, COUNT, JOIN, TimeRule, compiled, plain

# 三年级, 一年生植物, 十年磨一剑, 3周岁, 10日元, 一天津 are no lengths.
_YEARS: Final = r"(?: 周年 | 年 (?! 度|级|龄|轻|代(?!表|理)|生(?!产|态|育|活|物|源)|磨|树|寒窗|糕|底|末 ) )"
_UNITS: Final = rf"""
    (?: (?P<halves> 个半 ) (?P<of> 月 | 小时 | 钟头 | 年 | 星期 )                        # 一个半月
      | 个? (?P<work> 工作日 | 交易日 | 工作天 )
      | 个 (?P<calendar> (?: 完整 )? (?: 会计 | 自然 | 财政 | 纳税 | 考核 | 预算 )? 年度 )
      | 个? (?P<calendar_day> 自然日 | 日历日 | 日历天 | 自然天 )
      | (?P<year> {_YEARS} )
      | 个 (?P<month> 月 )
      | 个 (?P<quarter> 季度 )
      | 个? (?P<week> 星期 | 礼拜 | 周 (?! 岁|年|边|围|转|密|期|长|全|报|末|刊|会 ) )
      | (?P<day> 天 (?! 津|然|安|府|涯|河|桥|线|空|气 )
        | 日 (?! 元|圆|币|本|报(?![请送备告经批文县市省区镇乡所有当上至到给主教财民公农])|志|常|均|用|照|光|夜|游|电|称|讯|晚|凌晨|上午|下午|表示|宣布|发布|发文|公布|消息 ) )
      | 个? (?P<hour> 小时 | 钟头 ) | (?P<minute> 分钟 ) | (?P<second> 秒钟? )
    )"""
_VAGUE: Final = r"(?P<vague> 多 | 余 | 来 )"
PART: Final = rf"""
    (?: (?P<half> 半 (?: 年 (?! 级|龄 ) | 个月 | 小时 | 个小时 ) )
      | (?! \d{{4}}年 | [一二][{CN}]{{3}}年 ) (?P<count> {COUNT} ) {_VAGUE}? {_UNITS} (?: (?P<and_half> 半 ) (?! 径|成|导|数|价 ) )?
    )"""
_LEFT: Final = r"(?<! [\d.第] )"
LENGTH: Final = rf"{_LEFT} {plain(PART)} (?: [零又]? {plain(PART)} )*"
BETWEEN: Final = rf"{_LEFT} (?P<low> {COUNT} (?: {plain(_UNITS)} )? ) {JOIN} (?P<high> {plain(PART)} )"

_NAMES: Final = ("work", "year", "month", "quarter", "week", "day", "hour", "minute", "second", "calendar", "calendar_day")
_AS: Final = {"quarter": ("month", 3), "calendar": ("year", 1), "work": ("workday", 1), "calendar_day": ("day", 1)}
_HALVES: Final = {"半年": ("month", 6), "半个月": ("day", 15), "半小时": ("minute", 30), "半个小时": ("minute", 30)}
_HALF_OF: Final = {"月": ("month", "day", 15), "小时": ("hour", "minute", 30), "钟头": ("hour", "minute", 30), "年": ("year", "month", 6)}
_HALF_MORE: Final = {"year": ("month", 6), "calendar": ("month", 6), "hour": ("minute", 30), "day": ("hour", 12)}


class Length(Counter[str]):
    """Amounts by unit (year, month, week, day, workday, hour, minute, second), as said; `vague` for 余 and 多."""

    vague: bool = False


def _amount(text: str) -> Decimal | None:
    """The number of a length; None for 三五年 and 一二年, which leave it open."""
    if len(text) == 2 and not text.isdecimal() and not any(c in "十百廿卅拾佰" for c in text):
        return None
    return read_numeral(text)


def _add(total: Length, unit: str, amount: Decimal | int) -> None:
    total[unit] += Decimal(amount)  # type: ignore[assignment]


def length(text: str) -> Length | None:
    """A length as amounts by unit, or None where a number in it is open."""
    total = Length()
    for m in compiled(PART).finditer(text):
        if m["half"]:
            _add(total, *_HALVES[m["half"]])
            continue
        amount = _amount(m["count"])
        if amount is None:
            return None
        total.vague |= bool(m["vague"])
        if m["halves"]:
            if m["of"] not in _HALF_OF:
                return None
            unit, smaller, half = _HALF_OF[m["of"]]
            _add(total, unit, amount)
            _add(total, smaller, half)
            continue
        name = next(n for n in _NAMES if m[n])
        unit, times = _AS.get(name, (name, 1))
        _add(total, unit, amount * times)
        if m["and_half"] and name in _HALF_MORE:
            _add(total, *_HALF_MORE[name])
    return total or None


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def iso(total: Length) -> str | None:
    """The ISO 8601 form of a length: P1Y6M, P10D, PT24H; None where it is vague or mixes weeks or working days with others."""
    parts = {unit: Decimal(amount) for unit, amount in total.items()}
    if total.vague or (len(parts) > 1 and ("week" in parts or "workday" in parts)):
        return None
    years = parts.pop("year", Decimal(0))
    if years % 1:
        parts["month"] = parts.get("month", Decimal(0)) + years % 1 * 12
        years = years // 1
    parts["day"] = parts.get("day", Decimal(0)) + parts.pop("workday", Decimal(0))
    days = "".join(
        _plain(n) + mark
        for n, mark in zip((years, *(parts.get(u, Decimal(0)) for u in ("month", "week", "day"))), "YMWD", strict=True)
        if n
    )
    clock = "".join(_plain(parts[u]) + u[0].upper() for u in ("hour", "minute", "second") if parts.get(u))
    return f"P{days}" + (f"T{clock}" if clock else "") if days or clock else None


def read_length(text: str, _anchor: date | None) -> Time | None:
    """A length as a Time; a vague one has no duration."""
    total = length(text)
    if total is None:
        return Time()
    return Time(duration=iso(total), working_days="workday" in total)


def _between(_text: str, _anchor: date | None) -> Time | None:
    return Time()


RULES: Final = (
    TimeRule("duration.range", "duration", plain(BETWEEN), _between, ("3-12个月", "1至3年", "30-60日", "1年至3年"), ("2023-2025年", "3-5月")),
    TimeRule(
        "duration.length", "duration", LENGTH, read_length,
        ("三年", "6个月", "半年", "一年半", "10个工作日", "24小时", "两年零三个月", "三个会计年度", "二周", "40多年"),
        ("第三年", "三年级", "60周岁", "3月", "百年", "10日元", "一年生草本", "十年磨一剑", "3000万元"),
    ),
)  # fmt: skip
