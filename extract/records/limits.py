"""Rules for what somebody must meet: admission limits, required levels, steps at which something sets in (准入限额, 应达, …时)."""

from __future__ import annotations

from extract.rules import Rule

SHARES_FIRST: tuple[Rule, ...] = (
    Rule(
        id="share.portion",
        gives="threshold",
        after=r"的?(?:部分|部份)",
        needs=("bounded", "-award_verb"),
        examples=("租金超过家庭月收入【15%】的部分予以减免。", "对增幅超过【20%】的部分，给予奖励。"),
        counterexamples=("给予不超过【15%】的补贴。",),
    ),
    Rule(
        id="share.exceeds",
        gives="threshold",
        before=r"(?:超出|超过|高于|低于|不足|未达)[^，。；\d]{2,28}的?",
        after=r"的(?:，|；|、|家庭|企业|单位|人员)",
        needs=("one_sided", "-award_verb_near"),
        examples=("按公式计算的租金超出该家庭月收入的【15%】的，可申请减免。", "月收入低于当地平均工资【50%】的，可申请救助。"),
        counterexamples=("给予不超过投资额【15%】的补助。",),
    ),
    Rule(
        id="share.funds_limit",
        gives="threshold",
        before=r"(?:财政资金|财政出资|政府投资|政府出资|自筹|社会资本|自有资金|配套资金|管理费|间接费用?)(?:所?占[^，。；]{0,14})?(?:比例)?(?:原则上)?(?:不超过|不高于|不低于|不少于|不得超过|不得低于)[^，。；\d]{0,16}的?",
        needs=("-goal_year", "-award_verb_near"),
        examples=("每个项目给予支持，其中财政资金不超过项目总投入的【40%】。", "社会资本占项目总投资的比例不低于【30%】。"),
        counterexamples=("补助资金不超过项目总投入的【40%】。",),
    ),
    Rule(
        id="share.step",
        gives="threshold",
        before=r"(?:达到?|超过|低于|满|不足|完成)(?:了)?[^，。；]{0,8}",
        after=r"(?:以上|以下|及以上)?(?:时(?!期|间)|后|之日|为止)",
        needs=("-past_fact", "-goal_year", "-award_verb"),
        examples=("于施工进度达【百分之五十】后，得请领第二期款。", "代偿率达到【5%】时，暂停合作。"),
        counterexamples=("目前，覆盖率已达到【50%】。",),
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
        after=r"(?:的标准)?(?!给予)[^，。；]{0,16}(?:支付|发放|订立|签订)",
        needs=("-past",),
        examples=("见习单位每月按不低于当地最低工资【80%】的标准支付工作补贴。", "用人单位应按不低于最低工资标准的【120%】支付工资。"),
        counterexamples=("按不低于最低工资【80%】给予见习补贴。",),
    ),
    Rule(
        id="share.must",
        gives="threshold",
        before=r"(?:应当?|必须|须|需)(?:不低于|不少于|不高于|不超过|达到?|为|占|大于|小于|超过|控制在)(?:$between)*+(?:[^，。；]{2,12}的)?",
        needs=("-aimed", "-past_fact", "-award_verb_near"),
        examples=("研究与发展支出占实收资本额之比率，应达【百分之二十】。", "本科以上学历人员占比应当达到【60%】。"),
        counterexamples=("到2025年，研发投入占比应达到【3%】。",),
    ),
)

SHARES_LAST: tuple[Rule, ...] = (
    Rule(
        id="share.required",
        gives="threshold",
        before=r"[^，。；]{2,}",
        needs=("norm", "normative", "-award_verb_near"),
        examples=("项目资本金比例不低于【20%】。", "技术人员占职工总数的比例不低于【30%】。"),
        counterexamples=("去年，技术人员占比不低于【30%】。", "给予不超过【30%】的补贴。"),
    ),
)

