"""A document gives the same records in every form it comes in. `benchmarks/parity.py` prints the same over the whole corpus."""

from __future__ import annotations

from pathlib import Path

import pytest
from parity import DOCUMENTS, FORMS, compare

SOME = ("plan-targets.txt", "measures-awards.txt", "hk-scheme.md", "low-altitude-measures.html")
ALL = sorted(path.name for path in DOCUMENTS.iterdir())
WHOLE = ("gb18030", "big5", "html")  # forms in which nothing may be lost


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


def test_a_form_that_lacks_a_character_is_left_out() -> None:
    assert FORMS["big5"](DOCUMENTS / "plan-targets.txt") is None
