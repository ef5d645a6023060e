"""A figure measured several times: the median, and the lowest and highest."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median
from typing import TypedDict


class Spread(TypedDict):
    """What a figure was over the rounds."""

    median: float
    low: float
    high: float


def spread(figures: Iterable[float]) -> Spread:
    """The spread of some figures, to four digits."""
    found = sorted(figures)
    return Spread(median=_round(median(found)), low=_round(found[0]), high=_round(found[-1]))


def _round(figure: float) -> float:
    return float(f"{figure:.4g}")
