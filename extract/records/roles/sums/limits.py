"""Rules for sums that somebody must meet or may not pass: admission limits, contributions chosen, required levels (准入限额, 应达)."""

from __future__ import annotations

from extract.rules import Rule

FLOORS: tuple[Rule, ...] = (
    Rule(
        id="money.floor_listed",
        gives="threshold",
        needs=("floor", "floors_above"),
        examples=(
            "责任保险之最低保险金额如下：\n一、每一个人伤亡：【300万元】。\n二、每一事故伤亡：1500万元。",
            "第二条 各类机构的最低注册资本如下：\n（一）全国性机构：【1亿元】；\n（二）地方性机构：3000万元。",
        ),
        counterexamples=("最低生活保障标准如下：\n一、城市居民：【800元】。\n二、农村居民：600元。",),
    ),
    Rule(
        id="money.aid_of_size",
        gives="threshold",
        before=r"(?:补助|补贴|奖励|资助|津贴|奖补)(?:款|金|金额|经费|额度?|总额|资金)?(?:核定)?(?:在|为)?(?:$between)*+",
        after=r"(?:（[^（）]*）)?(?:者|的(?:项目|课题|单位|企业|机构|个人|团队|活动)?)，(?!另|再|加发|最高|奖|补|给|分别)[^。；]{0,4}?(?:一次|得|应|须|免|需|由|分|应当|可|采|依|实行|按程序|报|经)",
        needs=("one_sided",),
        examples=(
            "补助款未达【5万元】者，一次拨付。",
            "补助金额在【10万元】以上的，应当实行公开采购。",
            "奖励资金超过【50万元】的，须经市政府批准。",
        ),
        counterexamples=("给予补助【5万元】者，免缴租金。",),
    ),
)

MEASURED: tuple[Rule, ...] = (
    Rule(
        id="money.measured_back",
        gives="threshold",
        before=r"(?:$measures|额|资金|经费|支出|贡献|投入)(?:总?额)?(?:$between|达到?|在|均|累计)*+",
        needs=("looks_back", "one_sided", "normative", "-conditions", "-past", "-goal_year", "-award_verb"),
        examples=("上年度研发投入在【1000万元】以上。", "近三年净利润累计达【5000万元】以上。"),
        counterexamples=("本报讯 近三年累计投入【5000万元】以上。",),
    ),
)

DEFINED: tuple[Rule, ...] = (
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
)

ADMISSION: tuple[Rule, ...] = (
    Rule(
        id="money.admission",
        gives="threshold",
        before=(
            r"(?:收入|入息|资产|财产|存款|动产|净值|价值)(?:净值|合计|总额|审查)?的?(?:准入)?(?:限额|标准|上限|线|限制|基准)[^，。；]{0,24}"
            r"|(?:收入|入息|资产|财产|存款|净值)(?:净值|审查)?(?:限额|上限)(?:为|如下)?：[^。；给补奖]{0,80}|准入(?:限额|标准|基准|门槛)[^，。；]{0,24}"
            r"|(?:认定|识别|判定|界定)(?:标准|线)[^。；给补奖发]{0,40}|(?:认定|准入|界定)(?:标准|线)[^。；给补奖]{0,36}?(?:为|是|：)(?:每[人户月年])*"
            r"(?:$between)*+"
        ),
        needs=("-award_verb", "-past_fact"),
        examples=(
            "人均年收入限额为【35660元】，人均资产净值限额为18万元。",
            "收入准入限额基准为家庭人均年收入【48000元】。",
            "低收入家庭认定标准按低保标准的1.5倍确定，为每人每月【1200元】。",
        ),
        counterexamples=("低收入家庭补贴标准为【500元】。",),
    ),
    Rule(
        id="money.means_below",
        gives="threshold",
        before=r"(?:收入|入息|所得|存款|动产|财产|资产|薪资|净值)[^，。；\d]{0,12}?(?:低于|未逾|未超过|不逾|不足|未达|不满|不到)(?:$between)*+|(?:养老金|退休金|工资|月薪)不到(?:$between)*+",
        needs=("-aimed", "-past", "-award_verb"),
        examples=(
            "1.家庭总收入平均每人每月低于【3万9000元】。",
            "全家存款合计未超过【150万元】，可申请急难救助。",
        ),
        counterexamples=("到2025年，村集体经济收入低于【10万元】的村全部消除。",),
    ),
    Rule(
        id="money.contribution_chosen",
        gives="threshold",
        before=r"(?:选择|选取|选缴|选|按照?)(?:年缴费?|缴费|每[年人月])*(?:$between)*+",
        after=(
            r"(?:（[^（）]*）)?(?:及?以[上下])?的?(?:(?:年?缴费|参保|缴纳)(?:档次?|标准)*+(?:参保)?|档次?(?:标准)?(?:参保|缴费|缴纳)*+|标准(?:参保|缴费|缴纳)++)"
            r"(?:的|者)，?[^，。；\d]{0,14}?(?:补贴|补助|资助|代缴|奖励|给予|享受|领取)"
        ),
        needs=("-award_verb", "-past_fact"),
        examples=(
            "选择【100元】缴费档次的，政府补贴30元。",
            "按【800元】以上标准缴费的，每人补贴90元。",
        ),
        counterexamples=("按【100元】的标准给予补贴。", "个人缴费标准为每人每年【380元】，财政补助640元。"),
    ),
    Rule(
        id="money.contribution_of",
        gives="threshold",
        before=r"(?:缴[费纳](?:标准|档次|金额|额)?|选择|选取|选缴)(?:在|为|达到?|满|每[年人月])*(?:$between)*+",
        after=r"(?:（[^（）]*）)?(?:及?以[上下])?(?:的|者)，?[^，。；\d]{0,14}?(?:补贴|补助|代缴|奖励|给予|享受|领取)",
        needs=("-award_verb", "-past_fact"),
        examples=(
            "每年缴纳【500元】的，县财政补贴60元。",
            "选缴【1500元至2000元】的，每年补贴100元。",
            "年缴费【1000元】以上的，每人补贴90元。",
        ),
        counterexamples=("个人缴费每人每年【380元】，财政补助640元。",),
    ),
    Rule(
        id="money.wage_paid",
        gives="threshold",
        before=r"(?:工资|薪酬|薪资|报酬|月薪|年薪)(?!性)[^，。；：\d补贴津奖]{0,8}?(?:不低于|不少于|不得低于|不得少于|高于|超过|达到?)(?:$between)*+",
        needs=("floor", "-goal_year", "-past_fact", "-aimed"),
        examples=("单位支付给青年的税前月工资不低于【3000元】，并提供住宿。", "劳动者月薪不少于【4000元】。"),
        counterexamples=("给予青年工资性补贴不低于【3000元】。",),
    ),
)

