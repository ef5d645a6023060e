"""The whole job beside the bare scan, the peers and the usual design, on the same texts, in turns."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from extract import run
from speed import texts
from speed.side import Pass, Side, peers
from speed.spread import spread

DOCUMENTS: Final = 44  # each of the corpus twice, varied
_WARM_UP: Final = -1  # the seed of texts that are not timed


@dataclass(frozen=True, slots=True)
class Rival:
    """A side by the name of its module: what it does, whether it needs the peers' environment, how it is timed.

    repeat: passes in a row, for what is over too soon. share: of the documents, one in so many, for what takes too long.
    """

    name: str
    what: str
    peer: bool = False
    repeat: int = 1
    share: int = 1


RIVALS: Final = (
    Rival("job", "**zhengce**, the whole job: files to validated JSON lines"),
    Rival("bare", r"UTF-8 decoding and a bare scan for `\d+`", repeat=40),
    Rival("jio", "JioNLP, money and time", peer=True),
    Rival("recognizers", "Recognizers-Text, currency, percentage and time (on a sample)", peer=True, share=22),
    Rival("usual", "the usual design: OpenCC, forty patterns a sentence, a pydantic model a match"),
)


def compared(rounds: int) -> dict[str, Any]:
    """What each side took in each round, as rates and as ratios to the job. Raises SystemExit where outputs differ."""
    with TemporaryDirectory() as scratch, ExitStack() as stack:
        folder = Path(scratch)
        sides = {rival.name: stack.enter_context(Side(rival.name, peers() if rival.peer else sys.executable)) for rival in RIVALS}
        warm = _written(folder / "warm", _WARM_UP)
        for rival in RIVALS:
            sides[rival.name].once(_sample(warm, rival), folder / "out")
        taken: dict[str, list[float]] = {rival.name: [] for rival in RIVALS}
        found: dict[str, list[int]] = {rival.name: [] for rival in RIVALS}
        for number in range(rounds):
            files = _written(folder / f"round-{number}", number)
            for rival in _in_turn(number):
                sample = _sample(files, rival)
                passed = sides[rival.name].once(sample, folder / rival.name, repeat=rival.repeat)
                characters = sum(len(path.read_text(encoding="utf-8")) for path in sample)
                taken[rival.name].append(passed.cpu / characters)
                found[rival.name].append(passed.found)
                print(
                    f"round {number + 1}, {rival.name}: {characters / passed.cpu / 1000:,.0f} thousand characters a second", file=sys.stderr
                )
            if number == 0:
                _check(sides, files, folder, {name: counts[0] for name, counts in found.items()})
        characters = sum(len(path.read_text(encoding="utf-8")) for path in files)
    return {
        "rounds": rounds,
        "documents": DOCUMENTS,
        "characters": characters,
        "sides": {rival.name: _figures(rival, taken, found) for rival in RIVALS},
    }


def _figures(rival: Rival, taken: dict[str, list[float]], found: dict[str, list[int]]) -> dict[str, Any]:
    ours, its = taken["job"], taken[rival.name]
    return {
        "what": rival.what,
        "characters_a_second": spread(1 / each for each in its),
        "times_the_job": spread(other / own for own, other in zip(ours, its, strict=True)),
        "found": found[rival.name],
    }


def _written(folder: Path, seed: int) -> list[Path]:
    """Fresh documents as files, in order of their names."""
    folder.mkdir()
    files = []
    for number, text in zip(range(DOCUMENTS), texts.endless(seed), strict=False):
        files.append(folder / f"{number:04}.txt")
        files[-1].write_text(text, encoding="utf-8")
    return files


def _sample(files: list[Path], rival: Rival) -> list[Path]:
    return files[:: rival.share]


def _in_turn(number: int) -> Iterator[Rival]:
    """The sides in another order each round."""
    first = number % len(RIVALS)
    yield from (*RIVALS[first:], *RIVALS[:first])


def _check(sides: dict[str, Side], files: list[Path], folder: Path, found: dict[str, int]) -> None:
    """Raises SystemExit where the job's lines are not those of a plain run, or a side finds another number in the same texts."""
    again: dict[str, Pass] = {rival.name: sides[rival.name].once(_sample(files, rival), folder / "again") for rival in RIVALS}
    changed = [f"{name} found {found[name]}, then {passed.found}" for name, passed in again.items() if passed.found != found[name]]
    run([files[0].parent], folder / "run")
    if (folder / "run" / "records.jsonl").read_bytes() != (folder / "job").read_bytes():
        changed.append("the lines of the job are not those of `zhengce run` on the same files")
    if changed:
        raise SystemExit("not measured: " + "; ".join(changed))
