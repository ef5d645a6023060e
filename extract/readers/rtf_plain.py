"""All that an RTF file shows, by plain stripping of its words: groups that never show anything go, all other characters stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from extract.readers.rtf_tokens import tokens

_NEVER: Final = frozenset(
    ("fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "rsidtbl", "info", "generator", "pict", "header", "headerl",
     "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "fldinst", "sn", "sv", "shprslt", "nonesttables", "annotation",
     "atnid", "atnauthor", "themedata", "datastore", "xmlnstbl", "filetbl", "revtbl", "objdata", "objclass", "objname")
)  # fmt: skip
_STARRED: Final = frozenset(("shpinst", "do", "fldrslt", "nesttableprops"))  # what shows something behind \\*
_ENDS: Final = frozenset(("par", "line", "cell", "row", "nestcell", "nestrow", "sect", "page"))
_FONT: Final = re.compile(rb"\\f(\d{1,5})(?!\d)[^{};]{0,200}?\\fcharset(\d{1,3})")


def plain_text(data: bytes, *, page: str, charsets: Mapping[int, str]) -> str:
    """The text, a line for each paragraph; deleted and hidden text left out. page, charsets: codecs of the file and of fonts'
    characters.
    """
    fonts = {int(found[1]): charsets.get(int(found[2]), page) for found in _FONT.finditer(data)}
    return "".join(_decoded(data, page, fonts)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _decoded(data: bytes, page: str, fonts: Mapping[int, str]) -> Iterator[str]:
    stack: list[tuple[bool, str, int]] = []
    shown, codec, stand_ins = True, page, 1
    held, skip, starred = b"", 0, False
    for word, number, text in tokens(data):
        if not word:
            passed = min(skip, len(text))
            skip -= passed
            held += text[passed:] if shown else b""
            continue
        yield held.decode(codec, "replace")
        held = b""
        if word == "{":
            stack.append((shown, codec, stand_ins))
        elif word == "}":
            shown, codec, stand_ins = stack.pop() if stack else (True, page, 1)
            skip = 0
        elif word in _NEVER or (starred and word not in _STARRED):
            shown = False
        elif word == "u" and number is not None:
            yield chr(number % 0x10000) if shown else ""
            skip = stand_ins
        elif word == "uc":
            stand_ins = max(0, number or 0)
        elif word in ("v", "deleted"):
            shown = shown and number == 0
        elif word == "f":
            codec = fonts.get(number or 0, page)
        elif word in _ENDS:
            yield "\n"
        starred = word == "*"
    yield held.decode(codec, "replace")
