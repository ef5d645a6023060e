"""Sentences: they end at 。；！？ and where the paragraph ends, not inside brackets or quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

LONGEST: Final = 200  # a bracket or quotation longer than this holds sentences of its own
_PAIRS: Final = {"（": "）", "“": "”", "‘": "’", "《": "》", "〔": "〕", "【": "】", "[": "]"}
_CLOSERS: Final = frozenset(_PAIRS.values())
_STOPS: Final = frozenset("。；！？!?;")
_PLAIN = re.compile(r"[^。；！？!?;]*+[。；！？!?;]+[”’）》]*|[^。；！？!?;]+$")
_SIGNS = re.compile(r"[（）“”‘’《》〔〕【】\[\]。；！？!?;]")
_STOP = re.compile(r"[。；！？!?;]")
_BRACKET = re.compile(r"[（“‘《〔【\[]")
# After a closing quotation mark these go on with the sentence it stands in.
_GOES_ON: Final = frozenset("，、的等和与及为是；。：）")


def _closed(signs: list[tuple[int, str]]) -> dict[int, int]:
    """Where brackets open and close that have a partner not too far away; one that never closes is ignored."""
    pairs: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    for i, char in signs:
        if char in _PAIRS:
            stack.append((_PAIRS[char], i))
        elif char in _CLOSERS:
            depth = next((d for d in range(len(stack) - 1, max(-1, len(stack) - 6), -1) if stack[d][0] == char), -1)
            if depth >= 0:
                begin = stack[depth][1]
                del stack[depth:]
                if i - begin <= LONGEST:
                    pairs[begin] = i
    return pairs


def _bracketed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    signs = [(sign.start(), sign[0]) for sign in _SIGNS.finditer(text, start, end)]
    pairs = _closed(signs)
    at = start
    inside = -1
    for i, char in signs:
        if i < inside or i < at:
            continue
        stop = -1
        if i == inside:
            inside = -1
            if text[i - 1] in _STOPS and text[i] in "”’" and (i + 1 == end or text[i + 1] not in _GOES_ON):
                stop = i + 1
        elif i in pairs:
            inside = pairs[i]
        elif char in _STOPS:
            stop = i + 1
            while stop < end and (text[stop] in _STOPS or (text[stop] in _CLOSERS and stop not in pairs)):
                stop += 1
        if stop > 0:
            yield at, stop
            at = stop
    if at < end:
        yield at, end


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The [start, end) of each sentence of the paragraph text[start:end], in order; together they are the whole of it."""
    if not _STOP.search(text, start, end - 1):  # most paragraphs of items and all headings: one sentence
        if end > start:
            yield start, end
        return
    if _BRACKET.search(text, start, end):
        yield from _bracketed(text, start, end)
        return
    for found in _PLAIN.finditer(text, start, end):
        if found.end() > found.start():
            yield found.span()
