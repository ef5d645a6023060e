"""spaCy: JSON Lines as `Doc.from_json` reads and `Doc.to_json` writes them, a token for each character, records as spans under `sc`.

Spans and not entities, since a percentage and its target stand in the same place and entities must not overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from extract.gold.jsons import label, load_lines, number, sent, string, write_lines
from extract.gold.offsets import Spot, Unit, converter
from extract.gold.page import Annotation, Page, restored

KEY: Final = "sc"  # what spaCy's span categorizer looks for


def write(pages: Iterable[Page], out: Path) -> list[Path]:
    """The file written to the folder `out`."""
    return [write_lines(map(_line, pages), out / "documents.jsonl")]


def read(path: Path, unit: Unit) -> Iterator[Page]:
    """The pages of such a file. Raises UsageError for what is none."""
    for where, line in load_lines(path):
        text = string(line, "text", where)
        meta = line.get("meta")
        known = sent(meta, where)
        spans = (line.get("spans") or {}).get(KEY) or ()
        spots: list[Spot] = [(number(one.get("start"), where), number(one.get("end"), where), None) for one in spans]
        at = converter(text, spots, {(one.start, one.end) for one in known}, unit)
        kinds = [label(one.get("label"), where) for one in spans]
        found = [Annotation(kind, at(start), at(end), {}) for kind, (start, end, _) in zip(kinds, spots, strict=True)]
        yield Page(string(meta, "doc_id", where), string(meta, "source", where), text, restored(found, known))


def _line(page: Page) -> dict[str, Any]:
    tokens = [{"id": i, "start": start, "end": end} for i, (start, end) in enumerate(_tokens(page.text))]
    spans = [{"start": one.start, "end": one.end, "label": one.type, "kb_id": ""} for one in page.annotations]
    meta = {"doc_id": page.doc_id, "source": page.source, "records": [one.as_json() for one in page.annotations]}
    return {"text": page.text, "tokens": tokens, "spans": {KEY: spans}, "meta": meta}


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    """The places of the tokens: characters, and stretches of white space but for the one blank that a token may have behind it."""
    at = 0
    while at < len(text):
        end = at + 1
        if text[at].isspace():
            while end < len(text) and text[end].isspace():
                end += 1
        yield at, end
        at = end + (not text[at].isspace() and text[end : end + 1] == " ")
