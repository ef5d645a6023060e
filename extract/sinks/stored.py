"""The manifest of a run of this or an older minor version of the record contract: the one door to stored runs.

The major version stands in every line (`schema_version`): fields keep their meaning within it. The minor one stands in `run.json`
(`schema_minor`) and counts what was added; a run that lacks it is of 1.0. schemas/versions.txt lists all versions.
What a line of an older version lacks is the default of its class; what the manifest lacks is filled in here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from extract.errors import UsageError
from extract.model import SCHEMA_MINOR, SCHEMA_VERSION
from extract.sinks.jsonl import MANIFEST

Fields = dict[str, Any]


class DamagedError(UsageError):
    """A manifest is no JSON."""


def stored(run: Path) -> Fields:
    """The manifest of a run as this version would have written it. Raises UsageError where the folder holds no run, or one of a version
    that this program does not know."""
    try:
        found: object = json.loads((run / MANIFEST).read_bytes())
    except OSError as error:
        raise UsageError(f"{run / MANIFEST} cannot be read ({error.strerror}); give the folder that `zhengce run --out` wrote") from error
    except ValueError as error:
        raise DamagedError(f"{run / MANIFEST} is damaged: {error}; run again to make it anew") from error
    manifest = found if isinstance(found, dict) else {}
    minor = _minor(run, manifest)
    for version in range(minor, SCHEMA_MINOR):
        manifest = _NEXT[version](manifest)
    return manifest


def check_stored(run: Path) -> None:
    """Raises UsageError where a folder of lines has a manifest of a version that this program does not know."""
    if (run / MANIFEST).exists():
        stored(run)


def _minor(run: Path, manifest: Mapping[str, object]) -> int:
    """The minor version of a manifest. Raises UsageError where this program does not know its version."""
    major, minor = manifest.get("schema_version"), manifest.get("schema_minor", 0)
    if major != SCHEMA_VERSION or not isinstance(minor, int) or not 0 <= minor <= SCHEMA_MINOR:
        told = f"{major}.{minor}" if major is not None else "none"
        raise UsageError(
            f"{run / MANIFEST}: its schema version is {told}, this program reads {SCHEMA_VERSION}.0 to {SCHEMA_VERSION}.{SCHEMA_MINOR}; "
            "use the version of zhengce that wrote it, or run again with this one"
        )
    return minor


def _from_0(manifest: Fields) -> Fields:
    """1.1 tells in the manifest the digest of rules and sources, more options, and how the run went."""
    options: Fields = {"follow_links": False, "keep_missing": False, "limits": {}, "rules": None}
    counts = manifest.get("counts")
    inputs = counts.get("inputs", 0) if isinstance(counts, dict) else 0
    work: Fields = {"read": inputs, "unchanged": 0, "retried": 0, "reasons": {}, "dropped": 0, "kept_missing": 0}
    added: Fields = {"rules": "", "sources": "", "work": work, "schema_minor": 1}
    return added | manifest | {"options": options | manifest.get("options", {})}


_NEXT: Final[Mapping[int, Callable[[Fields], Fields]]] = {0: _from_0}  # what makes of a version's manifest one of the next
