"""What dates a number or a day that says no year itself: the title, the headings and the opening of an undated document."""

from __future__ import annotations

from datetime import date

import pytest

from extract import extract
from extract.elements.dates import titled_year


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("关于开展2023年专精特新企业申报工作的通知", 2023),
        ("2021 纾困方案整理", 2021),
        ("114年度補助要點", 2025),
        ("云汐市2025年度重点工作安排", 2025),
        ("2024年湖岸区产业扶持资金申报指南", 2024),
        ("云汐市“十四五”发展规划（2021-2025年）", 0),
        ("2023年至2025年行动方案", 0),
        ("云府办〔2023〕8号", 0),
        ("关于2022年预算执行和2023年预算草案的报告", 0),
        ("产业优惠政策", 0),
        (None, 0),
    ],
)
def test_the_year_that_a_title_names(title: str | None, year: int) -> None:
    assert titled_year(title) == year


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021年纾困方案整理要点通知\n\n娱乐税减征5月15日至8月31日税额的30%。", "2021-05-15", "2021-08-31"),
        ("关于申报2024年技改项目的通知\n\n请各县于6月10日前报送材料。", None, "2024-06-10"),
        ("2024年稳岗补贴申领公告\n\n申领时间：7月1日至9月30日。", "2024-07-01", "2024-09-30"),
        ("2024年秋季招聘活动方案\n\n10月底前，完成企业走访100家。", None, "2024-10-31"),
        ("关于申报技改项目的通知\n\n请各县于6月10日前报送材料。", None, None),
        ("2024年补贴发放公告\n\n自即日起至本月底受理。", None, None),
    ],
)
def test_days_without_a_year_are_of_the_year_in_the_title(text: str, first: str | None, last: str | None) -> None:
    found = [record for record in extract(text).records if record.type == "deadline"]
    days = [(record.start, record.end) for record in found] or [(None, None)]
    assert days[0] == tuple(date.fromisoformat(day) if day else None for day in (first, last))


def due(text: str, mention: str) -> date | None:
    record = next(r for r in extract(text).records if r.type == "target" and r.mention.text == mention)
    return record.deadline.end if record.deadline else None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("云汐市2025年重点工作任务\n\n一、产业\n\n建设产业园30个。", "2025-12-31"),
        (
            "云汐市工作报告要点\n\n2024年云汐\n\n交答卷\n\n建成学校12所。\n\n2025年云汐\n\n下战书\n\n主要预期目标：\n\n建设产业园30个。",
            "2025-12-31",
        ),
    ],
)
def test_what_stands_above_a_target_dates_it(text: str, last: str) -> None:
    assert due(text, "30个") == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("三、2026年主要工作\n\n今年发展的主要预期目标是：财政收入增长5%左右，建设产业园30个。", "2026-12-31"),
        ("云汐县2026年重点工作安排\n\n今年新建产业园30个。", "2026-12-31"),
        ("三、2026年重點任務\n\n今年新建產業園30個。", "2026-12-31"),
        ("一、2025年工作回顾\n\n今年以来，新建学校3所。\n\n二、2026年工作计划\n\n年底前新建产业园30个。", "2026-12-31"),
        ("二、2026年主要任务\n\n（一）做强产业\n\n上半年新建产业园30个。", "2026-06-30"),
        ("二、2026年工作思路\n\n6月底前建成产业园30个。", "2026-06-30"),
        ("二、“十五五”时期任务\n\n今年新建产业园30个。", None),
        ("一、2025年工作回顾和2026年工作打算\n\n今年新建产业园30个，力争做强产业。", None),
        ("二、2026年主要工作\n\n当年新建产业园30个。", "2026-12-31"),
        ("云汐府〔2026〕12号\n\n关于扩大有效投资的实施意见\n\n年内新建产业园30个。", "2026-12-31"),
        ("云汐府办〔2026〕12号云汐区管委会关于扩大有效投资的意见各片区：为扩大投资，制定本意见。今年新建产业园30个。", "2026-12-31"),
        ("雲汐府字第1150003210號\n\n關於擴大投資的通知\n\n今年新建產業園30個。", None),
        ("关于扩大有效投资的通知\n\n按云汐府〔2026〕12号文件，今年新建产业园30个。", None),
    ],
)
def test_this_year_is_the_one_whose_work_stands_above(text: str, last: str | None) -> None:
    found = next((r for r in extract(text).records if r.type == "target" and r.mention.text in ("30个", "30個")), None)
    end = found.deadline.end if found and found.deadline else None
    assert end == (date.fromisoformat(last) if last else None)


