"""Rules for public money told in speeches and news: funding asked for and set aside, balances, shares of the whole economy."""

from __future__ import annotations

from typing import Final

from extract.rules import Rule

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.made_with",
        gives="statistic",
        before=r"(?:[以用](?:仅?占)?(?:年均|约|近|全[国省市县球]|世界|不到|不足)*的?)(?:$between)*+",
        after=r"(?:左右|多)?的[^，。；的\d]{1,12}?，?(?:支撑|产出|养活|创造|贡献|换取|生产|带动|供养|承载|集聚|吸纳)",
        needs=("-conditions", "-giving_after", "-stated_goal", "-award_verb"),
        examples=(
            "全省以【5%】的能耗产出了6.4%的生产总值。",
            "以【9%】的耕地养活了全国18%的人口。",
            "全省以占全国【4%】的耕地，养活了全国6%左右的人口。",
        ),
        counterexamples=("以【5%】的比例给予补贴。",),
    ),
    Rule(
        id="share.made",
        gives="statistic",
        before=r"(?:产出|支撑|养活|生产|换取|供养|承载)了(?:[^，。；：]{0,12}?的[^，。；：\d]{1,8}、|约|近|全[国省市县]|[^，。；：\d]{1,4}(?:年均)?)*(?:$between)*+",
        after=r"(?:左右|以上|多)?的",
        needs=("-conditions", "-giving_after", "-stated_goal", "-award_verb"),
        examples=("全省以5%的能耗，产出了【6.4%】的生产总值。", "以9%的耕地养活了全国【18%】的人口。"),
        counterexamples=("对产出了新品种的企业，给予费用【30%】的补贴。",),
    ),
    Rule(
        id="share.devoted_by_rule",
        gives="other",
        after=r"(?:以上|左右)?(?:的?[^，。；、]{0,12})?(?:用于|投向)",
        needs=("rulebook", "-goal_year", "-goal_heading", "-stated_goal", "-award_verb"),
        examples=(
            "公共住房租金管理办法\n第一条 租金收入的【5%】用于管理服务支出。\n第二条 本办法自发布之日起施行。",
            "彩票公益金使用规定\n第一条 公益金的【六成】用于养老服务。\n第二条 本规定自发布之日起施行。",
        ),
        counterexamples=("乡村振兴规划\n土地收益的【60%】用于乡村产业。",),
    ),
    Rule(
        id="share.so_many_are",
        gives="statistic",
        after=r"(?:以上|左右)?的[^，。；、的\d]{1,10}?(?:是(?!否)|来自|属于|位于|集中在|分布在)",
        needs=("-conditions", "-giving_after", "-future", "-award_verb"),
        examples=("全市【80%】的人口是客家人。", "园区【六成】以上的订单来自海外。"),
        counterexamples=("对出资【30%】的股东是本地企业的，给予奖励。",),
    ),
    Rule(
        id="share.part_of_plan",
        gives="statistic",
        before=r"\d[^，。；\d%]{1,4}，[^，。；、\d达至升高]{0,6}占(?:比|总投资的|总数的|总量的)?(?:为|约)?",
        needs=("exact", "-due_ahead", "-goal_heading", "-conditions", "-giving_after"),
        examples=(
            "2025年安排东部项目82个，个数占比【65.9%】，总投资20亿元。",
            "年度计划投资90亿元，其中政府投资30亿元，占【33.3%】。",
        ),
        counterexamples=("力争到2025年，核心产业增加值1000亿元，占比【12.5%】。",),
    ),
    Rule(
        id="share.plan_done",
        gives="statistic",
        before=(
            r"计划[^，。；：\d]{0,12}\d[^，。；：]{1,10}，(?:[^，。；：\d]{0,6}?(?:已|累计|实际|目前|现|共))?(?:完成|实现|到位|支付|支出|执行)"
            r"(?:投资|计划|任务|进度|率|了|年度|全年|的)*(?:$between)*+"
        ),
        needs=("-stated_goal", "-conditions", "-giving_after"),
        examples=("截至7月底，东海市计划投资232亿元，完成【63.5%】。", "3．投资完成率前三名：东海县计划投资5亿元，完成【81%】。"),
        counterexamples=("力争计划投资100亿元，完成率达到【95%】。",),
    ),
    Rule(
        id="share.done_of",
        gives="statistic",
        before=(
            r"(?:^|[，；。、])(?:[^，。；、力争确需]{0,10})(?:完成|占|达到?|实现|为)(?:了)?"
            r"(?:全年|年度|年初|年|当年|(?:调整|变动|代编|修正|批复|备案|汇总|汇编|本级)后?的?)*(?:计划|目标|任务|预算)(?:任务|目标|数)?的"
        ),
        needs=("-conditions", "-due_later"),
        examples=(
            "一季度，全市投资增长6%，占全年目标的【25%】。",
            "全县完成投资10亿元，完成计划的【106.3%】。",
            "市级收入3亿元，为调整预算的【101.2%】，加上税收返还2亿元。",
        ),
        counterexamples=("力争一季度完成全年目标的【25%】。",),
    ),
    Rule(
        id="share.of_economy",
        gives="statistic",
        before=(
            r"(?<!至)(?<!到)(?:相等于|相当于|相当|约等于|等同)[^，。；]{0,12}(?:生产总值|GDP|收入|开支|预算)[^，。；]{0,6}"
            r"|(?:相当于|恢复到|恢复至)(?:\d{4}年|[上去]年|疫情?前|历史)[^，。；]{0,8}的|(?:生产总值|GDP)(?:提供|带来|贡献)[^，。；]{0,6}"
        ),
        needs=("-goal_year",),
        examples=("措施涉及3000亿元，大约相等于本地生产总值的【10%】。", "估计可为本地生产总值提供约【5%】的支持作用。"),
        counterexamples=("到2025年，赤字降至相当于本地生产总值的【2%】。",),
    ),
)

