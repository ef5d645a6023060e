"""What a fresh process costs before it does anything: help, and one small text to its records."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from speed.measured import Cost, cost_of
from speed.spread import spread
from speed.texts import CORPUS


def started(rounds: int) -> dict[str, Any]:
    """Seconds of each start in turns, and as times of `python -c pass` and of `import pydantic` in the same round."""
    with TemporaryDirectory() as scratch:
        text = str(CORPUS / "work-report.txt")
        commands = {
            "python -c pass": ["-c", "pass"],
            "python -c 'import pydantic; pydantic.BaseModel'": ["-c", "import pydantic; pydantic.BaseModel"],
            "zhengce --help": ["-m", "extract", "--help"],
            "zhengce run, one small text": ["-m", "extract", "run", text, "--quiet", "--out"],
        }
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for number in range(rounds + 1):
            for name, arguments in commands.items():
                more = [str(Path(scratch) / f"run-{number}")] if arguments[-1] == "--out" else []
                cost = cost_of([sys.executable, *arguments, *more])
                if number:  # the first writes byte code
                    costs[name].append(cost)
    least, model = (costs[name] for name in list(commands)[:2])
    return {
        "rounds": rounds,
        "starts": {
            name: {
                "cpu": spread(cost.cpu for cost in found),
                "wall": spread(cost.wall for cost in found),
                "times_pass": spread(cost.cpu / base.cpu for cost, base in zip(found, least, strict=True)),
                "times_pydantic": spread(cost.cpu / base.cpu for cost, base in zip(found, model, strict=True)),
            }
            for name, found in costs.items()
        },
    }
