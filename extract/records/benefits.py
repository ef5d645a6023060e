"""Rules for what social insurance, relief and fee waivers pay: a share of a cost, a ceiling, a level per head (报销比例, 支付限额, 低保标准)."""

from __future__ import annotations

from extract.rules import Rule

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.self_paid",
        gives="other",
        before=r"(?:由|其余|剩余)其?(?:个人|本人|申请人|参保人员?|患者|职工|企业|单位|用人单位|家庭|家属|业主|农户)(?:自行)?(?:按|各按|支付|负担|承担|缴纳)*+",
        after=r"(?:以上)?的?(?:比例|费用)?(?:，|。|；|$|支付|承担|负担|缴纳|自付|出资)",
        examples=("评估费用由申请人按【100%】的比例支付。", "其余由参保人员按【30%】支付。"),
        counterexamples=("住院费用由统筹基金按【80%】的比例支付。",),
    ),
    Rule(
        id="share.benefit_ratio",
        gives="award_rate",
        before=r"(?:报销|支付|给付|补偿|赔付|救助|减免|返还|退还|待遇|补足)(?:比例|比率|水平|标准)(?:统一|均|分别|则|可|由[^，。；]{1,16}|从[^，。；]{1,16})*+(?:$between|提高|调整|提升|提至|为|按|到|至|是|：|达到?)*+(?:[^，。；：、\d]{2,14}的)?",
        needs=("-goal_year", "-past"),
        examples=("一级医院报销比例为【85%】，三级医院报销比例为60%。", "医疗救助比例不低于60%，重特大疾病救助比例提高到【80%】。"),
        counterexamples=("到2025年，基金支付比例稳定在【70%】左右。", "个人缴费比例为【2%】。"),
    ),
    Rule(
        id="share.benefit_paid",
        gives="award_rate",
        before=r"(?:基金|统筹|医保|保险|财政|待遇|救助|费用|费|专项资金|公积金)[^。；]{0,48}",
        after=r"(?:(?:、|和)[^，。；]{0,24}?)?(?:（[^（）]{0,20}）)?的?(?:比例|标准)?(?:予以|给予|进行|由[^，。；]{2,10}?)?(?:支付|报销|补偿|给付|赔付|结付|减免|救助|核销)(?!工资|薪|利息|租金|预付|进度|货款|[^，。；]{0,8}(?:工资|违约金|赔偿金|工作补贴|工程款))",
        needs=("-past", "-goal_year"),
        examples=("参保人员的护理费用由基金按机构护理【75%】、居家护理90%的比例支付。", "符合规定的门诊费用按【70%】报销。"),
        counterexamples=("工程费用按合同价款的【30%】支付预付款。", "去年，住院费用按【70%】报销。"),
    ),
    Rule(
        id="share.benefit_pays",
        gives="award_rate",
        before=r"(?:基金|统筹|医保|财政|保险|政府)[^，。；]{0,8}(?:支付|报销|补助|补贴|补偿|给付|赔付)(?:比例)?(?:为)?(?:$between)*+",
        after=r"(?:以上)?(?:[，。；、]|$|的费用)",
        needs=("-past", "-goal_year"),
        examples=("起付标准以上的部分，由医保基金支付【90%】，个人自付10%。", "保费由县财政补贴【80%】，农户自缴20%。"),
        counterexamples=("去年，由医保基金支付【90%】。",),
    ),
    Rule(
        id="share.benefit_of_wage",
        gives="award_rate",
        before=r"(?:按照?|以|为|不低于|的)[^，。；]{2,40}",
        after=r"(?:的?(?:标准|比例))?[^，。；]{0,8}?(?:发放|计发|发给|核发|支付|给付)[^，。；]{0,14}(?:保险金|津贴|待遇|补贴|补助|救助金?|生活费|抚恤金?|养老金|慰问金)",
        needs=("-past", "-goal_year", "-wage"),
        examples=("按照当地最低工资标准的【90%】发放失业保险金。", "按本人工资的【60%】发给病假救助金。"),
        counterexamples=("用人单位按不低于当地最低工资的【80%】支付工资。",),
    ),
    Rule(
        id="share.benefit_level",
        gives="award_rate",
        before=r"(?:保险金|津贴|补助金|救助金|抚恤金|养老金|生活费|慰问金|低保|奖学金|助学金)(?:的)?(?:发放|计发|月)?(?:标准|水平|额度)?(?:为|按照?|是|不低于|原则上不低于)[^，。；\d]{2,24}",
        after=r"(?:以上)?(?:[，。；、（]|$|执行|计发|发放|确定|核定)",
        needs=("-past", "-goal_year"),
        examples=("失业保险金标准为最低工资标准的【90%】。", "一次性生活补助金按失业保险金的【80%】计发。"),
        counterexamples=("失业保险金申领人数为上年的【90%】。",),
    ),
    Rule(
        id="share.waived",
        gives="award_rate",
        before=r"(?:宽减|宽免|减免|减收|免收|豁免|减征)[^，。；\d]{0,20}",
        after=r"(?:的?(?:租金|费用?|措施|税款|税额|差饷|保费|房租)|，|。|；|$)",
        needs=("-past", "-goal_year"),
        examples=("宽减政府物业租金【75%】的措施，延长六个月。", "薪俸税宽减【100%】，上限为6000元。"),
        counterexamples=("去年减免租金【50%】。",),
    ),
)

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.deductible",
        gives="threshold",
        before=r"(?:起付线|起付标准|起付额|免赔额|门槛费)[^，。；]{0,24}",
        examples=("大病保险起付标准为【1.4万元】。", "三级医院起付线由600元调整为【800元】。"),
        counterexamples=("年度支付限额为【1.4万元】。",),
    ),
    Rule(
        id="money.benefit_cap",
        gives="award",
        before=r"(?:支付|报销|补偿|给付|赔付|待遇|救助|补助|补贴|资助|减免|宽减|宽免|优惠)(?:额度?|金额)?(?:年度|每月|每年|月|年|累计|总|封顶)*+(?:最高)?(?:支付)?(?:限额|上限|封顶线|最高额度?)[^。；\n]{0,48}",
        needs=("at_most", "-past", "-conditions", "-contributed"),
        examples=(
            "基金最高支付限额为职工每人每月【1000元】、居民每人每月500元。",
            "差饷宽减上限，由1500元提升至【5000元】。",
        ),
        counterexamples=("去年，基金支付限额为【1000元】。",),
    ),
    Rule(
        id="money.waiver_cap",
        gives="award",
        before=r"(?:宽减|宽免|减免|报销|支付|退还|返还)[^。；]{0,24}[，以][^，。；]{0,8}(?:上限|封顶|限额|最高)[^，。；]{0,10}",
        needs=("at_most", "-past", "-conditions", "-contributed"),
        examples=("薪俸税宽减100%，上限为【6000元】。", "住院费用按60%报销，年度封顶【40万元】。"),
        counterexamples=("去年，薪俸税宽减100%，上限为【6000元】。",),
    ),
    Rule(
        id="money.benefit_level",
        gives="award",
        before=r"(?:低保|最低生活保障|特困|供养|孤儿|抚养|抚恤|优抚|津贴|养老金|救助|生活保障|失业保险金|生活费|财政补助|护理补贴|奖学金|助学金)[^，。；]{0,18}每(?:[人户生]|学?[月年天日])(?:每学?[月年天日])?(?:$between|为|达)*+",
        needs=("-past", "-conditions", "-contributed", "-goal_year"),
        examples=("城市低保标准为每人每月【800元】，农村低保标准为每人每年7000元。", "孤儿集中供养标准每人每月【1900元】。"),
        counterexamples=("去年，城市低保标准为每人每月【800元】。",),
    ),
    Rule(
        id="money.scheme",
        gives="award",
        before=r"(?:发放|给予|领取|获得|享受|申领|领到)每(?:[人户孩生家月年天日次]|学[年期])(?:每[月年天日])?(?:$between)*+",
        after=r"(?:的)?[^，。；、：]{0,8}?(?:$instrument)",
        needs=("-in_past", "-goal_year"),
        examples=("各地已启动向婴幼儿家庭发放每年【3600元】的育儿补贴。", "符合条件的老人可领取每月【200元】高龄津贴。"),
        counterexamples=("企业享受每年【200元】优惠价格。",),
    ),
)
