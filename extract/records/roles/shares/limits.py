"""Rules for shares that somebody must meet or may not pass: required ratios, duties, ceilings of what is paid in all."""

from __future__ import annotations

from typing import Final

from extract.records.roles.counts.no_goals import OF_NEW
from extract.rules import Rule

_OF_WHAT: Final = r"(?:$between)*+(?:[^，。；：、\d给按]{2,16}?[之的]?)?"  # the whole that a level is told in: 达〔栽植株数基准之〕40%
_WHO_MUST: Final = (
    r"(?:项目|企业|单位|机构|主体|申请人|申报人|建筑|场所|工程|基金|平台|园区|学校|医院|公司|银行|组织|机组|电站|[者店馆场站社])"
)
# 低于2‰，〔游客口碑持续向好〕: what goes on with how things are is told, not asked for
_NOT_TOLD: Final = r"(?!，[^，。；：\d]{2,14}?(?:持续|不断|稳步|明显|显著|日益|进一步)(?:$moved|向好|丰富|凸显|优化|增强))"
# who applies or is chosen: 参评书店, 拟认定的研学基地
_CANDIDATE: Final = (
    r"(?:^|[，。；：\n）])(?:拟|被)?(?:申报|申请|参[评选赛展训]|报名|报考|入[围选驻]|候选|推荐|认定|评选|竞[聘标投]|应聘|投标|受评)的?"
    r"(?![条材资范程时结标流])[^，。；：\d的]{1,8}?"
)

# what is done to whoever falls short
_WARNED = r"(?:(?:予以|给予|进行|开展|实行|实施)?(?:通报|约谈|督导|批评|警告|预警|处罚|挂牌|追责|问责|整改|重点监[管控])|取消|收回|扣减|扣除|核减|调减|暂停|责令|列[为入]|追究|不得)"
BROUGHT_DOWN: tuple[Rule, ...] = (
    Rule(
        id="share.brought_down",
        gives="threshold",
        before=r"(?:率|成本|能耗)(?:降|压降|下降|降低|控制|压减)(?:至|到|在)(?:$between)*+",
        after=r"(?:以下|以内)?(?:（[^（）]*）)?(?:的|者)?，[^。；]{0,40}(?:给予|奖励|补助|补贴|资助|奖补)",
        needs=("one_sided", "-past", "-goal_year"),
        examples=(
            "政府性融资担保机构平均担保费率降至【1%】以下，按年度担保额的1%给予补助。",
            "不良贷款率控制在【3%】以内的，给予合作银行奖励。",
        ),
        counterexamples=("到2027年，平均担保费率降至【1%】以下。",),
    ),
    Rule(
        id="share.reached_then",
        gives="threshold",
        before=rf"(?<=[^，。；：]{{2}})(?:达到?|满|占){_OF_WHAT}",
        after=(
            r"(?:以上)?(?:或[^，。；]{2,24})?，(?:则|即|再|另|可|得|每年|一次性|每[^，。；：\d按]{1,4}?|[^，。；：\d按给]{2,6}(?=再|另))*"
            r"(?:(?:加[发付拨补奖]|增发|加给|核发|发给|给予|予以|奖|补[助贴]?|资助|得|拨)[^，。；按]{0,14}\d[\d.,]*[万亿]?|(?:加发|增发|加给)[^，。；按]{0,16})元"
        ),
        needs=("-past_fact", "-award_verb", "-goal_word"),
        examples=(
            "果苗成活数达栽种总数之【百分之四十】，加发每公顷五万元。",
            "出席会员达会员总数的【60%】，补助会议经费2万元。",
            "接诊率达【95%】，学校再得1万元。",
        ),
        counterexamples=("按投资额的【40%】，给予补助2万元。", "力争覆盖面达到总量的【60%】，给予补助2万元。"),
    ),
)

DOWN_PAYMENT: tuple[Rule, ...] = (
    Rule(
        id="share.down_payment",
        gives="threshold",
        before=(
            r"(?:首期?付|首次付款|首期付?款)(?:款|资金)?(?:最低)?(?:比例|成数|比率|率)?(?:下限)?"
            r"(?:[^，。；]{0,24}(?:降低|下调|调整|提高|上调|下浮|降|调)(?:至|到|为)|统一|均|最低|一律)*(?:为|是|按|$between)*+"
        ),
        needs=("-told", "-past_fact", "-compared", "-goal_year", "-award_verb_near"),
        examples=(
            "商业性个人住房贷款最低首付款比例为【20%】。",
            "购买第二套住房的，首付率由30%下调至【20%】。",
            "首期付款不低于房价的30%，首套房首付成数统一为【20%】。",
        ),
        counterexamples=("去年，首付比例为【20%】。", "按首付款的【20%】给予补贴。"),
    ),
)

