"""unread: what no record took up, each with its reason; nothing covered twice."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from extract import extract
from extract.model import UnreadReason

DOCUMENTS = sorted((Path(__file__).parents[1] / "corpus" / "documents").iterdir())

REASONS = (
    ("past date", "2022年底", "截至2022年底，全市共有高新技术企业120家。"),
    ("entity count", "120家", "截至2022年底，全市共有高新技术企业120家。"),
    ("name", "100家", "根据《云屏市扶持100家企业行动计划》，制定本措施。"),
    ("document number", "15件", "根据云政发〔2022〕15件文件，制定本措施。"),
    ("telephone", "3人", "联系电话：010-88886666转3人。"),
    ("numbering", "3个", "附件3个表格。"),
    ("unknown", "2024年", "2024年春节期间正常办公。"),
)


def unread(text: str) -> dict[str, str]:
    """The reason for each mention left."""
    return {entry.mention.text: entry.reason for entry in extract(text + "\n", date="2023-03-01").unread}


@pytest.mark.parametrize(("reason", "said", "text"), REASONS)
def test_each_reason(reason: str, said: str, text: str) -> None:
    assert unread(text)[said] == reason


def test_every_reason_has_a_case() -> None:
    assert {reason for reason, *_ in REASONS} == set(get_args(UnreadReason))


def test_unknown_is_said_where_nothing_tells() -> None:
    """A date ahead that bounds nothing is not explained away as past."""
    assert unread("2024年春节期间正常办公。") == {"2024年": "unknown"}
    assert unread("2021年春节期间正常办公。") == {"2021年": "past date"}


def test_what_a_record_took_up_is_not_unread() -> None:
    text = "对研发投入占比不低于3%的企业，按设备投资额的20%给予补贴，最高500万元。到2025年，培育专精特新企业50家。"
    assert unread(text) == {}


def test_one_off_is_no_count() -> None:
    assert unread("对高新技术企业，给予一次性奖励。") == {}


def test_the_rule_that_judged_it_is_told() -> None:
    [entry] = [e for e in extract("全市共有高新技术企业120家。\n").unread if e.kind == "count"]
    assert entry.rule
    assert entry.rule.startswith("tally.")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_nothing_is_covered_twice(path: Path) -> None:
    """No mention is both unread and in a record, none is unread twice, and every quote is sliced from the text."""
    found = extract(path)
    taken = [(record.mention.start, record.mention.end) for record in found.records]
    left = [(entry.mention.start, entry.mention.end) for entry in found.unread]
    assert [(a, b) for a, b in left if any(c < b and a < d for c, d in taken)] == []
    assert len(left) == len(set(left))
    for entry in found.unread:
        for span in (entry.mention, entry.sentence):
            assert found.text[span.start : span.end] == span.text
        assert entry.doc_id == found.document.doc_id
