"""doccano: JSON Lines with `label` spans out, its JSONL export in. doccano keeps other columns of a document, so the fields travel
there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from extract.errors import UsageError
from extract.gold.jsons import dumped, label, load_lines, number, sent, string, write_lines
from extract.gold.offsets import Spot, Unit, converter
from extract.gold.page import Annotation, Page, restored


def write(pages: Iterable[Page], out: Path) -> list[Path]:
    """The file written to the folder `out`."""
    return [write_lines(map(_line, pages), out / "documents.jsonl")]


def read(path: Path, unit: Unit) -> Iterator[Page]:
    """The pages of a JSONL export, with or without relations. Raises UsageError for what is none."""
    for where, line in load_lines(path):
        text = string(line, "text", where)
        known = sent(line, where) or sent(line.get("meta"), where)
        spans = [_span(one, where) for one in line.get("label") or line.get("labels") or line.get("entities") or ()]
        spots: list[Spot] = [(start, end, None) for start, end, _ in spans]
        at = converter(text, spots, {(one.start, one.end) for one in known}, unit)
        found = [Annotation(kind, at(start), at(end), {}) for start, end, kind in spans]
        meta = line if "doc_id" in line else line.get("meta")
        yield Page(string(meta, "doc_id", where), string(meta, "source", where), text, restored(found, known))


def _line(page: Page) -> dict[str, Any]:
    spans = [[one.start, one.end, one.type] for one in page.annotations]
    sent_out = dumped([one.as_json() for one in page.annotations])
    return {"text": page.text, "label": spans, "doc_id": page.doc_id, "source": page.source, "records": sent_out}


def _span(one: Any, where: str) -> tuple[int, int, str]:
    if isinstance(one, dict):
        return number(one.get("start_offset"), where), number(one.get("end_offset"), where), label(one.get("label"), where)
    if isinstance(one, list) and len(one) > 2:
        return number(one[0], where), number(one[1], where), label(one[2], where)
    raise UsageError(f"{where}: {one!r} is no span; export from doccano as JSONL")
