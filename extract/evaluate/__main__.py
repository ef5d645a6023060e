"""python -m extract.evaluate GOLD RUN [--misses N] [--baseline FILE [--write]]"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from extract.errors import UsageError
from extract.evaluate import Scores, compare, load, save, score, show


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 after scoring, 2 where the arguments cannot be meant or a file is missing."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.write and given.baseline is None:
        parser.error("--write needs --baseline to say where")
    try:
        scores = score(given.gold, given.run)
        _print(scores, given.misses, given.baseline)
        if given.write:
            save(scores, given.baseline)
    except (UsageError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _print(scores: Scores, limit: int, baseline: Path | None) -> None:
    lines = [*show.table(scores), *show.misses(scores, limit)]
    if baseline is not None and baseline.exists():
        lines += show.changes(compare(load(baseline), scores))
    print("\n".join(lines))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m extract.evaluate", description="Score a run against gold.")
    parser.add_argument("gold", type=Path, help="folder of gold files")
    parser.add_argument("run", type=Path, help="folder of a run")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show the first N items that are not fully right")
    parser.add_argument("--baseline", type=Path, help="scores to show gains and losses against")
    parser.add_argument("--write", action="store_true", help="make these scores the new baseline")
    return parser


if __name__ == "__main__":
    sys.exit(main())
