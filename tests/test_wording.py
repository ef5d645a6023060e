"""Words that mean the same are read as one, silent ones read past; what is written out stays as the document has it."""

from __future__ import annotations

import pytest

from extract.fold import fold, view
from extract.wording import in_every_wording, wordings

ALIKE = (  # what a document writes, what rules read, what is written out
    ("对企业予以最高5万元奖励。", "对企业给予最高5万元奖励。"),
    ("發給企業20萬元獎勵。", "给予企业20万元奖励。"),
    ("对产品提供一次性50万元补助。", "对产品给予一次性50万元补助。"),
    ("申請人之自籌款不得高於5%。", "申请人的自筹款不得超过5%。"),
    ("凡获评省级的，奖励5万元。", "对获评省级的，奖励5万元。"),
    ("每年度按规定给予补助。", "每年给予补助。"),
    ("对于企业不能超过3万元。", "对企业不超过3万元。"),
    ("每艘兑现40万元，期限不长于3年。", "每艘给予40万元，期限不超过3年。"),
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
