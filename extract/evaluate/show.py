"""Scores as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from extract.evaluate.scores import Scores, Tally


def table(scores: Scores) -> Iterator[str]:
    """One line per type and one for all: counts, precision and recall of found, F1 of each grade, fields."""
    yield f"{'type':15}{'gold':>6}{'extra':>6}{'prec':>7}{'recall':>7}{'found':>7}{'value':>7}{'full':>7}"
    for name, tally in scores.table().items():
        fields = {} if name == "all" else scores.fields(name)
        tail = " ".join(f"{field}={share:.2f}" for field, share in fields.items())
        yield f"{name:15}{_numbers(tally)}" + (f"   {tail}" if tail else "")


def documents(scores: Scores) -> Iterator[str]:
    """One line per document: counts, precision and recall of found, F1 of each grade."""
    for stem, tally in scores.by_document().items():
        yield f"{'':15}{_numbers(tally)}   {stem}"


def _numbers(tally: Tally) -> str:
    """The counts and rates of a line; where nothing was asked and nothing found there is no rate, rather than one of nought."""
    rates = (tally.precision, tally.recall, tally.found_f1, tally.value_f1, tally.full_f1)
    shown = (f"{rate:7.3f}" for rate in rates) if tally.gold or tally.extra else (f"{'-':>7}" for _ in rates)
    return f"{tally.gold:6}{tally.extra:6}" + "".join(shown)
