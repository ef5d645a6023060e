"""Rules for sums that a report or a description tells of: grown since, put in, lent, brought out of a budget."""

from __future__ import annotations

from extract.rules import Rule

OBTAINED: tuple[Rule, ...] = (
    Rule(
        id="money.recovered",
        gives="statistic",
        before=r"(?<!每)(?:追回|追缴|追讨|追偿|追赃|清退|收缴|挽回|没收|罚没|处罚(?!款)|(?<![处并])(?<!处以)(?<!的，)(?<!者，)罚款|核减|查扣|退缴"
        r"|退赔)[^，。；：\d给奖每获]{0,20}?(?:$between|共计?|合计|累计|约|达)*+"
        r"|(?:发现|查处|查实|查出|整改|排查|追回|核查|骗取|违规)[^。；]{0,60}?，?涉(?:及|案)(?:违规|问题|资金)?(?:金额|资金|款项)?(?:$between|共计?|合计|累计|约|达)*+",
        needs=("exact", "-statute", "-future", "-goal_word", "-conditions", "-condition_clause", "-giving_after"),
        examples=(
            "某局2023年工作总结\n开展专项整治，追回医保基金共计【179.6万元】，问责7人。",
            "某局2023年工作总结\n查处市场违规案件12起，没收所得共计【6.2万元】。",
            "某局2023年工作总结\n整改违规领取待遇人员163人，涉及金额【161.48万元】。",
        ),
        counterexamples=(
            "某市管理办法\n第一条 违反规定的，没收违法所得，并处罚款【3万元】。",
            "某局2023年工作总结\n各项惠企政策涉及金额【1857万元】。",
        ),
    ),
    Rule(
        id="money.moved_sales",
        gives="statistic",
        before=(
            r"(?:带动|拉动|撬动|吸引)(?!能力|作用)[^，。；：、\d给奖]{0,10}"
            r"(?:消费|销售额?|成交额?|交易额?|零售额?|营业额|营收|捐[赠款])(?:总?额)?(?:共|累计|合计|达到?|超过?|近|约|$between)*+"
        ),
        after=r"(?!(?:以上)?的[^，。；、：]{0,24}(?:项目|企业|活动|平台|单位))",
        needs=(
            "ample",
            "-ahead",
            "-goal_year",
            "-goal_word",
            "-goal_heading",
            "-conditions",
            "-condition_clause",
            "-giving_after",
            "-statute",
        ),
        examples=("去年，家居补贴活动拉动成交【6800万元】，核销补贴2.1万单。", "安排文保资金1.8亿元，吸引社会捐赠【9000万元】。"),
        counterexamples=("力争补贴活动拉动消费【6800万元】。", "对带动消费【6800万元】以上的活动，给予补助。"),
    ),
    Rule(
        id="money.put_in",
        gives="statistic",
        before=(
            r"(?:投入|整合|争取|落实|撬动|到位|引进)(?:到|了)?(?:[^，。；：\d给予奖]{0,24}?\d[\d.]*[^，。；：、\d]{1,5}[、，])?[^，。；：、\d给予奖]{0,8}"
            r"(?:[^，。；：\d给予奖]{0,24}(?:资金|贷款|经费|投资|国债|减税降费|税费|退税|转移支付|债券|专项债|财力|补助))(?:额度|共|累计|合计|达到?|近|约|$between)*+"
        ),
        after=r"(?!(?:以上)?的[^，。；、：]{0,24}(?:项目|企业|产业|集群))",
        needs=("told_passage", "-goal_year", "-goal_heading", "-award_verb"),
        examples=(
            "我县获评全国先进。全市投入财政专项扶贫资金【57.3亿元】，整合涉农资金63.5亿元。",
            "我县获评全国先进。全市投入财政专项扶贫资金57.3亿元，整合涉农资金【63.5亿元】。",
            "我县获评全国先进。争取国家项目162项、中央预算内投资和国债资金【46.8亿元】。",
            "全省获评全国先进。累计争取中央转移支付超530亿元，专项债、国债等资金【211亿元】，支持项目300个。",
        ),
        counterexamples=("三年内投入专项资金【3亿元】。",),
    ),
)

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.issued",
        gives="statistic",
        before=r"(?:发行|募集|募资|融资|成交|中标|认购|发售|增发|回购)(?:总?规模|总?额|金额|总量|资金总额|面值)(?:共|累计|合计|达到?|约|为|近|$between)*+",
        needs=("reported", "exact", "-future", "-goal_year", "-goal_word", "-goal_heading", "-conditions"),
        examples=("本报讯 财政部在香港招标发行国债，发行规模【120亿元】，认购踊跃。", "本报讯 首单绿色债券上市，募集资金总额【3亿元】。"),
        counterexamples=("本报讯 力争全年发行规模【120亿元】。", "专项债券发行规模【5亿元】，投向园区。"),
    ),
    Rule(
        id="money.grew_behind",
        gives="statistic",
        before=r"(?:^|[，。；：、\n])(?:(?!安排|下达|拨付|资金|基金|经费)[^，。；：、]){2,30}",
        after=(
            r"(?:（[^（）]*）)?(?:、[^，。；、]{2,24})?[，、]?(?:按[^，。；]{2,8}价格?计算，)?(?:同比|按年|比上年|较上年|比去年|较去年)?"
            r"(?:分别|实际|名义|均|[略稍]有?)?(?:$moved|[年月季][增减升降跌]|(?:同比|较上年|比上年)[增减升降涨跌])(?:了|约|近)?\d[\d.]{0,5}%"
        ),
        needs=("exact", "-future", "-goal_word", "-goal_heading", "-giving_after", "-conditions", "-award_verb", "-goal_year"),
        examples=(
            "全市实现地区生产总值【1479.9亿元】，增长11.2%。",
            "固定资产投资【553.1亿元】、研发投入133.5亿元，分别增长10.6%、10.2%。",
            "固定资产投资553.1亿元、研发投入【133.5亿元】，分别增长10.6%、10.2%。",
        ),
        counterexamples=("对产值达到【5000万元】，增长10%以上的企业，给予奖励。", "省级安排创新基金【5亿元】，同比增长8%。"),
    ),
    Rule(
        id="money.on_top",
        gives="statistic",
        before=r"(?:净增|增收|减收|增支|减支)(?:了|$between)*+",
        needs=("exact", "-future", "-giving_after", "-conditions", "-award_verb", "-goal_heading"),
        examples=(
            "人均可支配收入达到31580元、净增【9878元】，年均增长7.8%。",
            "财政总收入10.9亿元，比上年增收【3761万元】。",
        ),
        counterexamples=("到2027年，村集体年均增收【10万元】。",),
    ),
    Rule(
        id="money.lent_so_far",
        gives="statistic",
        before=r"发放[^，。；：\d给奖补]{0,12}贷款(?:共|累计|合计|达到?|近|约|余额|$between)*+",
        needs=("told_passage", "-future", "-goal_word"),
        examples=(
            "我县获评全国先进。发放创业担保贷款【16.7亿元】，帮扶困难家庭。",
            "全省荣获多项表彰。各银行发放小微企业贷款【120亿元】。",
        ),
        counterexamples=("力争发放创业担保贷款【2亿元】。",),
    ),
    Rule(
        id="money.brought_out",
        gives="funding",
        before=r"(?:财政|政府|[省市县区]级?|[省市县]委)[^，。；：\d]{0,6}(?:拿出|拨出|配套)(?:了|近|约|资金|$between)*+",
        needs=("ample", "-award_verb", "-per_head", "-at_most"),
        examples=(
            "去年，省政府拿出【1500万元】，各市县分别配套400万元，新建猪栏。",
            "省市两级政府共拿出【9300万元】引导扶持生猪养殖。",
        ),
        counterexamples=("省级给予企业配套奖励【200万元】。",),
    ),
)
