"""Rules packs: a team's own words, instruments, indicators and rules in one TOML file (`--rules`, `rules=`).

`load_pack` reads a file, `parse_pack` its text; both tell all that is wrong at once, with file and line. What a pack is once
read, and where it holds, stands in `extract.lexicons.pack`. docs/rules.md shows how to write one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from extract.errors import PackError
from extract.lexicons import Pack, any_of, using
from extract.packs.cases import cases_in
from extract.packs.head import head_in
from extract.packs.indicators import indicator_rules, indicators_in
from extract.packs.lines import line_at, lines_of
from extract.packs.problems import Problem, unknown_keys
from extract.packs.rules import rules_in
from extract.packs.words import lists_in, words_in
from extract.records.vocabulary import lists as built_in_lists

__all__ = ["load_pack", "pack_of", "parse_pack"]

KEYS: Final = ("pack", "words", "instruments", "indicators", "lists", "rules", "cases")
LARGEST: Final = 1 << 20  # bytes; the longest list of the package has under 1 % of that
_KEPT: Final = 8  # packs kept after reading, with what was compiled for them


def load_pack(path: str | Path) -> Pack:
    """The pack of a TOML file. Raises PackError with all that is wrong in it, or where it cannot be read."""
    try:
        data = Path(path).read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise PackError((f"{path}: cannot be read ({error.strerror or error}); give the path of a rules pack",)) from error
    except UnicodeDecodeError as error:
        raise PackError((f"{path}: is not UTF-8 (byte {error.start}); save it as UTF-8",)) from error
    return parse_pack(text, str(path))


def pack_of(given: str | Path | Pack | None) -> Pack | None:
    """The pack that is meant by a path, by a pack itself, or by None: none. Raises PackError."""
    return load_pack(given) if isinstance(given, str | Path) else given


@lru_cache(maxsize=_KEPT)
def parse_pack(text: str, file: str) -> Pack:
    """The pack of a TOML text; `file` is what messages call it. The same text gives the same pack. Raises PackError."""
    if len(text) > LARGEST:
        raise PackError((f"{file}: {len(text):,} characters, {LARGEST:,} are allowed; split it",))
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise PackError((f"{file}:{line[1] if line else text.count(chr(10)) + 1}: no TOML: {error}",)) from error
    problems: list[Problem] = []
    with using(None):  # what is built in decides what is right, whatever holds around this call
        pack = _pack(raw, text, problems)
    if problems:
        lines = lines_of(text)
        found = sorted({(line_at(lines, problem.place), _said(problem)) for problem in problems})
        raise PackError(tuple(f"{file}:{line}: {message}" for line, message in found))
    return pack


def _said(problem: Problem) -> str:
    """A problem with its place in front: of a rule and a case the key alone."""
    keys = [key for key in problem.place if isinstance(key, str)]
    if keys and keys[0] in ("rules", "cases"):
        keys = keys[-1:]
    return f"{'.'.join(keys)}: {problem.message}" if keys else problem.message


def _pack(raw: Mapping[str, object], text: str, problems: list[Problem]) -> Pack:
    problems += unknown_keys(raw, KEYS, (), "part of a pack")
    head = head_in(raw, problems)
    words = words_in(raw, problems)
    built_in = built_in_lists()
    own = lists_in(raw, built_in, problems)
    indicators = indicators_in(raw, problems)
    if indicators:
        own["indicator"] = indicators
    named = built_in | {name: any_of(items) for name, items in own.items() if items}
    rules = (*rules_in(raw, head.name, named, problems), *(indicator_rules(head.name) if indicators else ()))
    cases_in(raw, problems)
    return Pack(head.name, text, sha256(text.encode()).hexdigest(), words, own, rules)
