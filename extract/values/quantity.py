"""Quantities: every sum of money, percentage and count of a text, with its bound.

One pass over the numerals (`token`); the characters behind one tell its kind (`units`, `extract/lexicons/units.toml`). Then neighbours are
joined (`joined`: 50-100万元, 30、50、100万元), and bound words read on both sides, also over a list (`hedged`: 不少于35家、5家).
"""

from __future__ import annotations

from extract.model import Mention
from extract.values.currency import SAID_CNY, currency_at, in_currency, speaks_of_elsewhere
from extract.values.hedged import bounded, with_sides
from extract.values.joined import join
from extract.values.token import tokens


def quantities(text: str, currency: str = "CNY") -> list[Mention]:
    """Every sum of money, percentage and count of a view's text, in order, with its bound.

    currency: what a bare 元 is, but where the text says itself that it speaks of another place (澳门：…).
    """
    joined = join(text, tokens(text))
    if not joined:
        return []
    found = with_sides(text, list(bounded(text, joined)))
    if currency == "CNY":
        return [in_currency(mention, "USD") if text.startswith("$", mention.start) else mention for mention in found]
    elsewhere = speaks_of_elsewhere(text)
    return [
        mention
        if SAID_CNY.search(text, mention.start, mention.end)
        else in_currency(mention, currency_at(mention.start, elsewhere) or currency)
        for mention in found
    ]
