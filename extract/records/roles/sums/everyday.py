"""Rules for sums given in everyday words: what one can take, what the public pays, what is handed over, a benefit and a sum (能拿2000元,
政府出300元).
"""

from __future__ import annotations

from typing import Final

from extract.rules import Rule

_NO_GIFT: Final = (  # 可领工资3000元, 能省电费300元, 最高可贷: what is earned, saved or lent
    r"(?![^，。；、]{0,8}(?:贷款(?!贴)|借款|授信|融资|投资(?!补|奖)|工资|薪|收入|利润|报酬|酬劳|分红|提成|订单|押金|收益|劳务|租金收|成本))"
)
_EARNED: Final = r"(?!贷|工资|一天|小时|[日时月]薪|年薪|薪[水酬资]|务工|打工|分红|收[益入]|利润|卖|售价|充值|存[款入满]|消费满|退休|用工|工钱|计件|股|彩)"
_MAY: Final = r"(?:可以?|[能会将](?!够)|能够|即|还|再|就)"
_TAKE: Final = r"(?:报销?(?!名)|[领拿](?:到|回|走|取)?|领取|申领)"
# who pays in the public's name: 政府, 县里, 村集体
_PUBLIC: Final = r"(?:政府|财政|国家|村集体|民政|残联|工会|学校|街道|社区|[省市区县镇乡村校](?:里|上|级|委会|财政|政府|府)|我[市县区镇校])"
_HOW: Final = r"(?:再|还|多|另|会|将|统一|直接|额外|全额|按月|[给帮替为](?:您|你|他|她|其|孩子|老人)?们?|每学?[年月期]|每[人户家位名台亩头件套例])"  # 每月再给您

