"""Words that mean the same read as one, and words that say nothing of what is given read past, so that no pattern has to list them.

予以, 發給 and 核发 are read as 给予 where money is given, 不高于 as 不超过, 之 as 的, 凡 as 对: words of one length, so that places stay. What is silent (〔择优〕给予,
每年〔度〕, 不〔能〕超过) is left out of the view as blanks are. The document's own words are written out (`extract.fold.View`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

CLOSING: Final = "度"  # what is silent and closes the word in front of it
# how, by whose judgement or in what steps something is given, right in front of that it is
_HOW_GIVEN = r"[择擇][优優]|酌情|[视視]情(?:[况況])?|按[规規]定|依[规規]定?|依法依[规規]|按程序|一律|[统統]一|一[并併]|直接|分[档檔]"
# after what it is given; 报告经审查通过后，拨付40% tells when, of instalments
_REVIEWED = r"[经經](?:[审審](?:核|查|批|定)|[评評](?:审|審|估|定)|考核|公示|核[实實准準])(?:合格|通[过過]|无异议|同意)*[后後]?，?"
_GIVES = r"(?=[给給][予与與以]|予以|[发發核颁頒][给給发發]|[奖獎][励勵补補]|[补補][助贴貼]|[资資]助|支持|[减減]免|[贴貼]息|[发發]放|支付|[拨撥]付|享受)"
# who gives it, and that it may be, right in front of 给予; 平均 and 人均 tell how much
_GIVEN_SO = r"可(?<![不方].)|[将將](?<=[的者，].)|均(?<![平人户戶年月日亩畝床].)|全部|由(?:[省市区區县縣州盟旗镇鎮]?[级級本]?[级級]?|同级|各级)[财財]政(?:部[门門]|局|[资資]金)?"
# what the sum behind it is called: 奖励〔金额〕10万元, 给予奖励〔，金额为〕10万元
_GIFT = r"(?:[奖獎][励勵补補]|[补補][助贴貼]|[资資]助)"
_SUM_NAMED = (
    rf"(?:(?:金[额額]|[额額]度)(?<=(?:最高|{_GIFT})..)"
    rf"|，(?<={_GIFT}，)(?:{_GIFT})?(?:[标標]准|金[额額]|[额額]度|[数數][额額])[为為是](?=[^，。；：]{{0,24}}[。；]))(?=(?:最高|不超[过過])?\d[\d.,]*[万萬亿億]?元)"
)
# words that change nothing of what is given, and how much, or of how long and how often: in the characters of a document, before they are folded
SILENT: Final = re.compile(
    rf"(?:{_HOW_GIVEN}){_GIVES}|(?:{_HOW_GIVEN}|{_REVIEWED}|{_GIVEN_SO}){{1,3}}(?=[给給][予与與]|予以)|(?:{_REVIEWED})(?={_GIFT})|{_SUM_NAMED}"
    r"|(?:[补補][助贴貼]|[奖獎][励勵补補]|[资資]助|[发發]放|救助)(?<=[元%]的..)(?=[标標]准(?:[给給予分申计計发發补補奖獎支核享一向]|[对對]))"
    r"|原[则則]上(?=[不按给給每应應控由在达達须須需要以為为執执一])|度(?<=每年度)(?![末初底内內中])|[于於](?<=[对對].)(?=[^此是])|[能可](?<=不.)(?=超|高于|低于|少于|多于|逾)"
    r"|[1１一](?<=每.)(?=[\u4e00-\u9fff㎡])(?![十百千万亿兆萬億元圆圓个個]?(?:[年月日天周季旬次百万亿萬億元]|千(?![瓦克米伏])|百分[点點]|自然|会计|會計|财政|財政|小时|小時|分[钟鐘]|星期|[学學][年期]|美元|港元|港[币幣]|家庭))"
    r"|[个個](?<=每.)(?=月|季度|[会會][计計]年度|[财財]政年度|自然年度)|(?:[时時][间間]|期限)(?<=[年月日天周]..)(?=[之以]?[内內])|的[时時][间間](?<=[年月日天周]...)(?=[之以]?[内內])"
    r"|法定(?<=个法定)(?=工作[日天])|（含(?:[当當本][日天])?）(?=[之以]?前)|（(?<=每[人户戶名家]（)(?=每[月年季]）)|）(?<=每[人户戶名家]（每[月年季]）)"
)

_N = r"[\d.,一二两三四五六七八九十百千万]"
_SUM = r"(?:(?:\d[\d.]*(?:万|亿)?元?[-~至])?[\d一二三四五六七八九十百千万][\d.,一二三四五六七八九十百千万]*亿?元|\d[\d.]*%|百分之)"
_GIVEN_SOON = r"(?=[^，。；：\n]{0,24}(?:奖|补|贴|资助|支持|扶持|津|\d))"
_GIVEN_AT_ONCE = rf"(?=[^，。；：\n\d的给]{{0,14}}{_SUM}(?:[、和]{_SUM})*(?:(?![贷融授担险])[^，。；：、\n\d]){{0,10}}(?:奖|补[助贴]|资助|扶持|支持(?!作用)|津贴))"
# each sum of a list to its own (省级、市级的，依次奖励5万元、3万元)
_GIVEN_IN_TURN = r"(?=(?:一次性|按规定|按|可|予以|最高)*(?:给|予以|奖|补[助贴]|资助|发放|享受)[^，。；\n]{0,30}\d[^，。；\n]{0,8}[、和及])"
_AIMED = r"(?:实现|完成|达到|突破|超过|超额|建成|形成|新增|培育|引进|打造|创建|增长|提高|提升|保持|翻|迈[过上入进]|跨[过上入进]|跻身|全部|全[市县省区州]|总量)"
_DENIED = r"(?:(?<=不..)|(?<=不[得能可应]..))"
# words of one length that mean the same, where they do: what they are read as, and where
_ALIKE: dict[str, tuple[str, str]] = {
    "予以": ("给予", rf"(?<![授赋赠给寄准])予以(?![下上外内及来往兑审]){_GIVEN_SOON}"),  # not 授予以下称号, 予以审核
    "给与": ("给予", rf"(?<![发付拨交送补授赠])给与(?![其会此之]){_GIVEN_SOON}"),  # not 发给与其签约的
    "给以": ("给予", rf"(?<![发付拨交送补授赠])给以(?![下上外内及来往]){_GIVEN_SOON}"),
    **{
        word: ("给予", rf"(?<![研开分签]){word}(?![^，。；：\n]{{0,12}}[证照书牌])(?=[^，。；：\n]{{0,24}}(?:{_SUM}|奖|补|贴|资助))")
        for word in ("发给", "核发", "核给", "颁给")
    },
    "兑现": ("给予", rf"兑现(?:{_GIVEN_AT_ONCE}|(?=(?:一次性)?(?:奖[励补]|补[贴助]|资助|支持)?(?:资金)?{_SUM}))"),
    **{word: ("给予", word + _GIVEN_AT_ONCE) for word in ("提供", "拨付", "颁发")},  # not 提供解决方案的企业
    **{word: ("超过", rf"{word}{_DENIED}|{word}(?<=[高多]于)(?=\d)") for word in ("高于", "大于", "多于")},  # 大于9千瓦: a class
    **{word: ("超过", word + _DENIED) for word in ("突破", "超出", "逾越")},  # 年度总额不突破15万元
    **{word: ("分别", word + _GIVEN_IN_TURN) for word in ("依次", "各自", "对应", "相应")},
    **{
        word: ("提高到", word + r"(?=[^，。；\n]{0,10}\d)")
        for word in ("提标到", "提标至", "调高到", "调高至", "调增到", "调增至", "调升到", "调升至", "提额至")
    },
    # 以实际投资额的10%给予补助, but 以100万元为限
    "以": (
        "按",
        r"以(?=(?![上下内前后便及])[^，。；：\n以按\d]{2,30}\d[\d.]*%(?:的?(?:比例|标准|额度))?(?:给予|予以|进行|发给|计|核)?(?:奖|补[助贴]|资助|贴息|返还))",
    ),
    **{f"{unit}。{time}": (f"{unit}·{time}", rf"(?<=[/／]){unit}。{time}") for unit in "人户亩家床" for time in "年月天日季"},
    **{word: ("原来", rf"(?<=[由从]){word}(?=的?(?:每[人户家名月年])*\d)") for word in ("原有", "原本", "原定", "此前", "现在", "以往")},
    "调至": ("提至", r"(?<![上下协抽申借])调至(?=[^，。；\d]{0,6}\d)"),
    "控制在": ("不超过", r"控制在(?=\d[\d.,]*[万亿]*元(?:以内|之内|内))"),
    "封顶": ("最高", r"封顶(?=\d[\d.,]*[万亿]*元)"),
    "限额": ("最高", r"限额(?=\d[\d.,]*[万亿]*元)"),
    "激励": ("奖励", rf"激励(?=(?:最[高多]|不超过|人民币)*{_SUM})"),
    **{word: ("首次", word + r"(?=[认获入纳进通达被评参取升列])") for word in ("初次", "首度")},
    **{
        word: ("有效期限", word + r"(?=[为是：至到自从暂定\d一二三四五六七八九十两]|最[长多]|不超过)")
        for word in ("有效时间", "有效年限", "有效时限", "有效期间", "有效期共")
    },
    "长于": ("超过", rf"长于{_DENIED}"),
    "短于": ("少于", rf"短于{_DENIED}"),
    "小于": ("低于", rf"小于{_DENIED}"),
    **{
        word: (
            "最高",
            rf"{word}(?=(?:不超过?)?(?:人民币|新台币|港币)?{_N}++(?!年|个?月|天|日|[次期届])|[^，。；：、\n\d]{{0,8}}\d[\d.,]*[万亿]*元)",
        )
        for word in ("至多", "最多")
    },
    "不少于": ("不低于", rf"不少于(?={_SUM})"),
    **{
        word: (
            "力争",
            rf"(?<!更加)(?<!共同){word}(?=(?:年内|全年|今年|明年|[一二两三四五\d]{{1,2}}年)?{_AIMED}|(?:[上下]半年|年底前|\d{{1,2}}月底前)[^，。；：]{{0,6}}{_AIMED})",
        )
        for word in ("奋力", "务必", "努力", "争取")
    },
    "上下": ("左右", r"(?<=[\d元%个家人户亩吨项次万亿年月天名所])上下(?![级游浮限学班车半班联班])"),
    "之": (
        "的",
        r"(?<=[\u4e00-\u9fff）”》])(?<![分总反为加久次继随首言因除最])之(?=[\u4e00-\u9fff“《])(?![日一间后前内外上下中时初末际年月处类家路乡都所地久余和差比用二三四五六七八九十])",
    ),
    "凡": ("对", r"(?:(?<=[，。；：\n）])|\A)凡(?![是例])(?=[^，。；：\n]{2,60}(?:的[^，。；：\n]{0,14}|者)，)"),  # 凡获评省级的，给予…
}
# where a word that is frequent can mean the same: it is asked for nowhere else
_ALIKE_AT = {"以": "(?<=[，。；：的]以)", "限额": "(?<=[，、（年]限额)"}
_MAY_BE_ALIKE = re.compile("|".join(re.escape(word) + _ALIKE_AT.get(word, "") for word in _ALIKE))


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
