"""An outcome as rows: its lines as a run would write them, and beside each the columns that people filter by."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from extract.batch.outcome import TEXT, Outcome, Part, failed, line
from extract.engines.columns import NAMES, Keep, schema
from extract.errors import OutputError
from extract.model import ErrorLine
from extract.sinks.arrow import library
from extract.sinks.decimals import fitting

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]  # values by the names of columns; those left out are null

_PLAIN: Final = [name for name in NAMES if name not in ("row_kind", "number", "json", "text", "mention")]
_READ: Final = json.JSONDecoder(parse_float=Decimal).decode
# what lines that are none raise, in Arrow too
_FOREIGN: Final = (
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)
_NO_ANSWER: Final = "what came back for this document cannot be read; run it alone with zhengce run, and please report it"


def rows(outcome: Outcome, keep: Collection[Keep]) -> list[Row]:
    """The rows of an outcome: those that `keep` names, and one for each error. An outcome that cannot be read is itself an error."""
    try:
        return list(_rows(outcome, keep))
    except (OutputError, *_FOREIGN):
        return _damaged(outcome.source)


def size(made: Iterable[Row]) -> int:
    """The characters of the lines and texts of some rows."""
    return sum(len(row.get("json") or row["text"]) for row in made)


def as_batch(documents: Sequence[list[Row]]) -> pa.RecordBatch:
    """The rows of some documents as a batch. Those of a document that are not of the columns' types become an error too."""
    try:
        return _arrow(chain.from_iterable(documents))
    except _FOREIGN:
        return _arrow(chain.from_iterable(made if _fits(made) else _damaged(made[0]["source"]) for made in documents))


def _fits(made: list[Row]) -> bool:
    try:
        _arrow(made)
    except _FOREIGN:
        return False
    return True


def _arrow(made: Iterable[Row]) -> pa.RecordBatch:
    return library().RecordBatch.from_pylist(list(made), schema())


def _damaged(source: str) -> list[Row]:
    return list(_rows(failed(ErrorLine(source=source, code="crashed", stage="extract", message=_NO_ANSWER)), ()))


def _rows(outcome: Outcome, keep: Collection[Keep]) -> Iterator[Row]:
    failures = [outcome.failure] if outcome.failure else outcome.account.rejected
    known = {"source": outcome.source, "doc_id": outcome.account.doc_id or None}
    parts = outcome.parts()
    for kind, (part, typed) in _LINES.items():
        if kind in keep:
            for number, told in enumerate(map(bytes.decode, parts.get(part, b"").splitlines())):
                yield {**typed(_READ(told)), **known, "row_kind": kind, "number": number, "json": told}
    if "text" in keep and TEXT in parts:
        yield {**known, "row_kind": "text", "number": 0, "text": parts[TEXT].decode()}
    for number, failure in enumerate(failures):
        told = line(failure.model_dump_json()).decode().rstrip("\n")
        fields = failure.model_dump(include={"code", "stage", "message"})
        yield {**fields, **known, "row_kind": "error", "number": number, "json": told}


def _record(told: dict[str, Any]) -> Row:
    quantity = told.get("value") or told.get("amount") or told.get("rate") or {}
    when = told if told["type"] == "deadline" else told.get("deadline") or told.get("period") or {}
    return {
        **_plainly(told),
        **_mention(told),
        "low": _decimal(quantity.get("low")),
        "high": _decimal(quantity.get("high")),
        "unit": quantity.get("unit"),
        "bound": quantity.get("bound"),
        "first_day": _day(when.get("start")),
        "last_day": _day(when.get("end")),
        "recurrence": when.get("recurrence"),
    }


def _document(told: dict[str, Any]) -> Row:
    return {**_plainly(told), "date_of_issue": _day(told["date_of_issue"])}


def _unread(told: dict[str, Any]) -> Row:
    return {**_plainly(told), **_mention(told), "message": told["reason"]}


_LINES: Final[dict[Keep, tuple[Part, Callable[[dict[str, Any]], Row]]]] = {
    "record": ("records.jsonl", _record),
    "document": ("documents.jsonl", _document),
    "unread": ("unread.jsonl", _unread),
}


def _plainly(told: dict[str, Any]) -> Row:
    """The columns that are fields of the same name."""
    return {name: told[name] for name in _PLAIN if name in told}


def _mention(told: dict[str, Any]) -> Row:
    place = told["mention"]
    return {"mention": place["text"], "mention_start": place["start"], "mention_end": place["end"]}


def _decimal(value: int | Decimal | None) -> Decimal | None:
    """The number for a decimal column; None where it would have to be rounded to fit."""
    return None if value is None else fitting(Decimal(value), [])


def _day(value: str | None) -> datetime.date | None:
    return None if value is None else datetime.date.fromisoformat(value)
