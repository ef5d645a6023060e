"""Rules for sums and shares at which something sets in or ends: what is supposed, each further step, the portion beyond (若…低于, …时, 每增加)."""

from __future__ import annotations

from typing import Final

from extract.rules import Rule

_REACHED: Final = r"(?:$bound|为|达到?|满|低出|没有?达到?|介于|处于|在|[降跌升涨落增][至到]|跌破|高过)"
_SUPPOSED: Final = (  # 若…低于, 如…达到: whatever is said behind, what is supposed is a condition
    r"(?:^|[，。；：“（])(?:若|如果|假如|假若|倘若?|凡|一旦|当(?![年月地季期前日天下选代事然场局中作成好量值])|如(?![下何期实约同上是]))"
    rf"[^，。；]{{1,40}}?{_REACHED}"
)
_THEN: Final = (  # what follows from a condition: 低于80%，则不予兑现
    r"(?:以上|以下|及以上)?(?:（[^（）]*）)?(?:的|时|者)?，?"
    r"(?:[这那](?:个|一)[^，。；、\d]{1,6})?(?:时(?!期|间|代|尚|任|长|段|至)|之?后(?![^，。；]{0,6}(?:仍|又|再创))|之日|为止|则(?!为|是)|即?视[为同]"
    r"|不予|不得|不再|不能|取消|暂停|停止|终止|责令|按比例扣|扣[减除发罚]|予以(?:扣|取消|警告|通报|清退|退出))"
)

EACH: tuple[Rule, ...] = (
    Rule(
        id="money.each_step",
        gives="threshold",
        before=r"每(?:再)?(?:满|增加|新增|增长|增|超过?|达到?|完成|提高|实现|多出?|跃升|攀升|上升|提升|递增|[上跨迈]上?)(?:一?个)?(?:$between)*+",
        after=r"(?:（[^（）]*）)?(?:台阶|档次?)?(?:的|以上的?)?，?(?:[^，。；\d]{0,14}?)(?:奖|给|补|资助|配[捐套]|加计|加发|增加|扣|即?可(?:抵|减|换|领|获|得|用)|加?赠|送(?!达|审)|立减)",
        examples=(
            "税收超过1亿元的奖励100万元；此后每上一个【5000万元】台阶，再奖励30万元。",
            "出口额每增长【1亿美元】，给予市场运营主体30万元奖励。",
            "营业额每增加【1000万元】奖励2万元。",
            "凡购买绿色食品每满【200元】，再加赠一张乡村游券。",
            "持券消费每满【100元】即可抵用一张。",
        ),
        counterexamples=("每新增一家企业奖励【1000万元】，补助另计。",),
    ),
    Rule(
        id="money.each_so_much",
        gives="threshold",
        before=r"每",
        after=r"，?(?:再|可|另|则|按|一次性|最高|给予)*(?:奖励?|补[助贴]?|给予|资助|奖补)(?:[^，。；：\d]{0,10}?)\d",
        examples=(
            "按网上交易额每【200万元】奖励1万元。",
            "出口额在10万美元以上的，每【5万美元】给予1万元的奖励。",
        ),
        counterexamples=("每亩【200元】给予补贴，最高5万元。", "每人【500元】奖励。"),
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
        after=r"(?:（[^（）]*）)?(?:[的者](?:，|则|可)?[^，。；]{0,6}?(?:据实|按|以|照|全额|补足|补齐|不予|不再|减)|的，)",
        examples=(
            "场地补贴每年最高1.2万元，不足【1.2万元】的据实补贴。",
            "月养老金低于【1500元】的，补足至1500元。",
            "每户每月租赁补贴不足【300元】的，按300元发放。",
            "合同租金低于每月【3000元】的按实际补助。",
            "给付总额未满【一万元】者，以一万元给付之。",
        ),
        counterexamples=("给予不低于【1.2万元】的奖励。",),
    ),
)

SETS_IN: tuple[Rule, ...] = (
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
        before=rf"(?<!不)(?<!不得)(?<!每[次人年月日户家件])(?:(?!为|不得|最高|上限|限额){_REACHED}|突破|降至|降到)了?(?:$between)*+",
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
        id="money.entitled",
        gives="threshold",
        after=r"(?:（[^（）]*）)?(?:的|者)?，?(?:可以|可|均|即|方|才|能)*(?:享受|享有|纳入|适用|启动)(?![^，。；]{0,3}\d)",
        needs=("back_bound", "-award_verb", "-goal_year", "-past_fact", "-award_before"),
        examples=(
            "年度自付费用【2万元】以上（不含2万元）享受医疗救助政策。",
            "年销售收入【500万元】以上的，可享受绿色通道服务。",
        ),
        counterexamples=("给予企业【10万元】以上，享受同等待遇。",),
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
        after=(
            r"(?:（[^（）]*）)?，?(?:且|并且|并(?=满足|符合|具有|具备|在|从事|连续|取得)|同时(?=具有|具备|满足|符合|在|从事|拥有|取得|近))"
            r"(?!(?:最高|最多|累计|总额|合计)*(?:不超过|不高于|不得|不逾|不低于\d|低于\d|超过\d|以内))"
        ),
        needs=("floor", "-award_verb", "-goal_year", "-past_fact", "-stated_goal"),
        examples=(
            "本人年薪【100万元】以上且从事本行业满五年。",
            "年营业收入超过【500万元】，且连续两年盈利。",
            "营业额（以发票为准）【10万元】以上且本县不承担经费的会议，按15%奖励。",
        ),
        counterexamples=("去年营业收入【500万元】以上。", "给予【20万元】以上且不超过50万元的补助。"),
    ),
)

