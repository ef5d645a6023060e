"""The box of facts that government sites put above a document (index number, issuing authority, dates), as metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from extract.readers.page_tables import cells_of, plain_text, rows_of
from extract.readers.page_tree import Node
from extract.readers.words import words

_ENOUGH: Final = 3  # labels that make a box
_TELLING: Final = frozenset(("index_number", "document_number", "issuing_authority"))  # one of them must be among its labels


def take_tables(nodes: list[Node]) -> dict[str, str]:
    """What the page's tables of labels and values say, by the package's names; marks them as not part of the text."""
    facts: dict[str, str] = {}
    for table in nodes:
        if table.tag != "table" or table.nested or table.dropped:
            continue
        pairs = list(_table_pairs(table))
        names = {name for name, _ in pairs}
        if None not in names and _is_box({name for name in names if name}):
            table.dropped = True
            facts = {**{name: value for name, value in pairs if name and value}, **facts}
    return facts


def take_lines(lines: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """What runs of lines that begin with labels say, and the lines without them."""
    facts: dict[str, str] = {}
    kept: list[str] = []
    run: list[str] = []
    for line in (*lines, ""):
        if _labels().match(line) or (line and run and _ends_in_label(run[-1])):
            run.append(line)
            continue
        pairs = _pairs("\n".join(run))
        if _is_box({name for name, _ in pairs}):
            facts = {**{name: value for name, value in pairs if value}, **facts}
        else:
            kept += run
        run = []
        kept += [line] if line else []
    return facts, kept


def _is_box(names: set[str]) -> bool:
    return len(names) >= _ENOUGH and not _TELLING.isdisjoint(names)


def _table_pairs(table: Node) -> Iterator[tuple[str | None, str]]:
    """Each label's name and the cell behind it; None for the name where a row begins with something else than a label."""
    for row in rows_of(table):
        texts = [" ".join(plain_text(cell).split()) for cell in cells_of(row)]
        for label, value in zip(texts[::2], [*texts[1::2], ""], strict=False):
            if label:
                yield words().labels.get("".join(label.split()).rstrip(":：")), value


def _ends_in_label(line: str) -> bool:
    """Whether the line's value stands on the line below."""
    ends = [match.end() for match in _labels().finditer(line)]
    return bool(ends) and ends[-1] == len(line)


def _pairs(text: str) -> list[tuple[str, str]]:
    """Each label's name and what stands between it and the next one."""
    found = list(_labels().finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    names = words().labels
    return [(names["".join(match[1].split())], " ".join(text[match.end() : end].split())) for match, end in zip(found, ends, strict=False)]


@cache
def _labels() -> re.Pattern[str]:
    """A known label with its colon, at the start of a line or behind white space; blanks between its characters allowed."""
    spaced = (r"\s*".join(map(re.escape, label)) for label in sorted(words().labels, key=len, reverse=True))
    return re.compile(rf"(?:^|(?<=\s))[【\[]?({'|'.join(spaced)})\s*[】\]]?\s*[:：]")
