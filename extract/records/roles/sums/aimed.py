"""Rules for sums that are to be reached: brought in by public money, gathered, levels and steps of an economy, what is attracted."""

from __future__ import annotations

from extract.records.roles.counts.aimed import CALLED_GOAL
from extract.rules import Rule

RECKONED: tuple[Rule, ...] = (
    Rule(
        id="money.needed",
        gives="funding",
        before=(
            r"(?:(?:[约共尚还仍]|预计|大约|总共|合计)|(?:测算|估算|匡算)[^。；\d]{0,30}?)需要?(?:新增|追加)?(?:投入|投资|资金|经费)(?:$between)*+"
        ),
        needs=("large", "-past", "-conditions", "-condition_clause", "-award_verb"),
        examples=("经初步匡算，完成上述任务，到2030年约需投资【40亿元】。", "到2027年，全部工程共需资金【3亿元】。"),
        counterexamples=("到2030年，累计完成投资【40亿元】。",),
    ),
    Rule(
        id="money.reckoned",
        gives="statistic",
        before=(
            r"(?:(?:测算|匡算|估算|推算)，[^。；]{0,40}?|(?:预计|估计|预估)(?:每年|全年|年均|一年)?可[^，。；\d]{0,12}?)"
            r"(?:减[负税轻]|节[省约]|降低|增加|拉动|带动|惠及)[^，。；]{0,16}?(?:$between)*+"
        ),
        needs=("-award_verb", "-conditions", "-condition_clause", "-goal_year"),
        examples=("初步测算，仅此一项每年将减轻企业负担【30多亿元】。", "据测算，新标准每年可为农户节省开支【2亿元】。"),
        counterexamples=("力争全年为企业减轻负担【30亿元】。",),
    ),
)

LEVERAGED: tuple[Rule, ...] = (
    Rule(
        id="money.leveraged",
        gives="target",
        before=(
            r"(?:撬动|带动|吸引|引导)[^，。；]{2,24}?(?:投入|投资|资金|融资|贷款|资本)(?:$between)*+"
            r"|(?:拉动|带动|促进|撬动|扩大)[^，。；]{0,8}(?:消费|成交额?|交易额?|销售额?|投资|产值|就业收入)(?:$between)*+|减[负税轻][^，。；]{0,8}(?:$between)*+"
        ),
        needs=("ahead", "predicate", "-told_passage"),
        examples=(
            "到2026年达到30亿元，带动社会资本投入超过【180亿元】。",
            "力争三年带动银行信贷资金【100亿元】。",
            "力争到今年年底，拉动消费【100亿元】以上。",
            "2023年，为经营主体减负【700亿元】以上。",
        ),
        counterexamples=("撬动社会资本投入【2亿元】的项目，给予奖励。",),
    ),
    Rule(
        id="money.guarantee",
        gives="target",
        after=r"的?(?:增信)?担保(?!费|额|基金|机构|公司|贷款)",
        needs=("future",),
        examples=(
            "用3年时间，为企业提供【1亿元】以上的增信担保。",
            "到2025年，每年为小微企业提供【20亿元】担保。",
        ),
        counterexamples=("提供【1亿元】担保的机构，给予奖励。",),
    ),
)

GATHERED: tuple[Rule, ...] = (
    Rule(
        id="money.collected",
        gives="target",
        before=(
            r"(?:募集|筹集|筹措|销售|采购|交易|签约|清收|盘活|清欠)[^，。；：\d的]{0,6}(?:捐赠|捐款|善款|公益金|彩票|农产品|产品|商品|货物|订单|合同|欠款|欠薪|不良资产|存量资产|资产)"
            r"(?:额|总额|金额)?(?:$between|$level)*+"
        ),
        needs=("future", "predicate", "bounded", "-measured_class", "-award_before", "-condition_clause"),
        examples=(
            "到2025年，年均销售福利彩票【30亿元】以上。",
            "2023年，募集慈善捐款不少于【5亿元】。",
            "力争全年签约采购订单超过【2亿元】。",
        ),
        counterexamples=("去年，年均销售福利彩票【30亿元】以上。", "到2025年，对销售农产品【100万元】以上的合作社，给予奖励。"),
    ),
    Rule(
        id="money.level_each",
        gives="target",
        before=r"(?:人均|户均|亩均|地均|全员|单位面积)[^，。；：、\d给予奖补资助]{2,14}(?:$between|稳定|保持|在)*+",
        needs=("future", "predicate", "-past", "-conditions", "-condition_clause", "-award_verb"),
        examples=("到2030年，人均地区生产总值【8万元】以上。", "到2027年，亩均税收【35万元】，研发投入占比达3%。"),
        counterexamples=("2022年，人均地区生产总值【8万元】以上。", "到2027年，人均发放补贴【8万元】。"),
    ),
)

