"""Texts made safe for spreadsheet programs, and brought back.

A cell that begins like a formula is run by Excel, WPS and LibreOffice when a CSV file is opened, whatever wrote it. So such a text
gets an apostrophe in front, which these programs take for "this is text". A text that already begins with apostrophes and then like
a formula gets one more, so that taking one away always gives the text back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

# OWASP, CSV Injection: the signs, tab and line ends, and the full-width forms that East Asian versions of Excel take for them.
_FORMULA: Final = re.compile(r"'*\s*[=+\-@＝＋－＠\t\r\n]")
_SUSPECT: Final = frozenset("'=+-@＝＋－＠ ")  # first of a text that may need a guard; other white space is not printable
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def safe_texts(texts: Sequence[str]) -> Sequence[str]:
    """The texts as cells of CSV: `safe` of each."""
    first = {text[:1] for text in texts}
    if "".join(texts).isprintable() and first.isdisjoint(_SUSPECT):  # nearly all are, and this is a tenth of the work
        return texts
    return list(map(safe, texts))


def safe(text: str) -> str:
    """The text as a cell of CSV: `guarded`, and `visible`."""
    return guarded(visible(text))


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet program takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` made the cell of."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def visible(text: str) -> str:
    """The text with a sign for each control character but tab and line ends (␀ for NUL), � for what no file may hold; length kept."""
    return _UNSEEN.sub(_sign, text) if _UNSEEN.search(text) else text


def _sign(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
