"""Rules for the items of a list of awards: a label and a sum, nothing more (省级50万元，市级20万元; 90—99岁100元), and ceilings said with 为限."""

from __future__ import annotations

from extract.rules import Rule

_EACH = r"(?:，?每(?:一|学)?[^，。；：、\d]{1,3}){0,3}(?:$between|各)*+"  # 每人每月, 每学期, 最高
_IN_YEAR = r"(?:第[一二三四五六]年|首年|当年|次年|同年)"  # 第六年符合规定者，〔第六年〕每公顷5万元
_PLACE = r"[^，。；：、元%\d]{1,7}(?:区|市|县|州|旗|镇|乡)"

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.item_before",
        gives="award",
        before=r"[的，、][^，。；、\d]{0,8}?(?:企业|单位|机构|公司|个人|项目|平台|人才|[的者户员队室馆院校园站社店厂场团师生村])",
        after=r"，[^，。；\d]{2,20}(?:奖励|补助|补贴|资助|给予|奖补)[^，。；\d]{0,8}\d",
        needs=("exact", "-past_fact", "-conditions", "-level_subject"),
        examples=(
            "在主板、中小板上市的企业【100万元】，在创业板上市的奖励企业50万元。",
            "获国家级称号的单位【50万元】，获省级称号的给予30万元奖励。",
        ),
        counterexamples=("注册资本满【1000万元】的企业，奖励50万元。",),
    ),
    Rule(
        id="money.they_get",
        gives="award",
        before=r"(?:居民|人士|市民|学生|长者|雇员|雇主|家庭|住户|店|人员|机构|户)(?:每[人户月年])?(?:将|会|可)?(?:获发?|可得|领取)(?:$between)*+",
        after=r"(?![^，。；、]{0,8}(?:融资|投资|贷款|订单|授信|利润|收入))[^，。；、]{0,8}",
        needs=("-past_fact", "-conditions"),
        examples=(
            "其中合资格永久性居民获【3000元】，其他合资格人士获1500元。",
            "低收入住户每户获【1000元】，其他住户每户获500元。",
        ),
        counterexamples=("连锁店获【3000万元】融资。",),
    ),
    Rule(
        id="money.standard_listed",
        gives="award",
        before=r"(?:$instrument|生活费)(?:发放|发给|金额)?(?:标准|金额|额度)(?:如下|分别)?(?:：|为|按|是)+(?:[^，。；：、元%\d]{1,8}、){0,12}[^，。；：、元%]{1,18}?"
        + _EACH
        + rf"|(?:$instrument)(?:发放|发给|金额)?(?:标准|金额|额度)(?:如下|分别)?(?:：|为|按|是)+[^。；：]{{2,120}}?元[，；](?:{_PLACE}、)+{_PLACE}(?:为|是|$between)*+",
        needs=("predicate", "-past", "-conditions", "-contributed", "-level_subject"),
        examples=(
            "每月每平方米租金补贴标准是：东湖区、西山区、南江区为160元，北岭区、安县为【120元】。",
            "每月每平方米租金补贴标准是：东湖区、西山区、南江区为【160元】，北岭区为120元。",
            "奖励标准：国家级【100万元】、省级50万元、市级20万元。",
            "补助标准如下：大型农机【5000元】，小型农机500元。",
            "补偿标准：框架结构【800元/平方米】，砖混结构600元/平方米。",
            "房屋拆迁补偿标准为砖混结构【650元/㎡】，土木结构400元/㎡。",
            "强制扑杀补助经费标准：猪【800元/头】、奶牛6000元/头。",
        ),
        counterexamples=("收费标准：大型车【15元】。",),
    ),
    Rule(
        id="money.labels_behind",
        gives="award",
        before=r"(?:补助|补贴|津贴|奖金|奖学金|助学金|救助金|慰问金|奖励)，(?!其中|具体|分别)[^，。；：、\d]{2,10}?(?:每[^，。；：、\d]{1,3}|$between)*+",
        after=r"(?:元)?[、，；][^，。；：、\d]{2,10}(?:每[^，。；：、\d]{1,3})?\d[\d,.]*[万千百]?\d*元",
        needs=("predicate", "-large", "-past", "-conditions", "-contributed", "-level_subject"),
        examples=(
            "失业劳工可申请子女就学补助，高中职【4000元】、大专院校1万元。",
            "对返乡人员发放一次性交通补贴，省外返乡【300元】、省内返乡100元。",
        ),
        counterexamples=("对企业给予补助，注册资本【1000元】、年产值2000元。",),
    ),
    Rule(
        id="money.in_detail",
        gives="award",
        before=r"(?:补助|补贴|奖励|资助|津贴|奖补)(?:资金|标准|金额)?，(?:具体|标准|分别)(?:标准|金额)?(?:为|是|：)+[^，。；：、\d（]{2,16}(?:（[^（）]{1,16}）)?",
        needs=("-past", "-conditions", "-contributed"),
        examples=(
            "对纯电动农机每年给予资金补助，具体为大型拖拉机（动力10千瓦以上）【600元/年】，收割机1200元/年。",
            "对养殖户给予补助，标准为：能繁母猪【100元】。",
        ),
        counterexamples=("对养殖户给予补助，去年具体为能繁母猪【100元】。",),
    ),
    Rule(
        id="money.reckoned_each",
        gives="award",
        before=r"每(?:一|学)?[^，。；：、\d]{1,4}?(?:每[^，。；：、\d]{1,3})?[以按]",
        after=r"(?:为基准|为标准|为原则|标准)?(?:计算|核[算计列]|计[列给发付]|估列|编列|计|补助|给予|支[给付])(?:，|。|；|$|且|并)",
        needs=("award_said", "-past", "-contributed", "-conditions"),
        examples=(
            "补助机票款，每人以【35000元】计，每团最多补助15人。",
            "生育津贴，双胞胎每胎以【15000元】计算。",
            "外聘讲师补助，每小时以【2000元】计列。",
            "村医出诊补助，每例按【30元】计付。",
        ),
        counterexamples=("罚锾，每人以【35000元】计。",),
    ),
    Rule(
        id="money.once_each",
        gives="award",
        before=r"每[人户名家位]一次性(?:$between)*+",
        needs=("-past", "-conditions", "-contributed"),
        examples=("符合条件的应届毕业生，每人一次性【2000元】。", "搬迁家庭每户一次性【5000元】。"),
        counterexamples=("符合条件的应届毕业生，每人一次性缴纳【2000元】。",),
    ),
    Rule(
        id="money.encouraged_with",
        gives="award",
        before=r"(?:分别|一次性|各)鼓励(?:$between)*+",
        needs=("-past", "-conditions", "-contributed"),
        examples=("对获得国家、省级示范基地的，分别鼓励【5万元】、2万元。", "首次达标的，一次性鼓励【1万元】。"),
        counterexamples=("鼓励【5万元】以下的贷款信用化。",),
    ),
    Rule(
        id="money.in_order",
        gives="award",
        before=r"标准(?:依序|依次|分别)为(?:每[人户名]|每?[年月])*+",
        needs=("award_said", "-past", "-conditions", "-contributed"),
        examples=(
            "获前三名者，奖助学金得改按学期领取，其标准依序为【12.5万元】、3.8万元及2.4万元。",
            "获奖教师给予奖励，标准依次为【3万元】、2万元。",
        ),
        counterexamples=("获奖教师给予奖励，收费价格依次为【3万元】、2万元。",),
    ),
    Rule(
        id="money.floor_paid",
        gives="award",
        before=r"(?:奖励金|奖金|补助金?|补贴|津贴|奖学金|助学金)[^。；]{0,40}，(?:但)?(?:最低|每[人户])?不(?:得)?(?:少|低)于(?:$between)*+",
        needs=("predicate", "-past", "-conditions", "-goal_year"),
        examples=("教练奖励金按选手奖金之比例计算，最低不少于【5万元】。", "补助金按月发放，每人不低于【500元】。"),
        counterexamples=("补助金发放总量扩大，产值不低于【5亿元】。",),
    ),
    Rule(
        id="money.item_sum",
        gives="award",
        before=r"(?:^|[）、.．；。])(?!其中|总|共|合计)(?:[^，。；：、\d]{2,12}：[^，。；：、\d]{1,16}|[^，。；：、\d]{2,16}(?:，|：)?)"
        + _EACH,
        needs=("award_headed", "predicate", "-past", "-conditions", "-contributed", "-level_subject"),
        examples=(
            "对以下载体给予运营补助：\n1.国家级孵化器，每年【100万元】；\n2.省级孵化器，每年50万元。",
            "一、旅游\n（一）奖励标准\n五星级旅游饭店【100万元】，四星级旅游饭店50万元。",
            "五、附属物补偿标准\n（一）围墙：砖墙【120元/㎡】，石墙150元/㎡；",
        ),
        counterexamples=("一、项目概况\n（一）建设内容\n游客中心【100万元】，停车场50万元。",),
    ),
    Rule(
        id="money.step_added",
        gives="award",
        before=(
            r"(?:每(?:再)?(?:满|增加|新增|超过?|多|增长|延长|提高)[^，。；：每]{1,12}?|[，；。的](?:再|另)|超[^，。；：]{2,12}每[^，。；：、\d]{1,4})(?:的)?，?"
            r"(?:再|另|则|相应)*(?:增加|增|加)(?:$between)*+"
        ),
        after=r"(?:$instrument)?(?:[，。；、）\n]|$)",
        needs=("after_award", "-range_of_law", "-large", "-told", "-past_fact", "-conditions", "-contributed", "-goal_year"),
        examples=(
            "展览面积达2万平方米的补助40万元；每增加5000平方米增加【10万元】。",
            "按住宿费用的20%补助，每场最高15万元。国家级学会主办的，再增加【5万元】。",
            "场馆开放每年补助30万元；超过5000平方米的，每增加1000平方米增加【3万元】。",
        ),
        counterexamples=("企业获得补助后，年产值再增加【500万元】。", "停车首小时5元，每增加1小时，增加【2元】。"),
    ),
    Rule(
        id="money.price_off",
        gives="award",
        before=r"(?:每[辆台件套部张单人户]|一次性|直接|享受|[，的可])(?:一次性|直接|最高|可)*(?:立减|直减|立补|直补)(?:$between)*+",
        needs=("-large", "-told", "-past_fact"),
        examples=("以旧换新补贴\n交售旧车并购买新车的，每辆一次性立减【500元】。", "消费券补贴\n购买家电的，每件直减【300元】。"),
        counterexamples=("商场促销，满1000元立减【200元】。",),
    ),
    Rule(
        id="money.allowance_named",
        gives="award",
        before=r"(?:^|[，、；：\t])(?:每[人户月年])*(?:生活|交通|住房|租房|购房|岗位|安家|伙食|营养|护理|求职|培训)津贴(?:每[人户月年])*(?:$between)*+",
        after=r"(?:[，。；、（\t]|$)",
        needs=("exact", "-past", "-contributed", "-conditions", "-goal_year", "-large"),
        examples=(
            "引才待遇\n类别\t待遇\nA类\t安家补贴200万元，每月生活津贴【1万元】",
            "引才待遇\n类别\t待遇\nB类\t购房补贴30万元，每年交通津贴【2000元】",
        ),
        counterexamples=("去年，全市人均生活津贴【2000元】。",),
    ),
    Rule(
        id="money.standard_alone",
        gives="award",
        before=(
            r"(?:^|[。；：\n、）])(?:(?:[^，。；：、\d缴收]{0,14}?(?:补贴|补助|奖励|资助|扶持|津贴|奖补|贴息)标准(?:原则上|暂|统一|确|分别)?(?:定?为|是|：)+"
            r"|(?:补贴|补助|奖励|资助|扶持|津贴|救助|扶助|奖补|发放|补偿)(?:标准|金额|额度)(?:为|是|：)+)|(?:补贴|补助|奖励|资助|奖金|津贴|奖补|补偿)：)"
            r"(?:$between|每[人户月年])*+"
        ),
        needs=("predicate", "-past", "-contributed", "-large"),
        examples=(
            "求职补贴\n补贴标准：【1500元/人】\n办理时限：10个工作日",
            "报废补贴\n补贴标准：【800元/台】\n办理时限：10个工作日",
            "创业担保贷款奖补标准：【2000元/人】。",
            "2.采砂船：一次性给予综合补助标准为：【130万元】（人民币）。",
        ),
        counterexamples=("求职补贴\n缴费标准：【1500元/人】\n办理时限：10个工作日",),
    ),
    Rule(
        id="money.standard_headed",
        gives="award",
        before=r"(?:^|[。；\n、）.])(?:发放|执行|支持|扶持|享受|给付|补[助贴]|资助|奖励|待遇|津贴|扶助|救助)?(?:标准|额度|金额|水平)(?:如下|为)?：(?:[^，。；：、\d费价]{2,14}?)?"
        + _EACH,
        needs=("award_context", "predicate", "-past", "-contributed", "-conditions", "-large", "-level_subject"),
        examples=(
            "人才安家补贴\n发放标准：博士【10万元】，硕士5万元。\n发放方式：转账",
            "培训补贴\n标准：【800元/人】\n频次：每年一次",
        ),
        counterexamples=("培训收费\n标准：【800元/人】\n频次：每年一次",),
    ),
    Rule(
        id="money.standard_for_whom",
        gives="award",
        before=r"(?:^|[。；\n、）.●•■◆▪·-])(?:发放|执行|支持|扶持|享受|给付|具体)?(?:标准|金额|额度)(?:如下|为)?：(?:按照?)?" + _EACH,
        needs=("for_whom", "predicate", "-past", "-contributed", "-conditions", "-large"),
        examples=(
            "惠农政策一览\n补贴对象：家庭农场。\n标准：按每亩【200元】。\n申请时间：全年。",
            "惠民政策一览\n发放对象：老年人\n标准：每人每月【80元】\n发放方式：转账",
        ),
        counterexamples=("服务一览\n服务内容：助餐\n标准：每人【20元】\n时间：全年",),
    ),
    Rule(
        id="money.standard_follows",
        gives="award",
        before=r"(?:^|[。；])(?:具体|执行|发放|支付|申领)*标准(?:如下|分别)?(?:：|为|按|是)+[^，。；：、元%]{1,18}?" + _EACH,
        needs=("award_said", "predicate", "-past", "-conditions", "-contributed", "-level_subject"),
        examples=(
            "对引进员工的企业给予一次性招聘补贴。标准为：大专每人【2000元】、本科每人3000元。",
            "对种粮大户给予补助。具体标准如下：水稻每亩【100元】，小麦每亩80元。",
        ),
        counterexamples=("学校提供住宿。标准为：四人间每人【800元】、六人间每人600元。",),
    ),
    Rule(
        id="money.among_them",
        gives="award",
        before=r"(?:^|[。；])其中(?:，|：)?(?:每[^，。；：、\d]{1,4}|[^，。；：、元%\d]{1,16}?)?(?:\d[^，。；：、元%]{0,10}?的)?" + _EACH,
        needs=(
            "given_just_before",
            "predicate",
            "-large",
            "-told",
            "-past",
            "-conditions",
            "-contributed",
            "-level_subject",
            "-goal_year",
            "-after_fund",
            "-back_bound",
        ),
        examples=(
            "对青年人才发放生活补贴，按年核发。其中，初级社工每人每年【2400元】，中级社工每人每年4800元。",
            "对改建的农村厕所给予奖补。其中一类每座【2000元】，二类每座1500元。",
        ),
        counterexamples=("对青年人才发放生活补贴。其中，实缴资本【3000元】。", "园区企业稳步增加。其中，一类企业【3000元】。"),
    ),
    Rule(
        id="money.given_on_top",
        gives="award",
        before=r"(?:基础|标准|额度)之?上，?(?:再|另|额外|相应|每[人户家个名位件][每年月]{0,2})*(?:增加|提高|上浮|追加|增发|加发|补助|奖励)(?:$between)*+",
        needs=("award_said", "predicate", "-large", "-told", "-past_fact", "-conditions", "-contributed", "-goal_year"),
        examples=(
            "对考核优秀的服务站给予补助；连续三年优秀的，在此基础上再增加【2万元】。",
            "补贴每人每月500元。属于脱贫村的，在上述标准基础上上浮【100元】。",
        ),
        counterexamples=("停车费首小时5元，超时的在此基础上加收【2元】。", "在去年基础上增加【2万元】，企业规模稳步扩大。"),
    ),
    Rule(
        id="money.column_given",
        gives="award",
        before=r"[^，。；\t]{0,16}",
        after=r"(?:以内)?(?:[，。；、（\t]|$)",
        needs=("award_column", "-past", "-contributed", "-conditions"),
        examples=(
            "惠企政策\n项目\t支持对象\t支持标准\n首贷\t首次贷款的小微企业\t贷款利息的50%，单户最高【10万元】\n技改\t工业企业\t按设备额的8%，最高20万元",
            "惠企政策\n项目\t支持对象\t支持标准\n首贷\t首次贷款的小微企业\t按利息的50%，最高10万元\n技改\t工业企业\t设备额的8%，不超过【20万元】",
        ),
        counterexamples=(
            "惠企政策\n项目\t支持对象\t支持标准\n首贷\t贷款额【10万元】以上的小微企业\t贷款利息的50%\n技改\t工业企业\t设备额的8%",
        ),
    ),
    Rule(
        id="money.detailed",
        gives="award",
        before=r"(?:给予|$instrument)[^。；]{0,30}(?:，(?:具体|其中|分别)(?:标准|金额)?(?:为|是|：|如下：)?|：)[^，。；：、元%（）]{1,16}(?:（[^（）]{1,16}）)?"
        + rf"(?:(?<=[的者后])，{_IN_YEAR}|(?<=[^，。；：、元%（）])[^，。；：、元%（）]{{1,14}}[的者后]，{_IN_YEAR})?"
        + _EACH,
        needs=("-one_sided", "predicate", "-large", "-past", "-conditions", "-contributed", "-level_subject", "-goal_year", "-after_fund"),
        examples=(
            "对种粮大户给予作业补贴，其中拖拉机【500元/年】，收割机1000元/年。",
            "对购机农户给予补贴：大型拖拉机【5000元/台】，小型拖拉机800元/台。",
            "征地补偿：水田【32000元/亩】，旱地25600元/亩。",
            "农机报废补贴：20马力以下【1000元/台】，20-50马力3500元/台。",
        ),
        counterexamples=("对企业给予补助，其中注册资本【1000元】。",),
    ),
)

