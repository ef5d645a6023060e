"""YAML front matter: the block between two lines of `---` that web archives and static sites put above a text.

A small part of YAML: `key: value`, quoted strings, lists. What does not fit is taken for text, not for front matter.
"""

from __future__ import annotations

import re
from typing import Final

from extract.readers.metadata import tidied

_BLOCK: Final = re.compile(r"\A\s{0,20}---[ \t]*\r?\n(?P<body>.{0,50000}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR: Final = re.compile(r"(?P<key>[A-Za-z_][\w .-]*?)\s*:(?:\s+(?P<value>.*))?$")
_ITEM: Final = re.compile(r"\s*-\s+(?P<value>.*)$")
_ESCAPE: Final = re.compile(r'\\(["\\/])')


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The metadata above the text, keys in lower case, and the text below it, unchanged; no front matter: ({}, text)."""
    found = _BLOCK.match(text)
    metadata = _pairs(found["body"]) if found else None
    if metadata and metadata.get("created"):
        metadata.setdefault("date", metadata["created"])  # of a note; the day an office file was made is that of its template
    return (tidied(metadata), text[found.end() :]) if found and metadata else ({}, text)


def _pairs(body: str) -> dict[str, str] | None:
    """The pairs of the block, lists joined by a comma; None where a line is neither pair nor list item nor continuation."""
    pairs: dict[str, list[str]] = {}
    key = ""
    for line in body.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        item, pair = _ITEM.match(line), _PAIR.match(line)
        if key and (item or line[0] in " \t"):
            pairs[key].append(_scalar(item["value"] if item else line))
        elif pair:
            key = pair["key"].lower()
            pairs[key] = [_scalar(pair["value"] or "")]
        else:
            return None
    return {key: ", ".join(filter(None, values)) for key, values in pairs.items()}


def _scalar(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return _ESCAPE.sub(r"\1", value[1:-1])
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if value[:1] == "[" and value[-1:] == "]":
        return ", ".join(_scalar(part) for part in value[1:-1].split(","))
    return "" if value in ("|", ">", "|-", ">-", "~", "null") else value
