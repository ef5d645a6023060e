"""Rules for sums that tell for whom or from where something holds: the size of a class, what a condition asks, the portion beyond a step.

对营业收入2000万元以上的企业; 申报企业实缴资本500万元; 对超过500万元的部分.
"""

from __future__ import annotations

from extract.rules import Rule

MOVED: tuple[Rule, ...] = (
    Rule(
        id="money.class_moved_to",
        gives="threshold",
        before=(
            r"(?:所得额?|收入|销售额|营业额|资产|资本|投资额?|产值|营收|纳税额)[^，。；：]{0,4}?[\d.]+[万亿]?元(?:以上|以下|以内)"
            r"(?:（[^（）]*）)?的?[^，。；：、\d]{0,12}?(?:扩大|放宽|提高|扩展|延伸|降低|下调|上调|调整|提升)(?:到|至|为)(?:$between)*+"
        ),
        needs=("bounded", "-award_verb"),
        examples=(
            "优惠对象由年营业额80万元以内（含80万元）扩大到【120万元】以内（含120万元）。",
            "申报门槛从营业收入500万元以上放宽到【300万元】以上。",
        ),
        counterexamples=("资助额由30万元提高到【50万元】。",),
    ),
)

PORTIONS: tuple[Rule, ...] = (
    Rule(
        id="money.portion",
        gives="threshold",
        after=r"(?:（[^（）]{1,16}）)?的?(?:部分|部份|分?段(?=$reimbursed|部分|按))",
        needs=(
            "bounded",
            "-award_verb",
        ),
        examples=(
            "对单户贷款本金【10万元】以内的部分，按年利率2%给予贴息。",
            "对超过【500万元】的部分，按5%给予补助。",
            "个人自付费用【5万元】以上分段支付比例为60%。",
        ),
        counterexamples=("对贷款【500万元】的企业给予贴息。",),
    ),
    Rule(
        id="money.first_portion",
        gives="threshold",
        before=r"(?<!榜)首",
        needs=("exact",),
        examples=("企业首【200万元】利得税率降至8.25%，其后利润按16.5%评税。", "楼价首【400万元】的印花税全免。"),
        counterexamples=("首次认定的奖励【200万元】。",),
    ),
)

IN_BRACKETS: tuple[Rule, ...] = (
    Rule(
        id="money.tier_in_bracket",
        gives="threshold",
        before=r"(?:[一二三四五六七八九十甲乙丙丁A-E特大中小微型][档级类型等]|规模|[档级类型])(?:企业|项目|单位|机构)?（[^（）。；]{0,12}?(?:$between)*+",
        after=r"[^（）。；\d]{0,8}）(?:每[^，。；\d]{1,4}|给予|奖励|补助|补贴|资助|一次性|最[高多]|不超过|为|：|[的，])*[\d.]+[万亿]?元",
        examples=(
            "按销售额给予奖励，二档（【500万元至1000万元】）3万元，三档1万元。",
            "对大型企业（营收【4亿元】以上）奖励20万元，中型企业（2000万元至4亿元）奖励10万元。",
            "投资奖励：A类（【1亿元】以上）每年50万元，B类30万元。",
        ),
        counterexamples=("一等奖（奖金【5万元】）、二等奖（奖金3万元）。",),
    ),
)

FLOORS: tuple[Rule, ...] = (
    Rule(
        id="money.floor_required",
        gives="threshold",
        before=(
            r"(?:(?:亩均|地均|单位面积|每亩|单个项目|单体项目|单项工程)[^，。；]{0,14}不得?(?:低|少)于"
            r"|(?:保证金|押金|准备金|定金|质保金)[^，。；\d]{0,14}(?:不得?(?:低|少|高|多|大|小)于|不得?超过|最高|上限为?))(?:$between)*+"
        ),
        needs=("-goal_year", "-award_before"),
        examples=(
            "新增工业项目亩均税收不低于【25万元】，容积率不低于1.5。",
            "合同履约保证金不超过【5万元】。",
            "预留质量保证金，且保证金不低于【2万元】。",
        ),
        counterexamples=("到2025年，亩均税收不低于【25万元】。",),
    ),
    Rule(
        id="money.price_floor",
        gives="threshold",
        before=r"(?:[单售车房]价|单[笔件台套次张票辆]|每[笔件台套张票辆])[^，。；：\d]{0,12}(?:不得?(?:低|少)于|[须应需]在)(?:$between)*+",
        needs=("-goal_year", "-award_verb"),
        examples=("消费券购买的汽车每辆单价不低于【5万元】。", "参与以旧换新的家电，单台售价不得低于【1000元】。"),
        counterexamples=("单台设备给予不低于【5万元】的补贴。",),
    ),
)

MUST_INVEST: tuple[Rule, ...] = (
    Rule(
        id="money.must_invest",
        gives="threshold",
        before=r"(?:应当?|必须|须|需)[^，。；]{0,8}(?:投资|投入|配套|出资|自筹|募集)(?:资金|总?额)?(?:$between)*+",
        needs=("floor", "-goal_year", "-award_verb"),
        examples=("企业须在港出资不少于【3亿元】。", "申请人应当自筹不低于【20万元】。"),
        counterexamples=("到2025年，须投资不少于【3亿元】。",),
    ),
)