_DATED = "云汐市人民政府关于印发工作方案的通知\n\n各县：\n\n现印发给你们。\n\n云汐市人民政府\n\n2025年12月1日\n\n一、工作\n\n"


@pytest.mark.parametrize("head", ["", _DATED], ids=["undated", "dated"])
@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("2027年：新建学校12所。9月底前，完成主体30%以上，年底全部投用。", ["2027-12-31", "2027-09-30", "2027-12-31"]),
        ("2027年，改造小区30个，其中6月底前开工20个，年底前全部完工。", ["2027-12-31", "2027-06-30", "2027-12-31"]),
        ("2027年计划培训农民3000人，上半年培训1000人，下半年培训2000人。", ["2027-12-31", "2027-06-30", "2027-12-31"]),
        ("一是加快管网建设，2027年新建管网30公里，8月底前完成10公里。", ["2027-12-31", "2027-08-31"]),
        ("2027年一季度开工5个，二季度竣工3个，四季度投用2个。", ["2027-03-31", "2027-06-30", "2027-12-31"]),
        ("2027年：\n1.新建学校12所，6月底前开工。\n2.新建医院3所，年底前投用。", ["2027-12-31", "2027-06-30", "2027-12-31"]),
        ("（二）第二阶段（2027年）\n新建学校12所，年底前开工6所。", ["2027-12-31", "2027-12-31"]),
        ("2027年3月至5月开展排查，6月至9月集中整治。", ["2027-05-31", "2027-09-30"]),
        ("2027年1月10日前报送方案，1月20日前完成核查，2月底前公示。", ["2027-01-10", "2027-01-20", "2027-02-28"]),
        ("于2027年11月底前编制方案，次年3月底前完成审查。", ["2027-11-30", "2028-03-31"]),
        # three ways told later
        ("2027年：修复湿地400亩。4月底前编制方案，确保年底验收300亩。", ["2027-12-31", "2027-04-30", "2027-12-31"]),
        ("2027年，引进博士50名，三季度末引进20名，年内培训10名。", ["2027-12-31", "2027-09-30", "2027-12-31"]),
        ("（三）2027年\n建成粮库8座，上半年建成3座。", ["2027-12-31", "2027-06-30"]),
    ],
)
def test_a_part_of_a_year_is_of_the_one_its_paragraph_tells(head: str, text: str, ends: list[str]) -> None:
    found = [record.end for record in extract(head + text).records if record.type == "deadline"]
    assert [end.isoformat() if end else None for end in found] == ends


@pytest.mark.parametrize(
    "text",
    [
        "到2030年，建成图书馆10座。年底前启动选址2处。",
        "自2027年起，每年新建学校12所。6月底前完成选址。",
        "比2024年增长5%，年底前完成改造3处。",
        "2027年投用的产业园，年底前完成选址2处。",
        "根据《2027年工作要点》，6月底前新建学校2所。",
        "2027年实现产值30亿元，今年年底前完成产值10亿元。",
    ],
)
def test_a_year_that_tells_of_something_else_dates_no_part_of_one(text: str) -> None:
    for head, years in (("", {None}), (_DATED, {None, 2025})):
        found = [record.end for record in extract(head + text).records if record.type == "deadline"]
        assert (found[-1].year if found and found[-1] else None) in years


