"""How often something is done or paid (每年, 每季度)."""

from __future__ import annotations

from extract.records.timing.rule import Core, TimeRule, Timing, made


def _recurring(core: Core, left: int, right: int) -> Timing | None:
    said = core.reading.text[core.mention.start : core.mention.end]
    if core.time.recurrence is None or said.startswith(("逐", "按")):
        return None
    return made(core, left, right, "recurring", first=None, last=None, weak=not said.startswith("每"))


RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.recurring", ("recurrence",),
        r"", r"(?!第|的[^，。；]{0,4}月|[^，。；]{0,2}(?:\d|[一二三四五六七八九十]){1,2}月|末|底|初)",
        _recurring, ("【每年】培育10家。", "每人【每月】1500元。", "【每季度】调度一次。"), ("每年3月31日前报送。",),
    ),
)  # fmt: skip
