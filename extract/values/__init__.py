"""The values stage: text of a view in, mentions out. `quantities` finds money, percentages and counts."""

from extract.values.quantity import quantities
from extract.values.time import times

__all__ = ["quantities", "times"]
