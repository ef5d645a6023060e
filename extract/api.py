"""The Python face of the package beside `run`: one document in, its records out."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from extract.errors import ReadError, UsageError
from extract.lexicons import Pack, using
from extract.model import Document, day_of
from extract.packs import pack_of
from extract.pipeline import Extraction, extract_document
from extract.readers import SUFFIXES, read, read_bytes

_LONGEST_PATH: Final = 1024


def extract(
    path_or_text: str | Path, *, date: datetime.date | str | None = None, name: str | None = None, rules: str | Path | Pack | None = None
) -> Extraction:
    """The records, facts and findings of one document, given as a file or as plain text.

    A `Path` is a file; so is a string that names an existing file or looks like the name of one. Any other string is text.
    date: the document's own date (a string: 2021-05-18, 2021-05 or 2021), for text that does not tell it. name: the source in the records.
    rules: a rules pack, or the path of one, that holds for this document.
    Raises ReadError where the document cannot be read, PackError where the pack cannot be used, UsageError for a date that is none and
    for a folder.
    """
    day = day_of(date) if isinstance(date, str) else date
    pack = pack_of(rules)
    document = _document(path_or_text, name)
    if day is not None:
        document = replace(document, metadata={**document.metadata, "date": day.isoformat()})
    with using(pack):
        return extract_document(document)


def _document(given: str | Path, name: str | None) -> Document:
    path = _as_path(given)
    if path is not None:
        return read(path, source=name or path.name)
    return read_bytes(str(given).encode(), name=f"{name or 'text'}.txt", source=name or "text")


def _as_path(given: str | Path) -> Path | None:
    """The file that is meant, or None where the string is a text."""
    if isinstance(given, Path):
        return _no_folder(given)
    if len(given) > _LONGEST_PATH or not given.strip() or "\n" in given or "\0" in given:
        return None
    path = Path(given)
    try:
        exists = _no_folder(path).is_file()
    except OSError:
        return None
    if exists:
        return path
    if path.suffix.lower() in SUFFIXES and not re.search(r"\s", given):
        raise ReadError("missing", f"no such file: {given}; pass text that ends like a file name with a line end after it")
    return None


def _no_folder(path: Path) -> Path:
    if path.is_dir():
        raise UsageError(
            f"{path} is a folder; run([{str(path)!r}], OUT) reads the files in it, a line end behind the words makes them a text"
        )
    return path
