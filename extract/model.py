"""The nouns that all stages share.

Frozen pydantic classes are what leaves the package (their fields are fixed by the record contract, version 1); frozen
slotted dataclasses are what stages hand to each other, named tuples where a text has thousands of them. Offsets are Unicode code points,
half-open.
Two kinds of offsets exist and are never mixed: those of a document's text (`Span`), and those of its *view*
(`extract.fold.View`: folded characters, layout white space left out), which rules run on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, NamedTuple, Self, TypeVar

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema, model_validator

from extract.errors import UsageError

if TYPE_CHECKING:
    from extract.fold import View

SCHEMA_VERSION: Final = "1"  # the major version: in every line
SCHEMA_MINOR: Final = 1  # counts what was added since; see extract/sinks/stored.py

Bound = Literal["exact", "at_least", "more_than", "at_most", "less_than", "approximately", "range"]
Recurrence = Literal["yearly", "quarterly", "monthly"]
Script = Literal["Hans", "Hant"]
Genre = Literal["measures", "plan", "notice", "work_report", "news", "law", "other"]


_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?")


def day_of(written: str) -> date:
    """The day that a person gives as 2021-05-18; of 2021-05 and 2021 the first. Raises UsageError for anything else."""
    found = _DAY.fullmatch(written)
    with suppress(ValueError):
        if found:
            return date(*(int(part or 1) for part in found.groups()))
    raise UsageError(f"{written!r} is no date; write 2021-05-18, 2021-05 or 2021")


def _json_number(value: Decimal) -> int | float:
    """A decimal as the shortest JSON number: whole numbers without a fraction."""
    written = str(value)
    if written.isdigit():
        return int(written)  # as most are
    whole = int(value)
    return whole if whole == value else float(value)


Number = Annotated[
    Decimal,
    PlainSerializer(_json_number, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]


F = TypeVar("F", bound="Frozen")


class Frozen(BaseModel):
    """Base of everything that leaves the package: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def known(cls, fields: dict[str, Any]) -> Self:
        """An instance of values that this program has just made so: all fields of the class, in order. They are not looked at again.

        For the small ones that each record holds several of: a slice of the text with its place, a quantity whose sides follow its bound.
        """
        return _made(cls, fields, set(fields))

    def having(self, **fields: Any) -> Self:
        """The same with some fields anew, of values that this program has just made so: they are not looked at."""
        return _made(type(self), {**vars(self), **fields}, self.model_fields_set | fields.keys())


