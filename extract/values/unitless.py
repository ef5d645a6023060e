"""Numerals with no unit behind them: a tenth (四成), money said without 元 (最高500万奖励), people, a length of time that is to be reached."""

from __future__ import annotations

import re
from typing import Final

from extract.seek import Ending
from extract.values.numeral import DIGITS
from extract.values.units import Token, currency_words

_PACE = re.compile(r"年(?!度)|个月|个?工作[日天]|个?自然日|个?星期|天|个?小时|分钟|周")
_PACED_REACH = 48
_QUICKER = Ending(  # 补贴审核由20个工作日压减至〔7个工作日〕: from one length to a shorter one, whatever it is that takes so long
    r"(?:由|从)[^，。；：、\d]{0,8}[\d.一二三四五六七八九十百]{1,6}(?:个月|个?工作[日天]|个?自然日|个?星期|天|个?小时|分钟|周)"
    r"(?:以上|左右|以内)?[^，。；：、\d]{0,8}(?:压缩|压减|缩短|缩减|减少|精简|降低|降|减|提速|优化|提前)(?:[至到为]|了?为)(?:约|平均)?"
)
_PACED = Ending(  # 审查周期压缩至〔7个月〕, 办理时限分别由10个工作日缩短为〔3个工作日〕: a length of time that is to be reached
    r"(?:周期|时限|时间|时长|用时|耗时|天数|期限|住院日|工作?日数|工期|账期|轮候期|周转期)[^，。；：]{0,24}(?:压缩|压减|缩短|缩减|减少|降低|降|提速|优化|控制|稳定|保持|提高|增加|达)(?:[至到为]|在)(?:约|平均)?"
    r"(?:[\d.]+(?:个月|个?工作[日天]|天|个?小时|分钟|周)?(?:左右|以内)?[、和])*"
)
_YEARS_OF = Ending(  # 平均受教育年限达〔11年〕; 补贴年限 is how long something is paid
    r"(?:(?<![贴助励持受免放惠息发])年限|年数|寿命|工龄|学制)[^，。；：\d]{0,8}?(?:达|达到|提高到|提升到|增加到|延长到|提高至|提升至|延长至|超过|不低于)(?:约|平均)?"
)
_TENTH = re.compile(
    r"成(?=[以左的者，。；、）和五半贴申奖]|[一二三四六七八九](?:[的，。；、）以或左为是]|家庭|户主|员工|$)|$|(?:为|作为|是)?(?:上限|限|度)|为(?:上限|限|准|原则)"
    r"|多(?:[，。；、]|$)|予|优先|给|比|多|企|股|股份|用|资|补|按|退还|发还|救助|报销|支付|给付|赔付|减免|减收|返还|收取|计发|计算|征收|发放|兑付)"
)


# 近〔七成〕农户: a tenth of what follows; 成立, 八成新 and 一成不变 are other words
_TENTH_OF = re.compile(
    r"成(?!为(?:了|主|首|全|业|国|省|市)|[立效果本品功长熟绩分交套像因语型衣书都片形就文见色]|员(?!工)|年|人(?![口员数群])|新(?![增能兴])|群|批|药(?!品)|器|对|家(?![庭长属])|双|串)[\u4e00-\u9fff]"
)
_AND_TENTH = re.compile(r"成([一二三四五六七八九半])(?![十百千万亿\d个名年月日项间位批次]|家(?!庭)|户(?!主)|员(?!工))")  # 九成八, 七成半
_HEDGED_TENTH = frozenset("保让使令由从近超逾约达过占有将足到满于的以中是至予受高，。；、：（")


# money said without 元 (最高500万奖励, 生产总值71.3亿, 投资3000万至5000万的): what may stand behind it, what names it behind or in front
_GIFTS: Final = "奖励|奖补|补贴|补助|资助|津贴|奖金|扶持|支持|补偿|红包|消费券"
_IMPLIED = re.compile(
    rf"(?:以上|以下|以内|左右|级|的(?=[，；、])|的?(?:[^，。；的]{{0,6}})(?:资金|投入|投资|规模|资本|产业|园区|企业|市场)|的?(?:一次性|等额|专项|首次)?(?:{_GIFTS}|贷款|额度)|[，。；、）]|$)"
)
_FUNDS_BEHIND = re.compile(
    rf"的?[^，。；的]{{0,6}}(?:资金|投入|经费)|的?(?:一次性|等额|专项|首次)?(?:{_GIFTS}|贷款|额度)(?!人|对象|企业|学生|家庭|农户)"
)
_MONEY_NOUN = re.compile(
    rf"(?:资金|投入|投资|产值|贷款|资产|收入|经费|预算|基金|税收|营收|规模|增加值|千亿|额|{_GIFTS}|总值|GDP|销售(?!量)|债务|负债|利润|支出|融资|纳税|成本|年薪|工资|利息"
    r"|欠[薪款]|费(?!者)|价(?!值观)|进出口|市值|估值|罚款|出资|授信)"
)
_COUNTED_NOUN = re.compile(
    r"人口|人数|人次|人群|用户|户数|会员|粉丝|就业|岗位|学生|游客|职工|群众|保有量|销量|产量|装机|出栏|存栏|阅读|下载"
)


