"""Whether words that stand where a name could are one: costs, shares, times and ways get no money, and a reader looks on."""

from __future__ import annotations

import re

from extract.lexicons import any_of, per_pack, table

_NOBODY = re.compile(
    r"^(?:如(?!皋|东|期|实|意)|若(?!干)|倘|择优(?!推|资|扶)|另行|政策(?:有效|执行|实施)期|有效期)|[金额价款费]的\d+%?$|(?<![旅优])券$|能力$|(?:期限|年限|时间|次数|数量|人数)(?:最长|不超过|不少于|不低于|为|达)[^，的]{0,8}$|^(?:文件|政策|法律|制定|适用)?依据(?:$|：)|(?:标准|金额|额度|比例|限额)[为是]$|^(?:(?:补助|补贴|奖励|资助|津贴|奖补|扶持|支持)金?(?:对象)?$|(?:符合|满足|具备)(?:上述|以上|规定|相关|申报|申请)*(?:条件|要求)$|不得|不超过|不高于|不低于|具体$|在(?![岗职校站册编读任])[^，的]{1,3}$|达到$|先[建购租买垫]后[^，]{0,2}$|[^，的]{0,8}(?:能力|面积|规模|产量|容量|里程)$|[^，]*如下$|(?:再|另|可)*(?:领取|申领)$|[^，的之]{0,6}(?<!保)费用?$|分(?:年度?|期|批|次|档|阶段|步)(?:安排|贴息|拨付|支付|兑现|补助|发放)?$|(?:支付|拨付|汇入|划入|打入)(?:到|至)?[^，]*$|执行机关|主管机关|本[部局府会署处]|具体标准|相关标准|(?:各级|中央|[省市县区]级?)?财政[^的]{0,2}$|民生$|^[^，的]{0,4}(?:拨付|拨款|预留|投入|安排|下达)$|每[生人户名]每(?:学年|学期|[年月])|为期[^，]{1,6}$|不[足满到][\d.]+[万亿]?元$|(?:时间|期限|年限|补贴期|最长)[^的]*$|现?已[^的]*$|每[户人家名位]$|应当[^的]*$|[^的]*他人$|(?:并|应|须)*(?:依(?![托法])|按照?|根据|参照|采用)[^的]*$|经[^，的]{0,20}(?:可|适当|提高|放宽)|经[^，的]{0,10}(?:批准|审批|同意|审核|评审|认定|公示|核准|核定)[后可]*$|(?:有|具有|属于?|符合)?(?:下列|以下|上列)[^，]{0,8}之一的?$|\d+年(?:\d+月)?(?:\d+日)?(?:至|到|-)?[\d年月日]*(?:止|起|间)?$)|应依|编列|纳入[^，]{0,8}范围$|提供每[年月]|[提调][高整][到至为]$|不得?(?:超过|逾|高于)$|保费\d+元$|[之的][^，的之]{1,8}(?:费用?|义务)$"
)


@per_pack
def _measured() -> re.Pattern[str]:
    """A phrase that closes with what is measured, paid or laid down (剩余〔部分〕, 合同〔金额〕, 原则上), and not with who has it."""
    heads = any_of(table("policy", "nobody")["heads"])
    return re.compile(rf"(?:{heads})(?:上|中|内)?$")


def is_measured(said: str) -> bool:
    """Whether a phrase closes with a cost, a share, a time or a way."""
    return bool(_measured().search(said))


def names_nobody(said: str) -> bool:
    """Whether a phrase is no name of a person, a firm or a thing that money can be given to."""
    return bool(_NOBODY.search(said) or is_measured(said))
