"""A document with its annotations: what every labelling tool is given and gives back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from extract.evaluate.likeness import OTHER_FIELDS, VALUE_FIELDS
from extract.model import Record
from extract.sinks.source import documents, records, text_of

Fields = Mapping[str, object]

TYPES: Final = tuple(VALUE_FIELDS)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A mention: [start, end) of the text in code points, its type, and its scored fields as JSON has them; `optional` may be among
    them.
    """

    type: str
    start: int
    end: int
    fields: Fields

    def as_json(self) -> dict[str, object]:
        """The object that stands for it in a file."""
        return {"type": self.type, "start": self.start, "end": self.end, "fields": dict(self.fields)}


@dataclass(frozen=True, slots=True)
class Page:
    """A document's text, where it came from, and its annotations in order of the text.

    The text has the length of the document's own, so that offsets hold, but no carriage returns: browsers drop them and shift the rest.
    """

    doc_id: str
    source: str
    text: str
    annotations: tuple[Annotation, ...]


def scored(kind: str) -> tuple[str, ...]:
    """The fields of a type that gold tells."""
    return (*VALUE_FIELDS[kind], *OTHER_FIELDS[kind])


def pages(run: Path) -> Iterator[Page]:
    """The documents of a run with its records as annotations. Raises UsageError where the folder holds no run."""
    waiting = records(run)
    record = next(waiting, None)
    for facts in documents(run):
        found = []
        while record is not None and record.doc_id == facts.doc_id:
            found.append(annotation_of(record))
            record = next(waiting, None)
        yield Page(facts.doc_id, facts.source, even(text_of(run, facts.doc_id)), ordered(found))


def annotation_of(record: Record) -> Annotation:
    """The annotation that says what a record says."""
    told: dict[str, Any] = record.model_dump(mode="json")
    fields = {name: told[name] for name in scored(record.type)}
    if isinstance(fields.get("deadline"), dict):
        fields["deadline"] = {name: value for name, value in fields["deadline"].items() if name != "text"}
    return Annotation(record.type, record.mention.start, record.mention.end, fields)


def even(text: str) -> str:
    """The text with blanks and line feeds for carriage returns, as long as before."""
    return text.replace("\r\n", " \n").replace("\r", "\n")


def ordered(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """The annotations in order of the text."""
    return tuple(sorted(annotations, key=lambda one: (one.start, one.end, TYPES.index(one.type))))


def restored(found: Iterable[Annotation], known: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """The annotations that came back, those without fields given the fields of the one that was sent out in their place.

    A place that was moved takes the fields of the one of its type that it overlaps and that nobody else claims. Fields that nobody
    knows are left empty.
    """
    free = list(known)
    taken = []
    for one in ordered(found):
        same = next((other for other in free if _place(other) == _place(one)), None)
        if same:
            free.remove(same)
        taken.append((one, same))
    done = []
    for one, same in taken:
        near = same or next((other for other in free if other.type == one.type and other.start < one.end and one.start < other.end), None)
        if near and near is not same:
            free.remove(near)
        done.append(one if one.fields or not near else replace(one, fields=near.fields))
    return ordered(done)


def _place(one: Annotation) -> tuple[str, int, int]:
    return one.type, one.start, one.end