# what somebody must, by a verb or under a heading of conditions
ASKED: tuple[Rule, ...] = (
    Rule(
        id="money.limit",
        gives="threshold",
        before=r"(?:不得|应当?|须|不应)(?:低于|少于|超过|高于|不低于|不少于|达到?)",
        needs=(
            "one_sided",
            "-award_before",
        ),
        examples=(
            "每部电梯的保险金额不得低于【200万元】。",
            "应急预备金应不少于【2万元】。",
        ),
        counterexamples=("单个企业补助总额不得超过【200万元】。",),
    ),
    Rule(
        id="money.condition_listed",
        gives="threshold",
        before=r"(?:$measures)[^，。；]{0,14}(?:，而[^，。；]{0,4})?",
        needs=("conditions", "-award_verb"),
        examples=(
            "申报企业应符合下列条件：\n（一）上年度营业收入【2000万元】；\n（二）无失信记录。",
            "三、申报条件\n（一）实缴资本【500万元】；",
        ),
        counterexamples=("三、申报奖励\n（一）对营业收入增长的，给予【500万元】奖励；",),
    ),
    Rule(
        id="money.condition_bounded",
        gives="threshold",
        before=r"[^，。；]{2,}",
        needs=("conditions", "one_sided", "-award_before", "-aimed"),
        examples=(
            "三、申报条件\n（一）设备投资额（不含税，下同）【500万元】以上；",
            "申报企业应符合下列条件：\n（一）近两年股权融资总额达【2000万元】以上；",
        ),
        counterexamples=("三、申报奖励\n（一）单个项目给予最高【500万元】奖励；",),
    ),
)

CLASSES: tuple[Rule, ...] = (
    Rule(
        id="money.threshold_class",
        gives="threshold",
        before=r"(?:$measures|$level|超|(?<=[值税入额利资量数个家条座])过|亿|以上|以下|对|引进|[、，。；\n]|[县市区镇]|一批|个|家|条)(?:$between)*+",
        after=(
            r"(?!大关|用于|的?(?:一次性)?(?:$instrument|拨款)|的?[^，。；、：的\d]{0,10}(?<![债证])券(?!商))(?:（[^（）]{1,12}）)?的?(?:以上|级)?的?"
            r"(?:[^，。；、：给予的（]{0,12})?(?:$classes)(?![^，。；、的给]{0,14}(?:$instrument|$funds|资金|经费))"
        ),
        needs=("bounded",),
        examples=(
            "打造6条产值超【500亿元】的产业链。",
            "对产值首次突破【5000万元】的企业，给予10万元奖励。",
        ),
        counterexamples=("给予最高【500万元】的企业发展奖励。",),
    ),
)

# what is measured of whom something is given to
MEASURED: tuple[Rule, ...] = (
    Rule(
        id="money.threshold_condition",
        gives="threshold",
        before=r"(?:$measures)[^，。；]{0,8}",
        after=r"(?!的?[^，。；、\d的]{0,6}(?:资金|经费)，)(?:（[^（）]*）)?(?:以上|以下)?[^，。；：给]{0,20}?[〕]?的(?:[，；、（]|[^，。；给]{1,24}[，、给])",
        examples=(
            "对年销售额达【1亿元】的，单品种奖励企业200万元。",
            "研发投入【300万元】且设有研发机构的，优先推荐申报。",
        ),
        counterexamples=("给予最高【50万元】的一次性奖励，自发布之日起施行。",),
    ),
    Rule(
        id="money.class_given",
        gives="threshold",
        before=r"(?:^|[，。；：、])(?!给予|予以|发放|按)[^，。；：给予]{0,8}(?:补贴|补助|资助)(?:金额|资金|额度|额)?",
        after=r"(?:（[^（）]*）)?的(?:[，逐全均应须由]|(?:项目|机具|企业|单位|产品)[，的])",
        needs=("back_bound",),
        examples=("抽查比例：单机补贴【5万元】以上的逐台核验。", "验收要求：单户补助【10万元】以上的均须现场查验。"),
        counterexamples=("单个企业补贴【5万元】以上的奖励。", "给予补贴【5万元】以上的项目。"),
    ),
    Rule(
        id="money.threshold_more",
        gives="threshold",
        before=(
            r"(?!(?<=[会将拟再须])投入|(?<=政府|财政|当局|省级|市级|区级|县级|中央)投入)(?:$measures)(?:总?额)?"
            r"(?:$between|首次|同比|均|已|合计|增长|满|$level)*+(?<!约)(?<!最[高多])"
        ),
        after=r"(?!(?:人民币)?，(?:主要|全部|专项)?用于|的?[^，。；、\d]{0,6}(?:资金|经费|基金)，)",
        needs=("giving_after", "-award_verb", "-due_ahead"),
        examples=(
            "年营业收入超过【1000万元】，亩均税收不低于20万元，给予奖励。",
            "设备投资【500万元】并在当年投产，按10%给予补助。",
        ),
        counterexamples=("按投资额给予最高【50万元】补助，自发布之日起施行。",),
    ),
)

PUT_IN: tuple[Rule, ...] = (
    Rule(
        id="money.must_put_in",
        gives="threshold",
        before=r"投入(?:的?(?:资金|经费|标准|金额|成本))?(?:应|须|需|均|总额)*(?:不(?:得)?(?:低|少)于|达到?|满)(?:$between)*+",
        needs=("floor", "-ample", "-goal_year", "-award_verb", "-past_fact"),
        examples=("封山育林投入标准不低于【180元/亩】，苗木须为良种。", "更新购买补充投入资金不低于【2000元】，须提供发票。"),
        counterexamples=("每年投入不少于【500万元】，用于引进人才。",),
    ),
)

EXCESS: tuple[Rule, ...] = (
    Rule(
        id="money.excess",
        gives="threshold",
        before=r"(?:超出|超过|逾)",
        after=r"的?(?:实际)?(?:[^，。；、的\d]{0,6})(?:部分|车费|开支|支出|费用)",
        examples=("每月超出【200元】的实际开支获三分之一补贴。", "超出【500元】的实际费用由财政承担。"),
        counterexamples=("给予超过【200元】的补贴。",),
    ),
)
