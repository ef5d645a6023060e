"""Within how long something is to be done (自受理之日起10个工作日内), and what the length counts from."""

from __future__ import annotations

import re

from extract.records.timing.rule import Core, TimeRule, Timing, made
from extract.records.timing.words import FROM, SINCE

_ANCHOR = re.compile(
    r"(?:自|从|在|于)?(?P<anchor>[^，。；：]+?)(?:之日|之次日|次日|之时|当日)?(?:起|后|以后|之后|的|起的|后的|以内|内)*(?:[，,])?(?:在|于|满)?$"
)


def _anchor_words(said: str) -> str | None:
    match = _ANCHOR.match(said)
    if match is None:
        return None
    words = match["anchor"]
    return f"{words}之日" if "之日" in said else words or None


def _length(core: Core, left: int, right: int) -> Timing | None:
    return made(core, left, right, "period", first=None, last=None)


def _within(core: Core, left: int, right: int) -> Timing | None:
    anchor = _anchor_words(core.before[len(core.before) - left :]) if left else None
    return made(core, left, right, "within", first=None, last=None, anchor=anchor)


RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.within_from", ("duration",),
        rf"(?:{FROM}{SINCE}|[^，。；：自从的于在\d]{{2,14}}之日起计?|[^，。；：自从的于在\d]{{2,12}}(?:后|之日)的?)", r"(?:之内|以内|内)(?!容|部|外|设|涵)",
        _within,
        ("【自受理之日起10个工作日内】作出决定。", "各县应当【在本意见印发之日起30日内】制定细则。", "【受理后7个工作日内】完成审核。", "就业人员应【于入职之日起1年内】申请。", "自治区各部门应【于收到通知后5日内】答复。"),
        ("近3年内无违法记录。", "项目在12个月内建成投产。"),
    ),
    TimeRule(
        "deadline.paid_within", ("duration",),
        r"(?:在)?", r"(?:之内|以内|内)(?=按|每[年月]|分[年期]|逐年)",
        _length, ("给予40万元安家补贴，并【在五年内】按每月2000元发放。", "租用办公场地的，【三年内】每年给予20万元补贴。"), ("审核通过后，2年内予以兑现奖励。",),
    ),
    TimeRule(
        "deadline.within", ("duration",),
        r"(?<!近)(?<!最近)(?<!毕业)(?<!离校)(?<!登记注册)(?<!注册)(?<!成立)(?<!满)(?:在)?", r"(?:之内|以内|内)(?!容|部|外|设|涵|[^，。；]{0,20}的[^，。；]{0,20}[，、（])",
        _within, ("项目【在12个月内】建成投产。", "审核通过后，【2年内】予以兑现奖励。"), ("近3年内无违法记录。", "毕业2年内的高校毕业生，可申请补贴。"),
    ),
)  # fmt: skip
