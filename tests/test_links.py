"""related: records that use the same words know of each other, by ids that exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import extract
from extract.records.kinds import AnyRecord

DOCUMENTS = sorted((Path(__file__).parents[1] / "corpus" / "documents").iterdir())


def linked(text: str, a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether the records (type, words) a and b of a text name each other."""
    by_name = {(record.type, record.mention.text): record for record in extract(text + "\n", date="2023-03-01").records}
    one, two = by_name[a], by_name[b]
    return two.record_id in one.related and one.record_id in two.related


TARGET = "到2025年，研发投入占比达到3%以上。"
AWARD = "对省级企业技术中心，按不超过新设备购置额的20%给予补贴，最高500万元。"
PERIOD = "2023年至2025年，对新认定的高新技术企业，给予10万元奖励。"
THRESHOLD = "对年产值超过1亿元的企业，给予20万元奖励。"


def test_a_percentage_and_its_target() -> None:
    assert linked(TARGET, ("percentage", "3%"), ("target", "3%"))


def test_a_rate_and_its_award() -> None:
    assert linked(AWARD, ("percentage", "20%"), ("monetary_award", "500万元"))


def test_a_deadline_and_what_it_governs() -> None:
    assert linked(TARGET, ("deadline", "到2025年"), ("target", "3%"))
    assert linked(PERIOD, ("deadline", "2023年至2025年"), ("monetary_award", "10万元"))


def test_a_deadline_in_the_lead_in_of_a_list() -> None:
    text = "一、总体目标\n到2027年，实现以下目标：\n（一）培育专精特新企业50家。"
    assert linked(text, ("deadline", "到2027年"), ("target", "50家"))


def test_a_threshold_and_its_award() -> None:
    assert linked(THRESHOLD, ("amount", "1亿元"), ("monetary_award", "20万元"))


def test_neighbours_that_share_no_words_are_not_related() -> None:
    found: list[AnyRecord] = list(extract(AWARD + TARGET + "\n").records)
    award = next(record for record in found if record.type == "monetary_award")
    target = next(record for record in found if record.type == "target")
    assert target.record_id not in award.related
    assert award.record_id not in target.related


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_ids_exist_and_links_go_both_ways(path: Path) -> None:
    records = {record.record_id: record for record in extract(path).records}
    for record in records.values():
        assert record.record_id not in record.related
        assert len(record.related) == len(set(record.related))
        for other in record.related:
            assert other in records
            assert record.record_id in records[other].related
