"""The outline of documents: paragraphs, sections, tables, sentences and facts. Cases: tests/cases/elements.toml."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import extract
from extract.elements import outline
from extract.elements.dates import read_date
from extract.elements.marks import read_mark
from extract.elements.roles import number_line
from extract.elements.sentence import sentences
from extract.fold import fold
from extract.model import Document, Outline

CASES: dict[str, Any] = tomllib.loads((Path(__file__).parent / "cases" / "elements.toml").read_text(encoding="utf-8"))
DOCUMENTS = CASES["document"]


def made(text: str, **more: Any) -> Document:
    return Document(source="case", doc_id="x", sha256="x", **{"format": "text", "text": text, **more})


def of(case: dict[str, Any]) -> Outline:
    return outline(made(case["text"], format=case.get("format", "text"), metadata=case.get("metadata", {})))


def paragraphs(result: Outline) -> list[str]:
    return [result.view.written(block.start, block.end) for block in result.blocks]


def wrapped(text: str, width: int = 30) -> str:
    return "\n".join(line[i : i + width] for line in text.split("\n") for i in range(0, max(1, len(line)), width))


named = pytest.mark.parametrize("case", DOCUMENTS, ids=[case["name"] for case in DOCUMENTS])


@named
def test_facts(case: dict[str, Any]) -> None:
    facts = of(case).facts
    for name, value in case["facts"].items():
        found = getattr(facts, name)
        assert (found.isoformat() if hasattr(found, "isoformat") else found) == value, name


@pytest.mark.parametrize("case", CASES["facts"], ids=[case["name"] for case in CASES["facts"]])
def test_what_a_document_says_of_itself(case: dict[str, Any]) -> None:
    facts = of(case).facts
    for name, value in case["facts"].items():
        found = getattr(facts, name)
        assert (found.isoformat() if hasattr(found, "isoformat") else found) == (None if value == "" else value), name


@pytest.mark.parametrize("case", CASES["paragraphs"], ids=[case["name"] for case in CASES["paragraphs"]])
def test_lines_become_paragraphs(case: dict[str, Any]) -> None:
    found = paragraphs(of(case))
    assert [text for text in case["are"] if text not in found] == []


@named
def test_section_of_every_record(case: dict[str, Any]) -> None:
    result = of(case)
    for text, section in case["sections"]:
        at = result.view.text.index(fold(text))
        block = next(block for block in result.blocks if block.start <= at < block.end)
        assert block.section == tuple(section), text


@named
def test_furniture_and_contents_are_left_out(case: dict[str, Any]) -> None:
    for text in case.get("absent", []):
        assert text not in paragraphs(of(case))
        assert not any(text in paragraph for paragraph in paragraphs(of(case)))


@named
def test_roles(case: dict[str, Any]) -> None:
    result = of(case)
    roles = {block.role: result.view.written(block.start, block.end) for block in result.blocks}
    for role, text in case.get("roles", {}).items():
        assert roles[role] == text


@named
def test_spans_point_into_the_document(case: dict[str, Any]) -> None:
    result = of(case)
    for sentence in result.sentences:
        span = result.view.span(sentence.start, sentence.end)
        assert case["text"][span.start : span.end] == span.text
        assert result.blocks[sentence.block].start <= sentence.start < sentence.end <= result.blocks[sentence.block].end
    starts = [block.start for block in result.blocks]
    assert starts == sorted(starts)


def test_a_page_number_in_mid_sentence_is_bridged() -> None:
    text = "一、支持企业\n\n对年产值突破5亿元的企业，给予一次性奖励，最高不超\n\n— 3 —\n\n过200万元。\n"
    result = outline(made(text))
    assert paragraphs(result)[-1] == "对年产值突破5亿元的企业，给予一次性奖励，最高不超过200万元。"
    at = result.view.text.index("最高不超过")
    span = result.view.span(at, at + 9)
    assert text[span.start : span.end] == span.text
    assert "3" in span.text


def test_a_repeated_header_begins_a_table_of_its_own() -> None:
    result = of(next(case for case in DOCUMENTS if case["name"].startswith("plan")))
    first, second = result.tables
    assert (first.caption, first.unit, first.header) == ("表1主要指标（单位：万亩）", "万亩", 1)
    assert (second.caption, second.unit, second.header) == (first.caption, first.unit, 1)
    cells = [[result.view.written(a, b) for a, b in row] for row in first.rows]
    assert cells[2] == ["", "其中：有机茶园", "3", "约束性"]


@pytest.mark.parametrize(
    ("text", "title", "records"),
    [
        ("新认定的瞪羚企业给予10万元奖励\n", None, 1),
        ("新认定的瞪羚企业给予10万元奖励\n新认定的独角兽企业给予100万元奖励\n", None, 2),
        ("海州县启动瞪羚企业培育行动\n新认定的瞪羚企业给予10万元奖励。\n", "海州县启动瞪羚企业培育行动", 1),
        ("海州县瞪羚企业培育办法\n", "海州县瞪羚企业培育办法", 0),
    ],
)
def test_a_line_alone_is_what_it_says_and_a_title_stands_above_a_text(text: str, title: str | None, records: int) -> None:
    result = extract(text)
    assert (result.document.title, len(result.records)) == (title, records)


def test_markdown_table_and_headings() -> None:
    text = "# 海湾计划\n\n## 一、目标\n\n| 指标 | 2025年 |\n| --- | --- |\n| 企业数 | **30** |\n\n到2025年培育企业30家。\n"
    result = outline(made(text, format="markdown"))
    assert result.facts.title == "海湾计划"
    assert [[result.view.written(a, b) for a, b in row] for row in result.tables[0].rows] == [["指标", "2025年"], ["企业数", "30"]]
    assert result.blocks[-1].section == ("一、目标",)


PARAGRAPHS = (
    "星湖市促进低空经济发展若干措施",
    "为抢抓低空经济发展机遇，推动形成新质生产力，结合本市实际，制定以下措施。",
    "一、支持企业集聚",
    "1.鼓励企业落户。对新引进的整机制造企业，实缴资本达到1.5亿元以上的，按实缴资本的2%给予最高3000万元奖励，分三年拨付；对核心零部件企业给予最高500万元奖励。",
    "2.支持规模发展。对年营业收入首次突破10亿元、50亿元、100亿元的企业，分别给予100万元、300万元、500万元奖励。同一企业晋级的，补足差额。",
    "二、支持应用示范",
    "对开通城际载人航线且年飞行不少于300班次的企业，每条航线每年补贴最高200万元，连续补贴不超过三年，RTK基站建设另行支持。",
    "（一）物流配送。2024—2026年，每年新增无人机物流航线不少于20条，到2026年累计达到80条，日均配送突破1万单。",
    "本措施自2024年7月1日起施行，有效期至2026年12月31日。",
)


@given(st.integers(min_value=24, max_value=60), st.permutations(range(2, len(PARAGRAPHS))))
def test_hard_wraps_are_undone(width: int, order: list[int]) -> None:
    text = "\n".join([PARAGRAPHS[0], PARAGRAPHS[1], *(PARAGRAPHS[i] for i in order)])
    whole, cut = outline(made(text)), outline(made(wrapped(text, width)))
    assert "".join(paragraphs(cut)) == "".join(paragraphs(whole))
    lost = set(paragraphs(whole)) - set(paragraphs(cut))
    # where a sentence ends with a full line, nothing tells whether its paragraph does too
    assert all(any(p[i - 1] in "。；" for i in range(width, len(p) + 1, width)) for p in lost) or any(
        len(p) % width == 0 for p in PARAGRAPHS
    )


def test_wrapped_at_thirty_gives_the_same_paragraphs() -> None:
    text = "\n".join(PARAGRAPHS)
    whole, cut = outline(made(text)), outline(made(wrapped(text)))
    assert paragraphs(cut) == paragraphs(whole)
    assert [block.section for block in cut.blocks] == [block.section for block in whole.blocks]


@given(st.text(alphabet="一二。，；：（）“”《》1２. \t\n\f#*|—-第条章（a目录", max_size=200))
def test_any_text_has_an_outline(text: str) -> None:
    result = outline(made(text))
    for sentence in result.sentences:
        span = result.view.span(sentence.start, sentence.end)
        assert text[span.start : span.end] == span.text


@pytest.mark.parametrize("text", [case["text"] for case in CASES["number"]])
def test_document_numbers(text: str) -> None:
    assert number_line().match(fold(text))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "云汐综〔2025〕14号云汐区管委会关于进一步扩大投资的实施意见各片区：为扩大投资，制定本意见。" + "一是加快建设。" * 20,
            "云汐综〔2025〕14号",
        ),
        ("根据云汐综〔2025〕14号文件精神，" + "一是加快建设。" * 20, None),
    ],
)
def test_a_number_that_a_text_run_together_opens_with_is_its_own(text: str, number: str | None) -> None:
    assert extract(text).document.document_number == number


@pytest.mark.parametrize(("text", "day"), CASES["dates"].items())
def test_dates(text: str, day: str) -> None:
    found = read_date(fold(text))
    assert found is not None
    assert found.isoformat() == day


@pytest.mark.parametrize(("text", "parts"), CASES["sentences"].items())
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == parts


@pytest.mark.parametrize(("text", "style"), CASES["marks"].items())
def test_marks(text: str, style: str) -> None:
    mark = read_mark(fold(text))
    assert (mark.style if mark else "") == style


def test_no_quadratic_behaviour() -> None:
    assert len(outline(made("（" * 20_000 + "。" * 20_000)).sentences) > 0
    assert len(outline(made("企业，\n" * 20_000)).blocks) > 0
    assert len(outline(made("促进产业集群高质量发展并推动企业增产增效扩大规模提升水平与效益\n" * 20_000)).blocks) > 0


def test_the_fields_above_a_paper_run_into_its_first_line() -> None:
    head = "关于完善分时电价的通知 发文字号：云发改〔2025〕47 号 发布日期：2025-02-05 各县发改局：为完善分时电价，现将有关事项通知如下。"
    document = extract(head + "一、高峰电价上浮60%。二、低谷电价下浮50%。三、本通知自2025年3月1日起执行。").document
    assert (document.title, document.document_number, document.genre) == ("关于完善分时电价的通知", "云发改〔2025〕47号", "notice")
    assert document.date_of_publication == date(2025, 2, 5)


TWO_LINES = (
    ("岚泽县2026年\n政府工作报告", "岚泽县2026年政府工作报告"),
    ("岚泽县国民经济和社会发展\n第十五个五年规划纲要", "岚泽县国民经济和社会发展第十五个五年规划纲要"),
    ("岚泽县“十五五”\n现代农业发展规划", "岚泽县“十五五”现代农业发展规划"),
    ("岚泽县财政局\n2026年部门预算公开说明", "2026年部门预算公开说明"),  # an authority above its title
    ("通知公告\n岚泽县稳定就业若干措施", "岚泽县稳定就业若干措施"),
)


@pytest.mark.parametrize(("lines", "title"), TWO_LINES)
def test_a_title_of_a_place_goes_over_two_lines(lines: str, title: str) -> None:
    assert extract(f"{lines}\n\n为推动产业发展，对新认定的企业给予一次性奖励20万元。\n").document.title == title


def test_a_title_that_the_metadata_tell_goes_over_lines_and_stands_twice() -> None:
    name = "县域商贸流通体系建设成效显著"
    text = f"县域商贸流通\n体系建设\n成效显著\n2025年6月3日\n{name}\n截至5月底，全县建成村级网点120个。\n"
    result = outline(made(text, metadata={"title": name}))
    assert result.facts.title == name
    assert [block.role for block in result.blocks] == ["title", "title", "title", "date_of_issue", "title", ""]


def test_a_mark_on_a_line_of_its_own_goes_with_the_next() -> None:
    text = "第一章\n总则\n第一条\n本办法适用于全县企业。\n第二章\n附则\n一是\n加强统筹，每年拨付500万元。\n"
    told = ["第一章总则", "第一条", "本办法适用于全县企业。", "第二章附则", "一是加强统筹，每年拨付500万元。"]
    assert paragraphs(outline(made(text, format="html"))) == told


def test_the_day_on_which_a_page_was_opened_is_none_of_its_text() -> None:
    text = "首页 | 信息公开 | 今天是2031年5月6日 星期二\n岚泽县若干措施\n今天是2031年5月6日，活动将于6月30日截止。\n"
    assert paragraphs(outline(made(text))) == ["岚泽县若干措施", "今天是2031年5月6日，活动将于6月30日截止。"]


def test_the_author_of_an_office_file_writes_no_news_and_its_day_dates_nothing() -> None:
    text = "岚泽县夏粮生产\n全县夏粮播种面积达到20万亩，较好完成各项任务。\n"
    told = {"author": "admin", "created": "2013-12-23"}
    assert [outline(made(text, format=form, metadata=told)).facts.genre for form in ("docx", "pdf", "html")] == ["other", "other", "news"]
    assert outline(made(text, format="docx", metadata=told)).facts.date_of_publication is None


# --- Markdown as programs write it ---------------------------------------------------------------------------------


LEVELS = (
    ("# 一、要求\n\n# （一）目标\n\n达到200家。\n\n# 二、保障\n\n每年500万元。", [("一、要求", "（一）目标"), ("二、保障",)]),
    ("## 一、要求\n\n### 目标\n\n达到200家。\n\n## 二、保障\n\n### 经费\n\n每年500万元。", [("一、要求", "目标"), ("二、保障", "经费")]),
    ("## 第一章 总则\n\n### 第一条\n\n达到200家。\n\n第二条 每年500万元。", [("第一章总则", "第一条"), ("第一章总则", "第二条")]),
)


@pytest.mark.parametrize(("text", "sections"), LEVELS)
def test_a_heading_s_own_mark_tells_its_level_where_its_sign_does_not(text: str, sections: list[tuple[str, ...]]) -> None:
    result = outline(made(f"# 岚泽县若干措施\n\n{text}\n", format="markdown"))
    assert [block.section for block in result.blocks if block.kind == "paragraph"] == sections


def test_an_empty_line_of_markdown_parts_paragraphs() -> None:
    lines = ["为推动全县产业高质量发展", "加快建设现代化产业体系", "一次性奖励20万元", "每年兑现"]
    assert paragraphs(outline(made("\n\n".join(lines), format="markdown"))) == lines


def test_escapes_and_numbers_set_as_formulas() -> None:
    text = "1\\. 对企业按投资额的$12.5\\%$给予补助，\\*单个项目最高 $5 0 0$ 万元\\*。\n人均 US$5、$6 两档。\n"
    found = [record.mention.text for record in extract(text).records]
    assert "12.5\\%" in found
    assert paragraphs(outline(made(text)))[0] == "1.对企业按投资额的12.5%给予补助，*单个项目最高500万元*。"
    assert "US$5、$6" in paragraphs(outline(made(text)))[1]


def test_an_empty_first_cell_between_pipes_keeps_its_column() -> None:
    text = "| 类别 | 指标 | 2027年目标 |\n|---|---|---|\n| 产业 | 企业数 | 120 |\n|  | 增加值（亿元） | 85 |\n"
    grid = outline(made(text, format="markdown")).tables[0]
    assert [end - start for start, end in grid.rows[-1]] == [0, 7, 2]
