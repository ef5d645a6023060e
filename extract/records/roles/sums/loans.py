"""Rules for sums of loans: what may be lent to somebody, what was lent, what is deducted (最高可贷50万元, 已放贷3亿元): no awards."""

from __future__ import annotations

from extract.rules import Rule

WITHDRAWN: tuple[Rule, ...] = (
    Rule(
        id="money.withdrawn",
        gives="other",
        before=(
            r"提取(?!后)[^，。；：\d]{0,10}?(?:限额|额度|上限|金额|总额|额|标准|不超过|每[人户年月])(?:(?:由|从)[^，。；]{2,14})?(?:调整|提高|上调|增加|放宽)*"
            r"(?:每[人户年月个家庭职工]+|$between)*+|(?:可|最高|最多)(?:每[人户年月]+)?提取(?:住房公积金|公积金)?(?:$between)*+"
            r"|提取(?:限额|额度|上限)[^。；]{0,30}，即(?:每[人户年月个家庭]+)*(?:$between)*+"
        ),
        needs=("-award_verb", "-told", "-conditions", "-back_bound"),
        examples=(
            "无房职工提取住房公积金支付房租，每月提取限额为【1500元】。",
            "单身职工租房的，每年最高可提取【1.8万元】。",
            "租房提取额度由每月1200元提高到【1500元】。",
            "多子女家庭租房的，提取限额提高50%，即每月【4500元】。",
        ),
        counterexamples=("去年，职工提取公积金总额【15亿元】。", "物业按应收租金提取维修资金，每户补贴【1500元】。"),
    ),
)

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.loan_basis",
        gives="other",
        before=r"(?:以|按照?)(?:$between)*+",
        after=r"的?(?:贷款|借款|本金|授信)[^，。；、\d]{0,6}(?:为基数|为基准|为准|以内计算|计算|核算)",
        examples=("按最高【50万元】贷款本金计算贴息。", "贴息以【200万元】借款金额为基数。"),
        counterexamples=("给予最高【20万元】贷款贴息。",),
    ),
    Rule(
        id="money.loan_ceiling",
        gives="other",
        before=r"(?:以|按照?)(?:$between)*+",
        needs=("of_a_loan",),
        examples=("利息补贴以新台币【一百万元】贷款额度为限。", "贴息以【200万元】借款金额为上限。"),
        counterexamples=("补助金额以【20万元】为限。",),
    ),
    Rule(
        id="money.loan_is",
        gives="other",
        before=r"(?<![按以占])(?<!按照)$lent[的之]?(?:最高)?(?:额度|限额|上限|金额|总额)(?:上限)?(?:为|是|：|最[高多]|以|上限|不得?(?:超过|逾)|新台币|人民币|每[人户案家]|累计|合计)++",
        needs=("-floor", "-past", "-conditions", "-huge", "-condition_clause", "-goal_year"),
        examples=("创业贷款利息补贴之最高贷款额度为【200万元】。", "每户信用保证额度最高【500万元】，补贴保证手续费。"),
        counterexamples=("按贷款额度的2%给予贴息，最高【30万元】。", "贷款金额为【200万元】以上的企业，给予贴息。"),
    ),
    Rule(
        id="money.loan_listed",
        gives="other",
        before=r"(?:^|[）、.．；。])[^。；：]{2,60}?(?:：|，|者|为)(?:为|最高|每[^，。；：、\d]{1,4})*(?:$between)*+",
        needs=("loans_titled", "predicate", "-award_verb", "-floor", "-huge"),
        examples=(
            "贷款人之最高贷款额度，依下列规定办理：\n一、设有公司登记者，为【200万元】。\n二、其他，为50万元。",
            "三、贷款额度\n（一）个人：【20万元】。\n（二）小微企业：300万元。",
        ),
        counterexamples=("三、补助额度\n（一）个人：【20万元】。",),
    ),
    Rule(
        id="money.involved",
        gives="funding",
        before=(
            r"涉(?:及的?(?:[总额外整体经常非]{0,4}(?:开支|款项|拨款|金额|支出|资金|费用|财政承担额?|承担额?))?|款|资)(?:$between|会|将|是)*+"
            r"|(?:估计|预计|预算|全年|每年|整体|总|额外|非?经常|所需|每年的)(?:的|性|额外|每年|全年|总|整体|非?经常){0,3}开支(?:总额|预算)?(?:$between|会|将|是)*+"
            r"|(?<=[，；])开支(?:会|将)?(?:合共|共计|共|合计|总计|约?为?每年|约?为?全年)(?:$between|是)*+"
        ),
        needs=("-past",),
        examples=(
            "各项措施涉及开支约【53亿元】。",
            "涉及三十万户，开支共约【4亿元】。",
            "两项津贴涉及约【12亿元】。",
            "有关措施的全年开支约【12亿元】。",
            "估计每年开支为【3000万元】，由卫生局承担。",
            "领取津贴者可多领半个月款额，涉款【27亿元】。",
        ),
        counterexamples=("案件涉及投资额【12亿元】以上的企业。",),
    ),
    Rule(
        id="money.loan_by_head",
        gives="other",
        before=r"(?:以|按照?)(?:$between|每[^，。；\d]{1,6})*+",
        after=(
            r"(?:、[^，。；、]{1,18})?(?:的?(?:额度|标准|限额|上限)(?:以?内)?)?，?(?:可|分别|再|据此)*"
            r"(?:申请|申办|申贷|发放|办理|获得?|享受|给予|提供|核定)[^，。；、\d]{0,10}?(?:贷款|借款|授信)(?![^，。；]{0,4}(?:息|补|奖|风险))"
        ),
        needs=("-back_bound",),
        examples=(
            "根据招用人数按每人【10万元】的额度申请创业担保贷款。",
            "农户可按每亩【2万元】的标准办理贷款。",
            "每人可按最高【20万元】、总额不超过300万元申请贷款。",
        ),
        counterexamples=("按每人【2000元】的标准给予贷款贴息。", "按每亩【200元】的标准给予补贴，并提供贷款贴息。"),
    ),
    Rule(
        id="money.loan_applied_for",
        gives="other",
        before=r"(?:可以?|能)[^，。；：、\d]{0,6}?(?:申请|申办|申贷|办理|享受|获得?)[^，。；：、\d息补奖]{0,10}?(?:贷款|借款|授信)(?:额度|资金|金额)?(?:$between)*+"
        r"|(?:贷款|借款)[^，。；：\d息补奖]{0,8}(?:可以?(?:申请|申贷|申办)|最[高多]申请)(?:$between)*+",
        after=r"(?![^，。；、]{0,8}(?:贴息|利息|补贴|奖励))",
        needs=("-back_bound", "-conditions", "-in_past"),
        examples=(
            "小微企业最高可申请创业担保贷款【500万元】。",
            "助学贷款每人每年最高可申请【2万元】。",
            "合伙创业的，可享受信用贷款最高【110万元】。",
        ),
        counterexamples=("最高可申请创业补贴【5万元】。", "贷款贴息每户最高可申请【5万元】。"),
    ),
    Rule(
        id="money.loan_drawn",
        gives="other",
        before=r"(?:可|得|核|申请|最高|最多)贷款?(?:$between|最高|最多|以|额度|金额)*+|可贷款?[^。；，\d]{0,6}\d[^。；，]{0,6}[，、][^，。；、\d]{1,10}(?:$between)*+",
        needs=("-back_bound", "-award_verb"),
        examples=(
            "商号最高可贷款【50万元】，公司最高1000万元。",
            "商号最高可贷款50万元，公司最高【1000万元】。",
            "每案申请核贷最高以【100万元】为上限。",
        ),
        counterexamples=("可贷款【100万元】以上的企业，优先支持。",),
    ),
    Rule(
        id="money.loan_lent",
        gives="other",
        before=r"(?:提供|贷款|借款)(?:$between)*+",
        after=r"的?(?:利息(?:额度)?(?:之|的)?补|[^，。；、\d]{0,6}(?:贷款|融资|借款|信贷)(?:及|和|与|并|、)[^，。；]{0,6}(?:息|担保))",
        needs=("-back_bound",),
        examples=("贷款【200万元】利息额度之补助。", "提供【100万元】青创融资及5年利息补贴。"),
        counterexamples=("提供最高【10万元】的贷款利息补贴。",),
    ),
    Rule(
        id="money.loan",
        gives="other",
        after=r"的?(?:[^，。；、]{0,12})?(?:$loans)(?!贴息|利息|风险|项目|[补费奖])",
        needs=("at_most", "-back_bound"),
        examples=(
            "可申请最高不超过【20万元】的创业担保贷款。",
            "合伙创业的，可获得最高【110万元】的信用贷款。",
            "对小微企业发放最高【20万元】的融资担保。",
        ),
        counterexamples=(
            "给予最高【20万元】贷款贴息。",
            "给予最高【20万元】的融资担保费补贴。",
        ),
    ),
    Rule(
        id="money.loan_raised",
        gives="other",
        before=r"$lent[的之]?(?:可?申请|可贷|最高)*(?:额度?|限额|上限|金额|价值上限)[^，。；]{0,24}(?:提高|上调|增加|调整|提升|调高)(?:至|到|为)(?:$between)*+",
        needs=("-award_verb",),
        examples=(
            "每人每年申请贷款额度由不超过1.6万元提高至不超过【2万元】。",
            "计划的最高贷款额会由400万元提高至【500万元】。",
            "创业担保贷款额度提高到【30万元】。",
        ),
        counterexamples=("生活补贴从6000元提高到【15000元】。",),
    ),
    Rule(
        id="money.deduction",
        gives="other",
        before=r"(?:扣除|抵扣|免征|起征)(?:标准|额|额度|限额|点)[^，。；]{0,16}|免税额[^，。；]{0,24}|(?:减除|扣除)费用(?:$between|每[年月])*+",
        needs=("-award_verb", "-giving_after"),
        examples=(
            "婴幼儿照护的税前扣除标准提高到【2000元】。",
            "子女教育的扣除标准为每月【1000元】。",
            "取得两项所得的纳税人，可在其中一项中申报减除费用【6万元】、专项扣除。",
        ),
        counterexamples=("生活补贴标准提高到【2000元】。",),
    ),
    Rule(
        id="money.loan_limit",
        gives="other",
        before=(
            r"$lent[的之]?，?其?(?:最高|单笔|单户)?(?:额度|限额|上限|(?<!担保)(?<!保证)金额|总额|额)(?:(?!资助|支持)[^。；给补奖贴]){0,30}"
            r"|(?:担保贷款|借款)，?(?:个人|小微企业|企业|单户|合伙创业)[^，。；\d]{0,6}(?:、[^，。；、\d]{2,8}最高)?"
        ),
        needs=("-future", "-award_verb", "-floor", "-huge", "-measured_class", "-condition_clause"),
        examples=(
            "创业担保贷款额度，个人最高【30万元】。",
            "创业担保贷款个人最高【20万元】，财政贴息50%。",
        ),
        counterexamples=("按贷款额度的2%给予最高【30万元】贴息。",),
    ),
    Rule(
        id="money.loan_cap",
        gives="other",
        before=(
            r"$lent[的之]?，?(?:可?申请|可贷|最高|单笔)*(?:额度|限额|上限|金额|额|个人|小微企业|企业|单户|合伙创业)(?:(?!资助|支持)[^。；给补奖息]){0,48}"
            r"|(?:贷款|借款|授信)，?(?:每[案人户家生](?:每?学?年)?|(?:最高)?以|$between)++|(?:贷款|借款)：[^。；：给补奖息]{0,48}"
        ),
        needs=("at_most", "-award_verb", "-back_bound", "-in_past"),
        examples=(
            "单笔贷款最高【500万元】，期限1年。",
            "每户农户借款不超过【5万元】，期限两年。",
            "力争服务企业100家，合作机构单户担保额度放宽到【3500万元】以内。",
            "到2025年，创业担保贷款个人最高【20万元】，财政贴息50%。",
            "贷款额度由经办银行根据企业实际招用符合条件的人数和经营情况合理确定，最高不超过【400万元】。",
        ),
        counterexamples=("按贷款额度的2%给予贴息，最高【30万元】。",),
    ),
    Rule(
        id="money.loan_next",
        gives="other",
        before=r"贷款[^。；给补奖息]{2,120}?(?:最高|上限|限额|额度|不超过|可贷)[^。；给补奖息，、]{0,12}\d[^。；给补奖息]{0,60}?[，、][^，。；：、\d给补奖息]{1,14}(?:$between)*+",
        needs=("-award_verb", "-paid_back_for", "-back_bound", "-in_past", "-conditions"),
        examples=(
            "首次申请公积金贷款的，A类人才最高200万元，B类人才【150万元】。",
            "助学贷款本专科生每人每年最高20000元，研究生【25000元】。",
        ),
        counterexamples=("贷款最高50万元，财政贴息【2万元】。",),
    ),
    Rule(
        id="money.loan_titled",
        gives="other",
        before=r"(?:最高|最多|不超过|不高于|[可申]贷|额度|限额|上限|可申请)(?:$between|可?申请|可贷|额度|限额|上限|统一|均|每[户人])*+",
        needs=(
            "loan_headed",
            "at_most",
            "-after_rate",
            "-award_verb",
            "-paid_back_for",
            "-back_bound",
            "-in_past",
            "-conditions",
            "-award_column",
        ),
        examples=(
            "关于调整住房公积金贷款政策的通知\n一、双缴存职工家庭最高额度【80万元】，单缴存职工60万元。",
            "住房公积金贷款\n缴存职工最高可申请【60万元】。",
        ),
        counterexamples=("住房公积金贷款\n首付款补贴最高额度【3万元】。", "创业补贴\n最高可申请【5万元】。"),
    ),
)

