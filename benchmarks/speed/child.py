"""One side of a comparison, as a process that lives as long as the benchmark: `python child.py SIDE`.

A line of JSON asks: `{"files": [...], "out": ..., "repeat": N}`; a line answers: CPU seconds of one pass, and what the side counted.
Standard library only, for it runs in the environment of each peer too.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Answer until there is nothing more asked."""
    sys.path.insert(0, str(Path(__file__).parent / "sides"))
    side = import_module(sys.argv[1])
    for asked in map(json.loads, sys.stdin):
        gc.collect()
        started = time.process_time()
        for _ in range(asked["repeat"]):
            found = side.once(asked["files"], asked["out"])
        spent = (time.process_time() - started) / asked["repeat"]
        print(json.dumps({"cpu": spent, "found": found}), flush=True)


if __name__ == "__main__":
    main()
