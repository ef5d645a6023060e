"""Rules for counts that stand where goals do and are none: sizes of things, names and slogans, what is announced, norms."""

from __future__ import annotations

from typing import Final

from extract.rules import Rule

OF_NEW: Final = r"(?:^|[，。；：、])[^，。；：]{0,10}(?:新建|新上|拟建|改扩建|扩建|新增)[^，。；]{0,20}(?:项目|小区|建筑|厂房|停车场|停车位|校舍|园区)[^，。；]{0,8}(?:原则上|须|应当?|必须|需|要)(?!求)[^。；]{2,80}?"
CARRIED_OUT: Final = r"(?:实施|推进|启动|开展|落实|深化|加快|组织|推动|推行|继续)[^，。；：\d]{0,16}?"
A_PROGRAMME: Final = r"[^，。；：、\d的]{0,16}?(?:工程|行动|计划|专项)(?:[，。；、（）和]|$|[^，。；、\d]{0,12}[，。；])"

SIZES: tuple[Rule, ...] = (
    Rule(
        id="tally.measured_across",
        gives="none",
        after=r"(?:级|以上)?(?:直径|口径|跨度|跨径|管径|孔径|桨径|深度|高度|长度|宽度|航深|水深|净空|落差)",
        needs=("measure_unit",),
        examples=("推进【3.8米】直径新一代运载火箭研制。", "2027年，建成【500米】口径射电望远镜。"),
        counterexamples=("2027年，新增航道【3.8公里】，深度达标。",),
    ),
    Rule(
        id="tally.size_of_thing",
        gives="none",
        before=r"(?:推出|研制|研发|下线|首[台套款座艘个条]|量产级?|单机|单台|单体|自主)[^，。；：、\d]{0,14}",
        after=r"级?[^，。；、\d]{2,12}(?:系统|机组|装备|设备|风机|样机|发电机|变压器|船舶?|平台|电池)",
        needs=("measure_unit", "exact"),
        examples=("2027年，推出全国首款【9兆瓦时】储能系统。", "研制【20兆瓦】海上风电机组，打造示范工程。"),
        counterexamples=("2027年，建成储能【9兆瓦时】，研制新一代风电机组。",),
    ),
    Rule(
        id="tally.principles",
        gives="none",
        before=r"(?:坚持|做到|实现|突出|抓好|抓住|抓实|把握|处理好|推动|落实|努力|强化|注重|推进|用好|打好|牢记|践行|深化|聚焦|体现|遵循|统筹|坚决|切实|力争|确保|贯彻|严守|守牢|达到|形成)(?:好|以下|这)?",
        after=r"(?:相结合|结合|转变|统一|优先|导向|确保|不动摇|到位|坚持|注重|提升|突破|翻番|清零|同步|并重|并举|协同|联动|融合|跨越|促进|意识|自信|维护|关系|环节|维度|层面|原则|导向|务必|关键|定位|理念|底线|红线|防线|抓手|着力|更加|新(?!建|增|项目|企业))",
        needs=("spelt", "exact"),
        examples=("坚持【四个】优先，做到三个结合。", "到2030年，实现【三个】翻番、两个突破。", "2026年，推动【两个】转变。"),
        counterexamples=("2026年，推动【三个】重点项目开工。", "2026年，实现【5个】行业突破。"),
    ),
    Rule(
        id="tally.round_size",
        gives="none",
        before=r"(?:建设|打造|建成|创建|培育|新建|新增|发展|布局|改造|推进|、|，|和)",
        after=r"[^，。；、\d]{2,14}[\d一二三四五六七八九十]",
        needs=("round_word", "measure_unit", "exact"),
        examples=("建设【千亩】高产示范片20个、万亩示范片3个。", "到2030年，打造【百亩】生态茶园6处。"),
        counterexamples=("到2030年，新增茶园【千亩】，改造6处。",),
    ),
    Rule(
        id="tally.sized_ones",
        gives="none",
        before=r"(?:超过?|达到?|满|大于|高于|不少于|不低于|逾|面积|规模|装机|产能|容量|长度|总量)(?:$between)*+",
        after=r"(?:（[^（）]*）)?(?:及?以上)?的[^，。；：、\d]{2,12}?(?:达到?|共|约)?\d[\d,]*余?[个家座处条片户项所套]",
        needs=("measure_unit",),
        examples=("到2025年，建成面积超过【1000亩】的基地10个。", "2027年，新增装机达到【30万千瓦】的电站3座。"),
        counterexamples=("到2025年，建成面积超过【1000亩】的基地，带动农户300户。",),
    ),
    Rule(
        id="tally.so_many_ones",
        gives="none",
        after=r"[一1](?![\d.]|[一1]?[个家项条批名类大种]|期|号)",
        needs=("exact",),
        examples=("每户增配【4个】1（即1个灭火器、1个报警器等）。", "2027年，落实【五个】一要求。"),
        counterexamples=("2027年，建成【4个】一期项目。",),
    ),
    Rule(
        id="tally.with_itself",
        gives="none",
        after=r"(?:及?以[上下])?（(?:不?含(?:本数)?|不?含\d[^（）]{0,30})）",
        needs=("-goal_year", "-goal_heading", "-stated_goal"),
        examples=(
            "基地每年接收见习人员超过【60人】（含60人）的，给予补贴。",
            "每趟专列在【500人】以上（含500人，以名单为准），奖励2.5万元。",
        ),
        counterexamples=("到2027年，接收见习人员超过【60人】（含60人）。",),
    ),
    Rule(
        id="tally.beyond",
        gives="none",
        before=r"(?:超过|超出|高于|多于)(?:$between)*+",
        after=r"[^，。；\d]{0,3}的?，?(?:仍|均|一律)?按",
        examples=("网数不得超过7张，超过【7张】的按7张计算。", "人数超过【50人】的，一律按50人计发。"),
        counterexamples=("到2027年，会员超过【50人】。",),
    ),
    Rule(
        id="tally.whose_sum",
        gives="none",
        after=r"[^，。；、\d]{2,20}(?:产值|投资|营收|营业收入|销售额|税收|规模)(?:总?额)?(?:均|分别|都|力争)*(?:达到?|超过?|突破|完成)[\d.]",
        needs=("exact",),
        examples=("到2027年，推动【11个】重点领域项目投资突破2000亿元。", "力争到2027年，【4个】产业集群产值超1000亿元。"),
        counterexamples=("到2027年，培育【4个】产值超1000亿元的产业集群。", "到2027年，引进【4个】项目。"),
    ),
    Rule(
        id="tally.measures_follow",
        gives="none",
        after=r"(?:方面的?)?(?:政策|具体|重点|工作)*(?:措施|举措|办法|意见|建议|方面|路径|内容)(?:如下|：)",
        needs=("exact",),
        examples=("现提出促进敬老院发展【十条】措施如下：", "重点任务可概括为【五个】方面：一是优布局。"),
        counterexamples=("到2027年，出台【十条】惠企措施。",),
    ),
    Rule(
        id="tally.of_so_many_sides",
        gives="none",
        before=r"(?:[一二三四五六七八九十\d]{1,3}(?:个方面|大类|方面)(?:共|的|，)*|(?:约束性|预期性|指导性)(?:指标|目标))",
        needs=("exact",),
        examples=("包括财政、金融、粮食安全六个方面【33项】措施。", "12项主要指标，其中约束性指标【3项】，预期性指标9项。"),
        counterexamples=("到2027年，制定行业标准【33项】。",),
    ),
    Rule(
        id="tally.capacity_listed",
        gives="none",
        before=r"(?:推动|推进|加快|抓好|确保|促进|支持|、)[^，。；、\d]{0,6}",
        after=r"[^，。；、\d]{2,12}(?:、[^。；，]{2,30})?等?(?:重点|重大)?(?:项目|工程)(?=[，。；、]|建设|前期|投产|达产)",
        needs=("round_word", "measure_unit"),
        examples=("推进南岭【千万吨】炼化一体化、西河百万吨煤制烯烃等项目。", "推进南岭千万吨炼化一体化、西河【百万吨】煤制烯烃等项目。"),
        counterexamples=("到2027年，新增粮食【百万吨】。",),
    ),
    Rule(
        id="tally.giving_to",
        gives="none",
        before=r"(?:[对给凡，；：]|^)(?:[^，。；、\d给奖补]{0,24}?)(?:达到?|满|超过|不少于|高于|大于)(?:$between)*+",
        after=r"(?:（[^（）]*）)?(?:以上)?的[^，。；：的\d]{1,20}?(?:每[^，。；：、\d]{1,5})*(?:给予|予以|发放|(?:奖励|补助|补贴|资助|奖补)(?=$|[，。；\d最不按]))",
        examples=(
            "到2027年，建成基地8个，对达到【50人】以上的企业给予补助。",
            "对满【3人】的小微企业发放补贴。",
            "2025年底前，对年度内里程超过【2万公里】的货车、客车给予营运奖励。",
            "2027年底前，载重量超过【25吨】的运输车每辆每年补贴不超过3万元。",
        ),
        counterexamples=("到2027年，对口帮扶超过【50人】以上。",),
    ),
)

