"""Numerals of every script and mixture, as exact decimals."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.values.numeral import NUMERAL, is_vague_pair, read_numeral

DATA = tomllib.loads((Path(__file__).parent / "cases" / "numerals.toml").read_text(encoding="utf-8"))
UNITS = ("", "十", "百", "千")


def in_words(value: int) -> str:
    """A whole number below 10^12 in Chinese numerals, every unit spelt out."""
    if value == 0:
        return "零"
    out, gap = "", False
    for power in range(11, -1, -1):
        digit = value // 10**power % 10
        if digit:
            out += ("零" if gap and out else "") + "零一二三四五六七八九"[digit] + UNITS[power % 4]
            gap = False
        else:
            gap = True
        if power in (8, 4) and value // 10**power % 10**4:
            out += "亿" if power == 8 else "万"
    return out


@pytest.mark.parametrize(("value", "form"), [(c["value"], f) for c in DATA["case"] for f in c["forms"]])
def test_every_way_to_write_a_numeral(value, form):
    assert read_numeral(form) == Decimal(value)
    assert re.fullmatch(NUMERAL, form)


@pytest.mark.parametrize("text", DATA["none"]["texts"])
def test_what_is_no_numeral(text):
    assert read_numeral(text) is None


@given(st.integers(min_value=0, max_value=10**12 - 1))
@settings(deadline=None)
def test_words_are_read_back(value):
    assert read_numeral(in_words(value)) == value


@given(st.text(alphabet="0123456789,.零〇一二三五十百千万亿兆点两廿拾佰参", max_size=30))
@settings(max_examples=300, deadline=None)
def test_reading_never_fails(text):
    read_numeral(text)


def test_pairs_of_digits_that_mean_one_or_the_other():
    assert [pair for pair in ("三四", "七八", "三五", "一五", "九八", "三") if is_vague_pair(pair)] == ["三四", "七八", "三五"]
