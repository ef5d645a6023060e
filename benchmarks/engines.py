"""The recipes of docs/scale.md on small documents: records byte for byte those of a run on one machine, and what each engine costs.

    python benchmarks/engines.py [--documents 10000] [--rounds 3] [--only arrow --only spark …] [--work FOLDER]

Needs the extra `engines` and Java 17; an engine that is not installed is left out and named. The documents are paragraphs of the corpus
with their digits drawn anew, and among them some that cannot be read. Each side runs as a process of its own, once with a handful of
documents and once with all of them, in turn with the others. CPU seconds are those of the process and of all it has started, so that
other programs on the machine do not count. What a document costs is the difference of the two, divided by the documents between them.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Final

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from extract.readers import read

ROOT: Final = Path(__file__).parents[1]
SIDES: Final = {"arrow": "pyarrow", "spark": "pyspark", "ray": "ray", "dask": "distributed"}  # a recipe, and the module it needs
FILES: Final = {"record": "records.jsonl", "document": "documents.jsonl", "error": "errors.jsonl"}
POISON: Final = {"poison-1.pdf": b"%PDF-1.7\ncut off", "poison-2.txt": b"", "poison-3.zip": b"PK\3\4cut off", "poison-4.mp3": b"ID3\3"}
PARTS: Final = 16
HANDFUL: Final = 20
_RECIPE: Final = re.compile(r"<!-- runs: (\w+) -->\n```python\n(.+?)```", re.DOTALL)
_BECOME_REAPER: Final = 36  # PR_SET_CHILD_SUBREAPER of <sys/prctl.h>
_EVERY: Final = 0.2  # seconds between two looks at what processes have spent
_PATIENCE: Final = 60.0  # seconds for what a recipe has started to end after it
_QUIET: Final = "--master local[2] --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 pyspark-shell"


def recipes() -> dict[str, str]:
    """The programs of docs/scale.md by their names."""
    return dict(_RECIPE.findall((ROOT / "docs" / "scale.md").read_text(encoding="utf-8")))


def documents(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of `count` documents: three paragraphs of the corpus each, their digits drawn anew, and the poisoned ones."""
    chance = random.Random(seed)
    corpus = sorted((ROOT / "corpus" / "documents").iterdir())
    texts = [[part for part in read(path, source=path.name).text.split("\n") if part.strip()] for path in corpus]
    seen = set(POISON.values())
    yield from POISON.items()
    while len(seen) < count:  # no two with the same bytes: of those a run reads one
        lines = chance.choice(texts)
        at = chance.randrange(max(1, len(lines) - 3))
        text = re.sub(r"[1-9]", lambda _: str(chance.randint(1, 9)), "\n".join((lines[0], *lines[at : at + 3], ""))).encode()
        if text not in seen:
            seen.add(text)
            yield f"{len(seen):06}.txt", text


