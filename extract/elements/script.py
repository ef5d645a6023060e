"""The script of a text: Hans (简体) or Hant (繁體), by which characters it has that the other one writes differently."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from extract.model import Script

_SAMPLES = (200, 2_000, 20_000)  # the next where one does not settle it
_WEIGHT = 3  # Traditional text has some of the others (台, 后, 了); Simplified text has next to none of these
_CLEAR = 10  # it does where one in so many characters tells, all in all


@cache
def _only() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for the characters only Traditional writes, and those only Simplified writes."""
    text = (files("extract.lexicons") / "variants.txt").read_text(encoding="utf-8")
    old, new = (line for line in text.split("\n") if line and not line.startswith("#"))
    alone = (sorted(set(old) - set(new)), sorted(set(new) - set(old)))
    traditional, simplified = (re.compile(f"[{re.escape(''.join(characters))}]") for characters in alone)
    return traditional, simplified


def script(text: str) -> Script:
    """Hant where the text's beginning has Traditional-only characters in number, against those that Simplified writes, else Hans."""
    traditional, simplified = _only()
    for size in _SAMPLES:
        sample = text[:size]
        lead = _WEIGHT * len(traditional.findall(sample)) - len(simplified.findall(sample))
        if abs(lead) * _CLEAR > size:
            break
    return "Hant" if lead > 0 else "Hans"
