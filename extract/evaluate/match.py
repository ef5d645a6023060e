"""One document: which record answers which gold item, and how well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from extract.evaluate.gold import Item, Place
from extract.evaluate.likeness import FREE_TEXT, OTHER_FIELDS, VALUE_FIELDS, same
from extract.evaluate.lines import fields_of, string_of
from extract.evaluate.runs import Page, Placed
from extract.evaluate.scores import Outcome

_NEAR: Final = 120  # characters between items of one list
_SHOWN: Final = 14  # characters of context in a label

Located = tuple[Item, Place | None]


@dataclass(frozen=True, slots=True)
class _Pairing:
    """What a document's gold and records come to: a record for each item, and the records left over."""

    items: Sequence[Located]
    answers: Sequence[Placed | None]
    left_over: Sequence[Placed]


def judge(stem: str, items: Sequence[Item], page: Page) -> list[Outcome]:
    """The outcomes of one document: of each item that is not optional, then of each record that answers none."""
    pairing = _pair([(item, item.locate(page.text) if page.text else None) for item in items], page.records)
    graded = [
        replace(_grade(stem, item, place, answer, pairing.items), start=page.origins[place[0]] if place else None)
        for (item, place), answer in zip(pairing.items, pairing.answers, strict=True)
        if not item.optional
    ]
    extras = [replace(_extra(stem, placed, page.text), start=page.origins[placed.place[0]]) for placed in pairing.left_over]
    return list(_numbered([*graded, *extras]))


def _pair(items: Sequence[Located], records: Sequence[Placed]) -> _Pairing:
    """Each item in turn takes the best record of its type that overlaps it and is still free."""
    free = list(records)
    answers: list[Placed | None] = []
    for item, place in items:
        answer = min(_candidates(item, place, free), key=lambda placed: _cost(item, place, placed), default=None)
        if answer is not None:
            free = [placed for placed in free if placed is not answer]
        answers.append(answer)
    return _Pairing(items, answers, free)


def _candidates(item: Item, place: Place | None, free: Sequence[Placed]) -> list[Placed]:
    if place is None:
        return []
    start, end = place
    return [p for p in free if p.record.get("type") == item.type and p.place[0] < end and start < p.place[1]]


def _cost(item: Item, place: Place | None, placed: Placed) -> tuple[int, int]:
    """Fewer wrong fields first, then the nearer mention."""
    start, end = place or placed.place
    right = sum(same(name, item.fields.get(name), placed.record.get(name)) for name in _scored(item.type))
    return -right, abs(placed.place[0] - start) + abs(placed.place[1] - end)


def _grade(stem: str, item: Item, place: Place | None, answer: Placed | None, items: Sequence[Located]) -> Outcome:
    label = f"{item.left[-_SHOWN:]}【{item.quote}】{item.right[:_SHOWN]}"
    if answer is None or place is None:
        return Outcome(stem, item.type, label, "missed", sentence=item.left + item.quote + item.right)
    wrong = tuple(
        (name, item.fields.get(name), answer.record.get(name))
        for name in _scored(item.type)
        if not same(name, item.fields.get(name), answer.record.get(name), _neighbours(name, item, place, items))
    )
    bad_value = any(name in VALUE_FIELDS[item.type] for name, _, _ in wrong)
    return Outcome(stem, item.type, label, "found" if bad_value else "value" if wrong else "full", wrong, _sentence(answer))


def _neighbours(field: str, item: Item, place: Place, items: Sequence[Located]) -> list[str]:
    """What gold says of a free-text field for the other items of the type close by."""
    if field not in FREE_TEXT:
        return []
    near = (
        string_of(other.fields.get(field))
        for other, there in items
        if there and other is not item and other.type == item.type and abs(there[0] - place[0]) < _NEAR
    )
    return [text for text in near if text]


def _extra(stem: str, placed: Placed, text: str) -> Outcome:
    start, end = placed.place
    label = f"{text[max(0, start - _SHOWN) : start]}【{text[start:end]}】{text[end : end + _SHOWN]}"
    shown = tuple((name, None, placed.record.get(name)) for name in _scored(string_of(placed.record.get("type"))))
    return Outcome(stem, string_of(placed.record.get("type")), label, "extra", shown, _sentence(placed))


def _numbered(outcomes: Sequence[Outcome]) -> Iterator[Outcome]:
    """The outcomes with labels that are unique within document, type and kind of outcome."""
    seen: Counter[tuple[str, str, bool]] = Counter()
    for outcome in outcomes:
        key = outcome.type, outcome.label, outcome.grade == "extra"
        seen[key] += 1
        yield outcome if seen[key] == 1 else replace(outcome, label=f"{outcome.label} #{seen[key]}")


def _scored(kind: str) -> tuple[str, ...]:
    return (*VALUE_FIELDS[kind], *OTHER_FIELDS[kind])


def _sentence(placed: Placed) -> str:
    return string_of(fields_of(placed.record.get("sentence")).get("text"))
