"""brat: a text and a standoff file for each document; the fields of each annotation in its note, where brat lets people edit them.

brat counts code points. An annotation over a line end is written in fragments, as brat wants it. Which document is which stands in
`documents.json` beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from extract.errors import UsageError
from extract.gold.jsons import dumped, label, load, parsed, string
from extract.gold.offsets import Unit, alike
from extract.gold.page import TYPES, Annotation, Page, restored

CONFIGURATION: Final = "[entities]\n{types}\n[relations]\n[events]\n[attributes]\n"
NAMES: Final = "documents.json"
_NOTE: Final = "AnnotatorNotes"


def write(pages: Iterable[Page], out: Path) -> list[Path]:
    """The files written to the folder `out`: `<doc_id>.txt` and `.ann` of each document, and the configuration."""
    configuration = out / "annotation.conf"
    configuration.write_text(CONFIGURATION.format(types="\n".join(TYPES)), encoding="utf-8")
    paths = [configuration]
    sources = {}
    for page in pages:
        sources[page.doc_id] = page.source
        text, notes = out / f"{page.doc_id}.txt", out / f"{page.doc_id}.ann"
        text.write_bytes(page.text.encode())
        notes.write_text("".join(f"{line}\n" for line in _lines(page)), encoding="utf-8")
        paths += [text, notes]
    names = out / NAMES
    names.write_text(dumped(sources) + "\n", encoding="utf-8")
    return [*paths, names]


def read(path: Path, unit: Unit) -> Iterator[Page]:
    """The pages of a folder, or of one `.ann` file beside its text. Raises UsageError for what is none."""
    files = sorted(path.glob("*.ann")) if path.is_dir() else [path]
    folder = path if path.is_dir() else path.parent
    names = load(folder / NAMES)
    if not files:
        raise UsageError(f"{path}: holds no .ann file; give the folder that brat works in")
    for file in files:
        try:
            text = file.with_suffix(".txt").read_bytes().decode()
            lines = file.read_text(encoding="utf-8").split("\n")
        except (OSError, ValueError) as error:
            raise UsageError(f"{file}: it or its .txt cannot be read: {error}") from error
        source = string(names, file.stem, f"{folder / NAMES}")
        yield Page(file.stem, source, text, restored(_annotations(text, lines, file.name), ()))


def _lines(page: Page) -> Iterator[str]:
    for i, one in enumerate(page.annotations, 1):
        parts = list(_fragments(page.text, one.start, one.end))
        places = ";".join(f"{start} {end}" for start, end in parts)
        yield f"T{i}\t{one.type} {places}\t{' '.join(page.text[start:end] for start, end in parts)}"
        yield f"#{i}\t{_NOTE} T{i}\t{dumped(one.fields)}"


def _fragments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of [start, end) between line ends."""
    for line in text[start:end].split("\n"):
        if line:
            yield start, start + len(line)
        start += len(line) + 1


def _annotations(text: str, lines: list[str], where: str) -> Iterator[Annotation]:
    places: dict[str, tuple[str, int, int]] = {}
    notes: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        id_, _, rest = line.partition("\t")
        what, _, quote = rest.partition("\t")
        if id_.startswith("T"):
            places[id_] = _place(text, what, quote, f"{where}:{number}")
        elif id_.startswith("#") and what.startswith(_NOTE):
            notes[what.removeprefix(_NOTE).strip()] = quote
    for id_, place in places.items():
        note = notes.get(id_, "")
        yield Annotation(*place, parsed(note, f"{where}, {id_}") if note.strip() else {})


def _place(text: str, what: str, quote: str, where: str) -> tuple[str, int, int]:
    kind, _, spans = what.partition(" ")
    try:
        edges = [int(edge) for span in spans.split(";") for edge in span.split()]
    except ValueError as error:
        raise UsageError(f"{where}: {spans!r} is no place in the text") from error
    start, end = (edges[0], edges[-1]) if edges else (0, 0)
    if not alike(text[start:end], quote):
        raise UsageError(f"{where}: the text at {start}-{end} is {text[start:end]!r}, the line says {quote!r}; offsets count code points")
    return label(kind, where), start, end
