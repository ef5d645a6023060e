"""JSON Lines and what stands in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from extract.errors import UsageError

Fields: TypeAlias = Mapping[str, object]


def read_lines(path: Path) -> list[Fields]:
    """The objects of a JSON Lines file, in order; blank lines count for nothing."""
    rows = path.read_text(encoding="utf-8").split("\n")
    return [_object(path, number, row) for number, row in enumerate(rows, 1) if row.strip()]


def _object(path: Path, number: int, row: str) -> Fields:
    try:
        value: object = json.loads(row)
    except json.JSONDecodeError as error:
        raise UsageError(f"{path.name}:{number}: {error}; every line must be one JSON object") from error
    if not isinstance(value, dict):
        raise UsageError(f"{path.name}:{number}: a line must be a JSON object, not {type(value).__name__}")
    return value


def fields_of(value: object) -> Fields:
    """The object that a field holds; an absent one is empty."""
    return value if isinstance(value, dict) else {}


def string_of(value: object) -> str:
    """The text that a field holds; an absent one is empty."""
    return value if isinstance(value, str) else ""
