"""Damaged inputs by the thousand, run as one batch: every one must end as a document or an error within its limits.

    python benchmarks/damaged.py FOLDER [--count 2000] [--seed 1]

Makes them from the corpus in every form `benchmarks/parity.py` knows, and from files made by tests/hostile.py: cut off, bytes
flipped, pieces said again or left out, numbers changed, two files spliced, suffixes swapped, packages in packages, parts of
packages damaged and packed again. Pictures among them are small, since OCR takes seconds a page; an archive is as many inputs as
it has members. Between them stand undamaged documents, whose records must be as in a run without the others.
Everything goes below FOLDER, which must not exist. Prints a table; exits 1 where something does not hold.
"""

from __future__ import annotations

import argparse
import html
import io
import json
import random
import struct
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Final

from parity import DOCUMENTS, FORMS, WITH_TEXT, missing
from render import Paragraph, pdf, xlsx

from extract import run
from extract.batch import Bounds
from extract.batch.verify import verify
from extract.readers import SUFFIXES, read
from extract.readers.limits import Limits

ROOT = Path(__file__).parents[1]
BOUNDS = Bounds(reading=Limits(characters=1_000_000), seconds=60)
Damage = Callable[[bytes, random.Random, list[tuple[str, bytes]]], bytes]


def cut(data: bytes, chance: random.Random, others: list[tuple[str, bytes]]) -> bytes:
    """The file up to some place."""
    return data[: chance.randrange(len(data) + 1)]


def flip(data: bytes, chance: random.Random, others: list[tuple[str, bytes]]) -> bytes:
    """The file with some bits the other way, one to a hundred."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 5, 20, 100))):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def repeat(data: bytes, chance: random.Random, others: list[tuple[str, bytes]]) -> bytes:
    """The file with a piece said up to a hundred times."""
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:end] + data[start:end][:5000] * chance.randrange(1, 100) + data[end:]


def drop(data: bytes, chance: random.Random, others: list[tuple[str, bytes]]) -> bytes:
    """The file without a piece."""
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:start] + data[end:]


def renumber(data: bytes, chance: random.Random, others: list[tuple[str, bytes]]) -> bytes:
    """The file with some digits changed: lengths, offsets, references."""
    out = bytearray(data)
    places = [place for place, byte in enumerate(out) if 48 <= byte <= 57]
    for place in chance.sample(places, min(len(places), 10)):
        out[place] = chance.randrange(48, 58)
    return bytes(out)


def splice(data: bytes, chance: random.Random, others: list[tuple[str, bytes]]) -> bytes:
    """The beginning of the file, and the end of another."""
    other = chance.choice(others)[1]
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


def noise(data: bytes, chance: random.Random, others: list[tuple[str, bytes]]) -> bytes:
    """The file with a piece overwritten."""
    start = chance.randrange(len(data) + 1)
    piece = chance.randbytes(chance.randrange(1, 2000))
    return data[:start] + piece + data[start + len(piece) :]


def inside(data: bytes, chance: random.Random, others: list[tuple[str, bytes]]) -> bytes:
    """A package with one of its parts damaged and packed again; any other file packed in a package that is packed in a package."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        if data.startswith(b"PK"):
            parts = [(info.filename, part) for info, part in read_parts(data)]
            chosen = chance.randrange(len(parts))
            for number, (name, part) in enumerate(parts):
                hit = number == chosen and part
                package.writestr(name, chance.choice((cut, flip, repeat, drop, renumber, noise))(part, chance, others) if hit else part)
        else:
            package.writestr("inner.zip", inside(b"PK" + data, chance, others) if chance.random() < 0.1 else data)
    return out.getvalue()


def read_parts(data: bytes) -> list[tuple[zipfile.ZipInfo, bytes]]:
    """The parts of a good package; one made-up part of what is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return [(info, package.read(info)) for info in package.infolist()]
    except zipfile.BadZipFile:
        return [(zipfile.ZipInfo("part"), data)]


DAMAGES: tuple[Damage, ...] = (cut, flip, repeat, drop, renumber, splice, noise, inside)


def originals() -> list[tuple[str, bytes]]:
    """Suffix and bytes of every document of the corpus in every form that can be made here, and of the tests' own files."""
    documents = sorted(DOCUMENTS.iterdir())
    found = [(path.suffix, path.read_bytes()) for path in (*documents, *sorted((ROOT / "tests" / "data").iterdir())) if path.is_file()]
    for form in WITH_TEXT:
        if not missing(form):
            made = [FORMS[form](path) for path in documents]
            found += [(Path(name).suffix, data) for data, name in filter(None, made)]
    texts = [read(path, source=path.name).text for path in documents]
    found += [(suffix, written(text)) for suffix, written in WRITTEN.items() for text in texts]
    if not missing("scan"):
        found += [picture for text in texts[:2] for picture in pictured(text)]
    archives = [(".zip", packed([(f"{place}{suffix}", data) for suffix, data in found[place::70]])) for place in range(20)]
    return found + archives


def mailed(text: str) -> bytes:
    """The text as a page in a message."""
    message = EmailMessage()
    message["Subject"] = "a"
    message.set_content("".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines()), subtype="html")
    return message.as_bytes()


