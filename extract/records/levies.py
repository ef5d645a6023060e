"""Rules for what is paid in rather than out: contributions, tax rates, deductions, rents and fees, and prizes split among recipients."""

from __future__ import annotations

from extract.rules import Rule

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.contributed",
        gives="other",
        before=r"(?:(?:缴费|缴存|缴交|缴纳|征收|适用|保险|总|单位|个人)(?:费率|比例|税率|系数)|费率|税率|征收率|预征率|扣除率|缴费)[^，。；给补贴减免增占]{0,24}(?:财政补助|政府补助)?(?:为|按|各为?|均为?|：|分别为?|$between)*+|(?:缴费|缴存)(?:费率|比例)[，：][^。；：]{0,60}(?:均|各|分别)?为",
        after=r"(?![^，。；]{0,8}(?:给予|补贴|补助|返还|贴息))",
        needs=("-one_sided", "-goal_year", "-past", "-compared"),
        examples=(
            "单位缴费费率为【8%】，个人缴费费率为2%。",
            "个人缴费的年费率为【0.3%】。",
            "住房公积金缴存比例为【5%】至12%。",
        ),
        counterexamples=("担保费率不高于【1%】。", "按缴费额的【50%】给予补贴。"),
    ),
    Rule(
        id="share.tax_rate",
        gives="other",
        before=r"(?:适用|按|减按|依照?)",
        after=r"的?(?:优惠)?(?:税率|征收率|预征率|扣除率|计提比例)",
        examples=("小规模纳税人适用【3%】征收率的应税销售收入，免征增值税。", "高新技术企业减按【15%】的税率征收企业所得税。"),
        counterexamples=("按【15%】的比例给予补贴。",),
    ),
    Rule(
        id="share.deducted_in",
        gives="other",
        before=r"(?:加计(?:扣除|抵减|摊销)?(?:的)?|税前(?:扣除|摊销)|抵减|抵扣|减计|扣缴)(?:比例|率)(?:统一|一律|由[^，。；]{1,8})?(?:为|是|按|提高到|提高至|调整为|上调至)*(?:$between)*+",
        needs=("-award_verb_near", "-goal_year"),
        examples=(
            "企业可享受加计扣除政策，加计比例为【100%】。",
            "研发费用税前扣除比例提高至【120%】。",
            "公益捐赠税前扣除比例为【12%】。",
        ),
        counterexamples=("研发投入比例为【3%】。",),
    ),
    Rule(
        id="share.taxed",
        gives="other",
        after=r"的?(?:优惠)?(?:税率|征收率|预征率|比例|限度内?)?(?:计算)?，?(?:计入|征收|缴纳|计征|预缴|加计|在税前|税前|据实扣除|定额扣除|抵减|抵扣|抵免|摊销|减计)",
        needs=("-award_verb_near",),
        examples=(
            "减按【25%】计入应纳税所得额。",
            "研发费用按实际发生额的【100%】在税前加计扣除。",
            "得在支出金额【百分之五】限度内，抵减应纳税额。",
        ),
        counterexamples=("按【1%】给予补助。",),
    ),
    Rule(
        id="share.rent",
        gives="other",
        before=r"(?:租金|收费|缴交|售价|价格|定价|房租|服务费)(?:缴交)?(?:标准|水平|价格)?(?:为|按照?|是|原则上按|执行)[^，。；]{2,24}",
        after=r"(?:左右)?(?!(?:以内|以下)?[^，。；]{0,8}(?:给予|补贴|补助|奖励|减免|返还|优惠|资助))",
        needs=("-award_verb_near", "-goal_year", "-past"),
        examples=("租金缴交标准为公共租赁住房租金标准的【10%-70%】。", "保障性租赁住房租金按市场租金的【60%】收取。"),
        counterexamples=("入驻企业租金按【50%】给予补助。",),
    ),
    Rule(
        id="share.recipients",
        gives="other",
        after=r"[^，。；]{0,2}?(?:发给|归(?!还)|分给|分配给|奖给|划归)(?![，。；、]|$)(?![^，。；]{0,10}(?:保险金|津贴|待遇|补贴|补助|救助金?|生活费))|用于(?:奖励|激励|分配)?(?:给)?(?:个人|团队|集体|骨干|科研人员|完成人|研发人员|奖励|激励)",
        needs=("-past",),
        examples=("一、奖金之【百分之二十五】发给裁判长。", "奖金的【60%】用于奖励个人，40%用于团队建设。"),
        counterexamples=("按本人工资的【60%】发给生活补助。", "失业给付按平均月投保薪资【60%】发给。"),
    ),
)

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.face_value",
        gives="other",
        before=r"(?:面额|面值|票面金?额?|定额(?:减税|扣减|减免|抵减))(?:$between|最高|依次|分别)*+",
        examples=("发放消费券，单张面额最高【100元】。", "企业招用退役军人，每人每年定额减税【9000元】。"),
        counterexamples=("发放消费券，每人最高领取【100元】补贴。",),
    ),
    Rule(
        id="money.deposited",
        gives="other",
        before=r"(?:缴纳|交纳|预缴|缴交|预交)(?:$between)*+",
        after=r"元?的?(?:[^，。；\d]{0,4})(?:保证金|押金|定金|学费|会费|费用|报名费)",
        examples=("申请人需缴纳【2000元】保证金。", "入住时预交【500元】押金。"),
        counterexamples=("对缴纳的2000元保证金，给予【500元】补贴。",),
    ),
    Rule(
        id="money.fine_at_most",
        gives="other",
        before=r"罚(?:款(?!金额)|锾|金)[，、]?但?(?:每[人次件户])?(?:合计|总额|累计)?(?:$between)*+",
        needs=("at_most",),
        examples=("有违法所得的，处违法所得3倍以下罚款，但最高不得超过【3万元】。", "並處罰鍰，最高不超過【十萬元】。"),
        counterexamples=("按罚款的5%奖励举报人，但最高不超过【3万元】。",),
    ),
    Rule(
        id="money.fine",
        gives="other",
        before=r"(?:处|罚|科)(?:以|$between)*+",
        after=r"(?:以下)?的?罚(?:款|锾|金)",
        examples=("拒不改正的，处【1万元】以下的罚款。", "由主管部门责令改正，并处【1万元以上5万元以下】罚款。"),
        counterexamples=("对举报罚款【1万元】以上案件的群众给予奖励。", "查处的案件罚没款在【1万元】以下的，奖励500元。"),
    ),
    Rule(
        id="money.fee_listed",
        gives="other",
        before=r"(?:收费标准|停车费|停车收费|物业(?:服务)?费|学费|保教费|住宿费|堆存费|装卸费|泊位费|污水处理费|垃圾处理费|水费|票价)：[^。\n]{0,60}?",
        needs=("-award_verb", "-award_verb_near", "-past_fact"),
        examples=(
            "补助办法\n集装箱堆存费收费标准：20英尺箱每天【5元】，40英尺箱每天10元。",
            "奖励通知\n四、停车费：首30分钟免费，之后每小时【6元】，月卡450元/月。",
        ),
        counterexamples=("学费：对家庭经济困难学生每人补助【3000元】。",),
    ),
    Rule(
        id="money.fee_headed",
        gives="other",
        needs=("fee_headed", "-award_verb", "-award_verb_near", "-past_fact"),
        examples=(
            "养老机构运营补贴政策\n一、收费标准\n（一）床位费：单人间每月【1200元】，双人间每月800元/床。",
            "养老机构运营补贴政策\n一、收费标准\n（三）伙食费按成本收取，每月不超过【750元】。",
        ),
        counterexamples=("养老机构收费政策\n二、补贴标准\n（一）床位补贴：每张床位每月【120元】。",),
    ),
    Rule(
        id="money.source_of_funds",
        gives="funding",
        before=r"资金(?:来源|筹措|构成)：[^。\n]{0,60}?",
        needs=("predicate", "-past_fact"),
        examples=("五、资金来源：中央资金【240万元】，县级配套60万元。", "资金来源：衔接资金【600万元】，社会捐赠50万元。"),
        counterexamples=("资金来源：企业须有自有资金【240万元】以上的，方可申报。",),
    ),
    Rule(
        id="money.tariff",
        gives="other",
        before=r"每[人户份](?:每[年月])?(?:保费|会费)(?:仅|为|约|$between)*+|(?:缴费|筹资|缴存|收费|参保费|学费|保费|最低工资|指导价|基准价|票价|租金|工本费|挂号费|物业费|定额)(?:标准|基数|档次|限额|金额|水平)?(?!收入|补)[^，。；补助奖]{0,18}(?:为|至|到|按|不[低高]于|不超过|每[人户亩月年平])(?:每[^，。；\d]{1,4})*+(?:$between)*+|(?:缴费|收费|学费|缴存)标准[^。；]{0,24}，(?:达到?|提高到|调整为|为)(?:每[^，。；\d]{1,4})*+(?:$between)*+",
        needs=("-award_verb", "-award_verb_near", "-past_fact", "-due_ahead", "-conditions"),
        examples=(
            "2025年度个人缴费标准较上年增加20元，达到每人每年【400元】。",
            "公办园参保费为每月【230元】。",
            "筹资标准为每人每年【90元】，其中个人缴纳30元。",
            "商业补充医疗保险每人每年保费【99元】。",
        ),
        counterexamples=("对保费给予每人每年【380元】补贴。",),
    ),
    Rule(
        id="money.deducted",
        gives="other",
        after=r"(?:的?标准|为限额?|(?:的?[限额]额|限度|额度)(?:以?内)?)?，?(?:依次|据实|定额|予以)?(?:扣除|扣减|抵扣|抵减|抵免|税前扣除)",
        examples=("由纳税人在【80000元】限额内据实扣除。", "每个子女按照每月【2000元】的标准定额扣除。"),
        counterexamples=("每人按【2000元】的标准发放补贴。",),
    ),
)
