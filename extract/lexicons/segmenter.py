"""Word boundaries, where one decides (jieba). The dictionary is loaded when first asked for, which takes about a second."""

from __future__ import annotations

import logging
import warnings
from functools import cache, lru_cache
from typing import Any


@cache
def _tokenizer() -> Any:
    """jieba's tokenizer on its own dictionary; built in memory, since its cache lies where anybody may write."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its regular expressions and pkg_resources warn on newer Pythons
        import jieba
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


@lru_cache(maxsize=4096)
def boundaries(text: str) -> tuple[int, ...]:
    """The places in a short stretch of folded text where a word ends, the last included."""
    found: list[int] = []
    at = 0
    for word in _tokenizer().cut(text, HMM=False):
        at += len(word)
        found.append(at)
    return tuple(found)
