"""One input to the bytes a run writes for it: a pure function, so that it may run in any process."""

from __future__ import annotations

import traceback
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from extract.batch.inputs import Input
from extract.batch.lines import ErrorLine, Stage
from extract.errors import ReadError
from extract.model import Document, Rejected
from extract.pipeline import Extraction, extract_document
from extract.readers import read, read_bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one input came to: whole JSON lines and the text to write, or the reason why it was not read (`failure`)."""

    source: str
    failure: ErrorLine | None = None
    doc_id: str = ""
    sha256: str = ""
    document: bytes = b""
    records: bytes = b""
    text: bytes = b""
    characters: int = 0
    findings: int = 0
    by_type: tuple[tuple[str, int], ...] = ()
    rejected: tuple[ErrorLine, ...] = ()
    unread: bytes = b""
    unread_by_reason: tuple[tuple[str, int], ...] = ()


def work(item: Input) -> Outcome:
    """The outcome of one input. The one border where a defect in one document is kept from the others."""
    stage: Stage = "read"
    try:
        document = _read(item)
        stage = "extract"
        return _outcome(extract_document(document))
    except ReadError as error:
        return Outcome(item.source, ErrorLine(source=item.source, code=error.code, stage=stage, message=error.message))
    except Exception as error:  # noqa: BLE001 - costs this input alone, and is reported
        return Outcome(item.source, ErrorLine(source=item.source, code="internal", stage=stage, message=_defect(error)))


def _read(item: Input) -> Document:
    if item.data is not None:
        return read_bytes(item.data, name=item.path.name, source=item.source)
    if item.path.is_symlink() and not item.path.exists():
        raise ReadError("missing", "a link to a file that is not there; mend the link or leave it out")
    if not item.path.is_file():
        raise ReadError("unreadable", "not a regular file; give a file, or its content on standard input with -")
    return read(item.path, source=item.source)


def _outcome(extraction: Extraction) -> Outcome:
    facts = extraction.document
    records = sorted(extraction.records, key=lambda record: record.mention.start)
    return Outcome(
        source=facts.source,
        doc_id=facts.doc_id,
        sha256=facts.sha256,
        document=line(facts.model_dump_json()),
        records=b"".join(line(record.model_dump_json()) for record in records),
        text=extraction.text.encode(),
        characters=len(extraction.text),
        findings=len(extraction.findings),
        by_type=tuple(sorted(Counter(record.type for record in records).items())),
        rejected=tuple(_rejected(facts.source, entry) for entry in extraction.rejected),
        unread=b"".join(line(entry.model_dump_json()) for entry in extraction.unread),
        unread_by_reason=tuple(sorted(Counter(entry.reason for entry in extraction.unread).items())),
    )


def _rejected(source: str, entry: Rejected) -> ErrorLine:
    message = f"{entry.type} at {entry.start}-{entry.end} ({entry.text}): {entry.message}"
    return ErrorLine(source=source, code="rejected", stage="validate", message=message)


def line(json: str) -> bytes:
    """A line of a JSON lines file."""
    return json.encode() + b"\n"


def _defect(error: Exception) -> str:
    """The type and text of an unexpected exception and the place that raised it."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {Path(frames[-1].filename).name}:{frames[-1].lineno} {frames[-1].name}" if frames else ""
    return f"{type(error).__name__}: {error}{where}; a defect of this program: please report it with the input"
