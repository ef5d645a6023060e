"""One document in several guises (script, width of digits, blanks, hard wraps) gives the same records, value for value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import opencc
import pytest

from extract import extract
from extract.fold import fold

DOCUMENTS = sorted((Path(__file__).parents[1] / "corpus" / "documents").glob("*.txt"))
BAR = 0.99  # of all values, over all documents
WIDTH = 30
PLAIN = (
    "关于支持企业发展的若干措施\n"
    "对省级企业技术中心，按不超过新设备购置额的20%给予补贴，最高500万元。\n"
    "到2025年，制造业增加值占GDP比重达到30%以上，培育专精特新企业50家。\n"
    "本办法自2023年5月1日起施行，有效期三年。\n"
)


@cache
def converter() -> opencc.OpenCC:
    return opencc.OpenCC("s2t")


def traditional(text: str) -> str:
    return str(converter().convert(text))


def full_width(text: str) -> str:
    return text.translate({ord("0") + i: ord("０") + i for i in range(10)})


def blanks(text: str) -> str:
    """A blank on both sides of every number inside a line, as word processors set them."""
    return re.sub(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " ", text)


def wrapped(text: str) -> str:
    """Lines cut at thirty characters, rows of tables as they are."""
    return "\n".join(line if "\t" in line else "\n".join(re.findall(f".{{1,{WIDTH}}}", line) or [""]) for line in text.split("\n"))


GUISES: dict[str, Callable[[str], str]] = {"traditional": traditional, "full_width": full_width, "blanks": blanks, "wrapped": wrapped}
UNALIKE = {"wrapped": {"newspaper-wrapped.txt", "pdf-flattened.txt"}}  # wrapped at another width already


def values(text: str) -> Counter[str]:
    """Each record as its type with its amounts, values and dates."""
    fields = ("amount", "rate", "value", "start", "end", "recurrence", "duration", "thresholds")
    found = extract(text + "\n").records
    return Counter(fold(f"{r.type} {[str(getattr(r, name, None)) for name in fields]}") for r in found)


as_written = cache(values)


def texts(guise: str) -> list[str]:
    read = [path.read_text(encoding="utf-8") for path in DOCUMENTS if path.name not in UNALIKE.get(guise, ())]
    return [text for text in read if guise != "traditional" or extract(text + "\n").document.script == "Hans"]


def test_the_guises_are_guises() -> None:
    assert all(guise(PLAIN) != PLAIN for guise in GUISES.values())


@pytest.mark.parametrize("guise", GUISES)
def test_a_short_notice_gives_the_same_values_in_every_guise(guise: str) -> None:
    assert values(PLAIN)
    assert values(GUISES[guise](PLAIN)) == values(PLAIN)


@pytest.mark.parametrize("guise", GUISES)
def test_the_corpus_gives_the_same_values_in_every_guise(guise: str) -> None:
    same = every = 0
    for text in texts(guise):
        plain, other = as_written(text), values(GUISES[guise](text))
        same += 2 * (plain & other).total()
        every += plain.total() + other.total()
    print(f"{guise}: {same / every:.2%} of {every // 2} values")
    assert same / every >= BAR
