"""What a sum of money is for: an award, a target, a pool, a threshold, a fact. The rules are tried in order."""

from __future__ import annotations

from functools import cache

from extract.records.reading import lists
from extract.rules import Compiled, Rule, compile_rules

RULES: tuple[Rule, ...] = (
    Rule(
        id="money.loan",
        gives="other",
        after=r"的?(?:[^，。；、]{0,12})?(?:$loans)(?!贴息|利息|风险|项目)",
        needs=("at_most",),
        examples=("可申请最高不超过【20万元】的创业担保贷款。",),
        counterexamples=("给予最高【20万元】贷款贴息。",),
    ),
    Rule(
        id="money.project_size",
        gives="statistic",
        before=r"总投资(?:额)?(?:约|超|为|达)?",
        after=r"(?:的[^，。；]{1,30})?",
        needs=("-giving_after", "-future"),
        examples=("总投资【200亿元】的新能源项目已全部封顶。",),
        counterexamples=("对总投资【5000万元】以上的项目，给予奖励。",),
    ),
    Rule(
        id="money.per_mu",
        gives="award",
        before=r"(?:奖励|补贴|补助|给予)[^，。；]{0,10}",
        after=r"",
        needs=("-giving_after", "per_unit", "-future_level"),
        examples=("一次性奖励企业【100元/亩】。",),
        counterexamples=("全员劳动生产率达到【24万元/人】。",),
    ),
    Rule(
        id="money.threshold_class",
        gives="threshold",
        before=r"(?:$measures|$level|超|亿|以上|以下|对|引进|[、，。；\n]|[县市区镇]|一批|个|家|条)(?:$between)*+",
        after=r"的?(?:以上|级)?的?(?:[^，。；、：给予的]{0,12})?(?:$classes)(?![^，。；、的]{0,10}(?:$instrument|$funds))",
        needs=("bounded",),
        examples=("打造6条产值超【500亿元】的产业链。", "【10亿元】以上项目每年不少于40个。"),
        counterexamples=("给予最高【500万元】的企业发展奖励。",),
    ),
    Rule(
        id="money.threshold_condition",
        gives="threshold",
        before=r"(?:$measures)[^，。；]{0,8}",
        after=r"(?:（[^（）]*）)?(?:以上|以下)?[^，。；：]{0,20}?的(?:[，；、（]|[^，。；给]{1,24}，)",
        examples=("年销售额在【1亿元】及以上的，单品种奖励企业200万元。", "营业收入首次突破【5000万元】的企业，给予10万元奖励。"),
        counterexamples=("给予最高【50万元】的一次性奖励，自发布之日起施行。",),
    ),
    Rule(
        id="money.threshold_more",
        gives="threshold",
        before=r"(?:$measures)(?:$between|首次|同比|均|已|合计|增长|$level)*+",
        needs=("giving_after", "-award_clause"),
        examples=("固定资产投资【1000万元】及以上且亩均税收不低于20万元的，给予奖励。",),
        counterexamples=("按投资额给予最高【50万元】补助，自发布之日起施行。",),
    ),
    Rule(
        id="money.threshold_in_class",
        gives="threshold",
        before=r"(?:对|凡|符合|引进|新引进)[^，。；]{0,40}",
        after=r"(?:（[^（）]*）)?(?:以上|以下|及以上)?(?:[^，。；：给予]{0,16})?的(?:，|[^，。；给]{0,20}(?:$classes))",
        needs=("bounded", "giving_after"),
        examples=("对总部落户且实缴资本【2亿元】以上的金融机构，给予奖励。",),
        counterexamples=("对企业给予【100万元】以上的奖励。",),
    ),
    Rule(
        id="money.fund_named",
        gives="funding",
        after=r"的?(?:规模的?)?(?:[^，。；、：给予]{0,14}?)(?:$funds)(?!扶持|支持|奖励|补助|补贴)",
        needs=("-award_verb",),
        examples=("设立【100亿元】规模的产业引导基金。", "发挥好【200亿元】产业基金的引导功能。"),
        counterexamples=("给予最高【1000万元】资金扶持。",),
    ),
    Rule(
        id="money.fund_verb",
        gives="funding",
        before=r"(?:$fund_verb)[^，。；、：给予奖]{0,16}",
        needs=("-award_verb", "-target_level"),
        examples=("三年安排【3000万元】奖励培育优胜企业和团队项目。", "每年投入不少于【10亿元】，用于引进人才。"),
        counterexamples=("落户本市的总部企业给予【1000万元】奖励。",),
    ),
    Rule(
        id="money.fund_size",
        gives="funding",
        before=r"(?:规模|首期|总规模|资金池|专项资金|引导资金|基金|扶持资金|政策资金|财政资金|预算)[^，。；给予奖]{0,14}",
        needs=("-award_verb", "-per_head"),
        examples=("设立总规模不低于【1亿元】的重点产业发展引导资金。",),
        counterexamples=("专项资金对企业给予【10万元】奖励。",),
    ),
    Rule(
        id="money.credit_line",
        gives="funding",
        after=r"的?(?:[^，。；、]{0,8})?(?:$loans)(?!贴息|利息)",
        needs=("-award_verb",),
        examples=("为制造企业提供【200亿元】专属授信额度。",),
        counterexamples=("新增制造业贷款【200亿元】。",),
    ),
    Rule(
        id="money.replaced",
        gives="statistic",
        before=r"(?:由|从)(?:原先|原来|原|现行|目前)?的?(?:每[人家户]|[^，。；]{0,6})?",
        after=r"[^，。；]{0,16}(?:提高|提升|上调|增加|增至|提至|上升|增长|降|调整)",
        examples=("补贴标准从原先的【150万元】提高到300万元。",),
        counterexamples=("从2024年起给予【150万元】奖励。",),
    ),
    Rule(
        id="money.instrument_after",
        gives="award",
        after=r"(?:的|左右的)?(?:（[^（）]*）)?[^，。；、：给用]{0,14}?(?:$instrument)(?!金?池|政策|对象|范围|资金总额)",
        needs=("-past_fact", "-stated_goal"),
        examples=("给予最高【50万元】奖励。", "分别给予【50万元】、100万元一次性奖励。", "给予人才工作室【10万元】建设经费。"),
        counterexamples=("规上工业总产值超【400亿元】，给予奖励。",),
    ),
    Rule(
        id="money.given",
        gives="award",
        needs=("award_verb", "-past_fact", "-stated_goal"),
        examples=("一次性奖励企业【120万元】。", "国家、省级中心分别最高资助【3000万元】、1000万元。"),
        counterexamples=("新增制造业贷款【200亿元】。",),
    ),
    Rule(
        id="money.cap",
        gives="award",
        before=r"(?:$at_most|累计|总额|合计|限额|额度|补贴额|奖励额)(?:$between)*+",
        needs=("award_before", "-past_fact", "-level_subject"),
        examples=("按投资额的10%给予扶持，最高【500万元】。", "按售价的30%给予奖励，支持额度不低于【100万元】。"),
        counterexamples=("亩均投资强度不高于【500万元】。",),
    ),
    Rule(
        id="money.floor",
        gives="award",
        before=r"(?:额度|金额|总额|标准)(?:不低于|不少于|最低)(?:$between)*+",
        needs=("award_before", "-past_fact"),
        examples=("按售价的30%给予奖励，支持额度不低于【100万元】。",),
        counterexamples=("投资额不低于【100万元】。",),
    ),
    Rule(
        id="money.per_head",
        gives="award",
        before=r"(?:每人|每户|每家|每亩|每个|每件|每项|每名|每套|每台|每案|每宗|每吨|每平方米|每床|每辆|每学年|每生|每班|人均|每公里|每口)(?:每年|每月|每天|每日|每学年|每次|每学期|一次|最高|补|发|发给|发放|给予|补贴|补助|奖励|按|不超过|为|：|新台币|港币|约)*",
        needs=("award_context", "-past_fact"),
        examples=("A类人才租房补贴，每人每月【1500元】。",),
        counterexamples=("城镇居民每人每年可支配收入达【5万元】。",),
    ),
    Rule(
        id="money.listed_standard",
        gives="award",
        before=r"(?:为|：|，|\n|）)(?:$between)*+",
        needs=("standards", "award_context", "-past_fact", "-level_subject"),
        examples=(),
    ),
    Rule(
        id="money.target",
        gives="target",
        before=r"(?:$level|$measures|$increase|额|贷款|投入|$deliver)(?:$between|$level|了|力争|资金)*+",
        needs=("future", "predicate", "-measured_class"),
        examples=("到2025年，数字经济产值突破【1000亿元】。", "力争每年新增制造业贷款【200亿元】。"),
        counterexamples=("2022年数字经济产值突破【1000亿元】。",),
    ),
    Rule(
        id="money.fact",
        gives="statistic",
        needs=("past",),
        examples=("截至2021年，全区实现增加值【256.99亿元】。",),
        counterexamples=("给予【50万元】奖励。",),
    ),
    Rule(
        id="money.level_now",
        gives="statistic",
        before=r"(?:$measures|$level|额)(?:$between)*+",
        needs=("-giving_after",),
        examples=("园区落户项目计划投资【372亿元】。",),
        counterexamples=("给予【50万元】奖励。",),
    ),
    Rule(id="money.other", gives="other", examples=("本办法所称大额是指【10万元】。",), counterexamples=("给予【50万元】奖励。",)),
)


@cache
def compiled() -> tuple[Compiled, ...]:
    """The rules ready to run."""
    return compile_rules(RULES, lists())
