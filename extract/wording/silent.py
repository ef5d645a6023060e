"""Words that change nothing of what is given, of how much, or of how often: left out of the view as blanks are.

All are in the characters of a document, Traditional ones too, before they are folded; a sentence written out keeps them.
"""

from __future__ import annotations

import re
from typing import Final

CLOSING: Final = "度"  # what is silent and closes the word in front of it

CURRENCY: Final = "人民币"  # silent beside a sum in yuan, and part of it

# how, by whose judgement or in what steps something is given, right in front of that it is
_HOW = r"[择擇][优優]|酌情|[视視]情(?:[况況])?|按[规規]定|依[规規]定?|依法依[规規]|按程序|一律|[统統]一|一[并併]|直接|分[档檔]"
# after what it is given; 报告经审查通过后，拨付40% tells when, of instalments
_REVIEWED = r"[经經](?:[审審](?:核|查|批|定)|[评評](?:审|審|估|定)|考核|公示|核[实實准準])(?:合格|通[过過]|无异议|同意)*[后後]?，?"
_GIVES = r"(?=[给給][予与與以]|予以|[发發核颁頒][给給发發]|[奖獎][励勵补補]|[补補][助贴貼]|[资資]助|支持|[减減]免|[贴貼]息|[发發]放|支付|[拨撥]付|享受)"
# who gives it, and that it may be, right in front of 给予; 平均 and 人均 tell how much
_SO = r"可(?<![不方].)|[将將](?<=[的者，].)|均(?<![平人户戶年月日亩畝床].)|全部|由(?:[省市区區县縣州盟旗镇鎮]?[级級本]?[级級]?|同级|各级)[财財]政(?:部[门門]|局|[资資]金)?"
_GIFT = r"(?:[奖獎][励勵补補]|[补補][助贴貼]|[资資]助)"
# what the sum behind it is called: 奖励〔金额〕10万元, 给予奖励〔，金额为〕10万元
_SUM_NAMED = (
    rf"(?:(?:金[额額]|[额額]度)(?<=(?:最高|{_GIFT})..)"
    rf"|，(?<={_GIFT}，)(?:{_GIFT})?(?:[标標]准|金[额額]|[额額]度|[数數][额額])[为為是](?=[^，。；：]{{0,24}}[。；]))(?=(?:最高|不超[过過])?\d[\d.,]*[万萬亿億]?元)"
)
# 按5万元的〔补贴〕标准给予
_OF_STANDARD = (
    r"(?:[补補][助贴貼]|[奖獎][励勵补補]|[资資]助|[发發]放|救助)(?<=[元%]的..)(?=[标標]准(?:[给給予分申计計发發补補奖獎支核享一向]|[对對]))"
)
_NO_STEP = (  # behind 每1: steps and lengths keep their number
    r"(?![十百千万亿兆萬億元圆圓个個]?(?:[年月日天周季旬次百万亿萬億元]|千(?![瓦克米伏])|百分[点點]|自然|会计|會計|财政|財政|小时|小時|分[钟鐘]|星期|[学學][年期]|美元|港元|港[币幣]|家庭))"
)
_EACH = (  # 每〔1〕个岗位, 每〔一〕年度, 每〔个〕月, 每人（每月）
    rf"[1１一](?<=每.)(?=[\u4e00-\u9fff㎡]){_NO_STEP}|一(?<=每一)(?=[年月季])|[个個](?<=每.)(?=月|季度|[会會][计計]年度|[财財]政年度|自然年度)"
    r"|度(?:(?<=每年度)|(?<=每一年度))(?![末初底内內中])|均(?<=每年均)(?=[安稳穩保给給予新完建超达達可由不])"
    r"|（(?<=每[人户戶名家]（)(?=每[月年季]）)|）(?<=每[人户戶名家]（每[月年季]）)"
)
_TIME = (  # 30日〔期限〕内, 15个〔法定〕工作日, 6月30日〔（含）〕前
    r"(?:[时時][间間]|期限)(?<=[年月日天周]..)(?=[之以]?[内內])|的[时時][间間](?<=[年月日天周]...)(?=[之以]?[内內])|法定(?<=个法定)(?=工作[日天])"
    r"|（含(?:[当當本][日天])?）(?=[之以]?前)"
)
_ADDED = (  # 不〔能〕超过, 对〔于〕, 三千元〔整〕为限, 年〔平〕均增长, 〔如期〕完成
    r"[能可应應](?<=不.)(?=超|高于|低于|少于|多于|逾)|[于於](?<=[对對].)(?=[^此是])|原[则則]上(?=[不按给給每应應控由在达達须須需要以為为執执一])"
    r"|(?:一般|通常)(?=[为為是不按][^一-鿿]{0,2}[\d一二三四五六七八九十最低高于於少超过過得])"
    r"|整(?<=[元圆圓]整)(?![治改顿頓合修建个個理体體数數])|平(?<=年平)(?=均[增递遞成])|[复複]合(?<=年均..)(?=增)|(?:如期|[顺順]利|[圆圓][满滿])(?=完成[约約]?\d)"
)

