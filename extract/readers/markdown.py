"""Markdown (.md): read like plain text, marks and all, so that every offset is one of the file below its front matter, or its first
table in markup.
"""

from __future__ import annotations

from extract.readers.limits import DEFAULT, Limits
from extract.readers.parts import Parts
from extract.readers.text import read_as


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a Markdown text; its front matter is metadata."""
    return read_as(data, "markdown")