ALLOWED: tuple[Rule, ...] = (
    Rule(
        id="money.of_applicant",
        gives="threshold",
        before=r"(?:$measures|额|贡献|资本)(?:总?额)?(?:$between|$bound|达到?|在|为|均|累计|合计)*+",
        needs=("one_sided", "applicant", "-award_verb"),
        examples=(
            "2024年6月底前入驻园区，实缴注册资本不低于【5万元】，正常经营满一年。",
            "登记满两年，累计纳税总额不低于【200万元】，无不良信用记录。",
        ),
        counterexamples=("正常经营满一年，给予不低于【5万元】的奖励。",),
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
)

MUST: tuple[Rule, ...] = (
    Rule(
        id="money.must",
        gives="threshold",
        before=r"(?:(?<![对相供适响反])应当?|必须|须|需)(?:(?:达到?|满|为|有|具有|具备|在)|[^，。；：\d]{0,16}(?:$measures)(?:达到?|在|为|不低于|不少于|不超过)?)(?:$between)*+"
        r"|(?:(?<![对相供适响反])应当?|必须|须|需)(?:达到?|满|有|具有|具备|在|$bound)[^。；\d]{0,16}\d[^。；]{2,24}，(?:且|并|或|或者)?[^，。；\d]{0,12}"
        r"(?:达到?|在|$bound)(?:$between)*+",
        needs=("-goal_year", "-award_verb", "-aimed", "-planned"),
        examples=(
            "参评民宿上一年度营业收入须满【60万元】。",
            "投资计划之实收资本额应达新台币【四千万元】。",
            "申请人年销售额须达到【500万元】。",
            "企业须依法缴税且年纳税【20万元】以上。",
            "企业年用电量须达到100万千瓦时以上，或年缴税额达到【50万元】以上。",
        ),
        counterexamples=("到2025年，产值应达到【500亿元】。",),
    ),
)

NEEDED: tuple[Rule, ...] = (
    Rule(
        id="money.somebody_needs",
        gives="threshold",
        before=(
            r"(?:企业|单位|机构|申请人|申报人|主体|公司|合作社|园区|学校|项目|医院|平台|个人)[^，。；：]{0,8}(?:需|须|必须)(?!求|要)[^。；]{2,120}?(?:$measures)"
            r"(?:应|须|均)*(?:$between|达到?)*+"
        ),
        needs=("one_sided", "-goal_year", "-goal_heading", "-award_verb"),
        examples=(
            "本报讯 企业需连续经营满2年，近一年营业收入【1000万元】以上。",
            "本报讯 申报单位须依法经营，上一年营业收入不少于【500万元】。",
        ),
        counterexamples=("到2027年，园区须提质，营业收入不少于【100亿元】。",),
    ),
)

NORMS: tuple[Rule, ...] = (
    Rule(
        id="money.those_over",
        gives="threshold",
        after=r"者(?:，|；)",
        needs=("one_sided", "-award_verb"),
        examples=("欠款超过【5万元】者，分二年平均缴纳。", "投资额未满【1亿元】者，由县政府核定。"),
        counterexamples=("给予得奖【50万元】者，另发证书。",),
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
