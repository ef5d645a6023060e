"""Words that mean the same are read as one, silent ones read past; what is written out stays as the document has it."""

from __future__ import annotations

import pytest

from extract.anchors import opening
from extract.fold import NO_WIDTH, fold, view
from extract.wording import OPENS, SILENT, in_every_wording, wordings
from extract.wording.silent import GIVEN, GIVEN_OPENS

ALIKE = (  # what a document writes, what rules read, what is written out
    ("对企业予以最高5万元奖励。", "对企业给予最高5万元奖励。"),
    ("發給企業20萬元獎勵。", "给予企业20万元奖励。"),
    ("对产品提供一次性50万元补助。", "对产品给予一次性50万元补助。"),
    ("申請人之自籌款不得高於5%。", "申请人的自筹款不得超过5%。"),
    ("凡获评省级的，奖励5万元。", "对获评省级的，奖励5万元。"),
    ("每年度按规定给予补助。", "每年给予补助。"),
    ("对于企业不能超过3万元。", "对企业不超过3万元。"),
    ("每艘兑现40万元，期限不长于3年。", "每艘给予40万元，期限不超过3年。"),
    ("对企业一律给予5万元奖励，总额不突破9万元。", "对企业给予5万元奖励，总额不超过9万元。"),
    ("對企業經審核，由縣財政按規定給予3萬元。", "对企业给予3万元。"),
    ("省级、市级的，依次奖励5万元、3万元。", "省级、市级的，分别奖励5万元、3万元。"),
    ("激励10万元，最多20万元，最高金额30万元。", "奖励10万元，最高20万元，最高30万元。"),
    ("给予奖励，金额为10万元。", "给予奖励10万元。"),
    ("园区租金补贴，以实际租金的30%给予补助。", "园区租金补贴，按实际租金的30%给予补助。"),
    ("3个法定工作日内，三年时间内，6月30日（含）前。", "3个工作日内，三年内，6月30日前。"),
    ("每人（每月）500元，每个月300元/人.月。", "每人每月500元，每月300元/人·月。"),
    ("年度限额一般为5万元，通常不超过3次。", "年度限额为5万元，不超过3次。"),
    ("由原有的600元提标至700元，有效年限为5年。", "由原来的600元提高到700元，有效期限为5年。"),
)
NOT_ALIKE = (
    "授予以下企业称号。",
    "提供解决方案的企业，奖励5万元。",
    "提供30亿元信贷支持。",
    "核发许可证，收费5元。",
    "发给与其签约的企业。",
    "自发布之日起三年之内。",
    "功率大于9千瓦的渔船。",
    "百分之五。",
    "不可给予补贴，人均给予2万元。",
    "以下企业占比30%。",
    "限额以上企业，封顶工程20栋。",
    "抽调至5个镇，从现在起到年底。",
    "一般为困难家庭，一般按规定办理。",
)


@pytest.mark.parametrize(("written", "read"), ALIKE)
def test_words_that_mean_the_same_are_read_alike_and_written_as_they_are(written: str, read: str) -> None:
    made, ((start, end),) = view(written, [(0, len(written), False)])
    assert made.text[start:end] == read
    assert made.written(start, end) == written
    assert made.span(start, end).text == written


@pytest.mark.parametrize("written", NOT_ALIKE)
def test_words_that_mean_something_else_stay(written: str) -> None:
    made, ((start, end),) = view(written, [(0, len(written), False)])
    assert made.text[start:end] == fold(written)


def test_patterns_and_words_of_packs_hold_for_every_wording() -> None:
    assert in_every_wording("予以[之的]补助之") == "(?:予以|给予)[之的]补助[之的]"
    assert wordings("予以补助") == ("予以补助", "给予补助")
    assert wordings("补助") == ("补助",)


def test_a_sentence_opens_with_its_silent_words() -> None:
    """What is read past in front of a sentence is written out with it."""
    first, second = "对企业予以补助。", "经审核，由县财政给予3万元奖励。"
    written = f"{first}\n　　{second}"
    made, ((_, end), (start, last)) = view(written, [(0, len(first), False), (len(first) + 3, len(written), False)])
    assert made.span(start, last).text == second
    assert made.span(0, end).text == first


def test_what_opens_silent_words_and_white_space_is_told_in_full() -> None:
    assert opening(GIVEN) == set(GIVEN_OPENS)
    assert opening(SILENT.pattern) == set(OPENS)
    blanks = "".join(filter(str.isspace, map(chr, range(0x110000)))) + NO_WIDTH
    made, ((start, end),) = view(f"补{blanks}助", [(0, len(blanks) + 2, False)])
    assert made.text[start:end] == "补助"
