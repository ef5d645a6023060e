"""The columns of the rows that come out, in one place: names, types, meanings.

Five kinds of rows share them. What a column does not apply to is null there; `json` always holds all of it.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from extract.errors import UsageError
from extract.sinks.arrow import library
from extract.sinks.decimals import DIGITS, PLACES

if TYPE_CHECKING:
    import pyarrow as pa

Keep = Literal["record", "document", "unread", "text"]  # rows that can be asked for; those of errors always come
Type = Literal["string", "integer", "decimal", "date"]

ALL: Final[tuple[Keep, ...]] = ("record", "document", "unread", "text")
BY_DEFAULT: Final[tuple[Keep, ...]] = ("record", "document")


class Column(NamedTuple):
    """One column; its meaning is what docs/scale.md says of it."""

    name: str
    type: Type
    meaning: str


COLUMNS: Final = (
    Column("row_kind", "string", "record, document, error, unread or text"),
    Column("source", "string", "the document's name, as it was handed in; members of an archive go by `archive.zip/member`"),
    Column("doc_id", "string", "content hash of the document; null in rows of errors"),
    Column("number", "integer", "place among the rows of this kind of the document, from 0"),
    Column("json", "string", "the line that a run would write to the file of this kind, byte for byte without its line end"),
    Column("text", "string", "row `text` alone: the document's text, into which every offset points"),
    Column("type", "string", "the type of record"),
    Column("record_id", "string", "the record's own id"),
    Column("rule", "string", "the rule that made the record"),
    Column("page", "integer", "the record's page, from 1"),
    Column("mention", "string", "the number with its unit, or the words of the time"),
    Column("mention_start", "integer", "where the mention begins in the text"),
    Column("mention_end", "integer", "where the mention ends"),
    Column("low", "decimal", "lower side of the record's quantity: its value, an award's amount, or its rate where no amount is given"),
    Column("high", "decimal", "upper side of the same"),
    Column("unit", "string", "unit of the same"),
    Column("bound", "string", "bound of the same"),
    Column("first_day", "date", "first day of a deadline, of a target's deadline, of an award's period"),
    Column("last_day", "date", "last day of the same"),
    Column("recurrence", "string", "rhythm of a deadline or of a target's deadline"),
    Column("kind", "string", "kind of a deadline"),
    Column("role", "string", "role of a percentage or an amount"),
    Column("subject", "string", "what a percentage or an amount measures"),
    Column("indicator", "string", "what a target is to reach"),
    Column("change", "string", "level, increase, decrease or growth of a target"),
    Column("nature", "string", "binding or expected target"),
    Column("responsible", "string", "who is in charge of a target"),
    Column("instrument", "string", "instrument of an award"),
    Column("per", "string", "what one sum of an award is for"),
    Column("frequency", "string", "how often an award is given"),
    Column("beneficiary", "string", "who gets an award"),
    Column("condition", "string", "the words that say when an award is given"),
    Column("title", "string", "row `document`: the title"),
    Column("document_number", "string", "row `document`: the number"),
    Column("issuing_authority", "string", "row `document`: the authority"),
    Column("date_of_issue", "date", "row `document`: the date of issue"),
    Column("genre", "string", "row `document`: the genre"),
    Column("code", "string", "row `error`: the error code"),
    Column("stage", "string", "row `error`: find, read, extract or validate"),
    Column("message", "string", "row `error`: what is wrong and what to do; row `unread`: the reason"),
)
NAMES: Final = tuple(column.name for column in COLUMNS)


@cache
def schema() -> pa.Schema:
    """The Arrow schema of the rows. Whole numbers are 32 bits wide, decimals exact. Raises UsageError where pyarrow is not installed."""
    pa = library()
    types = {
        "string": pa.string(),
        "integer": pa.int32(),
        "decimal": pa.decimal128(DIGITS, PLACES),
        "date": pa.date32(),
    }
    return pa.schema([(column.name, types[column.type]) for column in COLUMNS])


def asked(keep: Collection[Keep]) -> tuple[Keep, ...]:
    """The kinds of rows asked for. Raises UsageError where one is none."""
    unknown = [keep] if isinstance(keep, str) else [kind for kind in keep if kind not in ALL]
    if unknown:
        raise UsageError(f"keep holds {unknown[0]!r}; give a list of these: {', '.join(ALL)}")
    return tuple(keep)
