"""The flat columns of each table, derived from the classes in one place: names, types, meanings and values.

Nested fields become columns with joined names (`amount_low`), the text of a span takes the span's own name (`mention`),
a box becomes four numbers, lists become JSON. Headings and meanings stand in `words.toml`.
"""

from __future__ import annotations

import datetime
import types
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel

from extract.model import DocumentFacts, ErrorLine, Record, Span, Unread
from extract.records.kinds import RECORD_TYPES
from extract.sinks.words import Word, word

Kind = Literal["text", "integer", "decimal", "real", "boolean", "date", "json"]
Cell: TypeAlias = str | int | Decimal | float | bool | datetime.date | None

BOX: Final = ("x0", "top", "x1", "bottom")
_SCALARS: Final[dict[type, Kind]] = {
    str: "text",
    bool: "boolean",
    int: "integer",
    float: "real",
    Decimal: "decimal",
    datetime.date: "date",
}
_FIRST: Final = ("record_id", "type", "source", "section", "mention")  # of a record's columns; then its own, then the rest
_COMMON: Final = tuple(name for name in Record.model_fields if name not in _FIRST)


@dataclass(frozen=True, slots=True)
class Column:
    """One column. path: the fields that lead to its value. nullable: whether it may be empty. choices: the words it may hold."""

    name: str
    path: tuple[str | int, ...]
    kind: Kind
    nullable: bool
    words: tuple[Word, ...]
    choices: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """The Chinese heading."""
        return "".join(word.zh for word in self.words)

    @property
    def meaning(self) -> str:
        """What it means, in English: a sentence for the field and one for each field within it that leads here."""
        return " ".join(f"{word.en[0].upper()}{word.en[1:]}." for word in self.words)

    @property
    def said(self) -> str:
        """The same in Chinese."""
        return "".join(f"{word.said}。" for word in self.words)


@dataclass(frozen=True, slots=True, eq=False)  # the same only as itself, so that what is kept of it is found at once
class Table:
    """A table: its name, the class of its rows, its columns, and the column that is its key, or nothing."""

    name: str
    model: type[BaseModel]
    columns: tuple[Column, ...]
    key: str = ""

    @property
    def heading(self) -> str:
        """The Chinese name."""
        return word("table", self.name).zh

    @property
    def meaning(self) -> str:
        """What it holds, in English."""
        return word("table", self.name).en

    @property
    def said(self) -> str:
        """The same in Chinese."""
        return word("table", self.name).said


def tables() -> tuple[Table, ...]:
    """All tables of an export: the documents, a table for each record type, and what gave no record."""
    return document_table(), *record_tables(), error_table(), unread_table()


def choices() -> tuple[tuple[str, str], ...]:
    """Each field with a fixed choice of words, with each of the words, in order of the tables."""
    columns = [column for table in tables() for column in table.columns if len(column.choices) > 1]
    return tuple(dict.fromkeys((str(column.path[-1]), choice) for column in columns for choice in column.choices))


@cache
def document_table() -> Table:
    """The table of documents."""
    return _table("documents", DocumentFacts, key="doc_id")


@cache
def record_tables() -> tuple[Table, ...]:
    """A table for each record type, by its name."""
    return tuple(Table(kind.model_fields["type"].default, kind, tuple(_columns(kind, _order(kind))), "record_id") for kind in RECORD_TYPES)


@cache
def error_table() -> Table:
    """The table of inputs that could not be read and of candidates that were refused."""
    return _table("errors", ErrorLine)


@cache
def unread_table() -> Table:
    """The table of numbers and dates that no record took up."""
    return _table("unread", Unread)


def _table(name: str, model: type[BaseModel], key: str = "") -> Table:
    """A table with the fields of a class in their order, its version last."""
    fields = sorted(model.model_fields, key=lambda field: field == "schema_version")
    return Table(name, model, tuple(_columns(model, fields)), key)


def _order(kind: type[BaseModel]) -> Sequence[str]:
    """A record's fields in the order of columns: what it is, where it stands, what it says, its evidence, how it came about."""
    own = [name for name in kind.model_fields if name not in Record.model_fields]
    rest = [name for name in _COMMON if name != "schema_version"]
    return [*_FIRST, *own, *rest, "schema_version"]


def _columns(model: type[BaseModel], names: Sequence[str]) -> Iterator[Column]:
    for name in names:
        yield from _field(model, name, (), "", (), nullable=False)


def _field(
    model: type[BaseModel], name: str, path: tuple[str | int, ...], stem: str, words: tuple[Word, ...], *, nullable: bool
) -> Iterator[Column]:
    """The columns that one field comes to, `stem` in front of its name."""
    annotation, empty = bare(model.model_fields[name].annotation)
    nullable = nullable or empty
    here, path = (*words, word(_owner(model, name), name)), (*path, name)
    column = f"{stem}{name}"
    if annotation is Span:
        yield Column(column, (*path, "text"), "text", nullable, here)
        for edge in ("start", "end"):
            yield from _field(Span, edge, path, f"{column}_", here, nullable=nullable)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for inner in annotation.model_fields:
            yield from _field(annotation, inner, path, f"{column}_", here, nullable=nullable)
    elif get_origin(annotation) is tuple and Ellipsis not in get_args(annotation):
        for i, edge in enumerate(BOX):
            yield Column(f"{column}_{edge}", (*path, i), "real", nullable, (*here, word("box", edge)))
    else:
        choices = get_args(annotation) if get_origin(annotation) is Literal else ()
        yield Column(column, path, kind_of(annotation), nullable, here, choices)


def kind_of(annotation: Any) -> Kind:
    """The kind of a field that is no class: json for lists and mappings."""
    return "text" if get_origin(annotation) is Literal else _SCALARS.get(annotation, "json")


def bare(annotation: Any) -> tuple[Any, bool]:
    """An annotation without Annotated and None, and whether it had None."""
    if get_origin(annotation) in (Union, types.UnionType):
        inner = [part for part in get_args(annotation) if part is not type(None)]
        return bare(inner[0])[0], len(inner) < len(get_args(annotation))
    if get_origin(annotation) is Annotated:
        return bare(get_args(annotation)[0])
    return annotation, False


def _owner(model: type[BaseModel], name: str) -> str:
    """The class that a field's words stand under: the one that brought it in."""
    return next(base.__name__ for base in reversed(model.__mro__) if name in getattr(base, "__annotations__", {}))
