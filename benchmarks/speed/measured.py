"""A command run to its end, with what it and its children cost."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time and of the clock, and the most memory that one of the processes held, in bytes."""

    cpu: float
    wall: float
    memory: int


def cost_of(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Cost:
    """What a command cost, its children counted in. Raises SystemExit where it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"not measured: exit code {process.returncode} of {' '.join(command[:6])} …; its message is above")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss * 1024)
