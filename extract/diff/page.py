"""A difference as one HTML page: for each document a table of what changed, then both texts side by side with the words marked.

The page is complete in itself: no script, no address but places in the page; everything that comes from a document is escaped.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from html import escape
from itertools import zip_longest
from pathlib import Path
from typing import Final

from extract.diff import Diff
from extract.diff.changes import DocumentDiff
from extract.diff.documents import Side
from extract.diff.meaning import Meaning
from extract.diff.show import headline, rows, summary

_STYLE: Final = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #ccc; --hair: #eee; --shade: #f6f6f6;
  --changed: #ffe8a3; --added: #c9efcf; --removed: #ffd3d0 }
@media (prefers-color-scheme: dark) {
:root { --ink: #e6e6e3; --paper: #16171a; --line: #4a4d55; --hair: #2c2e34; --shade: #1f2126;
  --changed: #5f4a05; --added: #1d4d29; --removed: #66261f }
}
body { font: 15px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 1.5rem;
  color: var(--ink); background: var(--paper) }
h1 { font-size: 1.3rem }
h2 { font-size: 1.05rem; margin-top: 2rem; border-top: 1px solid var(--line); padding-top: 1rem; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% }
td, th { text-align: left; vertical-align: top; padding: .25rem .6rem; border-bottom: 1px solid var(--hair) }
.texts { table-layout: fixed; margin-top: 1rem } .texts td { width: 50%; white-space: pre-wrap; overflow-wrap: anywhere }
.texts td + td { border-left: 1px solid var(--line) } .other { background: var(--shade) }
mark { color: inherit; border-radius: 3px; padding: 0 2px } a { color: inherit }
.changed { background: var(--changed) } .added { background: var(--added) }
.removed { background: var(--removed); text-decoration: line-through }
mark:target { outline: 2px solid var(--ink) }
@media (max-width: 700px) {
body { margin: .8rem } td, th { padding: .25rem .4rem }
.moves, .moves tbody, .moves tr { display: block } .moves th { display: none }
.moves tr { border-bottom: 1px solid var(--line); padding: .3rem 0 }
.moves td { display: inline-block; border: 0; padding: 0 .4rem; overflow-wrap: anywhere } .moves td:last-child { display: block }
}
"""
_HEAD: Final = """<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What changed</title>
<style>{style}</style>
</head>
<body>
<h1>What changed</h1>
"""
_HIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_COLUMNS: Final = ("", "type", "words", "who or what", "what changed")
_KINDS: Final = {"~": "changed", "+": "added", "-": "removed"}


@dataclass(frozen=True, slots=True)
class _Mark:
    """Words to mark: their [start, end) in the text, the kind of change, their own name in the page and that of their counterpart."""

    start: int
    end: int
    kind: str
    name: str
    counterpart: str = ""


def page(found: Diff, before: Path, after: Path) -> str:
    """The page for a difference of the runs in two folders, which hold the texts."""
    digest = b64encode(sha256(_STYLE.encode()).digest()).decode()
    parts = [_HEAD.format(digest=digest, style=_STYLE), *(f"<p>{_safe(line)}</p>\n" for line in summary(found))]
    for number, document in enumerate(one for one in found.documents if one.differs):
        parts += _document(number, document, before, after)
    return "".join([*parts, "</body>\n</html>\n"])


def _document(number: int, document: DocumentDiff, before: Path, after: Path) -> Iterator[str]:
    yield f"<h2>{_safe(headline(document))}</h2>\n"
    yield _table(document)
    left, right = _text(before, document.before), _text(after, document.after)
    if left or right:
        old, new = _marks(number, document)
        yield '<table class="texts">\n'
        yield from _aligned(_lines(left, old), _lines(right, new))
        yield "</table>\n"


def _table(document: DocumentDiff) -> str:
    head = "".join(f"<th>{name}</th>" for name in _COLUMNS)
    body = "".join(
        f'<tr><td><mark class="{_KINDS[sign]}">{sign}</mark></td>{"".join(f"<td>{_safe(cell)}</td>" for cell in cells)}</tr>\n'
        for sign, *cells in rows(document)
    )
    return f'<table class="moves">\n<tr>{head}</tr>\n{body}</table>\n' if body else ""


def _text(folder: Path, side: Side | None) -> str:
    """The text of a document; empty where the folder does not keep it, as that of accepted records."""
    path = folder / "texts" / f"{side.doc_id}.txt" if side and re.fullmatch(r"[\w-]+", side.doc_id) else None
    return path.read_bytes().decode("utf-8") if path and path.is_file() else ""


def _marks(number: int, document: DocumentDiff) -> tuple[list[_Mark], list[_Mark]]:
    """The marks of the text before and of the one after."""
    old = [_mark(one, "removed", f"d{number}r{n}") for n, one in enumerate(document.removed)]
    new = [_mark(one, "added", f"d{number}a{n}") for n, one in enumerate(document.added)]
    for n, change in enumerate(document.changed):
        names = f"d{number}o{n}", f"d{number}n{n}"
        old.append(_mark(change.before, "changed", names[0], names[1]))
        new.append(_mark(change.after, "changed", names[1], names[0]))
    return old, new


def _mark(meaning: Meaning, kind: str, name: str, counterpart: str = "") -> _Mark:
    return _Mark(meaning.start, meaning.start + len(meaning.mention), kind, name, counterpart)


def _lines(text: str, marks: Iterable[_Mark]) -> list[tuple[str, str]]:
    """Each line as it is and as HTML with its marks. Of marks that overlap the first is drawn, and names the others' places too."""
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    lines: list[tuple[str, str]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        inside = [mark for mark in ordered if at <= mark.start < at + len(line)]
        lines.append((line.strip(), _marked(line, at, inside)))
        at += len(line)
    return lines


def _marked(line: str, at: int, marks: Sequence[_Mark]) -> str:
    parts: list[str] = []
    done = 0
    for mark in marks:
        start, end = mark.start - at, min(mark.end - at, len(line))
        if start < done:
            parts.append(f'<a id="{mark.name}"></a>')
            continue
        words = _safe(line[start:end])
        linked = f'<a href="#{mark.counterpart}">{words}</a>' if mark.counterpart else words
        parts += [_safe(line[done:start]), f'<mark class="{mark.kind}" id="{mark.name}">{linked}</mark>']
        done = end
    return "".join([*parts, _safe(line[done:].rstrip("\r\n"))])


def _aligned(left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Rows of a line on each side; lines that are the same stand beside each other."""
    matcher = SequenceMatcher(None, [plain for plain, _ in left], [plain for plain, _ in right])
    for tag, a, b, c, d in matcher.get_opcodes():
        kind = "" if tag == "equal" else ' class="other"'
        for (_, one), (_, other) in zip_longest(left[a:b], right[c:d], fillvalue=("", "")):
            yield f"<tr><td{kind}>{one}</td><td{kind}>{other}</td></tr>\n"


def _safe(text: str) -> str:
    """Text of unknown origin for the page: escaped, and without characters that hide or turn what stands beside them."""
    return escape(_HIDDEN.sub("\ufffd", text), quote=True)
