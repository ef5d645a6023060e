"""Times in policy text: every way to write one, where they stand, and what is none."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.fold import fold
from extract.model import Mention
from extract.values import times
from extract.values.parts import compiled
from extract.values.time import RULES

DATA = tomllib.loads((Path(__file__).parent / "cases" / "times.toml").read_text(encoding="utf-8"))
ANCHOR = date(2023, 5, 18)
FIELDS = {"grain": "day", "edge": "", "year_named": True, "duration": None, "working_days": False, "recurrence": None}
ALPHABET = "0123456789一二三四五十百零两半年月日季度周天个至到-~底初上下本今明前后每按“”五/.民国学第，。、（）元"


def only(text: str, anchor: date | None = ANCHOR) -> Mention:
    found = times(text, anchor)
    assert [text[m.start : m.end] for m in found] == [text]
    return found[0]


@pytest.mark.parametrize(
    ("case", "form"), [(c, f) for c in DATA["case"] for f in c["forms"]], ids=lambda v: v if isinstance(v, str) else ""
)
def test_every_way_to_write_a_time(case, form):
    mention = only(fold(form), None if case.get("anchor") == "" else ANCHOR)
    time = mention.time
    assert time is not None
    assert mention.kind == case["kind"]
    assert [d.isoformat() if d else None for d in (time.first, time.last)] == [case.get("first"), case.get("last")]
    fields = {"year_named"} if case.get("loose") else set(FIELDS)
    assert {k: getattr(time, k) for k in fields} == {k: case.get(k, FIELDS[k]) for k in fields}


@pytest.mark.parametrize("case", DATA["text"], ids=lambda c: c["text"])
def test_cores_stand_where_they_should(case):
    text = fold(case["text"])
    assert [text[m.start : m.end] for m in times(text, ANCHOR)] == [fold(core) for core in case["cores"]]


@pytest.mark.parametrize("text", DATA["none"]["texts"])
def test_look_alikes_are_no_times(text):
    assert times(fold(text), ANCHOR) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_keep_their_own_examples(rule):
    for example in rule.examples:
        assert compiled(rule.pattern).fullmatch(fold(example)), example
        assert rule.read(fold(example), ANCHOR) is not None, example
    for example in rule.counterexamples:
        assert not compiled(rule.pattern).fullmatch(fold(example)), example


def test_a_yearly_date_has_no_year():
    found = times("每年3月31日前", ANCHOR)
    assert [(m.kind, m.time.first) for m in found] == [("recurrence", None), ("date", None)]


def test_a_date_without_a_year_needs_an_anchor():
    time = only("4月29日", None).time
    assert (time.first, time.last, time.year_named) == (None, None, False)


@given(st.text(alphabet=ALPHABET, max_size=40))
@settings(max_examples=300, deadline=None)
def test_times_never_fails_and_never_overlaps(text):
    end = 0
    for mention in times(text, ANCHOR):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        time = mention.time
        assert time is not None
        assert time.first is None or time.last is None or time.first <= time.last
