"""The characters a pattern needs, and rule sets that try only the rules whose characters are there."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.anchors import (
    ENDLESS,
    MARKS,
    Edge,
    longest,
    may_close,
    may_hold_mark,
    may_open,
    openers,
    opening,
    places,
    sets_in,
    sets_in_first_clause,
    sets_in_last_clause,
)
from extract.records.roles.judgement import rules_for
from extract.records.vocabulary import lists
from extract.rules import expand
from extract.seek import Ending, Opening
from extract.sieve import Sieve, each, last_clause

CASES = (  # pattern, sets of characters of each of which a match holds one, characters of which one opens it
    ("给予|奖励", "给奖 予励", "给奖"),
    ("(?:给予|奖励)[^，。；]{0,10}$", "给奖 予励", "给奖"),
    ("[人户](?=者)a?", "人户", "人户"),
    ("(?<!x)按(?:a++|b)", "ab 按", "按"),
    ("的?[^，]{0,4}资金", "资 金", None),
    ("(?:共|)计划", "划 计", None),
    ("(?P<n>[1-3])元", "元 123", "123"),
    ("(?:业主|是指)元?", "主指 业是", "业是"),
    ("(?>约)?", "", None),
    (r"\d+元", "元", None),
    ("", "", None),
)


def spelt(sets: list[frozenset[str]]) -> list[str]:
    return ["".join(sorted(characters)) for characters in sets]


def each_of(said: str) -> list[str]:
    return ["".join(sorted(characters)) for characters in said.split()]


@pytest.mark.parametrize(("pattern", "inside", "first"), CASES)
def test_characters_of_a_pattern(pattern: str, inside: str, first: str | None) -> None:
    assert sorted(spelt(sets_in(pattern))) == sorted(each_of(inside))
    assert opening(pattern) == (frozenset(first) if first else None)


def test_what_is_seen_least_comes_first() -> None:
    assert spelt(sets_in("，业企孵化")) == ["孵", "化", "企", "业", "，"]


@given(st.text("给予奖励按元资金业主是指的，。1a", max_size=24), st.sampled_from([case[0] for case in CASES]))
def test_no_match_without_the_characters_said(text: str, pattern: str) -> None:
    match = re.search(pattern, text)
    first = opening(pattern)
    if match:
        assert all(inside & set(match[0]) for inside in sets_in(pattern))
        assert first is None or match[0][:1] in first


CLAUSES = (  # pattern, sets of characters of each of which a match holds one to its first mark, and from its last mark on
    ("给予[^，。；]{0,4}元", "给 予 元", "给 予 元"),
    ("给予[^，]{0,4}元", "给 予", "元"),
    ("(?:奖励|补贴)，(?:最高|不超过)[^，。；]{0,6}", "奖补 励贴 ，", "最过 超高 ，"),
    ("给予.{0,4}", "给 予", ""),
    ("[^，。；元]{0,4}给予", "给 予", "给 予"),
    ("[^元]{0,4}给予", "", "给 予"),
    ("(?:，|、)?的", "", "的"),
    ("的(?=，)(?:，|。)", "的 ，。", "，。"),
)


@pytest.mark.parametrize(("pattern", "first", "last"), CLAUSES)
def test_characters_next_to_a_number(pattern: str, first: str, last: str) -> None:
    assert sorted(spelt(sets_in_first_clause(pattern))) == sorted(each_of(first))
    assert sorted(spelt(sets_in_last_clause(pattern))) == sorted(each_of(last))


def test_a_word_that_reaches_over_a_mark_tells_nothing_of_clauses() -> None:
    assert sets_in_last_clause("$words[^，。；]{0,4}", {"words": "给予，最高|奖励"}) == []


@given(st.text("给予奖励补贴最高的元，。；a", max_size=24), st.sampled_from([case[0] for case in (*CASES, *CLAUSES)]))
def test_no_match_without_the_characters_said_of_its_clauses(text: str, pattern: str) -> None:
    if match := re.search(pattern, text):
        first = re.split(rf"(?<=[{MARKS}])", match[0])[0]
        last = re.split(rf"(?=[{MARKS}])", match[0])[-1]
        assert all(characters & set(first) for characters in sets_in_first_clause(pattern))
        assert all(characters & set(last) for characters in sets_in_last_clause(pattern))


EDGES = (  # pattern, what may open a match and what may close one: these characters, or (with ^) all but these; ? where it may be empty
    ("给予|奖励", "给奖", "予励"),
    ("(?:的|左右的)?[^，。]{0,4}(?:给予|奖)", "^，。", "予奖"),
    ("的?[给予]", "的给予", "给予"),
    ("(?:（[^）]*）)?，?(?:共|等)", "（，共等", "共等"),
    ("[^，]元?", "^，", "^，"),
    (r"\d{1,3}元", "^，。；、：（）的以\n", "元"),
    ("(?:的|)?", "的?", "的?"),
    ("(?<=的)", "?", "?"),
    ("[一-龥]元|给", "^；：，。、（）\n", "元给"),
)


def _as_written(edge: Edge) -> tuple[bool, frozenset[str], bool]:
    return edge.these, edge.characters, edge.empty


def _wanted(said: str) -> tuple[bool, frozenset[str], bool]:
    return not said.startswith("^"), frozenset(said.strip("^?")), said.endswith("?")


@pytest.mark.parametrize(("pattern", "opens", "closes"), EDGES)
def test_characters_at_the_edges_of_a_match(pattern: str, opens: str, closes: str) -> None:
    assert _as_written(may_open(pattern)) == _wanted(opens)
    assert _as_written(may_close(pattern)) == _wanted(closes)


def test_lists_beside_each_other_stand_for_their_words_at_the_edges() -> None:
    lists = {"one": "给予|奖", "two": "以上"}
    assert _as_written(may_open("(?:$one|$two)的", lists)) == (True, frozenset("给奖以"), False)
    assert _as_written(may_close("(?:$one|$two)", lists)) == (True, frozenset("予奖上"), False)
    assert longest("(?:$one|$two)的{0,3}(?:x|$two)", lists) == 2 + 3 + 2


LENGTHS = (
    ("给予|奖", 2, False),
    ("[^，。；]{0,6}元", 7, False),
    ("(?:，|奖励)+", ENDLESS, True),
    (".{2}(?<=元)(?=给)", 2, True),
    ("(奖)\\1", ENDLESS, True),
)


@pytest.mark.parametrize(("pattern", "length", "mark"), LENGTHS)
def test_how_far_a_match_reaches_and_whether_over_a_mark(pattern: str, length: int, mark: bool) -> None:
    assert longest(pattern) == length
    assert may_hold_mark(pattern) is mark


@given(st.text("给予奖励补贴最高的元，。；a1以", max_size=24), st.sampled_from([case[0] for case in (*CASES, *CLAUSES, *EDGES)]))
def test_no_match_beyond_what_is_said_of_its_edges_and_length(text: str, pattern: str) -> None:
    if match := re.search(pattern, text):
        assert len(match[0]) <= longest(pattern)
        assert may_hold_mark(pattern) or not any(mark in match[0] for mark in MARKS)
        for edge, character in ((may_open(pattern), match[0][:1]), (may_close(pattern), match[0][-1:])):
            assert edge.empty if not match[0] else edge.empty or (character in edge.characters) is edge.these


ENDINGS = [case[0].removesuffix("$") for case in (*CASES, *CLAUSES, *EDGES)]


@given(st.text("给予奖励补贴最高的元，。；a1以\n", max_size=24), st.sampled_from(ENDINGS), st.integers(0, 6), st.integers(0, 24))
def test_a_pattern_looked_for_at_the_end_is_found_as_by_re(text: str, pattern: str, start: int, end: int) -> None:
    plain, ending = re.compile(f"(?:{pattern})$"), Ending(pattern)
    for place in ((text,), (text, start), (text, start, end)):
        found, wanted = ending.search(*place), plain.search(*place)
        assert (found and found.span()) == (wanted and wanted.span())
    if re.fullmatch(pattern, "") is None:
        assert ending.cut(text) == plain.sub("", text)


@given(
    st.text("给予奖励补贴最高的元，。；a1以x", max_size=24),
    st.sampled_from(["(?<!x)按(?:a++|b)", "(?<![的元])(?:给予|奖)励?", "(?<=a)[人以]"]),
)
def test_a_pattern_looked_for_at_its_first_characters_is_found_as_by_re(text: str, pattern: str) -> None:
    found, wanted = Opening(pattern).search(text), re.search(pattern, text)
    assert (found and found.span()) == (wanted and wanted.span())


@given(st.text("给予奖励补贴最高的元，。；a1以\n", max_size=24), st.sampled_from(ENDINGS), st.integers(0, 6))
def test_the_first_place_of_a_pattern_is_found_as_by_re(text: str, pattern: str, start: int) -> None:
    for source in (f"(?:{pattern})$", pattern):
        found, wanted = re.compile(places(source, openers(pattern))).search(text, start), re.compile(source).search(text, start)
        assert (found and found.start()) == (wanted and wanted.start())


SIDES = [*(case[0].removesuffix("$") for case in (*CASES, *CLAUSES, *EDGES[:5])), ""]
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
def test_lists_standing_in_tell_the_same_as_lists_spelt_out(kind: str) -> None:
    for compiled in rules_for(kind).rules:
        for source in (compiled.rule.before, compiled.rule.after):
            spelt_out = expand(source, lists())
            short, long = opening(source, lists()), opening(spelt_out)
            assert (short is None) == (long is None), source
            assert short is None or long is None or long <= short, source
            assert bool(sets_in(source, lists())) == bool(sets_in(spelt_out)), source


@pytest.mark.parametrize("kind", ["money", "percent", "count"])
def test_most_rules_can_be_passed_over(kind: str) -> None:
    told = [bool(sets_in(r.rule.before, lists())) or opening(r.rule.after, lists()) is not None for r in rules_for(kind).rules]
    assert sum(told) > len(told) / 2
