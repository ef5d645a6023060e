"""What a record says, apart from where it stands: what two records are compared by.

Place (offsets, page, box, section, file), the rule and the ids do not count; nor do white space and width in quoted words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from extract.evaluate.lines import Fields, fields_of, string_of
from extract.evaluate.squeeze import squeeze
from extract.model import Record

_PLACE: Final = frozenset(Record.model_fields)
_LABELS: Final = ("beneficiary", "indicator", "subject", "anchor")
_VALUES: Final = ("amount", "rate", "value", "start", "end", "recurrence", "duration")


@dataclass(frozen=True, eq=False)
class Meaning:
    """A record as it was written, its type, and its own fields in plain form, by name."""

    record: Fields
    type: str
    fields: Mapping[str, object]

    @classmethod
    def of(cls, record: Fields) -> Meaning:
        """The meaning of a line of records.jsonl."""
        own = {name: plain(name, value) for name, value in record.items() if name not in _PLACE}
        return cls(record, string_of(record.get("type")), own)

    @cached_property
    def key(self) -> str:
        """Type and fields as one text: equal where two records say the same."""
        return json.dumps([self.type, self.fields], ensure_ascii=False, sort_keys=True)

    @cached_property
    def content(self) -> str:
        """The key with the sentence: equal where two records also say it in the same words."""
        return f"{self.key}\n{self.sentence}"

    @property
    def start(self) -> int:
        """Where the mention starts in its text."""
        start = fields_of(self.record.get("mention")).get("start")
        return start if isinstance(start, int) else 0

    @property
    def mention(self) -> str:
        """The words of the number or time, as written."""
        return string_of(fields_of(self.record.get("mention")).get("text"))

    @cached_property
    def sentence(self) -> str:
        """The sentence without layout."""
        return squeeze(self.said)

    @property
    def said(self) -> str:
        """The sentence as written."""
        return string_of(fields_of(self.record.get("sentence")).get("text"))

    @cached_property
    def sides(self) -> tuple[str, str]:
        """The sentence before and behind the mention, without layout."""
        whole = fields_of(self.record.get("sentence"))
        text, start = string_of(whole.get("text")), whole.get("start")
        at = self.start - (start if isinstance(start, int) else 0)
        return squeeze(text[:at]), squeeze(text[at + len(self.mention) :])

    @cached_property
    def label(self) -> str:
        """Who or what the record is about, or empty."""
        return next((string_of(self.fields[name]) for name in _LABELS if self.fields.get(name)), "")

    @cached_property
    def values(self) -> Mapping[str, object]:
        """The fields that hold numbers and dates."""
        return {name: value for name, value in self.fields.items() if name in _VALUES}


def plain(name: str, value: object) -> object:
    """A field's value with layout left out of words, and whole numbers as int; a time with dates is its dates."""
    if isinstance(value, str):
        return squeeze(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list | tuple):
        return [plain("", part) for part in value]
    if isinstance(value, dict):
        dated = name == "deadline" and (value.get("start") or value.get("end"))
        return {key: plain(key, part) for key, part in value.items() if not (dated and key == "text")}
    return value
