"""What all tests share: one nursery for the runs of a test session, since starting one costs a second or two."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from extract.batch.bounds import Bounds
from extract.batch.nursery import Nursery
from extract.fresh import Fresh
from extract.lexicons import Pack
from extract.programs.store import VARIABLE

# A gate says the same twice: examples are drawn from a fixed seed. `--hypothesis-profile=search` looks for new ones.
settings.register_profile("gate", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile("gate")


class Kept(Nursery):
    """A nursery that outlives the run it was started for."""

    started = False

    def __enter__(self) -> Nursery:
        if not self.started:
            super().__enter__()
            self.started = True
        return self

    def __exit__(self, *_: Any) -> None:
        """Stays."""


@pytest.fixture(scope="session", autouse=True)
def session_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What is kept between runs, byte code among it, is kept by the tests for themselves, by all their processes in one folder."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "cache"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(folder))
        if os.environ.get("PYTHONDONTWRITEBYTECODE"):  # many tests start processes, which would compile all modules anew
            patch.delenv("PYTHONDONTWRITEBYTECODE")
            patch.setenv("PYTHONPYCACHEPREFIX", str(folder / "code"))
        yield folder


@pytest.fixture(scope="session", autouse=True)
def _shared_nursery(session_cache: Path) -> Iterator[None]:
    """Runs of all tests and their fixtures use the nurseries of the session, one for each kind."""
    nurseries: dict[tuple[object, ...], Kept] = {}

    def kept(bounds: Bounds, work: str, pack: Pack | None = None, _: Fresh | None = None) -> Kept:
        key = (bounds.reading, bounds.memory, work, pack and pack.text)
        return nurseries.setdefault(key, Kept(bounds, work, pack))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("extract.batch.Nursery", kept)
        patch.setattr("extract.cli.run.Fresh", nullcontext)
        yield
    for nursery in nurseries.values():
        Nursery.__exit__(nursery, None, None, None)


@pytest.fixture(autouse=True)
def _own_nursery(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests marked `own_nursery` start processes as a run does outside of the tests."""
    if request.node.get_closest_marker("own_nursery"):
        monkeypatch.setattr("extract.batch.Nursery", Nursery)
        monkeypatch.setattr("extract.cli.run.Fresh", Fresh)
