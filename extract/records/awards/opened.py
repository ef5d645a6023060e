"""How often the sums of a list or a ladder are given, where a clause in front of the first says it for all of them
(按月发放津贴，标准为：甲类1000元，乙类800元; 给予一次性补助，资金2亿元以上的，补助200万元；1亿元以上的，补助〔100万元〕).
"""

from __future__ import annotations

import re
from typing import Final

from extract.records.awards.often import EACH_MONTH, EACH_QUARTER, EACH_YEAR
from extract.records.document.reading import Reading
from extract.records.kinds import Frequency

_PAID: Final = r"发[放给]|支[付给]|拨[付给发]|给[予付与]|核[发给拨]|计发|兑[付现]|领取|申领|派发|提供|获发|享受|资助|补[助贴]|津贴|奖[励补金学助]|扶持|支持|救助|优待|抚恤|慰问"
_NOT_PAID: Final = r"缴|交纳|申报|报送|上报|报告|考核|结算|归还|还款|通报|公[示布]|核查|检查|评[选审]|认定|投资|建成|付清|付租|组织"
_SAID = re.compile(
    rf"(?:(?P<monthly>{EACH_MONTH}|[按逐]月)|(?P<quarterly>{EACH_QUARTER}|[按逐]季度?)|(?P<yearly>{EACH_YEAR}|[按逐]学?年度?(?!龄))"
    rf"|(?P<one_off>一次性|一次过|一笔过))(?:(?!{_NOT_PAID})[^，。；：\d]){{0,14}}?(?:{_PAID})[^，。；：\d]*[，。：；]"
)
_ONCE_HEADED = re.compile(rf"(?:一次性|一次过|一笔过)[^，。；：\d]{{0,14}}(?:{_PAID})[^，。；：\d]{{0,3}}$")
_STANDARD = re.compile(
    r"(?:其中|其|具体|执行|发放|支付|申领|补[助贴]|奖励|津贴|各类|各级|人员)*(?:标准|金额|数额|额度)(?:分别)?(?:为|是|如下|：|按)|其中"
)
_TAKEN_UP = re.compile(r"(?P<what>[^，。；：\d]{2,12}?)(?:按照?|根据|依照?|分为?|的?(?:发放|支付|计发|给付|补助)?(?:标准|基准|数额|金额))")
_APART = re.compile(r"另|此外|同时|再|合计|累计")


def opened(reading: Reading, start: int, place: int) -> Frequency | None:
    """How often the sum at a place is given, as what opens its statement, which begins at `start`, says of all in it, its list, the
    statement in front whose standard it is, or its heading; or None.
    """
    numbers = reading.numbers_between(start, place)
    head = next((number.start for number in numbers if number.kind != "count"), place)
    if _APART.search(reading.text, head, place):
        return None
    said = _said(reading.text, start, head)
    if said is None and (lead := reading.lead_in_at(start)):
        said = _said(reading.text, *lead)
    if said is None and (before := _whose_standard(reading, start)):
        said = _said(reading.text, *before)
    return said or _headed(reading, start)


def _headed(reading: Reading, start: int) -> Frequency | None:
    """one_off where the nearest heading names what is given once (（一）一次性建站补助), else None."""
    headings = reading.headings_above(start)
    return "one_off" if headings and _ONCE_HEADED.search(reading.text, *headings[0]) else None


def _said(text: str, start: int, end: int) -> Frequency | None:
    found = [*_SAID.finditer(text, start, end)]
    return found[-1].lastgroup if found else None  # type: ignore[return-value]


def _whose_standard(reading: Reading, start: int) -> tuple[int, int] | None:
    """The statement in front of one that only says by what standard it gives (按月发放津贴。〔标准为：硕士1000元〕), or that takes up what it
    closes with (按月支付护理费。〔护理费按照三个等级支付，其标准分别为…〕); or None.
    """
    before = reading.statement_before(start)
    if before is None or any(number.kind != "count" for number in reading.numbers_between(*before)):
        return None
    if _STANDARD.match(reading.text, start):
        return before
    named = _TAKEN_UP.match(reading.text, start)
    return before if named and reading.text[slice(*before)].rstrip("。；\n").endswith(named["what"]) else None