ANNOUNCED: tuple[Rule, ...] = (
    Rule(
        id="tally.grew_since",
        gives="none",
        before=r"(?:(?:比|较)(?:(?:19|20)\d\d年|上年|去年|上一年)(?:底|末|同期)?|[与同](?:19|20)\d\d年[^。；]{0,40}?相比，)(?:净|约|共)?(?:增加|增长|减少|净增|新增|增|多|少)(?:了)?(?:$between)*+",
        needs=("exact", "-due_later", "-goal_heading", "-planned", "-stated_goal", "-goal_word", "-among_goals"),
        examples=("全县有合作社142个，比2020年增加【6个】。", "全县共有21万人，与2010年的20万人相比，增加【1万人】。"),
        counterexamples=("到2027年，合作社比2020年增加【60个】。",),
    ),
    Rule(
        id="tally.only_these",
        gives="none",
        before=r"(?:只有|仅有|唯有|只剩)[^，。；：\d]{0,40}(?:$between)*+",
        needs=("exact", "-stated_goal"),
        examples=("国内只有一家公司能制造，其中只有两地公司年制造能力为【40根】。", "全县仅有高等级公路【32公里】，计划新建60公里。"),
        counterexamples=("到2027年，只有达到【40家】才能设站。",),
    ),
    Rule(
        id="tally.capacity_named",
        gives="none",
        before=r"(?:年产|日产|月产|年处理|日处理|年加工)[^，。；：、\d]{0,12}(?:能力)?(?:$between)*+",
        after=r"(?:以上)?的?[^，。；、\d]{0,16}?(?:能力|规模)(?:[，。；、的]|$)",
        needs=("-stated_goal",),
        examples=("建设具有年产【130吨】曲轴能力的项目。", "投资新建日处理【2万吨】规模的水厂。"),
        counterexamples=("到2027年，新增矿石产能【130万吨】。",),
    ),
    Rule(
        id="tally.announced",
        gives="none",
        before=r"(?:推进|做好|抓好|突出|聚焦|围绕|实施|落实|开展|完成|抓|从|有|是|做到|重点|坚持|把握|强调|提出|说|谈)(?:以下|如下|这)?(?:重点|主要|好)?",
        after=r"(?:方面)?(?:重点|主要|具体)?的?(?:工作|任务|举措|措施|方面|问题|事情|考虑|建议|意见|要求|体会|特点|环节|文章|关系|感受)(?:[：，。]|$)",
        needs=("exact", "-measure_unit"),
        examples=("下半年我们将重点推进【三项】工作：一是改造小区。", "2026年，着力做好【五个】方面工作。", "今后要抓好【六项】重点任务。"),
        counterexamples=("2026年，新增【三项】服务。", "2026年，出台【10项】惠企措施。"),
    ),
    Rule(
        id="tally.new_must",
        gives="none",
        before=rf"{OF_NEW}(?:$between|$level|高于|低于)*+",
        needs=("one_sided", "-goal_year"),
        examples=(
            "新建电解铝项目须采用先进电解槽，铝液交流电耗不高于【13000千瓦时/吨】。",
            "新建住宅项目应配建充电设施，车位不少于【30个】。",
        ),
        counterexamples=("到2027年，新建项目须提质，电耗不高于【13000千瓦时/吨】。",),
    ),
    Rule(
        id="tally.in_a_title",
        gives="none",
        after=r"(?:政策)?(?:措施|意见|规定|办法|条款|举措)?(?:（(?:试行|暂行|节选|摘要|修订|征求意见稿)）|》)",
        needs=("exact",),
        examples=("山水区支持人才发展【十项】措施（试行）。", "山水区促进养老服务【十条】意见（摘要）。"),
        counterexamples=("2026年，出台【十项】措施。",),
    ),
)

