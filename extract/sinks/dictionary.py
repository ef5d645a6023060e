"""The data dictionary, from the columns: `python -m extract.sinks.dictionary` prints docs/data-dictionary.md."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extract.sinks.columns import Column, Table, choices, tables
from extract.sinks.words import word

HEAD: Final = """# Data dictionary

The columns of every export with flat tables: CSV, data package, XLSX, SQLite, DuckDB and `to_pandas()`. Made from the classes by
`make dictionary`; a test fails where it is stale. Parquet and `to_arrow()` keep the fields nested, as in `records.jsonl`
([records.md](records.md)): what is `amount_low` here is `amount.low` there.

| kind | CSV | XLSX | SQLite | DuckDB | pandas | Parquet |
| --- | --- | --- | --- | --- | --- | --- |
| text | text | text | TEXT | VARCHAR | str | string |
| integer | digits | number | INTEGER | BIGINT | int | int64 |
| decimal | digits in full | number; text beyond 15 digits | NUMERIC | DECIMAL(38, 9) | Decimal | decimal128(38, 9) |
| real | digits | number | REAL | DOUBLE | float | double |
| boolean | true, false | TRUE, FALSE | 0, 1 | BOOLEAN | bool | bool |
| date | YYYY-MM-DD | date | TEXT, YYYY-MM-DD | DATE | date | date32 |
| json | JSON | lines to read | TEXT, JSON | JSON | str, JSON | list, map |

What a document does not say is null: an empty cell, NULL, None. *null* below marks the columns where that can be.
"""


def dictionary() -> str:
    """The page as Markdown."""
    return HEAD + "".join(f"\n{part}" for table in tables() for part in _table(table)) + "\n" + "\n".join(_choices()) + "\n"


def _table(table: Table) -> Iterator[str]:
    key = f" Key: `{table.key}`." if table.key else ""
    yield f"## {table.name} {table.heading}\n\n{table.meaning[0].upper()}{table.meaning[1:]}.{key}\n"
    yield "\n".join(["| column | 列名 | kind | null | meaning |", "| --- | --- | --- | --- | --- |", *map(_row, table.columns)]) + "\n"


def _row(column: Column) -> str:
    said = f"{column.meaning} One of {', '.join(f'`{choice}`' for choice in column.choices)}." if column.choices else column.meaning
    return f"| `{column.name}` | {column.heading} | {column.kind} | {'null' if column.nullable else ''} | {said} |"


def _choices() -> Iterator[str]:
    """What the words in columns with a fixed choice stand for."""
    yield from ("## Words", "", "| field | word | 中文 | meaning |", "| --- | --- | --- | --- |")
    yield from (f"| {field} | `{choice}` | {word(field, choice).zh} | {word(field, choice).en} |" for field, choice in choices())


if __name__ == "__main__":
    print(dictionary(), end="")
