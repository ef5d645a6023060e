"""Whether a reader lost text: the letters it recovered against those that a plain look at the source finds.

The plain text is taken without the reader's own walk, by where a format keeps characters. What is left out on purpose (running
headers, deletions, hidden sheets) is in neither. Letters are counted, Chinese characters among them, and no digits or signs:
numbers are shown otherwise than they are kept.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extract.model import Finding
from extract.readers.encoding import clean
from extract.readers.parts import Parts

_LEAST: Final = 0.5  # share of the letters below which the plain text is better
_FEW: Final = 50  # letters that may be missing from a text that is not empty


def letters(text: str) -> int:
    """How many letters a text has."""
    return sum(map(str.isalpha, text))


def covered(parts: Parts, plain: str, *, left_out: int = 0) -> Parts:
    """The parts; where they lack most of the plain text, that in their place, with a finding. left_out: letters left out on purpose."""
    seen, kept = letters(plain), letters(parts.text) + left_out
    if kept >= _LEAST * seen or (parts.text.strip() and seen - kept <= _FEW):
        return parts
    lines = (" ".join(line.split()) for line in clean(plain).splitlines())
    message = (
        f"the text as read holds {kept} of the {seen} letters in the file; all of them were taken instead, without layout and numbering"
    )
    found = Finding(check="low_coverage", severity="warning", message=message)
    return replace(parts, text="\n".join(filter(None, lines)), lines=(), findings=(*parts.findings, found))
