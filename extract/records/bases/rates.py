"""What a rate is a share of: the words between 按 (or 给予) and the percentage."""

from __future__ import annotations

import re
from typing import Final

from extract.records.document.reading import Reading
from extract.records.measures.noun_behind import sum_behind
from extract.records.measures.words import WHILE
from extract.records.movement import REACHES
from extract.records.roles.judgement import Judged
from extract.records.roles.shares.hands import HAND
from extract.records.roles.shares.no_rates import CUT
from extract.seek import Ending

Place = tuple[int, int]

_TAIL = Ending(
    r"(?:×|的|(?<=[\u4e00-\u9fff])之|最高|不超过|不低于|不高于|不得超过|最多|可?分别|另|再|单个项目|，|按照?|为|比例|统一|中央(?:财政)?|(?:省|市|县|区)级?财政"
    r"|(?<=[费额金])[省市县区]级|(?<=[\u4e00-\u9fff]{2})(?:统一|每年|一律|均)|由(?:各级|当地|同级|本级|县级|市级|省级)?(?:财政|政府|基金|村集体)|给予"
    r"|(?<![房活租赁])补贴(?!的)|给|返还|仅|则|(?<!超出)(?<!超过)部分?的|(?<=部分)的|可到|达到?"
    r"|(?:全额|半额|全免|减半|免费)[、和及或与]|(?:[省市县区镇乡村][里上]|我们|学校|政府|保险公司|街道|社区)(?:再|另|给|还|统一)*(?:报销?|[补贴出赔]|代[缴付交])|给报销?|中(?:提取|拿出|切出|划出|列出)"
    r"|(?<=[款金费贴助励额奖])(?:扣[减发除回罚]|[核调]减|削减|缩减|[减少](?:发|拨|付|补)|打折|收回|追[缴回]|退[还回]|缴回))++"
)
_HEAD = re.compile(
    r"^.*(?:[×÷=+]|利率加码?(?=年?[息利])|按照?|参照|依照|依(?=[其各该])|给予企业|给予单个项目|给予其|给予|(?<=[金费款助贴励额])以(?![上下内外及来])"
    r"|比例(?:不超过|为)|(?:金额|额度|标准|数额|(?<=[款助贴励补])额)为|(?<=[资补救]助)面(?:约|为|占|达)*"
    r"|(?:补贴|奖励|返还|资助)(?!金|额|总额|金额|资金|经费|款|标准|基数)|(?<![\d%息款费])(?:补助|发给|核给|增发|加发|增给|加给|另发)"
    r"(?!额|总额|金额|资金|经费|款|标准|基数|费|金|的|和|及|或|与|超|项目|对象)|(?<=[\u4e00-\u9fff])申请(?![人者单企表材时日书补贷])"
    r"|(?<=[\u4e00-\u9fff])(?<![实所已应需代预可际])支付(?=合同|[^，。；]{0,4}总)"
    r"|(?<=[\u4e00-\u9fff]{2})(?<!个人)(?<!本人)(?<!自行)(?<!实际)(?:承担|负担|分担)(?![的部比能主单责额（])|减免|减收|免收|减征"
    r"|基础上(?:再|额外|另)?(?:增加|提高|给予|上浮|降低|减少)?|加收|计收|处以|对(?!象)|退还|退回|追回|收取|拨付|预[拨付支借领]|(?<!加计)扣除(?!起付)|[减少][发拨付](?=.{2})|扣[发罚]|[核调]减"
    r"|(?:可以?|能够?|给)(?:得到?|拿到?|获得?|领[到取]?|分[得到]|报销?(?![名考告费])))"
    r"(?:其(?![中他它余实])|企业|不超过|最高|不高于|不低于|不得超过|最高不超过|单个项目|该)*(?=[^，。；]{2,}$)"
)
_N_YEARS: Final = r"(?:连续|累计|为期|最[长多]|不超过|每|前|首)*[\d一二两三四五六七八九十]{1,2}个?[年月](?:内|期)?$"
# 对超基数部分〔给予企业连续3年〕50%
_YEARS_GIVEN = re.compile(rf"(?:给予|予以)[^，。；：、的\d]{{0,10}}?{_N_YEARS}|^(?:连续|累计|为期|最[长多]){_N_YEARS}")
_DEDUCTED = re.compile(r"(?:扣[除减]|减去|剔除)[^，。；]{2,24}后$")  # 门诊费用〔扣除300元起付线后〕按55%报销
_TIME = re.compile(r"^(?:前|后|第)?[\d一二三四五六七八九十两]+个?(?:年|月)$|^(?:医药)?企业\d年$")


