"""Rules for sums that are given: by a verb of giving, an instrument, a prize or list, and the ceilings and additions beside them."""

from __future__ import annotations

from typing import Final

from extract.rules import Rule

SERIES: Final = "money.series"  # what a further case gets, in a series that began with a verb of giving

CAPS: tuple[Rule, ...] = (
    Rule(
        id="money.cap_each",
        gives="award",
        before=r"(?:^|[。；，：）])(?:其中|且|但|原则上)*(?:同一|单一?[个家户项]?|每[一个家户名人项件])(?:企业|单位|主体|申报主体|项目|机构|个人|农户|家庭|园区|团队|用户|人)?(?:(?!不得)(?:$between)|原则上|资金|$instrument|总额|[获享][得受]的?|年度|当年|所)*+不得(?:超过|高于|多于|大于|逾)(?:$between)*+",
        needs=("at_most", "award_said", "predicate", "-past_fact", "-goal_year", "-level_subject", "-conditions"),
        examples=(
            "对新引进的企业给予房租补贴。每个单位不得超过【50万元】。",
            "对购置农机具给予补贴。单户原则上不得超过【5万元】。",
        ),
        counterexamples=("对购置电梯给予补贴。每部电梯的保险金额不得超过【200万元】。",),
    ),
)

MONEY_FIRST: tuple[Rule, ...] = (
    Rule(
        id="money.entitled_each",
        gives="award",
        before=r"(?<!已)(?:可|可以|均可|即可)(?:按[^，。；：、\d]{2,6})?(?:一次性|最高|再|申请|直接)*(?:享受|享有|申领|领取|获得|获)每(?![年月日])[^，。；：、\d每]{1,4}(?:$between)*+",
        after=r"(?:的|左右的)?(?:一次性|创业|开办|建设|运营)*(?:$instrument)(?:[，。；、）]|$)",
        needs=("-conditions",),
        examples=(
            "某局2024年工作总结\n侨胞开办诊所，可按照规定享受每床位【1—2万元】的一次性补助。",
            "目前，在社区开办养老机构的，可领取每张床位【1万元】建设补贴。",
        ),
        counterexamples=("去年，该院已享受每床位【5万元】的补助。",),
    ),
    Rule(
        id="money.instrument_after",
        gives="award",
        after=r"(?!(?:以[上下])?的[^，。；、]{1,10}?(?:可|均可|得|会|将|即可)(?:申请|申领|获|领取|享))(?:的|左右的)?(?:（[^（）]*）)?[^，。；、：给用]{0,14}?(?>$instrument)(?!金?池|政策|对象|范围|资金总额|(?:企业|个人|单位|$between)*+(?:\d|百分之))",
        needs=("-past_fact", "-stated_goal"),
        examples=("给予最高【50万元】奖励。", "分别给予【50万元】、100万元一次性奖励。", "给予人才工作室【10万元】建设经费。"),
        counterexamples=("规上工业总产值超【400亿元】，给予奖励。", "每月入息低于【12000元】的住户可申请津贴。"),
    ),
    Rule(
        id="money.given",
        gives="award",
        after=r"(?!的?[^，。；、\d]{0,6}(?:贷款|借款|信贷|授信)(?!款?(?:贴|利|补|奖|担保费)))",
        needs=("award_verb", "-past_fact", "-stated_goal"),
        examples=("一次性奖励企业【120万元】。", "国家、省级中心分别最高资助【3000万元】、1000万元。"),
        counterexamples=("新增制造业贷款【200亿元】。",),
    ),
    Rule(
        id="money.given_to_named",
        gives="award",
        before=r"(?:^|[。；：、）])(?:对|凡)(?![外口接标应照象比])[^。；：]{4,80}?(?:的|者|企业|单位|机构|项目|团队|人才|园区|平台|公司|空间|中心|基地|家庭|学校|社区|[人员户社村商店馆院])，(?:由[^，。；：\d]{2,12})?(?:一次性|每年|再|另|分别|可|直接)*(?:支持|兑[付现]|授予|配套|匹配|赠[送予]|享受|领取|提供|下达|划拨)(?:$between)*+",
        after=r"(?:[，。；、）]|$)",
        needs=("-past_fact", "-conditions", "-goal_year", "-large", "-back_bound"),
        examples=("对获评国家级示范园区的，兑付【50万元】。", "对新建的众创空间，由区财政兑付【30万元】，用于设备购置。"),
        counterexamples=("对新建的众创空间，提供【50万元】信用贷款。", "对去年获评的园区，已兑现【50万元】。"),
    ),
    Rule(
        id="money.bare_giving",
        gives="award",
        before=r"(?:(?:可|再|最多|最高)获(?:发|得|批)?[^，。；收营投产]{0,8}|[者：，]可得|一笔过)(?:$between)*+",
        needs=("-past_fact", "-stated_goal"),
        examples=("连续受雇满12个月再获【8500元】。", "每间小店最多获【3.8万元】。"),
        counterexamples=("目前，园区企业各获投资【5000万元】。",),
    ),
    Rule(
        id="money.handed_each",
        gives="award",
        before=r"(?:获发?得?|领取|派发|发放|分享)[^，。；\d]{0,16}?(?:现金|分享|红包|款项|利是)[^，。；\d]{0,6}，每[名人位户][^，。；：\d]{0,12}?(?:\d[^。；]{0,40}?，[^，。；、\d]{2,14}?)?(?:$between)*+",
        needs=("exact", "predicate", "-past_fact", "-conditions", "-large"),
        examples=(
            "居民可获年度现金分享，每名长者【9000元】，其他人士5000元。",
            "居民可获年度现金分享，每名长者9000元，年龄不限，其他人士【5000元】。",
        ),
        counterexamples=("居民可获年度现金分享，每名长者去年收入【9000万元】。",),
    ),
    Rule(
        id="money.cap_of_rate",
        gives="award",
        before=r"[，；。（](?:且|但|并|其|以)*(?:(?:每|单|同一)[^，。；：、\d]{1,10}?|$each_time|全年|当年|年度?)?(?:$instrument|最[高低]|年度?|累计|合计|总|补|奖)*+(?:(?:金|限|数|总)?额度?|上限|下限|资金|款项?)?(?:最[高低]|上限|累计|合计|总计|原则上|$between)*+",
        needs=("bounded_side", "after_rate", "predicate", "-past_fact", "-conditions", "-contributed", "-award_column"),
        examples=(
            "对新落户的企业，以地方贡献的3%一次性奖励，最高金额不超过【80万元】。",
            "按设备投资的10%给予补助，总金额不超过【80万元】。",
            "按贷款利息的50%给予贴息，单户年度金额上限【20万元】。",
            "按用电成本的30%给予企业补贴，全年不高于【40万元】。",
            "按检测费用的50%给予补助，每家不低于【1万元】。",
        ),
        counterexamples=(
            "按设备投资的10%给予补助，项目投资额不超过【80万元】。",
            "对注册满一年、资金不超过【80万元】的企业给予补助。",
        ),
    ),
    Rule(
        id="money.cap_behind",
        gives="award",
        before=r"(?:每[^，。；]{1,8}|以|单[^，。；]{1,6}|同一[^，。；]{1,8}|最高|[最至]多|不(?:得)?(?:超过|高于|多于)|封顶|上限|控制在)[^，。；]{0,6}|[，；（](?:且|但|并)?(?:全年|年度|当年|累计|合计|总计|总额|一次性|最高)*+(?:[最至]多|不(?:得)?(?:超过|高于|多于)|控制在)?",
        needs=("at_most", "award_context", "predicate", "-past_fact", "-level_subject"),
        examples=(
            "对新建的校舍给予补助，单个项目最高【500万元】。",
            "对贷款的农户给予贴息，每户每年不超过【8万元】。",
            "按考核结果分档给予奖补，累计至多【2万元】。",
            "按参保人数给予补助，【20万元】封顶。",
        ),
        counterexamples=("投资额不超过【30万元】。",),
    ),
    Rule(
        id="money.cap_alone",
        gives="award",
        before=r"(?:最高|最多|超过|不高于|上限|限额|封顶线?|至多|不逾|控制在|以|[为达是年额度家户个人项金计])(?:$between|$instrument|支持|给予|每[家户个人项年])*+",
        needs=("at_most", "cap_alone", "predicate", "-past_fact"),
        examples=(
            "对家庭农场，按租金的20%给予补助。每年最高【3万元】。",
            "对新开设的门店，按装修费用的30%给予补贴。单个企业最高不超过【20万元】。",
            "对参展企业，按展位费的50%给予补助。年度最高限额为【10万元】。",
        ),
        counterexamples=("鼓励企业增资扩产。单个项目投资额最高【3亿元】。",),
    ),
    Rule(
        id="money.per_head",
        gives="award",
        before=r"(?:(?<![资入酬金薪租费])每(?:个?月|小时|课时|日|天)|每一?(?:[孩胎人户家亩个件项名套台案宗吨床辆生班口位场次晚]|展次|平方米|公里|学年|架次|航线|人次|企业|项目|学员|车)|人均)(?:每[年月天日晚次]|每学[年期]|一次性?|最高|补|发|发给|发放|给予|补贴|补助|奖励|按|不超过|为|：|约)*+",
        needs=("award_context", "-past_fact"),
        examples=(
            "A类人才租房补贴，每人每月【1500元】。",
            "设备更新补贴标准：每台【2万元】。",
        ),
        counterexamples=("城镇居民每人每年可支配收入达【5万元】。",),
    ),
    Rule(
        id="money.prize",
        gives="award",
        before=r"(?:(?:奖|奖金|奖励|补贴|补助|资助|津贴)[^，。；]{0,12}(?:分别)?为|(?:奖金|奖励金|奖助学金|奖学金|助学金|慰问金|补助金|奖品|纾困金|救助金|慰助金|救济金|抚恤金|安家费)[各共]?|(?:[一二三四特]等奖|[金银铜]奖|优[胜秀]奖|入围奖|鼓励奖|第[一二三四五六七八]名|冠军|亚军|季军)(?:\d{1,3}|[一二两三四五六七八九十]{1,2})?[名个项人]?，?(?:每[名项个人]|[各共])?)(?:$between)*+",
        needs=("award_said", "-past_fact", "-past"),
        examples=(
            "另发给奖金，金奖、银奖分别为【30万元】、20万元。",
            "竞赛设优秀奖若干，奖金为【1万元】。",
            "第一名：颁发奖牌一面，奖金【10万元】。",
            "一等奖1名，奖金10万元；二等奖2名，各【5万元】。",
        ),
        counterexamples=("企业注册资本为【30万元】。",),
    ),
    Rule(
        id="money.listed",
        gives="award",
        before=r"(?:^|[）、.．；。])(?:(?:[^，。；：]{2,20}|[^。；：]{4,60}[者的])：|(?:[^，。；：\d]{2,20}|[^。；：]{4,60}[者的])，为?(?!每[年月]))(?:每[^，。；：、\d年月]{1,4})*(?:$between)*+",
        needs=("award_above", "predicate", "-conditions", "-contributed"),
        examples=(
            "补助金额依下列规定办理：\n一、个人，【3万元】。\n二、团体者，为10万元。",
            "优胜选手的奖金标准如下：\n一、第一名：【1万元】。\n二、第二名：5000元。",
            "补助金额按下列标准核给：\n（一）甲类：【30万元】；\n（二）乙类：10万元。",
            "本津贴每月发给标准如下：\n一、家有一名学童，且未领其他补助者：【3000元】。",
        ),
        counterexamples=("企业基本情况如下：\n一、注册资本：【30万元】。",),
    ),
)

