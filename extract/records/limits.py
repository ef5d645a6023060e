"""Rules for what somebody must meet: admission limits, required levels, steps at which something sets in (准入限额, 应达, …时)."""

from __future__ import annotations

from typing import Final

from extract.rules import Rule

_REACHED: Final = r"(?:$bound|为|达到?|满|低出|没有?达到?|介于|处于|在)"
_SUPPOSED: Final = (  # 若…低于, 如…达到: whatever is said behind, what is supposed is a condition
    r"(?:^|[，。；：“（])(?:若|如果|假如|假若|倘若?|凡|一旦|当(?![年月地季期前日天下选代事然场局中作成好量值])|如(?![下何期实约同上是]))"
    rf"[^，。；]{{1,40}}?{_REACHED}"
)
_THEN: Final = (  # what follows from a condition: 低于80%，则不予兑现
    r"(?:以上|以下|及以上)?(?:（[^（）]*）)?(?:的|时|者)?，?"
    r"(?:[这那](?:个|一)[^，。；、\d]{1,6})?(?:时(?!期|间|代|尚|任|长|段|至)|之?后(?![^，。；]{0,6}(?:仍|又|再创))|之日|为止|则(?!为|是)|即?视[为同]|不予|不得|不再|不能|取消|暂停|停止|终止|责令|按比例扣|扣[减除发罚]|予以(?:扣|取消|警告|通报|清退|退出))"
)

