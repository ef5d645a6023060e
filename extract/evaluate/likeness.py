"""When a record's field counts as the gold item's."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from extract.evaluate.lines import fields_of, string_of
from extract.evaluate.squeeze import squeeze

VALUE_FIELDS: Final = {
    "monetary_award": ("amount", "rate"),
    "percentage": ("value",),
    "deadline": ("start", "end", "recurrence", "duration"),
    "target": ("value",),
    "amount": ("value",),
}
OTHER_FIELDS: Final = {
    "monetary_award": ("instrument", "per", "frequency", "beneficiary"),
    "percentage": ("role", "subject"),
    "deadline": ("kind",),
    "target": ("change", "deadline", "indicator"),
    "amount": ("role",),
}
FREE_TEXT: Final = frozenset({"beneficiary", "subject", "indicator", "per"})
ALIKE: Final = 0.6
_CONTAINED: Final = 3  # a text inside another is the same up to so many times its length
_DIGITS: Final = 6


def same(field: str, gold: object, got: object, neighbours: Iterable[str] = ()) -> bool:
    """Whether `got` is right for `gold`. neighbours: what gold says of that field for the items close by."""
    if field in FREE_TEXT:
        return _same_text(field, string_of(gold), string_of(got), neighbours)
    return _EXACT.get(field, _same_label)(gold, got)


def overlap(one: str, other: str) -> float:
    """How alike two texts are, 0 to 1: shared characters, or 1 where one holds the other with little more."""
    one, other = _letters(one), _letters(other)
    if not one or not other:
        return float(one == other)
    if one in other or other in one:
        short, long = sorted((len(one), len(other)))
        return 1.0 if _CONTAINED * short >= long else short / long
    return 2 * (Counter(one) & Counter(other)).total() / (len(one) + len(other))


def _same_text(field: str, gold: str, got: str, neighbours: Iterable[str]) -> bool:
    """Alike enough, and no neighbour's text fits better: in a list each sum has its own beneficiary."""
    if not gold and field != "per":
        return True  # gold does not ask for it
    mine = overlap(gold, got)
    return mine >= ALIKE and all(mine >= overlap(other, got) for other in neighbours)


def _same_quantity(gold: object, got: object) -> bool:
    if gold is None or got is None:
        return gold is got
    return _quantity(gold) == _quantity(got)


def _same_time(gold: object, got: object) -> bool:
    return all(fields_of(gold).get(name) == fields_of(got).get(name) for name in ("start", "end", "recurrence"))


def _same_label(gold: object, got: object) -> bool:
    return (gold or None) == (got or None)


def _quantity(value: object) -> tuple[object, ...]:
    fields = fields_of(value)
    return _number(fields.get("low")), _number(fields.get("high")), fields.get("bound"), _unit(string_of(fields.get("unit")))


def _number(value: object) -> float | None:
    return round(float(value), _DIGITS) if isinstance(value, int | float) else None


def _unit(unit: str) -> str:
    """The unit with its width folded and an alternative in brackets dropped: 套(间) is 套."""
    return re.sub(r"\(.*?\)", "", unicodedata.normalize("NFKC", unit))


def _letters(text: str) -> str:
    return re.sub(r"[^\w%]", "", squeeze(text))


_EXACT: Final[dict[str, Callable[[object, object], bool]]] = {
    "amount": _same_quantity,
    "rate": _same_quantity,
    "value": _same_quantity,
    "deadline": _same_time,
}
