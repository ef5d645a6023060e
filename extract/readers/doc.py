"""Binary Word files (.doc, .wps): paragraphs with the numbers Word computes for them, table rows, text boxes, notes.

Read by the piece table, as Word 97 to 2003 and WPS write it. Headers and footers are left out, deleted and hidden text too;
text boxes stand behind the text, footnotes and endnotes behind them.
"""

from __future__ import annotations

import struct
from dataclasses import replace

from extract.errors import ReadError
from extract.readers.coverage import covered
from extract.readers.doc_body import Body
from extract.readers.doc_file import read_word
from extract.readers.encoding import clean, decode
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.ole import Compound
from extract.readers.parts import Parts


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a binary Word file.

    Raises ReadError: broken, encrypted, unsupported (Word 6 and older), too_large, no_text.
    """
    compound = Compound(data, limits)
    if "WordDocument" not in compound.names:
        raise ReadError("broken", "the file holds no Word document; give it the suffix of what it is, or export it again")
    try:
        body = Body(read_word(compound, limits))
        lines = [line for part in ("text", "boxes") for line in body.lines(part)]
        lines += [line for part in ("footnotes", "endnotes") for line in body.notes(part)]
        plain = body.plain()
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise ReadError("broken", f"the Word file is cut off or damaged ({error}); download or export it again") from error
    parts = covered(Parts("doc", clean("\n".join(lines))), plain)
    if not parts.text.strip():
        raise ReadError("no_text", "the Word file holds no text, perhaps only pictures of it; run OCR on them and give the result")
    return replace(parts, metadata=_metadata(compound, body.titles, parts.text))


def _metadata(compound: Compound, titles: list[str], text: str) -> dict[str, str]:
    """What the file says of itself. A title that does not stand in the text is a template's and no title."""
    said = {name: _decoded(value) for name, value in compound.properties().items()}
    said["title"] = "".join(titles) or said.get("title", "")
    if "".join(said["title"].split()) not in "".join(text.split()):
        del said["title"]
    return tidied(said)


def _decoded(value: bytes) -> str:
    try:
        return clean(decode(value.strip(b"\0")).text)
    except ReadError:
        return ""
