"""Many documents: inputs in, the files of a run out.

inputs → supervisor (nursery → workers) → state → the run's files. What is done is safe in the state as soon as it is done;
the files are made from the state at the end, in order of source.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from extract.batch import edition, lock
from extract.batch.archives import expand
from extract.batch.bounds import Bounds
from extract.batch.inputs import STDIN, Input, collect
from extract.batch.lines import Counts, Manifest, Options, Summary, Timing, Work
from extract.batch.nursery import Nursery
from extract.batch.outcome import Outcome, line
from extract.batch.plan import Plan, planned
from extract.batch.state import Entry, State, discard
from extract.batch.supervisor import Supervisor
from extract.batch.tally import Tally, digest_of
from extract.errors import OutputError, StoppedError, UsageError
from extract.fresh import Fresh
from extract.lexicons import Pack
from extract.model import ErrorLine
from extract.sinks import RunFiles

__all__ = ["Bounds", "Clock", "Watch", "run"]

Watch = Callable[[int, int, Outcome], None]
Clock = Callable[[], float]

WORK: Final = "extract.batch.work:work"  # what workers do; tests put something else in its place
PROFILED: Final = "extract.batch.profiled:work"
HIDDEN: Final = ".zhengce"  # what the program itself needs in an output folder: state, lock, files being made


def run(
    inputs: str | Path | Sequence[str | Path],
    out: str | Path,
    *,
    limit: int | None = None,
    data: bytes | None = None,
    name: str = "stdin.txt",
    jobs: int | None = None,
    bounds: Bounds = Bounds(),  # noqa: B008 - frozen
    rules: str | Path | Pack | None = None,
    follow_links: bool = False,
    force: bool = False,
    keep_missing: bool = False,
    profile: bool = False,
    watch: Watch | None = None,
    clock: Clock | None = None,
    fresh: Fresh | None = None,
) -> Summary:
    """The summary of a run over files, folders and globs (one, or several of them), whose files it wrote under `out`.

    limit: read only so many inputs, in order of their sources. data, name: what the input `-` stands for.
    jobs: processes that read at the same time, by default one for each processor. bounds: what one input may cost.
    rules: a rules pack, or the path of one, that holds for all inputs; a run with another pack reads them again.
    follow_links: also read what lies outside a given folder and links in it lead to. force: read all again.
    keep_missing: keep the records of inputs that an earlier run into `out` read and that are gone; otherwise they are dropped.
    profile: read all again, with the processor time by stage and rule in each outcome that `watch` is given (`Outcome.spent`).
    watch: called after each input with (done, total, outcome). clock: seconds as a float, for the manifest's timing.
    fresh: a process that has begun to load before the run was called, which then starts sooner; the caller's to end.
    Raises UsageError for arguments that cannot be meant (nothing to read where `out` holds an earlier run, among them), PackError for a
    pack that cannot be used, OutputError where `out` cannot be
    written, BusyError where another run writes it, StoppedError where more inputs failed than allowed, WorkerError where no process can be
    started.
    What is done before an error or an interrupt is kept: the same call goes on from there.
    """
    started = clock() if clock else 0.0
    inputs = [inputs] if isinstance(inputs, str | Path) else inputs  # a string is a sequence too, of its letters
    folder = _check(inputs, Path(out), limit, data, jobs)
    pack = _pack(rules)
    digest = edition.rules_digest(pack)
    with _output(folder) as hidden:
        items, errors = collect(inputs, skip=folder, data=data, name=name, follow_links=follow_links)
        if not keep_missing:
            _refuse_to_empty(folder, items, errors)
        items, closed = expand(items, bounds.checked().reading)
        errors += closed
        chosen = items[:limit]
        if force and not keep_missing:
            discard(hidden / "state.db")
        key = edition.key(digest, bounds.reading)
        with State(hidden / "state.db", key) as state:
            entries = state.entries()
            plan = planned(chosen, entries, key, bounds.reading, force=force or profile)
            missing = _missing(entries, chosen, errors) if keep_missing else frozenset()
            work = _worked(plan, errors, state, bounds, pack, jobs, watch, missing, PROFILED if profile else WORK, fresh)
            with RunFiles(folder, hidden / "new") as files:
                tally = Tally(files)
                _fill(tally, errors, state)
                counts = tally.counts()
                timing = _timing(clock() - started, counts) if clock else None
                manifest = Manifest(
                    versions=dict(edition.versions()),
                    rules=digest,
                    options=Options(
                        inputs=tuple(map(str, inputs)),
                        limit=limit,
                        follow_links=follow_links,
                        keep_missing=keep_missing,
                        limits=bounds.limits(),
                        rules=pack.name if pack else None,
                    ),
                    counts=counts,
                    sources=digest_of(tally.sources),
                    digests=files.digests(),
                    work=work,
                    timing=timing,
                )
                _publish(files, manifest, state)
    return Summary(out=str(out), counts=counts, work=work, not_read=tuple(tally.not_read), timing=timing)


def _check(inputs: Sequence[str | Path], out: Path, limit: int | None, data: bytes | None, jobs: int | None) -> Path:
    """The output folder, where the arguments make sense together."""
    if not inputs:
        raise UsageError("no input given; name a file, a folder, a pattern, or - for standard input")
    if limit is not None and limit < 1:
        raise UsageError(f"limit is {limit}; give a number from 1 up")
    if jobs is not None and jobs < 1:
        raise UsageError(f"jobs is {jobs}; give a number from 1 up")
    if out.exists() and not out.is_dir():
        raise UsageError(f"the output {out} is a file; name a folder")
    if STDIN in map(str, inputs) and data is None:
        raise UsageError("- stands for standard input, which was not handed over; pass its bytes as data")
    for given in inputs:
        if str(given) == STDIN:
            continue
        place = Path(given).resolve()
        if place.is_dir() and place == out.resolve():
            raise UsageError(f"the output folder {out} is an input too; choose another folder for the results")
        if {place, *place.parents} & {out.resolve() / name for name in ("texts", HIDDEN)}:
            raise UsageError(f"{given} is what a run wrote to the output folder {out}, which this run would replace; choose another folder")
    return out


def _pack(rules: Pack | str | Path | None) -> Pack | None:
    """The rules pack that is asked for."""
    if rules is None:
        return None
    from extract.packs import pack_of  # here: it loads all rules, which a run leaves to its workers

    return pack_of(rules)


@contextmanager
def _output(folder: Path) -> Iterator[Path]:
    """The program's own folder in the output folder, made and held; what the system says of writing there, as OutputError."""
    hidden = folder / HIDDEN
    try:
        hidden.mkdir(parents=True, exist_ok=True)
        with lock.held(hidden / "lock"):
            yield hidden
    except OSError as error:
        where = error.filename2 or error.filename or folder  # of a rename, what stands in the way
        told = f"{error.strerror or error}: {where}"
        raise OutputError(f"{told}; make room or mend the folder {folder}, then run again: what is done is kept") from error


