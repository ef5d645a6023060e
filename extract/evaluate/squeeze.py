"""Text as gold and runs are brought together: width folded, white space left out, every character with its origin.

Compatibility folding (NFKC) is right here and only here: nothing is reported from it, it only says whether two texts agree.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_INVISIBLE = frozenset("\u200b\ufeff")


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A text without layout, and for each of its characters the offset it came from."""

    text: str
    origins: tuple[int, ...]

    def starts(self) -> dict[int, int]:
        """For each origin the first squeezed offset that came from it."""
        first: dict[int, int] = {}
        for here, origin in enumerate(self.origins):
            first.setdefault(origin, here)
        return first


class _Folds(dict[int, str]):
    """For each character by its number what stays of it, worked out when first asked for: a table for `str.translate`."""

    def __missing__(self, number: int) -> str:
        kept = "".join(char for char in unicodedata.normalize("NFKC", chr(number)) if not char.isspace() and char not in _INVISIBLE)
        self[number] = kept
        return kept


_FOLDS = _Folds()


def squeezed(text: str) -> Squeezed:
    """The text with its offsets, white space, zero-width characters and byte order marks left out."""
    kept = [(char, origin) for origin, source in enumerate(text) for char in _FOLDS[ord(source)]]
    return Squeezed("".join(char for char, _ in kept), tuple(origin for _, origin in kept))


def squeeze(text: str) -> str:
    """The text alone."""
    return text.translate(_FOLDS)
