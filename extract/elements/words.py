"""The words of the elements stage (`extract/lexicons/elements.toml`), read at first use."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final, cast

CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")  # a character of Chinese


@cache
def _lexicon() -> dict[str, dict[str, list[str]]]:
    text = (files("extract.lexicons") / "elements.toml").read_text(encoding="utf-8")
    return cast("dict[str, dict[str, list[str]]]", tomllib.loads(text))


@cache
def words(section: str, key: str) -> tuple[str, ...]:
    """The words listed under [section] key, longest first."""
    return tuple(sorted(_lexicon()[section][key], key=len, reverse=True))


@cache
def any_of(section: str, key: str) -> str:
    """A pattern that matches any of the words listed under [section] key, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in words(section, key)) + ")"
