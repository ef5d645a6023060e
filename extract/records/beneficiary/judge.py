"""Whether words that stand where a name could are one: costs, shares, times and ways get no money, and a reader looks on.

A phrase is judged by what it is made of: what it opens and closes with, and what stands between. Where it names nobody, who the rest of
the statement, the paragraph or its headings name is asked for instead.
"""

from __future__ import annotations

import re
from functools import cache

from extract.lexicons import any_of, per_pack, table, words
from extract.records.beneficiary.marks import ASIDE
from extract.records.beneficiary.nouns import closed

# 〔连续三年内〕, 〔前12个月〕, but not 第一季军
_HOW_LONG = (
    r"(?:自|从)?(?:连续|分|满|为期|期限|[前后首头第])*[一二三四五六七八九十两\d]{1,3}个?(?:年|月|季(?!军))(?:度|内|期|间)*"
    r"(?:（[^（）]*）)?(?:按照?[^，的]*)?"
)

# What opens so, or is this and nothing else.
_TIMES = (
    rf"{_HOW_LONG}$|(?:{_HOW_LONG})(?:全|减)?(?:免收?|减半|减免|免除)$"  # 〔前三年〕, 〔第四年减半〕
    r"|\d+年(?:\d+月)?(?:\d+日)?(?:至|到|-)?[\d年月日]*(?:止|起|间)?$|(?:全年|年度|次年|翌年)$"  # 〔2024年1月1日至6月30日止〕, 〔次年〕
    r"|(?:时间|期限|年限|补贴期|最长)[^的]*$|为期[^，]{1,6}$|政策(?:有效|执行|实施)期|有效期"  # 〔期限最长三年〕, 〔政策执行期〕内
    r"|(?:结束|届满|期满|到期|验收(?:合格|通过)?|审核(?:通过)?)后$"  # 评选〔结束后〕
    r"|其?(?:[前后首头第][一二两三四五\d]{0,2}个?|次|翌)[年季月]度?(?:内|起|均|全)*[宽减免][^的]{0,4}$"  # 〔次年宽减〕
    r"|截至|现?已[^的]*$|(?:此后|其后|之后|以后|此外|另外|同时|后续)(?:$|每)"  # 〔截至〕年底, 〔现已发放〕, 〔此后每〕
)
_COSTS = (
    r"(?:当年|年度|上年度?|本年度?|同期|新增)*(?:进出口|进口|出口|外贸|销售|营收|纳税)$|占[^，]{2,30}\d[\d.]*%$"  # 〔上年度出口〕, 〔占投资额30%〕
    r"|(?:在[^，]*)?(?:发生|产生)的[^，的]{0,16}费用?$|[^，的之]{0,12}(?<![保免自公消])费用?(?:[首次翌第][一二三四五]?[届季年期])?$"  # 〔在区内发生的检测费用〕, 〔装修费〕, but not 医保费
    r"|(?:其中)?(?:个人|居民|职工|单位|企业)?(?:缴费|缴纳|筹资|自缴)[^，的]*\d[^，的]*$"  # 〔其中个人缴费380元〕
    r"|纳入[^，]{2,10}范围的?[^，的]{0,8}(?:费用|标准)$|[^，的]{0,6}(?:低保|最低生活保障|供养|养老金|保险金)标准(?:统一)?$"  # 〔城乡低保标准〕
    r"|[^，的]{0,6}(?:护理|医疗|养老|生育|失业|工伤|大病|意外伤害|健康)保险$"  # 〔职工基本医疗保险〕
    r"|[^，的]{0,8}(?:能力|面积|规模|产量|容量|里程)$|(?:补助|补贴|奖励|资助|贴息|补偿)总?额$"  # 〔种植面积〕, 〔补偿总额〕
    r"|[生人户亩]均$|不[足满到][\d.]+[万亿]?元$"  # 〔户均〕, 〔不足1万元〕
)
_EACH = (
    r"(?:每(?:平方米|[^，。；\d每]{1,3}))+$|按每[^，]{1,4}$|每[生人户名]每(?:学年|学期|[年月])"  # 〔每户每年〕, 〔按每床位〕, 〔每生每学年〕
    r"|每[站处所校班队案间床张组座栋艘口套村里]$|每[户人家名位胎孩件只头亩场次]$|[一单][人户家店校村车机]$"  # 〔每村〕, 〔一人〕全年, 〔单店〕
    r"|每[\d二两三四五]+(?:年|个月|次)(?:给付|补助|核发|发给|支给)?$"  # 〔每6个月核发〕
)
_WHO_PAYS = (
    r"执行机关|主管机关|公立就业服务机构|保险人$|本[部局府会署处]"  # 〔主管机关〕, 〔本局〕
    r"|(?:各级|中央|[省市县区]级?)?财政[^的]{0,2}$|(?:[省市县区镇乡村][里上]|我们)(?:再|还|另|统一|给|[报补出贴])*$"
    r"|(?:政府|财政|学校|街道|社区|基金|(?:保险|承保)?公司|银行)(?:承担|负担|代[缴付交]|[出赔付])$"  # 〔市级财政〕, 〔区里给报〕
)
_NORMS = (
    r"(?:上述|前述|以上|本条|该项|原)*(?:补贴|补助|奖励|资助|扶持|支持|发放)?标准$|具体标准|相关标准|具体$"  # 〔上述补贴标准〕, 〔具体标准〕为
    r"|(?:待遇|保障|津贴|补[贴助]|奖励|资助|扶助|发放|给付|服务)(?:水平|项目|内容|种类)$"  # 〔待遇水平〕, 一、〔津贴项目〕
    r"|(?:(?:待遇|保障|津贴|补[贴助]|奖励|资助|扶助|发放|给付|支付|拨付|领取|申[请领报]|办理|兑[现付])*(?:资金|[金款费])?)?"
    r"(?:渠道|途径|方式|方法|流程|程序|步骤|环节|时间|时限)$"  # 2.〔发放渠道〕。
    r"|本(?:条款?|措施|办法|细则|政策|项|款)$|(?:政策|新政)$|(?:计划|政策|办法|方案|措施|机制)[下中内里]$"  # 〔本办法〕, 〔新政〕, 〔计划下〕
    r"|(?:文件|政策|法律|制定|适用)?依据(?:$|：)|(?:下一步|备注|说明|其中)$|附件$|[^，]*如下$|[^，的]{2,10}(?:办法|细则)$"  # 〔政策依据〕, 〔备注〕, 〔条件如下〕
    r"|(?:符合|满足|具备)(?:上述|以上|规定|相关|申报|申请)*(?:条件|要求)$"  # 〔符合申报条件〕
    r"|(?:有|具有|属于?|符合)?(?:下列|以下|上列)[^，]{0,8}之一的?$|不得|不超过|不高于|不低于"  # 〔有下列情形之一的〕, 〔不得〕
)
_WAYS_OF_GIVING = (
    r"(?:补[足齐]|提高|增加|加发|增发)[到至]?$|(?:补助|补贴|奖励|资助|津贴|奖补|扶持|支持|贴息|助学|奖学|慰问|救助)金?(?:对象)?$"  # 〔补足至〕, 〔补贴对象〕
    r"|(?:再|另|可)*(?:领取|申领)$|先[建购租买垫]后[^，]{0,2}$"  # 〔可申领〕, 〔先建后补〕
    r"|分(?:年度?|期|批|次|档|阶段|步)(?:安排|贴息|拨付|支付|兑现|补助|发放)?$"  # 〔分期拨付〕
    r"|(?:支付|拨付|汇入|划入|打入)(?:到|至)?[^，]*$|[^，的]{0,4}(?:拨付|拨款|预留|投入|安排|下达)$"  # 〔汇入个人账户〕, 〔市里安排〕
    r"|(?:拿出|安排|投入|设立|筹措|统筹)[^，]{0,4}[\d.]+[万亿]|今年[^，的]{0,6}[拿安投设筹]"  # 〔安排资金2亿〕元, 〔今年市里拿〕出
    r"|(?:立减|直减)|(?:[^，的]{0,10}(?:建议|会|将|拟|决定|继续|可))?(?:一次[性过])?"
    r"(?:宽[减免]?|豁免|减免|减收|免收|免征|减征|退还|回赠)[^的者人户业]{0,16}$"  # 〔立减〕, 〔政府建议一次过宽减差饷〕
    r"|(?:并|函)?(?:送|报|转|陈|呈)[^，的]{2,16}(?:审[核查议]|核[定备]|备查|同意|机关|许可)$"  # 〔报市政府审核〕
    r"|(?:并|可)?处(?!于|置|理|方|所)[^，]*(?:罚|倍|元)|(?:评审|评选)$"  # 〔并处罚〕款, but not 处置; 〔评审〕
    r"|(?![获得评])[一-鿿]{2,3}(?<![等金银铜秀胜名选业国范围励念意步])奖$"  # 〔质量奖〕, but not 获奖, 一等奖
)
_GOES_ON = (
    r"如(?!皋|东|期|实|意)|若(?!干)|倘|择优(?!推|资|扶)|另行|据|并?没有|改[为成]|意外|就(?=将|开始|把|是)"  # 〔如〕申报, but not 如皋市; 〔另行〕制定
    r"|在(?![岗职校站册编读任孵建研])[^，的]{1,3}$|在[^，的]{2,8}(?:应用|领域|方面|环节|过程)$"  # 〔在本市〕, but not 在职; 〔在科研领域〕
    r"|为了?(?:提高|加强|规范|促进|推动|进一步|贯彻|落实)[^，]*，|民生$"  # 〔为促进消费，〕, 〔民生〕
    r"|为了?(?=[^，的者人户]{4,}$)[^，]*(?:市场|发展|消费|经济|活力|水平|建设|质量|精神|需求|成本|负担)$"  # 〔为激发市场活力〕
    r"|通过[^，的]*(?:[账帐]户|平台|系统|网站|网点|小程序|公众号|客户端|窗口|卡|卡通”?|银行|邮局|渠道|途径|方式)$"  # 〔通过工会账户〕发放
    r"|应当[^的]*$|[^的]*他人$|(?:并|应|须)*"
    r"(?:依(?![托法])|按照?|根据|参照|采用(?![^的]*(?:项目|企业|产品|工程|建筑|楼宇|园区|基地)$))[^的]*$"  # 〔应按照规定〕, but not 采用新技术项目
    r"|经“[^”]*”$|经[^，的]{0,20}(?:(?<![认许])可|适当|提高|放宽)"  # 〔经市政府批准可〕, 〔经“一事一议”〕
    r"|经[^，的]{0,10}(?:批准|审批|同意|审核|评审|认定|公示|核准|核定|复核|复审|复评|评估|考核|核查|核实|论证|研究|审定|审查|评定|遴选|确认"
    r"|鉴定|查验|抽查|验收|备案)[后可]*$"  # 〔经专家评审后〕
)
# what is made better, and nobody (〔优化生育保险待遇〕，报销比例上调到75%)
_BETTERED = (
    r"(?:优化|改[进善]|健全|完善|落实|提升|提高|稳定|巩固|规范|强化|统一|扩大|调整)[^，的]{2,}(?:待遇|水平|制度|机制|政策|体系|结算|范围|办法|功能)$"
    r"|[^，的达到符合享受]{2,8}(?:保障|服务|救助|参保|管理|治理)(?:水平|制度|机制|体系|政策|待遇)$"  # 〔门诊保障水平〕
)
_OPENS = re.compile("|".join((_BETTERED, _TIMES, _COSTS, _EACH, _WHO_PAYS, _NORMS, _WAYS_OF_GIVING, _GOES_ON)))

