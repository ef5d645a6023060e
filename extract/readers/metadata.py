"""The names of metadata: every format's own words for title, date and source made one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import parsedate
from typing import Final

from extract.readers.words import words

_DAY: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d\d?)\s?[-/.月]\s?(\d\d?)(?!\d)")
_DATES: Final = ("date", "date_of_issue", "date_of_publication")


def tidied(pairs: Mapping[str, str]) -> dict[str, str]:
    """The pairs with lower-case keys, known names replaced by the package's own (pubdate is date), empty ones left out.

    Of two names for one thing the first that has a value counts. Days are ISO dates where they can be read as such.
    """
    names = words().metadata
    found: dict[str, str] = {}
    for name, value in pairs.items():
        key, kept = names.get(name.strip().lower(), name.strip().lower()), " ".join(value.split())
        if kept and key not in found:
            found[key] = day(kept) if key in _DATES else kept
    return found


def day(text: str) -> str:
    """The day a text names, as an ISO date (2021-05-18); the text itself where it names none."""
    found = _DAY.search(text)
    if found:
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    parsed = parsedate(text)  # Tue, 18 May 2021 16:43:00 GMT
    return f"{parsed[0]:04}-{parsed[1]:02}-{parsed[2]:02}" if parsed else text
