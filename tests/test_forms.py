"""The forms in which pages bring one content (all in one line, a page number in mid-sentence, cells without their rows) give the same
records.

`test_variants` holds the guises of single characters; these are forms of the whole page. A floor tells which share of the records
holds in every field that is judged: value, bound, per, frequency, who gets it, role, subject, indicator, times.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path

import pytest

from extract.fold import fold
from extract.pipeline import extract_document
from extract.readers import read_bytes

FOLDER = Path(__file__).parents[1] / "corpus" / "documents"
UNALIKE = {"newspaper-wrapped", "pdf-flattened", "hk-scheme", "tw-regulation", "tw-incentive-plan"}  # a form of their own already
DOCUMENTS = sorted(path for path in FOLDER.glob("*.txt") if path.stem not in UNALIKE)
ITEM = re.compile(r"^(?:（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、]|[①-⑩])\s*")
MARK = re.compile(rf"{ITEM.pattern}|^[一二三四五六七八九十]{{1,3}}、")
SUM = re.compile(r"(?<![\d.,、~—-])\d[\d.,]*万?元(?![/每人])")
FIELDS = ("amount", "rate", "instrument", "per", "frequency", "beneficiary", "value", "role", "subject", "indicator", "change")
TIMES = ("kind", "start", "end", "recurrence", "duration")


def records(text: str, name: str = "a.txt") -> Counter[str]:
    """Each record as its type with what is judged of it."""
    found = extract_document(read_bytes(text.encode(), name=name, source=name)).records
    names = {"deadline": TIMES}
    said = ((r.type, [str(getattr(r, field, None)) for field in names.get(r.type, FIELDS)]) for r in found)
    return Counter("".join(fold(f"{kind} {values}").split()) for kind, values in said)


def by_line(change: Callable[[str], str]) -> Callable[[str], str]:
    """What a function makes of each line; rows of tables stay as they are."""
    return lambda text: "\n".join(line if "\t" in line else change(line) for line in text.split("\n"))


def one_line(text: str) -> str:
    """All lines between two tables in one."""
    runs = groupby(text.split("\n"), key=lambda line: "\t" in line)
    return "\n".join("\n".join(run) if is_table else "".join(run) for is_table, run in runs) + "\n"


def spaced(text: str) -> str:
    """Cut at thirty characters, an empty line in front of each."""
    return "\n\n".join(by_line(lambda line: "\n".join(re.findall(".{1,30}", line)))(text).split("\n"))


def page_number(line: str) -> str:
    """A page number between two words in the middle of a long line."""
    place = next((i for i in range(len(line) // 2, len(line)) if re.fullmatch(r"[\u4e00-\u9fff]{2}", line[i - 1 : i + 1])), 0)
    return f"{line[:place]} — 3 — {line[place:]}" if place and len(line) > 60 else line


def held(text: str) -> str:
    """A page that keeps its body as markup in an attribute, for a script to show."""
    body = escape("".join(f"<p>{escape(line)}</p>" for line in text.split("\n")[1:]))
    return f"<html><head><title>{text.partition(chr(10))[0]}</title></head><body><input type=hidden id=c value='{body}'></body></html>"


def columns(text: str) -> str:
    """A page whose table puts the body beside a list of links."""
    body = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
    links = "".join(f"<li><a href='{i}'>要闻{i}</a></li>" for i in range(9))
    return f"<html><body><table><tr><td>{body}</td><td><ul>{links}</ul></td></tr></table></body></html>"


def framed(text: str) -> str:
    """A page with what sites put around its text: where it stands, by whom and when it was put up, what to do with it."""
    title, _, rest = text.partition("\n")
    above = "首页 > 政务公开 > 政策文件\n当前位置：首页 政务公开 政策文件\n"
    stamp = "来源：本站　浏览次数：128　字号：[大 中 小]\n"
    below = "分享到：微信 微博\n打印本页 关闭窗口\n上一篇：关于做好春耕备耕工作的通知\n下一篇：关于开展安全生产检查的通知\n版权所有：岚泽市人民政府办公室\n"
    return f"{above}{title}\n{stamp}{rest}\n{below}"


def paged(text: str) -> str:
    """Cut at thirty-four characters, each line indented, the number of the page behind every twenty-five."""
    lines = by_line(lambda line: "\n".join(f"    {cut}" for cut in re.findall(".{1,34}", line)))(text).split("\n")
    return "\n".join(line + (f"\n\n— {i // 25} —\n" if i % 25 == 0 else "") for i, line in enumerate(lines, 1))


def with_spans(text: str) -> str:
    """A page whose editor put every number into a tag of its own."""
    numbers = re.compile(r"\d[\d.]*")
    lines = (numbers.sub(lambda number: f"<span style='font-family:Times'>{number[0]}</span>", escape(line)) for line in text.split("\n"))
    return "<html><body>" + "\n".join(f"<p style='text-indent:2em'><span>{line}</span></p>" for line in lines) + "</body></html>"


def with_breaks(text: str) -> str:
    """A page whose lines are parted by breaks and indented by entities."""
    return (
        "<html><body><div>"
        + "<br/>\n".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{escape(line)}" for line in text.split("\n"))
        + "</div></body></html>"
    )


HEADING = re.compile(r"^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])[^，。；：\t]{2,30}$")


def below_title(line: str) -> Callable[[str], str]:
    """What puts a line right below the title."""
    return lambda text: text.replace("\n", f"\n{line}\n", 1)


def with_site(text: str) -> str:
    """The title of the page, its site's name behind it, above the document's own."""
    return f"{text.partition(chr(10))[0].strip()}_岚泽市人民政府\n{text}"


def run_into_text(text: str) -> str:
    """Headings that ran into the line below them."""
    lines, waiting = [], ""
    for line in text.split("\n"):
        if HEADING.match(line):
            waiting += line.strip()
            continue
        lines.append(waiting + line.strip() if waiting else line)
        waiting = ""
    return "\n".join([*lines, waiting])


def number_of(sign: str, new: Callable[[int], str]) -> Callable[[str], str]:
    """The lines whose mark has this form (`#` for its Chinese number) with another mark."""
    front, _, back = sign.partition("#")
    mark = re.compile(rf"^(\s*){front}([一二三四五六七八九十]){back}")
    return by_line(lambda line: mark.sub(lambda found: found[1] + new("一二三四五六七八九十".index(found[2]) + 1), line))


NUMERALS = "〇一二三四五六七八九"


def in_words(year: re.Match[str]) -> str:
    return "".join(NUMERALS[int(digit)] for digit in year[0])


BIG = re.compile(r"(?<![\d.,A-Za-z])\d[\d.]+(?=(?:万|亿)?(?:元|个|人|亩|吨|平方米|户|家|公里)|%)")
SHORT_HEADING = re.compile(r"^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^，。；：\d]{3,20}$")
AT_STOP = r"(?<=[\d万亿]元)(?=[，。；])|(?<=\d%)(?=[，。；])"
DAY = re.compile(r"(?<!\d)(20\d\d)年(\d{1,2})月(\d{1,2})日")


def digits_as(digit: str, letter: str) -> Callable[[str], str]:
    """Numbers in which a letter stands for a digit, as recognition reads it."""
    return lambda text: BIG.sub(lambda number: number[0][0] + number[0][1:].replace(digit, letter), text)


def noted(sign: str) -> Callable[[str], str]:
    """A note behind sums and shares."""
    return lambda text: re.sub(AT_STOP, sign, text)


def alone(first: str) -> Callable[[int], str]:
    """A mark that is one character, counted from the first of its kind."""
    return lambda n: chr(ord(first) + n - 1)


FORMS: dict[str, tuple[Callable[[str], str], float]] = {
    "one_line": (one_line, 0.98),
    "spaced": (spaced, 0.985),
    "page_number": (by_line(page_number), 0.99),
    "stops_as_points": (lambda text: text.translate(str.maketrans("，；：（）。", ",;:().")), 0.985),
    "zero_width": (by_line(lambda line: "\u200b".join(re.findall(".{1,5}", line))), 0.99),
    "blanks_inside": (by_line(lambda line: " ".join(re.findall(".{1,7}", line))), 0.97),
    "arrows": (by_line(lambda line: ITEM.sub("➢ ", line)), 0.99),
    "list_signs": (by_line(lambda line: f"- {line.strip()}" if ITEM.match(line.strip()) else line), 0.99),
    "framed": (framed, 0.99),
    "paged": (paged, 0.985),
    "no_indent": (by_line(str.strip), 0.99),
    "line_ends_of_windows": (lambda text: text.replace("\n", "\r\n"), 1.0),
    "source_of_a_body": (below_title("来源：岚泽市人民政府办公室"), 0.99),
    "note_of_an_editor": (below_title("编者按：为方便群众了解，现将全文刊发如下，供参考。"), 0.99),
    "title_of_a_site": (with_site, 0.99),
    "headings_run_into_text": (run_into_text, 0.99),
    "parts": (number_of("#、", lambda n: f"第{'一二三四五六七八九十'[n - 1]}部分　"), 0.99),
    "arabic": (number_of("#、", lambda n: f"{n}、"), 0.99),
    "firstly": (number_of("#、", lambda n: f"第{'一二三四五六七八九十'[n - 1]}，"), 0.99),
    "one_is": (number_of("（#）", lambda n: f"{'一二三四五六七八九十'[n - 1]}是"), 0.99),
    "no_numbers": (by_line(lambda line: MARK.sub("", line.strip())), 0.99),
    "square_brackets": (lambda text: text.translate(str.maketrans("（）", "〔〕")), 0.99),
    "ascii_brackets": (lambda text: text.translate(str.maketrans("（）", "[]")), 0.99),
    "straight_quotes": (lambda text: text.translate(str.maketrans("“”", '""')), 0.99),
    "years_in_words": (lambda text: re.sub(r"(?<!\d)(?:19|20)\d\d(?=年)", in_words, text), 0.99),
    "blank_for_pause": (by_line(lambda line: re.sub(r"^(\s*[一二三四五六七八九十]{1,3})、", r"\1　", line)), 0.99),
    "renminbi": (lambda text: SUM.sub(r"人民币\g<0>", text), 0.97),
    "yuan_renminbi": (lambda text: SUM.sub(r"\g<0>人民币", text), 0.97),
    "cases_apart": (by_line(lambda line: re.sub("；(?=.)", "；\n", line)), 0.98),
    "o_for_nought": (digits_as("0", "O"), 0.995),
    "l_for_one": (digits_as("1", "l"), 0.99),
    "years_with_o": (lambda text: re.sub(r"(?<!\d)(?:19|20)\d\d(?=年)", lambda year: in_words(year).replace("〇", "O"), text), 0.99),
    "point_in_the_middle": (lambda text: re.sub(r"(?<=\d)\.(?=\d+(?:%|万|亿|元|倍|个))", "·", text), 0.99),
    "one_for_a_dash": (lambda text: re.sub(r"(?<=[\d%元])[-~—～至](?=\d[\d.]*(?:%|万|亿|元))", "一", text), 0.99),
    "days_by_number": (lambda text: re.sub(r"(?<=月)(\d{1,2})日", r"\1号", text), 0.99),
    "days_with_wide_dashes": (lambda text: DAY.sub(r"\1 - \2 - \3", text), 0.98),
    "notes_in_brackets": (noted("[1]"), 0.99),
    "notes_by_words": (noted("（注1）"), 0.99),
    "notes_by_stars": (noted("*"), 0.99),
    "notes_in_circles": (noted("①"), 0.99),
    "renminbi_in_brackets": (lambda text: SUM.sub(r"\g<0>（人民币）", text), 0.97),
    "renminbi_in_letters": (lambda text: SUM.sub(r"RMB \g<0>", text), 0.97),
    "round_yuan": (lambda text: re.sub(r"(?<=[\d万亿])元(?=[，。；])", "圆整", text), 0.99),
    "signs_of_columns": (lambda text: text.translate(str.maketrans("，。、：；（）", "︐︒︑︓︔︵︶")), 0.99),
    "lenticular_brackets": (by_line(lambda line: re.sub(r"(?<=\S)（([^（）]*)）", r"【\1】", line)), 0.98),
    "single_quotes": (lambda text: text.translate(str.maketrans("“”", "‘’")), 0.99),
    "marks_in_brackets_of_one_character": (number_of("（#）", alone("㈠")), 0.99),
    "chapters": (number_of("#、", lambda n: f"第{'一二三四五六七八九十'[n - 1]}章　"), 0.985),
    "headings_that_stop": (by_line(lambda line: f"{line}。" if SHORT_HEADING.match(line) else line), 0.985),
    "rings": (by_line(lambda line: ITEM.sub("○ ", line)), 0.985),
    "broken_in_front_of_sums": (by_line(lambda line: re.sub(r"(?<=[\u4e00-\u9fff])(?=\d[\d.]*(?:万元|元|%))", "\n", line)), 0.97),
    "broken_inside_of_sums": (by_line(lambda line: re.sub(r"(?<=\d)万元", "万\n元", line)), 0.985),
    "marks_alone": (by_line(lambda line: MARK.sub(lambda mark: mark[0].strip() + "\n", line)), 0.985),
}
MARKDOWN: dict[str, tuple[Callable[[str], str], float]] = {
    "list_signs": (by_line(lambda line: f"* {line.strip()}" if ITEM.match(line.strip()) else line), 0.99),
    "quoted": (by_line(lambda line: f"> {line}"), 0.99),
    "bold_numbers": (by_line(lambda line: re.sub(r"(\d[\d.]*(?:万|亿)?元|\d[\d.]*%)", r"**\1**", line)), 0.99),
    "headings": (
        by_line(lambda line: f"## {line.strip()}" if re.match(r"\s*[一二三四五六七八九十]{1,3}、", line) and len(line) < 24 else line),
        0.99,
    ),
}
PAGES: dict[str, tuple[Callable[[str], str], float]] = {
    "held": (held, 0.99),
    "columns": (columns, 0.99),
    "with_spans": (with_spans, 0.99),
    "with_breaks": (with_breaks, 0.99),
}
OF_FILES = {"a.txt": FORMS, "a.md": MARKDOWN, "a.html": PAGES}


@cache
def plain(path: Path) -> tuple[str, Counter[str]]:
    text = path.read_text(encoding="utf-8")
    return text, records(text)


def share(form: Callable[[str], str], name: str, paths: list[Path]) -> float:
    """Which share of the records of both forms is in both."""
    same = every = 0
    for path in paths:
        text, own = plain(path)
        other = records(form(text), name)
        same += (own & other).total()
        every += max(own.total(), other.total())
    return same / every


@pytest.mark.parametrize(("file", "name"), [(file, name) for file, forms in OF_FILES.items() for name in forms])
def test_the_corpus_gives_the_same_records_in_every_form(file: str, name: str) -> None:
    form, floor = OF_FILES[file][name]
    found = share(form, file, DOCUMENTS if file == "a.txt" else [path for path in DOCUMENTS if "\t" not in plain(path)[0]])
    print(f"{name}: {found:.2%}")
    assert found >= floor


TABLE = [
    ["认定类别", "级别", "奖励金额（万元）"],
    ["技术中心", "国家级", "200"],
    ["技术中心", "省级", "50"],
    ["技术中心", "市级", "20"],
    ["孵化器", "国家级", "100"],
    ["孵化器", "省级", "30"],
]
GOALS = [
    ["指标", "单位", "2023年完成", "2024年目标", "属性"],
    ["地区生产总值", "亿元", "286", "305", "预期性"],
    ["城镇新增就业", "人", "4200", "4500", "预期性"],
    ["森林覆盖率", "%", "41.2", "41.5", "约束性"],
]
SIGNED = "岚泽县2024年工作计划\n\n岚泽县人民政府\n2024年1月20日\n"
AROUND = {
    "awards": ("岚泽市产业扶持办法\n一、奖励标准\n奖励标准见下表：\n{}\n二、其他\n每年6月30日前申报。\n", TABLE),
    "goals": (f"{SIGNED}主要指标安排如下：\n{{}}\n各镇要抓好落实。\n", GOALS),
}
Rows = list[list[str]]


def grouped(rows: Rows, fill: list[str]) -> Rows:
    """First cells that repeat the one above replaced by `fill`."""
    return [row if not i or row[0] != rows[i - 1][0] else [*fill, *row[1:]] for i, row in enumerate(rows)]


TABLES: dict[str, Callable[[Rows], str]] = {
    "bars": lambda rows: "\n".join(" | ".join(row) for row in rows),
    "between_pipes": lambda rows: "\n".join(f"| {' | '.join(row)} |" for row in rows),
    "between_pipes_with_empty_cells": lambda rows: "\n".join(f"| {' | '.join(row)} |" for row in grouped(rows, [""])),
    "blanks": lambda rows: "\n".join(" ".join(row) for row in rows),
    "cell_by_cell": lambda rows: "\n".join(cell for row in rows for cell in row),
    "in_one_line": lambda rows: " ".join(cell for row in rows for cell in row),
    "merged_and_empty": lambda rows: "\n".join("\t".join(row) for row in grouped(rows, [""])),
    "merged_and_left_out": lambda rows: "\n".join("\t".join(row) for row in grouped(rows, [])),
    "merged_in_one_line": lambda rows: " ".join(cell for row in grouped(rows, []) for cell in row),
    "an_empty_column": lambda rows: "\n".join("\t".join(["", *row]) for row in rows),
    "bold": lambda rows: "\n".join("\t".join(f"**{cell}**" for cell in row) for row in rows),
}


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_gives_the_same_records_in_every_form(name: str, around: str) -> None:
    text, rows = AROUND[around]
    own = records(text.format("\n".join("\t".join(row) for row in rows)))
    assert own.total() >= len(rows)
    assert records(text.format(TABLES[name](rows))) == own


@pytest.mark.parametrize(
    "text",
    [
        "本次活动时间为\n2021\n年\n2\n月\n13\n日至\n2021\n年\n2\n月\n15\n日，每日举行。\n",
        "标准\n金额\n另行通知\n对象\n时间\n另定\n项目\n",
        "联系人 电话 李工 8123456 王工 8123457\n",
    ],
)
def test_lines_that_are_no_cells(text: str) -> None:
    assert not extract_document(read_bytes(text.encode(), name="a.txt", source="a.txt")).records


def test_a_heading_of_two_rows_names_its_columns_by_the_second() -> None:
    head = "岚泽市体育奖励办法\n第五条 奖励标准（单位：万元）\n名次\t运动会级别\t\t\n\t全运会\t省运会\t市运会\n"
    found = extract_document(read_bytes(f"{head}第一名\t30\t10\t5\n第二名\t15\t5\t2\n".encode(), name="a.txt", source="a.txt")).records
    assert [r.beneficiary for r in found if r.type == "monetary_award"][:3] == ["第一名全运会", "第一名省运会", "第一名市运会"]


def test_what_is_given_names_nobody() -> None:
    rows = "补贴项目\t补贴对象\t补贴标准\n高龄津贴\t80周岁以上老年人\t每人每月60元\n护林补助\t生态护林员\t每人每年8000元\n"
    text = f"岚泽镇补贴公告\n补贴标准如下：\n{rows}"
    found = extract_document(read_bytes(text.encode(), name="a.txt", source="a.txt")).records
    awards = [(r.beneficiary, r.per, r.frequency) for r in found if r.type == "monetary_award"]
    assert awards == [("80周岁以上老年人", "人", "monthly"), ("生态护林员", "人", "yearly")]


@pytest.mark.parametrize(
    "written",
    [
        "5O万元",
        "50万元[1]",
        "50万元（注1）",
        "50万元①",
        "50万元（人民币）",
        "RMB 50万元",
        "50万圆整",
        "50万元（大写：伍拾万元整）",
        "50万\n元",
    ],
)
def test_a_sum_is_quoted_as_it_stands(written: str) -> None:
    text = f"岚泽市奖励办法\n对新认定的孵化器，给予{written}，逾期不再受理。\n"
    (award,) = (r for r in extract_document(read_bytes(text.encode(), name="a.txt", source="a.txt")).records if r.type == "monetary_award")
    assert (award.amount and award.amount.low, award.beneficiary) == (500_000, "新认定的孵化器")
    assert text[award.mention.start : award.mention.end] == award.mention.text
    assert written in award.sentence.text


def test_a_label_and_its_day_on_lines_of_their_own() -> None:
    text = "岚泽市申报通知\n网上申报截止时间：\n2026年9月30日\n申报材料：\n营业执照复印件\n"
    (found,) = extract_document(read_bytes(text.encode(), name="a.txt", source="a.txt")).records
    assert (found.type, str(getattr(found, "end", None))) == ("deadline", "2026-09-30")