# credit in all, and not to one borrower
LINES: tuple[Rule, ...] = (
    Rule(
        id="money.credit_told",
        gives="statistic",
        before=r"(?:批复|批准|投放|发放|提供|授予|获得?|签[订署约])了(?:$between)*+",
        after=r"的?(?:[^，。；、\d]{0,8})?(?:$loans)(?!贴息|利息)",
        needs=("reported", "-goal_year", "-award_verb"),
        examples=("本报讯 国家开发银行24小时内就批复了【4亿元】贷款。", "本报讯 某银行为车企提供了【2000万元】授信。"),
        counterexamples=("为小微企业提供【30亿元】信贷支持。", "本报讯 到2025年，提供【30亿元】信贷支持。"),
    ),
    Rule(
        id="money.credit_line",
        gives="funding",
        after=r"的?(?:“[^”]{1,10}”)?(?:[^，。；、]{0,8})?(?:$loans)(?!贴息|利息)",
        needs=("-award_verb",),
        examples=(
            "为制造企业提供【200亿元】专属授信额度。",
            "为小微企业提供【30亿元】信贷支持。",
        ),
        counterexamples=("新增制造业贷款【200亿元】。",),
    ),
)

GIVEN: tuple[Rule, ...] = (
    Rule(
        id="money.credit_given",
        gives="other",
        before=r"(?:授信|贷款|借款|融资担保)(?:总?额度?|金额|共)?",
        needs=("award_verb", "exact", "-past", "-future"),
        examples=("银行给予企业授信【5000万元】。", "合作银行对园区企业发放贷款【300万元】。"),
        counterexamples=("给予企业贷款贴息【5万元】。", "到2025年，发放小微企业贷款【3亿元】。"),
    ),
)
