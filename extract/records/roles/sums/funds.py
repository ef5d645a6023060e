"""Rules for pools of money: funds by their size, their name or the verb that sets them up, their parts, and bonds."""

from __future__ import annotations

from extract.rules import Rule

# a pool that goes out in rounds: each is a pool too, and no instalment of what somebody gets
ROUNDS: tuple[Rule, ...] = (
    Rule(
        id="money.fund_round",
        gives="funding",
        before=(
            r"(?:^|[，。；：\n])(?![^，。；：]{0,20}[对每为向])[^，。；：\d]{0,20}?(?:拿出|安排|筹集|投入|设立|投放|筹措|列支|发放[^，。；\d]{0,8}券)"
            r"[^，。；给奖]{0,16}\d[\d.]*[万亿]元?[^，。；给奖\d]{0,16}，分[一二两三四五六七八九十\d]+(?:年|次|期|批|轮)[^，。；给奖\d]{0,8}"
            r"[，：](?:每[年次期批轮]|各|(?:第[一二三四五六]|首)个?[年次期批轮])[^，。；给奖\d]{0,4}(?:$between)*+"
        ),
        needs=("exact", "-past", "-told"),
        examples=(
            "市里拿出2000万元发放文旅消费券，分四期投放，每期【500万元】。",
            "财政安排专项资金6000万元，分三年投入，每年【2000万元】。",
        ),
        counterexamples=(
            "对每个示范村安排资金300万元，分三年投入，每年【100万元】。",
            "安排资金300万元给予企业补助，分三年拨付，每年【100万元】。",
            "奖励30万元，分三年兑现，每年【10万元】。",
        ),
    ),
)

INJECTED: tuple[Rule, ...] = (
    Rule(
        id="money.injected",
        gives="funding",
        before=r"(?:注资|增资|预留|申请追加|申请拨款)(?:$between)*+",
        needs=("-past",),
        examples=("资助计划将获额外注资【9亿元】。", "可再申请追加不多于【6亿元】。"),
        counterexamples=("去年，母公司增资【9亿元】。",),
    ),
)

SIZED: tuple[Rule, ...] = (
    Rule(
        id="money.fund_of",
        gives="funding",
        before=r"(?:规模|总规模|首期|首期规模)(?:$between)*+",
        after=(
            r"(?!(?:以上)?的[^，。；、]{2,24}，(?:给予|按|一次性|最高|奖励|由|分别))(?:以上)?"
            r"(?:[、，](?:总|首期|远期|目标|其中)?[^，。；、：\d给予]{0,6}[\d.]+[万亿]+元)?的?[^，。；、：给予]{0,20}?(?:$funds|资金(?!支持|扶持|奖励|补助))"
        ),
        examples=(
            "设立总规模不低于【1亿元】的重点产业发展引导资金。",
            "设立总规模不低于【5亿元】的转贷应急资金，为企业提供过桥服务。",
            "组建首期规模【5亿元】的天使母基金。",
        ),
        counterexamples=("规模【1亿元】以上的企业，给予奖励。", "对规模【5亿元】以上的创投基金，给予100万元奖励。"),
    ),
    Rule(
        id="money.fund_budgeted",
        gives="funding",
        before=(
            r"(?:经费|资金|奖励金?|补[助贴](?:金|款|经费|资金)?|资助|扶持|年度|总)(?:预算(?:总?额度?|规模|控制数|数)?|控制数)"
            r"(?:每年度?|年度|全年|各年度?|原则上|暂|均)*(?:定|以|为|约|不(?:得|予|应)?(?:超过|逾|高于)|上限|控制在|$between)*+"
        ),
        needs=("-conditions", "-per_head", "-in_past"),
        examples=("每年补助经费总预算不得超过【800万元】。", "年度奖励资金预算不超过【500万元】，由市财政局核定。"),
        counterexamples=("项目预算【100万元】以上的，补助30万元。",),
    ),
)

PARTS: tuple[Rule, ...] = (
    Rule(
        id="money.fund_part",
        gives="funding",
        before=r"(?:其中[^，。；给予奖]{0,10}不超过|(?<!争取上级)(?<!到位)资金|配套|出资|财政|预算|经费|其中|首期|达到|增至|合计|总计|共计|累计)[^，。；给予奖]{0,6}",
        needs=("after_fund", "-award_verb"),
        examples=(
            "设立10亿元产业基金，首期出资【2亿元】。",
            "专项资金4800万元，其中预算【3100万元】左右。",
        ),
        counterexamples=("安排资金4800万元，对企业给予【10万元】奖励。",),
    ),
)

