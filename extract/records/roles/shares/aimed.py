"""Rules for shares that are to be reached: striven for, held at a level, done of a task, grown by then; and facts that look alike."""

from __future__ import annotations

from extract.rules import Rule

STRIVEN_FOR: tuple[Rule, ...] = (
    Rule(
        id="share.striven_for",
        gives="target",
        before=r"(?:力争|争取|努力|确保)[^，。；：\d]{0,16}?(?:(?:提高|提升|增加|降低|下降|压减|扩大)(?:到|至)|达到?|(?:控制|保持|稳定)在)(?:$between)*+",
        needs=("-past", "-conditions", "-condition_clause", "-giving_after"),
        examples=(
            "补助资金用于乡村产业的部分努力提高到【55%】以上，重点补上技术短板。",
            "救助金用于孤儿的份额力争扩大到【30%】。",
        ),
        counterexamples=("力争达标的，按投资额的【10%】给予补助。",),
    ),
    Rule(
        id="share.benefit_to_rise",
        gives="target",
        before=(
            r"(?:$reimbursed)(?:比[例率]?|率|水平)(?:统一|均|分别|逐步|稳步|力争|要)*"
            r"(?:(?:提高|提升|上调|增加|上升|扩大)(?:[到至])?|达到?|(?:稳定|保持|巩固)在)(?:$between)*+"
        ),
        after=r"(?:以上|左右)?(?:[，。；、]|$)",
        needs=("aimed", "-past", "-giving_after", "-conditions", "-condition_clause"),
        examples=(
            "二、发展目标\n大病保险补偿比例提高到【65%】以上。",
            "一、目标任务\n完善种植保险，赔付比例提升至【80%】。",
        ),
        counterexamples=("提升门诊保障水平，报销比例提高到【60%】。", "二、发展目标\n一级医院报销比例为【85%】，三级医院60%。"),
    ),
    Rule(
        id="share.put_to_use",
        gives="statistic",
        before=r"(?:用于|投向|投入)[^，。；：\d]{2,20}的?(?:比重|占比|比例|份额)(?:已|均|持续|连续[一二三四五\d]年)*(?:保持在|稳定在|维持在|达到?|超过?)(?:$between)*+",
        needs=("-goal_year", "-goal_word", "-stated_goal", "-conditions"),
        examples=("衔接补助资金增加到80亿元，用于产业发展的比重保持在【60%】以上。", "涉农补贴投向粮食主产县的占比超过【七成】。"),
        counterexamples=("到2025年，补助资金用于产业发展的比重保持在【60%】以上。",),
    ),
    Rule(
        id="share.covered_each_year",
        gives="target",
        before=r"(?:每年|每季度?|每月)(?:度|均|都)?(?:要|应当?|须|需)?(?:至少)?对[^，。；]{0,48}",
        after=r"(?:以上)?的(?!部分|比例|标准|补|奖|资助)[^，。；]{1,24}",
        needs=("-past", "-giving_after", "-award_verb"),
        examples=(
            "市级主管部门每年要对辖区内【30%】以上的企业开展抽查。",
            "每季度对20%以上的学校和【5%】以上的托幼机构进行检查。",
        ),
        counterexamples=("每年对年增长【10%】以上的企业给予奖励。",),
    ),
    Rule(
        id="share.portion_due",
        gives="target",
        before=r"(?:实现|达到|确保|力争|推动)[^，。；：\d]{2,24}占[^，。；：\d]{2,24}的(?:比例|比重)?(?:$between|$level)*+",
        needs=("goal_year", "predicate", "-past", "-conditions", "-condition_clause", "-giving_after", "-award_verb"),
        examples=("2026年底前实现预付资金占年度结算资金的【80%】以上。", "到2027年，确保绿电用量占总用电量的【60%】。"),
        counterexamples=("2021年，实现预付资金占年度结算资金的【80%】以上。",),
    ),
    Rule(
        id="share.so_much_renewed",
        gives="target",
        before=r"(?:^|[，。；：])(?:力争|确保|全面|继续)*(?:完成|实现)(?:$between)*+",
        after=r"的?[^，。；、\d]{4,24}(?:接入|改造|覆盖|更新|建设|整治|治理|升级|安装|配备|入网|达标|清退|签约|录入)(?:[，。；]|$)",
        needs=(
            "floor",
            "-goal_year",
            "-past",
            "-told",
            "-told_passage",
            "-in_past",
            "-conditions",
            "-giving_after",
            "-condition_clause",
            "-award_statement",
        ),
        examples=("加快推进光纤入户，完成【60%】以上未通光纤行政村光纤接入。", "完成【70%】以上老旧泵站改造。"),
        counterexamples=("去年，完成【60%】以上老旧泵站改造。", "完成【60%】以上老旧泵站改造的，给予奖励。"),
    ),
)

