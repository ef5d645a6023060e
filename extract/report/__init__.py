"""The page people look at: a finished run as one HTML file that needs nothing else.

run folder ─runfiles→ documents ─rows→ tables across the run ─blocks→ packed JSON ─page→ one file
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import IO, Final

from extract.errors import OutputError, UsageError
from extract.report.blocks import block
from extract.report.page import Page, page
from extract.report.rows import Tables, opening
from extract.report.runfiles import Run

__all__ = ["FILE", "write"]

FILE: Final = "report.html"  # what a report is called where nothing else is said


def write(run_folder: Path, out: Path) -> Path:
    """The file that holds the report of a run: `out`, or `report.html` in it where it is a folder.

    One document is held at a time, and a line for each award, target and deadline. The same run gives the same bytes.
    Raises UsageError where the folder holds no run of this version, OutputError where the file cannot be written.
    """
    path = out / FILE if out.is_dir() else out
    run = Run.of(run_folder)
    if path.resolve() in run.files():
        raise UsageError(f"{path} is a file of the run itself; give another name with --out")
    try:
        with tempfile.TemporaryFile(dir=path.parent) as body:
            page_ = page(run_folder.resolve().name, _collected(run, body))
            body.seek(0)
            _publish(page_, body, path)
    except OSError as error:
        told = f"{error.strerror or error}: {error.filename or path}"
        raise OutputError(f"{told}; the report needs a folder that is there and can be written; give another one with --out") from error
    return path


def _collected(run: Run, body: IO[bytes]) -> bytes:
    """The blocks that the opening page needs; those of the documents, which it does not, go to `body`."""
    tables = Tables()
    for document in run.documents():
        tables.take(document)
        body.write(block(f"d-{document.facts.doc_id}", document.packed()))
    return b"".join(block(name, data) for name, data in opening(run, tables))


def _publish(page_: Page, body: IO[bytes], path: Path) -> None:
    """Write aside, then move into place."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".report-", suffix=".html")
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(page_.head)
            shutil.copyfileobj(body, file)
            file.write(page_.tail)
        aside.chmod(0o644)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
