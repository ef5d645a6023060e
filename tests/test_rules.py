"""Every rule decides in its examples and does not in its look-alikes; no rule stands without either."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extract.elements import outline
from extract.readers import read_bytes
from extract.records.document.reading import Reading
from extract.records.roles import money, share, tally
from extract.records.roles.judgement import judge
from extract.records.scene.features import FEATURES
from extract.records.scene.moment import moments
from extract.records.timing import TIME_RULES, timings
from extract.values import quantities, times

RULES = (*money.RULES, *share.RULES, *tally.RULES)
ANCHOR = date(2023, 3, 1)


def reading_of(text: str) -> Reading:
    document = read_bytes(text.encode(), name="text.txt", source="text")
    document = replace(document, metadata={"date": ANCHOR.isoformat()})
    layout = outline(document)
    return Reading(document, layout, quantities(layout.view.text), times(layout.view.text, layout.facts.anchor_date))


def marked(text: str) -> tuple[str, int, int]:
    """The text without its 【 】, and the place they enclosed."""
    start, end = text.index("【"), text.index("】") - 1
    return text.replace("【", "").replace("】", ""), start, end


def deciding(text: str) -> str | None:
    """The id of the rule that decides for the marked number, or None where no number is read there."""
    plain, start, end = marked(text)
    reading = reading_of(plain)
    offsets = reading.outline.view.offsets
    for item in judge(reading, ()):
        if offsets[item.start] < end and start < offsets[item.end - 1] + 1:
            return item.rule
    return None


def _name(rule) -> str:
    return rule.id


# One test for a rule and not for each of its sentences: of thousands of tests the most time would go into counting them.
@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_rule_decides_in_its_examples_and_in_no_look_alike(rule) -> None:
    assert len(rule.examples) >= 2, f"{rule.id} needs two examples"
    assert rule.counterexamples, f"{rule.id} has no look-alike"
    examples = {text: deciding(text) for text in rule.examples}
    assert {text: found for text, found in examples.items() if found != rule.id} == {}
    others = {text: deciding(text) for text in rule.counterexamples}
    assert {text: found for text, found in others.items() if found in (None, rule.id)} == {}


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in (*RULES, *TIME_RULES)]
    assert len(ids) == len(set(ids))


def times_read(text: str) -> set[tuple[str, int, int]]:
    """The ids of the time rules that read something in the text, and where in it."""
    reading = reading_of(text)
    offsets = reading.outline.view.offsets
    return {(timing.rule, offsets[timing.start], offsets[timing.end - 1] + 1) for timing in timings(reading)}


@pytest.mark.parametrize("rule", TIME_RULES, ids=_name)
def test_a_time_rule_reads_its_examples_and_no_look_alike(rule) -> None:
    assert len(rule.examples) >= 2, f"{rule.id} needs two examples"
    assert rule.counterexamples, f"{rule.id} has no look-alike"
    for text in rule.examples:
        plain, start, end = marked(text)
        assert (rule.id, start, end) in times_read(plain), text
    for text in rule.counterexamples:
        assert rule.id not in {name for name, _, _ in times_read(text.replace("【", "").replace("】", ""))}, text


def test_what_is_told_with_a_scene_is_what_its_features_tell() -> None:
    examples = [text for rules in (money.RULES, share.RULES, tally.RULES) for rule in rules for text in rule.examples]
    titles = ("江城市促进产业发展的若干措施", "江城市2025年政府工作报告", "江城市预算条例", "新闻：江城经济", "江城市发展规划", "")
    asked = set()
    for n, title in enumerate(titles):
        lines = [marked(text)[0] for text in examples[n :: len(titles)]]
        reading = reading_of("\n".join([title, *lines, "指标\t2025年\t2027年", "产值\t5亿元\t8亿元", "户数\t3户\t5户"]))
        for scene in moments(reading):
            for name, told in scene.features.items():
                asked.add((name, told))
                assert FEATURES[name](scene) is told, (name, scene.lead)
    assert {name for name, told in asked if told} >= {"at_most", "exact", "article", "statute", "normative", "reported"}
    assert {name for name, told in asked if not told} >= {
        "age",
        "single",
        "back_bound",
        "capped",
        "small_kind",
        "pace",
        "outlook",
        "planned",
    }
