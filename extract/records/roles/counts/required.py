"""Rules for counts that are there already or are asked for: limits and quotas, what an applicant has, multiples of a sum."""

from __future__ import annotations

from extract.rules import Rule

ASKED: tuple[Rule, ...] = (
    Rule(
        id="tally.existing",
        gives="none",
        before=r"(?:等|共|这|该|上述|前述|(?<![元亩吨人户级万亿年岁天个家名台套米里%）])以[上下]|下列|其他|其余|另外|为期|前)",
        needs=("-new_verb",),
        examples=("做强宠物用品产业园等【6个】特色园区。", "对上述【5家】企业开展回访。"),
        counterexamples=("到2025年新建【8个】特色产业园。",),
    ),
    Rule(
        id="tally.places_helped",
        gives="none",
        before=r"(?:支持|指导|帮扶|帮助|协助|督促|引导|推动)(?:全[国省市县区])?",
        after=r"(?:国家|省级?|市级?|原|已)?(?:乡村振兴)?(?:脱贫|贫困|深度贫困|重点帮扶|欠发达|边境|革命老区|老区|民族|易地搬迁)(?:摘帽)?(?:县|区|市|州|地区|乡镇|村)(?!级)",
        needs=("exact",),
        examples=("支持【23个】脱贫县加快发展。", "帮扶【160个】国家乡村振兴重点帮扶县补短板。"),
        counterexamples=("到2027年，帮扶【230个】村建设文化广场。",),
    ),
    Rule(
        id="tally.of_others",
        gives="none",
        after=r"[^，。；]{0,20}(?:的(?:工作部署|部署|意见|重点领域|要求|任务|精神|规定|决定|工作方案|产业集群(?:，|产业))|工作部署)",
        examples=("为落实省培育发展【20个】产业集群的工作部署，制定本规划。", "落实省推进【8项】重点工程的意见。"),
        counterexamples=("培育【20个】产业集群。",),
    ),
    Rule(
        id="tally.limit",
        gives="none",
        before=r"(?:标准|面积|上限|名额|限额|次数|人数|数量|(?:装机)?容量|功率|不得)[^，。；]{0,14}",
        needs=("at_most", "-goal_year"),
        examples=("人才公寓面积标准不超过【180平方米】。", "每个单位推荐名额不超过【3人】。"),
        counterexamples=("到2025年新增面积不少于【180平方米】。",),
    ),
    Rule(
        id="tally.age",
        gives="none",
        needs=("age",),
        examples=("每年遴选年龄不超过【40岁】的青年人才20名。", "2025年招聘【35岁】以下专业技术人员。"),
        counterexamples=("到2025年，人均预期寿命达到【80岁】。",),
    ),
    Rule(
        id="tally.bracket",
        gives="none",
        after=r"(?:及?以上|以下)?(?:，[^，。；]{0,16}?)?[之的]?部分(?:，|；|的)",
        needs=("-goal_year",),
        examples=("人数超过【50人】，100人以下部分，每增加1人，再加计1万元。", "超过【100人】部分，每增加1人，再加计1万元。"),
        counterexamples=("到2025年，培育企业超过【50家】，部分企业上市。",),
    ),
    Rule(
        id="tally.quota",
        gives="none",
        before=(
            r"(?:限额|限报|限推|限荐|(?:至多|可|只能|仅限|最多|限)(?:再|各|择优)?(?:申报|推荐|申请|选报|填报)"
            r"|(?:每[家个人户]|单个|同一)[^，。；]{0,10}(?:申报|推荐|申请)[^，。；]{0,6})"
            r"(?:$between)*+"
        ),
        examples=(
            "每县推荐特级教师限报【2名】。",
            "2025年，每省可推荐【1个】城市参评。",
        ),
        counterexamples=("到2025年，新建人才公寓不超过【120套】。",),
    ),
    Rule(
        id="tally.by_standard",
        gives="none",
        before=r"标准(?:为|是|如下)?：(?![^。；]{0,100}(?:新建|新增|力争|争取))[^。；]{0,100}?(?:$between)*+",
        needs=("bounded", "-goal_year", "-goal_heading"),
        examples=(
            "人才公寓面积标准：A类不超过180平方米，B类不超过【120平方米】。",
            "建设标准：室内活动面积不小于200平方米，配备护理员【2名】以上。",
        ),
        counterexamples=("到2025年，完善标准：新建人才公寓不超过【120套】。",),
    ),
    Rule(
        id="tally.required",
        gives="none",
        needs=("conditions", "bounded", "-goal_year"),
        examples=("申报单位须具备以下条件：\n（一）近五年考核优秀不少于【1次】；", "三、申报条件\n（一）专职人员不少于【10人】；"),
        counterexamples=("2025年培育企业不少于【10家】。",),
    ),
    Rule(
        id="tally.composition",
        gives="none",
        before=(
            r"(?:专家|成员|人员|人数|评委|代表|理事|监事|委员|员工|雇员|职工|股东|家属|教师|护士|医师|车辆|床位|(?<![种植护化殖溉林])面积|时间|次数|数量)(?:总数|人数|数量|数)?(?:一般)?(?:应当?|须)?"
            r"(?:为|不少于|不低于|不超过|不多于|至少)|(?:且|并|须|应|设|拥|具|配|，)有(?:$between)*+"
        ),
        needs=("-goal_year", "-delivering", "-after_target"),
        examples=("评审专家不少于【5人】。", "专职护理人员应不少于【3名】。", "正常经营且有不少于【1名】员工的，可申请补贴。"),
        counterexamples=("引进专业技术人员不少于【500人】。", "2023年工作要点\n粮食播种面积不低于【4万亩】。"),
    ),
    Rule(
        id="tally.must_meet",
        gives="none",
        before=(
            r"(?:(?<![对相供适响反])应当?|必须|须|需)(?:达到?|满|为|有|设有|配有|配备|具有|具备|在|$bound)(?:$between)*+"
            r"|(?:应当?|必须|须|需)(?:达到?|不少于|不低于|具有|具备|有)[^。；]{2,36}，[^，。；]{0,14}(?:不少于|不低于|不超过|达到?)(?:$between)*+"
        ),
        needs=("-goal_year", "-goal_heading"),
        examples=(
            "海外仓面积须达到【5000平方米】以上。",
            "海外仓面积须达到5000平方米以上，服务省内企业不少于【20家】。",
            "参评茶园面积应超过【200亩】。",
        ),
        counterexamples=("到2025年，全县普惠园须达到【20家】。",),
    ),
    Rule(
        id="tally.of_applicant",
        gives="none",
        needs=("bounded", "applicant"),
        examples=(
            "2024年6月底前入驻园区，正常经营满一年，正式员工不少于【3人】。",
            "农场登记满一年，流转土地不少于【100亩】，并签订合同。",
        ),
        counterexamples=("2024年6月底前，培育企业不少于【10家】，正常运营满一年的不少于5家。",),
    ),
    Rule(
        id="tally.of_receivers",
        gives="none",
        before=(
            r"(?:^|[，。；：）])(?:凡|对)?(?:想要?|要|如需|若要|拟|已)?(?:享受[^，。；：]{2,24}"
            r"|(?:获得?|领取|接受|申[领请报])[^，。；：]{0,20}(?:补[贴助]|资助|奖励|支持|扶持|津贴|奖补|资金|经费))"
            r"(?:的[^，。；：]{0,8})?，(?:(?!力争|争取|目标)[^。；]){0,80}?(?:$between)*+"
        ),
        needs=("-goal_heading",),
        examples=(
            "享受场地补贴的，须带动农户不少于【30户】。",
            "获得资助的团队，两年内发表论文不少于3篇，申请专利不少于【2件】。",
        ),
        counterexamples=("享受补贴的企业达到300家，力争到2025年超过【500家】。",),
    ),
    Rule(
        id="tally.norm_of_each",
        gives="none",
        before=r"每[证户人套][^，。；：\d]{0,12}(?:面积|标准)[^，。；：\d]{0,6}[为是按：](?:$between)*+",
        needs=("measure_unit", "exact", "-goal_year", "-goal_heading"),
        examples=("每证套型面积补贴标准为【15平方米】建筑面积。", "征收补偿中，每户安置标准为【60平方米】，超出部分按成本价购买。"),
        counterexamples=("到2027年，每户住房面积为【60平方米】。",),
    ),
    Rule(
        id="tally.far_from",
        gives="none",
        before=r"(?<!缩短)(?<!扩大)(?:距离?|相距)[^，。；：\d]{0,10}(?:$between|在|为|达)*+",
        needs=("measure_unit", "one_sided", "-goal_year", "-goal_heading"),
        examples=("就业地点与搬迁后居住处所距离【三十公里】以内。", "养殖场应选址偏远，距居民区【500米】以上。"),
        counterexamples=("到2027年，公交站点与社区距离【500米】以内。",),
    ),
    Rule(
        id="tally.distance_kept",
        gives="none",
        before=r"(?:(?<![对相供适响反])应当?|必须|须|不得|得|需)[^，。；：\d]{0,6}?(?:退缩|退让|留设|留出|预留|保留|间隔|相距|保持|设置)[^，。；：\d]{0,8}(?:$between)*+",
        needs=("measure_unit", "-goal_year", "-goal_heading"),
        examples=("邻接农地者，应设置保留行距【三公尺】之缓冲带。", "基地邻接道路者，应退缩【四公尺】建筑。"),
        counterexamples=("到2027年，应保留湿地【3公顷】。",),
    ),
    Rule(
        id="tally.among_norms",
        gives="none",
        needs=("of_norm",),
        examples=(
            "商铺正式员工不少于4人，其中青年不少于【2人】。",
            "专职人员不少于10人，其中持证的不少于【3人】。",
            "合作社成员须在20户以上，带动农户【50户】以上。",
        ),
        counterexamples=("到2027年，引进专家不少于5人，其中外地专家不少于【3人】。",),
    ),
    Rule(
        id="tally.multiple_of",
        gives="none",
        before=r"(?:标准|水平|工资|收入|生活费|薪资|月薪|年薪|基数)(?:的|之)?",
        needs=("times", "-goal_year"),
        examples=("达最低生活费标准【1.5倍】以上者，发给津贴。", "供养标准按低保标准的【1.6倍】执行。"),
        counterexamples=("到2025年，居民收入增长【2倍】。",),
    ),
    Rule(
        id="tally.replaced",
        gives="none",
        before=r"(?:由|从)(?:现时|现有|目前|现行|原有|原先|原来|原本|原|当前|过去|往年|约|每[年月周日]|\d{4}年的?|的)*(?:$between)*+",
        after=r"[^，。；\d]{0,8}(?:(?:增|提|升|减|降|扩|调|缩|放宽|延长)[^，。；\d]{0,4}?(?:至|到|为)|扩[展大充])",
        examples=(
            "名额由每年【800个】周期增至每年900个。",
            "服务由现时【90间】中心扩展，人次由5万增至7万。",
            "受惠人数由【8000人】增至11000人。",
        ),
        counterexamples=("受惠人数由8000人增至【11000人】。", "由企业新建【10个】充电站，提高到户率。"),
    ),
    Rule(
        id="tally.times_of_a_sum",
        gives="none",
        before=r"(?:再?加|加码|加计|加发|加给|加成|增给|乘以?|按照?|计|金额|标准|基数|薪俸|底薪|月俸|薪资|工资|租金|保费|罚款)(?:的|之)?(?:最高|不超过)?",
        needs=("times", "-goal_year"),
        examples=("未成年子女每增加一人再加【0.2倍】。", "新婚家庭按基本金额【1.3倍】核发。"),
        counterexamples=("到2027年，农产品加工业产值增加【2倍】。",),
    ),
    Rule(
        id="tally.multiple_at_most",
        gives="none",
        before=r"(?:不(?:得|应|能)?(?:超过|高于|多于|大于|超出|逾|低于|少于)|最高(?:不超过)?(?:为|按)?|以|限于|封顶)[^，。；：\d]{2,30}的?(?:$between)*+",
        needs=("times", "-goal_year"),
        examples=(
            "单个单位获得的支持总额原则上不超过其当年贡献的【1.5倍】。",
            "同一主体享受的奖励最高不超过上年度实缴税款的【2倍】。",
        ),
        counterexamples=("到2025年，居民收入达到2020年的【2倍】。",),
    ),
)
