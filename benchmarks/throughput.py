"""Characters a second on one core, from the text of documents to the bytes of their records, start-up apart.

    python benchmarks/throughput.py FOLDER [--rounds N]

The documents are read first (not timed) and gone through once to warm up; each round then goes through all of them. CPU time
is counted, and the median of the rounds printed with the slowest and the fastest.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from extract.batch.outcome import lines
from extract.errors import ReadError
from extract.model import Document
from extract.pipeline import extract_document
from extract.readers import SUFFIXES, read


def documents(folder: Path) -> list[Document]:
    """The documents of a folder that can be read, in order of their names."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES:
            try:
                found.append(read(path, source=path.name))
            except ReadError as error:
                print(f"not read: {path.name}: {error.message}")
    return found


def once(given: Sequence[Document]) -> tuple[float, int]:
    """CPU seconds for one pass over the documents, and how many records it wrote."""
    started, records = time.process_time(), 0
    for document in given:
        made = extract_document(document).records
        records += len(made)
        lines(made)
    return time.process_time() - started, records


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    given = documents(options.folder)
    characters = sum(len(document.text) for document in given)
    _, records = once(given)
    rates = sorted(characters / once(given)[0] for _ in range(options.rounds))
    print(f"{len(given)} documents, {characters:,} characters, {records:,} records")
    print(f"{median(rates):,.0f} characters a second (median of {options.rounds}; {rates[0]:,.0f} to {rates[-1]:,.0f})")


if __name__ == "__main__":
    main()
