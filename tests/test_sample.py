"""The sample under outputs/ is what the program makes today: `make sample` writes it anew."""

from __future__ import annotations

from pathlib import Path

from test_report import block, parsed

from extract import run
from extract.batch.verify import verify

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "outputs" / "sample"


def sources() -> list[Path]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    names = next(line.removeprefix("SAMPLE = ").split() for line in makefile.splitlines() if line.startswith("SAMPLE = "))
    return [ROOT / "corpus" / "documents" / name for name in names]


def test_the_sample_is_a_fresh_run(tmp_path: Path) -> None:
    run(sources(), tmp_path / "run", jobs=1)
    for name in ("records.jsonl", "documents.jsonl", "unread.jsonl", "errors.jsonl"):
        same = (tmp_path / "run" / name).read_bytes() == (SAMPLE / name).read_bytes()
        assert same, f"outputs/sample/{name} is not what a run gives now; if the change is meant: make sample"


def test_the_sample_is_whole() -> None:
    assert list(verify(SAMPLE)) == []


def test_its_report_shows_that_run() -> None:
    page = parsed(SAMPLE / "report.html")
    shown = [line for row in block(page, "run")["documents"] for line in block(page, f"d-{row['doc_id']}")["records"]]
    assert shown == (SAMPLE / "records.jsonl").read_text(encoding="utf-8").splitlines(), "make sample"


def test_the_pictures_of_it_are_small_enough_for_a_page() -> None:
    for language in ("en", "zh"):
        assert (ROOT / "docs" / f"report.{language}.png").stat().st_size < 300_000