MONEY_FIRST: tuple[Rule, ...] = (
    Rule(
        id="money.in_a_name",
        gives="other",
        before=r"“(?:[^”，。；]{0,12})",
        after=r"[^”，。；]{1,16}(?:计划|工程|行动|专项|基金|项目)”",
        needs=("large",),
        examples=("“【百亿元】新型工业化资助计划”扩展至每间企业最高1500万元。", "实施“【千亿元】产业培育工程”。"),
        counterexamples=("对“【1亿元】以上项目”给予奖励。",),
    ),
    Rule(
        id="money.steps_counted",
        gives="threshold",
        after=r"(?:（含）)?(?:、[^。，；]{1,24})*(?:等)?(?:共)?[一二两三四五六七八\d]个?(?:档次?|类|等级|层次|级)，",
        needs=("-award_verb",),
        examples=(
            "按发票价格【10万元】以下、10万元至20万元、20万元以上三档，依次发放2000元、3000元、5000元。",
            "按投资额1亿元以下、【1亿元】以上两个档次，分别给予支持。",
        ),
        counterexamples=("奖励分为【10万元】、20万元、30万元三档，每年评选一次。",),
    ),
    Rule(
        id="money.defined",
        gives="threshold",
        before=r"是指[^。；]{0,64}?",
        after=r"[^。；]{0,60}(?:企业|项目|贷款|农户|机构|单位|纳税人|家庭|人员|团队|个人)(?:[，。；]|$)",
        needs=("one_sided", "-award_verb"),
        examples=(
            "小型微利企业，是指年度应纳税所得额不超过【300万元】、从业人数不超过300人的企业。",
            "本条所称小额贷款，是指单户授信小于【1000万元】（含本数）的农户贷款。",
        ),
        counterexamples=("创业补贴，是指给予创业者最高【1万元】的补贴。",),
    ),
    Rule(
        id="money.class_level",
        gives="threshold",
        after=r"元?级(?![^，。；]{0,6}(?:奖励|补助|资金))",
        examples=("打造3个【千亿】级产业集群。", "形成10家【百亿】级企业。"),
        counterexamples=("设立【百亿】元基金。",),
    ),
    Rule(
        id="money.admission",
        gives="threshold",
        before=r"(?:收入|资产|财产|存款|动产|净值|价值)(?:净值|合计|总额)?的?(?:准入)?(?:限额|标准|上限|线|限制|基准)[^，。；]{0,24}|准入(?:限额|标准|基准|门槛)[^，。；]{0,24}",
        needs=("-award_verb", "-past_fact"),
        examples=("人均年收入限额为【35660元】，人均资产净值限额为18万元。", "收入准入限额基准为家庭人均年收入【48000元】。"),
        counterexamples=("低收入家庭补贴标准为【500元】。",),
    ),
    Rule(
        id="money.loan_class",
        gives="threshold",
        before=r"(?:余额|单户|户均|单笔)[^，。；]{0,8}(?:$between)*+",
        after=r"(?:（含）)?的[^，。；]{0,16}(?:贷款|企业|主体|业务|担保|项目)",
        needs=("at_most", "-award_verb"),
        examples=("单户贷款余额不超过【1000万元】的小微企业贷款，纳入风险补偿范围。", "单户授信【500万元】以下的普惠小微贷款，给予贴息。"),
        counterexamples=("可申请最高不超过【20万元】的创业担保贷款。",),
    ),
    Rule(
        id="money.step_up",
        gives="threshold",
        before=r"(?:限额|合计|不超过|未超过|为[^，。；]{2,14})[；，][^，。；]{0,6}每增加[^，。；]{1,6}，(?:再|得|另)?增加(?:$between)*+",
        needs=("-award_before", "-past_fact"),
        examples=("存款合计未超过一人时为250万元；每增加一人，增加【25万元】。", "动产限额为200万元，每增加1人，增加【20万元】。"),
        counterexamples=("补助额度为20万元；每增加一人，增加【2万元】。",),
    ),
    Rule(
        id="money.allowed_for",
        gives="threshold",
        after=r"(?:以内|以下)?，?得?可?(?:提列|列支)(?:为)?[^，。；]{0,12}(?:费|经费|支出|开支)",
        needs=("at_most", "-past"),
        examples=("实际补助金额之百分之五或【20万元】内，得提列为行政作业费。", "每案【5万元】以内可列支为审计费。"),
        counterexamples=("给予最高【5万元】的检测费补贴。",),
    ),
    Rule(
        id="money.topped_up",
        gives="threshold",
        before=r"(?:补贴|补助|津贴|待遇|养老金|收入|金额|工资)(?:标准|额|金额)?(?:不足|低于|不满|未达|少于)",
        after=r"的[，；、]",
        examples=("每户每月租赁补贴不足【300元】的，按300元发放。", "月养老金低于【1500元】的，补足至1500元。"),
        counterexamples=("每户每月租赁补贴不低于【300元】。",),
    ),
    Rule(
        id="money.must",
        gives="threshold",
        before=r"(?:应当?|必须|须|需)(?:达到?|满|为|有|具有|具备)(?:$between)*+",
        needs=("-goal_year", "-award_verb", "-past_fact"),
        examples=("投资计划之实收资本额应达新台币【四千万元】。", "申请人年销售额须达到【500万元】。"),
        counterexamples=("到2025年，产值应达到【500亿元】。",),
    ),
)

MONEY_LAST: tuple[Rule, ...] = (
    Rule(
        id="money.those_over",
        gives="threshold",
        after=r"者(?:，|；)",
        needs=("one_sided", "-award_verb"),
        examples=("月薪超过【5万元】者，分二年平均缴纳。", "投资额未满【1亿元】者，由县政府核定。"),
        counterexamples=("给予得奖【50万元】者，另发证书。",),
    ),
    Rule(
        id="money.loan_ceiling",
        gives="other",
        before=r"(?:贷款|借款|授信|融资|担保)(?:额度?|金额|限额|上限|本金)?[^，。；]{0,16}",
        needs=("at_most", "-conditions"),
        examples=("合作机构单户担保额度可放宽到【3500万元】以内。", "单户担保金额不超过【1000万元】。"),
        counterexamples=("注册资本不超过【1000万元】。",),
    ),
    Rule(
        id="money.required",
        gives="threshold",
        before=r"[^。；]{2,}",
        needs=("norm", "normative", "-award_before", "-giving_after"),
        examples=("全户存款本金每人不超过【十五万元】。", "实收资本额为【五千万元】以上。"),
        counterexamples=("给予不超过【十五万元】的补助。",),
    ),
    Rule(
        id="money.level_in_law",
        gives="threshold",
        before=r"(?:$measures|$level|额|增加)(?:$between|仍|是)*+",
        needs=("range_of_law", "-award_verb"),
        examples=(
            "投资计划奖励办法规则\n第一条 三年内研究与发展支出达新台币【三千万元】。\n第二条 本规则自发布日施行。",
            "家庭扶助规则\n第一条 动产每户二百万元；每增加一人，增加【二十五万元】。\n第二条 本规则自发布日施行。",
        ),
        counterexamples=("园区主导产业产值为【372亿元】。",),
    ),
)
