"""Coverage-guided fuzzing of readers, values and the whole pipeline; needs atheris (pip install "zhengce[fuzz]").

    python benchmarks/fuzz.py TARGET FOLDER [--seconds N] [--corpus DIR]

TARGET is `values`, `pipeline`, or a suffix such as `.html` or `.zip`. Finds and the grown corpus go to FOLDER. Nothing but text or a
`ReadError` may come out of a reader, nothing at all be raised by what follows, every span must hold and every line be JSON.
A find is a file `crash-…` (or `timeout-…`, `oom-…`) in FOLDER; make it a case of tests/test_hostile_text.py.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["extract"]):
    from extract.batch.outcome import parts_of
    from extract.batch.readback import spans_in
    from extract.errors import ReadError
    from extract.pipeline import extract_document
    from extract.readers import SUFFIXES, archive, read, read_bytes
    from extract.readers.limits import DEFAULT
    from extract.values import values

from damaged import WRITTEN, packed
from parity import FORMS, missing

ROOT = Path(__file__).parents[1]


SMALL = {
    ".rtf": rb"{\rtf1\ansi\ansicpg936\uc1{\fonttbl{\f0\fcharset134 SimSun;}}\pard\f0 \u22870?\'bd\'b110\'cd\'f2\'d4\'aa\par"
    rb"{\*\x y}{\footnote a}\trowd\cellx100\cellx200 a\cell b\cell\row\pard{\pict\bin4 abcd}\par}",
}
"""Files to begin from in formats that nothing here can write."""


def target_of(name: str) -> Callable[[bytes], None]:
    """The function that one input is tried on. It raises where something is wrong."""
    if name == "values":
        return lambda data: check_values(data.decode("utf-8", "surrogateescape"))
    if name in archive.SUFFIXES:
        return check_archive
    suffix = ".txt" if name == "pipeline" else name
    if suffix not in SUFFIXES:
        raise SystemExit(f"no target {name}; there are: values, pipeline, {', '.join((*archive.SUFFIXES, *SUFFIXES))}")
    return lambda data: check_document(data, f"fuzz{suffix}", whole=name == "pipeline")


def check_values(text: str) -> None:
    """Every value of a text stands where it says."""
    for value in values(text):
        assert text[value["start"] : value["end"]] == value["text"]


def check_archive(data: bytes) -> None:
    """An archive whose members can be read, each with a document or a ReadError; or a ReadError."""
    try:
        inside = list(archive.members(data, DEFAULT))
    except ReadError:
        return
    for member in inside[:5]:
        try:
            found = archive.read_member(data, member.path, DEFAULT)
        except ReadError:
            continue
        check_document(found, member.path[-1] if member.path else "a", whole=False)


def check_document(data: bytes, name: str, *, whole: bool) -> None:
    """A document, or a ReadError; of a document every line can be written and every span holds."""
    try:
        document = read_bytes(data, name=name, source=name)
    except ReadError:
        return
    assert document.text.strip(), "a document without text"
    document.text.encode()
    if not whole:
        return
    found = extract_document(document)
    parts_of(found)
    for entry in (*found.records, *found.unread, found.document):
        for span in spans_in(entry):
            assert document.text[span.start : span.end] == span.text


def words() -> Iterator[str]:
    """The words of the package's lists, which no chance would put together."""
    for path in sorted((ROOT / "extract" / "lexicons").glob("*.toml")):
        yield from strings(tomllib.loads(path.read_text(encoding="utf-8")))


def strings(found: object) -> Iterator[str]:
    """All strings within tables and lists."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for key, value in found.items():
            yield key
            yield from strings(value)
    elif isinstance(found, list):
        for value in found:
            yield from strings(value)


def sow(target: str, corpus: Path, seeds: Path) -> None:
    """Put into `seeds` what to begin from: files of the suffix, or else the lines of all texts, since short inputs are quick to try."""
    seeds.mkdir(exist_ok=True)
    documents = sorted(path for path in corpus.rglob("*") if path.is_file())
    if not target.startswith("."):
        for path in documents:
            if path.suffix in (".txt", ".md"):
                for number, line in enumerate(path.read_bytes().splitlines()):
                    (seeds / f"{path.stem}-{number}").write_bytes(line)
        return
    for path in (*documents, *sorted(path for path in (ROOT / "tests" / "data").iterdir() if path.is_file())):
        if path.suffix == target:
            (seeds / path.name).write_bytes(path.read_bytes())
    if target in WRITTEN:
        for path in (path for path in documents[:5] if path.suffix in SUFFIXES):
            (seeds / path.stem).write_bytes(WRITTEN[target](read(path, source=path.name).text))
    if target in archive.SUFFIXES:
        (seeds / "packed").write_bytes(packed([(path.name, path.read_bytes()) for path in documents[:3]]))
    if target in SMALL:
        (seeds / "small").write_bytes(SMALL[target])
    for form, make in FORMS.items():
        for path in documents[:5]:
            made = None if missing(form) else make(path)
            if made and Path(made[1]).suffix == target:
                (seeds / f"{path.stem}-{form}").write_bytes(made[0])


def main() -> None:
    """Fuzz."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus" / "documents", help="files to begin from")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    grown, seeds = options.folder / "corpus", options.folder / "seeds"
    grown.mkdir(exist_ok=True)
    sow(options.target, options.corpus, seeds)
    dictionary = options.folder / "words.dict"
    escaped = sorted({"".join(f"\\x{byte:02x}" for byte in word.encode()) for word in words() if 0 < len(word.encode()) < 60})
    dictionary.write_text("".join(f'"{word}"\n' for word in escaped), encoding="ascii")
    longest = 50_000 if options.target.startswith(".") else 600
    limits = [f"-max_total_time={options.seconds}", f"-max_len={longest}", "-timeout=20", "-rss_limit_mb=3000", f"-dict={dictionary}"]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={options.folder}/", str(grown), str(seeds)], target_of(options.target))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
