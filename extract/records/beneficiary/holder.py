"""Who gets an award, as a place in the text."""

from __future__ import annotations

from typing import NamedTuple


class Holder(NamedTuple):
    """A beneficiary as a stretch [start, end) of the view."""

    start: int
    end: int
    bare: bool = False  # only a step or a level (四星级, 200亩以上): the noun is the one named before
    weak: bool = False  # the name of what is given (青年见习〔补贴〕): anybody named elsewhere comes first
