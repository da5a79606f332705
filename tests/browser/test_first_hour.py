"""The first hour in a real browser: from signing in to one's own map."""

from __future__ import annotations

import base64
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.browser.pages import faults
from tests.served import Served, serving

pytestmark = pytest.mark.browser
LIMIT = 12  # MB
CLICKS = 3  # the file, read it, make it mine
MOST_SECONDS = 120
ORDERS = "user,customer,time,event,amount\n" + "".join(
    f"x{n},c{n % 40},2026-03-{n % 28 + 1:02} {n % 12 + 8:02}:00,{name},{amount}\n"
    for n, (name, amount) in enumerate(
        [("Page Viewed", "")] * 60 + [("Cart Filled", "")] * 30 + [("Order Paid", "90000")] * 20
    )
)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("first-hour")
    with serving(folder / "app", settings={"RUTE_UPLOAD_MB": str(LIMIT)}) as running:
        yield running


@pytest.fixture
def page(app: Served, chromium: Any) -> Iterator[Any]:
    """A page of somebody signed in. Whatever a script complains of fails the test."""
    context = chromium.new_context(timezone_id="Asia/Makassar", locale="en-GB")
    shown = context.new_page()
    complaints: list[str] = []
    shown.on("pageerror", lambda error: complaints.append(str(error)))
    app.sign_in(shown, "begins@kopi.example")
    yield shown
    context.close()
    assert complaints == []


def counted(page: Any) -> list[str]:
    """From now on every click of a mouse on the page is counted, on whichever page."""
    clicks: list[str] = []
    page.context.expose_function("clicked", lambda tag: clicks.append(tag))
    page.add_init_script(
        "addEventListener('click', (event) => event.isTrusted && event.detail"
        " && clicked(event.target.tagName), true)"
    )
    return clicks


def test_from_the_first_start_to_ones_own_map_in_four_clicks(
    app: Served, chromium: Any, tmp_path: Path
) -> None:
    """The owner's link that `rute serve` prints, an account, a file, a map."""
    link = printed_link(app)
    context = chromium.new_context(timezone_id="Asia/Makassar", locale="en-GB")
    page = context.new_page()
    clicks = counted(page)
    page.goto(link)
    assert [*faults(page)] == []
    page.fill("input[name=name]", "Ana")
    page.fill("input[name=email]", "ana@kopi.example")
    page.fill("input[name=password]", "three roasts for one")
    page.locator("main form button").last.click()
    page.wait_for_url("**/start/")
    assert walked_to_the_map(page, tmp_path) < MOST_SECONDS
    assert "The river is people" in page.content()
    assert len(clicks) == 1 + CLICKS, clicks
    page.goto(app.url)
    assert "/j/web-orders/" in page.url  # the only journey there is
    context.close()


def printed_link(app: Served, patience: float = 30) -> str:
    """The owner's link, which is said once the app is up."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if found := re.search(rf"{app.url}/invitation/\S+", app.log.read_text()):
            return found[0]
        time.sleep(0.1)
    raise AssertionError(app.log.read_text())


def test_the_same_in_indonesian(app: Served, page: Any, tmp_path: Path) -> None:
    page.context.add_cookies([{"name": "language", "value": "id", "url": app.url}])
    clicks = counted(page)
    page.goto(f"{app.url}/start/")
    assert walked_to_the_map(page, tmp_path) < MOST_SECONDS
    assert "Sungai adalah orang" in page.content()
    assert len(clicks) == CLICKS, clicks


def walked_to_the_map(page: Any, folder: Path) -> float:
    """From the ways to begin to one's own map; the seconds it took."""
    file = folder / "web-orders.csv"
    file.write_text(ORDERS)
    began = time.monotonic()
    with page.expect_file_chooser() as chooser:
        page.click(".drop .target")
    chooser.value.set_files(str(file))
    page.wait_for_selector("form.questions")
    assert page.input_value("input[name=zone]") == "Asia/Makassar"
    assert page.input_value("input[name=currency]") == "IDR"
    page.select_option("form.questions select", "customer")
    page.click("form.questions [data-go]")
    page.wait_for_selector("form.own", timeout=60_000)
    assert page.evaluate("document.querySelector('.drawn img').decode().then(() => true)")
    page.click("form.own [data-go]")
    page.wait_for_url("**/?tour=1", timeout=60_000)
    page.wait_for_selector(".tour")
    return time.monotonic() - began


