"""Times looked back over or counted in (申请前三年内无违法记录, 近三年每年营收, 同一项目三年内限报一次): conditions, which bound nothing."""

from __future__ import annotations

import re

from extract.lexicons import per_pack
from extract.records.tense.governing_year import in_review, looks_ahead_in
from extract.records.timing.rule import Core
from extract.records.vocabulary import increases, lists

_JOINS = r"(?:申请|申报|申领|提出|提交|递交|报名|参加|参与|投标|成为|担任|受聘|应聘|入职|录用|任职|认定|评审|推荐|提名|备案|立项|登记|注册|迁入|落户|引进|购房|购买|上市|发放|受理|签订|发生|立案|处罚|退休|离职|退役|入伍)"
# a moment that is no end of a term, and what is asked of the time before it
_NO_TERM = r"(?<![后起年内满束止了])(?<!到期|开始|召开|举行|举办|开幕|开赛|会议)"
_BEFORE_LENGTH = r"(?:的|连续|累计|近|最近)*"  # between 前 and a length
_CLOSES = re.compile(rf"{_BEFORE_LENGTH}\n?")
_REACH = 20  # characters from such words to 前
_BEFORE_MOMENT = re.compile(rf"{_JOINS}[^，。；：、的起]{{0,10}}(?:之日|日|时)?{_NO_TERM}(?:之|以)?前{_BEFORE_LENGTH}$")
_ANY_BEFORE = re.compile(rf"[^，。；：、\s]{{2}}{_NO_TERM}(?:之|以)?前{_BEFORE_LENGTH}$")
_FORWARD = re.compile(
    r"(?:之?内|以内)?，?(?:应|须|需|向|以书面|书面|提出|通知|告知|公布|公告|公示|发布|完成|报|递交|提交|送|将|由|予以|申请|办理|可|登录|到|填)"
)
_ASKED = re.compile(
    r"(?:之?内|以内|期间)?，?(?:在[^，。；]{0,16}?|[其均]|[^，。；\d]{0,8}?)?"
    r"(?:无(?!偿|须|需)|没有|未(?!来)|不存在|与[^，。；]{0,20}(?:存在|有)|曾|受到?过?[^，。；]{0,6}[处惩]|累计|连续|平均|月均|年均|(?<![应须])缴纳?(?!费用)"
    r"|参保|投保|实际|所?发生|取得|获得|从事|每年|每月|的)"
)
# 近三年每年: a rhythm of what has been
_PAST_SPAN = re.compile(
    r"(?:近|过去|最近|此前|以往|前)[一二两三四五六七八九十\d]{1,2}个?(?:年度?|会计年度|自然年度|月|季度)(?:内|中|间|来|以来)?，?的?$"
)
_GIVEN = re.compile(r"[^，。；]{0,12}(?:给予|补助|补贴|奖励|资助|发放|安排|支付|减免|享受|按(?!规定|时|期|要求|程序|[月季年]缴|照?国家))")
# 每月平均薪资, 每一纳税年度的收入总额: what something is measured by
_MEASURED = re.compile(
    r"(?:的|之)?(?:平均(?!发|补|给|支|拨|培|服|举)[^，。；\d]{0,8}?(?:工资|薪资|薪酬|薪金|收入|所得|投保|缴费|余额|用[电水气]|人数|增长|产|水平)|"
    r"(?:薪资|薪酬|工资|所得|工时)(?!补|津)|(?:在)?工作(?:时间|时数|[在约]*[\d一二三四五六七八九十]{1,3}个?(?:小时|时|天|日))|金额[为是约]"
    r"|(?:约|大约|都)?有[\d.]+万?(?:多|余)?(?:名|人|个)|[\d.]+%[^，。；]{0,4}的?(?:速度|增速|幅度)|"
    r"(?:最[大高低多少])?[^，。；\d]{0,4}(?:支出|开支|销售|销|产|用|消费|出货|营业)(?:数量|额|量)?(?:[是约从由达]|上升|下降|大约|只有|不到|仅)"
    r"|(?:租金|房租|入息)(?:亦|均|也|都)?(?:不可|不得|不能|未|不)?(?:超过|低于|高于|超出|逾)"
    r"|原有?(?:工资|薪资|薪酬)|(?:应税|应纳税|工资薪金|营业|销售|经营|主营业务|工作|家庭|投资)?(?:收入|所得)(?:总?额)?(?:减除|扣除|超过|低于|达到?|不|未))"
)
_NUMBER = r"(?:\d[\d.]*|[一二三四五六七八九十百两]+)"
_COMPARED = r"(?:累计|平均|均|应当?|须|需|总?共|不得?少于|不得?低于|不短于|达到?|超过|逾|满|在)*"
_STAY = r"(?:工作|居住|居留|停留|[在到]岗|[住驻]村|坐班|在园|在职|驻留|出勤|训练|实习|授课|上课)"
# 每年在本市居住不少于183天, 工作时间每半年不少于3个月: how much of it must be spent somewhere
_SPENT = re.compile(
    rf"(?:在[^，。；\d]{{1,12}}?|境内|实际|全职|总){{0,3}}{_STAY}(?:的)?(?:时间|天数|时数|日数|[^，。；\d]{{0,4}}?){_COMPARED}{_NUMBER}个?(?:月|天|日|小时|时)"
)
_SPENDING = re.compile(rf"{_STAY}(?:的)?(?:时间|天数|时数|日数)$")
_SO_LONG = re.compile(rf"{_COMPARED}{_NUMBER}个?(?:月|天|日|小时|时)")
_IN_DAYS = re.compile(r"(?:为|按|以)?(?:三百六十五?|36[05])[日天]")  # 利息按每年360天计算
# 每年接待游客10万人次以上的旅行社，奖励5万元; 一年内引进企业30家以上、且…的，给予奖励: what a condition counts
_COUNTED = re.compile(
    rf"(?:之?内|以内)?，?(?![按依]|[^，。；]{{0,14}}?(?:补|奖|给|资助|安排|支持|投入|对|向|最高|最多|每))[^，。；：\d]{{2,18}}?{_COMPARED}\d[\d.]*[万亿]?[^，。；\d]"
)
_THEN_GIVEN = re.compile(r"(?:的[^，。；\d]{0,10}|者)，[^。；]{0,20}?(?:给予|奖励|补[贴助]|奖补|资助|享受|发给|发放|可申[请报])")
_CONDITION = 110  # characters of a condition that counts