# levels, by the words that reach them
REACHED: tuple[Rule, ...] = (
    Rule(
        id="money.step_to_reach",
        gives="target",
        before=r"(?:[迈跨登站跃冲]上|迈入|跨入|跨越|突破|冲刺|冲破)(?:$between)*+",
        after=r"(?:的?新)?(?:台阶|大关|关口|门槛)",
        needs=("goal_year", "-past"),
        examples=(
            "到2030年，全市冰雪经济迈上【400亿元】新台阶。",
            "到2027年，养蜂业跨上【5亿元】台阶，从业人员达到9万人。",
        ),
        counterexamples=("去年，全市生产总值迈上【4000亿元】新台阶。",),
    ),
    Rule(
        id="money.target",
        gives="target",
        before=r"(?:$level|$measures|$increase|额|贷款|投入|$deliver)(?:$between|$level|了|力争|资金)*+",
        needs=("future", "predicate", "-measured_class", "-capped"),
        examples=("到2025年，数字经济产值突破【1000亿元】。", "力争每年新增制造业贷款【200亿元】。"),
        counterexamples=("2022年数字经济产值突破【1000亿元】。",),
    ),
)

ATTRACTED: tuple[Rule, ...] = (
    Rule(
        id="money.attracted",
        gives="target",
        before=(
            r"(?:(?:争取|争引|引进|到位|利用|招引|对接|承接|吸引|向上争取)[^，。；给予奖补]{0,8}(?:资金|投资|外资|内资|资本|贷款|专项债券?|额度)|争资(?:金|引项)?|招商引资|引资"
            r"|招商)(?:到位)?(?:资金|总?额)?(?:$between|$level)*+"
        ),
        needs=("predicate", "-past", "-conditions", "-condition_clause", "-award_verb"),
        examples=("全年争取上级资金【60亿元】以上。", "2024年引进市外到位资金【200亿元】。"),
        counterexamples=("去年争取上级资金【60亿元】。",),
    ),
    Rule(
        id="money.striven_for",
        gives="target",
        before=r"(?:力争|力求|确保|争取)[^，。；：、\d给予奖补资]{2,24}(?:$between)*+",
        needs=("predicate", "-past", "-conditions", "-condition_clause", "-capped", "-measured_class"),
        examples=("力争全省跨境网络零售出口【1000亿元】以上。", "争取银行授信【100亿元】以上。", "確保外銷【三十億元】。"),
        counterexamples=("力争每家企业获得补贴【5万元】。", "去年力争出口【30亿元】，未能实现。"),
    ),
)

CALLED: tuple[Rule, ...] = (
    Rule(
        id="money.called_goal",
        gives="target",
        before=r"[^，。；：\d]{2,24}(?:$between|$level)*+",
        after=CALLED_GOAL,
        needs=("-told", "-delivered_fact", "-conditions", "-condition_clause", "-award_verb"),
        examples=("确保完成固定资产投资【300亿元】的目标任务。", "围绕旅游收入突破【50亿元】的目标，办好赛事。"),
        counterexamples=("去年已完成固定资产投资【300亿元】的目标任务。",),
    ),
    Rule(
        id="money.part_of_goal",
        gives="target",
        before=r"其中：(?:[^。；：\d]{2,40}[\d.]+[万亿]*元[、，；])*[^。；：、，\d]{2,40}",
        after=r"[、，；。]",
        needs=("like_goal", "exact", "-past", "-in_past", "-award_verb", "-conditions", "-giving_after"),
        examples=(
            "确保全年完成投资8.5亿元。其中：引水工程【3.2亿元】、防洪工程5.3亿元。",
            "确保全年完成投资8.5亿元。其中：引水工程3.2亿元、防洪工程【5.3亿元】。",
        ),
        counterexamples=("去年完成投资8.5亿元。其中：引水工程【3.2亿元】、防洪工程5.3亿元。",),
    ),
    Rule(
        id="money.saved",
        gives="target",
        before=r"(?:节约|节省|核减|追缴|追回|收回|盘活|清收|清缴|征缴|收缴)[^，。；：、\d给予奖补]{0,8}(?:资金|基金|经费|预算|支出|税款|税费|保费|欠款|账款)(?:$between)*+",
        needs=(
            "ahead",
            "ample",
            "predicate",
            "-past",
            "-in_past",
            "-told",
            "-conditions",
            "-condition_clause",
            "-giving_after",
            "-award_verb",
        ),
        examples=("2026年，节约财政资金【3000万元】。", "力争全年征缴社保基金【30亿元】，盘活存量资金2亿元。"),
        counterexamples=("去年，节约财政资金【3000万元】。", "对节约财政资金【300万元】以上的单位，给予奖励。"),
    ),
    Rule(
        id="money.relief_aimed",
        gives="target",
        before=(
            r"(?:(?:减免|减征|减收|缓缴|缓征|免收|免征|退还|落实)[^，。；：、\d给予奖补]{0,10}(?:税费|税收|税款|房租|租金|[^，。；：、\d经]费用?|加计扣除|退税)"
            r"|(?:降低|节约|节省|压减)[^，。；：、\d给予奖补]{0,8}(?:成本|费用?|开支|负担))(?:$between)*+"
        ),
        needs=(
            "ahead",
            "ample",
            "predicate",
            "-per_head",
            "-for_each",
            "-past",
            "-in_past",
            "-told",
            "-conditions",
            "-condition_clause",
            "-giving_after",
        ),
        examples=(
            "2026年，为市场主体减免税费【3亿元】以上。",
            "全年为渔民减免停泊费【1800万元】。",
            "力争全年减免房租【3000万元】，落实研发费用加计扣除5亿元。",
        ),
        counterexamples=("去年，为市场主体减免税费【3亿元】。", "2026年，每户减免房租【3000元】。"),
    ),
    Rule(
        id="money.brought_in",
        gives="target",
        before=r"(?:促成|推动|促进|力促|引进|吸引)(?:$between)*+",
        after=r"(?:以上)?的?(?:各类|社会|民间|产业|境外)?(?:投资|资金|资本|项目)(?:落地|到位|落户|签约|投入)",
        needs=("bounded", "-past", "-in_past", "-told", "-conditions", "-giving_after", "-award_verb"),
        examples=("着力引进境外资本，促成不少于【2亿元】投资落地。", "2026年，推动【30亿元】以上社会资本投入。"),
        counterexamples=("去年促成不少于【2亿元】投资落地。",),
    ),
    Rule(
        id="money.to_be_put_out",
        gives="target",
        before=r"(?:引导|推动|带动|撬动|支持|督促)[^，。；：\d给奖补]{0,14}(?:新增)?(?:投放|发放|放款)(?:$between)*+",
        after=r"(?:以上|左右)?的?[^，。；、\d]{0,18}(?:贷款|信贷|融资)(?:[，。；、]|$)",
        needs=("future", "ample", "-past", "-told", "-conditions", "-giving_after", "-award_verb"),
        examples=("设立担保计划，分两年实施，将引导银行新增投放【300亿元】小微企业贷款。", "计划带动银行投放【20亿元】小微企业贷款。"),
        counterexamples=("去年引导银行新增投放【300亿元】小微企业贷款。",),
    ),
)

