"""What validating and writing records costs by itself: `python benchmarks/floor.py [FOLDER]`, no text being read.

Takes the records of a run over a folder (the corpus where none is given) as they stand in its lines, and times what every program that
writes such records has to do with each: the model that validates it, and its line of JSON. The rate is what the text path could reach
if reading cost nothing.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from pydantic import TypeAdapter

from extract import run
from extract.records.kinds import AnyRecord

_ROUNDS: Final = 9


def _least(work: Callable[[], Any]) -> float:
    """The least processor time of a few rounds, in seconds."""
    spent = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return min(spent)


def main(folder: str) -> None:
    """Print the cost of a record and the rate."""
    with TemporaryDirectory() as out:
        run([folder], out, jobs=1)
        said = [json.loads(line) for line in (Path(out) / "records.jsonl").read_bytes().splitlines()]
        characters = sum(len(path.read_text(encoding="utf-8")) for path in (Path(out) / "texts").iterdir())
    adapter: TypeAdapter[Any] = TypeAdapter(AnyRecord)
    made = [adapter.validate_python(record) for record in said]
    validating = _least(lambda: [adapter.validate_python(record) for record in said])
    writing = _least(lambda: [adapter.dump_json(record) for record in made])
    print(f"{len(said):,} records of {characters:,} characters, one for each {characters / len(said):.1f}")
    print(f"a record: {validating / len(said) * 1e6:.1f} µs to validate, {writing / len(said) * 1e6:.1f} µs to write")
    print(f"both, and nothing read: {characters / (validating + writing):,.0f} characters a second")


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["corpus/documents"]))
