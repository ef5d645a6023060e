"""Rules for goals of plans and work reports that no date or verb of their own marks: they stand among goals, or in a paper that sets
them.
"""

from __future__ import annotations

from extract.rules import Rule

# what opens the words of a size, a part or a number that only tells how things are
_NO_GOAL = (
    r"(?:预计|预测|估计|总|占地|建筑|用地|全长|长(?=[\d约达超为])|宽(?=[\d约达超为度])|高(?=[\d约达超为])|辐射|服务(?!业)|下设|包括|包含|涉及"
    r"|涉(?!农|企|案|海|旅|侨|军|外|诉|法|老|水)|地处|位于|投资|共有|现有|已有|目前|其余|距离?|直径|半径|分(?![散配类级期布区拣院馆校公])|设计|核定|原有|仅|均为|属于|来自|覆盖"
    r"|每(?![千万百])|单个|连续|近(?!海|郊|代|零)|由|第|等)"
)
# what a number is of, with the ages of those it is for (为65岁以上老年人免费体检)
_THING = (
    r"(?:[^，。；：、\d%的等已]{2,20}|[^，。；：、\d%的等已]{0,8}\d{1,2}(?:(?:周岁|岁)?-\d{1,2})?(?:周岁|岁)"
    r"(?:[及含]?以[上下]|至\d{1,2}周?岁)?的?[^，。；：、\d%的等已]{2,20})"
)

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.striven_more",
        gives="target",
        before=r"[，、；（](?:并|且|但)?(?:力争|争取|确保|努力|奋力|冲刺|挑战)+(?:达到?|实现|完成)?(?:$between)*+",
        needs=("after_target", "predicate", "-past", "-conditions", "-giving_after"),
        examples=("2024年，工业增加值增长8%，确保【9%】。", "2024年，社零总额增长7%，奋力冲刺【8%】。"),
        counterexamples=("去年，工业增加值增长8%，确保了【9%】。",),
    ),
    Rule(
        id="share.next_goal",
        gives="target",
        before=(
            r"[，、；](?:其中|且|并)?[^，。；：、\d]{2,24}(?:$level|$growth|$decrease|$alone|率|比例|占比|比重"
            r"|(?:[较比](?:20\d\d年|上年|去年)(?:末|底)?[^，。；\d]{0,6}?(?:提高|提升|下降|降低|减少|增长)))(?:$between)*+"
        ),
        needs=("after_target", "predicate", "-past", "-reported", "-conditions", "-giving_after", "-award_verb"),
        examples=(
            "力争覆盖率达到90%，关键工序数控化率较2025年提高【6个百分点】。",
            "确保即办件占比达到62%，全程网办率【98.5%】。",
        ),
        counterexamples=("去年覆盖率达到90%，单位能耗下降【13.5%】。",),
    ),
    Rule(
        id="share.planned_level",
        gives="target",
        before=r"(?:率|比例|占比|比重|强度|贡献度|渗透度)(?:要|应|总体|均|力争)*(?:不低于|不少于|不高于|不超过|达到?|超过?|突破|提高[到至]|提升[到至]|稳定在|保持在|控制在|降[到至])(?:$between)*+",
        needs=("planned", "predicate", "-reported", "-past", "-conditions", "-giving_after", "-award_near", "-condition_clause"),
        examples=(
            "山水县工业行动方案\n新增工业用地占比不低于【30%】。",
            "山水县工业行动方案\n研发投入强度提升至【2.6%】。",
        ),
        counterexamples=("本报讯 新增工业用地占比不低于【30%】。",),
    ),
    Rule(
        id="share.own_service",
        gives="target",
        before=r"(?:办结|满意|覆盖|参保|网办|及时|兑现|清偿|签约|去向落实|普及|建档|管护|知晓|回访|响应|按时办结|化解|受理)(?:率|度)(?:要|应|须|均|总体|力争|确保|全部|保持)*(?:$between|$level)*+",
        needs=("-past", "predicate", "-reported", "-range_of_law", "-conditions", "-giving_after", "-condition_clause", "-award_statement"),
        examples=(
            "企业诉求办结率不低于【98%】，7个工作日内未办结的提级督办。",
            "各级要健全机制，群众满意度达到【95%】以上。",
        ),
        counterexamples=("去年，企业诉求办结率达到【98%】。", "满意度不低于【95%】的机构，给予奖励。"),
    ),
    Rule(
        id="share.planned_bounded",
        gives="target",
        before=r"(?:率|比例|占比|比重|强度|贡献度|满意度|知晓度|渗透度|覆盖面)(?:均|各|都)?(?:$between)*+",
        needs=(
            "planned",
            "bounded",
            "predicate",
            "-reported",
            "-past",
            "-conditions",
            "-giving_after",
            "-award_near",
            "-condition_clause",
            "-told_passage",
        ),
        examples=(
            "山水县绿色建筑行动方案\n全面执行绿色建筑标准，星级建筑占比【30%】以上。",
            "山水县交通工作方案\n新能源汽车新车销售量占比【40%】左右。",
        ),
        counterexamples=("本报讯 星级建筑占比【30%】以上。", "山水县绿色建筑行动方案\n目前，星级建筑占比已在【30%】以上。"),
    ),
    Rule(
        id="share.against_base",
        gives="target",
        before=r"[较比](?:20\d\d年|“?十[三四]五”?末)(?:末|底)?(?:分别|累计)*(?:提高|提升|下降|降低|减少|增长)(?:$between)*+",
        needs=("planned", "predicate", "-reported", "-conditions", "-giving_after", "-award_verb"),
        examples=(
            "山水县节水行动实施方案\n万元产值用水量较2020年下降【16%】，水质稳定达标。",
            "山水县低碳工作方案\n单位能耗比2020年降低【13.5%】。",
        ),
        counterexamples=("本报讯 万元产值用水量较2020年下降【16%】。",),
    ),
    Rule(
        id="share.planned_growth",
        gives="target",
        before=r"(?:年均|累计|力争)*(?:增长|递增|下降|降低|减少|压减|提高|提升|$alone)(?:$between)*+",
        needs=(
            "planned",
            "predicate",
            "-reported",
            "-past",
            "-conditions",
            "-giving_after",
            "-award_near",
            "-condition_clause",
            "-compared",
            "-told_passage",
        ),
        examples=(
            "山水县工业行动方案\n单位工业增加值能耗累计下降【12%】。",
            "山水县工业行动方案\n技术合同成交额年均增长【15%】以上。",
        ),
        counterexamples=("本报讯 技术合同成交额增长【15%】。", "山水县工业行动方案\n去年，成交额增长【15%】。"),
    ),
)

