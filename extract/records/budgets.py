"""Rules for public money told in speeches and news: funding asked for and set aside, balances, shares of the whole economy."""

from __future__ import annotations

from extract.rules import Rule

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.done_of",
        gives="statistic",
        before=r"(?:^|[，；。、])(?:[^，。；、力争确需]{0,10})(?:完成|占|达到?|实现|为)(?:了)?(?:全年|年度|年初|年|当年)?(?:计划|目标|任务|预算)(?:任务|目标|数)?的",
        needs=("-conditions",),
        examples=("一季度，全市投资增长6%，占全年目标的【25%】。", "全县完成投资10亿元，完成计划的【106.3%】。"),
        counterexamples=("力争一季度完成全年目标的【25%】。",),
    ),
    Rule(
        id="share.of_economy",
        gives="statistic",
        before=r"(?<!至)(?<!到)(?:相等于|相当于|相当|约等于|等同)[^，。；]{0,12}(?:生产总值|GDP|收入|开支|预算)[^，。；]{0,6}|(?:生产总值|GDP)(?:提供|带来|贡献)[^，。；]{0,6}",
        needs=("-goal_year",),
        examples=("措施涉及3000亿元，大约相等于本地生产总值的【10%】。", "估计可为本地生产总值提供约【5%】的支持作用。"),
        counterexamples=("到2025年，赤字降至相当于本地生产总值的【2%】。",),
    ),
)

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.extra_grant",
        gives="funding",
        before=r"(?:批准|追加|新增|增加|额外)[^，。；\d]{0,6}(?:拨款|承担额)(?:$between|共|合共)*+",
        needs=("-back_bound", "-per_head"),
        examples=("委员会批准政府追加拨款【4000万元】，以便注资。", "政府会额外拨款【2亿元】推行计划。"),
        counterexamples=("给予企业拨款【50万元】。",),
    ),
    Rule(
        id="money.yearly_budget",
        gives="funding",
        before=r"(?:财政|预算)(?:每年|年度|统筹)*安排[^，。；\d给予]{0,20}(?:资金|经费)(?:总额|规模)?(?:$between)*+|(?:年度|本年|全年|项目)(?:资金|经费|预算)总额(?:为|约|共|$between)*+|(?:核销|兑付|发放|券面|补贴资金)总额(?:上限)?(?:为|$between)*+",
        needs=("-per_head", "-back_bound", "-in_past"),
        examples=(
            "财政每年安排旅游营销奖励资金【800万元】，纳入年度预算。",
            "本项目实行总额控制，本年度资金总额为【6.5亿元】。",
            "凭服务券按合同额核销，年度核销总额上限为【3000万元】。",
        ),
        counterexamples=("单个企业年度奖励总额不超过【300万元】。",),
    ),
    Rule(
        id="money.new_step",
        gives="target",
        before=r"(?:力争|争取|推动|努力|奋力|确保)[^，。；]{0,16}(?:迈上|跨上|站上|跃上|登上|迈入|突破|冲刺)(?:$between)*+",
        after=r"(?:的)?(?:新)?(?:台阶|大关|关口|目标)",
        needs=("-in_past",),
        examples=("力争经济总量迈上【2万亿元】新台阶。", "推动工业总产值跨上【5000亿元】台阶。"),
        counterexamples=("经济总量已迈上【2万亿元】新台阶。",),
    ),
    Rule(
        id="money.planned_size",
        gives="statistic",
        before=r"计划总?投资(?:额)?(?:$between)*+",
        after=r"(?:，|。|；|、|$|的)",
        needs=("-back_bound", "-conditions", "-goal_year", "-giving_after"),
        examples=("该项目计划总投资【45亿元】，占地300亩。", "计划投资【3亿元】的水厂即将动工。"),
        counterexamples=("计划总投资【1亿元】以上的项目，给予奖励。",),
    ),
    Rule(
        id="money.project_yield",
        gives="statistic",
        before=r"(?:达产|投产|建成|投运|满产|竣工|运营)后[^。；]{0,16}(?:产值|销售额?|营收|税收|收入|利税|产出)[^，。；]{0,10}",
        needs=("reported",),
        examples=(
            "本报讯 记者获悉，项目达产后年产值可达【50亿元】。",
            "本报讯 据了解，园区建成后，预计年营收【80亿元】。",
        ),
        counterexamples=("到2025年，园区建成后年产值达【50亿元】。",),
    ),
    Rule(
        id="money.paid_in_all",
        gives="funding",
        before=r"(?:^|[，。；：])[^，。；：对向给每\d]{0,10}(?:发放|兑现|兑付|拨付|落实)[^，。；每对向给]{0,12}(?:补贴|补助|资金|奖励|奖补|津贴|救助金)(?:资金|款)?(?:共|合计|约|不少于|超过?|总计)*",
        needs=("large", "-past", "-at_most"),
        examples=("组织职业技能培训不少于1万人次，发放培训补贴【1500万元】。", "年内兑现惠企资金【1.2亿元】。"),
        counterexamples=("向企业发放奖励【1500万元】。", "去年发放培训补贴【1500万元】。"),
    ),
    Rule(
        id="money.requested",
        gives="funding",
        before=r"(?:申请|寻求|要求|批准|批出|通过|增加|追加|增拨)(?:$between)*+",
        after=r"的?(?:额外)?(?:追加|拨款|承担额|注资|新承担额)",
        examples=("政府将向财委会申请【117亿元】的追加拨款。", "立法会批准【50亿元】拨款。"),
        counterexamples=("企业申请【50万元】补贴。",),
    ),
    Rule(
        id="money.allotted",
        gives="funding",
        before=r"(?:下达|预留|拨备|划拨|增拨|预拨)(?:了)?(?:$between|中央|省级|财政|补助|专项|资金|经费|第[一二三四五]批)*+",
        needs=("-award_verb_near",),
        examples=("今年以来，我国共分4批下达【3000亿元】特别国债资金。", "政府已预留【35亿元】推行计划。"),
        counterexamples=("项目验收后划拨补助【50万元】。",),
    ),
    Rule(
        id="money.fund_compared",
        gives="funding",
        before=r"(?:比起|相比|较|比|和|与|及|高于|低于)(?:首|第[一二三四五]|上)[一]?(?:轮|期|批|次|阶段)的?",
        needs=("after_fund",),
        examples=("基金总值约240亿元，比起第一轮【300亿元】与第二轮1300亿元低。", "基金规模5亿元，高于首期【3亿元】。"),
        counterexamples=("园区产值240亿元，高于首期【3亿元】。",),
    ),
)
