"""The reader of Word files. All documents are invented and made here."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render import Heading, Paragraph, docx

from extract.errors import ReadError
from extract.model import Document
from extract.pipeline import extract_document
from extract.readers import read_bytes
from extract.readers.number_formats import bullet, written

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def read(data: bytes, name: str = "a.docx") -> Document:
    return read_bytes(data, name=name, source=name)


def text(body: str, **parts: str) -> str:
    return read(docx.word(body, **parts)).text


def p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def refused(data: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(data)
    return caught.value


# --- paragraphs ----------------------------------------------------------------------------------------------------


def test_paragraphs_are_lines_and_runs_are_joined() -> None:
    body = (
        "<w:p><w:r><w:t>云溪县</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>若干措施</w:t></w:r></w:p><w:p/>"
        '<w:p><w:r><w:t xml:space="preserve">　　奖励1</w:t></w:r>'
        "<w:hyperlink><w:r><w:t>00万元</w:t></w:r></w:hyperlink><w:r><w:t>。</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r></w:p>"
    )
    document = read(docx.word(body))
    assert document.text == "云溪县若干措施\n奖励100万元。\n甲 乙\n丙-丁"
    assert (document.format, document.encoding, document.pages, document.lines, document.findings) == ("docx", None, None, (), ())


def test_revisions_are_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>奖励</w:t></w:r><w:del><w:r><w:delText>50</w:delText></w:r></w:del><w:ins><w:r><w:t>80</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>万亿</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>万</w:t></w:r></w:moveTo><w:r><w:t>元</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前一半，</w:t></w:r></w:p>" + p("后一半。")
    )
    last = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>没有后文</w:t></w:r></w:p>"
    assert text(p("甲。") + last) == "甲。\n没有后文"
    row = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>".format(p("删"), p("去"))
    kept = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>".format(p("留"), p("下"))
    assert text(f"{body}<w:tbl>{row}{kept}</w:tbl>") == "奖励80万元\n前一半，后一半。\n留\t下"


def test_of_fields_the_results_are_read() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    nested = f"{mark('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>{mark('separate')}<w:r><w:t>9</w:t></w:r>{mark('end')}"
    body = (
        f"<w:p>{mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>{nested}"
        f"<w:r><w:instrText> &gt; 1</w:instrText></w:r>{mark('separate')}"
        f"<w:r><w:t>第一行</w:t></w:r></w:p><w:p><w:r><w:t>第二行</w:t></w:r>{mark('end')}<w:r><w:t>。</w:t></w:r></w:p>"
        '<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>2025年</w:t></w:r></w:fldSimple></w:p>'
    )
    assert text(body) == "第一行\n第二行。\n2025年"


def test_hidden_text_guides_and_marks_of_notes_are_left_out() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>见</w:t></w:r>"
        "<w:r><w:ruby><w:rt><w:r><w:t>lan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>岚</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0D8"/><w:t>项</w:t></w:r>'
        f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>x=5%</m:t></m:r></m:oMath></w:p>'
    )
    assert text(body) == "见岚➢项x=5%"


def test_text_boxes_follow_their_paragraph_and_are_read_once() -> None:
    box = f"<w:txbxContent>{p('框中，奖励5万元。')}</w:txbxContent>"
    drawing = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:x>{box}</w:x></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert (
        text(f"<w:p><w:r><w:t>正文</w:t>{drawing}</w:r><w:r><w:t>，完。</w:t></w:r></w:p>{p('后文')}")
        == "正文，完。\n框中，奖励5万元。\n后文"
    )
    assert text(f"<w:p><w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r></w:p>") == "框中，奖励5万元。"


def test_footnotes_and_endnotes_stand_behind_the_text() -> None:
    line = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>'
    notes = f'{line}<w:footnote w:id="2">{p("当年价。")}{p("含税。")}</w:footnote><w:footnote w:id="3">{p("初步数。")}</w:footnote>'
    found = text(p("总产值62亿元。"), footnotes=notes, endnotes=f'<w:endnote w:id="1">{p("尾注。")}</w:endnote>')
    assert found == "总产值62亿元。\n[1] 当年价。\n含税。\n[2] 初步数。\n[1] 尾注。"


def test_headers_and_footers_are_left_out() -> None:
    data = docx.render([Heading("措施", 0), Paragraph("奖励10万元。")], header="公报　2025年第4期")
    assert read(data).text == "措施\n奖励10万元。"


def test_content_controls_and_tables_of_contents() -> None:
    entry = '<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr><w:r><w:t>一、目标</w:t><w:tab/><w:t>3</w:t></w:r></w:p>'
    style = '<w:style w:styleId="t"><w:name w:val="toc 1"/></w:style>'
    assert text(f"<w:sdt><w:sdtPr/><w:sdtContent>{p('目录')}{entry}</w:sdtContent></w:sdt>", styles=style) == "目录\n一、目标…………3"


# --- numbers -------------------------------------------------------------------------------------------------------


def level(index: int, form: str, words: str, more: str = "", start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{words}"/>{more}</w:lvl>'


def definition(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def use(number: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def item(number: int, index: int, words: str = "x") -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/></w:numPr>')


OFFICIAL = definition(
    0,
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimalEnclosedCircle", "%4", '<w:suff w:val="nothing"/>'),
)


def labels(numbering: str, *items: tuple[int, int], styles: str = "") -> list[str]:
    found = text("".join(item(number, index) for number, index in items), numbering=numbering, styles=styles)
    return [line.removesuffix("x") for line in found.split("\n")]


def test_levels_count_on_and_start_anew_behind_higher_ones() -> None:
    order = [0, 1, 1, 2, 2, 3, 1, 2, 0, 1, 2]
    expected = ["一、", "（一）", "（二）", "1. ", "2. ", "①", "（三）", "1. ", "二、", "（一）", "1. "]
    assert labels(OFFICIAL + use(1, 0), *((1, index) for index in order)) == expected


def test_numbers_of_higher_levels_in_a_label() -> None:
    numbering = definition(
        0, level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")
    )
    assert labels(numbering + use(1, 0), (1, 0), (1, 1), (1, 2), (1, 0), (1, 1)) == ["第一章 ", "一.1 ", "1.1.1 ", "第二章 ", "二.1 "]


def test_a_level_that_never_starts_anew_and_one_that_does_behind_the_first_only() -> None:
    never = definition(0, level(0, "decimal", "%1."), level(1, "decimal", "第%2条", '<w:lvlRestart w:val="0"/>'))
    assert labels(never + use(1, 0), (1, 0), (1, 1), (1, 0), (1, 1)) == ["1. ", "第1条 ", "2. ", "第2条 "]
    first = definition(
        0, level(0, "decimal", "%1."), level(1, "decimal", "%2)"), level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="1"/>')
    )
    used = ((1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2))
    assert labels(first + use(1, 0), *used) == ["1. ", "1) ", "a) ", "2) ", "b) ", "2. ", "a) "]


def test_lists_of_one_definition_count_on_unless_one_starts_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
    numbering = OFFICIAL + use(1, 0) + use(2, 0) + use(3, 0, anew.format(1)) + use(4, 0, anew.format(7))
    order = [(1, 0), (2, 0), (3, 0), (3, 0), (1, 0), (4, 0), (4, 0)]
    assert labels(numbering, *order) == ["一、", "二、", "一、", "二、", "三、", "七、", "八、"]


def test_a_list_may_override_a_level() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)", start=3)}</w:lvlOverride>'
    assert labels(OFFICIAL + use(1, 0, own), (1, 0), (1, 0), (1, 1)) == ["III) ", "IV) ", "（一）"]


def test_styles_put_paragraphs_in_lists() -> None:
    numbering = definition(0, level(0, "decimal", "%1."), level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="h2"/>')) + use(5, 0)
    styles = (
        '<w:style w:type="paragraph" w:styleId="h2"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="h2"/></w:style>'
    )
    body = p("甲", '<w:pStyle w:val="h2"/>') + p("乙", '<w:pStyle w:val="own"/>')
    body += p("丙", '<w:pStyle w:val="own"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert text(body, numbering=numbering, styles=styles) == "（一）甲\n（二）乙\n丙"


def test_a_definition_that_points_to_a_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>' + OFFICIAL.replace('Id="0"', 'Id="2"') + use(1, 1)
    )
    styles = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    assert labels(numbering + use(2, 2), (1, 0), (1, 1), styles=styles) == ["一、", "（一）"]
    circle = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    assert labels(numbering, (1, 0), styles=circle) == [""]


def test_a_break_in_front_of_the_words_does_not_take_the_number() -> None:
    broken = item(1, 0).replace("<w:r>", '<w:r><w:br w:type="page"/></w:r><w:r>', 1)
    assert text(item(1, 0) + broken, numbering=OFFICIAL + use(1, 0)) == "一、x\n二、x"


def test_bullets_and_lists_that_are_not_there() -> None:
    numbering = definition(0, level(0, "bullet", "\uf06e"), level(1, "none", "")) + use(1, 0)
    assert labels(numbering, (1, 0), (1, 1), (1, 8), (9, 0)) == ["■ ", "", "", ""]
    assert bullet("\uf0ff•-") == "●●-"


def test_a_deleted_paragraph_does_not_count_and_an_empty_one_does() -> None:
    gone = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>"
    empty = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:p>"
    assert text(item(1, 0) + gone + item(1, 0) + empty + item(1, 0), numbering=OFFICIAL + use(1, 0)) == "一、x\n二、x\n四、x"


@pytest.mark.parametrize(
    ("form", "value", "expected"),
    [
        ("chineseCountingThousand", 10, "十"),
        ("chineseCountingThousand", 11, "十一"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1005, "一千零五"),
        ("chineseCountingThousand", 20110, "二万零一百一十"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographLegalTraditional", 3, "參"),
        ("taiwaneseCountingThousand", 12, "十二"),
        ("ideographDigital", 10, "一〇"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircleChinese", 51, "51"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalFullWidth", 12, "１２"),
        ("ideographTraditional", 10, "癸"),
        ("ideographZodiac", 12, "亥"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerLetter", 28, "bb"),
        ("decimalZero", 7, "07"),
        ("numberInDash", 4, "- 4 -"),
        ("none", 4, ""),
        ("somethingNew", 4, "4"),
    ],
)
def test_forms_of_numbers(form: str, value: int, expected: str) -> None:
    assert written(value, form) == expected


@given(st.integers(1, 99_999), st.integers(1, 99_999))
def test_no_two_numbers_are_written_alike(one: int, other: int) -> None:
    for form in ("chineseCountingThousand", "ideographDigital", "decimal"):
        assert (written(one, form) == written(other, form)) == (one == other)


# --- tables --------------------------------------------------------------------------------------------------------


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(words: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words)}</w:tc>"


DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_rows_are_lines_and_merged_cells_are_filled_in() -> None:
    table = (
        row(cell("类别", DOWN), cell("指标", DOWN), cell("目标值", '<w:gridSpan w:val="2"/>'), cell("责任单位", DOWN))
        + row(cell("", ON), cell("", ON), cell("2025年"), cell("2027年"), cell("", ON))
        + row(cell("产业", DOWN), cell("总产值（亿元）"), cell("62"), cell("85", DOWN), cell("县农业农村局", DOWN))
        + row(cell("", ON), cell("冷库（座）"), cell("30"), cell("", ON), cell("", ON))
    )
    assert text(p("如下：") + f"<w:tbl>{table}</w:tbl>" + p("完。")) == (
        "如下：\n类别\t指标\t目标值\t\t责任单位\n\t\t2025年\t2027年\t\n产业\t总产值（亿元）\t62\t85\t县农业农村局\n产业\t冷库（座）\t30\t\t县农业农村局\n完。"
    )


def test_cells_hold_paragraphs_and_rows_may_begin_further_right() -> None:
    two = f"<w:tc>{p('第一段')}{p('第二段')}</w:tc>"
    late = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("乙")}</w:tr>'
    assert text(f"<w:tbl>{row(two, cell('甲'))}{late}</w:tbl>") == "第一段 第二段\t甲\n\t乙"


def test_layout_tables_read_as_paragraphs() -> None:
    inner = f"<w:tbl>{row(cell('级别'), cell('标准'))}{row(cell('甲级'), cell('5万元'))}</w:tbl>"
    assert text(f"<w:tbl>{row(cell('一段'))}{row(cell('又一段'))}</w:tbl>") == "一段\n又一段"
    outer = f"<w:tc>{p('外')}{inner}</w:tc>"
    assert text(f"<w:tbl>{row(outer, cell('旁'))}</w:tbl>") == "外\n级别\t标准\n甲级\t5万元\n旁"
    many = "".join(p(f"第{number}条　奖励企业一百万元，按年拨付。" * 10) for number in range(8))
    assert "\t" not in text(f"<w:tbl>{row(f'<w:tc>{many}</w:tc>', cell('页边'))}</w:tbl>")


# --- the file ------------------------------------------------------------------------------------------------------


def test_the_strict_namespace_and_a_main_part_by_another_name() -> None:
    relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    data = docx.word(
        p("奖励10万元。") + item(1, 0), namespace=docx.STRICT, relations=relations, main="doc/d2.xml", numbering=OFFICIAL + use(1, 0)
    )
    assert read(data).text == "奖励10万元。\n一、x"


def core(**values: str) -> str:
    names = "".join(f'<d:{name} xmlns:d="urn:d">{value}</d:{name}>' for name, value in values.items())
    return f"<cp:coreProperties xmlns:cp='urn:c'>{names}</cp:coreProperties>"


def with_core(body: str, properties: str, **parts: str) -> Document:
    out = BytesIO(docx.word(body, **parts))
    with ZipFile(out, "a") as package:
        package.writestr("docProps/core.xml", properties)
    return read(out.getvalue())


def test_core_properties_become_metadata_and_a_template_s_title_does_not() -> None:
    document = with_core(p("云溪县 措施"), core(title="云溪县措施", creator="某处", created="2025-03-01T08:00:00Z", keywords=""))
    assert document.metadata == {"title": "云溪县措施", "author": "某处", "created": "2025-03-01T08:00:00Z"}
    assert with_core(p("云溪县措施"), core(title="红头文件模板")).metadata == {}
    style = '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    titled = with_core(p("云溪县", '<w:pStyle w:val="T"/>') + p("措施", '<w:pStyle w:val="T"/>'), core(title="措施"), styles=style)
    assert titled.metadata["title"] == "云溪县措施"


def test_what_cannot_be_read() -> None:
    data = docx.word(p("奖励10万元。"))
    assert refused(data[: len(data) // 2]).code == "broken"
    assert refused(docx.word("<w:p/>")).code == "no_text"
    assert refused(docx.package({"a.xml": "<a/>"}, "")).code == "broken"
    assert refused(docx.package({"word/document.xml": "<a>"}, "")).code == "broken"
    assert refused(docx.package({"word/document.xml": "<!DOCTYPE a><a/>"}, "")).code == "unsafe"
    assert refused(docx.word("<w:sdt>" * 400 + "</w:sdt>" * 400)).code == "too_large"


def test_tables_as_deep_as_xml_may_go_are_read() -> None:
    opened, closed = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    assert text(opened * 80 + p("奖励10万元。") + closed * 80) == "奖励10万元。"


def test_a_bomb_is_refused() -> None:
    out = BytesIO(docx.word(p("x")))
    with ZipFile(out, "a", ZIP_DEFLATED) as package:
        package.writestr("word/styles2.xml", "x")
    bomb = docx.word("<w:p><w:r><w:t>" + " " * (1 << 24) + "</w:t></w:r></w:p>")
    assert read(out.getvalue()).text == "x"
    assert refused(bomb).code == "unsafe"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=6))
def test_damage_gives_a_document_or_a_read_error(place: int, junk: bytes) -> None:
    data = bytearray(docx.word(p("奖励10万元。") + item(1, 0), numbering=OFFICIAL + use(1, 0)))
    place %= len(data)
    data[place : place + len(junk)] = junk
    try:
        assert read(bytes(data)).text
    except ReadError as error:
        assert error.code in ("broken", "unsafe", "unsupported", "encrypted", "no_text", "not_text")  # noqa: PT017


def test_the_day_a_file_was_made_dates_nothing() -> None:
    """A template's, or that of a copy: 今年 would count from it."""
    made = with_core(p("云溪县 通知") + p("今年新增就业3万人。"), core(created="2013-12-23T23:15:00Z", modified="2014-01-01T00:00:00Z"))
    found = extract_document(made)
    assert (found.document.date_of_issue, found.document.date_of_publication) == (None, None)
    assert [record.end for record in found.records if record.type == "deadline"] in ([], [None])
