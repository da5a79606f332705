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
from urllib.parse import parse_qs, quote, urlsplit

from tests.browser.pages import faults
from tests.campaigns.small import events, journey_text
from tests.served import EMAIL, Served, serving
from tests.web.mail.post_office import PostOffice, post_office

from rute.words.catalog import say

BEGAN = datetime(2026, 3, 21, 9, tzinfo=UTC)
SPEED = 86_400  # a day each second
CAMPAIGN = """\
  Tasting pack:
    moves: Engage to Convert
    asks: Buy the tasting pack
    from: [email]
    starts when: reached
    helps the customer by: trying three roasts for the price of one
    within: 60 days
    holdout: 20%
"""
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

    def go(self, path: str) -> None:
        """Opens a page of the journey, waiting where it is still being counted."""
        address = f"{self.app.url}/j/{self.slug}/{path}"
        until(lambda: (answer := self.page.goto(address)) is not None and answer.status == 200)
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
        """A number of the campaign's page, as it stands now."""
        self.go("campaigns/tasting-pack/")
        terms = dict(zip(self.page.locator(".figures.wide dt").all_inner_texts(),
                         self.page.locator(".figures.wide dd").all_inner_texts(),
                         strict=True))  # fmt: skip
        return int(re.sub(r"\D", "", terms[self.say(f"moving.{key}")]))


def until(done: Callable[[], object], patience: float = 60.0) -> None:
    end = time.monotonic() + patience
    while not done():
        assert time.monotonic() < end, "it does not happen"
        time.sleep(0.1)


@contextmanager
def told_in(
    chromium: Any, folder: Path, language: str, *, width: int = 1440, looks: bool = False
) -> Iterator[Story]:
    """An app of its own, whose clock begins on the day after the last of the data. looks: for
    what is wrong with each page it comes to."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kopi.yaml").write_text(journey_text(CAMPAIGN), "utf-8")
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
            yield Story(app, office, page, slug, key, begun, language, looks=looks)
            context.close()


def from_the_leak_to_the_proof(story: Story) -> None:
    page = story.page
    story.go("leaks")
    assert "Engage" in story.words()

    # The leak has a campaign drafted for it, with its steps; it lies in one's own draft.
    page.click("button[name=leak] >> nth=0")
    page.wait_for_url(lambda address: "card=campaigns" in address)
    asked = parse_qs(urlsplit(page.url).query)["card"][0]
    story.go(f"edit/steps?campaign={quote(asked.partition('/')[2].strip(chr(34)))}")
    assert page.locator(".steps .step").count() >= 2

    # Written by forms; the text beside them says the same, and it is published.
    story.go("edit/steps?campaign=Tasting pack")
    page.click(f"summary:has-text('{story.say('stepper.kind.send')}') >> nth=0")
    page.select_option("#send-message", "tasting-invitation")
    page.click("details[open] button")
    page.wait_for_selector("#own")
    assert "- send: tasting-invitation" in page.input_value("#own")
    page.click(f"summary:text-is('{story.say('stepper.kind.wait')}')")
    page.fill("#wait-length", "50 days")
    page.click("details[open] button")
    page.click(f"text={story.say('editor.publish')} >> nth=0")
    page.click("main form.form .button")
    page.wait_for_url(lambda address: "publish" not in address)

    # Rehearsed on what happened; nothing leaves.
    story.go("campaigns/tasting-pack/rehearsal")
    page.click(".again button")
    page.wait_for_selector("#found", timeout=60_000)
    assert story.say("rehearsal.act.sent", message="tasting-invitation",
                     channel="email") in page.content()  # fmt: skip
    assert not story.office.took

    # Started: whoever is there enters, some are held out, the others get their letters.
    story.go("campaigns/tasting-pack/start")
    page.check("input[value=yes]")
    page.click("main form button[data-go]")
    page.wait_for_selector(".state.running")
    until(lambda: story.figure("entered") == 20)
    held_out = story.figure("apart")
    until(lambda: len(story.office.messages) == 20 - held_out)
    letter = story.office.messages[0]
    assert str(letter["Subject"]) == "Three roasts, one price"

    # One of them buys, and the campaign lets go of them.
    person = int(re.findall(r"person(\d+)@", str(letter["To"]))[0])
    story.happen(person, "Order Completed")
    until(lambda: story.figure("reached") == 1)

    # Judged: who got it beside who did not, and on the map.
    until(lambda: _arms(story) == [20 - held_out, held_out])
    story.go("")
    assert "Tasting pack" in page.content()


def _arms(story: Story) -> list[int]:
    """How many people are in each arm, as the results say it."""
    story.go("campaigns/tasting-pack/results")
    cells = story.page.locator("table").first.locator("tbody tr")
    return [int(re.sub(r"\D", "", row.locator("td").nth(1).inner_text())) for row in cells.all()]
