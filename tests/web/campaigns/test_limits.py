"""What holds for all campaigns of a journey is set on one page, and holds at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from django.test import Client

from rute.decide.limits import Limits
from rute.web.accounts.models import User
from rute.web.campaigns.limits import everywhere, limits_of
from rute.web.journal.models import Entry
from rute.web.journeys.models import Journey

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]


def page(journey: Journey) -> str:
    return f"/j/{journey.slug}/campaigns/limits"


def test_nobody_has_set_anything_at_first(as_: As, owner: User, journey: Journey) -> None:
    shown = as_(owner).get(page(journey)).content.decode()
    assert 'name="cap_email" inputmode="numeric" maxlength="3" value="1"' in shown
    assert 'value="21:00"' in shown
    assert 'value="2"' in shown
    assert limits_of(journey) == Limits()


def test_what_is_set_holds_and_is_in_the_journal(as_: As, sender: User, journey: Journey) -> None:
    form = {"cap_email": "3", "cap_whatsapp": "", "quiet_from": "20.30", "quiet_until": "07:00",
            "apart": "2,5"}  # fmt: skip
    as_(sender).post(page(journey), form)
    assert limits_of(journey) == Limits({"email": 3}, (time(20, 30), time(7)))
    assert everywhere(journey) == 0.025
    assert Entry.objects.filter(journey=journey, act="limits_set").count() == 1


def test_without_an_end_there_are_no_quiet_hours(as_: As, owner: User, journey: Journey) -> None:
    as_(owner).post(page(journey), {"quiet_from": "20:00", "quiet_until": ""})
    assert limits_of(journey).quiet is None


def test_what_is_usual_comes_back(as_: As, owner: User, journey: Journey) -> None:
    as_(owner).post(page(journey), {"cap_email": "9"})
    as_(owner).post(page(journey), {"usual": "yes"})
    assert limits_of(journey) == Limits()


@pytest.mark.parametrize(
    "wrong", [{"cap_email": "many"}, {"cap_email": "1.5"}, {"cap_email": "51"}, {"apart": "60"},
              {"quiet_from": "25:00"}, {"quiet_from": "late"}]
)  # fmt: skip
def test_what_cannot_be_is_refused_and_changes_nothing(
    as_: As, owner: User, journey: Journey, wrong: dict[str, str]
) -> None:
    answer = as_(owner).post(page(journey), wrong)
    assert answer.status_code == 400
    assert limits_of(journey) == Limits()


def test_an_editor_may_not_change_them(as_: As, editor: User, journey: Journey) -> None:
    assert as_(editor).post(page(journey), {"cap_email": "9"}).status_code == 403