# what is said so is a limit whatever goals and years stand around it
BY_RULE: tuple[Rule, ...] = (
    Rule(
        id="share.put_in_by_rule",
        gives="threshold",
        before=r"按照?(?:原则上)?不(?:[低少高大小多]于|超过)[^，。；：\d]{2,16}",
        after=(
            r"(?:及?以[上内下])?的?(?:比例|标准|比率|额度|要求)?(?:足额|优先|同步|统一|统筹|分别)*"
            r"(?:配置|配建|配备|配套|计提|提取|预留|安排|落实|设置|缴存|储备)(?![^，。；]{0,12}(?:补助|补贴|奖励|奖补|贴息))"
        ),
        needs=("one_sided", "-past"),
        examples=(
            "到2025年，建成风电场3座；新建项目按不低于装机容量的【15%】配置储能。",
            "年内新建小区8个，按不低于停车位【30%】的比例配建充电桩。",
        ),
        counterexamples=("2024年底前，按不低于设备投资额【10%】的比例安排补助。", "到2025年，按照每年不低于【15%】的增幅增加投入。"),
    ),
    Rule(
        id="share.stake_capped",
        gives="threshold",
        before=r"(?:持股|占股|参股|入股|股权占?|股份占?|出资)(?:的)?(?:比例|比重|占比|比率)(?:原则上|一般|最高|合计|累计|均)*(?:$between)*+",
        needs=("at_most", "-past_fact"),
        examples=(
            "2024年设立子基金3只，财政出资比例最高不超过【40%】。",
            "到2025年组建公司2家，国有资本持股比例不高于【49%】。",
            "引导基金可按最高3000万元、占股比例不超过【20%】的方式给予股权投资支持。",
            "对初创企业给予直接股权投资，持股比例原则上不超过【10%】，投资额最高500万元。",
            "同一子基金中引导基金的出资比例最高不超过【30%】。",
        ),
        counterexamples=("到2027年，民营资本出资比例达到【40%】以上。",),
    ),
    Rule(
        id="share.falls_short",
        gives="threshold",
        before=r"(?:未达到?|不[足到达]|未满|低于)(?:$between)*+",
        after=rf"(?:的|者)，?(?:将|要|一律|均|应)?{_WARNED}",
        examples=(
            "到2025年，建成设施5万座。支出进度应达到60%，年底前未达【80%】的予以通报。",
            "到2024年，完成改造20个。次年3月前入住率不到【95%】的，扣减预算指标。",
        ),
        counterexamples=("目前，贫困村集体收入不足【10%】的情况仍然存在。",),
    ),
    Rule(
        id="share.behind_by",
        gives="threshold",
        before=r"(?:低于|落后于?|慢于)[^，。；：\d]{2,16}",
        after=rf"(?:及?以上)?的[^，。；：]{{1,10}}?，?(?:将|要|一律|均|应)?{_WARNED}",
        examples=(
            "对连续两个季度进度低于序时进度【20个百分点】以上的市州进行约谈。",
            "到2025年，新增企业20家。对完成率低于全省平均水平【10个百分点】的县区予以通报。",
        ),
        counterexamples=("截至6月，工业增速低于全市平均【3个百分点】以上。", "有3个县增速低于全市平均【3个百分点】。"),
    ),
)

