"""Who pays a share for somebody: purses, funds and bodies of the public; and the fees that persons and firms owe."""

from __future__ import annotations

from typing import Final

# 由市里, 区残联, 工伤基金, 教育局: no name of a person, of a firm, of those who share a cost among them
HAND: Final = (
    r"(?:(?!个人|本人|用人|企业)(?:各级)?[^，。；：、\d各和与及按自]{0,10}?"
    r"(?:财政|政府|基金会?|资金|[局委厅署]|残联|工会|妇联|联合会|协会|街道|社区|村集体|公会|部门|[省市县区镇乡村](?:里|级|上(?![年级]))?))"
)
# 体检费, 辅具费; not what a public body builds or runs something with (建设费, 经费)
OWED_FEE: Final = (
    r"(?<![经规公])(?<!建设)(?<!工程)(?<!改造)(?<!修建)(?<!运行)(?<!运营)(?<!经营)(?<!管理)(?<!维护)(?<!养护)(?<!管护)(?<!工作)(?<!活动)费"
)
