"""Rules for calculations (计算公式, 测算): what is reckoned with is given to nobody; what comes out behind = may be."""

from __future__ import annotations

from extract.rules import Rule

# a term: a sign of arithmetic right behind it, and further on the result: 1500元/人月〔×6月+400元/人=9400〕
_RECKONED = r"(?:/?[人户]?[月年日天次])?[）]*(?:=|[×÷*+-][^，。；：=]{0,80}=)[^，。；：=\d]{0,8}\d"

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.term",
        gives="other",
        after=rf"{_RECKONED}|(?:/[^，。；\d]{{1,3}}|[月年天日])?(?:[+][^，。；=\d]{{1,10}})?[×÷]",
        examples=(
            "按6个月测算，企业补贴【1500元】×6月+400元=9400元。",
            "计算公式：（【4000元】×60%+5000元×80%）×30%=1920元。",
            "租金补贴计算方式：每月【3000元】×12个月=36000元。",
            "每月补贴标准=【1200元】×实际出勤月数。",
        ),
        counterexamples=("奖励金额=【200元】，按月发放。",),
    ),
    Rule(
        id="money.term_behind",
        gives="other",
        before=r"[×÷](?:[^，。；：=]{0,30}[+])?",
        examples=("补助金额=基数×2+【500元】。", "每月补贴=出勤率×【1200元】。"),
        counterexamples=("奖励5万元+【2万元】装修补贴。",),
    ),
    Rule(
        id="money.result",
        gives="award",
        before=r"[×÷*+-][^，。；：=]{0,40}=[^，。；：=\d]{0,8}",
        needs=("award_said", "predicate", "-past_fact"),
        examples=("按6个月测算，企业补贴1500元×6月+400元=【9400元】。", "例如某企业投资1000万元，可获补助1000万元×10%=【100万元】。"),
        counterexamples=("总投资=设备100万元+土建50万元=【150万元】。",),
    ),
)

LAST = "share.term_last"
SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.divisor",
        gives="other",
        before=r"÷(?:$between)*+",
        examples=("补助金额=自付费用÷【90%】×10%。", "总价=净价÷【95%】。"),
        counterexamples=("补助金额=自付费用÷90%×【10%】。",),
    ),
    Rule(
        id=LAST,
        gives="award_rate",
        before=r"[×*](?:$between)*+",
        after=r"=[^，。；：=\d]{0,8}\d",
        needs=("award_said", "-past_fact"),
        examples=(
            "企业培训补贴计算公式：（4000元×60%+5000元×80%）×【30%】=1920元。",
            "可获补助1000万元×【10%】=100万元。",
            "个人部分补助20%，即300元×【20%】=60元。",
        ),
        counterexamples=("企业培训补贴计算公式：（4000元×【60%】+5000元×80%）×30%=1920元。", "税额=1000万元×【10%】=100万元。"),
    ),
    Rule(
        id="share.term_paid",
        gives="award_rate",
        before=r"(?:可|能|应)(?:以)?(?:报销?|领[取到]?|获得?|得到?|拿到?|退回?|返还?|补)[^，。；：\d]{0,6}[\d.]+万?元[×*]",
        after=r"=[^，。；：=\d]{0,8}\d",
        needs=("-past_fact",),
        examples=("票价600元，可报600元×【70%】=420元。", "学费8000元，能退8000元×【30%】=2400元。"),
        counterexamples=("税额=1000万元×【10%】=100万元。",),
    ),
    Rule(
        id="share.term",
        gives="other",
        after=_RECKONED,
        examples=("计算公式：（4000元×【60%】+5000元×80%）×30%=1920元。", "含税价1000元÷（1+【13%】）=885元。"),
        counterexamples=("补贴额=合同额×【30%】，按月发放。",),
    ),
)

FACTORS: tuple[Rule, ...] = (
    Rule(
        id="share.factor",
        gives="other",
        before=r"[×÷*][（\[]?|[（\[]1[+-]",
        examples=("组成计税价格=成本×（1+【10%】）。", "回购价=（评估价-原价）×[【60%】+年限×8%]。"),
        counterexamples=("按成本的【3%】补助。", "补贴额=合同额×【30%】，按月发放。"),
    ),
)
