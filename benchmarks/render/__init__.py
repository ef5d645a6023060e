"""A document of the corpus as another program would save it: Word, OFD, a web page, a PDF.

    text of a document ─outline→ blocks ─docx, ofd, html, pdf→ bytes

Tests and benchmarks compare what is read back with what is read from the text.
"""

from __future__ import annotations

from render.blocks import Block, Heading, Paragraph, Table, blocks_of

__all__ = ["Block", "Heading", "Paragraph", "Table", "blocks_of"]
