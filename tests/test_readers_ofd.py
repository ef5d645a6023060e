"""The reader of OFD files. All documents are invented and made here."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render import Heading, Paragraph, Table, ofd

from extract.errors import ReadError
from extract.model import Document
from extract.readers import read_bytes
from extract.readers.limits import DEFAULT, Limits

SIZE = 4.0  # millimetres
MM = 72 / 25.4


def read(data: bytes, limits: Limits = DEFAULT) -> Document:
    return read_bytes(data, name="a.ofd", source="a.ofd", limits=limits)


def text(*objects: str) -> str:
    return read(ofd.file(ofd.content(*objects))).text


def refused(data: bytes, limits: Limits = DEFAULT) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(data, limits)
    return caught.value


def placed(code: str, *, boundary: str = "20 30 100 10", matrix: str = "", more: str = "") -> str:
    """A text object with this content."""
    return (
        f'<ofd:TextObject ID="9" Boundary="{boundary}" Size="4" {matrix and f"CTM={chr(34)}{matrix}{chr(34)}"} '
        f"{more}>{code}</ofd:TextObject>"
    )


def code(words: str, x: float = 0, y: float = 4, **deltas: str) -> str:
    steps = "".join(f' {name}="{value}"' for name, value in deltas.items())
    return f'<ofd:TextCode X="{x}" Y="{y}"{steps}>{words}</ofd:TextCode>'


# --- text and its places -------------------------------------------------------------------------------------------


def test_lines_with_their_pages_and_boxes() -> None:
    first = ofd.content(ofd.text("云溪县措施", 30, 40, SIZE), ofd.text("对企业奖励10万元。", 30, 60, SIZE, scaled=True))
    document = read(ofd.file(first, ofd.content(ofd.text("第二页。", 30, 40, SIZE))))
    assert document.text == "云溪县措施\n对企业奖励10万元。\n第二页。"
    assert (document.format, document.pages, document.encoding, document.findings) == ("ofd", 2, None, ())
    assert [(document.text[line.start : line.end], line.page) for line in document.lines] == [
        ("云溪县措施", 1),
        ("对企业奖励10万元。", 1),
        ("第二页。", 2),
    ]
    x0, top, x1, bottom = document.lines[0].bbox
    assert (x0, x1) == pytest.approx((30 * MM, 50 * MM), abs=0.1)
    assert top < 37 * MM < 40 * MM < bottom < 41 * MM
    assert document.lines[1].bbox[2] == pytest.approx((30 + 9 * SIZE) * MM, abs=0.1)


def test_steps_repeated_listed_and_left_out() -> None:
    assert text(placed(code("奖励100万元", DeltaX="g 2 4 2 2 2 4"))) == "奖励100万元"
    assert text(placed(code("奖励100万元"))) == "奖励100万元"
    assert text(placed(code("甲乙", DeltaX="20"))) == "甲 乙"
    assert text(placed(code("奖励") + code("10万元", x=8))) == "奖励10万元"
    assert text(placed(code("甲乙", DeltaX="g 999999999 4 g x y g"))) == "甲乙"


def test_texts_of_one_character_each_make_words() -> None:
    assert text(*(ofd.text(char, 30 + SIZE * number, 40, SIZE) for number, char in enumerate("奖励十万元"))) == "奖励十万元"


def test_objects_are_read_by_place_not_by_order() -> None:
    assert text(ofd.text("下。", 30, 60, SIZE), ofd.text("右。", 90, 40, SIZE), ofd.text("左", 30, 40, SIZE)) == "左 右。\n下。"


def test_matrices_turn_and_scale() -> None:
    document = read(ofd.file(ofd.content(placed(code("奖励", DeltaX="4"), matrix="2 0 0 2 10 0"))))
    assert document.lines[0].bbox[0] == pytest.approx(30 * MM, abs=0.1)
    assert document.lines[0].bbox[2] == pytest.approx(46 * MM, abs=0.1)


def test_upright_text_is_one_piece() -> None:
    assert text(placed(code("竖排文字", DeltaY="g 3 4")), ofd.text("横排。", 30, 80, SIZE)).split("\n") == ["竖排文字", "横排。"]


def test_hidden_objects_and_blocks() -> None:
    shown = f'<ofd:PageBlock ID="7">{ofd.text("可见。", 30, 40, SIZE)}</ofd:PageBlock>'
    assert text(shown, placed(code("水印"), more='Visible="false"')) == "可见。"


def test_without_a_namespace() -> None:
    plain = re.sub(r"</?ofd:", lambda found: found[0].replace("ofd:", ""), ofd.content(ofd.text("奖励10万元。", 30, 40, SIZE)))
    assert read(ofd.file(plain, space="")).text == "奖励10万元。"


# --- pages and packages --------------------------------------------------------------------------------------------


def test_templates_stand_under_their_pages() -> None:
    page = f'<ofd:Template TemplateID="900"/>{ofd.content(ofd.text("对企业奖励十万元。", 30, 60, SIZE))}'
    data = ofd.file(page, templates=[ofd.content(ofd.text("云溪县人民政府", 30, 40, SIZE))])
    assert read(data).text == "云溪县人民政府\n对企业奖励十万元。"


def test_several_documents_in_one_file() -> None:
    body = "<ofd:DocBody><ofd:DocRoot>{}</ofd:DocRoot></ofd:DocBody>"
    document = '<ofd:Document {0}><ofd:Pages><ofd:Page ID="1" BaseLoc="{1}"/></ofd:Pages></ofd:Document>'
    pages = [f"<ofd:Page {ofd.SPACE}>{ofd.content(ofd.text(words, 30, 40, SIZE))}</ofd:Page>" for words in ("甲文。", "乙文。")]
    data = ofd.packed(
        {
            "OFD.xml": f"<ofd:OFD {ofd.SPACE}>{body.format('/Doc_0/Document.xml')}{body.format('Doc_1/Document.xml')}</ofd:OFD>",
            "Doc_0/Document.xml": document.format(ofd.SPACE, "Pages/p.xml"),
            "Doc_0/Pages/p.xml": pages[0],
            "Doc_1/Document.xml": document.format(ofd.SPACE, "/Doc_1/p.xml"),
            "Doc_1/p.xml": pages[1],
        }
    )
    assert (read(data).text, read(data).pages) == ("甲文。\n乙文。", 2)


def test_composite_objects_draw_units_of_the_resources() -> None:
    unit = f'<ofd:CompositeGraphicUnit ID="8" Width="9" Height="9">{ofd.content(ofd.text("章内文字。", 0, 4, SIZE))}</ofd:CompositeGraphicUnit>'
    again = '<ofd:CompositeObject ID="9" ResourceID="9" Boundary="0 0 1 1"/>'
    loop = f'<ofd:CompositeGraphicUnit ID="9"><ofd:Content>{again}{again}</ofd:Content></ofd:CompositeGraphicUnit>'
    objects = (
        '<ofd:CompositeObject ID="5" ResourceID="8" Boundary="30 40 50 50"/><ofd:CompositeObject ID="6" ResourceID="9" Boundary="0 0 1 1"/>'
    )
    data = ofd.file(ofd.content(objects), resources=f"<ofd:CompositeGraphicUnits>{unit}{loop}</ofd:CompositeGraphicUnits>")
    document = read(data)
    assert document.text == "章内文字。"
    assert document.lines[0].bbox[0] == pytest.approx(30 * MM, abs=0.1)


def test_what_the_file_says_of_itself() -> None:
    page = ofd.content(ofd.text("云溪县措施", 30, 40, SIZE))
    info = "<ofd:Title>{}</ofd:Title><ofd:Author>某处</ofd:Author><ofd:CreationDate>2025-03-01</ofd:CreationDate>"
    assert read(ofd.file(page, info=info.format("云溪县措施"))).metadata == {
        "title": "云溪县措施",
        "author": "某处",
        "created": "2025-03-01",
    }
    assert "title" not in read(ofd.file(page, info=info.format("无标题"))).metadata


# --- tables --------------------------------------------------------------------------------------------------------

PLAN = Table(
    (
        ("类别", "指标名称", "单位", "2025年目标值", "责任单位"),
        ("产业规模", "农林牧渔业总产值", "亿元", "85", "县农业农村局"),
        ("", "高标准农田面积", "万亩", "26.8", "县农业农村局"),
        ("科技装备", "农业科技进步贡献率", "%", "62左右", "县科技局"),
    ),
    1,
)


def test_ruled_tables_are_rows_at_their_place() -> None:
    document = read(ofd.render([Paragraph("指标如下："), PLAN, Paragraph("完。")]))
    lines = document.text.split("\n")
    assert lines[0] == "指标如下："
    assert lines[1:3] == ["类别\t指标名称\t单位\t2025年目标值\t责任单位", "产业规模\t农林牧渔业总产值\t亿元\t85\t县农业农村局"]
    assert lines[3].split("\t")[1:] == ["高标准农田面积", "万亩", "26.8", "县农业农村局"]
    assert lines[4:6] == ["科技装备\t农业科技进步贡献率\t%\t62左右\t县科技局", "完。"]
    assert all(document.text[line.start : line.end] in document.text.replace("\t", "\n").split("\n") for line in document.lines)


def test_running_lines_are_left_out_and_paragraphs_go_over_pages() -> None:
    words = "对符合条件的企业，按照设备投资额的百分之十给予补助，最高不超过五百万元，由县财政部门统筹安排；"
    document = read(ofd.render([Heading("云溪县措施", 0), Paragraph(words * 60 + "完。")], header="云溪县人民政府公报"))
    assert document.pages == 3
    assert document.text == f"云溪县措施\n{words * 60}完。"
    assert [finding.check for finding in document.findings] == ["page_furniture"]


# --- what cannot be read -------------------------------------------------------------------------------------------


def test_what_cannot_be_read() -> None:
    page = ofd.content(ofd.text("奖励10万元。", 30, 40, SIZE))
    data = ofd.file(page, page)
    assert refused(data[: len(data) // 2]).code == "broken"
    assert refused(ofd.file()).code == "broken"
    assert refused(ofd.file(ofd.content())).code == "no_text"
    assert refused(ofd.packed({"OFD.xml": "<a/>"})).code == "broken"
    assert refused(ofd.packed({"x.dat": "", "Encryptions.xml": "<a/>"})).code == "encrypted"
    assert refused(ofd.packed({"OFD.xml": "<!DOCTYPE a><a/>"})).code == "unsafe"
    assert refused(data, replace(DEFAULT, pages=1)).code == "too_large"


def test_pages_without_text_are_told() -> None:
    document = read(ofd.file(ofd.content(ofd.text("奖励10万元。", 30, 40, SIZE)), ofd.content()))
    assert [finding.check for finding in document.findings] == ["pages_without_text"]


NUMBERS = st.sampled_from(["0", "4", "-3", "g", "1e9", "nan", "inf", "x", "1e-9", ""])


@settings(deadline=None)
@given(st.lists(NUMBERS, max_size=8), st.lists(NUMBERS, max_size=8), st.lists(NUMBERS, max_size=5))
def test_odd_numbers_lose_no_text(deltas: list[str], matrix: list[str], boundary: list[str]) -> None:
    odd = placed(code("奖励十万元", DeltaX=" ".join(deltas)), boundary=" ".join(boundary) or "0", matrix=" ".join(matrix))
    found = read(ofd.file(ofd.content(odd, ofd.text("完。", 30, 80, SIZE))))
    assert sorted("".join(found.text.split())) == sorted("奖励十万元完。")


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_damage_gives_a_document_or_a_read_error(chance: random.Random) -> None:
    data = bytearray(ofd.render([Paragraph("指标如下："), PLAN]))
    for _ in range(chance.randint(1, 6)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        assert read(bytes(data)).text
    except ReadError as error:
        assert error.code in ("broken", "unsafe", "unsupported", "encrypted", "no_text")  # noqa: PT017
