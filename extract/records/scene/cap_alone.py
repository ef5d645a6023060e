"""A sentence that only sets a ceiling to what the one before gives: 按20%给予补助。〔单个企业每年最高30万元〕。"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.records.scene.moment import Moment

_GIVES: Final = "补贴|补助|奖励|资助|支持|扶持|贴息|补偿|奖补|救助|减免|配套|返还|补"
_OF_WHAT: Final = (
    r"同一|单一|单个|单[家户项人笔台]|每一?[个家户人项年月笔台名批次]|一个|两个|年度|自然年度?|财政年度|全年|当年|年内|(?<=[每年])年?度?"
    r"|(?:申报|申请|用人|承办|实施|建设|运营|经营|市场|责任|项目)?(?:企业|单位|主体|项目|申请人|个人|家庭|机构|园区|基地|团队|产品|平台|人员|学员|对象|农户|承租人)"
    # 每处社区食堂, 一辆车, but not 单个项目投资额
    r"|(?:每一?|单一?|同一|(?<![^，。；])一)(?![年月日天季])[^，。；：、\d资额价费款率积量贷担保借投限最不至以]{1,9}?"
    rf"|一年内?|获|{_GIVES}|资金|金额|总额|总量|额度?|标准|费用|累计|合计|总计|共计|原则上|可|享受|获得?|申请|领取|的|内|与|和|且|但|并|其"
)
_AT_MOST: Final = (
    r"最高|最多|不得?超过|不高于|上限(?:为|是)?|限额(?:为|是)?|封顶线?(?:为|是)?|限[补奖领报助]|不逾|至多|以|控制在|不突破|不得突破"
)
_THEN: Final = rf"(?:给予|予以|{_GIVES}|为|是|可?达|不得?超过|人民币|新台币|港币|资金|金额|至|每[家个户人年项])"
_ALONE: Final = re.compile(rf"(?:{_OF_WHAT})*(?:(?:{_AT_MOST})(?:{_THEN}|{_OF_WHAT})*){{0,3}}")
_LONGEST: Final = 40


def capped_by(scene: Moment) -> tuple[int, int] | None:
    """The [start, end) of the statement in front, where the words from the beginning of a sum's own up to it only say a ceiling; or
    None.
    """
    start, at = scene.statement[0], scene.start
    if scene.quantity.bound != "at_most" or at - start > _LONGEST or not _ALONE.fullmatch(scene.reading.text, start, at):
        return None
    return scene.reading.previous_statement(start)
