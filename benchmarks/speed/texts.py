"""Texts to measure on: the corpus, over and over, never twice the same.

The digits are drawn anew (months and days within their bounds, years within two decades), the sentences of a line and the documents
themselves are shuffled. So nothing that remembers a number, a line or a document is flattered.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Final

from extract.readers import read

CORPUS: Final = Path(__file__).parents[2] / "corpus" / "documents"
_DATED: Final = re.compile(r"(?P<year>(?:19|20)\d\d)|(?P<month>\d{1,2})(?=月)|(?P<day>\d{1,2})(?=日)|(?P<other>\d+)")
_SENTENCES: Final = re.compile(r"[^。]*。|[^。]+")


@cache
def originals() -> tuple[str, ...]:
    """The texts of the corpus, as their readers give them."""
    return tuple(read(path, source=path.name).text for path in sorted(CORPUS.iterdir()))


def varied(text: str, chance: random.Random) -> str:
    """The text with its digits drawn anew and the sentences of each line shuffled."""
    return "\n".join(_shuffled(line, chance) for line in _DATED.sub(lambda match: _number(match, chance), text).split("\n"))


def _number(match: re.Match[str], chance: random.Random) -> str:
    kind, said = match.lastgroup, match[0]
    if kind == "year":
        return str(int(said[:3] + "0") + chance.randrange(10))
    if kind == "month":
        return str(chance.randint(1, 12))
    if kind == "day":
        return str(chance.randint(1, 28))
    return said if said.startswith("0") else str(chance.randint(1, 9)) + "".join(str(chance.randrange(10)) for _ in said[1:])


def _shuffled(line: str, chance: random.Random) -> str:
    if "\t" in line or line.count("。") < 2:
        return line
    sentences = _SENTENCES.findall(line)
    chance.shuffle(sentences)
    return "".join(sentences)


def endless(seed: int) -> Iterator[str]:
    """Documents without end; the same seed gives the same."""
    chance = random.Random(seed)
    for _ in count():
        texts = list(originals())
        chance.shuffle(texts)
        yield from (varied(text, chance) for text in texts)


def of_size(size: int, seed: int) -> Iterator[str]:
    """Documents of together `size` bytes of UTF-8 or a little more."""
    made = 0
    for text in endless(seed):
        yield text
        made += len(text.encode())
        if made >= size:
            return


def grouped(total: int, documents: int, seed: int) -> Iterator[str]:
    """`documents` texts of together about `total` bytes: as many of the corpus in a row as make one."""
    texts = of_size(total, seed)
    whole = "\n\n".join(texts).split("\n\n")
    share = -(-len(whole) // documents)
    for at in range(0, len(whole), share):
        yield "\n\n".join(whole[at : at + share])
