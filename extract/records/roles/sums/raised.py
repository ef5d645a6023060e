"""Rules for sums that are raised, and for those that they replace (由500元提高到800元)."""

from __future__ import annotations

from typing import Final

from extract.records.vocabulary import EARLIER_POLICY, POLICY_NOW
from extract.rules import Rule

# one of the levels that are replaced together (每人500元（城镇）)
_OLD: Final = r"[^，。；：、（）\d给]{0,12}\d[\d.,]*[万亿]?元(?:/[^，。；：、（）\d]{1,6})?[^，。；：、（）\d]{0,6}(?:（[^（）]{1,24}）)?"

_RISES_TO: Final = r"(?:提高|提升|增加|上[调浮]|调[升高增]|加码|调整|放宽|扩大|涨|提|增|升)(?:了|到|至|为)"
# 护苗金: a name of its own for what is given, and no 租金 or 保证金
_OWN_NAME: Final = r"[\u4e00-\u9fff](?<![现资基租押定本佣薪税罚积股合订赎约证纳备转用保黄五白美代让加利滞存现])金"

REPLACED: tuple[Rule, ...] = (
    Rule(
        id="money.replaced",
        gives="statistic",
        before=r"(?:由|从)(?:原先|原来|原|现行|目前)?的?(?:每[人家户]|[^，。；]{0,6}|[^，。；：、\d给按补奖排付承]{0,18})?",
        after=r"(?:（[^（）]{1,16}）)?[^，。；]{0,16}(?:提高|提升|提标|上调|调[升高增]|加码|增加|增至|[提调]至|涨[到至]|上升|升[到至]|增长|降|调整|放宽|扩大到)",
        examples=(
            "补贴标准从原先的【150万元】提高到300万元。",
            "个人借款最高额度由【25万元】上调为35万元。",
            "认定线由家庭年人均可支配收入【9600元】以下放宽到12000元以下。",
        ),
        counterexamples=("从2024年起给予【150万元】奖励。", "由市财政统一给予企业补贴【150万元】，提高积极性。"),
    ),
    Rule(
        id="money.replaced_policy",
        gives="statistic",
        before=EARLIER_POLICY,
        after=POLICY_NOW,
        needs=("-goal_year",),
        examples=(
            "原政策中民宿奖励最高为【15万元】，这次提高了一倍。",
            "按原办法，硕士每月补贴【800元】，新办法调整为1500元。",
            "调整前，国家级、省级平台分别补助【80万元】、40万元，调整后为100万元、50万元。",
        ),
        counterexamples=("按原政策已获奖励的企业，不足部分再补【5万元】奖励。", "此前未享受补贴的，一次性补贴【5000元】，现场领取。"),
    ),
)

# several levels become one
TOGETHER: tuple[Rule, ...] = (
    Rule(
        id="money.raised_together",
        gives="award",
        before=(
            rf"(?:$instrument)[^，。；：、\d]{{0,6}}标准(?:由|从){_OLD}(?:[、和及]{_OLD}){{1,4}}，?"
            rf"(?:均|都|统一|全部|一律|分别|相应|各)*{_RISES_TO}(?:每[人户家][^，。；\d]{{0,4}})?(?:$between)*+"
        ),
        needs=("predicate", "-in_past", "-told"),
        examples=(
            "补贴标准由12元/平方米（旧改项目）、15元/平方米（新建项目），均调整至【18元/平方米】。",
            "补贴标准由每人500元（城镇）、300元（农村）统一提高到每人【800元】。",
        ),
        counterexamples=("登记费由每件80元、50元统一调整为【40元】。",),
    ),
)

