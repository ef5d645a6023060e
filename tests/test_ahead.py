"""What a process of its own makes for an export: the same items, its errors, and its end before time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.errors import OutputError, UsageError
from extract.sinks import ahead as module
from extract.sinks.ahead import ahead


def ids(run: Path) -> Iterator[int]:
    yield from range(3)
    yield os.getpid()


def refused(run: Path) -> Iterator[int]:
    yield 1
    raise UsageError(f"{run}: no such line")


def ended(run: Path) -> Iterator[int]:
    yield 1
    os._exit(7)


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "_LARGE", 1)
    (tmp_path / "records.jsonl").write_text("{}\n", encoding="utf-8")
    return tmp_path


def test_a_large_run_is_made_elsewhere_and_a_small_one_here(large: Path) -> None:
    *numbers, process = ahead(ids, large)
    assert numbers == [0, 1, 2]
    assert process != os.getpid()
    (large / "records.jsonl").write_bytes(b"")
    assert list(ahead(ids, large)) == [0, 1, 2, os.getpid()]


def test_its_errors_are_raised_here(large: Path) -> None:
    items = ahead(refused, large)
    assert next(items) == 1
    with pytest.raises(UsageError, match="no such line"):
        next(items)


def test_its_end_before_time_is_told(large: Path) -> None:
    with pytest.raises(OutputError, match=r"ended early \(exit code 7\); run the command again"):
        list(ahead(ended, large))


def test_who_needs_no_more_leaves(large: Path) -> None:
    items = ahead(ids, large)
    assert next(items) == 0
    items.close()  # type: ignore[attr-defined]
    assert next(items, None) is None
