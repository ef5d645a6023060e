"""Rules for what the public purse has, commits and budgets: balances and deficits, commitments, lines of a budget, yearly totals,
revenue forgone.
"""

from __future__ import annotations

from typing import Final

from extract.rules import Rule

# what a budget is called, put together from whose it is and what it is (所需经费, 中央补助款, 经费概估, 第二预备金)
_BUDGET: Final = (
    r"(?:总|所需|需用|预估|估计|概估|年度|本年度|全案|全程|计[画划]|专案|核定|核列|编列|匡列|合计|共计|规[画划]|执行|中央|地方|本府|[县市]府|公务|特别|追加|推动|办理)+经费"
    r"(?:需求|概估|估算|概算|总额|总数|合计|共计|总计|规模)?"
    r"|经费(?:需求|概估|估算|概算|总额|总数|合计|共计|总计|规模)|(?:公务|特别|追加|年度|基金|总)预算(?:数|额度|规模|合计)?|第[一二]预备金"
    r"|(?:中央|地方|本府|[县市]府|部会|县市|乡镇|公所|计[画划])*(?:补助|自筹|配合|分担|分摊)款|(?:中央|地方|本府|[县市]府)(?:自筹|配合|分担|负担|款)"
)

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.balance",
        gives="statistic",
        before=(
            r"(?:赤字|盈余|结余|逆差|顺差|储备|亏损|负债|缺口)(?:余额|总额)?(?:[在于至](?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|止)+|$between"
            r"|$level|预计|估计|修订|预算|为|会|将|有)*+"
        ),
        examples=(
            "综合赤字预计为【418亿元】，相当于本地生产总值的1.3%。",
            "财政盈余约【30亿元】。",
            "结余估计在2026年3月31日会有【900亿元】。",
        ),
        counterexamples=("给予【50万元】奖励。",),
    ),
    Rule(
        id="money.balance_behind",
        gives="statistic",
        after=r"的?(?:财政|资金|营运|经营|贸易|综合)*(?:赤字|盈余|逆差|顺差|亏损|缺口|负债)(?!的)",
        needs=("-award_verb", "-conditions", "-goal_year", "-condition_clause"),
        examples=("上年，医保基金录得【25.8亿元】赤字。", "预算中存在【3.5亿元】资金缺口。"),
        counterexamples=("对有【3000万元】亏损的企业，给予贴息。",),
    ),
    Rule(
        id="money.commitment_grown",
        gives="funding",
        before=(
            r"(?:承担额|拨款额?|注资额?|基金规模|总规模|(?<!补助)(?<!资助)(?<!最高)经费|预算)(?:[^，。；\d]{0,4}[\d.]+[万亿]*元，)?(?:由|从)[^，。；]{1,14}元"
            r"(?:增加|提高|调高|上调|扩大|减少|[增提调加升减])(?:[^，。；\d]{0,3}[\d.]+[万亿]*元)?(?:至|到|$between)*+"
        ),
        needs=("-past_fact",),
        examples=("把基金的核准承担额由62亿元增加【13亿元】至75亿元。", "把基金的核准承担额由62亿元增加13亿元至【75亿元】。"),
        counterexamples=("资助上限由62万元增加至【75万元】。",),
    ),
    Rule(
        id="money.of_commitment",
        gives="funding",
        after=r"的?(?:新的?|额外|非经常|整体|总)*(?:承担额|拨款申请|核准拨款|预算拨款)",
        needs=("-past_fact",),
        examples=("【3亿元】的承担额中，约2亿元用于工程。", "追加【5000万元】的非经常承担额。"),
        counterexamples=("去年已批出【3亿元】拨款。",),
    ),
    Rule(
        id="money.grows_by_each_year",
        gives="funding",
        before=(
            r"(?:年|每年|全年)[^，。；：\d减少省]{0,6}(?:开支|支出|成本)(?:会|将|预计|估计)*(?:增加|上升|多出|新增)(?:$between)*+"
            r"|(?:每年|年|全年)(?:预计|估计|约)?(?:新增|增加|增|多|需增)(?:经费|开支|支出|预算|财政负担|公帑)(?:$between)*+"
        ),
        needs=("-past",),
        examples=("津贴调高后，年增经费【3亿元】。", "每年增加开支约【2000万元】。", "相关年薪酬开支会增加约【9360万元】。"),
        counterexamples=("去年增加支出【3亿元】。",),
    ),
    Rule(
        id="money.commitment",
        gives="funding",
        before=(
            r"(?:承担额|拨款额|核定经费|总经费|(?<![减少省低缩约])(?:工程|经常|基建|财政|政府|员工|人手|人工|人员|薪酬|薪金|行政|营运|运作|运营|维修|保养|推行|编制)(?:费用)?开支)"
            r"(?:平均|每年|$between|$level|约|达|为)*+"
        ),
        examples=(
            "计划总承担额达【22亿元】。",
            "计划总承担额为【5亿元】，分五年拨付。",
            "明年将开设三个职位，员工开支每年约为【690万元】。",
        ),
        counterexamples=("给予【50万元】奖励。",),
    ),
    Rule(
        id="money.budget_line",
        gives="funding",
        before=rf"(?<![各每])(?:{_BUDGET})(?:，|：|分别|大?约|共|计|合计|总计|共计|估计|需|为|是|达|$between)*+",
        needs=("-back_bound", "-condition_clause", "-per_head", "-for_each", "-conditions", "-contributed", "-in_past", "-at_most"),
        examples=("本计划所需经费计【350万元】。", "一、总经费：【3亿元】。", "114年度自筹款【400万元】，中央补助款600万元。"),
        counterexamples=("计划总经费【300万元】以上者，得分期拨付。", "每案计划经费【30万元】，全额补助。"),
    ),
    Rule(
        id="money.budgeted",
        gives="funding",
        before=r"(?:编列|匡列|估列|筹编|核列|提列|编入|动支|匀支)(?:年度|特别|公务|追加|相关|所需)*(?:预算|经费)?(?:共|计|合计|$between)*+",
        needs=("-back_bound", "-per_head", "-for_each", "-conditions", "-award_verb"),
        examples=("本府已编列【3亿5000万元】办理。", "115年度估列【400万元】。"),
        counterexamples=("每案编列【3万元】。",),
    ),
    Rule(
        id="money.budget_item",
        gives="funding",
        before=(
            r"(?:^|[）、.．；。，：])(?:其中，?)?(?:[^，。；：、\d]{1,10}(?:费|门|款|金|经费|预算|支出)|\d{3,4}(?:[-/至]\d{2,4})?(?:会计|财政)?年度?"
            r"|总[计额]|合[计共]|共计|小计)(?:：|共|计|约|为|$between)*+"
        ),
        needs=("budget_headed", "-award_verb", "-per_head", "-back_bound", "-conditions"),
        examples=("陆、经费需求\n一、业务费：【350万元】。\n二、设备费：200万元。", "四、预算编列\n经常门【350万元】，资本门200万元。"),
        counterexamples=("陆、补助标准\n一、业务费：【350万元】。",),
    ),
    Rule(
        id="money.total_limit",
        gives="funding",
        before=r"全[省市区县州](?:每年|全年|年度|财政|补助|奖励|补贴|资金|支出)*总(?:额|量|规模)度?(?:原则上|$between|控制在|为|共)*+"
        r"|(?:^|[；。])(?:(?![单每同个户按]|各自|(?:企业|单位|机构|主体|公司)(?:每年|全年|年度|当年))[^。；：\d]){0,40}(?:，|、)?(?:年度|每年|全年|当年)"
        r"(?:财政|补助|奖励|补贴|资助|扶持|支持|奖补|专项|经费|资金)*总(?:额|量|规模|金额)度?(?:原则上|$between|控制在|以|为|共)*+"
        r"|(?:实行|采取|按)总[额量](?:控制|管理|限制)，(?:每年|全年|年度|当年|原则上|$between)*+",
        needs=("at_most", "-per_head"),
        examples=(
            "全区年度总额控制在【800万元】以内。",
            "全市每年补助资金总额不超过【2000万元】。",
            "对非职务发明创造给予奖励，年度总额不超过【15万元】。",
            "书店补助实行总量控制，全年不超过【90万元】。",
        ),
        counterexamples=("单个企业奖励总额不超过【200万元】。", "每家企业年度奖励总额不超过【200万元】。"),
    ),
)

