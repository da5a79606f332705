"""A campaign from the leak to the proof, in a browser, with real events, letters and a clock that
runs a day each second."""

from __future__ import annotations

import base64
import json
import re
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.browser.pages import faults
from tests.campaigns.small import events, journey_text
from tests.served import EMAIL, Served, serving
from tests.web.mail.post_office import PostOffice, post_office

from rute.words.catalog import say

BEGAN = datetime(2026, 4, 20, 9, tzinfo=UTC)  # everybody's time to move on is over
SPEED = 86_400  # a day each second
TEXT = journey_text("").replace("  Convert:\n", "  Convert:\n    anchor: first purchase\n")
STALLED = 20  # of sixty people those who read and never bought
NAME, CAMPAIGN = "On to Convert", "campaigns/on-to-convert/"
LINK, SUBJECT = "https://kopi.example/pack", "Cara kecil untuk mencoba"
PUBLISH = """
import sys
from pathlib import Path
from rute.web.accounts.models import User
from rute.web.journeys import services
from rute.web.campaigns.models import Limits
user = User.objects.get(email=sys.argv[1])
journey = services.create("Kopi Senja", Path(sys.argv[2]).read_text(), user, [Path(sys.argv[3])])
Limits.objects.create(journey=journey, everywhere=0.0, caps={"email": 1})
print(journey.slug)
"""
ALLOW = """
import sys
from rute.web.journeys.models import Journey
from rute.web.people.services import Proof, give
journey = Journey.objects.get(slug=sys.argv[1])
for person in range(0, 60, 2):
    proof = Proof(place="till", wording="May we write to you?")
    give(journey, f"email:person{person}@example.com", "email", "marketing", proof)
"""
KEY = """
import sys
from rute.web.collect.services import make_key
from rute.web.journeys.models import Journey
print(make_key(Journey.objects.get(slug=sys.argv[1]), "till", "server", None)[1])
"""


@dataclass
class Story:
    app: Served
    office: PostOffice
    page: Any
    slug: str
    key: str
    begun: float
    language: str
    wrong: dict[str, str] = field(default_factory=dict)
    looks: bool = False
    patient: bool = False

    def go(self, path: str) -> None:
        """Opens a page of the journey, waiting where it is still being counted."""
        address = f"{self.app.url}/j/{self.slug}/{path}"
        until(lambda: (answer := self.page.goto(address)) is not None and answer.status == 200)
        self.look(path)

    def look(self, path: str) -> None:
        """Remembers what is wrong with the page that is open, where that is wanted."""
        if self.looks and path not in self.wrong:
            self.wrong[path] = "\n".join(faults(self.page))

    def happen(self, person: int, name: str) -> None:
        """Somebody does something now, by the app's clock, told over the wire."""
        now = BEGAN.timestamp() + (time.time() - self.begun) * SPEED
        said = datetime.fromtimestamp(now, UTC).isoformat().replace("+00:00", "Z")
        body = {"userId": f"person{person}", "event": name, "timestamp": said,
                "messageId": f"{person} {name}"}  # fmt: skip
        asked = urllib.request.Request(f"{self.app.url}/v1/track", json.dumps(body).encode())
        asked.add_header("Content-Type", "application/json")
        word = base64.b64encode(f"{self.key}:".encode()).decode()
        asked.add_header("Authorization", f"Basic {word}")
        with urllib.request.urlopen(asked, timeout=10) as answer:
            assert answer.status == 200

    def say(self, key: str, **values: object) -> str:
        return say(key, self.language, **values)

    def words(self) -> str:
        return " ".join(str(self.page.inner_text("main")).split())

    def figure(self, key: str) -> int:
        """A number of the campaign's page, which follows what happens by itself."""
        if not self.page.url.endswith(CAMPAIGN):
            self.go(CAMPAIGN)
        term = self.page.locator(".figures.wide div", has_text=self.say(f"moving.{key}"))
        return int(re.sub(r"\D", "", term.locator("dd").inner_text()))


def until(done: Callable[[], object], patience: float = 60.0, pause: float = 0.2) -> None:
    end = time.monotonic() + patience
    while not done():
        assert time.monotonic() < end, "it does not happen"
        time.sleep(pause)


