"""The report in a browser: what a reader does with it, and that nothing in it runs, leaks or goes missing."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright
from report_runs import HOSTILE, poisoned, written

from extract import run
from extract.report import write

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium, or name one in CHROMIUM"),
]
Opener = Callable[..., Page]
HARMFUL = "img, script, style, iframe, object, embed, link, meta, base, form"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run with its report."""
    out = tmp_path_factory.mktemp("report")
    run([written(out / "in")], out / "run", jobs=1)
    write(out / "run", out / "run" / "report.html")
    return out / "run"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_at(browser: Browser, folder: Path) -> Iterator[Opener]:
    """Opens the report at an address, and holds every page opened to this: no errors, no requests, no breach of the policy."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def opener(where: str = "", *, language: str = "zh-CN", width: int = 1440, dark: bool = False, file: Path | None = None) -> Page:
        address = (file or folder / "report.html").as_uri()

        def asked(request: Request) -> None:
            if request.url.partition("#")[0] not in (address, "data:,"):
                complaints.append(f"asked for {request.url}")

        context = browser.new_context(locale=language, viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light")
        context.set_default_timeout(15_000)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.add_init_script(
            "window.breaches = []; addEventListener('securitypolicyviolation', (breach) => window.breaches.push(breach.violatedDirective))"
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", asked)
        page.goto(address + where)
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield opener
    for context in contexts:
        for page in context.pages:
            assert page.evaluate("window.breaches") == []
            assert page.evaluate("window.harm ?? null") is None
        context.close()
    assert complaints == []


def lines(folder: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()]


def document(folder: Path, source: str) -> str:
    return next(str(facts["doc_id"]) for facts in lines(folder, "documents.jsonl") if facts["source"].startswith(source))


def records(folder: Path, source: str) -> list[dict[str, Any]]:
    return [record for record in lines(folder, "records.jsonl") if record["source"].startswith(source)]


def at_record(folder: Path, words: str) -> tuple[str, dict[str, Any]]:
    """The address of the first record read from these words, and the record."""
    record = next(record for record in lines(folder, "records.jsonl") if record["mention"]["text"] == words)
    return f"#/{record['doc_id']}/{record['record_id']}", record


@pytest.mark.parametrize(("language", "word"), [("zh-CN", "概览"), ("en-GB", "Overview")])
def test_every_view_opens_in_the_language_of_the_browser(open_at: Opener, language: str, word: str) -> None:
    page = open_at(language=language)
    expect(page.locator(".top nav a").first).to_have_text(word)
    for view in ("deadlines", "targets", "awards", "documents", "overview"):
        page.click(f".top nav a[data-view={view}]")
        expect(page.locator(f".top nav a[data-view={view}]")).to_have_attribute("aria-current", "page")
        expect(page.locator(f"main.view-{view} h1")).to_be_focused()


def test_the_language_that_was_chosen_is_remembered(open_at: Opener) -> None:
    page = open_at("#/awards")
    page.click("[data-language=en]")
    expect(page.locator("h1")).to_have_text("Awards")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.reload()
    expect(page.locator("h1")).to_have_text("Awards")
    page.click("[data-language=zh]")
    expect(page.locator("h1")).to_have_text("资金奖补")


def test_totals_are_those_of_the_run(open_at: Opener, folder: Path) -> None:
    page = open_at("#/overview")
    counts = json.loads((folder / "run.json").read_text(encoding="utf-8"))["counts"]
    told = [int(text.replace(",", "")) for text in page.locator(".tile strong").all_inner_texts()]
    by_type = counts["records_by_type"]
    wanted = [
        counts["documents"],
        by_type["monetary_award"],
        by_type["deadline"],
        by_type["target"],
        counts["findings"],
        counts["not_read"],
    ]
    assert told == wanted


def test_each_mark_holds_the_words_its_record_was_read_from(open_at: Opener, folder: Path) -> None:
    """In every document, with characters beyond U+FFFF in front, in table cells, and where records overlap."""
    page = open_at()
    for facts in lines(folder, "documents.jsonl"):
        page.evaluate("(to) => { location.hash = to }", f"#/{facts['doc_id']}")
        expect(page.locator(".document-head h1")).to_have_text(facts["title"] or facts["source"])
        shown = page.evaluate(
            """() => {
                const found = {};
                for (const mark of document.querySelectorAll(".text mark"))
                    for (const id of mark.dataset.ids.split(" ")) found[id] = (found[id] ?? "") + mark.textContent;
                return found;
            }"""
        )
        wanted = {
            record["record_id"]: record["mention"]["text"]
            for record in lines(folder, "records.jsonl")
            if record["doc_id"] == facts["doc_id"]
        }
        assert {id_: text for id_, text in shown.items() if id_ in wanted} == wanted
        text = (folder / "texts" / f"{facts['doc_id']}.txt").read_text(encoding="utf-8")
        assert "".join(page.locator("article.text").text_content().split()) == "".join(text.split())  # type: ignore[union-attr]


def test_from_record_to_text_and_back(open_at: Opener, folder: Path) -> None:
    page = open_at(f"#/{document(folder, 'plan')}")
    page.locator(".record", has_text="市级链主企业").first.click()
    mark = page.locator("mark.selected")
    expect(mark).to_have_text("200万元")
    expect(mark).to_be_in_viewport()
    expect(page.locator(".card.selected .details")).to_contain_text("一次性")
    page.locator(".text mark", has_text="3万元").click()
    expect(page.locator(".card.selected .record-value")).to_have_text("3万元")
    expect(page.locator(".card.selected")).to_be_in_viewport()
    assert page.url.endswith(at_record(folder, "3万元")[0])
    page.locator(".card.selected .record").click()
    expect(page.locator(".card.selected")).to_have_count(0)


def test_words_of_two_records_open_one_after_the_other(open_at: Opener, folder: Path) -> None:
    page = open_at(f"#/{document(folder, 'plan')}")
    mark = page.locator(".text mark", has_text="3.5%")
    wanted = {record["type"] for record in records(folder, "plan") if record["mention"]["text"] == "3.5%"}
    assert wanted == {"percentage", "target"}
    seen = set()
    for _ in wanted:
        mark.click()
        seen.add(page.locator(".card.selected").get_attribute("class"))
    assert seen == {f"card t-{kind} selected" for kind in wanted}


def test_filters_hold_for_list_and_text(open_at: Opener, folder: Path) -> None:
    page = open_at(f"#/{document(folder, 'plan')}")
    all_ = len(records(folder, "plan"))
    expect(page.locator(".card")).to_have_count(all_)
    page.click(".type.t-deadline")
    expect(page.locator(".type.t-deadline")).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".card.t-deadline, mark.t-deadline")).to_have_count(0)
    page.click(".type.t-deadline")
    page.get_by_label("用途").select_option("monetary_award/award")
    expect(page.locator(".record-value")).to_have_text(["200万元"])
    expect(page.locator(".text mark:not(.off)")).to_have_text(["200万元"])
    page.get_by_label("用途").select_option("")
    page.get_by_label("章节").select_option("一、主要目标")
    expect(page.locator(".card")).to_have_count(sum("一、主要目标" in record["section"] for record in records(folder, "plan")))
    page.get_by_label("章节").select_option("")
    page.get_by_label("搜索本文件的记录").fill("高层次　人才")
    expect(page.locator(".card")).to_have_count(sum("高层次人才" in record["sentence"]["text"] for record in records(folder, "plan")))
    page.get_by_label("搜索本文件的记录").fill("没有这样的话")
    expect(page.locator(".card")).to_have_count(0)


@pytest.mark.slow
def test_numbers_that_no_record_took_up_can_be_shown(open_at: Opener, folder: Path) -> None:
    source = next(line["source"] for line in lines(folder, "unread.jsonl"))
    page = open_at(f"#/{document(folder, source)}")
    expect(page.locator(".card.t-unread")).to_have_count(0)
    page.keyboard.press("6")
    expect(page.locator(".card.t-unread").first).to_be_visible()
    expect(page.locator("mark.t-unread").first).to_be_visible()


def test_keys_travel_search_copy_and_let_go(open_at: Opener, folder: Path) -> None:
    page = open_at(f"#/{document(folder, 'plan')}")
    press = page.keyboard.press
    press("j")
    first = page.locator(".card.selected").get_attribute("data-id")
    press("j")
    second = page.locator(".card.selected").get_attribute("data-id")
    assert first != second
    press("k")
    expect(page.locator(".card.selected")).to_have_attribute("data-id", first or "")
    press("c")
    expect(page.locator("#toast")).to_contain_text("JSON")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert f"{copied}\n" in (folder / "records.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    press("l")
    expect(page.locator("#toast")).to_contain_text("链接")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    press("Escape")
    expect(page.locator(".card.selected")).to_have_count(0)
    press("/")
    expect(page.get_by_label("搜索本文件的记录")).to_be_focused()
    press("j")
    expect(page.locator(".card.selected")).to_have_count(0)
    press("Escape")
    press("?")
    expect(page.locator("dialog")).to_contain_text("下一条记录")
    press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    press("]")
    expect(page.locator(".document-head h1")).not_to_have_text("云屿市人民政府关于印发云屿市数字产业行动计划的通知")
    press("g")
    press("d")
    expect(page.locator("main.view-deadlines")).to_be_visible()


def test_every_control_of_a_document_is_reached_by_tab(open_at: Opener, folder: Path) -> None:
    page = open_at(f"#/{document(folder, 'table')}")
    page.locator(".type").first.focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "record":
            break
    page.keyboard.press("Enter")
    expect(page.locator(".card.selected")).to_have_count(1)
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_a_link_leads_to_one_record(open_at: Opener, folder: Path) -> None:
    where, record = at_record(folder, "20家")
    page = open_at(where)
    expect(page.locator(".card.selected")).to_have_attribute("data-id", record["record_id"])
    expect(page.locator("mark.selected")).to_be_in_viewport()
    page.evaluate("(to) => { location.hash = to }", at_record(folder, "500万元")[0])
    expect(page.locator("mark.selected")).to_have_text("500万元")


def test_a_link_to_a_record_that_is_filtered_out_lets_it_in(open_at: Opener, folder: Path) -> None:
    page = open_at(f"#/{document(folder, 'plan')}")
    page.get_by_label("章节").select_option("一、主要目标")
    page.click(".type.t-monetary_award")
    expect(page.locator(".card.t-monetary_award")).to_have_count(0)
    page.evaluate("(to) => { location.hash = to }", at_record(folder, "500万元")[0])
    expect(page.locator(".card.selected .record-value")).to_contain_text("500万元")
    expect(page.get_by_label("章节")).to_have_value("")
    page.get_by_label("搜索本文件的记录").fill("设备投资额")
    page.locator(".details .chip").first.click()
    expect(page.locator("mark.selected")).to_be_visible()


def test_links_that_lead_nowhere_say_so(open_at: Opener, folder: Path) -> None:
    page = open_at("#/0123456789abcdef")
    expect(page.locator("h1")).to_have_text("没有这份文件")
    page.evaluate("(to) => { location.hash = to }", f"#/{document(folder, 'plan')}/0123456789abcdef")
    expect(page.locator("#toast")).to_have_text("文件中没有这条记录")


def test_text_is_never_markup(open_at: Opener, folder: Path, tmp_path: Path) -> None:
    """Not that of a document, and not that of the run's files where somebody has changed them: not in any view, not in any field."""
    run_ = poisoned(folder, tmp_path / "run")
    file = run_ / "report.html"
    write(run_, file)
    page = open_at("#/overview", file=file)
    for view in ("overview", "deadlines", "targets", "awards", "documents"):
        page.click(f".top nav a[data-view={view}]")
        expect(page.locator(f"main.view-{view}")).to_contain_text(HOSTILE)
        assert page.locator(f"main :is({HARMFUL})").count() == 0
    page.locator("a", has_text=HOSTILE).first.click()
    expect(page.locator(".document-head h1")).to_have_text(HOSTILE)
    expect(page.locator("article.text")).to_contain_text(HOSTILE)
    page.keyboard.press("6")
    for card in page.locator(".record").all():
        card.click()
        expect(page.locator(".card.selected .details")).to_be_visible()
        assert page.locator(f"main :is({HARMFUL})").count() == 0
    page.get_by_label("章节").select_option(HOSTILE)
    assert page.locator(f"main :is({HARMFUL})").count() == 0
    assert page.evaluate("window.harm ?? null") is None


