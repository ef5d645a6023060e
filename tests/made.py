"""Runs for tests that only read them: the files of a run, made in this process without workers."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from extract.batch.outcome import parts_of
from extract.pipeline import extract_document
from extract.readers import read_bytes
from extract.sinks.jsonl import LINE_FILES

CORPUS = Path(__file__).parents[1] / "corpus" / "documents"


def made_run(out: Path, documents: Mapping[str, bytes]) -> Path:
    """The folder `out` with lines, texts and a manifest of no more than its version."""
    (out / "texts").mkdir(parents=True)
    with ExitStack() as open_:
        files = {name: open_.enter_context((out / name).open("wb")) for name in LINE_FILES}
        for source, data in sorted(documents.items()):
            found = extract_document(read_bytes(data, name=source, source=source))
            for name, part in parts_of(found).items():
                (out / "texts" / f"{found.document.doc_id}.txt").write_bytes(part) if name == "text" else files[name].write(part)
    (out / "run.json").write_text('{"schema_version": "1"}', encoding="utf-8")
    return out


def corpus(*stems: str) -> dict[str, bytes]:
    """Documents of the corpus by the names of their files."""
    return {path.name: path.read_bytes() for path in sorted(CORPUS.iterdir()) if path.stem in stems}
