"""The words of a pack: which built-in lists they may go to, and what a word must be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from extract.fold import fold
from extract.lexicons import WordList, table
from extract.packs.lines import Place
from extract.packs.problems import Problem, instead, strings_of, table_of, unknown_keys
from extract.wording import wordings

EXTENDED: Final[Mapping[str, tuple[str, ...]]] = {
    "policy": (
        "instruments", "giving", "funds", "loans", "deliver", "increase", "level", "growth", "decrease", "goals", "facts", "measures",
        "classes", "sections", "limits",
    ),
    "bounds": ("front", "back", "between", "limit_nouns"),
    "units": ("currencies", "prefixes", "counts"),
    "tables": ("columns", "nature"),
}  # fmt: skip
# the key tells what a word means there, and it can mean one thing only
_ONE_MEANING: Final = {("policy", "instruments"), ("bounds", "front"), ("bounds", "back"), ("bounds", "limit_nouns")} | {
    ("units", "currencies"),
    ("units", "prefixes"),
}
_NAME: Final = re.compile(r"[a-z_]+")

Words = dict[WordList, tuple[str, ...]]


def words_in(raw: Mapping[str, object], problems: list[Problem]) -> Words:
    """The words that a pack adds to built-in lists, those of [instruments] among them."""
    found: Words = {}
    given = table_of(raw, "words", (), problems)
    problems += unknown_keys(given, EXTENDED, ("words",), "word list that a pack can add to")
    for lexicon in given.keys() & EXTENDED.keys():
        sections = table_of(given, lexicon, ("words",), problems)
        problems += unknown_keys(sections, EXTENDED[lexicon], ("words", lexicon), f"part of the lexicon {lexicon} that a pack can add to")
        for section in sections.keys() & set(EXTENDED[lexicon]):
            lists = table_of(sections, section, ("words", lexicon), problems)
            _take(found, lists, lexicon, section, ("words", lexicon, section), problems)
    _take(found, table_of(raw, "instruments", (), problems), "policy", "instruments", ("instruments",), problems)
    return found


def lists_in(raw: Mapping[str, object], taken: Mapping[str, str], problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    """The pack's own lists by name; `taken` holds the names of the built-in ones."""
    found = {}
    for name, items in table_of(raw, "lists", (), problems).items():
        place: Place = ("lists", name)
        if not _NAME.fullmatch(name):
            problems.append(Problem(place, f"{name!r} is no name for a list; write small letters and _ only"))
        elif name in taken or name == "indicator":
            problems.append(Problem(place, f"there is a built-in list {name!r}; give yours another name"))
        found[name] = word_list(items, place, problems)
    return found


def word_list(given: object, place: Place, problems: list[Problem]) -> tuple[str, ...]:
    """The words of an array, folded as the text is that they are looked for in."""
    items = strings_of(given, place, problems)
    problems += [Problem((*place, number), message) for number, item in enumerate(items) for message in _faults(item)]
    return tuple(dict.fromkeys(wording for item in items for wording in wordings(fold(item))))


def _faults(word: str) -> Iterator[str]:
    if not word:
        yield "an empty word; remove it"
    elif re.search(r"\s", word):
        yield f"{word!r} holds white space, which is left out of the text that words are looked for in; write it without"
    elif re.search(r"[。；，\d]", fold(word)):
        yield f"{word!r} holds a digit or a mark that ends a clause; such an expression is a rule's pattern, not a word"


def _take(found: Words, lists: Mapping[str, object], lexicon: str, section: str, place: Place, problems: list[Problem]) -> None:
    """Add the lists given for a section to what was found."""
    built_in = table(lexicon, section)
    for key, items in lists.items():
        if key not in built_in:
            problems.append(Problem((*place, key), f"{key!r} is none of its lists; {instead(key, built_in)}"))
            continue
        words = word_list(items, (*place, key), problems)
        if (lexicon, section) in _ONE_MEANING:
            others = {word: name for name, known in built_in.items() if name != key for word in known}
            for word in words:
                if word in others:
                    at = (*place, key, *list(_number(items, word))[:1])
                    problems.append(Problem(at, f"{word!r} stands for {others[word]} already, it cannot stand for {key} too"))
        found[lexicon, section, key] = (*found.get((lexicon, section, key), ()), *words)


def _number(items: object, word: str) -> Iterator[int]:
    """Where a folded word stands in the array it was read from."""
    yield from (
        number for number, item in enumerate(items if isinstance(items, list) else ()) if isinstance(item, str) and fold(item) == word
    )
