"""Whether a count is a target: delivered (培育10家), reached (达到100家), or merely told. The rules are tried in order.

What speaks of one thing is a module beside this one; here stand the order, and what is told of any count.
"""

from __future__ import annotations

from extract.records.roles.counts import aimed, classes, given, no_goals, planned, required
from extract.rules import Rule

_CAME_UP = "发现|受理|符合|申请|出现|排查|摸排|成熟|达标|建成|查处|开工|来"  # 发现1户、解决1户: as many as there are


RULES: tuple[Rule, ...] = (
    Rule(
        id="tally.term",
        gives="none",
        before=r"(?:年限|任期|服务期|有效期|还款期|贷款期|合同期|租期|期限)[^，。；\d压缩短减]{0,6}",
        needs=("at_most", "-goal_year"),
        examples=("以年限不超过【8年】的股权投资方式支持。", "以使用年限不超过【6年】的设备出资。"),
        counterexamples=("力争将审批期限压缩到【5天】以内。",),
    ),
    *aimed.PACED,
    Rule(
        id="tally.article",
        gives="none",
        needs=("article", "-floor"),
        examples=("打造【一批】技术改造标杆项目。", "依托【一个】龙头企业带动产业链发展。"),
        counterexamples=("各县（市、区）至少建设【一个】集配中心。",),
    ),
    Rule(
        id="tally.quoted",
        gives="none",
        before=r"“[^”]{0,3}",
        after=r"[一二三四五六七八九十]?[^“”，。；]{0,3}”",
        examples=("健全包联服务“【四个】一”工作法。", "落实“【三个】清单”制度。"),
        counterexamples=("培育【五个】“领跑者”企业。",),
    ),
    *aimed.CALLED,
    *no_goals.SIZES,
    *aimed.PARTS,
    *no_goals.ANNOUNCED,
    *aimed.ONE_OF_EACH,
    *no_goals.NAMES,
    *aimed.GET_THERE,
    Rule(
        id="tally.kinds",
        gives="none",
        needs=("small_kind", "-bounded"),
        examples=("取得国家一、二、【三类】新药证书。", "建设横琴、前海、南沙【三个】合作区。"),
        counterexamples=("引进【三家】总部企业。",),
    ),
    Rule(
        id="tally.phase",
        gives="none",
        before=r"(?<!办)(?<!班)(?<!训)(?<!展)(?<!课)(?<!坛)(?<!座)(?<!设)(?<!年)(?![训班坛课座])[一-龥a-zA-Z）]",
        after=r"(?:和|及|、|等|项目|工程|建设|，|。|扩建|开工|用地|范围|重大)",
        needs=("phase", "exact"),
        examples=(
            "加快推进松岭产业园【二期】和河湾产业园建设。",
            "机场扩建工程【三期】项目开工。",
            "开工建设沿江高速【二期】、水资源配置一期工程等项目。",
        ),
        counterexamples=("每年举办培训班【二期】。",),
    ),
    Rule(
        id="tally.session",
        gives="none",
        after=r"(?:[一二三四五六七八九十]{1,3}次)?[^，。；、]{0,6}?(?:人民代表大会|人大|政协|中央委员会|委员会|全会|中全会|党代会|代表大会|会议)",
        needs=("session",),
        examples=("确保省【十四届】人大三次会议审议通过的各项任务落地。", "为贯彻十四届人大【三次】会议精神，完成全年任务。"),
        counterexamples=("每年至少召开【三次】联席会。",),
    ),
    Rule(
        id="tally.copies",
        gives="none",
        before=r"(?:原件|复印件|照片|材料|表|书|证明|证|单|电子版|纸质版?)(?:（[^（）]*）)?(?:需|须|共|各|均|应|提交|提供|报送|打印|装订|复印|：|，)*(?:$between)*+",
        needs=("copies",),
        examples=("提交学位证书复印件【2份】。", "身份证原件（正反面）【1份】。", "项目材料报送【6份】。", "报名表（附件1）【两份】。"),
        counterexamples=("到2025年，编制行业分析报告【2份】。",),
    ),
    Rule(
        id="tally.whole_text",
        gives="none",
        before=r"全文(?:共|计)?",
        examples=("令订定发布全文【49条】。", "令修正发布名称及全文【24条】；并自发布日施行。"),
        counterexamples=("到2025年，建成全文数据库【3个】。",),
    ),
    Rule(
        id="tally.as_many_as",
        gives="none",
        before=rf"(?:{_CAME_UP})(?:$between)*+",
        after=r"[、，](?:解决|办结|整改|保障|救助|纳入|处置|销号|验收|安排|补助|查处|处理|治理|清零|化解|认定|入库|巩固|表彰|落实|兑付|交付|推进)[一1]",
        needs=("single",),
        examples=("对困难家庭做到“发现【1户】、解决1户”。", "坚持成熟【1个】、认定1个。", "开工【1个】，交付1个。"),
        counterexamples=("到2025年，各镇至少建成【1所】敬老院。",),
    ),
    Rule(
        id="tally.as_many_again",
        gives="none",
        before=rf"(?:{_CAME_UP})[一1][^，。；\d]{{1,2}}[、，][^，。；、\d]{{2,4}}",
        needs=("single",),
        examples=("做到“发现1户、救助【1户】”。", "坚持成熟一个、认定【1个】。", "开工1个，交付【1个】。"),
        counterexamples=("到2025年，建成1所，扩建【1所】。",),
    ),
    *given.IN_KIND,
    *classes.MEASURED,
    *given.CONDITIONS,
    *classes.CLASSES,
    *given.CEILINGS,
    *classes.WITH,
    *given.EACH,
    *aimed.OPENED,
    *required.ASKED,
    *aimed.MULTIPLIED,
    *planned.COUNTS,
    *aimed.DELIVERED,
    *aimed.FURTHER,
    *planned.ELLIPTIC,
    Rule(
        id="tally.told",
        gives="none",
        examples=("围绕【14条】产业链开展工作。", "全区共有企业【492家】。"),
        counterexamples=("组建【10家】技术创新联盟。",),
    ),
)
