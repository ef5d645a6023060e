"""total: a sum that does not add up (原有23亿元，再增加17亿元，达到41亿元)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.checks.viewpoint import Viewpoint
from extract.model import Finding, Mention
from extract.seek import Ending

_FROM = re.compile(r"(?:原有|原来|原|现有|由|从|在)[^，。；]{0,12}$")
_MORE = Ending(r"(?:再|又|另|新)?(?:增加|追加|新增|增投|增列)了?")
_TO = Ending(r"(?:达到|增至|增加到|增加至|合计|总计|共计|共)")


def totals(seen: Viewpoint) -> Iterator[Finding]:
    """A warning for three sums in a row that are said to add up and do not."""
    money = [m for m in seen.numbers if m.kind == "money"]
    text = seen.outline.view.text
    for a, b, c in zip(money, money[1:], money[2:], strict=False):
        if not seen.outline.owns(c.start) or c.end - a.start > 80 or "。" in text[a.end : c.start]:
            continue
        if not _MORE.search(text[a.end : b.start]) or not _TO.search(text[b.end : c.start]):
            continue
        parts = [_exact(m) for m in (a, b, c)]
        if None in parts or not _FROM.search(text[max(0, a.start - 16) : a.start]):
            continue
        first, second, whole = (part for part in parts if part is not None)
        if first + second != whole:
            view = seen.outline.view
            places = tuple(view.span(m.start, m.end) for m in (a, b, c))
            yield Finding(
                check="total",
                severity="warning",
                message=f"{places[0].text} and {places[1].text} more do not make {places[2].text}",
                evidence=places,
            )


def _exact(mention: Mention) -> Decimal | None:
    quantity = mention.quantity
    return quantity.low if quantity and quantity.bound == "exact" else None
