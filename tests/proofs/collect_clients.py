"""Libraries for Node.js and browsers, fetched into a temporary folder, send over the wire."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.proofs.collect_app import App, app_with_key
from tests.web.collect.wire import pages

LIBRARIES = {
    "node": "@segment/analytics-node", "rudder": "@rudderstack/rudder-sdk-node",
    "jitsu": "@jitsu/js", "next": "@segment/analytics-next",
}  # fmt: skip
_AT_A_TIME = ("node", "rudder")  # libraries that can be told when something happened
EVENTS = 60
_SEGMENT = """
import { Analytics } from "@segment/analytics-node";
const [url, key] = process.argv.slice(2);
const one = new Analytics({ writeKey: key, host: url, flushAt: 20 });
one.on("error", (error) => { console.error(error); process.exitCode = 1; });
one.identify({ userId: "node-1", traits: { email: "node@shop.id", plan: "pro" } });
one.track({ anonymousId: "node-d", event: "Seen", timestamp: new Date("2026-03-01T05:30:00Z"),
  properties: { via: "node" } });
for (let n = 0; n < EVENTS; n++)
  one.track({ userId: "node-1", event: "Counted", properties: { via: "node", n } });
await one.closeAndFlush();
"""
_RUDDER = """
import RudderAnalytics from "@rudderstack/rudder-sdk-node";
const [url, key] = process.argv.slice(2);
const one = new (RudderAnalytics.default || RudderAnalytics)(key,
  { dataPlaneUrl: url, flushAt: 20, gzip: true });
one.identify({ userId: "rudder-1", traits: { email: "rudder@shop.id", plan: "pro" } });
one.track({ anonymousId: "rudder-d", event: "Seen", timestamp: new Date("2026-03-01T05:30:00Z"),
  properties: { via: "rudder" } });
for (let n = 0; n < EVENTS; n++)
  one.track({ userId: "rudder-1", event: "Counted", properties: { via: "rudder", n } });
await new Promise((done) => one.flush(done));
setTimeout(() => process.exit(), 1500);
"""
_JITSU = """
import { jitsuAnalytics } from "@jitsu/js";
const [url, key] = process.argv.slice(2);
const one = jitsuAnalytics({ host: url, writeKey: key + ":rute", s2s: true });
await one.identify("jitsu-1", { email: "jitsu@shop.id", plan: "pro" });
for (let n = 0; n < EVENTS; n++) await one.track("Counted", { via: "jitsu", n });
"""
_NEXT = """<!doctype html><title>Shop</title><script src="/next.js"></script><script>
window.sent = (async () => {
  const [analytics] = await AnalyticsNext.AnalyticsBrowser.load(
    { writeKey: "KEY", cdnURL: "ADDRESS" });
  await analytics.page("Menu");
  await analytics.identify("next-1", { email: "next@shop.id", plan: "pro" });
  for (let n = 0; n < EVENTS; n++) await analytics.track("Counted", { via: "next", n });
  return true;
})();
</script>"""


@dataclass(frozen=True)
class Told:
    """Of one library: how many of its events are there, how many are not or twice, and what is
    not as it should be."""

    library: str
    events: int
    lost: int
    twice: int
    wrong: tuple[str, ...] = ()


def sent_by_libraries(folder: Path) -> list[Told]:
    """Raises CalledProcessError where the packages cannot be had."""
    node = folder / "node"
    node.mkdir()
    npm = ["npm", "install", "--no-audit", "--no-fund", "--silent", *LIBRARIES.values()]
    subprocess.run([*npm, "--prefix", str(node)], check=True, timeout=600)
    with app_with_key(folder / "app", "web") as app:
        for name, code in (("node", _SEGMENT), ("rudder", _RUDDER), ("jitsu", _JITSU)):
            file = node / f"{name}.mjs"
            file.write_text(code.replace("EVENTS", str(EVENTS)), encoding="utf-8")
            subprocess.run(
                ["node", file, app.served.url, app.key], check=True, timeout=120, cwd=node
            )
        _in_chromium(app, node)
        rows = app.rows()
    return [_told(name, rows) for name in LIBRARIES]


def _in_chromium(app: App, node: Path) -> None:
    from playwright.sync_api import sync_playwright

    library = node / "node_modules/@segment/analytics-next/dist/umd/index.js"
    page = _NEXT.replace("KEY", app.key).replace("ADDRESS", app.served.url)
    files = {"/next.js": library.read_text("utf-8"), "/": page.replace("EVENTS", str(EVENTS))}
    with sync_playwright() as playwright, pages(files) as address:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        tab = browser.new_page()
        tab.goto(address)
        assert tab.evaluate("window.sent")
        tab.wait_for_timeout(1_500)
        browser.close()


def _told(name: str, rows: list[dict[str, Any]]) -> Told:
    own = [row for row in rows if row.get("field.via") == name and row["name"] == "Counted"]
    seen = Counter(int(row["field.n"]) for row in own)
    checks = (_person, _time) if name in _AT_A_TIME else (_person,)
    wrong = [text for check in checks if (text := check(name, rows))]
    twice = sum(count > 1 for count in seen.values())
    return Told(LIBRARIES[name], seen.total(), EVENTS - len(seen), twice, tuple(wrong))


def _person(name: str, rows: list[dict[str, Any]]) -> str | None:
    known = [row for row in rows if row["name"] == "Identified" and row.get("user") == f"{name}-1"]
    if [row.get("email") for row in known] != [f"{name}@shop.id"]:
        return f"identified as {known}"
    users = {row.get("user") for row in rows if row.get("field.via") == name and "field.n" in row}
    return None if users == {f"{name}-1"} else f"counted for {users}"


def _time(name: str, rows: list[dict[str, Any]]) -> str | None:
    (seen,) = [row for row in rows if row["name"] == "Seen" and row.get("field.via") == name]
    off = abs((seen["time"] - datetime(2026, 3, 1, 5, 30, tzinfo=UTC)).total_seconds())
    if seen.get("anonymous") != f"{name}-d":
        return f"seen by {seen}"
    return None if off < 30 else f"{off} s away"