# 为1200名学生发放补助…: what many share, said by how many they are, with nothing that says each
_MANY: Final = (
    r"(?:为|对|向|给|帮助|惠及|资助|救助|补助|奖励|扶持)[^，。；：\d每]{0,10}(?:\d{2,}[\d.,]*[余多]?|\d[\d.]*[万千百][余多]?)(?:余|多)?(?:名|户|人|家|个|所|位)次?"
    r"[^，。；：\d每各均]{0,24}(?:发放|兑付|兑现|拨付|下拨|拨给|下发|发给|给予|补贴|补助|奖励|减免|返还|落实|救助|支付)[^，。；：\d每各均]{0,12}(?:$between)*+"
)

# a relief told in all for many, and what tells that it is for each
_SPARES: Final = r"(?:减免|免收|免征|减征|减收|缓缴|缓征|让利|减轻|(?:降低|节约|节省|压减)(?=[^，。；：、\d]{0,6}(?:成本|费|开支|负担)))"
_NO_SHARE: Final = ("-at_most", "-per_head", "-for_each", "-conditions", "-condition_clause", "-past", "-in_past", "-statute")

# what runs out, or is cut down for all alike, is shared by many
_RUNS_OUT: Final = (
    r"(?:用完|用罄|用尽|额满|发完|领完|兑完|售完|先到先得|先申请先得|先报先得|[依按]照?(?:申请|申报|受理|报名)[^，。；]{0,8}(?:先后|顺序)"
    r"|(?:同|等)比例|按比例(?:调[减整]|折算|核减|缩减|扣减|分配|兑付)|超出[^，。；]{0,6}，?按比例)"
)

