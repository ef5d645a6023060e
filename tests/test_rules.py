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


@pytest.mark.parametrize(("rule", "text"), [(rule.id, text) for rule in RULES for text in rule.examples])
def test_a_rule_decides_in_its_examples(rule: str, text: str) -> None:
    assert deciding(text) == rule


@pytest.mark.parametrize(("rule", "text"), [(rule.id, text) for rule in RULES for text in rule.counterexamples])
def test_a_rule_does_not_decide_in_its_look_alikes(rule: str, text: str) -> None:
    found = deciding(text)
    assert found is not None
    assert found != rule


@pytest.mark.parametrize("rule", [*RULES, *TIME_RULES], ids=lambda rule: rule.id)
def test_no_rule_without_two_examples_and_a_look_alike(rule) -> None:
    assert len(rule.examples) >= 2, f"{rule.id} needs two examples"
    assert rule.counterexamples, f"{rule.id} has no look-alike"


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in (*RULES, *TIME_RULES)]
    assert len(ids) == len(set(ids))


def bounding(text: str) -> set[str]:
    """The ids of the time rules that read something in the text."""
    return {timing.rule for timing in timings(reading_of(text))}


@pytest.mark.parametrize(("rule", "text"), [(rule.id, text) for rule in TIME_RULES for text in rule.examples])
def test_a_time_rule_reads_its_examples(rule: str, text: str) -> None:
    plain, start, end = marked(text)
    reading = reading_of(plain)
    offsets = reading.outline.view.offsets
    read = [(t.rule, offsets[t.start], offsets[t.end - 1] + 1) for t in timings(reading)]
    assert (rule, start, end) in read


@pytest.mark.parametrize(("rule", "text"), [(rule.id, text) for rule in TIME_RULES for text in rule.counterexamples])
def test_a_time_rule_leaves_its_look_alikes(rule: str, text: str) -> None:
    assert rule not in bounding(text.replace("【", "").replace("】", ""))


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
