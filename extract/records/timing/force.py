"""When a policy takes effect, how long it holds and when it lapses (施行日期, 有效期)."""

from __future__ import annotations

from extract.records.timing.rule import Core, TimeRule, Timing, made
from extract.records.timing.words import IN_FORCE


def _from(core: Core, left: int, right: int) -> Timing | None:
    return made(core, left, right, "effective_from", last=None, duration=None)


def _until(core: Core, left: int, right: int) -> Timing | None:
    first = core.time.first if core.mention.kind == "range" else None
    return made(core, left, right, "valid_until", first=first, duration=None)


def _validity(core: Core, left: int, right: int) -> Timing | None:
    return made(core, left, right, "validity", first=None, last=None)


RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.valid_until", ("date",),
        r"(?:延长|延续|有效|保留|存续)?(?P<taken>有效期(?:限|间)?(?:为|：)?(?:自[^，。；]{1,20}起)?(?:，)?(?:至|到|截至|截止到|延长至|延续至)|(?:执行|施行|实施|试行)(?:期限)?(?:至|到)|(?<=(?:延长|延续|有效|保留|存续))(?:至|到))", r"(?:止|为止|截止)?",
        _until,
        ("本办法【有效期至2025年12月31日】。", "现行标准【执行至2026年底】。", "稳岗政策延续【至2025年底】。", "本细则自发布之日起施行，【有效期到2027年6月30日止】。"),
        ("工期延长至12个月。", "道路延伸到2025年建成的园区。"),
    ),
    TimeRule(
        "deadline.valid_range", ("range",),
        r"(?:有效期(?:限)?|实行年限|实施期限|执行期限|实施时间|执行时间|施行期限|实施期|执行期)(?:为|：|是)?(?P<taken>自|从)?", r"(?:期间|止)?",
        lambda c, a, b: made(c, a, b, "period", duration=None),
        ("本政策实行年限为【2016年至2018年】。", "本措施有效期为【2023年1月1日至2025年12月31日】。", "执行期限：【自2023年5月1日至2024年4月30日止】。"),
        ("2023年至2025年，每年安排1000万元。",),
    ),
    TimeRule(
        "deadline.effective", ("date",),
        r"(?:自|从|于|由)", rf"(?=，?{IN_FORCE})",
        _from, ("本要点【自2023年4月1日】生效。", "本办法【自一百零八年四月一日】施行。"), ("项目于2024年开工，2023年投产。",),
    ),
    TimeRule(
        "deadline.start", ("date", "range"),
        r"(?:自|从|由|于)", r"(?:度|之日)?(?:起|开始)(?!至|到)",
        _from,
        ("本办法【自4月29日起】施行。", "【从2024年1月1日起】，实施见习计划。", "本市【从2023年开始】，连续五年安排专项资金。"),
        ("从2019年的5%提高到8%。", "自2015年以来，已投入1亿元。"),
    ),
    TimeRule(
        "deadline.effective_bare", ("date",),
        r"", rf"起(?=，?{IN_FORCE})",
        _from, ("本通知【2024年5月1日起】施行。", "调整后的标准【2023年7月1日起】执行。"), ("2024年5月1日起草的文件。",),
    ),
    TimeRule(
        "deadline.validity_behind", ("duration",),
        r"", r"的?有效期",
        _validity, ("本政策暂定【三年有效期】。", "本细则设【2年的有效期】。"), ("连续三年有效专利不少于5件。",),
    ),
    TimeRule(
        "deadline.validity", ("duration",),
        r"(?:有效期(?:限)?(?:为|：|是|暂定(?:为)?|)|试行期?(?:为|限)?|执行期限?(?:为)?|有效期自[^，。；]{1,20}起(?:为|计)?|暂定|暂行期)", r"(?:有效)?",
        _validity, ("本办法【有效期3年】。", "本规定【有效期为五年】。", "本办法自2023年4月10日起实施，【试行两年】。"), ("劳动合同期限三年。", "近三年发生安全事故的，不予支持。"),
    ),
)  # fmt: skip