def lay_out(folder: Path, count: int, seed: int) -> int:
    """Write documents as files and as Parquet, and what a run on one machine makes of them; the characters of the texts."""
    made = list(documents(count, seed))
    random.Random(seed).shuffle(made)
    (folder / "files").mkdir(parents=True)
    (folder / "documents").mkdir()
    for name, data in made:
        (folder / "files" / name).write_bytes(data)
    share = -(-count // PARTS)
    for part in range(0, count, share):
        rows = [{"source": name, "content": data} for name, data in made[part : part + share]]
        pq.write_table(pa.Table.from_pylist(rows), folder / "documents" / f"{part:06}.parquet")
    return sum(len(data.decode()) for name, data in made if name.endswith(".txt"))


def measured(command: list[str], folder: Path) -> float:
    """CPU seconds of a command and of all that it started. Raises where it fails."""
    spent: dict[tuple[str, str], int] = {}
    with (folder / "told.txt").open("w+", encoding="utf-8") as told:
        process = subprocess.Popen(command, cwd=folder, env=surroundings(), stdout=told, stderr=subprocess.STDOUT)
        while process.poll() is None:
            _sample(spent)
            time.sleep(_EVERY)
        _see_out(spent)
        if process.returncode not in (0, 3):  # 3: some documents could not be read
            told.seek(0)
            raise RuntimeError(f"{command} ended with {process.returncode}:\n{told.read()[-4000:]}")
    return sum(spent.values()) / os.sysconf("SC_CLK_TCK")


def surroundings() -> dict[str, str]:
    """The environment of a recipe: engines on this machine alone, with the Python at hand."""
    spark = {"PYSPARK_PYTHON": sys.executable, "PYSPARK_SUBMIT_ARGS": _QUIET, "SPARK_LOCAL_IP": "127.0.0.1"}
    ray = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_DATA_DISABLE_PROGRESS_BARS": "1", "RAY_raylet_start_wait_time_s": "300"}
    return {**os.environ, **spark, **ray, "PYTHONWARNINGS": "ignore"}


def _see_out(spent: dict[tuple[str, str], int]) -> None:
    """Wait for what a command has left behind, which has become a child of this process."""
    until = time.monotonic() + _PATIENCE
    try:
        while time.monotonic() < until:
            _sample(spent)
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(_EVERY)
    except ChildProcessError:
        return
    raise RuntimeError(f"something that was started still runs after {_PATIENCE:g} seconds")


def _sample(spent: dict[tuple[str, str], int]) -> None:
    """Note the clock ticks that each process below this one has spent so far, by its number and when it began.

    Looked up while they run, since the system counts a child's time only where its parent waits for it: Spark's does not.
    """
    found: dict[str, tuple[str, str, int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            pid, _, rest = path.read_text(encoding="utf-8", errors="replace").partition(" (")
            fields = rest.rpartition(") ")[2].split()
            found[pid] = (fields[1], fields[19], int(fields[11]) + int(fields[12]))
    for pid, (_, began, ticks) in found.items():
        above = pid
        while above in found and above != str(os.getpid()):
            above = found[above][0]
        if above == str(os.getpid()) != pid:
            spent[pid, began] = ticks


def difference(folder: Path) -> str:
    """What differs between the rows of a side and the files of the run on one machine; empty where nothing does."""
    given = folder / "rows.parquet" if (folder / "rows.parquet").exists() else folder / "rows"
    table = ds.dataset(given, format="parquet").to_table(columns=["row_kind", "source", "number", "json"])
    for kind, name in FILES.items():
        rows = table.filter(pa.compute.equal(table["row_kind"], kind)).sort_by([("source", "ascending"), ("number", "ascending")])
        lines = [f"{line}\n".encode() for line in rows["json"].to_pylist()]
        wanted = (folder / "run" / name).read_bytes().splitlines(keepends=True)
        if lines != (sorted(wanted) if kind == "error" else wanted):  # a run tells archives that cannot be opened first
            return f"{name} differs ({len(rows)} rows)"
    return ""


def commands(only: list[str]) -> dict[str, list[str]]:
    """Each side with its command: the run on one machine, then the recipes whose engine is installed."""
    zhengce = [sys.executable, "-m", "extract"]
    found = {"run": [*zhengce, "run", "files", "--out", "run", "--force", "--quiet", "--jobs", "2"]}
    for name, module in SIDES.items():
        if only and name not in only:
            continue
        if find_spec(module) and (name != "spark" or shutil.which("java")):
            found[name] = [sys.executable, f"../recipe_{name}.py"]
        else:
            print(f"{name} is left out: {module} is not installed" + (", or no Java" if name == "spark" else ""))
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", action="append", default=[], choices=list(SIDES))
    parser.add_argument("--work", type=Path, help="an empty folder to work in; by default a temporary one")
    options = parser.parse_args()
    ctypes.CDLL(None).prctl(_BECOME_REAPER, 1)
    with tempfile.TemporaryDirectory() as temporary:
        work = (options.work or Path(temporary)).resolve()
        for name, program in recipes().items():
            (work / f"recipe_{name}.py").write_text(program, encoding="utf-8")
        sizes = {"few": HANDFUL, "all": options.documents}
        characters = {size: lay_out(work / size, count, seed=count) for size, count in sizes.items()}
        print(f"{options.documents:,} documents, {characters['all']:,} characters, {len(POISON)} of them cannot be read")
        _compare(work, commands(options.only), sizes, options.rounds)


def _compare(work: Path, sides: dict[str, list[str]], sizes: dict[str, int], rounds: int) -> None:
    spent: dict[tuple[str, str], list[float]] = {}
    for round_ in range(rounds):
        for size in sizes:
            for side, command in sides.items():
                spent.setdefault((side, size), []).append(measured(command, work / size))
                different = "" if side == "run" else difference(work / size)
                compared = "" if side == "run" else different or "equal"
                print(f"round {round_ + 1}: {side:6} {size} {spent[side, size][-1]:8.1f} CPU s {compared}", flush=True)
                if different:
                    sys.exit(1)
                for left in (work / size / "rows", work / size / "records"):
                    shutil.rmtree(left, ignore_errors=True)
                (work / size / "rows.parquet").unlink(missing_ok=True)
    between = sizes["all"] - sizes["few"]
    each = {side: [(a - f) / between for f, a in zip(spent[side, "few"], spent[side, "all"], strict=True)] for side in sides}
    print(f"{'':8}{'to start':>10}{'a document':>14}{'beside run':>12}{'spread':>16}{'a million':>14}")
    for side in sides:
        ratios = [mine / run for mine, run in zip(each[side], each["run"], strict=True)]
        row = f"{median(spent[side, 'few']):8.1f} s{1000 * median(each[side]):11.2f} ms{median(ratios):12.2f}"
        print(f"{side:8}{row}{min(ratios):9.2f} – {max(ratios):.2f}{median(each[side]) * 1e6 / 3600:9.1f} CPU h")


if __name__ == "__main__":
    main()