ECONOMY: tuple[Rule, ...] = (
    Rule(
        id="share.economy_held",
        gives="target",
        before=r"(?:失业率|物价[^，。；：\d]{0,6}|消费价格[^，。；：\d]{0,6}|CPI(?:涨幅)?)(?:要|应|力争|总体)*(?:控制|保持|稳定|维持)在(?:$between)*+",
        needs=("-past", "-conditions", "-condition_clause", "-in_past", "-compared"),
        examples=(
            "力争新增就业8万人，调查失业率控制在【5.5%】以内，开展补贴性培训6万人次。",
            "保供稳价，居民消费价格涨幅控制在【3%】左右，并按规定发放补贴。",
        ),
        counterexamples=("去年，城镇调查失业率控制在【5%】以内。",),
    ),
)

PLANNED: tuple[Rule, ...] = (
    Rule(
        id="share.deficit",
        gives="target",
        before=r"(?:赤字率|增速|增长|增幅|比例|比重)(?:拟|计划|暂)?按",
        after=r"(?:左右|以内)?安排",
        needs=("-past",),
        examples=("赤字率拟按【3%】安排。", "一般公共预算收入增长按【5%】左右安排。"),
        counterexamples=("去年赤字率按【3%】安排。",),
    ),
)

HELD: tuple[Rule, ...] = (
    Rule(
        id="share.held_among_goals",
        gives="target",
        before=r"[^，。；：、\d]{2,24}(?:控制在|不超过|保持在|稳定在|维持在)(?:$between)*+",
        needs=("after_target", "future", "predicate", "-conditions", "-condition_clause", "-giving_after", "-award_statement"),
        examples=(
            "今年主要目标是：学生巩固率达到98%，辍学率控制在【0.3%】左右。",
            "到2027年，普及率达到90%，不良率不超过【1%】。",
        ),
        counterexamples=("去年普及率达到90%，不良率不超过【1%】。",),
    ),
)

HELD_DOWN: tuple[Rule, ...] = (
    Rule(
        id="share.held_down",
        gives="target",
        before=r"(?:失业率|物价(?:总水平)?(?:涨幅)?|价格(?:总水平)?(?:涨幅|指数)|死亡率|发病率|发生率|不良率|增长率)[^，。；]{0,6}(?:控制|保持|稳定|维持)在(?:$between)*+",
        needs=("-past", "-conditions", "-range_of_law", "-giving_after", "-award_statement_before"),
        examples=("甲类传染病发病率控制在【0.5%】以内。", "工矿商贸死亡率稳定在【1%】以下。"),
        counterexamples=("去年，城镇调查失业率控制在【5%】以内。", "不良率控制在【3%】以内的机构，给予奖励。"),
    ),
)

SO_MANY: tuple[Rule, ...] = (
    Rule(
        id="share.all_of",
        gives="target",
        after=(
            r"(?:全?覆盖|用于|安排|达标|设[置立]|配[备置]|安装|推行|实行|开展|参[加保]|持证|签订|开通|备案"
            r"|登记|接种|回收|培训|检[测查验]|上线|通[过上]|纳入|落实|建立|实现|完成|办结|入学|到位|接入|处理|达到|公开|兑现)"
        ),
        needs=("-past", "whole"),
        examples=("政务服务事项【100%】落实到位。", "新建公厕【100%】设置第三卫生间。", "规上工业企业【100%】完成诊断。"),
        counterexamples=("给予房租【100%】补贴。",),
    ),
    Rule(
        id="share.driven",
        gives="target",
        before=r"(?:推动|确保|保证|引导|带动|促使|帮助|力争|争取|实现|使|让|令)(?:全[市省县区州]|各地|更多)?(?:$between)*+",
        after=r"(?:以上|左右)?的?(?![^，。；]{0,12}(?:补贴|补助|奖励|资助|返还))[^，。；、\d]{3,30}(?:[，。；、]|$)",
        needs=("-past", "-compared", "-giving_after", "-condition_clause"),
        examples=("推动【90%】以上政务服务事项网上办。", "确保【80%】以上的行政村建成文化广场。", "年内让【95%】的居民用上管道燃气。"),
        counterexamples=("去年，推动【90%】以上政务服务事项网上办。",),
    ),
    Rule(
        id="share.cut",
        gives="target",
        before=r"(?:压减|压缩|削减|精简|压降)(?:$between|了|至少)*+",
        needs=("-past", "-compared", "-condition_clause", "-instead", "-award_verb_near"),
        examples=("“三公”经费压减【5%】。", "各部门经常开支须再削减【1%】。", "一般性支出压减【10%】以上。"),
        counterexamples=("去年，“三公”经费压减【5%】。",),
    ),
)

