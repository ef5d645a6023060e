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


def lines(kind: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Each way in which a kind is said, and its look-alike, with what is expected of all of them."""
    shared = {key: kind[key] for key in ("type", "never") if key in kind} | kind.get("expect", {})
    for line in (*kind["said"], kind["look_alike"]):
        own = {**shared, **line}
        own.pop("never" if "type" in line else "type" if "never" in line else "", None)
        yield own


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


def wrong(line: dict[str, Any]) -> list[str]:
    """What a line's records are not as it says; nothing where all is right."""
    records = found(line["text"])
    types = [record.model_dump()["type"] for record in records]
    if "never" in line:
        return [f"is a {name}" for name in line["never"] if name in types]
    of_type = [record for record, name in zip(records, types, strict=True) if name == line["type"]]
    return flaws(of_type[0], line) if len(of_type) == 1 else [f"{line['type']} expected, got {types}"]


# One test for a kind and not for each of its lines: of thousands of tests the most time would go into counting them.
@pytest.mark.parametrize("kind", KINDS, ids=[kind["name"] for kind in KINDS])
def test_a_kind_is_read_for_what_it_is_however_it_is_said(kind: dict[str, Any]) -> None:
    assert len(kind["said"]) >= 5
    said = {line["text"]: (wrong(line), line.get("xfail", False)) for line in lines(kind)}
    assert {text: flaws for text, (flaws, awaited) in said.items() if flaws and not awaited} == {}
    assert [text for text, (flaws, awaited) in said.items() if awaited and not flaws] == [], "are right now: take their xfail away"