MEASURED: tuple[Rule, ...] = (
    Rule(
        id="share.sum_bounded",
        gives="threshold",
        # up to which part of something a sum may go that somebody draws of his own, or by which a ceiling grows
        before=(
            r"(?:^|[，；。：])(?:但|其|且|每[次年人户]|单次|累计|提取|支取|领取|预支|提高|增加|上浮|使用|调剂|的)*(?:额度?|总额|总量|金额|数额)(?:累计|合计|最高|均|原则上)*"
            r"不(?:得|应|能)?(?:超过|高于|超出|大于|多于)[^，。；：、\d]{2,24}的"
        ),
        needs=("at_most", "-due_ahead", "-award_statement", "-stated_goal"),
        examples=(
            "患重病的，每年可提取一次，额度不超过当年自付医疗费用的【100%】。",
            "连续参保的，封顶线逐年提高，累计提高总额不超过原封顶线的【20%】。",
        ),
        counterexamples=("给予奖励，金额不超过投资的【20%】。", "到2025年，用水总量不超过上年的【98%】。"),
    ),
    Rule(
        id="share.measured_back",
        gives="threshold",
        before=r"(?:率|比例|比重|占比|占[^，。；]{2,16}|总[数额]|总量|增[长幅速])的?(?:$between|达到?|在|为|增长)*+",
        after=_NOT_TOLD,
        needs=("looks_back", "one_sided", "normative", "-past", "-goal_year", "-award_verb", "-award_verb_near"),
        examples=(
            "上一年度研究开发费用占营业收入的比例达到【3%】以上。",
            "近三年营业收入年均增长率不低于【10%】。",
        ),
        counterexamples=("本报讯 近三年营业收入年均增长率【10%】以上。",),
    ),
)

REQUIRED: tuple[Rule, ...] = (
    Rule(
        id="share.between_bounds",
        gives="threshold",
        before=r"(?:比例|比率|费率|税率|利率|率|占比|比重|幅度|系数)(?:可以?|应当?|须|一般|原则上|均|都|为|在)*(?:不得?(?:低于|少于|小于)|最低)$",
        needs=("at_most", "-one_sided", "-past", "-goal_year", "-aimed"),
        examples=(
            "缴存比例不低于【5%，不高于12%】。",
            "灵活就业人员缴存比例不得低于【10%、不高于24%】。",
            "土地开发利用率应不低于【60%、不高于90%】。",
        ),
        counterexamples=("到2027年，森林覆盖率不低于【60%、不高于65%】。",),
    ),
    Rule(
        id="share.funds_limit",
        gives="threshold",
        before=(
            r"(?:财政资金|财政出资|政府投资|政府出资|自筹|社会资本|自有资金|配套资金|管理费|间接费用?)(?:所?占[^，。；]{0,14})?(?:比例)?(?:原则上)?"
            r"(?:不超过|不高于|不低于|不少于|不得超过|不得低于)[^，。；\d]{0,16}的?"
        ),
        needs=("-goal_year", "-award_verb_near"),
        examples=("每个项目给予支持，其中财政资金不超过项目总投入的【40%】。", "社会资本占项目总投资的比例不低于【30%】。"),
        counterexamples=("补助资金不超过项目总投入的【40%】。",),
    ),
    Rule(
        id="share.class_step",
        gives="threshold",
        before=r"(?:^|[：，；\t\n（])(?:已|未)达到?[^，。；]{0,16}",
        needs=("one_sided", "-reported"),
        examples=("甲级：未达最低生活费标准【10%】。", "乙级：已达最低生活费标准【10%】以上，未达70%者。"),
        counterexamples=("目前覆盖率已达【90%】以上。",),
    ),
    Rule(
        id="share.allowed_for",
        gives="threshold",
        after=r"(?:以内|以下)?(?:或[^，。；]{2,16})?，?得?可?(?:提列|列支|作为|用作|用于)(?:为)?[^，。；]{0,12}(?:费|经费|支出|开支)",
        needs=("at_most", "-past"),
        examples=("补助金额之【百分之五】以内，得提列为行政作业费。", "资助金的【20%】以内可用于管理费。"),
        counterexamples=("土地收益的【60%】用于乡村产业。",),
    ),
    Rule(
        id="share.relaxed",
        gives="threshold",
        before=r"(?:收入|财产|资产|准入|住房面积|净值|住房困难)(?:限额|标准|线|条件|上限)[^，。；]{0,6}(?:放宽|提高|调整)?(?:到|至|为|按)[^，。；]{0,14}",
        needs=("-award_verb_near", "-past"),
        examples=("家庭财产标准放宽到上述标准的【130%】。", "收入限额按城镇居民人均可支配收入的【80%】执行。"),
        counterexamples=("补贴标准提高到上述标准的【130%】。",),
    ),
    Rule(
        id="share.wage_floor",
        gives="threshold",
        before=r"不(?:低|少)于[^，。；]{0,20}(?:工资|报酬|价)[^，。；]{0,6}",
        after=r"(?:的标准)?(?!给予)(?![^，。；]{0,20}发放[^，。；]{0,8}$allowances)[^，。；]{0,16}(?:支付|发放|订立|签订)",
        needs=("-past",),
        examples=("见习单位每月按不低于当地最低工资【80%】的标准支付工作补贴。", "用人单位应按不低于最低工资标准的【120%】支付工资。"),
        counterexamples=("按不低于最低工资【80%】给予见习补贴。", "配偶未就业的，按不低于平均工资【60%】的标准发放生活补贴。"),
    ),
    Rule(
        id="share.stake_bounded",
        gives="threshold",
        before=r"(?:持股|占股|参股|入股|股权占?|股份占?|所占股[份权]|出资)(?:的)?(?:比例|比重|占比|比率|比)(?!可)(?:原则上|一般|最高|最低|合计|累计|均)*(?:$between)*+",
        needs=("one_sided", "-goal_year", "-aimed", "-past_fact"),
        examples=(
            "国有参股企业的参股比例不低于【15%】。",
            "合伙人所占股权比例合计不少于【51%】。",
        ),
        counterexamples=("按实缴出资额的【20%】给予奖励。", "到2027年，民营资本出资比例达到【40%】以上。"),
    ),
    Rule(
        id="share.must",
        gives="threshold",
        before=(
            r"(?:应当?|必须|须|需)(?:不低于|不少于|不高于|不超过|达到?|为|占|大于|小于|超过|控制在)(?:$between)*+(?:[^，。；]{2,12}的)?"
            rf"|(?:合格|达标|及格)(?:标准|条件|要求)[为是：][^，。；：\d]{{2,16}}(?:达到?|满|为|在){_OF_WHAT}"
        ),
        needs=("-aimed", "-past_fact", "-award_verb_near"),
        examples=("研究与发展支出占实收资本额之比率，应达【百分之二十】。", "检测合格标准为成活率达【百分之七十】。"),
        counterexamples=("到2025年，研发投入占比应达到【3%】。",),
    ),
)

