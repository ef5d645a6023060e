"""Gold files: what was annotated, and where it stands in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extract.errors import UsageError
from extract.evaluate.lines import Fields, read_lines, string_of
from extract.evaluate.squeeze import squeeze

SUFFIX: Final = ".gold.jsonl"
TYPES: Final = ("monetary_award", "percentage", "deadline", "target", "amount")
_WHOLE: Final = 400
_CONTEXTS: Final = (_WHOLE, 40, 16, 12, 8, 5, 3)
_ONE_SIDE: Final = 8

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Item:
    """One annotation: its type, its mention with the words on either side, and its scored fields."""

    type: str
    quote: str
    left: str
    right: str
    optional: bool
    fields: Fields

    def locate(self, text: str) -> Place | None:
        """The item's [start, end) in a squeezed text, or None where it cannot be told.

        The longest context that occurs once decides; the whole context may also occur again further on.
        """
        for left, right in self._contexts():
            found = _occurrences(left + squeeze(self.quote) + right, text)
            whole = len(left) + len(right) == len(squeeze(self.left)) + len(squeeze(self.right))
            if len(found) == 1 or (found and whole):
                start = found[0] + len(left)
                return start, start + len(squeeze(self.quote))
        return None

    def _contexts(self) -> Iterator[tuple[str, str]]:
        left, right = squeeze(self.left), squeeze(self.right)
        for length in _CONTEXTS:
            yield left[-length:], right[:length]
        yield left[-_ONE_SIDE:], ""
        yield "", right[:_ONE_SIDE]


def gold_files(folder: Path) -> Iterator[tuple[str, list[Item]]]:
    """For each gold file of a folder in order of name, or for one file: the stem of its document, and its items.

    Raises UsageError where an item is of no type there is.
    """
    for path in sorted(folder.glob("*" + SUFFIX)) if folder.is_dir() else [folder]:
        yield path.name.removesuffix(SUFFIX), [_item(path.name, fields) for fields in read_lines(path)]


def _item(file: str, fields: Fields) -> Item:
    kind, quote, left, right = (string_of(fields.get(name)) for name in ("type", "quote", "left", "right"))
    if kind not in TYPES:
        raise UsageError(f"{file}: the item 【{quote}】 is of type {kind!r}; write one of {', '.join(TYPES)}")
    return Item(kind, quote, left, right, bool(fields.get("optional")), fields)


def _occurrences(part: str, text: str) -> list[int]:
    return [found.start() for found in re.finditer(re.escape(part), text)]
