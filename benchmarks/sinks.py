"""What exports cost on many records: python benchmarks/sinks.py [--records N] [--only csv,parquet,…].

Repeats the lines and texts of a run over the corpus, each time as those of documents of their own, writes each export in a process of its
own, and
prints the seconds of a clock, processor seconds, the former as a multiple of parsing the same lines with json right after, the most memory
of its
processes together, and the size of what was written.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from extract.batch import run as run_batch
from extract.sinks import SINKS
from extract.sinks.jsonl import LINE_FILES

CORPUS = Path(__file__).parents[1] / "corpus" / "documents"


def main() -> None:
    """Make the run, measure each export, print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, default=200_000)
    parser.add_argument("--only", default="csv,parquet,sqlite,duckdb,xlsx")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        child(*given.child.split("|"))
        return
    with tempfile.TemporaryDirectory() as folder:
        run_batch([CORPUS], Path(folder) / "small")
        number = repeated(Path(folder) / "small", Path(folder) / "run", given.records)
        size = (Path(folder) / "run" / "records.jsonl").stat().st_size
        print(f"{number:,} records, {size / 1e6:,.0f} MB of JSON lines")
        print(f"{'export':12}{'s':>8}{'cpu s':>8}{'x json':>8}{'MB most':>9}{'MB out':>8}")
        for name in given.only.split(","):
            show(name, measured(name, Path(folder)), measured("json", Path(folder)))


def show(name: str, told: dict[str, float], json_: dict[str, float]) -> None:
    """Print the line of one export, beside what json alone took right after it."""
    print(
        f"{name:12}{told['clock']:8.1f}{told['cpu']:8.1f}{told['clock'] / json_['clock']:8.1f}{told['memory']:9.0f}{told['out']:8.0f}",
        flush=True,
    )


def measured(name: str, folder: Path) -> dict[str, float]:
    """What an export cost, told by the process that made it."""
    command = [sys.executable, __file__, "--child", f"{name}|{folder / 'run'}|{folder / name}"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(told)
    return found


def child(name: str, run: str, out: str) -> None:
    """Export, or parse the lines with json alone, and print what it cost as JSON."""
    start = time.perf_counter()
    if name == "json":
        with (Path(run) / "records.jsonl").open("rb") as file:
            for line in file:
                json.loads(line)
    else:
        SINKS[name].write(Path(run), Path(out))
    clock = time.perf_counter() - start
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu, memory = sum(one.ru_utime + one.ru_stime for one in used), sum(one.ru_maxrss for one in used) / 1024
    path = Path(out)
    size = sum(file.stat().st_size for file in ([path] if path.is_file() else path.rglob("*"))) if path.exists() else 0
    print(json.dumps({"clock": clock, "cpu": cpu, "memory": memory, "out": size / 1e6}))


def repeated(small: Path, run: Path, records: int) -> int:
    """Write a run of so many records or a few more by repeating a small one; how many."""
    (run / "texts").mkdir(parents=True)
    (run / "run.json").write_text('{"schema_version": "1"}', encoding="utf-8")
    lines = {name: lines_of(small / name) for name in LINE_FILES}
    copies = -(-records // len(lines["records.jsonl"]))
    for name, entries in lines.items():
        with (run / name).open("wb") as out:
            out.writelines(dumped(renamed(one, copy)) for copy in range(copies) for one in entries)
    for one in lines["documents.jsonl"]:
        text = (small / "texts" / f"{one['doc_id']}.txt").read_bytes()
        for copy in range(copies):
            (run / "texts" / f"{renamed(one, copy)['doc_id']}.txt").write_bytes(text)
    return copies * len(lines["records.jsonl"])


def lines_of(path: Path) -> list[dict[str, object]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def renamed(one: dict[str, object], copy: int) -> dict[str, object]:
    """A line as that of another document: its ids and its source told apart by the number of the copy."""
    ids = {name: f"{copy:08x}{str(one[name])[8:]}" for name in ("doc_id", "record_id") if name in one}
    return {**one, **ids, "source": f"{copy:06}/{one['source']}"}


def dumped(one: dict[str, object]) -> bytes:
    """A line."""
    return json.dumps(one, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


if __name__ == "__main__":
    main()
