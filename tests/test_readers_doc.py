"""The readers of binary Word files and of RTF. All documents are invented.

`data/features.doc` was written by an office suite from a document made by hand; it holds what Word files are made of.
"""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path

import olefile
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import ReadError
from extract.model import Document
from extract.readers import read_bytes

DOC = (Path(__file__).parent / "data" / "features.doc").read_bytes()
TEXT = """云溪县支持产业发展若干措施
一、奖励对象
（一）工业企业
（二）农业企业
1. 甲类
①乙类
二、奖励标准
（一）重新开始
对企业奖励80万元，按年拨付。
见第三条。
换行之后。
总产值62亿元。
甲 乙
如下表：
类别\t指标（单位）\t目标值\t
\t\t2025年\t2027年
产业\t总产值（亿元）\t62\t85
产业\t冷库（座）\t30\t
又如：
外层一段。
级别\t标准
甲级\t5万元
内表之后。
旁
框前。
完。
框中，补助5万元。
[1] 当年价。"""


def read(data: bytes, name: str) -> Document:
    return read_bytes(data, name=name, source=name)


def refused(data: bytes, name: str = "a.doc") -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(data, name)
    return caught.value


def stream(data: bytes, name: str) -> int:
    """Where a stream of a compound file begins, for one whose sectors lie side by side."""
    with olefile.OleFileIO(BytesIO(data)) as compound:
        return data.index(compound.openstream(name).read()[:512])


def changed(place: int, new: bytes) -> bytes:
    """The file with some bytes of its main stream replaced."""
    at = stream(DOC, "WordDocument") + place
    return DOC[:at] + new + DOC[at + len(new) :]


# --- DOC -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.doc", "a.wps", "A.DOC"])
def test_a_word_file_reads_like_its_document(name: str) -> None:
    document = read(DOC, name)
    assert document.text == TEXT
    assert (document.format, document.encoding, document.pages, document.lines, document.findings) == ("doc", None, None, (), ())
    assert document.metadata["title"] == "云溪县支持产业发展若干措施"


def test_encrypted_and_older_files_say_so() -> None:
    encrypted = refused(changed(0x0B, bytes([DOC[stream(DOC, "WordDocument") + 0x0B] | 1])))
    older = refused(changed(0, b"\xdc\xa5"))
    assert (encrypted.code, "password" in encrypted.message) == ("encrypted", True)
    assert (older.code, ".docx" in older.message) == ("unsupported", True)


def test_what_is_cut_off_is_broken() -> None:
    assert {refused(DOC[:size]).code for size in (8, 100, 600, 4000, 9000)} == {"broken"}
    assert refused(changed(0, b"\0\0")).code == "broken"
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600).code == "broken"


def test_a_claim_of_more_characters_than_allowed() -> None:
    assert refused(changed(0x4C, (1 << 30).to_bytes(4, "little"))).code == "too_large"


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_damage_gives_a_document_or_a_read_error(chance: random.Random) -> None:
    data = bytearray(DOC)
    for _ in range(chance.choice((1, 3, 20))):
        data[chance.randrange(len(data))] = chance.choice((0, 255, chance.randrange(256)))
    try:
        assert read(bytes(data), "a.doc").text
    except ReadError as error:
        assert error.code in ("broken", "encrypted", "unsupported", "too_large", "no_text")  # noqa: PT017


# --- RTF -----------------------------------------------------------------------------------------------------------