# What closes so, or says this somewhere.
_SHARES = (
    r"(?:标准|线|元（?(?:含|不含)?）?|[以至]上|[以之]下|以内|[万亿]元?)的?部分(?:支付|报销|给付|救助|补偿|补助)?$"  # 〔起付线以上部分〕, 〔超过5000元的部分报销〕
    r"|[\d.]+[万亿]?元/[^，的]{1,8}$|(?:补助|补贴|津贴|资助|奖励)额$|(?:失业保险|养老|基础养老)金$"  # 〔500元/人〕, 〔补贴额〕, 〔失业保险金〕
    r"|的[\d.]+[%‰]$|[金额价款费]的\d+$|率(?:为|按)?[\d.]+%$|\$|保费\d+元$"  # 〔投资额的10%〕, 〔税率为3%〕, 〔保费60元〕
    r"|(?:金|津贴|补贴|费)按照?[^，]*$|[之的][^，的之]{1,10}(?:费用?|义务)$|(?<![旅优])券$|[全减]免$"  # 〔房租补贴按月〕, 〔企业的检测费〕, 〔消费券〕, 〔房租全免〕
    r"|(?:由|从)[^，]*\d[^，]*(?:增至|增加到|提高到|提至|升至|降至|减至)|提供每[年月]"  # 〔由500元提高到〕, 〔提供每月〕
)
_TERMS = (
    r"(?:条件|情况|前提|背景|基数)下$|(?:以下|下列|如下)[^，的]{0,8}(?:安排|措施|政策|办法|规定|标准)$"  # 〔同等条件下〕, 〔采取以下措施〕
    r"|(?:期限|年限|时间|次数)(?:最长|不超过|不少于|不低于|为|达)[^，的]{0,8}$|(?:数量|人数)(?:最长|不超过|为)[^，的]{0,8}$"  # 〔贴息期限不超过2年〕
    r"|(?:标准|比例|额度|限额|水平|待遇)(?:统一|适当|相应)?(?:上调|下调|调整|提高|提升|统一|降低|上浮)$"  # 〔救助比例调整〕为80%
    r"|应依|编列|纳入[^，]{0,8}范围$"  # 〔纳入医保范围〕
    r"|(?:目前|现行|当前|现阶段)$|能力$|[了已]$|[不未没即]$"  # 〔我市目前〕, 〔提升能力〕, 〔企业已〕, 〔原则上不〕
)
_CLOSES = re.compile("|".join((_SHARES, _TERMS)))


