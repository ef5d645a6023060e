"""Readers: encodings, plain text, Markdown, inputs that cannot be read. All texts are invented."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import ReadError
from extract.model import Document
from extract.readers import READERS, SUFFIXES, read, read_bytes
from extract.readers.encoding import commonness, decode
from extract.readers.frontmatter import split_front_matter

HANS = "云溪县关于支持清泉产业园发展的若干措施\r\n\r\n对新设立的企业给予一次性奖励100万元，\n最高不超过500 万元。\n"
HANT = "雲溪縣關於支持清泉產業園發展的若干措施\n對新設立的企業給予一次性獎勵100萬元，\n最高不超過500萬元。\n"


def text_of(data: bytes, name: str = "a.txt") -> Document:
    return read_bytes(data, name=name, source=name)


def refused(data: bytes, name: str = "a.txt") -> ReadError:
    with pytest.raises(ReadError) as caught:
        text_of(data, name)
    assert len(caught.value.message) > 20
    return caught.value


# --- plain text ----------------------------------------------------------------------------------------------------


def test_plain_text_is_kept_character_for_character() -> None:
    document = text_of(HANS.encode())
    assert document.text == HANS
    assert (document.format, document.encoding, document.replaced, document.findings) == ("text", "utf-8", 0, ())
    assert document.sha256 == hashlib.sha256(HANS.encode()).hexdigest()
    assert document.doc_id == document.sha256[:16]


def test_a_byte_order_mark_is_removed_and_nothing_else() -> None:
    assert text_of(HANS.encode("utf-8-sig")).text == HANS
    assert text_of(("\ufeff" + HANS).encode("utf-16-le")).text == HANS
    assert text_of(HANS.encode("utf-16")).encoding == "utf-16-le"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (HANS, "gb18030", "gb18030"),
        (HANS, "gbk", "gb18030"),
        (HANT, "big5", "big5"),
        (HANT, "gb18030", "gb18030"),
        (HANT, "big5hkscs", "big5"),
        (HANS, "utf-16-le", "utf-16-le"),
        (HANS, "utf-16-be", "utf-16-be"),
        (HANT, "utf-16-be", "utf-16-be"),
        (HANS, "utf-32", "utf-32-le"),
        ("最高奖励10万元", "gb18030", "gb18030"),
        ("最高獎勵10萬元", "big5", "big5"),
        ("补贴㙍㵘𠮷村100元", "gb18030", "gb18030"),
        ("plain ASCII, 100 CNY", "ascii", "utf-8"),
    ],
)
def test_encodings_without_a_mark(text: str, codec: str, name: str) -> None:
    document = text_of(text.encode(codec))
    assert (document.text, document.encoding, document.replaced) == (text, name, 0)


@settings(deadline=None)  # the first call reads lexicons
@given(
    st.text(alphabet="云溪县支持产业发展奖励补贴万元企业项目，。0123456789\n", min_size=12, max_size=80).filter(
        lambda text: text.count("企") > 0
    )
)
def test_gb18030_is_told_from_big5(text: str) -> None:
    assert decode(text.encode("gb18030")).text == text


def test_one_bad_byte_costs_one_character_and_is_told() -> None:
    data = HANS.encode()
    document = text_of(data[:90] + b"\xff" + data[90:])
    assert document.encoding == "utf-8"
    assert document.replaced == document.text.count("\ufffd") >= 1
    assert [finding.check for finding in document.findings] == ["encoding"]
    damaged = text_of(HANS.encode("gb18030") + b"\xff\xff")
    assert damaged.encoding == "gb18030"
    assert damaged.text.startswith(HANS)


def test_control_characters_keep_the_length_and_are_told() -> None:
    document = text_of((HANS + "奖励\x0810万元\f").encode())
    assert document.text == HANS + "奖励 10万元\f"
    assert [finding.check for finding in document.findings] == ["control_characters"]


def test_common_characters_score_higher_than_misread_ones() -> None:
    assert commonness(HANS) > 0.6
    assert commonness(HANT) > 0.6
    assert commonness(HANS.encode("gb18030").decode("big5", "replace")) < 0.3
    assert commonness("abc") == 0


# --- front matter and Markdown -------------------------------------------------------------------------------------

FRONT = """---
title: "云溪县出台“八条”措施：奖励 \\"翻番\\""
Date: Tue, 18 May 2021 16:43:00 GMT
author: '本报''记者'
url: https://news.example/a?b=c
categories:
 - 金融
 - 要闻