# in what a department says of its budget for the year: every line of it, and by how much each differs from the year before
PAPER: tuple[Rule, ...] = (
    Rule(
        id="money.budget_moved",
        gives="statistic",
        before=(
            r"(?:[比较与]|相?比于?)(?:上年|去年|上一?年度?|前一?年度?|\d{4}年度?)(?:年初|当年|同期|预算|决算|执行|完成|安排|数|相比|比较|，)*(?:[^，。；、\d]{0,4}?)"
            r"(?:增[加长]|减少|下降|压减|压缩|削减|降低|提高|上升|[增减多少])(?:了|$between)*+|同比(?:增[加长]|减少|下降|[增减])(?:了|$between)*+"
        ),
        needs=("budget_paper", "-back_bound"),
        examples=(
            "某局2018年部门预算情况说明\n人员支出610万元，较2017年增加【48万元】，系编制增加。",
            "某局2018年部门预算情况说明\n三公经费预算280万元，较上年预算数减少【29万元】。",
        ),
        counterexamples=("某局财政资金管理办法\n对培训支出610万元，比2017年增加【48万元】的单位，给予奖励。",),
    ),
    Rule(
        id="money.budget_told",
        gives="funding",
        before=(
            r"(?:收入|支出|费用?|预算|拨款|总[计额量]|[合共小]计|资金|款项?|结转|结余|严控|控制)(?:（[^（）]*）)?(?:数|总?额|经费|规模|安排)*"
            r"(?:分别|安排|列支|[为共约计是达在：])*(?:$between)*+"
        ),
        needs=("budget_paper", "-back_bound", "-per_head", "-condition_clause", "-award_verb"),
        examples=(
            "某局2018年部门预算情况说明\n公共预算拨款收入【3180万元】，其中项目支出2570万元。",
            "某局2018年部门预算情况说明\n2018年政府性基金预算支出【386万元】；公务用车购置费0万元。",
            "某局2018年部门预算情况说明\n机关运行经费【162万元】，比上年增加6万元。",
        ),
        counterexamples=("某县2018年统计公报\n一般公共预算收入【3249万元】，增长3%。",),
    ),
)

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.pool",
        gives="funding",
        before=(
            r"(?:(?:(?:总?资金|资金总|总|大)盘子?)(?:总额|规模)?|奖金池|总奖金|(?:大赛|赛事|比赛|竞赛|活动)的?奖金(?:总额|总计|共计|合计))"
            r"(?:控制在|为|$between)*+"
        ),
        needs=("-per_head",),
        examples=(
            "（一）直播基地（总资金盘子【70万元】）",
            "本次活动资金总盘子为【200万元】，对消费者每人补贴100元。",
            "大赛奖金池为【300万元】。",
        ),
        counterexamples=("对盘活厂房的企业，给予【70万元】奖励。",),
    ),
    Rule(
        id="money.pool_in_title",
        gives="funding",
        before=(
            r"[^，。；：\d（]（(?:本项|年度|计划|预计|安排|奖补|奖励|补[贴助]|扶持|专项|财政)*(?:总?资金|总?经费|总?预算|总额度?|总量)(?:总?额度?|总量|规模|共|约)*(?:$between)*+"
        ),
        after=r"(?:，[^（）]{0,14})?）\s?$",
        needs=("-for_each", "-per_head", "-conditions"),
        examples=("三、奖励标准\n（一）企业技改奖励（资金总额【300万元】）", "一、购车补贴（补贴资金【500万元】，用完即止）"),
        counterexamples=("（一）企业技改奖励（每家【30万元】）",),
    ),
    Rule(
        id="money.runs_out",
        gives="funding",
        before=(
            r"(?:^|[，。；：（])(?![^，。；：（）]{0,24}(?:给予|予以|发给|每[人户家名个台辆案件位项次]|单[个家户项]|同一|最[高多]))"
            r"[^，。；：（）\d]{0,20}?(?:资金|经费|预算|支出|总额|总量|额度|限额)[^，。；：（）\d]{0,12}"
        ),
        after=rf"(?:为限|为上限)?[，。；）]{{0,2}}[^，。；\d]{{0,10}}?{_RUNS_OUT}",
        needs=("-conditions", "-per_head", "-for_each"),
        examples=(
            "奖励金预算每年以新台币【五千万元】为限，依申请顺序审核拨款。",
            "奖补资金总量控制在【600万元】以内，超出部分按比例调减。",
            "每批补贴资金限额【50万元】，先到先得。",
        ),
        counterexamples=("每家企业资金限额【50万元】，先到先得。", "给予企业补贴资金【50万元】，用完即止。"),
    ),
    Rule(
        id="money.revenue_expected",
        gives="target",
        before=r"(?:收入|税收)(?:预期|预期目标|计划完成|预计完成|拟完成)(?:为|是|增加到|达到?)*(?:$between)*+",
        needs=("predicate", "ample", "-past", "-conditions", "-award_verb"),
        examples=("2025年全市一般公共预算收入预期【46.7亿元】，增长3%。", "2025年，税收收入预期为【30亿元】。"),
        counterexamples=("2021年全市一般公共预算收入预期【46.7亿元】，实际完成45亿元。",),
    ),
    Rule(
        id="money.balance_sheet",
        gives="funding",
        before=(
            r"(?:(?:收入|支出|收支|财力)(?:总计|总量|合计)|可用财力)(?:为|是)?(?:$between)*+"
            r"|(?:上年|年终|历年)?(?:结转|(?<!累计)(?<!基金)(?<!滚存)结余)(?:资金|收入|支出|下年)?(?:$between)*+"
            r"|(?:^|[，；：、])(?:上级|中央|省级|一般性|专项)*(?:补助|转移支付)收入(?:$between)*+"
            r"|(?:加上?(?=上级)|加上|减去|扣除|动用|调入|调出|转移支付|上解|返还性)[^，。；：\d]{0,14}?(?:补助|收入|支出|资金|结余|结转|稳定调节基金|返还)(?:$between)*+"
        ),
        after=r"[^。]{0,80}?(?:总计|收支|财力|收入总量|平衡)|(?:，[^。]{0,24}(?:收支|平衡|持平))?(?:[，。；]|$)",
        needs=("huge", "-in_past", "-conditions", "-per_head", "-at_most"),
        examples=(
            "2025年预算收入46.7亿元，加上上级补助【75亿元】、调入资金6亿元，收入总计135亿元。",
            "2025年预算收入46.7亿元，加上上级补助75亿元、调入资金6亿元，收入总计【135亿元】。",
        ),
        counterexamples=("安排上级补助【3亿元】用于园区建设。",),
    ),
    Rule(
        id="money.spending_planned",
        gives="funding",
        before=r"(?:支出安排|重点支出|安排支出|主要支出安排)(?:情况)?[^。]{0,200}?[^，。；：\d]{2,16}支出(?:$between)*+",
        needs=("ample", "-in_past", "-per_head", "-conditions"),
        examples=(
            "2026年重点支出安排：教育支出【18.6亿元】，增长3.5%；社会保障和就业支出9.2亿元。",
            "2026年重点支出安排：教育支出18.6亿元，增长3.5%；社会保障和就业支出【9.2亿元】。",
        ),
        counterexamples=("去年，教育支出【18.6亿元】，增长3.5%。",),
    ),
    Rule(
        id="money.released",
        gives="funding",
        after=(
            r"(?!的?[^，。；、]{0,24}(?:国债|专项债))[^，。；、：\d给予]{0,18}(?:资金|额度|国债|经费)”?(?:指标)?[^，。；：]{0,12}?"
            r"(?:下达|拨付|下拨|到位|投放|安排|拨至|拨到|拨给|划拨|分配|分解|切块|直达)"
        ),
        needs=("ample", "-award_verb", "-per_head", "-conditions", "-at_most"),
        examples=(
            "第四批【690亿元】资金将于10月下达，全年资金将全部到位。",
            "首批【1000亿元】消费品以旧换新资金已下达。",
            "【1.2亿元】抗旱资金已切块到县。",
        ),
        counterexamples=("对企业给予【100万元】资金，验收后拨付。",),
    ),
    Rule(
        id="money.shared_by_many_told",
        gives="statistic",
        before=_MANY,
        needs=("ample", "-statute", "-planned", "-at_most", "-goal_year", "-goal_word", "-goal_heading"),
        examples=("本报讯 某县为1200名困难学生发放资助金【560万元】。", "本报讯 区里向3000户农户兑付补贴【800万元】。"),
        counterexamples=("本报讯 某县为1200名困难学生每人发放资助金【1000元】。",),
    ),
    Rule(
        id="money.shared_by_many",
        gives="funding",
        before=_MANY,
        needs=("ample", "-past", "-at_most"),
        examples=(
            "2023年，计划向全市3000户农户发放补贴【800万元】。",
            "某县稳岗办法\n第一条 对200家企业给予稳岗返还【320万元】。\n第二条 本办法自发布之日起施行。",
        ),
        counterexamples=("对全市3000户农户各给予补贴【800元】。", "对20家企业，每家奖励【100万元】。"),
    ),
    Rule(
        id="money.relief_told",
        gives="statistic",
        before=r"(?:惠企|减税|降费|减负|让利|退税|缓税|缓费|减免)[^，。；\d给予奖补]{0,14}(?:$between)*+",
        needs=("large", "-future", "-goal_year", "-due_ahead", "-award_verb", "-conditions", "-planned"),
        examples=("各地落实减负政策涉及金额超过【560亿元】。", "各级落实减负政策涉及资金【340亿元】。"),
        counterexamples=("2026年，力争减税降费【340亿元】以上。",),
    ),
    Rule(
        id="money.spared_all",
        gives="statistic",
        before=rf"{_SPARES}[^，。；：、\d给予奖补每最至到为]{{1,12}}?(?:$between)*+",
        after=r"(?:以上|左右)?(?:[，。；]|$)",
        needs=("ample", *_NO_SHARE, "-ahead", "-goal_year", "-due_ahead", "-goal_heading"),
        examples=("为渔民减免停泊费【1800万元】。", "为企业免收检测费【900万元】。"),
        counterexamples=("力争全年为渔民减免停泊费【1800万元】。", "对商户减免租金，每户最高【30万元】。"),
    ),
    Rule(
        id="money.set_aside",
        gives="funding",
        before=r"(?:资金|经费|预算|补助款?|补贴|专项|国债|转移支付|财政|中央|省级|市级|县级|区级|[省市县区]本级|政府)[^，。；：\d每给对向]{0,14}安排"
        r"(?!就业|工作|岗位)[^，。；：\d每给对向]{0,14}?(?:$between)*+"
        r"|转移支付(?:资金|预算数|预算|规模|总额|安排|合计|补助)*(?:$between|达|将)*+"
        r"|拟(?:资助|补助|奖励|奖补|支持|安排|下达|拨付|兑现)(?:的?(?:资金|金额|经费|总额))+(?:$between|总额|规模|达)*+",
        needs=("ample", "-per_head", "-back_bound", "-conditions"),
        examples=(
            "目前，中央财政已首次安排【1.1亿元】，支持七省开展试点。",
            "城乡义务教育补助经费安排【1770亿元】，增长4.3%。",
            "公示名单内企业30家，拟资助资金【2387.6万元】。",
            "今年中央对地方转移支付为【83820亿元】。",
        ),
        counterexamples=("去年，全市发放补贴资金【1.1亿元】。", "市财政对每个项目安排【200万元】奖励。"),
    ),
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
        before=(
            r"财政配套资金(?:共|约|为)?|(?:财政|预算|[省市区县本]级|中央)(?:每年|年度|统筹|当年|今年|本年|共|将)*安排[^，。；\d给予]{0,20}(?:资金|经费)(?:总额|规模)?"
            r"(?:$between)*+|(?:年度|本年|全年|项目)(?:资金|经费|预算)总额(?:为|约|共|$between)*+"
            r"|(?:核销|兑付|券面|补贴资金)总额(?:上限)?(?:为|$between)*+|(?:该项|此项|本项|该类|本条款?)(?:政策)?(?:奖励|补助|补贴|资助|奖补|扶持|支持)?"
            r"(?:资金|经费)总[额量](?:控制在|上限为?|原则上|每年|年度|$between)*+"
        ),
        needs=("-per_head", "-for_each", "-back_bound", "-in_past"),
        examples=(
            "财政每年安排旅游营销奖励资金【800万元】，纳入年度预算。",
            "本项目实行总额控制，本年度资金总额为【6.5亿元】。",
            "凭服务券按合同额核销，年度核销总额上限为【3000万元】。",
            "对入选剧目每部奖励8万元，该项补助资金总额不超过【200万元】。",
        ),
        counterexamples=("单个企业年度奖励总额不超过【300万元】。",),
    ),
    Rule(
        id="money.allotted_told",
        gives="funding",
        before=r"下达(?:20\d\d年度?)?[^，。；：\d给奖]{2,24}(?:资金|经费)(?:$between)*+",
        needs=("ample", "exact", "in_past", "-per_head"),
        examples=(
            "一、2022年工作完成情况\n下达2022年育儿补贴资金【26.4亿元】。",
            "一、工作成效\n市财政下达农村公路养护经费【3200万元】，通行条件改善。",
        ),
        counterexamples=("一、工作成效\n发放救助资金【26.4亿元】。",),
    ),
    Rule(
        id="money.budget_of",
        gives="funding",
        before=r"(?:经费|资金|补助款?|奖励?金|补贴)预算(?:规模|总额|安排|合计|约|共|为|每年度?|以|$between)*+"
        r"|(?:下达|安排|拨付|拨出|预拨|筹措|统筹|编列|匡列|挹注|(?:政府|财政|[部局厅署])(?:今年|每年|\d+年度?|已|将|会|拟)*投入)[^，。；每对给予]{0,36}?"
        r"(?:资金|经费|专款|预算|补助款|奖补款)(?:$between|共|合计|约|总额|规模)*+",
        needs=("large", "-per_head", "-in_past", "-back_bound"),
        examples=(
            "省财政提前下达23个重点县2019年补助资金【9.75亿元】，比上年增长8.8%。",
            "近日，两部门联合下达奖励资金【1200万元】，对增速靠前的县进行奖励。",
            "2024年中央财政下达学生资助补助经费预算【724亿元】。",
        ),
        counterexamples=("对企业给予补助资金【1200万元】。", "向每个试点县安排资金【1200万元】。"),
    ),
    Rule(
        id="money.borne_by",
        gives="funding",
        after=r"，(?:由|从|在)[^，。；]{2,30}?(?:支应|列支|负担|承担|安排|解决|支出|统筹)",
        before=r"(?:经费|资金|款|补助|预算|费用)(?:总额|总计|共|合计|约|计|$between|新台币)*+",
        needs=("large", "-per_head"),
        examples=("本要点补助经费新台币【三千六百五十万元】，由专案补助款及自筹款支应。", "所需资金约【1.2亿元】，由市、区两级财政承担。"),
        counterexamples=("给予企业【1200万元】奖励，由市级承担。",),
    ),
    Rule(
        id="money.cost_borne",
        gives="funding",
        before=(
            r"(?:所需|需要?|项目|活动|年度|本[次项]|工程|改造|建设|预算|办公|运行)[^，。；：\d给奖对每]{0,6}(?:经费|资金|费用)(?:总额|预算)?"
            r"(?:共计|总计|合计|共|约|计|$between)*+|补助(?:经费|资金)(?:总额|预算|共计|总计|合计|共)+(?:约|计|$between)*+"
        ),
        after=r"，(?:全部|全额|原则上)?(?:由|从|在)[^，。；]{2,30}?(?:支应|列支|负担|承担|安排|解决|支出|统筹|支付)",
        needs=("-per_head", "-for_each", "-award_verb", "-conditions"),
        examples=("所需经费约【45万元】，从就业补助资金中列支。", "年度运行费用共【860万元】，由县财政全额承担。"),
        counterexamples=("每个项目资金【45万元】，由县财政承担。", "给予项目资金【45万元】，由县财政承担。"),
    ),
    Rule(
        id="money.part_of_fund",
        gives="funding",
        needs=("of_fund", "-bounded", "-per_head"),
        examples=(
            "补助经费预算3650万元，其中住宅补助【2400万元】、服务业补助1250万元。",
            "下达补助资金5亿元，其中中央补助【3亿元】。",
            "省财政下达转移支付21亿元，包括耕地保护补贴12亿元，农田建设补助资金【3.4亿元】。",
            "今年计划安排公路建设48亿元，水利建设【9亿元】。",
            "首批发放餐饮券300万元、文旅券【200万元】。",
        ),
        counterexamples=(
            "安排资金4800万元，对龙头企业给予【1000万元】奖励。",
            "安排补助资金5亿元，带动社会投资【30亿元】。",
            "今年电子产值48亿元，化工产值【9亿元】。",
        ),
    ),
    Rule(
        id="money.supports",
        gives="funding",
        after=(
            r"(?:资金)?(?:已|将|全部|主要)*(?:支持|用于|投入|助力|惠及)(?:建设|约|了|发展|推进|实施|\d|[^，。；]{0,8}(?:项目|工程|建设))"
            r"|(?:（[^（）]*）|）)?(?:坡元|资金)?(?:将|会|则|主要)*(?:用于|用作|转给|拨给|划拨给|分配给)(?!购置|购买|缴纳|支付)"
        ),
        needs=("large", "-award_verb", "-level_subject", "-bounded_side"),
        examples=(
            "目前【1730亿元】已支持约8400个项目。",
            "全省【28亿元】支持建设高标准农田。",
            "16亿坡元（约【89亿港元】）用于纾缓民生压力。",
        ),
        counterexamples=("给予企业【1亿元】支持。", "投资【1亿元】用于建设厂房。"),
    ),
    Rule(
        id="money.plan_of_funds",
        gives="funding",
        after=r"的?(?:下达|安排|拨付|发行|拨款|一次性)(?:计划|额度|规模|任务|措施)|的[^，。；、]{0,8}(?:措施|一揽子[^，。；]{0,6}|纾困方案)",
        needs=("large", "-award_verb", "-level_subject"),
        examples=("届时将完成全年【3000亿元】的下达计划。", "政府推出合共约【1000亿元】的一次性措施。"),
        counterexamples=("完成年产值【3000亿元】的发展计划。",),
    ),
    Rule(
        id="money.fund_grown",
        gives="funding",
        before=r"(?:比|较)(?:上年|去年|上一年度?|\d{4}年)(?:增加|减少|多|少|增长|新增)(?:了|$between)*+",
        needs=("after_fund",),
        examples=("安排国债资金2000亿元支持设备更新，较去年增加【500亿元】。", "安排专项资金5亿元，比上年增加【3200万元】。"),
        counterexamples=("产值2000亿元，较去年增加【500亿元】。",),
    ),
    Rule(
        id="money.so_much_in_all",
        gives="funding",
        before=r"[，、](?:共计|合计|总计|总共|共)(?:资金|金额|约|$between)*+",
        needs=("after_given", "large", "exact"),
        examples=("每县安排转移支付1000万元，共计【2.3亿元】。", "每村补助50万元，合计【5000万元】。"),
        counterexamples=("每县产值1000万元，共计【2.3亿元】。",),
    ),
    Rule(
        id="money.sum_of_each",
        gives="funding",
        before=(
            r"每[^。；]{1,40}\d[^，。；]{0,10}，(?:奖励|补助|补贴|资助|奖金|资金|经费)?总额(?:共|合计|约|为|$between)*+"
            r"|每(?:个|名|村|家|县|镇|乡|校|所|支|项|座|位|户)(?:(?!每|年|月)[^。；]){1,40}?\d[\d.]*万?元，(?:合计|共计|总计|总共)(?:资金|$between)*+"
        ),
        needs=("after_given", "exact", "predicate"),
        examples=(
            "每名学生资助2000元，共计【60万元】。",
            "每年评选10个项目，每个奖励20万元，总额【200万元】。",
            "每名获奖者奖励5万元，奖金总额【150万元】。",
        ),
        counterexamples=("每个项目奖励20万元，投资总额【200万元】以上优先。",),
    ),
    Rule(
        id="money.counted_with",
        gives="statistic",
        before=(
            r"(?:计|共|受理|批出|核发|发放|兑付|涉及)\d[\d,]*(?:余|多)?[件宗笔人户家项](?:次)?(?:案件|申请)?[，、](?:(?!给予|奖励|可)[^，。；、\d]){0,8}"
            r"(?:金额|资金|款|总额|补助|补贴|奖金|费用)[^，。；、\d]{0,4}"
        ),
        needs=("-future", "-per_head", "-award_verb_near"),
        examples=("未核拨完毕之案件，计186件、金额约【92万元】，并入本年度支应。", "累计兑付56笔，金额【500万元】。"),
        counterexamples=("全县共10家，给予奖励【100万元】。",),
    ),
    Rule(
        id="money.repealed",
        gives="statistic",
        after=r"[^。；]{0,16}(?:废止|停止执行|不再执行|予以取消)",
        needs=("-future",),
        examples=("原奖励办法（每人次【15元】标准）同时废止。", "原每月【200元】的标准停止执行。"),
        counterexamples=("给予【15元】奖励，有效期三年。",),
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
        before=(
            r"(?:^|[，。；：])[^，。；：对向给每\d]{0,10}(?:发放|兑现|兑付|拨付|落实)[^，。；每对向给]{0,12}"
            r"(?:补贴|补助|资金|奖励|奖补|津贴|救助金|返还|[助奖]学金|低保金|慰问金|抚恤金|保障金|红包)(?:资金|款)?(?:共|合计|约|不少于|超过?|总计)*"
        ),
        needs=("large", "-past", "-at_most"),
        examples=("组织职业技能培训不少于1万人次，发放培训补贴【1500万元】。", "年内兑现惠企资金【1.2亿元】。"),
        counterexamples=("向企业发放奖励【1500万元】。", "去年发放培训补贴【1500万元】。"),
    ),
    Rule(
        id="money.requested",
        gives="funding",
        before=(
            r"(?:申请|寻求|同意(?:向[^，。；\d]{1,8})?(?:争取)?|(?:拟|将|会)(?:向[^，。；\d]{1,8})?争取|要求|批准|批出|通过|增加|追加|增拨|开立|开设)"
            r"(?:一笔|为数|总额|合共|开立|$between)*+"
        ),
        after=r"的?(?:额外)?(?:追加|拨款|承担额|注资|新承担额)",
        examples=(
            "政府将向财委会申请【117亿元】的追加拨款。",
            "立法会批准【50亿元】拨款。",
            "委员批准开立一笔为数【1880万元】的新承担额。",
            "行政会同意向议会争取【12亿元】拨款。",
        ),
        counterexamples=("企业申请【50万元】补贴。",),
    ),
    Rule(
        id="money.allotted",
        gives="funding",
        before=r"(?:下达|预留|拨备|划拨|增拨|预拨)(?:了)?(?:$between|中央|省级|财政|补助|专项|资金|经费|第[一二三四五]批)*+",
        needs=("-award_verb_near", "-award_verb"),
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
