"""The HTML page in a real browser: it renders, filters, jumps, dismisses, and hostile text stays text.

Needs Chromium and Playwright (extra `browser`); skipped where they are not. CHROMIUM names the browser when it is elsewhere.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from report_samples import HOSTILE, hostile, large, seeds, small

from corroborate.model import Document, Source
from corroborate.report import Report, read_baseline

sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright")
BROWSER = (
    os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
if BROWSER is None:
    pytest.skip("needs Chromium; set CHROMIUM to its path", allow_module_level=True)

Opener = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as play:
        running = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        yield running
        running.close()


@pytest.fixture
def opened(browser, tmp_path) -> Iterator[Opener]:
    """Opens a report as a file and fails the test when the page logs an error, throws, or asks for anything else than itself."""
    troubles: list[str] = []
    contexts = []

    def open_report(report: Report, *, width: int = 1280, height: int = 800, dark: bool = False, at: str = "") -> Any:
        path: Path = tmp_path / "report.html"
        report.write(path)
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light")
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.on(
            "request", lambda request: troubles.append(request.url) if not request.url.startswith(("file:", "blob:")) else None
        )
        page.goto(path.as_uri() + at)
        return page

    yield open_report
    for context in contexts:
        context.close()
    assert troubles == []


def visible_findings(page: Any) -> int:
    """Findings that the filters leave, whether their question is open or not."""
    return page.evaluate(
        "[...document.querySelectorAll('.finding')].filter(one => !one.hidden && !one.closest('.question').hidden).length"
    )


def test_it_renders_and_opens_the_gravest_question(opened):
    page = opened(small())
    assert page.locator("h1").inner_text() == "4 questions across 4 documents"
    assert page.locator(".question[open]").count() == 1
    assert page.locator(".question[open] svg.line").is_visible()
    assert page.locator("#shown").inner_text() == "7 of 7 findings in 4 of 4 questions"


def test_marks_stand_where_the_numbers_are(opened):
    page = opened(small())
    at = page.locator(".question[open] .mark").evaluate_all("marks => marks.map(mark => mark.getBoundingClientRect().x)")
    assert at[0] == at[1] == at[2] < at[3]  # 400 three times, then 620


def test_filters_and_search(opened):
    page = opened(small())
    page.locator('input[name="severity"][value="note"]').uncheck()
    assert visible_findings(page) == 5
    page.locator('input[name="severity"][value="warning"]').uncheck()
    assert visible_findings(page) == 3
    page.locator("#search").fill("gave WAY")
    sync_api.expect(page.locator("#shown")).to_have_text("1 of 7 findings in 1 of 4 questions")
    assert page.locator(".question:visible").count() == 1
    page.locator("#search").fill("no such words at all")
    page.locator("#none").wait_for(state="visible")
    page.locator("#clear").click()
    assert visible_findings(page) == 7
    page.locator("#search").fill("evacuation one origin")
    sync_api.expect(page.locator("#shown")).to_have_text("1 of 7 findings in 1 of 4 questions")
    page.locator("#search").fill("")
    page.locator('[data-only="stance-conflict"]').click()
    assert visible_findings(page) == 1


def test_a_quotation_leads_to_its_place_and_back(opened):
    page = opened(small())
    page.locator(".finding .quote a").first.click()
    mark = page.locator(".document[open] .text mark a").first
    mark.wait_for(state="visible")
    assert "#c-" in page.url
    mark.click()
    assert "#a-" in page.url
    assert page.locator(":target").is_visible()


def test_an_address_with_a_place_opens_it(opened):
    report = small()
    claim = report.clusters[1].claims[0]
    page = opened(report, at=f"#a-{claim.id}")
    page.locator(f"#a-{claim.id}").wait_for(state="visible")
    finding = report.findings[-1]
    page.evaluate(f"location.hash = 'f-{finding.fingerprint}'")
    page.locator(f"#f-{finding.fingerprint}").wait_for(state="visible")


def test_dismissing_gives_a_baseline_that_check_reads(opened, tmp_path):
    report = small()
    page = opened(report)
    assert page.locator("#save").is_hidden()
    page.locator(".finding .dismiss").first.click()
    page.locator(".finding form input").fill('two "counts", <one> event')
    page.keyboard.press("Enter")
    page.locator("#save").wait_for(state="visible")
    with page.expect_download() as download:
        page.locator("#save").click()
    path = tmp_path / "saved.jsonl"
    download.value.save_as(path)
    assert download.value.suggested_filename == "corroborate.baseline.jsonl"
    baseline = read_baseline(path)
    assert [one.reason for one in baseline.dismissals] == ['two "counts", <one> event']
    assert report.dismiss(baseline).dismissed == report.findings[:1]
    page.reload()
    assert page.locator(".finding.dismissed").count() == 1  # remembered by the browser
    page.locator(".finding .dismiss").first.click()
    assert page.locator(".finding.dismissed").count() == 0
    assert page.locator("#save").is_hidden()


def test_keys_step_through_the_findings(opened):
    page = opened(small())
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".finding.now").get_attribute("data-rule") == "single-origin"
    page.keyboard.press("k")
    assert page.locator(".finding.now").get_attribute("data-rule") == "hedge-direction"
    page.keyboard.press("o")
    assert page.locator(".question[open]").count() == 0
    page.keyboard.press("/")
    page.keyboard.type("jo")
    assert page.locator("#search").input_value() == "jo"
    page.locator("#search").press("Tab")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_the_page_is_dark_where_the_reader_wants_it_so(opened):
    def paper(page: Any) -> str:
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    light, dark = opened(small()), opened(small(), dark=True)
    assert paper(light) != paper(dark)
    dark.locator("#theme").click()
    assert paper(dark) == paper(light)


@pytest.mark.parametrize("make", [small, hostile, seeds])
def test_a_narrow_screen_needs_no_sideways_scrolling(opened, make):
    page = opened(make(), width=375, height=700)
    page.locator("#open-all").click()
    page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == 375


def test_paper_shows_everything(opened):
    page = opened(small())
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".question:not([open])").count() == 0
    assert page.locator(".rail").is_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".question[open]").count() == 1


def test_hostile_text_stays_text(opened):
    page = opened(hostile("</div><h1>forged</h1>"))
    page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true")
    assert page.evaluate("window.hacked") is None
    assert page.locator("h1").count() == 1
    assert page.locator("img").count() == 0
    assert "<script>window.hacked=1</script>" in page.locator(".text").first.inner_text()
    assert page.locator(".text .unseen").first.inner_text() == "U+202E"
    page.locator("#search").fill(HOSTILE[:40])
    page.wait_for_timeout(150)
    assert page.evaluate("window.hacked") is None


def test_ten_megabytes_on_one_line(opened):
    text = "<b>word</b> " * 900_000
    page = opened(Report(documents=[Document(text, Source("A"), "long")]))
    page.locator(".document > summary").click()
    more = page.locator(".more")
    before = page.locator(".text").evaluate("text => text.textContent.length")
    more.click()
    assert page.locator(".text").evaluate("text => text.textContent.length") >= before + 49_000
    assert page.locator(".text b").count() == 0


def test_five_hundred_findings_open_in_two_seconds(opened, record_property):
    page = opened(large(500))
    assert visible_findings(page) == 500
    times = []
    for _ in range(3):  # the best of three: what else the machine does is not the page's doing
        page.reload()
        times.append(page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
    record_property("opened_ms", min(times))
    print(f"\n500 findings opened in {min(times):.0f} ms")
    assert min(times) < 2_000
    page.locator("#search").fill("Town 17")
    sync_api.expect(page.locator("#shown")).not_to_contain_text("500 of")
    took = page.evaluate(
        "() => { const box = document.querySelector('#search'); box.value = 'Town 18';"
        " const begun = performance.now(); document.querySelector('.pick input').dispatchEvent(new Event('change', {bubbles: true}));"
        " return performance.now() - begun; }"
    )
    assert took < 500
    assert json.loads(page.locator("#held").text_content())["stretches"] == []
