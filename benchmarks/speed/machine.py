"""What the figures were measured on: processor, memory, system, versions. No names of machines and no paths."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

from extract import __version__
from extract.batch.edition import rules_digest


def machine() -> dict[str, str | int | float]:
    """The machine and the versions that decide."""
    return {
        "processor": _field("/proc/cpuinfo", "model name") or platform.machine(),
        "processors": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "load_before": round(os.getloadavg()[0], 1),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "pydantic": version("pydantic"),
        "zhengce": __version__,
        "rules": rules_digest()[:12],
    }


def _field(path: str, name: str) -> str:
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
