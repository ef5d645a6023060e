"""What a second process gains, what the run itself costs beside its workers, and that neither changes the output."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from speed import texts
from speed.spread import spread

DOCUMENTS: Final = 2000
_RUN: Final = """
import json, resource, sys, time
from extract import run
started = time.perf_counter()
run([sys.argv[1]], sys.argv[2], jobs=int(sys.argv[3]))
wall = time.perf_counter() - started
cpu = {}
for name, whose in (("own", resource.RUSAGE_SELF), ("workers", resource.RUSAGE_CHILDREN)):
    usage = resource.getrusage(whose)
    cpu[name] = usage.ru_utime + usage.ru_stime
print(json.dumps({"wall": wall, **cpu}))
"""
_BURN: Final = "sum(i * i for i in range(20_000_000))"


def shared(rounds: int) -> dict[str, Any]:
    """Speed-up of two jobs over one, the run's own share of the processor time of one job, and what the machine had to give."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "in").mkdir()
        for number, text in zip(range(DOCUMENTS), texts.endless(11), strict=False):
            (folder / "in" / f"{number:05}.txt").write_text(text, encoding="utf-8")
        told: dict[int, list[dict[str, float]]] = {1: [], 2: []}
        free = []
        for number in range(rounds):
            for jobs in (1, 2) if number % 2 == 0 else (2, 1):
                told[jobs].append(_run(folder, jobs, number))
                print(f"{jobs} jobs: {told[jobs][-1]}", file=sys.stderr)
            _check(folder, number)
            free.append(2 * _burned(1) / _burned(2))
    serial = [one["own"] + one["workers"] for one in told[1]]
    return {
        "rounds": rounds,
        "documents": DOCUMENTS,
        "speed_up": spread(one["wall"] / two["wall"] for one, two in zip(told[1], told[2], strict=True)),
        "speed_up_of_plain_computing": spread(free),
        "own_share": spread(two["own"] / all_ for two, all_ in zip(told[2], serial, strict=True)),
        "own_ms_a_document": spread(1000 * two["own"] / DOCUMENTS for two in told[2]),
        "workers_cpu_of_two_by_one": spread(two["workers"] / one["workers"] for one, two in zip(told[1], told[2], strict=True)),
    }


def _run(folder: Path, jobs: int, number: int) -> dict[str, float]:
    command = [sys.executable, "-c", _RUN, str(folder / "in"), str(folder / f"out-{number}-{jobs}"), str(jobs)]
    told: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return told


def _check(folder: Path, number: int) -> None:
    """Raises SystemExit where the files of one and of two jobs differ."""
    one, two = (_files(folder / f"out-{number}-{jobs}") for jobs in (1, 2))
    if one != two:
        raise SystemExit("not measured: two jobs do not write what one writes")


def _files(out: Path) -> dict[str, str]:
    digests: dict[str, str] = json.loads((out / "run.json").read_bytes())["digests"]
    return digests


def _burned(processes: int) -> float:
    """Seconds for so many processes at once to compute the same."""
    started = time.perf_counter()
    command: Sequence[str] = (sys.executable, "-c", _BURN)
    for running in [subprocess.Popen(command) for _ in range(processes)]:
        running.wait()
    return time.perf_counter() - started
