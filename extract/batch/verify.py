"""Whether the files of a run are whole and true of each other: digests, schemas, offsets, order, counts.

Looks at the files only, not at the inputs nor at the program's own state: whoever has the folder can ask.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from extract.batch.lines import Manifest
from extract.batch.readback import Readback, first
from extract.batch.tally import digest_of
from extract.sinks.jsonl import LINE_FILES, MANIFEST
from extract.sinks.stored import DamagedError, stored

_COUNTED: Final = ("documents", "not_read", "duplicates", "characters", "rejected", "findings")
_TEXT: Final = re.compile(r"texts/[0-9a-f]{16}\.txt")


def verify(out: Path) -> Iterator[str]:
    """What does not hold in the output folder of a run, a line each; nothing where all does.

    Raises UsageError where the folder holds no run, or one of a version that is not known.
    """
    manifest = _manifest(out)
    if isinstance(manifest, str):
        yield manifest
        return
    yield from _digests(out, manifest)
    lines = Readback(out)
    yield from lines.failures()
    yield from _counts(manifest, lines)


def _manifest(out: Path) -> Manifest | str:
    try:
        return Manifest.model_validate(stored(out))
    except DamagedError as error:
        return str(error)
    except ValidationError as error:
        return f"{MANIFEST}: {first(error)}"


def _digests(out: Path, manifest: Manifest) -> Iterator[str]:
    for name in dict.fromkeys((*LINE_FILES, *manifest.digests)):
        if name not in manifest.digests:
            yield f"{MANIFEST}: has no digest of {name}"
        elif name not in LINE_FILES and not _TEXT.fullmatch(name):
            yield f"{MANIFEST}: names {name!r}, which no run writes"
        elif (found := _digest(out / name)) != manifest.digests[name]:
            yield f"{name}: {'is not what the run wrote' if found else 'cannot be read'}"
    there = {f"texts/{path.name}" for path in (out / "texts").glob("*.txt")}
    for name in sorted(name for name in there - manifest.digests.keys() if _TEXT.fullmatch(name)):
        yield f"{name}: belongs to no document of the run"


def _digest(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _counts(manifest: Manifest, lines: Readback) -> Iterator[str]:
    """What does not add up: every input is in exactly one of documents and errors, and the manifest counts what is there."""
    counts, work = manifest.counts, manifest.work
    told = counts.model_dump()
    found: dict[str, object] = {name: lines.found[name] for name in _COUNTED}
    found |= {"inputs": len(lines.sources), "records": lines.by_type.total(), "unread": lines.by_reason.total()}
    found |= {"records_by_type": dict(lines.by_type), "unread_by_reason": dict(lines.by_reason)}
    for name in sorted(found):
        if told[name] != found[name]:
            yield f"{MANIFEST}: counts {told[name]} {name}, there are {found[name]}"
    if counts.inputs != counts.documents + counts.duplicates + counts.not_read:
        yield f"{MANIFEST}: {counts.inputs} inputs are not documents, duplicates and inputs not read together"
    if not counts.documents <= work.read + work.unchanged + work.kept_missing <= counts.inputs:
        there = f"{work.read} read, {work.unchanged} unchanged and {work.kept_missing} missing ones kept"
        yield f"{MANIFEST}: {there} do not make {counts.documents} documents"
    if manifest.sources and manifest.sources != digest_of(lines.sources):
        yield f"{MANIFEST}: the inputs in documents.jsonl and errors.jsonl are not those of the run"
