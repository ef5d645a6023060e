"""Saved pages of the systems in use at Chinese authorities, with what stands around a body there. All pages are invented."""

from __future__ import annotations

import time

import pytest

from extract.model import DocumentFacts
from extract.pipeline import Extraction, extract_document
from extract.readers import read_bytes

TITLE = "云溪县支持产业发展若干措施"
BODY = """<p style="text-indent:2em">为支持产业发展，制定本措施。</p>
<p><strong>一、奖励对象</strong></p><p>对新设立的企业，给予一次性奖励<span>100</span>万元。</p>
<table border=1><tr><td>级别</td><td>奖励标准（万元）</td></tr><tr><td>省级</td><td>50</td></tr></table>
<p>本措施自2024年6月1日起施行。</p>"""
LINES = "为支持产业发展，制定本措施。\n一、奖励对象\n对新设立的企业，给予一次性奖励100万元。\n级别\t奖励标准（万元）\n省级\t50\n本措施自2024年6月1日起施行。"

META = f"""<meta name="SiteName" content="云溪县人民政府网">
<meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="2024-05-21 09:32">
<meta name="ContentSource" content="县发展改革局"><meta name="ColumnName" content="政策文件"><meta name="Keywords" content="产业,奖励">"""

# What stands around the body on every page: navigation, a script, other headlines, sharing, a footer; all with sums that are none of it.
DECOYS = """<div class="{around}"><h3>相关新闻</h3><ul><li><a href=/1>某市安排专项资金777万元，增长66%</a><span>2024-05-01</span></li>
<li><a href=/2>全县一季度完成投资888万元</a></li></ul></div>"""
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8">{meta}<title>{title}_云溪县人民政府网</title><style>.a{{width:100%}}</style>
<script>var data = {{"title": "奖励999万元", "html": "<p>到2030年，奖励555万元。</p>"}};</script></head><body>
<div class="header"><div class="nav"><ul><li><a href=/>首页</a></li><li><a href=/zw/>政务公开</a></li></ul></div></div>
<div class="location">您所在的位置：<a href=/>首页</a> &gt; <a href=/zc/>政策</a></div>
{content}
<div class="share">分享到：<a href=#>微信</a></div>{decoys}
<div class="footer"><p>主办：云溪县人民政府办公室　累计访问3000万次，满意率98%</p><p>ICP备00000001号</p></div>
<script src="/a.js"></script></body></html>"""


def page(content: str, *, meta: str = META, around: str = "related") -> str:
    return PAGE.format(meta=meta, title=TITLE, content=content, decoys=DECOYS.format(around=around))


def read(markup: str, name: str = "a.html") -> Extraction:
    return extract_document(read_bytes(markup.encode(), name=name, source=name))


def facts(markup: str, name: str = "a.html") -> DocumentFacts:
    return read(markup, name).document


HEAD = (
    f'<div class="article"><h1>{TITLE}</h1><div class="info"><span>发布时间：2024-05-21 09:32</span><span>来源：县发展改革局</span></div>'
)
SYSTEMS = {
    "gov.cn": (
        f'<div class="pages-title">{TITLE}'
        f'</div><div class="pages_content" id="UCAP-CONTENT"><div class="trs_editor_view">{BODY}</div></div>'
    ),
    "TRS": f'{HEAD}<div class="Custom_UnionStyle"><div class="TRS_Editor">{BODY}</div></div></div>',
    "TRS, newer": f'{HEAD}<div class="view TRS_UEDITOR trs_paper_default trs_web">{BODY}</div></div>',
    "pages_content": f'{HEAD}<table class="pages_content"><tr><td class="b12c">{BODY}</td></tr></table></div>',
    "zoom": f'<table width=100%><tr><td>{HEAD}<div id="zoom">{BODY}</div></div></td></tr></table>',
    "zoom of a font": f'{HEAD}<font id="Zoom"><span><div id="ContentRegion">{BODY}</div></span></font></div>',
    "VSB": f'{HEAD}<form name="_newscontent_fromname"><div id="vsb_content"><div class="v_news_content">{BODY}</div></div></form></div>',
    "no names": f"<div><div><h1>{TITLE}</h1></div><div>{BODY}</div></div>",
}


@pytest.mark.parametrize("around", ["related", "xgxw", "hotnews", "sidebar"])
@pytest.mark.parametrize("content", SYSTEMS.values(), ids=SYSTEMS)
def test_the_body_and_nothing_around_it(content: str, around: str) -> None:
    found = read(page(content, around=around))
    assert found.text.removeprefix(f"{TITLE}\n") == LINES
    assert not any(decoy in found.text for decoy in ("777", "888", "999", "555", "3000", "98%"))


@pytest.mark.parametrize("content", SYSTEMS.values(), ids=SYSTEMS)
def test_meta_elements_become_facts_of_the_document(content: str) -> None:
    found = facts(page(content))
    assert (found.title, str(found.date_of_publication)) == (TITLE, "2024-05-21")
    assert (found.metadata["source"], found.metadata["column"], found.metadata["site"]) == ("县发展改革局", "政策文件", "云溪县人民政府网")


def test_without_meta_elements_the_byline_tells_the_day() -> None:
    found = facts(page(SYSTEMS["TRS"], meta=""))
    assert (str(found.date_of_publication), found.metadata["source"]) == ("2024-05-21", "县发展改革局")


WECHAT = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="{TITLE}">
<meta property="og:site_name" content="微信公众平台">
<meta property="og:article:author" content=""><title></title>
<script>var ct = "1716255120"; var msg_desc = "奖励999万元";</script></head><body id="activity-detail">
<div id="js_article" class="rich_media"><div class="rich_media_inner"><h1 class="rich_media_title" id="activity-name">
{TITLE}</h1><div id="meta_content" class="rich_media_meta_list"><a id="js_name">云溪发布</a><em id="publish_time">2024-05-21 09:32</em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0;">
<section><section>{BODY}</section></section></div>
<div class="rich_media_tool"><span>阅读 12万</span></div></div></div><div class="qr_code_pc"><p>微信扫一扫，关注该公众号，奖励666万元</p></div>
<div class="rich_media_area_extra"><p>预览时标签不可点，收录于合集，888万元。</p></div></body></html>"""


