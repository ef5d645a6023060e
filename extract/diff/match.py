"""Which record of one document is which of another: by what they say, not by where they stand.

Records that say the same in the same words go together first. The rest are compared where they share something rare (words of
their sentence, who or what they are about, their value), so that long documents cost no square; among those near enough the
assignment of least cost decides. The result is the same whatever the order of the records, and with both sides changed over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extract.diff.assignment import assigned
from extract.diff.likeness import CAP, Profile, distance
from extract.diff.meaning import Meaning

_GRAM: Final = 3
_FEW: Final = 400  # comparisons up to which every record is compared with every other
_COMMON: Final = 12  # records on a side beyond which what they share tells nothing
_WIDE: Final = 80  # records on the smaller side of a knot up to which the best assignment is sought

Pair = tuple[Meaning, Meaning]
Edges = dict[tuple[int, int], int]  # a distance for the numbers of a left and a right record


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs of records, and those of each side that have no counterpart; each in order of place."""

    pairs: tuple[Pair, ...]
    left_over: tuple[Meaning, ...]
    right_over: tuple[Meaning, ...]


def matched(left: Sequence[Meaning], right: Sequence[Meaning]) -> Matching:
    """The records of two documents, each with its counterpart where it has one."""
    same, left_rest, right_rest = _identical(left, right)
    alike = list(_alike(left_rest, right_rest))
    taken = {id(meaning) for pair in alike for meaning in pair}
    return Matching(
        tuple(sorted([*same, *alike], key=lambda pair: (pair[0].start, pair[1].start))),
        tuple(sorted((one for one in left_rest if id(one) not in taken), key=lambda one: one.start)),
        tuple(sorted((one for one in right_rest if id(one) not in taken), key=lambda one: one.start)),
    )


def _identical(left: Sequence[Meaning], right: Sequence[Meaning]) -> tuple[list[Pair], list[Meaning], list[Meaning]]:
    """Pairs of equal content, the first with the first; and what is left of each side, in order of content."""
    there: defaultdict[str, list[Meaning]] = defaultdict(list)
    for one in sorted(right, key=_order, reverse=True):
        there[one.content].append(one)
    pairs: list[Pair] = []
    rest: list[Meaning] = []
    for one in sorted(left, key=_order):
        equal = there[one.content]
        if equal:
            pairs.append((one, equal.pop()))
        else:
            rest.append(one)
    return pairs, rest, sorted((one for equal in there.values() for one in equal), key=_order)


def _order(meaning: Meaning) -> tuple[str, int]:
    return meaning.content, meaning.start


def _alike(left: Sequence[Meaning], right: Sequence[Meaning]) -> Iterator[Pair]:
    """Pairs of records near enough to be one that changed; both sides in order of content."""
    edges = _edges(left, right)
    turned = {(b, a): cost for (a, b), cost in edges.items()}
    for rows, columns in _knots(edges):
        flat = (len(rows), [left[n].content for n in rows]) <= (len(columns), [right[n].content for n in columns])
        # Both directions solve the very same task, so that they come to the same end where costs are equal.
        for a, b in _settled(rows, columns, edges) if flat else _turned(_settled(columns, rows, turned)):
            yield left[a], right[b]


def _edges(left: Sequence[Meaning], right: Sequence[Meaning]) -> Edges:
    """The distances of the records that may be one and are near enough."""
    ones, others = [Profile.of(one) for one in left], [Profile.of(one) for one in right]
    costs = {(a, b): distance(ones[a], others[b]) for a, b in _candidates(left, right)}
    return {pair: cost for pair, cost in sorted(costs.items()) if cost < CAP}


def _candidates(left: Sequence[Meaning], right: Sequence[Meaning]) -> set[tuple[int, int]]:
    """The numbers of the records to compare: all of few, else those that share something rare."""
    if len(left) * len(right) <= _FEW:
        return {(a, b) for a in range(len(left)) for b in range(len(right))}
    shared: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, meanings in enumerate((left, right)):
        for number, meaning in enumerate(meanings):
            for hint in _hints(meaning):
                shared[hint][side].append(number)
    rare = [(rows, columns) for rows, columns in shared.values() if max(len(rows), len(columns)) <= _COMMON]
    return {(a, b) for rows, columns in rare for a in rows for b in columns}


def _hints(meaning: Meaning) -> set[str]:
    """What may tell a record from the others of its document: words of its sentence, who or what it is about, its value."""
    grams = {side[at : at + _GRAM] for side in meaning.sides for at in range(max(0, len(side) - _GRAM + 1))}
    return grams | {f"label {meaning.label}", f"value {meaning.type} {sorted(map(str, meaning.values.items()))}"}


def _knots(edges: Edges) -> Iterator[tuple[list[int], list[int]]]:
    """The left and right records that edges tie together, a knot at a time."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in edges:
        parent[root(("left", a))] = root(("right", b))
    knots: defaultdict[tuple[str, int], dict[str, list[int]]] = defaultdict(lambda: {"left": [], "right": []})
    for side, number in sorted(parent):
        knots[root((side, number))][side].append(number)
    for knot in knots.values():
        yield knot["left"], knot["right"]


def _settled(rows: Sequence[int], columns: Sequence[int], edges: Edges) -> Iterator[tuple[int, int]]:
    """Who goes with whom in a knot with no more rows than columns: at least cost, in a very large one nearest first."""
    if len(rows) > _WIDE:
        yield from _nearest_first(set(rows), edges)
        return
    costs = [[edges.get((row, column), CAP) for column in columns] for row in rows]
    for row, place in zip(rows, assigned(costs), strict=True):
        if (row, columns[place]) in edges:
            yield row, columns[place]


def _nearest_first(rows: set[int], edges: Edges) -> Iterator[tuple[int, int]]:
    ordered = sorted((cost, a, b) for (a, b), cost in edges.items() if a in rows)
    columns = {b for _, _, b in ordered}
    for _, a, b in ordered:
        if a in rows and b in columns:
            rows.discard(a)
            columns.discard(b)
            yield a, b


def _turned(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    return ((b, a) for a, b in pairs)
