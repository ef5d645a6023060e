"""Words that rules of times share: applying, being in force, hours, what a time counts from, what is paid."""

from __future__ import annotations

import re

from extract.records.document.reading import Reading

APPLY = r"(?:申报|申请|报名|提交|报送|受理|征集|投递|填报|递交|推荐|上报|填写|接受申请|申领|登录|申办|认领|上传|邮寄|寄送|寄至|送至|送达|寄达|寄出|交至|送件|收件|递件|投稿|征稿|征件|收稿|推选|投标|遴选|检具|检附|填具|备齐)"
IN_FORCE = r"(?:正式|开始|同步|全面|组织|统一|落地)?(?:施行|实施|执行|生效|试行|实行|启用|适用)(?![^，。；]{0,30}(?:以来|至今))"
# 本办法〔订定〕施行日, which the paper itself tells or is dated by
OWN_BEGINNING = re.compile(
    r"本(?:[^，。；：、\d自从]{0,8}?(?:通知|意见|办法|措施|政策|公告|方案|细则|规定|通告|条例|决定|要点|计划|规则|原则|准则|规程|规范|标准|制度"
    r"|指引|指南|守则|章程|公约|文件|法))?(?:订定|修正|制定)?"
    r"(?:施行|实施|执行|生效|发布|公布|印发|公告)(?:之?日|当日)"
)
HOUR = (
    r"(?:（(?:(?:星期|周|礼拜)?[一二三四五六日天]|[今明本][日天])）)?(?:当[日天])?(?:[上下]午|中午|晚上?|下班|工作时间)?"
    r"(?:\d{1,2}(?::\d\d|时|点)(?:\d{1,2}分|正|整)?|[零〇一二三四五六七八九十]{1,3}[时点]正?)?"
)
# 前两批, 前三季度 and 前后 belong to what follows
BEFORE = r"(?:之前|以前|前(?![一二三四五六七八九十两几\d]{1,3}(?:批|轮|届|期|季|年|月|个(?:月|季))|后|往|来))"
SINCE = r"(?:(?:之日|次日|当日|(?<![\d一二三四五六七八九十])日(?=起)|后|之次日|之时)(?:开始|算?起|起?)|(?:的?[次当翌][年月]|年度)起)计?算?的?，?"
FROM = r"(?:(?:(?<!各)自(?![治主然行身])|从)[^，。；：自从]{1,30}?|(?:(?<![正现存所旨落])在|(?<![对关由处属等低高少大小不位用至基终])于)[^，。；：自从在于]{1,30}?)"
PAID = r"(?:奖励|补贴|补助|资助|支持|扶持|减免|奖|贴息|免|优惠|租金|%)"
AT_MOST = r"(?:累计|合计|总计|原则上|一般|最长|最多|最高|至多|至少|不得?超过|不能超过|不得?少于|不得?低于|不短于|不得?逾)"

# a length in which something does not happen, or has happened, is a condition
UNMET = (
    r"(?!，?(?:仍|均|又|再)?(?:已(?!经?[受办])|无法|不能[^，。；]{0,10}[，的者]|未(?![来成满])|没有|无(?!偿|条件|息|需|须)|曾|累计"
    r"|[^，。；]{0,8}[两二三四五\d]次以上|有[一两二三四五六\d]+次|发生过?|有过|受过|获得?过|[^，。；应须将]{1,6}了(?:近|约|超过?)?\d))"
)

COUNTED = r"[^，。；的元]{2,8}[\d一二三四五六七八九十百千][万余多]*(?:左右)?[个家名人座所条处项只](?!月)"  # 5年内扶持100个…的项目: a goal

