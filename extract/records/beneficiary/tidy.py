"""A holder without what only leads to it or goes on behind it (即〔硕士生〕每生, ②〔获得市政府质量奖〕), and words that name nobody."""

from __future__ import annotations

import re
from typing import Final

from extract.elements.marks import DECIMAL, MEASURED
from extract.records.beneficiary.clauses import INSTRUMENT
from extract.records.beneficiary.holder import Holder
from extract.records.beneficiary.judge import DOES_NEXT, is_measured, is_rest, is_size, names_nobody
from extract.records.beneficiary.nouns import ATTRIBUTE, acting_pattern, closed, each_thing, last_closed, leading
from extract.records.cover_words import DEDUCTIBLE, REIMBURSED
from extract.seek import Ending, Opening

_WHOM_LABEL = (
    r"(?:奖励|补贴|支持|补助|申报|资助|扶持|发放)?对象(?:[和及]标准)?(?:为|是|：)?(?=[^，。；属的]{2})|(?:补贴|补助|津贴|资助)?额为"
)
_MARKS = (
    r"第[一二三四五六七八九十百\d]{1,4}[章节条]|【[^】]{1,16}】|[①-⒛㈠-㈩●•■◆▪·．—-]"  # 〔第三条〕, 〔②〕
    rf"|{DECIMAL}|[（(]?[一二三四五六七八九十\d]{{1,2}}[）)、．.](?!\d)"  # 〔（一）〕
)
_LINKS = (
    r"具体为|(?:或者?|且|并且)(?=[^，]{2})|其(?![中他它余实间次])|但(?!书)"  # 〔或〕农户, 〔其〕职工, but not 其他人员
    r"|(?:同一(?!笔|年|天|类|时)(?:家(?![庭长属])|个(?!人)|对(?!象))?|一[家个]|单[家个一]"
    r"|每(?:一|[户家名位间所个件项]))(?=[^，。；的\d年月日次]{2})"  # 〔同一〕企业, 〔每家〕机构
    r"|分别[是为]|分为?(?=[一二三四五六七八九甲乙丙\d][等档级类])|即(?!可|将|时|日|期)|属于?(?!地)(?=[^，]{2,}的[^，的]{2,})"  # 〔即〕硕士生
    r"|其中|至于|凡是?|而(?![且立今])(?=[^，]{2})|包括(?=[^，的]{2})"  # 〔凡〕年满65岁的老人
    r"|(?:我|本|全|该)[省市县区州乡镇村]?(?:已|拟|将|把)+(?=[^，。；]{2})"  # 〔我县将〕低保户的上限由
    r"|提出(?=[^，。；]{0,10}(?:企业|单位|机构|个人|人才|者|家庭|居民|毕业生|学生|农户))|l(?=[一-鿿])|如(?!皋|东|期|实)|若为?|对(?=符合)"  # 〔若为〕孤儿
    r"|(?:同时)?(?:符合|满足|具备)(?:上述|以上|前述|规定|相关|以下|下列|各项)+(?:申报|申请|认定|奖励|补贴|补助|资助|享受|领取|发放)*"
    r"(?:条件|要求|情形)(?:之一)?的(?=[^，。；的]{2})"  # 〔符合上述条件的〕企业
)
_FRONT = re.compile(f"(?:{_WHOM_LABEL}|{_MARKS}|{_LINKS})+")
_TORN_MARK = re.compile(rf"\d{{1,2}}(?!\d|{MEASURED})(?=[\u4e00-\u9fff“])")
_WHAT_EACH = (
    r"每[人生家户名台辆件项位个头只羽亩匹株站处所校班队案间床张组座栋艘口套村里](?:每[年月学日])?(?:补偿|赔偿|救助)?"  # 学生〔每生每年〕
    r"|(?<=额)为?每[校案份间套餐班](?:每[年月学])?|(?<=..)为?每"
    r"(?:辆车|艘船舶?|台设备|台车|家(?:企业|单位|机构)|户家庭|名(?:学生|学员|职工|员工)|条航线)(?:每[年月学])?"  # 补助额〔为每校〕, 车主〔每辆车〕
    r"|每(?:个?国家?|个?地区|赛季|航次|标箱|班次|课时|款|片|校|单|公里|吨)"  # 俱乐部〔每赛季〕
    r"|为?每(?:平方米|立方米|公里|小时|课时|床日|[月年日天周次])|每(?![年月日天])[^，。；：、\d每的]{1,3}(?:再?(?:增加|[加增]))"  # 店铺〔每平方米〕
    r"|每(?:多|成功)?(?:生育|服务|增加|新?认定|引进|招用|吸纳|培育|推荐|孵化|举办|新增)[^，。；每]{0,16}"  # 企业〔每招用一名毕业生〕
    r"|每(?![年月日天])[^，。；、每\d]{2,4}[一1][家人名位件项个台套辆场次条班趟批]"  # 机构〔每收住1名〕
    r"|(?<![亩户人平])均|[亩户人平]均|单[台笔件次例床机套车船项户家个人亩头品款张间栋辆]"  # 农户〔户均〕, 农机〔单台〕
)
_HOW_MANY = (
    r"(?<=奖)[一二三四五六七八九十\d]+[名个项人]|(?<=[优良甲乙丙特]等)[一二三四五六七八九十\d]+名|(?<=特优)[一二三四五六七八九十\d]+名"  # 一等奖〔三名〕
    r"|(?<=[状榜探冠亚季殿][元眼花军])\d+[名个人]|若干[名位个]"  # 优秀奖〔若干名〕
)
_SO_MANY_WIN = re.compile(r"（?(?:[\d一二三四五六七八九十]+|若干)[名个项人支]")
_AS_A_WHOLE = (
    r"(?<=..)(?:[一二两三四五六七八九十\d]{1,2}年)?内?(?:合计|累计|总计|共|平均)(?:支持|扶持|补助|奖励|资助|奖补|补贴)"  # 项目〔三年内累计支持〕
    r"|(?<=..)(?:全年|年度|当年|年内|每年)?累计|(?<=..)(?<!成)(?<!满)(?<!近)(?:当年|全年|年度|[一1]年内?|一个?自?然?年度)|在[^，。；]{1,6}(?:期间|期内)|合计"  # 企业〔全年累计〕, 学员〔在培训期间〕
    r"|一次过|全部|同样|统一|(?:分别|依次)(?:按(?:照)?[^，；]*)?"  # 长者〔一次过〕, 优秀、良好的〔分别按…〕
)
_WHICH_SUM = (
    r"(?<=.)(?<![华作行成视认准限额度例限])(?:分别)?[为是]|上限[为是]?(?:每[^，。；\d]{1,4})?"  # 一级〔为〕, but not 认为; 项目〔上限为每户〕
    r"|(?<=..)(?<![可所用足得加予给难])以(?:(?:新台币|人民币|港币|港元|澳门元|美元)(?:（[^（）]*）)?)?"  # 农会〔以新台币〕
    r"|(?<=..)(?:新台币|人民币|港币|港元)(?:（[^（）]*）)?|(?<=金)标准|的奖金|“?一[事人企]一[议策]”?"  # 家庭〔港币〕, 龙头企业〔“一企一策”〕
    r"|(?<=.{2})(?:补助|补贴|奖励|资助)(?:标准|比例|额度)|(?:资助|补助|补贴|奖励|发放|支付)?标准(?:分别|均)?[为是]|：[^：]*(?:为|标准|按)"  # 低保对象〔补助标准〕
    r"|(?:实行|采取|施行|实施)(?:差异化|差别化|阶梯式?|分级|分段|分档|分类|分批|累进|超额累进|定额)*"  # 企业〔实行分档〕
)
_MORE_OR_LESS = (
    r"(?<=..)(?:增加|定额|(?:上浮|下浮|放宽|上调|下调|提高|提升|调高|降低)(?:到|至|为)"
    r"|(?:可|再|最高|适当)+(?:上浮|下浮|提高|放宽|上调)(?:到|至|为)?)"  # 残疾人〔提高到〕, 小微企业〔可适当放宽至〕
    r"|(?<=.{2})(?:抵扣|补助|补贴|奖励|资助|支持|抵付)(?:标准|比例|额度)(?:相应)?(?:提高|上调|提升|调整|降低|下调|放宽|降|升)[到至为]"  # 农户〔补贴标准提高到〕
    r"|(?:分别|依次)?再?(?:上浮|下浮)(?:\d[\d.]*%)?"  # 职工〔再上浮20%〕
    r"|(?:(?:资助|补助|补贴|奖励|发放|支付)?标准)?(?:分别)?由[^，；]*(?:提高|提升|增加|上调|调整)[到至为]"  # 烈属〔补助标准由8000元提高到〕
    r"|(?:月|年)?(?:最低)?标准(?:由[^，；]{1,16})?(?:再|统一|分别)?(?:提高|提升|增加|上调|调整|调高)[到至为]"  # 特困人员〔月标准统一调整为〕
    r"|的?(?:返还|报销|支付|补贴|补助|资助|奖励|支持|减免)?(?:比例|标准|额度|上限|限额|金额)(?:由|从)"  # 参保人〔报销比例由〕
    r"|每[人月年户](?:增发|加发|多发|再加)|增发|加发|多发|再加|另给?|另行?|额外|再|的?(?<=[一-鿿])减$|还(?=$)"  # 个人〔加发〕, 团队〔另给〕, 老人〔还〕
)
_GIVEN = (
    r"(?<=..)[另再还各均](?:可|能|将)?[得获领]得?到?|并?给予奖[励补]|的，(?:当年|分别|再|另|各)*(?:鼓励|奖励)"  # 学员〔各得〕, 达标企业〔的，分别奖励〕
    r"|返还[^，。；：的\d]{2,10}|[减免][免收征缴]|(?<=.{2})(?:发放|派发)|的?(?<![奖增后])补"  # 企业〔返还失业保险费〕, 船舶〔免收〕
    r"|的?可用足|即可?|便|则|按"  # 项目〔可用足〕, 学生〔即可〕, 举报人〔按〕
)
_BY_WHOM = (
    r"(?:[省市区县州]级?)?财政资金|的配套|(?<![理自])(?:另|再)?由[^，的；：]{1,8}"  # 基地〔市级财政资金〕, 病人〔由医保基金〕
    r"|[的地]?，(?:省|市|区|县|州|国家)级(?:财政)?(?:再?(?:累加|叠加|追加))?"  # 工厂〔的，市级财政再叠加〕
)
# Up to the end: only where the first of them begins is asked for, so that their order tells nothing.
_BACK = Opening(f"(?:{'|'.join((_WHAT_EACH, _HOW_MANY, _AS_A_WHOLE, _WHICH_SUM, _MORE_OR_LESS, _GIVEN, _BY_WHOM))})+$")
# 获〔省级农业龙头企业〕称号: the honour's holder
_HONOUR = re.compile(
    r"(?:首次|新)?(?:获得?|荣获|获评|取得|获批|(?:被)?(?:评为|评定为|认定为|授予|命名为|确定为))(?P<who>[^，。；的]{2,40}?)(?:荣誉称号|称号|荣誉|牌匾)"
)
_LAID_DOWN = re.compile(r"[^，。；：《“]{2,}?(?:标准|额度|金额|数额|限额|上限)(?:分别|依次|各)?[为是](?=[^，。；：]{2})")
# 于交换站, 在同一笔贷款中
_PLACE = re.compile(
    r"[在于](?![岗职校站册编读任]|[^，]*(?:[设建创成]立|新建|开[设办展]|创办|注册|举办|从事|落户|投资))[^，的之]{2,12}(?:站|所|处|地|期间|[中内上前后下])$"
)
# 〔非住宅用户〕的水费宽减将延长三个月
_AID_GOES_ON = re.compile(
    r"(?P<who>[^，。；：\d]{2,24}?)的?[^，。；：的]{0,12}(?:宽减|减免|豁免|优惠|补[贴助]|津贴|资助)(?:措施|安排|计划|期)?(?:[将会亦均再]|继续)*(?:延长|顺延|延续|延至)[^，。；：]*"
)
# 〔毕业生〕在本县创办登记3年内的企业: what was founded gets nothing
_FOUNDS = re.compile(
    r"(?P<who>[^，。；：]{2,24}?)[在到来于][^，。；：的]{1,8}?(?:自主)?(?:创办|开办|兴办|领办|创设|投资设立|注册成立|开设)(?!的|者)[^，。；：]*"
)
# 〔退役军人〕于2025年创办企业: the deed of a time ends in somebody else
_DEED_OF_A_DAY = re.compile(
    r"(?P<who>[^，。；：\d]{2,30}?)(?:(?:[于在自从]|截至)(?:\d{2,4}年|[去今明当本上][年月]|[^，。；：的\d]{2,6}期间)|\d{4}年(?:度|内)?(?=新|首次|招|吸|聘|创|购|引|完成))"
    r"[^，。；：的者]{2,}"
)
# 日供奶150万份: how much, and nobody
_COUNT = re.compile(
    r"(?<![\d.前第达至到为满过于])\d[\d.,]*[万亿]?(?:份|头|只|羽|亩|公顷|吨|公斤|千瓦时?|立方米|平方米|公里|人次|架次|台套|件|支|瓶)$"
)
_OUTPUT = re.compile(r"[日年月][产供销均出]|(?:年|日|月)?(?:产量|产能|规模|面积|总量|数量)|[共约超近达]|累计|合计|总计")
# 〔本政策适用于〕在本区经营的企业
_APPLIES_TO = re.compile(
    r"(?:本|该|上述)(?:扶持|支持|奖励|若干|实施|申报|管理)?(?:政策|措施|办法|细则|意见|规定|通知|指南|文件|条款?|项目|资金|专项资金|章|节)(?:所称|主要|仅|统一|均)?"
    r"(?:适用(?:于|对象(?:为|是|：)?|范围(?:为|是|：)?)|(?:支持|扶持|奖励|申报|补助|补贴|资助)对象(?:为|是|：))"
)
_SUCH_AS = re.compile(r"，?包括[^，。；的]{2,60}$")  # 合资格申请者〔包括巴士公司、渡轮公司等〕
# 符合条件的用人单位（劳务派遣企业除外）
_APART = re.compile(r"（[^（）]*(?:除外|下同|以下统?简?称|不含|不包括|另有规定)[^（）]*）$|（(?:主要)?(?:包括|是?指|即)[^（）]*）$")
_ALLOWANCE = re.compile(
    r"(?:安家费|生活费|优待金|优抚金|抚慰金|养育金|津贴|慰问金|奖学金|助学金|抚恤金|救助金|营养费|补助金|(?:贷款)?贴息|(?:基本)?生活(?:费|保障金?)?|照料护理费?|(?:社会)?保险费"
    r"|(?:办理|建设|运营|营运|开办|维护|修缮)(?:经费|费用?)|(?:保|学|住宿|医疗|医药|住院|交通|培训|检测|认证)费用?|缴费|房租|(?:基本)?养育|救助供养)$"
)
# 养老金〔金额均改〕为, 敬老金〔维持在〕: what is done to a benefit
_BENEFIT_SET = re.compile(
    r"(?<=金|贴|券)(?:[的之]?(?:金额|数额|款额))?(?:均|各|统一|继续|亦|也)*(?:维持|改|定|订|调[升高整增]|增[加至]|提高)?[至到为在于]*$"
)
_BENEFIT = re.compile(
    r"(?:[^，；：]*[及和、])?[^，的之；：]{0,10}(?:津贴|给付|(?:养老|敬老|残疾|救济|丧葬|抚恤|慰问|失业|退休|救助|扶助|赡养)金|医疗券)"
)
_BENEFIT_MOVES = re.compile(
    rf"(?:另外?，|此外，|其中，)?{_BENEFIT.pattern}(?:[的之]?(?:金额|数额))?(?:均|亦|也|将|继续)*(?:维持|改|调[升高整增]|增[加至]|提高)"
)


