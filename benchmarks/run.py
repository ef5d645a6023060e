"""Measures how fast the program is, beside other ways to do a part of it, and writes docs/performance.md from it.

    python benchmarks/run.py [PART ...] [--rounds N] [--largest MB]

Parts are compare, scaling, jobs, start and profile; all of them without one. Each writes `benchmarks/results/PART.json`; the tables
and plots between the marks in docs/performance.md are then made from these files. `--draw` makes them without measuring.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from speed import page
from speed.compare import compared
from speed.jobs import shared
from speed.machine import machine
from speed.scaling import scaled
from speed.shares import shares
from speed.start import started

RESULTS: Final = Path(__file__).parent / "results"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help="compare, scaling, jobs, start, profile")
    parser.add_argument("--rounds", type=int, default=7, help="rounds of each comparison (7)")
    parser.add_argument("--largest", type=int, default=100, metavar="MB", help="largest single text (100)")
    parser.add_argument("--most", type=int, default=10_000, metavar="N", help="most documents (10000)")
    parser.add_argument("--draw", action="store_true", help="only make the page from the results that are there")
    options = parser.parse_args()
    measures: dict[str, Callable[[], dict[str, Any]]] = {
        "compare": lambda: compared(options.rounds),
        "start": lambda: started(options.rounds),
        "profile": lambda: shares(options.rounds),
        "jobs": lambda: shared(min(options.rounds, 3)),
        "scaling": lambda: scaled(options.largest, options.most),
    }
    unknown = set(options.parts) - measures.keys()
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; give some of {', '.join(measures)}")
    RESULTS.mkdir(exist_ok=True)
    for part in () if options.draw else options.parts or measures:
        about = machine()
        figures = {"machine": about, **measures[part]()}
        (RESULTS / f"{part}.json").write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"measured: {part}")
    page.write(RESULTS)


if __name__ == "__main__":
    main()
