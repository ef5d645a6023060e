"""How a level moves, as statistics say it (同比增长, 比增, 猛增, 降幅收窄): one vocabulary, put together from what such words are made of.

Words are of the folded view. `MOVED` are words that stand for a movement wherever they close a phrase; `ONE` are single characters, which do so
only where nothing but the movement is said (增9%, 较上年降3%).
"""

from __future__ import annotations

from typing import Final

_DEGREE: Final = r"(?:[净大激猛锐骤暴急陡微略小稳再续多少递倍连同比]{1,2}|小幅|大幅)"
_RISING: Final = (
    "增长|增加|增多|增收|增支|增产|增亏|上升|上涨|上浮|上扬|上行|提高|提升|提速|回升|回暖|反弹|走高|走强|扩大|加快|改善|攀升|攀高|流入"
)
_FALLING: Final = "减少|减产|减收|减支|减亏|下降|下跌|下浮|下滑|下挫|下行|回落|降低|降温|走低|走弱|缩小|缩减|压缩|收窄|放缓|流出"
_WAYS: Final = f"(?:{_RISING}|{_FALLING})"
ONE: Final = r"[增减升降涨跌]"
MOVED: Final = rf"(?:{_DEGREE})?{_WAYS}|{_DEGREE}{ONE}|占比|[增减降涨跌升]幅|增速|高于全[国省市]|低于全[国省市]"

# how far it is to move, as goals say it, right in front of the number: not to what (提高到), which is a level
_PACED: Final = r"(?:幅度?|速度?|率|目标)(?:[保维]持在|稳定在|控制在|达到?|为|是)?"
_FAR: Final = r"(?:了|约|近|达到?|超过?|逾|不[低少高]于|不超过|至少|各|均|分别|累计|平均|力争|左右|原则上)*"
RISES: Final = rf"(?:{_RISING}|跃升|拉升|调高|上调|拉高|增高|递增|倍增|(?<![新净])增|(?<=[\u4e00-\u9fff])[升涨提])(?:{_PACED})?{_FAR}"
MORE: Final = rf"(?:增长|增加|增多|增收|增支|增产|增亏|上升|上涨|扩大|攀升|递增|增高|(?<![新净])增)(?:{_PACED})?{_FAR}"  # of counts and sums: 提升30座 is a deed
FALLS: Final = rf"(?:{_FALLING}|压减|压降|削减|减排|减轻|减量|下调|调低|精简|[减降])(?:{_PACED})?{_FAR}"
RISES_TO: Final = rf"(?:{_WAYS}|跃升|拉升|[增升降减提])[到至](?:{_FAR})"
# to what it moves, or where it stays, in front of the number of a level
_ARRIVES: Final = rf"(?:{_WAYS}|跃升|拉升|扩展|拓展|延伸|发展|恢复|巩固|稳定|保持|维持|控制|限制|锁定|压减|压降|削减|精简|缩短|延长|调整|上调|下调|调高|调低|设定|提速|[提升增扩建降减压缩达])"
REACHES: Final = rf"(?:{_ARRIVES}(?:[到至在为成]))"
# how it is reached: words that stand between what is measured and the word of its level, and name nothing
HOW: Final = r"(?:稳步|稳定|逐步|逐年|持续|不断|进一步|大幅|显著|明显|基本|初步|总体|整体|普遍|全面|全部|率先|提前|如期|始终|长期|常年|确保|[必须需][须要]?|有望|预计|预期)"