GOT: tuple[Rule, ...] = (
    Rule(
        id="money.got_each",
        gives="award",
        before=r"(?<![可能将会应])(?<!可以)(?:领到|拿到|收到|得到|享受到?|领取)了?每(?![年月日])[^，。；：、\d每]{1,4}(?:$between)*+",
        after=r"的?[^，。；、\d]{0,8}(?:补贴|补助|奖补|津贴|奖励|救助金?|资助)",
        needs=("-conditions", "-past"),
        examples=("本报讯 受灾农户陆续领到每亩【200元】的补助。", "养殖户拿到每头【300元】的扑杀补贴。"),
        counterexamples=("本报讯 某公司账户收到了【1.5万元】稳岗返还资金。", "去年，农户领到每亩【200元】的补助。"),
    ),
    Rule(
        id="money.asked_most",
        gives="award",
        before=r"(?:^|[：\n])(?:每(?:[人名位户家台辆艘亩]|[年月])*)?(?:$between)*+",
        after=r"(?:[，。；、）]|$)",
        needs=("asked_of_aid", "at_most", "-priced", "-told", "-past", "-contributed", "-goal_year"),
        examples=("问：农机报废能补多少？答：最高【2万元】。", "问：渔民休渔期间有什么补助？答：每人最高【2万元】。"),
        counterexamples=("问：停车怎么收费？答：每天最高【60元】。",),
    ),
)

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.may_take",
        gives="award",
        before=rf"(?:^|[，；：。、！？\n“])(?:{_EARNED}[^，。；：、\n]){{0,24}}?{_MAY}{_HOW}{{0,3}}{_TAKE}(?:$between)*+",
        after=_NO_GIFT,
        needs=("-past_fact", "-conditions", "-contributed", "-back_bound", "-huge"),
        examples=(
            "通过中级焊工考试的，能拿【2000元】。",
            "首次买房的年轻人可以领【3万元】。",
            "参加托育培训的学员，结业后可领回【600元】。",
        ),
        counterexamples=(
            "保洁员每月可以拿到工资【3000元】。",
            "跑外卖的小哥一个月能拿【6000元】收入。",
            "改用新炉，每年可省电费【300元】。",
            "去年，种粮大户领到【3000元】。",
        ),
    ),
    Rule(
        id="money.public_pays",
        gives="award",
        before=(
            rf"(?:^|[，；：。、！\n者人户的年次]|由|每[单件台辆套亩头只户人次][^，。；：\d]{{0,4}}"
            rf"|一[份盏台辆套只件][^，。；：\d每]{{1,6}}){_PUBLIC}{_HOW}{{0,3}}(?:出|掏|[补]?贴|送|奖|发|付|垫付|代缴|代付)(?:$between)*+"
        ),
        after=r"(?:[，。；！、）]|$)",
        needs=("exact", "-ample", "-past_fact", "-past", "-conditions", "-goal_year"),
        examples=(
            "家里装可燃气报警器，政府掏【200元】。",
            "老人请护工，街道每月贴【600元】。",
            "买一份家财险，财政出【30元】，村民自己出20元。",
        ),
        counterexamples=("去年修井，政府出【2000元】。", "修这条路政府出【300万元】。", "买一份家财险，村民自己出【20元】。"),
    ),
    Rule(
        id="money.handed_over",
        gives="award",
        before=r"(?:发放?|[派赠]?送|赠|派|领取?|给|奖|得|送上|送去)(?:$between)*+",
        after=r"的?(?:现金|生日|节日|节庆|新春|电子)*(?:红包|礼金|利是|压岁钱|慰问金|慰问品|购物券|代金券|现金(?:[，。；！]|$))",
        needs=("-past_fact", "-past", "-ample", "-conditions"),
        examples=("新婚夫妇登记当天领【1000元】红包。", "见义勇为者各送【1万元】现金。"),
        counterexamples=("去年给困难职工发了【300元】红包。",),
    ),
    Rule(
        id="money.sent_at_once",
        gives="award",
        before=(
            r"(?:^|[，；：。！\n])(?:(?:(?!充值|存|消费|购物|满|买)[^，。；：\d]){2,16}?[即就各立]送|(?:(?!充值|存|消费|购物|满"
            r"|买)[^，。；：\d]){0,16}?每[名位对户个人](?![年月日])[^，。；：\d]{0,8}?(?:再|可|可获)?[赠发]?送)(?:$between)*+"
        ),
        after=r"(?:[，。；！]|$)",
        needs=("exact", "-past_fact", "-past", "-ample"),
        examples=("新生儿家庭即送【1000元】！", "落户就送【5万元】。"),
        counterexamples=("充值一百元即送【20元】。",),
    ),
    Rule(
        id="money.aid_by_time",
        gives="award",
        before=r"(?:^|[，。；：、）])[^，。；：、\d]{2,16}(?:津贴|补贴|补助|救助金|生活费|优待金|护理费)(?:标准|金额)?(?:为|是|：)?(?:$between)*+",
        after=r"(?:[，。；、（]|$)",
        needs=("per_time", "exact", "-told", "-past", "-conditions", "-contributed"),
        examples=("驻村书记工作津贴【1500元/月】。", "兼职教练岗位津贴标准【800元/月】，按季发放。"),
        counterexamples=("去年，驻村书记工作津贴【1500元/月】。", "场地租金【1500元/月】。"),
    ),
    Rule(
        id="money.aid_each",
        gives="award",
        before=(
            r"(?:津贴|补贴|补助金?|救助金|慰问金|礼金|奖学金|助学金|优待金|抚恤金|奖励金|$gift)"
            r"(?:标准|金额)?[，：]?每(?:学?[年月期]|(?!人均)[^，。；：、\d每费价]{1,6}?)(?:每(?:学?[年月日天期]|[夜晚班场次趟]|航次|课时|小时))?(?:$between)*+"
        ),
        after=r"(?:[，。；、！（）]|$)",
        needs=("-told", "-past_fact", "-past", "-conditions", "-contributed", "-large", "-goal_year"),
        examples=("给予高龄老人敬老金，每年【600元】。", "骨灰海葬补贴，每具骨灰【3000元】。"),
        counterexamples=("护理服务费，每月【3000元】。", "去年发放津贴，每户【300元】。"),
    ),
    Rule(
        id="money.asked_and_told",
        gives="award",
        before=r"(?:^|[，；、。：\n])(?:[^，。；：、\n]{0,16}?)(?:每(?:学?[年月期]|[人户名位生亩台艘辆套间头](?:每学?[年月期])?))(?:$between)*+",
        after=r"(?:[，。；、）]|$)",
        needs=("asked_of_aid", "exact", "-priced", "-told", "-past", "-contributed", "-large", "-goal_year"),
        examples=(
            "问：独生子女补助发多少？答：60岁以上每月【80元】，70岁以上每月100元。",
            "租房补贴怎么发？本科每月【400元】，硕士每月700元。",
        ),
        counterexamples=("问：停车怎么收费？答：小型车每月【300元】，大型车每月500元。",),
    ),
    Rule(
        id="money.borne_cap",
        gives="award",
        before=(
            r"(?:(?:政府|财政|国家|基金|村集体|学校|单位)[^，。；：\d]{0,8}(?:承担|负担|买单|支付|出)|报支|实报实销|据实(?:报销|补[助贴]|核销|支付)|全[额部]?[补免]|[付补出免]一半)，"
            r"(?:每[人名位户家例次项件台套个]|单[个家户项次]|年度?|每[年月]|以)*(?:$between)*+"
        ),
        after=r"(?:以内|为限)?(?:[，。；！、）]|$)",
        needs=("at_most", "-told", "-past", "-conditions", "-contributed", "-large"),
        examples=(
            "问：培训费谁出？答：由财政全额承担，每人不超过【3500元】。",
            "交通费核实报支，每人以【五百元】为限。",
            "店铺房租付一半，最高【6万元】。",
        ),
        counterexamples=("保费由个人承担，每人不超过【3500元】。",),
    ),
    Rule(
        id="money.spent_less",
        gives="award",
        before=r"满\d[\d.]*元(?:立|可|直|再)?减(?:$between)*+",
        needs=("award_said", "-past", "-past_fact"),
        examples=("消费券怎么用？满300元减【50元】，满600元减120元。", "市民可领消费券，单笔满100元立减【20元】。"),
        counterexamples=("商场满300元减【50元】。",),
    ),
    Rule(
        id="money.asked_once",
        gives="award",
        before=r"(?:^|[，；：。、\t的者])(?<!费：)(?<!标准：)一次性(?:$between)*+",
        after=r"(?:[，。；！）]|$)",
        needs=("exact", "-priced", "-past", "-told", "-contributed", "-conditions", "-large", "-fee_headed"),
        examples=("问：创业能拿多少钱？答：符合条件的，一次性【8000元】。", "首次获评的，一次性【5万元】。"),
        counterexamples=("会费标准：一次性【200元】。", "工程款，一次性缴纳【5万元】。"),
    ),
    Rule(
        id="money.asked_cases",
        gives="award",
        needs=(
            "asked_of_aid",
            "cases",
            "predicate",
            "-back_bound",
            "-told",
            "-past",
            "-conditions",
            "-contributed",
            "-large",
            "-goal_year",
        ),
        examples=("问：技能证书能补多少？答：一级【3000元】，二级2500元，三级2000元。", "安家补贴有几档？博士【10万元】，硕士5万元。"),
        counterexamples=("问：年票有几种？答：成人【300元】，学生150元。",),
    ),
    Rule(
        id="money.aid_floor",
        gives="award",
        before=r"(?:津贴|补贴|补助|奖学金|助学金|生活费|救助金)(?:标准)?(?:原则上|应|均)?(?:每[人月年生])*(?:不低于|不少于)(?:每[人月年生])*",
        after=r"(?:/[^，。；、\d]{1,3})?(?:[，。；、（]|$)",
        needs=("-told", "-past", "-conditions", "-contributed", "-large", "-goal_year"),
        examples=("博士生岗位津贴不低于【2000元】/月。", "住院医师津贴不低于【3000元】/月，按月发放。"),
        counterexamples=("享受津贴不低于【2000元】的人员，另行申报。", "去年，岗位津贴不低于【2000元】。"),
    ),
)
