"""Days told from the document's own day: 今日起, 即日起, 明日前, 本周五, 今個星期五（18日）, 下周一.

今日 and 明天 are read only where a word behind says that a time begins or ends there; elsewhere they mean the present day.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from extract.model import Time
from extract.values.parts import ONE_TO_12, ONE_TO_31, TimeRule, compiled, plain

_SHIFT: Final = {
    "即日": 0,
    "今日": 0,
    "今天": 0,
    "明日": 1,
    "明天": 1,
    "后日": 2,
    "后天": 2,
    "今": 0,
    "明": 1,
    "今晚": 0,
    "今晨": 0,
    "今早": 0,
    "明晚": 1,
    "明晨": 1,
    "明早": 1,
}
_EDGE: Final = r"(?= 开?[起始] | [至到前] | 生效 | 施行 | 实施 | 执行 )"
# 今起, 明晚起; 今晚24时起 opens with an hour
_GLOSS: Final = rf"(?: （ (?: {ONE_TO_12}月 )? {ONE_TO_31} [日号] ） )?"  # 今天（4月1日）起
DAY: Final = rf"(?: (?: 即日 | [今明后][日天] ) {_GLOSS} {_EDGE} | [今明] (?= 起 (?! [草点源步伏落因] ) ) | [今明][晚晨早] (?= (?: \d{{1,2}}时 | 零时 )? 起 ) )"
_WEEK: Final = r"(?: 周 | 星期 | 礼拜 )"
WEEKDAY: Final = rf"""
    (?: (?P<which> [今本这上下] ) 个? | (?<! [上下本这今每逢至到一二三四五六日天个、（] ) ) {_WEEK} (?P<day> [一二三四五六日天] )
    (?: （ {ONE_TO_31} [日号] ） )?"""
_NAMES: Final = "一二三四五六日天"


def read_day(text: str, anchor: date | None) -> Time | None:
    """A day counted from the document's own."""
    if anchor is None:
        return Time(year_named=False)
    day = anchor + timedelta(days=_SHIFT[text.partition("（")[0]])
    return Time(first=day, last=day, year_named=False)


def read_weekday(text: str, anchor: date | None) -> Time | None:
    """A day of the week of the document's own day, the one before or the next; without a word for which, the next such day."""
    m = compiled(WEEKDAY).fullmatch(text)
    if m is None or anchor is None:
        return Time(year_named=False)
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks={"上": -1, "下": 1}.get(m["which"] or "", 0))
    day = monday + timedelta(days=min(_NAMES.index(m["day"]), 6))
    if not m["which"] and day < anchor:
        day += timedelta(weeks=1)
    return Time(first=day, last=day, year_named=False)


RULES: Final = (
    TimeRule("day.counted", "date", DAY, read_day, (), ("今日", "今晚", "今天天气", "即日的")),
    TimeRule("day.of_week", "date", plain(WEEKDAY) + _EDGE, read_weekday, (), ("周五", "星期天", "每周五")),
)  # fmt: skip