def test_a_page_without_a_day_goes_on_with_the_year_it_told() -> None:
    text = "本报讯 湖岸区2027年上半年令人瞩目的民生工程频传喜讯。\n\n此外，下半年将新建养老院3家，全年新增床位1000张以上。"
    assert [due(text, mention) for mention in ("3家", "1000张")] == [date(2027, 12, 31)] * 2
    assert due("2026年，全县已改造300户。\n\n年底前再改造100户。", "100户") is None  # a year that is over


@pytest.mark.parametrize(
    ("said", "target"),
    [
        ("2025年，全市经济稳中向好。全年地区生产总值突破8000亿元，达到8300亿元。", False),
        ("总体来看，2025年云汐工业平稳运行。全年工业增加值首次超过2000亿元。", False),
        ("2025年，全市外贸较快增长，全年进出口总额达到900亿元。", False),
        ("2025年，全市外贸较快增长。今年全年进出口总额达到950亿元。", True),
        ("2025年，全市外贸较快增长。预计全年进出口总额达到950亿元。", True),
        ("今年以来，全市外贸较2025年加快。全年力争进出口总额达到950亿元。", True),
    ],
)
def test_a_whole_year_is_the_one_its_paragraph_told_of(said: str, target: bool) -> None:
    text = f"云汐日报\n\n2026年1月22日\n\n本报讯 记者获悉，云汐市发布消息。\n\n{said}\n"
    assert any(record.type == "target" for record in extract(text).records) is target


_LATER = "物流枢纽体系基本形成。冷链设施不断完善。智慧物流加快推进。绿色配送成为常态。建设产业园30个。"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (f"云汐市物流方案\n\n二、发展目标\n\n根据《云汐市规划（2021-2025年）》要求，到2030年，{_LATER}", "2030-12-31"),
        (f"云汐市物流方案\n\n二、主要目标\n\n围绕建设物流强市，力争到2030年，{_LATER}", "2030-12-31"),
        (f"云汐市物流方案\n\n二、發展目標\n\n到2030年，{_LATER}", "2030-12-31"),
        (f"云汐市物流方案\n\n二、工作措施\n\n到2030年，{_LATER}", None),
        (f"云汐市物流方案\n\n二、发展目标\n\n较2020年翻一番，{_LATER}", None),
    ],
)
def test_the_date_that_opens_a_paragraph_of_goals_governs_it_to_the_end(text: str, last: str | None) -> None:
    assert due(text, "30个") == (date.fromisoformat(last) if last else None)


@pytest.mark.parametrize("title", ["云汐市现代物流业发展规划", "云汐市“十五五”现代物流业发展规划"])
def test_the_title_of_a_plan_dates_nothing(title: str) -> None:
    assert due(f"{title}\n\n一、发展任务\n\n建设冷链物流园30个。", "30个") is None


@pytest.mark.parametrize(
    "lead",
    ["据云汐社电 财政局昨日表示，", "本报讯（记者 林岸）", "云汐日报讯（通讯员 林岸）", "本网讯 近日，", "云汐5月3日电 "],
)
def test_a_text_that_opens_like_a_report_is_news(lead: str) -> None:
    text = f"云汐三亿扶持企业 明确六项政策\n\n{lead}今年以来安排专项资金3亿元，支持企业发展。\n"
    assert extract(text).document.genre == "news"


def test_a_measure_that_cites_a_paper_is_none() -> None:
    assert extract("云汐市扶持政策\n\n为支持企业发展，据实给予补贴30万元。").document.genre == "measures"


def test_a_signature_that_ran_into_the_text_dates_it() -> None:
    text = "云汐市关于印发储备粮管理办法的通知\n\n各县：现将办法印发给你们，请认真抓好贯彻落实。云汐市人民政府2023年9月5日（此件公开发布）\n\n第一条 本办法自印发之日起施行。\n"
    assert extract(text).document.date_of_issue == date(2023, 9, 5)