@per_pack
def _measured() -> re.Pattern[str]:
    """A phrase that closes with what is measured, paid or laid down (剩余〔部分〕, 合同〔金额〕, 原则上), and not with who has it."""
    heads = any_of(table("policy", "nobody")["heads"])
    return re.compile(rf"(?:{heads})(?:上|中|内)?$")


def is_measured(said: str) -> bool:
    """Whether a phrase closes with a cost, a share, a time or a way."""
    return bool(_measured().search(said)) and not _STAGE.search(said)


_STAGE = re.compile(r"(?:学前|幼儿|小学|初中|高中|中职|中专|高职|大学|义务|本科|专科|研究生)(?:教育)?阶段$")  # those who are taught there
_FORMULA = re.compile(r"[=×÷→]|[≤≥<>]$|\.(?:txt|md|html?|pdf|docx?)(?![a-z])")
_SIZE = re.compile(r"(?:总|全|单)?(?:长|宽|高|深|厚|重|直径|面积|重量|高度|长度|宽度)[约为达]?\d[\d.]*[^，。\d]{0,4}(?:左右|上下)?")
_LIMITED = re.compile(r"率[^，的]{0,4}(?:不高于|不低于|不超过|不少于|低于|高于)[\d.]+[%‰]$")  # 担保费率不高于1%
# 市人社局举行新闻发布会
_TELLER = re.compile(
    r"(?:[局委厅部府办院]|[司局厅处部署市县省区院]长[^，的]{0,3})(?:举行|召开|发布|印发|出台|公布|推出|下发|宣布|发表)[^的]*$"
)
# 我们〔会〕于今年四月…, 政府建议, 本计划〔将会〕: who gives, or what a plan does
_ANNOUNCES = re.compile(
    r"^[^，的]{0,4}?(?:(?:我们?|吾等)(?![市省区县州国校院司厂村镇乡])|当局|(?:特区)?政府|[本局署院校会]方|本[局署府会处司校院部])(?:现时?|再次|亦|也|又|已经?|正|同时|今年|明年|此外|还|便|就|均|都)*"
    r"(?:会(?!员|计|所)|将|拟|建议|决定|计划|打算|希望|提议|可以?|应|得|继续|资助|预留|拨款|推出|提供|成立|设立|拨出)(?:[^的]|的士)*$|(?:将|便|就|亦|也|均|才|再|都)会$"
)
# 标准按单个企业
_LAID_DOWN = re.compile(r"^(?:[补奖资][助贴励]|发放|支付)?(?:标准|额度|金额|比例)(?:为|是|按)(?:单[个家户]|每|同一)[^的]*$")
_COUNTS = re.compile(
    r"^以[^的]*(?:期程内|期间内|期内|年内|月内|计|估[算列]|核算|计算)$|率约\d[\d.]*%$|^(?:平均|人均|户均)每?$|(?:乘|除|加|减)以?$|^(?:[二两][者项])?(?:累积|累计|合计|合并|共计|总计)$"
    r"|^(?:把|将)(?!来|近|军|士|官|乐|要)|(?:介乎|介于)$|(?:开支|花费)(?:超过|超出|高于|逾)\d[\d.,]*[万亿]?元$"
    r"|(?:津贴|补贴|补助|年金|救助金|奖助金|标准)(?:自|由|从)[^的]*(?:起|调整|提高|调升|增加)*$"
)
_LEVELS_PAY = re.compile(
    r"(?:中央|国家|地方|各级|自治区|[省市县区州镇]级?)(?:(?:、|和|及|与)?(?:中央|地方|各级|自治区|[省市县区州镇乡]级?))*(?:两级|三级|各级)?(?:财政|政府)?"
)
# what something is given for: the title of an item (1.〔租房〕：…), and nobody
_WHAT_FOR = re.compile(
    r"(?:自建|自购|新购|购买|购置|租赁|租用|首次)?(?:租房|购房|建房|用房|办公用房|研发用房|厂房|装修|租赁|购置|购买|采购|贷款|融资|保险|投保|参展|展位|运费|物流|运输|研发|设备更新"
    r"|培训|招聘|[建设进出开办入](?:站|馆|园|店|院|校|所|班|厂)|开办|筹建|建设|运营|改造|搬迁)(?:费用?)?"
)
_HOW = re.compile(r"以[^，的]{2,}为(?:缴费)?(?:准|限|基数|依据|标准|上限|度|基础)")


