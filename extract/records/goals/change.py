"""How a value of a goal changes: which way it goes, by how much or to what, as the words in front of it say."""

from __future__ import annotations

import re

from extract.lexicons import any_of, per_pack, table
from extract.records.kinds import Change
from extract.records.movement import FALLS, MORE, RISES, RISES_TO
from extract.records.roles.judgement import Judged
from extract.records.vocabulary import increases
from extract.seek import Ending

YEARLY = r"(?:年均|年平均|平均每年)(?:增加|上升|提高|提升|增)(?![到至值量])"  # so much more each year, told as growth
_STRIVES = re.compile(r"(?:并|且|但)?(?:力争|争取|确保|努力|奋力|冲刺|挑战|实际工作中)+(?:达到?|实现|完成|在|按)?")
_REACHED = re.compile(r"(?:到|至|在|达|为|突破|不低于|不高于|不超过|以内)[^，。；]{0,6}$")
_LESS_OUTPUT = re.compile(r"减排[^，。；：\d]{0,10}$")  # 减排二氧化碳1200万吨
_MULTIPLE = re.compile(r"倍数[^，。；]{0,6}$")
# 保持10%以上增长
_GROWTH_BEHIND = re.compile(
    r"(?:以上|左右|及以上)?的?(?:年均|平均|年|稳定|较快)?(?:增长|增速|增幅|递增)(?:[率速]|速度|水平|目标)?(?:[，。；、）]|$)"
)
_RISES, _MORE, _FALLS, _RISEN_TO = Ending(RISES), Ending(MORE), Ending(FALLS), Ending(RISES_TO)  # how far, up or down; to what
# not all of them are new
_REBUILT = re.compile(
    r"新建(?:、|和|及)?(?:扩建|改建|改扩建)|新开工改造|新[^，。；、\d]{1,3}(?:和|及|与|或)(?:培育|改造|提升|升级|改善|巩固|壮大|打造)"
)
_NEW_LEVEL = re.compile(r"(?:增至|(?:增加|扩大|扩充|扩展|增长|发展)[到至]|达到|突破)[^，。；]{0,4}$")


@per_pack
def _words(key: str) -> re.Pattern[str]:
    """The words of a list of the policy lexicon; not where 值 makes another word of them (增加值)."""
    return re.compile(rf"(?:{increases() if key == 'increase' else any_of(table('policy', key)['words'])})(?!值)")


def change_of(item: Judged, lead: str) -> Change:
    """Which way a value goes, by the words in front of it in its clause: 到, 至 and 达到 make a level of any growth."""
    unit, tail = item.scene.quantity.unit, lead[-16:]
    if (unit == "times" and not _MULTIPLE.search(tail)) or (
        unit in ("%", "pp") and _words("growth").search(lead[-14:]) and not _RISEN_TO.search(tail)
    ):
        return "growth"
    if unit == "%" and _GROWTH_BEHIND.match(item.scene.reading.text, item.scene.end):
        return "growth"
    if _FALLS.search(tail):
        return "decrease"
    if unit in ("%", "pp") and _RISES.search(tail):
        return "growth" if unit == "%" else "increase"
    if unit not in ("%", "pp") and _MORE.search(tail):
        return "increase"
    to = _REACHED.search(tail)
    if not to and (_words("decrease").search(tail) or ("吨" in unit and _LESS_OUTPUT.search(tail))):
        return "decrease"
    said = lead[-6:] if unit == "%" else lead  # a share is of the words in front (城镇新建建筑的比例)
    added = _words("increase").search(said) and not _NEW_LEVEL.search(tail) and not _REBUILT.search(lead)
    return "increase" if added else "level"


def raises_the_aim(item: Judged) -> bool:
    """Whether a percentage is only what is striven for above the one before (增长6%，〔力争6.5%〕)."""
    text, scene = item.scene.reading.text, item.scene
    return scene.mention.kind == "percent" and _STRIVES.fullmatch(text, scene.clause.start, scene.mention.bounded[0]) is not None
