"""Rules for goals that their own clause does not say as such: further items of a list, people sent, partners, a fund that is to grow; and their look-alikes."""

from __future__ import annotations

from extract.rules import Rule

_CARRIED_OUT = r"(?:实施|推进|启动|开展|落实|深化|加快|组织|推动|推行|继续)[^，。；：\d]{0,16}?"
_WHO_MUST = r"(?:项目|企业|单位|机构|主体|申请人|申报人|建筑|场所|工程|基金|平台|园区|学校|医院|公司|银行|组织|机组|电站)"
_A_PROGRAMME = r"[^，。；：、\d的]{0,16}?(?:工程|行动|计划|专项)(?:[，。；、（）和]|$|[^，。；、\d]{0,12}[，。；])"

_OF_NEW = r"(?:^|[，。；：、])[^，。；：]{0,10}(?:新建|新上|拟建|改扩建|扩建|新增)[^，。；]{0,20}(?:项目|小区|建筑|厂房|停车场|停车位|校舍|园区)[^，。；]{0,8}(?:原则上|须|应当?|必须|需|要)(?!求)[^。；]{2,80}?"

NAMES: tuple[Rule, ...] = (
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
        before=rf"{_OF_NEW}(?:$between|$level|高于|低于)*+",
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
    Rule(
        id="tally.one_of_each",
        gives="target",
        before=r"(?:争创|申创|创建|创成|新建|建成|建设|打造|培育|新增|引进|认定|设立|改造|布局|组建)[^，。；：]{2,60}[、和][^，。；：、]{2,20}各(?:新建|建成|新增|培育|创建)?(?:$between)*+",
        needs=("predicate", "target_context", "-condition_clause", "-giving_after", "-conditions", "-past", "-copies"),
        examples=("争创国家级产业园、产业集群、产业强镇各【1个】。", "到2025年，新建幼儿园、小学和初中各【2所】。"),
        counterexamples=("去年，新建幼儿园、小学各【2所】。", "提交建设方案、证书各【2份】。"),
    ),
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
        before=_CARRIED_OUT,
        after=_A_PROGRAMME,
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

COUNTS: tuple[Rule, ...] = (
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
        needs=("after_target", "target_context", "-condition_clause", "-giving_after", "-award_before"),
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
        id="tally.so_many_do",
        gives="target",
        before=r"(?:^|[，、；：。])(?:力争|争取|确保|推动|带动|引导|支持|促进|再有|有)*(?:$between)*+",
        after=r"(?:以上|左右)?(?:的)?[^，。；、\d给奖补的]{1,16}(?:进入|跻身|入选|入围|迈入|上榜|获批|获评|达到|建成|完成|实现|通过|接入|投产|投用|升规|上市)[^，。；]{2,}",
        needs=("goal_year", "future", "-condition_clause", "-giving_after", "-conditions", "-range_of_law"),
        examples=("到2030年，【6个】以上学科进入世界一流行列。", "到2027年，【30个】村通过验收。"),
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
)

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.planned_for_the_year",
        gives="target",
        before=r"(?:年度|当年|本年|今年|全年)(?:计划|拟|预计)(?:完成)?投资(?:额)?(?:$between)*+",
        needs=("future", "predicate", "-past", "-conditions", "-award_verb"),
        examples=("2026年，安排重点项目130个，年度计划投资【320亿元】。", "2026年，推进重大项目60个，当年计划完成投资【80亿元】。"),
        counterexamples=("去年安排重点项目130个，年度计划投资【320亿元】。",),
    ),
    Rule(
        id="money.in_a_programme",
        gives="other",
        before=_CARRIED_OUT,
        after=_A_PROGRAMME,
        needs=("round_word",),
        examples=("实施【千亿元】产业培育工程，壮大集群。", "推进【百亿】元龙头企业培育行动。"),
        counterexamples=("实施【100亿元】技改专项。",),
    ),
    Rule(
        id="money.fund_to_grow",
        gives="target",
        before=r"(?:争取|力争|力求|确保)[^，。；给予奖补]{0,20}(?:达到?|增至|增加到|扩大到|扩大至|突破|超过)(?:$between)*+",
        after=r"(?:的?(?:总?规模)|以上|左右)*(?:[，。；、]|$)",
        needs=("after_fund", "-conditions"),
        examples=(
            "基金首期募集到位40亿元，并争取用3年时间达到【120亿元】规模。",
            "设立10亿元引导基金，力争三年内扩大到【30亿元】。",
        ),
        counterexamples=("设立10亿元引导基金，其中市级出资达到【3亿元】。",),
    ),
    Rule(
        id="money.gathered",
        gives="target",
        before=r"(?:(?:聚集|集聚|管理)[^，。；]{0,6}(?:资金|资本|资产|基金)|(?:资金|资产|基金)管理)(?:总?规模|总量|总额)?(?:$between|$level)*+",
        needs=("future", "predicate", "-conditions", "-condition_clause"),
        examples=("到2026年，聚集金融机构200家，聚集资金规模超【1万亿元】。", "到2027年，园区基金管理规模达到【500亿元】。"),
        counterexamples=("对管理资金规模超【1亿元】的机构，给予奖励。",),
    ),
    Rule(
        id="money.agreed",
        gives="statistic",
        before=r"(?:达成|签订|签约|落户|储备|入库|谋划)[^。；]{0,40}，(?:项目|协议|计划|拟|预计|概算|估算)*总?投资(?:总?额|金额|规模)?(?:共|约|达到?|$between)*+",
        needs=("-goal_year", "-giving_after", "-conditions", "-goal_heading"),
        examples=("目前与16个项目达成合作意向，拟投资金额【131.5亿元】。", "储备重点项目20个，估算总投资【86亿元】。"),
        counterexamples=("到2026年，签约项目20个，总投资【86亿元】以上。",),
    ),
)

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.fee_lowered",
        gives="other",
        before=r"(?:收费|缴费|征收|计费|缴存|收取|注册费)(?:标准|比例|费率)[^，。；\d]{0,16}?(?:降低|下调|下浮|调低|上调|降幅|调减|减按)(?:均|为|了|约|至)*",
        needs=("-stated_goal", "-award_verb"),
        examples=("注册收费标准在原有标准基础上降低【30%】。", "医疗器械注册收费标准降幅均为【30%】。"),
        counterexamples=("力争收费标准降低【30%】。",),
    ),
    Rule(
        id="share.drawn_for",
        gives="award_rate",
        before=r"(?:提取|提成|拿出|切出)(?:$between)*+",
        after=r"的?(?:比例)?(?:[，。；]|用于奖励|奖励|$)",
        needs=("award_above", "-past_fact"),
        examples=(
            "对完成人给予奖励，标准如下：\n（一）转让成果的，从净收入中提取不低于【百分之五十】的比例；",
            "给予科技人员报酬和奖励：\n（一）自行实施的，每年从营业利润中提取不低于【百分之五】的比例。",
            "按照下列标准对作出重要贡献的人员给予奖励和报酬：\n（一）成果转让的，从转让净收入中提取不低于【50%】的比例；\n（二）作价投资的，从股份中提取不低于50%的比例。",
        ),
        counterexamples=("从净收入中提取【5%】的比例作为风险金。", "从土地出让收入中提取【10%】用于农田水利建设。"),
    ),
    Rule(
        id="share.of_a_standard",
        gives="other",
        before=r"(?:价|费|金)[^，。；]{0,16}(?:按照?|不低于|不得低于)[^，。；]{0,40}(?:标准|》|最低价|基准价)的",
        after=r"(?:执行|确定|收取|计收|缴纳)",
        needs=("-award_statement",),
        examples=("工业用地出让底价可按所在地土地等别相对应《标准》的【50%】执行。", "出让价款按最低价标准的【70%】执行。"),
        counterexamples=("对规下企业，奖励按上述标准的【50%】发放。",),
    ),
    Rule(
        id="share.charged_at",
        gives="other",
        before=r"(?:费|费用|租金|价格)(?:统一|均|则|暂)?减?按(?:$between)*+",
        after=r"(?:的(?:比例|标准))?(?:收取|计收|缴纳|征收)(?:[，。；]|$)",
        examples=("前三年免租金，物业费按【80%】收取。", "园区企业租金减按【50%】收取。"),
        counterexamples=("保费按【80%】给予补贴。",),
    ),
    Rule(
        id="share.above_basis",
        gives="other",
        before=r"(?:基准(?:利率)?|利率|LPR)(?:最高|可)?(?:上浮|下浮)(?:$between)*+",
        after=r"的?(?:(?:[\d.]+%)|[^，。；]{0,4}利息)",
        examples=("企业贷款最高500万元，补贴基准上浮【30%】的50%利息。", "按基准利率下浮【10%】的利息给予补贴。"),
        counterexamples=("给予旅行社奖励，淡季标准上浮【50%】。",),
    ),
)

