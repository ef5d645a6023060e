"""Rules for shares given in everyday words: an aid that is a share, what is topped up to, a cost and a verb of one character (保费补60%)."""

from __future__ import annotations

from typing import Final

from extract.rules import Rule

_PUBLIC: Final = r"(?:由?(?:政府|财政|国家|基金|村集体|学校|街道|社区|我[市县区镇校们]|[省市区县镇乡村](?:里|级|财政|政府)?))"
_COST: Final = (  # what is paid for, and what is owed
    r"(?:费用?|租金?|利息|税|[房票车货价]款|设备款?|购[机车房置]款|价格?|售价|[票总差]额|成本|投入|投资|保险)"
)

FIRST: tuple[Rule, ...] = (
    Rule(
        id="share.paid_refund",
        gives="award_rate",
        before=r"(?:退还|退回|返还|发还)(?:其|给|企业|个人)*(?:已|实际|所|实)+[缴交]纳?的?(?![^，。；]{0,12}(?:补|奖|资助|违约|罚))[^，。；：\d]{2,14}?的?(?:$between)*+",
        after=r"(?:以内)?(?:[，。；、（]|$|给予?|返还)",
        needs=("-past_fact", "-past", "-conditions", "-goal_year"),
        examples=("退还已缴纳增值税的【50%】。", "向企业退回已交社保费的【30%】，上限5万元。", "返还企业已缴所得税的【60%】。"),
        counterexamples=("提前离职的，每少一年退还已领补贴的【20%】。",),
    ),
    Rule(
        id="share.rest_borne",
        gives="other",
        before=r"(?:其余|余下|剩余|剩下|另外?)的?(?:部分)?(?:$between)*+",
        after=r"的?(?:费用|部分|金额)?，?(?:须|需|应)?由(?!基金|医保|统筹|政府|财政)[^，。；\d]{0,12}(?:支付|承担|负担|缴纳|自付|自理|自筹|分摊|出资)",
        needs=("after_rate",),
        examples=("政府承担学费的80%，其余【20%】由学员支付。", "补贴保费的80%，余下的【20%】由农户缴纳。"),
        counterexamples=("护理费用由基金支付70%，其余【20%】由财政支付。",),
    ),
    Rule(
        id="share.aid_is",
        gives="award_rate",
        before=(
            r"(?:补贴|补助|津贴|奖励|资助|贴息|(?:互助|救助|奖励|补助|慰问)金)(?:标准|金额|额度)?，?(?:统一|一般|最高|均)?(?:为|是|等于|相当于)"
            r"[^，。；：、\d]{2,24}的(?:$between)*+"
        ),
        after=r"(?:以内)?(?:[，。；、（]|$)",
        needs=("-told", "-past_fact", "-past", "-goal_year", "-conditions"),
        examples=(
            "社会保险补贴为单位缴费部分的【100%】。",
            "大病互助金，为自付费用的【40%】。",
            "养老保险补贴为个人缴费额的【50%】，补三年。",
        ),
        counterexamples=("缴费比例为工资的【8%】。", "去年，发放的补贴为税收的【8%】。"),
    ),
)

SHARES: tuple[Rule, ...] = (
    Rule(
        id="share.cost_topped",
        gives="award_rate",
        before=(
            rf"(?:^|[，；：。、！\n])(?:(?!个人|自己|缴费|费率|税率|利率)[^，。；：、\d]){{0,14}}?{_COST}，?(?:{_PUBLIC}|再|另|可|能|最高|直接|一律|统一|每年|$each_time)*+"
            r"(?:(?<!申)(?<!填)(?<!上)报|贴|(?<!候)补|奖|报销|减免|免)(?:$between)*+"
        ),
        after=r"(?:的?(?:补贴|补助))?(?:[，。；！、（]|$)",
        needs=("-told", "-past_fact", "-past", "-goal_year", "-conditions"),
        examples=(
            "投保科技保险，保费补【60%】，单家每年30万元封顶。",
            "房租贴【50%】，贴满两年。",
            "检验检测费报【80%】。",
            "买新房，契税补【80%】！",
            "家庭经济困难的，学费减免【50%】。",
        ),
        counterexamples=("去年，保费补【60%】。", "装修费预付【30%】，完工付60%。", "库容补【20%】后可满足灌溉。"),
    ),
    Rule(
        id="share.topped_up_to",
        gives="award_rate",
        before=rf"(?:^|[，；：。、！\n的]|[费额款息率]){_PUBLIC}(?:统一|全额|逐年|再|给予)*补(?:足|齐|贴)?[至到](?:$between)*+",
        after=r"(?:以上)?(?:[，。；！、（]|$)",
        needs=("-told", "-past_fact", "-past"),
        examples=("财政补足至【1.5%】，年度最高500万元。", "托育收费低于成本的，差额由县里补到【90%】。"),
        counterexamples=("缴费基数补足至工资的【60%】。", "去年，财政补足至【1.5%】。"),
    ),
    Rule(
        id="share.public_tops",
        gives="award_rate",
        before=r"(?:^|[，；：。\n])(?:由)?(?:财政|政府|国家|村集体)(?:再|给予|直接|给)?贴(?:$between)*+",
        after=r"(?:[，。；！、（]|$)",
        needs=("-told", "-past_fact", "-past", "-goal_year"),
        examples=("问：贷款贴息怎么贴？答：财政贴【50%】，企业自己承担50%。", "买农机的贷款，政府贴【三成】，分两年付。"),
        counterexamples=("去年，财政贴【50%】。",),
    ),
)
