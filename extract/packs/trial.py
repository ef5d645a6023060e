"""Whether a pack does what it says: every rule decides in its examples and in none of its look-alikes, every case gives its records."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from extract.elements import outline
from extract.lexicons import Pack, using
from extract.model import Document
from extract.packs.cases import Case, cases_in
from extract.packs.head import head_in
from extract.packs.lines import Place, line_at, lines_of
from extract.pipeline import extract_document
from extract.readers import read_bytes
from extract.records.document.reading import Reading
from extract.records.roles.judgement import judge
from extract.values import home_currency, quantities, times

_NOBODY = "no number is read there"


@dataclass(frozen=True, slots=True)
class Trial:
    """A sentence tried: on which line of the pack it stands, what it is to show, and what was found instead (None where it holds)."""

    line: int
    what: str
    text: str
    fault: str | None


def trials(pack: Pack) -> Iterator[Trial]:
    """Every example, look-alike and case of a pack, tried in order."""
    raw = tomllib.loads(pack.text)
    lines, day = lines_of(pack.text), head_in(raw, []).date
    numbered = {added.rule.id: number for number, added in enumerate(pack.rules)}
    with using(pack):
        for added in pack.rules:
            for key, sentences in (("examples", added.rule.examples), ("counterexamples", added.rule.counterexamples)):
                for number, text in enumerate(sentences):
                    place: Place = ("rules", numbered[added.rule.id], key, number)
                    fault = _fault(added.rule.id, deciding(text, day), wanted=key == "examples")
                    yield Trial(line_at(lines, place), f"{key.removesuffix('s')} of {added.rule.id}", text, fault)
        for number, case in enumerate(cases_in(raw, [])):
            yield Trial(line_at(lines, ("cases", number)), "case", case.text, _missing(case, day))


def _fault(rule: str, found: str | None, *, wanted: bool) -> str | None:
    if found is None:
        return f"{_NOBODY}; `zhengce explain` shows the values of a text"
    if (found == rule) is wanted:
        return None
    return f"{found} decides" if wanted else "the rule decides here too"


def deciding(text: str, day: date) -> str | None:
    """The id of the rule that decides for the number between 【 and 】, or None where no number is read there."""
    start, end = text.index("【"), text.index("】") - 1
    document = _document(text.replace("【", "").replace("】", ""), day)
    layout = outline(document)
    view = layout.view
    numbers = quantities(view.text, home_currency(view.text, layout.facts.script))
    reading = Reading(document, layout, numbers, times(view.text, layout.facts.anchor_date, layout.facts.year))
    for item in judge(reading, ()):
        if view.offsets[item.start] < end and start <= view.offsets[item.end - 1]:
            return item.rule
    return None


def _document(text: str, day: date) -> Document:
    document = read_bytes(text.encode(), name="text.txt", source="text")
    return replace(document, metadata={**document.metadata, "date": day.isoformat()})


def _missing(case: Case, day: date) -> str | None:
    """The first record of a case that is not there, with what there is; where it must give none, what it gives."""
    found = [json.loads(record.model_dump_json()) for record in extract_document(_document(case.text, day)).records]
    told = "; ".join(f"{record['type']} {record['mention']['text']}" for record in found) or "no records"
    if not case.records:
        return f"gives {told}" if found else None
    for wanted in case.records:
        same = [r for r in found if r["type"] == wanted["type"] and wanted.get("mention", r["mention"]["text"]) == r["mention"]["text"]]
        if not same:
            return f"gives {told}, and no {wanted['type']} {wanted.get('mention', '')}".rstrip()
        wrong = [[_differs(wanted, record, key) for key in wanted if key not in ("type", "mention")] for record in same]
        best = min(([w for w in one if w] for one in wrong), key=len)
        if best:
            return f"{wanted['type']} {same[0]['mention']['text']}: {'; '.join(best)}"
    return None


def _differs(wanted: Mapping[str, object], record: Mapping[str, object], key: str) -> str | None:
    """What a field is in place of what was wanted; of a table only the keys that are told count."""
    ours, theirs = wanted[key], record[key]
    if isinstance(ours, dict) and isinstance(theirs, dict):
        theirs = {name: theirs.get(name) for name in ours}
    ours = ours.isoformat() if isinstance(ours, date) else ours
    return (
        None
        if ours == theirs
        else f"{key} is {json.dumps(theirs, ensure_ascii=False)}, not {json.dumps(ours, ensure_ascii=False, default=str)}"
    )
