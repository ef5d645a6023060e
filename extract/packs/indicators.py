"""[indicators]: names of what a team's plans count: a number behind one is a goal, unless it is past.

They make the list $indicator, and the rules below, which are tried behind the pack's own and ahead of all built-in ones.
"""

from __future__ import annotations

from collections.abc import Mapping

from extract.lexicons import Added
from extract.packs.problems import Problem, table_of, unknown_keys
from extract.packs.words import word_list
from extract.rules import Rule

_BEFORE = r"(?:$indicator)(?:分别|力争|$between|$level|$bound)*+"
_NEEDS = ("-past", "-condition_clause", "-giving_after", "-conditions", "-award_condition")
_KINDS = ("money", "percent", "count")


def indicators_in(raw: Mapping[str, object], problems: list[Problem]) -> tuple[str, ...]:
    """The names of a pack's indicators."""
    given = table_of(raw, "indicators", (), problems)
    problems += unknown_keys(given, ("words",), ("indicators",), "key of [indicators]")
    return word_list(given.get("words", []), ("indicators", "words"), problems)


def indicator_rules(pack: str) -> tuple[Added, ...]:
    """The rules that a pack with indicators gets, one for each kind of number: a goal, unless it is past, or a condition of an award."""
    return tuple(Added(kind, Rule(f"{pack}.indicator", "target", _BEFORE, needs=_NEEDS)) for kind in _KINDS)