@cache
def _rest() -> re.Pattern[str]:
    """A phrase that closes as no name does, or that lays something down."""
    set_to = "为|是|由|从|以(?!及)|实行|不设|不超过|不低于|不得|统一|提高|提升|上调|下调|降|增|按(?!时|期)|扩大"
    alike = any_of(words("receivers", "closed_alike"))
    return re.compile(
        rf"(?:{any_of(words('receivers', 'unclosed'))})(?<!{alike})$|^(?:{any_of(words('receivers', 'gives'))})[^的]*$"
        rf"|^[^，]*(?:{any_of(words('receivers', 'laid_down'))})[^，的]{{0,2}}(?:{set_to})"
    )


@cache
def _means() -> re.Pattern[str]:
    """What tells how or by which paper, without a 的 that would make it tell of a noun (依托行业协会 is none, 依托高校的实验室 is one)."""
    return re.compile(rf"(?:{any_of(words('receivers', 'means'))})(?!单位|机构|高校|企业)[^的]*")


@cache
def _payer() -> re.Pattern[str]:
    return re.compile(rf"(?:^|的|险|[省市区县州级])(?:{any_of(words('receivers', 'payers'))})(?:补贴|补助|资助|投入|缴费补贴)?$")


DOES_NEXT = (  # what follows a modal verb that opens a predicate (得〔向〕主管机关申请), and not a name (应届毕业生, 得奖者)
    "当|由|向|依(?!托)|按|就(?!业)|檢|检|于|在|自(?!主)|先|经|将|提|缴|符合|满足|予|以|同时|至少|不|申请|申领|另|再(?!生|制造|就业|利用)|酌|视(?!障|力)|免|减|准"
    "|取得|持|具|完成|参加|办理|报(?!社|刊)|签|纳入|从"
)
_PREDICATE = re.compile(
    rf"(?:并|且|亦|也|均|皆|仍|还|再|则|即|方|始|都|统一|每[年月季]|最多|原则上)*(?:得以?|应|须|需|必须|可以?)(?:{DOES_NEXT})[^的]*"
    r"|经(?!济|营|纪|销|开|办|贸|理|常|典|络)[^，的]{0,16}?(?:委托|安排|指派|授权|转介|推介|派遣)[^的]*"
)

