"""Rules for counts that are to be delivered or reached: called a goal, further items of a list, people sent, partners."""

from __future__ import annotations

from typing import Final

from extract.rules import Rule

# 三人户〔保障面积为〕45平方米: a norm
_NO_NORM: Final = r"(?!(?:(?<=保障)|(?<=安置)|(?<=配备)|(?<=供应)|(?<=提供))(?:住房|建筑|使用|居住|人均)*(?:面积|标准|定额|限额|系数|上限)[^，。；、]{0,4}[为：按])"

_ITEM_OF_ROW: Final = (
    r"\d[\d.]*+[万千百]*+(?:[^，。；：\d]{3,40}[，；]|[^，。；：、\d]{3,40}、)(?:和|及|以及|并)?"  # 〔10家企业，〕20家合作社
)

CALLED_GOAL: Final = (
    r"(?:以上|左右)?”?的(?:增长|年度|发展|建设|预期|工作|既定|具体|总体|总|阶段性?|约束性|奋斗)*(?:目标|任务)(?!责任|的|分解|书|完成|考核)"
)

PACED: tuple[Rule, ...] = (
    Rule(
        id="tally.paced",
        gives="target",
        needs=("pace", "target_context", "-condition_clause"),
        examples=("审批时限由20个工作日压缩到【5个工作日】。", "力争开办企业时间压缩至【0.5天】以内。"),
        counterexamples=("去年，审批时限已压缩到【5个工作日】。",),
    ),
)

CALLED: tuple[Rule, ...] = (
    Rule(
        id="tally.called_goal",
        gives="target",
        before=r"[^，。；：\d]{2,24}(?:$between|$level)*+",
        after=CALLED_GOAL,
        needs=("-told", "-delivered_fact", "-conditions", "-condition_clause"),
        examples=(
            "确保实现旅游收入增长9%、机场货邮吞吐量【12万吨】的增长目标。",
            "围绕“书香校园到2030年达到【4万所】”的具体目标，细化举措。",
            "落实2026年开工水库20座、竣工【9座】的任务。",
        ),
        counterexamples=("去年已完成竣工【9座】的任务。", "为落实省培育【20个】产业集群的工作部署，制定本规划。"),
    ),
    Rule(
        id="tally.task_set",
        gives="target",
        before=r"(?:^|[，。；：、\d])(?:(?!完成|剩余|已)[^，。；：、\d]){2,24}(?:任务|计划|指标)(?:总?数|总?量)?(?:共|为|是|：|总计|合计)*(?:$between)*+",
        needs=("measure_unit", "exact", "predicate", "-condition_clause", "-conditions", "-giving_after"),
        examples=(
            "北环路项目土地征收任务共【63.5亩】，其中东村12亩。",
            "2026年，造林绿化任务为【3万亩】。",
            "秋季种植任务【1200亩】，已完成300亩。",
        ),
        counterexamples=("北环路项目未完成征收任务【63.5亩】。",),
    ),
)

PARTS: tuple[Rule, ...] = (
    Rule(
        id="tally.part_of_goal",
        gives="target",
        before=(
            r"\d[万亿千百]*[^，。；：（）\d]{1,6}(?:以上)?（(?:其中：?|含|包括)?(?:[^，。；：（）\d]{1,12}\d[\d.]*[万亿千百]*[^，。；：（）\d]{1,4}[、，；])*"
            r"(?!不?含)[^，。；：（）\d以及]{2,12}(?:$between)*+"
        ),
        after=r"(?:以上)?[、，；）]",
        needs=("like_goal", "after_target", "exact", "-past", "-conditions", "-giving_after"),
        examples=(
            "到2027年，港口吞吐能力达到260万吨（其中散货【120万吨】）。",
            "2026年，新增学位5200个（小学【3200个】、初中2000个）。",
            "2026年，新增学位5200个（小学3200个、初中【2000个】）。",
        ),
        counterexamples=("2025年，新增学位5200个（含【200个】）。",),
    ),
)

