"""The characters a pattern needs, and rule sets that try only the rules whose characters are there."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.anchors import MARKS, in_first_clause, in_last_clause, needed, opening
from extract.records.judgement import rules_for
from extract.records.vocabulary import lists
from extract.rules import expand
from extract.sieve import Sieve, each, last_clause

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


CLAUSES = (  # pattern, characters of which a match holds one to its first mark, and from its last mark on
    ("给予[^，。；]{0,4}元", "给", "元"),
    ("给予[^，]{0,4}元", "给", "元"),
    ("(?:奖励|补贴)，(?:最高|不超过)[^，。；]{0,6}", "奖补", "高过"),
    ("给予.{0,4}", "给", None),
    ("[^，。；元]{0,4}给予", "给", "予"),
    ("[^元]{0,4}给予", None, "予"),
    ("(?:，|、)?的", None, "的"),
    ("的(?=，)(?:，|。)", "的", "，。"),
)


@pytest.mark.parametrize(("pattern", "first", "last"), CLAUSES)
def test_characters_next_to_a_number(pattern: str, first: str | None, last: str | None) -> None:
    assert in_first_clause(pattern) == (frozenset(first) if first else None)
    assert in_last_clause(pattern) == (frozenset(last) if last else None)


def test_a_word_that_reaches_over_a_mark_tells_nothing_of_clauses() -> None:
    assert in_last_clause("$words[^，。；]{0,4}", {"words": "给予，最高|奖励"}) is None


@given(st.text("给予奖励补贴最高的元，。；a", max_size=24), st.sampled_from([case[0] for case in (*CASES, *CLAUSES)]))
def test_no_match_without_the_characters_said_of_its_clauses(text: str, pattern: str) -> None:
    if match := re.search(pattern, text):
        first = re.split(rf"(?<=[{MARKS}])", match[0])[0]
        last = re.split(rf"(?=[{MARKS}])", match[0])[-1]
        assert in_first_clause(pattern) is None or in_first_clause(pattern) & set(first)
        assert in_last_clause(pattern) is None or in_last_clause(pattern) & set(last)


SIDES = [*(case[0].removesuffix("$") for case in (*CASES, *CLAUSES)), ""]
PAIRS = [(one, other) for one in SIDES for other in SIDES]


@cache
def sieve() -> Sieve:
    return Sieve(PAIRS)


@settings(deadline=None)  # the first example compiles patterns
@given(st.text("给予奖励补贴最高按的元，。；a", max_size=20), st.text("给予奖励补贴最高按的元，。；a", max_size=20))
def test_a_sieve_lets_pass_whatever_matches(before: str, after: str) -> None:
    passing = set(each(sieve().passing(before, after, last_clause(before))))
    for i, (one, other) in enumerate(PAIRS):
        assert i in passing or not (re.search(f"(?:{one})$", before) and re.match(other, after))


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
