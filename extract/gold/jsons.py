"""What the JSON files of labelling tools hold, looked at with care: they come from outside."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from extract.errors import UsageError
from extract.gold.page import TYPES, Annotation
from extract.sinks.aside import aside


def load(path: Path) -> Any:
    """The value of a JSON file. Raises UsageError where it cannot be read or holds none."""
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be read as JSON: {error}; give the file that the tool exported") from error


def load_lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a JSON Lines file, each with its place for messages. Raises UsageError where a line holds none."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be read as text: {error}; give the file that the tool exported") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield f"{path.name}:{number}", parsed(line, f"{path.name}:{number}")


def parsed(text: str, where: str) -> dict[str, Any]:
    """The object that a text holds in JSON. Raises UsageError where it holds none."""
    try:
        value = json.loads(text)
    except ValueError as error:
        raise UsageError(f"{where}: {text[:40]!r} is no JSON: {error}") from error
    if not isinstance(value, dict):
        raise UsageError(f"{where}: {text[:40]!r} is no JSON object")
    return value


def string(value: Any, name: str, where: str) -> str:
    """The text under a name. Raises UsageError where there is none."""
    found = value.get(name) if isinstance(value, dict) else None
    if not isinstance(found, str):
        raise UsageError(f"{where}: has no text under {name!r}; give a file that `zhengce gold export` wrote and the tool exported again")
    return found


def number(value: Any, where: str) -> int:
    """The whole number. Raises UsageError where it is none."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise UsageError(f"{where}: {value!r} is no offset")
    return value


def label(value: Any, where: str) -> str:
    """The type of record. Raises UsageError where it is none."""
    if value not in TYPES:
        raise UsageError(f"{where}: {value!r} is no type of record; the labels are {', '.join(TYPES)}")
    return str(value)


def sent(value: Any, where: str) -> list[Annotation]:
    """The annotations that were sent out with a document; none where the tool did not keep them."""
    found = value.get("records") if isinstance(value, dict) else None
    if isinstance(found, str):
        found = json.loads(found)
    if not isinstance(found, list):
        return []
    return [
        Annotation(label(one.get("type"), where), number(one.get("start"), where), number(one.get("end"), where), one.get("fields") or {})
        for one in found
        if isinstance(one, dict)
    ]


def write_lines(values: Iterable[object], path: Path) -> Path:
    """The file written, whole or not at all: a line of JSON for each value."""
    with aside(path) as new, new.open("w", encoding="utf-8") as file:
        file.writelines(f"{dumped(value)}\n" for value in values)
    return path


def dumped(value: object) -> str:
    """JSON on one line, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False)
