"""Rules for goals of plans and work reports that no date or verb of their own marks: they stand among goals, or in a paper that sets them."""

from __future__ import annotations

from extract.rules import Rule

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.next_goal",
        gives="target",
        before=r"[，、；](?:其中|且|并)?[^，。；：、\d]{2,24}(?:$level|$growth|$decrease|率|比例|占比|比重|(?:[较比](?:20\d\d年|上年|去年)(?:末|底)?[^，。；\d]{0,6}?(?:提高|提升|下降|降低|减少|增长)))(?:$between)*+",
        needs=("after_target", "predicate", "-past", "-reported", "-conditions", "-giving_after", "-award_verb"),
        examples=(
            "力争覆盖率达到90%，关键工序数控化率较2025年提高【6个百分点】。",
            "确保即办件占比达到62%，全程网办率【98.5%】。",
        ),
        counterexamples=("去年覆盖率达到90%，单位能耗下降【13.5%】。",),
    ),
    Rule(
        id="share.against_base",
        gives="target",
        before=r"[较比](?:20\d\d年|“?十[三四]五”?末)(?:末|底)?(?:分别|累计)*(?:提高|提升|下降|降低|减少|增长)(?:$between)*+",
        needs=("planned", "predicate", "-reported", "-conditions", "-giving_after", "-award_verb"),
        examples=(
            "山水县节水行动实施方案\n万元产值用水量较2020年下降【16%】，水质稳定达标。",
            "山水县低碳工作方案\n单位能耗比2020年降低【13.5%】。",
        ),
        counterexamples=("本报讯 万元产值用水量较2020年下降【16%】。",),
    ),
)

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.worked_off",
        gives="target",
        before=r"(?:盘活|化解|清收|清欠|偿还|压减|节约|消化|处置)[^，。；、\d给予奖补]{2,14}(?:$between)*+",
        needs=("future", "predicate", "-past", "-award_verb", "-conditions", "-condition_clause"),
        examples=("2026年，处置闲置房产【3000万元】。", "力争化解隐性债务【2600万元】。"),
        counterexamples=("去年化解隐性债务【2600万元】。",),
    ),
    Rule(
        id="money.planned",
        gives="target",
        before=r"(?:$measures|$increase|贷款|额|收入|税收|强度)(?:力争|要)?(?:$between|$level|了)*+",
        needs=("planned", "bounded", "predicate", "-measured_class", "-capped", "-conditions", "-giving_after", "-award_before"),
        examples=(
            "山水县特色产业实施方案\n引导机构新增涉农贷款【50亿元】以上。",
            "山水县特色产业实施方案\n光电产业产值超过【200亿元】。",
        ),
        counterexamples=("本报讯 光电产业产值超过【200亿元】。",),
    ),
)

COUNTS: tuple[Rule, ...] = (
    Rule(
        id="tally.planned_level",
        gives="target",
        before=r"(?:面积|产量|总量|数量|规模|里程|总数|存栏量?|出栏量?|保有量|客流量?)(?:$between)*+",
        needs=("planned", "future", "measure_unit", "exact", "-condition_clause", "-giving_after", "-conditions"),
        examples=(
            "2026年山水县农业工作要点\n2026年，粮食播种面积【5.2万亩】、产量2.3万吨以上。",
            "2026年山水县农业工作要点\n2026年，水产品产量【3万吨】。",
        ),
        counterexamples=("去年，粮食播种面积【5.2万亩】。",),
    ),
    Rule(
        id="tally.most",
        gives="none",
        before=r"(?:最高|最多|至多|上限)(?:$between)*+",
        needs=("at_most", "-due_ahead", "-goal_year"),
        examples=("引进的骨干人才，可租住最高【100平方米】的公寓，按标准享受租金优惠。", "人才可入住最高【90平方米】的公寓。"),
        counterexamples=("每年举办培训不少于【3次】。",),
    ),
)
