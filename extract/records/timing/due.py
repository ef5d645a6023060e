"""When something is due (到2025年, 6月底前), and the years and parts of years that bind what is to be reached in them."""

from __future__ import annotations

import re
from datetime import timedelta

from extract.records.tense import is_past
from extract.records.timing.rule import Core, TimeRule, Timing, made

_TOLD = re.compile(r"[^。；]{0,24}?(?:已|共[^同建享]|累计|同比|达到了|比上年)")


def _by(core: Core, left: int, right: int) -> Timing | None:
    """到2025年: due by its last day."""
    if is_past(core.reading, core.time.last) or (core.reading.anchor is None and _TOLD.match(core.after)):
        return None
    return made(core, left, right, "by", first=None, duration=None)


def _before_day(core: Core, left: int, right: int) -> Timing | None:
    """2025年前 ends the day before; 12月31日前, 6月底前 and 2025年底前 include the day."""
    time = core.time
    includes = time.grain == "day" or time.edge == "end" or core.after.startswith("或")
    last = time.last if includes or time.first is None else time.first - timedelta(days=1)
    if is_past(core.reading, last):
        return None
    return made(core, left, right, "by", first=None, last=last, duration=None)


RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.before", ("date",),
        r"(?:到|在|于|至|最迟于?|截至)?", r"(?:之前|以前|前|或之前|或以前)(?!三|两|[一二三四]季)",
        _before_day,
        ("【2025年底前】建成。", "【2025年前】推动建设一个中心。", "各县应当【在2023年6月底前】出台配套细则。", "力争【2025年底前】实现全覆盖。"),
        ("目前已建成。", "2024年前三季度增长5%。"),
    ),
    TimeRule(
        "deadline.by", ("date", "range"),
        r"(?<!截)(?:到|至)", r"(?!的\d|的[零一二三四五六七八九十百]|年以来)(?:为止|止)?",
        _by,
        ("【到2025年】，建成100家。", "力争【到2027年底】，产值翻一番。", "【至2024年末】完成改造。"),
        ("比例从2015年提升至2020年的2.54%。", "截至2025年，共有企业100家。"),
    ),
)  # fmt: skip
