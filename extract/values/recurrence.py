"""How often (每年, 按季度, 逐月, 年度): the rhythms that policies set."""

from __future__ import annotations

from datetime import date
from typing import Final

from extract.model import Recurrence, Time
from extract.values.parts import TimeRule

# 按年龄, 每年级 are other words; 会计年度, 本年度, 2023年度 name a year and no rhythm.
_NOT_AGE: Final = r"(?! 龄|级|代|纪|轻|均 )"
EVERY: Final = rf"""
    (?: 每一?个? (?: (?: 自然 | 会计 | 财政 | 纳税 )? 年度 | 半年 | 年{_NOT_AGE} | 季度? (?! 节 ) | 月 )          # 每年, 每半年, 每个月
      | 同一个? (?: 自然 | 会计 | 财政 | 纳税 )? 年度                                               # 同一年度
      | [逐按分] (?: 年度 | 季度 | 年{_NOT_AGE} | 季 (?! 节 ) | 月 (?! 薪 ) )                                 # 逐年, 按季度
      | (?<! [\d年一两三四五六七八九十两个本上下当该同跨次首末度计政税算核旧新后明去今翌全前整各学些某半近业] ) 年度 (?! 内 )            # 年度考核
    )"""


def read_rhythm(text: str, _anchor: date | None) -> Time | None:
    """A rhythm as a Time; 每半年 is none of the three that records know."""
    if "半年" in text:
        return Time()
    rhythm: Recurrence = "yearly" if "年" in text else "quarterly" if "季" in text else "monthly"
    return Time(recurrence=rhythm)


RULES: Final = (
    TimeRule(
        "recurrence.every", "recurrence", EVERY, read_rhythm,
        ("每年", "每季度", "每月", "每半年", "逐年", "按月", "按季", "年度", "每年度", "每个会计年度", "同一年度"),
        ("按年龄", "本年度", "会计年度", "每年龄", "2023年度", "每两年"),
    ),
)  # fmt: skip