def _missing(entries: Mapping[str, Entry], items: Sequence[Input], errors: Sequence[ErrorLine]) -> frozenset[str]:
    """The sources of inputs that were read once and are neither among the inputs nor reported now."""
    there = {item.source for item in items} | {error.source for error in errors}
    return frozenset(source for source, entry in entries.items() if entry.sha256 and source not in there)


def _refuse_to_empty(folder: Path, items: Sequence[Input], errors: Sequence[ErrorLine]) -> None:
    """Raises UsageError where there is nothing to read and `folder` has documents of an earlier run.

    A slip of the pen, or a drive that is not mounted, would drop them all.
    """
    documents = folder / "documents.jsonl"
    if items or not (documents.is_file() and documents.stat().st_size):
        return
    told = "; ".join(f"{error.source}: {error.message}" for error in errors)
    raise UsageError(
        f"nothing to read: {told}. The results of an earlier run in {folder} are as they were; to be rid of them, remove the folder"
    )


def _worked(
    plan: Plan,
    errors: Sequence[ErrorLine],
    state: State,
    bounds: Bounds,
    pack: Pack | None,
    jobs: int | None,
    watch: Watch | None,
    missing: frozenset[str],
    work: str,
    fresh: Fresh | None,
) -> Work:
    """How the inputs were worked on: after this the state holds an outcome for each of them and of `missing`, and no other."""
    total = len(plan.kept) + len(plan.tasks)
    failures = _Failures(bounds.max_errors)
    for error in errors:
        failures.note(error)
    kept: set[str] = set()
    retried = 0
    for done, outcome in enumerate(plan.kept, 1):
        kept.add(outcome.source)
        if watch:
            watch(done, total, outcome)
    if plan.tasks:
        with (
            Nursery(bounds, work, pack, fresh) as nursery,
            Supervisor(nursery, bounds, _jobs(jobs, len(plan.tasks)), state.put_piece) as supervisor,
        ):
            for done, outcome in enumerate(supervisor.answers(plan.tasks), 1 + len(plan.kept)):
                if outcome.unchanged:
                    kept.add(outcome.source)
                else:
                    state.put(outcome)
                if watch:
                    watch(done, total, outcome)
                if outcome.failure:
                    failures.note(outcome.failure)
            retried = supervisor.retried
    return Work(
        read=total - len(kept),
        unchanged=len(kept),
        retried=retried,
        reasons=plan.counted(frozenset(kept)),
        dropped=state.keep_only(missing | plan.sources),
        kept_missing=len(missing),
    )


class _Failures:
    """Counts inputs that failed. Raises StoppedError at the first beyond what is allowed."""

    def __init__(self, allowed: int | None) -> None:
        self._allowed = allowed
        self._count = 0

    def note(self, failure: ErrorLine) -> None:
        """Count one more."""
        self._count += 1
        if self._allowed is not None and self._count > self._allowed:
            raise StoppedError(
                f"stopped: {self._count} inputs could not be read, {self._allowed} are allowed; the last: {failure.source}: "
                f"{failure.message}"
            )


def _fill(tally: Tally, errors: Iterable[ErrorLine], state: State) -> None:
    """Write all outcomes in order."""
    for error in errors:
        tally.refuse(error)
    for outcome in state.outcomes():
        tally.take(outcome)


def _publish(files: RunFiles, manifest: Manifest, state: State) -> None:
    """Put the files in place. Texts are noted before and after, so that none is left behind by a run that breaks off here."""
    texts = [name for name in manifest.digests if name.startswith("texts/")]
    state.note_texts(texts, only=False)
    state.check_there()
    files.publish(line(manifest.model_dump_json(indent=2)), stale=state.texts())
    state.note_texts(texts, only=True)


def _jobs(wanted: int | None, inputs: int) -> int:
    return max(1, min(wanted or _processors(), inputs))


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _timing(seconds: float, counts: Counts) -> Timing:
    return Timing(seconds=round(seconds, 3), characters_per_second=round(counts.characters / seconds) if seconds else 0)