SHARES_BETWEEN: tuple[Rule, ...] = (
    Rule(
        id="share.excess_portion",
        gives="threshold",
        before=r"(?:超过|超出|高于|高出|低于|低出|不足|逾)[^，。；：\d]{0,16}",
        after=r"(?:以上|以下)?的?(?:部分|部份)",
        examples=(
            "给予其个人所得税税负超过【15%】部分的补贴。",
            "给予贷款利率高于【3%】部分的贴息。",
            "高出约定用量【20%】的部分不予结算。",
        ),
        counterexamples=("按超过部分的【15%】给予补贴。",),
    ),
    Rule(
        id="share.between_steps",
        gives="threshold",
        before=r"(?:比例|占比|比重|率|增长|增幅|增速)(?:$between|达到?|在|为)*+",
        after=r"(?:（[^（）]*）)?(?:及?以上)?(?:[，、]?(?:但|且|而)|、)?(?:未|不|低于|不足|尚未)(?:达到?|满|超过|足)?\d",
        examples=("安排残疾人就业的比例达到【1%】（含）以上、但未达到1.5%的，按50%缴纳。", "增速达到【5%】以上但不足10%的，奖励5万元。"),
        counterexamples=("到2025年，占比达到【1%】以上，但仍有差距。",),
    ),
)

SHARES_SUPPOSED: tuple[Rule, ...] = (
    Rule(
        id="share.then_paid",
        gives="threshold",
        before=r"(?:不少于|不低于|达到?|超过|满|完成|大于|高于)[^，。；：、\d按给]{0,16}?(?:$between)*+",
        after=(
            r"(?:及?以上)?(?:（[^（）]*）)?的?(?:之|以)?[后时]，?(?:再|先|即|可|由[^，。；\d]{2,10}|另|一次性|分别)*"
            r"(?:预?拨付|预?拨|发放|兑现|兑付|支付|拨给|下达|给付|补足)"
        ),
        needs=("-past_fact",),
        examples=(
            "启动资助分两期拨付，企业实际到账资金不少于资助金额的【30%】后拨付60%。",
            "奖补资金分两次发放，施工进度达到【50%】时预拨40%。",
        ),
        counterexamples=("补助资金分两次发放，开工时预拨【50%】，竣工后拨付其余部分。", "获奖后按不超过奖金的【30%】拨付。"),
    ),
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
)

LEVELLED: Final = "share.levelled"

SHARES_BEYOND: tuple[Rule, ...] = (
    Rule(
        id=LEVELLED,
        gives="other",
        after=r"(?:的?(?:标准|比例))?(?:来|予以)?(?:计(?!提|入)|[核测折]算|核[定计]|认定|确定|列支|执行|掌握|封顶|[，。；]|$)",
        needs=("levelled",),
        examples=("让利比例不超过30%，超过30%的按【30%】计算。", "月工资低于平均工资60%的，按【60%】计算缴费基数。"),
        counterexamples=("增速超过30%的，按【10%】计算奖励。", "投入占比超过3%的，按【3%】给予补助。"),
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
)

SHARES_CLOSED: tuple[Rule, ...] = (
    Rule(
        id="share.threshold_closed",
        gives="threshold",
        after=(
            r"(?:（[^（）]*）)?(?:以上|以下|及以上)?(?:(?:的|者)(?:[，；、]|再(?:给|奖|补|上浮|提高|增加|加[发给])|(?:则|均|一律|统一|也|只|仅)*(?:按照?|[以依])(?=\d|百分))"
            r"|(?:以上)?(?:或者?|且|并且)[^，。；：]{2,20}?(?:达到?|满|超过|不[低少]于|占)[^，。；：]{1,16}?(?:的|者)[，；]"
            r"|(?:的|者|，)?(?:方|才|始)(?:可|能(?!力)|得|予)|(?:再|则|另|可再|还可)(?:给|奖|补))"
        ),
        needs=("-award_statement_before",),
        examples=(
            "代偿率超过【5%】的，由各方重新议定。",
            "对次年产值增速超过【20%】的再奖励15万元。",
            "研发投入占比不低于【3%】的，给予补助。",
            "第二年贡献不低于首年【80%】的方可领取。",
            "让利比例超过【30%】的按30%计算。",
            "存活株数达种植株数【65%】或覆盖面积达40%者，发给奖励金。",
        ),
        counterexamples=("按投资额的【40%】给予补助。",),
    ),
)

SHARES_SIGNED: tuple[Rule, ...] = (
    Rule(
        id="share.between_signs",
        gives="threshold",
        before=r"[≤≥＜＞<>]",
        needs=("-aimed", "-past_fact"),
        examples=("分档：负荷率≥【45%】的为第一档。", "设备按下列档位报价：第五档，负荷率＜【30%】。"),
        counterexamples=("到2027年，死亡率＜【1%】。",),
    ),
    Rule(
        id="share.in_front_of_sign",
        gives="threshold",
        after=r"[≤≥＜＞<>]",
        needs=("-aimed", "-past_fact"),
        examples=("分档如下：高档，其出力【45%】≤出力比。", "分档：【30%】＜负荷率≤45%的为第二档。"),
        counterexamples=("到2027年，【1%】＜死亡率。",),
    ),
)
