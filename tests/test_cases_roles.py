"""What numbers and times are for, said in many ways: the sentences of tests/cases/roles/."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from said import QUANTITIES, quantity, records_of, shown, unmarked

from extract.model import Record

FILES = sorted((Path(__file__).parent / "cases" / "roles").glob("*.toml"))
KINDS: list[dict[str, Any]] = [kind for file in FILES for kind in tomllib.loads(file.read_text(encoding="utf-8"))["kind"]]
META = frozenset(("text", "type", "never", "none", "due", "each", "xfail", "reason"))
LISTS = frozenset(("thresholds",))


def lines() -> Iterator[Any]:
    for kind in KINDS:
        shared = {key: kind[key] for key in ("type", "never") if key in kind} | kind.get("expect", {})
        for line in (*kind["said"], kind["look_alike"]):
            own = {**shared, **line}
            own.pop("never" if "type" in line else "type" if "never" in line else "", None)
            marks = [pytest.mark.xfail(reason=line["reason"], strict=True)] if line.get("xfail") else []
            yield pytest.param(own, id=f"{kind['name']}: {line['text']}", marks=marks)


def found(text: str) -> list[Record]:
    """The records whose mention is what stands between 【 and 】."""
    start, end = text.index("【"), text.index("】") - 1
    return [record for record in records_of(unmarked(text)) if (record.mention.start, record.mention.end) == (start, end)]


def flaws(record: Any, line: dict[str, Any]) -> list[str]:
    """Where a record is not as the line says."""
    wrong = [f"{key} is {getattr(record, key)}, not null" for key in line.get("none", ()) if getattr(record, key) is not None]
    for key, said in line.items():
        if key in META or said == "":
            continue
        got = getattr(record, key)
        wanted = quantity(said) if key in QUANTITIES else said
        if key in LISTS:
            got = [f"{entry.subject} {shown(entry.quantity)}" for entry in got]
        if got != wanted and str(got) != str(wanted):
            wrong.append(f"{key} is {got!r}, not {wanted!r}")
    if "due" in line and str(record.deadline and record.deadline.end) != line["due"]:
        wrong.append(f"due is {record.deadline}, not {line['due']}")
    if "each" in line and str(record.deadline and record.deadline.recurrence) != line["each"]:
        wrong.append(f"recurrence is {record.deadline}, not {line['each']}")
    return wrong


@pytest.mark.parametrize("line", list(lines()))
def test_a_mention_is_read_for_what_it_is(line: dict[str, Any]) -> None:
    records = found(line["text"])
    if "never" in line:
        assert not [record for record in records if record.model_dump()["type"] in line["never"]]
        return
    of_type = [record for record in records if record.model_dump()["type"] == line["type"]]
    assert len(of_type) == 1, f"{line['type']} expected, got {[r.model_dump()['type'] for r in records]}"
    assert flaws(of_type[0], line) == []


@pytest.mark.parametrize("kind", KINDS, ids=[kind["name"] for kind in KINDS])
def test_a_kind_is_said_in_five_ways_and_has_a_look_alike(kind: dict[str, Any]) -> None:
    assert len(kind["said"]) >= 5
    assert "look_alike" in kind
