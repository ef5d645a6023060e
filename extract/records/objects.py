"""Who a part of a document says that all it gives is for: 申请对象, 补贴对象, as a label or a heading above the standard."""

from __future__ import annotations

import re

from extract.records import beneficiary
from extract.records.beneficiary import Holder
from extract.records.reading import Reading

_MARK = rf"(?:第[一二三四五六七八九十百\d]{{1,4}}条|{beneficiary.ITEM}|[-·●•■◆▪])?"
_OBJECT = re.compile(
    rf"(?:(?<![^。；\n\t])|(?<=[：])){_MARK}(?:支持|补贴|补助|奖励|申报|资助|扶持|申请|发放|适用|享受|贴息|扶助|补偿|救助|保障|奖补|受理|优惠)(?:对象|主体|人群)(?:（[^（）]*）)?(?:为|是|：|\n)+{_MARK}(?P<who>[^。；：\n]{{2,60}}?)(?=[。；：\n]|$)"
)
_STANDARD = re.compile(
    rf"(?<![^。；\n\t]){_MARK}(?:补贴|补助|奖励|资助|支持|贴息|待遇|扶助|扶持|奖补|优惠|发放|给付|救助)(?:项目)?[及和与]?(?:标准|金额|额度|内容|政策|方式)(?:：|为|\n|及)"
)
_OTHER = re.compile(
    r"(?:申请|受理|办理|申报|咨询|所需|经办|联系|报名)(?:方式|材料|时间|部门|流程|程序|期限|机构|渠道|单位|地点|电话)(?:：|为|\n)"
)
_SECTION = re.compile(
    r"(?<![^。；\n\t])(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\d]{1,4}条|(?:项目|政策|事项)[一二三四五六七八九十\d]{1,2}[：、 ])"
)
_NEAR = 260  # characters within which a 申请对象 speaks for what no label of a standard opens
_REACH = 700  # characters looked back over


def object_said(reading: Reading, position: int) -> tuple[Holder, bool] | None:
    """Who the nearest 申请对象 in front of a position names, and whether the label of a standard (补贴标准：) stands between; None for none."""
    start = max(0, position - _REACH)
    if not reading.names_object(start, position):
        return None
    found = list(_OBJECT.finditer(reading.text, start, position))
    if not found:
        return None
    who = found[-1]
    standard = _STANDARD.search(reading.text, who.end(), position)
    if standard and _SECTION.search(reading.text, standard.end(), position):
        return None
    if _OTHER.search(reading.text, standard.end() if standard else who.end(), position) or (not standard and position - who.end() > _NEAR):
        return None
    said = beneficiary.tidied(reading.text, Holder(*who.span("who")))
    if said is None:
        return None
    comma = reading.text.find("，", said.start, said.end)
    if (
        comma > 0
        and beneficiary.names_somebody(reading.text[said.start : comma])
        and not beneficiary.names_somebody(reading.text[comma : said.end])
    ):
        said = Holder(said.start, comma)
    return said, standard is not None
