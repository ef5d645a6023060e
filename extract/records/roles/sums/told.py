"""Rules for sums that only tell what was: paid out, put in, got, and how big, on average or of so many, something is."""

from __future__ import annotations

from extract.rules import Rule

WISHED: tuple[Rule, ...] = (
    Rule(
        id="money.wished",
        gives="other",  # what somebody asks for is not given
        before=(
            r"(?:^|[，。；：\n])(?:(?:有|部分|个别|不少|一些|多[位名个]|\d+[位名个])(?:[^，。；：\d]{0,10}?)"
            r"(?:委员|议员|代表|意见|人士|团体|市民|居民|企业|业界|团体代表|政党|学者|申请人|雇主|家长|乡亲)|委员|议员|业界|回应者|受访者|申诉人|请愿人)(?:均|亦|也|都|并|普遍|多数|大多)*"
            r"(?:认为|建议|要求|促请|希望|期望|主张|询问|质疑|呼吁|争取)[^。；\d]{0,40}"
        ),
        needs=("-past_fact",),
        examples=("有委员认为应提高每个车位的资助上限至【5万元】，并延长计划。", "业界要求把每月津贴增加到【3000元】。"),
        counterexamples=("委员会建议批准拨款【3000万元】。", "委员支持建议。每个车位的资助上限为【3万元】。"),
    ),
    Rule(
        id="money.step_down",
        gives="other",
        before=r"(?:递减|递增|逐级减少|逐级增加|逐名减|依序减)(?:为)?(?:$between)*+",
        needs=("-goal_year",),
        examples=("第四名奖励15万元，第五名至第八名依序递减【3万元】。", "第一胎补助1万元，其后每胎递增【2000元】。"),
        counterexamples=("奖励【3万元】，逐年递减。",),
    ),
    Rule(
        id="money.borne_by_oneself",
        gives="other",
        before=r"(?:个人|自己|本人|家长|农民|被保险人|参保人|每[人户家名])?每?[年月]?(?:仅|只)(?:需|须|要)?(?:自行)?(?:负担|自付|自缴|缴纳|缴付|分摊|支付)(?:保费|费用)?(?:$between)*+",
        examples=("保险费由政府补助40%，每人每月仅负担【15元】。", "其余由财政补贴，个人只需缴纳【20元】。"),
        counterexamples=("每人每月仅补贴【15元】。",),
    ),
    Rule(
        id="money.deduction_cap",
        gives="other",  # of what is taxed
        before=(
            r"(?:税务|税项|薪俸|应课税|所得税?|开支|利息|租金)?(?:扣除|扣减|免税额|免税)[^。；\d]{0,6}，?(?:每人|每户|每个课税年度)?每?[年月]?度?的?(?:最高)?"
            r"(?:上限|限额|最高额|扣除额)(?:为|是|由)?(?:$between)*+"
        ),
        needs=("-award_verb",),
        examples=("为医疗开支提供税务扣除，每年上限为【10万元】。", "住房贷款利息扣除，上限为【3万元】。"),
        counterexamples=("按利息50%给予贴息，每年上限为【10万元】。",),
    ),
    Rule(
        id="money.each_unit_moves",
        gives="statistic",
        before=r"每(?:投入|补助|发放|补贴)?",
        after=r"(?:的)?(?:补助|补贴|财政|政府|资金|投资|投入|经费|奖励|专项|消费券|预算|支出)[^，。；\d]{0,8}(?:带动|撬动|拉动|创造|衍生|产生|引导|可?带来|吸引)",
        examples=("每投入【1元】政府资金带动产值六元。", "每【1元】财政资金撬动社会投资8元。"),
        counterexamples=("每【100元】保费补助60元。",),
    ),
    Rule(
        id="money.moved_by_each",
        gives="statistic",
        before=r"每(?:投入|补助|发放|补贴)?(?:新台币|人民币)?\d+元的?[^，。；\d]{2,12}，?(?:可|能)?(?:带动|撬动|拉动|创造|衍生|产生|引导|可?带来|吸引)[^，。；\d]{0,10}",
        examples=("平均每1元补助款带动【1.7元】研发投入。", "每1元财政资金撬动社会投资【8元】。"),
        counterexamples=("每100元保费补助【60元】。",),
    ),
)

