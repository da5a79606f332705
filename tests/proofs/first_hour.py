"""How long the first hour takes, and what a large file costs on the way in."""

from __future__ import annotations

import json
import re
import threading
import time
import urllib.request
from dataclasses import dataclass, field
from http.client import HTTPResponse
from pathlib import Path
from typing import Any

from tests.browser.test_first_hour import ORDERS, counted, printed_link, walked_to_the_map
from tests.served import PASSWORD, Served, serving

PEOPLE, NAMES = 300_000, ("Page Viewed", "Cart Filled", "Order Paid")


def to_ones_own_map(folder: Path) -> str:
    """From the link that `rute serve` prints to the map of an uploaded file, in Chromium."""
    from playwright.sync_api import sync_playwright

    with serving(folder / "app") as app, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium",
                                             args=["--no-sandbox"])  # fmt: skip
        page = browser.new_context(timezone_id="Asia/Makassar").new_page()
        clicks = counted(page)
        began = time.monotonic()
        page.goto(printed_link(app))
        for name, value in (("name", "Ana"), ("email", "a@k.example"), ("password", PASSWORD)):
            page.fill(f"input[name={name}]", value)
        page.locator("main form button").last.click()
        page.wait_for_url("**/start/")
        walked_to_the_map(page, folder)
        seconds = time.monotonic() - began
        browser.close()
    return (
        f"From the owner's link to the map of an uploaded file of {ORDERS.count(chr(10)) - 1} "
        f"rows: {len(clicks)} clicks, {seconds:.1f} s of waiting (typing not counted)."
    )


def a_large_file(folder: Path, megabytes: int) -> str:
    """Uploaded in pieces, looked at, read, drafted and made a journey."""
    file = folder / "large.csv"
    rows = written(file, megabytes << 20)
    with serving(folder / "app") as app:
        sender = Sender(app)
        watched = Watched(app.process.pid)
        to = json.load(sender.post("/start/files", b"", accept="application/json"))["to"]
        told = f"name={file.name}&size={file.stat().st_size}".encode()
        known = json.load(sender.post(f"{to}announce", told))
        before, began = watched.now(), time.monotonic()
        with file.open("rb") as source:
            at = 0
            while piece := source.read(known["piece"]):
                answer = sender.post(known["to"], piece, content_type="application/octet-stream",
                                     upload_offset=str(at))  # fmt: skip
                at = json.load(answer)["received"]
        uploaded, held = time.monotonic() - began, watched.peak - before
        began = time.monotonic()
        sender.post(f"{to}look", b"")
        sender.until(to, "card questions")
        sender.post(f"{to}answer", b"zone=Asia/Jakarta&currency=IDR")
        sender.until(f"{to}map", "card own")
        drafted = time.monotonic() - began
        began = time.monotonic()
        sender.post(f"{to}make", b"name=Large").read()
        made = time.monotonic() - began
        peak = watched.end()
    file.unlink()
    return (
        f"{megabytes} MB of CSV, {rows:,} rows: uploaded in {uploaded:.0f} s while the server held "
        f"{max(held, 0)} MB more; recognised, read and drafted in {drafted:.0f} s (peak {peak} MB "
        f"of its own memory); made a journey in {made:.1f} s, nothing read again."
    )


def written(file: Path, size: int) -> int:
    """Invented rows, until the file is as large."""
    number = 0
    with file.open("w") as out:
        out.write("user,time,event,amount\n")
        while out.tell() < size:
            block = range(number, number + 100_000)
            out.write("".join(map(_row, block)))
            number += 100_000
    return number


def _row(n: int) -> str:
    day = f"2026-0{1 + n % 9}-{1 + n % 28:02} {n % 24:02}:{n % 60:02}"
    return f"c{n % PEOPLE},{day},{NAMES[n % 7 // 3]},{n % 900}000\n"


@dataclass
class Sender:
    """Somebody signed in who sends forms."""

    app: Served
    _cookies: str = field(default="")
    _token: str = field(default="")

    def __post_init__(self) -> None:
        self._cookies = f"sessionid={self.app.session_of()}"
        page = self.get("/start/")
        found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.read().decode())
        assert found is not None
        self._token = found[1]
        said = [value for name, value in page.getheaders() if name.lower() == "set-cookie"]
        self._cookies += "; " + next(one.split(";")[0] for one in said if "csrftoken" in one)

    def get(self, path: str) -> HTTPResponse:
        return self._asked(urllib.request.Request(self.app.url + path))

    def post(self, path: str, body: bytes, **headers: str) -> HTTPResponse:
        asked = urllib.request.Request(self.app.url + path, data=body, method="POST")
        asked.add_header("X-CSRFToken", self._token)
        asked.add_header("Referer", self.app.url)
        for name, value in headers.items():
            asked.add_header(name.replace("_", "-"), value)
        return self._asked(asked)

    def until(self, path: str, words: str) -> None:
        while words not in self.get(path).read().decode():
            time.sleep(0.5)

    def _asked(self, asked: urllib.request.Request) -> HTTPResponse:
        asked.add_header("Cookie", self._cookies)
        answer: Any = urllib.request.urlopen(asked)
        assert isinstance(answer, HTTPResponse)
        return answer


class Watched:
    """What a process holds for itself, in MB, looked at five times a second."""

    def __init__(self, process: int) -> None:
        self._status = Path(f"/proc/{process}/status")
        self.peak = self.now()
        self._ended = threading.Event()
        threading.Thread(target=self._look, daemon=True).start()

    def now(self) -> int:
        found = re.search(r"RssAnon:\s+(\d+)", self._status.read_text())
        return int(found[1]) >> 10 if found else 0

    def end(self) -> int:
        self._ended.set()
        return self.peak

    def _look(self) -> None:
        while not self._ended.wait(0.2):
            self.peak = max(self.peak, self.now())