LEVELS: tuple[Rule, ...] = (
    Rule(
        id="share.thing_and_number",
        gives="target",
        before=(
            rf"(?:^|[，。；：、])(?:(?:到|至)?20\d\d年(?:底|末)?(?:前)?，?)?(?:其中，?)?(?!{_NO_GOAL}|占)[^，。；：、\d%的按给补奖扣已]{{3,24}}"
            r"(?<![以占比按（])(?:$between)*+"
        ),
        needs=(
            "aimed",
            "future",
            "predicate",
            "-past",
            "-compared",
            "-conditions",
            "-condition_clause",
            "-giving_after",
            "-award_statement",
            "-award_above",
            "-range_of_law",
        ),
        examples=(
            "到2025年，全社会研发投入强度【3.2%】以上。",
            "二、2025年工作安排\n平安建设深入推进，公众安全指数【95%】以上。",
        ),
        counterexamples=(
            "给予培训补贴，个人自付【20%】。",
            "2021年，全社会研发投入强度【3.2%】。",
            "二、2025年工作目标\n改造小区50个，涉及9000户，占全县住户的【12%】。",
            "二、2025年工作目标\n辅导地方特色产业（【4%】），推展会展活动（6%）。",
        ),
    ),
)

LENT: tuple[Rule, ...] = (
    Rule(
        id="money.to_be_lent",
        gives="target",
        before=(
            r"(?:发放|投放|提供|办理|完成|实现|促成|落实|引导)(?:(?!单[户个笔]|最[高多])[^，。；：\d每给贴补奖]){0,24}(?:贷款|信贷|授信|融资|担保)"
            r"(?:资金|投放|发放|总?额|规模|余额)?(?:$between|力争)*+"
        ),
        needs=("future", "ample", "predicate", "-past", "-conditions", "-condition_clause", "-at_most", "-giving_after"),
        examples=(
            "到2025年，发放创业担保贷款【12亿元】。",
            "力争全年为小微企业提供融资担保【20亿元】以上。",
        ),
        counterexamples=(
            "去年发放创业担保贷款【12亿元】。",
            "到2025年，发放贷款最高不超过【300万元】。",
            "2025年，给予企业贷款贴息【100万元】。",
            "到2025年，对企业提供单户担保【500万元】。",
        ),
    ),
)

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.worked_off",
        gives="target",
        before=r"(?:盘活|化解|清收|清欠|偿还|压减|节约|消化|处置|减少|减免|退税减税|减税降费|减税|退税|降低)[^，。；、\d给予奖补]{2,14}(?:$between)*+",
        needs=("ahead", "predicate", "-past", "-award_verb", "-conditions", "-condition_clause"),
        examples=("2026年，处置闲置房产【3000万元】。", "力争化解隐性债务【2600万元】。"),
        counterexamples=("去年化解隐性债务【2600万元】。",),
    ),
    Rule(
        id="money.brought_about",
        gives="target",
        before=r"(?:形成|实现|完成|新增|创造|带来|达成)(?:[^，。；：、\d给予奖补]{0,12}?(?:产值|营收|收入|税收|投资|产能|销售额?|交易额?|增收|规模|融资|产业|技改|进出口|出口|增加值))?(?:$between)*+",
        after=r"(?:以上|左右)?的?(?:[^，。；、：\d给予奖补的]{0,6}(?:产值|规模|营收|收入|税收|投资|销售额?|产能|增加值))?(?:[，。；、）]|$)",
        needs=(
            "planned",
            "ample",
            "-reported",
            "-past",
            "-in_past",
            "-told",
            "-told_passage",
            "-conditions",
            "-condition_clause",
            "-giving_after",
            "-award_verb",
            "-measured_class",
        ),
        examples=(
            "山水县航天产业行动方案\n引进1家链主企业、建设2个平台、形成【50亿元】产值。",
            "山水县工业工作方案\n实现营收【20亿元】，完成技改投资15亿元。",
        ),
        counterexamples=("本报讯 园区形成【50亿元】产值。", "山水县工业工作方案\n去年，园区实现营收【20亿元】。"),
    ),
    Rule(
        id="money.planned",
        gives="target",
        before=r"(?:$measures|$increase|贷款|额|收入|税收|强度)(?:力争|要)?(?:$between|$level|了)*+",
        needs=(
            "ahead",
            "bounded",
            "predicate",
            "-measured_class",
            "-capped",
            "-conditions",
            "-giving_after",
            "-award_before",
            "-told_passage",
        ),
        examples=(
            "山水县特色产业实施方案\n督促机构新增涉农贷款【50亿元】以上。",
            "山水县特色产业实施方案\n光电产业产值超过【200亿元】。",
        ),
        counterexamples=("本报讯 光电产业产值超过【200亿元】。",),
    ),
)

