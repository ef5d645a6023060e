"""What a bare 元 is: the currency of the place a document is of, and of the place that a stretch of it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right

from extract.model import Mention

SAID_CNY = re.compile(r"人民币|[A-Z¥]")
_SPEAKS_OF = re.compile(
    r"(?:(?<=[\n。；])|(?<![\s\S]))[#*【（]*(?:至于|而|在)?(?:(?P<HKD>香港)|(?P<MOP>澳门)|(?P<TWD>台湾)|(?P<SGD>新加坡))"
    r"(?:[^，。；：的\n]{1,8}?(?:[局署]|委员会|基金会)(?=公布|宣布|推出|发布|表示|为)|[】*]*：?\n+|：|的|方面|(?:特别行政区|特区)?政府|当局|居民|市民|财政|则|，)"
)
_PLACES = ("香港", "澳门", "台湾", "新加坡")  # of which it names one


def speaks_of_elsewhere(text: str) -> list[tuple[int, int, str]]:
    """The stretches that say which place they speak of, as (start, end, its currency): the rest of a paragraph behind a sentence's
    opening (至于澳门的…), the paragraph behind a label (澳门：), up to where another place is named so.
    """
    found: list[tuple[int, int, str]] = []
    if not any(place in text for place in _PLACES):
        return found
    for match in _SPEAKS_OF.finditer(text):
        end = text.find("\n", match.end())
        if found and found[-1][1] > match.start():
            found[-1] = (found[-1][0], match.start(), found[-1][2])
        found.append((match.start(), end if end >= 0 else len(text), match.lastgroup or ""))
    return found


def currency_at(position: int, stretches: list[tuple[int, int, str]]) -> str:
    """The currency of the stretch a position stands in, or nothing."""
    i = bisect_right(stretches, position, key=lambda stretch: stretch[0]) - 1
    return stretches[i][2] if i >= 0 and position < stretches[i][1] else ""


def in_currency(mention: Mention, currency: str) -> Mention:
    """A sum said in bare 元 in another currency; any other mention as it is."""
    quantity = mention.quantity
    if mention.kind != "money" or quantity is None or not quantity.unit.startswith("CNY"):
        return mention
    return mention._replace(quantity=quantity.model_copy(update={"unit": currency + quantity.unit[3:]}))


# each alternative opens with a character: looked for far faster than a group or a look-behind
_OF_TAIWAN = (
    "台[北中南湾股]|全台(?!账)|新北市|桃园市|高雄市|基隆市|新竹[县市]|嘉义[县市]|苗栗县|彰化县|南投县|云林县|屏东县|宜兰县|花莲县|台东县|澎湖县|金门县|连江县|县府|卫福部|立委"
    r"|1(?<!\d1)(?:0[1-9]|1\d)年(?![来内间前后])"  # 108年起: a year of the Republic
)
_TAIWAN_BODIES = "立法院|本府|经济部|劳动部|内政部|卫生福利部|农业部农|农委会|国发会|原民会|客委会|劳委会|营建署|公所|县（市）|健保|劳保|国民年金|中低收入户|统一编号|自治条例"
_HONG_KONG_BODIES = (
    "财委会|立法会|差饷|特首|港府|强积金|综援|财(?<!经济财)政司|政务司司长|区议会|薪俸税|利得税|课税年度|房委会|房协|医管局|金管局|港铁|居屋|劏房|长生津|生果金|关爱基金"
    r"|民政事务|食环署|渔护署|社署|劳福局|教资会|工贸署|工业贸易署|创新科技署|数码港|八达通|/\d\d(?<=\d{4}/\d\d)(?:财政)?年度"
)
_HOME = (
    ("TWD", re.compile(rf"新台币|中华民国|民国\d|行政院|直辖市|中央主管机关|{_TAIWAN_BODIES}|{_OF_TAIWAN}")),
    ("HKD", re.compile(rf"港元|港币|香港|本港|全港|九龙|新界|行政长官|{_HONG_KONG_BODIES}")),
    ("MOP", re.compile(r"澳门|经济财政司|社会文化司|行政法务司")),
)
_NAMED = {"TWD": "新台币", "HKD": "港元", "MOP": "澳门元"}  # a place's own money, which once named is enough
_OWN_BODIES = {  # what only a paper of the place itself keeps naming
    "HKD": re.compile(_HONG_KONG_BODIES),
    "TWD": re.compile(rf"新台币|行政院|县府|卫福部|立委|{_TAIWAN_BODIES}"),
    "MOP": re.compile(r"澳门元|澳门币|经济财政司|社会文化司|行政法务司"),
}

_MAINLAND = re.compile("人民政府|国务院|人民币|[我全本各]省(?!思)|大陆|内地|省委|市委(?!员)|自治区")  # a place named once here is spoken of


def home_currency(text: str, script: str) -> str:
    """What a bare 元 is in a document: its own place's currency where Traditional text names it, else CNY.

    Text that speaks of 人民币 too is of that place only where it keeps naming its own bodies.
    """
    if script != "Hant":
        return "CNY"
    opening = text[:20000]
    speaks = {code for _, _, code in speaks_of_elsewhere(opening)}  # 澳门文化局公布…: whose bodies open a sentence
    most, code = max(
        (len(pattern.findall(opening)) + (opening.count(_NAMED[code]) > 0) + (code in speaks), code) for code, pattern in _HOME
    )
    mainland = opening.count("人民币")
    if mainland and len(_OWN_BODIES[code].findall(opening)) < max(2, 2 * mainland):
        return "CNY"
    return code if most >= 2 or (most and not _MAINLAND.search(opening)) else "CNY"