def unitless(text: str, match: re.Match[str], base: Token) -> Token:
    """A numeral with no unit behind it: a length of time that is to be reached, or what `_unitless` tells."""
    pace = _PACE.match(text, base.end)
    if pace:
        said = text[max(0, base.start - _PACED_REACH) : base.start]
        if (pace[0] == "年" and _YEARS_OF.search(said)) or _PACED.search(said) or (pace[0] != "年" and _QUICKER.search(said)):
            return base._replace(kind="count", end=pace.end(), unit=pace[0], rule="count.pace")
    return _unitless(text, match, base)


def _unitless(text: str, match: re.Match[str], base: Token) -> Token:
    """A numeral with no unit behind it: a tenth (四成), money said without 元 (44亿的资金, 港币300万), or bare."""
    end = match.end()
    if text.startswith("成", end) and base.low < 10 and (_TENTH.match(text, end) or _is_tenth_of(text, match)):
        half = _AND_TENTH.match(text, end)
        further = (5 if half[1] == "半" else DIGITS[half[1]]) if half else 0
        low, high = (side * 10 + further for side in (base.low, base.high))
        more = text.startswith(("成多", "成余"), end)
        return base._replace(
            kind="percent", end=half.end() if half else end + 1, low=low, high=high, unit="%", rule="percent.tenth", more=more
        )
    if match["prefix"]:
        return base._replace(kind="money", unit=currency_words()[match["prefix"]], rule="money.prefix")
    if base.scale >= 10**4 and (match["scale"] == "个亿" or _implied_money(text, match)):
        return base._replace(kind="money", unit="CNY", rule="money.implied")
    if (
        base.scale == 10**4
        and not base.chinese
        and (_PEOPLE.match(text, end) or _IN_WORK.search(text, max(0, base.start - 16), base.start))
    ):
        return base._replace(kind="count", unit="人", rule="count.people")
    return base


# 新增100万高校毕业生, 新增就业24万以上: people, with no word for them
_PEOPLE = re.compile(
    r"(?:高校|大学|城镇|农村|困难|贫困|适龄|各类|技能|专业|技术|失业|登记失业|返乡|退役|青年|产业)*"
    r"(?:毕业生|大学生|中小?学生|学生|农民工?|职工|劳动者|青年|人才|群众|居民|老年?人|儿童|残疾人|妇女|军人|工人|人口|人员|干部|党员|游客|市民|村民)"
)
_IN_WORK = re.compile(r"(?:新增就业|就业)(?:人数|岗位|人口)?(?:达到?|超过?|突破|不少于|不低于|稳定在|保持在)*$")


def _is_tenth_of(text: str, match: re.Match[str]) -> bool:
    """Whether 七成 in front of a noun is a share of it: said behind a bound, a mark or 的, and no other word."""
    number, opens = match["number"], match.start()
    chinese = number[0] in DIGITS and number not in ("一", "零", "〇")
    return chinese and (not opens or text[opens - 1] in _HEDGED_TENTH) and bool(_TENTH_OF.match(text, match.end()))


def _implied_money(text: str, match: re.Match[str]) -> bool:
    if not _IMPLIED.match(text, match.end()):
        return False
    if match["number"][0] in "百千十万" and text.startswith("级", match.end()):
        return match["number"][-1] == "亿"
    left = text[max(0, match.start() - 16) : match.start()]
    clause = left[max(left.rfind(c) for c in "，。；\n") + 1 :]
    if _FUNDS_BEHIND.match(text, match.end()) or (_MONEY_NOUN.search(clause) and not _COUNTED_NOUN.search(clause)):
        return True
    return bool(_CAPPED.search(text, max(0, match.start() - _CAPPED_REACH), match.start())) and not _COUNTED_NOUN.search(clause)


# 按交易额的5%奖励卖方，最高〔100万〕
_CAPPED = re.compile(
    r"(?:奖励|补贴|补助|资助|奖补|贴息|扶持)[^。；\n]*(?:最高|最多|不超过|封顶|上限|限额)(?:可?达到?|可|为)*(?:[\d.]+[万亿]元?[、和])*$"
)
_CAPPED_REACH = 60  # characters from a ceiling to the giving in the clause before
