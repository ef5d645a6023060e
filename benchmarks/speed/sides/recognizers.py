"""Recognizers-Text: currencies, percentages, dates and times on each line (https://github.com/microsoft/Recognizers-Text)."""

from __future__ import annotations

from pathlib import Path

from recognizers_date_time import DateTimeRecognizer
from recognizers_number import NumberRecognizer
from recognizers_number_with_unit import NumberWithUnitRecognizer
from recognizers_text import Culture

_MODELS = (
    NumberWithUnitRecognizer(Culture.Chinese).get_currency_model(),
    NumberRecognizer(Culture.Chinese).get_percentage_model(),
    DateTimeRecognizer(Culture.Chinese).get_datetime_model(),
)


def once(files: list[str], out: str) -> int:
    """How many currencies, percentages and times it found."""
    found = 0
    for name in files:
        for line in filter(str.strip, Path(name).read_text(encoding="utf-8").split("\n")):
            found += sum(len(model.parse(line)) for model in _MODELS)
    return found
