"""The time a text takes grows with its length, not with its square: measured as the ratio of two lengths, on texts built to be hard."""

from __future__ import annotations

import time

import pytest

from extract import extract

pytestmark = pytest.mark.slow

HARD = {
    "shares": "5%",
    "sums without a mark": "奖励10万元",
    "a list without an end": "10万元、",
    "clauses without a stop": "奖励10万元，",
    "one sentence of many parts": "给予10万元奖励；",
    "zero width": "奖\u200b励\u200b1\u200b0\u200b万\u200b元",
    "dates": "2023年5月1日",
    "brackets": "（",
    "square brackets": "[甲",
    "straight quotes": '"',
    "lenticular brackets": "甲【乙",
    "single quotes": "‘甲",
    "letters for digits": "1O",
    "notes": "元[1",
    "slashes": "1/",
    "classes in a row": "1万元，",
    "lines that open with a sum": "甲，乙\n5万元",
    "numbers parted by blanks": "\n一 甲乙",
    "numerals": "万亿",
    "digits": "1",
    "blanks": "给予 　",
    "benefactors": "对企业给予",
}
FEW, MANY = 250, 1000
SQUARE = (MANY / FEW) ** 2


def seconds(text: str) -> float:
    """Processor time, the better of two, so that a busy machine does not tell."""

    def once() -> float:
        start = time.process_time()
        extract(text, date="2023-03-01")
        return time.process_time() - start

    return min(once(), once())


@pytest.mark.parametrize("piece", HARD.values(), ids=HARD.keys())
def test_time_grows_with_the_length(piece: str) -> None:
    few, many = seconds(piece * FEW), seconds(piece * MANY)
    assert many < 0.05 or many / max(few, 0.01) < 0.6 * SQUARE
