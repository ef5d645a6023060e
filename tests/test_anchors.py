"""The characters a pattern needs, and rule sets that try only the rules whose characters are there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.anchors import needed, opening
from extract.records.judgement import rules_for
from extract.records.vocabulary import lists
from extract.rules import expand

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
def test_lists_standing_in_tell_no_more_than_lists_spelt_out(kind: str) -> None:
    for compiled in rules_for(kind).rules:
        for source in (compiled.rule.before, compiled.rule.after):
            spelt_out = expand(source, lists())
            for read in (needed, opening):
                short, long = read(source, lists()), read(spelt_out)
                assert (short is None) == (long is None), source
                assert short is None or long is None or long <= short or read is needed, source


@pytest.mark.parametrize("kind", ["money", "percent", "count"])
def test_most_rules_can_be_passed_over(kind: str) -> None:
    told = [needed(r.rule.before, lists()) is not None or opening(r.rule.after, lists()) is not None for r in rules_for(kind).rules]
    assert sum(told) > len(told) / 2
