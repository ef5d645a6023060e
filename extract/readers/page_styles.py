"""What a page's own style sheets hide: copies for printing, texts for sharing, what a script shows when it is asked to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_BRACE: Final = re.compile(r"[{}]")
_SIMPLE: Final = re.compile(r"(?:[a-z][a-z0-9]*)?([.#][\w-]+)", re.IGNORECASE)
_NAMES: Final = re.compile(r"[.#][\w-]+")
_DISPLAY: Final = re.compile(r"display\s*:\s*([a-z-]+)", re.IGNORECASE)
_LONGEST: Final = 500_000  # characters of style sheets that are gone through


def hidden_names(sheets: str) -> frozenset[str]:
    """The classes (.name) and ids (#name) that the style sheets hide by a rule of their own, and show by none.

    Rules inside others (@media) are passed over: they hold for some screens, or for paper.
    """
    hidden: set[str] = set()
    shown: set[str] = set()
    read = sheets[:_LONGEST]
    last = read.rfind("*/") + 2 if "*/" in read else 0  # behind it a comment's end would be looked for again and again
    for selectors, body in _rules(_COMMENT.sub(" ", read[:last]) + read[last:]):
        found = _DISPLAY.search(body)
        if not found:
            continue
        for selector in selectors.split(","):
            simple = _SIMPLE.fullmatch(selector.strip())
            if found[1].lower() != "none":
                shown.update(_NAMES.findall(selector))
            elif simple:
                hidden.add(simple[1])
    return frozenset(name.lower() for name in hidden) - {name.lower() for name in shown}


def _rules(sheets: str) -> Iterator[tuple[str, str]]:
    """The rules outside of others: what they hold for, and what they say."""
    depth = start = 0
    head = ""
    for brace in _BRACE.finditer(sheets):
        if brace[0] == "{":
            depth += 1
            if depth == 1:
                head = sheets[start : brace.start()]
                start = brace.end()
        elif depth:
            depth -= 1
            if not depth:
                if not head.lstrip().startswith("@"):
                    yield head.strip(), sheets[start : brace.start()]
                start = brace.end()
