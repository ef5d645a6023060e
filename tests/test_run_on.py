"""Paragraphs that run on in one line are cut apart at the marks of their series, and only there."""

from __future__ import annotations

import pytest

from extract.elements import outline
from extract.pipeline import extract_document
from extract.readers import read_bytes


def blocks(text: str) -> list[str]:
    """The blocks of a text, as its view has them."""
    made = outline(read_bytes(text.encode(), name="a.txt", source="a.txt"))
    return [made.view.text[block.start : block.end] for block in made.blocks]


def sections(text: str, words: str) -> tuple[str, ...]:
    """The headings above the block that holds some words."""
    made = outline(read_bytes(text.encode(), name="a.txt", source="a.txt"))
    return next(block.section for block in made.blocks if words in made.view.text[block.start : block.end])


RUN_ON = (
    "云溪区支持养老服务若干措施为进一步扶持民办养老机构，制定本措施。一、加大财政补贴（一）开办补助。对新建养老机构，每张床位补助8000元。"
    "责任单位：区民政局（二）运营补助。每张床位每年补助1200元。责任单位：区民政局二、强化用地保障1.确保用地。划拨价为20万元/亩。"
    "2.配建用房。每百户不少于20平方米。三、申报时间2025年5月1日至2025年6月30日受理。"
)


def test_each_mark_of_a_series_opens_a_paragraph() -> None:
    found = blocks(RUN_ON)
    assert found[0] == "云溪区支持养老服务若干措施"
    assert [text[:6] for text in found[2:]] == [
        "一、加大财政",
        "（一）开办补",
        "（二）运营补",
        "二、强化用地",
        "1.确保用地",
        "2.配建用房",
        "三、申报时间",
        "2025年5",
    ]


def test_a_mark_alone_heads_the_series_right_behind_its_title() -> None:
    text = (
        "云溪区民政局2024年工作总结及2025年工作思路\n2024年，区民政局坚持以人民为中心，民生福祉持续增进。一、工作成效（一）兜牢底线。"
        "完成21户适老化改造，整改率100%。（二）优化服务。新增托位233个。\n"
    )
    assert sections(text, "适老化") == ("一、工作成效", "（一）兜牢底线")
    assert sections(text, "托位") == ("一、工作成效", "（二）优化服务")


def test_headings_govern_what_runs_on_below_them() -> None:
    assert sections(RUN_ON, "1200元") == ("一、加大财政补贴", "（二）运营补助")
    assert sections(RUN_ON, "20平方米") == ("二、强化用地保障", "2.配建用房")


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("三、支持企业做大做强对年营业收入首次突破5亿元的企业，给予50万元奖励。", "三、支持企业做大做强"),
        ("（二）支持平台建设新认定的国家级工程中心，给予200万元奖励。", "（二）支持平台建设"),
        ("第九条 软件产品的奖励标准对取得登记的软件，每件奖励3000元，同一企业不超过10件。", "第九条软件产品的奖励标准"),
        ("五、工作目标2027年全县粮食总产稳定在30万吨以上，机收率达到95%。", "五、工作目标"),
        ("二、补贴标准 购置烘干机的，按售价的30%给予补贴，单台不超过5万元。", "二、补贴标准"),
    ],
)
def test_a_title_is_parted_from_the_text_that_ran_into_it(text: str, heading: str) -> None:
    assert blocks(f"云溪县扶持办法\n一、总则\n{text}\n")[-2] == heading


@pytest.mark.parametrize(
    "text",
    [
        "对在全国大赛中获得一、二、三等奖的选手，分别奖励3万元、2万元、1万元，由县总工会发放，次年兑现。",
        "符合本办法第三条（一）、（二）项规定的企业，按照第五条、第六条的标准给予补助，每家最高20万元。",
        "到2027年，建成1.5万亩高标准农田，其中2.3万亩为提升项目，占3.5%，全县共完成投资1.2亿元以上。",
        "依照《云溪县奖励办法》第一条，对企业给予奖励；第二条另有要求的，从其要求，每家不超过10万元。",
    ],
)
def test_references_and_numbers_are_no_marks(text: str) -> None:
    assert blocks(f"云溪县扶持办法\n{text}\n")[-1] == text


@pytest.mark.parametrize(
    "text",
    [
        "一、加大对新引进企业的支持力度，对投资1亿元以上的项目给予500万元奖励。",
        "二、支持企业首次认定高新技术企业，每家给予20万元奖励，分两年拨付。",
        "三、补助标准由每人每月700元提高到760元，所需资金由县财政安排。",
        "四、城市居民保障标准每人每月760元，农村居民每人每月620元，按月发放。",
    ],
)
def test_a_sentence_is_no_title(text: str) -> None:
    assert blocks(f"云溪县扶持办法\n{text}\n")[-1] == text


