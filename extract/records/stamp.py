"""What every record carries, made in one place: its id, place, section, sentence and rule."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final, TypeVar

from pydantic import ValidationError

from extract.model import Record, Rejected, Span
from extract.records.document.reading import Reading

R = TypeVar("R", bound=Record)


@cache
def _type_of(cls: type[Record]) -> str:
    """The `type` that a class of records writes."""
    return str(cls.model_fields["type"].default)


_NO_PLACE: Final = {"page": None, "bbox": None, "ocr_confidence": None}


class Stamp:
    """Makes the common fields of the records of one document."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._seen: dict[str, int] = {}
        self._sentences: dict[int, Span] = {}
        self.rejected: list[Rejected] = []
        self.touched: dict[str, set[int]] = {}
        self.starts: dict[str, int] = {}
        lines = reading.document.lines
        self._line_starts = [line.start for line in lines]

    def record(self, cls: type[R], start: int, end: int, rule: str, /, touches: Iterable[int] = (), **fields: Any) -> Iterator[R]:
        """A record of a mention [start, end) of the view, or nothing where its model refuses it: then it is in `rejected`.

        touches: the starts of other mentions (view) whose words the record uses too: its rate, its deadline, its thresholds.
        """
        kind = _type_of(cls)
        try:
            made = cls(**self.fields(start, end, kind, rule), **fields)
            self.touched[made.record_id] = {start, *touches}
            self.starts[made.record_id] = start
            yield made
        except ValidationError as error:
            span = self._reading.outline.view.span(start, end)
            reasons = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'record'}: {e['msg']}" for e in error.errors())
            self.rejected.append(Rejected(kind, span.start, span.end, span.text, reasons))

    def fields(self, start: int, end: int, kind: str, rule: str) -> dict[str, Any]:
        """The fields of `extract.model.Record` for a mention [start, end) of the view."""
        reading = self._reading
        view = reading.outline.view
        sentence = reading.sentence_at(start)
        begin, stop = (sentence.start, sentence.end) if sentence else (start, end)
        if begin not in self._sentences:
            self._sentences[begin] = view.span(begin, stop)
        mention = view.span(start, end)
        return {
            "record_id": self._id(kind, mention),
            "doc_id": reading.document.doc_id,
            "source": reading.document.source,
            "section": reading.section_at(start),
            "sentence": self._sentences[begin],
            "mention": mention,
            "rule": rule,
            **self._place(mention.start, mention.end),
        }

    def written(self, said: str | None, position: int) -> str | None:
        """Words of the view in the statement around a position, as the document writes them (雇用期满之日 is 僱用期滿之日 there)."""
        view, (start, end) = self._reading.outline.view, self._reading.statement_at(position)
        at = view.text.find(said, start, end) if said else -1
        return view.written(at, at + len(said)) if said and at >= 0 else said

    def _id(self, kind: str, mention: Span) -> str:
        """An id from content alone; a second record of the same type at the same place counts up."""
        key = f"{self._reading.document.doc_id}|{kind}|{mention.start}|{mention.end}|{mention.text}"
        n = self._seen[key] = self._seen.get(key, -1) + 1
        return hashlib.sha256(f"{key}|{n}".encode()).hexdigest()[:16]

    def _place(self, start: int, end: int) -> Mapping[str, Any]:
        """Page, box and OCR confidence of [start, end) of the document: the box of its lines on the first of its pages, the least
        confidence.
        """
        lines = self._reading.document.lines
        if not lines:
            return _NO_PLACE
        i = max(0, bisect_right(self._line_starts, start) - 1)
        touched = [line for line in lines[i : i + 4] if line.start < end and start < line.end]
        if not touched:
            return _NO_PLACE
        same = [line.bbox for line in touched if line.page == touched[0].page]
        box = (min(b[0] for b in same), min(b[1] for b in same), max(b[2] for b in same), max(b[3] for b in same))
        sure = min((line.confidence for line in touched if line.confidence is not None), default=None)
        return {"page": touched[0].page, "bbox": box, "ocr_confidence": sure}
