"""How often (每年, 按季度, 逐月, 年度, 每两年, 每半年): the rhythms that policies set.

A rhythm that is none of the three that records know (每两年, 每半年, 每3个月) has its length instead.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from extract.model import Recurrence, Time
from extract.values.duration import iso, length
from extract.values.parts import COUNT, TimeRule, compiled

# 按年龄, 每年级 are other words; 会计年度, 本年度, 2023年度 name a year and no rhythm.
_NOT_AGE: Final = r"(?! 龄|级|代|纪|轻|均 )"
_LONG: Final = (
    rf"(?: 年度? {_NOT_AGE} | 个 (?: 月 | 季度 | 学期 | (?: 自然 | 会计 | 财政 | 纳税 )? 年度 ) | 个? (?: 星期 | 周 (?! 岁|年 ) ) )"
)
SOME: Final = (
    rf"(?: 每 [隔间]? {COUNT} {_LONG} | 每[隔间]? 半 (?: 年{_NOT_AGE} | 个月 ) | 隔 年 (?! 龄|级|代 ) )"  # 每两年, 每隔3个月, 每半年, 隔年
)
EVERY: Final = rf"""
    (?: 每一?个? (?: (?: 自然 | 会计 | 财政 | 纳税 | 预算 | 考核 )? 年度 | 学年 | 学期 | 年{_NOT_AGE} | 季度? (?! 节 ) | 月 )  # 每年, 每个月
      | (?: 每一?个? (?: 周 (?! 岁|边|围|转|刊|报 (?! 送|告 )|期 ) | 星期 ) )                                   # 每周
      | 同一个? (?: 自然 | 会计 | 财政 | 纳税 )? 年度                                               # 同一年度
      | [逐按分] (?: 年度 | 学年 | 季度 | 年{_NOT_AGE} | 季 (?! 节 ) | 月 (?! 薪 ) | 半年度? )                 # 逐年, 按季度
      | (?<! [\d年一两三四五六七八九十两个本上下当该同跨次首末度计政税算核旧新后明去今翌全前整各学些某半近业] ) 年度 (?! 内|增[速长幅]|[涨降]幅|平均|均值|目标|任务 )            # 年度考核
    )"""
# 以季度为周期, 以半年为一个考核周期, 以月为单位
CYCLE: Final = (
    rf"以一?个? (?: (?: 自然 | 会计 | 财政 | 纳税 | 预算 )? 年度? | 半年度? | 学[年期] | 季度? | 月度? | 周 | 星期 | {COUNT}{_LONG} )"
    r" 为一?个? [^，。；为\d]{0,4}? (?: 周期 | 单位 )"
)


def read_cycle(text: str, anchor: date | None) -> Time | None:
    """The rhythm that something goes round in."""
    each = "每" + text[1 : text.index("为")].removesuffix("度").replace("一个", "").removeprefix("个")
    return read_some(each, anchor) if compiled(SOME).fullmatch(each) else read_rhythm(each, anchor)


def read_rhythm(text: str, _anchor: date | None) -> Time | None:
    """A rhythm as a Time: yearly, quarterly or monthly, or its length."""
    if "半年" in text:
        return Time(duration="P6M")
    if "学期" in text:
        return Time()  # none of the rhythms that records know, and of no certain length
    if "周" in text or "星期" in text:
        return Time(duration="P1W")
    rhythm: Recurrence = "yearly" if "年" in text else "quarterly" if "季" in text else "monthly"
    return Time(recurrence=rhythm)


_ONE: Final[dict[str, Recurrence]] = {"P1Y": "yearly", "P3M": "quarterly", "P1M": "monthly"}


def read_some(text: str, _anchor: date | None) -> Time | None:
    """A rhythm of several units (每两年 is P2Y); of one, the rhythm itself (每1个月)."""
    said = compiled(r"[每隔间]+").sub("", text, count=1)
    its = length("二年" if said == "年" else said)  # 隔年: every other year
    if its is None:
        return Time()
    lasting = iso(its)
    rhythm = _ONE.get(lasting or "") if its and "季" not in said and lasting != "P3M" else None
    return Time(recurrence=rhythm) if rhythm else Time(duration=lasting)


RULES: Final = (
    TimeRule(
        "recurrence.cycle", "recurrence", CYCLE, read_cycle,
        ("以季度为周期", "以年为周期", "以半年为一个考核周期", "以月为单位", "以两年为周期", "以自然年度为结算周期", "以一个季度为周期"),
        ("以年轻人为主体", "以季度为例", "以月亮为标志"),
    ),
    TimeRule(
        "recurrence.some", "recurrence", SOME, read_some,
        ("每两年", "每二年", "每四年", "每3个月", "每隔两年", "隔年", "每五个年度", "每半年", "每1年"),
        ("每满两年", "每三年级", "相隔年代"),
    ),
    TimeRule(
        "recurrence.every", "recurrence", EVERY, read_rhythm,
        ("每年", "每季度", "每月", "逐年", "按月", "按季", "年度", "每年度", "每个会计年度", "同一年度", "每学年", "每学期", "每周"),
        ("按年龄", "本年度", "会计年度", "每年龄", "2023年度", "每周岁"),
    ),
)  # fmt: skip