SUMS: tuple[Rule, ...] = (
    Rule(
        id="money.thing_and_sum",
        gives="target",
        before=(
            rf"(?:^|[，。；：、\t])(?:(?:到|至)?20\d\d年(?:底|末)?(?:前)?，?)?(?:其中，?)?(?!{_NO_GOAL})"
            rf"(?![^，。；：、\d]*(?:项目|工程|基金|资金|预算|经费|注册资[本金]|成本|造价|单价|价格|票价|标准|罚|保证金|押金|预计|预测|估计))[^，。；：、\d%的等已每给奖补]{{4,20}}"
            r"(?:$between)*+"
        ),
        needs=(
            "aimed",
            "future",
            "ample",
            "predicate",
            "-at_most",
            "-past",
            "-conditions",
            "-condition_clause",
            "-giving_after",
            "-after_given",
            "-award_verb",
            "-range_of_law",
        ),
        examples=(
            "到2025年，归集住房公积金【80亿元】。",
            "二、2030年发展目标\n全年政府采购绿色产品【10亿元】，带动农户增收2000万元。",
        ),
        counterexamples=("去年归集住房公积金【80亿元】。", "到2025年，水厂建设项目一期【8亿元】。", "到2025年，每户归集公积金【80万元】。"),
    ),
)

_NO_OTHER = (  # what a number of things ahead must not be besides
    "-small_kind",
    "-article",
    "-single",
    "-past",
    "-condition_clause",
    "-giving_after",
    "-conditions",
    "-after_given",
    "-news_fact",
)

# what stands in front of a number that is like its neighbours: a deed that no list need know, or a thing
_LEADS = "按|以|对|向|围绕|依托|如|若|个别|超过|自|从|在|第|加上"
_LEADS_ELSEWHERE = f"{_LEADS}|结合|针对|聚焦|面向|通过|经|根据|依据|利用|借助|凭借|基于|立足|除|参照|落实|贯彻|巩固|坚持|突出|抓|做好"
_DEED_OR_THING = (
    rf"(?:^|[，。；：、\t]|[一二三四五六七八九十]是)(?:并|和|以及|同时|其中|力争|确保|继续|再|新)*(?!{_NO_GOAL}|{_LEADS})"
    rf"(?![^，。；：、\d]*(?:已|现有|现存|共有|占|目前|达了))[^，。；：、\d%]{{0,24}}?(?:合计|共计|$between)*+(?<!的)"
)
_COUNTED = r"(?:多|余|以上|左右)*(?:[，。；、）]|$|(?!的)[^，。；、：\d）]{2,28}(?:[，。；、]|$))"
_NO_LIKE = ("-conditions", "-award_condition", "-name_list_existing", "-range_of_law", "-told", "-of_norm", "-at_most", "-copies")

