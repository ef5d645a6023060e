"""Which document of one run is which of another: the same bytes, else much the same sentences, else the same name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final
from zlib import crc32

from extract.diff.meaning import Meaning
from extract.errors import UsageError
from extract.evaluate.lines import Fields, read_lines, string_of
from extract.evaluate.runs import DOCUMENTS, RECORDS
from extract.model import SCHEMA_VERSION
from extract.sinks.stored import check_stored

_GRAM: Final = 6
_SKETCH: Final = 64  # of the grams of a document, those that stand for it
_ALIKE: Final = 0.3  # share of them from which on two documents may be versions of one

Couple = tuple["Side | None", "Side | None"]


@dataclass(frozen=True, eq=False)
class Side:
    """A document of a run with what its records mean."""

    source: str
    doc_id: str
    title: str
    meanings: Sequence[Meaning]

    @cached_property
    def sketch(self) -> frozenset[int]:
        """The smallest numbers that the words of its sentences hash to: shared by texts that share their words."""
        sentences = {meaning.sentence for meaning in self.meanings}
        grams = {sentence[at : at + _GRAM] for sentence in sentences for at in range(max(1, len(sentence) - _GRAM + 1))}
        return frozenset(sorted(crc32(gram.encode()) for gram in grams)[:_SKETCH])


def documents(folder: Path) -> list[Side]:
    """The documents of a run, in its order. Raises UsageError where the folder holds none, or one of a version not known here."""
    if folder.is_file():
        raise UsageError(f"{folder} is a file; run its document first, and give the folder of that run (`zhengce diff` does so by itself)")
    check_stored(folder)
    try:
        facts, lines = read_lines(folder / DOCUMENTS), read_lines(folder / RECORDS)
    except FileNotFoundError as error:
        raise UsageError(f"{folder} holds no run ({error.filename} is missing); give what `zhengce run --out` wrote") from error
    other = {string_of(line.get("schema_version")) for line in facts} - {SCHEMA_VERSION}
    if other:
        told = f"its records are of version {', '.join(sorted(other))}, this program reads {SCHEMA_VERSION}"
        raise UsageError(f"{folder / DOCUMENTS}: {told}; use the version of zhengce that wrote it, or accept or run again with this one")
    by_document: defaultdict[str, list[Fields]] = defaultdict(list)
    for line in lines:
        by_document[string_of(line.get("doc_id"))].append(line)
    return [_side(one, by_document[string_of(one.get("doc_id"))]) for one in facts]


def _side(facts: Fields, records: Sequence[Fields]) -> Side:
    source, doc_id, title = (string_of(facts.get(name)) for name in ("source", "doc_id", "title"))
    return Side(source, doc_id, title, [Meaning.of(record) for record in records])


def coupled(left: Sequence[Side], right: Sequence[Side]) -> list[Couple]:
    """Each document with its counterpart or None, in order of the sources. One document on each side: these two."""
    pairs = [(left[0], right[0])] if len(left) == len(right) == 1 else list(_found(left, right))
    taken = {id(one) for pair in pairs for one in pair}
    couples: list[Couple] = [*pairs]
    couples += [(one, None) for one in left if id(one) not in taken]
    couples += [(None, one) for one in right if id(one) not in taken]
    return sorted(couples, key=lambda couple: min(one.source for one in couple if one))


def _found(left: Sequence[Side], right: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    free_left = {one.source: one for one in left}
    free_right = {one.source: one for one in right}
    for pairs in (_same_bytes, _much_alike, _same_name):
        for one, other in pairs(list(free_left.values()), list(free_right.values())):
            yield free_left.pop(one.source), free_right.pop(other.source)


def _same_bytes(left: Sequence[Side], right: Sequence[Side]) -> list[tuple[Side, Side]]:
    there = {one.doc_id: one for one in right}
    return [(one, there[one.doc_id]) for one in left if one.doc_id in there]


def _much_alike(left: Sequence[Side], right: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """The most alike first; of those as much alike the ones of one name, then in order of both names."""
    ranked: list[tuple[float, bool, tuple[str, ...], Side, Side]] = []
    for one, other in _sharing(left, right):
        share = len(one.sketch & other.sketch) / max(1, min(len(one.sketch), len(other.sketch)))
        if share >= _ALIKE:
            ranked.append((-share, one.source != other.source, tuple(sorted((one.source, other.source))), one, other))
    taken: set[int] = set()
    for *_, one, other in sorted(ranked, key=lambda row: row[:3]):
        if not taken & {id(one), id(other)}:
            taken |= {id(one), id(other)}
            yield one, other


def _sharing(left: Sequence[Side], right: Sequence[Side]) -> list[tuple[Side, Side]]:
    """Documents that share a number of their sketches."""
    holders: defaultdict[int, list[Side]] = defaultdict(list)
    for other in right:
        for number in other.sketch:
            holders[number].append(other)
    found = {(one.source, other.source): (one, other) for one in left for number in one.sketch for other in holders[number]}
    return list(found.values())


def _same_name(left: Sequence[Side], right: Sequence[Side]) -> list[tuple[Side, Side]]:
    there = {one.source: one for one in right}
    return [(one, there[one.source]) for one in left if one.source in there]
