"""The tables of a run in SQL: what SQLite and DuckDB share.

Those of every export, the documents with their texts. Besides, `evidence`: each sentence or table row that records were read from, once,
to which the records of all types point; and a view, `records`, of the records of all types.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Final

from extract.model import Record
from extract.sinks.columns import Column, Kind, Table, document_table, error_table, record_tables, unread_table
from extract.sinks.words import word

RECORDS: Final = "records"  # the view
_SENTENCE: Final = ("doc_id", "source", "section", "sentence", "sentence_start", "sentence_end")
_REFERENCES: Final = {"doc_id": "documents (doc_id)", "evidence": "evidence (number)"}


@cache
def sql_tables() -> dict[str, Table]:
    """The tables by name, each behind those that it refers to."""
    pointing = [_with(table, _extra("evidence", "integer")) for table in record_tables()]
    found = (_with(document_table(), _extra("text", "text")), evidence_table(), *pointing, error_table(), unread_table())
    return {table.name: table for table in found}


@cache
def evidence_table() -> Table:
    """The sentences that records stand in: one place to search them all."""
    by_name = {column.name: column for column in record_tables()[0].columns}
    return Table("evidence", Record, (_extra("number", "integer"), *(by_name[name] for name in _SENTENCE)), "number")


def common() -> tuple[str, ...]:
    """The columns that the tables of all record types have."""
    first, *others = [[column.name for column in sql_tables()[table.name].columns] for table in record_tables()]
    return tuple(name for name in first if all(name in names for names in others))


def create_all(types: Mapping[Kind, str]) -> Iterator[str]:
    """The statements that make the tables, each column with its heading and meaning as a comment, and the view."""
    for table in sql_tables().values():
        yield _create(table, types)
    columns = ", ".join(f'"{name}"' for name in common())
    yield f"CREATE VIEW {RECORDS} AS\n" + "\nUNION ALL ".join(f"SELECT {columns} FROM {table.name}" for table in record_tables())


def create_indices() -> Iterator[str]:
    """The statements that make the indices: by document, by place in it, by sentence, and by date."""
    yield "CREATE INDEX evidence_by_place ON evidence (doc_id, sentence_start)"
    for table in record_tables():
        yield f"CREATE INDEX {table.name}_by_place ON {table.name} (doc_id, mention_start)"
        yield f"CREATE INDEX {table.name}_by_evidence ON {table.name} (evidence)"
        for column in table.columns:
            if column.kind == "date":
                yield f'CREATE INDEX {table.name}_by_{column.name} ON {table.name} ("{column.name}")'
    yield "CREATE INDEX unread_by_place ON unread (doc_id, mention_start)"


def create_comments() -> Iterator[str]:
    """The statements that keep headings and meanings with the tables, where the database has a place for them."""
    for table in sql_tables().values():
        yield f"COMMENT ON TABLE {table.name} IS {_string(table.heading)}"
        for column in table.columns:
            yield f'COMMENT ON COLUMN {table.name}."{column.name}" IS {_string(_comment(column))}'
    yield f"COMMENT ON VIEW {RECORDS} IS {_string(word('table', RECORDS).zh)}"


def _with(table: Table, column: Column) -> Table:
    return replace(table, columns=(*table.columns, column))


def _extra(name: str, kind: Kind) -> Column:
    """A column that only tables in SQL have."""
    return Column(name, (name,), kind, nullable=False, words=(word("table", name),))


def _create(table: Table, types: Mapping[Kind, str]) -> str:
    """The statement that makes a table."""
    last = table.columns[-1]
    lines = [f"  {_column(table, column, types)}{'' if column is last else ','} -- {_comment(column)}" for column in table.columns]
    return "\n".join([f"CREATE TABLE {table.name} ( -- {table.heading}", *lines, ")"])


def _string(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _comment(column: Column) -> str:
    chosen = f" One of {', '.join(column.choices)}." if len(column.choices) > 1 else ""
    return f"{column.heading}: {column.meaning}{chosen}"


def _column(table: Table, column: Column, types: Mapping[Kind, str]) -> str:
    key = column.name == table.key
    parts = [f'"{column.name}"', types[column.kind], "PRIMARY KEY" if key else "", "" if column.nullable else "NOT NULL"]
    if column.name in _REFERENCES and not key:
        parts.append(f"REFERENCES {_REFERENCES[column.name]}")
    return " ".join(part for part in parts if part)
