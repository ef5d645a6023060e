"""Plain text (.txt): the decoded file character for character, front matter cut off, tables written as markup made rows.

A page saved as text is read as a page.
"""

from __future__ import annotations

import re
from typing import Final

from extract.errors import ReadError
from extract.readers.encoding import cleaned, decode
from extract.readers.frontmatter import split_front_matter
from extract.readers.limits import DEFAULT, Limits
from extract.readers.parts import Parts
from extract.readers.signatures import is_markup

_TABLE: Final = re.compile(r"<table\b|</table\s*>", re.IGNORECASE)


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a plain text."""
    return read_as(data, "text")


def read_as(data: bytes, name: str) -> Parts:
    """The parts of a text of the named format; of format "html" where it holds a page's markup."""
    decoded = decode(data)
    metadata, body = split_front_matter(decoded.text)
    if is_markup(body) and (body.lstrip().startswith("<") or is_markup(_with_rows(body))):
        from extract.readers import html

        return html.page(decoded, body, metadata)
    kept = cleaned(decoded)
    text = _with_rows(kept.text[len(kept.text) - len(body) :])
    if not text.strip():
        raise ReadError("empty", "the input holds metadata and no text below it")
    return Parts(name, text, kept.encoding, kept.replaced, metadata, findings=kept.findings)


def _with_rows(text: str) -> str:
    """The text, tables that stand in it as markup (as programs that read pictures and PDF write them) as rows with tabs."""
    parts: list[str] = []
    at, start = 0, -1
    for tag in _TABLE.finditer(text):
        if tag[0][1] != "/":
            start = tag.start() if start < 0 else start
        elif start >= 0:
            from extract.readers.html import shown

            parts += [text[at:start].rstrip(" "), "\n", shown(text[start : tag.end()]), "\n"]
            at, start = tag.end(), -1
    return "".join((*parts, text[at:])) if parts else text
