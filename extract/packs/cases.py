"""[[cases]]: sentences with the records they must give, which show what words, instruments and indicators of a pack do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from extract.packs.lines import Place
from extract.packs.problems import Problem, instead, string_of, unknown_keys
from extract.records.kinds import RECORD_TYPES

KEYS: Final = ("text", "records")
_TYPES: Final = {cls.model_fields["type"].default: cls for cls in RECORD_TYPES}


@dataclass(frozen=True, slots=True)
class Case:
    """A text, and for each record that it must give the fields that are told: `type`, `mention` (its words) and any others."""

    text: str
    records: tuple[Mapping[str, object], ...]


def cases_in(raw: Mapping[str, object], problems: list[Problem]) -> tuple[Case, ...]:
    """The cases of a pack, in order."""
    given = raw.get("cases", [])
    if not isinstance(given, list) or not all(isinstance(case, dict) for case in given):
        problems.append(Problem(("cases",), "must be a list of tables; write [[cases]] on a line of its own above the keys of each"))
        return ()
    return tuple(_case(case, ("cases", number), problems) for number, case in enumerate(given))


def _case(raw: Mapping[str, object], place: Place, problems: list[Problem]) -> Case:
    problems += unknown_keys(raw, KEYS, place, "key of a case")
    text = string_of(raw.get("text", ""), (*place, "text"), problems)
    if not text.strip():
        problems.append(Problem(place, 'has no text; write text = "…"'))
    records = raw.get("records")
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        shape = 'records = [{ type = "monetary_award", mention = "500元" }]'
        problems.append(Problem((*place, "records"), f"must be a list of what each record holds: {shape}, or [] where there must be none"))
        return Case(text, ())
    for number, record in enumerate(records):
        problems += _wrong_record(record, (*place, "records", number))
    return Case(text, tuple(records))


def _wrong_record(record: Mapping[str, object], place: Place) -> list[Problem]:
    kind = record.get("type")
    if not isinstance(kind, str) or kind not in _TYPES:
        return [Problem((*place, "type"), f"{kind!r} is no type of record; {instead(str(kind), _TYPES)}")]
    return list(unknown_keys(record, _TYPES[kind].model_fields, place, f"field of {kind}"))
