"""Rules for shares that only tell what was or is foretold: a level left behind, a growth, a gauge of an economy, a forecast."""

from __future__ import annotations

from extract.records.vocabulary import EARLIER_POLICY, FORESEEN, POLICY_NOW
from extract.rules import Rule

RAISED: tuple[Rule, ...] = (
    Rule(
        id="share.raised_since",
        gives="statistic",
        before=r"(?:较|比)(?:去年|上年|上一年度?|往年|此前|以往|原政策|旧政策|上一版)[^，。；]{0,14}(?:提高|增加|上调|提升|增长|降低|下降|减少)了(?:约|近|$between)*+",
        examples=("单家企业年度上限达到300万元，较去年的200万元提高了【50%】。", "补贴标准比上一版提高了【20%】。"),
        counterexamples=("对连续两年获评的，补贴标准较一般企业提高【20%】。",),
    ),
)

REPLACED: tuple[Rule, ...] = (
    Rule(
        id="share.replaced",
        gives="statistic",
        before=r"(?:由|从)[^，。；、：]{0,24}?",
        after=(
            r"(?:以上|以下|以内|左右)?[^，。；、%]{0,6}?(?:提高|提升|上调|上浮|增加|增长|上升|回升|攀升|微升|跃升|升|调整|扩大|放宽|下降|降|降低|下调|下浮|减少|压减|缩小|回落|微降"
            r"|跌|缩窄|收窄|优化|改善|(?:[提增涨调扩缩减压放变拓改]|恢复)(?=[到至为]))(?:到|至|为|了)?"
        ),
        examples=(
            "见习补贴由最低工资标准的【60%】提高到80%。",
            "研发投入强度从2022年的【2.6%】提升至3.2%。",
            "空气优良天数比率由【84.1%】提高到88.9%。",
        ),
        counterexamples=("到2025年，由政府投资的项目占比提高到【30%】。",),
    ),
    Rule(
        id="share.replaced_policy",
        gives="statistic",
        before=EARLIER_POLICY,
        after=POLICY_NOW,
        needs=("-goal_year",),
        examples=("原政策对设备投资的补贴比例为【10%】，这次提高到15%。", "此前，展位费按【50%】给予补助，新政策提高到70%。"),
        counterexamples=("原享受政策的企业按投资额的【10%】给予补贴。", "原政策补贴比例为10%，这次提高到【15%】。"),
    ),
)

FORETOLD: tuple[Rule, ...] = (
    Rule(
        id="share.forecast",
        gives="other",
        before=rf"(?:预测|预料|预估|中期而言|中期来说|估计今年|推算|预计(?:可|能|会|将)?(?:令|使)|{FORESEEN})[^。；]{{0,60}}?",
        needs=("-stated_goal",),
        examples=(
            "我预测本港经济今年会有【2.5%至3.5%】的实质增长。",
            "中期而言，2025至2028年间每年平均实质增长【3.2%】。",
            "预料整体通胀率为2.4%，基本通胀率为【1.7%】。",
            "国际机构估计，全球贸易量明年将下降【1.2%】。",
            "措施涉及330亿元，预计令本地生产总值提升约【0.6个百分点】。",
        ),
        counterexamples=("预期目标是：地区生产总值增长【6%】。",),
    ),
    Rule(
        id="share.outlook",
        gives="other",
        needs=("outlook", "-stated_goal"),
        examples=(
            "一、中期经济展望\n2026年至2029年，实质平均每年增长【2.9%】。",
            "二、市场前景预测\n未来五年，行业规模年均增长【12%】。",
        ),
        counterexamples=("给予培训经费的【30%】补贴。",),
    ),
    Rule(
        id="share.gauge",
        gives="statistic",
        before=r"(?:通胀率|通货膨胀率|空置率|失业率|死亡率|出生率|(?:实质|实际|温和|轻微)(?:增长|上升|下跌|收缩))(?:平均|则|仍|约|分别|达)*(?:为|是)?",
        needs=("exact", "-goal_word", "-goal_heading", "-stated_goal"),
        examples=("本港经济恢复增长，全年实质上升【3.2%】。", "基本通胀率平均为【1.7%】。"),
        counterexamples=("到2025年，城镇调查失业率为【5%】。",),
    ),
    Rule(
        id="share.step_told",
        gives="statistic",
        before=(
            r"(?:(?:上调|提高|提升|调高|调升|增加|增|加|下调|调低|降低|减|降)(?:至|到)"
            r"|(?:[较比](?:上年|去年|前一年|往年)度?|同比)(?:增加|减少|增长|下降|多|少))[^，。；]{1,14}，(?:平均)?(?:增幅|升幅|加幅|涨幅|降幅|减幅|跌幅)"
            r"(?:$between|为|达|是)*+"
        ),
        examples=("子女免税额由12万元上调至13万元，增幅约【8.3%】。", "最低工资提高到每月2300元，平均涨幅为【9.5%】。"),
        counterexamples=("到2025年，产值达到13亿元，增幅【8.3%】。",),
    ),
)

RECKONED: tuple[Rule, ...] = (
    Rule(
        id="share.reckoned_from",
        gives="statistic",
        before=r"按照?[^。；：]{0,36}(?:成活|出苗|入住|利用|上座|回收|出栏|出米|出油|转化|合格|参与|使用|增长|出勤|周转|满员|有效|存活|回款)率(?:$between)*+",
        after=r"(?:来)?(?:计算|测算|估算|推算|折算|计)，",
        needs=("-award_statement", "-conditions"),
        examples=("按每头年均产仔20头、成活率【96%】计算，全年可产仔猪1万头。", "按平均入住率【85%】测算，每年可接待游客30万人次。"),
        counterexamples=("补贴面积按入住率【85%】计算，每平方米10元。",),
    ),
)

GREW: tuple[Rule, ...] = (
    Rule(
        id="share.grew",
        gives="statistic",
        before=r"(?:同比|环比|按年|按月|按季)(?:实际|名义|实质|分别|[略稍]有?|小幅|大幅)*(?:$moved)(?:约|近|了|达|至)*",
        examples=("2026/27年度预算为4.8亿元，按年增加【128.6%】。", "景气指数环比回升【0.2个百分点】。"),
        counterexamples=("对产值同比增长【10%】以上的企业，给予奖励。",),
    ),
    Rule(
        id="share.against_year",
        gives="statistic",
        before=r"(?:较|比)(?:上年|去年|[^，。；]{2,8}年)[^，。；]{0,10}",
        examples=("本县青年失业率较2021年减少【0.8个百分点】。", "受理量比去年增加【12%】。"),
        counterexamples=("到2025年，单位产值能耗比2020年降低【13.5%】。",),
    ),
)