def _counts(core: Core) -> bool:
    """Whether a rhythm or a length is one in which a condition counts what somebody did to be given something."""
    if core.before.endswith("按") or not _COUNTED.match(core.after):
        return False
    text, end = core.reading.text, core.mention.end
    last = min(core.reading.statement_at(end)[1], end + _CONDITION)
    stop = text.find("；", end, last)  # behind it another case begins
    return bool(_THEN_GIVEN.search(text, end, stop if stop >= 0 else last))


_AVERAGE = re.compile(r"(?:平均|月均)$")
_OF_INCOME = re.compile(r"的?(?:应税|所得|工资|薪资|薪酬|收入)")
# 护士平均〔每周〕值夜班3次, 渔民〔每月〕平均出海18天: what is reckoned over many; 平均每年建成10座以上 is a goal
_ON_AVERAGE = re.compile(r"(?:平均|人均)$")
_AVERAGING = re.compile(r"(?:平均|人均)(?!增|提高|递增|下降|递减|降低|压减)[^，。；\d]{1,6}\d")


@per_pack
def _goal() -> re.Pattern[str]:
    """What an average is striven for by (平均每年〔培育〕20家), and not how somebody lives."""
    return re.compile(
        rf"[^，。；]{{0,20}}?(?:以上|不[少低]于|力争|提高|下降|降低|发放|补|给|奖|安排|投入|优化|{increases()}|{lists()['deliver']})"
    )


def _averaged(core: Core) -> bool:
    """Whether a rhythm is one of an average that is told."""
    if not _AVERAGING.match(core.after) and not _ON_AVERAGE.search(core.before):
        return False
    return not _goal().match(core.after)


# 同一项目三年内限报一次: how often, and no time by which
_SAME = re.compile(r"同一[^，。；]{1,16}?[，在于]{0,2}$")
_AT_MOST = re.compile(
    r"(?:之?内|以内)，?(?:原则上|最多|至多|均|仅|只|累计)*(?:以|限|能|可|不|享受|申报|申请|奖励|支持|补)[^，。；]{0,14}?(?:[一两二三四五1-5][次辆项个件篇]|重复|再次)"
)


# 租满1年, 缴费满6个月: how long something must have gone on
_GONE_ON = re.compile(
    r"(?:租|工作|就业|服务|缴|缴纳|缴费|参保|经营|运营|营业|从业|任职|居住|入住|连续|签约|创业|登记|注册|成立|上市|投产|履约|在岗|聘用|持有|入驻|稳定|持续)[^，。；：、\d]{0,4}满$"
)
# 救助金额=…×每月低保标准×救助月数: what is multiplied
_MULTIPLIED = re.compile(r"[=×÷*＊][^，。；]{0,20}$")
_FACTOR = re.compile(r"[^，。；]{0,20}?[×÷*]")


# 退保之当月起前六个月平均投保薪资: over which something is averaged
_COUNTED_BACK = re.compile(r"起?之?前[一二三四五六七八九十\d]{1,2}个?(?:月|年)(?:度|内|之)?的?[^，。；]{0,4}平均")
_AVERAGED = re.compile(r"(?:内|间|之|的)*(?:月|年|季)?平均")


