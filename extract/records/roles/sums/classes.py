"""Rules for sums that tell a class or a step of a scale: what is asked of whom a provision is for (投资1亿元以上的项目, 每增加500万元)."""

from __future__ import annotations

from extract.records.roles.counts.no_goals import A_PROGRAMME, CARRIED_OUT
from extract.rules import Rule

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.project_size",
        gives="statistic",
        before=r"(?:总投资(?:额)?|投资(?:总额|金额|规模|额))(?:约|近|超过?|逾|突破|共|人民币|为|高?达到?)*",
        after=r"的[^，。；]{1,30}",
        needs=("-giving_after", "-future", "-back_bound"),
        examples=(
            "总投资【200亿元】的新能源项目已全部封顶。",
            "总投资【86.4亿元】的抽水蓄能电站开工建设。",
        ),
        counterexamples=("对总投资【5000万元】以上的项目，给予奖励。",),
    ),
    Rule(
        id="money.project_went",
        gives="statistic",
        before=r"(?:^|[，。；：、]|[一这该][座条个栋项])(?:投资|投入|造价|斥资|耗资)(?:约|近|超过?|逾|突破|共|人民币|为|高?达到?)*",
        after=r"的[^，。；、\d]{2,24}?(?:建成|投入使用|投用|投产|竣工|完工|通车|顺利|稳步|推进|完成|封顶|开工|启动|落户|落地|签约|开业|运营|动工|启用|奠基|落成|揭牌)",
        needs=("exact", "-giving_after", "-conditions", "-condition_clause", "-back_bound"),
        examples=(
            "投资【2.6亿元】的环湖大道建成通车，城区面貌一新。",
            "投资3.3亿元的快速路建成通车，投资【1.4亿元】的出口道路工程进展顺利。",
        ),
        counterexamples=("对投资【3亿元】的项目建成投产的，给予奖励。", "投资【3000万元】的企业减半收取。"),
    ),
    Rule(
        id="money.class_given_to",
        gives="threshold",
        before=r"(?:给予|给|奖励|补贴|补助|资助|奖补|发放|授予|向|为|对)(?!最|不|至|约|一次|每|累计|人民币)[^，。；：\d]{2,20}",
        after=r"(?:（[^（）]*）)?(?:及?以[上下])?的(?!$instrument)[^，。；：、\d的奖补]{2,14}?(?:给予|提供|发放|奖励|补贴|补助|资助|$between)*+(?:人民币)?\d[\d.,]*[十百千万亿]*元",
        needs=("-listed",),
        examples=(
            "给予年度纳税超【100万元】的总部企业最高50万元奖励。",
            "奖励当年出口【5000万元】以上的外贸企业20万元。",
            "给予进出口额【1亿元】以下的外贸企业3万元补贴。",
        ),
        counterexamples=("给予每家企业【100万元】的经费，再奖励20万元。", "给予企业【100万元】的奖励。"),
    ),
    Rule(
        id="money.class_above",
        gives="threshold",
        after=(
            r"(?:（[^（）]*）)?(?:[〕）]?(?:的|者)[，；、]|的?[^，。；、：给予]{0,10}?(?:企业|项目|产业集群|集群|产业链|园区|龙头|平台|机构|合作社|公司|业务|村(?!民)|农户)"
            r"(?![^，。；、的给]{0,10}(?:$instrument|$funds)))"
        ),
        needs=("back_bound",),
        examples=(
            "骗取资金【10万元】以上的，移送有关部门。",
            "每月租金达【32000元】以上者，可以申请。",
            "【10亿元】以上项目每年不少于40个。",
            "培育年产值【10亿元】、5亿元以上农业龙头企业分别2家、6家。",
        ),
        counterexamples=("给予最高【500万元】的企业发展奖励。",),
    ),
    Rule(
        id="money.class_in_bracket",
        gives="threshold",
        before=r"(?:小额|大额|低值|高值|零星|小型|大型|小微|重大|一般|微型|巨额)[^，。；：、（）给予\d]{1,10}（(?:$between)*+",
        after=r"）(?=[^，。；：]{2,}|，)",
        needs=("back_bound",),
        examples=(
            "小额救助（【2000元】以下）由乡镇直接审批。",
            "大额采购（【50万元】以上）应当公开招标。",
        ),
        counterexamples=("对小微企业给予补贴（【2000元】以下）。",),
    ),
    Rule(
        id="money.class_of_those",
        gives="threshold",
        after=r"(?:（[^（）]*）)?(?:的[^，。；、：给予奖补\d]{1,16}(?:[，、（]|(?=给予|奖励|补贴|补助))|(?:且|并且?|同时|或者)[^，。；]{2,30}的)",
        needs=("back_bound", "giving_after", "-award_verb"),
        examples=("在本市消费（以发票为准）【10万元】以上的旅行社，给予奖励。", "对年运量【500万元】以上的船舶管理人，按2%补助。"),
        counterexamples=("给予最高【50万元】以内的奖励，并免费提供场地。",),
    ),
    Rule(
        id="money.class_for",
        gives="threshold",
        before=r"(?:^|[，。；：、）])(?:重点)?对[^，。；：\d给按]{2,30}(?<!最高)(?<!最多)(?:低于|不足|不满|高于|超过|不低于|不少于|大于|小于|达到?)(?:$between)*+",
        after=r"(?:（[^（）]*）)?的[^，。；]{1,24}(?![^，。；]{0,6}(?:奖|补|资助|贴息))",
        needs=("one_sided", "-award_verb", "-past_fact"),
        examples=("对全年上缴经费低于【1万元】（不含）的小额缴费单位，予以全额返还。", "对年用电支出不足【1000元】的困难住户，优先办理。"),
        counterexamples=("对新设企业给予不超过【10万元】的开办补助。",),
    ),
    Rule(
        id="money.step",
        gives="threshold",
        after=(
            r"(?!的(?:一次性)?(?:$instrument|奖金)(?:资金|经费|[金款费])?(?:[，。；、）]|$))(?:（[^（）]*）)?(?:[一二三四五两]?个?[档级类]的?|的|者)，?"
            r"(?:则|再|另|可|分别|依次|相应|一次性|最高|按|每[年家户人])*(?:给予|奖|补|资助|发放|按|享受)"
        ),
        needs=("bounded", "-award_verb"),
        examples=(
            "投资额5000万元至1亿元的奖50万元，【1亿元】以上的奖100万元。",
            "投资额超过【2000万元】的，按2%给予补助。",
        ),
        counterexamples=("给予最高【500万元】的奖励。", "雇主可申请最高【1万元】的补助金，最长12个月。"),
    ),
    Rule(
        id="money.step_bare",
        gives="threshold",
        after=(
            r"(?:（[^（）]*）)?，?(?>给予|奖励|补贴|补助|资助|发放|$reimbursed|奖|补|按)(?:企业|个人|单位|$between)*+"
            r"(?:新台币|人民币)?[\d一二两三四五六七八九十][\d.,~至万亿千百十一二两三四五六七八九-]*(?:元|%)"
        ),
        needs=("bounded", "-award_verb"),
        examples=(
            "按当年投资额，【50万-100万元】奖励10万元，100万元以上奖励20万元。",
            "年销售收入【2000万元】以上奖10万元，5000万元以上奖20万元。",
            "大病保险【1.5万-5万元】报销60%，5万元以上报销70%。",
        ),
        counterexamples=("给予最高【50万元】奖励，3年内有效。",),
    ),
    Rule(
        id="money.tier_of_share",
        gives="threshold",
        after=(
            r"(?:（[^（）]{1,10}）)?(?:以[上下内])?(?:的|者|部分|分段|区段|区间|期间|档次?|段)*，?"
            r"(?:[^，。；：、\d%]{0,10}?(?:$paid_out)(?:比[例率]|标准)?)?(?:按照?|为|是|：|达|均|由[^，。；：、\d个自]{2,10}|支付|报销|报|赔|补|贴)*"
            r"(?:\d[\d.]*%|百分之[一二三四五六七八九十百点]+|[一二三四五六七八九]成)(?:[，。；、（]|$)"
        ),
        needs=("bounded", "-award_verb", "-of_a_loan"),
        examples=(
            "医疗费用分段支付标准：【3-7万元】70%、7万元以上80%。",
            "医疗费用【5万元】以上的支付比例为60%。",
            "补助标准：【三万元】以下补助百分之七十，三万元以上补助百分之八十。",
        ),
        counterexamples=("给予最高【5万元】补贴，补贴比例为60%。", "产值达到【5亿元】，增长60%。"),
    ),
    Rule(
        id="money.step_next",
        gives="threshold",
        before=r"(?:^|[，；、。：])",
        after=r"(?:的，?|，)?(?:再)?(?:奖励?|补助?|资助|给予)(?:企业)?[\d.]+[万亿]?元",
        needs=("after_award", "-award_verb"),
        examples=(
            "门票收入首次超过3000万元的，奖励20万元；【8000万元】的，奖励60万元。",
            "软件业务收入首次突破1亿元，奖励30万元；【5亿元】奖励100万元；10亿元奖励300万元。",
            "年产值达到2000万元奖励5万元，【5000万元】的奖励10万元。",
        ),
        counterexamples=("给予50万元奖励，【20万元】补助企业研发。",),
    ),
    Rule(
        id="money.step_reached",
        gives="threshold",
        before=r"(?:达到?|满|实现|突破|增加|(?<![不得未])超过)",
        after=(
            r"(?!的(?:一次性)?(?:奖励|奖补|补贴|补助|资助|奖金)(?:资金|经费|金|款|费)?(?:[，。；、）]|$))(?:（[^（）]*）)?"
            r"(?:(?:(?:且|并)[^，。；]{2,24})?(?:的|者)，?(?:则|再|另|可|分别|一次性|最高|按|每[年家户人])*|(?:则|再|另|可再|还可|可另)+)"
            r"(?:给予|奖|补|资助|发放|享受|抵扣?|减|授予|颁发)|，授予|(?:立减|补贴|奖励|补助|减|返|送|补|奖|再减)[^，。；\d]{0,4}\d"
            r"|(?:（[^（）]*）)?，(?:则|再|另|可|分别|一次性|最高|按|每[年家户人])*(?:给予|奖励?|补贴?|补助|资助|发放)(?!期|年限|时间|对象)[^，。；\d]{0,8}\d"
        ),
        needs=("-award_verb",),
        examples=(
            "年营业收入达到3000万元的奖20万元；达到【1亿元】且同比增长10%以上的，给予50万元奖励。",
            "营业收入首次达到1亿元的奖50万元，首次达到【10亿元】的，奖励100万元。",
            "纳税额满【500万元】的给予20万元奖励。",
            "固定资产投资达到5000万元，奖励100万元；达到【1亿元】，奖励200万元。",
            "购车满10万元补贴3000元，满【20万元】补贴5000元。",
        ),
        counterexamples=("奖励标准达到【10万元】的上限。",),
    ),
)