SHARES_FIRST: tuple[Rule, ...] = (
    Rule(
        id="share.supposed",
        gives="threshold",
        before=rf"{_SUPPOSED}(?:[^，。；：\d给按]{{1,16}}?的?)?(?:$between)*+",
        needs=("-award_verb", "-past"),
        examples=(
            "若当月实际用电量低于申报量的【60%】，按照补贴价格的30%补偿。",
            "如项目完成率不足【80%】，按比例扣减补助。",
            "一旦代偿率达到【5%】，由各方重新议定。",
        ),
        counterexamples=("如下标准发放补贴，按投资额的【10%】。", "若符合条件，按租金的【50%】补贴。"),
    ),
    Rule(
        id="share.then",
        gives="threshold",
        before=rf"{_REACHED}了?(?:[^，。；：\d给按]{{1,16}}?的)?(?:$between)*+",
        after=_THEN,
        needs=("-award_verb", "-past", "-goal_year"),
        examples=(
            "于施工进度达【百分之五十】后，得请领第二期款。",
            "实际产量高于合同量的【120%】，则不予结算。",
            "甲方持股比例超过【50%】，视为同一企业。",
        ),
        counterexamples=("补贴比例最高为【50%】，不得重复享受。", "去年，收购率低于【70%】，不得不停产。"),
    ),
    Rule(
        id="share.measured_back",
        gives="threshold",
        before=r"(?:率|比例|比重|占比|占[^，。；]{2,16}|总[数额]|总量|增[长幅速])的?(?:$between|达到?|在|为|增长)*+",
        needs=("looks_back", "one_sided", "normative", "-past", "-goal_year", "-award_verb", "-award_verb_near"),
        examples=(
            "上一年度研究开发费用占营业收入的比例达到【3%】以上。",
            "近三年营业收入年均增长率不低于【10%】。",
        ),
        counterexamples=("本报讯 近三年营业收入年均增长率【10%】以上。",),
    ),
    Rule(
        id="share.portion",
        gives="threshold",
        after=r"的?(?:部分|部份)",
        needs=("bounded", "-award_verb"),
        examples=("增幅在【15%】以内的部分予以减免。", "用电量占比【20%】以下的部分，按目录电价结算。"),
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
        after=r"(?:的标准)?(?!给予)(?![^，。；]{0,20}发放[^，。；]{0,8}$benefits)[^，。；]{0,16}(?:支付|发放|订立|签订)",
        needs=("-past",),
        examples=("见习单位每月按不低于当地最低工资【80%】的标准支付工作补贴。", "用人单位应按不低于最低工资标准的【120%】支付工资。"),
        counterexamples=("按不低于最低工资【80%】给予见习补贴。", "配偶未就业的，按不低于平均工资【60%】的标准发放生活补贴。"),
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
        id="money.aid_of_size",
        gives="threshold",
        before=r"(?:补助|补贴|奖励|资助|津贴|奖补)(?:款|金|金额|经费|额度?|总额|资金)?(?:核定)?(?:在|为)?(?:$between)*+",
        after=r"(?:（[^（）]*）)?(?:者|的)，(?!另|再|加发|最高|奖|补|给)[^。；]{0,4}?(?:一次|得|应|须|免|需|由|分|应当|可|采|依|实行|按程序|报|经)",
        needs=("one_sided",),
        examples=(
            "补助款未达【5万元】者，一次拨付。",
            "补助金额在【10万元】以上的，应当实行公开采购。",
            "奖励资金超过【50万元】的，须经市政府批准。",
        ),
        counterexamples=("给予补助【5万元】者，免缴租金。",),
    ),
    Rule(
        id="money.class_named",
        gives="threshold",
        after=r"(?:以上)?(?!元?级)[^，。；、：\d给奖补]{0,4}?(?:项目|企业|产业|集群|园区|强镇|大镇|村)(?![^，。；、]{0,4}(?:奖|补|资金|基金|计划|工程|行动))",
        needs=("round_word", "-award_verb"),
        examples=("引进【亿元】项目5个。", "引进【百亿元】企业2家。"),
        counterexamples=("设立【百亿元】产业基金。",),
    ),
    Rule(
        id="money.measured_back",
        gives="threshold",
        before=r"(?:$measures|额|资金|经费|支出|贡献|投入)(?:总?额)?(?:$between|达到?|在|均|累计)*+",
        needs=("looks_back", "one_sided", "normative", "-conditions", "-past", "-goal_year", "-award_verb"),
        examples=("上年度研发投入在【1000万元】以上。", "近三年净利润累计达【5000万元】以上。"),
        counterexamples=("本报讯 近三年累计投入【5000万元】以上。",),
    ),
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
        after=r"(?:（含）)?(?:、[^。，；、]{1,24})*(?:等)?(?:共)?[一二两三四五六七八\d]个?(?:档次?|类|等级|层次|级)，",
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
        before=r"(?:收入|入息|资产|财产|存款|动产|净值|价值)(?:净值|合计|总额|审查)?的?(?:准入)?(?:限额|标准|上限|线|限制|基准)[^，。；]{0,24}|(?:收入|入息|资产|财产|存款|净值)(?:净值|审查)?(?:限额|上限)(?:为|如下)?：[^。；给补奖]{0,80}|准入(?:限额|标准|基准|门槛)[^，。；]{0,24}|(?:认定|识别|判定|界定)(?:标准|线)[^。；给补奖发]{0,40}|(?:认定|准入|界定)(?:标准|线)[^。；给补奖]{0,36}?(?:为|是|：)(?:每[人户月年])*(?:$between)*+",
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
        before=r"(?:收入|所得|存款|动产|财产|资产|薪资|净值)[^，。；\d]{0,12}?(?:低于|未逾|未超过|不逾|不足|未达|不满)(?:$between)*+",
        needs=("-aimed", "-past", "-award_verb"),
        examples=(
            "1.家庭总收入平均每人每月低于【3万9000元】。",
            "全家存款合计未超过【150万元】，可申请急难救助。",
        ),
        counterexamples=("到2025年，村集体经济收入低于【10万元】的村全部消除。",),
    ),
    Rule(
        id="money.wage_paid",
        gives="threshold",
        before=r"(?:工资|薪酬|薪资|报酬|月薪|年薪)(?!性)[^，。；：\d补贴津奖]{0,8}?(?:不低于|不少于|不得低于|不得少于|高于|超过|达到?)(?:$between)*+",
        needs=("floor", "-goal_year", "-past_fact", "-aimed"),
        examples=("单位支付给青年的税前月工资不低于【3000元】，并提供住宿。", "劳动者月薪不少于【4000元】。"),
        counterexamples=("给予青年工资性补贴不低于【3000元】。",),
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
        id="money.each_step",
        gives="threshold",
        before=r"每(?:再)?(?:满|增加|新增|增长|增|超过?|达到?|完成|提高|实现|[上跨迈]上?(?:一?个)?)(?:$between)*+",
        after=r"(?:（[^（）]*）)?(?:台阶|档次?)?(?:的|以上的?)?，?(?:[^，。；\d]{0,14}?)(?:奖|给|补|资助|加计|加发|增加|扣)",
        examples=(
            "税收超过1亿元的奖励100万元；此后每上一个【5000万元】台阶，再奖励30万元。",
            "出口额每增长【1亿美元】，给予市场运营主体30万元奖励。",
            "营业额每增加【1000万元】奖励2万元。",
        ),
        counterexamples=("每新增一家企业奖励【1000万元】，补助另计。",),
    ),
    Rule(
        id="money.supposed",
        gives="threshold",
        before=rf"{_SUPPOSED}(?:$between)*+",
        needs=("-award_verb",),
        examples=("假如你的应评税入息为【900000元】以上，可以申请。", "若累积使用指定服务达【1000元】，可获额外500元奖赏。"),
        counterexamples=("如下标准发放补贴，每人【1000元】。", "若符合条件，补助【1000元】。"),
    ),
    Rule(
        id="money.short_of",
        gives="threshold",
        before=r"(?<!不)(?:不足|未达到?|低于|不满|少于|未满)(?:每[^，。；：\d]{1,4})?",
        after=r"(?:（[^（）]*）)?的(?:，|则|可)?(?:[^，。；]{0,6}?(?:据实|按|以|照|全额|补足|补齐|不予|不再|减)|，)",
        examples=(
            "场地补贴每年最高1.2万元，不足【1.2万元】的据实补贴。",
            "月养老金低于【1500元】的，补足至1500元。",
            "每户每月租赁补贴不足【300元】的，按300元发放。",
            "合同租金低于每月【3000元】的按实际补助。",
        ),
        counterexamples=("给予不低于【1.2万元】的奖励。",),
    ),
    Rule(
        id="money.single_class",
        gives="threshold",
        before=r"(?:单笔|单户|户均|单张|每笔|单价|单台|单件|单次)(?:$between|金额|价值|价格|授信|消费)*+",
        needs=("back_bound", "-award_verb"),
        examples=("单笔【5万元】以下的消费，可享受贴息。", "单台【20万元】以上的设备，按10%补助。"),
        counterexamples=("单笔贴息不超过【5万元】。",),
    ),
    Rule(
        id="money.loan_of_size",
        gives="threshold",
        after=r"(?:（[^（）]*）)?的?[^，。；、]{0,10}?(?:贷款|借款|信贷|授信|融资)",
        needs=("back_bound", "-award_verb"),
        examples=("除【5万元】以下小额消费贷款以外，没有其他贷款。", "【10万元】及以下的个人创业担保贷款，免除反担保要求。"),
        counterexamples=("可申请最高不超过【20万元】的创业担保贷款。",),
    ),
    Rule(
        id="money.class_in_brackets",
        gives="threshold",
        before=r"（(?:[^（）]{0,10})(?:$measures)(?:$between|逾|新台币)*+(?:（[^（）]{0,6}）)?",
        after=r"[^（）\d]{0,8}）",
        needs=("bounded", "-award_verb"),
        examples=("中型农机（单价逾【十万元至五十万元】）：每台补助三万元。", "小型设备（购置金额【10万元】以下）：按30%补助。"),
        counterexamples=("按购置金额补助（最高【10万元】）。",),
    ),
    Rule(
        id="money.counted_class",
        gives="threshold",
        before=r"(?:\d|[一二两三四五六七八九十百])[家个户条](?:年)?(?:$measures)(?:$between)*+|其中(?:$measures)?(?:$between)*+(?=$)",
        after=r"(?:以上)?(?:、|的?[^，。；、]{0,12}(?:企业|项目|集群|公司|基地)|的?\d+[个家项户条]|，)",
        needs=("back_bound", "-award_verb"),
        examples=(
            "形成两家年销售收入【20亿元】以上、5家年销售收入10亿元以上的企业。",
            "招引总投资亿元以上项目40个，其中【10亿元】以上5个。",
        ),
        counterexamples=("4个产业集群产值【1000亿元】以上。",),
    ),
    Rule(
        id="money.class_and_number",
        gives="threshold",
        before=r"(?:$measures|其中|[、，])(?:总?额)?(?:$between|$level)*+",
        after=r"(?:（[^（）]*）)?(?:以上)?的?[^，。；、：\d给]{0,14}?(?:企业|项目|集群|合作社|公司|园区|大户|农户|村|镇|乡|街道|基地|产业|平台|楼宇|商户|品牌|产品|单品|展会|订单)(?:[^，。；、：\d]{0,5})\d[\d,]*[余多]?[个家项户条件款场座只栋]",
        needs=("floor", "-back_bound", "-award_verb"),
        examples=(
            "去年引进总投资超【10亿元】项目12个。",
            "从县外引进总投资超【10亿元】的内资产业项目500个，其中超20亿元项目200个。",
            "全市年销售额超过【1亿元】的单品达到30款。",
        ),
        counterexamples=("去年完成投资超【10亿元】，项目12个。", "总投资超【200亿元】的新能源项目已全部封顶。"),
    ),
    Rule(
        id="money.exempt_below",
        gives="threshold",
        after=r"(?:（[^（）]*）)?(?:的|者)?[^，。；\d]{0,12}?，?(?:可|则|按规定)*(?:免征|减征|免缴|暂免|减按|不征|减半征收|免税)",
        needs=("bounded", "-award_verb"),
        examples=("小规模纳税人月销售额【10万元】以下免征增值税。", "季度销售额未超过【30万元】的，免征增值税。"),
        counterexamples=("给予最高【30万元】奖励，免征增值税。",),
    ),
    Rule(
        id="money.then",
        gives="threshold",
        before=rf"(?:{_REACHED}|突破|降至|降到)了?(?:$between)*+",
        after=_THEN,
        needs=("-past_fact", "-goal_year", "-award_verb"),
        examples=(
            "人均收入达到【8000美元】这个拐点时，消费将会升级。",
            "家庭存款超过【10万元】时，停止救助。",
            "基金余额低于【500万元】时，由财政补足。",
            "项目完成投资达到【3000万元】后，可申请拨付余款。",
            "单笔采购超过【50万元】，不得自行组织。",
        ),
        counterexamples=("去年收入达到【8000元】，时任镇长表示满意。", "目前基金余额已达到【500万元】。"),
    ),
    Rule(
        id="money.case_by_case",
        gives="threshold",
        after=r"(?:（[^（）]*）)?的?[^，。；]{0,10}，?(?:可?(?:实行|采取|采用|按照?|享受|通过)*)“?一[事企人项][^，。；]{0,2}一[议策]",
        needs=("bounded",),
        examples=("投资【5000万元】以上，实行“一事一议”。", "总投资超过【10亿元】的项目，采取“一企一策”方式支持。"),
        counterexamples=("给予【50万元】奖励，特别优秀的一事一议。",),
    ),
    Rule(
        id="money.and_more",
        gives="threshold",
        after=r"(?:（[^（）]*）)?，?(?:且|并且|并(?=满足|符合|具有|具备|在|从事|连续|取得)|同时(?=具有|具备|满足|符合|在|从事|拥有|取得|近))(?!(?:最高|最多|累计|总额|合计)*(?:不超过|不高于|不得|不逾|不低于\d|低于\d|超过\d|以内))",
        needs=("floor", "-award_verb", "-goal_year", "-past_fact", "-stated_goal"),
        examples=(
            "本人年薪【100万元】以上且从事本行业满五年。",
            "年营业收入超过【500万元】，且连续两年盈利。",
            "营业额（以发票为准）【10万元】以上且本县不承担经费的会议，按15%奖励。",
        ),
        counterexamples=("去年营业收入【500万元】以上。", "给予【20万元】以上且不超过50万元的补助。"),
    ),
    Rule(
        id="money.must",
        gives="threshold",
        before=r"(?:应当?|必须|须|需)(?:(?:达到?|满|为|有|具有|具备|在)|[^，。；：\d]{0,16}(?:$measures)(?:达到?|在|为|不低于|不少于|不超过)?)(?:$between)*+",
        needs=("-goal_year", "-award_verb", "-past_fact", "-aimed", "-planned"),
        examples=(
            "投资计划之实收资本额应达新台币【四千万元】。",
            "申请人年销售额须达到【500万元】。",
            "企业须依法缴税且年纳税【20万元】以上。",
        ),
        counterexamples=("到2025年，产值应达到【500亿元】。",),
    ),
)

MONEY_LAST: tuple[Rule, ...] = (
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
