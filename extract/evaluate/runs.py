"""A run folder as the scorer sees it: by document, its text and the places of its records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extract.errors import UsageError
from extract.evaluate.gold import Place
from extract.evaluate.lines import Fields, fields_of, read_lines, string_of
from extract.evaluate.squeeze import squeezed
from extract.sinks.stored import check_stored

DOCUMENTS, RECORDS, TEXTS = "documents.jsonl", "records.jsonl", "texts"


@dataclass(frozen=True, slots=True)
class Placed:
    """A record and the [start, end) of its mention in the squeezed text."""

    place: Place
    record: Fields


@dataclass(frozen=True, slots=True)
class Page:
    """One document of a run: its squeezed text, where in its text each character of that stood, and its records in the order of the run."""

    text: str = ""
    origins: Sequence[int] = ()
    records: Sequence[Placed] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A run folder, documents by the stem of their source."""

    folder: Path
    doc_ids: dict[str, list[str]]
    records: dict[str, list[Fields]] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> Run:
        check_stored(folder)
        facts = read_lines(folder / DOCUMENTS)
        run = cls(folder, {})
        for one in facts:
            run.doc_ids.setdefault(Path(string_of(one.get("source"))).stem, []).append(string_of(one.get("doc_id")))
        for record in read_lines(folder / RECORDS):
            run.records.setdefault(string_of(record.get("doc_id")), []).append(record)
        return run

    def page(self, stem: str) -> Page:
        """The document of that stem; an empty page where the run has none. Raises UsageError where it has several."""
        doc_ids = self.doc_ids.get(stem, [])
        if not doc_ids:
            return Page()
        if len(doc_ids) > 1:
            raise UsageError(f"{len(doc_ids)} documents of the run are named {stem}; give those that the gold is of, or rename one of each")
        doc_id = doc_ids[0]
        text = squeezed((self.folder / TEXTS / f"{doc_id}.txt").read_bytes().decode("utf-8"))
        starts = text.starts()
        placed = ((_place(record, starts), record) for record in self.records.get(doc_id, []))
        return Page(text.text, text.origins, [Placed(place, record) for place, record in placed if place])


def _place(record: Fields, starts: dict[int, int]) -> Place | None:
    """Where the record's mention stands in the squeezed text, or None where nothing of it is left there."""
    mention = fields_of(record.get("mention"))
    start, end = mention.get("start"), mention.get("end")
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    kept = [starts[origin] for origin in range(start, end) if origin in starts]
    return (kept[0], kept[-1] + 1) if kept else None
