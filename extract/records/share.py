"""What a percentage is: an award's rate, a target's value, a threshold, a reported fact. The rules are tried in order."""

from __future__ import annotations

from functools import cache

from extract.records.vocabulary import lists
from extract.rules import Compiled, Rule, compile_rules

RULES: tuple[Rule, ...] = (
    Rule(
        id="share.replaced",
        gives="statistic",
        before=r"(?:由|从)[^，。；、：]{0,24}?",
        after=r"(?:左右)?[^，。；、%]{0,6}?(?:提高|提升|上调|增加|增至|增长|上升|调整|升至|扩大|下降|降至|降低|降到|下调|减少|压减|缩小)(?:到|至|为|了)?",
        examples=(
            "见习补贴由最低工资标准的【60%】提高到80%。",
            "研发投入强度从2022年的【2.6%】提升至3.2%。",
            "空气优良天数比率由【84.1%】提高到88.9%。",
        ),
        counterexamples=("到2025年，由政府投资的项目占比提高到【30%】。",),
    ),
    Rule(
        id="share.apportioned",
        gives="other",
        after=r"(?:、[^，。；]{0,40}?|和[^，。；]{0,12}?)?的?(?:比例|标准)?(?:进行)?(?:分担|承担|分配|负担|出资|筹集|分摊|分成)",
        examples=("由市、区财政按照【40%】和60%的比例分担。", "省与市县按【70%】、30%分担。"),
        counterexamples=("按投资额的【40%】给予补助。",),
    ),
    Rule(
        id="share.borne",
        gives="other",
        before=r"(?:自缴|自付|自担|各?负担|各?承担|担保)(?:比例为?|(?:$between)|：)*+",
        after=r"(?!的?费)(?:，|。|；|、|$|的?风险|左右)",
        needs=("-award_verb_near",),
        examples=(
            "保费由县财政补贴80%，农户自缴【20%】。",
            "所需经费由市、县两级财政各负担【50%】。",
        ),
        counterexamples=("担保费率不高于【1%】。",),
    ),
    Rule(
        id="share.paid_back",
        gives="other",
        before=r"(?:退还|追回|退回|缴回|收回|追缴|扣回)[^，。；]{0,18}",
        examples=(
            "提前离职的，每少一年退还已领补贴的【20%】。",
            "虚报冒领的，应缴回已领奖励金【50%】。",
        ),
        counterexamples=("按缴纳社保费的【50%】给予稳岗返还。",),
    ),
    Rule(
        id="share.penalty",
        gives="other",
        after=r"[的之]?(?:违约金|滞纳金|罚款|罚息)",
        examples=("逾期缴回者，加计【千分之二】之违约金。", "逾期缴纳的，按日加收【0.05%】的滞纳金。"),
        counterexamples=("按罚款金额的【5%】给予举报人奖励。",),
    ),
    Rule(
        id="share.interest",
        gives="other",
        before=r"(?:年息|罚息|滞纳金|违约金)(?:按|为|为年)*",
        after=r"(?:的)?(?:利率)?(?:左右)?(?:计算|计收|计付|加计|加收)",
        examples=(
            "逾期未还的，按年息【5%】计收利息。",
            "借款逾期的，并按年息【6%】计算利息。",
        ),
        counterexamples=("按年利率【2%】给予贴息。",),
    ),
    Rule(
        id="share.reckoned",
        gives="other",
        before=r"(?:按照?|以)[^，。；]{2,40}",
        after=r"(?:左右)?(?:的比例)?(?:计算|折算|测算)",
        needs=("-award_statement",),
        examples=("税收贡献按增加值的【80%】计算。", "出口额以合同金额的【90%】折算。"),
        counterexamples=("按投资额的【80%】计算补助金额。",),
    ),
    Rule(
        id="share.reserved",
        gives="threshold",
        after=r"(?:的比例)?(?:预留|留存|缴存|计提|提取)",
        examples=(
            "施工单位应当按照合同价款的【3%】预留质量保证金。",
            "物业按应收租金的【5%】提取维修资金。",
        ),
        counterexamples=("按合同价款的【3%】给予补助。",),
    ),
    Rule(
        id="share.weight",
        gives="other",
        before=r"(?:成绩|得分|分值|评分|材料|面试|笔试|答辩)(?:各?占(?:比)?|权重为?)(?:$between)*+",
        examples=(
            "答辩成绩占【60%】，业绩材料占40%。",
            "综合评审中，专家评分占【70%】。",
        ),
        counterexamples=("高新技术产品收入占【60%】以上的企业，给予奖励。",),
    ),
    Rule(
        id="share.tariff",
        gives="other",
        before=r"(?:保险|缴费|征收|保险总|总)费率(?:为|按|继续按|：)*",
        needs=("exact",),
        examples=(
            "水稻完全成本保险每亩保额1100元，保险费率【4.5%】。",
            "失业保险总费率继续按【1%】执行。",
        ),
        counterexamples=("担保费率不高于【1%】。",),
    ),
    Rule(
        id="share.limit_as",
        gives="threshold",
        before=r"(?:费|费用|经费|支出|占比|比例)，?以[^，。；]{0,14}",
        needs=("at_most",),
        examples=(
            "行政费用以总拨款的【8%】为上限。",
            "其中人事费以补助款的【20%】为限。",
        ),
        counterexamples=("每支充电桩的资助金额以安装成本的【50%】为上限。",),
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
        id="share.taken",
        gives="other",
        before=r"(?:扣除|扣减|收取|手续费|罚款|处以|计收|加收|拨付)[^，。；]{0,14}",
        needs=("-award_verb_near",),
        examples=("立项后先拨付【60%】，通过验收后再拨付剩余的40%。", "按核贷金额收取【1%】手续费。"),
        counterexamples=("按实际支付利息的【50%】给予贴息。",),
    ),
    Rule(
        id="share.threshold_closed",
        gives="threshold",
        after=r"(?:（[^（）]*）)?(?:以上|以下|及以上)?(?:的|者)(?:[，；、]|再(?:给|奖|补))",
        needs=("-award_statement_before",),
        examples=("代偿率超过【5%】的，暂停合作。", "对次年产值增速超过【20%】的再奖励15万元。", "研发投入占比不低于【3%】的，给予补助。"),
        counterexamples=("按投资额的【40%】给予补助。",),
    ),
    Rule(
        id="share.condition_listed",
        gives="threshold",
        before=r"[^，。；]{2,}",
        needs=("conditions", "one_sided", "-award_verb"),
        examples=(
            "申报企业应符合下列条件：\n（一）研发人员占职工总数【10%】以上；\n（二）无失信记录。",
            "三、申报条件\n（一）学员满意度达到【85%】以上；",
        ),
        counterexamples=("研发人员占比【10%】以上的企业共有5家。",),
    ),
    Rule(
        id="share.limit",
        gives="threshold",
        before=r"(?:不得(?:超过|低于|高于|少于)|合计不超过|上限为?|原则上不(?:超过|低于|高于)|控制在|保费率?上限|应达到?|应当?(?:达到|不低于|不少于)|须达到?|不得(?:高|低|大|小)于|(?:应|须|需)(?:当)?(?:将|以)(?:不低于|不少于|不超过|不高于)|，且(?:最高)?不超过)[^，。；]{0,16}",
        needs=("-goal_year", "-stated_goal", "-award_verb_near"),
        examples=(
            "各级补贴合计不得超过销售价格的【50%】。",
            "企业须以不低于获批额【35%】的自有款项作配对。",
            "同一企业获得的资金累计最高5000万元，且不超过其经济贡献的【80%】。",
        ),
        counterexamples=("到2025年不良率控制在【1%】以内。",),
    ),
    Rule(
        id="share.instalment",
        gives="other",
        before=r"(?:分(?:别)?[^，。；]{0,12}(?:按|以)|(?:首期|第[一二三四]年|第[一二三四]期|首年|余款|剩余|尾款)[^，。；]{0,10}|(?:首期|首笔|第[一二三四]期)(?:拨款|付款|款项?|资金)?占[^，。；]{0,30}|应奖励额的|奖励(?:资金|总额)的|核定(?:金额|额度)的|补助(?:总额|资金)的|拨付(?:核定)?[^，。；]{0,8}(?:款|金|额)[的之]?)(?:按|拨付|发放|兑付|支付)*",
        after=r"[^，。；]{0,14}?(?:拨付|发放|兑付|支付|兑现|拨款|比例分|进行分配|对企业进行|的比例|分期|$|[，、。])",
        needs=("-subject_cost", "instalment"),
        examples=("奖励资金分三年按【30%】、30%、40%拨付。", "分别按应奖励额的【30%】、30%和40%对企业进行奖励。"),
        counterexamples=("按投资额的【30%】给予奖励。",),
    ),
    Rule(
        id="share.all_of",
        gives="target",
        after=r"(?:全?覆盖|用于|安排|达标|纳入|落实|建立|实现|完成|办结|入学|到位|接入|处理|达到|公开|兑现)",
        needs=("-past", "whole"),
        examples=("政务服务事项【100%】落实到位。", "规上工业企业【100%】完成诊断。"),
        counterexamples=("给予房租【100%】补贴。",),
    ),
    Rule(
        id="share.devoted",
        gives="target",
        after=r"(?:以上|左右)?(?:的[^，。；]{0,6})?(?:用于|投向)",
        needs=(
            "-past",
            "-award_verb",
        ),
        examples=(
            "土地收益的【60%】用于乡村产业。",
            "新增专项债券【40%】以上用于产业园区。",
        ),
        counterexamples=("2022年，土地收益的【60%】用于乡村产业。",),
    ),
    Rule(
        id="share.rate_scaled",
        gives="award_rate",
        before=r"(?:减|加)?按(?:上述|前述|相应|同等|原|市级|省级)?[^，。；]{0,6}标准的",
        after=r"(?:执行|发放|计发|兑付|给予|补足|奖励|补助|资助|予以)",
        needs=("award_context",),
        examples=(
            "对复核保级的酒店给予奖励，减按上述标准的【20%】执行。",
            "对规下企业，奖励按上述标准的【50%】发放。",
        ),
        counterexamples=("纳税人可按扣除标准的【50%】扣除。",),
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
        before=r"(?:按照?|依照|以|参照|给予|补贴|补助|奖励|资助|返还)[^。；]{0,50}(?<!减少|下降|增长|降低|达到|提升)",
        after=r"(?:的)?(?:比例|标准)?(?:确定|核定|计算)?(?:[，、。；]|$|和|及)",
        needs=("award_statement", "rate_base", "-threshold_words"),
        examples=("给予项目研发投入【30%】、单个项目最高1000万元支持。", "按设备投资的【20%】、单个企业最高500万元给予补助。"),
        counterexamples=("重点产业链项目占比不低于【80%】。",),
    ),
    Rule(
        id="share.rate_of",
        gives="award_rate",
        before=r"(?:补贴|补助|资助|奖励|支持|贴息|返还|补偿|扶持)(?:比例|标准|额度|金额|资金|额)?(?:为|按|不超过|最高|是|：|分别|最高不超过|不高于|可按|不得超过)*[^，。；]{0,24}",
        needs=("-threshold_words", "-future_level"),
        examples=("贷款贴息比例为【50%】且单户不超过5万元。", "补偿标准为贷款损失的【30%】但不超过年度预算。"),
        counterexamples=("研发投入占比不低于【3%】的企业，给予补助。",),
    ),
    Rule(
        id="share.bonus",
        gives="award_rate",
        before=r"(?:上浮|加计|酌[予情](?:提高|增加)|额外(?:提高|增加))(?:比例)?",
        needs=("award_statement",),
        examples=("在以上基础上上浮【5%】进行额外奖励。", "对创业团队的补助，成员逾五人者，得酌予提高【10%】。"),
        counterexamples=("投诉率上升【5%】的企业。",),
    ),
    Rule(
        id="share.quorum",
        gives="threshold",
        after=r"的?[^，。；]{0,8}(?:同意|通过|出席|表决)",
        examples=("经专有部分面积【75%】以上的业主同意，可以加装电梯。", "须有应到代表【80%】以上出席方可举行。"),
        counterexamples=("到2025年，业主满意率达到【75%】以上。",),
    ),
    Rule(
        id="share.threshold",
        gives="threshold",
        after=r"(?:（[^（）]*）)?(?:以上|以下|及以上)?(?:且|并|，且|、|或)?[^，。；：]{0,16}?的(?:[，；、。（]|[^，。；给]{0,24}(?:$classes|，))",
        needs=("-award_statement_before", "-future"),
        examples=("对工业增加值增长超过【10%】的企业，给予奖励。", "亩均税收增长【8%】以上的企业，优先供地。"),
        counterexamples=("按投资额的【10%】给予奖励。",),
    ),
    Rule(
        id="share.threshold_and",
        gives="threshold",
        before=r"(?:占|率|比例|比重|增长|增幅|增速|数量|人数|达到|不低于|超过|不少于|高于)[^，。；]{0,12}",
        after=r"(?:（[^（）]*）)?，?(?:且|并|或|可|给|按)",
        needs=("giving_after", "-award_statement_before", "-future"),
        examples=(
            "新招用人员达到职工人数【25%】，并与其签订劳动合同，给予一次性补贴。",
            "产值增长【15%】，且税收同步增长，给予10万元奖励。",
        ),
        counterexamples=("到2025年占比达到【25%】。",),
    ),
    Rule(
        id="share.threshold_class",
        gives="threshold",
        after=r"(?:以上|以下)?的(?:[^，。；给]{0,16})(?:企业|项目|机构|单位|个人|人才|人员|产品)",
        needs=("giving_after", "-award_statement_before"),
        examples=("今后每年，留用率超过【50%】的单位，按标准给予补贴。", "到2025年，对产值增长超过【10%】的企业，每年给予奖励10万元。"),
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
        id="share.against_year",
        gives="statistic",
        before=r"(?:较|比)(?:上年|去年|[^，。；]{2,8}年)[^，。；]{0,10}",
        examples=("本县青年失业率较2021年减少【0.8个百分点】。", "受理量比去年增加【12%】。"),
        counterexamples=("到2025年，单位产值能耗比2020年降低【13.5%】。",),
    ),
    Rule(
        id="share.fact",
        gives="statistic",
        needs=("past",),
        examples=("截至2021年，同比增长【20.6%】。", "目前，全区企业数字化率已达【45%】。"),
        counterexamples=("给予培训经费的【30%】补贴。",),
    ),
    Rule(
        id="share.compared",
        gives="statistic",
        before=r"(?:同比|环比|比上年|增长|下降|上涨|占|贡献|提高|减少|上升|回落|达到?|为|完成)[^，。；]{0,14}",
        needs=("-statute",),
        examples=("高技术制造业投资增长【22.7%】。", "全县完成投资10亿元，完成计划的【106.3%】。"),
        counterexamples=("按【22.7%】计算。",),
    ),
    Rule(
        id="share.other",
        gives="other",
        examples=("本办法所称控股是指持股【51%】。", "政府性融资【30%】。"),
        counterexamples=("给予培训经费的【30%】补贴。",),
    ),
)


@cache
def compiled() -> tuple[Compiled, ...]:
    """The rules ready to run."""
    return compile_rules(RULES, lists())
