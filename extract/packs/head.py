"""[pack]: the name of a pack, what it is about, and the day that its examples count from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from extract.packs.problems import Problem, string_of, table_of, unknown_keys
from extract.records.roles.judgement import RULES

KEYS: Final = ("name", "about", "date")
DAY: Final = date(2023, 3, 1)  # the examples of the built-in rules count from it too
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Head:
    """What a pack says of itself; the name is empty where it is none."""

    name: str
    about: str
    date: date


def head_in(raw: Mapping[str, object], problems: list[Problem]) -> Head:
    """The head of a pack."""
    given = table_of(raw, "pack", (), problems)
    problems += unknown_keys(given, KEYS, ("pack",), "key of [pack]")
    name = string_of(given.get("name", ""), ("pack", "name"), problems)
    taken = {rule.id.partition(".")[0] for rules in RULES.values() for rule in rules} | {"table", "deadline", "target"}
    if not _NAME.fullmatch(name):
        problems.append(Problem(("pack", "name"), f'{name!r} is no name; write [pack] and name = "…" with small letters, digits and _'))
        name = ""
    elif name in taken:
        problems.append(Problem(("pack", "name"), f"{name!r} is what built-in rules are called by; choose another name"))
        name = ""
    day = given.get("date", DAY)
    if not isinstance(day, date) or isinstance(day, datetime):
        problems.append(Problem(("pack", "date"), f"{day!r} is no day; write date = 2023-03-01, without quotes"))
        day = DAY
    return Head(name, string_of(given.get("about", ""), ("pack", "about"), problems), day)
