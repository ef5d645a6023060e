"""Rules for levels that are laid down, wages and prices (最低工资标准, 电价, 起步价): newly set, in force before, by how much they rose, how they rank."""

from __future__ import annotations

from typing import Final

from extract.rules import Rule

_STANDS: Final = (
    r"(?:(?!调整[为至到]|[上下]调[至为到]|[涨调提降][至为到]|提高[至到]|降低[至到]|目前|现在|如今)[^。；])"  # nothing new is set on the way
)
_SET: Final = r"(?:调整|上调|下调|调高|调低|提高|提升|提|降低|上涨|涨|降|调|增加|核定|确定|明确|规定|统一|恢复|分)(?:为|至|到|成)"
# 一类地区2280元、〔二类区每月〕1900元: where and for how long a level holds
_LABEL: Final = r"(?:[^，。；：、\d]{0,8}?(?:[类档级区市县]|地区|以上|以内)|)(?:，?(?:每[^，。；：、\d]{1,5}|小时|月))?(?:为|是|$between)*+"

_PRICE: Final = r"(?:(?:基准|起始|起拍|起租|出让|划拨|指导|零售|批发|供应|收购|最高|最低|挂牌|保护|销售|结算|回购|转让|申报|限)(?:地|限)?价(?:格|款)?|地价|价款|$laid_down)(?:格|标准|水平)?"

_CHANGED: Final = r"(?:(?:降|减|调|改|升|涨)(?:低|少|整)?(?:为|至|到|成)|(?:下调|上调|调高|调低|提高)(?:为|至|到))"

