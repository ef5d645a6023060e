"""The assignment of least cost: who goes with whom so that the sum over all pairs is as small as can be.

The algorithm of Kuhn and Munkres with potentials, row after row (O(rows² · columns)). Own code, for it is a screen long and the
libraries that have it bring a numerical stack along.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_FAR: Final = 1 << 60


def assigned(costs: Sequence[Sequence[int]]) -> list[int]:
    """For each row its column. There must be no more rows than columns; costs are whole numbers."""
    rows, columns = len(costs), len(costs[0]) if costs else 0
    by_row, by_column = [0] * (rows + 1), [0] * (columns + 1)  # the potentials
    taken = [0] * (columns + 1)  # the row of each column, from 1; column 0 holds the row that looks for one
    for row in range(1, rows + 1):
        taken[0] = row
        way = _augmented(costs, by_row, by_column, taken)
        column = way[0]
        while column:
            taken[column] = taken[way[column]]
            column = way[column]
    found = [0] * rows
    for column in range(1, columns + 1):
        if taken[column]:
            found[taken[column] - 1] = column - 1
    return found


def _augmented(costs: Sequence[Sequence[int]], by_row: list[int], by_column: list[int], taken: list[int]) -> list[int]:
    """The cheapest way from the row in column 0 to a free column: for each column the one before it; at 0 the free one."""
    columns = len(by_column) - 1
    least, way, used = [_FAR] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    here = 0
    while True:
        used[here] = True
        row, step, there = taken[here], _FAR, 0
        for column in range(1, columns + 1):
            if used[column]:
                continue
            cost = costs[row - 1][column - 1] - by_row[row] - by_column[column]
            if cost < least[column]:
                least[column], way[column] = cost, here
            if least[column] < step:
                step, there = least[column], column
        for column in range(columns + 1):
            if used[column]:
                by_row[taken[column]] += step
                by_column[column] -= step
            else:
                least[column] -= step
        here = there
        if not taken[here]:
            way[0] = here
            return way