MONEY_NEXT: tuple[Rule, ...] = (
    Rule(
        id="money.provided_each",
        gives="award",
        before=r"(?:向|给|为)每[名位个家户间所][^，。；：、\d]{1,14}?(?:提供|发放|派发|发出|支付|送上|送赠)(?:$between)*+",
        after=r"(?![^，。；、]{0,10}(?:贷款|担保|授信|融资|借款|信贷|保额|保障))",
        needs=("-past_fact", "-conditions", "-large"),
        examples=("会向每名学生提供【2500元】。", "为每名合资格人士送上【1万元】。"),
        counterexamples=("向每家企业提供【500万元】贷款。", "去年向每名学生提供了【2500元】。"),
    ),
    Rule(
        id="money.thing_listed",
        gives="award",
        before=r"(?:^|[，；：。、）])(?:(?!总|价|费用为)[^，。；：、\d]){0,10}?(?:$between)*+",
        after=r"(?:[，。；、（]|$)",
        needs=(
            "per_thing",
            "predicate",
            "-priced",
            "-back_bound",
            "-large",
            "-past",
            "-conditions",
            "-contributed",
            "-fee_headed",
            "given_above",
        ),
        examples=(
            "渔网拆除补偿方案\n（一）补偿费\n①120脚以下，【0.3万元/张】；",
            "一、补助标准\n（1）灯杆：12米以上，【1万元/个】；12米以下，0.7万元/个。",
        ),
        counterexamples=(
            "一、收费标准\n（1）大型车：20座以上，【30元/辆】；20座以下，15元/辆。",
            "一、概况\n灯杆：12米以上，【1万元/个】。",
        ),
    ),
    Rule(
        id="money.benefit_named",
        gives="award",
        before=r"(?:^|[，；、。：）.\n])(?!个人|单[位个]|财政|其中|同一|每|累计|合计|总)(?:[A-Z]\d?|(?!缴|收入|资产|财产|工资|成本|投[资入]|营业|产值|税|费|额|承担|负担|注册)[^，。；：、\d]){0,18}?(?:人才|人员|人|博士后?|硕士|本科|专科|大专|(?:毕业|研究|实习|留学|大学|学|新)生|企业|公司|项目|单位|机构|平台|基地|园区|团队|农户|家庭|[类级等档奖名胎孩户者岗])(?:每[人月年日天次例床户家个][^，。；：、\d]{0,3}|一次性|分别|最高|为)*+(?:$between)*+",
        after=r"(?:以内)?(?:/[^，。；、\d]{1,6})?(?:[，。；、（]|$)",
        needs=("benefit_headed", "-told", "-conditions", "-contributed", "-back_bound", "-goal_year", "-large"),
        examples=(
            "（三）落户补助。一层次人才【80万元】，二层次人才40万元。",
            "四、购房补贴\n博士【20万元】，硕士8万元。",
            "（二）项目启动资金。一层次人才不少于【100万元】，二层次人才不少于50万元。",
        ),
        counterexamples=("（二）注册资本。A类企业【100万元】，B类企业50万元。", "四、购房补贴\n购房总价【20万元】，首付8万元。"),
    ),
    Rule(
        id="money.added",
        gives="award",
        before=r"(?:加计|加发|加给|增发|加码)(?:$between)*+",
        needs=("award_above", "predicate"),
        examples=(
            "补助额度按下列级距核定：\n一、人数超过50人部分，每增加1人，再加计【1万元】。",
            "补助额度按级距核定：\n一、每超过1公顷，加计【5000元】。",
        ),
        counterexamples=("逾期未缴的，加计【1万元】滞纳金。",),
    ),
    Rule(
        id="money.in_all",
        gives="award",
        before=r"(?:[一二两三四五六七八九十\d]{1,3}个?[月年季周天日次]|每[^。；]{1,40}\d[^。；]{1,24}，)(?:合计|共计|总计|共)(?:$between)*+",
        needs=("after_given", "exact", "-past_fact", "-after_fund"),
        examples=(
            "自营工作者每月发给1万元补助金，3个月共【3万元】。",
            "每小时补助160元，每月最高120小时，总计【1万9200元】。",
        ),
        counterexamples=("给予企业50万元补助，两年共投资【300万元】。",),
    ),
    Rule(
        id=SERIES,
        gives="award",
        before=r"，(?:$between|再|另|各|一次性)*+",
        after=r"(?:[；。]|$)",
        needs=("series",),
        examples=(
            "完成股份制改造，给予50万元；通过上市辅导验收，【100万元】；成功上市，200万元。",
            "首次参展的，奖励2万元；连续参展三届的，【5万元】。",
        ),
        counterexamples=("完成改造，给予50万元；企业注册资本，【100万元】。", "获评的，奖励2万元；企业自筹，【5万元】。"),
    ),
    Rule(
        id="money.parallel",
        gives="award",
        before=r"(?:[，、；]|(?<=[\d元年月])[^，。；：、（）\d]{0,12}（)(?:[^，。；：、\d]{1,12}：)?(?:(?!$measures|$funds|$loans|编列|安排|今年|明年|额|价|费|需|应|占|达|由|从|比|较|超|满|共|总)[^，。；：、（]){1,16}(?:，每[^，。；：、\d]{1,6}|(?<=的)，)?",
        needs=("parallel", "-back_bound", "-conditions", "-past_fact"),
        examples=(
            "新建泊位补助3万元，改建泊位【2万元】。",
            "百岁老人津贴每月500元，90岁以上老人【100元】。",
            "就读国中者，每学期补助二千元；就读高中者，每学期【三千元】。",
        ),
        counterexamples=("给予补助1500元，注册资本【100万元】。", "给予补助1500元，房价【100万元】。"),
    ),
)
