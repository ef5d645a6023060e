"""The pytest plugin: gold files as test items, and the fixture `zhengce_check`.

    [pytest]
    zhengce_inputs = policies            # turns it on: gold files below the test paths become tests
    zhengce_baseline = scores.json       # no item may be lost; without it each must reach the grade below
    zhengce_require = value              # found, value or full; value where there is no baseline
    zhengce_rules = my-rules.toml        # a rules pack

Loading it costs one small module; nothing else is imported before a gold file is collected or the fixture is asked for.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import ExceptionInfo, TerminalRepr

    from extract.evaluate.scores import Grade
    from extract.regress import Report

_SUFFIX: Final = ".gold.jsonl"
_INPUTS, _BASELINE, _REQUIRE, _RULES = "zhengce_inputs", "zhengce_baseline", "zhengce_require", "zhengce_rules"
_RUN: Final = pytest.StashKey[Path]()

ZhengceCheck = Callable[..., "Report"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """The settings of the plugin."""
    parser.addini(_INPUTS, "documents, folders or a run that the gold files are of; turns the collection of gold files on", type="args")
    parser.addini(_BASELINE, "scores that no item may fall below; written by `zhengce check … --update`", default="")
    parser.addini(_REQUIRE, "least grade of every item: found, value or full", default="")
    parser.addini(_RULES, "a rules pack that the documents are read with", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest of the marker that collected gold files carry."""
    config.addinivalue_line("markers", "zhengce_gold: a gold file, held against the extraction of its document (zhengce)")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A collector for a gold file, where the settings name documents."""
    if file_path.name.endswith(_SUFFIX) and parent.config.getini(_INPUTS):
        collector: pytest.Collector = GoldFile.from_parent(parent, path=file_path)
        return collector
    return None


class GoldFile(pytest.File):
    """A gold file: one test."""

    def collect(self) -> Iterator[pytest.Item]:
        """The one test."""
        yield GoldItem.from_parent(self, name=self.path.name.removesuffix(_SUFFIX))


class GoldItem(pytest.Item):
    """Holds one gold file against the extraction of its document."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.add_marker("zhengce_gold")

    def runtest(self) -> None:
        """Raises GoldError where the check is a regression."""
        from extract.regress import check

        baseline = self.config.getini(_BASELINE)
        require = self.config.getini(_REQUIRE) or ("" if baseline else "value")
        path = self.config.rootpath / baseline if baseline else None
        done = check(self.path, [_run(self.config)], baseline=path, require=_grade(require))
        if done.report.regression:
            raise GoldError(done.report)

    def repr_failure(self, excinfo: ExceptionInfo[BaseException], style: Any = None) -> str | TerminalRepr:
        """The losses instead of a traceback."""
        return _told(excinfo.value.report) if isinstance(excinfo.value, GoldError) else super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the test stands, for the head of its failure."""
        return self.path, 0, f"gold of {self.name}"


class GoldError(AssertionError):
    """A check that is a regression; carries its report."""

    def __init__(self, report: Report) -> None:
        super().__init__(_told(report))
        self.report = report


@pytest.fixture
def zhengce_check() -> ZhengceCheck:
    """A function that checks and fails the test on regression; it returns the report.

    zhengce_check(gold, inputs, baseline=…, tolerance=…, require=…) or zhengce_check(inputs=…, snapshot=…).
    """

    def run(gold: str | Path | None = None, inputs: str | Path | Sequence[str | Path] = (), **options: Any) -> Report:
        from extract.regress import check, check_snapshot

        given = [inputs] if isinstance(inputs, str | Path) else list(inputs)
        snapshot = options.pop("snapshot", None)
        done = check(gold or "", given, **options) if snapshot is None else check_snapshot(snapshot, given, **options)
        if done.report.regression and not options.get("update"):
            raise GoldError(done.report)
        return done.report

    return run


def _run(config: pytest.Config) -> Path:
    """The run over the documents of the settings: once a session, kept in pytest's cache so that the next reads only what changed."""
    if _RUN not in config.stash:
        from extract.batch import run
        from extract.diff.runs import is_run

        inputs = [config.rootpath / given for given in config.getini(_INPUTS)]
        if len(inputs) == 1 and is_run(inputs[0]):
            config.stash[_RUN] = inputs[0]
        else:
            config.stash[_RUN] = _cached(config)
            rules = config.getini(_RULES)
            run(inputs, config.stash[_RUN], rules=config.rootpath / rules if rules else None)
    return config.stash[_RUN]


def _cached(config: pytest.Config) -> Path:
    """A folder for the run: in pytest's cache, one for each process of pytest-xdist; a passing one where there is no cache."""
    cache: pytest.Cache | None = getattr(config, "cache", None)
    if cache is not None:
        return cache.mkdir("zhengce-" + os.environ.get("PYTEST_XDIST_WORKER", "main"))
    made = tempfile.TemporaryDirectory(prefix="zhengce-")
    config.add_cleanup(made.cleanup)
    return Path(made.name)


def _grade(name: str) -> Grade | None:
    from extract.errors import UsageError

    if name in ("found", "value", "full"):
        return name  # type: ignore[return-value]
    if name:
        raise UsageError(f"{_REQUIRE} is {name!r}; write found, value or full")
    return None


def _told(report: Report) -> str:
    from extract.regress.formats.text import told, verdict

    return "\n".join([*told(report), verdict(report)])
