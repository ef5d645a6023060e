"""Rules for shares laid down: rates of taxes and fees, interest and penalties, what each side bears, weights, limits."""

from __future__ import annotations

from extract.rules import Rule

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.rate_set",
        gives="other",
        before=r"(?:税率|征收率|费率|(?:贷款|存款)(?:年)?利率|年利率|年息|(?:^|[，；：、（])利率)(?:统一|均|仍|继续|一律)*(?:为|是|定为|确定为|维持在?|执行|：|按|(?:统一)?(?:减|降|调整|下调|上调|提高|调)(?:至|到|为))?|(?:税率|费率|利率)(?:统一|阶段性|再|均|同步)*(?:下调|上调|降低|调降|调高|下浮|上浮)(?:了|均|各|$between)*+",
        after=r"(?![^，。；]{0,8}(?:给予|补贴|补助|返还|贴息))",
        needs=("exact", "-goal_heading", "-past", "-compared", "-stated_goal", "-giving_after"),
        examples=(
            "客房税于2025年1月1日起恢复征收，税率为【3%】。",
            "设立专项再贷款，利率为2%；专项贷款利率【1.75%】，期限1年。",
            "物业税率减至【1.5%】，约三万名买家受惠。",
            "首套房公积金贷款利率下调【0.25个百分点】。",
        ),
        counterexamples=("2022年，企业贷款利率【4.2%】。", "按照年利率【2%】给予贴息。"),
    ),
    Rule(
        id="share.borne_for",
        gives="award_rate",
        before=r"(?:保费|利息|租金|(?:保险|展位|检测|认证|手续|评审|服务|学|培训|诉讼|律师|鉴定|公证|评估|护理|医疗|担保)费)(?:用|支出|金额|总额|部分|的)*，?(?:统一|全部|均)?(?:由[^，。；各]{0,8}|各级|省级?|市级?|县级?|区级?|中央|地方)+(?:财政|政府|级|资金|基金)[^，。；各]{0,6}(?:承担|负担)(?:$between)*+"
        r"|(?:财政|政府|[省市县区]级|基金)[^，。；各]{0,6}(?:承担|负担)(?:其|所需)?[^，。；\d]{0,12}(?:费用?|利息|租金)(?:支出)?的(?:$between)*+",
        examples=(
            "参加出口信用保险的，保费由市级承担【30%】。",
            "贷款利息由县财政负担【50%】。",
            "保险保费各级财政承担【80%】，种植户自缴20%。",
            "由区财政承担养老机构保费的【80%】。",
        ),
        counterexamples=("所需经费由市、县两级财政各负担【50%】。", "贷款本金由风险补偿资金承担【50%】。"),
    ),
    Rule(
        id="share.borne",
        gives="other",
        before=r"(?:自缴|自付|自负|自理|自担|各?负担|各?承担|担保)(?:比[例率]为?|率为?|(?:$between)|：)*+",
        after=r"(?!的?费)(?:，|。|；|、|$|的?风险|左右)",
        needs=("-award_verb_near", "-norm"),
        examples=(
            "保费由县财政补贴80%，农户自缴【20%】。",
            "所需经费由市、县两级财政各负担【50%】。",
        ),
        counterexamples=("担保费率不高于【1%】。",),
    ),
    Rule(
        id="share.paid_back",
        gives="other",
        before=r"(?:退还|追回|退回|缴回|收回|追缴|扣回)[^，。；]{0,18}",
        examples=(
            "提前离职的，每少一年退还已领补贴的【20%】。",
            "虚报冒领的，应缴回已领奖励金【50%】。",
        ),
        counterexamples=("按缴纳社保费的【50%】给予稳岗返还。",),
    ),
    Rule(
        id="share.penalty",
        gives="other",
        after=r"[的之]?(?:违约金|滞纳金|罚款|罚息)",
        examples=("逾期缴回者，加计【千分之二】之违约金。", "逾期缴纳的，按日加收【0.05%】的滞纳金。"),
        counterexamples=("按罚款金额的【5%】给予举报人奖励。",),
    ),
    Rule(
        id="share.interest",
        gives="other",
        before=r"(?:年息|罚息|滞纳金|违约金)(?:按|为|为年)*",
        after=r"(?:的)?(?:利率)?(?:左右)?(?:计算|计收|计付|加计|加收)",
        examples=(
            "逾期未还的，按年息【5%】计收利息。",
            "借款逾期的，并按年息【6%】计算利息。",
        ),
        counterexamples=("按年利率【2%】给予贴息。",),
    ),
    Rule(
        id="share.reckoned",
        gives="other",
        before=r"(?:按照?|以)[^，。；]{2,40}",
        after=r"(?:左右)?(?:的比例)?(?:计算|折算|测算)",
        needs=("-award_statement",),
        examples=("税收贡献按增加值的【80%】计算。", "出口额以合同金额的【90%】折算。"),
        counterexamples=("按投资额的【80%】计算补助金额。",),
    ),
    Rule(
        id="share.reserved",
        gives="threshold",
        after=r"(?:的比例)?(?:预留|留存|缴存|计提|提取|(?:缴纳|交纳|存储|预存|储存|收取|留取|扣留)(?![^，。；]{0,10}金的)[^，。；、]{0,10}(?:保证金|准备金|维修资金|质保金|押金|定金))",
        examples=(
            "施工单位应当按照合同价款的【3%】预留质量保证金。",
            "物业按应收租金的【5%】提取维修资金。",
            "中标人须按中标金额的【10%】缴纳履约保证金。",
        ),
        counterexamples=("按合同价款的【3%】给予补助。",),
    ),
    Rule(
        id="share.reserved_part",
        gives="target",
        before=r"预留(?:采购)?(?:份额|比例)(?:要|应|继续|阶段性|整体)*(?:(?:由|从)[^，。；]{1,14})?(?:达到?|提高到|提高至|提升到|提升至|增加到|扩大到|扩大至)(?:$between)*+",
        needs=("-past", "-condition_clause"),
        examples=(
            "政府采购工程面向中小企业的预留份额达【40%】以上，各类基金支持民营企业。",
            "面向中小企业的预留份额由30%以上阶段性提高至【40%】以上。",
        ),
        counterexamples=("去年，面向中小企业的预留份额达【40%】以上。", "面向中小企业的预留比例不低于【40%】。"),
    ),
    Rule(
        id="share.weight",
        gives="other",
        before=r"(?:(?:成绩|得分|分值|评分|材料|面试|笔试|答辩|评审|测评|考核|考评|打分|指标)(?:各?占(?:比)?|权重为?)|(?:所占|各占)?(?:权重|权数)(?:各|分别|均)*[为占是]?)(?:$between)*+",
        needs=("-one_sided",),
        examples=(
            "答辩成绩占【60%】，业绩材料占40%。",
            "综合评审中，专家评分占【70%】。",
        ),
        counterexamples=("高新技术产品收入占【60%】以上的企业，给予奖励。",),
    ),
    Rule(
        id="share.weighted",
        gives="other",
        after=r"的?(?:权重|权数|比例加权)",
        needs=("-goal_year",),
        examples=("价格由国内指数和国际指数各按【50%】的权重计算确定。", "总分由平时考核和年终考核按【40%】、60%的权重合成。"),
        counterexamples=("按投资额【40%】的比例给予补助。",),
    ),
    Rule(
        id="share.limit_as",
        gives="threshold",
        before=r"(?:费|费用|经费|支出|占比|(?<!补助)(?<!补贴)(?<!奖励)(?<!资助)(?<!贴息)(?<!助款)比[例率])，?以[^，。；]{0,14}",
        needs=("at_most",),
        examples=(
            "行政费用以总拨款的【8%】为上限。",
            "其中人事费以补助款的【20%】为限。",
        ),
        counterexamples=("每支充电桩的资助金额以安装成本的【50%】为上限。",),
    ),
    Rule(
        id="share.limit_subject",
        gives="threshold",
        before=r"(?:$limits)[^，。；]{0,14}?(?:$bound|为|应)(?:$between)*+",
        needs=("one_sided", "-stated_goal", "-goal_year"),
        examples=("省级再担保费率不高于【0.3%】。", "首付款比例不低于【20%】。"),
        counterexamples=("到2025年，力争担保费率降至【1%】以下。",),
    ),
)