_SUMS = re.compile(r"^[^，。；]{0,30}元、(?=[^\d，。；、]{2,}$)")  # 按30万元、实到外资额的8‰: sums listed before it
# 〔第三、第四、五年〕办公场所租金
_YEARS_PAID = re.compile(
    r"(?:入驻|投产|开业|入园)?(?:(?:中?[前后首头]|第)[一二两三四五六七八九十\d]{1,2}(?:个?年|(?=[、至和到])))(?:[、至和到]第?[一二两三四五六七八九十\d]{1,2}(?:年|(?=[、至和到])))*(?:度|的|内)?"
)
_PART = re.compile(r"[首次]年$|中?[前后首第][一二三四五六七八九十\d](?![条款项名等])|其中|给|市财政$|由$")


_RAISED = re.compile(
    r"(?:[^，。；]*\d[^，。；、\d由从]{0,8}、)?(?P<what>[^，。；]{2,}?)(?:则|将|会|(?<![重主需必首纲摘概])要|拟|应|可|力争|逐步|统一)*"
    r"(?:(?:由(?!于)|从(?![业事属军]))[^，。；]{1,20}?|在[^，。；]{2,20}?基础上(?:[力争再进一步]{1,4})?)"
    rf"(?:{REACHES}|[增提减降升跌调扩][至到为]|(?:回落|回升|攀升|微升|微降|减低|减少|加|跌|升|缩)[到至为])(?:最多|最高|每[年月周日季]|[^，。；\d]{{1,6}}的)?$"
)
# 在〔前述奖励〕基础上上浮10%
_ON_TOP = re.compile(
    r"(?:并|则|可|再|应|须|统一)*在(?P<what>(?!(?:上述|以上|此|这个|该|前款)(?:的?基础|之)"
    r"|[^，。；：]{0,6}年(?:度|[底末])?(?:的?基础|之)上)[^，。；：\d]{2,20}?)的?(?:基础之?|之)上，?"
    r"(?:再|另|可|还|最高|最多|额外|适当|给予|分别|按|一次性|不超过|相应)*(?:(?:上浮|下浮|提高|增加|上调|下调|降低|加发|增发|叠加|追加|奖励|补贴|补助)(?:比例|幅度|标准)?"
    r"(?:最高|不超过|至多|最多)?)?$"
)
_RATIO = re.compile(r"的?(?:资助|补贴|补助|奖励|返还|支持)?(?:比例|比率|百分比)$")
_INSTALMENT = re.compile(
    r"^(?:第[一二三四五六七八九十百\d]{1,6}条\s*)?(?P<own>[^，。；：]{0,24}?"
    r"(?:经费|资金|补助款|补贴款|(?:补助|补贴|奖励|资助)(?!资金|款|金)|奖励金|奖金|津贴|款项))?(?:[^，。；：]{0,14}?(?:后|通过|时))?"
    r"(?:分(?:别|[一二两三四五六七八九十\d]+[年期次批]|[年期批])|先行|先期|先|再|首[年期批次笔]|[次当每]年|第[一二三四五\d][年期批]|余下|剩余|其余|余款|尾款|预?拨付|预拨|发放"
    r"|兑付|支付|兑现|[各均再]|每[期次批月季])+按?(?:余下|剩余|其余|剩下)?的?$"
)
# 签约后付60%, 挂牌当年给70%: a stage and a bare verb of paying, for parts that no rule takes for rates
_AT_STAGE = re.compile(
    r"(?:其中)?[^，。；：、\d]{0,10}?(?:后|时|之日|[当次首]年|首[季月期批次笔]|第[一二三四][年季期批次笔]|开工|完工|竣工|封顶|验收|签约|开业|投用|挂牌|届满|满[一二三四五六两半]年|合格)(?:先|再|另|各|可)*"
    r"(?:[拨支预兑]?付清?|[给发拨]|[发拨]给|发放|兑现|下达|划拨|结清|到账)(?:余下|剩余|其余)?的?$"
)
_BY_PARTS = re.compile(r"(?P<own>[^，。；：\d]{2,20}?)(?:原则上|统一|均|则|可|分别|再)*按照?$")  # 〔入职奖补〕按20%、30%、50%比例分3年拨付
_PAID = re.compile(
    r"(?:第[一二三四五六七八九十百\d]{1,6}条\s*)?(?:一次性|可)*(?:给予|予以)?"
    r"(?P<what>(?:(?![给予]予|予以)[^，。；：、\d%元]){0,12}?(?:经费|资金|补助款|补贴款|补助|补贴|奖励金?|奖金|津贴|支持|资助款?"
    r"|款项|(?<=[^，。；：]{2})[款费](?=按[月季年]|分[一二两三四五六七八九十\d]*[年期次批笔])))"
    r"(?=[，。；：、（]|分|(?:实行|采取|采用|实施)|\d[\d.]*[万亿]*元|(?:将|会|应|得)?(?:按|依|于|分)|预?拨付|预拨|先|发放|兑付|$|[^，。；：、\d]{1,14}[后时])"
)