MONEY: tuple[Rule, ...] = (
    Rule(
        id="money.level_before",
        gives="statistic",
        before=rf"(?:(?:上涨|[上下]调|调整|提高|涨价|调价|实施|执行)(?:之|以)?前|此前|之前|以前|过去|(?<!还)原(?!则|材|料|油|煤|创|籍|本|始)[来先有]?的?)[^。；\d]{{0,24}}?$laid_down[^，。；\d]{{0,10}}?(?:\d{_STANDS}{{0,40}}[，、](?:(?!{_SET})[^，。；、\d]){{1,12}})?"
        rf"|$laid_down[^，。；：、\d]{{0,8}}?(?:(?:上涨|[上下]调|调整|提高)(?:之|以)?前|此前|之前|原)(?:[来先]?[为是]|的)[^，。；\d]{{0,8}}?",
        needs=("-award_verb", "-conditions"),
        examples=(
            "上涨之前，全市月最低工资标准为【1830元】，分别上涨了240元。",
            "调整前三类地区最低工资标准为【2020元】、1830元、1620元。",
            "此前，居民水价每吨【2.3元】。",
            "出租车起步价原为【8元】。",
        ),
        counterexamples=("原则上，物业费每平方米【2元】。", "此前，最低工资标准调整为1830元，现提高到【2020元】。"),
    ),
    Rule(
        id="money.level_raised_by",
        gives="statistic",
        before=rf"(?:$laid_down|汽油|柴油|成品油){_STANDS}{{0,48}}?"
        r"|$laid_down[^。；]{0,56}\d[^。；]{0,6}，[^，。；\d]{0,10}?",
        after=r"(?:以上|左右)?(?:[，。；、（）和]|$)",
        needs=("risen_by", "-award_verb", "-award_verb_near", "-conditions", "-goal_year"),
        examples=(
            "月最低工资标准调整到2590元，增加【110元】。",
            "甲市将最低工资标准上调至2360元，比原标准提高【210元】。",
            "国内汽油、柴油每吨分别上调【210元】、200元。",
            "一档水价由2.3元调整为2.8元，涨幅为【0.5元】。",
        ),
        counterexamples=("最低工资标准提高到【2360元】。", "养老金每人每月增加【110元】。"),
    ),
    Rule(
        id="money.level_ranked",
        gives="statistic",
        before=r"$laid_down[^，。；：、\d]{0,12}?(?:$between|$level|以)*+",
        after=r"(?:以上)?，?[^，。；：\d]{0,8}?(?:居首|居[于全]|[位稳仍]居|位列|排名|排在|名列|领跑|领先|[高低]于全[国省]|为全[国省市]最[高低]|[是为]?全[国省市]最[高低])",
        needs=("-award_verb", "-conditions"),
        examples=(
            "甲市月最低工资标准达到【2590元】，稳居全国第一位。",
            "乙市最低工资【2690元】居首。",
            "丙县居民电价为【0.48元】，是全省最低。",
        ),
        counterexamples=("月最低工资标准调整到【2590元】，惠及职工。",),
    ),
    Rule(
        id="money.level_replaced",
        gives="statistic",
        before=rf"$laid_down[^。；\d]{{0,12}}?(?:由|从)(?:(?!{_SET})[^。；，]){{0,40}}?",
        after=r"(?:以上)?[、，]?[^。；，由从]{0,28}，?[^，。；\d由从]{0,4}?(?:调整|上调|下调|调高|调低|提高|提升|上涨|涨|降低|降|调)(?:为|至|到)",
        needs=("-award_verb",),
        examples=(
            "甲市最低工资标准由每时不少于【12元】、每月不少于2100元，调整到每时不少于13元、每月不少于2300元。",
            "甲市最低工资标准由每时不少于12元、每月不少于【2100元】，调整到每时不少于13元、每月不少于2300元。",
            "每公里运价由【2元】调至2.4元。",
        ),
        counterexamples=("最低工资标准由2100元调整到【2300元】，电价调整为0.6元。",),
    ),
    Rule(
        id="money.level_set",
        gives="other",
        before=rf"$laid_down[^。；]{{0,36}}?{_SET}[^，。；：、\d]{{0,6}}?{_LABEL}(?:\d[^。；]{{0,44}}?[，、]{_LABEL})?"
        rf"|(?:执行|实行|新的)[^，。；\d]{{0,12}}$laid_down(?:为|是|：|，){_LABEL}(?:\d[^。；]{{0,44}}?[，、]{_LABEL})?",
        after=r"(?![^，。；、]{0,12}(?:奖励|补贴|补助|部分))",
        needs=("-award_verb", "-award_verb_near", "-told", "-conditions", "-due_ahead"),
        examples=(
            "自8月1日起，将全省最低月工资标准调整为【2280元】、2070元、1840元三档。",
            "月最低工资标准涨到一类地区2280元，二类地区【2070元】。",
            "甲市最低工资标准由每小时12元、每月2100元，调整到每小时13元、每月【2300元】。",
            "居民用水第一阶梯水价由每立方米2.3元调整为【2.8元】。",
            "执行新的最低工资标准：一类区每月【2100元】，二类区每月1900元。",
        ),
        counterexamples=("对电价调整为0.6元的企业，给予【2.8元】补贴。", "去年，最低工资标准已调整为【2070元】。"),
    ),
    Rule(
        id="money.price_is",
        gives="other",
        before=rf"{_PRICE}(?:统一|均|暂|分别|[每首][^，。；：、\d]{{1,8}})*(?:为|是|定为|：|[每首][^，。；：、\d]{{1,6}}(?:$between)*+){_LABEL}(?:\d[^。；]{{0,24}}?[，、]{_LABEL})?",
        after=r"(?![^，。；、]{0,12}(?:奖励|补贴|补助|部分))",
        needs=("exact", "-award_verb", "-award_verb_near", "-told", "-past_fact", "-conditions", "-due_ahead"),
        examples=(
            "土地采取划拨方式供应，划拨价款为【45万元/亩】。",
            "汽油和柴油最高零售价格每吨分别为【9385元】和8315元。",
            "停车费每小时【5元】，夜间2元。",
            "工业用地出让最低价标准：【111元/平方米】。",
        ),
        counterexamples=("去年，玉米收购价为每斤【1.1元】。", "对物业费每平方米补贴【2元】。"),
    ),
    Rule(
        id="money.changed_from",
        gives="statistic",
        before=r"(?<![保学])(?:费|价格?|票|租金)(?![补贴])[^。；]{0,40}?",
        after=rf"，?(?:统一)?{_CHANGED}(?:每[^，。；：\d]{{1,4}})?[\d.]+元",
        needs=("exact", "-ample", "-award_verb", "-award_near", "-conditions"),
        examples=("登记费住宅类每件【80元】降为每件40元。", "登记费由每件80元降为40元，非住宅类每件【550元】降为275元。"),
        counterexamples=("补贴标准每人【80元】调整为每人100元。",),
    ),
    Rule(
        id="money.changed_to",
        gives="other",
        before=rf"(?<![保学])(?:费|价格?|票|租金)(?![补贴])[^。；]{{0,60}}?[\d.]+元，?(?:统一)?{_CHANGED}(?:每[^，。；：\d]{{1,4}})?",
        after=r"(?:以上|左右)?(?:[，。；、（）]|$)",
        needs=("exact", "-ample", "-award_verb", "-award_near", "-told", "-conditions"),
        examples=("登记费住宅类由每件80元降为每件【40元】。", "登记费由每件80元降为40元，非住宅类每件550元降为每件【275元】。"),
        counterexamples=("去年，登记费已由80元降为【40元】。", "给予的补贴由每人80元调整为【100元】。"),
    ),
    Rule(
        id="money.charged",
        gives="other",
        before=r"(?:加收|另收|多收|补收|加价|一票制|票价|(?:最高)?(?:收费|计费|收取))(?:标准)?(?:[^，。；：、\d奖补]{0,4})(?:$between)*+",
        needs=("-ample", "-award_verb", "-conditions", "-past_fact", "-giving_after"),
        examples=("停放超过1小时后，每小时加收不超过【3元】。", "公交实行一票制【2元】，空调车加收1元。", "24小时内最高收费【60元】。"),
        counterexamples=("对票价补贴【2元】。",),
    ),
)
