"""How a level moves, as statistics say it (同比增长, 比增, 猛增, 降幅收窄): one vocabulary, put together from what such words are made of.

Words are of the folded view. `MOVED` are words that stand for a movement wherever they close a phrase; `ONE` are single characters, which
do so
only where nothing but the movement is said (增9%, 较上年降3%). `COMPARED` tells against what or on which basis a movement is reckoned (比上年,
按可比价格,
剔除汇率因素, 年均复合), `HOW` how it goes (略有, 稳步, 反而): both stand in front of it and say nothing of what moves.
"""

from __future__ import annotations

from typing import Final

YEAR: Final = (
    r"(?:\d{4}|1[012]\d|[5-9]\d|一百[零一二三四五六七八九十]{0,3}|[五六七八九]十[一二三四五六七八九]?)年"  # of either calendar: 较110年成长
)
N: Final = r"[一二两三四五六七八九十\d]{1,3}"
_DEGREE: Final = r"(?:[净大激猛锐骤暴急陡剧狂飙略微小稍再续多少递倍连同比高跃劲]{1,2}|小幅|大幅)"
# whether it goes up or down is told of these; of the others only that it moves
_RISING: Final = (
    "增长|增加|增多|增收|增支|增产|增亏|上升|上涨|上浮|上扬|上行|提高|提升|提速|回升|回暖|反弹|走高|走强|扩大|加快|改善|攀升|攀高|流入"
)
_FALLING: Final = "减少|减产|减收|减支|减亏|下降|下跌|下浮|下滑|下挫|下行|回落|降低|降温|走低|走弱|缩小|缩减|压缩|收窄|放缓|流出"
_OTHERS: Final = (
    "超收|短收|增列|减列|增编|减编|增进|减弱|减速|上移|下移|下探|提增|回调|回撤|回稳|降速|冲高|扩张|扩增|膨胀|缩水|压减|压降|收缩|萎缩|衰退|成长|滑落|滑坡|趋[缓稳升降紧]|加速|上修|下修|收敛"
    "|好转|恶化|偏多|偏少|[多少][收卖销产用支花投]|多出|缩短|延长|升值|贬值|抬升|抬高|翻升|跃升|飙升|飙涨|腰斩|增势|升温"
)
_WAYS: Final = rf"(?:[正负]增长|{_RISING}|{_FALLING}|{_OTHERS})"
_PACE: Final = r"(?:率|速度|幅度)?"
# 由负转正, 止跌回升, 扭亏为盈
_TURN: Final = r"(?:[由从]?[降负升跌增正减亏盈涨][转变]为?[增升正负跌降盈亏涨]|转[正负](?!式)|[止触][跌降滑底](?:回升|反弹|企稳|回稳|转升|转增)|扭亏[为增])"
ONE: Final = r"[增减升降涨跌]"
# one character right in front of a number, which says no more than that it moves (增5%左右, 较2020年降15%); not 新增, 净增, nor 加减
ALONE: Final = r"(?<=[\u4e00-\u9fff])(?<![新净加核扣])[增减升降涨]"
MOVED: Final = rf"(?:{_TURN}|{_DEGREE})?{_WAYS}{_PACE}|{_TURN}|{_DEGREE}{ONE}|占比|[增减降涨跌升]幅|增速|高于全[国省市]|低于全[国省市]"

