"""A document gives the same records in every form it comes in. `benchmarks/parity.py` prints the same over the whole corpus."""

from __future__ import annotations

from pathlib import Path

import pytest
from parity import DOCUMENTS, FORMS, SCANNED, compare, missing

SOME = ("plan-targets.txt", "measures-awards.txt", "hk-scheme.md", "low-altitude-measures.html")
ALL = sorted(path.name for path in DOCUMENTS.iterdir())
WHOLE = ("gb18030", "big5", "html", "docx", "docx-lists", "ofd-1")  # forms in which nothing may be lost
MOST = {"ofd-2": 0.99, "pdf-1": 0.98, "pdf-2": 0.98}  # the share of records that must come back of all documents


def lost_and_extra(path: Path, form: str) -> tuple[str, ...]:
    result = compare(path, form)
    return (*result.lost, *result.extra) if result else ()


@pytest.mark.parametrize("form", WHOLE)
@pytest.mark.parametrize("name", SOME)
def test_the_same_records_in_every_form(name: str, form: str) -> None:
    assert lost_and_extra(DOCUMENTS / name, form) == ()


@pytest.mark.slow
@pytest.mark.parametrize("form", WHOLE)
@pytest.mark.parametrize("name", [name for name in ALL if name not in SOME])
def test_the_same_records_of_the_whole_corpus(name: str, form: str) -> None:
    assert lost_and_extra(DOCUMENTS / name, form) == ()


@pytest.mark.slow
@pytest.mark.parametrize("form", MOST)
def test_most_records_of_the_whole_corpus_come_back(form: str) -> None:
    if missing(form):
        pytest.skip(missing(form))
    results = [result for name in ALL if (result := compare(DOCUMENTS / name, form))]
    assert sum(result.both for result in results) >= MOST[form] * sum(result.most for result in results)


@pytest.mark.slow
def test_most_records_of_scans_come_back() -> None:
    if missing("scan"):
        pytest.skip(missing("scan"))
    results = [result for name in SCANNED if (result := compare(DOCUMENTS / name, "scan"))]
    assert sum(result.both for result in results) >= 0.95 * sum(result.most for result in results)


def test_a_form_that_lacks_a_character_is_left_out() -> None:
    assert FORMS["big5"](DOCUMENTS / "plan-targets.txt") is None