_new: Final = object.__new__
_set_fields, _set_names, _set_extra, _set_private = (
    vars(BaseModel)[name].__set__ for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


def _made(cls: type[F], fields: dict[str, Any], names: set[str]) -> F:
    made = _new(cls)
    _set_fields(made, fields)
    _set_names(made, names)
    _set_extra(made, None)
    _set_private(made, None)
    return made


class Quantity(Frozen):
    """A number with its unit and bound. An open side is None; the shape of low and high follows the bound."""

    low: Number | None
    high: Number | None
    unit: str
    bound: Bound

    @model_validator(mode="after")
    def _shape(self) -> Quantity:
        low, high, bound = self.low, self.high, self.bound
        if not self.unit:
            raise ValueError("a quantity needs a unit")
        if bound in ("exact", "approximately"):
            good = low is not None and low == high
        elif bound in ("at_least", "more_than"):
            good = low is not None and high is None
        elif bound in ("at_most", "less_than"):
            good = low is None and high is not None
        else:
            good = low is not None and high is not None and low <= high
        if not good:
            raise ValueError(f"{bound} does not fit low={low} high={high}")
        return self


class Span(Frozen):
    """A place in the document's text: `text == document.text[start:end]`."""

    text: str
    start: int
    end: int


class Finding(Frozen):
    """Something odd, missing or contradictory in a document, with the places that show it."""

    check: str
    severity: Literal["info", "warning", "error"]
    message: str
    evidence: tuple[Span, ...] = ()


class Record(Frozen):
    """What every record carries; the five types add their own fields (`extract.records`)."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    record_id: str
    type: str
    doc_id: str
    source: str
    section: tuple[str, ...]
    sentence: Span
    mention: Span
    page: int | None = None
    bbox: tuple[float, float, float, float] | None = None
    ocr_confidence: float | None = None
    rule: str
    related: tuple[str, ...] = ()


UnreadReason = Literal["numbering", "name", "document number", "telephone", "past date", "entity count", "unknown"]


class Unread(Frozen):
    """One line of unread.jsonl: a number with a unit, a percentage or a date of the body that belongs to no record, and why."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    doc_id: str
    source: str
    kind: str
    sentence: Span
    mention: Span
    reason: UnreadReason
    rule: str | None


Stage = Literal["find", "read", "extract", "validate"]


class ErrorLine(Frozen):
    """One line of errors.jsonl: an input, or a part of one, that gave no record, and why.

    code: one of `extract.errors.READ_CODES`, or `rejected` for a record candidate that failed its own validation.
    """

    source: str
    code: str
    stage: Stage
    message: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that did not pass its model: never written as a record, never silently dropped. Offsets of the document."""

    type: str
    start: int
    end: int
    text: str
    message: str


class DocumentFacts(Frozen):
    """One line of documents.jsonl: what a document is, and what was found in it."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    doc_id: str
    source: str
    format: str
    sha256: str
    encoding: str | None
    replaced_characters: int
    title: str | None
    document_number: str | None
    issuing_authority: str | None
    addressee: str | None
    date_of_issue: date | None
    date_of_publication: date | None
    effective_from: date | None
    effective_until: date | None
    script: Script
    genre: Genre
    characters: int
    pages: int | None
    records: dict[str, int]
    findings: tuple[Finding, ...]
    metadata: dict[str, str]


# --- what a reader returns -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """A laid-out line (or table cell) of a paged format: its place in the text, its page (from 1), its box in points (x0, top, x1, bottom).

    confidence: how sure an OCR is of its characters, from 0 to 1; None where nothing had to be recognised.
    """

    start: int
    end: int
    page: int
    bbox: tuple[float, float, float, float]
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader recovered from one input. `text` is final: every offset of every later stage points into it.

    Table rows are single lines of the text whose cells are parted by a tab; blocks are parted by line ends.
    `metadata` keys are lower case: title, date, author, source, document_number, … as the format tells them.
    """

    source: str
    doc_id: str
    sha256: str
    format: str
    text: str
    encoding: str | None = None
    replaced: int = 0
    metadata: Mapping[str, str] = field(default_factory=dict)
    pages: int | None = None
    lines: tuple[Line, ...] = ()
    findings: tuple[Finding, ...] = ()


# --- what the elements stage returns -------------------------------------------------------------------------------

BlockKind = Literal["heading", "paragraph", "row"]


class Block(NamedTuple):
    """A heading, paragraph or table row of the view. `section` is the headings above it, outermost first, as written.

    `role` names the element of an official document it is (title, document_number, addressee, date_of_issue,
    signature, masthead, copied_to, imprint, occasion, …) or is empty for the body. `table` is an index into `Outline.tables`, or -1.
    `depth` is how deep its mark stands (第一条 above （一） above 1.), counted from 1; 0 for what has no mark.
    """

    kind: BlockKind
    start: int
    end: int
    section: tuple[str, ...] = ()
    level: int = 0
    role: str = ""
    table: int = -1
    depth: int = 0


class Sentence(NamedTuple):
    """A sentence of the view (a table row and a heading count as one); `block` indexes `Outline.blocks`."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each cell a [start, end) of the view. The first `header` rows are headings.

    `caption` and `unit` as written above the table (表 1 …, 单位：万元), or None.
    """

    rows: tuple[tuple[tuple[int, int], ...], ...]
    blocks: tuple[int, ...]
    header: int
    caption: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says of itself, as far as its structure tells.

    latest: the last day of the month of a document dated no closer. retrospective: the whole of it reports the past, by its title.
    whole_text: the day that a regulation's history (沿革) gives for its whole text. currency: what a bare 元 is in it. up_to: the years
    up to which it tells facts (截至2024年). year: the one that its title names (0: none), which a month without a year is taken in where
    nothing
    dates the document.
    """

    title: str | None = None
    document_number: str | None = None
    issuing_authority: str | None = None
    addressee: str | None = None
    date_of_issue: date | None = None
    date_of_publication: date | None = None
    script: Script = "Hans"
    genre: Genre = "other"
    latest: date | None = None
    retrospective: bool = False
    whole_text: date | None = None
    currency: str = "CNY"
    up_to: frozenset[int] = frozenset()
    year: int = 0

    @property
    def anchor_date(self) -> date | None:
        """What relative time counts from: the date of issue, else of publication, else the latest day it can be; never today."""
        return self.date_of_issue or self.date_of_publication or self.latest


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's body as rules see it: the view, its blocks and sentences in order, its tables, the document's own account of itself.

    A long document comes in stretches, each an outline. `own` is then the [start, end) of the view that is the stretch's own; what
    stands around it is there to be looked at: headings and lead-ins above, the blocks next to it. None: all of it is its own.
    """

    view: View
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    tables: tuple[Table, ...]
    facts: Facts
    findings: tuple[Finding, ...] = ()
    own: tuple[int, int] | None = None

    def owns(self, position: int) -> bool:
        """Whether a position of the view is the outline's own."""
        return self.own is None or self.own[0] <= position < self.own[1]


# --- what the values stage returns ---------------------------------------------------------------------------------

MentionKind = Literal["money", "percent", "count", "date", "range", "duration", "recurrence"]
Grain = Literal["day", "month", "quarter", "half", "year", "plan"]


@dataclass(frozen=True, slots=True)
class Time:
    """A time read from text: an interval of days, a length, a rhythm.

    first, last: the days it covers, inclusive; None where the year is not told or a side is open.
    grain: the precision it was said with. year_named: False where the year was taken from the anchor date (or is unknown).
    duration: ISO 8601 (P3Y, P10D); working_days where those ten are working days. edge: "start" 年初, "end" 年底, or "".
    """

    first: date | None = None
    last: date | None = None
    grain: Grain = "day"
    year_named: bool = True
    duration: str | None = None
    working_days: bool = False
    recurrence: Recurrence | None = None
    edge: Literal["", "start", "end"] = ""


class Mention(NamedTuple):
    """Where a rule read a value: [start, end) of the view, exactly the number with its unit or the core of a time.

    `bounded` is the wider [start, end) that takes in the words that made the bound (不超过…, …以上).
    """

    kind: MentionKind
    start: int
    end: int
    rule: str
    quantity: Quantity | None = None
    time: Time | None = None
    bounded: tuple[int, int] = (-1, -1)

    @property
    def whole_end(self) -> int:
        """Where the number ends with the words of its bound (50万元〔以上〕)."""
        return max(self.end, self.bounded[1])