def is_benefit(text: str, start: int, end: int) -> bool:
    """Whether words are the name of a benefit (敬老金, 失业津贴), and not of who has it."""
    return _BENEFIT.fullmatch(text, start, end) is not None and not closed(text[start:end])


def benefit_moves(text: str, start: int, end: int) -> bool:
    """Whether a statement opens with a benefit and what becomes of it (失业津贴调升至…): whoever was named before is not whose it is."""
    found = _BENEFIT_MOVES.match(text, start, end)
    return found is not None and last_closed(text, start, found.end(), reach=found.end() - start) is None


_COVER_LAID_DOWN = re.compile(
    rf"(?:(?:自然)?年度内?|当年|年内|累计)*(?:住院|门诊|大病保险|医疗救助|个人)*(?:(?:{DEDUCTIBLE})(?:为|是|按|由|降低|提高|统一|分别)|(?:自付|自费|负担|承担)的?[^，的]{{0,12}}费用)"
)
_CARE_COST = Ending(
    r"(?:(?:(?:政策|目录|医保|基金支付|规定|报销)范围内?|合规|符合规定)的?)?(?:个人)?(?:累计)?(?:负担|自付|发生)?的?"
    r"(?:住院|门诊|急诊|门急诊|大病|慢性?病|特殊?病|分娩|生育|护理|照护|康复|医疗|医药|药品|检查|诊疗|就医)+(?:及|和|、|住院|门诊)*(?:合规)?(?:费用?|药费|支出)"
)
_PAYER = re.compile(
    r"(?:基金|统筹|财政|政府|医保|新农合|合作医疗|保险|资金|(?:保险|承保)公司|(?:经办|承办|承保)机构|医疗(?:救助|补助)|账户)"
    rf"(?P<pays>(?:{REIMBURSED}|补助|补贴|承担|负担)(?:比例|标准|限额)?)?$"
)
_PAYS = re.compile(
    rf"(?:再|先|则|全额|统一|分别|可|应|最[高多]|至多|累计|合计|限额|按照?[^，。；]{{0,16}})*(?:{REIMBURSED}|补助|补贴)(?:[\d.]|比[例率]|的?[^，。；]{{0,4}}\d)"
)
# where costs are paid for, and not who is paid
_CARE_PLACE = re.compile(
    r"(?:[一二三]级|甲等|[三二]甲|乡镇|社区|基层|定点|[县市省村]级?|统筹区|异地|中医|专科|其他|参保地)[^，的]{0,14}"
    r"(?:医院|医疗机构|卫生院|卫生室|卫生服务(?:中心|站)|药店|药房)(?:（[^（）]*）)?(?:就医|就诊|住院|门诊|治疗)*的?$"
)
# 一级医院〔住院，起付线300元〕
_CARED_AT = re.compile(rf"(?:住院|门诊|就医|就诊|治疗)*的?，?(?:[^，。；\d]{{0,8}}(?:{DEDUCTIBLE}|{REIMBURSED})|[为：]?[\d.]+%)")
_PAID_BY = re.compile(r"由[^，由]{0,8}(?:财政|政府|基金|资金|民政|残联)[^，]*$|(?:的?[租房]金)?(?:减免|免收|免除|减收)$")
_PAID_TO = re.compile(r"(?:给|对|向|予)[^，]*$")
_GIVEN_TO = re.compile(r"(?:奖励|补助|补贴|资助)(?!对象|项目|资金|标准)")
_BY = re.compile(r"(?:再|另|则)?按(?:照)?(?![时期规量])[^，。；]{1,14}$")
_COST_BY = re.compile(r"按照?[^，。；]{0,10}(?:额|费用?|价款?|款|租金|保费|金额|面积|装机容量|造价|投资|收入|支出)$")
_AT_RATE = re.compile(r"按照?(?:同期|实际|贷款|人民银行|中国人民银行|LPR|基准)[^，。；的]{0,14}$")  # 小额贷款〔按同期贷款市场〕报价利率
_OWED = ("贷款", "借款", "融资")  # 退役运动员〔创业担保贷款〕
_SHORTEST = 2  # characters that can name somebody
# what opens what somebody does or gets: 贫民〔可在今明两年〕, 各村〔先行开展…〕
_PREDICATE = re.compile(
    r"(?:均|亦|也|还|即|便|最高)*可(?!再生|持续|流通|靠|行|能|穿|控|视|燃|回|复|再利|替)|则|(?:[将应须](?!届|急|用|领))(?=[^，的]*$)|根据|依据"
    r"|按(?:照|规定|程序)?(?!时|期|需|揭|摩)|凭(?!证)|先行(?!先试|示范|区)"
    r"|[在于自](?=今明|[一二两三\d])|每(?=成功|满|新|增|多|完成|引|招)|已(?=[^，]{0,4}[缴纳交付])"
)


