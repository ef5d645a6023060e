"""Sentences put together from frames and words, with the records that must be read from them: tests/cases/frames/.

    python tests/frames.py [--every] [FRAMES.toml ...]

shows which words of which frame are read wrongly, and how.
"""

from __future__ import annotations

import random
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any, Final

from said import QUANTITIES, quantity, records_of, shown, unmarked

from extract.evaluate.likeness import FREE_TEXT, same
from extract.model import Record

FILES: Final = sorted((Path(__file__).parent / "cases" / "frames").glob("*.toml"))
NULL: Final = "null"
_SLOT: Final = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
_TRIES: Final = 60  # how many sentences are thrown for one that says new pairs


@dataclass(frozen=True)
class Frame:
    """A sentence with slots, what may stand in each of them, and the records it says."""

    name: str
    text: str
    words: dict[str, list[dict[str, Any]]]
    records: list[dict[str, Any]]

    def said(self, chosen: dict[str, dict[str, Any]]) -> str:
        return filled(self.text, chosen)

    def at(self, slot: str, chosen: dict[str, dict[str, Any]]) -> tuple[int, int]:
        """Where the mention of a slot stands in the sentence: what its word has between 【 and 】, or all of it."""
        before = filled(self.text[: self.text.index("{" + slot + "}")], chosen)
        word = chosen[slot]["text"]
        start, end = (word.index("【"), word.index("】") - 1) if "【" in word else (0, len(word))
        return len(before) + start, len(before) + end


def filled(template: str, chosen: dict[str, dict[str, Any]]) -> str:
    """A template with the words chosen: {slot} is the word's text, {slot.key} what the word says of itself (`null` where nothing)."""
    return unmarked(_SLOT.sub(lambda slot: str(chosen[slot[1]].get(slot[2] or "text", NULL)), template))


def frames(file: Path) -> Iterator[Frame]:
    """The frames of a file. A frame's own words go before the file's, and a word may be its text alone."""
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    for frame in told["frame"]:
        pool = told.get("words", {}) | frame.get("words", {})
        slots = dict.fromkeys(slot[1] for slot in _SLOT.finditer(frame["text"]))
        words = {slot: [_word(word) for word in pool[slot]] for slot in slots}
        yield Frame(frame["name"], frame["text"], words, frame["record"])


def _word(told: str | dict[str, Any]) -> dict[str, Any]:
    """A word as the file tells it: its text, a table with its text, or a set of words that go together (marks of a list)."""
    return {"text": told} if isinstance(told, str) else {"text": " ".join(map(str, told.values()))} | told


def sentences(frame: Frame, *, pairs: bool = False) -> Iterator[dict[str, dict[str, Any]]]:
    """Choices of words in which each word comes once, or (pairs) each two words of two slots together. The same in every run."""
    dice = random.Random(frame.name)
    most = 2 if pairs else 1
    every = [[(slot, number) for number in range(len(words))] for slot, words in frame.words.items()]
    missing = {pair for slots in combinations(every, most) for pair in product(*slots)}
    while missing:
        throws = [{slot: dice.randrange(len(words)) for slot, words in frame.words.items()} for _ in range(_TRIES)]
        best = max(throws, key=lambda throw: len(missing & set(combinations(throw.items(), most))))
        new = missing & set(combinations(best.items(), most))
        if not new:
            best = best | dict(min(missing))
            new = missing & set(combinations(best.items(), most))
        missing -= new
        yield {slot: frame.words[slot][number] for slot, number in best.items()}


def flaws(frame: Frame, chosen: dict[str, dict[str, Any]]) -> list[str]:
    """What is read wrongly in the sentence of these words: nothing where all is right."""
    read = records_of(frame.said(chosen))
    wrong = []
    for wanted in frame.records:
        start, end = frame.at(wanted["at"], chosen)
        kind = filled(wanted["type"], chosen)
        here = [record for record in read if record.mention.start < end and start < record.mention.end]
        if kind == "none":
            wrong += [f"{wanted['at']}: is {record.type}" for record in here if record.type in wanted["never"]]
        elif not (of_type := [record for record in here if record.type == kind]):
            wrong.append(f"{wanted['at']}: no {kind} but {', '.join(record.type for record in here) or 'nothing'}")
        else:
            others = [other for other in frame.records if other is not wanted and other["type"] == wanted["type"]]
            wrong += [f"{wanted['at']}.{flaw}" for flaw in _differences(of_type[0], wanted, others, chosen)]
    return wrong


def _differences(record: Record, wanted: dict[str, Any], others: list[dict[str, Any]], chosen: dict[str, dict[str, Any]]) -> Iterator[str]:
    got = record.model_dump(mode="json")
    for key, template in wanted.items():
        if key in ("at", "type", "never"):
            continue
        asked = filled(template, chosen)
        if key == "due":
            ends = (got["deadline"] or {}).get("end")
            if str(ends or NULL) != asked:
                yield f"due is {ends}, not {asked}"
        elif key in FREE_TEXT:
            near = [text for other in others if key in other for text in _ways(filled(other[key], chosen)) if text not in _ways(asked)]
            if not any(_same_text(key, way, got[key], near) for way in _ways(asked)):
                yield f"{key} is {got[key]}, not {asked}"
        elif not same(key, _asked(key, asked), got[key]):
            yield f"{key} is {shown(value) if (value := getattr(record, key)) and key in QUANTITIES else value}, not {asked}"


def _ways(asked: str) -> list[str]:
    """Free text may be told in several ways, each as right: `one | other`."""
    return asked.split(" | ")


def _same_text(key: str, asked: str, got: str | None, near: list[str]) -> bool:
    return not got if asked == NULL else same(key, asked, got, near)


def _asked(key: str, said: str) -> Any:
    if said == NULL:
        return None
    return quantity(said).model_dump(mode="json") if key in QUANTITIES else said


def main(arguments: list[str]) -> None:
    """Print what is read wrongly: by frame, the words in whose sentences it happens most, and some of the sentences."""
    every = "--every" in arguments
    files = [Path(name) for name in arguments if not name.startswith("--")] or FILES
    for file in files:
        for frame in frames(file):
            _show(frame, every=every)


def _show(frame: Frame, *, every: bool) -> None:
    count: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    told: list[tuple[str, list[str]]] = []
    tried = list(sentences(frame, pairs=True))
    for chosen in tried:
        found = flaws(frame, chosen)
        words = [(slot, word["text"]) for slot, word in chosen.items()]
        count.update(words)
        if found:
            wrong.update(words)
            told.append((frame.said(chosen), found))
    print(f"{frame.name}: {len(told)} of {len(tried)} wrong")
    for (slot, word), times in wrong.most_common(12):
        if times / count[slot, word] > 0.3:
            print(f"   {times}/{count[slot, word]} {slot}: {word}")
    for sentence, found in told if every else told[:8]:
        print(f"   - {sentence}\n       {'; '.join(found)}")


if __name__ == "__main__":
    main(sys.argv[1:])
