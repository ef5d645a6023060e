"""Time and memory by size: one text of 1, 10, 100 MB, and 100, 1,000, 10,000 documents; and whether one long text is as fast as many."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from speed import texts
from speed.measured import Cost, cost_of

MB: Final = 10**6
_FLAT: Final = (10 * MB, 1000)  # one text of so many bytes, and in how many documents its like
_MEMORY: Final = 8192  # MiB that a worker may use; the issue is how much it does use
_FREE: Final = (
    "--jobs",
    "1",
    "--quiet",
    "--timeout",
    "36000",
    "--memory",
    str(_MEMORY),
    "--max-characters",
    "100000000",
    "--max-bytes",
    "400000000",
)


def scaled(largest: int, most: int) -> dict[str, Any]:
    """Cost by size, the slopes, and the rate of one long text beside the same in many. largest: MB of one text. most: documents."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        start = _cost(_single(folder / "start", 3000))
        single = {size: _cost(_single(folder / f"one-{size}", size * MB)) for size in (1, 10, 100) if size <= largest}
        many = {count: _cost(_documents(folder / f"many-{count}", count)) for count in (100, 1000, 10_000) if count <= most}
        flat = _flat(folder, start)
    return {
        "start_cpu": round(start.cpu, 2),
        "one_text": _table(single, start),
        "documents": _table(many, start),
        "slope_one_text": _slope(single, start),
        "slope_documents": _slope(many, start),
        "flat": flat,
    }


def _single(folder: Path, size: int) -> Path:
    folder.mkdir()
    with (folder / "text.txt").open("w", encoding="utf-8") as file:
        file.writelines(f"{text}\n\n" for text in texts.of_size(size, size))
    return folder


def _documents(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number, text in zip(range(count), texts.endless(count), strict=False):
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    return folder


def _flat(folder: Path, start: Cost) -> dict[str, Any]:
    """Characters a second of one text and of the same text in many documents, and the one by the other."""
    size, count = _FLAT
    pieces = list(texts.grouped(size, count, seed=7))
    apart, whole = folder / "apart", folder / "whole"
    apart.mkdir()
    whole.mkdir()
    for number, piece in enumerate(pieces):
        (apart / f"{number:04}.txt").write_text(piece, encoding="utf-8")
    (whole / "text.txt").write_text("\n\n".join(pieces), encoding="utf-8")
    characters = sum(map(len, pieces))
    rates = {path.name: characters / (_cost(path).cpu - start.cpu) for path in (apart, whole)}
    told = {"characters": characters, "documents": len(pieces), "characters_a_second": {name: round(rate) for name, rate in rates.items()}}
    return {**told, "one_by_many": round(rates["whole"] / rates["apart"], 3)}


def _cost(folder: Path) -> Cost:
    command = [sys.executable, "-m", "extract", "run", str(folder), "--out", str(folder.parent / f"{folder.name}-out"), *_FREE]
    cost = cost_of(command)
    print(f"{folder.name}: {cost.cpu:.1f} s of processor time, {cost.memory / MB:,.0f} MB", file=sys.stderr)
    return cost


def _table(costs: dict[int, Cost], start: Cost) -> dict[str, dict[str, float]]:
    return {
        str(size): {"cpu": round(cost.cpu - start.cpu, 2), "wall": round(cost.wall, 2), "memory_mb": round(cost.memory / MB)}
        for size, cost in costs.items()
    }


def _slope(costs: dict[int, Cost], start: Cost) -> float | None:
    """The slope of time against size, both as logarithms, the start taken off; None with fewer than two sizes."""
    points = [(math.log(size), math.log(cost.cpu - start.cpu)) for size, cost in costs.items()]
    return round(_fitted(points), 3) if len(points) > 1 else None


def _fitted(points: Sequence[tuple[float, float]]) -> float:
    x = sum(a for a, _ in points) / len(points)
    y = sum(b for _, b in points) / len(points)
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
