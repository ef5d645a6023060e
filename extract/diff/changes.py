"""What differs between two documents or runs, as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from extract.diff.documents import Side
from extract.diff.match import Pair, matched
from extract.diff.meaning import Meaning
from extract.evaluate.lines import fields_of

Move = Literal["rose", "fell", "later", "earlier"]
_DATES: Final = ("end", "start")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a record, its value before and after, and which way it moved where it has a direction."""

    name: str
    before: object
    after: object
    move: Move | None


@dataclass(frozen=True, slots=True)
class Changed:
    """One record that says something else than before."""

    before: Meaning
    after: Meaning
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class DocumentDiff:
    """What became of one document: records that say the same, those changed, added and removed, in order of place.

    before, after: None where the document is in one of the runs only.
    """

    before: Side | None
    after: Side | None
    same: int
    changed: tuple[Changed, ...] = ()
    added: tuple[Meaning, ...] = ()
    removed: tuple[Meaning, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether any record is not the same, or the document came or went."""
        return bool(self.changed or self.added or self.removed or self.before is None or self.after is None)


def document_diff(before: Side | None, after: Side | None) -> DocumentDiff:
    """The difference of two documents, or of one and nothing."""
    found = matched(before.meanings if before else (), after.meanings if after else ())
    changed = tuple(Changed(*pair, tuple(_fields(pair))) for pair in found.pairs if pair[0].key != pair[1].key)
    return DocumentDiff(before, after, len(found.pairs) - len(changed), changed, found.right_over, found.left_over)


def _fields(pair: Pair) -> Iterator[FieldChange]:
    """The fields that differ, in the order in which they are written; the type first. The same order both ways."""
    before, after = pair
    if before.type != after.type:
        yield FieldChange("type", before.type, after.type, None)
    one, other = sorted(pair, key=lambda meaning: meaning.type)
    for name in dict.fromkeys((*one.fields, *other.fields)):
        if name != "type" and before.fields.get(name) != after.fields.get(name):
            old, new = before.record.get(name), after.record.get(name)
            yield FieldChange(name, old, new, moved(name, old, new))


def moved(name: str, before: object, after: object) -> Move | None:
    """Which way a value went: sums and shares rise and fall, dates move. None where that cannot be said."""
    if isinstance(before, str) and isinstance(after, str):
        return _moved_day(before, after) if name in _DATES else None
    if not isinstance(before, Mapping) or not isinstance(after, Mapping):
        return None
    if "unit" in before and "unit" in after:
        return _moved_number(before, after)
    moves = (moved(edge, before.get(edge), after.get(edge)) for edge in _DATES)
    return next((move for move in moves if move), None)


def _moved_day(before: str, after: str) -> Move | None:
    return None if before == after else "later" if after > before else "earlier"


def _moved_number(before: Mapping[str, object], after: Mapping[str, object]) -> Move | None:
    """By the upper side where both have one, else by the lower."""
    if before["unit"] != after["unit"]:
        return None
    for side in ("high", "low"):
        old, new = fields_of(before).get(side), fields_of(after).get(side)
        if isinstance(old, int | float) and isinstance(new, int | float) and old != new:
            return "rose" if new > old else "fell"
    return None