REPLACED_TOGETHER: tuple[Rule, ...] = (
    Rule(
        id="money.replaced_listed",
        gives="statistic",
        before=rf"(?:由|从)(?:{_OLD}[、和及]){{0,4}}[^，。；：、（）\d给]{{0,12}}",
        after=(
            rf"(?:/[^，。；、（）\d]{{1,6}})?(?:（[^（）]{{1,24}}）)?(?:[、和及]{_OLD}){{0,4}}，?(?:均|都|统一|全部|一律|分别|相应|各)*"
            r"(?:提高|提升|提标|上调|调[升高增]|增加|调整|降低|下调|放宽|[增提降减])(?:至|到|为)"
        ),
        examples=(
            "补贴标准由【12元/平方米】（旧改项目）、15元/平方米（新建项目），均调整至18元/平方米。",
            "补贴标准由12元/平方米（旧改项目）、【15元/平方米】（新建项目），均调整至18元/平方米。",
            "补贴标准由每人500元（城镇）、【300元】（农村）统一提高到每人800元。",
            "奖励标准由国家级50万元、省级【20万元】分别提高至100万元、50万元。",
        ),
        counterexamples=("给予补贴，由市级5万元（一次性）、县级【3万元】组成。",),
    ),
)

RAISED: tuple[Rule, ...] = (
    Rule(
        id="money.cover_raised",
        gives="other",
        before=(
            rf"(?:保额|(?:保险|保障|赔偿|赔付|投保)(?:金额|额度|限额)|(?:授信|贷款|担保|信用|代偿)(?:额度|限额)|保费(?!补)|免赔额)[^。；，]{{0,40}}{_RISES_TO}"
            rf"(?:每[人户家亩头只][^，。；\d]{{0,4}})?(?:$between)*+(?:[\d.,]+[万亿]?元[、和])*"
        ),
        needs=("-in_past", "-told"),
        examples=(
            "落实补贴政策，水稻保额分别由600元、800元提高至【1000元】、1200元。",
            "落实补贴政策，能繁母猪保额由1200元提高到【1500元】。",
        ),
        counterexamples=("保费补贴标准由每人100元提高到【200元】。",),
    ),
    Rule(
        id="money.benefit_raised",
        gives="award",
        before=(
            rf"(?:$benefits|(?<![证债国])券|{_OWN_NAME})[^，。；]{{0,10}}(?:标准|水平)?[^，。；]{{0,20}}"
            r"(?:提高|提升|提标|上[调浮]|增加|调整|调[升高增]|放宽|扩大|增|提|(?<!上)升)[^，。；]{0,8}?(?:到|至|为)(?:每人)?(?:每[月年])?"
        ),
        needs=("predicate", "-past"),
        examples=(
            "基础养老金最低标准由每人每月130元提高到【150元】。",
            "城市低保标准由700元提高至【800元】。",
            "孤儿基本生活标准由每人每月1200元提至【1500元】，惠及300人。",
            "医疗券由600元增至【700元】。",
            "护苗金提高至每月【800元】。",
        ),
        counterexamples=("去年，城市低保标准提高至每人每月【800元】。",),
    ),
    Rule(
        id="money.raised_from",
        gives="award",
        before=rf"(?<!提取限额)(?<!缴存限额)(?<!贷款限额)(?:由|从)[^。；，]{{2,40}}{_RISES_TO}(?:每[人户家][^，。；\d]{{0,4}})?(?:$between)*+",
        needs=("award_context", "predicate", "-in_past"),
        examples=("生活补贴从原先的6000元提高到【15000元】。", "奖励标准由现行10万元上调至【20万元】。"),
        counterexamples=("年产值从6000万元提高到【1.5亿元】。",),
    ),
    Rule(
        id="money.raised",
        gives="award",
        before=r"(?:提高|提升|增加|上[调浮]|调[升高增]|加码|调整|放宽|扩大|提)(?:了|到|至|为)(?:每[人户家][^，。；\d]{0,4})?(?:$between)*+",
        needs=("award_context", "-past_fact", "predicate"),
        examples=(
            "今年起，生活补贴提高到【15000元】。",
            "对高校毕业生的租房补贴提高至每人每月【800元】。",
        ),
        counterexamples=("产值提高到【15000元】。",),
    ),
)