PARTS: tuple[Rule, ...] = (
    Rule(
        id="money.part_of_a_sum",
        gives="statistic",
        before=r"(?:投资|造价|概算|预算|估算|成本|费用|资金|总额)[^，。；\d]{0,4}",
        after=r"的(?:三分之[一二]|四分之[一三]|五分之[一二三四]|一半|\d/\d|[\d.]+%(?!给予|奖|补))",
        needs=("exact", "-award_verb", "-giving_after", "-future"),
        examples=(
            "县里已承诺负担原估算投资【5亿元】的2/3。",
            "自筹部分占总投资【3亿元】的三分之一。",
        ),
        counterexamples=("按投资额【5000万元】的10%给予奖励。",),
    ),
)

# who has paid or put in so much
PAID_BY: tuple[Rule, ...] = (
    Rule(
        id="money.put_in_so_far",
        gives="statistic",
        before=(
            r"(?:基金|计划|政府|财政|当局|平台|国资|局方)(?:已|共|累计|合共|先后)*(?:投入|批出|拨出|动用|资助)(?:资助|资金|款项)?(?:了|合共|$between)*+"
        ),
        needs=("ample", "past", "-conditions", "-for_each", "-goal_year", "-condition_clause"),
        examples=(
            "截至2022年底，已评审762宗申请，当中公司投入约7亿元、基金投入约【6.51亿元】。",
            "截至2022年底，基金批出资助【4.5亿元】。",
        ),
        counterexamples=("2023年，政府将投入【3亿元】建设冷库。", "对每个项目，基金资助【100万元】。"),
    ),
    Rule(
        id="money.paid_out_by",
        gives="statistic",
        before=(
            r"^[^，。；：对凡按由]{1,14}(?:年|底|来|年度|期间|月|季度|末|半年)，?[^，。；：对凡按由给每]{0,14}?(?:共计?|合计|累计|已经?|先后|及时|足额|全额|实际|分批)*"
            r"(?:发放|拨付|兑付|兑现|支付|落实|下达|返还|下拨|减免)(?!标准|措施|政策)[^，。；：\d每给对]{0,14}?(?:$between)*+"
        ),
        needs=("past", "predicate", "-per_head", "-for_each", "-at_most", "-conditions", "-goal_year", "-condition_clause"),
        examples=(
            "去年，医保部门共拨付医疗救助金逾【86.5万元】，救助困难群众320人次。",
            "2022年，区教育局兑现教师奖金【45万元】。",
            "截至2022年底，全县累计支付助学金【3200万元】，同比增长12%。",
        ),
        counterexamples=(
            "对2022年新认定的企业，区财政兑现奖励【5万元】。",
            "去年，为困难学生每人发放助学金【3000元】。",
            "2024年，区教育局兑现教师奖金【45万元】。",
        ),
    ),
    Rule(
        id="money.company_put_in",
        gives="statistic",
        before=r"(?:公司|集团|企业|民企|厂|投资方|投资人|开发商|[港台外客厂]商|业主|股东|合作社)(?:已|共|累计|先后|自行|主动|陆续|计划|拟|将)*(?:投入|投资|自筹|斥资|耗资|花费)(?:了|资金|$between)*+",
        after=r"(?!(?:及?以上|左右)?的)",
        needs=("-conditions", "-condition_clause", "-giving_after", "-back_bound", "-goal_year", "-award_verb", "-statute"),
        examples=("去年，该集团投入【3000万元】用于研发新一代电池。", "当地开发商已斥资近【5亿元】，改造老旧厂房。"),
        counterexamples=("对企业投入【3000万元】以上的项目，给予奖励。", "县财政投入【3000万元】用于改造老旧厂房。"),
    ),
)