_HERE: Final = (
    rf"(?:(?:[上去今前]年)?(?:第?[一二三四1-4]季(?:度|(?!节))|[上下]半年|(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月份?)|上年|去年全年|去年|前年"
    rf"|上一?个?月|对?上一?季度?|上期|前期|期初|前一年|上一年|[前上][一二三两]?个?季度|前{N}个?月"
    rf"|\d{{1,2}}(?:(?:月份?)?[-至到]\d{{1,2}})?月份?|年初(?:预算|计划|目标)?|上年末|年末|“?十[一二三四五]五”?(?:时期)?末?|{YEAR}度?|{N}年前"
    r"|[疫节假汛灾]情?期?前|历史|往年|历年|常年|上一?[届次轮批]|首[日周月届]|平[日时]|前[一]?[日天周]|同期"
    r"|(?:年度|全年|原来的?|原定的?|原先的?|原|修订)?(?:预算|计划|预期|目标|估计))"
)
_SAME: Final = (
    r"(?:(?:年初|调整后?)?(?:预算|执行|决算|完成|预计|快报|初步)数?(?![增减]?收入|支出)|同期|全年|同月|[末底初])*"  # 比上年执行数
)
_BASES: Final = (
    r"(?:[按以用]照?)?(?:(?:可比|(?:[上去]年)?不变|现行|固定|\d{4}年|现|[当上去]年)价格?|(?:可比|相同|同一?|自然|统一|原)口径|(?:人民币|美元|港元|欧元|本币|台币)(?=计|口径|折)|可比(?=增|下|上))"
    r"(?:计价|计算|测算|计|口径|折算|比(?=增|降))*"
)
_LEFT_OUT: Final = r"(?:扣除|剔除|扣减|去除|剔去|考虑|不考虑)[^，。；\d]{1,12}?(?:因素|影响|(?=后|，))(?:的影响)?(?:后|之后|，)?|经?季节?(?:性|因素)*调整?后?"
_EACH: Final = rf"{N}年(?:年均|平均|间?)?(?:复合)?|近{N}年来?(?:年均|平均)?|年平均|平均每年|每年平均|每年(?=[增递])|平均|[年月季周日户人]均|年?复合|年化|折年|[年月季周](?=[增减升跌降成衰])"
COMPARED: Final = (
    rf"(?:对(?=上一?[季月]){_HERE}|[与同和跟]{_HERE}{_SAME}的?相?比较?|(?:相[比较]|较之|比照|对比|[比较])于?{_HERE}{_SAME}|同期|同比|[日周旬月季]?环比|按[年季月周]"
    rf"|{_LEFT_OUT}|{_BASES}|{_EACH}|实质)"
)
HOW: Final = (
    r"(?:[略稍]有?|有所|明显|显著|大幅度?|小幅度?|较?快速|较[快大]|较大幅度|高速|强劲|强势|温和|轻微|平稳|稳定|稳步|稳健|稳中有|持续|不断|逐[步年月季]|继续|进一步|总体|整体|基本"
    r"|同样|反而|逆势|恢复性|[两二双]位数|再[度次]|首次|相应|同步|仍然?|依然|均|都|也|则|却|只|仅|又|共|已经?|实现|合计|累计|分别|实际|名义|当[月季年])"
)
# behind 按: what a movement is reckoned by, where 按 gives nothing (按可比口径增长, 按年上升)
RECKONED: Final = (
    r"(?:照?(?:(?:可比|(?:[上去]年)?不变|现行|固定|[当上去]年|\d{4}年|现)价|(?:可比|相同|同一?|自然|统一|原)口径|(?:人民币|美元|港元|欧元|本币|台币)计"
    r"|可比[增下上])|[年季月周](?:实质|实际)?[增减升跌下上回])"
)
# what joins a clause to the one in front of it, and says nothing of what is measured
LINK: Final = r"(?:虽然?(?!说)|尽管|但是?(?!书)|然而|不过|而且?|此外|另外|因此|因而|从而|进而|于是|所以|其次|加之|相应地?|随之|与此同时|总的来看|总体来?看|其中|使得?(?![用馆]))"

# how far it is to move, as goals say it, right in front of the number: not to what (提高到), which is a level
_PACED: Final = r"(?:幅度?|速度?|率|目标)(?:[保维]持在|稳定在|控制在|达到?|为|是)?"
_FAR: Final = r"(?:了|约|近|达到?|超过?|逾|不[低少高]于|不超过|至少|各|均|分别|累计|平均|力争|左右|原则上)*"
RISES: Final = rf"(?:{_RISING}|跃升|拉升|调高|上调|拉高|增高|递增|倍增|(?<![新净])增|(?<=[\u4e00-\u9fff])[升涨提])(?:{_PACED})?{_FAR}"
MORE: Final = rf"(?:增长|增加|增多|增收|增支|增产|增亏|上升|上涨|扩大|攀升|递增|增高|(?<![新净])增)(?:{_PACED})?{_FAR}"  # of counts and sums: 提升30座 is a deed
FALLS: Final = rf"(?:{_FALLING}|压减|压降|削减|减排|减轻|减量|下调|调低|精简|[减降])(?:{_PACED})?{_FAR}"
RISES_TO: Final = rf"(?:{_RISING}|{_FALLING}|跃升|拉升|[增升降减提])[到至](?:{_FAR})"
# to what it moves, or where it stays, in front of the number of a level
_ARRIVES: Final = (
    rf"(?:{_RISING}|{_FALLING}|跃升|拉升|扩展|拓展|延伸|发展|恢复|巩固|稳定|保持|维持|控制|限制|锁定|压减|压降|削减|精简|缩短|延长|调整|上调|下调|调高|调低|设定|提速"
    r"|[提升增扩建降减压缩达])"
)
REACHES: Final = rf"(?:{_ARRIVES}(?:[到至在为成]))"
# how it is reached: words that stand between what is measured and the word of its level, and name nothing
REACHED_HOW: Final = r"(?:稳步|继续|统一|一律|稳定|逐步|逐年|持续|不断|进一步|大幅|显著|明显|基本|初步|总体|整体|普遍|全面|全部|率先|提前|如期|始终|长期|常年|确保|[必须需][须要]?|有望|预计|预期)"
