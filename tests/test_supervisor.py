"""Workers that hang, eat memory, crash, lie or leave: each costs its own document, and every document is answered."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from extract import run
from extract.batch import Bounds
from extract.batch.inputs import Input
from extract.batch.nursery import Nursery
from extract.batch.supervisor import Supervisor
from extract.batch.wire import Frame, Frames, ProtocolError
from extract.batch.work import Task
from extract.errors import WorkerError

AWARD = "对首次达标的企业，一次性给予最高{}万元奖励，市级承担40%。\n"
FAULTS = {
    "eat": ("out_of_memory", "extract"),
    "malloc": ("out_of_memory", "extract"),
    "segfault": ("crashed", "extract"),
    "kill": ("out_of_memory", "extract"),
    "kill 6": ("crashed", "extract"),
    "exit 0": ("crashed", "extract"),
    "exit 3": ("crashed", "extract"),
    "recurse": ("internal", "extract"),
    "write": ("internal", "extract"),
    "twice": ("crashed", "extract"),
    "half": ("crashed", "extract"),
    "traverse": ("crashed", "extract"),
    "stage": ("crashed", "extract"),
    "other": ("crashed", "extract"),
    "kept": ("crashed", "extract"),
    "panic": ("internal", "extract"),
    "system_exit": ("internal", "extract"),
    "interrupt": ("internal", "extract"),
    "oops": ("internal", "extract"),
}


@pytest.fixture
def _mock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.batch.WORK", "mock_work:work")


def good(folder: Path, count: int) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:03}-good.txt").write_text(AWARD.format(number + 1), encoding="utf-8")


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


HANGS = {
    "hang": ("timeout", "extract"),
    "spin": ("timeout", "extract"),
    "spin_c": ("timeout", "extract"),
    "garbage": ("crashed", "extract"),
    "close": ("crashed", "extract"),
}


@pytest.mark.usefixtures("_mock")
@pytest.mark.parametrize(
    ("faults", "bounds"),
    [
        pytest.param(FAULTS, Bounds(memory=300 << 20), id="faults"),
        pytest.param(HANGS, Bounds(seconds=2), id="hangs", marks=pytest.mark.slow),
    ],
)
def test_every_fault_costs_its_own_document(faults: dict[str, tuple[str, str]], bounds: Bounds, tmp_path: Path) -> None:
    good(tmp_path / "in", 20)
    run([tmp_path / "in"], tmp_path / "alone")
    written = tmp_path / "written"
    for number, fault in enumerate(faults):
        asked = f"mock {fault} {written}" if fault == "write" else f"mock {fault}"
        (tmp_path / "in" / f"{number:03}-{fault}.txt").write_text(asked, encoding="utf-8")
    summary = run([tmp_path / "in"], tmp_path / "out", bounds=bounds, jobs=2)
    told = {line["source"][4:-4]: (line["code"], line["stage"]) for line in lines(tmp_path / "out" / "errors.jsonl")}
    assert told == faults
    for name in ("records.jsonl", "documents.jsonl", "unread.jsonl"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "alone" / name).read_bytes()
    assert summary.counts.documents == 20
    assert summary.work.retried == sum(code != "internal" for code, _ in faults.values())
    assert not written.exists() or written.stat().st_size == 0


@pytest.mark.usefixtures("_mock")
def test_what_dies_once_is_read_the_second_time(tmp_path: Path) -> None:
    good(tmp_path / "in", 3)
    (tmp_path / "once").touch()
    (tmp_path / "in" / "000.txt").write_text(f"mock once {tmp_path / 'once'}", encoding="utf-8")
    summary = run([tmp_path / "in"], tmp_path / "out")
    assert (summary.counts.documents, summary.counts.not_read, summary.work.retried) == (4, 0, 1)


def supervised(texts: Sequence[str], bounds: Bounds, jobs: int) -> tuple[list[str], Supervisor]:
    """The code of each input ("" where it was read), in their order, and the supervisor that had them read."""
    tasks = [Task(Input(f"{number}.txt", Path(f"{number}.txt"), text.encode())) for number, text in enumerate(texts)]
    with Nursery(bounds, "mock_work:work") as nursery, Supervisor(nursery, bounds, jobs) as supervisor:
        found = {outcome.source: outcome.failure.code if outcome.failure else "" for outcome in supervisor.answers(tasks)}
    return [found[task.source] for task in tasks], supervisor


@pytest.mark.slow
def test_the_time_limit_is_kept_within_two_seconds() -> None:
    """Counted from the end of the time to the death of the process, by the supervisor itself: starting and waiting for a turn are not in
    it.
    """
    texts = ["mock hang", "mock spin_c", AWARD.format(1), "mock spin", "mock scan 9"]
    codes, supervisor = supervised(texts, Bounds(seconds=2), 2)
    assert codes == ["timeout", "timeout", "", "timeout", "timeout"]
    assert 0 < supervisor.late < 2


@pytest.mark.slow
def test_pages_that_are_read_one_by_one_get_time_for_each() -> None:
    codes, supervisor = supervised(["mock scan 9 told"], Bounds(seconds=3), 1)
    assert (codes, supervisor.retried) == ([""], 0)


def test_the_time_grows_with_what_is_there_and_ends_where_the_limits_are() -> None:
    bounds = Bounds()
    assert bounds.allowed({}) == 120
    assert bounds.allowed({"pages": 100}) == 120 + 100 * 30
    assert bounds.allowed({"bytes": 20 << 20, "characters": 1_000_000}) == 120 + 20 * 6 + 10 * 15
    assert bounds.allowed({"pages": 10**30}) == bounds.allowed({"pages": bounds.reading.pages})


@pytest.mark.usefixtures("_mock")
def test_a_worker_is_replaced_after_so_many_documents(tmp_path: Path) -> None:
    good(tmp_path / "in", 7)
    summary = run([tmp_path / "in"], tmp_path / "out", bounds=Bounds(recycle=2), jobs=1)
    assert summary.counts.documents == 7


def test_order_and_bytes_do_not_depend_on_the_number_of_workers(tmp_path: Path) -> None:
    good(tmp_path / "in", 12)
    for jobs in (1, 2, 5):
        run([tmp_path / "in"], tmp_path / str(jobs), jobs=jobs)
    for name in ("records.jsonl", "documents.jsonl", "unread.jsonl", "errors.jsonl", "run.json"):
        assert len({(tmp_path / str(jobs) / name).read_bytes() for jobs in (1, 2, 5)}) == 1


@pytest.mark.own_nursery
def test_a_run_from_a_thread_with_others_about(tmp_path: Path) -> None:
    good(tmp_path / "in", 2)
    told: list[int] = []
    threads = [
        threading.Thread(target=lambda n=n: told.append(run([tmp_path / "in"], tmp_path / f"out{n}").counts.documents)) for n in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == [2, 2]


@pytest.mark.own_nursery
def test_a_module_in_the_working_folder_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good(tmp_path / "in", 1)
    for name in ("pydantic", "json", "extract", "regex"):
        (tmp_path / "in" / f"{name}.py").write_text("raise SystemExit('loaded from the folder of inputs')", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "in")
    assert run(["000-good.txt"], tmp_path / "out").counts.documents == 1


@pytest.mark.own_nursery
def test_work_that_cannot_be_loaded_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.batch.WORK", "no_such_module:work")
    good(tmp_path / "in", 1)
    with pytest.raises(WorkerError, match="ended"):
        run([tmp_path / "in"], tmp_path / "out")


@pytest.mark.slow
@pytest.mark.own_nursery
@pytest.mark.usefixtures("_mock")
def test_a_nursery_that_is_killed_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good(tmp_path / "in", 30)
    forked: list[int] = []
    fork = Nursery.fork

    def noting(self: Nursery) -> Any:
        forked.append(self._fresh.process.pid)
        return fork(self)

    monkeypatch.setattr(Nursery, "fork", noting)

    def watch(done: int, total: int, outcome: object) -> None:
        if done == 10:
            os.kill(forked[0], signal.SIGKILL)

    summary = run([tmp_path / "in"], tmp_path / "out", watch=watch, jobs=2)
    assert (summary.counts.documents, summary.counts.not_read) == (30, 0)
    assert len(set(forked)) == 2


@pytest.mark.own_nursery
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.slow
def test_nothing_is_left_running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good(tmp_path / "in", 4)
    pids: list[int] = []
    fork = Nursery.fork

    def noting(self: Nursery) -> Any:
        pid, channel = fork(self)
        pids.extend((pid, self._fresh.process.pid))
        return pid, channel

    monkeypatch.setattr(Nursery, "fork", noting)
    run([tmp_path / "in"], tmp_path / "out")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([tmp_path / "in"], tmp_path / "out", watch=stop, force=True)
    for _ in range(100):
        alive = [pid for pid in pids if Path(f"/proc/{pid}").exists()]
        if not alive:
            break
        time.sleep(0.05)
    assert alive == []


@pytest.mark.own_nursery
def test_a_run_that_is_interrupted_while_the_nursery_loads_leaves_no_words_on_the_screen(capfd: pytest.CaptureFixture[str]) -> None:
    nursery = Nursery(Bounds(), "mock_work:work")
    nursery.__enter__()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        nursery._send(b"f", 0, [theirs.fileno()])
    nursery._fresh.control.close()
    assert nursery._fresh.process.wait(60) == 0
    assert capfd.readouterr().err == ""


def test_frames_arrive_in_any_pieces() -> None:
    sent = [Frame({"task": 1}), Frame({"task": 2, "source": "文\udcff"}, b"body"), Frame({})]
    data = b"".join(frame.encode() for frame in sent)
    for size in (1, 3, 7, 1000):
        frames = Frames(100)
        assert [frame for at in range(0, len(data), size) for frame in frames.feed(data[at : at + size])] == sent


def test_what_is_no_frame_is_refused() -> None:
    bare = b"\0" * 8
    for data in (b"\xff" * 12, Frame({}, b"x" * 101).encode(), b"\0\0\0\2" + bare + b"[]", b"\0\0\0\1" + bare + b"{"):
        with pytest.raises(ProtocolError):
            list(Frames(100).feed(data))
