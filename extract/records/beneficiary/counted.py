"""The thing that a classifier counts, named in a clause in front of it: 〔国产电动自行车〕，采用统一规格电池的，每辆补助…."""

from __future__ import annotations

import re

from extract.records.beneficiary.holder import Holder

_THINGS = {
    "辆": ("车", "车辆", "巴士"),
    "艘": ("船", "艇", "船舶"),
    "架": ("机",),
    "台": ("机", "机器", "机组", "机具", "设备", "器", "车", "电梯", "装备"),
    "部": ("电梯", "影片", "电影", "电视剧", "作品", "动画片"),
    "栋": ("楼", "楼宇", "房屋", "住宅", "建筑"),
    "头": ("牛", "猪", "驴", "母猪"),
    "只": ("羊", "鸡", "鸭", "鹅", "母羊"),
    "座": ("站", "库", "棚", "码头", "泊位", "厂"),
}
_EACH = re.compile(rf"每一?(?P<by>[{''.join(_THINGS)}])[^，。；：\d]{{0,12}}$")
_CLAUSE = re.compile(r"(?:(?<=^)|(?<=[，。；：、）\n]))[^，。；：\n]{2,40}?(?=，|应当?|须|需)")
_DATED = re.compile(r"^[自从至]?[^，]{0,14}[年月日]")


def counted_thing(text: str, start: int, end: int) -> Holder | None:
    """The first clause of text[start:end] that closes in such a thing as the sum behind it is given for each of, or None."""
    each = _EACH.search(text, max(start, end - 20), end)
    if each is None:
        return None
    for clause in _CLAUSE.finditer(text, start, each.start()):
        if clause[0].endswith(_THINGS[each["by"]]) and not _DATED.match(clause[0]):
            return Holder(*clause.span())
    return None
