"""Times told by an event, with no core of their own (自发布之日起施行, 自批准的次月起发放), and the days that a validity covers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from extract.records.document.reading import Reading
from extract.records.timing.rule import Timing
from extract.records.timing.words import OWN_BEGINNING
from extract.values.lengths import add_duration

_MADE = "发布|印发|公布|颁布|发文|签发|下发|刊发|公告"
_MADE_PUBLIC = rf"(?:公开)?(?:{_MADE})"
_FORCE = r"(?:正式|开始|同步|全面|组织|统一|落地)?(?:施行|实施|执行|生效|试行|开始|有效|实行|启用|适用)"
_OF_ITSELF = r"本(?:通知|意见|办法|措施|政策|公告|方案|细则|规定|通告|条例|决定|要点)"
# 自发布之日起施行; and 本通知印发次日起，限购1套住房: what the paper itself orders from then on, no length behind it
_PUBLISHED = re.compile(
    rf"(?:自|从)?(?:本[^，。；自从]{{1,8}})?(?P<anchor>{_MADE_PUBLIC}(?:之日|当[日天]|之?时间?|日期))(?:(?:算?起|开始)|(?=\s?{_FORCE}(?:$|[。\n])))"
    rf"(?P<later>满?[\d一二三四五六七八九十两]{{1,3}}(?:[日天年月]|个工作日|个月)后)?(?=，?{_FORCE})|[自从](?P<issue>{_MADE_PUBLIC}(?:[日后]|(?=起)))起?(?={_FORCE})"
    rf"|(?:自|从)?{_OF_ITSELF}(?P<own>{_MADE_PUBLIC}(?:之日|[之的]?(?P<next>次)日))(?:起|开始)"
    rf"(?=，(?![^，。；]{{0,6}}[\d一二三四五六七八九十两]{{1,3}}(?:个?工作)?(?:日|天|个月|年)))"
)
_PUBLISHED_NEAR = re.compile(rf"(?:{_MADE})(?:[之的]?次?日|[日后起]|当[日天]|之?时)")  # what it holds, which is rare and quickly found
_PUBLISHED_LEAD = 12  # characters that stand in front of that at most
_REVISED = "修正条文"  # 本办法修正条文自发布日施行: what the last revision changed
_REVISION = re.compile(r"修正(?:发布)?")

_EFFECT = (
    r"(?:执行|施行|实施|生效|失效|计算|起算|计发|计收|发放|发给|享受|调整|停止|停发|取消|重新|适用|缴纳|缴存|领取|给予|支付|拨付|纳入|给付|计付|兑付|按|可|不再|免|恢复|终止"
    r"|废止|承担|连续|参照|补发|予以|开始|启用|上浮|下调|收取|扣除|增加|提高|丧失)"
)
_EVENT = re.compile(
    r"[自从](?![然主动])(?<![来各源出亲].)(?P<anchor>(?:[^，。；：、（）\n自从\d]|自(?=[然主动行有]))"
    r"(?:[^，。；：、（）\n自从\d]|自(?=[然主动行有])|(?<=满)\d{1,3}(?=周?岁|个?月|年|日|天)){0,27}?"
    r"(?:之[次翌当]?[日月]|[次翌当]日|(?<![一二三四五六七八九十])日|[的之]?[次下翌]一?个?(?:月|年度?|季度)|当[年月]|的?年度))"
    r"(?:(?<=之日)(?=(?:施行|生效|实施)[。（\n])|起(?=(?:计算|算)(?:[，。；]|$))"
    r"|(?:起|开始)(?:计算|算)?+(?!计?，?(?:届?满|届|在|于|最长|应当)?(?:\d{1,4}|[一二三四五六七八九十两半]{1,3})个?(?:日|天|年|月|工作日|周|小时|季)"
    r"|，?[至到])"
    rf"(?=，?[^。；]{{0,20}}?{_EFFECT}))"
)
_NEXT_MONTH = re.compile(r"^本[^，。；]{1,8}?(?:施行|实施|执行|生效|发布|印发)(?:之日)?[的之]?[次下翌]一?个?月$")


_INTEREST = re.compile(r"(?:计?算?[之的]?(?:法定)?利息|计息|按日加收|加收滞纳金)")  # 加计自受领之日起计算之利息

_LENGTH_IN_FRONT = re.compile(r"[\d一二三四五六七八九十][日天月年](?:之?内|以内)?（$|工作日(?:之?内|以内)?（$")
_RECKONED = re.compile(r"[起开始]?计?算之?(?:[，。；]|$)")
_HOW_LONG = re.compile(r"(?:期间|年资|年限|期限|日数|月数)[之的]?(?:认定|计算|起算|核计)")  # 受雇期间之认定，自投保生效之日起〔算〕
_TOLD_BEFORE = 140  # characters in front of what a length counts from that may say which
_COUNTED_FROM = re.compile(r"(?:计算|起算|算起|算)?）")


def _counts_a_length(text: str, start: int, end: int) -> bool:
    """Whether an event in brackets only tells what the length in front of it counts from (不超过30天（自批准之日起计算）)."""
    return _LENGTH_IN_FRONT.search(text, max(0, start - 8), start) is not None and _COUNTED_FROM.match(text, end) is not None


def _tells_how_long(text: str, start: int, end: int) -> bool:
    """Whether an event only tells what some length of time is counted from that the sentences before define."""
    ends = text[end - 1] == "算" or _RECKONED.match(text, end)
    return bool(ends) and _HOW_LONG.search(text, max(0, start - _TOLD_BEFORE), start) is not None


def _last_revision(reading: Reading) -> date | None:
    """The last day that the text gives for a revision of its own (本办法…年二月十六日修正之条文), or None."""
    days = [
        t.time.last
        for t in reading.times
        if t.kind == "date"
        and t.time
        and t.time.last
        and t.time.grain == "day"
        and reading.outline.owns(t.start)
        and _REVISION.match(reading.text, t.end)
    ]
    return max(days, default=None)


# 五月八日…第10号令修正发布第5、8条条文；并自发布日施行: a line of the history of a paper tells its own day
_DECREED = re.compile(r"(?:(?!\d{4}年)[^，。；\n]){0,40}?令(?:修正|订定|制定)?(?:发布|公布|颁布)(?!的|之日)")


def _decreed(reading: Reading, start: int) -> date | None:
    """The day of the decree that the same line tells of in front of a place, or None."""
    line = reading.text.rfind("\n", 0, start) + 1
    while line > 1 and reading.text[line - 2] in "；，":
        line = reading.text.rfind("\n", 0, line - 1) + 1  # …修正发布第12条条文；/ 并自发布日施行
    days = [
        t.time.last
        for t in reading.times
        if line <= t.start < start and t.kind == "date" and t.time and t.time.grain == "day" and _DECREED.match(reading.text, t.end, start)
    ]
    return days[-1] if days else None


_ISSUED = re.compile("印发|发文|签发|下发")


def _publication(reading: Reading, start: int, end: int) -> date | None:
    """The day that 自发布之日起 in [start, end) means: of its line's decree, of publication or of issue, else of the last revision that the text
    tells of.
    """
    if day := _decreed(reading, start):
        return day
    facts = reading.outline.facts
    issued = facts.date_of_issue if _ISSUED.search(reading.text, start, end) else None  # 自印发之日起: what a page is dated comes later
    day = issued or facts.date_of_publication or reading.anchor
    if _REVISED not in reading.text[reading.statement_at(start)[0] : start]:
        day = reading.outline.facts.whole_text or day
    if day is None:
        reading.told.asked_revised = True
        return reading.told.revised
    return day


def _published(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_PUBLISHED`, in order."""
    end = 0
    for near in _PUBLISHED_NEAR.finditer(text):
        for start in range(max(end, near.start() - _PUBLISHED_LEAD), near.start() + 1):
            if match := _PUBLISHED.match(text, start):
                end = match.end()
                yield match
                break