NAMED: tuple[Rule, ...] = (
    Rule(
        id="money.fund_named",
        gives="funding",
        after=r"(?!为?上限|为限)(?:的?(?:规模的?)?(?:[^，。；、：给予]{0,14}?)(?:$funds)(?!扶持|支持|奖励|补助|补贴)|资金的(?:监管|使用|管理|投入))",
        needs=("-award_verb",),
        examples=("设立【100亿元】规模的产业引导基金。", "发挥好【200亿元】产业基金的引导功能。"),
        counterexamples=("给予最高【1000万元】资金扶持。",),
    ),
    Rule(
        id="money.fund_for",
        gives="funding",
        before=r"(?:投入|安排|拨款|拨付|筹集|注入|资金|拿出|列支)[^，。；给予奖]{0,10}",
        after=r"(?:人民币)?，?(?:主要|全部|专项)?用于(?!缴纳|支付)",
        needs=("-award_verb", "large", "-past"),
        examples=("政府财政将投入【1000亿元】人民币，用于打造新能源汽车产业链。", "筹集资金【3亿元】，主要用于老旧小区改造。"),
        counterexamples=("给予【1000万元】支持，用于研发。",),
    ),
)

# by the verb that sets them up, or by what is said of their size in front
SET_UP: tuple[Rule, ...] = (
    Rule(
        id="money.fund_verb",
        gives="funding",
        before=(
            r"(?<!生产)(?<!研发)(?<!研发经费)(?<!研发资金)(?!(?<=门诊|住院|职工|居民|社会|医保|医疗)统筹)(?:$fund_verb)(?!是|了|标准)"
            r"(?:[^，。；、：给予奖]|奖(?=[励补金]{0,2}(?:专项)?(?:资金|经费|基金))){0,16}"
        ),
        needs=("-award_verb", "-target_level", "-past", "-leverage", "-per_year_each", "-for_each"),
        examples=(
            "三年安排【3000万元】奖励培育优胜企业和团队项目。",
            "每年投入不少于【500万元】，用于引进人才。",
            "县财政设立旅游营销奖励资金总额【800万元】，支持民营企业。",
        ),
        counterexamples=("落户本市的总部企业给予【1000万元】奖励。", "区财政对每个获奖单位安排奖励资金【50万元】。"),
    ),
    Rule(
        id="money.fund_size",
        gives="funding",
        before=(
            r"(?:(?:(?:基金|资金|资金池|债券|专项债|国债|消费券|预算|补助|补贴|奖补|奖励|券|池)的?(?!管理|存款)[^，。；\d]{0,4}"
            r"|(?:^|[，、：（；])(?:首期|初始|目标|总|计划|发行)?)规模(?!以上|化)|首期|(?<![产行商农林渔牧]业|经济|市场|集群|贸易|交易|文旅|旅游|消费|融资|投资)总规模|资金池|专项资金"
            r"|引导资金|基金|(?<!享受)(?<!获得)(?<!领取)(?<!申请)(?<!上述)(?<!前述)(?<!该项)(?<!此项)(?<!本项)"
            r"(?:扶持|政策|财政)资金)(?:(?!支出|收入)[^，。；给予奖]){0,14}"
        ),
        needs=("-award_verb", "-per_head", "-leverage"),
        examples=(
            "政府引导基金首期【1亿元】，由县财政出资。",
            "贴息资金池规模【5000万元】。",
        ),
        counterexamples=("专项资金对企业给予【10万元】奖励。", "每家企业享受扶持资金全年最高【50万元】。"),
    ),
)

BONDS: tuple[Rule, ...] = (
    Rule(
        id="money.bonds_before",
        gives="funding",
        before=r"(?<!争取)(?<!争取中央)(?<!争取上级)(?<!争取新增)(?:专项债券?|特别国债|政府债券|一般债券|国债|债券资金|预算内(?:资金|投资))(?:资金|额度|规模|$between)*+",
        needs=("ample", "-award_verb", "-past", "-back_bound", "-conditions"),
        examples=("专项债券额度【5亿元】，重点投向园区。", "新增政府债券额度【2亿元】。"),
        counterexamples=("去年发行专项债券【5亿元】。",),
    ),
    Rule(
        id="money.bonds",
        gives="funding",
        after=r"的?(?:[^，。；、]{0,24}的)?(?:超长期|地方政府|一般|中央)*(?:特别国债|国债|专项债券?|政府债券|预算内投资)",
        needs=("-award_verb",),
        examples=("第三批【690亿元】支持以旧换新的超长期特别国债资金已下达。", "今年【8000亿元】超长期特别国债用于重大项目建设。"),
        counterexamples=("给予购买国债者【1000元】补贴。",),
    ),
)

TO_BE_PAID_OUT: tuple[Rule, ...] = (
    Rule(
        id="money.to_be_paid_out",
        gives="funding",
        before=(
            r"(?:预计|计划|拟|将|全年|今年)(?![^，。；：\d]{0,10}(?:减少|节约|节省|压减|降低))[^，。；：\d每对]{0,8}"
            r"(?:发放|兑付|拨付|支出|投入|安排)[^，。；：\d每]{0,8}(?:$between)*+"
        ),
        after=r"(?:以上|左右)?(?:[，。；]|$)",
        needs=("large", "-past", "-per_head", "-at_most", "-conditions", "-goal_heading"),
        examples=("今年预计发放【3.2亿元】，惠及企业4.5万家。", "全年计划兑付货款【5000万元】。"),
        counterexamples=(
            "方案实施后，每年将减少财政支出约【3000万元】。",
            "对通过验收的企业，每家拟发放【3000万元】。",
            "去年发放【3.2亿元】。",
        ),
    ),
)