NAMES: tuple[Rule, ...] = (
    Rule(
        id="tally.periods",
        gives="none",
        after=r"(?:完整)?的?(?:自然|会计|财政|纳税|预算|考核|评价|保险|医保)?(?:年度|学年|学期|周期|季度)(?=[内中里间之以，。；、）均的只仅最可盈连]|累计|$)",
        needs=("-goal_year",),
        examples=("同一家庭在【1个】自然年度内累计最高不超过5万元。", "近【两个】会计年度均盈利的企业。"),
        counterexamples=("开设【2个】类型的班级。",),
    ),
    Rule(
        id="tally.norm_per",
        gives="none",
        before=r"(?:按照?|依)(?:不低于|不少于)?每(?:[千万百十\d]{1,4})?[^，。；、\d]{1,8}(?:配备|配置|配建|拥有|建筑面积|设|$between)*+",
        after=r"(?:以上)?的?[^，。；、\d]{0,16}?(?:规划|建设|配建|配置|配备|设置|配齐|标准|比例|要求|核定|提供)",
        examples=("新建住宅小区按每千人口不少于【10个】托位规划建设托育设施。", "学校按每百名学生【2名】的标准配备校医。"),
        counterexamples=("到2025年，每千人口拥有【4.8个】托位。",),
    ),
    Rule(
        id="tally.kinds_listed",
        gives="none",
        before=r"(?:包括|包含|分为|涵盖|分成|即)[^，。；：\d]{4,80}、[^，。；：\d]{2,20}",
        after=r"(?:品种|类型|种类|类别|档次|等次|等级|方面|部分|环节|层次|级别|档|类|险种|阶段)",
        needs=("exact",),
        examples=("具体包括个人贷款、组织贷款、创业前贷款【3个】品种。", "预警分为一般、重大、特别重大【3个】等级。"),
        counterexamples=("新增农作物【3个】品种。",),
    ),
    Rule(
        id="tally.speed",
        gives="none",
        before=r"(?:时速|车速|速度)[^，。；\d]{0,6}",
        needs=("measure_unit",),
        examples=("今年将建3条铁路，最快时速可达【250公里】。", "到2027年，建成设计时速【350公里】的高铁。"),
        counterexamples=("到2027年，高速公路里程达到【350公里】。",),
    ),
    Rule(
        id="tally.in_a_name",
        gives="none",
        before=r"“[^”]{0,20}",
        after=r"[^“”，。；：、\d]{0,6}(?:计划|工程|行动|项目|活动)”",
        needs=("exact",),
        examples=("实施“领军人才【百人】计划”，设立团队项目。", "推进“新星英才【千人】工程”。"),
        counterexamples=("实施“领航”行动，培育【百家】示范企业。",),
    ),
    Rule(
        id="tally.in_a_programme",
        gives="none",
        before=CARRIED_OUT,
        after=A_PROGRAMME,
        needs=("round_word",),
        examples=(
            "深入实施【百亿斤】粮食产能提升工程，建设一批高标准农田。",
            "2026年，实施新兴产业【倍增】计划。",
            "推进【千名】干部下基层行动。",
        ),
        counterexamples=("2026年，实施新兴产业【100个】重点项目。", "力争三年内产值【倍增】。"),
    ),
    Rule(
        id="tally.slogan",
        gives="none",
        before=r"“(?:[^”，。；]{1,14}、)?",
        after=r"[^“”，。；：、\d]{1,4}(?:、[^“”，。；]{1,14})?”",
        needs=("exact",),
        examples=("实现“【五个】突破、五个翻番”。", "实现“五个突破、【五个】翻番”。"),
        counterexamples=("建成【五个】“标杆园区”。",),
    ),
)