@pytest.mark.parametrize(
    ("title", "kind"),
    [("关于开展示范城市竞争性选拔的通知", "apply_by"), ("关于推荐2023年示范园区的通知", "apply_by"), ("关于加强值班工作的通知", "by")],
)
def test_what_is_sent_in_to_be_chosen_from_is_applied_for(title: str, kind: str) -> None:
    found = extract(f"{title}\n\n各省按照附件1填写有关内容，并于2023年5月15日前报财政部、水利部。").records
    assert [record.kind for record in found if record.type == "deadline"] == [kind]


def test_a_total_by_a_year_lies_ahead_where_the_paper_says_elsewhere_what_is_to_be_by_then() -> None:
    aim, total = "到2030年，将滨澄区建成公园城区。", "绿化提质，到2030年，累计新建绿地35公顷。"
    goals = [record for record in extract(f"{aim}\n{total}\n").records if record.type == "target"]
    assert [(goal.mention.text, goal.deadline and goal.deadline.end) for goal in goals] == [("35公顷", date(2030, 12, 31))]
    assert not [record for record in extract(f"{total}\n").records if record.type == "deadline"]  # it may be told of


@pytest.mark.parametrize(
    ("goal", "plan"),
    [
        ("5所", "“十三五”期间云汐区规划新建5所国际学校；西片的2所学校已于2016年正式开办，东片校区已于2017年9月开学。"),
        ("6家", "“十四五”期间，西岭区拟引进6家连锁酒店；原有的2家酒店已于2022年转型，东片的酒店已于2023年开业。"),
        ("8座", "“十四五”时期南湾将再建8座泵站；首座已于2022年通水，第二座已于2023年5月通水。"),
        ("20个", "“十三五”期间全县计划改造20个市场；其中老城的3个已完成，已于2017年10月开市。"),
        ("3000辆", "“十四五”期间我区计划分批投放3000辆公交车；老旧车辆已退出，新车已于2022年上路。"),
    ],
)
def test_what_an_undated_page_plans_for_a_period_lies_ahead_though_some_of_it_is_done(goal: str, plan: str) -> None:
    records = extract(plan).records
    assert [record.mention.text for record in records if record.type == "target"][:1] == [goal]
    assert [record.kind for record in records if record.type == "deadline"][:1] == ["period"]


def test_what_an_undated_page_tells_of_a_period_as_done_is_past() -> None:
    told = "“十三五”期间云汐区已新建5所国际学校；西片的2所学校已于2016年正式开办。"
    assert not [record for record in extract(told).records if record.type == "target"]


@pytest.mark.parametrize(
    "opening",
    [
        "本报讯（记者 林岸）2026年5月8日，云汐公交发布消息。",
        "据云汐日报2026年5月8日报道，",
        "记者2026年5月8日从市交通局获悉，",
        "云汐网讯 2026年5月8日上午，市交通局召开会议，提出",
        "本报记者林岸2026年5月8日在云汐采访了解到，",
        "本台消息 2026年5月8日，",
        "据云汐电视台2026年5月8日消息，",
    ],
)
def test_the_day_that_a_report_opens_with_is_its_own(opening: str) -> None:
    assert due(f"云汐公交再添新车\n\n{opening}年底前建成充电站5座。", "5座") == date(2026, 12, 31)
    assert due(f"云汐公交再添新车\n\n{opening}明年建成充电站5座。", "5座") == date(2027, 12, 31)