FORGONE: tuple[Rule, ...] = (
    Rule(
        id="money.forgone",
        gives="funding",  # what a relief costs the public
        before=(
            r"(?:收入|税收|库房|财政)(?:将|会|因此|每年|全年|预计|估计|约|共|合共|合计|总共)*(?:减少|减收|少收|损失|减|少)(?:收入)?(?:合共|共|合计|$between)*+"
            r"|(?:减少|减收|少收|放弃)(?:财政|政府|税收|公共|库房)收入(?:合共|共|合计|$between)*+"
        ),
        needs=("-award_verb", "-past", "-told_as_news", "-stated_goal"),
        examples=(
            "惠及十六万家企业，2023至2024年度政府收入将减少【4亿元】。",
            "二百万名纳税人受惠，政府收入减少【29亿元】。",
            "宽减2027/28年度的登记费，涉及三万宗个案，政府收入会减少【2亿元】。",
            "税收将少收约【15亿元】。",
            "豁免登记费，相关收入将合共减少【2.1亿元】。",
            "减税措施预计减少财政收入约【20亿元】。",
        ),
        counterexamples=("力争费用减少【2亿元】。", "去年政府收入减少【29亿元】。"),
    ),
)

NAMED: tuple[Rule, ...] = (
    Rule(
        id="money.budget_named",
        gives="funding",
        before=r"(?<!争取)(?<!争取中央|争取上级|争取省级|争取国家)(?<!一般公共)预算(?![^，。；]{0,2}(?:收入|支出))(?:(?!支出|收入)[^，。；给予奖]){0,14}",
        needs=("-award_verb", "-per_head", "-leverage", "-risen_by"),
        examples=("项目预算需求【3000万元】，分两期实施。", "该中心2026年预算数为【800万元】。"),
        counterexamples=("全省一般公共预算收入【1326亿元】。", "拨款较原来预算减少【48亿元】。", "预算对企业给予【10万元】奖励。"),
    ),
    Rule(
        id="money.public_budget",
        gives="funding",
        before=r"一般公共预算(?![^，。；]{0,2}(?:收入|支出))(?:(?!支出|收入)[^，。；给予奖]){0,14}",
        needs=("-award_verb", "-per_head", "-leverage", "-past"),
        examples=("一般公共预算科技经费【8000万元】。", "全市一般公共预算养老经费【86亿元】。"),
        counterexamples=("去年，全市一般公共预算养老经费【86亿元】。", "一般公共预算收入【10亿元】。"),
    ),
)
