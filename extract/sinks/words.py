"""Headings and meanings of columns, from `words.toml` beside this file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extract.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Word:
    """A Chinese word and its meaning in English and in Chinese."""

    zh: str
    en: str
    said: str


def word(section: str, name: str) -> Word:
    """What `words.toml` says of a field of a class, a table or a choice. Raises LexiconError where it says nothing."""
    try:
        return _words()[section][name]
    except KeyError as error:
        raise LexiconError(
            f"extract/sinks/words.toml: [{section}] has no entry {name}; add one: {name} = ['中文', 'meaning', '含义']"
        ) from error


@cache
def _words() -> dict[str, dict[str, Word]]:
    sections = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {section: {name: Word(*entry) for name, entry in entries.items()} for section, entries in sections.items()}
