"""The reader of web pages. All pages are invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import ReadError
from extract.model import Document
from extract.readers import read_bytes

BODY = "<p>为支持产业发展，制定本措施。</p><p>对企业给予<span>100</span>万元奖励；分两年拨付，每年一次。</p>"
LINES = "为支持产业发展，制定本措施。\n对企业给予100万元奖励；分两年拨付，每年一次。"


def page(markup: str) -> Document:
    return read_bytes(markup.encode(), name="a.html", source="a.html")


def text(markup: str) -> str:
    return page(markup).text


# --- lines ---------------------------------------------------------------------------------------------------------


def test_blocks_and_breaks_end_lines_and_inline_elements_do_not() -> None:
    assert (
        text("<div>第一<b>条</b> <a href=x>奖励</a><p>10<span>\n</span>万元<br>二<br/>三</p>四</div>") == "第一条 奖励\n10 万元\n二\n三\n四"
    )


def test_white_space_and_entities_as_a_browser_shows_them() -> None:
    assert text("<p>&nbsp; &nbsp;奖励\n\n   10&#19975;元&amp;补贴&lt;5%&hellip;</p>") == "奖励 10万元&补贴<5%…"
    assert text("<pre>一行\n二 <b>行</b>\n</pre>") == "一行\n二 行"


def test_marks_of_emphasis_stay() -> None:
    assert text("<p>**补贴对象**：企业。</p>") == "**补贴对象**：企业。"


def test_wide_blanks_open_paragraphs_but_do_not_cut_numbers_and_labels() -> None:
    assert (
        text("<p>　　为支持产业，制定本措施。　　一、奖励对象和标准　　对企业奖励10万元。</p>")
        == "为支持产业，制定本措施。\n一、奖励对象和标准\n对企业奖励10万元。"
    )
    assert (
        text("<p>第十二条　　对企业奖励10万元。</p><p>附　　则</p><p>第九章　　附　　则</p>")
        == "第十二条　　对企业奖励10万元。\n附　　则\n第九章　　附　　则"
    )


def test_broken_markup_loses_no_text() -> None:
    assert text("<p>一，<p>二，<div>三</b>，<ul><li>四<li>五</ul></p>六<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>七").split() == (
        ["一，", "二，", "三，", "四", "五", "六", "甲", "乙", "丙", "丁", "七"]
    )
    assert text("<p><b>奖励<p>10万元。</b>每家</p>，<![if !mso]>完<![endif]><!-- 没有结尾").startswith("奖励\n10万元。每家\n，完")


# --- the body ------------------------------------------------------------------------------------------------------

AROUND = """<!DOCTYPE html><html><head><title>云溪县措施 - 云溪县政府网</title><style>p{{}}</style></head><body>
<script>var a = "<p>奖励999万元。</p>";</script><header>云溪县政府，首页。</header><nav><a href=/>首页</a><a href=/a>政务公开</a></nav>
<div class="breadcrumb">当前位置：<a href=/>首页</a></div><!-- 注释，奖励777万元。 -->
{body}
<div class="share-box">分享到，微信。</div><div class="related"><h3>相关新闻</h3><ul><li><a href=/1>某地奖励888万元，很多。</a></li></ul></div>
<form>搜索，<input value="奖励666万元"></form><div style="display:none">隐藏，奖励555万元。</div><footer>版权所有，云溪县。</footer></body></html>"""


@pytest.mark.parametrize(
    "body",
    [
        f'<div id="UCAP-CONTENT">{BODY}</div>',
        f'<table><tr><td>左，栏。</td><td><table><tr><td class="b12c" id="UCAP-CONTENT">{BODY}</td></tr></table></td></tr></table>',
        f'<div class="x"><div class="TRS_Editor">{BODY}</div></div><div>责任编辑，某某。</div>',
        f'<div id="js_content" style="visibility: hidden;">{BODY}</div>',
        f'<div><a class="zoom">放大</a><span class="zoom"></span><font id="Zoom">{BODY}</font></div>',
        f"<article>{BODY}</article>",
        f'<div class="content"><div>{BODY}</div></div>',
        f"<div><div>{BODY}</div></div>",
        f'<div class="main"><div class="left"><ul><li><a href=/>通知，一。</a></li></ul></div><div class="right">{BODY}</div></div>',
        BODY,
    ],
)
def test_the_body_is_found_and_its_surroundings_left_out(body: str) -> None:
    document = page(AROUND.format(body=body))
    assert document.text == LINES
    assert document.metadata["title"] == "云溪县措施 - 云溪县政府网"


def test_a_form_around_the_whole_page_is_no_noise() -> None:
    markup = AROUND.format(body=f"<div>{BODY}</div>").replace("<header>", "<form id=aspnet><header>").replace("</body>", "</form></body>")
    assert text(markup) == LINES


def test_a_fragment_is_all_body() -> None:
    assert text(BODY) == LINES


def test_several_articles_are_read_in_order() -> None:
    articles = "".join(f"<article><h2>第{number}则</h2><p>奖励{number}万元，已发。</p></article>" for number in range(1, 4))
    assert (
        text(f"<html><body><main>{articles}</main></body></html>")
        == "第1则\n奖励1万元，已发。\n第2则\n奖励2万元，已发。\n第3则\n奖励3万元，已发。"
    )


@pytest.mark.parametrize(
    "body", ['<div id="UCAP-CONTENT"></div><p>联系我们，电话。</p>', "<div id=app></div>", "<script>render()</script><a href=/>首页</a>"]
)
def test_a_page_without_a_body_says_so(body: str) -> None:
    with pytest.raises(ReadError) as caught:
        page(f"<html><head><title>云溪县措施</title></head><body>{body}</body></html>")
    assert caught.value.code == "no_body"
    assert "云溪县措施" in caught.value.message


def test_a_page_with_nothing_says_so() -> None:
    with pytest.raises(ReadError) as caught:
        page("<html><body><img src=a></body></html>")
    assert caught.value.code == "no_text"


# --- tables --------------------------------------------------------------------------------------------------------


def test_rows_are_lines_and_cells_parted_by_tabs() -> None:
    table = (
        "<table><caption>表1 标准</caption><tr><th>级别<th>标准</tr><tr><td><p>国家级</p><p>认定</p></td><td>100<br>万元</td></tr></table>"
    )
    assert text(f"<p>标准如下：</p>{table}<p>完。</p>") == "标准如下：\n表1 标准\n级别\t标准\n国家级 认定\t100 万元\n完。"


def test_spanned_positions_are_empty_cells() -> None:
    rows = (
        "<tr><td rowspan=2>类别</td><td colspan=2>标准</td></tr><tr><td>企业</td><td>个人</td></tr>"
        "<tr><td>奖励</td><td></td><td>5万元</td></tr><tr><td colspan=3>合计</td></tr><tr><td> </td></tr>"
    )
    assert text(f"<table>{rows}</table>") == "类别\t标准\t\n\t企业\t个人\n奖励\t\t5万元\n合计\t\t"


def test_columns_with_nothing_in_them_are_left_out() -> None:
    assert text("<table><tr><td>甲</td><td>&nbsp;</td><td>1</td></tr><tr><td>乙</td><td></td><td>2</td></tr></table>") == "甲\t1\n乙\t2"


@pytest.mark.parametrize(
    "table",
    [
        f"<table><tr><td>{BODY}</td></tr></table>",
        f"<table><tr><td><table><tr><td>{BODY}</td></tr></table></td><td></td></tr></table>",
        "<table><tr><td><p>为支持产业发展，制定本措施。</p></td></tr><tr><td>对企业给予100万元奖励；分两年拨付，每年一次。</td></tr></table>",
    ],
)
def test_layout_tables_read_as_paragraphs(table: str) -> None:
    assert text(table) == LINES


def test_a_data_table_inside_a_layout_table_stays_one() -> None:
    inner = "<table><tr><td>级别</td><td>标准</td></tr><tr><td>甲级</td><td>15,400元</td></tr></table>"
    assert text(f"<table><tr><td>{BODY}{inner}</td></tr></table>") == LINES + "\n级别\t标准\n甲级\t15,400元"


def test_text_between_rows_is_not_lost() -> None:
    assert text("<table>奖励，如下<tr><td>甲</td><td>1</td></tr></table>").split() == ["奖励，如下", "甲", "1"]


# --- metadata ------------------------------------------------------------------------------------------------------

BOX = """<table class=bd1><tr><td><b>索 引 号：</b></td><td>001/2023-0001</td><td>主题分类：</td><td>工业</td></tr>
<tr><td>发文机关：</td><td>云溪县人民政府</td><td>成文日期：</td><td>2023年03月08日</td></tr>
<tr><td>标　　题：</td><td colspan=3>云溪县措施</td></tr><tr><td>发文字号：</td><td>云府〔2023〕1号</td><td>发布日期：</td><td>2023年3月10日</td></tr></table>"""
FACTS = {
    "index_number": "001/2023-0001",
    "issuing_authority": "云溪县人民政府",
    "date_of_issue": "2023-03-08",
    "title": "云溪县措施",
    "document_number": "云府〔2023〕1号",
    "date_of_publication": "2023-03-10",
    "subject_category": "工业",
}


@pytest.mark.parametrize(
    "box",
    [
        BOX,
        f"<table><tr><td>{BOX}</td></tr></table>",
        "<ul><li>索引号：001/2023-0001</li><li>主题分类：工业</li><li>发文机关：云溪县人民政府 成文日期：2023-03-08</li>"
        "<li><label>名 称：</label><span>云溪县措施</span></li><li>文号：云府〔2023〕1号</li><li>发布日期：<div>2023-03-10 09:00</div></li></ul>",
    ],
)
def test_the_box_of_facts_becomes_metadata_and_leaves_the_text(box: str) -> None:
    document = page(f"<html><body><div>{box}{BODY}</div></body></html>")
    assert document.text == LINES
    assert document.metadata == FACTS


def test_a_table_that_only_resembles_a_box_of_facts_stays() -> None:
    assert "名称\t标准" in text("<table><tr><td>名称</td><td>标准</td></tr><tr><td>文号</td><td>10万元</td></tr></table>")


def test_meta_elements_become_metadata() -> None:
    head = """<meta name="ArticleTitle" content="云溪县措施"><meta name="PubDate" content="2025-03-20 10:57"/>
    <meta name=ContentSource content=云溪县网>
    <meta name="ColumnName" content="政策"><meta name="Author" content="">
    <meta property="og:title" content="别的"><meta name="keywords" content="产业">"""
    assert page(f"<html><head>{head}<title>x</title></head><body>{BODY}</body></html>").metadata == {
        "title": "云溪县措施",
        "date": "2025-03-20",
        "source": "云溪县网",
        "column": "政策",
        "keywords": "产业",
    }


def test_the_heading_that_the_title_begins_with_is_the_title() -> None:
    assert page(f"<title>云溪县 措施_云溪县网</title><h1>云溪县措施</h1>{BODY}").metadata["title"] == "云溪县措施"
    assert page(f"<h1>云溪县措施</h1>{BODY}").metadata["title"] == "云溪县措施"


# --- encodings and hostile pages -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "codec"), [("gb2312", "gb18030"), ("GBK", "gb18030"), ("utf-8", "utf-8"), ("gb2312", "utf-8"), ("utf-8", "gb18030")]
)
def test_a_declared_charset_is_followed_unless_the_bytes_contradict_it(label: str, codec: str) -> None:
    data = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={label}"></head><body>{BODY}㙍</body></html>'.encode(
        codec
    )
    document = read_bytes(data, name="a.htm", source="a.htm")
    assert (document.text, document.encoding) == (LINES + "\n㙍", codec)


def test_a_declared_big5_page() -> None:
    data = '<meta charset="big5"><p>獎勵10萬元。</p>'.encode("big5")
    assert read_bytes(data, name="a.html", source="a").text == "獎勵10萬元。"


def test_a_page_without_markup_is_its_text() -> None:
    assert text("奖励10万元。\n补贴5万元。") == "奖励10万元。\n补贴5万元。"


def test_control_characters_become_blanks() -> None:
    assert text("<p>奖励&#8;10\x0b万元&#xD800;。</p>").replace(" ", "").replace("\ufffd", "") == "奖励10万元。"


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 50_000 + "<p>奖励10万元。</p>",
        "<b><p>" * 30_000 + "奖励10万元。",
        "<table><tr><td>" * 20_000 + "奖励10万元。",
        "<p>奖励10万元。</p>" + "</div></b>" * 50_000,
        "<p " + " ".join(f"a{number}=1" for number in range(50_000)) + ">奖励10万元。</p>",
        "<p>奖励10万元。</p>" + "<!--" * 50_000,
        "<div class=trs_editor>" * 20_000 + "奖励10万元。",
        "<table><tr>" + "<td colspan=99999 rowspan=99999>奖励10万元。</td>" * 300 + "</tr><tr><td>一</td></tr></table>",
    ],
    ids=["depth", "open inline", "nested tables", "stray ends", "attributes", "open comments", "nested containers", "spans"],
)
def test_hostile_pages_cost_little_and_lose_nothing(markup: str) -> None:
    start = time.process_time()
    assert "奖励10万元。" in text(markup)
    assert time.process_time() - start < 10


TAGS = [
    "<p>",
    "</p>",
    "<table>",
    "<tr>",
    "<td rowspan=2>",
    "</td>",
    "</table>",
    "<b>",
    "</b>",
    "<div>",
    "</div>",
    "<ul><li>",
    "<br>",
    "<a href=x>",
    "</a>",
]


@settings(deadline=None)  # the first call reads lexicons
@given(st.lists(st.sampled_from([*TAGS, "甲，", "乙。", "丙 "]), max_size=40))
def test_no_soup_of_tags_loses_or_reorders_a_character(parts: list[str]) -> None:
    shown = "".join(part for part in parts if part not in TAGS)
    if "。" not in shown and "，" not in shown:
        return
    try:
        found = text("<p>始，。</p>" + "".join(parts))
    except ReadError:
        return
    assert "".join(found.split()) in ("始，。" + "".join(shown.split()), "".join(shown.split()))


def test_a_body_that_is_a_small_part_of_the_page_is_doubted() -> None:
    policy = "".join(f"<p>第{number}条 对达标企业给予最高{number}万元奖励。</p>" for number in range(1, 120))
    page = f"<html><body><div id=zoom><p>导语一句。</p></div><div class=other>{policy}</div></body></html>"
    parts = read_bytes(page.encode(), name="a.html", source="a")
    assert "第119条" in parts.text
    assert [(found.check, found.severity) for found in parts.findings] == [("low_coverage", "warning")]
    small = read_bytes(page.replace(policy, policy[:400]).encode(), name="a.html", source="a")
    assert (small.text, small.findings) == ("导语一句。", ())


# --- what a browser makes of the markup ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<ol><li>申报</li><li><p>审核</p></li></ol>", "1. 申报\n2. 审核"),
        ("<ol start=3><li>申报<li value=7>审核<li>公示</ol>", "3. 申报\n7. 审核\n8. 公示"),
        ("<ol reversed><li>甲等<li>乙等</ol>", "2. 甲等\n1. 乙等"),
        ("<ol type=a><li>甲等<li>乙等</ol>", "a. 甲等\nb. 乙等"),
        ("<ol style='list-style-type: cjk-ideographic'><li>总则</li><li>附录</li></ol>", "一、总则\n二、附录"),
        ("<ol class='custom_cn2 list-paddingleft-1'><li><p>总则</p></li></ol>", "（一）总则"),
        ("<ol class=custom_num1><li>总则</li></ol>", "1）总则"),
        ("<ol><li>对象<ol><li>企业<li>高校</ol><li>标准</ol>", "1. 对象\n（1）企业\n（2）高校\n2. 标准"),
        ("<ol style='list-style:none'><li>申报</li></ol><ul><li>审核</li></ul>", "申报\n审核"),
        ("<ol><li>1.申报</li><li>（二）审核</li><li>第三条　公示</li></ol>", "1.申报\n（二）审核\n第三条　公示"),
        ("<ol><li>50家企业</li></ol>", "1. 50家企业"),
    ],
)
def test_items_have_the_numbers_that_a_browser_writes(markup: str, lines: str) -> None:
    assert text(f"<p>有关事项如下，请遵照执行。</p>{markup}").removeprefix("有关事项如下，请遵照执行。\n") == lines


def styled(css: str, rest: str) -> str:
    return text(f"<head><style>{css}</style></head><div>{BODY}</div>{rest}")


def test_what_a_page_s_style_sheet_hides_is_no_text() -> None:
    hidden = "<p class=copy>奖励500万元，每年一次。</p>"
    assert styled("p { margin: 0 } .copy, .b { color: red; display : none }", hidden) == LINES
    assert styled("#copy{display:none}", hidden.replace("class", "id")) == LINES
    shown = f"{LINES}\n奖励500万元，每年一次。"
    assert styled("@media print { .copy { display: none } }", hidden) == shown
    assert styled(".tab .copy { display: none }", hidden) == shown
    assert styled(".copy { display: none } .copy.on { display: block }", hidden) == shown  # a script's
    assert styled(".copy { display: none } /* .copy { display: block } */", hidden.replace("<p", "<p style='display:block'")) == shown
    assert styled(".copy { display: none", hidden) == shown


def test_a_style_sheet_that_hides_the_body_is_a_script_s() -> None:
    assert text(f"<style>.late {{ display: none }}</style><div class=late>{BODY}</div>") == LINES


def test_a_body_that_stands_twice_is_read_once() -> None:
    long = "".join(f"<p>第{i}项，对新认定的示范企业给予一次性奖励{i}0万元，分两年拨付。</p>" for i in range(1, 12))
    once = text(f"<h1>云溪县若干措施</h1>{long}")
    twice = page(f"<div class=pc><h1>云溪县若干措施</h1>{long}</div><div class=wap><h1>云溪县若干措施</h1>{long}</div>")
    assert (twice.text, twice.findings) == (once, ())
    again = "<p>对新认定的示范企业给予一次性奖励50万元，分两年拨付。</p>"
    assert text(f"{again}{long}{again}").count("50万元，分两年") == 3  # a sentence that is said twice stays


def test_lists_of_other_pages_are_left_out_and_lists_of_files_stay() -> None:
    news = "".join(f"<li><a href={i}.html>某地奖励{i}00万元</a><span>2031-01-0{i}</span></li>" for i in range(1, 5))
    files = "".join(f"<li><a href=f{i}.docx>附表{i}</a></li>" for i in range(1, 4))
    assert text(f"<div>{BODY}<ul>{news}</ul></div>") == LINES
    assert text(f"<div>{BODY}<ul>{files}</ul></div>") == f"{LINES}\n附表1\n附表2\n附表3"


def test_lines_that_are_set_in_stay_so_inside_pre() -> None:
    assert text("<pre>　　为支持产业发展，制定本措施。\n按规定执行。\n    分两年拨付。</pre>") == (
        "　　为支持产业发展，制定本措施。\n按规定执行。\n　　分两年拨付。"
    )


@pytest.mark.parametrize(
    "markup",
    [
        "<style>.a{display:none}" + "/*" * 100_000 + f"</style>{BODY}",
        "<style>" + "a{" * 100_000 + f"display:none</style>{BODY}",
        f"{BODY}{'<ol><li>' * 10_000}末尾，完。",
        f"{BODY}{'<ul><li><a href=1>某地</a>' * 10_000}末尾，完。",
        "<p>为支持全县各类产业加快发展制定本措施。</p>" * 20_000,
    ],
    ids=["comments", "rules", "lists", "links", "copies"],
)
def test_lists_and_style_sheets_take_no_more_than_their_length(markup: str) -> None:
    began = time.perf_counter()
    assert "支持" in text(markup)
    assert time.perf_counter() - began < 8