DEVOTED: tuple[Rule, ...] = (
    Rule(
        id="share.devoted",
        gives="target",
        after=r"(?:以上|左右)?(?:的?[^，。；、]{0,12})?(?:用于|投向)",
        needs=(
            "-past",
            "-award_verb",
        ),
        examples=(
            "土地收益的【60%】用于乡村产业。",
            "新增专项债券【40%】以上用于产业园区。",
        ),
        counterexamples=("2022年，土地收益的【60%】用于乡村产业。",),
    ),
)

DONE: tuple[Rule, ...] = (
    Rule(
        id="share.done_by",
        gives="target",
        before=r"(?:[年月日底末]前|力争|争取|确保|要|应|须|计划)，?(?:全[省市县区镇乡面部]|基本|累计)?(?:完成|解决|实现|覆盖|整治|治理|办结|改造|建成|清理|搬迁|修复)(?:$between)*+",
        after=r"(?:以上|左右)?(?:[，。；）]|$|[^，。；、\d的]{0,14}(?:改造|建设|接入|整治|治理|任务|工程|工作量|覆盖|更新|验收|搬迁))",
        needs=("-past", "-award_statement", "-giving_after", "-conditions", "-condition_clause", "-compared"),
        examples=(
            "对老旧小区实施加装电梯改造，2027年底前完成【70%】以上。",
            "推进老旧管网更新，力争2027年底前完成【六成】以上。",
            "6月底前，全面完成【50%】以上建制村光纤接入。",
        ),
        counterexamples=("完成总投资【50%】以上的，拨付首期资金。", "截至9月，完成【80%】。"),
    ),
    Rule(
        id="share.done_of_task",
        gives="target",
        before=(
            r"(?:[底末]?前|[年月]底|季度末|[到至](?:20)?\d\d年[^，。；]{0,4}|[年月]内)，?[^，。；\d]{0,12}?(?:完成|达到|实现)"
            r"(?:[^，。；、\d]{0,8}(?:任务|计划|目标|投资|工程|工作|建设|总|进度|形象进度)(?:总?量|总?数|总?额|任务|目标)?的?)(?:$between)*+"
        ),
        needs=(
            "goal_year",
            "future",
            "predicate",
            "-award_statement",
            "-giving_after",
            "-conditions",
            "-condition_clause",
            "-past",
            "-told",
        ),
        examples=("2026年9月底前，完成总任务的【80%】。", "到2026年6月，完成年度投资计划的【50%】以上。"),
        counterexamples=("一季度，完成年度投资计划的【25%】。", "完成总投资【50%】以上的，拨付首期资金。"),
    ),
    Rule(
        id="share.done_in",
        gives="target",
        before=r"(?:^|[，；。：、年度])(?:全[省市县区镇乡面部]|基本|累计)?(?:完成|解决|实现|覆盖|整治|治理|办结|改造|建成|清理|搬迁|修复)(?:$between)*+",
        after=r"(?:以上|左右)?(?:[，。；）]|$|[^，。；、\d的]{0,14}(?:改造|建设|接入|整治|治理|任务|工程|工作量|覆盖|更新|验收|搬迁))",
        needs=("future", "-award_statement", "-giving_after", "-conditions", "-condition_clause", "-compared"),
        examples=("实施管网更新，2026年完成【60%】，2027年全面完成。", "推进既有小区改造，2025年完成【50%】以上未通光纤建制村接入。"),
        counterexamples=("完成总投资【50%】以上的，拨付首期资金。", "2021年完成【80%】。"),
    ),
    Rule(
        id="share.stated_aim",
        gives="target",
        before=(
            r"(?:$level|$growth|$decrease|$alone|比重|比例|占比|率|率为|比|覆盖)(?:$between|$level|了|分别)*+"
            r"|(?:不低于|不少于|不高于|不超过|达到|超过|高于|相当于)[^，。；\d]{2,24}的|(?:减少|减排|降低|压减|提高|提升|增加|削减|节约)[^，。；：\d的补奖标额]{2,12}"
        ),
        needs=("future", "-compared", "-conditions"),
        examples=(
            "到2025年，研发投入强度达到【3%】。",
            "到2027年，保障房供地量不低于住宅用地供应总量的【70%】。",
            "今年地区生产总值增长【6%】左右。",
            "到2027年，设备投资较2023年增【25%】以上。",
            "到2030年，减少碳排放【20%】以上。",
        ),
        counterexamples=("2022年，研发投入强度达到【3%】。", "申请人须符合下列条件：\n（一）到2025年，残疾人安置比例须在【10%】以上。"),
    ),
)

