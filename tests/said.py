"""How case files say what a sentence gives, and the records that are read from one: shared by tests/cases/roles/ and
tests/cases/frames/.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from extract.model import Quantity, Record
from extract.pipeline import extract_document
from extract.readers import read_bytes

DATE: Final = "2023-03-01"  # of the documents that the sentences stand in
QUANTITIES: Final = frozenset(("amount", "rate", "value"))
_OPEN: Final = {"at_least": ("low",), "more_than": ("low",), "at_most": ("high",), "less_than": ("high",)}


def unmarked(text: str) -> str:
    """A sentence without the 【】 around its mention."""
    return text.replace("【", "").replace("】", "")


def records_of(text: str) -> Sequence[Record]:
    """The records of a document that is this text alone."""
    document = read_bytes(text.encode(), name="text.txt", source="text")
    return extract_document(replace(document, metadata={"date": DATE})).records


def quantity(said: str) -> Quantity:
    """The quantity of `bound number unit` (a range has two numbers)."""
    bound, *numbers, unit = said.split()
    sides = _OPEN.get(bound, ("low", "high"))
    values = dict(zip(sides, (Decimal(n) for n in (numbers if len(numbers) == 2 else numbers * 2)), strict=False))
    return Quantity.model_validate({"low": values.get("low"), "high": values.get("high"), "unit": unit, "bound": bound})


def shown(told: Quantity) -> str:
    """A quantity as the case file writes it."""
    numbers = [f"{side:f}" for side in dict.fromkeys((told.low, told.high)) if side is not None]
    return " ".join((told.bound, *numbers, told.unit))
