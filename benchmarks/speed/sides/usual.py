"""The usual design: script converted by OpenCC, forty patterns tried on each sentence, a pydantic model for each match.

It gives mentions and no meaning: neither roles nor beneficiaries nor values; patterns as they are commonly written for such texts.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from opencc import OpenCC
from pydantic import BaseModel

_N: Final = r"\d+(?:,\d{3})*(?:\.\d+)?"
_C: Final = r"[一二三四五六七八九十百千万亿两零〇]+"
_GIVE: Final = r"(?:给予|奖励|补助|补贴|资助|扶持)"
PATTERNS: Final = {
    name: re.compile(pattern)
    for name, pattern in {
        "money": rf"{_N}\s*(?:万亿|千万|百万|万|亿)?元",
        "money_words": rf"{_C}元",
        "money_range": rf"{_N}(?:万|亿)?元?\s*[-—～~至到]\s*{_N}\s*(?:万|亿)?元",
        "money_foreign": rf"{_N}\s*(?:万|亿)?(?:美元|港元|欧元|英镑|日元|澳门元)",
        "money_currency": rf"(?:人民币|新台币|港币|美金)\s*{_N}\s*(?:万|亿)?元?",
        "money_per": rf"{_N}\s*(?:万|亿)?元\s*/\s*[\u4e00-\u9fff]+",
        "award_most": rf"(?:最高|不超过|最多|上限)[^，。；]{{0,12}}?{_N}\s*(?:万|亿)?元",
        "award_least": rf"(?:不低于|不少于|至少)[^，。；]{{0,12}}?{_N}\s*(?:万|亿)?元",
        "award_give": rf"{_GIVE}[^，。；]{{0,20}}?{_N}\s*(?:万|亿)?元",
        "award_back": rf"{_N}\s*(?:万|亿)?元[^，。；]{{0,10}}?{_GIVE}",
        "award_once": rf"一次性[^，。；]{{0,16}}?{_N}\s*(?:万|亿)?元",
        "award_each": rf"(?:每家|每个|每人|单个)[^，。；]{{0,20}}?{_N}\s*(?:万|亿)?元",
        "award_yearly": rf"每年[^，。；]{{0,20}}?{_N}\s*(?:万|亿)?元",
        "award_rate": rf"按[^，。；]{{0,20}}?{_N}\s*%[^，。；]{{0,10}}?{_GIVE}",
        "fund": rf"(?:资金|基金|预算|经费)[^，。；]{{0,16}}?{_N}\s*(?:万|亿)?元",
        "invest": rf"(?:投资|投入|总投资)[^，。；]{{0,16}}?{_N}\s*(?:万|亿)?元",
        "above": rf"{_N}\s*(?:万|亿)?元(?:以上|及以上)",
        "below": rf"{_N}\s*(?:万|亿)?元(?:以下|以内)",
        "percent": rf"{_N}\s*[%％‰]",
        "percent_words": rf"百分之{_C}",
        "percent_points": rf"{_N}\s*个?百分点",
        "percent_tenths": r"[一二三四五六七八九]成",
        "percent_growth": rf"(?:增长|提高|下降|降低)[^，。；]{{0,10}}?{_N}\s*%",
        "percent_reach": rf"(?:达到|达|超过|不低于)[^，。；]{{0,10}}?{_N}\s*%",
        "date": r"\d{4}年\d{1,2}月\d{1,2}日",
        "date_month": r"\d{4}年\d{1,2}月",
        "date_year": r"\d{4}年",
        "date_words": r"二〇[一二三四五六七八九〇]{2}年",
        "date_end": r"\d{4}年(?:年?底|末)前?",
        "period": r"\d{4}\s*年?\s*[-—～~至到]\s*\d{4}年",
        "period_plan": r"[“\"]?十[三四五]五[”\"]?(?:期间|规划)?",
        "period_next": rf"(?:未来|今后){_C}年",
        "within": rf"(?:{_N}|{_C})个?(?:工作日|日|天|个月|月)内",
        "validity": rf"有效期[^，。；]{{0,6}}(?:{_N}|{_C})年",
        "effective": r"自[^，。；]{1,16}?起(?:施行|实施|执行)",
        "apply_by": r"(?:申报|受理)[^，。；]{0,10}?\d{1,2}月\d{1,2}日",
        "target_year": rf"到\d{{4}}年[^。；]{{0,40}}?(?:达到|突破|超过)[^，。；]{{0,12}}?{_N}",
        "target_build": rf"(?:培育|建成|新增|引进|打造)[^，。；]{{0,16}}?{_N}\s*[家个项名]",
        "count": rf"{_N}\s*(?:家|个|项|人|户|名|套|亩|公里|平方米)",
        "document": r"[\u4e00-\u9fff]{1,8}〔\d{4}〕\d+号",
    }.items()
}
_SENTENCES: Final = re.compile(r"[^。；！？\n]+[。；！？]?")


class Found(BaseModel):
    """One match."""

    kind: str
    text: str
    start: int
    end: int
    sentence: str
    source: str


def once(files: list[str], out: str) -> int:
    """How many matches were written to `out`."""
    convert = OpenCC("t2s").convert
    found = 0
    with Path(out).open("w", encoding="utf-8") as lines:
        for path in map(Path, files):
            for sentence in _SENTENCES.finditer(convert(path.read_text(encoding="utf-8"))):
                for kind, pattern in PATTERNS.items():
                    for match in pattern.finditer(sentence[0]):
                        at = sentence.start()
                        start, end = at + match.start(), at + match.end()
                        made = Found(kind=kind, text=match[0], start=start, end=end, sentence=sentence[0], source=path.name)
                        lines.write(made.model_dump_json() + "\n")
                        found += 1
    return found