def events(reading: Reading) -> list[Timing]:
    """The beginnings that an event tells, in order; only those of publication have a day."""
    told = reading.told
    told.last = None if reading.anchor or reading.outline.facts.date_of_publication else _last_revision(reading)
    told.revised = max(filter(None, (reading.known.revised, told.last)), default=None)
    found = []
    for match in _published(reading.text):
        day = None if match["later"] else _publication(reading, *match.span())
        if day and match["next"]:
            day += timedelta(days=1)
        anchor = match["anchor"] or match["issue"] or match["own"]
        found.append(Timing(match.start(), match.end(), "effective_from", "deadline.published", first=day, anchor=anchor))
    ends = [t.end for t in found]
    for match in _EVENT.finditer(reading.text):
        if _counts_a_length(reading.text, *match.span()) or _tells_how_long(reading.text, *match.span()):
            continue
        if not _INTEREST.match(reading.text, match.end()) and not any(match.start() < end <= match.end() for end in ends):
            found.append(Timing(match.start(), match.end(), "effective_from", "deadline.event", anchor=match["anchor"]))
    return sorted(found, key=lambda t: t.start)


def dated(reading: Reading, timings: Sequence[Timing]) -> list[Timing]:
    """Validities with the days they cover, and the month after the policy's own start, where it says from when it is in force.

    A validity counts from the start told right before it (自6月1日起施行，有效期5年), else from the first of the document.
    """
    told = reading.told
    timings = [_glossed(t, behind) for t, behind in zip_longest(timings, timings[1:])]
    starts = [t for t in timings if t.kind == "effective_from" and t.first]
    told.first = next((t.first for t in starts if reading.outline.owns(t.start) and _in_force(reading, t)), None)
    told.begin = reading.known.begin or told.first
    asking = {t for t in timings if _asks(reading, t)}
    told.asked_begin = bool(asking)
    return [_dated(t, _begin_of(t, starts) or told.begin) if t in asking else t for t in timings]


