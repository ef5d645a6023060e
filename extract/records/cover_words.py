"""What insurances, relief and housing funds say of what they pay: from where on, how much at most, how often (起付标准, 年度最高支付限额, 每床日定额).

One vocabulary, put together from what such words are made of; patterns take it as `$reimbursed`, `$deductible`, `$ceiling` and
`$each_time`.
"""

from __future__ import annotations

from typing import Final

REIMBURSED: Final = (
    "报销|报付|报支|报补|结报|核报|核销|支付|给付|结付|补偿|赔付|救助|理赔"  # two characters each: a pattern may look behind for them
)
# from what on costs are paid for, named by the deed and what is laid down for it (起付〔线〕, 免赔〔额〕)
DEDUCTIBLE: Final = r"(?:起[付报补赔伏助]|免赔|免付)(?:标准|限额|额度?|金额|费用?|基数|门槛|[线点段])(?:标准|额度)?|(?:报销|支付|补偿|救助|赔付)起点|门槛费|自付线"
# up to what they are paid for, without the words in front that say of what (年度最高支付〔限额〕)
CEILING: Final = rf"(?:限额|封顶(?:[线额]|标准)?|顶线|上限|最高(?:{REIMBURSED})?(?:额度?|金额|标准)|(?:最高)?(?:{REIMBURSED})(?:额度?|定额))(?:标准|额度)?"
_TIME: Final = r"(?:学?年度?|季度?|月度?|[日天次周例]|床日|小时|疗程|人次|例次|孕次|胎次|个月)"
# for what time one sum is: 每人每月, 每床日, 日均, 月度, 一个自然年度内
EACH_TIME: Final = (
    rf"(?:(?:每[人户床生例](?:每?{_TIME})?|每一?个?{_TIME}|(?<![\d一二两三四五六七八九十个去今明当青成老中少常后前第])[年月日](?:度|均)?|床日"
    r"|(?:一个|同一)?(?:自然|参保|医保|保险|待遇|结算)?年度|一年|全年)内?)"
)
LISTS: Final = {"reimbursed": REIMBURSED, "deductible": DEDUCTIBLE, "ceiling": CEILING, "each_time": EACH_TIME}
