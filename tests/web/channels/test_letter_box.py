"""What never leaves: simulated people get nothing, and all that they would have got can be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.mailbox import Mailbox

from rute.render.masked import masked
from rute.web.accounts.models import User
from rute.web.channels.models import Channel, Delivery, Happening, Hit, Link
from rute.web.channels.pages import letters
from rute.web.channels.services import Able, channels_of, deliver
from rute.web.channels.tracking.judging import judge
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.people.services import Proof, give

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]
SECOND = 1_000_000
ANI = "phone:+12125550123"


@pytest.fixture
def simulated(journey: Journey, owner: User) -> Journey:
    text = journeys.text_of(journey).replace("money:", "simulated: yes\nmoney:", 1)
    journeys.publish(journey, text, owner, base=1)
    return journey


def at(journey: Journey, path: str = "") -> str:
    return f"/j/{journey.slug}/channels/letters{path}"


def test_no_letter_to_a_simulated_person_leaves_whatever_is_set(
    box: Mailbox, parcel: Make, simulated: Journey
) -> None:
    Channel.objects.create(journey=simulated, channel="email", trial=False)
    outcome = deliver(parcel(), NOW)
    assert (outcome.state, outcome.provider) == ("sent", "trial")
    assert box.took == []
    assert Delivery.objects.get().trial
    assert Happening.objects.get().facts["trial"] == "yes"


def test_without_a_mail_server_the_letters_of_a_trial_can_be_written_all_the_same(
    parcel: Make, simulated: Journey, settings: Any
) -> None:
    settings.MAIL_URL = ""
    assert Able("email", None) in channels_of(simulated)
    assert deliver(parcel(), NOW).state == "sent"


def test_no_other_program_is_called_for_a_simulated_person(
    parcel: Make, simulated: Journey, own_folder: Any
) -> None:
    called = parcel(channel="webhook", to="", message=None, text="https://hook.example/x")
    assert deliver(called, NOW).provider == "trial"
    assert list((own_folder / "trial" / simulated.slug / "webhook").iterdir())


def test_letters_of_a_trial_lie_in_the_box_with_subject_words_and_links(
    parcel: Make, simulated: Journey, owner: User, as_: As
) -> None:
    deliver(parcel(), NOW)
    number, client = Delivery.objects.get().pk, as_(owner)
    page = client.get(at(simulated)).content.decode()
    assert "Tiga sangrai" in page
    assert "ani@example.com" in page
    page = client.get(at(simulated, f"/{number}")).content.decode()
    assert "Halo Ani" in page
    assert "https://kopisenja.example/roasts?kind=dark&amp;size=200" in page
    assert "utm_campaign=tasting-pack" in page


def test_a_link_followed_as_its_reader_would_is_a_click_in_the_log(
    parcel: Make, simulated: Journey, owner: User, as_: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters, "now", lambda: NOW + SECOND)  # a program would be as quick
    deliver(parcel(), NOW)
    number, link = Delivery.objects.get().pk, Link.objects.get().pk
    answer = as_(owner).post(at(simulated, f"/{number}/click"), {"link": link})
    assert answer.status_code == 302
    assert judge(NOW + 60 * SECOND) == 1
    assert Happening.objects.filter(name="Message Clicked").count() == 1
    assert Delivery.objects.get().clicks == 1


def test_of_a_real_person_nobody_may_say_that_they_clicked(
    parcel: Make, journey: Journey, owner: User, as_: As
) -> None:
    Channel.objects.create(journey=journey, channel="email", trial=True)
    deliver(parcel(), NOW)
    number, link, client = Delivery.objects.get().pk, Link.objects.get().pk, as_(owner)
    assert client.post(at(journey, f"/{number}/click"), {"link": link}).status_code == 404
    assert not Hit.objects.exists()
    page = client.get(at(journey)).content.decode()
    assert "ani@example.com" not in page
    assert masked("email:ani@example.com").partition(":")[2] in page


def test_a_link_of_another_letter_is_none_of_this_one(
    parcel: Make, simulated: Journey, owner: User, as_: As
) -> None:
    deliver(parcel(), NOW)
    other = Link.objects.create(journey=simulated, key="k", url="https://elsewhere.example")
    number = Delivery.objects.get().pk
    for asked in (str(other.pk), "", "x" * 40, "9" * 40):
        answer = as_(owner).post(at(simulated, f"/{number}/click"), {"link": asked})
        assert answer.status_code == 404


def test_what_really_left_lies_in_no_letter_box(
    box: Mailbox, parcel: Make, journey: Journey, owner: User, as_: As
) -> None:
    deliver(parcel(), NOW)
    assert box.took
    client = as_(owner)
    assert client.get(at(journey, f"/{Delivery.objects.get().pk}")).status_code == 404
    assert "No channel is on trial" in client.get(at(journey)).content.decode()


def test_a_simulated_number_opens_no_conversation(
    parcel: Make, simulated: Journey, owner: User, as_: As
) -> None:
    give(simulated, ANI, "whatsapp", "marketing", Proof(place="till", wording="may we?"))
    assert deliver(parcel(channel="whatsapp", to=ANI), NOW).state == "by hand"
    page = as_(owner).get(f"/j/{simulated.slug}/channels").content.decode()
    assert "Halo Ani" in page
    assert "wa.me" not in page
    assert "Nobody has" in page


def test_the_business_writes_and_not_the_journey(
    parcel: Make, simulated: Journey, owner: User, as_: As
) -> None:
    Journey.objects.filter(pk=simulated.pk).update(name="Kopi Senja, from stranger to promoter")
    simulated.refresh_from_db()
    deliver(parcel(journey=simulated), NOW)
    page = as_(owner).get(at(simulated, f"/{Delivery.objects.get().pk}")).content.decode()
    assert "Kopi Senja &lt;" in page