TASK = r"(?:完成|改善|改正|办理|办结|审批|审核|审查|初审|复审|评审|整改|处理|答复|回复|反馈|交付|竣工|响应|核查|核实|整治|治理|拆除|搬离|清退|修复|维修|恢复|补正|补件|补齐|备案|受理|决定|退出|腾退|结清|归还|送达)"
STEP = r"(?:审查|审核|审批|审定|核查|核验|核准|核实|受理|拨付|公示|评审|评估|考察|勘查|踏勘|检验|检测|办理|办结|制证|发证|送达|决定|答复|备案|登记|复核|复审|初审|终审|材料|反馈|批复|签发|支付|兑现)"
REVIEW = r"(?:审核|初审|审查|复核|复审|核查|核验|评审|评估|评议|考评|抽查|查验|踏勘|验收|公示)"  # nobody does it to what is his own
# what an office does with applications, and what is reported to it, is no applying
OFFICE = re.compile(
    r"，?(?:(?!申请人|申报人|申请单位|申报单位)[^，。；]){0,14}?(?:完成(?!网上|线上|填报|报名|注册|申报|申请|提交|登录|缴费|备案|信息登记)|出具|开放|启动|开通|公布|发布|制定|编制"
    r"|编报|编列|拟定|印发|下达|(?:审核|初审|复核)(?!材料|资料|申请))"
    rf"|，?(?:将|对)[^，。；]{{2,24}}(?:进行|开展|组织|予以)[^，。；]{{0,6}}{REVIEW}|，?组织[^，。；]{{2,20}}{REVIEW}"
)
REPORT = re.compile(r"[^。；申]{0,60}?(?:情况|报告|总结|进展|进度|数据|统计|台账|结果|决算|名册|报表|月报|季报|年报|信息)")
OWN_PAPERS = re.compile(r"(?:申请|申报|报名)(?:材料|资料|书|表|文件)[^。；]{0,10}$")
_OWN_WORK = (
    r"(?:[下本]一?年度?的?[^，。；、申]{0,16}(?:计划|需求|预算|储备|安排)"
    r"|方案|细则|情况|总结|进展|台账|成果|名单|名册|工作计划|预算|报表|执行报告|(?:验收|结题|绩效|整改|自查|排查|检查)(?:材料|报告|资料)|统计|联系人)"
)
_REPORTS = re.compile(rf"[^。；]{{0,30}}?(?:{_OWN_WORK}|备案|备查)")
_REPORTED = re.compile(rf"{_OWN_WORK}[^。；]{{0,8}}?(?:，?并)?(?:[于在]|最迟)*$")
_ENTERS = re.compile(r"(?:申报|申请|申领)(?!单位|人|企业|主体)|推荐|报名|遴选|评选|征集")
# 申请时限, 受理期间, 申请造林补助期间: what a time to apply is called, as a label, in a sentence and as a heading
_TO_APPLY = (
    r"(?:申报|申请|申领|请领|申办|报名|受理|提交|递交|缴费|参保|征集)"
    r"(?:(?:书|材料|表|工作)?的?(?:起止|截止)?(?:期间|期限|时间|时限|日期|截止|期)"
    r"|(?!人|者|单位|企业|对象)[^，。；：、\d前后审]{1,6}?(?:期间|期限|时间|时限|日期)(?=[为：]|，?[自从]|$))(?:及[^，。；：]{1,6}|安排)?"
)
WINDOW = re.compile(rf"{_TO_APPLY}(?:为|：)?(?:(?!时间|期间|期限|日期)[^。]){{0,36}}$")
_LABEL = re.compile(rf"(?:^|[。；\s）.、]){_TO_APPLY}[：。\n][^。；]{{0,40}}$")
HEADED_WINDOW = re.compile(rf"{_TO_APPLY}(?:[分共]{{1,2}}[^，。；：]{{1,4}}|具体|如下|分别|为|是)*[：。]?$")
_NO_APPLYING = (
    r"(?!结果|资格|材料|资料|人|单位|企业|表|书|的|条件|事项|内容|信息|者|对象|受理|审核|审批|审查|工作)"
    r"(?![^，。；]{0,8}(?:复议|覆议|复核|复查|复审|逕为|径行|核定|仲裁|诉讼|听证|裁决|强制执行|纳税|缴税|缴纳|个税|税款))"
)
_BY_WAY_OF = r"(?:向|持|凭|携|带|通过|登录|检具|检附|填具|备齐|备妥|备具|附具|书面|以|符合)[^。；]{0,44}?"  # what stands between the limit and the verb
_AS_RULED = r"(?:(?:依照?|按照?|根据)[^，。；]{1,16}，)?"
_APPLIES = re.compile(
    rf"，?(?!对|予以|由|通知|告知|公布|取消|暂停|停止|禁止|限制){_AS_RULED}(?:{_BY_WAY_OF}|[^，。；不只仅限]{{0,20}}?)"
    rf"(?:提出[^，。；]{{0,10}}(?:申请|申报|续)|(?:提交|递交|报送)[^，。；]{{0,16}}(?:申请|申报)"
    rf"|(?<!受理)(?:申请|申报|申领|申办|报名){_NO_APPLYING})"
)
_PUT_FORWARD = re.compile(r"，?(?:向[^，。；]{0,24}?)?[^，。；]{0,12}(?:提出|提交|递交|报送|办理)(?:[，。；]|$)")
_PERIOD_TO_APPLY = re.compile(
    r"(?:申请|申报|报名|提交|申领|递交|受理|缴件|收件|交件|送件|投件|投稿|征稿|征集|报送)(?:的)?(?:期限?|期间|时间|时限)(?:为|是|：|应在|原则上)*$"
)
_BARELY = re.compile(r"，?(?:以书面)?提出(?=[，。；：]|$)")
_HANDS_IN = re.compile(
    r"，?(?!对|予以|由|通知|告知|公布)[^。；审]{0,24}?(?:提出(?![审初复评处意])|(?:申请|申报|申领|请领|报名)(?!人|单位|企业|的)"
    r"|(?:提交|递交|报送|上传)[^。；]{0,10}(?:申请|申报|材料|资料|表))|[。；，]|$"
)
_APPLICATION = re.compile(r"(?:申请|申报|申领|报名)(?!人|单位|企业)[^。；]{0,24}$")


def applying(before: str, after: str) -> bool:
    """Whether what a limit is set for is to apply (…2年内向所在地部门提出申请); a remedy (申请行政复议) is none."""
    if _PERIOD_TO_APPLY.search(before):
        return True
    return bool(_APPLIES.match(after) or _BARELY.match(after) or (_PUT_FORWARD.match(after) and _APPLICATION.search(before)))


def limits_applying(reading: Reading, position: int, before: str, behind: str) -> bool:
    """Whether to apply is what a limit under a label of the time to apply is set for (申请时限：应在生育后180日内提出)."""
    if OFFICE.match(behind) or not _HANDS_IN.match(behind):
        return False
    return bool(_LABEL.search(before)) or reading.headed(HEADED_WINDOW, position, levels=1)


def reporting(before: str, behind: str) -> bool:
    """Whether what is handed in tells of one's own work (将实施方案报市政府, 并于4月30日前报市工信局备案), and is no application."""
    if _ENTERS.search(before[-24:]) or _ENTERS.search(behind[:40]):
        return False
    return bool(_REPORTED.search(before) or _REPORTS.match(behind))
