"""A Frictionless data package: the CSV files for programs, without a byte order mark, with the `datapackage.json` that describes them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from extract.sinks.csv import write as write_csv
from extract.sinks.sink import Options, Written


def write(run: Path, out: Path, options: Options) -> Written:
    """The files written to the folder `out`, with their rows."""
    return write_csv(run, out, replace(options, bom=False))
