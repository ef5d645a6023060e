"""The words readers need, out of `extract/lexicons/html.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from extract.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Words:
    """Where a page's body stands, what is not part of it, and what labels and meta elements mean; see the file's comments."""

    containers: tuple[str, ...]
    generic: tuple[str, ...]
    noise_tags: frozenset[str]
    noise: frozenset[str]
    noise_prefixes: tuple[str, ...]
    ordinal: str
    byline_date: str
    byline_source: str
    stops: str
    date_signs: str
    labels: Mapping[str, str]
    metadata: Mapping[str, str]
    ids: Mapping[str, str]
    inner: str
    counters: Mapping[str, tuple[str, str]]

    @property
    def known(self) -> frozenset[str]:
        """The names of containers, as a set."""
        return frozenset(self.containers)


@cache
def words() -> Words:
    """The lexicon, read once."""
    table = tomllib.loads((files("extract.lexicons") / "html.toml").read_text(encoding="utf-8"))
    names = {field.name for field in fields(Words)}
    if names != set(table):
        raise LexiconError(f"html.toml: missing or unknown entries: {', '.join(sorted(names ^ set(table)))}")
    return Words(
        containers=tuple(table["containers"]),
        generic=tuple(table["generic"]),
        noise_tags=frozenset(table["noise_tags"]),
        noise=frozenset(table["noise"]),
        noise_prefixes=tuple(table["noise_prefixes"]),
        ordinal=table["ordinal"],
        byline_date=table["byline_date"],
        byline_source=table["byline_source"],
        stops=table["stops"],
        date_signs=table["date_signs"],
        labels=table["labels"],
        metadata=table["metadata"],
        ids=table["ids"],
        inner=table["inner"],
        counters={name: (counter, pattern) for name, (counter, pattern) in table["counters"].items()},
    )
