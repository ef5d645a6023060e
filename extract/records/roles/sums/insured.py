"""Rules for what an insurance is for: the sum insured, and what was paid out. Neither is given by a policy."""

from __future__ import annotations

from extract.rules import Rule

_COVER = r"(?:保额|保险金额|赔偿金?|赔付|风险保障|保障|保险金|理赔款?)"

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.claim_due",
        gives="other",
        before=(
            r"(?:的|者|可|可以|得|每[人户亩头只])，?(?:保险公司|承保机构|由保险公司)?(?:可|将|按)?"
            r"(?:(?:获赔|赔付|理赔)[^，。；：\d补奖]{0,8}?|(?:获得?|得到?|领取?)(?:赔付|[^，。；：\d补奖]{0,8}?(?:保险金|身故金|赔款)))(?:$between)*+"
        ),
        needs=("exact", "-past", "-reported", "-award_verb_near"),
        examples=("参保居民意外身故的，可获赔保险金【12万元】。", "因灾身故者，理赔【30万元】。"),
        counterexamples=("全县有80人得到保险理赔，赔付金额达到【290万元】。", "失业者可领取补贴【1200元】。"),
    ),
    Rule(
        id="money.claims_paid",
        gives="statistic",
        before=r"(?:赔付|理赔|支付赔款)(?:总?金额|总?额|支出|款|保险金)?(?:累计|合计|共计?|达到?|了|近|为|$between)*+",
        needs=("-future", "-at_most", "-statute", "-conditions"),
        examples=(
            "全县先后有80人得到保险理赔，赔付金额达到【290多万元】。",
            "当年保险机构支付赔款，共理赔【1200万元】。",
        ),
        counterexamples=("每起事故赔付不超过【50万元】。",),
    ),
    Rule(
        id="money.covered",
        gives="statistic",
        before=r"(?:承担|提供|给予|获得?)[^，。；\d]{0,12}(?:风险|保险)保障(?:金额|总?额)?(?:达到?|共|累计|为|近|$between)*+",
        needs=("huge", "-goal_year", "-stated_goal", "-goal_heading"),
        examples=("三年来，保险公司承担意外风险保障达【29.8亿元】。", "农业保险为农户提供风险保障【35亿元】。"),
        counterexamples=("到2027年，提供风险保障【35亿元】。",),
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
        id="money.cover",
        gives="other",
        before=r"(?:保险|保单|投保|参保|承保|保费)(?:(?!给予|补[贴助]|发放|核发)[^。]){0,64}",
        after=rf"的?(?:[一二两三四五几多]种|[^，。；、\d给费奖]{{2,8}})?(?:的)?{_COVER}(?=[，。；、）]|$)",
        needs=("-past", "-goal_year"),
        examples=(
            "保险公司将保单设计为【50】、80、120元三种保额，由农户选择。",
            "参加小额保险的农户遇到意外，可得最高【75000元】的意外伤害赔偿。",
            "每户缴纳保费20元，享受【5万元】的财产损失保障。",
        ),
        counterexamples=("为参加保险的农户给予【50元】保费补贴。",),
    ),
)
