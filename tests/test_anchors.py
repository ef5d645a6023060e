"""The characters a pattern needs, and rule sets that try only the rules whose characters are there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.anchors import needed, opening
from extract.records.judgement import rules_for

CASES = (  # pattern, characters of which a match holds one, characters of which one opens it
    ("给予|奖励", "给奖", "给奖"),
    ("(?:给予|奖励)[^，。；]{0,10}$", "给奖", "给奖"),
    ("[人户](?=者)a?", "人户", "人户"),
    ("(?<!x)按(?:a++|b)", "按", "按"),
    ("的?[^，]{0,4}资金", "资", None),
    ("(?:共|)计划", "计", None),
    ("(?P<n>[1-3])元", "元", "123"),
    ("(?>约)?", None, None),
    (r"\d+元", "元", None),
    ("", None, None),
)


@pytest.mark.parametrize(("pattern", "inside", "first"), CASES)
def test_characters_of_a_pattern(pattern: str, inside: str | None, first: str | None) -> None:
    assert needed(pattern) == (frozenset(inside) if inside else None)
    assert opening(pattern) == (frozenset(first) if first else None)


@given(st.text("给予奖励按元资金的，。1a", max_size=24), st.sampled_from([case[0] for case in CASES]))
def test_no_match_without_the_characters_said(text: str, pattern: str) -> None:
    match = re.search(pattern, text)
    inside, first = needed(pattern), opening(pattern)
    if match:
        assert inside is None or inside & set(match[0])
        assert first is None or match[0][:1] in first


@pytest.mark.parametrize("kind", ["money", "percent", "count"])
def test_most_rules_can_be_passed_over(kind: str) -> None:
    told = [
        (r.before is not None and needed(r.before.pattern) is not None) or (r.after is not None and opening(r.after.pattern) is not None)
        for r in rules_for(kind).rules
    ]
    assert sum(told) > len(told) / 2