# 对创业的，〔除〕给予8000元补贴外，还可申请贷款: what is named first is given all the same
_APART = r"(?:除(?<=，.)|除了(?<=，..))(?=[给給享发發领領][^，。；]{0,16}\d[^，。；]{0,24}外，)"

# 〔人民币〕50万元, 50万元〔人民币〕, RMB 50万元, 50万元（人民币）, 10万元（大写：壹拾万元整）: the currency that yuan are of anyway, and a sum in words;
# in Traditional script they are not, nor where a sum is said again (折合人民币35万元)
_A_SUM_BEHIND = r"(?=[\d一二三四五六七八九十百千][\d.,，一二三四五六七八九十百千万亿]{0,14}元)"
_OF_YUAN = (
    rf"人民币(?:(?<![合折负－-]人民币)(?<![当等]于人民币){_A_SUM_BEHIND}|(?<=[\d十百千万亿]元人民币)(?![/每）]))"
    rf"|(?:RMB|CNY)(?<![合折负－A-Za-z-]...)(?<![当等]于...)[ \u3000]?{_A_SUM_BEHIND}"
    r"|[（(](?:人民币|RMB|CNY)(?:[）)](?=\d[\d.,，]*[万亿]?元)|(?<=[\d十百千万亿]元[（(]...)(?:，下同)?[）)])"
    r"|[（(](?<=[\d万亿]元[（(])大写[：:]?[^（）()，。；]{2,24}[）)]"
)
# what a bracket behind a name points to, and one that halves a unit: 企业〔（见附件1）〕, 40万人〔（〕次〔）〕
_ASIDE = (
    r"[（(](?<=[\u4e00-\u9fff].)(?:具体|[详詳])?[见見](?:附[件表]|下表|表\d)[^（）()，。；\n]{0,12}[）)]|[（(](?<=[\d万亿]人.)(?=次[）)])"
    r"|[）)](?<=[\d万亿]人[（(]次.)"
)
# a note to what stands in front: 50万元[1], 企业①，, 30%*；, 5万元（注1）
_NOTED = (
    r"[\[［〔【（(](?<=[\u4e00-\u9fff%％].)(?<![注附件图表款条项].)(?:注\s?[\d一二三四五六七八九]{0,2}|(?<![（(〔])\d{1,2})[\]］〕】）)](?![\d号])"
    r"|[*＊†‡](?<=[元％%业目位构人员].)(?=[，。；、）\n]|\Z)|[¹²³⁴⁵⁶⁷⁸⁹](?<=[\u4e00-\u9fff％%].)(?<!方.)"
    r"|[①-⑳](?<=[元％%业目位构人员].)(?=[，。；\n]|、\d)"
)

# what opens words of how, after what and by whom: most characters of a text open none of them, and are told so at once
GIVEN_OPENS: Final = "一依全分均可将將择按擇由直除統經经统视視酌"
GIVEN: Final = (
    rf"(?:{_HOW}){_GIVES}|(?:{_HOW}|{_REVIEWED}|{_SO}){{1,3}}(?=[给給][予与與]|予以)|(?:{_REVIEWED})(?={_GIFT})|{_APART}"  # right before it
)

# of which one opens each silent word
OPENS: Final = (
    f"{GIVEN_OPENS}1个人于通個原发复如平应度應救整於时時期法獎奖圆圓發的能补補複资資金順顺額额"
    "（），１()[［〔【RC*＊†‡¹²³⁴⁵⁶⁷⁸⁹①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
)
SILENT: Final = re.compile(
    rf"(?=[{GIVEN_OPENS}])(?:{GIVEN})|{_SUM_NAMED}|{_OF_STANDARD}|{_ADDED}|{_EACH}|{_TIME}|{_OF_YUAN}|{_ASIDE}|{_NOTED}"
)
_OPENING: Final = frozenset(OPENS)


def past_silent(document: str, place: int) -> int:
    """Where the silent word ends that begins at `place` of a document, or the place itself where none does."""
    if document[place : place + 1] not in _OPENING:
        return place
    found = SILENT.match(document, place)
    return found.end() if found else place