def rich(text: str) -> bytes:
    """The text as RTF, half of its paragraphs in Unicode, half in bytes of GBK."""
    lines = []
    for number, line in enumerate(text.splitlines()):
        coded = "".join(f"\\'{byte:02x}" for byte in line.encode("gb18030"))
        wide = "".join(f"\\u{unit} ?" for unit in struct.unpack(f"<{len(line.encode('utf-16-le')) // 2}h", line.encode("utf-16-le")))
        lines.append(wide if number % 2 else coded)
    return rb"{\rtf1\ansi\ansicpg936 " + "\\par\n".join(lines).encode() + b"}"


def tabled(text: str) -> bytes:
    """The text as a workbook, a cell for each part of a line."""
    return xlsx.book(*(line.split("\t")[:20] for line in text.splitlines()))


def pictured(text: str) -> Iterator[tuple[str, bytes]]:
    """The first lines of the text as small pictures, so that OCR of many takes no hours."""
    from pypdfium2 import PdfDocument

    opened = PdfDocument(pdf.render([Paragraph(line) for line in text.splitlines()[:6]]))
    page = opened[0].render(scale=1.5).to_pil().convert("RGB")
    shown = page.crop((0, 0, page.width, page.height // 3))
    opened.close()
    for suffix, kind in ((".png", "PNG"), (".jpg", "JPEG"), (".tif", "TIFF"), (".bmp", "BMP")):
        out = io.BytesIO()
        shown.save(out, kind)
        yield suffix, out.getvalue()


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """An archive of the files, one in a folder and one in an archive of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for number, (name, data) in enumerate(files):
            inner = packed([(name, data)]) if number == 1 else data
            package.writestr(f"{number}/inner.zip" if number == 1 else f"{number}/{name}", inner)
    return out.getvalue()


WRITTEN: Final[dict[str, Callable[[str], bytes]]] = {".eml": mailed, ".rtf": rich, ".xlsx": tabled}
"""Forms that a text can be put in which `parity.FORMS` has not."""


def damaged(folder: Path, count: int, seed: int) -> Counter[str]:
    """Makes the files; how many were made by each damage."""
    chance = random.Random(seed)
    sources = originals()
    made: Counter[str] = Counter()
    for number in range(count):
        suffix, data = chance.choice(sources)
        damage = chance.choice(DAMAGES)
        if chance.random() < 0.1:
            suffix = chance.choice(SUFFIXES)
            made["suffix swapped too"] += 1
        made[damage.__name__] += 1
        (folder / f"{number:05}-{damage.__name__}{suffix}").write_bytes(damage(data, chance, sources))
    return made


def good(folder: Path) -> list[str]:
    """The names of the corpus's documents, put between the others."""
    names = []
    for number, path in enumerate(sorted(DOCUMENTS.iterdir())):
        names.append(f"{number * 90:05}-good-{path.name}")
        (folder / names[-1]).write_bytes(path.read_bytes() + b"\n\n\n")  # so that no member of an archive has the same bytes
    return names


def lines_of(path: Path, sources: set[str]) -> list[bytes]:
    """The lines of some sources."""
    return [line for line in path.read_bytes().splitlines() if json.loads(line)["source"] in sources]


def sources_of(out: Path) -> set[str]:
    """The sources that a run answered for."""
    names = ("documents.jsonl", "errors.jsonl")
    return {json.loads(line)["source"] for name in names for line in (out / name).read_bytes().splitlines()}


def main() -> None:
    """Make, run, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for name in ("in", "alone"):
        (options.folder / name).mkdir(parents=True)
    made = damaged(options.folder / "in", options.count, options.seed)
    names = good(options.folder / "in")
    good(options.folder / "alone")
    begun = time.monotonic()
    summary = run([options.folder / "in"], options.folder / "out", bounds=BOUNDS, force=True)
    spent = time.monotonic() - begun
    run([options.folder / "alone"], options.folder / "out-alone")
    faults = [*verify(options.folder / "out")]
    neighbours = sum(
        lines_of(options.folder / "out" / name, set(names)) != lines_of(options.folder / "out-alone" / name, set(names))
        for name in ("records.jsonl", "documents.jsonl", "unread.jsonl")
    )
    formats = Counter(path.suffix for path in (options.folder / "in").iterdir())
    codes = Counter(line.code for line in summary.not_read)
    print("damages  ", dict(made.most_common()))
    print("formats  ", dict(formats.most_common()))
    print(f"files     {options.count + len(names)}")
    print(f"inputs    {summary.counts.inputs} in {spent:.0f} s, {summary.work.retried} tried twice")
    print(f"documents {summary.counts.documents}, duplicates {summary.counts.duplicates}")
    print(f"errors    {summary.counts.not_read}: {dict(codes.most_common())}")
    print(f"files of good neighbours that differ: {neighbours}; things that do not hold: {len(faults)}")
    for line in summary.not_read:
        if line.code in ("internal", "timeout", "out_of_memory", "crashed"):
            print(f"  {line.code} {line.source}: {line.message}")
    for fault in faults:
        print(f"  {fault}")
    answered = {source.partition("/")[0] for source in sources_of(options.folder / "out")}
    unanswered = sorted({path.name for path in (options.folder / "in").iterdir()} - answered)
    print(f"files without an answer: {len(unanswered)} {unanswered[:5] or ''}")
    sys.exit(1 if unanswered or neighbours or faults else 0)


if __name__ == "__main__":
    main()
