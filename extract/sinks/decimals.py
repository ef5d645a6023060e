"""Decimals as Parquet, Spark, DuckDB and BigQuery hold them: a fixed number of digits, of them some behind the point."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

DIGITS: Final = 38  # the most that Parquet, Spark and DuckDB all keep;
PLACES: Final = 9  # of them behind the point, as in BigQuery's NUMERIC
_LIMIT: Final = Decimal(10) ** (DIGITS - PLACES)


def fitting(value: Decimal | None, notes: list[str]) -> Decimal | None:
    """The number where such a decimal holds all of it, else None, which is told: no number is rounded silently."""
    if value is None:
        return None
    _, digits, exponent = value.as_tuple()
    beyond = -int(exponent) - PLACES
    if abs(value) < _LIMIT and (beyond <= 0 or not any(digits[-beyond:])):
        return value
    notes.append(
        f"the number {value:g} has more than {DIGITS - PLACES} digits before the point or {PLACES} behind it; it is null here, "
        "and whole in records.jsonl and CSV"
    )
    return None
