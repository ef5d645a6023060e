"""A document says the same in another word: records hold, value for value, and what is written of them but for that word.

The words are data, tests/cases/synonyms.toml. Each place of a word gets another of those that may stand there, in turn, so that one reading
of a document tests them all.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from extract import Extraction, extract
from extract.fold import fold

TESTS = Path(__file__).parent
DOCUMENTS = sorted((TESTS.parent / "corpus" / "documents").glob("*.txt"))
UNALIKE = {"newspaper-wrapped", "pdf-flattened"}  # a longer word is no longer cut where its line was
FIELDS = ("amount", "rate", "instrument", "per", "frequency", "value", "role", "change", "kind", "start", "end", "recurrence", "duration")
WRITTEN = ("beneficiary", "subject", "indicator")


class Same(NamedTuple):
    """One word, where it stands, and what may stand there in its place."""

    word: str
    place: re.Pattern[str]
    instead: tuple[str, ...]
    floor: float

    def said_otherwise(self, text: str) -> str:
        words = cycle(self.instead)
        return self.place.sub(lambda _: next(words), text)

    def unsaid(self, written: object) -> str:
        """What is written, with a sign for the word, whichever it was; one that closes it (总产值增长) is left out."""
        words = "|".join(map(re.escape, sorted({self.word, *self.instead}, key=len, reverse=True)))
        return re.sub(words, "§", fold(str(written))).rstrip("§")


def classes() -> Iterator[Same]:
    for case in tomllib.loads((TESTS / "cases" / "synonyms.toml").read_text(encoding="utf-8"))["same"]:
        behind, ahead = case.get("behind", ""), case.get("ahead", "")
        before = f"(?:{'|'.join(f'(?<={one})' for one in behind.split('|'))})" if behind else ""
        place = re.compile(f"{before}{re.escape(case['word'])}" + (f"(?={ahead})" if ahead else ""))
        yield Same(case["word"], place, tuple(case["instead"]), case.get("floor", 1.0))


SAME = tuple(classes())


@cache
def documents() -> tuple[tuple[str, Extraction], ...]:
    texts = (path.read_text(encoding="utf-8") for path in DOCUMENTS if path.stem not in UNALIKE)
    return tuple((text, extract(text)) for text in texts)


def told(found: Extraction, same: Same) -> Counter[str]:
    """Each record as its type and what is judged of it."""

    def of(record: Any) -> str:
        values = [str(getattr(record, name, None)) for name in FIELDS]
        return f"{record.type} {values} {[same.unsaid(getattr(record, name, None)) for name in WRITTEN]}"

    return Counter(of(record) for record in found.records)


@pytest.mark.parametrize("same", SAME, ids=lambda same: f"{same.word}-{same.instead[0]}")
def test_another_word_for_the_same_gives_the_same_records(same: Same) -> None:
    asked = kept = 0
    for text, found in documents():
        places = [match.start() for match in same.place.finditer(text)]
        if not places:
            continue
        plain, other = told(found, same), told(extract(same.said_otherwise(text)), same)
        lost = (plain - other).total()
        touched = sum(any(r.sentence.start <= place < r.sentence.end for place in places) for r in found.records)
        asked += touched
        kept += touched - lost
        for line in (plain - other).elements():
            print("-", line)
        for line in (other - plain).elements():
            print("+", line)
    assert asked, "no document says it: give the corpus a sentence that does"
    assert kept / asked >= same.floor, f"{kept} of {asked} records kept"
