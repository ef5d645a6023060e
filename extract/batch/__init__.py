"""Many documents: inputs in, the files of a run out, one document in memory at a time."""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

from extract import __version__
from extract.batch.inputs import STDIN, collect
from extract.batch.lines import Counts, Manifest, Options, Summary, Timing
from extract.batch.outcome import Outcome, line, work
from extract.batch.tally import Tally
from extract.errors import UsageError
from extract.sinks import RunFiles

Watch = Callable[[int, int, Outcome], None]
Clock = Callable[[], float]

_LIBRARIES: Final = ("jieba", "lxml", "pdfplumber", "pydantic", "regex")


def run(
    inputs: Sequence[str | Path],
    out: str | Path,
    *,
    limit: int | None = None,
    data: bytes | None = None,
    name: str = "stdin.txt",
    watch: Watch | None = None,
    clock: Clock | None = None,
) -> Summary:
    """The summary of a run over files, folders and globs, whose files it wrote under `out`.

    limit: read only so many inputs, in order of their sources. data, name: what the input `-` stands for.
    watch: called after each input with (done, total, outcome). clock: seconds as a float, for the manifest's timing.
    Raises UsageError for arguments that cannot be meant and OSError where `out` cannot be written.
    """
    started = clock() if clock else 0.0
    folder = _check(inputs, Path(out), limit, data)
    items, errors = collect(inputs, skip=folder, data=data, name=name)
    with RunFiles(folder) as files:
        tally = Tally(files)
        for error in errors:
            tally.refuse(error)
        chosen = items[:limit]
        for done, item in enumerate(chosen, 1):
            outcome = tally.take(work(item))
            if watch:
                watch(done, len(chosen), outcome)
        counts = tally.counts()
        timing = _timing(clock() - started, counts) if clock else None
        options = Options(inputs=tuple(map(str, inputs)), limit=limit)
        manifest = Manifest(versions=versions(), options=options, counts=counts, digests=files.digests(), timing=timing)
        files.publish(line(manifest.model_dump_json(indent=2)))
    return Summary(out=str(out), counts=counts, not_read=tuple(tally.not_read), timing=timing)


def versions() -> dict[str, str]:
    """The versions of this package, of Python and of the libraries that can change a result."""
    return {"zhengce": __version__, "python": platform.python_version(), **{name: version(name) for name in _LIBRARIES}}


def _check(inputs: Sequence[str | Path], out: Path, limit: int | None, data: bytes | None) -> Path:
    """The output folder, where the arguments make sense together."""
    if not inputs:
        raise UsageError("no input given; name a file, a folder, a pattern, or - for standard input")
    if limit is not None and limit < 1:
        raise UsageError(f"limit is {limit}; give a number from 1 up")
    if out.exists() and not out.is_dir():
        raise UsageError(f"the output {out} is a file; name a folder")
    if STDIN in map(str, inputs) and data is None:
        raise UsageError("- stands for standard input, which was not handed over; pass its bytes as data")
    for given in inputs:
        if str(given) != STDIN and Path(given).is_dir() and Path(given).resolve() == out.resolve():
            raise UsageError(f"the output folder {out} is an input too; choose another folder for the results")
    return out


def _timing(seconds: float, counts: Counts) -> Timing:
    return Timing(seconds=round(seconds, 3), characters_per_second=round(counts.characters / seconds) if seconds else 0)