def _own_cell(text: str, start: int, end: int) -> int:
    """Where the last cell of text[start:end] begins, if it names somebody."""
    cell = text.rfind("\t", start, end) + 1
    return cell if cell and closed(text[cell:end]) else start


# 我市将对〔获奖企业〕, 各地已陆续启动向〔符合条件的家庭〕
_TO_WHOM = re.compile(
    r"[^，。；：的“《（]{0,18}?(?<![外内志意面针应相一绝反结配派核校比敌导方定走转趋倾])(?:对(?![外口接标应照象比立抗策称手面方的])|向(?![上下前后导量阳日型心]))(?=[^，。；：]{2})"
)


AREA: Final = r"(?:地区|省份|[市县区州省旗镇乡])"
# 中央财政对〔西部地区〕, which the words of no receiver close
_TO_AREA = re.compile(
    rf"[^，。；：的]{{0,10}}(?:财政|预算内投资|国债资金|资金|基金)(?:分别|将|应|均|统一)*对(?P<who>[^，。；：的]{{1,14}}{AREA})(?:及以下)?"
)


# 互助会即日起接受〔三人或以上住户〕申请
_TAKES = re.compile(r"[^，。；：的]{0,20}?(?:接受|受理)(?P<who>[^，。；：]{2,24}?)(?=[递提]?交?申请|报名|$)")
_FURTHER = re.compile(r"，(?:除[^，的]{2,30}外(?=，)|(?:还|亦|也|均|另|同时)可(?![再持穿]))")
_MEETS = re.compile(r"(?P<who>[^，。；：的]{2,24}?)(?:符合|满足|具备|达到)[^，]{2,40}(?:条件|要求|标准|规定)")
# 〔申请人〕应在项目验收后
_MODAL = re.compile(rf"(?P<who>[^，。；：]{{2,30}}?)(?:应当?|必?须|需|得)(?:{DOES_NEXT})(?![^，]*的[^，的]{{2,12}}$)")
# 见习单位应当每月为〔见习人员〕提供
_FOR_WHOM = re.compile(
    r"[^，。；：《（]{2,24}?(?:(?<![作成视列定评认改设分称转变因行])为(?!期|[主准止由了])|(?<![导走转倾方])向|(?<![发付拨交送补供])给(?![予付]))(?P<who>[^，。；：]{2,})"
)
# 省财政对〔欠发达地区〕按60%给予补助
_PLACES = re.compile(r"[^，。；：的\d]{0,12}(?:地区|省份|市县|县市|县区|区县|乡镇|老区|库区|牧区|林区|山区|边境县|贫困县|重点县)")
_GIVES_NEXT = re.compile(r"，?(?:给予|提供|发放|发给|支付|派发)")
_INSURES = re.compile(
    r"(?:[者人户民生员工师]|家庭|子女|妇女|儿童|对象|企业|公司|单位|机构|合作社|农场|学校|主体|项目|园区)$"
)  # who pays a premium
_PERSON = re.compile(r"(?:[者人户民生员工师]|家庭|群众|子女|妇女|儿童)(?<!法人)$")


