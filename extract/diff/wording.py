"""Values, records and their changes in a few words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from extract.diff.changes import Changed, FieldChange
from extract.diff.meaning import Meaning
from extract.evaluate.lines import string_of

_SIGNS: Final = {"exact": "", "at_least": "≥ ", "more_than": "> ", "at_most": "≤ ", "less_than": "< ", "approximately": "≈ "}
_LONG: Final = 40


def said(value: object) -> str:
    """A field's value: quantities with a sign for their bound, times as their days, all else as written."""
    if value is None or value == "":
        return "none"
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return _quantity(value) if "unit" in value else _time(value) if "end" in value else _json(value)
    return _json(value)


def change(field: FieldChange) -> str:
    """A changed field: its name, from what to what, and which way."""
    return f"{field.name} {said(field.before)} → {said(field.after)}" + (f" ({field.move})" if field.move else "")


def about(meaning: Meaning) -> str:
    """Who or what a record is about, cut to a length; else the end of what stands before its words."""
    text = string_of(meaning.record.get("beneficiary")) or meaning.label or "…" + meaning.sides[0][-12:]
    return text if len(text) <= _LONG else text[: _LONG - 1] + "…"


def facts(meaning: Meaning) -> str:
    """The values of a record, those that are there."""
    return ", ".join(f"{name} {said(meaning.record.get(name))}" for name, value in meaning.values.items() if value is not None)


def mentions(changed: Changed) -> str:
    """The words before and after, once where they are the same."""
    before, after = _one_line(changed.before.mention), _one_line(changed.after.mention)
    return before if before == after else f"{before} → {after}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _quantity(value: Mapping[str, object]) -> str:
    low, high, unit = value.get("low"), value.get("high"), value["unit"]
    if value.get("bound") == "range":
        return f"{_number(low)}–{_number(high)} {unit}"
    return f"{_SIGNS.get(string_of(value.get('bound')), '')}{_number(low if high is None else high)} {unit}"


def _number(value: object) -> str:
    return f"{value:,}" if isinstance(value, int | float) else str(value)


def _time(value: Mapping[str, object]) -> str:
    start, end, rhythm = value.get("start"), value.get("end"), value.get("recurrence")
    days = string_of(value.get("text")) if start is None and end is None else f"{start or ''}..{end or ''}"
    return f"{days} {rhythm}" if rhythm else days


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
