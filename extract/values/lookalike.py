"""Words that begin with a numeral and count nothing (一切, 四川, 十足), and lone financial numerals (伍, 陆) inside words."""

from __future__ import annotations

import re
from functools import cache

from extract.lexicons import words

_LONE = re.compile(r"[伍陆拾柒捌玖佰仟两百千万亿兆参俩零]")
_JOINT = re.compile(r"[\s，。、“”；（）]")


@cache
def _look_alikes() -> tuple[str, ...]:
    return words("spoken", "words")


def is_word(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is part of a word, and no number."""
    if any(
        start - i >= 0 and text.startswith(word, start - i) and start - i + len(word) >= end
        for word in _look_alikes()
        for i in range(len(word))
    ):
        return True
    if end - start > 1 or not _LONE.match(text, start) or text[start] in "零两":
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool((before and not _JOINT.match(before)) or (after and not _JOINT.match(after)) or text[start] in "百千万亿兆")