BASIS_EXCEEDED: tuple[Rule, ...] = (
    Rule(
        id="share.interest_bounded",
        gives="threshold",
        before=r"(?:利率|利息|LPR|贷款)[^。；]{0,40}(?:上浮|加)(?:$between)*+",
        after=r"(?![^，。；]{0,8}(?:给予|贴息|补))",
        needs=("points", "-past_fact"),
        examples=(
            "贷款利率按同期基准利率执行，最高可上浮【3个百分点】。",
            "小额贷款给予贴息，利率可在贷款市场报价利率基础上上浮不超过【1.5个百分点】。",
        ),
        counterexamples=("贷款利率高于基准利率【3个百分点】的部分给予贴息。",),
    ),
)

EASED: tuple[Rule, ...] = (
    Rule(
        id="share.standard_eased",
        gives="threshold",
        before=r"(?:按照?|以)[^，。；：、\d]{0,4}(?:认定|申报|准入|评定|入库|达标|规定|评价|评选|申请)(?:标准|条件|门槛|指标|要求)的(?:$between)*+",
        after=r"(?:进行)?(?:计算|执行|掌握|认定|把握|确定|评定)",
        needs=("-award_statement", "-past"),
        examples=("山区县企业的总资产、年销售收入按认定标准的【80%】计算。", "老区企业的营业收入按申报条件的【六成】掌握。"),
        counterexamples=("奖励按规定标准的【80%】执行。",),
    ),
)

