"""Each check fires on its example, with the places that show it, and is silent on the look-alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extract import extract
from extract.checks import CHECKS, Contradictions, Viewpoint
from extract.checks.dates import dates
from extract.elements import outline
from extract.model import Finding, Line
from extract.pipeline import extract_document
from extract.readers import read_bytes
from extract.records.kinds import Deadline

NOTICE = "云屏市工业和信息化局关于申报绿色工厂的通知\n各有关单位：\n{}\n云屏市工业和信息化局\n2023年3月1日\n"
MEASURES = "云屏市促进投资若干措施\n{}\n第一条 对高新技术企业给予10万元奖励。\n"

FIRES = (
    ("contradiction", "到2025年，全市国家级研发平台达到8个。\n到2025年，全市国家级研发平台达到5个。", ("8个", "5个")),
    ("total", "产业基金原有23亿元，再增加17亿元，达到41亿元。", ("23亿元", "17亿元", "41亿元")),
    ("range", "对入选项目给予奖励，按500万元-300万元分档。", ("500万元", "300万元")),
    ("deadline_past", NOTICE.format("请于2022年5月31日前将材料报送市工业和信息化局。"), ("于2022年5月31日前",)),
    ("lapsed", MEASURES.format("【已失效】"), ("【已失效】",)),
    ("lapsed", MEASURES.format("（已废止）"), ("（已废止）",)),
)

SILENT = (
    ("contradiction", "到2025年，全市国家级研发平台达到5个。\n到2030年，全市国家级研发平台达到8个。"),  # two dates
    ("contradiction", "到2025年，全市国家级研发平台达到8个以上。\n到2025年，全市国家级研发平台达到9个。"),  # nine is above eight
    ("contradiction", "到2025年，全市国家级研发平台达到8个。\n到2025年，全市省级众创空间达到5个。"),  # two indicators
    ("total", "产业基金原有23亿元，再增加17亿元，达到40亿元。"),
    ("total", "产业基金原有23亿元，再增加17亿元以上，达到41亿元。"),  # 以上 leaves room
    ("range", "对入选项目给予奖励，按300万元-500万元分档。"),
    ("range", "补贴标准从500万元至300万元递减。"),  # a fall is meant
    ("deadline_past", NOTICE.format("请于2023年5月31日前将材料报送市工业和信息化局。")),
    ("lapsed", MEASURES.format("【现行有效】")),
    ("lapsed", MEASURES.format("第二条 自本措施施行之日起，原奖励办法同时废止。")),
)


def findings(text: str, check: str) -> list[Finding]:
    return [found for found in extract(text + "\n").findings if found.check == check]


@pytest.mark.parametrize(("check", "text", "places"), FIRES)
def test_a_check_fires_on_its_example(check: str, text: str, places: tuple[str, ...]) -> None:
    [found] = findings(text, check)
    assert found.severity in ("info", "warning")
    assert tuple(span.text for span in found.evidence)[: len(places)] == places


@pytest.mark.parametrize(("check", "text"), SILENT)
def test_a_check_is_silent_on_its_look_alike(check: str, text: str) -> None:
    assert findings(text, check) == []


def test_every_check_has_a_case() -> None:
    modules = {each.__module__.rsplit(".", 1)[-1] for each in (*CHECKS, Contradictions)}
    assert modules == {"contradictions", "totals", "dates", "ranges", "status", "ocr"}
    assert {check for check, *_ in FIRES} == {check for check, _ in SILENT}


@pytest.mark.parametrize(("check", "text"), [(check, text) for check, text, _ in FIRES])
def test_evidence_is_sliced_from_the_text(check: str, text: str) -> None:
    whole = extract(text + "\n").text
    for found in findings(text, check):
        assert found.evidence
        assert all(whole[span.start : span.end] == span.text for span in found.evidence)


def test_the_two_places_of_a_contradiction_are_two() -> None:
    [found] = findings(FIRES[0][1], "contradiction")
    first, second = found.evidence
    assert first.end <= second.start
    assert "8个" in found.message
    assert "5个" in found.message


@pytest.mark.parametrize(("end", "wanted"), [(date(2024, 4, 15), ["backwards"]), (date(2024, 5, 1), []), (None, [])])
def test_a_time_that_ends_before_it_begins(end: date | None, wanted: list[str]) -> None:
    document = read_bytes("申报时间为2024年5月1日至6月30日。\n".encode(), name="text.txt", source="text")
    [window] = [record for record in extract(document.text).records if isinstance(record, Deadline)]
    turned = window.model_copy(update={"end": end})
    assert [found.check for found in dates(Viewpoint(document, outline(document), (), (turned,)))] == wanted


def test_checks_never_raise_on_a_text_without_records() -> None:
    assert extract("本页无正文。\n").findings == ()


@pytest.mark.parametrize(("confidence", "places"), [(0.62, ["500万元"]), (0.98, []), (None, [])])
def test_what_an_ocr_was_not_sure_of_is_told(confidence: float | None, places: list[str]) -> None:
    document = read_bytes("给予每家企业最高500万元奖励。".encode(), name="a.txt", source="a.txt")
    line = Line(0, len(document.text), 3, (0.0, 0.0, 1.0, 1.0), confidence)
    made = extract_document(replace(document, lines=(line,)))
    assert [record.ocr_confidence for record in made.records] == [confidence]
    found = [finding for finding in made.findings if finding.check == "ocr_confidence"]
    assert [span.text for finding in found for span in finding.evidence] == places
    assert all("page 3" in finding.message for finding in found)
