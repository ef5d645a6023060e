"""Why a text gives the records it gives: the values read, the records made, and the rules that lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from extract.elements import layout, stretches
from extract.lexicons import Pack, using
from extract.model import Document, Mention, Outline, Quantity, Time
from extract.readers import read_bytes
from extract.records.assemble import assemble
from extract.records.document.reading import Reading
from extract.records.kinds import AnyRecord
from extract.records.roles.judgement import judge, rules_for
from extract.records.timing import timings
from extract.values import quantities, times


@dataclass(frozen=True, slots=True)
class ValueRead:
    """A value found in the text, as written and as read, with the rule that read it."""

    text: str
    kind: str
    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class Lost:
    """A rule that spoke of a value and lost, or a value that became no record, and why."""

    text: str
    candidate: str
    why: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What `zhengce explain` prints: the values read, the records made of them, what lost, and what no record took up."""

    values: tuple[ValueRead, ...]
    records: tuple[AnyRecord, ...]
    lost: tuple[Lost, ...]
    unread: tuple[Lost, ...]


def explain(text: str, day: date | None = None, rules: Pack | None = None) -> Explanation:
    """The explanation of a sentence or paragraph; `day` is the document's own date, for relative times, `rules` a pack that holds."""
    document = read_bytes(text.encode(), name="text.txt", source="text")
    if day is not None:
        document = replace(document, metadata={**document.metadata, "date": day.isoformat()})
    with using(rules):
        return explain_document(document)


def explain_document(document: Document) -> Explanation:
    """The explanation of a whole document; of a page that lists news, item by item."""
    laid = layout(document)
    whole = len(document.text) + 1
    parts = [_explained(document, laid.outline(stretch)) for stretch in stretches(laid, whole)]
    return Explanation(
        values=tuple(value for part in parts for value in part.values),
        records=tuple(record for part in parts for record in part.records),
        lost=tuple(lost for part in parts for lost in part.lost),
        unread=tuple(entry for part in parts for entry in part.unread),
    )


def _explained(document: Document, outline: Outline) -> Explanation:
    text, facts = outline.view.text, outline.facts
    numbers = quantities(text, facts.currency)
    moments = times(text, facts.anchor_date, facts.year)
    reading = Reading(document, outline, numbers, moments)
    made = assemble(document, outline, numbers, moments)
    values = sorted((*numbers, *moments), key=lambda m: (m.start, m.end))
    return Explanation(
        values=tuple(ValueRead(outline.view.written(m.start, m.end), m.kind, _shown(m), m.rule) for m in values),
        records=made.records,
        lost=(*_lost_rules(reading), *_unused_times(reading, moments)),
        unread=tuple(Lost(entry.mention.text, entry.kind, entry.reason) for entry in made.unread),
    )


def _shown(mention: Mention) -> str:
    return _quantity(mention.quantity) if mention.quantity else _time(mention.time)


def _quantity(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    number = f"{low:f}" if low == high else f"{'' if low is None else f'{low:f}'}..{'' if high is None else f'{high:f}'}"
    return f"{number} {quantity.unit} ({quantity.bound})"


def _time(time: Time | None) -> str:
    if time is None:
        return ""
    days = f"{time.first or ''}..{time.last or ''}" if time.first or time.last else ""
    return " ".join(part for part in (days, time.duration or "", time.recurrence or "", time.grain) if part)


def _lost_rules(reading: Reading) -> list[Lost]:
    """For each number, the rules that fit but stood behind the one that decided."""
    out = []
    for item in judge(reading, ()):
        written = reading.outline.view.written(item.start, item.end)
        for rule in rules_for(item.scene.mention.kind).contenders(item.scene)[1:]:
            out.append(Lost(written, f"{rule.id} ({rule.gives})", f"{item.rule} comes first"))
        if item.role == "none":
            out.append(Lost(written, "count", f"no record: {item.rule}"))
    return out


def _unused_times(reading: Reading, found: list[Mention]) -> list[Lost]:
    """The times that bound nothing, and the bare years in which nothing is due."""
    used = timings(reading)
    out = []
    for mention in found:
        hit = next((t for t in used if t.start <= mention.start < t.end), None)
        written = reading.outline.view.written(mention.start, mention.end)
        if hit is None:
            out.append(Lost(written, mention.kind, "no record: it bounds nothing (a past date, a condition, a name)"))
        elif hit.weak:
            out.append(Lost(written, hit.rule, "a deadline only where a target is due in it"))
    return out
