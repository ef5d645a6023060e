"""No rule backtracks: what each takes on a text built to be hard grows with the length, not with its square.

A run shows a rule no more than a window around a number. Here each is given the whole text, four times longer the second time.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from extract.records.roles.judgement import rules_for
from extract.records.timing import TIME_RULES
from extract.values import quantities, times
from extract.values.time import RULES as TIMES

HARD = {"digits": "1", "brackets": "（", "numerals": "万亿", "dates": "2023年5月1日", "blanks": " ", "lists": "、10万元"}
SCANNERS = {"quantities": lambda text: quantities(text), "times": lambda text: times(text, None)}
SMALL, LARGE = 2_000, 8_000
AT_ONCE = 0.004  # seconds of processor time that are too few to compare

Rule = Callable[[str], Any]


def rules() -> Iterator[tuple[str, Rule]]:
    """Each side of each rule by its name."""
    for kind in ("money", "percent", "count"):
        for each in rules_for(kind).rules:
            if each.before:
                yield f"{each.rule.id}, before", each.before.search
            if each.after:
                yield f"{each.rule.id}, after", each.after.match
    for rule in TIME_RULES:
        yield f"{rule.id}, before", re.compile(f"(?:{rule.before})$").search
        yield f"{rule.id}, after", re.compile(rule.after).match
    for time_rule in TIMES:
        yield time_rule.id, re.compile(time_rule.pattern, re.VERBOSE).search


def seconds(rule: Rule, text: str) -> float:
    """Processor time."""
    started = time.thread_time()
    rule(text)
    return time.thread_time() - started


def growth(rule: Rule, piece: str, small: int, large: int) -> float:
    """How many times longer the long text takes than the short one; 0 where it takes no time to speak of."""
    long, short = ((piece * size)[:size] for size in (large, small))
    if seconds(rule, long) < AT_ONCE:
        return 0.0
    return min(seconds(rule, long) for _ in range(3)) / max(min(seconds(rule, short) for _ in range(3)), 1e-6)


def too_steep(given: Mapping[str, Rule], small: int, large: int) -> dict[str, float]:
    """The rules, with the text, whose time grows nearer to the square of the length than to the length."""
    found = {}
    for name, rule in given.items():
        for kind, piece in HARD.items():
            times_longer = growth(rule, piece, small, large)
            if times_longer > 0.6 * (large / small) ** 2:
                found[f"{name}, on {kind}"] = round(times_longer, 1)
    return found


@pytest.mark.slow
def test_each_rule_takes_time_by_the_length() -> None:
    given = dict(rules())
    assert len(given) > 300
    assert too_steep(given, SMALL, LARGE) == {}


@pytest.mark.slow
def test_each_rule_takes_time_by_the_length_up_to_100_000_characters() -> None:
    assert too_steep(dict(rules()), 25_000, 100_000) == {}


@pytest.mark.slow
@pytest.mark.parametrize("scanner", SCANNERS.values(), ids=SCANNERS.keys())
def test_the_scanners_of_values_take_time_by_the_length(scanner: Rule) -> None:
    assert too_steep({"it": scanner}, 25_000, 100_000) == {}


def test_a_pattern_that_backtracks_is_told() -> None:
    bad: dict[str, Rule] = {"bad": re.compile(r"(?:1[^，]*)x").search}
    assert any("bad, on digits" in too_steep(bad, SMALL, LARGE) for _ in range(5))  # other work on the machine hides it now and then
