"""Rules for shares given in everyday words: an aid that is a share, what is topped up to, a cost and a verb of one character (保费补60%)."""

from __future__ import annotations

from typing import Final

from extract.records.roles.shares.hands import HAND, OWED_FEE
from extract.rules import Rule

_PUBLIC: Final = r"(?:由?(?:政府|财政|国家|基金|村集体|学校|街道|社区|我[市县区镇校们]|[省市区县镇乡村](?:里|上|级|财政|政府)?|[^，。；：、\d]{0,4}(?:残联|工会|协会|[局委])|保险公司))"
_BY_SOMEBODY: Final = r"由(?!个人|本人|企业|单位|用人|业主|用户|农户|学员|消费者|自)[^，。；：、\d]{2,8}?(?=补|贴|再|分别)"  # 由街区运营方
_COST: Final = (  # what is paid for, and what is owed
    r"(?:费用?|租金?|利息|税|钱|[房票车货价]款|设备款?|购[机车房置]款|价格?|售价|[票总差]额|成本|投入|投资|保险)"
)

FIRST: tuple[Rule, ...] = (
    Rule(
        id="share.paid_refund",
        gives="award_rate",
        before=r"(?:退还|退回|返还|发还)(?:其|给|企业|个人)*(?:已|实际|所|实)+[缴交]纳?的?(?![^，。；]{0,12}(?:补|奖|资助|违约|罚))[^，。；：\d]{2,14}?的?(?:$between)*+",
        after=r"(?:以内)?(?:[，。；、（]|$|给予?|返还)",
        needs=("-in_past", "-conditions", "-goal_year"),
        examples=("退还已缴纳增值税的【50%】。", "向企业退回已交社保费的【30%】，上限5万元。", "返还企业已缴所得税的【60%】。"),
        counterexamples=("提前离职的，每少一年退还已领补贴的【20%】。",),
    ),
    Rule(
        id="share.rest_borne",
        gives="other",
        before=r"(?:其余|余下|剩余|剩下|另外?)的?(?:部分)?(?:$between)*+",
        after=r"的?(?:费用|部分|金额)?，?(?:须|需|应)?由(?!基金|医保|统筹|政府|财政)[^，。；\d]{0,12}(?:支付|承担|负担|缴纳|自付|自理|自筹|分摊|出资)",
        examples=("政府承担学费的80%，其余【20%】由学员支付。", "补贴保费的80%，余下的【20%】由农户缴纳。"),
        counterexamples=("护理费用由基金支付70%，其余【20%】由财政支付。",),
    ),
    Rule(
        id="share.aid_is",
        gives="award_rate",
        before=(
            r"(?:(?:补贴|补助|津贴|奖励|资助|贴息|(?:互助|救助|奖励|补助|慰问)金)(?:标准|金额|额度?)?"
            r"|(?:获发|领取|享受|申请|给予|发给|发放)[^，。；：、\d]{0,10}(?:补贴|补助|津贴|奖励|资助)，(?:款额|金额|数额))，?(?:统一|一般|最高|均)?(?:为|是|等于|相当于)"
            r"[^，。；：、\d]{2,24}的(?:$between)*+"
        ),
        after=r"(?:以内)?(?:[，。；、（]|$)",
        needs=("-told", "-past_fact", "-past", "-goal_year", "-conditions"),
        examples=(
            "社会保险补贴为单位缴费部分的【100%】。",
            "大病互助金，为自付费用的【40%】。",
            "选手可领取交通津贴，款额为车票票面价的【70%】。",
            "养老保险补贴为个人缴费额的【50%】，补三年。",
        ),
        counterexamples=("缴费比例为工资的【8%】。", "去年，发放的补贴为税收的【8%】。"),
    ),
    Rule(
        id="share.cost_by_years",
        gives="award_rate",
        before=(
            rf"{_COST}[^。；：，\d]{{0,8}}[补返贴减免奖]，(?:(?:第[一二三四五]|首|次|[前后][一二三两四五])个?年(?:按)?(?:[\d.]+%|[一-九]成)，)*"
            r"(?:第[一二三四五]|首|次|[前后][一二三两四五])个?年(?:按)?(?:$between)*+"
        ),
        after=r"(?:[，。；、]|$)",
        needs=("-told", "-past_fact", "-past", "-goal_year"),
        examples=("租金先缴后补，第一年【100%】，第二年80%，第三年50%。", "租金先缴后补，第一年100%，第二年【80%】，第三年50%。"),
        counterexamples=("奖励资金分两年拨付，第一年【60%】，第二年40%。",),
    ),
    Rule(
        id="share.wage_scaled",
        gives="other",
        before=r"(?:加班|病假|产假|停工|停产|试用期|延时|值班)(?:费|工资|薪酬|待遇|期间)[^。；%]{0,24}工资(?:标准)?的?(?:$between)*+",
        examples=("加班费按工资的【150%】支付。", "病假工资按本人工资的【60%】发放。"),
        counterexamples=("停产停业的企业，给予补贴，按工资总额的【30%】发放。",),
    ),
    Rule(
        id="share.wage_paid_out",
        gives="award_rate",
        before=r"按照?[^，。；：\d]{0,14}(?:工资|标准|基数)(?:标准)?的(?:$between)*+",
        after=r"(?:按月|直接|统一)*(?:发给|补给|拨给|支付给|发放给)[^，。；\d]{2,14}(?:[，。；]|$)",
        needs=("award_said", "-past", "-goal_year"),
        examples=(
            "问：见习补贴怎么算？答：按当地最低工资标准的【80%】发给见习单位。",
            "护理补贴按月发放。其中，重度失能的按低保标准的【50%】发给护理人员。",
        ),
        counterexamples=("病假期间，按本人工资的【60%】发给职工。",),
    ),
    Rule(
        id="share.borne_of",
        gives="award_rate",
        before=rf"{HAND}按照?[^，。；：\d]{{0,8}}(?:保费|利息|租金|{OWED_FEE}用?)的(?:$between)*+",
        after=r"(?:的?比例)?(?:承担|负担|代缴)(?:[，。；]|$)",
        needs=("-in_past", "-goal_year"),
        examples=("农村老人意外险，区财政按保费的【80%】负担。", "乘意险由镇政府按保险费的【60%】承担，其余自付。"),
        counterexamples=("保险费由投保人与保险公司按【50%】、50%负担。",),
    ),
    Rule(
        id="share.borne_with_rest",
        gives="award_rate",
        before=(
            rf"(?:{HAND}|学校|中心|机构|当局|我们)(?:会|将|可|最高|按照?)*"
            r"(?:[买埋]单|(?:承担|负担|支付|资助|出)[^，。；：\d]{2,14}的|(?<!基金)(?:承担|负担|出))(?:$between)*+"
        ),
        after=(
            r"，(?:(?:其余|余下|剩余|剩下|余额|余款)(?:[^。；]{0,12}由(?!政府|财政|基金)[^。；]{0,10}?|的?)"
            r"(?:申请|自|个人|农户|企业|学员|学生|家长|业主|商户|机构|住户|参加者)"
            r"|[^，。；：\d省市县区镇乡]{1,8}自(?:行|己)?[付负担理缴掏出]|(?:个人|本人|自己|家长|学员|农户|村民|业主|住户|老人|参保人)(?:再|需)?[出付缴掏])"
        ),
        needs=("-in_past", "-goal_year"),
        examples=(
            "基金会承担项目开支的【75%】，余下25%由申请机构支付。",
            "学校承担培训费用的【60%】，其余由学员自理。",
            "老人助餐，街道承担【30%】，老人自付70%。",
        ),
        counterexamples=("中心承担全部经费的【60%】，其余由财政支付。", "镇里出【三成】，其余由县交通局解决。"),
    ),
)

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.cost_topped",
        gives="award_rate",
        before=(
            rf"(?:^|[，；：。、！\n])(?:(?!个人(?!所得)|自己|缴费|费率|税率|利率)[^，。；：、\d]){{0,14}}?(?:{_COST}|自[付费负]的?部分)，?"
            rf"(?:{_PUBLIC}|{_BY_SOMEBODY}|再|另|可|能|最高|直接|一律|统一|分别|每年|给|$each_time)*+"
            r"(?:(?<!申)(?<!填)(?<!上)报|贴|(?<!候)补|奖|报销|减免|免)(?:$between)*+"
        ),
        after=r"(?:的?(?:补贴|补助))?(?:[，。；！、（和及]|$)",
        needs=("-told", "-past_fact", "-past", "-goal_year", "-conditions"),
        examples=(
            "投保科技保险，保费补【60%】，单家每年30万元封顶。",
            "房租贴【50%】，贴满两年。",
            "检验检测费报【80%】。",
            "买新房，契税补【80%】！",
        ),
        counterexamples=("去年，保费补【60%】。", "装修费预付【30%】，完工付60%。", "库容补【20%】后可满足灌溉。"),
    ),
    Rule(
        id="share.cost_reported",
        gives="award_rate",
        before=rf"(?:^|[，；：。、！\n])(?:(?!个人(?!所得)|自己|缴费|费率|税率|利率)[^，。；：、\d]){{0,20}}?{_COST}，?(?:凭[^，。；：\d]{{1,6}}，?)?按(?:$between)*+",
        after=r"(?:的?(?:比例|标准))?给?报(?:[，。；！、（]|$)",
        needs=("-told", "-past_fact", "-past", "-goal_year", "-conditions"),
        examples=("山区教师探亲的路费按【八成】报。", "参训学员的车费凭票按【60%】报。"),
        counterexamples=("物业费按【60%】收。", "去年，路费按【八成】报。"),
    ),
    Rule(
        id="share.topped_up_to",
        gives="award_rate",
        before=rf"(?:^|[，；：。、！\n的]|[费额款息率]){_PUBLIC}(?:统一|全额|逐年|再|给予)*补(?:足|齐|贴)?[至到](?:$between)*+",
        after=r"(?:以上)?(?:[，。；！、（]|$)",
        needs=("-told", "-past_fact", "-past"),
        examples=("财政补足至【1.5%】，年度最高500万元。", "担保机构收取的年化费率偏低的，由县里补到【1%】。"),
        counterexamples=("缴费基数补足至工资的【60%】。", "去年，财政补足至【1.5%】。"),
    ),
    Rule(
        id="share.public_tops",
        gives="award_rate",
        before=r"(?:^|[，；：。\n])(?:由)?(?:财政|政府|国家|村集体)(?:再|给予|直接|给)?[补贴](?:$between)*+",
        after=r"(?:[，。；！、（]|$)",
        needs=("-told", "-past_fact", "-past", "-goal_year"),
        examples=("问：贷款贴息怎么贴？答：财政贴【50%】，企业自己承担50%。", "买农机的贷款，政府贴【三成】，分两年付。"),
        counterexamples=("去年，财政贴【50%】。",),
    ),
    Rule(
        id="share.paid_of_cost",
        gives="award_rate",
        before=r"(?:^|[，；：。\n])[^，。；：\d]{0,16}?(?:报销|(?<!申)(?<!填)(?<!上)报|贴|补)(?:$between)*+",
        after=r"的?(?:往返|来回|全程|实际|首年|全年|当年)?[^，。；、\d]{0,4}(?:机票|车票|船票|路费|差旅费|房租|租金|学费|保费|利息|检测费|运费|电费)(?:[，。；！]|$)",
        needs=("-told", "-past_fact", "-past", "-goal_year", "-conditions"),
        examples=("赴境外参加国际会议，报销【80%】往返机票，上限1.5万元。", "养殖户买保险，财政贴【60%】的保费。"),
        counterexamples=("去年，报销【80%】往返机票。", "赴境外参会，垫付【80%】往返机票。"),
    ),
    Rule(
        id="share.portion_told",
        gives="award_rate",
        before=r"(?:^|[，；。：！\n])[^，。；：、\d]{0,10}(?:存量|增量|新增|超[出额过]|首次|其余)部分(?:再|各|按|$between)*+",
        after=r"(?:[，。；、（]|$)",
        needs=("award_said", "exact", "-past", "-goal_year", "-conditions", "-contributed"),
        examples=("研发费用补助来啦！存量部分【5%】，增量部分10%，单家最高200万元。", "对企业给予研发补助。增量部分【8%】，存量部分3%。"),
        counterexamples=("研发投入逐年增加。存量部分【5%】，增量部分10%。",),
    ),
    Rule(
        id="share.standard_told",
        gives="award_rate",
        before=r"(?:^|[。；\n])(?:具体|发放|返还|补贴|补助|支持|执行)*(?:标准|比例)(?:如下|分别)?(?:为|是|：)+(?!缴|单位|个人)[^，。；：、\d]{2,14}(?:$between)*+",
        after=r"(?:[，。；、（]|$)",
        needs=("award_said", "exact", "-told", "-past", "-goal_year", "-conditions", "-contributed"),
        examples=(
            "政策名称：稳岗返还。标准：大型企业【30%】，中小微企业60%。",
            "给予企业贷款贴息。具体标准为：小微企业【50%】，其他企业30%。",
        ),
        counterexamples=("介绍缴存办法。标准：大型企业【8%】，小微企业5%。",),
    ),
    Rule(
        id="share.aid_then_share",
        gives="award_rate",
        before=r"(?:事后|给予|以)?(?:奖补|补贴|补助|资助|奖励|贴息|返还)，(?:按|最高|$between)*+",
        after=r"(?:以内)?，(?:封顶|最[高多]|上限|单[个家户项笔]|每[个家户项年]|不超过)[^，。；\d]{0,8}\d[\d.]*[万亿]?元",
        needs=("-told", "-past", "-goal_year", "-conditions"),
        examples=("扶持方式：事后奖补，【20%】，封顶100万元。", "设备更新，给予补贴，【15%】，单户最高50万元。"),
        counterexamples=("去年给予奖补，【20%】，最高100万元。",),
    ),
    Rule(
        id="share.asked",
        gives="award_rate",
        before=r"(?:^|[，。；：\n])(?:答：)?按照?[^，。；：\d缴罚]{2,20}的(?:$between)*+",
        after=r"(?:的?(?:比例|标准))?(?:[，。；]|$)",
        needs=("asked_of_aid", "-told", "-past", "-conditions"),
        examples=(
            "问：企业能拿到多少？答：按实际工资支出的【25%】，每人每年最高6000元。",
            "租房补贴怎么算？按合同租金的【50%】，最多三年。",
        ),
        counterexamples=("问：公积金怎么缴？答：按月工资的【8%】。",),
    ),
)
