"""Whom a name means that says nothing of its own (企业, 单位, 每家企业): those that its sentence, its paragraph or its heading encourages.

"As short as stays unambiguous" (contract, "beneficiary"): of two awards to 企业 neither is told by that word. What they are encouraged to do
tells them (〔开发应用程序的〕企业), or the whole name that the paragraph began with (跨境电商企业).
"""

from __future__ import annotations

import re
from typing import Final

from extract.lexicons import any_of, per_pack, table
from extract.records.document.reading import Reading

_NOUNS: Final = r"企业|企業|用人单位|单位|單位|机构|機構|公司|(?:经营|市场)?主体|組織|组织|商户|平台企业"
GENERIC: Final = re.compile(rf"(?:各类|各|该|有关|相关)?(?P<noun>{_NOUNS})")
_ENCOURAGES: Final = r"(?:鼓励|支持|引导|推动|促进|鼓勵|引導|推動)(?:和(?:支持|引导|鼓励))?"
_EMPTY = re.compile(
    r"(?:加快|持续|不断|进一步|积极|健康|快速|高质量|稳步|共同|创新|转型)*(?:做[大强优精]|发展|壮大|创新|升级|转型|提质|增效|成长|集聚|落户|参与|申报|入驻|改革|合作)*"
)
_QUALIFIES = re.compile(r"(?:有条件|符合条件|具备条件|有实力|更多|广大|全[市县区省]|本[市县区省]|[我区市县]内?|各类|各|的)*")
_BEGINS = r"(?:^|[，。；：\n）、])(?:[一二三四五六七八九十]是|大力|积极|重点|进一步|继续|另外|同时|此外)*"
_REACH: Final = 260  # characters of the paragraph in front that are looked back over
_LONGEST_NAME: Final = 24


@per_pack
def _does() -> str:
    """A pattern of the words with which a deed begins."""
    deeds = {*table("policy", "deliver")["words"], *table("policy", "deeds")["words"]}
    deeds = {word for word in deeds if len(word) > 1 and word not in ("发展", "达到", "培育")}
    return (
        rf"(?:{any_of(deeds)}|培育|参[与加展评]|申[报请领]|招[录聘用引]|租[用赁]|购[买置]|采[购用]|研[发制]|使用|利用|通过|依托|围绕|面向|联合|应用|推进|举办|承办"
        r"|加[大快强]|扩[大建]|拓展|开拓|探索|践行|布局|打造|搭建|承接|在(?!职)|与|向|为(?!主)|以(?![上下内外]))"
    )


@per_pack
def _encouraged() -> re.Pattern[str]:
    """Whom a clause encourages, and to do what (鼓励〔跨境电商企业〕〔布局海外仓〕)."""
    return re.compile(
        rf"{_BEGINS}{_ENCOURAGES}(?P<who>[^，。；：、的\d]{{0,14}}?(?P<noun>{_NOUNS}))(?:（[^（）]*）)?(?P<deed>{_does()}[^，。；：\d（）]{{2,24}})(?=[，。；]|$)"
    )


@per_pack
def _headed() -> re.Pattern[str]:
    """What a heading encourages (支持企业〔开拓国际市场〕, 支持〔搭建服务平台〕)."""
    return re.compile(rf"{_ENCOURAGES}(?:{_NOUNS})?(?P<deed>{_does()}[^，。；：、\d（）]{{2,16}})$")


@per_pack
def _done() -> re.Pattern[str]:
    """What those of a general name do, in a case of its own (企业〔租用公共冷库〕的)."""
    return re.compile(rf"(?:^|[，。；：\n])(?:对)?(?P<noun>{_NOUNS})(?P<deed>{_does()}[^，。；：、的\d（）]{{2,20}})的(?=，)")


class Generic:
    """Tells whom the general names of a document mean."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def told(self, name: str, position: int) -> str:
        """The name of who gets the award that stands at a position, more closely where it says nothing and the text does."""
        general = GENERIC.fullmatch(name)
        if general is None:
            return name
        return self._in_paragraph(general["noun"], position) or self._in_heading(general["noun"], position) or name

    def _in_paragraph(self, noun: str, position: int) -> str | None:
        sentence = self.reading.sentence_at(position)
        if sentence is None:
            return None
        begin = max(self.reading.outline.blocks[sentence.block].start, position - _REACH)
        begin = max(0, begin - 1)
        own = self.reading.statement_at(position)[0]
        found = next((m for m in _done().finditer(self.reading.text, max(begin, own), position) if m["noun"] == noun), None)
        if found is None:
            named = [m for m in _encouraged().finditer(self.reading.text, begin, position) if m["noun"] == noun]
            found = named[-1] if named else None
            who = found and _QUALIFIES.sub("", found["who"], count=1)
            if found and who and who != noun:
                return self.reading.outline.view.written(found.end("who") - len(who), found.end("who"))
        return self._doing(found, noun) if found else None

    def _in_heading(self, noun: str, position: int) -> str | None:
        for start, end in (*self.reading.items_above(position)[:1], *self.reading.headings_above(position)[:1]):
            while end > start and self.reading.text[end - 1] in "。：；，":
                end -= 1
            if found := _headed().search(self.reading.text, start, end):
                return self._doing(found, noun)
        return None

    def _doing(self, found: re.Match[str], noun: str) -> str | None:
        """Those who do what was found, as written; None where it says nothing."""
        if _EMPTY.fullmatch(found["deed"]):
            return None
        start, end = found.span("deed")
        begin = start - len(noun)
        written = self.reading.outline.view.written
        return written(begin, end) if self.reading.text.startswith(noun, begin) else f"{written(start, end)}的{noun}"
