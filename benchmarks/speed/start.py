"""What a fresh process costs before it does anything: help, and one small text to its records.

Measured as users have it: byte code is there from the round before, whatever the environment of the measurement says, and so is what the
program keeps between runs.
"""

from __future__ import annotations

import os
import sys
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any, Final

from speed.measured import Cost, cost_of
from speed.spread import spread
from speed.texts import CORPUS

_NOTHING_KEPT: Final = "the same with ZHENGCE_CACHE=off"


def started(rounds: int) -> dict[str, Any]:
    """Seconds of each start in turns, and as times of `python -c pass` and of `import pydantic` in the same round."""
    with TemporaryDirectory() as scratch:
        text = str(CORPUS / "work-report.txt")
        usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        usual |= {"PYTHONPYCACHEPREFIX": f"{scratch}/code", "ZHENGCE_CACHE": f"{scratch}/kept"}
        other = {_NOTHING_KEPT: usual | {"ZHENGCE_CACHE": "off"}}
        run = ["-m", "extract", "run", text, "--quiet", "--out"]
        commands = {
            "python -c pass": ["-c", "pass"],
            "python -c 'import pydantic; pydantic.BaseModel'": ["-c", "import pydantic; pydantic.BaseModel"],
            "zhengce --help": ["-m", "extract", "--help"],
            "zhengce run, one small text": run,
            _NOTHING_KEPT: run,
        }
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for number in range(rounds + 1):
            for name, arguments in commands.items():
                more = [mkdtemp(dir=scratch)] if arguments[-1] == "--out" else []
                cost = cost_of([sys.executable, *arguments, *more], other.get(name, usual))
                if number:  # the first writes byte code, and what is kept
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
