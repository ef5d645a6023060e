"""The rules of a pack: what each may hold, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from extract.fold import fold
from extract.lexicons import Added
from extract.packs.lines import Place
from extract.packs.patterns import loops
from extract.packs.problems import Problem, instead, string_of, strings_of, unknown_keys
from extract.records.roles.judgement import RULES
from extract.records.scene.features import FEATURES
from extract.rules import Rule, expand
from extract.wording import in_every_wording

KEYS: Final = ("id", "reads", "gives", "before", "after", "needs", "ahead_of", "examples", "counterexamples")
ROLES: Final[Mapping[str, tuple[str, ...]]] = {
    "money": ("award", "target", "funding", "threshold", "statistic", "other"),
    "percent": ("award_rate", "target", "threshold", "statistic", "other"),
    "count": ("target", "none"),
}
_ID: Final = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+")
_MARKED: Final = re.compile(r"[^【】]*【[^【】]+】[^【】]*")
_MOST: Final = 400  # characters of a pattern; what is longer is better a list and a short pattern


def rules_in(raw: Mapping[str, object], name: str, lists: Mapping[str, str], problems: list[Problem]) -> tuple[Added, ...]:
    """The rules of [[rules]], in order; those with a problem among them only where the rest of them can be told."""
    given = raw.get("rules", [])
    if not isinstance(given, list) or not all(isinstance(rule, dict) for rule in given):
        problems.append(Problem(("rules",), "must be a list of tables; write [[rules]] on a line of its own above the keys of each"))
        return ()
    found = [_rule(rule, ("rules", number), name, lists, problems) for number, rule in enumerate(given)]
    ids = [added.rule.id for added in found]
    for number, id_ in enumerate(ids):
        if id_ and id_ in ids[:number]:
            problems.append(Problem(("rules", number, "id"), f"{id_!r} is the id of an earlier rule too; give each its own"))
    return tuple(found)


def _rule(raw: Mapping[str, object], place: Place, name: str, lists: Mapping[str, str], problems: list[Problem]) -> Added:
    mine: list[Problem] = [*unknown_keys(raw, KEYS, place, "key of a rule")]
    texts = {key: string_of(raw.get(key, ""), (*place, key), mine) for key in ("id", "reads", "gives", "before", "after", "ahead_of")}
    arrays = {key: strings_of(raw.get(key, []), (*place, key), mine) for key in ("needs", "examples", "counterexamples")}
    mine += _wrong_names(texts, place, name)
    mine += (Problem((*place, "needs", number), fault) for number, need in enumerate(arrays["needs"]) for fault in _wrong_need(need))
    for key in ("before", "after"):
        mine += (Problem((*place, key), fault) for fault in _wrong_pattern(texts[key], lists))
    if not (texts["before"] or texts["after"] or arrays["needs"]):
        mine.append(Problem(place, "asks for nothing, and would decide for every number; give it before, after or needs"))
    mine += _wrong_examples(arrays, place)
    problems += [Problem(at, f"rule {texts['id']}: {fault}" if texts["id"] else fault) for at, fault in mine]
    before, after = in_every_wording(texts["before"]), in_every_wording(texts["after"])
    rule = Rule(texts["id"], texts["gives"], before, after, arrays["needs"], arrays["examples"], arrays["counterexamples"])
    return Added(texts["reads"], rule, texts["ahead_of"] or None)


def _wrong_names(texts: Mapping[str, str], place: Place, name: str) -> Iterator[Problem]:
    """What is wrong with id, reads, gives and ahead_of."""
    id_, reads, gives, ahead_of = (texts[key] for key in ("id", "reads", "gives", "ahead_of"))
    if not _ID.fullmatch(id_) or (name and not id_.startswith(f"{name}.")):
        yield Problem((*place, "id"), f"{id_!r} is no id of this pack; write {name or 'NAME'}.WORD, of small letters, digits and _")
    if reads not in ROLES:
        yield Problem((*place, "reads"), f"{reads!r} is nothing that rules read; {instead(reads, ROLES)}")
        return
    if gives not in ROLES[reads]:
        yield Problem((*place, "gives"), f"{gives!r} is nothing that {reads} can be; {instead(gives, ROLES[reads])}")
    ids = [rule.id for rule in RULES[reads]]
    if ahead_of and ahead_of not in ids:
        yield Problem(
            (*place, "ahead_of"), f"{ahead_of!r} is no built-in rule for {reads}; {instead(ahead_of, ids)}; see `zhengce rules list`"
        )


def _wrong_need(need: str) -> Iterator[str]:
    feature = need.removeprefix("-")
    if feature not in FEATURES:
        yield f"{feature!r} is no feature; {instead(feature, FEATURES)}"


def _wrong_pattern(pattern: str, lists: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with a pattern, without running it."""
    unknown = [name for name in re.findall(r"\$([a-z_]+)", pattern) if name not in lists]
    yield from (f"${name} is no word list; {instead(name, lists)}" for name in dict.fromkeys(unknown))
    if len(pattern) > _MOST:
        yield f"{len(pattern)} characters, {_MOST} are allowed; put its words into a list under [lists] and write $name"
    folded = "".join(char if char.isascii() else fold(char) for char in pattern)  # what is ASCII is syntax
    if folded != pattern:
        yield f"patterns see folded text (Simplified, half-width letters and digits); write {folded!r}"
    if re.search(r"\(\?[aiLmsux-]+[:)]", pattern):
        yield "flags such as (?i) are not allowed; write out what they would stand for: [Kk]"
    if unknown:
        return
    try:
        re.compile(expand(pattern, lists))
    except re.error as error:
        yield f"no regular expression: {error}"
        return
    yield from loops(expand(pattern, lists))


def _wrong_examples(arrays: Mapping[str, tuple[str, ...]], place: Place) -> Iterator[Problem]:
    for key, least in (("examples", 2), ("counterexamples", 1)):
        if len(arrays[key]) < least:
            what = "sentences in which it decides" if key == "examples" else "sentence in which it must not decide"
            yield Problem((*place, key), f"{len(arrays[key])} {key}; give at least {least} {what}, the number between 【 and 】")
        for number, text in enumerate(arrays[key]):
            if not _MARKED.fullmatch(text):
                yield Problem((*place, key, number), f"{text!r} must hold one number between 【 and 】")
