"""Matching grants said as a ratio: 1:1配套 is a rate of 100 %, 以1:2配对 one of 50 % (contract, "grant"). A ratio is no percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.model import Bound, Mention, Quantity
from extract.records.document.reading import Reading
from extract.records.roles.judgement import Judged
from extract.records.scene.moment import Moment

RULE = "share.matched"
_GIVEN = r"配套|匹配|配比|配对|奖励|资助|补助|补贴|给予|配给|扶持|支持"
_FURTHER = r"(?:[、和及与][^，。；：∶、\d]{0,10}\d{1,2}(?:\.\d)?[:：∶]\d{1,2}(?:\.\d)?){0,5}"  # 国家级1:1〔、省级1:0.7、市级1:0.5〕
_RATIO = re.compile(
    rf"(?<![\d:：∶—–~～-])(?P<ours>\d{{1,2}}(?:\.\d)?)[:：∶](?P<theirs>\d{{1,2}}(?:\.\d)?)(?![\d.:：∶])"
    rf"(?={_FURTHER}(?:的)?(?:比例|额度|标准|同等|进行|予以|方式|，)*[^，。；\d]{{0,8}}?(?:{_GIVEN}))"
    r"|(?<=配套|匹配|配比|配对)(?:比例)?(?:为|按|不超过|最高)*(?P<ours_behind>\d{1,2}(?:\.\d)?)[:：∶](?P<theirs_behind>\d{1,2}(?:\.\d)?)(?![\d.:：∶])"
)
# 一对一配对, 1元对1元配套
_SAID = re.compile(
    r"(?<![“\d])(?P<ours>[一二两三四五\d])元?[比对](?P<theirs>[一二两三四五\d])元?"
    r"(?=的?(?:比例|形式|方式)?(?:进行|予以|给予)?(?:配[对套比捐资补]|匹配|拨款)|的?(?:配对|配套|匹配)(?:比例|形式|方式)?"
    r"|(?<=[额金款]...)(?:给予|予以|进行)?(?:奖补|补助|资助|补贴|奖励))"  # 按自筹资金一比一给予补助
)
_NUMERALS = {sign: Decimal(value) for value, sign in enumerate("零一二三四五")} | {"两": Decimal(2)}
_HINT = re.compile(  # what every ratio has, and few texts: looked for at its sign
    r"[:：∶比对](?:(?<=\d[:：∶])\d|(?:(?<=[一二两三四五\d][比对])|(?<=[一二两三四五\d]元[比对]))[一二两三四五\d])"
)
_AT_MOST = re.compile(r"(?:最高|最多|不超过|不高于|至多|不得超过)[^，。；：\d]{0,18}$")  # 最高按国拨经费1:1配套
_AT_LEAST = re.compile(r"(?:不低于|不少于|至少|最低)[^，。；：\d]{0,18}$")  # 按不低于1:1比例配套
_CAP_REACH = 24
# 政府与企业按1:3比例出资: what each of two pays, matched by nobody
_SPLIT = re.compile(
    r"[与和及、][^，。；、]{1,8}(?:[按以照]+|(?:的)?(?:配对|出资|分担|负担|拨款)?比例(?:为|是|定为|维持)*(?:约|不少于|不低于)?)$"
)


def matched(reading: Reading) -> Iterator[Judged]:
    """The ratios that match another's money, in order, judged as rates of an award; clocks, scales and scores are none."""
    if not _HINT.search(reading.text):
        return
    for found in sorted((*_RATIO.finditer(reading.text), *_SAID.finditer(reading.text)), key=lambda match: match.start()):
        side = "ours" if found["ours"] else "ours_behind"
        ours, theirs = _number(found[side]), _number(found["theirs" if found["ours"] else "theirs_behind"])
        if theirs % 1 > 0:
            ours, theirs = theirs, ours  # 按1:0.5配套: half of what is matched
        if (
            not theirs
            or _SPLIT.search(reading.text, max(0, found.start() - 14), found.start())
            or reading.sentence_at(found.start(side)) is None
        ):
            continue
        share = round(100 * ours / theirs, 6).normalize() if 100 * ours % theirs else 100 * ours / theirs
        start, end = found.start(side), found.end()
        capped = _AT_MOST.search(reading.text, max(0, start - _CAP_REACH), start)
        floored = not capped and _AT_LEAST.search(reading.text, max(0, start - _CAP_REACH), start)
        bound: Bound = "at_most" if capped else "at_least" if floored else "exact"
        quantity = Quantity(low=None if capped else share, high=None if floored else share, unit="%", bound=bound)
        mention = Mention("percent", start, end, "ratio", quantity=quantity, bounded=(start, end))
        yield Judged(Moment(reading, start, end, mention), "award_rate", RULE, start, end)


def _number(said: str) -> Decimal:
    return _NUMERALS.get(said) or Decimal(said)