ONE_OF_EACH: tuple[Rule, ...] = (
    Rule(
        id="tally.one_of_each",
        gives="target",
        before=r"(?:争创|申创|创建|创成|新建|建成|建设|打造|培育|新增|引进|认定|设立|改造|布局|组建)[^，。；：]{2,60}[、和][^，。；：、]{2,20}各(?:新建|建成|新增|培育|创建)?(?:$between)*+",
        needs=("predicate", "target_context", "-condition_clause", "-giving_after", "-conditions", "-past", "-copies"),
        examples=("争创国家级产业园、产业集群、产业强镇各【1个】。", "到2025年，新建幼儿园、小学和初中各【2所】。"),
        counterexamples=("去年，新建幼儿园、小学各【2所】。", "提交建设方案、证书各【2份】。"),
    ),
)

# where somebody or something gets to, at the end of its clause
_GOT_THERE: Final = (
    r"(?:出列|摘帽|脱贫|达标|上市|升规|开工|动工|竣工|完工|投产|达产|投用|投运|通车|通水|通航|通电|通气|并网|封顶|交付|启用|开业|开园|开馆|挂牌"
    r"|销号|投入(?:使用|运营|运行)|(?:通过|完成)验收|入选|入围|入库|获批|创建成功|落地|落户|签约)"
)

GET_THERE: tuple[Rule, ...] = (
    Rule(
        id="tally.so_many_get_there",
        gives="target",
        before=(
            r"(?:^|[，。；：（）])(?![^，。；：\d]{0,24}(?:[对给]|围绕|聚焦|针对|加强|服务|已))(?:[^，。；：\d]|20\d\d年){0,60}"
            r"(?:等|(?:力争|争取|确保|推动|实现|保证|促成|推进)(?:[^，。；：\d的]|20\d\d年){0,40})(?:$between)*+"
        ),
        after=rf"(?:以上|左右)?[^，。；、：\d的已]{{1,14}}?{_GOT_THERE}(?:[，。；）]|$)",
        needs=(
            "future",
            "-article",
            "-measure_unit",
            "-past",
            "-conditions",
            "-condition_clause",
            "-giving_after",
            "-award_before",
            "-range_of_law",
        ),
        examples=(
            "2024年，力争东湖、西山【两个】贫困村出列。",
            "2025年，东湖、西山、南岭等【6个】社区达标。",
        ),
        counterexamples=(
            "2022年，东湖、西山等【3个】贫困村出列，成效显著。",
            "2025年，围绕云谷、星河等【12家】企业上市，做好服务。",
        ),
    ),
)

OPENED: tuple[Rule, ...] = (
    Rule(
        id="tally.opened_among",
        gives="target",
        before=r"(?:开通|新增|新建|新开|推出|上线|投用|引进|出台|制定|新设|开工建设|改造|建成|完成|建设|修建|续建|竣工|开工|创建|打造|组建|创办|举办|承办|开行|修缮|改造提升|开设|设立)[^，。；：]{2,60}等",
        needs=("future", "exact", "-condition_clause"),
        examples=("2025年，开通社保、公安等【19条】专线。", "到2025年，制定养老、托育、家政等【30项】地方标准。"),
        counterexamples=("围绕新增的轴承、电机等【14条】产业链开展工作。", "2025年，巩固轴承、电机等【8个】集群。"),
    ),
)

MULTIPLIED: tuple[Rule, ...] = (
    Rule(
        id="tally.multiplied",
        gives="target",
        needs=("times", "future", "predicate", "-compared"),
        examples=("到2027年，农产品加工业产值【翻番】。", "力争三年内，旅游收入比2022年【翻一番】。"),
        counterexamples=("十年间，农产品加工业产值已【翻番】。",),
    ),
)

