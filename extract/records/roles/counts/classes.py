"""Rules for counts that tell of what class or size a thing is: a plant's capacity, those of so many (60万千瓦级, 50人以上的企业)."""

from __future__ import annotations

from extract.rules import Rule

# behind a verb that delivers it, a size is what is delivered, and not part of a name (新增30万千瓦风电, but 华元200万吨提质项目)
_NOT_DELIVERED = "".join(
    f"(?<!{verb})"
    for verb in (
        "新增",
        "新建",
        "增加",
        "建成",
        "建设",
        "实施",
        "完成",
        "达到",
        "形成",
        "改造",
        "开工",
        "提升",
        "引进",
        "实现",
        "投产",
        "投运",
        "布局",
        "淘汰",
        "关停",
        "推进",
        "推动",
        "加快",
    )
)

MEASURED: tuple[Rule, ...] = (
    Rule(
        id="tally.class_size",
        gives="none",
        after=r"(?!、)的?[^，。；]{1,16}?(?:企业|项目|土地|基地|园区|主体|农户|大户|农场|合作社|种植户|养殖户|经营户|装置|船舶|建筑|楼宇|路段|河流|\d)|的?[^，。；、]{0,8}?(?:机组|锅炉|电站|水库|灌区)",
        needs=("back_bound", "measure_unit"),
        examples=(
            "完成连片【100亩】以上新征土地45块。",
            "支持【50亩】以上的种植基地建设。",
            "对流转土地【500亩】以上（含500亩）的家庭农场，奖补3万元。",
        ),
        counterexamples=("新建高标准农田【100亩】以上。",),
    ),
)

CLASSES: tuple[Rule, ...] = (
    Rule(
        id="tally.of_a_class",
        gives="none",
        after=r"级(?!别|配|差|数|台阶)",
        needs=("exact",),
        examples=("改造一批【60万千瓦】级煤电机组。", "到2027年，建设【10万吨】级码头。"),
        counterexamples=("到2027年，新增装机【60万千瓦】。",),
    ),
    Rule(
        id="tally.defined",
        gives="none",
        before=r"(?:是指|系指|所称|定义为|指的是|，指)[^。；]{0,60}",
        needs=("-goal_year",),
        examples=("本办法所称来客，是指住宿一晚以上且游览【两个】以上景区的县外游客。", "本通知所称大户，指雇工达到【50人】以上的农户。"),
        counterexamples=("2025年新建面积达到【50亩】以上。",),
    ),
    Rule(
        id="tally.threshold_class",
        gives="none",
        before=r"(?:超过|达到?|满|不少于|突破)",
        after=r"(?:（[^（）]*）)?(?:以上)?的[^，。；、：\d的]{0,6}(?:旅行社|企业|单位|机构|个人|组织|团体|项目|商家|景区|酒店|平台|学校|医院|合作社|农户|家庭|公司|运营方|人员)",
        needs=("-goal_year",),
        examples=("年度累计输送游客超过5000人次、【1万人次】的旅行社，享受奖励。", "服务满【500人次】的机构，可以申请。"),
        counterexamples=("到2025年，培育游客超过【1万人次】的景区10家。",),
    ),
    Rule(
        id="tally.capacity",
        gives="none",
        before=r"(?:推动|推进|加快|抓好|确保|促进|支持|推进实施)[^，。；\d]{0,6}",
        after=r"[^，。；、\d]{2,14}(?:项目|工程|生产线|装置|基地)",
        needs=("measure_unit", "exact"),
        examples=("推动【30万吨】磷酸铁锂项目6月底前投产。", "加快【20万千瓦】风电工程建设。"),
        counterexamples=("新增储备粮【30万吨】。",),
    ),
    Rule(
        id="tally.plant_named",
        gives="none",
        before=rf"[\d一二两三四五六][×xX*]|[\u4e00-\u9fff”）]{{2}}{_NOT_DELIVERED}",
        after=(
            r"(?:/[年日天])?[^，。；、的\d]{0,12}?(?:项目|工程|生产线|装置|基地|电站|电厂|矿井|煤矿|露天矿|热电|机组|炼厂)"
            r"(?:[^，。；、的\d]{0,6}?(?:\d{1,2}月(?:份|底|初|\d{1,2}日)?前?)?[^，。；、的\d]{0,6}?"
            r"(?:开工|投产|竣工|完工|完成|建成|投用|投入|投运|并网|核准|落地|启动|达产|动工|复工|达标|试车|试运行|前期)|[，；、]|$)"
        ),
        needs=("capacity_unit", "exact"),
        examples=(
            "确保东海【700万吨】露天矿一季度完成核准。",
            "力争华元【200万吨】褐煤提质项目年内投产。",
            "力争恒力2×【35万千瓦】热电联产项目年底投产。",
        ),
        counterexamples=("到2027年，新增【700万吨】煤炭产能。", "2025年，实施【30万千瓦】风电工程，新增就业。"),
    ),
    Rule(
        id="tally.class_below",
        gives="none",
        after=r"的?(?![^，。；、]{0,8}(?:目标|水平))[^，。；、]{2,}",
        needs=("back_bound", "at_most", "measure_unit"),
        examples=("实现【120米】以下空域全面开放。", "加快建设【90平方米】以下的住房。"),
        counterexamples=("到2025年，单位产品水耗控制在【5吨】以下。",),
    ),
)

WITH: tuple[Rule, ...] = (
    Rule(
        id="tally.class_with",
        gives="none",
        before=r"(?:带动|吸纳|招用|雇用|聘用|安置|解决|拥有|具有|具备|设有|成员|人口|职工|人数|家庭|新增|增加|引进|新建|培育|招引|招聘|招录)[^，。；、]{0,14}",
        after=(
            r"[^，。；、]{0,12}?的[^，。；、]{0,14}(?:，|；|：|$)[^，。；]{0,24}(?:可|最高|给予|享受|不得|应当|须|予以|按|免|优先|奖|补|申请|授予|认定|列入|纳入)"
            r"|的?(?:家庭|企业|单位|机构|项目|户)(?:，|可|按)"
        ),
        needs=("bounded", "-goal_year"),
        examples=(
            "创业带动就业【3人】以上的借款人，最高可申请60万元贷款。",
            "家庭成员为【3人】及以上的家庭，可申请两居室。",
            "新增床位【50张】以上的机构，优先认定。",
        ),
        counterexamples=("到2025年，带动就业【3万人】以上。",),
    ),
)
