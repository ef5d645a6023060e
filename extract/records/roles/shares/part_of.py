"""Rules for what a share is part of or moves by: so many of a whole, thresholds of a class, growth beside growth."""

from __future__ import annotations

from typing import Final

from extract.records.measures.dependent import TAKES
from extract.rules import Rule

_NOUN: Final = r"(?:[^，。；、\d给]|\dA)"  # a character of what so many are: 4A级景区
_THERE_ARE: Final = r"(?:[^，。；：、\d]{0,8}?(?<![持拥占享具所保没])有(?![关效序力机])|全[国省市区县]|我[国省市])?"  # 甚至有, 当中有
_ABOUT: Final = r"(?:大约|约|将近|接近|近|超过|超|逾|高达|达|至少|不到|不足|最高|最多)*+"
# what a share without 的 stands in front of where it is a part of money or of a whole, and not so many of somebody
_NO_MANY: Final = r"用于|由|作|给|奖|补|归|按|计|的|以|及|至|到|和|或|比|起|左右|上下|股|（|面向|投向|拨|发|支付|返|提|留|划|上缴|缴|通过|纳入|从|列|部分|在(?!职|校|岗|读|册|业|园|院)|为|属"

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.quorum",
        gives="threshold",
        after=r"的?[^，。；]{0,8}(?:同意|出席|表决|通过(?=[，。；、者的方可时才即后]|$))",
        examples=("经专有部分面积【75%】以上的业主同意，可以加装电梯。", "须有应到代表【80%】以上出席方可举行。"),
        counterexamples=("到2025年，业主满意率达到【75%】以上。",),
    ),
    Rule(
        id="share.as_goal",
        gives="target",
        before=r"(?:提出|确立|设定|确定|定下|明确|制定|瞄准|朝着|向着|围绕|锚定|实现|完成|为)[^，。；]{0,24}",
        after=r"(?:以上|左右|以内)?的(?:[^，。；、]{0,6})?目标",
        needs=("-delivered_fact",),
        examples=("会议提出了粮食增产【5%】的目标。", "围绕经济增长【6%】左右的预期目标，全力以赴。"),
        counterexamples=("去年完成了投资增长【8%】的目标。",),
    ),
    Rule(
        id="share.so_many_aimed",
        gives="target",
        before=r"(?:^|[，；。、：\n])(?:全[省市县区镇乡]|各(?:省份|省区市|地|[省市县区]))?(?:$between)*+",
        after=(
            r"(?:(?:以上|左右|及以上)?的|(?:以上|左右|及以上)|(?=(?:企业|农户|居民|群众|家庭|乡镇|社区|行政村|学校|园区)"
            rf"|[^，。；、\d的]{{0,12}}?(?:纳入|就读|实现|完成|开设|建成|达到|通过|接入|参与|配备|开展|进入|获得|升入|签约|享受|设立|参加|加入)))"
            rf"(?!比例|标准|费用|价格|部分|奖励|补[贴助]){_NOUN}{{2,40}}"
        ),
        needs=("future", "-award_statement", "-giving_after", "-conditions", "-condition_clause", "-compared"),
        examples=(
            "到2025年，【100%】的乡镇卫生院完成标准化建设。",
            "到2025年，志愿服务参与率达到20%，【80%】以上的社区签订共建协议。",
            "2023年底前，【九成】以上的行政村通公交。",
            "到2025年，【八成】以上企业上云，近九成农户通气。",
        ),
        counterexamples=("【99%】的社区卫生服务中心能够提供中医药服务。", "到2025年，对【80%】以上的企业给予补助。"),
    ),
    Rule(
        id="share.so_many",
        gives="statistic",
        before=rf"(?:^|[，；。、：\n]){_THERE_ARE}{_ABOUT}",
        after=rf"的(?!比例|标准|费用|价格){_NOUN}{{2,30}}(?:、\d|，|。|；|$)",
        needs=("-back_bound", "-award_statement", "-giving_after", "-conditions", "-future"),
        examples=(
            "【99%】的社区卫生服务中心、98%的乡镇卫生院能够提供中医药服务。",
            "调查显示，仍有近【三成】的受访家长没有参加培训。",
            "【80.1%】的新出让工业用地、94.1%的新增用能投向民间投资项目。",
        ),
        counterexamples=("对持股【30%】的企业，给予奖励。", "到2025年，【90%】的行政村建成文化广场。"),
    ),
    Rule(
        id="share.so_many_do",
        gives="statistic",
        before=rf"(?:^|[，；。、：\n]){_THERE_ARE}{_ABOUT}",
        after=rf"(?!{_NO_MANY}){_NOUN}{{4,30}}(?:[，。；]|$)",
        needs=("-back_bound", "-statute", "-award_statement", "-giving_after", "-conditions", "-condition_clause", "-future"),
        examples=("甚至有【23%】雇主在首期计划违规。", "据调查，近【九成】受访者认为负担较重。", "全市超过【六成】老人住在城区。"),
        counterexamples=("奖金发放分两次，【50%】验收合格后拨付。", "其中【30%】用于设备更新。"),
    ),
    Rule(
        id="share.gives_so_much",
        gives="statistic",
        before=r"(?:贡献|吸纳|创造|提供)了?(?:全[国省市区县])?[^。；：]{0,40}",
        after=r"(?:以上|左右)?的(?:[^，。；、的\d]{2,14})(?:[，。；、和]|$)",
        needs=("-future", "-award_statement", "-giving_after", "-conditions"),
        examples=(
            "民营经济贡献了【60%】以上的税收、70%以上的创新成果、80%以上的就业。",
            "民营经济贡献了60%以上的税收、【70%】以上的创新成果、80%以上的就业。",
            "小微企业吸纳了全省【八成】以上的新增就业。",
        ),
        counterexamples=("对税收贡献增长【10%】以上的企业，给予奖励。",),
    ),
    Rule(
        id="share.takes_so_much",
        gives="statistic",
        before=rf"{TAKES}$between*+",
        after=r"(?:以上|左右|多)?的(?!比例|标准|费用|价格|目标)(?:[^，。；、的\d]{2,20})(?:[，。；、和]|$)",
        needs=("-future", "-award_statement", "-giving_after", "-conditions", "-condition_clause"),
        examples=(
            "建成示范点百余家，覆盖超过【80%】的乡镇。",
            "平台已服务全省【70%】的中小企业。",
            "我市集聚了全省【40%】的高新技术企业。",
            "5G网络通达【95%】以上的行政村。",
        ),
        counterexamples=("到2025年，配送网络覆盖【90%】的社区。", "对服务【70%】以上的社区的机构，给予奖励。"),
    ),
    Rule(
        id="share.pace_told",
        gives="statistic",
        after=r"的(?:正|负|高|较快)?(?:增速|增幅|涨幅|跌幅|降幅|增长率|增长(?!目标))",
        needs=("exact", "-stated_goal", "-giving_after", "-goal_word"),
        examples=("上半年【2.5%】的增速与目标仍有差距。", "进口以【8%】的增幅领先。"),
        counterexamples=("到2025年，力争实现【8%】的增长。",),
    ),
    Rule(
        id="share.floor_of_parts",
        gives="threshold",
        before=r"(?:投向|投资|配套|自筹|抽查|抽检|预留|返还|使用|本地|投早、投小|留存|分成|出资)[^，。；、]{0,10}(?:比例|比率|占比|率)不(?:低|少)于[^，。；\d]{0,16}",
        after=r"(?:，|。|；|$|）)",
        needs=("-goal_year", "-goal_heading", "-past_fact"),
        examples=("设立天使基金，其中投早、投小比例不低于【30%】。", "各地配套比例不低于【20%】。", "抽查比率不低于申请案件数之【5%】。"),
        counterexamples=("到2025年，本地配套率不低于【60%】。",),
    ),
    Rule(
        id="share.threshold",
        gives="threshold",
        after=r"(?:（[^（）]*）)?(?:以上|以下|及以上)?(?:且|并|，且|、|或)?[^，。；：]{0,16}?的(?:[，；、。（]|[^，。；给]{0,24}(?:$classes|，))",
        needs=("-award_statement_before", "-future", "-told_as_news"),
        examples=("对工业增加值增长超过【10%】的企业，给予奖励。", "亩均税收增长【8%】以上的企业，优先供地。"),
        counterexamples=("按投资额的【10%】给予奖励。",),
    ),
    Rule(
        id="share.threshold_and",
        gives="threshold",
        before=r"(?:占|率|比例|比重|增长|增幅|增速|数量|人数|达到|不低于|超过|不少于|高于)[^，。；]{0,12}",
        after=r"(?:（[^（）]*）)?，?(?:且|并|或|可|给|按|每|再|另|一次性|奖励|补贴|补助)",
        needs=("giving_after", "-award_statement_before", "-future"),
        examples=(
            "新招用人员达到职工人数【25%】，并与其签订劳动合同，给予一次性补贴。",
            "产值增长【15%】，且税收同步增长，给予10万元奖励。",
            "本地采购率高于【30%】，每年补贴10万元。",
        ),
        counterexamples=("到2025年占比达到【25%】。",),
    ),
    Rule(
        id="share.threshold_class",
        gives="threshold",
        after=r"(?:以上|以下)?的(?:[^，。；给]{0,16})(?:企业|项目|机构|单位|个人|人才|人员|产品)",
        needs=("giving_after", "-award_statement_before"),
        examples=("今后每年，留用率超过【50%】的单位，按标准给予补贴。", "到2025年，对产值增长超过【10%】的企业，每年给予奖励10万元。"),
        counterexamples=("给予培训经费【30%】的补贴。",),
    ),
    Rule(
        id="share.budget_grew",
        gives="statistic",
        before=r"(?:较|比)(?:上年|去年|上一年|同期|往年)[^，。；]{0,16}，(?:同比)?(?:增长|增加|提高|上升|下降|减少)(?:了|约|近|$between)*+",
        needs=("exact", "-goal_word"),
        examples=("2024年安排补助资金4.8亿元，较上年增加3200万元，增长【7.1%】。", "下达经费724亿元，比上年增加41.2亿元，增长【6.0%】。"),
        counterexamples=("力争税收比上年增加3亿元，增长【7%】。",),
    ),
    Rule(
        id="share.next_due",
        gives="target",
        before=(
            r"[，；、](?:(?:20\d\d年)?(?:\d{1,2}月|[一二三四]季度|[上下]半年)(?:[底末]|\d{1,2}[日号])?(?:之?前)?"
            r"|(?:20\d\d年)?(?:年底|年末|年中)(?:之?前)?)(?:要|须|应|力争)?(?:达到?|完成|实现|不低于)?(?:$between)*+"
        ),
        after=r"(?:以上|左右)?(?:[，。；]|$)",
        needs=("like_goal", "-past"),
        examples=(
            "6月底前支出进度达到50%，9月底前【80%】，11月底前100%。",
            "三季度末开工率达到90%，年底前【100%】。",
        ),
        counterexamples=("6月底前支出进度达到50%，同比提高【8%】。",),
    ),
    Rule(
        id="share.ratio_eased",
        gives="award_rate",
        before=r"(?:的|，|其中|者)，?(?:支持|补贴|补助|奖励|资助|贴息|补偿|扶持)?(?:比例|标准)(?:可|再|相应|分别|统一|适当|最高|均)*(?:提高|上调|放宽|增加|调高|上浮)(?:到|至|为)(?:$between)*+",
        needs=("award_said", "-past", "-goal_year"),
        examples=(
            "展位费按不超过70%给予支持；其中，参加境外展会的，比例提高至【90%】。",
            "按实际租金的40%给予补贴。其中，入驻园区的，标准提高至【60%】。",
        ),
        counterexamples=("到2025年，绿色建筑占新建建筑的，比例提高至【90%】。",),
    ),
    Rule(
        id="share.level_kept",
        gives="target",
        before=r"(?:率|比例|占比|比重)(?:要|继续)?(?:达到?|提高到|提升到|提高至|提升至|降至|保持|保持在|稳定在|维持在)(?:$between)*+",
        needs=("predicate", "-past", "-award_verb", "-giving_after", "-conditions", "-range_of_law", "-reported", "-condition_clause"),
        examples=(
            "养殖场粪污处理设施装备配套率保持【100%】。",
            "政策范围内住院费用基金支付比例稳定在【70%】左右。",
            "“双气”入村覆盖率达到【98%】。",
        ),
        counterexamples=("去年，设施装备配套率保持【100%】。", "设备利用率达到【80%】的，给予补助。"),
    ),
    Rule(
        id="share.beside",
        gives="statistic",
        before=(
            r"(?:高于|低于|高出|低出|超出|快于|慢于|优于|好于|领先|落后于?|跑赢)[^，。；\d]{0,14}(?:目标|预期|计划|任务)[^，。；\d]{0,4}"
            r"|(?<![占同环对等正反配])比[^，。；\d]{2,14}?(?<![提升降增减])[高低快慢](?:出|了)?|(?:高出|领先|好于|慢于)[^，。；\d]{2,14}"
        ),
        needs=("points", "-goal_year", "-after_target", "-goal_heading", "-conditions", "-giving_after"),
        examples=(
            "固定资产投资增长12%，高于年度目标【2个百分点】。",
            "工业增加值增长9.1%，比全市平均水平高【2.3个百分点】。",
            "失业率3.2%，低于控制目标【1.3个百分点】。",
        ),
        counterexamples=(
            "力争中长期贷款占比每年提高【1—2个百分点】。",
            "2025年，地区生产总值增速比全国高【1个百分点】。",
        ),
    ),
    Rule(
        id="share.grows_besides",
        gives="target",
        before=r"，(?:并|且|其中)?(?:年均|平均每年|每年)(?:增长|递增|提高|下降|降低|$alone)(?:$between)*+",
        needs=("after_target", "predicate", "-past", "-conditions"),
        examples=("数字经济增加值占生产总值的比重达到50%，年平均增长【30%】以上。", "力争产值达到500亿元，年均增长【12%】。"),
        counterexamples=("去年产值达到500亿元，年均增长【12%】。",),
    ),
)