DUTIES: tuple[Rule, ...] = (
    Rule(
        id="share.new_must",
        gives="threshold",
        before=rf"{OF_NEW}(?:率|比例|占比|比重)(?:$between|达到?|应|须)*+",
        needs=("one_sided", "-goal_year", "-award_verb"),
        examples=(
            "新建氧化铝项目原则上应具有相匹配的资源量，其中权益矿比例不低于【60%】。",
            "改扩建数据中心项目须采用绿色技术，绿电占比达到【80%】以上。",
        ),
        counterexamples=("到2027年，新建项目应提质，绿电占比不低于【60%】。",),
    ),
    Rule(
        id="share.somebody_needs",
        gives="threshold",
        before=(
            r"(?:(?:企业|单位|机构|申请人|申报人|主体|公司|合作社|园区|学校|项目|医院|平台|个人)[^，。；：]{0,8}(?:需|须|必须)(?!求|要)"
            rf"|{_CANDIDATE}(?:需(?!求|要)|须|必须|应当?)"
            r"|(?:^|[，。；：\n])(?:申请|申报|参[评选赛])[^，。；：\d]{2,20}的[^，。；：\d]{1,8}，?(?:需(?!求|要)|须|必须|应当?)"
            # 理事须为本地居民: what somebody has to be, no task (须加强)
            r"|(?:^|[，。；：\n])(?:[^，。；：\d的]{2,10}的)?[^，。；：\d的]{2,14}(?:须|必须|应当?)(?:为(?!了)|是|具[有备]|持|年?满|常年|依法|无|未|已|取得|拥有|连续))[^。；]{2,90}?"
            r"(?:率|比例|占比|比重|增长|增幅)(?:应|须|均)*(?:$between|达到?)*+"
        ),
        needs=("one_sided", "-goal_year", "-goal_heading", "-award_verb"),
        examples=(
            "企业需连续经营满2年，研发费用占营收比重不低于【3%】，近一年营业收入不少于1000万元。",
            "申报单位须依法纳税，研发人员比例达到【10%】以上。",
            "参评书店须常年对外营业，图书营业额占比不少于【60%】。",
        ),
        counterexamples=("到2027年，企业须加快改造，绿电占比不低于【60%】。", "市场需求旺盛，订单增长超过【30%】。"),
    ),
    Rule(
        id="share.candidate_has",
        gives="threshold",
        before=rf"{_CANDIDATE}(?<!入选)[^，。；：\d]{{2,40}}?(?:率|比例|占比|比重)(?:均|应|都|皆)*(?:$between|达到?|在)*+",
        needs=("one_sided", "-goal_year", "-goal_heading", "-award_verb", "-told"),
        examples=("申报院校最近两个年度毕业生去向落实率均不低于【85%】。", "拟推荐个人考勤率达到【95%】以上。"),
        counterexamples=("到2027年，申报院校毕业生去向落实率不低于【85%】。",),
    ),
    Rule(
        id="share.class_in_bracket",
        gives="threshold",
        before=r"\d[^，。；（）]{0,12}（(?:[^（）。；]{1,24}[，、])?(?:其中)?[^（），。；：\d]{2,24}",
        after=(
            r"(?:以上|以内)?(?:[，、][^（）。；]{1,24})?）(?:(?:且|并|、)[^。；]{2,24})?的[^，。；：、\d]{1,16}，"
            r"[^。；]{0,16}(?:奖励|补助|补贴|给予|资助|奖|补)[^，。；]{0,12}\d"
        ),
        needs=("one_sided", "-past_fact", "-award_verb"),
        examples=(
            "举办讲座50场以上（其中农村场次不少于【30%】）的书店，奖励3万元。",
            "接待读者10万人次以上（未成年人占比不低于【30%】）的书屋，一次性给予2万元补助。",
        ),
        counterexamples=("建成书屋200个（农村书屋占比不低于【50%】）。",),
    ),
    Rule(
        id="share.condition_reached",
        gives="threshold",
        before=r"(?<=[^，。；]{2})(?:达到?|满|超过|不足|未达到?)" + _OF_WHAT,
        needs=("conditions", "statute", "-award_verb", "-award_verb_near", "-goal_year"),
        examples=(
            "江城市物业管理条例\n第三条 符合下列条件之一的，应当召开业主大会：（一）交付使用的面积达到百分之五十以上；（二）交付满两年且交付面积达到【百分之三十】。",
            "江城市水务条例\n第三条 具备下列情形之一的，可以提前供水：（一）管网完成率达到【百分之八十】。",
            "造林奖励办法\n符合下列条件者，发给奖励金：\n一、苗木存活株数达种植株数基准【70%】。",
        ),
        counterexamples=("江城市物业管理条例\n第三条 逾期不缴的，加收【百分之三】的滞纳金。",),
    ),
    Rule(
        id="share.condition_rate",
        gives="threshold",
        before=r"(?:率|比例|占比|比重)(?:均|应|须|都)*(?:达到?|满|为|在)(?:$between)*+",
        needs=("conditions", "-award_verb", "-award_verb_near", "-goal_year", "-past"),
        examples=(
            "评选须满足三条：年借阅量过万册；志愿者出勤率达【85%】；无安全事故。",
            "申请人应符合以下条件：（一）出席率达到【80%】；（二）无违纪记录。",
        ),
        counterexamples=("志愿者出勤率达【85%】。",),
    ),
    Rule(
        id="share.passes",
        gives="threshold",
        before=rf"(?:达到?|满|占|为|$bound){_OF_WHAT}",
        after=r"(?:以上)?(?:的|者)?，?(?:始|方|即|才|视|可|认定|评定|判定)*为(?:不?合格|不?及格|不?达标|优[秀良]|良好|通过)",
        needs=("-goal_year", "-past_fact", "-award_verb", "-goal_word"),
        examples=("植株数达到设计株数【85%】为合格。", "群众满意度低于【70%】的为不合格。"),
        counterexamples=("竣工面积达到计划面积的【80%】。",),
    ),
    Rule(
        id="share.cost_lowered",
        gives="threshold",
        before=(
            r"(?:^|[，。；：])(?![^，。；]{0,24}(?:逐步|力争|推动|引导|促进|将|把|使))[^，。；：\d]{0,24}(?:费率|利率|首付款?比例|手续费率?|保证金比例|融资成本|保费)"
            r"(?:要|应|再|统一|阶段性|原则上|继续|平均|年化)*(?:降低?|下调|压降|调低|控制|调整?)(?:至|到|为|在)(?:$between)*+"
        ),
        needs=("one_sided", "-goal_year", "-goal_heading", "-stated_goal", "-past", "-compared"),
        examples=("中小企业贷款担保费率降至【0.5%】以下，单户补偿不超过损失额的50%。", "企业贷款手续费率统一下调至【0.3%】以内。"),
        counterexamples=(
            "到2027年，担保费率降至【0.5%】以下。",
            "引导机构逐步将担保费率降至【1%】以下。",
            "去年，融资成本降至【4%】以下。",
        ),
    ),
    Rule(
        id="share.permitted",
        gives="threshold",
        before=(
            r"(?:(?:比例|占比|比重|率|份额|幅度)[^，。；：\d]{0,6}?(?:可以?|最高可以?)(?:在|达到?|按|提高到|提高至|放宽到|放宽至|降至|降到|为)*"
            r"|最[高多]可以?(?:达到?|至|到|提高到|提高至|放宽到|放宽至|放宽))(?:$between)*+"
        ),
        needs=("-goal_year", "-aimed", "-past", "-award_near", "-award_verb", "-giving_after"),
        examples=(
            "对具有一定收益的项目，民间资本持股比例可在【10%】以上。",
            "具备条件的核电项目，民间资本参股最高可达【20%】。",
            "民间资本出资比例可降至【15%】。",
        ),
        counterexamples=("到2027年，参股比例可达【20%】。", "最高可达费用【20%】的补贴。"),
    ),
    Rule(
        id="share.duty_ratio",
        gives="threshold",
        before=(
            rf"{_WHO_MUST}(?:均|原则上|一律)?(?:应当?|须|需|必须)(?!对)[^。；]{{2,90}}(?:比例|占比|比重|率)(?:应|原则上|总体|均)*"
            r"(?:不[得应]?(?:低于|少于|高于|超过)|大于|小于)(?:$between)*+"
        ),
        needs=("one_sided", "statute", "-goal_year", "-goal_heading", "-past", "-stated_goal"),
        examples=(
            "山水县储能项目管理办法\n项目应合理规划装机规模，年自用电量占发电量的比例不低于【60%】。",
            "山水县储能项目管理办法\n项目应合理规划装机规模，年自用电量占发电量的比例不低于60%，占总用电量的比例不低于【30%】。",
        ),
        counterexamples=(
            "山水县储能项目管理办法\n到2025年，项目应提高自用水平，年自用电量占比不低于【60%】。",
            "应加快改造，绿电占比不低于【60%】。",
        ),
    ),
    Rule(
        id="share.cap_ruled",
        gives="threshold",
        before=r"(?<!$paid_out)(?:比例|占比|比重|率)(?:总体|原则上|一般|应|均)*(?:不超过|不高于|不大于)(?:$between)*+",
        needs=("at_most", "-stated_goal", "-aimed", "-past", "-award_verb_near", "-award_statement_before"),
        examples=("新建绿地地下空间应优先用于停车，开发比例不超过【50%】。", "商业配套用地比例不高于【15%】。"),
        counterexamples=("到2027年，贫困发生率不超过【2%】。",),
    ),
)

