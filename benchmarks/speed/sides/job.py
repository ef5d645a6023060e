"""The whole job in one process: files read, records made and validated, their lines written."""

from __future__ import annotations

from pathlib import Path

from extract.batch.outcome import parts_of
from extract.pipeline import extract_document
from extract.readers import read


def once(files: list[str], out: str) -> int:
    """How many records were written to `out`."""
    records = 0
    with Path(out).open("wb") as lines:
        for path in map(Path, files):
            made = extract_document(read(path, source=path.name))
            lines.write(parts_of(made)["records.jsonl"])
            records += len(made.records)
    return records