NAMED: tuple[Rule, ...] = (
    Rule(
        id="money.class_named",
        gives="threshold",
        after=(
            r"(?:以上)?(?!元?级)[^，。；、：\d给奖补]{0,4}?(?:项目|企业|产业|集群|园区|强镇|大镇|村)(?![^，。；、]{0,4}(?:奖|补|资金|基金|计划|工程|行动))"
            r"(?![^，。；、]{0,14}(?:资金|基金))"
        ),
        needs=("round_word", "-award_verb"),
        examples=("引进【亿元】项目5个。", "引进【百亿元】企业2家。"),
        counterexamples=("设立【百亿元】产业基金。",),
    ),
)

STEPS_COUNTED: tuple[Rule, ...] = (
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
        before=r"(?:^|[，。；：])(?!(?:具体)?(?:可以?)?分为?[^，。；]{0,4}$)(?:(?!启动资金|奖励|补贴|补助|资助|经费|奖金|津贴|安家费|助学金|奖学金)[^，。；]){0,60}",
        after=r"(?:（含）)?(?:、[^。，；、]{1,24})*(?:等)?(?:共)?[一二两三四五六七八\d]个?(?:档次?|类|等级|层次|级)，",
        needs=("-award_verb",),
        examples=(
            "按发票价格【10万元】以下、10万元至20万元、20万元以上三档，依次发放2000元、3000元、5000元。",
            "按投资额1亿元以下、【1亿元】以上两个档次，分别给予支持。",
        ),
        counterexamples=("奖励分为【10万元】、20万元、30万元三档，每年评选一次。",),
    ),
)

