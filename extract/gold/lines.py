"""Gold in the form of the corpus: a line for each annotation, its place told by the words around it, its fields checked."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from extract.errors import UsageError
from extract.evaluate.squeeze import squeezed
from extract.gold.fields import OPTIONAL, checked
from extract.gold.jsons import dumped
from extract.gold.page import Annotation, Page, scored

CONTEXT: Final = 14  # characters on either side, and more where that occurs twice
_TOLD: Final = 10  # problems in one message


@dataclass(frozen=True, slots=True)
class Gold:
    """The gold of one document. stem: of its file. missing: quotes of annotations whose fields nobody filled in."""

    source: str
    stem: str
    lines: tuple[str, ...]
    missing: tuple[str, ...]


def gold_of(page: Page) -> Gold:
    """The gold of a page. Raises UsageError for fields that no record may have, those of the page all in one message."""
    around = _Around(page.text)
    lines: list[str] = []
    wrong: list[str] = []
    for one in page.annotations:
        try:
            lines.append(dumped(_line(page, one, around)))
        except UsageError as error:
            wrong.append(f"{one.type} {page.text[one.start : one.end]!r}: {error}")
    if wrong:
        more = f"; and {len(wrong) - _TOLD} more" if len(wrong) > _TOLD else ""
        raise UsageError(f"{page.source}: {'; '.join(wrong[:_TOLD])}{more}; mend this in the tool and export again")
    missing = tuple(f"{one.type} {page.text[one.start : one.end]}" for one in page.annotations if not one.fields)
    return Gold(page.source, PurePosixPath(page.source).stem, tuple(lines), missing)


def _line(page: Page, one: Annotation, around: _Around) -> dict[str, object]:
    quote = page.text[one.start : one.end]
    if not quote.strip():
        raise UsageError("marks no words")
    left, right = around.context(one.start, one.end)
    told = {name: checked(one.type, name, value) for name, value in one.fields.items()}
    optional = {OPTIONAL: True} if told.get(OPTIONAL) else {}
    return {
        "type": one.type,
        "quote": quote,
        "left": left,
        "right": right,
        **optional,
        **{name: told.get(name) for name in scored(one.type)},
    }


class _Around:
    """The words around places of one text, white space dropped."""

    def __init__(self, text: str) -> None:
        folded = squeezed(text)
        self._folded = folded.text
        self._origins = list(dict.fromkeys(folded.origins))
        self._kept = "".join(text[origin] for origin in self._origins)

    def context(self, start: int, end: int) -> tuple[str, str]:
        """As many characters on either side of [start, end) of the text as make the place the only one like it."""
        first, last = bisect_left(self._origins, start), bisect_left(self._origins, end)
        size = CONTEXT
        while True:
            begin, stop = max(0, first - size), last + size
            whole = squeezed(self._kept[begin:stop]).text
            if self._folded.count(whole) <= 1 or size > len(self._kept):
                return self._kept[begin:first], self._kept[last:stop]
            size *= 2