DELIVERED: tuple[Rule, ...] = (
    Rule(
        id="tally.delivered",
        gives="target",
        before=rf"(?:$increase|$deliver){_NO_NORM}(?:[^，。；：、的等]{{0,14}}|[^，。；：等]{{0,60}}、[^，。；：、等]{{0,12}})",
        needs=("-news_fact", "-range_of_law", "-name_list_existing", "-condition_clause", "-each_of", "target_context"),
        examples=("2023年新建【20家】以上创新平台。", "组建【10家】技术创新联盟。", "推动不少于【180家】规上企业完成数字化改造。"),
        counterexamples=(
            "围绕【14条】产业链开展工作。",
            "企业每引进【1名】博士，给予5万元补助。",
            "经初步评定，选出了【7家】链主企业。",
            "三人户保障面积为【45平方米】。",
        ),
    ),
    Rule(
        id="tally.due_behind",
        gives="target",
        after=(
            r"[^，。；、：\d的]{0,8}?(?:拟|将|计划|预计|力争|争取|确保|要)(?:于|在|到)?"
            r"(?:[今明]年|年内|年底|\d{4}年|[上下]半年|第?[一二三四]季度|\d{1,2}月)[^，。；、\d]{0,6}?(?:开工|竣工|完工|投产|建成|启动|完成|投用|交付|通车|开业|交工)"
            r"(?:[，。；]|$)"
        ),
        needs=("-news_fact", "-range_of_law", "-condition_clause", "-conditions", "-in_past"),
        examples=(
            "规划的重大工程中，57项已开工，【27项】拟于今年内开工。",
            "其中【10个】项目将于2023年底竣工。",
        ),
        counterexamples=("其中【10个】项目已于2023年1月竣工。",),
    ),
    Rule(
        id="tally.delivered_of_such",
        gives="target",
        before=r"(?:实施|推进|抓好|办好|办实|做好|组织|落实|建设|完成|加快)好?(?:涉及|关系|关联|事关|关乎|列入|纳入|围绕|覆盖|惠及)[^。；：、\d]{2,24}的",
        after=r"[^，。；、\d的]{0,6}(?:项目|工程|事项|实事|任务|课题)",
        needs=("-news_fact", "-range_of_law", "-condition_clause", "-past", "target_context"),
        examples=("今年要用心组织实施好关系民生的【48个】重点项目。", "2025年，办好事关群众利益的【20件】民生实事。"),
        counterexamples=("围绕关系民生的【14条】产业链开展工作。", "去年，实施了涉及民生的【93个】重点项目。"),
    ),
    Rule(
        id="tally.delivered_behind",
        gives="target",
        before=rf"(?:$increase|$deliver){_NO_NORM}[^，。；：]{{1,40}}",
        needs=("predicate", "-news_fact", "-range_of_law", "-condition_clause", "target_context", "-name_list_existing", "-in_past"),
        examples=("培育年营业收入超100亿元的企业【6家】。", "打造年产值超5亿元的特色产业集群【2个】。"),
        counterexamples=("2020年全区建成平台【6家】。",),
    ),
    Rule(
        id="tally.reached",
        gives="target",
        before=r"(?:$level|$goals)(?:$between|$level|分别)*+",
        needs=("target_context", "-condition_clause", "-name_list_existing", "-capped", "-told_of_now"),
        examples=("力争到2025年，全市镇级产业园稳定在【30个】左右。", "到2027年，每千人医生数为【4人】。"),
        counterexamples=("2020年国家级高新技术企业增至【399家】。",),
    ),
    Rule(
        id="tally.dated",
        gives="target",
        before=r"",
        needs=("future", "predicate", "one_sided", "target_context", "-condition_clause"),
        examples=("年内，见习岗位【3万个】以上。", "每年到农村学校送教至少【2次】。"),
        counterexamples=("围绕【14条】产业链开展工作。",),
    ),
)

