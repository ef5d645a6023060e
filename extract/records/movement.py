"""How a level moves, as statistics say it (同比增长, 比增, 猛增, 降幅收窄): one vocabulary, put together from what such words are made of.

Words are of the folded view. `MOVED` are words that stand for a movement wherever they close a phrase; `ONE` are single characters, which do so
only where nothing but the movement is said (增9%, 较上年降3%).
"""

from __future__ import annotations

from typing import Final

_DEGREE: Final = r"(?:[净大激猛锐骤暴急陡微略小稳再续多少递倍连同比]{1,2}|小幅|大幅)"
_WAYS: Final = (
    r"(?:增长|增加|增多|增收|增支|增产|增亏|减少|减产|减收|减支|减亏|上升|上涨|上浮|上扬|上行|下降|下跌|下浮|下滑|下挫|下行|提高|提升|提速"
    r"|回升|回落|回暖|反弹|降低|降温|走高|走低|走强|走弱|扩大|缩小|缩减|压缩|收窄|放缓|加快|改善|攀升|攀高|流入|流出)"
)
ONE: Final = r"[增减升降涨跌]"
MOVED: Final = rf"(?:{_DEGREE})?{_WAYS}|{_DEGREE}{ONE}|占比|[增减降涨跌升]幅|增速|高于全[国省市]|低于全[国省市]"