# what is given or laid down for so long, also where the past is told of
_LAID_DOWN = re.compile(
    r"给|补[贴助]|奖[励补]|资助|减[免征]|免[征收费缴]|享受|发放|支持|扶持|投入|安排|贴息|拨付|返还|有效期|期限|过渡期|试点期|延长|不得|应当?|须|可(?!比)|按|降低\d|每年"
)
# 为期5天的展会成功举办
_HELD = re.compile(
    r"(?:内|间)?的[^，。；]{0,12}?(?:[大峰茶博展览交洽年例协盛]会|论坛|[比大赛]赛|赛事|访问|行程|活动周?|演练|培训班?|艺术节|文化节|晚会|之旅)"
    r"|(?:内|间)?的[^，。；]{1,14}?(?:成功|圆满|顺利|胜利|落下?帷?幕|闭幕|收官|举[办行]|结束|开幕|完成)"
)


_SUMMED = re.compile(r"(?:来|间|内)?，?(?:累计|合计|总共|总计|共计?)")  # 五年累计发放补助80万元, in a review


def _told_of(core: Core) -> bool:
    """Whether a length is one of what was (粮食产量连续8年第一), in a review, or behind 连续 in a report; nothing is laid down for so long in its
    clause.
    """
    if core.before.endswith("学前"):
        return True  # 学前三年: a stage of schooling
    if core.before.endswith("为期") and _HELD.match(core.after):
        return True
    went_on = core.before.endswith("连续") and core.reading.outline.facts.genre in ("news", "work_report")
    if not went_on and not in_review(core.reading, core.mention.start):
        return False
    statement = core.reading.statement_at(core.mention.start)
    if not went_on and _SUMMED.match(core.after) and not looks_ahead_in(core.reading, statement):
        return True
    if not went_on and looks_ahead_in(core.reading, statement):
        return False
    clause = core.reading.clause_at(core.mention.start, core.mention.end)
    opens = (
        core.reading.text.rfind("，", statement[0], max(statement[0], clause.start - 1)) + 1
        if core.mention.start - clause.start <= len("连续")
        else clause.start
    )
    return not _LAID_DOWN.search(core.reading.text, max(opens, statement[0]), clause.end)


_FROM = frozenset("起后日")  # 自落户之日起一年内: counted from an event


def _length_looks_back(core: Core) -> bool:
    before, after = core.before, core.after
    if _told_of(core):
        return True
    if before.endswith("满") and _GONE_ON.search(before):
        return True
    if "前" in before[-6:]:
        last = before.rfind("前")
        if last == len(before) - 1 and _AVERAGED.match(after):
            return True
        if not _CLOSES.fullmatch(before, last + 1):
            return False
        start = max(0, last - _REACH)  # else both would be tried at every place of a long statement
        if _BEFORE_MOMENT.search(before, start):
            return not _FORWARD.match(after) and not _GIVEN.match(after)
        return bool(_ANY_BEFORE.search(before, start) and "内" in after[:2] and _ASKED.match(after) and not _GIVEN.match(after))
    if after.startswith(("内", "之内", "以内")) and before[-1:] not in _FROM and _counts(core):
        return True
    return bool("同一" in before[-20:] and _SAME.search(before) and _AT_MOST.match(after))


# “十五五”开局之年, “十四五”收官年: which of its years it is
_YEAR_OF_PLAN = re.compile(
    r"”?(?:规划|时期|期间|的)*(?:开局|起步|收官|开篇|首年|头年|关键|攻坚|承上启下|第[一二三四五]年|最后一年|[开起]好)"
)


def looks_back(core: Core) -> bool:
    """Whether a time is one of the past, or of a measure, and sets no time."""
    if core.mention.kind == "date" and not core.time.year_named and _COUNTED_BACK.match(core.after):
        return True
    if core.time.grain == "plan" and _YEAR_OF_PLAN.match(core.after):
        return True
    if core.mention.kind == "duration":
        return _length_looks_back(core)
    if core.mention.kind != "recurrence":
        return False
    if _MULTIPLIED.search(core.before) or _FACTOR.match(core.after):
        return True
    if _PAST_SPAN.search(core.before):
        return core.before.rstrip("的").find("前") < 0 or not _GIVEN.match(core.after)
    if _SPENT.match(core.after) or (_SPENDING.search(core.before) and _SO_LONG.match(core.after)):
        return True
    if _IN_DAYS.match(core.after) or _counts(core):
        return True
    return bool(_MEASURED.match(core.after) or _averaged(core) or (_AVERAGE.search(core.before) and _OF_INCOME.match(core.after)))
