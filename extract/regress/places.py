"""Where in the input files something stands: the file, and the line where the file has lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from extract.batch.inputs import STDIN, collect
from extract.evaluate.gold import Item
from extract.evaluate.lines import Fields, read_lines, string_of
from extract.evaluate.runs import DOCUMENTS, TEXTS
from extract.evaluate.squeeze import squeezed
from extract.regress.report import Place

_TAG: Final = re.compile(r"<[^>]*>")
_INK: Final = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class _File:
    """A document of the run: its input file, its text as read, and the file's own text with the tags of a web page blanked;
    None where the file has no lines."""

    path: Path
    text: str
    raw: str | None


@dataclass
class Places:
    """Finds words of documents in the files that the run was made from.

    inputs: what the run was given. run: its folder.
    """

    inputs: Sequence[str]
    run: Path
    _files: dict[str, _File] = field(default_factory=dict)

    def find(self, source: str, left: str, quote: str, right: str, start: int | None = None) -> Place:
        """The place of a quote between the words on its sides. start: where it starts in the document's text, if that is known."""
        file = self._file(source)
        return Place(_shown(file.path), _line(file, Item("", quote, left, right, False, {}), start))

    def _file(self, source: str) -> _File:
        if source not in self._files:
            self._files[source] = self._opened(source)
        return self._files[source]

    @cached_property
    def _paths(self) -> dict[str, Path]:
        items, _ = collect([one for one in self.inputs if one != STDIN], skip=self.run, follow_links=True)
        return {item.source: item.path for item in items}

    @cached_property
    def _facts(self) -> dict[str, Fields]:
        return {string_of(one.get("source")): one for one in read_lines(self.run / DOCUMENTS)}

    def _opened(self, source: str) -> _File:
        archive = source.partition(".zip/")[0] + ".zip"
        path = self._paths.get(source) or self._paths.get(archive) or Path(source)
        facts = self._facts.get(source, {})
        text = self.run / TEXTS / f"{string_of(facts.get('doc_id'))}.txt"
        raw = _raw(path, string_of(facts.get("encoding")))
        if raw is not None and facts.get("format") == "html":
            raw = _TAG.sub(lambda tag: _INK.sub(" ", tag[0]), raw)
        return _File(path, text.read_bytes().decode() if text.is_file() else "", raw)


def _raw(path: Path, encoding: str) -> str | None:
    """The text of a file that is text; None for any other."""
    if not encoding or not path.is_file():
        return None
    try:
        return path.read_bytes().decode(encoding, "replace").removeprefix("\ufeff")
    except LookupError:
        return None


def _line(file: _File, item: Item, start: int | None) -> int | None:
    if file.raw is None:
        return None
    if start is None or file.raw != file.text:
        there = squeezed(file.raw)
        place = item.locate(there.text)
        start = there.origins[place[0]] if place else None
    return None if start is None else file.raw.count("\n", 0, start) + 1


def _shown(path: Path) -> str:
    """The path relative to the folder the program runs in, where it lies below it."""
    whole = Path.cwd() / path
    return (whole.relative_to(Path.cwd()) if whole.is_relative_to(Path.cwd()) else whole).as_posix()