def test_the_policy_forbids_what_the_page_does_not_do(browser: Browser, folder: Path) -> None:
    """Markup from text, scripts from elsewhere or in an attribute, requests: refused by the browser itself."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((folder / "report.html").as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")
    tried = page.evaluate(
        """async () => {
            const refused = async (act) => { try { await act(); return false; } catch { return true; } };
            const breaches = [];
            addEventListener("securitypolicyviolation", (breach) => breaches.push(breach.effectiveDirective));
            const link = document.createElement("a");
            const markup = await refused(() => (document.body.innerHTML = "<img src=x onerror='window.harm = 1'>"));
            await refused(() => { link.setAttribute("onclick", "window.harm = 2"); link.click(); });
            const request = await refused(() => fetch("https://example.invalid/"));
            const script = document.createElement("script");
            script.append(new Text("window.harm = 3"));
            document.body.append(script);
            const picture = document.body.appendChild(document.createElement("img"));
            picture.src = "https://example.invalid/x.png";
            await new Promise((done) => picture.addEventListener("error", done));
            return { markup, request, breaches, harm: window.harm ?? null };
        }"""
    )
    context.close()
    assert (tried["markup"], tried["request"], tried["harm"]) == (True, True, None)
    assert {"connect-src", "img-src", "require-trusted-types-for"} <= set(tried["breaches"])


def test_charts_are_drawn_and_choose(open_at: Opener, folder: Path) -> None:
    page = open_at("#/awards")
    chart = page.locator("canvas")
    expect(chart).to_have_attribute("aria-label", "奖补金额分布（元）. 100万+: 3, 1万+: 1")
    page.wait_for_selector("canvas[width]")
    bar = page.evaluate(
        "(() => { const [chart] = Object.values(Chart.instances); const { x, y } = chart.getDatasetMeta(0).data[3]; return [x, y]; })()"
    )
    box = chart.bounding_box()
    assert box is not None
    colours = page.evaluate(
        "([x, y]) => [...document.querySelector('canvas').getContext('2d')"
        ".getImageData(x * devicePixelRatio, y * devicePixelRatio + 4, 1, 1).data]",
        bar,
    )
    assert colours[3] == 255
    page.mouse.click(box["x"] + bar[0], box["y"] + bar[1] + 4)
    expect(page.locator(".grid td.amount")).to_have_text(["≤ 500万元", "200万元", "≤ 100万元"])
    page.click(".chosen")
    expect(page.locator(".grid td.amount")).to_have_count(
        len([1 for record in lines(folder, "records.jsonl") if record["type"] == "monetary_award"])
    )


@pytest.mark.slow
def test_awards_by_beneficiary(open_at: Opener) -> None:
    page = open_at("#/awards")
    page.get_by_label("排列方式").select_option("beneficiary")
    row = page.locator(".grid tbody tr", has_text="高层次人才")
    expect(row.locator("td.times")).to_have_text("1")
    expect(row.locator("td.sums")).to_have_text("3万元")


@pytest.mark.slow
def test_targets_stand_by_indicator_and_year(open_at: Opener) -> None:
    page = open_at("#/targets")
    heads = page.locator(".grid thead th").all_inner_texts()
    row = page.locator(".grid tbody tr", has_text="研发投入占比").locator("td").all_inner_texts()
    assert row[[head.split()[0] for head in heads].index("2027")] == "≥ 3.5%"
    page.get_by_label("搜索指标").fill("数字经济占比")
    expect(page.locator(".grid tbody tr")).to_have_count(1)


@pytest.mark.slow
def test_deadlines_are_in_order_of_days(open_at: Opener) -> None:
    page = open_at("#/deadlines")
    dated = [text for text in page.locator(".grid td.day").all_inner_texts() if text[0] in "→12"]
    last = [text.replace("→", "").split("–")[-1].strip() for text in dated]
    assert last == sorted(last)
    page.locator(".sort", has_text="日期").click()
    expect(page.locator("th.day")).to_have_attribute("aria-sort", "descending")
    page.get_by_label("时限类型").select_option("apply_by")
    expect(page.locator(".grid td.words a")).to_have_text(["2025年6月30日"])


def test_words_are_found_in_all_texts(open_at: Opener) -> None:
    page = open_at("#/documents")
    page.get_by_label("标题、文号").fill("高层次人才，每人")
    page.keyboard.press("Enter")
    expect(page.locator(".hits li")).to_have_count(1)
    expect(page.locator(".hits mark")).to_have_text("高层次人才，每人")


def test_on_a_phone_the_records_come_up_from_below(open_at: Opener, folder: Path) -> None:
    page = open_at(f"#/{document(folder, 'plan')}", width=390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.locator(".record").first).not_to_be_visible()
    page.locator(".text mark", has_text="200万元").click()
    expect(page.locator(".card.selected .record")).to_be_in_viewport()
    expect(page.locator("mark.selected")).to_be_in_viewport()
    page.click(".sheet-close")
    expect(page.locator(".record").first).not_to_be_visible()
    for view in ("overview", "deadlines", "awards", "targets", "documents"):
        page.click(f".top nav a[data-view={view}]")
        expect(page.locator(f"main.view-{view}")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, view


@pytest.mark.slow
def test_on_paper_there_is_the_text_and_every_record(open_at: Opener, folder: Path) -> None:
    page = open_at(f"#/{document(folder, 'plan')}", dark=True)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for part in (".top", ".filters", ".steps"):
        expect(page.locator(part)).not_to_be_visible()
    expect(page.locator(".card")).to_have_count(len(records(folder, "plan")))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.slow
def test_the_same_file_works_light_and_dark(open_at: Opener) -> None:
    page = open_at(dark=True)
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.locator(".tool", has_text="◐").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")


@pytest.mark.slow
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_no_barrier_that_axe_finds(open_at: Opener, folder: Path, dark: bool, width: int) -> None:
    """axe-core, all of WCAG 2.1 A and AA: contrast, names, roles, order."""
    from axe_playwright_python.sync_playwright import Axe

    page = open_at(dark=dark, width=width)
    where, _ = at_record(folder, "500万元")
    for place in ("#/overview", "#/deadlines", "#/targets", "#/awards", "#/documents", where):
        page.evaluate("(to) => { location.hash = to }", place)
        page.wait_for_selector("main .card.selected" if place == where else f"main.view-{place[2:]} h1")
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
        assert {"color-contrast", "link-name", "button-name"} & {one["id"] for one in found.response["passes"]}
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found.response["violations"]] == [], place
