"""A body that a page holds twice, once for a desk and once for a phone, or for paper: it is read once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_LONG: Final = 20  # characters of a line that shows where a copy begins
_HELD: Final = 0.4  # of the page's text that the copy holds: less is a form or a passage that stands twice in one document
_LEAST: Final = 300  # characters of a copy
_TRIES: Final = 20  # lines said twice from which a copy is looked for


def without_copy(lines: list[str]) -> list[str]:
    """The lines, without those that say the most of the page over again in the same order."""
    first: dict[str, int] = {}
    tries = 0
    for i, line in enumerate(lines):
        if len(line) < _LONG:
            continue
        at = first.setdefault(line, i)
        if at == i:
            continue
        start, end = _run(lines, at, i)
        size = sum(map(len, lines[start:end]))
        if size >= _LEAST and size >= _HELD * sum(map(len, lines)):
            return lines[:start] + lines[end:]
        tries += 1
        if tries > _TRIES:
            break
    return lines


def _run(lines: Sequence[str], one: int, two: int) -> tuple[int, int]:
    """How far the lines around the second place say what those around the first do: where that begins and ends."""
    start, end = two, two
    while end < len(lines) and one + end - two < start and lines[end] == lines[one + end - two]:
        end += 1
    while one - (two - start) > 0 and start > one + end - two and lines[start - 1] == lines[one - (two - start) - 1]:
        start -= 1
    return start, end
