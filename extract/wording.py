"""Words that mean the same read as one, and words that say nothing of what is given read past, so that no pattern has to list them.

予以, 發給 and 核发 are read as 给予 where money is given, 不高于 as 不超过, 之 as 的, 凡 as 对: words of one length, so that places stay. What is silent (〔择优〕给予,
每年〔度〕, 不〔能〕超过) is left out of the view as blanks are. The document's own words are written out (`extract.fold.View`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

CLOSING: Final = "度"  # what is silent and closes the word in front of it
# words that change nothing of what is given, and how much: in the characters of a document, before they are folded
SILENT: Final = re.compile(
    r"(?:[择擇][优優]|酌情|[视視]情(?:[况況])?|按[规規]定|依[规規]定?|依法依[规規]|按程序)(?=[给給予奖獎補补資资發发支拨撥享減减贴貼][予与與以给給奖獎励勵补補助贴貼资資发發放持付享受免息])"
    r"|原[则則]上(?=[不按给給每应應控由在达達须須需要以為为執执一])|度(?:(?<=每年度)|(?<=每一年度))(?![末初底内內中])|[于於](?<=[对對].)(?=[^此是])|[能可应應](?<=不.)(?=超|高于|低于|少于|多于|逾)"
    # 每〔一〕年度, 三千元〔整〕为限, 年〔平〕均增长, 年均〔复合〕增长
    r"|[个個](?<=每.)(?=月)|均(?<=每年均)(?=[安稳穩保给給予新完建超达達可由不])|一(?<=每一)(?=[人家户戶名位年月季案件项項])|整(?<=元整)(?![治改顿頓合修建个個理体體数數])|平(?<=年平)(?=均[增递遞成])|(?:如期|[顺順]利|[圆圓][满滿])(?=完成[约約]?\d)|[复複]合(?<=年均..)(?=增)"
)

_SUM = r"(?:[\d一二三四五六七八九十百千万][\d.,一二三四五六七八九十百千万]*亿?元|\d[\d.]*%|百分之)"
_GIVEN_SOON = r"(?=[^，。；：\n]{0,24}(?:奖|补|贴|资助|支持|扶持|津|\d))"
_GIVEN_AT_ONCE = (
    rf"(?=[^，。；：\n\d的给]{{0,14}}{_SUM}(?:(?![贷融授担险])[^，。；：、\n\d]){{0,10}}(?:奖|补[助贴]|资助|扶持|支持(?!作用)|津贴))"
)
_DENIED = r"(?:(?<=不..)|(?<=不[得能可应]..))"
_STRIVEN_FOR = r"(?<![要的])(?=(?:全年|今年|年内|到|在|使|把|将|基本|如期)?[\u4e00-\u9fff“”]{2}[^，。；：\n]{0,32}\d)"
_AT_NUMBER = r"(?=约?\d)"
# words of one length that mean the same, where they do: what they are read as, and where
_ALIKE: dict[str, tuple[str, str]] = {
    "予以": ("给予", rf"(?<![授赋赠给寄准])予以(?![下上外内及来往兑审]){_GIVEN_SOON}"),  # not 授予以下称号, 予以审核
    "给与": ("给予", rf"(?<![发付拨交送补授赠])给与(?![其会此之]){_GIVEN_SOON}"),  # not 发给与其签约的
    "给以": ("给予", rf"(?<![发付拨交送补授赠])给以(?![下上外内及来往]){_GIVEN_SOON}"),
    **{
        word: ("给予", rf"(?<![研开分签]){word}(?![^，。；：\n]{{0,12}}[证照书牌])(?=[^，。；：\n]{{0,24}}(?:{_SUM}|奖|补|贴|资助))")
        for word in ("发给", "核发", "核给", "颁给", "致赠")
    },
    "支给": ("给予", rf"支给(?={_SUM}|新台币)"),  # not 支给薪资差额的20%
    "兑现": ("给予", rf"兑现(?:{_GIVEN_AT_ONCE}|(?={_SUM}))"),
    **{word: ("给予", word + _GIVEN_AT_ONCE) for word in ("提供", "拨付", "颁发")},  # not 提供解决方案的企业
    **{word: ("超过", rf"{word}{_DENIED}|{word}(?<=[高多]于)(?=\d)") for word in ("高于", "大于", "多于")},  # 大于9千瓦: a class
    "长于": ("超过", rf"长于{_DENIED}"),
    "短于": ("少于", rf"短于{_DENIED}"),
    "小于": ("低于", rf"小于{_DENIED}"),
    **{word: ("力争", word + _STRIVEN_FOR) for word in ("力求", "务求", "全力", "奋力", "努力", "竭力")},
    **{word: ("确保", word + _STRIVEN_FOR) for word in ("务必", "力保")},
    "保证": ("确保", rf"(?:(?<=[，。；：、\n要并]))保证(?![金人书期]|保险|担保|责任|贷款){_STRIVEN_FOR}"),
    **{word: ("突破", word + _AT_NUMBER) for word in ("跨越", "跨过", "迈过", "越过", "冲破")},
    "超出": ("超过", r"超出(?=约?\d[\d.]*万?(?:亿|[人家个户]))|超出(?<=不超出)"),  # not 超出500元的费用
    **{word: ("不超过", rf"{word}(?={_SUM}|新台币)") for word in ("不得逾", "不得超")},
    "不逾": ("最高", rf"(?<!以)不逾(?=(?:{_SUM}|新台币))"),
    **{word: ("每月", rf"{word}(?=最[高多])|{word}(?<=每[人户名位]..)(?=[发给补])") for word in ("按月", "逐月")},
    "核拨": ("拨付", "核拨"),
    "达成": ("实现", r"达成(?=[^，。；\d协合意共交签]{2,12}(?:额|量|收入|投资|产值|增加值|总值|利润)\d)"),
    "惟": ("但", r"(?:(?<=[，。；：\n])|\A)惟(?![一有独恐妙])"),
    **{word: ("提高", rf"{word}(?=[到至]{_AT_NUMBER})") for word in ("上调", "调高", "调升", "拉高")},
    "列支": ("安排", "列支" + _AT_NUMBER),
    "都": ("均", r"(?<![成首京古国故定旧])都(?=达|超过?\d|[为在]\d|增长|实现|提高|完成|不[低少高])"),
    "预估": ("预计", r"预估(?![值价数额费工])"),
    "达至": ("达到", "达至" + _AT_NUMBER),
    **{word: ("控制在", word + _AT_NUMBER) for word in ("控制到", "压控在", "管控在", "限定在")},
    **{word: ("下降", word + _AT_NUMBER) for word in ("下滑", "下跌", "下挫")},
    **{word: ("建设", word + _AT_NUMBER) for word in ("修建", "兴建")},
    "翻倍": ("翻番", "翻倍(?![的是])"),
    "培植": ("培育", "培植" + _AT_NUMBER),
    "依次": ("分别", r"依次(?=[为是达增减升降提超占完实给奖补按\d]|突破|下降|回落|上升)"),
    "当中": ("其中", r"(?<=[，。；：（\n])当中(?![的午间])"),
    **{word: ("合计", rf"(?<!统){word}(?![算划])") for word in ("共计", "总共", "合共", "一共")},
    "之": (
        "的",
        r"(?<=[\u4e00-\u9fff）”》])(?<![分总反为加久次继随首言因除最])之(?=[\u4e00-\u9fff“《]|\d[\d.]*[%万亿元个])(?![日一间后前内外上下中时初末际年月处类家路乡都所地久余和差比用二三四五六七八九十])",
    ),
    "凡": ("对", r"(?:(?<=[，。；：\n）])|\A)凡(?![是例])(?=[^，。；：\n]{2,60}[的者]，)"),  # 凡获评省级的，给予…
}
_MAY_BE_ALIKE = re.compile("|".join(_ALIKE))


_LONE = {word: reading for word, (reading, _) in _ALIKE.items() if len(word) > 1}
_IN_PATTERN = re.compile(rf"\[[^\]]*\]|{'|'.join(_LONE)}|之")


def in_every_wording(pattern: str) -> str:
    """A pattern that also finds what its words are read as where they mean the same (予以补助: (?:予以|给予)补助); classes stay."""

    def both(found: re.Match[str]) -> str:
        word = found[0]
        if word == "之":
            return "[之的]"
        return f"(?:{word}|{_LONE[word]})" if word in _LONE else word

    return _IN_PATTERN.sub(both, pattern)


def wordings(word: str) -> tuple[str, ...]:
    """A word, and how it is read where the words in it mean the same as others (予以补助: 予以补助, 给予补助)."""
    read = re.sub("|".join(_LONE), lambda m: _LONE[m[0]], word).replace("之", "的")
    return (word,) if read == word else (word, read)


@cache
def _alike_where() -> dict[str, re.Pattern[str]]:
    return {word: re.compile(where) for word, (_, where) in _ALIKE.items()}


def _one_word(found: re.Match[str]) -> str:
    word = found[0]
    return _ALIKE[word][0] if _alike_where()[word].match(found.string, found.start()) else word


def one_wording(folded: str) -> str:
    """A folded text with words that mean the same made one (予以5万元奖励, 發給: 给予; 不高于: 不超过; 申請人之: 申请人的); same length."""
    return _MAY_BE_ALIKE.sub(_one_word, folded)
