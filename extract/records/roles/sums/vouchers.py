"""Rules for sums of vouchers: what a round hands out, what one is worth, what they brought (发放消费券3000万元, 每张50元)."""

from __future__ import annotations

from extract.rules import Rule

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.vouchers",
        gives="funding",
        before=r"(?:发放|派发|投放|推出)[^，。；每]{0,8}券”?(?:$between)*+",
        needs=("-past",),
        examples=("发放文旅消费券【5000万元】。", "全年计划发放各类消费券不少于【1亿元】。"),
        counterexamples=("去年发放消费券【5000万元】。",),
    ),
    Rule(
        id="money.vouchers_in_all",
        gives="funding",
        before=(
            r"(?<![债证])券”?(?:共计|总计|合计|总共|共|总[额量]|资金总[额量])(?:为|$between)*+"
            r"|(?:首|[前本此每]|第[一二三四五六])(?:[一二两三]?个?[轮期批])(?:拟|将|计划)?(?:投放|派发|发放)(?:资金|额度|总额|金额|为|共)*(?:$between)*+"
        ),
        after=r"(?:以上|左右)?(?:[，。；、（）]|$)",
        needs=("ample", "-at_most", "-per_head", "-told", "-past", "-award_verb_near", "-conditions"),
        examples=("本轮家电券共计【2000万元】，分三期投放。", "活动分三期，每期投放资金【400万元】。"),
        counterexamples=("去年发放观影券共【500万元】。", "每期发放培训补贴【600元】。"),
    ),
    Rule(
        id="money.voucher_each",
        gives="award",
        before=r"(?:[可限]|每[人位户名][^，。；：\d]{0,8})(?:领|领取|申领|获|享)(?:到)?(?:[一二两三四五\d]{1,2}张(?:面值|价值)?)?(?:$between)*+",
        after=r"的?[^，。；、\d]{0,8}(?<![债证])券",
        needs=("-ample", "-told", "-past", "-conditions", "-back_bound"),
        examples=("每位游客限领一张【80元】的滑雪券。", "每户可领三张【20元】的购书券。"),
        counterexamples=("去年每位游客限领一张【80元】的滑雪券。",),
    ),
    Rule(
        id="money.voucher_drawn",
        gives="award",
        before=(
            r"(?:[单每同][一家个户位人名][^，。；：\d]{0,12}?|，)(?:每年|年度|累计|可|最多|最高|合计)*"
            r"(?:申领|申请|领取|获得?|享受|发放|使用|兑付|兑现)[^，。；：、\d]{0,10}(?<![债证])券”?(?:总?金额|总?额度?|面额|额度)?(?:$between)*+"
        ),
        needs=("at_most", "-told", "-conditions", "-back_bound"),
        examples=(
            "单家企业每年申领算力券金额不超过【800万元】。",
            "同一企业每年使用创新券额度最高【20万元】。",
            "每家单位累计兑付服务券不超过【5万元】。",
        ),
        counterexamples=("全年发放消费券不超过【1亿元】。", "去年，每家单位累计兑付服务券不超过【5万元】。"),
    ),
    Rule(
        id="money.voucher_round",
        gives="funding",
        before=(
            r"券[^。；]{0,36}[，：][^，。；：、\d]{0,8}?(?:(?:首|[前本此每]|第[一二三四五六])(?:[一二两三]?个?[轮期批次])(?:投入|投放|安排|发放|资金|额度|总额|为|共)*"
            r"|投入|投放|安排|拿出|总额度?|总价值|总规模)(?:资金|财政|$between)*+"
        ),
        needs=("ample", "-at_most", "-per_head", "-told", "-award_verb_near"),
        examples=(
            "本报讯 某市日前在全市开展消费券活动，首轮投入【4000万元】，其中餐饮业1500万元。",
            "分三轮投放消费券，每轮【1000万元】，总额3000万元。",
            "本月投放文旅券，总额【3000万元】。",
        ),
        counterexamples=("去年，全市发放消费券，首轮投入【4000万元】。", "发放消费券，带动消费【4000万元】。"),
    ),
    Rule(
        id="money.vouchers_told",
        gives="statistic",
        before=r"(?:发放|派发|投放|推出)[^，。；每]{0,8}券”?(?:\d[^，。；]{0,8}、[^，。；、\d]{1,8}券”?)?(?:$between)*+",
        needs=("ample", "past", "-per_head", "-at_most"),
        examples=("截至12月底，首批发放文旅券【500万元】。", "去年，全市派发各类消费券【3000万元】。"),
        counterexamples=("全年计划发放各类消费券不少于【1亿元】。",),
    ),
    Rule(
        id="money.voucher_pool",
        gives="funding",
        after=r"的?[“\"《]?[^，。；、：\d给予]{0,14}(?<![债证])券",
        needs=("ample", "-at_most", "-per_head", "-past_fact"),
        examples=(
            "某市启动金秋【5000万元】惠民消费券发放活动。",
            "推出8条旅游线路、【9000万元】商超消费券。",
            "向市民派发【20亿元】电子消费券。",
        ),
        counterexamples=("每人可领取【100元】消费券。", "支持企业发行【5000万元】公司债券。"),
    ),
)
