"""The house's rules of writing that no linter checks: ruff counts a Chinese character as two columns and would ask for half as much."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
LONGEST = 140  # characters of a line


def test_no_line_is_too_long_to_be_read() -> None:
    files = [file for folder in ("extract", "tests", "benchmarks") for file in (ROOT / folder).rglob("*.py")]
    assert len(files) > 300
    assert not [
        f"{file.relative_to(ROOT).as_posix()}:{number}: {len(line)} characters"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1)
        if len(line) > LONGEST
    ]