GROWTH: tuple[Rule, ...] = (
    Rule(
        id="share.aimed_growth",
        gives="target",
        before=r"(?:同比|(?:较|比)(?:上一?年|去年|前一年)(?:度|同期)?)(?:实际|名义|分别)?(?:$growth|$decrease|增加|提高|上升|$alone)(?:$between)*+",
        needs=("after_target", "predicate", "goal_word"),
        examples=(
            "力争高新技术企业达到140家，技术合同登记额同比增长【15%】。",
            "力争货值突破80亿元，比去年同期增【25%】。",
            "2025年，确保新增企业100家，税收比上年增长【8%】以上。",
        ),
        counterexamples=("2022年新增企业100家，税收同比增长【8%】。",),
    ),
    Rule(
        id="share.grows_by_then",
        gives="target",
        before=(
            r"(?:同比|(?:较|比)(?:上年|去年|上一年|前一年|\d{4}年)(?:同期|末|底)?)(?:力争|要|预期|计划|再|实际|名义|分别)*"
            r"(?:$growth|$decrease|提高|提升|上升|增加|$alone)(?:要|力争|目标|实现|$between|达到?)*+"
        ),
        needs=("due_later", "predicate", "-conditions", "-condition_clause", "-giving_after", "-award_verb"),
        examples=(
            "主要预期目标是：税收同比增长【5%】。",
            "2026年，全市一般公共预算收入比上年增长【5%】左右。",
            "到2025年，县域就诊率较上年力争提高【1.5个百分点】。",
        ),
        counterexamples=("2022年，一般公共预算收入比上年增长【5%】左右。",),
    ),
)

DUE: tuple[Rule, ...] = (
    Rule(
        id="share.so_many_get_there",
        gives="target",
        before=r"(?:^|[，。；：])(?:(?:到|至)?20\d\d年(?:底|末|内)?前?|[今明]年(?:内|底前)?|年内|年底前|届时)，?(?:全[省市县区州]|各地)?(?:$between)*+",
        after=(
            r"(?:以上|左右)?的?(?![^，。；]{0,12}(?:补贴|补助|奖励|资助|返还))[^，。；、\d]{2,16}?"
            r"(?:达到?|实现|完成|建成|通过|设有|拥有|配备|建立|参加|加入|接受|纳入|接入|用上|使用|开展|具备|符合|成为|创建|创成|获得)[^，。；\d]{0,24}(?:[，。；]|$)"
        ),
        needs=("future", "-past", "-compared", "-giving_after", "-conditions", "-condition_clause", "-range_of_law"),
        examples=("2025年【50%】中心乡镇卫生院达到二级综合医院标准。", "加强师资建设，2024年【90%】的教师完成轮训。"),
        counterexamples=("2022年【50%】中心乡镇卫生院达到二级综合医院标准。", "2025年【50%】的补助资金拨付到位。"),
    ),
    Rule(
        id="share.due_floor",
        gives="target",
        needs=("floor", "goal_year", "-past", "-conditions", "-condition_clause", "-giving_after", "-award_statement"),
        examples=(
            "2026年底前，各乡镇【60%】以上的村至少有一家便民药店。",
            "2027年底前，各学区【70%】以上的学校设有心理辅导室。",
        ),
        counterexamples=("须符合以下条件：2021年学员【60%】以上来自本县。", "研发人员占职工总数【10%】以上的企业。"),
    ),
)
