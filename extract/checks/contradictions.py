"""contradiction: one indicator is given two values for the same date (the text says 8, the table says 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from extract.checks.viewpoint import Viewpoint
from extract.fold import fold
from extract.model import Finding, Quantity
from extract.records import Target

_NOISE = re.compile(r"[^\w]|累计|数量|总数|达到|全[国省市区县]|地区|规模以上|规上|个数|总量|获")


def contradictions(seen: Viewpoint) -> Iterator[Finding]:
    """A warning for each pair of targets of one indicator, date and unit whose values cannot both hold."""
    groups: dict[tuple[str, str, str], list[tuple[str, Target]]] = {}
    for record in seen.records:
        if isinstance(record, Target) and record.value is not None and record.deadline and record.deadline.end:
            name = _NOISE.sub("", fold(record.indicator))
            key = (name[-4:], str((record.deadline.start, record.deadline.end, record.deadline.recurrence)), record.value.unit)
            groups.setdefault(key, []).append((name, record))
    for group in groups.values():
        for (one, first), (two, second) in combinations(group, 2):
            comparable = first.section == second.section or first.rule.startswith("table") != second.rule.startswith("table")
            if comparable and _same(one, two) and first.change == second.change and not _compatible(first.value, second.value):
                yield Finding(
                    check="contradiction",
                    severity="warning",
                    message=f"{first.indicator}: {first.mention.text} here, {second.mention.text} there",
                    evidence=(first.mention, second.mention),
                )


def _same(one: str, two: str) -> bool:
    """Whether two indicators are one: the same words, or the shorter wholly at the end of the longer."""
    short, long = sorted((one, two), key=len)
    return len(short) >= 4 and (one == two or (long.endswith(short) and 2 * len(short) >= len(long)))


def _compatible(one: Quantity | None, two: Quantity | None) -> bool:
    """Whether one value can satisfy both: the intervals they allow overlap, and two exact values are equal."""
    if one is None or two is None:
        return True
    if one.low is not None and two.high is not None and one.low > two.high:
        return False
    return not (two.low is not None and one.high is not None and two.low > one.high)