def _behind_preposition(text: str, start: int, end: int) -> int | None:
    """Where the somebody begins whom words that say nobody else turn to (此次两市对〔特定人才〕), or None."""
    found = _TO_WHOM.match(text, start, end)
    if (
        found is None
        or closed(text[start : found.end() - 1])
        or not (closed(text[found.end() : end]) or _PLACES.fullmatch(text, found.end(), end))
        or acting_pattern().search(text, start, found.end())
    ):
        return None
    return found.end()


def _before_predicate(text: str, start: int, end: int) -> int | None:
    """Where the somebody ends that opens text[start:end], words that close as no name (〔入园项目〕根据企业发展需要), or None."""
    for found in _PREDICATE.finditer(text, start + _SHORTEST, end):
        place = found.start()
        if closed(text[start:place]):
            return place
        if text[place - 1] == "后" and (first := leading(text[start:place])):
            return start + first  # 〔项目〕投产后根据绩效可以申请
    return None


def _torn(said: str) -> bool:
    """Whether words are cut out of a name or a speech that marks hold together (“去年我们〔拿到技改〕)."""
    return any(said.count(opening) != said.count(closing) for opening, closing in ("《》", "“”", "（）"))


def tidied(text: str, holder: Holder) -> Holder | None:
    """The holder without enumerators in front and words of giving behind; None where what is left names nobody."""
    start, end = holder.start, holder.end
    while end > start and text[end - 1] == "\t":
        end -= 1
    start = _own_cell(text, max(start, text.rfind("\n", start, end) + 1), end)
    if text[start] == "“" and "”" not in text[start:end]:
        start += 1  # a speech that goes on
    if start > 1 and text[start - 1] == "." and text[start - 2].isdigit() and (torn := _TORN_MARK.match(text, start, end)):
        start = torn.end()  # 5.〔1农户〕
    while end - start > _SHORTEST and text[start] in "，、；：":
        start += 1
    applies = _APPLIES_TO.match(text, start, end)
    if applies and end - applies.end() >= _SHORTEST:
        start = applies.end()
    front = _FRONT.match(text, start, end)
    if front and end - front.end() >= _SHORTEST:
        start = front.end()
    back = _BACK.search(text[start:end])
    if back and back.start() >= _SHORTEST:
        end = start + back.start()
    if (by := _BY.search(text, start + _SHORTEST, end)) and (
        closed(text[start : by.start()]) or (by.start() - start > _SHORTEST and _COST_BY.search(text, by.start(), end))
    ):
        end = by.start()  # 举报人〔按罚款〕, 新建起降场〔按实际投资额〕
    if (rate := _AT_RATE.search(text, start + _SHORTEST, end)) and not closed(text[start : rate.start()]):
        end = rate.start()
    if (among := _SUCH_AS.search(text, start + _SHORTEST, end)) and closed(text[start : among.start()]):
        end = among.start()
    if (meets := _MEETS.fullmatch(text, start, end)) and closed(meets["who"]):
        end = meets.end("who")  # 紧缺人才〔符合分类标准规定条件〕
    if (further := _FURTHER.search(text, start + _SHORTEST, end)) and closed(text[start : further.start()]):
        end = further.start()  # 高级管理人才〔，除享受人才奖励外，还可获得…〕
    if (apart := _APART.search(text, start + _SHORTEST, end)) and closed(text[start : apart.start()]):
        end = apart.start()
    if (verb := _GIVEN_TO.match(text, start, end)) and closed(text[verb.end() : end]):
        start = verb.end()  # 每名奖励〔学校〕800元
    if text.startswith("每", start) and (each := each_thing(text[start:end])):
        start, end = start + each[0], start + each[1]
    if (laid := _COVER_LAID_DOWN.search(text, start + _SHORTEST, end)) and closed(text[start : laid.start()]):
        end = laid.start()  # 低保边缘家庭成员〔起付标准为上年收入〕
    if (cost := _CARE_COST.search(text, start, end)) and closed(text[start : cost.start()]):
        end = cost.start()  # 低保对象〔政策范围内住院费用〕
    if (by := _PAID_BY.search(text, start + _SHORTEST, end)) and closed(text[start : by.start()]):
        end = by.start()  # 重度残疾人〔由区财政代缴最低档次保费〕
    if _CARED_AT.match(text, end) and _CARE_PLACE.search(text, start, end) and not _PAID_TO.search(text, start, end):
        return None  # 〔一级医院〕报销90%
    if (payer := _PAYER.search(text[start:end])) and (payer["pays"] or _PAYS.match(text, end)) and not _PAID_TO.search(text, start, end):
        case = text.rfind("的，", start + _SHORTEST, end)
        return holder._replace(end=case, bare=True) if case > 0 else None  # 〔基金〕支付60%; 选择800元档次的，〔政府〕补贴
    if kept := _BENEFIT_SET.search(text, start + _SHORTEST, end):
        end = kept.start()
    if (paid := _ALLOWANCE.search(text, start, end)) and paid.end() == end:
        named = last_closed(text, start, end, reach=end - paid.start() + 4)
        if text.endswith(("保费", "保险费"), start, end) and not (named and _INSURES.search(text, start, named)):
            return None  # 〔水稻、油菜保险保费〕由财政补贴80%: a cost, and nobody's
        end = named or end  # 领军人才〔安家费〕, 家属〔慰问金〕
    if is_benefit(text, start, end):
        return None  # 〔失业津贴〕调升至
    if (label := text.rfind("：", start, end)) >= 0:
        if closed(text[start:label]) and not closed(text[label + 1 : end]):
            end = label
        elif INSTRUMENT.match(text, end) and not closed(text[label + 1 : end]):
            return None  # 可申请补贴：〔工资〕补贴标准为…: what for
        elif not names_nobody(text[start:end]):
            start = label + 1
    if (
        (is_measured(text[start:end]) or (text.endswith(_OWED, start, end) and not text.startswith("的", end)))
        and (first := leading(text[start:end]))
        and not closed(text[start:end])
    ):
        end = end if ATTRIBUTE.fullmatch(text, start, start + first) else start + first  # 企业〔在区内租用场地的租金〕, 技术合同登记额
    if (laid := _LAID_DOWN.match(text, start, end)) and closed(text[laid.end() : end]):
        start = laid.end()  # 经费安排额度分别为〔工业类项目〕
    if (takes := _TAKES.match(text, start, end)) and closed(takes["who"]):
        start, end = takes.span("who")
    honour = _HONOUR.fullmatch(text, start, end)
    if honour and closed(honour["who"]):
        start, end = honour.span("who")
    if _GIVES_NEXT.match(text, end) and (whom := _FOR_WHOM.fullmatch(text, start, end)) and closed(whom["who"]):
        start = whom.start("who")
    if not holder.bare and (modal := _MODAL.match(text, start, end)) and closed(modal["who"]):
        end = modal.end("who")
    if not holder.bare and (area := _TO_AREA.fullmatch(text, start, end)):
        start, end = area.span("who")
    if not holder.bare and (goes_on := _AID_GOES_ON.fullmatch(text, start, end)) and closed(goes_on["who"]):
        end = goes_on.end("who")
    if not holder.bare and (founds := _FOUNDS.fullmatch(text, start, end)) and closed(founds["who"]):
        end = founds.end("who")
    if not holder.bare and (dated := _DEED_OF_A_DAY.fullmatch(text, start, end)) and closed(dated["who"]):
        end = dated.end("who")
    if not holder.bare and (who := _behind_preposition(text, start, end)):
        start = who
    if not (holder.bare or closed(text[start:end])) and (who := _before_predicate(text, start, end)):
        end = who
    if not (holder.bare or closed(text[start:end])) and INSTRUMENT.match(text, end) and (first := leading(text[start:end])):
        end = start + first if _PERSON.search(text, start, start + first) else end  # 〔在职劳动者〕学历层次提升补贴
    comma = text.rfind("，", start + _SHORTEST, end)
    if comma > 0 and not closed(text[start:end]) and closed(text[start:comma]) and is_rest(text[comma + 1 : end]):
        end = comma  # 新建一批验证平台〔，支持金额最高可至〕
    if end - start > _SHORTEST and text[end - 1] == "的":
        end -= 1
    if text[start] == "的" and not text.startswith("的士", start):
        return None  # 首两季〔的住宅〕差饷: the rest of a name
    if not holder.bare and (count := _COUNT.search(text, start, end)):
        if _OUTPUT.match(text, start, count.start()) or count.start() - start < _SHORTEST:
            return None
        end = count.start()  # 改造低产林〔2万亩〕
    if not holder.bare and (_PLACE.match(text, start, end) or is_size(text[start:end])):
        return None
    won = text[end - 1] == "奖" and _SO_MANY_WIN.match(text, end)  # 〔金穗奖〕3名
    if end - start < _SHORTEST or (names_nobody(text[start:end]) and not won) or _torn(text[start:end]):
        return None
    return holder._replace(start=start, end=end)
