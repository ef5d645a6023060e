"""`zhengce doctor`: what is installed, what can be read, where the corpus is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from extract.cli.screen import columns, complaints


def doctor(
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Print versions, the formats that can be read, limits and where the corpus is."""
    with complaints():
        rows = list(_rows())
    if json:
        from json import dumps

        typer.echo(dumps(dict(rows), ensure_ascii=False, indent=2))
    else:
        typer.echo(columns(rows))


def _rows() -> Iterator[tuple[str, str]]:
    import platform
    import sys
    from dataclasses import asdict

    from extract import readers
    from extract.batch import Bounds
    from extract.batch.edition import versions
    from extract.programs.store import place
    from extract.readers import archive, limits, ocr
    from extract.schemas import VERSION
    from extract.sinks import SINKS

    yield from versions().items()
    yield "system", f"{platform.system()} {platform.machine()}, file names in {sys.getfilesystemencoding()}"
    yield "records", f"schema version {VERSION}"
    pictures = {suffix for reader in readers.READERS if reader.name == "image" for suffix in reader.suffixes}
    yield "reads", " ".join(sorted({*readers.SUFFIXES} - pictures))
    yield "pictures, scans", " ".join(sorted(pictures)) + ("" if ocr.available() else " (zhengce[ocr])")
    yield "archives", " ".join(archive.SUFFIXES)
    yield "exports", " ".join(sink.name if sink.is_ready() else f"{sink.name} (zhengce[{sink.extra}])" for sink in SINKS.values())
    yield "limits", ", ".join(f"{name} {value:,}" for name, value in asdict(limits.DEFAULT).items())
    yield "run limits", f"{Bounds().seconds:g} seconds (more for scanned pages and long texts) and {Bounds().memory >> 20:,} MiB an input"
    yield "kept", str(place() or "nothing")
    yield "corpus", _corpus()


def _corpus() -> str:
    from pathlib import Path

    import extract

    for root in (Path.cwd(), Path(extract.__file__).parents[1]):
        documents = root / "corpus" / "documents"
        if documents.is_dir():
            return f"{documents} ({sum(path.is_file() for path in documents.rglob('*'))} files)"
    return "not here; it lies in the project's checkout under corpus/"