TITLED: tuple[Rule, ...] = (
    Rule(
        id="money.class_titled",
        gives="threshold",
        before=r"(?:(?:认定|评|升级|晋升|晋级|获评|确定|授予)为|获评|入选|新晋|晋升|跻身)(?:$between)*+",
        after=r"级?(?![^，。；：、的]{0,8}(?:奖|补|资助|资金|基金|贷))[^，。；：、\d给奖补的]{1,8}(?:，[且并]|的，)",
        needs=("giving_after", "-award_verb"),
        examples=(
            "首次入选【5000万元】电商镇，且带动农户不少于200户的，给予30万元奖励。",
            "新晋【百亿元】商圈，且首店超过20家的，奖励运营方50万元。",
        ),
        counterexamples=("获评优秀的，给予【5000万元】奖励。",),
    ),
)

LEVELS: tuple[Rule, ...] = (
    Rule(
        id="money.class_level",
        gives="threshold",
        after=r"元?级(?![^，。；]{0,6}(?:奖励|补助|资金))",
        examples=("打造3个【千亿】级产业集群。", "形成10家【百亿】级企业。"),
        counterexamples=("设立【百亿】元基金。",),
    ),
)

LOANS: tuple[Rule, ...] = (
    Rule(
        id="money.loan_class",
        gives="threshold",
        before=r"(?:余额|单户|户均|单笔)[^，。；]{0,8}(?:$between)*+",
        after=r"(?:（含）)?的[^，。；]{0,16}(?:贷款|企业|主体|业务|担保|项目|户|合作社|单位|机构|个人)",
        needs=("at_most", "-award_verb"),
        examples=("单户贷款余额不超过【1000万元】的小微企业贷款，纳入风险补偿范围。", "单户授信【500万元】以下的普惠小微贷款，给予贴息。"),
        counterexamples=("可申请最高不超过【20万元】的创业担保贷款。",),
    ),
)

