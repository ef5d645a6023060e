"""Whether a count is a target: delivered (培育10家), reached (达到100家), or merely told. The rules are tried in order."""

from __future__ import annotations

from functools import cache

from extract.records.vocabulary import lists
from extract.rules import Compiled, Rule, compile_rules

RULES: tuple[Rule, ...] = (
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
        examples=("完善重点产业链“【五个】一”工作体系。", "落实“【三个】清单”制度。"),
        counterexamples=("培育【五个】“领跑者”企业。",),
    ),
    Rule(
        id="tally.kinds",
        gives="none",
        needs=("small_kind", "-bounded"),
        examples=("取得国家一、二、【三类】新药证书。", "建设横琴、前海、南沙【三个】合作区。"),
        counterexamples=("引进【三家】总部企业。",),
    ),
    Rule(
        id="tally.class_size",
        gives="none",
        after=r"的?[^，。；]{1,16}?(?:企业|项目|土地|基地|园区|主体|农户|大户|\d)",
        needs=("back_bound", "measure_unit"),
        examples=("完成连片【100亩】以上新征土地45块。", "支持【50亩】以上的种植基地建设。"),
        counterexamples=("新建高标准农田【100亩】以上。",),
    ),
    Rule(
        id="tally.condition_giving",
        gives="none",
        before=r"(?:对|凡|每(?:新增|招用|培养|引进|吸纳|增加|带动|举办|培育|孵化|聘用|转化|完成)|招用|首次|新认定的)[^，。；]{0,20}",
        needs=("giving_after", "-future"),
        examples=("每引进【1家】企业，给予10万元奖励。", "对新招用【10人】以上的企业，给予一次性补贴。"),
        counterexamples=("每年认定【5家】企业质量提升创新中心，给予每家10万元补助。",),
    ),
    Rule(
        id="tally.per",
        gives="none",
        before=r"(?:每|单|同|各|第|某|一式|得各?(?:推荐|选派|报名|指派))(?:新增|增加|满|招用)?",
        examples=("每【1000人】配备一名专职人员。", "推荐材料一式【5份】。", "按每【100户】建设一个充电桩。"),
        counterexamples=("每年新增【1000人】。",),
    ),
    Rule(
        id="tally.existing",
        gives="none",
        before=r"(?:等|共|这|该|上述|前述|以上|以下|下列|其他|其余|另外|为期|前)",
        needs=("-new_verb",),
        examples=("巩固发展健康食品产业园等【8个】特色产业园。", "对上述【5家】企业开展回访。"),
        counterexamples=("到2025年新建【8个】特色产业园。",),
    ),
    Rule(
        id="tally.of_others",
        gives="none",
        after=r"[^，。；]{0,20}(?:的(?:工作部署|部署|意见|重点领域|要求|任务|精神|规定|决定|工作方案|产业集群(?:，|产业))|工作部署)",
        examples=("为落实省培育发展【20个】产业集群的工作部署，制定本规划。", "落实省推进【8项】重点工程的意见。"),
        counterexamples=("培育【20个】产业集群。",),
    ),
    Rule(
        id="tally.limit",
        gives="none",
        before=r"(?:标准|面积|上限|名额|限额|次数|人数|数量|不得)[^，。；]{0,14}",
        needs=("at_most", "-goal_year"),
        examples=("人才公寓面积标准不超过【180平方米】。", "每个单位推荐名额不超过【3人】。"),
        counterexamples=("到2025年新增面积不少于【180平方米】。",),
    ),
    Rule(
        id="tally.age",
        gives="none",
        needs=("age",),
        examples=("每年遴选年龄不超过【40岁】的青年人才20名。", "2025年招聘【35岁】以下专业技术人员。"),
        counterexamples=("到2025年，人均预期寿命达到【80岁】。",),
    ),
    Rule(
        id="tally.bracket",
        gives="none",
        after=r"(?:及?以上|以下)?(?:，[^，。；]{0,16}?)?(?:之)?部分(?:，|；|的)",
        needs=("-goal_year",),
        examples=("人数超过【50人】，100人以下部分，每增加1人，再加计1万元。", "超过【100人】部分，每增加1人，再加计1万元。"),
        counterexamples=("到2025年，培育企业超过【50家】，部分企业上市。",),
    ),
    Rule(
        id="tally.quota",
        gives="none",
        before=r"(?:限额|限报|限推|限荐|至多推荐|标准：(?:[^。；：]{0,60}，)?[^，。；：]{0,14}(?:不超过|不大于|不高于))(?:$between)*+",
        needs=("-goal_year",),
        examples=("每县推荐特级教师限报【2名】。", "人才公寓面积标准：A类不超过180平方米，B类不超过【120平方米】。"),
        counterexamples=("到2025年，新建人才公寓不超过【120套】。",),
    ),
    Rule(
        id="tally.required",
        gives="none",
        needs=("conditions", "bounded", "-goal_year"),
        examples=("申报单位须具备以下条件：\n（一）近五年考核优秀不少于【1次】；", "三、申报条件\n（一）专职人员不少于【10人】；"),
        counterexamples=("2025年培育企业不少于【10家】。",),
    ),
    Rule(
        id="tally.multiplied",
        gives="target",
        needs=("times", "future", "predicate", "-compared"),
        examples=("到2027年，农产品加工业产值【翻番】。", "力争三年内，旅游收入比2022年【翻一番】。"),
        counterexamples=("十年间，农产品加工业产值已【翻番】。",),
    ),
    Rule(
        id="tally.delivered",
        gives="target",
        before=r"(?:$increase|$deliver)(?:[^，。；：、的等]{0,14}|[^，。；：等]{0,60}、[^，。；：、等]{0,12})",
        needs=("-news_fact", "-range_of_law", "-name_list_existing", "-condition_clause", "target_context"),
        examples=("2023年新建【20家】以上创新平台。", "组建【10家】技术创新联盟。", "推动不少于【220家】规上工业企业实施数字化转型。"),
        counterexamples=("围绕【14条】产业链开展工作。", "经初步评定，选出了【7家】链主企业。"),
    ),
    Rule(
        id="tally.delivered_behind",
        gives="target",
        before=r"(?:$increase|$deliver)[^，。；：]{1,40}",
        needs=("predicate", "-news_fact", "-range_of_law", "-condition_clause", "target_context", "-name_list_existing", "-in_past"),
        examples=("培育年营业收入超100亿元的企业【6家】。", "打造年产值超5亿元的特色产业集群【2个】。"),
        counterexamples=("2020年全区建成平台【6家】。",),
    ),
    Rule(
        id="tally.reached",
        gives="target",
        before=r"(?:$level|$goals)(?:$between|$level|分别)*+",
        needs=("target_context", "-condition_clause", "-name_list_existing"),
        examples=("力争到2025年，全市镇级产业园稳定在【30个】左右。", "到2027年，每千人医生数为【4人】。"),
        counterexamples=("2020年国家级高新技术企业增至【399家】。",),
    ),
    Rule(
        id="tally.dated",
        gives="target",
        before=r"",
        needs=("future", "predicate", "one_sided", "target_context", "-condition_clause"),
        examples=("年内募集见习岗位【3万个】以上。", "每年到农村学校送教至少【2次】。"),
        counterexamples=("围绕【14条】产业链开展工作。",),
    ),
    Rule(
        id="tally.beside",
        gives="target",
        before=r"(?:$increase|$deliver)[^。；：]{0,80}?[\d十百千万亿][^，。；：\d]{0,8}[，、][^，。；：、\d]{2,14}",
        needs=("goal_year", "future", "predicate", "exact", "-condition_clause", "-news_fact", "-name_list_existing", "-award_before"),
        examples=("2025年，全省城镇新增就业62万人以上，失业人员再就业【18万人】。", "到2025年，新建充电桩500个，换电站【20座】。"),
        counterexamples=("2020年，全省城镇新增就业62万人，失业人员再就业【18万人】。",),
    ),
    Rule(
        id="tally.told",
        gives="none",
        examples=("围绕【14条】产业链开展工作。", "全区共有企业【492家】。"),
        counterexamples=("组建【10家】技术创新联盟。",),
    ),
)


@cache
def compiled() -> tuple[Compiled, ...]:
    """The rules ready to run."""
    return compile_rules(RULES, lists())
