"""Rules for shares that stand where rates of awards do and are none: ceilings raised, parts paid first, parts of costs, cuts."""

from __future__ import annotations

from extract.rules import Rule

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.limit_raised",
        gives="other",
        before=r"(?:上浮|上调|下浮)(?:$between)*+",
        needs=("tax_limit",),
        examples=("定额标准为每人每年6000元，最高可上浮【30%】。", "扣减增值税的限额标准最高可上浮【20%】。"),
        counterexamples=("给予补贴，标准可上浮【20%】。",),
    ),
    Rule(
        id="share.price_moved",
        gives="other",
        before=r"(?:价格?|租金|收费|票|资费|[峰谷平]段?|时段)(?:(?!补贴|补助|奖励|资助)[^，。；：\d]){0,24}?(?:上浮|下浮|上下浮动|浮动|上下浮)(?:$between)*+",
        needs=("-past", "-stated_goal", "-award_near"),
        examples=(
            "旺季水价以平水期价格为基础上浮【30%】，淡季下浮20%。",
            "旺季门票价格在基准价基础上最高上浮【20%】。",
        ),
        counterexamples=("给予租房补贴，租金较高的，补贴标准上浮【20%】。", "去年，电价上浮【10%】。"),
    ),
    Rule(
        id="share.paid_ahead",
        gives="other",
        before=r"(?:预拨付?|预付(?!款)|先行拨付|先期拨付|预先拨付|提前拨付|首期拨付)(?:给)?(?:$between|其)*+(?:[^，。；：\d]{2,14}?(?:额|资金|款|经费|额度|补助|补贴|奖励)的?)?(?:$between)*+",
        needs=("-goal_year", "-past"),
        examples=("按施工进度先行预拨不高于奖补总额【60%】的资金。", "开工后可先行拨付核定资金的【50%】。"),
        counterexamples=("去年，先行拨付资金的【50%】。",),
    ),
    Rule(
        id="share.loan_raised",
        gives="other",
        before=r"(?:贷款|公积金|借款|授信)[^。；息补利]{0,60}(?:上浮|提高|增加|上调)(?:$between)*+",
        after=r"(?:以内)?(?:[，。；、]|$|(?:来)?(?:确定|计算|核定|执行))",
        needs=("-goal_year", "-past", "-goal_word", "-points"),
        examples=(
            "公积金贷款最高额度：单人60万元，夫妻双方90万元，二孩家庭上浮【20%】，三孩家庭上浮30%。",
            "购买首套住房的，公积金贷款额度可上浮【30%】。",
            "绿色项目授信额度上调【20%】。",
        ),
        counterexamples=("去年，企业贷款余额增加【20%】。",),
    ),
    Rule(
        id="share.loan_raised_headed",
        gives="other",
        before=r"(?:^|[，；：。、）])[^，。；：、\d补贴奖助给]{0,16}(?:上浮|提高|增加|上调)(?:$between)*+",
        after=r"(?:以内)?(?:[，。；、]|$)",
        needs=("loan_headed", "-goal_year", "-past", "-points", "-after_rate", "-award_verb"),
        examples=(
            "住房公积金贷款\n购买绿色建筑的，上浮【20%】。",
            "住房公积金贷款最高额度为80万元；三孩家庭再上浮【30%】。",
        ),
        counterexamples=("住房公积金贷款\n给予补贴，补贴标准上浮【20%】。",),
    ),
    Rule(
        id="share.aided_part",
        gives="other",
        before=r"(?:资助|补助|受助|奖励|救助|覆盖|受益|惠及|获奖)(?:面|人数|学生|对象)(?:约|大约|为|达|占|不超过|不低于|控制在|[^，。；：\d]{2,14}的)*(?:$between)*+",
        needs=("-goal_year", "-stated_goal", "-past"),
        examples=("国家助学金资助面约占在校生的【20%】，每生每年2000元。", "国家励志奖学金资助面为【3%】。"),
        counterexamples=("对参保人员资助【20%】。", "到2025年，救助面达到【90%】。"),
    ),
    Rule(
        id="share.aid_cut",
        gives="other",
        before=r"(?:补贴|补助|津贴|资助|奖励|待遇|救助金|低保金|保险金|发放)(?:的)?(?:标准|比例|金额|额度|总额)?(?:按[^，。；：\d]{0,8})?(?:下调|下浮|降低|减发)(?:$between)*+",
        after=r"(?:以上)?(?:[，。；、]|$|的?(?:补助|补贴|资金))",
        examples=("市外租房的，补贴标准下调【20%】。", "逾期申请的，津贴减发【10%】。"),
        counterexamples=("企业用工减少【20%】的，不予补贴。",),
    ),
    Rule(
        id="share.may_be_used",
        gives="other",
        before=r"(?:基金|资金|收益|收入|津贴|经费|拨款)[^，。；：\d]{0,6}的(?:$between)*+",
        after=r"(?:以内|左右|以上)?的?(?:部分|资金)?(?:可|应|可以|应当|须)(?:统筹)?用于[^，。；]{2,}",
        needs=("-whole", "-goal_year", "-conditions", "-at_most"),
        examples=("医疗救助基金年度收入的【3%】可用于倾斜救助。", "专项资金的【50%】应用于购买服务。"),
        counterexamples=("到2025年，土地出让收益的【50%】以上应用于农业农村。",),
    ),
    Rule(
        id="share.of_instalment",
        gives="other",
        after=r"(?:以内|以上)?的?(?:首期|首笔|首批|第[一二三]期|前期|中期|末期|尾期|期初|预付)(?:拨款|付款|款项?|资金|补助款?|资助|经费)",
        examples=("获批项目可获发放最多【75%】的首期拨款。", "核定后先拨付【30%】第一期款。"),
        counterexamples=("给予投资额【30%】的首期补贴。",),
    ),
    Rule(
        id="share.part_of_costs",
        gives="threshold",
        before=r"(?:人事费|人事|行政|管理|间接|设备|差旅|国外旅|杂|餐|业务|宣传|交通|加班)费用?，?(?:部分|总额|合计|比例)?(?:不得?(?:逾|超过|高于)|以不(?:逾|超过)|最高不超过|不逾|应低于|占比不超过)[^，。；\d]{0,16}",
        needs=("-past",),
        examples=("人事费不得逾补助款【30%】。", "管理费不得超过资助总额的【5%】。", "设备费以不超过补助经费【20%】为原则。"),
        counterexamples=("补助费用不超过购置费用【30%】。",),
    ),
    Rule(
        id="share.first_part",
        gives="other",
        before=r"(?:首期|首笔|第[一二三]期|预付)(?:拨款|付款|款项?|资金)占[^，。；]{0,30}(?:由|从|至|到|为)(?:最多|最高)?",
        examples=("首期拨款占核准资助额的百分比由【25%】增加至75%。", "第一期款占核定额的比例由30%提高至【40%】。"),
        counterexamples=("首期拨款后，资助比例由【25%】提高到30%。",),
    ),
    Rule(
        id="share.rate_changed",
        gives="other",
        before=r"(?:税率|征收率|预征率|费率|(?:印花|增值|消费|房产|契|营业|销售|利得|薪俸|物业)税|(?:[存贷学]款?|年)利率)(?:由|从)(?:原先?|现行|目前)?的?(?:$between)*+(?:[\d.一二三四五六七八九十百分之点]{1,8}%?(?:[^，。；\d]{0,4}(?:降|减|调|改|升|提|下调|上调|改按)[^，。；\d]{0,14}))?",
        after=r"(?:[^，。；]{0,6}(?:降|减|调|改|升|提)|[，。；、]|$|[^，。；]{0,4}(?:征收|课征|税率))",
        needs=("-past", "-reported", "-compared"),
        examples=(
            "停业场所的房屋税率由原【3%】降为2%。",
            "停业场所的房屋税率由原3%降为【2%】。",
            "印花税税率由【0.13%】下调至0.1%。",
            "学贷利率由1.15%调降为【1%】，缓缴期间利息由政府负担。",
        ),
        counterexamples=("去年，企业贷款利率由4.2%降至【3.9%】。", "补助比例由【45%】提高至70%。"),
    ),
    Rule(
        id="share.deposit_cut",
        gives="other",
        before=r"(?:保证金|工程款|进度款|预付款)[^，。；\d]{0,8}(?:(?:由|从)[^，。；]{1,10})?(?:降|减|调整|下调|上调|提高|降低|提升)(?:至|到|为)(?:$between)*+",
        needs=("-past", "-goal_year"),
        examples=("农民工工资保证金存储比例降至【0.5%】。", "政策提出，工程款支付比例由80%提高到【85%】。"),
        counterexamples=("对守信企业给予补助，补助比例由45%提高至【70%】。",),
    ),
)