def test_an_article_of_wechat() -> None:
    found = read(WECHAT)
    assert found.text == LINES
    assert found.document.title == TITLE
    assert (str(found.document.date_of_publication), found.document.metadata["source"]) == ("2024-05-21", "云溪发布")


def test_an_article_of_wechat_whose_script_tells_the_day() -> None:
    """1716220800 is 00:00 of 21 May in Peking, and still the 20th in Greenwich."""
    bare = WECHAT.replace("2024-05-21 09:32", "").replace("1716255120", "1716220800")
    assert str(facts(bare).date_of_publication) == "2024-05-21"


NEWS = f"""---
title: "{TITLE}"
date: 2024-05-21
source: 云溪日报
tags:
  - 产业
---
<div class="main"><div class="content">{BODY}</div></div>"""


@pytest.mark.parametrize("name", ["a.html", "a.md", "a.txt"])
def test_news_with_front_matter(name: str) -> None:
    found = read(NEWS, name)
    assert found.text == LINES
    assert (found.document.title, str(found.document.date_of_publication)) == (TITLE, "2024-05-21")
    assert found.document.metadata["source"] == "云溪日报"


def test_records_stand_in_the_body_alone() -> None:
    amounts = [record.mention.text for record in read(page(SYSTEMS["TRS"])).records if record.type in ("monetary_award", "amount")]
    assert amounts == ["100万元", "50"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "markup",
    ["<div>" * 200_000 + "<p>奖励10万元。</p>", "<p " + " ".join(f"a{number}=1" for number in range(300_000)) + ">奖励10万元。</p>"],
    ids=["200,000 deep", "300,000 attributes"],
)
def test_hostile_pages_are_read_in_linear_time(markup: str) -> None:
    """Measured: 5.6 and 1.3 seconds of processor time; a reader that is not linear takes minutes."""
    started = time.process_time()
    assert "奖励10万元。" in read_bytes(markup.encode(), name="a.html", source="a").text
    assert time.process_time() - started < 60