HEAD = rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\fcharset0 Arial;}{\f2\fcharset136 \'b2\'d3;}}"


def rtf(body: bytes) -> str:
    return read(HEAD + body + b"}", "a.rtf").text


def coded(words: str, codec: str = "gbk") -> bytes:
    return b"".join(b"\\'%02x" % byte for byte in words.encode(codec))


def test_characters_by_code_page_font_and_unicode() -> None:
    assert rtf(rb"\f0 " + coded("奖励") + rb"100" + coded("万元") + rb"\par " + coded("完")) == "奖励100万元\n完"
    assert rtf(rb"\f2 " + coded("獎勵", "big5")) == "獎勵"
    assert rtf(rb"\uc1\u22870 ?\u-26967'3f\uc0\u19975 {\uc2\u20803 ab}c") == "奖隩3f万元c"
    assert rtf(rb"\u55362 ?\u57271 ?" + coded("村")) == "𠮷村"
    assert rtf(coded("亗") + b"\\'81@") == "亗丂"  # a second byte that is a letter


def test_paragraphs_signs_and_what_is_left_out() -> None:
    body = (
        rb"{\info{\title x}}{\stylesheet{\s0 Normal;}}{\header 9}{\*\unknown{\b 8}7}a\line b\tab c\par{\v hidden}{\deleted 50}80\~d\_e"
        rb"{\field{\*\fldinst PAGE}{\fldrslt 3}}{\pict\bin4 }\{{f}\par\pard g{\footnote note.}"
    )
    assert rtf(body) == "a\nb c\n80 d-e3\ng\n[1] note."


def test_signs_behind_a_backslash() -> None:
    assert rtf(b"\\{a\\}\\\\b\\\nc") == "{a}\\b\nc"


def test_list_numbers_stand_in_front() -> None:
    label = rb"{\listtext " + coded("一、") + rb"\tab}"
    assert rtf(label + coded("目标") + rb"\par{\listtext 1.\tab}" + coded("甲")) == "一、目标\n1. 甲"


def test_tables_with_merged_cells() -> None:
    def row(shape: bytes, *cells: str) -> bytes:
        return rb"\trowd" + shape + rb"\pard\intbl " + b"".join(coded(cell) + rb"\cell " for cell in cells) + rb"\row"

    rows = (
        row(rb"\cellx1000\cellx3000", "级别", "标准")
        + row(rb"\clvmgf\cellx1000\cellx2000\cellx3000", "省级", "甲", "10万元")
        + row(rb"\clvmrg\cellx1000\cellx2000\cellx3000", "", "乙", "5万元")
    )
    found = rtf(coded("如下：") + rb"\par" + rows + rb"\pard " + coded("完。"))
    assert found == "如下：\n级别\t标准\t\n省级\t甲\t10万元\n省级\t乙\t5万元\n完。"


def test_nested_tables_and_text_boxes() -> None:
    inner = rb"\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}{\nonesttables\par}"
    assert rtf(rb"\trowd\cellx1000\cellx2000\pard\intbl x\par" + inner + rb"\pard\intbl\cell y\cell\row\pard z") == "x\na\tb\ny\nz"
    box = rb"{\shp{\*\shpinst{\sp{\sn n}{\sv 0}}{\shptxt in\par}}{\shprslt again}}"
    assert rtf(b"before" + box + rb"\par after") == "before\nafter\nin"


def test_a_title_is_one_only_where_it_stands_in_the_text() -> None:
    info = rb"{\info{\title " + coded("云溪县措施") + rb"}{\author " + coded("某处") + b"}}"
    assert read(HEAD + info + coded("云溪县措施") + b"}", "a.rtf").metadata == {"title": "云溪县措施", "author": "某处"}
    assert read(HEAD + info + coded("别的") + b"}", "a.rtf").metadata == {"author": "某处"}


def test_what_is_no_rtf() -> None:
    assert refused(b"text", "a.rtf").code == "broken"
    assert refused(b"{\\rtf1 }", "a.rtf").code == "no_text"
    assert refused(b"{\\rtf1 " + b"{" * 100_000, "a.rtf").code == "too_large"


_SOUP = (
    b"{", b"}", b"\\par ", b"\\cell ", b"\\row ", b"\\intbl ", b"\\trowd ", b"\\cellx99 ", b"\\'b0", b"a", b"\\u22870 ", b"\\*",
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(_SOUP)))
def test_no_soup_of_words_breaks_it(parts: list[bytes]) -> None:
    assert "end" in rtf(b"".join(parts) + b"}" * 30 + HEAD + b"\\pard end")
