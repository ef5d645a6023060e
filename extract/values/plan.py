"""Five-year plans (“十四五”, 第十四个五年规划): the first ran from 1953, the third from 1966, and each since then for five years."""

from __future__ import annotations

from datetime import date
from typing import Final

from extract.model import Time
from extract.values.parts import TimeRule, compiled, number

_SAID: Final = r"(?: 时期 | 期间 | 规划 | 计划 | 以来 | 期?末 | 期?初 )"
_NUMBER: Final = "〇零一二三四五六七八九十百"
# 十四五 needs no quotes; “九五” and “二五” need a word behind that says what they are, 十五 and 九五 alone are numbers.
FIVE: Final = rf"""
    (?: “ 十[一二三四五六七八九]·?五 (?: 规划 | 计划 | 时期 )? ”                            # “十四五”
      | “ (?: 十 | [一二三四五六七八九] ) 五 ” (?= {_SAID} )                             # “九五”期间
      | (?<! [{_NUMBER}第\d] ) 十[一二三四五六七八九]五 (?! [{_NUMBER}千万亿\d个项家年月日条章点] )
      | 第 [一二三四五六七八九十]{{1,2}} 个五年 (?: 规划 | 计划 )                            # 第十四个五年规划
    ) (?: (?: 时期 | 期间 | 期 )? 末 (?! 端 ) 期? | 期?初 (?! 步|级 ) 期? )?"""
_WHICH: Final = r"(?: 第 (?P<nth> .+ ) 个五年 .* | “? (?P<name> [一二三四五六七八九十]+ ) ·? 五 .* )"


def read_plan(text: str, _anchor: date | None) -> Time | None:
    """The five years of a plan."""
    m = compiled(_WHICH).fullmatch(text)
    if m is None:
        return None
    which = number(m["nth"] or m["name"])
    start = 1953 + 5 * (which - 1) + (3 if which > 2 else 0)
    return Time(
        first=date(start, 1, 1), last=date(start + 4, 12, 31), grain="plan", edge="end" if "末" in text else "start" if "初" in text else ""
    )


RULES: Final = (
    TimeRule(
        "plan.five_years", "date", FIVE, read_plan,
        ("“十四五”", "“十四·五”", "十四五", "第十四个五年规划", "“十三五”末"), ("二十五", "十五", "十五五百", "十四五个", "“三五”"),
    ),
)  # fmt: skip
