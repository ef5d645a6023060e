"""`datapackage.json` beside the files of an export: what each file and column is, for Frictionless and what reads its Table Schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, get_origin

from pydantic import BaseModel

from extract.sinks.aside import aside
from extract.sinks.columns import Column, Kind, Table, bare, kind_of, tables

NAME: Final = "datapackage.json"
_TYPES: Final[dict[Kind, str]] = {
    "text": "string",
    "integer": "integer",
    "decimal": "number",
    "real": "number",
    "boolean": "boolean",
    "date": "date",
}
_GUARD: Final = (
    "An empty cell is null. A text that a spreadsheet program would take for a formula has an apostrophe in front: "
    "where a cell begins with apostrophes and then = + - @ (after blanks, if any), a tab or a line end, take one apostrophe away."
)


def describe(folder: Path, resources: Iterable[dict[str, Any]]) -> Path:
    """The file written to the folder."""
    package = {"profile": "data-package", "name": "zhengce-run", "resources": list(resources)}
    with aside(folder / NAME) as new:
        new.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return folder / NAME


def csv_resources() -> Iterator[dict[str, Any]]:
    """What the CSV files are, with a field for each column."""
    for table in tables():
        yield {
            **_resource(table, "csv", "text/csv"),
            "profile": "tabular-data-resource",
            "encoding": "utf-8",
            "description": f"{table.meaning}. {_GUARD}",
            "schema": {"fields": [_field(table, column) for column in table.columns], **_keys(table)},
        }


def parquet_resources() -> Iterator[dict[str, Any]]:
    """What the Parquet files are, with a field for each field of the class: nested ones are objects and arrays."""
    for table in tables():
        headings = {column.path[0]: column.words[0] for column in table.columns}
        fields = [
            {"name": name, "type": _type(field.annotation), "title": headings[name].zh, "description": headings[name].en}
            for name, field in table.model.model_fields.items()
        ]
        yield {
            **_resource(table, "parquet", "application/vnd.apache.parquet"),
            "description": table.meaning,
            "schema": {"fields": fields, **_keys(table)},
        }


def _resource(table: Table, suffix: str, media: str) -> dict[str, Any]:
    return {"name": table.name, "title": table.heading, "path": f"{table.name}.{suffix}", "format": suffix, "mediatype": media}


def _keys(table: Table) -> dict[str, Any]:
    keys: dict[str, Any] = {"primaryKey": [table.key]} if table.key else {}
    if table.key != "doc_id" and "doc_id" in table.model.model_fields:
        keys["foreignKeys"] = [{"fields": ["doc_id"], "reference": {"resource": "documents", "fields": ["doc_id"]}}]
    return keys


def _field(table: Table, column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {} if column.nullable else {"required": True}
    if column.choices:
        constraints["enum"] = list(column.choices)
    kind = _type(table.model.model_fields[str(column.path[0])].annotation) if column.kind == "json" else _TYPES[column.kind]
    field = {"name": column.name, "type": kind, "title": column.heading, "description": column.meaning}
    return {**field, "constraints": constraints} if constraints else field


def _type(annotation: Any) -> str:
    """The type of a field that is not made flat."""
    inner, _ = bare(annotation)
    if get_origin(inner) is tuple:
        return "array"
    nested = get_origin(inner) is dict or (isinstance(inner, type) and issubclass(inner, BaseModel))
    return "object" if nested else _TYPES[kind_of(inner)]
