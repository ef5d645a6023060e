"""What a percentage is: an award's rate, a target's value, a threshold, a reported fact. The rules are tried in order.

What speaks of one thing is a module beside this one; here stand the order, and what is told of any share.
"""

from __future__ import annotations

from extract.records.roles import formulas, steps
from extract.records.roles.counts import planned
from extract.records.roles.shares import (
    aimed,
    apportioned,
    award_rates,
    benefit_shares,
    charges,
    everyday,
    given,
    limits,
    no_rates,
    part_of,
    told,
)
from extract.records.roles.sums import budgets, levies, listings
from extract.rules import Rule

RULES: tuple[Rule, ...] = (
    *formulas.SHARES,
    *limits.BY_RULE,
    *aimed.STRIVEN_FOR,
    *everyday.FIRST,
    *charges.LOWERED,
    *award_rates.DRAWN,
    *charges.CHARGED,
    *no_rates.SHARES,
    *told.RAISED,
    *aimed.ECONOMY,
    *limits.BROUGHT_DOWN,
    *told.REPLACED,
    *benefit_shares.CEILINGS,
    *award_rates.MOST,
    *steps.SHARES_BETWEEN,
    *apportioned.BORNE,
    *budgets.SHARES,
    *award_rates.BY_KIND,
    *aimed.PLANNED,
    *told.FORETOLD,
    *limits.DOWN_PAYMENT,
    *steps.SHARES_SUPPOSED,
    *limits.MEASURED,
    *steps.SHARES_BEYOND,
    *limits.REQUIRED,
    *award_rates.REST,
    *charges.BASES,
    *limits.BASIS_EXCEEDED,
    *told.RECKONED,
    *limits.EASED,
    *levies.SHARES,
    *charges.SHARES,
    *aimed.HELD,
    *limits.DUTIES,
    *apportioned.PAID_ON,
    *steps.SHARES_CLOSED,
    *limits.LISTED,
    *aimed.HELD_DOWN,
    *limits.LIMITS,
    *apportioned.IN_PARTS,
    *award_rates.OF_YEARS,
    *apportioned.INSTALMENTS,
    *benefit_shares.SHARES,
    *aimed.SO_MANY,
    *apportioned.USED,
    *aimed.DEVOTED,
    *award_rates.SCALED,
    *listings.SHARES,
    *given.SHARES,
    *everyday.SHARES,
    *part_of.SHARES,
    *planned.SHARES,
    *aimed.DONE,
    *planned.LEVELS,
    *aimed.GROWTH,
    *told.GREW,
    *award_rates.PORTIONS,
    *formulas.FACTORS,
    *steps.SHARES_SIGNED,
    Rule(
        id="share.fact",
        gives="statistic",
        needs=("past",),
        examples=("截至2021年，增长【20.6%】。", "目前，全区企业数字化率已达【45%】。"),
        counterexamples=("给予培训经费的【30%】补贴。",),
    ),
    *limits.NORMS,
    *aimed.DUE,
    Rule(
        id="share.compared",
        gives="statistic",
        before=(
            r"(?:同比|环比|比上年|增长|增速|增幅|涨幅|降幅|下降|上涨|占|贡献|提高|减少|上升|回落|达到?|为|完成|高于|低于|快于|优于|维持在|保持在|率|指数)[^，。；]{0,14}"
            r"|(?:较|比)[^，。；：\d按]{2,16}[高低多少快慢](?:了|出|约|近)*"
            r"|(?<!基础上)(?<![付赔]线)(?:$moved|录得|跌|收敛|转[增升]|[年月季周][增减升降跌]"
            r"|(?<=[\u4e00-\u9fff]{2})(?<![租金费税价立直各再可多需应按])[增减升降涨](?!按))(?:了|约|近|逾|达|$between)*+"
        ),
        needs=("-statute",),
        examples=(
            "高技术制造业投资增长【22.7%】。",
            "全县投资占全省的【6.3%】。",
            "四省生产总值增速分别是【2%】、1.6%。",
            "扣除房地产开发投资后增长近【两成】。",
        ),
        counterexamples=("按【22.7%】计算。",),
    ),
    Rule(
        id="share.reported",
        gives="statistic",
        before=r"(?:^|[，。；：])(?![^，。；：]{0,12}(?:按照?|以(?![来上下内及])|相当于|降低|提高|减少|增加|得到))[^，。；：]*",
        needs=("reported", "-future"),
        examples=("本报讯 记者获悉，生产线节能成效超过【50%】。", "本报讯 据了解，园区绿化面积【45%】。"),
        counterexamples=("本报讯 到2025年，园区绿化覆盖率达到【45%】。",),
    ),
    Rule(
        id="share.other",
        gives="other",
        examples=("本办法所称控股是指持股【51%】。", "政府性融资【30%】。"),
        counterexamples=("给予培训经费的【30%】补贴。",),
    ),
)
