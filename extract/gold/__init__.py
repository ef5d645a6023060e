"""Correcting in the tool a team has: a run out to a labelling tool, and what comes back as gold.

run → pages → the tool's files → people → the tool's export → pages → gold lines. Each tool is a module with `write` and `read`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extract.errors import UsageError
from extract.evaluate.gold import SUFFIX
from extract.gold import brat, doccano, label_studio, spacy
from extract.gold.lines import Gold, gold_of
from extract.gold.offsets import Unit
from extract.gold.page import Page, pages
from extract.sinks.aside import aside, folder
from extract.sinks.stored import stored

__all__ = ["TOOLS", "Imported", "export", "import_"]


@dataclass(frozen=True, slots=True)
class Tool:
    """A labelling tool: how it is written and read, and what it is."""

    write: Callable[[Iterable[Page], Path], list[Path]]
    read: Callable[[Path, Unit], Iterator[Page]]
    what: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote: its files, how many annotations they hold, and what a person should know, a sentence each."""

    paths: tuple[Path, ...]
    annotations: int
    notes: tuple[str, ...]


TOOLS: Final = {
    "label-studio": Tool(label_studio.write, label_studio.read, "Label Studio: tasks with predictions, and its JSON export"),
    "doccano": Tool(doccano.write, doccano.read, "doccano: JSONL with spans, and its JSONL export"),
    "brat": Tool(brat.write, brat.read, "brat: a folder of .txt and .ann"),
    "spacy": Tool(spacy.write, spacy.read, "spaCy: JSONL of docs with span groups"),
}


def export(run: Path, to: str, out: Path | None = None) -> tuple[Path, ...]:
    """The files written for the tool, under the run's folder where `out` is not given.

    Raises UsageError where there is no such tool or the folder holds no run, OutputError where `out` cannot be written.
    """
    tool = _tool(to)
    stored(run)
    return tuple(tool.write(pages(run), folder(out or run / "export" / "gold" / to)))


def import_(path: Path, out: Path | None = None, *, tool: str | None = None, unit: Unit = "auto") -> Imported:
    """The gold files written of what a tool exported, in a folder `gold` beside it where `out` is not given.

    tool: which one; told by the file where it is not given. unit: what its offsets count. All of it is read before any is written.
    Raises UsageError where the file is none of the tool's, or holds what no record may have; OutputError where it cannot be written.
    """
    chosen = _tool(tool or guessed(path))
    found = [gold_of(page) for page in chosen.read(path, unit)]
    place = folder(out or path.parent / "gold")
    names = _names(found)
    written = []
    for gold, name in zip(found, names, strict=True):
        target = place / f"{name}{SUFFIX}"
        with aside(target) as new:
            new.write_text("".join(f"{line}\n" for line in gold.lines), encoding="utf-8")
        written.append(target)
    return Imported(tuple(written), sum(len(gold.lines) for gold in found), tuple(_notes(found, names)))


def guessed(path: Path) -> str:
    """The tool that wrote a file, by its suffix and its first line. Raises UsageError where that does not tell."""
    if path.is_dir() or path.suffix == ".ann":
        return "brat"
    if path.suffix == ".json":
        return "label-studio"
    if path.suffix == ".jsonl" and path.is_file():
        with path.open(encoding="utf-8-sig") as file:
            return "spacy" if '"tokens"' in file.readline() else "doccano"
    raise UsageError(f"{path} does not tell which tool wrote it, or is not there; name the tool with --from: {', '.join(TOOLS)}")


def _tool(name: str) -> Tool:
    if name not in TOOLS:
        raise UsageError(f"there is no tool {name!r}; give one of {', '.join(TOOLS)}")
    return TOOLS[name]


def _names(found: list[Gold]) -> list[str]:
    """The stem of each document, or its whole source with - for / where two have the same stem."""
    stems = Counter(gold.stem for gold in found)
    return [gold.stem if stems[gold.stem] == 1 else gold.source.replace("/", "-") for gold in found]


def _notes(found: list[Gold], names: list[str]) -> Iterator[str]:
    for gold, name in zip(found, names, strict=True):
        if gold.missing:
            shown = ", ".join(gold.missing[:5]) + (" …" if len(gold.missing) > 5 else "")
            yield f"{name}{SUFFIX}: {len(gold.missing)} annotations have no fields yet, fill them in: {shown}"
    twice = sorted(name for gold, name in zip(found, names, strict=True) if name != gold.stem)
    if twice:
        yield f"documents of one stem keep their folders in the names of their gold, which the scorer cannot match: {', '.join(twice)}"