_BY_THEN = r"(?:年|月|日|季度|底|末|前|内|期间|时期)"
# a deed that no list need know, right in front of its number: 到2027年，全县〔焕新〕30个街区
_ANY_DEED = (
    rf"(?:(?:^|[；。：\t]|{_BY_THEN}，?)(?:全[省市县区镇乡]|各[地省市县区镇乡]{{1,2}})?|，)(?:$goals|争取|再|新|累计|共|分批|陆续|继续|持续|大力|积极|稳步|有序|逐步|全面|深入|进一步|至少|每年)*"
    rf"(?!{_NO_GOAL}|{_LEADS_ELSEWHERE}|发挥|指导|引导|组织|协调|督促|动员|帮助|依托|[全各][省市县区镇乡地])[^，。；：、\d%的了已年月日]{{2,4}}"
    r"(?<![以对向按在从由为与和及比较于第除每至到达有是])(?<!发生|出现|存在|预计|预测)(?:$between)*+"
)

# planned, with nothing behind the number but its like: 计划〔脱贫〕200户810人
_PLANNED_DEED = (
    rf"(?:计划|拟|力争|争取|确保)(?:$goals|再|新|累计|共|分批|陆续|全部|全面)*(?!{_NO_GOAL}|{_LEADS_ELSEWHERE})[^，。；：、\d%的了已年月日]{{2,4}}"
    r"(?<![以对向按在从由为与和及比较于第除每至到达有是])(?<!面积)(?<!规模)(?<!人数)(?:$between)*+(?:\d[\d.]*+[万千]?[^，。；：、\d]{1,3})?"
)

