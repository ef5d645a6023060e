"""Folding keeps the length; a view leads back to the document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.fold import Offsets, fold, view

TRADITIONAL = "對獲得認定之企業，給予獎勵１，０００萬元（含），期限１０：３０。"
FOLDED = "对获得认定之企业，给予奖励1,000万元（含），期限10:30。"


def test_variants_become_one() -> None:
    assert fold(TRADITIONAL) == FOLDED


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("推動計畫、都市規畫、企畫書", "推动计划、都市规划、企划书"),
        ("動畫家的繪畫計畫", "动画家的绘画计划"),
        ("有關措施如下－\n(a) 寬減差餉", "有关措施如下：\n（a） 宽减差饷"),
        ("2021－\n25年", "2021-\n25年"),
    ],
)
def test_ways_of_one_place_become_one(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("奖励1OO万元，最高l0%", "奖励100万元，最高10%"),
        ("到2O25年，二O二五年", "到2025年，2025年"),
        ("补贴10'000元", "补贴10,000元"),
        ("增长12·5%、3。2%", "增长12.5%、3.2%"),
        ("补助10一20万元，2021年一2025年", "补助10-20万元，2021年-2025年"),
        ("12月31号前", "12月31日前"),
        ("分别奖励10万元，5万元，3万元。", "分别奖励10万元、5万元、3万元。"),
        ("奖励100/50/30万元", "奖励100、50、30万元"),
        ("奖励伍万圆，50万圆整", "奖励伍万元，50万元整"),
        ("补贴【不含税】5万元", "补贴（不含税）5万元"),
        ("‘十四五’时期", "“十四五”时期"),
        ("\n○ 企业\no 项目", "\n● 企业\n● 项目"),
        ("❶对企业", "①对企业"),
    ],
)
def test_look_alikes_in_numbers_and_signs_become_one(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    "text",
    [
        "O2O平台与H2O",
        "CO2排放5%",
        "纪念9·18事变",
        "第5号令、3号楼",
        "6月5号文",
        "【奖励标准】\n对企业给予奖励",
        "发〔2024〕5号",
        "2024/12/31",
        "“‘十四五’规划”",
        "投资额为5000。20名职工",
        "首年10万元，20万元起步",
        "两者之一5家",
        "10圆桌",
        "总数〇\n〇二五",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert fold(text) == text


@pytest.mark.parametrize("times", [1, 100])
@pytest.mark.parametrize("plain", ["", "企业" * 2000])
def test_long_texts_fold_as_short_ones_do(plain: str, times: int) -> None:
    assert fold(plain + TRADITIONAL * times) == plain + FOLDED * times


@given(st.text(alphabet="對对１,，:：0 1\n\t（(ａa〇○", max_size=1200))
def test_the_length_stays(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(text) == fold(fold(text))


@given(st.text(alphabet="對企1,，a \n\t", max_size=60))
def test_every_character_of_a_view_stands_in_the_document(text: str) -> None:
    pieces = [(at, at + len(line), False) for at, line in _lines(text)]
    made, places = view(text, pieces)
    same, _ = view(text, pieces, fold(text))
    assert (same.text, same.raw, list(same.offsets)) == (made.text, made.raw, list(made.offsets))
    assert len(made.text) == len(made.raw) == len(made.offsets)
    for begin, end in places:
        for i in range(begin, end):
            assert made.raw[i] == text[made.offsets[i]] or (made.raw[i] == " " and text[made.offsets[i]].isspace())


def _lines(text: str) -> list[tuple[int, str]]:
    at, found = 0, []
    for line in text.split("\n"):
        if line.strip():
            found.append((text.index(line.strip(), at), line.strip()))
        at += len(line) + 1
    return found


def test_offsets_are_a_sequence() -> None:
    offsets = Offsets()
    offsets.run(10, 3)
    offsets.run(20, 2)
    assert list(offsets) == offsets[:] == [10, 11, 12, 20, 21]
    assert (offsets[-1], offsets[1:4]) == (21, [11, 12, 20])
    with pytest.raises(IndexError):
        offsets[5]
    copied = Offsets()
    copied.run(0, 1)
    copied.copy(offsets, 2, 5)
    assert list(copied) == [0, 12, 20, 21]


@given(st.text(alphabet="對企1,，a \n\t", min_size=1, max_size=60), st.data())
def test_a_stretch_of_a_view_begins_and_ends_where_its_characters_do(text: str, data: st.DataObject) -> None:
    made, _ = view(text, [(at, at + len(line), False) for at, line in _lines(text)])
    if not made.text:
        return
    start = data.draw(st.integers(0, len(made.text) - 1))
    end = data.draw(st.integers(start + 1, len(made.text)))
    assert made.offsets.stretch(start, end) == (made.offsets[start], made.offsets[end - 1] + 1)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("给予补助10万元.其中", "给予补助10万元。其中"),
        ("增长5%.", "增长5%。"),
        ("一.总则", "一.总则"),
        ("增长1.5%，见 www.a.cn", "增长1.5%，见 www.a.cn"),
        ("1.对企业", "1.对企业"),
    ],
)
def test_a_point_that_closes_a_sentence_is_a_stop(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "seen"),
    [("奖励20\u200b0万元", "奖励200万元"), ("到20 27年", "到2027年"), ("补贴76 0元", "补贴760元"), ("甲乡 10 20 户", "甲乡10 20户")],
)
def test_blanks_inside_numbers(text: str, seen: str) -> None:
    assert view(text, [(0, len(text), False)])[0].text == f"{seen}\n"