CASES: tuple[Rule, ...] = (
    Rule(
        id="money.cases",
        gives="award",
        before=r"[^，。；：、]：?",
        after=r"(?:以内)?(?:[，。；、（]|$)",
        needs=(
            "cases",
            "award_context",
            "-back_bound",
            "-past",
            "-conditions",
            "-contributed",
            "-large",
            "-level_subject",
            "-goal_year",
            "-after_fund",
        ),
        examples=(
            "文化团体补助须知\n参加国外展览者，亚洲地区【6万元】、欧美地区9万元，大陆地区4万元。",
            "生育津贴第一胎【1万元】，第二胎2万元，第三胎以上3万元。",
            "稳岗奖补办法\n新建车间按吸纳人数给予奖补，10—30人的【5万元】，31—50人的8万元，50人以上的15万元。",
            "支援津贴：学校按班数获发，12班或以下【30万元】，13至23班50万元。",
            "人才生活补贴标准为：A类人才：【2000元】；B类人才：1000元。",
            "赛事奖励标准如下：一等奖（1名）：【500元】，二等奖（2名）：300元。",
        ),
        counterexamples=("补助要点\n幼儿园收费基准：公立每月【1000元】，非营利2000元。", "补助办法\n甲镇投资【30万元】，乙镇50万元。"),
    ),
)

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.column_given",
        gives="award_rate",
        before=r"[^，。；\d\t]{2,20}的(?:$between)*+",
        after=r"(?:以内)?(?:[，。；、（\t]|$)",
        needs=("award_column", "-past", "-conditions", "-goal_year"),
        examples=(
            "惠企政策\n项目\t支持对象\t支持标准\n首贷\t首次贷款的小微企业\t贷款利息的【50%】，单户最高10万元\n技改\t工业企业\t按设备额的8%，最高20万元",
            "惠企政策\n项目\t支持对象\t支持标准\n首贷\t首次贷款的小微企业\t利息的50%\n技改\t工业企业\t设备购置额的【8%】",
        ),
        counterexamples=("惠企政策\n项目\t支持对象\t支持标准\n首贷\t负债率为【50%】的小微企业\t利息的50%\n技改\t工业企业\t设备额的8%",),
    ),
    Rule(
        id="share.hospital_paid",
        gives="award_rate",
        before=r"(?:医院|医疗机构|门诊|住院)[^，。；\d]{0,8}支付(?:$between)*+",
        after=r"(?:[，。；、（]|$)",
        needs=("-past", "-goal_year", "-conditions"),
        examples=("参保居民在一级医院支付【90%】，二级医院支付80%。", "门诊费用，社区医疗机构支付【60%】。"),
        counterexamples=("去年，二级医院支付【85%】。",),
    ),
)
