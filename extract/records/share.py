"""What a percentage is: an award's rate, a target's value, a threshold, a reported fact. The rules are tried in order."""

from __future__ import annotations

from functools import cache

from extract.records.reading import lists
from extract.rules import Compiled, Rule, compile_rules

RULES: tuple[Rule, ...] = (
    Rule(
        id="share.apportioned",
        gives="other",
        after=r"(?:、[^，。；]{0,40}?|和[^，。；]{0,12}?)?的?(?:比例|标准)?(?:进行)?(?:分担|承担|分配|负担|出资|筹集|分摊|分成)",
        examples=("由市、区财政按照【40%】和60%的比例分担。",),
        counterexamples=("按投资额的【40%】给予补助。",),
    ),
    Rule(
        id="share.reckoned",
        gives="other",
        before=r"(?:按照?|以)[^，。；]{2,40}",
        after=r"(?:左右)?(?:的比例)?(?:计算|折算|测算)",
        needs=("-award_statement",),
        examples=("（按增加值的【80%】计算）。",),
        counterexamples=("按投资额的【80%】计算补助金额。",),
    ),
    Rule(
        id="share.taken",
        gives="other",
        before=r"(?:退还|追回|退回|扣除|扣减|收取|手续费|罚款|处以?|年息|计收|加收|拨付)[^，。；]{0,14}",
        needs=("-award_verb_near",),
        examples=("第一期拨付核定补助款的【30%】。", "按核贷金额收取【1%】手续费。"),
        counterexamples=("按实际支付利息的【50%】给予贴息。",),
    ),
    Rule(
        id="share.threshold_closed",
        gives="threshold",
        after=r"(?:（[^（）]*）)?(?:以上|以下|及以上)?的[，；、]",
        needs=("-award_statement_before",),
        examples=("代偿率超过【5%】的，暂停合作。", "研发投入占比不低于【3%】的，给予补助。"),
        counterexamples=("按投资额的【40%】给予补助。",),
    ),
    Rule(
        id="share.limit_subject",
        gives="threshold",
        before=r"(?:$limits)[^，。；]{0,14}?(?:$bound|为|应)(?:$between)*+",
        needs=("one_sided", "-stated_goal", "-goal_year"),
        examples=("省级再担保费率不高于【0.3%】。", "首付款比例不低于【20%】。"),
        counterexamples=("到2025年，力争担保费率降至【1%】以下。",),
    ),
    Rule(
        id="share.condition_listed",
        gives="threshold",
        before=r"[^，。；]{2,}",
        needs=("conditions", "one_sided", "-award_verb", "-stated_goal"),
        examples=(),
    ),
    Rule(
        id="share.limit",
        gives="threshold",
        before=r"(?:不得(?:超过|低于|高于|少于)|合计不超过|上限为?|原则上不(?:超过|低于|高于)|控制在|保费率?上限|应达到?|应当?(?:达到|不低于|不少于)|须达到?|不得(?:高|低|大|小)于)[^，。；]{0,10}",
        needs=("-goal_year", "-stated_goal", "-award_verb_near"),
        examples=("担保费率原则上不超过【1%】。",),
        counterexamples=("到2025年不良率控制在【1%】以内。",),
    ),
    Rule(
        id="share.instalment",
        gives="other",
        before=r"(?:分(?:别)?[^，。；]{0,12}(?:按|以)|(?:首期|第[一二三四]年|第[一二三四]期|首年|余款|剩余|尾款)[^，。；]{0,10}|应奖励额的|奖励(?:资金|总额)的|核定(?:金额|额度)的|补助(?:总额|资金)的)(?:按|拨付|发放|兑付|支付)*",
        after=r"[^，。；]{0,14}?(?:拨付|发放|兑付|支付|兑现|拨款|比例分|进行分配|对企业进行|的比例|分期|$|[，、。])",
        needs=("-subject_cost", "instalment"),
        examples=("奖励资金分三年按【30%】、30%、40%拨付。", "分别按应奖励额的【30%】、30%和40%对企业进行奖励。"),
        counterexamples=("按投资额的【30%】给予奖励。",),
    ),
    Rule(
        id="share.all_of",
        gives="target",
        before=r"",
        after=r"(?:全?覆盖|用于|安排|达标|纳入|落实|建立|实现|完成|办结|入学|到位|接入|处理|达到|公开|兑现)",
        needs=("-past", "whole"),
        examples=("奖励资金【100%】用于支持企业发展。",),
        counterexamples=("给予房租【100%】补贴。",),
    ),
    Rule(
        id="share.rate_given",
        gives="award_rate",
        after=r"(?:的)?(?:比例|标准|以内|左右|部分)?(?:的)?(?:比例)?(?:，)?[^，。；、]{0,14}?(?:$instrument|给予|返还|计发|申领|领取|享受|奖|补)",
        needs=("rate_base", "-threshold_words"),
        examples=("按固定资产投资的【5%—20%】给予企业奖励。", "给予培训经费的【30%】补贴。", "前2年给予企业地方财政贡献【80%】的奖励。"),
        counterexamples=("制造业增加值占比达到【30%】，给予奖励。",),
    ),
    Rule(
        id="share.rate_listed",
        gives="award_rate",
        before=r"(?:按照?|依照|以|参照|给予|补贴|补助|奖励|资助|返还)[^。；]{0,50}",
        after=r"(?:的)?(?:比例|标准)?(?:确定|核定|计算)?(?:[，、。；]|$|和|及)",
        needs=("award_statement", "rate_base", "-threshold_words"),
        examples=("给予项目研发投入【30%】、单个项目最高1000万元支持。", "按不超过新设备购置额的【20%】，给予最高5000万元奖励。"),
        counterexamples=("重点产业链项目占比不低于【80%】。",),
    ),
    Rule(
        id="share.rate_of",
        gives="award_rate",
        before=r"(?:补贴|补助|资助|奖励|支持|贴息|返还|补偿|扶持)(?:比例|标准|额度|金额|资金|额)?(?:为|按|不超过|最高|是|：|分别|最高不超过|不高于|可按|不得超过)*[^，。；]{0,24}",
        after=r"",
        needs=("-threshold_words", "-future_level"),
        examples=("无偿资助比例不超过首台装备销售合同金额的【30%】，最高3000万元。", "对示范项目补助比例为【50%】。"),
        counterexamples=("研发投入占比不低于【3%】的企业，给予补助。",),
    ),
    Rule(
        id="share.bonus",
        gives="award_rate",
        before=r"(?:上浮|加计|再增加|额外增加|提高)(?:比例)?",
        after=r"[^，。；]{0,8}(?:奖励|补贴|补助|资助|发放|扣除)",
        examples=("在以上基础上上浮【5%】进行额外奖励。",),
        counterexamples=("投诉率上升【5%】的企业。",),
    ),
    Rule(
        id="share.threshold",
        gives="threshold",
        after=r"(?:（[^（）]*）)?(?:以上|以下|及以上)?(?:且|并|，且|、|或)?[^，。；：]{0,16}?的(?:[，；、。（]|[^，。；给]{0,24}(?:$classes|，))",
        needs=("-award_statement_before", "-future"),
        examples=("对工业增加值增长超过【10%】的企业，给予奖励。", "研发投入占比不低于【3%】的，给予补助。"),
        counterexamples=("按投资额的【10%】给予奖励。",),
    ),
    Rule(
        id="share.threshold_and",
        gives="threshold",
        before=r"(?:占|率|比例|比重|增长|增幅|增速|数量|人数|达到|不低于|超过|不少于|高于)[^，。；]{0,12}",
        needs=("giving_after", "-award_statement_before", "-future"),
        examples=("新招用人员达到职工人数【25%】并签订合同的，可申请贷款奖励，给予补贴。",),
        counterexamples=("到2025年占比达到【25%】。",),
    ),
    Rule(
        id="share.threshold_class",
        gives="threshold",
        after=r"(?:以上|以下)?的(?:[^，。；给]{0,16})(?:企业|项目|机构|单位|个人|人才|人员|产品)",
        needs=("giving_after", "-award_statement_before"),
        examples=("对第二年工业增加值增长超过【10%】的企业再给予奖励10万元。",),
        counterexamples=("给予培训经费【30%】的补贴。",),
    ),
    Rule(
        id="share.stated_aim",
        gives="target",
        before=r"(?:$level|$growth|$decrease|比重|比例|占比|率|率为|比)(?:$between|$level|了|分别)*+",
        needs=("future", "-compared"),
        examples=("到2025年，研发投入强度达到【3%】。", "今年地区生产总值增长【6%】左右。"),
        counterexamples=("2022年，研发投入强度达到【3%】。",),
    ),
    Rule(
        id="share.fact",
        gives="statistic",
        needs=("past",),
        examples=("截至2021年，同比增长【20.6%】。",),
        counterexamples=("给予培训经费的【30%】补贴。",),
    ),
    Rule(
        id="share.compared",
        gives="statistic",
        before=r"(?:同比|环比|比上年|增长|下降|上涨|占|贡献|提高|减少|上升|回落|达到?|为)[^，。；]{0,8}",
        needs=("-statute",),
        examples=("高技术制造业投资增长【22.7%】。",),
        counterexamples=("按【22.7%】计算。",),
    ),
    Rule(id="share.other", gives="other", examples=("按增加值的【80%】计算。",), counterexamples=("给予培训经费的【30%】补贴。",)),
)


@cache
def compiled() -> tuple[Compiled, ...]:
    """The rules ready to run."""
    return compile_rules(RULES, lists())