tags: [产业, "园区"]
comments: false
---
"""


def test_front_matter_becomes_metadata_and_leaves_the_text() -> None:
    document = text_of((FRONT + "\n# 云溪县出台措施\n\n最高奖励**100万元**。\n").encode(), "a.md")
    assert document.format == "markdown"
    assert document.text == "\n# 云溪县出台措施\n\n最高奖励**100万元**。\n"
    assert document.metadata == {
        "title": '云溪县出台“八条”措施：奖励 "翻番"',
        "date": "2021-05-18",
        "author": "本报'记者",
        "url": "https://news.example/a?b=c",
        "category": "金融, 要闻",
        "tags": "产业, 园区",
        "comments": "false",
    }


def test_front_matter_in_a_text_file_and_behind_blank_lines() -> None:
    document = text_of(("\n" + FRONT + HANS).encode())
    assert (document.format, document.text, document.metadata["date"]) == ("text", HANS, "2021-05-18")


@pytest.mark.parametrize(
    "text", ["---\n云溪县\n---\n正文", "- - - -\n正文", "---\n正文没有结尾", "---\n---\n正文", "正文\n---\na: b\n---\n"]
)
def test_rules_are_no_front_matter(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


def test_a_page_saved_as_text_is_read_as_a_page() -> None:
    body = "<div>\n<p>云溪县召开大会，落户企业最高</p><p>奖励<b>100</b>万元。</p></div>"
    document = text_of((FRONT + body).encode())
    assert (document.format, document.text) == ("html", "云溪县召开大会，落户企业最高\n奖励100万元。")
    assert document.metadata["author"] == "本报'记者"
    assert text_of(body.encode(), "a.md").format == "html"


def test_a_few_tags_make_no_page() -> None:
    text = "# 表\n| 项目 | 标准 |\n| --- | --- |\n| 甲<br>乙 | 10万元 |\n增速<5%，<b>不</b>低于>3%\n"
    assert text_of(text.encode(), "a.md").text == text


# --- what cannot be read -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "empty"),
        (b" \r\n\t\n", "a.txt", "empty"),
        ("\ufeff\u3000\n".encode(), "a.txt", "empty"),
        (b"\xef\xbb\xbf", "a.html", "empty"),
        (FRONT.encode(), "a.md", "empty"),
        (bytes(range(256)) * 8, "a.txt", "not_text"),
        (b"\x00\x01\x02\x03" * 50, "a.md", "not_text"),
        (b"PK\x03\x04" + b"\x14\x00" * 40, "a.txt", "not_text"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "a.html", "broken"),
        (b"text", "a.xyz", "unsupported"),
        (b"PK\x03\x04", "a.docx", "broken"),
        (b"", "a.pdf", "empty"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[:3].hex(),
)
def test_what_cannot_be_read_is_refused_with_a_code(data: bytes, name: str, code: str) -> None:
    assert refused(data, name).code == code


def test_an_unknown_suffix_names_common_ones_and_where_all_are_listed() -> None:
    told = refused(b"text", "a.xyz").message
    assert all(suffix in told for suffix in (".xyz", ".docx", ".pdf", "zhengce doctor")), told
    assert {word for word in told.replace(",", " ").split() if word.startswith(".") and word != ".xyz"} <= {*SUFFIXES}


def test_suffixes_are_told_apart_without_regard_to_case_and_may_be_missing() -> None:
    assert text_of(HANS.encode(), "A.TXT").text == HANS
    assert text_of(HANS.encode(), "-").text == HANS
    assert text_of("<p>云溪县。</p>".encode(), "").format == "html"


def test_read_takes_a_path(tmp_path: Path) -> None:
    path = tmp_path / "措施.txt"
    path.write_bytes(HANS.encode("gb18030"))
    document = read(path, source="sub/措施.txt")
    assert (document.source, document.text) == ("sub/措施.txt", HANS)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(ReadError) as caught:
            read(path, source="x")
        assert caught.value.code == "missing"


def test_every_suffix_has_one_reader() -> None:
    assert len(SUFFIXES) == len(set(SUFFIXES)) == sum(len(reader.suffixes) for reader in READERS)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in SUFFIXES)


@settings(deadline=None)  # the first call reads lexicons
@given(st.binary(max_size=300), st.sampled_from(SUFFIXES))
def test_any_bytes_give_a_document_or_a_read_error(data: bytes, suffix: str) -> None:
    try:
        document = text_of(data, f"a{suffix}")
    except ReadError:
        return
    assert document.text.strip()
    document.text.encode("utf-8")