# 向公立就业服务机构办理求职登记
_TURNS_TO = re.compile(r"(?:向(?![阳上日导])|与|于(?!都)|在[^，的]{1,24}?(?:方面|领域|环节|期间|阶段|过程中?|基础上))[^的]*")


def goes_on(said: str) -> bool:
    """Whether words only say what somebody named before may or must do, or where (得向主管机关, 应检附计划书, 经政府委托开展活动)."""
    if said.endswith("者"):
        return False
    return bool(_PREDICATE.fullmatch(said)) or (bool(_TURNS_TO.fullmatch(said)) and not closed(said))


def is_payer(said: str) -> bool:
    """Whether words name who pays (园区管委会, 市级财政)."""
    return bool(_payer().search(said))


def tells_how(said: str) -> bool:
    """Whether words only tell how, by which paper or with whose help something is done (依托商会等组织), or go on with a deed."""
    return not said.endswith("者") and bool(_means().fullmatch(ASIDE.sub("·", said)) or goes_on(said))


def is_size(said: str) -> bool:
    """Whether a phrase only tells how long or heavy a thing is (总长170米左右)."""
    return bool(_SIZE.fullmatch(said))


def is_what_for(said: str) -> bool:
    """Whether a phrase only tells what something is given for (开馆, 购房)."""
    return bool(_WHAT_FOR.fullmatch(said))


def is_rest(said: str) -> bool:
    """Whether a phrase is the rest of a clause or a formula, or names who pays: nobody who gets money."""
    bare = ASIDE.sub("·", said)
    if (
        any(rest.search(bare) for rest in (_COUNTS, _LIMITED, _FORMULA, _TELLER, _ANNOUNCES, _LAID_DOWN, _payer()))
        or _means().fullmatch(bare)
        or goes_on(bare)
    ):
        return True
    return not closed(said) and bool(_rest().search(bare) or _HOW.search(bare))


def names_nobody(said: str) -> bool:
    """Whether a phrase is no name of a person, a firm or a thing that money can be given to."""
    return (
        bool(_OPENS.match(said) or _CLOSES.search(said))
        or is_measured(said)
        or is_rest(said)
        or _levels_pay(said)
        or bool(_WHAT_FOR.fullmatch(said))
    )


def _levels_pay(said: str) -> bool:
    """Whether words only name the levels of government that pay together (中央和省级, 市县两级财政), and not the level of who is paid (省级)."""
    return bool(_LEVELS_PAY.fullmatch(said)) and any(word in said for word in ("中央", "地方", "各级", "两级", "三级", "财政", "政府"))
