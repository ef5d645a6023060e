"""Sentences put together from frames and words: tests/cases/frames/, read by tests/frames.py."""

from __future__ import annotations

from typing import Any

import pytest
from frames import FILES, Frame, flaws, frames, sentences

FRAMES = [frame for file in FILES for frame in frames(file)]


def named(frame: Frame) -> str:
    return frame.name


@pytest.mark.parametrize("frame", FRAMES, ids=named)
def test_every_word_of_a_frame_is_read(frame: Frame) -> None:
    assert wrong(frame, pairs=False) == {}


@pytest.mark.slow
@pytest.mark.parametrize("frame", FRAMES, ids=named)
def test_every_two_words_of_a_frame_are_read_together(frame: Frame) -> None:
    assert wrong(frame, pairs=True) == {}


def test_names_of_frames_differ() -> None:
    assert len({frame.name for frame in FRAMES}) == len(FRAMES) > 0


def test_a_frame_that_is_read_wrongly_is_told() -> None:
    told: dict[str, Any] = {"at": "sum", "type": "monetary_award", "amount": "at_most {sum.n} CNY", "beneficiary": "学校"}
    words = {"sum": [{"text": "最高【5万元】", "n": "60000"}]}
    frame = Frame("wrong", "对新设立的企业给予{sum}的奖励。", words, [told])
    assert flaws(frame, {"sum": words["sum"][0]}) == [
        "sum.amount is at_most 50000 CNY, not at_most 60000 CNY",
        "sum.beneficiary is 新设立的企业, not 学校",
    ]


def wrong(frame: Frame, *, pairs: bool) -> dict[str, list[str]]:
    """The sentences of a frame that are read wrongly, with what is wrong in them."""
    return {frame.said(chosen): told for chosen in sentences(frame, pairs=pairs) if (told := flaws(frame, chosen))}
