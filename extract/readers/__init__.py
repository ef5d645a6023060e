"""Inputs to documents: one reader per format, and the verb `read`.

A reader decides the text, once: every offset of every later stage points into it. What cannot be read raises `ReadError`
with a code and words a user can act on; nothing else is raised.
"""

from __future__ import annotations

from dataclasses import fields
from hashlib import sha256
from pathlib import Path
from typing import Final

from extract.errors import ReadError
from extract.model import Document, Finding
from extract.readers.archive import is_archive
from extract.readers.kinds import NAMES, REFUSED, kind_of
from extract.readers.limits import DEFAULT, Limits
from extract.readers.parts import Parts, Reader

READERS: Final[tuple[Reader, ...]] = (
    Reader("text", (".txt", ".text")),
    Reader("markdown", (".md", ".markdown")),
    Reader("html", (".html", ".htm", ".xhtml", ".shtml")),
    Reader("pdf", (".pdf",)),
    Reader("docx", (".docx", ".docm", ".dotx", ".dotm")),
    Reader("doc", (".doc", ".wps", ".dot")),
    Reader("rtf", (".rtf",)),
    Reader("ofd", (".ofd",)),
    Reader("mail", (".eml", ".mht", ".mhtml")),
    Reader("xlsx", (".xlsx", ".xlsm", ".xltx")),
    Reader("xls", (".xls", ".et", ".xlt")),
    Reader("image", (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp")),
)
"""Every format. The module of one is loaded when a file of it is read: a text needs no office formats."""
_BY_KIND: Final = {reader.name: reader for reader in READERS if reader.name not in ("text", "markdown")}  # text has no signature
_TEXT: Final = READERS[0]
_COMMON: Final = ".docx, .pdf, .xlsx, .html, .txt"
SUFFIXES: Final[tuple[str, ...]] = tuple(suffix for reader in READERS for suffix in reader.suffixes)


def read(path: Path, *, source: str, limits: Limits = DEFAULT) -> Document:
    """The document in a file; `source` is what records call it.

    Raises ReadError: missing, unreadable, too_large, and what `read_bytes` raises.
    """
    try:
        if not path.is_file():
            raise ReadError("missing", f"there is no file {path}; check the path" if not path.exists() else f"{path} is not a file")
        if path.stat().st_size > limits.bytes:
            raise ReadError("too_large", f"the file has more than {limits.bytes:,} bytes; split it or raise --max-bytes")
        data = path.read_bytes()
    except OSError as error:
        raise ReadError("unreadable", f"the file cannot be read ({error.strerror or error}); check its permissions") from error
    return read_bytes(data, name=path.name, source=source, limits=limits)


def read_bytes(data: bytes, *, name: str, source: str, limits: Limits = DEFAULT) -> Document:
    """The document in some bytes; the suffix of `name` tells the format, and without one the bytes do.

    Raises ReadError: empty, unsupported, not_text, no_text, no_body, broken, encrypted, unsafe, too_large, needs_extra.
    """
    if not data.strip():
        why = "has no bytes" if not data else "holds nothing but white space"
        raise ReadError("empty", f"the input {why}; check that it was saved or downloaded completely")
    digest = sha256(data).hexdigest()
    reader, noticed = _reader(data, name, limits)
    parts = reader.read(data, limits)
    if len(parts.text) > limits.characters:
        raise ReadError(
            "too_large", f"the text has {len(parts.text):,} characters, more than {limits.characters:,}; split it or raise --max-characters"
        )
    known = {field.name: getattr(parts, field.name) for field in fields(Parts)}
    known["findings"] = (*noticed, *parts.findings)
    return Document(source=source, doc_id=digest[:16], sha256=digest, **known)


def _reader(data: bytes, name: str, limits: Limits) -> tuple[Reader, tuple[Finding, ...]]:
    """The reader for some bytes, and a finding where they are not what their name says."""
    suffix = Path(name).suffix.lower()
    named = next((reader for reader in READERS if suffix in reader.suffixes), None)
    kind = kind_of(data, limits)
    if kind in REFUSED:
        raise ReadError(*REFUSED[kind])
    if suffix and named is None and not is_archive(name):
        raise ReadError("unsupported", f"no reader for {suffix} files; save it as {_COMMON} or another format that `zhengce doctor` lists")
    told = _BY_KIND.get(kind)
    if is_archive(name) and told is None:
        raise ReadError("unsupported", "an archive holds many documents: read it with zhengce run, or unpack it")
    if told is _BY_KIND["html"] and (named is None or named.name in ("text", "markdown")):
        told = None  # a text may hold a page: its own reader knows
    if told is None or told is named:
        return named or _TEXT, ()
    if not suffix:
        return told, ()
    message = f"the file is named {suffix}, but its bytes are {NAMES[kind]}; it was read as that"
    return told, (Finding(check="suffix", severity="info", message=message),)