OF_THE_YEAR: tuple[Rule, ...] = (
    Rule(
        id="money.project_plans",
        gives="statistic",
        before=r"(?:年度|当年|本年度?|今年|全年|年内|20\d\d年)(?:计划|拟|预计)投资(?:额)?(?:$between)*+",
        needs=("exact", "-stated_goal", "-award_verb"),
        examples=("2026年，安排重点项目130个，年度计划投资【320亿元】。", "水泥厂总投资2亿元，2026年计划投资【6000万元】，建设期2年。"),
        counterexamples=("2026年，年度计划完成投资【320亿元】。", "2026年，重点项目年度计划投资【310亿元】以上。"),
    ),
    Rule(
        id="money.planned_for_the_year",
        gives="target",
        before=r"(?:年度|当年|本年|今年|全年)(?:计划|拟|预计)(?:完成)?投资(?:额)?(?:$between)*+",
        needs=("future", "predicate", "-past", "-conditions", "-award_verb"),
        examples=("2026年，重点项目年度计划投资【310亿元】以上。", "2026年，推进重大项目60个，当年计划完成投资【80亿元】。"),
        counterexamples=("去年安排重点项目130个，年度计划完成投资【320亿元】。",),
    ),
)

TO_GROW: tuple[Rule, ...] = (
    Rule(
        id="money.fund_to_grow",
        gives="target",
        before=r"(?:争取|力争|力求|确保)[^，。；给予奖补]{0,20}(?:达到?|增至|增加到|扩大到|扩大至|突破|超过)(?:$between)*+",
        after=r"(?:的?(?:总?规模)|以上|左右)*(?:[，。；、]|$)",
        needs=("after_fund", "-conditions"),
        examples=(
            "基金首期募集到位40亿元，并争取用3年时间达到【120亿元】规模。",
            "设立10亿元引导基金，力争三年内扩大到【30亿元】。",
        ),
        counterexamples=("设立10亿元引导基金，其中市级出资达到【3亿元】。",),
    ),
    Rule(
        id="money.gathered",
        gives="target",
        before=r"(?:(?:聚集|集聚|管理)[^，。；]{0,6}(?:资金|资本|资产|基金)|(?:资金|资产|基金)管理)(?:总?规模|总量|总额)?(?:$between|$level)*+",
        needs=("future", "predicate", "-conditions", "-condition_clause"),
        examples=("到2026年，聚集金融机构200家，聚集资金规模超【1万亿元】。", "到2027年，园区基金管理规模达到【500亿元】。"),
        counterexamples=("对管理资金规模超【1亿元】的机构，给予奖励。",),
    ),
)
