"""What all tests share: one nursery for the runs of a test session, since starting one costs a second or two."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext
from importlib import import_module
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
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is kept between runs, byte code among it, is kept by the tests for themselves, by all their processes in one folder."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "cache"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(folder))
        if os.environ.get("PYTHONDONTWRITEBYTECODE"):  # many tests start processes, which would compile all modules anew
            patch.delenv("PYTHONDONTWRITEBYTECODE")
            patch.setenv("PYTHONPYCACHEPREFIX", str(folder / "code"))
        yield


@pytest.fixture(scope="session")
def _nurseries() -> Iterator[dict[tuple[object, ...], Kept]]:
    kept: dict[tuple[object, ...], Kept] = {}
    yield kept
    for nursery in kept.values():
        Nursery.__exit__(nursery, None, None, None)


@pytest.fixture(autouse=True)
def _shared_nursery(request: pytest.FixtureRequest, _nurseries: dict[tuple[object, ...], Kept], monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs of a test use the session's nursery, but for tests marked `own_nursery`."""
    if request.node.get_closest_marker("own_nursery"):
        return

    def kept(bounds: Bounds, work: str, pack: Pack | None = None, _: Fresh | None = None) -> Kept:
        key = (bounds.reading, bounds.memory, work, pack and pack.text)
        return _nurseries.setdefault(key, Kept(bounds, work, pack))

    monkeypatch.setattr("extract.batch.Nursery", kept)
    monkeypatch.setattr(import_module("extract.cli.run"), "Fresh", nullcontext)  # by name the package gives the function
