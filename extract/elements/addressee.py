"""The addressee (主送机关): the line above the body that names those a document is sent to and ends with a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.elements.draft import HEAD
from extract.elements.marks import Mark
from extract.elements.words import any_of

_LONGEST = 300


@cache
def _line() -> re.Pattern[str]:
    starts, nouns = any_of("addressee", "starts"), any_of("addressee", "nouns")
    return re.compile(
        rf"^(?:{starts}[^。；：]*|[^。；：]{{2,40}}{nouns}(?:[，、（](?![^。；：]*{any_of('addressee', 'never')})[^。；：]*)?)：$"
    )


def find_addressee(texts: Sequence[str], marks: tuple[Mark | None, ...], roles: list[str]) -> int:
    """The index of the addressee's piece among the first ones of a document, or -1."""
    for i in range(min(HEAD, len(texts))):
        text = texts[i]
        if roles[i] == "" and not marks[i] and len(text) <= _LONGEST and text[-1] == "：" and _line().match(text):
            return i
        mark = marks[i]
        if len(text) > _LONGEST or (mark and mark.style in ("article", "cn", "chapter")):
            return -1
    return -1
