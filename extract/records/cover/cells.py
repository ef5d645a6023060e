"""The cells of a scale of what insurances pay, token by token: where somebody is treated, who is insured, which part of the cost, what is
paid.

在三级医院就诊的在职职工2万元以下部分支付 is a cell: it is put together from closed classes alone. Words that are not are no cell.
"""

from __future__ import annotations

import re
from typing import Final

from extract.elements.marks import ITEM_MARK
from extract.records.cover_words import REIMBURSED

Place = tuple[int, int]

_CARE: Final = r"(?:医院|医疗卫生机构|医疗机构|卫生机构|服务机构|护理机构|医药机构|卫生院|卫生服务(?:中心|站)|卫生服务|卫生室|诊所|门诊部|药店|药房|机构)"
_LEVEL: Final = (
    r"(?:[一二三](?:级|类)(?:[甲乙丙]等)?|[一二三]甲|未定级|无等级|基层|乡镇|镇街|乡|社区|村级?|街道|统筹(?:区|地区)|参保地|定点|[市县]域|本[省市县地]|异地|跨省|转外|外地|其他|指定|签约"
    r"|(?:[省市县区部州厅][内外级属])|(?:临时)?外出|常驻异地|自行)"
)
_KIND: Final = r"(?:甲等|公立|民营|社会办|专科|综合|中医|精神|传染病|相应|相当|同等|规模|[及和]?以[上下内外]|(?:（[^（）]{1,16}）))"
_JOIN: Final = r"(?:及其他?|以及|、|和|及|或|与)"
_SERVICE: Final = r"(?:(?:医疗)?机构护理|居家上门(?:护理)?|居家护理|居家(?!社区)|上门护理|社区护理|亲情护理|日间(?:照料|护理)|托养)"
_WHERE: Final = rf"{_SERVICE}|(?:{_LEVEL}|{_KIND}*(?={_CARE}){_CARE})(?:{_JOIN}?(?:{_LEVEL}|{_KIND}|{_CARE}))*"
_PERSON: Final = r"(?:人员|职工|居民|对象|家庭成员|家庭|[低五]保户|户|群众|人口|儿童|大学生|学生|患者|老年人|老人|残疾人|孤儿|军人|婴幼儿|新生儿|成员|人群|女职工|产妇|老工人|参保人|未成年人|成年人)"
_OF_PERSON: Final = (
    r"(?:在职|退休|退职|城乡|城镇|农村|成年|未成年|老年|普通|一般|困难|特困|低保|最低生活保障|低收入|建档立卡|脱贫|返贫|致贫|易|未脱贫|贫困|重度|重点|优抚|参保|参合|退役|灵活就业|失业|失能"
    r"|职工|居民|学生|少年|中小学|大中专|大学|在校|新生|婴幼|精准扶贫|[一二三四甲乙丙]档|[高中低]档|其他|其它|非从业|未就业|个体|医保|医疗保险|医疗|救助|供养|边缘|不稳定|监测|五保|三无|孤残|低保边缘"
    r"|享受[^，。；：、\d]{2,14}?的|\d+周?岁(?:（[^（）]{1,6}）)?(?:及?以[上下])?(?:的)?|[至到-]|建国前|老|长期|延续|基本|保障|边民|双女|计生|人员|家庭|型|类|城市|一至六级|[一二三四五六七八九十]级)"
)
WHO: Final = rf"(?:{_OF_PERSON}|{_JOIN})*{_PERSON}(?:（[^（）]{{2,20}}）)?(?:{_JOIN}(?:{_OF_PERSON}|{_JOIN})*{_PERSON})*|在职|退休|职工|居民|精准扶贫"
_SUM: Final = r"\d[\d,.]*[万千]?元?"
_ENDS: Final = r"(?:（不?含[^（）]{0,8}）)"
_STEP: Final = (
    r"(?:(?:住院|门诊|医疗|医药|单次|每次|累计|年度|合规|政策范围内?|个人|自付|自负|负担|总|的)*(?:费用?|总额|金额|额|部分))?(?:在|超过|超出|高于|达到)?"
    rf"(?:起付(?:线|标准|额)(?:（[^（）]*）)?(?:以上)?|{_SUM}(?!%|个|年|月|岁){_ENDS}?)(?:及?以[上下内])?{_ENDS}?"
    rf"(?:[、，]?(?:至|到|-|—|－|～|~|不满|未满)(?:最高支付限额|封顶线|{_SUM}(?!%){_ENDS}?(?:以[上下内])?{_ENDS}?))?(?:的?(?:部分|费用|段))?"
)
# a deductible with its level, and no part of the cost
_TOLD: Final = rf"起付(?:线|标准)(?:统一|均|分别|为)*{_SUM}(?!{_ENDS}?(?:及?以[上下]|的?部分|[至到－—～~-]))"
_PAYER: Final = r"(?:(?:基本|大病|补充|城乡|居民|职工|医疗|医保|统筹|门诊|住院|护理|长护险?|工伤|生育|失业|保险|保障|救助|商业)*(?:基金|资金)|医保|统筹|财政|商业保险(?:机构|公司)?|承办机构)"
_PAID: Final = rf"(?:{_PAYER})?(?:分段|实际|起付)?(?:{REIMBURSED}|报|承担|负担|补助|补贴)(?:比例|标准)?"
_FRAME: Final = (
    r"(?:住院|就诊|就医|转诊|转院|急诊|急救|安置|备案|政策范围内?|符合规定|按规定|合规|目录内|规定范围|支付范围|普通|慢性?特?病|特殊病种?|门诊|住院|医疗|医药|药品|统筹|费用?|用药|购药"
    r"|发生|产生|就诊|就医|治疗|分娩|生育|期间|待遇|部分|年度|参加|签约家庭医生|每次|单次|总|自付|个人|自负|负担|超过|以上|以下"
    r"|分别|统一|可以?|予以|给予|均|则|各|再|最高|不低于|不高于|不超过|不得?|提高|增加|降低|调整|[到至为是按由以对在于的其且，：]|、|（[^（）]{0,24}）)"
)
_TOKENS = re.compile(rf"(?P<told>{_TOLD})|(?P<step>{_STEP})|(?P<paid>{_PAID})|(?P<who>{WHO})|(?P<where>{_WHERE})|(?P<frame>{_FRAME})")
ITEM = re.compile(rf"(?:{ITEM_MARK})")

Cell = dict[str, Place]  # what words say, by class (where, who, step, paid): where it stands in the view
CLASSES: Final = ("where", "who", "step", "paid")


def says(cell: Cell) -> bool:
    """Whether a cell says more than what is paid."""
    return any(name in cell for name in ("where", "who", "step"))


def cell_in(text: str, start: int, end: int) -> Cell | None:
    """The cell that the words in [start, end) are, or None where others stand among them."""
    found: Cell = {}
    mark = ITEM.match(text, start, end)
    place = mark.end() if mark else start
    while place < end:
        token = _TOKENS.match(text, place, end)
        if token is None or token.end() == place:
            return None
        name = token.lastgroup or ""
        if name == "step" or (name in CLASSES and name not in found):
            found[name] = found.get(name, token.span())[0], token.end()
        place = token.end()
    return found