LISTED: tuple[Rule, ...] = (
    Rule(
        id="share.condition_listed",
        gives="threshold",
        before=r"[^，。；]{2,}",
        needs=("conditions", "one_sided", "-award_verb", "-award_verb_near"),
        examples=(
            "申报企业应符合下列条件：\n（一）研发人员占职工总数【10%】以上；\n（二）无失信记录。",
            "三、申报条件\n（一）学员满意度达到【85%】以上；",
        ),
        counterexamples=("研发人员占比【10%】以上的企业共有5家。",),
    ),
)

LIMITS: tuple[Rule, ...] = (
    Rule(
        id="share.limit",
        gives="threshold",
        before=(
            r"(?:不得(?:超过|低于|高于|少于|逾)|合计不超过|上限为?|原则上不(?:超过|低于|高于)|控制在|保费率?上限|应达到?|应当?(?:达到|不低于|不少于)|须达到?|不得(?:高|低|大|小)于"
            r"|(?:应|须|需)(?:当)?(?:将|以)(?:不低于|不少于|不超过|不高于)|，且(?:最高)?不超过)[^，。；]{0,16}"
        ),
        needs=("-told_passage", "-in_past", "-aimed", "-stated_goal", "-award_verb_near"),
        examples=(
            "各级补贴合计不得超过销售价格的【50%】。",
            "企业须以不低于获批额【35%】的自有款项作配对。",
            "同一企业获得的资金累计最高5000万元，且不超过其经济贡献的【80%】。",
        ),
        counterexamples=("到2025年不良率控制在【1%】以内。",),
    ),
    Rule(
        id="share.limit_total",
        gives="threshold",
        before=(
            r"(?:资金|支持|补助|资助|奖励|扶持|补贴|奖补|贴息)(?:资金)?(?:总额|总和|总计|合计|累计|之和|额度?)(?:[^，。；：\d]{0,6}?(?:最高|最多))?"
            r"(?:累计|合计|原则上|资金|总额)*(?:不超过|不得超过|不高于|不得高于|不得逾|控制在)[^，。；\d]{2,24}"
            r"|(?:合计|总计|总和|相加|加起来|之和)(?:原则上)?(?:以|不得?超过|不得?高于|最[高多])[^，。；\d]{2,24}"
        ),
        after=r"(?!，(?:且|并|但)?[^，。；\d]{0,12}(?:最高|最多|不超过|上限)[^，。；\d]{0,8}\d[\d.,]*[万亿]?元)",  # with a ceiling of its own it is a rate
        needs=("at_most",),
        examples=(
            "各级财政支持资金总额不超过项目总投资的【50%】。",
            "国家、省、市三级奖励累计不超过企业投入的【50%】。",
            "一次性开办补助累计资金总额最多不超过租金总额的【20%】。",
        ),
        counterexamples=("按不超过实际支出的【50%】给予补助。", "补助额度不超过项目总投资的【10%】，最高不超过100万元。"),
    ),
    Rule(
        id="share.count_limited",
        gives="threshold",
        before=r"(?<![给按以予高])(?:不得?(?:超过|高于|多于|逾)|控制在)[^，。；：\d]{1,16}(?:数量?|总数|总量|人数|名额|个数|台数|户数)[之的]?(?:$between)*+",
        after=r"(?![^，。；]{0,8}(?:给予|补贴|补助|奖励|资助))",
        needs=("at_most", "-goal_year", "-stated_goal", "-past"),
        examples=("单家企业不超过补贴数量的【40%】，按付款先后确定。", "每校推荐名额不超过参评单位总数的【15%】。"),
        counterexamples=("到2027年，未达标村不超过全市总数的【5%】。",),
    ),
)

NORMS: tuple[Rule, ...] = (
    Rule(
        id="share.required",
        gives="threshold",
        before=r"[^，。；]{2,}",
        needs=("norm", "normative", "-award_verb_near"),
        examples=("项目资本金比例不低于【20%】。", "技术人员占职工总数的比例不低于【30%】。"),
        counterexamples=("去年，技术人员占比不低于【30%】。", "给予不超过【30%】的补贴。"),
    ),
)
