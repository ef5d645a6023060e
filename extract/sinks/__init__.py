"""Where a run's lines go: the files of the run itself (`RunFiles`), and the formats it can be exported to (`SINKS`).

A sink takes lines and knows nothing of patterns or of how documents are read. Each format is a module with
`write(run: Path, out: Path, options: Options) -> Written`, named here by its path so that listing them loads nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from extract.errors import UsageError
from extract.sinks.jsonl import RunFiles
from extract.sinks.sink import Options, Written
from extract.sinks.stored import stored

__all__ = ["SINKS", "Options", "RunFiles", "Sink", "Written", "chosen"]


@dataclass(frozen=True, slots=True)
class Sink:
    """A format. home: the module with its `write`. out: where it goes under the run's folder. what: one line of help.

    needs: the libraries that have to be installed for it beside this package, and extra: the extra that brings them.
    """

    name: str
    home: str
    out: str
    what: str
    needs: tuple[str, ...] = ()
    extra: str = ""

    def write(self, run: Path, out: Path | None = None, options: Options = Options()) -> Written:  # noqa: B008 - frozen
        """What was written from the run's folder to `out`, which is replaced.

        Raises UsageError where the folder holds no run this program can read, or the library is missing; OutputError where
        `out` cannot be written.
        """
        self.check()
        stored(run)  # before anything is made where the folder is none
        write: Callable[[Path, Path, Options], Written] = import_module(self.home).write
        return write(run, out or run / self.out, options)

    def is_ready(self) -> bool:
        """Whether the libraries that it needs are installed."""
        return not self._missing()

    def check(self) -> None:
        """Raises UsageError where a library that it needs is not installed."""
        if missing := self._missing():
            raise UsageError(f"{self.name} needs {missing[0]}, which is not installed: pip install 'zhengce[{self.extra}]'")

    def _missing(self) -> list[str]:
        return [library for library in self.needs if find_spec(library) is None]


_ALL: Final = (
    Sink("csv", "extract.sinks.csv", "export/csv", "a CSV file for each table"),
    Sink("xlsx", "extract.sinks.xlsx", "export/records.xlsx", "a workbook with a sheet for each table", ("xlsxwriter",), "xlsx"),
    Sink("datapackage", "extract.sinks.datapackage", "export/datapackage", "CSV without a byte order mark, with a Frictionless schema"),
    Sink("parquet", "extract.sinks.parquet", "export/parquet", "a Parquet file for each table, nested and typed", ("pyarrow",), "arrow"),
    Sink("sqlite", "extract.sinks.sqlite", "export/records.sqlite", "a SQLite database with full-text search, as Datasette opens it"),
    Sink("duckdb", "extract.sinks.duckdb", "export/records.duckdb", "a DuckDB database", ("duckdb", "pyarrow"), "duckdb"),
    Sink("report", "extract.report", "report.html", "one HTML page to look at, as zhengce report writes it"),
)
SINKS: Final = {sink.name: sink for sink in _ALL}


def chosen(names: Sequence[str]) -> tuple[Sink, ...]:
    """The sinks of those names, each once, all of them ready. Raises UsageError for a name that is none, or what is not installed."""
    for name in names:
        if name not in SINKS:
            raise UsageError(f"there is no format {name!r}; give one of {', '.join(SINKS)}")
        SINKS[name].check()
    return tuple(SINKS[name] for name in dict.fromkeys(names))