FURTHER: tuple[Rule, ...] = (
    Rule(
        id="tally.saved",
        gives="target",
        before=r"(?:减排|削减|压减|减少|节约|节水|节电|节煤|节能|替代)[^，。；：、\d]{0,12}(?:$between)*+",
        needs=("future", "measure_unit", "predicate", "-past", "-condition_clause", "-conditions", "-giving_after"),
        examples=("到2025年，减排二氧化碳约【120万吨】。", "“十五五”期间，节约标准煤【50万吨】。"),
        counterexamples=("去年，减排二氧化碳约【120万吨】。", "对减排二氧化碳【1万吨】以上的企业，给予奖励。"),
    ),
    Rule(
        id="tally.next_item",
        gives="target",
        before=r"[，、；](?:和|及|并)?(?:$between)*+",
        after=r"[^，。；、\d给奖补]{2,16}(?:参加|参与|驻|下乡|服务|上岗|就业|赴|出国|接受|进入|通过|获得?|取得|完成|建成|实现)[^，。；]{2,}",
        needs=("after_target", "target_context", "-condition_clause", "-award_verb"),
        examples=(
            "到2026年，选派500名骨干赴境外培训，【800名】团队人员参加本地研修。",
            "到2027年，建成20个示范村，【100个】行政村完成改厕。",
        ),
        counterexamples=("去年选派500名骨干赴境外培训，【800名】人员参加研修。",),
    ),
    Rule(
        id="tally.next_kind",
        gives="target",
        before=r"(?:、|(?<=[^，。；、\d]{2})[和及与]|\d(?:[^，。；、\d]{1,20}|[^，。；、\d]{1,3})[，；])(?:以及|和|及|并)?(?:$deliver|$increase)?(?:$between)*+",
        after=r"(?:以上|左右)?[^，。；、\d给奖补]{2,24}(?:[，。；、]|[和及与](?=\d)|$)",
        needs=(
            "after_target",
            "future",
            "-condition_clause",
            "-giving_after",
            "-award_before",
            "-conditions",
            "-name_list_existing",
            "-range_of_law",
        ),
        examples=(
            "到2027年，建成1所大学，【6所】职业学校和10所技工学校。",
            "到2025年，引进院士2名，【10名】领军人才。",
            "到2027年，形成3-5个通用的模型产品、100个面向各行业的模型产品和【1000个】行业案例。",
        ),
        counterexamples=("去年引进院士2名，【10名】领军人才。",),
    ),
    Rule(
        id="tally.next_in_row",
        gives="target",
        before=rf"(?:$deliver|$increase)(?:$between)*+{_ITEM_OF_ROW}(?:{_ITEM_OF_ROW})*(?:$between)*+",
        after=r"(?:以上|左右)?[^，。；、\d给奖补]{2,30}(?:[，。；、]|[和及与](?=\d)|$)",
        needs=(
            "after_target",
            "like_goal",
            "target_context",
            "-condition_clause",
            "-giving_after",
            "-award_before",
            "-conditions",
            "-name_list_existing",
            "-range_of_law",
        ),
        examples=(
            "山水县师资建设办法\n培养8名在全省有影响的带头人，【40名】在全市有影响的教师。",
            "山水县企业管理办法\n培育3家龙头企业，20家合作社，【50家】家庭农场。",
        ),
        counterexamples=("山水县企业管理办法\n对培育3家龙头企业，【20家】合作社的园区，给予奖励。",),
    ),
    Rule(
        id="tally.so_many_do",
        gives="target",
        before=(
            r"(?:(?:^|[，、；：。])(?:(?:每年|年均|全年|年内)(?:[再都均]|分别)*)?(?:力争|争取|确保|推动|带动|引导|支持|促进|帮助|组织|吸引|让|使|再有|有)*"
            r"|(?<=[^，。；：\d])(?:各|分别|均|都)有(?:望有)?)(?:$between)*+"
        ),
        after=(
            r"(?:以上|左右)?(?:的)?[^，。；、\d给奖补的]{1,16}"
            r"(?:进入|跻身|入选|入围|迈入|上榜|获批|获评|达到|建成|完成|实现|通过|接入|投产|投用|升规|上市|创业|就业|返乡|上岗|参[加训保]|用上|住上|脱[贫困])[^。；]{0,}"
        ),
        needs=("future", "-condition_clause", "-giving_after", "-conditions", "-range_of_law"),
        examples=(
            "到2030年，【6个】以上学科进入世界一流行列。",
            "到2027年，【30个】村通过验收。",
            "每年引导【5万名】务工人员返乡就业。",
            "到2025年，生物医药、新型显示集群各有【3家】企业入选全国百强。",
        ),
        counterexamples=("去年，【6个】学科进入世界一流行列。", "到2030年，对【6个】学科进入前列的高校给予奖励。"),
    ),
    Rule(
        id="tally.use_held_down",
        gives="target",
        before=r"(?:消费量|消耗量|消费总量|耗[能电水煤气]量|用[能水电气煤热]量|排放量?|排放总量|[能水电煤气物]耗|碳排放|排放强度)[^，。；\d]{0,4}(?:$between)*+",
        needs=("at_most", "measure_unit", "predicate", "-conditions", "-condition_clause", "-past", "-award_before", "-giving_after"),
        examples=(
            "项目建成投产后，年综合能源消费量不高于【5000吨标准煤】。",
            "项目建成投产后，年电力消费量不高于800万千瓦时，年用水量不高于【20万吨】。",
        ),
        counterexamples=("对年用水量不高于【20万吨】的企业，给予补助。",),
    ),
    Rule(
        id="tally.sent",
        gives="target",
        before=r"(?:资助|选送|选拔|遴选|鼓励|选派)(?:并|和|及)?(?:资助|支持|选派)?(?:$between)*+",
        after=r"[^，。；、\d]{2,20}(?:出国|赴|参加|到|攻读|进修|研修|培训|深造|留学)",
        needs=("target_context", "-condition_clause", "-giving_after", "-conditions", "-at_most"),
        examples=("鼓励并资助【250名】技能型人才出国培训。", "每年资助【30名】青年教师赴国外进修。"),
        counterexamples=("去年资助【250名】技能型人才出国培训。",),
    ),
    Rule(
        id="tally.to_be_built",
        gives="target",
        before=r"(?:(?:将|拟|计划|要|年)再?[新改扩]?|[今明]年[^，。；、\d]{0,6}(?<![已共]))建(?:成|设)?(?:$between)*+",
        needs=("target_context", "-past", "-condition_clause", "-giving_after", "-range_of_law"),
        examples=("今年全市将建【8.6万套】保障房。", "今年建【2.1万套】公租房，解决住房困难。"),
        counterexamples=("去年新建【2.1万套】公租房。",),
    ),
    Rule(
        id="tally.worked_with",
        gives="target",
        before=r"(?:加强|推动|深化|开展)?[与同](?:$between)*+",
        after=r"[^，。；、\d的]{2,12}(?:开展|建立|签订|达成|进行)[^，。；]{0,20}(?:合作|交流|对接|合同|协议|联系)",
        needs=("target_context", "-past", "-conditions", "-condition_clause", "-giving_after"),
        examples=("到2026年，加强与【1000家】企业开展科技合作。", "到2026年，与【30所】高校建立人才合作关系。"),
        counterexamples=("目前，与【16个】项目达成合作意向。",),
    ),
    Rule(
        id="tally.also",
        gives="target",
        before=r"[，、；](?:其中)?[^，。；：、]{2,16}",
        needs=(
            "after_target",
            "future",
            "predicate",
            "-condition_clause",
            "-news_fact",
            "-name_list_existing",
            "-award_before",
            "-range_of_law",
        ),
        examples=("2025年，招引项目25个，其中外资项目【3个】。", "到2025年，粮食播种面积稳定在46万亩，总产量【4.2亿斤】。"),
        counterexamples=("去年招引项目25个，其中外资项目【3个】。",),
    ),
)
