"""kill -9 at random moments: of a run, of a process that reads for it, of both; then what the resumed run has lost.

    python benchmarks/kills.py [--kills 100] [--documents 300] [--seed 1]

Each output folder is killed three times at moments spread over a whole run, then the same command is let end, and its files are
compared byte for byte with those of an undisturbed run. After each kill what is published must be absent or whole.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from extract.batch.verify import verify

ROOT = Path(__file__).parents[1]
ROUNDS = 3


def make(folder: Path, count: int) -> None:
    """So many documents, each a piece of the corpus with a line of its own."""
    folder.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus" / "documents").glob("*.txt"))]
    for number in range(count):
        text = texts[number % len(texts)]
        piece = text[: 60 + 10 * (number % 10)]
        (folder / f"{number:04}.txt").write_text(f"{piece}\n对第{number}类企业，给予最高{number + 1}万元奖励。\n", encoding="utf-8")


def started(folder: Path, out: Path) -> subprocess.Popen[bytes]:
    """The run, as a user starts it."""
    command = [sys.executable, "-m", "extract", "run", str(folder), "--out", str(out), "--quiet"]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)


def below(pid: int) -> list[int]:
    """The processes a process has started, and those they have."""
    try:
        children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return [*children, *(other for child in children for other in below(child))]


def kill(process: subprocess.Popen[bytes], victim: str) -> bool:
    """Whether something was there to kill."""
    others = below(process.pid)
    chosen = {"run": [process.pid], "worker": others[-1:], "nursery": others[:1], "both": [process.pid, *others[-1:]]}[victim]
    killed = False
    for pid in chosen:
        try:
            os.kill(pid, signal.SIGKILL)
            killed = True
        except ProcessLookupError:
            continue
    return killed


def files(out: Path) -> dict[str, bytes]:
    """What a run published, by name."""
    found = {path.relative_to(out): path for path in out.rglob("*") if path.is_file()}
    return {name.as_posix(): path.read_bytes() for name, path in found.items() if name.parts[0] != ".zhengce" and name.name != "run.json"}


def records(found: dict[str, bytes]) -> Counter[str]:
    """How often each record is there."""
    return Counter(json.loads(line)["record_id"] for line in found.get("records.jsonl", b"").splitlines())


def main() -> None:
    """Kill, resume, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    told: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        make(work / "in", options.documents)
        begun = time.monotonic()
        started(work / "in", work / "alone").wait()
        whole = time.monotonic() - begun
        wanted = files(work / "alone")
        print(f"{options.documents} documents, {len(records(wanted))} records, {whole:.1f} s undisturbed")
        while told["kills"] < options.kills:
            one_folder(work, chance, whole, wanted, told)
    for name in ("kills", "run", "worker", "nursery", "both", "folders", "lost", "twice", "torn", "strays", "different", "not verified"):
        print(f"{name:>13}  {told[name]}")
    raise SystemExit(any(told[name] for name in ("lost", "twice", "torn", "different", "not verified")))


def one_folder(work: Path, chance: random.Random, whole: float, wanted: dict[str, bytes], told: Counter[str]) -> None:
    """Kill runs into a new folder, let the last one end, and count what is not as it would have been."""
    out = work / "out"
    shutil.rmtree(out, ignore_errors=True)
    for _ in range(ROUNDS):
        process = started(work / "in", out)
        time.sleep(chance.uniform(0.0, whole))
        victim = chance.choice(("run", "run", "both", "worker", "nursery"))
        if process.poll() is None and kill(process, victim):
            told["kills"] += 1
            told[victim] += 1
        process.wait()
        told["torn"] += sum(not whole_lines(data) for data in files(out).values()) if out.exists() else 0
    assert started(work / "in", out).wait() == 0
    found = files(out)
    told["folders"] += 1
    told["lost"] += (records(wanted) - records(found)).total()
    told["twice"] += sum(count - 1 for count in records(found).values())
    told["different"] += found != wanted
    told["not verified"] += any(True for _ in verify(out))
    told["strays"] += sum(path.name not in ("lock", "state.db") for path in (out / ".zhengce").iterdir())


def whole_lines(data: bytes) -> bool:
    """Whether a file ends with a line end, as all files of a run but empty ones do."""
    return not data or data.endswith(b"\n")


if __name__ == "__main__":
    main()
