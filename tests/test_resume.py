"""Runs that are killed, interrupted, run twice at once, or lose their disk: nothing done is lost, nothing is there twice."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from extract import UsageError, run
from extract.batch import Bounds
from extract.batch.outcome import Outcome
from extract.batch.verify import verify
from extract.cli import app
from extract.errors import BusyError, OutputError, StoppedError
from extract.sinks import jsonl

AWARD = "对第{0}类达标企业，一次性给予最高{0}万元奖励，市级承担40%，{1}年底前兑现。\n"
KILLER = """
import os, signal, sys
from extract import run
from extract.batch.nursery import Nursery
folder, out, at, victim = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
pids = []
fork = Nursery.fork
def noting(self):
    pid, channel = fork(self)
    pids[:] = [pid, self._fresh.process.pid]
    return pid, channel
Nursery.fork = noting
def watch(done, total, outcome):
    if done == at:
        os.kill({"parent": os.getpid(), "worker": pids[0], "nursery": pids[1]}[victim], signal.SIGKILL)
run([folder], out, watch=watch, jobs=2)
"""


def make(folder: Path, count: int) -> Path:
    folder.mkdir(exist_ok=True)
    for number in range(1, count + 1):
        (folder / f"{number:03}.txt").write_text(AWARD.format(number, 2020 + number % 10), encoding="utf-8")
    return folder


def published(out: Path, *, manifest: bool = False) -> dict[str, bytes]:
    """The files of a run by name, those the program keeps for itself left out."""
    files = {path.relative_to(out): path for path in out.rglob("*") if path.is_file()}
    skipped = (".zhengce",) if manifest else (".zhengce", "run.json")
    return {name.as_posix(): path.read_bytes() for name, path in files.items() if name.parts[0] not in skipped}


def manifest(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "run.json").read_bytes())
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("victim", "moments"), [("parent", (1, 9, 23)), ("worker", (5,)), ("nursery", (7,))])
def test_a_run_that_is_killed_goes_on_where_it_was(victim: str, moments: tuple[int, ...], tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 40)
    run([folder], tmp_path / "alone")
    for at in moments:
        subprocess.run([sys.executable, "-c", KILLER, folder, tmp_path / "out", str(at), victim], check=False, stderr=subprocess.DEVNULL)
    assert (tmp_path / "out" / "run.json").exists() == (victim != "parent")
    summary = run([folder], tmp_path / "out")
    assert summary.work.unchanged >= (max(moments) if victim == "parent" else 40)
    assert published(tmp_path / "out") == published(tmp_path / "alone")
    assert list(verify(tmp_path / "out")) == []


def test_a_second_run_reads_only_what_changed(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 6)
    run([folder], tmp_path / "out")
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.txt")}
    (folder / "002.txt").write_text(AWARD.format(77, 2029), encoding="utf-8")
    (folder / "003.txt").unlink()
    (folder / "004.txt").rename(folder / "010.txt")
    make(tmp_path / "more", 7)
    shutil.copy(tmp_path / "more" / "007.txt", folder)
    summary = run([folder], tmp_path / "out")
    told = {"reasons": {"changed": 1, "new": 2}, "dropped": 2, "kept_missing": 0}
    assert summary.work.model_dump() == {"read": 3, "unchanged": 3, "retried": 0, **told}
    run([folder], tmp_path / "fresh")
    assert published(tmp_path / "out") == published(tmp_path / "fresh")
    assert {path: path.stat().st_mtime_ns for path in times if path.exists()}.items() <= times.items()
    assert run([folder], tmp_path / "out", force=True).work.unchanged == 0


def test_a_file_whose_content_stays_keeps_its_time(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 3)
    run([folder], tmp_path / "out")
    times = {name: (tmp_path / "out" / name).stat().st_mtime_ns for name in jsonl.LINE_FILES}
    run([folder], tmp_path / "out", force=True)
    assert {name: (tmp_path / "out" / name).stat().st_mtime_ns for name in jsonl.LINE_FILES} == times


def test_what_failed_is_tried_again(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 2)
    (folder / "bad.txt").write_bytes(b"")
    assert run([folder], tmp_path / "out").work.reasons == {"new": 3}
    assert run([folder], tmp_path / "out").work.reasons == {"failed before": 1}


def test_records_of_inputs_that_are_gone_can_be_kept(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 4)
    (folder / "bad.txt").write_bytes(b"")
    run([folder], tmp_path / "out")
    before = published(tmp_path / "out")
    for gone in ("002.txt", "bad.txt"):
        (folder / gone).unlink()
    summary = run([folder], tmp_path / "out", keep_missing=True)
    assert (summary.work.kept_missing, summary.work.dropped, summary.counts.documents) == (1, 0, 4)
    kept = published(tmp_path / "out")
    assert kept.pop("errors.jsonl") == b""
    assert before.pop("errors.jsonl") != b""
    assert kept == before
    assert list(verify(tmp_path / "out")) == []
    summary = run([folder], tmp_path / "out")
    assert (summary.work.kept_missing, summary.work.dropped, summary.counts.documents) == (0, 1, 3)


def test_an_input_that_is_named_and_gone_is_reported_and_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, 2)
    monkeypatch.chdir(tmp_path)
    run(["001.txt", "002.txt"], "out")
    Path("002.txt").unlink()
    summary = run(["001.txt", "002.txt"], "out", keep_missing=True)
    assert [line.code for line in summary.not_read] == ["missing"]
    assert (summary.work.kept_missing, summary.counts.documents) == (0, 1)
    assert list(verify(tmp_path / "out")) == []


@pytest.mark.own_nursery
def test_a_folder_in_which_nothing_changed_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make(tmp_path / "in", 3)
    run([folder], tmp_path / "out")

    def refused(*given: object) -> None:
        raise AssertionError("a nursery was started")

    monkeypatch.setattr("extract.batch.Nursery", refused)
    seen: list[tuple[int, int]] = []
    summary = run([folder], tmp_path / "out", watch=lambda done, total, outcome: seen.append((done, total)))
    assert (summary.work.unchanged, summary.work.reasons) == (3, {})
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_members_of_archives_are_kept_too(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for number in (1, 2):
            archive.writestr(f"{number}.txt", AWARD.format(number, 2030))
    run([tmp_path / "all.zip"], tmp_path / "out")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for number, sum_ in ((1, 1), (2, 5)):
            archive.writestr(f"{number}.txt", AWARD.format(sum_, 2030))
    work = run([tmp_path / "all.zip"], tmp_path / "out").work
    assert (work.unchanged, work.reasons) == (1, {"changed": 1})


def test_other_limits_or_rules_read_all_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extract.readers.limits import Limits

    folder = make(tmp_path / "in", 2)
    run([folder], tmp_path / "out")
    assert run([folder], tmp_path / "out", bounds=Bounds(seconds=30)).work.unchanged == 2
    other = Bounds(reading=Limits(characters=999))
    assert run([folder], tmp_path / "out", bounds=other).work.reasons == {"other limits": 2}
    monkeypatch.setattr("extract.batch.edition.rules_digest", lambda _: "other")
    assert run([folder], tmp_path / "out", bounds=other).work.reasons == {"other rules": 2}


@pytest.mark.parametrize("damage", ["no database", "cut"])
def test_a_damaged_state_is_made_anew(damage: str, tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 3)
    run([folder], tmp_path / "out")
    before = published(tmp_path / "out")
    state = tmp_path / "out" / ".zhengce" / "state.db"
    state.write_bytes(b"no database" * 1000 if damage == "no database" else state.read_bytes()[:5000])
    try:
        run([folder], tmp_path / "out")
    except OutputError as error:
        assert "--force" in str(error) or damage == "cut"  # noqa: PT017
        run([folder], tmp_path / "out", force=True)
    assert published(tmp_path / "out") == before


def test_a_body_in_the_state_that_is_not_what_it_says_is_refused(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 2)
    run([folder], tmp_path / "out")
    with sqlite3.connect(tmp_path / "out" / ".zhengce" / "state.db") as connection:
        connection.execute("UPDATE outcomes SET body = x'00'")
    connection.close()
    with pytest.raises(OutputError, match="--force"):
        run([folder], tmp_path / "out")
    assert run([folder], tmp_path / "out", force=True).counts.documents == 2


def test_two_runs_into_one_folder_exclude_each_other(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 3)
    told: list[BusyError] = []

    def watch(done: int, total: int, outcome: Outcome) -> None:
        if done == 1:
            with pytest.raises(BusyError) as caught:
                run([folder], tmp_path / "out")
            told.append(caught.value)
            result = CliRunner().invoke(app, ["run", str(folder), "--out", str(tmp_path / "out")])
            assert (result.exit_code, "another run is writing" in result.stderr) == (5, True)

    run([folder], tmp_path / "out", watch=watch)
    assert f"process {os.getpid()} on" in str(told[0])
    assert run([folder], tmp_path / "out").work.unchanged == 3


def test_runs_stop_at_the_errors_allowed(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 3)
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_bytes(b"")
    with pytest.raises(StoppedError, match="3 inputs could not be read, 2 are allowed"):
        run([folder], tmp_path / "out", bounds=Bounds(max_errors=2))
    assert not (tmp_path / "out" / "run.json").exists()
    assert run([folder], tmp_path / "out", bounds=Bounds(max_errors=3)).counts.not_read == 3
    result = CliRunner().invoke(app, ["run", str(folder), "--out", str(tmp_path / "other"), "--fail-fast"])
    assert (result.exit_code, "stopped" in result.stderr) == (6, True)


def test_bounds_that_are_none(tmp_path: Path) -> None:
    from extract.readers.limits import Limits

    folder = make(tmp_path / "in", 1)
    for bounds in (Bounds(seconds=0), Bounds(memory=1), Bounds(recycle=0), Bounds(max_errors=-1), Bounds(reading=Limits(pages=0))):
        with pytest.raises(UsageError):
            run([folder], tmp_path / "out", bounds=bounds)


@pytest.mark.slow
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_stopped_ends_with_its_code_and_goes_on(number: int, code: int, tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 400)
    command = [sys.executable, "-m", "extract", "run", folder, "--out", tmp_path / "out"]

    def heard() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell's background job, as these tests may be, passes on that it is ignored

    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=heard)
    state = tmp_path / "out" / ".zhengce" / "state.db"
    while not (state.exists() and state.with_name("state.db-wal").exists() and state.with_name("state.db-wal").stat().st_size > 40_000):
        assert process.poll() is None
        time.sleep(0.01)
    os.killpg(process.pid, number)
    _, told = process.communicate(timeout=60)
    assert process.returncode == code, told
    assert "goes on from there" in told
    summary = run([folder], tmp_path / "out")
    assert summary.counts.documents == 400
    assert summary.work.unchanged > 0


def test_an_output_folder_that_is_removed_meanwhile(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 5)

    def watch(done: int, total: int, outcome: Outcome) -> None:
        if done == 2:
            shutil.rmtree(tmp_path / "out")

    with pytest.raises(OutputError, match="removed or replaced"):
        run([folder], tmp_path / "out", watch=watch)
    assert run([folder], tmp_path / "out").counts.documents == 5


@pytest.mark.slow
@pytest.mark.skipif(os.getuid() != 0, reason="only root can mount a small file system")
def test_a_full_disk_keeps_what_is_done(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 120)
    run([folder], tmp_path / "alone")
    small = tmp_path / "small"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", small], check=False, stderr=subprocess.DEVNULL).returncode:
        pytest.skip("a tmpfs cannot be mounted here")
    try:
        with pytest.raises(OutputError, match="make room"):
            run([folder], small / "out")
        result = CliRunner().invoke(app, ["run", str(folder), "--out", str(small / "out")])
        assert (result.exit_code, "make room" in result.stderr) == (2, True)
        subprocess.run(["mount", "-o", "remount,size=8m", small], check=True)
        summary = run([folder], small / "out")
        assert summary.work.unchanged > 0
        assert published(small / "out") == published(tmp_path / "alone")
    finally:
        subprocess.run(["umount", "-l", small], check=True)


@pytest.mark.skipif(os.getuid() != 0, reason="only root can mount")
def test_a_read_only_output(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 2)
    small = tmp_path / "small"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", small], check=False, stderr=subprocess.DEVNULL).returncode:
        pytest.skip("a tmpfs cannot be mounted here")
    try:
        with pytest.raises(OutputError, match="Read-only file system"):
            run([folder], small / "out")
    finally:
        subprocess.run(["umount", "-l", small], check=True)


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with inputs of which some have changed since they were read (`in`), the run before (`out`), and a run from nothing
    (`alone`).
    """
    base = tmp_path_factory.mktemp("changed")
    folder = make(base / "in", 4)
    run([folder], base / "out")
    (folder / "001.txt").write_text(AWARD.format(55, 2031), encoding="utf-8")
    (folder / "002.txt").unlink()
    run([folder], base / "alone")
    return base


@pytest.mark.parametrize("moment", range(1, 10))
def test_a_run_that_breaks_off_while_publishing_is_made_good(
    moment: int, changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every rename and removal in turn is the last thing that happens."""
    shutil.copytree(changed / "out", tmp_path / "out")
    steps = 0

    def counted(patch: pytest.MonkeyPatch, name: str) -> None:
        original = getattr(Path, name)

        def step(self: Path, *rest: Any, **options: Any) -> Any:
            nonlocal steps
            if self.suffix in (".jsonl", ".txt", ".json"):
                steps += 1
                if steps == moment:
                    raise KeyboardInterrupt
            return original(self, *rest, **options)

        patch.setattr(Path, name, step)

    with monkeypatch.context() as patch:
        counted(patch, "replace")
        counted(patch, "unlink")
        try:
            run([changed / "in"], tmp_path / "out")
        except KeyboardInterrupt:
            assert steps == moment
    run([changed / "in"], tmp_path / "out")
    assert published(tmp_path / "out") == published(changed / "alone")
    assert list(verify(tmp_path / "out")) == []
