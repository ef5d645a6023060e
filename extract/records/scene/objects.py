"""Who a part of a document says that all it gives is for: 申请对象, 补贴对象, as a label or a heading above the standard."""

from __future__ import annotations

import re

from extract.records import beneficiary
from extract.records.beneficiary import Holder
from extract.records.document.reading import Reading

_MARK = rf"(?:第[一二三四五六七八九十百\d]{{1,4}}条|{beneficiary.ITEM}|[-·●•■◆▪])?"
_GIVES = "支持|补贴|补助|奖励|申报|资助|扶持|申请|申领|领取|发放|适用|享受|贴息|扶助|补偿|救助|保障|奖补|受理|优惠|津贴|给付|受助|受益|服务|供养|奖扶|慰问|惠及|受益|受惠|覆盖"
_GIVEN_NAMED = rf"(?:[^，。；：\n\d]{{0,10}}(?:{_GIVES})|[^，。；：\n\d]{{2,8}}(?:金|费|券))"  # 育儿补贴发放〔对象〕
_OBJECT = re.compile(
    rf"(?:(?<![^。；\n\t])|(?<=[：])){_MARK}{_GIVEN_NAMED}的?(?:(?:对象|主体|人群|人员)(?:范围)?|(?P<wide>范围|条件|人?资格))"
    rf"(?:[和及与、](?:对象|范围|条件|要求|标准))?(?:（[^（）]*）)?(?:为|是|：|\n|(?<=[象体群员围准])。)+{_MARK}(?P<who>[^。；：\n]{{2,160}}?)(?=[。；：\n]|$)"
)
_STANDARD = re.compile(
    rf"(?<![^。；\n\t]){_MARK}(?:{_GIVEN_NAMED}|待遇|发放|给付|支付)?(?:项目)?[及和与]?(?:标准|金额|额度|数额|水平|内容|政策|方式|力度)"
    r"(?:[和及与、](?:标准|方式|方法|期限|金额|额度|时限))?(?:：|为|\n|及)"
)
_OTHER = re.compile(
    r"(?:申请|受理|办理|申报|咨询|所需|经办|联系|报名)(?:方式|材料|时间|部门|流程|程序|期限|机构|渠道|单位|地点|电话)(?:：|为|\n)"
)
_SECTION = re.compile(
    r"(?<![^。；\n\t])(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\d]{1,4}条|(?:项目|政策|事项)[一二三四五六七八九十\d]{1,2}[：、 ])"
)
# 同一对夫妻自本方案施行日起，
_SINCE = re.compile(r"凡?(?:[^，]{0,6}(?:自|从)(?!主|由|然|事)[^，]{2,16}|\d{4}年[^，]{0,8})起，?(?:对|凡)?(?=[^，]{4})")
_UNTIL = re.compile(
    r"(?:(?:发放|给予|予以|支付)[^，的]{0,6})?，?(?:直?至|到|自|从)[^，的]*(?:为止|止|起|之日|当月|次月|岁)$|(?:发放|给予|予以)[^，的]{2,6}$"
)
_NEAR = 260  # characters within which a 申请对象 speaks for what no label of a standard opens
_REACH = 700  # characters looked back over


def _names(label: re.Match[str]) -> bool:
    """Whether a label of whom it is for names somebody; that of a range or of conditions (申请条件：具有本市户籍) need not.

    适用范围 tells what a paper holds for.
    """
    return label["wide"] is None or (beneficiary.names(label["who"]) and "适用" not in label[0][: label.start("wide") - label.start()])


def _between_times(text: str, said: Holder) -> Holder:
    """What is said of whom it is for without from and until when (从2025年1月1日起，对〔6周岁以下儿童〕发放补贴，至其年满6周岁)."""
    start, end = said.start, said.end
    if (until := _UNTIL.search(text, start, end)) and beneficiary.names_somebody(text[start : until.start()]):
        end = until.start()
    if (since := _SINCE.match(text, start, end)) and beneficiary.names_somebody(text[since.end() : end].partition("，")[0]):
        start = since.end()
    return Holder(start, end)


def object_said(reading: Reading, position: int) -> tuple[Holder, bool] | None:
    """Who the nearest 申请对象 in front of a position names, and whether the label of a standard (补贴标准：) stands between; None for none."""
    start = max(0, position - _REACH)
    if not reading.names_object(start, position):
        return None
    labels = [label for label in _OBJECT.finditer(reading.text, start, position) if _names(label)]
    if not labels:
        return None
    who = next((label for label in reversed(labels) if label["wide"] is None), labels[-1])
    standard = _STANDARD.search(reading.text, who.end(), position)
    if standard and _SECTION.search(reading.text, standard.end(), position):
        return None
    if _OTHER.search(reading.text, standard.end() if standard else who.end(), position) or (not standard and position - who.end() > _NEAR):
        return None
    said = beneficiary.tidied(reading.text, _between_times(reading.text, Holder(*who.span("who"))))
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
