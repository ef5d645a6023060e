"""The rules there are: those that judge numbers and those that read times, built in or of a pack, in the order they are tried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.lexicons import Pack
from extract.records.roles.judgement import RULES
from extract.records.timing import TIME_RULES


@dataclass(frozen=True, slots=True)
class Listed:
    """A rule as `zhengce rules list` shows it: what it reads, what it gives, where it comes from, and one example of it."""

    id: str
    reads: str
    gives: str
    of: str
    example: str


def listed(pack: Pack | None = None) -> Iterator[Listed]:
    """Every rule, those of the pack where they are tried."""
    mine = {added.rule.id for added in pack.rules} if pack else set()
    for kind, built_in in RULES.items():
        for rule in pack.ordered(kind, built_in) if pack else built_in:
            of = pack.name if pack and rule.id in mine else "zhengce"
            yield Listed(rule.id, kind, rule.gives, of, next(iter(rule.examples), ""))
    for time in TIME_RULES:
        yield Listed(time.id, "time", ", ".join(time.kinds), "zhengce", next(iter(time.examples), ""))