SIZES: tuple[Rule, ...] = (
    Rule(
        id="money.planned_size",
        gives="statistic",
        before=r"(?<!年度)(?<!当年)(?<!今年)(?:计划|规划|预计|预算|拟|概算|估算)总?投资(?:总?额|金额|规模)?(?:$between)*+",
        after=r"(?:，|。|；|、|$|的)",
        needs=("-back_bound", "-conditions", "-goal_year", "-giving_after"),
        examples=(
            "该项目计划总投资【45亿元】，占地300亩。",
            "计划投资【3亿元】的水厂即将动工。",
            "两家企业合资合作，拟投资【40亿元】，建设炼化基地。",
        ),
        counterexamples=("计划总投资【1亿元】以上的项目，给予奖励。",),
    ),
    Rule(
        id="money.costs_in_all",
        gives="statistic",
        before=(
            r"[，；：](?:项目|工程|规划|计划|预计|概算|估算)*(?:总(?:计|共)?|合计|共计?|概算|估算)(?:需|要|将)?(?:投资|造价)(?:总?额|金额|规模)?"
            r"(?:约|为|近|需|$between)*+(?<!到)(?<!达)(?<!完成)(?<!实现)"
        ),
        after=r"(?:左右)?[，。；、）（]",
        needs=("-one_sided", "-conditions", "-giving_after", "-award_verb"),
        examples=(
            "到2025年，计划建设养老院5所，总建筑面积2.6万平方米，总投资【2亿元】。",
            "2025年，实施通村公路硬化265公里，总计投资约【1.6亿元】，实现村村通。",
        ),
        counterexamples=("到2025年，新建水厂3座，总投资达到【6亿元】。", "到2025年，开工项目20个，总投资【86亿元】以上。"),
    ),
    Rule(
        id="money.size_in_brackets",
        gives="statistic",
        before=r"（(?:项目)?(?:计划|概算|估算|预计)?总?(?:投资|造价|概算)(?:总?额)?(?:约|为|$between)*+",
        after=r"(?:左右)?[），；]",
        needs=("exact", "-conditions", "-giving_after"),
        examples=("开工建设冷链物流园（投资【3500万元】），确保9月底前竣工。", "实施水库工程（总投资【3.2亿元】）。"),
        counterexamples=("新开工项目20个（总投资【3亿元】以上）。",),
    ),
    Rule(
        id="money.average",
        gives="statistic",
        before=r"(?:平均|户均|人均|场均|单均)(?:每[^，。；]{1,3}|(?:[^，。；：\d]{0,6}?)(?:资助|补助|补贴|津贴|奖励|拨款|批款|贷款)(?:金?额))(?:$between|为|达)*+",
        needs=("past",),
        examples=(
            "截至2022年底，共批出267宗，平均每宗约【130万元】。",
            "去年，园区企业平均每家投资【200万元】。",
            "去年共有1200户领取补贴，户均补贴额为【3500元】。",
        ),
        counterexamples=("对考核优秀的，平均每家给予【10万元】补助。",),
    ),
    Rule(
        id="money.involved_so_far",
        gives="statistic",
        before=r"涉及[^，。；]{0,8}?(?:$between)*+",
        needs=("past",),
        examples=("截至2022年底，已批出的资助涉及总额约【3.46亿元】。", "去年的减免措施涉及金额【500万元】。"),
        counterexamples=("各项措施涉及开支约【53亿元】。",),
    ),
)

BUILT_OR_GOT: tuple[Rule, ...] = (
    Rule(
        id="money.built_with",
        gives="statistic",
        before=r"(?:投资|投入|耗资|斥资|花费)(?:$between|了|资金)*+",
        after=r"(?:建成|打造|建设|改造|研发|兴建|购置|购买|引进|扩建|修建)(?:了|的)",
        needs=("-giving_after", "-conditions", "-future", "-back_bound"),
        examples=("企业去年投入【1.08亿元】建成的车间，良品率提升。", "斥资【3000万元】打造的展馆已经开放。"),
        counterexamples=("投资【3000万元】以上建设的厂房，给予补助。",),
    ),
    Rule(
        id="money.got",
        gives="statistic",
        before=r"(?<![可能将会应])(?<!可以)(?:收到|拿到|拿下|领到|到账|获得了|得到了|享受了|发放了|兑现了)了?(?:[^，。；：\d]{0,12}[金助贴励])?(?:$between)*+",
        needs=("reported", "-goal_year", "-conditions"),
        examples=("本报讯 某公司账户收到了【1.5万元】稳岗返还资金。", "本报讯 去年我们拿到技改补助【86万元】。"),
        counterexamples=("本报讯 2025年底前，每家企业可拿到【2万元】补贴。",),
    ),
)

