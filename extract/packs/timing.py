"""Run in a fresh process of its own: how long patterns take on texts, in processor time. Needs nothing but the standard library.

A line of JSON in for each pattern, a line out; a pattern that goes on for more than its seconds ends the process.
"""

from __future__ import annotations

import json
import math
import re
import resource
import sys
import time
from collections.abc import Callable
from typing import Any, Final

_USUAL: Final = re.compile("[^，。；]{0,40}(?:一|二|三)$")  # what is measured against: a pattern of the usual shape
SECONDS: Final = 1
_TRIES: Final = 5
_FINEST: Final = 1e-6  # seconds that the clock tells apart

Run = Callable[[str], object]


def main() -> None:
    """Answer each line until the input ends."""
    for line in sys.stdin:
        print(json.dumps(_answer(json.loads(line))), flush=True)


def _answer(job: dict[str, Any]) -> dict[str, Any]:
    """How many times longer than the usual pattern it takes at worst, how much longer that is than for half the text, and the text."""
    spent = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(spent.ru_utime + spent.ru_stime) + SECONDS, resource.RLIM_INFINITY))
    pattern = re.compile(job["pattern"])
    run: Run = pattern.search if job["search"] else pattern.match
    slowest = sorted(job["texts"], key=lambda text: _once(run, text))[-_TRIES:]
    cost, text = max((_cost(run, text), text) for text in slowest)
    half = text[: len(text) // 2] + text[-1]
    usual = _cost(_USUAL.search, "一" * (job["size"] - 1) + "。")
    return {"times": cost / usual, "growth": cost / _cost(run, half), "text": text}


def _cost(run: Run, text: str) -> float:
    """The least processor time of a few tries, in seconds."""
    return max(_FINEST, min(_once(run, text) for _ in range(_TRIES)))


def _once(run: Run, text: str) -> float:
    begun = time.thread_time()  # that of the process moves in ticks once its processor time is limited
    run(text)
    return time.thread_time() - begun


if __name__ == "__main__":
    main()
