"""The marks that open an item of a list, as part of a pattern."""

from __future__ import annotations

from typing import Final

ITEM: Final = r"(?:[一二三四五六七八九十]{1,3}、|（[^（）]{1,3}）|\d{1,2}[.、]|[①-⑳])"  # 一、（一） 1. ①