OF_SO_MANY: tuple[Rule, ...] = (
    Rule(
        id="money.of_so_many",
        gives="statistic",
        before=r"(?:投资|签约|融资|合同|产值|规模)(?:总?额|金额|规模)?(?:$between|$level|共|合计)*+",
        after=r"的(?:[^，。；、\d给]{0,12}的)?\d[\d,]*[余多]?[个家项座宗笔条](?:[^，。；]{0,20})",
        needs=("reported", "-round_word", "-back_bound", "-giving_after", "-award_verb", "-goal_year", "-conditions"),
        examples=("本报讯 某集团开工建设投资达【580亿元】的25个新能源项目。", "本报讯 集中签下合同额【38亿元】的40个项目。"),
        counterexamples=("本报讯 力争到2025年引进总投资超【10亿元】的项目5个。", "本报讯 引进投资【1亿元】以上的12个项目。"),
    ),
)

PAID_OUT: tuple[Rule, ...] = (
    Rule(
        id="money.paid_out",
        gives="statistic",
        before=r"(?:支付|发放|缴纳|上缴|上交)[^，。；\d给奖补]{0,8}(?:工资|报酬|薪酬|薪金|货款|运费|佣金|租金|加工费|收购款|税金|税款|保险金|养老金|红利)(?:$between)*+",
        needs=("large", "-goal_year", "-conditions", "-condition_clause", "-statute"),
        examples=("全省中小企业支付劳动者报酬【179亿元】。", "为农民提供收入108亿元，支付粮食收购款【50亿元】。"),
        counterexamples=("支付违约金【5亿元】。",),
    ),
    Rule(
        id="money.paid_through",
        gives="statistic",
        before=(
            r"(?:发放|拨付|兑付|兑现|支付|返还|减免|落实|下达)(?!标准)[^，。；：\d每给]{0,14}(?:$between)*+"
            r"|(?:补贴|补助|资金|奖金|奖励|返还|津贴|款项?)(?:$between)*+|(?:发放|拨付|支付|兑付|使用|支出)[^。；]{0,60}(?:其中|，|、)[^，。；：、\d]{0,8}"
            r"(?:补贴|补助|返还|津贴|奖补|救助金?|低保金)(?:$between)*+"
        ),
        needs=("ample", "past", "-per_head", "-at_most", "-conditions", "-goal_year", "-each_its_own"),
        examples=("去年，全市已发放资金21亿元，其中发放稳岗返还近【8亿元】。", "去年，全区对企业兑现奖补资金【563.7万元】。"),
        counterexamples=("到2025年，发放助学金【563.7万元】。", "对验收合格的项目，发放奖励【200万元】。"),
    ),
)

AGREED: tuple[Rule, ...] = (
    Rule(
        id="money.agreed",
        gives="statistic",
        before=r"(?:达成|签订|签约|落户|储备|入库|谋划)[^。；]{0,40}，(?:项目|协议|计划|拟|预计|概算|估算)*总?投资(?:总?额|金额|规模)?(?:共|约|达到?|$between)*+",
        needs=("-goal_year", "-giving_after", "-conditions", "-goal_heading"),
        examples=("目前与16个项目达成合作意向，拟投资金额【131.5亿元】。", "储备重点项目20个，估算总投资【86亿元】。"),
        counterexamples=("到2026年，签约项目20个，总投资【86亿元】以上。",),
    ),
)
