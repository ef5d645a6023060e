"""The yardstick: files decoded, and runs of digits found in them."""

from __future__ import annotations

import re
from pathlib import Path

DIGITS = re.compile(r"\d+")


def once(files: list[str], out: str) -> int:
    """How many runs of digits there are."""
    found = 0
    for name in files:
        for _ in DIGITS.finditer(Path(name).read_bytes().decode()):
            found += 1
    return found