def what_rises(reading: Reading, item: Judged) -> tuple[int, int] | None:
    """What goes from one value to the item's own (资助比例由45%增至70%), as a [start, end) of the view, or None."""
    scene = item.scene
    end = min(scene.start, scene.mention.bounded[0])  # 增至〔超过〕10万名
    raised = _RAISED.match(reading.text, scene.clause.start, end)
    if raised is None and (on_top := _ON_TOP.match(reading.text, scene.clause.start, end)):
        return on_top.span("what")
    return raised.span("what") if raised else None


_CUT_FROM = re.compile(
    rf"(?P<what>[^，。；：、\d]{{0,16}}?(?:补贴|补助|津贴|资助|奖励|奖补|绩效奖?|奖金)(?:资?金|款项?|经费|标准|金额|额度|总额)?)(?:应|将|则|均|予以|相应|一律)*(?:{CUT}|减少)其?$"
)


def cut_from(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """The award a part of which is taken off (〔培训补贴〕少发20%), or None."""
    if rate.rule != "share.aid_cut":
        return None
    found = _CUT_FROM.search(reading.text, rate.scene.clause.start, rate.scene.start)
    return found.span("what") if found else None


_RAISES: Final = "增发|加发|加给|提高|上浮|上调"
# 增发〔一次性抚恤金〕：, 在〔月度奖金〕基础上, 〔基本补贴〕按下列比例上浮：
_RAISED_ABOVE = re.compile(
    r"在(?P<on>[^，。；：、\d]{2,20}?)的?(?:基础之?)?上[^。；：\d]{0,24}：$"
    rf"|(?:{_RAISES})(?P<more>[^，。；：、\d]{{2,14}})：$"
    rf"|(?:^|[，。；])在?(?P<by>[^，。；：、\d]{{2,16}}?)上?(?:可|再|则|相应|分别)*按照?(?:下列|以下|如下)[^，。；：\d]{{0,6}}(?:{_RAISES}|增加)：$"
)
_ONLY_RAISES = re.compile(rf"[^，。；：\d]{{0,24}}?(?:可|再|则|相应|酌情|额外|分别)*(?:{_RAISES}|增加|加奖|加补)")


def raised_above(reading: Reading, rate: Judged) -> Place | None:
    """What the items of a list raise that only say by how much, in the words that open it (按下列比例增发〔抚恤金〕：立功的，增发25%), or None."""
    own, above = rate.scene.clause.start, reading.lead_in_at(rate.start)
    if above is None or _ONLY_RAISES.fullmatch(reading.text, reading.own_start(own, rate.scene.start), rate.scene.start) is None:
        return None
    start, end = above
    found = _RAISED_ABOVE.search(reading.text, start, end + reading.text.startswith("：", end))
    return found.span(found.lastgroup) if found and found.lastgroup else None


def paid_out(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """What a part of is paid (培育经费分三年拨付，首年拨付50%), as a [start, end) of the view; None where the rate is no instalment."""
    start, text = rate.scene.statement[0], reading.text
    clause = rate.scene.clause
    begin = reading.own_start(clause.start, rate.scene.start)
    told = None if rate.rule == "share.borne_for" else _INSTALMENT.match(text[begin : rate.scene.start])
    if told is None and rate.role == "other" and _AT_STAGE.fullmatch(text, begin, rate.scene.start):
        named = list(_PAID.finditer(text, start, clause.start))
        return named[-1].span("what") if named else None
    if told is None:
        by = _BY_PARTS.match(text, begin, rate.scene.start) if rate.rule == "share.paid_in_parts" else None
        paid = list(_PAID.finditer(text, start, clause.start)) if rate.rule == "share.paid_on" else []
        return by.span("own") if by else paid[0].span("what") if paid else None
    if told["own"]:
        return begin + told.start("own"), begin + told.end("own")
    named = list(_PAID.finditer(text, start, clause.start)) or list(_PAID.finditer(text, start, rate.scene.start))
    return named[-1].span("what") if named else None


_COST = re.compile(
    r"(?:第[一二三四五六七八九十百\d]{1,6}条)?(?P<what>[^，。；：、（）\d.第和]{2,16}?(?:(?<![经免])费用?|支出|租金|利息))"
    r"(?=[，、：由按的（在扣超起]|[省市县区镇乡](?:里|级|财政|政府)|财政|政府|街道|$)"
)
_PORTION = re.compile(r"\d[^，。；：]{0,12}部分(?:按照?|为|统一|均)*$")  # 1万元以上至5万元部分60%: a step of the cost
_BY_WHOM = re.compile(r"由|[个本]人|基金|参保|职工|居民|待遇")


_HANDS = re.compile(rf"{HAND}(?:承担|负担|支付|出)?")  # 〔街道承担〕30%: who pays


_STEP = re.compile(
    r"(?:\d{1,2}(?:[．.](?!\d)|[、)）])|[，。；：（）\n]|^)(?P<what>"
    r"(?![，。；：（）]|\d{1,2}(?:[．.](?!\d)|[）)、]))[^，。；：]{0,30}\d[^，。；：]{0,16}?的?(?:部分|部份))"
    r"，?(?:(?:扣[除减]|减去|剔除)[^，。；：]{2,20}后，?)?(?:则|均|再|统一|一律)*"
    r"(?:由[^，。；：\d]{2,12})?(?:按照?|依照?|以)?(?:收取|支付|报销|核报|核销|救助|补偿|给付|补助|交纳|缴纳|征收|计收|计征|税率|费率|比例)?(?:为|是|：)?$"
)


_LAYING: Final = 28  # characters from a step to the rate laid on it


def step(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """The step of a scale that a rate is laid on, words of laying alone between (2．超过1万元至10万元的部分，按照2.5%交纳), or None."""
    start, end = rate.scene.statement[0], rate.scene.start
    if reading.text.rfind("部", max(start, end - _LAYING), end) < 0:
        return None
    found = _STEP.search(reading.text, max(0, start - 1), end)
    return found.span("what") if found else None


def cost(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """The cost of which an insurer or the payer himself bears a share, named before the rate or in the words that open its list; else
    None.
    """
    portion = _PORTION.search(reading.text, rate.scene.clause.start, rate.scene.start)
    if not portion and not rate.rule.startswith(("share.benefit_paid", "share.benefit_pays", "share.self_paid", "share.borne_")):
        return None
    start, text = rate.scene.statement[0], reading.text
    own = rate_base(reading, rate)
    if own and not portion and not (_BY_WHOM.search(text[slice(*own)]) or _HANDS.fullmatch(text, *own)):
        return None
    above = reading.headings_above(rate.start)
    for begin, end in ((start, rate.scene.start), *above[:1], reading.lead_in_at(rate.start) or (0, 0), *above[1:2]):
        named = [m for m in _COST.finditer(text, begin, end) if not _BY_WHOM.search(m["what"].rpartition("的")[2])]
        if named:
            whole = named[-1]["what"]
            bare = len(whole) - whole.rfind("的") - 1 <= _BARE_COST and not _SPENT_BY.search(whole)
            return named[-1].start("what") + (0 if bare else whole.rfind("的") + 1), named[-1].end("what")
    return None


_BARE_COST: Final = 3  # characters of a cost that says little without whose or what for (老人装假牙的〔费用〕)
_SPENT_BY = re.compile(r"发生|产生|符合|规定|范围|支付|形成|超|政策|合规|部分")


_BEHIND = re.compile(
    r"的?(?P<rate>(?:预征|征收|贴现|贴息|折旧|扣除|抵扣|加计扣除|附加|优惠|法定|低|固定)*(?:税率|征收率|预征率|费率|利率|扣除率|退税率))"
    r"|的(?P<cut>价格|报价)(?:评审)?(?:优惠|扣除|折扣)"
    r"|(?:的比例|的标准)?(?:计发|发放|发给|核发|领取)(?P<paid>[^，。；、：（）的\d给]{2,12}?)(?:[，。；、：（）]|$)"
    r"|(?:的比例)?(?:计算|计入|计征|计缴|征收|缴纳|抵减|抵扣|扣除|核算)(?P<counted>[^，。；、：（）的]{2,16}?)(?:[，。；、：（）的]|$)"
)
_BY_SO_MUCH = re.compile(r"按照?(?:不超过|最高|不高于|不低于|统一|固定)*$")  # 对粤北〔按〕60%给予保费补贴
_BY = re.compile(r"(?:减?按照?|适用|减半按|统一按)$")


_HELPED = re.compile(
    r"(?:的比例|的标准)?，?(?:给予|予以|进行|发放|提供|享受)(?:一次性)?(?P<helped>[^，。；、：（）的\d给]{0,6}?"
    r"(?:保费|保险费|租金|房租|利息|学费|运费|展位费|认证费|检测费|电费|水费|租赁费|服务费|物流费))(?:的)?(?:补贴|补助|资助|贴补|奖补|减免)"
)


def helped_behind(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """The cost that a bare rate is given for, named behind it (对粤北按60%给予〔保费〕补贴), as a [start, end) of the view, or None."""
    scene = rate.scene
    if not _BY_SO_MUCH.search(reading.text, scene.clause.start, scene.start):
        return None
    found = _HELPED.match(reading.text, scene.end, scene.clause.end)
    return found.span("helped") if found else None


def named_behind(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """What a rate is of where the words behind say so (按1%征收率征收, 减按25%计入应纳税所得额), as a [start, end) of the view, or None."""
    scene = rate.scene
    behind = _BEHIND.match(reading.text, scene.end, scene.statement[1])
    if behind is None:
        return None
    if behind["rate"] or behind["cut"]:
        return behind.span("rate" if behind["rate"] else "cut")
    lead = reading.text[max(scene.clause.start, scene.start - 4) : scene.start]
    if behind["paid"]:
        return behind.span("paid") if _BY.search(lead) else None
    own = reading.text[scene.clause.start : scene.start]
    return behind.span("counted") if lead.endswith("减按") or (_BY.search(lead) and len(own) <= 4) else None


_LEVIED = re.compile(
    r"的?(?P<rate>(?:预征|征收|优惠|法定|低|固定)*(?:税率|征收率|预征率))(?:计算|依法)?(?:征收|缴纳|计征|计缴|课征|预缴)(?P<tax>[^，。；、：（）的\d]{1,8}税)(?=[，。；、：（）]|$)"
)
_TAX = re.compile(r"(?P<tax>[^，。；、：（）的\d对]{1,8}税)(?:统一|均|暂|适用|一律|减)*(?:按照?|适用)$")


def levied(reading: Reading, rate: Judged) -> str | None:
    """The tax and its rate, the tax named behind (减按15%的税率征收企业所得税) or before (契税按3%的税率征收), or None."""
    scene, view = rate.scene, reading.outline.view
    behind = _LEVIED.match(reading.text, scene.end, scene.statement[1])
    if behind:
        return view.written(*behind.span("tax")) + view.written(*behind.span("rate"))
    named = _BEHIND.match(reading.text, scene.end, scene.statement[1])
    before = _TAX.search(reading.text, scene.clause.start, scene.start)
    return view.written(*before.span("tax")) + view.written(*named.span("rate")) if before and named and named["rate"] else None


_RISES = re.compile(
    r"(?P<what>[^，。；：]{0,24}?)(?:在(?:原有?|现行|现有|[^，。；]{2,14})(?:标准|基础)之?上|以[^，。；]{2,14}为(?:基础|基准))?"
    r"(?:最高|还|则|相应|酌情|适当|额外)*(?:可以?|得|应)?(?:最高|再|相应|酌情|适当|额外|分别)*"
    r"(?P<rise>上浮|下浮|放宽|提高|上调|下调|调增|调减|增加|加计|降低|浮动|(?<=[上再])加)(?P<to>至|到|为)?(?:最高|不超过|最多)*$"
)


def rises(reading: Reading, rate: Judged) -> tuple[tuple[int, int] | None, bool] | None:
    """What a rate raises (补助比例再提高2个百分点, 可上浮30%) with whether it says a new level (比例可提高至100%); None where it raises nothing."""
    if what_rises(reading, rate):
        return None
    found = _RISES.match(reading.text, reading.own_start(rate.scene.clause.start, rate.scene.start), rate.scene.start)
    if found is None:
        return None
    what = found.span("what")
    whole = _STANDARD_OF.search(reading.text, rate.scene.statement[0], what[0])
    if whole and rate.role == "award_rate" and not _STANDARD.search(reading.text, *what):
        what = whole.span("what")  # 〔岗位补助标准〕，高寒地区可上浮20%
    named = what[1] - what[0] >= 2 and not _ADVERBS.fullmatch(reading.text, *what)
    if named and rate.role == "other" and not found["to"]:
        what = what[0], found.end("rise")  # a price: 尖峰电价在平段价格基础上上浮
    return (what if named else None), bool(found["to"])


_STANDARD = re.compile(r"(?:标准|额度?|限额|比例|补[贴助]|津贴|奖励|[金费价率税])")
_STANDARD_OF = re.compile(
    r"(?:(?<=[，。；：\n])|^)(?P<what>[^，。；：\d]{2,24}(?:(?:补[贴助]|津贴|奖励|资助|奖补)(?:标准|额度|比例|金额)?))，$"
)
_ADVERBS = re.compile(r"(?:阶段性|临时|统一|逐步|适当|相应|同步|分别|一律|暂时|普遍|均|再|各)+")


_COSTS = re.compile(
    r"(?P<what>[^，。；：（）、]{0,40}?(?:费用?|价款|金额|总额|数额|额|租金|利息|薪酬|工资|投资|支出|投入|成本|资本|所得税|增值税|房产税|地价税|房屋税|税收|税额|税款|标准|贡献|部分|留成|留存|分成|增量|贷款))"
)
_RELIEF = re.compile(
    r"(?:[^，。；：\d]{1,8}?(?:会|将|拟|建议|决定|宣布|继续)(?!计)|按规定|给予|可|予以|可以|一律|统一|再|依法|一次[性过]|全数|继续|亦|已)*"
    r"(?:宽减|宽免|减免|减收|免收|豁免|减征|免征|减交|免交|减缴|免缴|免除|回赠|退税|发还)[^，。；\d]{0,4}$"
)


def relieved(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """What a relief takes off that names it neither in front nor behind: its heading; None where the rate is no bare relief."""
    if rate.rule != "share.waived":
        return None
    scene, text = rate.scene, reading.text
    own = re.sub(
        r"[\d〇零一二三四五六七八九]{4}(?:/[\d〇零一二三四五六七八九]{2,4})?(?:课税|财政)?年度?", "", text[scene.clause.start : scene.start]
    )
    if not _RELIEF.fullmatch(own):
        return None
    heading = next(iter(reading.headings_above(rate.start)), None)
    return heading if heading and re.search(r"减|免", text[slice(*heading)]) else None


def paid_for(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """What is paid for, behind a rate whose words in front only give (可享受最高100%〔契税〕补助; 提供六个月50%的〔租金〕宽免), or None."""
    clause = rate.scene.clause
    return sum_behind(reading.text, clause.start, rate.scene.start, rate.scene.end, clause.end)


# 〔创业贷款之利率〕，按…二年期定期储金机动利率加年息
_RATE_LAID = re.compile(
    r"(?P<what>[^，。；：、按依\d]{2,18}(?:利率|年息))，?(?:统一|均|机动)*(?:按照?|依照?|以|为)[^。；：]{4,48}(?:利率|利息)[^。；：]{0,6}[加减](?:码|计|收|付)?(?:年息|年利率|年率|利率)?$"
)


def rate_laid(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """The rate of interest that a margin on another is a part of (本贷款利率按…储金利率减年息0.5%), or None."""
    found = _RATE_LAID.search(reading.text, rate.scene.statement[0], rate.scene.start)
    return found.span("what") if found else None


HEAD_COUNT = re.compile(r"(?:人数|家数|户数|件数|次数|年龄|年资|名次)(?:在|达|为|满)?$")  # 人数在五人以下者，发给80%
_AMOUNTS_TO = re.compile(r"(?:达到?|为|在|超过|满|不低于|按|每[人户年月家日亩台个])*$")
_CLASS_BY = re.compile(r"按照?$")


def base_before(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """What can be shared in the clauses before, for a rate whose own says nothing (属于地方留用的土地价款，三星级按60%返还), or None."""
    scene, text = rate.scene, reading.text
    start = scene.clause.start
    for _ in range(4):
        if start <= scene.statement[0]:
            return None
        clause = reading.clause_at(start - 1, start - 1)
        begin = max(clause.start, scene.statement[0])
        if text[clause.start - 1 : clause.start] == "（":
            start = clause.start
            continue
        numbers = reading.numbers_between(begin, start - 1)
        stop = min([start - 1, *(n.start for n in numbers)])
        stop = begin + len(_AMOUNTS_TO.sub("", text[begin:stop]))
        whole = _COSTS.fullmatch(text, begin, stop)
        if whole:
            head = _HEAD.match(text[begin:stop])
            return begin + (head.end() if head else 0), stop
        start = clause.start
    return None


def rate_base(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """The base of a rate as a [start, end) of the view, or None; looked for in its clause, then in the one before."""
    clause = rate.scene.clause
    raised = what_rises(reading, rate)
    if raised:
        ratio = _RATIO.search(reading.text[slice(*raised)])
        return raised[0], raised[0] + ratio.start() if ratio and ratio.start() >= 2 else raised[1]
    found = _base_in(reading.text, _own_start(reading, rate), rate.scene.start)
    if found is not None and (listed := [*_RATIO_BEFORE.finditer(reading.text, *found)]):
        found = (listed[-1].end(), found[1])  # 按国家级1:1、〔省级〕1:0.7
    if found is None and clause.start - 2 > rate.scene.statement[0]:
        begin, end = _clause_before(reading, rate)
        said = reading.text[begin:end]
        if re.search(r"(?:按照?|参照|以|对)", said):
            give = re.search(r"给予|奖励|补贴|补助", said)
            found = _base_in(reading.text, begin, begin + give.start() if give else end)
            counted = reading.numbers_between(*found) if found else ()
            if found and counted and counted[0].kind == "percent":
                found = None  # 前两年按80%，后三年按50%: of what the one before is a share of
            elif found and counted:  # 实缴注册资本达到5000万元的，按照12%: what is measured, without its number
                stop = found[0] + len(_AMOUNTS_TO.sub("", reading.text[found[0] : counted[0].start]))
                found = (found[0], stop) if stop - found[0] >= 2 and not HEAD_COUNT.search(reading.text, found[0], stop) else None
    return found


def _clause_before(reading: Reading, rate: Judged) -> Place:
    """The clause in front of a rate's own, with the bracket it goes on behind (对新增租金（不含自然上涨）〔部分〕，给予企业50%)."""
    end = rate.scene.clause.start - 1
    begin = reading.clause_at(end - 1, end - 1).start
    if reading.text[begin - 1] == "）" and _PART_GOES_ON.fullmatch(reading.text, begin, end):
        opening = reading.text.rfind("（", rate.scene.statement[0], begin)
        begin = reading.clause_at(opening - 1, opening - 1).start if opening > rate.scene.statement[0] else begin
    return begin, end


_PART_GOES_ON = re.compile(r"(?:的|部分|进行|按照?|总?额)*")


def _own_start(reading: Reading, rate: Judged) -> int:
    """Where the words of a rate begin: behind the rate before it in its clause (东部85%、〔中部〕90%)."""
    start = rate.scene.clause.start
    before = reading.numbers_between(start, rate.scene.start)
    listed = before and (
        reading.text[before[-1].end] in ("、和及或" if before[-1].kind == "percent" else "或")
        or _STAGED.match(reading.text, before[-1].end)
    )
    if listed:
        return reading.own_start(start, rate.scene.start)
    return reading.behind_listed("percent", start, rate.scene.start, "、和及或")  # 3万元以下70%、〔3万元以上〕80%: a sum tells the class


_STAGED = re.compile(r"(?:以上)?(?:[后时]，?)?(?:再|可|则|累计)?(?:支付|拨付|预付|兑付)")  # 进度达到50%〔支付总价的〕50%
_RATIO_BEFORE = re.compile(r"\d[:：∶]\d{1,2}(?:\.\d)?[、和及与]")
# 按设备投资额给予〔实施主体〕10%补助
_RECKONED = re.compile(
    r"(?:[^，。；：按]{0,24}，)?(?:[^，。；：按]{0,12})按照?(?P<what>(?!不超过|最高|最多|以下|上述|前述)[^，。；：、\d按]{2,20}"
    r"(?:额|费用?|款|租金|利息|支出|投入|投资|成本|价格?|价款|收入|税收|贡献|薪酬|工资|利率))(?:（[^（）]*）)?，?"
    r"(?:一次性|分别|每年|再|可)*给予[^，。；：、的\d]{2,16}$"
)
_BRACKETED = re.compile(r"（[^（）]*）")


def _hidden(bracket: re.Match[str]) -> str:
    """A bracket without marks that end a clause (实际投资额（不含税，下同）), as long as it was."""
    return re.sub("[，；：。]", "、", bracket[0])


_SAYS_NOTHING = frozenset(
    ("其余", "余下", "剩余", "其余的", "规定", "年化", "有关规定", "相关规定", "政策规定", "程序", "要求", "实际", "上述", "一定")
)


def _base_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    given = _RECKONED.match(text, start, end)
    if given:
        return given.span("what")
    said = _TAIL.cut(_BRACKETED.sub(_hidden, text[start:end]))
    if aside := _YEARS_GIVEN.search(said) or _DEDUCTED.search(said):
        said = _TAIL.cut(said[: aside.start()])
    if _CLASS_BY.search(text[start:end]) and not _COSTS.search(said):
        return None  # 三星级按60%奖励: who gets it, not what it is a share of
    head = _HEAD.match(_BRACKETED.sub(lambda bracket: "（" * len(bracket[0]), said))
    begin = head.end() if head else 0
    base = re.sub(
        r"^(?:其(?![中他它余实])|其中|从(?![业事属军])|对(?!象)|就(?!业)|将|以|按|不超过|最高|单个项目|、|分别|年均|保费|经营)+(?=.{2})",
        lambda m: "" if m[0] not in ("保费", "经营") else m[0],
        said[begin:],
    )
    begin += len(said[begin:]) - len(base)
    listed = _SUMS.match(base)
    if listed:
        begin, base = begin + listed.end(), base[listed.end() :]
    years = _YEARS_PAID.match(base)
    if years and len(base) - years.end() >= 2:
        begin, base = begin + years.end(), base[years.end() :]
    during = WHILE.match(base)
    if during and len(base) - during.end() >= 2:
        begin, base = begin + during.end(), base[during.end() :]
    if len(base) < 2 or base in _SAYS_NOTHING or _TIME.search(base) or "给予" in base or "予以" in base or _PART.match(base):
        return None
    first, last = _unbracketed(base)
    return start + begin + first, start + begin + last


_CLOSING = re.compile(r"（(?:(?P<short>以?下[统合]?[简并]?称(?:为)?[“《]?(?P<name>[^（）“”《》]{2,12})[”》]?)|[^（）]{2,})）$")
_BY_RULE = re.compile(r"[下前][列项款述]|以[上下]|本[条办]")
_LONG_REMARK: Final = 14  # characters of a bracket, which is then no part of a name


def _unbracketed(base: str) -> Place:
    """A base in its words without a long remark or a short name behind (实际投资额（包括…）); the name where it says more (依下列规定计算金额（下称〔案件金额〕))."""
    closing = _CLOSING.search(base)
    if closing is None or closing.start() < 2:
        return 0, len(base)
    if closing["short"]:
        return closing.span("name") if _BY_RULE.search(base, 0, closing.start()) else (0, closing.start())
    return 0, closing.start() if len(closing[0]) > _LONG_REMARK else len(base)