def test_a_day_that_a_report_tells_of_is_not_its_own() -> None:
    assert extract("云汐公交三十年\n\n2019年5月8日，云汐公交成立。年底前建成充电站5座。").document.date_of_publication is None


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("“十五五”期间云汐区规划新建学校；两所学校已于2024年开办。", True),
        ("“十五五”期间，全市计划改造桥梁40座，目前已完成12座。", True),
        ("“十五五”时期云汐街道规划布点食堂；首家食堂已于去年开业。", True),
        ("“十五五”期间，全县拟新增床位500张，县医院新院区已投用。", True),
        ("“十五五”时期，云汐港计划引进航线20条，已开通3条。", True),
        ("“十三五”期间，湖岸区新建公园30个，同比增长两成。", False),
    ],
)
def test_what_is_planned_for_a_period_is_not_over_where_some_of_it_is_done(said: str, found: bool) -> None:
    times = [record.kind for record in extract(f"云汐新貌\n\n本报讯 城市面貌不断改善。{said}").records if record.type == "deadline"]
    assert ("period" in times) is found


_PLACES = {  # where an undated paper tells its year
    "the title of a notice": "关于做好2026年民生实事工作的通知\n\n各县：\n\n一、任务\n\n{}",
    "the title of a plan": "云汐市二〇二六年交通工作要点\n\n一、公交\n\n{}",
    "brackets in a title": "云汐市公交提升实施方案（2026年）\n\n一、公交\n\n{}",
    "the title of a call": "关于申报2026年度公交项目的通知\n\n各县：\n\n一、公交\n\n{}",
    "a number": "云府办〔2026〕8号\n\n关于印发公交提升方案的通知\n\n各县：\n\n一、公交\n\n{}",
    "a heading": "一、2026年目标任务\n\n{}",
    "a bare heading": "一、公交\n\n（一）2026年\n\n{}",
    "a signature": "关于印发方案的通知\n\n各县：\n\n现予印发。\n\n云汐市人民政府\n\n2026年1月8日\n\n方案\n\n一、公交\n\n{}",
}


@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("9月底前", "2026-09-30"),
        ("年底前", "2026-12-31"),
        ("年内", "2026-12-31"),
        ("上半年", "2026-06-30"),
        ("第四季度", "2026-12-31"),
        ("本年度", "2026-12-31"),
        ("今年底前", "2026-12-31"),
        ("明年6月底前", "2027-06-30"),
        ("3月至5月", "2026-05-31"),
    ],
)
def test_what_a_paper_dates_wherever_it_tells_its_year(place: str, said: str, last: str) -> None:
    assert due(_PLACES[place].format(f"{said}新建公园5个。"), "5个") == date.fromisoformat(last)


def test_the_year_of_what_is_applied_for_dates_no_day_of_a_dated_call() -> None:
    text = _DATED.replace("12月1日", "10月1日").replace("印发工作方案", "申报2026年度公交项目") + "请于11月15日前报送材料。"
    assert [r.end for r in extract(text).records if r.type == "deadline"] == [date(2025, 11, 15)]


@pytest.mark.parametrize(
    "title",
    [
        "云汐市2025年国民经济和社会发展计划执行情况与2026年计划草案的报告",
        "云汐市2025年预算执行情况和2026年预算草案的报告",
        "云汐市2025年工作总结及2026年工作计划",
        "云汐区2025年重点工作完成情况暨2026年工作安排",
        "云汐镇2025年民生实事落实情况和2026年工作计划",
    ],
)
def test_a_report_of_one_year_and_the_plan_of_the_next_is_of_both(title: str) -> None:
    done = "一、2025年工作情况\n\n2025年，全市生产总值增长6.1%。新开工改造小区86个，惠及居民1.9万户。"
    ahead = "二、2026年主要目标\n\n建议2026年全市生产总值增长6%左右。\n\n三、重点任务\n\n新增学校4所。9月底前建成公园3个。"
    text = f"{title}\n\n{done}\n\n{ahead}\n"
    goals = {record.mention.text: record.deadline and record.deadline.end for record in extract(text).records if record.type == "target"}
    assert goals == {"6%": date(2026, 12, 31), "4所": date(2026, 12, 31), "3个": date(2026, 9, 30)}