ELLIPTIC: tuple[Rule, ...] = (
    Rule(
        id="tally.deed",
        gives="target",
        before=r"(?:^|[，。；：、\t]|$goals|全[省市县区镇乡年]|各[省市县区镇乡]|累计|免费|新|再|[内里前间底末年度])(?:$deeds)(?:$between)*+",
        after=r"(?:以上|左右)?[^，。；、：]{2,}?(?:[，。；、：）]|$)",
        needs=("aimed", "future", *_NO_OTHER, "-range_of_law"),
        examples=(
            "到2027年，开行【600列】货运班列。",
            "二、2030年工作安排\n全年放映【1.5万场】公益电影，救助【800名】残疾儿童。",
            "未来三年，救助【800名】残疾儿童。",
        ),
        counterexamples=(
            "去年，开行【600列】货运班列。",
            "到2027年，围绕【14条】产业链做强龙头。",
            "2027年起，对救助【80名】残疾儿童的机构给予奖励。",
        ),
    ),
    Rule(
        id="tally.deed_behind",
        gives="target",
        before=(
            r"(?:^|[，。；：、\t]|$goals|全[省市县区镇乡年]|各[省市县区镇乡]|累计|免费|新|再|每年|[内里前间底末年度])(?:$deeds)"
            r"(?![^，。；：\d]{0,12}(?:补助|补贴|奖励|经费))[^，。；：、的\d]{2,16}(?:$between)*+"
        ),
        needs=("aimed", "future", "predicate", *_NO_OTHER, "-range_of_law"),
        examples=(
            "到2027年，表扬绩优志工【600名】。",
            "二、2030年工作目标\n每年办理社区健康促进活动【300场次】，关怀独居老人800名。",
        ),
        counterexamples=("去年，表扬绩优志工【600名】。", "2027年起，对救助残疾儿童【80名】的机构给予奖励。"),
    ),
    Rule(
        id="tally.planned_deed",
        gives="target",
        before=_PLANNED_DEED,
        after=r"(?:以上|左右)?(?:[，。；、）]|\d|$)",
        needs=(
            "future",
            "several",
            *_NO_OTHER,
            *(need for need in _NO_LIKE if need != "-told"),
            "-award_before",
        ),  # 现有500户，计划脱贫200户
        examples=(
            "2024年计划脱贫【200户】810人，力争两个村出列。",
            "现有低收入户1200户，2024年拟脱贫【300户】。",
        ),
        counterexamples=("2022年脱贫【200户】810人。", "2024年，计划总投资3亿元，占地【120亩】。"),
    ),
    Rule(
        id="tally.thing_and_number",
        gives="target",
        before=rf"(?:^|[，。；：\t])(?:(?:到|至)?20\d\d年(?:底|末)?(?:前)?，?)?(?:其中，?)?(?!{_NO_GOAL}){_THING}(?<!总投资)(?<!占地面积)(?:约)?",
        needs=("aimed", "future", "predicate", *_NO_OTHER, "-name_list_existing", "-range_of_law"),
        examples=(
            "到2027年，村级阵地【320处】，农村公路总里程达到5200公里。",
            "二、2030年发展目标\n人均公共图书馆藏量【1.6册】，农村公路5200公里。",
        ),
        counterexamples=(
            "到2027年，围绕重点【14条】产业链做强龙头。",
            "全县现有村级阵地【320处】。",
            "2027年建成科技园，占地面积【120亩】。",
        ),
    ),
    Rule(
        id="tally.like_neighbour",
        gives="target",
        before=_DEED_OR_THING,
        after=_COUNTED,
        needs=("like_goal", "after_target", "future", *_NO_OTHER, *_NO_LIKE, "-award_before"),
        examples=(
            "到2027年，打造8个示范场景，问诊【1000家】科技型企业，提升效能。",
            "到2027年，建成25个工作站，陪练【300名】青少年球员。",
        ),
        counterexamples=(
            "到2027年，打造8个示范场景，问诊现有【1000家】科技型企业。",
            "到2027年，新建养老院5家，按照每间【30个】床位设置。",
        ),
    ),
    Rule(
        id="tally.among_goals",
        gives="target",
        before=_DEED_OR_THING,
        after=_COUNTED,
        needs=("like_goal", "planned", *_NO_OTHER, *_NO_LIKE),
        examples=(
            "山水县工业行动方案\n培育链主企业300家。开放共享仪器【1万台】以上。",
            "山水县文旅行动方案\n建成文化驿站60处。送书进村【2万册】，辅助器具配发3000件。",
        ),
        counterexamples=("山水县工业行动方案\n培育链主企业300家。目前全县仪器有【1万台】。",),
    ),
    Rule(
        id="tally.any_deed",
        gives="target",
        before=_ANY_DEED,
        after=r"(?:以上|左右)?(?!的)[^，。；、：\d）]{2,28}(?:[，。；、]|$)",
        needs=("goal_year", "future", "several", *_NO_OTHER, *_NO_LIKE, "-award_before"),
        examples=(
            "到2027年，焕新【120条】背街小巷，提升品质。",
            "2025年底前，全县唱响【60个】非遗品牌。",
        ),
        counterexamples=(
            "到2027年，围绕【14条】产业链做强龙头。",
            "去年，焕新【120条】背街小巷。",
            "2025年，落实【33项】惠企政策。",
        ),
    ),
)

COUNTS: tuple[Rule, ...] = (
    Rule(
        id="tally.also_of_size",
        gives="target",
        before=r"[，、；](?:其中|含)?[\d.]+[万亿]*元(?:及?以[上下]|级)的?(?:$between)*+",
        needs=("after_target", "future", "predicate", "-past", "-conditions", "-condition_clause", "-giving_after", "-award_before"),
        examples=("2026年，新开工亿元以上项目60个，5亿元以上【10个】。", "到2027年，签约项目96个、10亿元以上【12个】。"),
        counterexamples=("去年，新开工亿元以上项目60个，5亿元以上【10个】。",),
    ),
    Rule(
        id="tally.planned_level",
        gives="target",
        before=r"(?:面积|产量|总量|数量|规模|里程|总数|存栏量?|出栏量?|保有量|客流量?)(?:$between)*+",
        needs=("planned", "future", "measure_unit", "exact", "-condition_clause", "-giving_after", "-conditions"),
        examples=(
            "2026年山水县农业工作要点\n2026年，粮食播种面积【5.2万亩】、产量2.3万吨以上。",
            "2026年山水县农业工作要点\n2026年，水产品产量【3万吨】。",
        ),
        counterexamples=("去年，粮食播种面积【5.2万亩】。",),
    ),
    Rule(
        id="tally.most",
        gives="none",
        before=r"(?:最高|最多|至多|上限)(?:$between)*+",
        needs=("at_most", "-due_ahead", "-goal_year"),
        examples=("引进的骨干人才，可租住最高【100平方米】的公寓，按标准享受租金优惠。", "人才可入住最高【90平方米】的公寓。"),
        counterexamples=("每年举办培训不少于【3次】。",),
    ),
)
