"""The page people look at: a finished run as one HTML file that needs nothing else. It is one of the sinks.

run folder ─runfiles→ documents ─rows→ tables across the run ─blocks→ packed JSON ─page→ one file
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import IO

from extract.errors import UsageError
from extract.report.blocks import block
from extract.report.page import page
from extract.report.runfiles import belongs, run_documents
from extract.report.tables import Tables, opening
from extract.sinks import Options, Written
from extract.sinks.aside import aside

__all__ = ["write"]


def write(run: Path, out: Path, options: Options = Options()) -> Written:  # noqa: B008 - the shape of a sink; frozen
    """What was written: the report of a run as the file `out`, which is replaced.

    One document is held at a time, and a row for each award, target and deadline. The same run gives the same bytes.
    Raises UsageError where the folder holds no run of this version, OutputError where the file cannot be written.
    """
    if belongs(out, run):
        raise UsageError(f"{out} is a file of the run itself; give another name with --out")
    tables = Tables()
    with aside(out) as new, tempfile.TemporaryFile(dir=new.parent) as body:
        _documents(run, tables, body)
        frame = page(run.resolve().name, b"".join(block(name, data) for name, data in opening(run, tables)))
        with new.open("wb") as file:
            file.write(frame.head)
            body.seek(0)
            shutil.copyfileobj(body, file)
            file.write(frame.tail)
    return Written(paths=(out,), rows={"documents": len(tables.documents)} | tables.by_type)


def _documents(run: Path, tables: Tables, body: IO[bytes]) -> None:
    """The rows of each document into the tables, and its block into a file aside, since the opening blocks come before it."""
    for document in run_documents(run):
        tables.take(document)
        body.write(block(f"d-{document.facts.doc_id}", document.packed()))