def test_files_are_dropped_on_the_page_and_wrong_columns_corrected(app: Served, page: Any) -> None:
    page.goto(f"{app.url}/start/")
    rows = "".join(f"{'abc'[n % 3]},2026-03-0{n % 9 + 1} 09:00,{'xy'[n % 2]}\n" for n in range(9))
    drop(page, {"odd.csv": f"colour,moment of it,thing\n{rows}", "empty.csv": ""})
    page.wait_for_selector(".file.bad")
    assert "the file is empty: not even a heading" in page.content()
    odd = page.locator(".file", has_text="odd.csv")
    odd.locator("summary").click()
    odd.locator("select[name=person]").select_option("colour")
    odd.locator("select[name=time]").select_option("moment of it")
    odd.locator("select[name=event]").select_option("thing")
    odd.locator("form.roles button").click()
    page.wait_for_selector("form.questions")
    assert page.locator(".file.bad").count() == 1  # the empty one
    page.click("form.questions [data-go]")
    page.wait_for_selector("form.own", timeout=60_000)
    assert "9 rows, 9 events of 3 people" in page.content()


def test_what_cannot_be_taken_is_said_beside_the_name_of_the_file(
    app: Served, page: Any, tmp_path: Path
) -> None:
    huge, picture = tmp_path / "huge.csv", tmp_path / "shop.csv"
    with huge.open("wb") as file:
        file.truncate((LIMIT + 1) << 20)
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    page.goto(f"{app.url}/start/")
    page.set_input_files("input[type=file]", [str(huge), str(picture)])
    page.wait_for_selector(".uploads li:nth-child(2) .error")
    said = page.inner_text(".uploads")
    assert f"larger than {LIMIT} MB" in said
    assert "this is a picture" in said
    assert page.url.endswith("/start/")


def test_an_upload_that_breaks_off_goes_on_where_it_stopped(
    app: Served, page: Any, tmp_path: Path
) -> None:
    file = tmp_path / "long.csv"
    file.write_text(
        ORDERS + "".join(f"y{n},c1,2026-04-01 08:00,Page Viewed,\n" for n in range(2 << 17))
    )
    offsets: list[str] = []

    def broken_once(route: Any) -> None:
        offsets.append(route.request.headers["upload-offset"])
        route.abort() if len(offsets) == 2 else route.continue_()

    page.route("**/piece", broken_once)
    page.goto(f"{app.url}/start/")
    page.set_input_files("input[type=file]", str(file))
    page.wait_for_selector("form.questions", timeout=60_000)
    assert offsets == ["0", offsets[1], offsets[1]]
    assert int(offsets[1]) == 8 << 20


def test_without_a_script_the_form_sends_the_file_whole(
    app: Served, chromium: Any, tmp_path: Path
) -> None:
    file = tmp_path / "web-orders.csv"
    file.write_text(ORDERS)
    context = chromium.new_context(java_script_enabled=False)
    shown = context.new_page()
    app.sign_in(shown, "begins@kopi.example")
    shown.goto(f"{app.url}/start/")
    shown.set_input_files("input[type=file]", str(file))
    shown.click("[data-plain]")
    for _ in range(40):
        shown.goto(shown.url)
        if shown.locator("form.questions").count():
            break
        shown.wait_for_timeout(250)
    assert "web-orders.csv" in shown.content()
    assert shown.locator("form.questions").count() == 1
    context.close()


def drop(page: Any, files: dict[str, str]) -> None:
    """Drops files on the middle of the page, as a mouse would."""
    carried = {name: base64.b64encode(text.encode()).decode() for name, text in files.items()}
    page.evaluate(
        """(files) => {
          const carried = new DataTransfer();
          for (const [name, packed] of Object.entries(files)) {
            const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
            carried.items.add(new File([bytes], name));
          }
          for (const kind of ["dragenter", "dragover", "drop"]) {
            document.querySelector("main").dispatchEvent(
              new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried }));
          }
        }""",
        carried,
    )
