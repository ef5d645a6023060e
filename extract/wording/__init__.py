"""Words that mean the same read as one, and words that say nothing of what is given read past, so that no pattern has to list them.

予以, 發給 and 核发 are read as 给予 where money is given, 不高于 as 不超过, 之 as 的, 凡 as 对: words of one length, so that places stay (`alike`). What is
silent
(〔择优〕给予, 每年〔度〕, 不〔能〕超过) is left out of the view as blanks are (`silent`). The document's own words are written out (`extract.fold.View`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from extract.wording.alike import AIMS, AT, GIVING, LIMITS, MOVES, OTHERS, TIMES
from extract.wording.silent import CLOSING, CURRENCY, OPENS, SILENT, past_silent

__all__ = ["CLOSING", "CURRENCY", "OPENS", "SILENT", "in_every_wording", "one_wording", "past_silent", "wordings"]

_ROWS: Final = {word: row for row in (*GIVING, *LIMITS, *AIMS, *MOVES, *TIMES, *OTHERS) for word in row.words.split()}
_READ_AS: Final = {word: row.reading for word, row in _ROWS.items()}
_LONE: Final = {word: reading for word, reading in _READ_AS.items() if len(word) > 1}


def _longest_first(words: dict[str, str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


@cache
def _may_be_alike() -> re.Pattern[str]:
    """A pattern for each word where it may mean the same: longest first, as one alternation would have them, but by their first and
    second characters, so that most places are told apart by these alone."""
    words = _longest_first(_READ_AS)
    long, lone = [word for word in words if len(word) > 1], [word for word in words if len(word) == 1]
    first, second = "".join({word[0] for word in words}), "".join({word[1] for word in long})
    return re.compile(
        f"[{first}](?:(?=[{second}])(?:{'|'.join(map(_behind_first, long))})"
        f"|(?<=[{''.join(lone)}])(?:{'|'.join(map(_behind_first, lone))}))"
    )


def _behind_first(word: str) -> str:
    """What finds a word behind its first character, and as much of what its row asks for as can be told before others are looked for."""
    asked = AT.get(word, "")
    if not any(_may_begin_inside(other, word) for other in _READ_AS):  # else a word that means nothing here still hides the other
        row = _ROWS[word]
        asked += f"(?<={row.before}{word}){row.after}" if row.before else row.after
    return f"{word[1:]}(?<={word}){asked}"


def _may_begin_inside(word: str, other: str) -> bool:
    """Whether a word may begin where another stands: it begins with it, or with what closes it."""
    tails = (other[i:] for i in range(len(other)))
    return word != other and any(word.startswith(tail) or tail.startswith(word) for tail in tails)


@cache
def _lone_word() -> re.Pattern[str]:
    return re.compile("|".join(_longest_first(_LONE)))


@cache
def _in_pattern() -> re.Pattern[str]:
    return re.compile(rf"\[[^\]]*\]|{_lone_word().pattern}|之")


def in_every_wording(pattern: str) -> str:
    """A pattern that also finds what its words are read as where they mean the same (予以补助: (?:予以|给予)补助); classes stay."""

    def both(found: re.Match[str]) -> str:
        word = found[0]
        if word == "之":
            return "[之的]"
        return f"(?:{word}|{_LONE[word]})" if word in _LONE else word

    return _in_pattern().sub(both, pattern)


def wordings(word: str) -> tuple[str, ...]:
    """A word, and how it is read where the words in it mean the same as others (予以补助: 予以补助, 给予补助)."""
    read = _lone_word().sub(lambda m: _LONE[m[0]], word).replace("之", "的")
    return (word,) if read == word else (word, read)


@cache
def _where(word: str) -> re.Pattern[str]:
    row = _ROWS[word]
    return re.compile(rf"{row.before}{re.escape(word)}{row.after}")


def _one_word(found: re.Match[str]) -> str:
    word = found[0]
    return _READ_AS[word] if _where(word).match(found.string, found.start()) else word


def one_wording(folded: str) -> str:
    """A folded text with words that mean the same made one (予以5万元奖励, 發給: 给予; 不高于: 不超过; 申請人之: 申请人的); same length."""
    return _may_be_alike().sub(_one_word, folded)
