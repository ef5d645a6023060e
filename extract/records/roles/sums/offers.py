"""Rules for what a post or a school offers: means named by what they are for (科研启动费, 安家费), by group and field, and scholarships."""

from __future__ import annotations

from typing import Final

from extract.rules import Rule

_MEANS: Final = r"(?:科研(?:启动|配套|资助)?(?:费|经费|支持|资金|补助|金)|(?<![自重])启动(?:费|经费|资金)|安家费用?)"

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.means_offered",
        gives="award",
        before=rf"{_MEANS}(?:（[^（）]{{1,16}}）)?(?:，|：)?(?:[^，。；：、\d（）支出入占计]{{1,12}}：)?[^，。；：、\d（）支出入占计]{{0,8}}(?:$between)*+",
        after=r"(?:/[年月])?(?:以上|左右|以内)?(?:（|[，。；、\t]|$)",
        needs=("-past", "-conditions", "-contributed", "-goal_year"),
        examples=(
            "提供科研启动费，副教授：文科【15万元】、理科20万元。",
            "科研支持自然科学【100-300万元】、人文社科100-200万元，共建实验室。",
            "全职：科研支持（仪器设备另计）自然科学不低于【500万元】，支持组建团队。",
            "享受安家费【20万元】，免费入住周转房。",
        ),
        counterexamples=("科研经费支出【500万元】。", "企业去年科研经费【500万元】。", "自主科研经费【500万元】以上的企业，可以申报。"),
    ),
    Rule(
        id="money.equity_offered",
        gives="award",
        before=r"(?:股权|跟进|直接)投资(?:支持|资助|额度|金额)?(?:，|：)?(?:可达|可至|$between)*+",
        needs=("at_most", "-past", "-conditions", "-contributed", "-goal_year"),
        examples=("一类项目：启动资金最高300万元，股权投资最高【2000万元】。", "对入选团队提供跟进投资最高不超过【500万元】。"),
        counterexamples=("获得股权投资【2000万元】以上的企业，给予奖励。", "去年，股权投资最高【2000万元】。"),
    ),
    Rule(
        id="money.scholarship",
        gives="award",
        before=r"(?:[奖助励勉]学金|奖教金|励志金|学费补助)(?:（[^（）]{1,12}）)?(?!总|共|合计)(?:奖励|资助)?(?:标准|金额|额度)?(?:为|是|：|每[人生项名]|每?学?年|$between)*+",
        after=r"(?:[，。；、（）\t]|$)",
        needs=("-past", "-conditions", "-contributed", "-goal_year", "-large"),
        examples=(
            "（1）国家奖学金：【8000元/人·学年】。",
            "优秀学生奖学金：【500-5000元/人·学年】。",
            "（2）企业奖学金：【3000元/人·学年】。",
            "助学金标准为【3000元】。",
        ),
        counterexamples=("去年，学校发放助学金【5000元】。", "助学金总额【500万元】。"),
    ),
)