LIMITS: tuple[Rule, ...] = (
    Rule(
        id="share.new_must",
        gives="threshold",
        before=rf"{_OF_NEW}(?:率|比例|占比|比重)(?:$between|达到?|应|须)*+",
        needs=("one_sided", "-goal_year", "-award_verb"),
        examples=(
            "新建氧化铝项目原则上应具有相匹配的资源量，其中权益矿比例不低于【60%】。",
            "改扩建数据中心项目须采用绿色技术，绿电占比达到【80%】以上。",
        ),
        counterexamples=("到2027年，新建项目应提质，绿电占比不低于【60%】。",),
    ),
    Rule(
        id="share.permitted",
        gives="threshold",
        before=r"(?:(?:比例|占比|比重|率|份额|幅度)[^，。；：\d]{0,6}?(?:可以?|最高可以?)(?:在|达到?|按|提高到|提高至|放宽到|放宽至|降至|降到|为)*|最[高多]可以?(?:达到?|至|到|提高到|提高至|放宽到|放宽至|放宽))(?:$between)*+",
        needs=("-goal_year", "-aimed", "-past", "-award_near", "-award_verb", "-giving_after"),
        examples=(
            "对具有一定收益的项目，民间资本持股比例可在【10%】以上。",
            "具备条件的核电项目，民间资本参股最高可达【20%】。",
            "首付款比例可降至【15%】。",
        ),
        counterexamples=("到2027年，参股比例可达【20%】。", "最高可达费用【20%】的补贴。"),
    ),
    Rule(
        id="share.duty_ratio",
        gives="threshold",
        before=rf"{_WHO_MUST}(?:均|原则上|一律)?(?:应当?|须|需|必须)(?!对)[^。；]{{2,90}}(?:比例|占比|比重|率)(?:应|原则上|总体|均)*(?:不[得应]?(?:低于|少于|高于|超过)|大于|小于)(?:$between)*+",
        needs=("one_sided", "statute", "-goal_year", "-goal_heading", "-past", "-stated_goal"),
        examples=(
            "山水县储能项目管理办法\n项目应合理规划装机规模，年自用电量占发电量的比例不低于【60%】。",
            "山水县储能项目管理办法\n项目应合理规划装机规模，年自用电量占发电量的比例不低于60%，占总用电量的比例不低于【30%】。",
        ),
        counterexamples=(
            "山水县储能项目管理办法\n到2025年，项目应提高自用水平，年自用电量占比不低于【60%】。",
            "应加快改造，绿电占比不低于【60%】。",
        ),
    ),
    Rule(
        id="share.cap_ruled",
        gives="threshold",
        before=r"(?:比例|占比|比重|率)(?:总体|原则上|一般|应|均)*(?:不超过|不高于|不大于)(?:$between)*+",
        needs=("at_most", "-stated_goal", "-aimed", "-past", "-award_verb_near", "-award_statement_before"),
        examples=("新建绿地地下空间应优先用于停车，开发比例不超过【50%】。", "商业配套用地比例不高于【15%】。"),
        counterexamples=("到2027年，贫困发生率不超过【2%】。",),
    ),
)
