"""What a sum of money is for: an award, a target, a pool, a threshold, a fact. The rules are tried in order."""

from __future__ import annotations

from functools import cache

from extract.records.vocabulary import lists
from extract.rules import Compiled, Rule, compile_rules

RULES: tuple[Rule, ...] = (
    Rule(
        id="money.replaced",
        gives="statistic",
        before=r"(?:由|从)(?:原先|原来|原|现行|目前)?的?(?:每[人家户]|[^，。；]{0,6})?",
        after=r"[^，。；]{0,16}(?:提高|提升|上调|增加|增至|提至|上升|增长|降|调整)",
        examples=(
            "补贴标准从原先的【150万元】提高到300万元。",
            "个人借款最高额度由【25万元】上调为35万元。",
        ),
        counterexamples=("从2024年起给予【150万元】奖励。",),
    ),
    Rule(
        id="money.portion",
        gives="threshold",
        after=r"的?(?:部分|部份)",
        needs=(
            "bounded",
            "-award_verb",
        ),
        examples=(
            "对单户贷款本金【10万元】以内的部分，按年利率2%给予贴息。",
            "对超过【500万元】的部分，按5%给予补助。",
        ),
        counterexamples=("对贷款【500万元】的企业给予贴息。",),
    ),
    Rule(
        id="money.average",
        gives="statistic",
        before=r"平均每[^，。；]{1,3}(?:$between|为|达)*+",
        needs=("past",),
        examples=("截至2022年底，共批出267宗，平均每宗约【130万元】。", "去年，园区企业平均每家投资【200万元】。"),
        counterexamples=("对考核优秀的，平均每家给予【10万元】补助。",),
    ),
    Rule(
        id="money.involved_so_far",
        gives="statistic",
        before=r"涉及[^，。；]{0,8}?(?:$between)*+",
        needs=("past",),
        examples=("截至2022年底，批出267宗，涉及资助总额约【3.46亿元】。", "去年共受理10件，涉及金额【500万元】。"),
        counterexamples=("各项措施涉及开支约【53亿元】。",),
    ),
    Rule(
        id="money.injected",
        gives="funding",
        before=r"(?:注资|增资|预留|申请追加|申请拨款)(?:$between)*+",
        needs=("-past",),
        examples=("资助计划将获额外注资【9亿元】。", "可再申请追加不多于【6亿元】。"),
        counterexamples=("去年，母公司增资【9亿元】。",),
    ),
    Rule(
        id="money.vouchers",
        gives="funding",
        before=r"发放[^，。；每]{0,8}券(?:$between)*+",
        needs=("-past",),
        examples=("发放文旅消费券【5000万元】。", "全年计划发放各类消费券不少于【1亿元】。"),
        counterexamples=("去年发放消费券【5000万元】。",),
    ),
    Rule(
        id="money.insured",
        gives="other",
        before=r"(?:保险金额|保额|保险限额)(?:为)?",
        needs=("exact",),
        examples=(
            "水稻完全成本保险每亩保险金额【1100元】，由财政补贴保费。",
            "每名学员保额为【50万元】。",
        ),
        counterexamples=("保险公司赔付【50万元】。",),
    ),
    Rule(
        id="money.involved",
        gives="funding",
        before=r"涉及(?:开支|款项|拨款|金额|支出|资金)?(?:$between)*+",
        needs=("-past",),
        examples=(
            "各项措施涉及开支约【53亿元】。",
            "两项津贴涉及约【12亿元】。",
        ),
        counterexamples=("案件涉及投资额【12亿元】以上的企业。",),
    ),
    Rule(
        id="money.loan",
        gives="other",
        after=r"的?(?:[^，。；、]{0,12})?(?:$loans)(?!贴息|利息|风险|项目)",
        needs=("at_most",),
        examples=(
            "可申请最高不超过【20万元】的创业担保贷款。",
            "合伙创业的，可获得最高【110万元】的信用贷款。",
        ),
        counterexamples=("给予最高【20万元】贷款贴息。",),
    ),
    Rule(
        id="money.loan_limit",
        gives="other",
        before=r"(?:贷款|借款|融资)，?其?(?:最高|单笔|单户)?(?:额度|限额|上限|金额|额)[^。；给补奖]{0,30}",
        needs=("-future", "-award_verb"),
        examples=("个人借款最高额度由20万元上调为【30万元】。", "创业担保贷款额度，个人最高【30万元】。"),
        counterexamples=("按贷款额度的2%给予最高【30万元】贴息。",),
    ),
    Rule(
        id="money.leveraged",
        gives="target",
        before=r"(?:撬动|带动|吸引|引导)[^，。；]{2,24}?(?:投入|投资|资金|融资|贷款|资本)(?:$between)*+",
        needs=("future", "predicate"),
        examples=(
            "到2025年突破20亿元，撬动社会资本投入超过【260亿元】。",
            "力争三年带动银行信贷资金【100亿元】。",
        ),
        counterexamples=("撬动社会资本投入【2亿元】的项目，给予奖励。",),
    ),
    Rule(
        id="money.guarantee",
        gives="target",
        after=r"的?(?:增信)?担保(?!费|额|基金|机构|公司|贷款)",
        needs=("future",),
        examples=(
            "用3年时间，为企业提供【1亿元】以上的增信担保。",
            "到2025年，每年为小微企业提供【20亿元】担保。",
        ),
        counterexamples=("提供【1亿元】担保的机构，给予奖励。",),
    ),
    Rule(
        id="money.fund_of",
        gives="funding",
        before=r"(?:规模|总规模|首期|首期规模)(?:$between)*+",
        after=r"的?[^，。；、：给予]{0,20}?(?:$funds)",
        examples=(
            "设立总规模不低于【1亿元】的重点产业发展引导资金。",
            "组建首期规模【5亿元】的天使母基金。",
        ),
        counterexamples=("规模【1亿元】以上的企业，给予奖励。",),
    ),
    Rule(
        id="money.project_size",
        gives="statistic",
        before=r"总投资(?:额)?(?:约|超|为|达)?",
        after=r"(?:的[^，。；]{1,30})?",
        needs=("-giving_after", "-future", "-back_bound"),
        examples=(
            "总投资【200亿元】的新能源项目已全部封顶。",
            "总投资【86.4亿元】的抽水蓄能电站开工建设。",
        ),
        counterexamples=("对总投资【5000万元】以上的项目，给予奖励。",),
    ),
    Rule(
        id="money.class_above",
        gives="threshold",
        after=r"(?:（[^（）]*）)?(?:[〕）]?(?:的|者)[，；、]|的?[^，。；、：给予]{0,10}?(?:企业|项目|产业集群|集群|产业链|园区|龙头|平台|机构|合作社|公司|业务)(?![^，。；、的]{0,10}(?:$instrument|$funds)))",
        needs=("back_bound",),
        examples=(
            "骗取资金【10万元】以上的，移送有关部门。",
            "每月薪资达【32000元】以上者，可以申请。",
            "【10亿元】以上项目每年不少于40个。",
            "培育年产值【10亿元】、5亿元以上农业龙头企业分别2家、6家。",
        ),
        counterexamples=("给予最高【500万元】的企业发展奖励。",),
    ),
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
            "质量保证金应不少于【2万元】。",
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
        id="money.fund_part",
        gives="funding",
        before=r"(?:资金|配套|出资|财政|预算|经费|其中|首期|达到|增至|合计|总计|共计|累计)[^，。；给予奖]{0,6}",
        needs=("after_fund", "-award_verb"),
        examples=(
            "统筹安排专项资金4800万元，其中中央资金【3100万元】。",
            "设立10亿元产业基金，首期出资【2亿元】。",
        ),
        counterexamples=("安排资金4800万元，对企业给予【10万元】奖励。",),
    ),
    Rule(
        id="money.standard",
        gives="award",
        before=r"(?:按照?|按)(?:[^，。；：]{0,14})",
        after=r"(?:的)?(?:标准|额度)?(?:，)?(?:的标准)?(?:一次性|分别)?(?:给予|予以|发放|计发|补助|补贴|奖励|资助|执行|拨付|补给|支付|核给)",
        needs=("-past_fact",),
        examples=("按照每亩【95.8元】的标准发放。", "按每平方米【60元】给予一次性补助。", "按【5000元/亩】给予一次性补助。"),
        counterexamples=("按照规定，投资【5000元】以上的项目备案。",),
    ),
    Rule(
        id="money.floor",
        gives="award",
        before=r"(?:支持|补贴|补助|奖励|资助|扶持)(?:额度|金额|总额|标准)(?:$between)*+",
        needs=("award_before", "-past_fact"),
        examples=(
            "按售价的30%给予奖励，支持额度不低于【100万元】。",
            "按投入的20%给予补助，单个项目补助金额不少于【10万元】。",
        ),
        counterexamples=("对投资额不低于【100万元】的项目，给予奖励。",),
    ),
    Rule(
        id="money.threshold_class",
        gives="threshold",
        before=r"(?:$measures|$level|超|亿|以上|以下|对|引进|[、，。；\n]|[县市区镇]|一批|个|家|条)(?:$between)*+",
        after=r"(?!大关|用于)的?(?:以上|级)?的?(?:[^，。；、：给予的]{0,12})?(?:$classes)(?![^，。；、的]{0,10}(?:$instrument|$funds))",
        needs=("bounded",),
        examples=(
            "打造6条产值超【500亿元】的产业链。",
            "对产值首次突破【5000万元】的企业，给予10万元奖励。",
        ),
        counterexamples=("给予最高【500万元】的企业发展奖励。",),
    ),
    Rule(
        id="money.threshold_condition",
        gives="threshold",
        before=r"(?:$measures)[^，。；]{0,8}",
        after=r"(?:（[^（）]*）)?(?:以上|以下)?[^，。；：给]{0,20}?[〕]?的(?:[，；、（]|[^，。；给]{1,24}[，、给])",
        examples=(
            "对年销售额达【1亿元】的，单品种奖励企业200万元。",
            "研发投入【300万元】且设有研发机构的，优先推荐申报。",
        ),
        counterexamples=("给予最高【50万元】的一次性奖励，自发布之日起施行。",),
    ),
    Rule(
        id="money.threshold_more",
        gives="threshold",
        before=r"(?:$measures)(?:总?额)?(?:$between|首次|同比|均|已|合计|增长|$level)*+(?<!约)",
        needs=("giving_after", "-award_verb"),
        examples=(
            "年营业收入超过【1000万元】，且亩均税收不低于20万元，给予奖励。",
            "设备投资【500万元】并在当年投产，按10%给予补助。",
        ),
        counterexamples=("按投资额给予最高【50万元】补助，自发布之日起施行。",),
    ),
    Rule(
        id="money.fund_named",
        gives="funding",
        after=r"(?:的?(?:规模的?)?(?:[^，。；、：给予]{0,14}?)(?:$funds)(?!扶持|支持|奖励|补助|补贴)|资金的(?:监管|使用|管理|投入))",
        needs=("-award_verb",),
        examples=("设立【100亿元】规模的产业引导基金。", "发挥好【200亿元】产业基金的引导功能。"),
        counterexamples=("给予最高【1000万元】资金扶持。",),
    ),
    Rule(
        id="money.fund_verb",
        gives="funding",
        before=r"(?:$fund_verb)(?!是|了)[^，。；、：给予奖]{0,16}",
        needs=("-award_verb", "-target_level", "-past", "-leverage"),
        examples=("三年安排【3000万元】奖励培育优胜企业和团队项目。", "每年投入不少于【10亿元】，用于引进人才。"),
        counterexamples=("落户本市的总部企业给予【1000万元】奖励。",),
    ),
    Rule(
        id="money.fund_size",
        gives="funding",
        before=r"(?:规模(?!以上|化)|首期|总规模|资金池|专项资金|引导资金|基金|扶持资金|政策资金|财政资金|预算(?!收入|支出))[^，。；给予奖]{0,14}",
        needs=("-award_verb", "-per_head"),
        examples=(
            "政府引导基金首期【1亿元】，由县财政出资。",
            "贴息资金池规模【5000万元】。",
        ),
        counterexamples=("专项资金对企业给予【10万元】奖励。",),
    ),
    Rule(
        id="money.credit_line",
        gives="funding",
        after=r"的?(?:[^，。；、]{0,8})?(?:$loans)(?!贴息|利息)",
        needs=("-award_verb",),
        examples=(
            "为制造企业提供【200亿元】专属授信额度。",
            "为小微企业提供【30亿元】信贷支持。",
        ),
        counterexamples=("新增制造业贷款【200亿元】。",),
    ),
    Rule(
        id="money.raised_from",
        gives="award",
        before=r"(?:由|从)[^。；，]{2,40}(?:提高|提升|增加|上调|调整|提)(?:了|到|至|为)(?:每[人户家][^，。；\d]{0,4})?(?:$between)*+",
        needs=("award_context", "predicate", "-in_past"),
        examples=("生活补贴从原先的6000元提高到【15000元】。", "奖励标准由现行10万元上调至【20万元】。"),
        counterexamples=("年产值从6000万元提高到【1.5亿元】。",),
    ),
    Rule(
        id="money.raised",
        gives="award",
        before=r"(?:提高|提升|增加|上调|调整|提)(?:了|到|至|为)(?:每[人户家][^，。；\d]{0,4})?(?:$between)*+",
        needs=("award_context", "-past_fact", "predicate"),
        examples=(
            "今年起，生活补贴提高到【15000元】。",
            "对高校毕业生的租房补贴提高至每人每月【800元】。",
        ),
        counterexamples=("产值提高到【15000元】。",),
    ),
    Rule(
        id="money.instrument_after",
        gives="award",
        after=r"(?:的|左右的)?(?:（[^（）]*）)?[^，。；、：给用]{0,14}?(?:$instrument)(?!金?池|政策|对象|范围|资金总额)",
        needs=("-past_fact", "-stated_goal"),
        examples=("给予最高【50万元】奖励。", "分别给予【50万元】、100万元一次性奖励。", "给予人才工作室【10万元】建设经费。"),
        counterexamples=("规上工业总产值超【400亿元】，给予奖励。",),
    ),
    Rule(
        id="money.given",
        gives="award",
        needs=("award_verb", "-past_fact", "-stated_goal"),
        examples=("一次性奖励企业【120万元】。", "国家、省级中心分别最高资助【3000万元】、1000万元。"),
        counterexamples=("新增制造业贷款【200亿元】。",),
    ),
    Rule(
        id="money.bare_giving",
        gives="award",
        before=r"(?:(?:可|再|最多|最高)获(?:发|得)?[^，。；收营投产]{0,8}|一笔过)(?:$between)*+",
        needs=("-past_fact", "-stated_goal"),
        examples=("连续受雇满12个月再获【8500元】。", "每间小店最多获【3.8万元】。"),
        counterexamples=("目前，园区企业各获投资【5000万元】。",),
    ),
    Rule(
        id="money.cap_behind",
        gives="award",
        before=r"(?:每[^，。；]{1,8}|以|单[^，。；]{1,6}|同一[^，。；]{1,8}|最高|不超过)[^，。；]{0,6}",
        needs=("at_most", "award_context", "predicate", "-past_fact", "-level_subject"),
        examples=(
            "按设备投资的20%给予补助，单个项目最高【500万元】。",
            "按实际利息的50%给予贴息，每户每年不超过【8万元】。",
        ),
        counterexamples=("投资额不超过【30万元】。",),
    ),
    Rule(
        id="money.per_head",
        gives="award",
        before=r"(?:每一?(?:[人户家亩个件项名套台案宗吨床辆生班口位场次晚]|展次|平方米|公里|学年|架次|航线|人次|企业|项目|学员|车)|人均)(?:每[年月天日晚次]|每学[年期]|一次|最高|补|发|发给|发放|给予|补贴|补助|奖励|按|不超过|为|：|约)*+",
        needs=("award_context", "-past_fact"),
        examples=(
            "A类人才租房补贴，每人每月【1500元】。",
            "设备更新补贴标准：每台【2万元】。",
        ),
        counterexamples=("城镇居民每人每年可支配收入达【5万元】。",),
    ),
    Rule(
        id="money.prize",
        gives="award",
        before=r"(?:奖|奖金|奖励|补贴|补助|资助|津贴)[^，。；]{0,12}(?:分别)?为(?:$between)*+",
        needs=("award_context", "-past_fact"),
        examples=(
            "另发给奖金，金奖、银奖分别为【30万元】、20万元。",
            "竞赛设优秀奖若干，奖金为【1万元】。",
        ),
        counterexamples=("企业注册资本为【30万元】。",),
    ),
    Rule(
        id="money.target",
        gives="target",
        before=r"(?:$level|$measures|$increase|额|贷款|投入|$deliver)(?:$between|$level|了|力争|资金)*+",
        needs=("future", "predicate", "-measured_class"),
        examples=("到2025年，数字经济产值突破【1000亿元】。", "力争每年新增制造业贷款【200亿元】。"),
        counterexamples=("2022年数字经济产值突破【1000亿元】。",),
    ),
    Rule(
        id="money.fact",
        gives="statistic",
        needs=("past",),
        examples=(
            "截至2021年，全区实现增加值【256.99亿元】。",
            "去年，全市兑付奖励资金【1.2亿元】。",
        ),
        counterexamples=("给予【50万元】奖励。",),
    ),
    Rule(
        id="money.level_now",
        gives="statistic",
        before=r"(?:$measures|$level|额|储备|结余)(?:$between|仍|是)*+",
        needs=("-giving_after",),
        examples=(
            "园区落户项目投资额【372亿元】，涉及六个行业。",
            "园区主导产业产值为【372亿元】。",
        ),
        counterexamples=("给予【50万元】奖励。",),
    ),
    Rule(
        id="money.other",
        gives="other",
        examples=(
            "本办法所称大额是指【10万元】。",
            "门票【80元】。",
        ),
        counterexamples=("给予【50万元】奖励。",),
    ),
)


@cache
def compiled() -> tuple[Compiled, ...]:
    """The rules ready to run."""
    return compile_rules(RULES, lists())
