"""What all tests share: one nursery for the runs of a test session, since starting one costs a second or two."""

from __future__ import annotations

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