@contextmanager
def told_in(
    chromium: Any, folder: Path, language: str, *, width: int = 1440, looks: bool = False,
    patient: bool = False,
) -> Iterator[Story]:  # fmt: skip
    """An app of its own, whose clock begins a month after the last of the data. looks: for what is
    wrong with each page it comes to; patient: begins on the map, and waits until it is known
    whom the campaign moved."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kopi.yaml").write_text(TEXT, "utf-8")
    (folder / "events.csv").write_text(events(), "utf-8")
    begun = time.time()
    with post_office() as office:
        clock = f"{BEGAN.isoformat()} x{SPEED} from {begun:.3f}"
        settings = {"RUTE_MAIL_URL": office.url, "RUTE_CLOCK": clock}
        with serving(folder / "app", settings=settings) as app:
            app.session_of(EMAIL)
            files = str(folder / "kopi.yaml"), str(folder / "events.csv")
            slug = app.tell(PUBLISH, EMAIL, *files).strip()
            app.tell(ALLOW, slug)
            key = app.tell(KEY, slug).strip()
            size = {"width": width, "height": 900}
            context = chromium.new_context(reduced_motion="reduce", viewport=size)
            context.add_cookies([{"name": "language", "value": language, "url": app.url}])
            page = context.new_page()
            app.sign_in(page)
            yield Story(app, office, page, slug, key, begun, language, looks=looks, patient=patient)
            context.close()


def from_the_leak_to_the_proof(story: Story) -> None:
    """The campaign that is started is the one the leak suggested, its words filled in by forms."""
    page = story.page
    _taken_over(story)
    letter = _filled_in(story)

    # Rehearsed on what happened; nothing leaves.
    story.go(f"{CAMPAIGN}rehearsal")
    page.click(".again button")
    page.wait_for_selector("#found", timeout=60_000)
    assert story.say("rehearsal.act.sent", message=letter, channel="email") in page.content()
    assert not story.office.took

    # Started: whoever stalled there enters, some are held out, the others get their letters.
    story.go(f"{CAMPAIGN}start")
    page.check("input[value=yes]")
    page.click("main form button[data-go]")
    page.wait_for_selector(".state.running")
    until(lambda: story.figure("entered") == STALLED)
    held_out = story.figure("apart")
    treated = STALLED - held_out
    assert treated
    assert held_out
    until(lambda: len(_first_letters(story)) == treated)
    first = _first_letters(story)[0]
    assert f"{story.app.url}/l/" in _said(first), "its link is counted"
    assert "First try: Rp 50,000" in _said(first)

    # One of them buys, and the campaign lets go of them.
    story.happen(_person(first), "Order Completed")
    until(lambda: story.figure("reached") == 1)

    # Judged: who got it beside who did not; and drawn as an arc over its two stages.
    until(lambda: _arms(story) == [treated, held_out], pause=0.5)
    if story.patient:
        for one in _first_letters(story)[1:]:
            story.happen(_person(one), "Order Completed")
        until(lambda: _arc(story)[0] == "arcmoved", pause=1.0)
        assert _arc(story)[1].endswith(story.say("arc.moved", n=treated))
    else:
        drawn, said = _arc(story)
        assert drawn == "arcunknown"
        assert said.endswith(f"(email): {story.say('arc.unknown')}")


def _taken_over(story: Story) -> None:
    """From where people get lost to the draft for them, with its size; one click takes it over."""
    page = story.page
    if story.patient:
        story.go("")
        page.click("a[href*='leaks'] >> nth=0")
    story.go("leaks")
    page.click("a[href*='edit/drafts?leak=Engage']")
    until(lambda: page.locator(".drafted").count())
    story.look("edit/drafts")
    assert page.inner_text(".numbers dd >> nth=0") == str(STALLED)
    assert page.locator(".drafted svg").count() >= 1
    page.click("button[name=leak] >> nth=0")
    page.wait_for_url(lambda address: "steps" in address)
    assert parse_qs(urlsplit(page.url).query)["campaign"] == [NAME]


def _filled_in(story: Story) -> str:
    """What only the team can say: where its link leads, the price of the offer, the other language;
    then it is published. Returns the name of its message."""
    page = story.page
    page.click("#forms > details > summary")
    page.fill("#link-to", LINK)
    page.click("#forms > details[open] button.small:not([type=button]) >> nth=-1")
    page.click(f"summary:has-text('{story.say('stepper.own_offer', name='').strip()}')")
    page.fill("#own-price", "50000")
    page.click("details[open]:has(#own-price) button")
    story.look("edit/steps")
    letter = str(page.inner_text("#forms .plain a >> nth=0"))
    page.click("#forms .plain a >> nth=0")
    page.fill("#subject-id", SUBJECT)
    with page.expect_response(lambda answer: "edit/message" in answer.url):
        page.fill("#body-id", "Halo {{ person.name }}, coba dulu: {{ links.to }}")
    page.wait_for_selector("#tools a.button")
    story.look("edit/message")
    page.click(".acts button[value=save]")
    page.wait_for_url(lambda address: "edit/message" in address)
    page.click("#tools a.button")
    page.click("main form.form .button")
    page.wait_for_url(lambda address: "publish" not in address)
    return letter


def _first_letters(story: Story) -> list[Any]:
    """What the mail server took, without the reminders that follow."""
    return [one for one in story.office.messages if "reminder" not in str(one["Subject"])]


def _said(letter: Any) -> str:
    return str(letter.get_body(("plain",)).get_content())


def _person(letter: Any) -> int:
    return int(re.findall(r"person(\d+)@", str(letter["To"]))[0])


def _arms(story: Story) -> list[int]:
    """How many people are in each arm, as the results say it."""
    story.go(f"{CAMPAIGN}results")
    cells = story.page.locator("table").first.locator("tbody tr")
    return [int(re.sub(r"\D", "", row.locator("td").nth(1).inner_text())) for row in cells.all()]


def _arc(story: Story) -> tuple[str, str]:
    """How the campaign's arc is drawn on the map, and what it says."""
    story.go("")
    drawn = story.page.locator(
        "svg g:has(> path)", has=story.page.locator(f"title:text('{NAME}:')")
    )
    return (str(drawn.first.locator("path").first.get_attribute("class")),
            str(drawn.first.locator("title").first.text_content()))  # fmt: skip