OF_SIZE: tuple[Rule, ...] = (
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
        id="money.size_counted",
        gives="threshold",
        before=r"[，、；](?:其中|含)?(?:$between)*+",
        after=r"(?:及?以[上下])?的?\d[\d.]*[万千百]?[个家项户条座例件宗笔](?=[，、；。）]|$)",
        needs=("back_bound", "-award_verb", "-giving_after"),
        examples=("2026年，新开工亿元以上项目60个，【5亿元】以上10个。", "签约项目96个、【10亿元】以上12个。"),
        counterexamples=("签约项目96个、给予【10万元】以上12个。",),
    ),
    Rule(
        id="money.class_and_number",
        gives="threshold",
        before=r"(?:$measures|其中|[、，])(?:总?额)?(?:$between|$level)*+",
        after=(
            r"(?:（[^（）]*）)?(?:以上)?的?[^，。；、：\d给]{0,14}?(?:企业|项目|集群|合作社|公司|园区|大户|农户|村|镇|乡|街道|基地|产业|平台|楼宇|商户|品牌|产品|单品|展会"
            r"|订单)(?:[^，。；、：\d]{0,5})\d[\d,]*[余多]?[个家项户条件款场座只栋]"
        ),
        needs=("bounded_side", "-back_bound", "-award_verb"),
        examples=(
            "市重点工程96项，其中【5亿至20亿元】项目31个，20亿元以上项目8个。",
            "去年引进总投资超【10亿元】项目12个。",
            "从县外引进总投资超【10亿元】的内资产业项目500个，其中超20亿元项目200个。",
            "全市年销售额超过【1亿元】的单品达到30款。",
        ),
        counterexamples=("去年完成投资超【10亿元】，项目12个。", "总投资超【200亿元】的新能源项目已全部封顶。"),
    ),
    Rule(
        id="money.round_class",
        gives="threshold",
        after=r"级?(?![以及的左])[^，。；、：\d的给奖补]{1,10}?(?:$between)*+\d[\d,.]*[余多]?[个家项户条座只栋片](?:以上)?(?=[，。；、）]|$)",
        needs=("round_word", "exact", "-award_verb", "-giving_after"),
        examples=("到2025年，形成旅游收入【千亿元】地级市3个、百亿元县区30个。", "培育年交易额【百亿元】市场5家。"),
        counterexamples=("到2025年，旅游收入突破【千亿元】，景区5家。", "培育年交易额【12亿元】市场5家。"),
    ),
    Rule(
        id="money.class_that_reaches",
        gives="threshold",
        before=r"(?:$measures)(?:总?额)?(?:达到?|满|为)(?:$between)*+",
        after=(
            r"的[^，。；、：\d给]{0,14}?(?:企业|项目|集群|合作社|公司|园区|大户|农户|联合体|基地|产业|平台|楼宇|商户|品牌|产品|单品|展会)(?:$between)*+"
            r"(?:[^，。；、：\d]{0,5})\d[\d,-]*[余多]?[个家项户条件款场座只栋]"
        ),
        needs=("exact", "-award_verb"),
        examples=("到2025年，引进主营业务收入达到【100亿元】的软件企业20家。", "培育年产值达【5亿元】的产业联合体不少于3个。"),
        counterexamples=("到2025年，软件企业主营业务收入达到【100亿元】，新增20家。",),
    ),
)

IN_A_PROGRAMME: tuple[Rule, ...] = (
    Rule(
        id="money.in_a_programme",
        gives="other",
        before=CARRIED_OUT,
        after=A_PROGRAMME,
        needs=("round_word",),
        examples=("实施【千亿元】产业培育工程，壮大集群。", "推进【百亿】元龙头企业培育行动。"),
        counterexamples=("实施【100亿元】技改专项。",),
    ),
)