_LEAD = re.compile(r"[^，。；：\n]*$")
_OF_EACH = re.compile(
    r"每|(?:证书|证|照|证明|券|卡|资格|称号|资质|报告|批文|许可|名单|合同|协议|报价|评估价|评估值|确认书|通知书|许可证|凭证|名录|结果|认定|标识|标志|成绩|库)(?:的|暂|自[^，。；]{2,16})*$"
)
_NEAR = 40  # characters between a start and the validity that counts from it


_GLOSS_NEAR = 8  # characters between an event and the day that it is told to be, in brackets


def _glossed(timing: Timing, behind: Timing | None) -> Timing:
    """An event with the day of its gloss (自该条例施行之日施行（〔2024年5月12日〕施行）)."""
    gloss = behind and behind.rule == "deadline.effective_gloss" and behind.start - timing.end <= _GLOSS_NEAR
    return timing._replace(first=behind.first) if behind and gloss and timing.anchor and timing.first is None else timing


_FORCED = re.compile(rf"，?{_FORCE}")


def _in_force(reading: Reading, timing: Timing) -> bool:
    """Whether what begins is that a paper is in force (自6月1日起施行), and not what it gives (从1月1日起发放)."""
    return timing.rule == "deadline.effective_on" or _FORCED.match(reading.text, timing.end) is not None


def _begin_of(timing: Timing, starts: Sequence[Timing]) -> date | None:
    """The day told right before a timing, or None."""
    near = [t.first for t in starts if 0 <= timing.start - t.end <= _NEAR]
    return near[-1] if near else None


def _asks(reading: Reading, timing: Timing) -> bool:
    """Whether a timing hangs on the day from which the policy is in force; 每张券有效期7天 is of each by itself."""
    if timing.kind == "validity" and timing.duration:
        lead = _LEAD.search(reading.text, max(0, timing.start - _NEAR), timing.start)
        return timing.anchor is None and not (lead and _OF_EACH.search(lead[0]))
    if timing.first is not None or not timing.anchor:
        return False
    begins = timing.last or timing.kind == "effective_from"
    return bool(_NEXT_MONTH.match(timing.anchor) or (begins and OWN_BEGINNING.fullmatch(timing.anchor)))


def _dated(timing: Timing, begin: date | None) -> Timing:
    """A timing that hangs on that day with the days it covers; as it is where the day is not known."""
    if begin is None:
        return timing
    if timing.kind == "validity":
        return timing._replace(first=begin, last=add_duration(begin, timing.duration or "") - timedelta(days=1))
    if not _NEXT_MONTH.match(timing.anchor or ""):
        return timing._replace(first=begin)  # 自本办法施行日起, 至2025年6月30日 or with no end
    return timing._replace(first=add_duration(begin, "P1M").replace(day=1))
