"""What a check found: gains and losses, each with its place and sentence, the scores, and the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from extract.evaluate import Scores

Rule = Literal["lost", "won", "short", "changed", "added", "removed"]
RULES: Final[dict[Rule, str]] = {
    "lost": "An item of the gold is answered worse than in the baseline, or a record that answers none has come.",
    "won": "An item of the gold is answered better than in the baseline, or a record that answered none has gone.",
    "short": "An item of the gold is answered worse than is required.",
    "changed": "A record says something else than the accepted one.",
    "added": "A record that was not accepted has come.",
    "removed": "An accepted record has gone.",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A file of the inputs, relative to the folder the program runs in where it lies below it, and a line from 1 or None."""

    file: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """One gain or loss: its rule, the record's type, the document, what happened in a line, the fields, the sentence, the place."""

    rule: Rule
    type: str
    document: str
    title: str
    details: tuple[str, ...]
    sentence: str
    place: Place


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. `reasons`: why it is a regression, none where it is none.

    expectation: what was held against, for headings. documents: the names of all documents that were looked at.
    scores, bar: the scores measured, and those of the baseline; None where there are none. unknown: gold items only one side has.
    held: whether anything was asked of the scores; without a baseline and a least grade nothing can be worse.
    """

    expectation: str
    documents: tuple[str, ...]
    losses: tuple[Notice, ...]
    gains: tuple[Notice, ...]
    reasons: tuple[str, ...]
    same: int
    scores: Scores | None = None
    bar: Scores | None = None
    unknown: int = 0
    held: bool = True

    @property
    def regression(self) -> bool:
        """Whether anything is worse than it may be."""
        return bool(self.reasons)
