"""The tables of a run in SQL: what SQLite and DuckDB share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from extract.sinks.columns import Column, Kind, Table, document_table, record_tables
from extract.sinks.words import Word, word

EVIDENCE: Final = (
    *("record_id", "type", "doc_id", "source", "section", "mention", "mention_start", "mention_end"),
    *("sentence", "sentence_start", "sentence_end", "page", "bbox_x0", "bbox_top", "bbox_x1", "bbox_bottom", "ocr_confidence", "rule"),
)


_Extra: TypeAlias = Sequence[tuple[str, Word]]


def evidence_table() -> Table:
    """The table of all records of whatever type with the words they were read from: one place to search them all."""
    one = record_tables()[0]
    by_name = {column.name: column for column in one.columns}
    return Table("evidence", one.model, tuple(_any_type(by_name[name]) for name in EVIDENCE))


def create_all(types: Mapping[Kind, str]) -> Iterator[str]:
    """The statements that make the tables, each column with its heading and meaning as a comment."""
    yield _create(document_table(), types, {}, behind=[("text TEXT NOT NULL", word("table", "text"))])
    yield _create(
        evidence_table(), types, {"doc_id": "documents (doc_id)"}, before=[("number INTEGER PRIMARY KEY", word("table", "number"))]
    )
    for table in record_tables():
        yield _create(table, types, {"doc_id": "documents (doc_id)", "record_id": "evidence (record_id)"})


def create_indices() -> Iterator[str]:
    """The statements that make the indices: by document, by place in it, by date, and by type."""
    for table in (evidence_table(), *record_tables()):
        yield f"CREATE INDEX {table.name}_by_place ON {table.name} (doc_id, mention_start)"
        for column in table.columns:
            if column.kind == "date":
                yield f'CREATE INDEX {table.name}_by_{column.name} ON {table.name} ("{column.name}")'
    yield "CREATE INDEX evidence_by_type ON evidence (type)"


def create_comments() -> Iterator[str]:
    """The statements that keep headings and meanings with the tables, where the database has a place for them."""
    for table in (document_table(), evidence_table(), *record_tables()):
        yield f"COMMENT ON TABLE {table.name} IS {_string(table.heading)}"
        for column in table.columns:
            yield f'COMMENT ON COLUMN {table.name}."{column.name}" IS {_string(_comment(column))}'


def evidence_places() -> dict[str, list[int]]:
    """For each record type, where the columns of `evidence` stand in its rows."""
    return {table.name: [[column.name for column in table.columns].index(name) for name in EVIDENCE] for table in record_tables()}


def insert(table: Table, more: int = 0) -> str:
    """The statement that adds a row to a table, with so many columns more than the table has."""
    return f"INSERT INTO {table.name} VALUES ({', '.join('?' * (len(table.columns) + more))})"


def _any_type(column: Column) -> Column:
    """The column as it is over all types of records."""
    choices = tuple(table.name for table in record_tables()) if column.name == "type" else column.choices
    return Column(column.name, column.path, column.kind, column.nullable, column.words, choices)


def _create(table: Table, types: Mapping[Kind, str], keys: Mapping[str, str], before: _Extra = (), behind: _Extra = ()) -> str:
    """The statement that makes a table. Its first column is its key, or else is unique."""
    first = table.columns[0].name
    key = "UNIQUE" if before else "PRIMARY KEY"
    own = [(_column(column, types, keys, key if column.name == first else ""), _comment(column)) for column in table.columns]
    lines = [*((line, f"{said.zh}: {said.en}") for line, said in before), *own, *((line, f"{said.zh}: {said.en}") for line, said in behind)]
    body = "\n".join(f"  {line}{',' if i < len(lines) else ''} -- {comment}" for i, (line, comment) in enumerate(lines, 1))
    return f"CREATE TABLE {table.name} ( -- {table.heading}\n{body}\n)"


def _string(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _comment(column: Column) -> str:
    chosen = f" One of {', '.join(column.choices)}." if len(column.choices) > 1 else ""
    return f"{column.heading}: {column.meaning}{chosen}"


def _column(column: Column, types: Mapping[Kind, str], keys: Mapping[str, str], key: str) -> str:
    parts = [f'"{column.name}"', types[column.kind], key, "" if column.nullable else "NOT NULL"]
    if column.name in keys:
        parts.append(f"REFERENCES {keys[column.name]}")
    return " ".join(part for part in parts if part)