def facts(text: str) -> tuple[str | None, str | None, str]:
    """Title, document number and day of issue of a paper."""
    made = outline(read_bytes(text.encode(), name="a.txt", source="a.txt")).facts
    return made.title, made.document_number, str(made.date_of_issue)


HEAD = "首页 > 政策 > 云工信〔2025〕6号 云溪县工业和信息化局关于支持技术改造的通知 各镇人民政府：现就有关事项通知如下。"
ITEMS = "一、补助标准（一）设备类，每台补助2万元。（二）软件类，每套补助3万元。二、其他事项由县财政局解释"


def test_number_title_and_signature_are_known_in_one_line() -> None:
    found = facts(f"{HEAD}{ITEMS}。云溪县工业和信息化局 2025年3月4日 附件：申请表")
    assert found == ("云溪县工业和信息化局关于支持技术改造的通知", "云工信〔2025〕6号", "2025-03-04")
    assert facts(f"{HEAD}{ITEMS}云溪县工业和信息化局2025年3月4日")[2] == "2025-03-04"  # no stop, but the issuer's name


def test_a_day_in_a_sentence_is_no_signature() -> None:
    assert facts(f"{HEAD}{ITEMS}。县工业和信息化局2025年3月4日起受理申请，逾期不予受理。")[2] == "None"


def test_questions_and_answers_that_run_on() -> None:
    text = "问：住院报多少？答：报销比例为75%，每年不超过5万元。问：生育补助多少？答：顺产补助1500元，每人一次。"
    assert [said[:2] for said in blocks(text)] == ["问：", "答：", "问：", "答："]


REPORT = "2026年云溪省政府工作报告--2026年1月26日在云溪省第十四届人民代表大会第四次会议上云溪省省长 李某某"
TASKS = "三、2026年重点工作2026年是“十五五”开局之年。建设高标准农田25万亩，新增学位4万个，全省地区生产总值增长5%左右。"


def test_title_occasion_and_heading_of_a_report_are_known_in_one_line() -> None:
    text = f"{REPORT}{TASKS}"
    made = extract_document(read_bytes(text.encode(), name="a.txt", source="a.txt"))
    assert facts(text) == ("2026年云溪省政府工作报告", None, "2026-01-26")
    found = [(r.mention.text, str(r.deadline.start)[:4]) for r in made.records if r.type == "target" and r.deadline]
    assert found == [("25万亩", "2026"), ("4万个", "2026"), ("5%", "2026")]


def test_a_sign_of_a_heading_takes_no_text_in() -> None:
    text = "# 云溪镇补助消息镇里昨日公布了新的补助办法。## 老人补助80岁以上老人每人每月补助60元。## 学生补助大学新生每人一次性补助3000元，由镇财政所发给，每年9月办理，具体办法由镇里另行公布，欢迎各村居民前来咨询。"
    found = extract_document(read_bytes(text.encode(), name="a.txt", source="a.txt")).records
    assert [r.mention.text for r in found if r.type == "monetary_award"] == ["60元", "3000元"]


def test_goals_of_the_year_end_a_review_whose_next_heading_is_lost() -> None:
    review = "政府工作报告\n--2026年1月9日在云溪县第十九届人民代表大会第五次会议上\n各位代表：\n一、2025年工作回顾\n过去一年，全县地区生产总值增长5.8%，新增规上企业14家。\n"
    goals = (
        "今年经济社会发展的预期目标建议为：地区生产总值增长6%左右，规上工业增加值增长8.5%。\n（一）聚力扩投资。全年新建高标准农田3万亩。\n"
    )
    found = extract_document(read_bytes(f"{review}{goals}".encode(), name="a.txt", source="a.txt")).records
    assert [r.mention.text for r in found if r.type == "target"] == ["6%", "8.5%", "3万亩"]
    assert next((r.mention.text, r.role) for r in found if r.type == "percentage") == ("5.8%", "statistic")


def test_a_series_that_begins_in_a_line_may_go_on_in_the_next() -> None:
    text = (
        "云溪县孵化器奖励办法\n二、奖励标准（1）经认定的国家级孵化器，每家奖励80万元，分两年拨付到位，由县科技局审核后发放。\n"
        "（2）经认定的省级孵化器，每家奖励40万元。\n"
    )
    assert [said[:6] for said in blocks(text)[1:]] == ["二、奖励标准", "（1）经认定", "（2）经认定"]
