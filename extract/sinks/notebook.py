"""What a notebook shows of a document and of a run: its text with the records marked, and a table of them. Everything is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from html import escape
from itertools import islice, pairwise
from typing import Final

from extract.model import Quantity
from extract.records.kinds import AnyRecord, Deadline, MonetaryAward, Target
from extract.sinks.words import word

SHOWN: Final = 200  # records in a table
CHARACTERS: Final = 50_000  # of a text
_COLOURS: Final = {  # half transparent, so that they do on light and dark pages
    "monetary_award": "rgba(46,160,67,.35)",
    "percentage": "rgba(31,111,235,.28)",
    "deadline": "rgba(210,153,34,.38)",
    "target": "rgba(163,113,247,.35)",
    "amount": "rgba(139,148,158,.35)",
}
_SIGNS: Final = {"exact": "", "at_least": "≥ ", "more_than": "> ", "at_most": "≤ ", "less_than": "< ", "approximately": "≈ ", "range": ""}
_BOX: Final = (
    "white-space:pre-wrap;text-align:left;max-height:26em;overflow:auto;border:1px solid rgba(128,128,128,.4);padding:.6em;line-height:1.7"
)
_CELL: Final = "text-align:left;vertical-align:top"


def document_html(heading: str, text: str, records: Sequence[AnyRecord], notes: Sequence[str]) -> str:
    """A document as HTML: heading, legend, text with its records marked, table of records, notes."""
    cut = text[:CHARACTERS]
    more = f"<p>… {len(text) - CHARACTERS:,} characters more</p>" if len(text) > CHARACTERS else ""
    listed = "".join(f"<li>{escape(note)}</li>" for note in notes)
    return (
        f"<div><p><b>{escape(heading)}</b></p><p>{_legend(records)}</p>"
        f'<div style="{_BOX}">{"".join(_marked(cut, records))}</div>{more}'
        f"{table_html(records)}{f'<ul>{listed}</ul>' if listed else ''}</div>"
    )


def run_html(heading: str, counts: Mapping[str, int], records: Iterable[AnyRecord]) -> str:
    """A run as HTML: what it counted, and its first records."""
    rows = "".join(
        f'<tr><td style="{_CELL}">{escape(name)}</td><td style="text-align:right">{number:,}</td></tr>' for name, number in counts.items()
    )
    return f"<div><p><b>{escape(heading)}</b></p><table>{rows}</table>{table_html(records)}</div>"


def table_html(records: Iterable[AnyRecord]) -> str:
    """Records as a table: type, words, value, what it is about, where it stands."""
    waiting = iter(records)
    rows = "".join(_row(record) for record in islice(waiting, SHOWN))
    more = "" if next(waiting, None) is None else f"<p>only the first {SHOWN} are shown</p>"
    head = "".join(f'<th style="{_CELL}">{name}</th>' for name in ("type", "mention", "value", "about", "section", "source"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}" if rows else "<p>no records</p>"


def _row(record: AnyRecord) -> str:
    kind = f'<span style="background:{_COLOURS[record.type]}">{escape(word("table", record.type).zh)} {escape(record.type)}</span>'
    texts = (record.mention.text, _value(record), _about(record), " › ".join(record.section), record.source)
    cells = [kind, *map(escape, texts)]
    return "<tr>" + "".join(f'<td style="{_CELL}">{cell}</td>' for cell in cells) + "</tr>"


def _value(record: AnyRecord) -> str:
    if isinstance(record, Deadline):
        days = " – ".join(str(day or "…") for day in (record.start, record.end)) if record.start or record.end else ""
        return " ".join(part for part in (record.kind, days, record.duration, record.recurrence) if part)
    told = [record.amount, record.rate] if isinstance(record, MonetaryAward) else [record.value]
    return "; ".join(quantity(one) for one in told if one)


def _about(record: AnyRecord) -> str:
    if isinstance(record, MonetaryAward):
        return record.beneficiary or ""
    if isinstance(record, Target):
        return record.indicator
    return (record.anchor if isinstance(record, Deadline) else record.subject) or ""


def quantity(one: Quantity) -> str:
    """A quantity for reading: ≤ 5,000,000 CNY."""
    sides = [_number(side) for side in (one.low, one.high) if side is not None]
    number = " – ".join(sides) if one.bound == "range" else sides[0]
    return f"{_SIGNS[one.bound]}{number} {one.unit}"


def _number(value: Decimal) -> str:
    return f"{value:,f}"


def _legend(records: Sequence[AnyRecord]) -> str:
    counts = {kind: sum(record.type == kind for record in records) for kind in _COLOURS}
    return " ".join(
        f'<span style="background:{colour};padding:0 .3em">{escape(word("table", kind).zh)} {counts[kind]}</span>'
        for kind, colour in _COLOURS.items()
        if counts[kind]
    )


def _marked(text: str, records: Sequence[AnyRecord]) -> Iterator[str]:
    """The text, escaped, with a mark around each stretch that belongs to records; the mark's title tells all of them."""
    edges = sorted({0, len(text), *(edge for record in records for edge in (record.mention.start, record.mention.end) if edge < len(text))})
    begins: dict[int, list[AnyRecord]] = {}
    for record in records:
        begins.setdefault(record.mention.start, []).append(record)
    open_: list[AnyRecord] = []
    for start, end in pairwise(edges):
        open_ = [record for record in open_ if record.mention.end > start] + begins.get(start, [])
        part = escape(text[start:end])
        if not open_:
            yield part
            continue
        title = escape("\n".join(f"{record.type}: {_value(record)}" for record in open_))
        yield f'<mark style="background:{_COLOURS[open_[0].type]};color:inherit" title="{title}">{part}</mark>'
