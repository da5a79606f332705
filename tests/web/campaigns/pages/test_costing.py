"""Costs entered in the app, or brought as a report, are what the results reckon with."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.campaigns.small import CAMPAIGN, journey_text
from tests.web.campaigns.pages.conftest import PAGE
from tests.web.campaigns.pages.test_pages import read

from rute.web.accounts.models import User
from rute.web.journal.models import Entry
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.journeys.services import folder_of, text_of
from rute.web.live.services import session_of

As = Callable[[User], Client]
COSTS = f"{PAGE}/costs"
REPORT = (
    "Reporting starts,Platform,Campaign name,Amount spent (IDR)\n"
    '2026-03-01,instagram,Tasting pack,"150,000"\n2026-03-01,facebook,Tasting pack,"50,000"\n'
    '2026-03-02,instagram,Something else,"999,000"\n'
)
pytestmark = pytest.mark.django_db


def spent(journey: Journey) -> float | None:
    (found,) = session_of(journey).campaign_results().result.campaigns
    return found.cost


def table(journey: Journey) -> list[str]:
    return (folder_of(journey) / "costs/tasting-pack.csv").read_text("utf-8").splitlines()


def brought(content: str) -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile("meta-ads.csv", content.encode())}


def test_what_is_entered_by_day_and_source_counts_and_stands_in_a_table_the_text_names(
    journey: Journey, editor: User, as_: As
) -> None:
    client = as_(editor)
    assert "Rp 0" not in read(client, COSTS), "what nobody wrote down is not known"
    for day, source, paid in (("2026-03-01", "instagram", "150.000"), ("2026-03-02", "", "20000")):
        client.post(COSTS, {"day": day, "source": source, "amount": paid})
    assert table(journey) == ["date,source,spend", "2026-03-01,instagram,150000",
                              "2026-03-02,,20000"]  # fmt: skip
    journey.refresh_from_db()
    assert "costs: costs/tasting-pack.csv spend" in text_of(journey)
    assert journey.versions.count() == 2  # named once
    assert spent(journey) == 170_000
    words = read(client, COSTS)
    assert "Rp 170" in words
    assert "instagram" in words
    assert Entry.objects.filter(act="campaign_costs").count() == 2


def test_the_same_day_and_source_again_takes_its_place_and_can_be_taken_away(
    journey: Journey, editor: User, as_: As
) -> None:
    client = as_(editor)
    for paid in ("100", "300"):
        client.post(COSTS, {"day": "2026-03-01", "source": "instagram", "amount": paid})
    assert spent(journey) == 300
    client.post(COSTS, {"day": "2026-03-01", "source": "instagram", "act": "remove"})
    assert table(journey) == ["date,source,spend"]
    assert spent(journey) == 0


def test_a_report_is_taken_in_for_its_own_campaign_by_day_and_platform(
    journey: Journey, editor: User, as_: As
) -> None:
    client = as_(editor)
    client.post(COSTS, brought(REPORT))
    assert table(journey)[1:] == ["2026-03-01,instagram,150000", "2026-03-01,facebook,50000"]
    client.post(COSTS, brought(REPORT))  # again
    assert spent(journey) == 200_000
    assert list(folder_of(journey).glob("costs/.*.csv")) == []


def test_lines_without_an_amount_are_counted_and_the_rest_is_taken_in(
    journey: Journey, editor: User, as_: As
) -> None:
    report = "day,platform,spend\n2026-03-01,facebook,ten\n2026-03-02,facebook,700\n"
    answer = as_(editor).post(COSTS, brought(report), follow=True).content.decode()
    assert "no amount that can be read: 1." in answer
    assert table(journey)[1:] == ["2026-03-02,facebook,700"]


def test_an_amount_the_text_already_has_is_kept_as_of_no_day(
    owner: User, tmp_path: Path, as_: As
) -> None:
    text = journey_text(
        CAMPAIGN.replace("    again: never\n", "    again: never\n    costs: 5000\n")
    )
    made = journeys.create("Kopi Senja", text, owner)
    as_(owner).post(COSTS, {"day": "2026-03-01", "source": "", "amount": "700"})
    assert table(made)[1:] == [",,5000", "2026-03-01,,700"]


@pytest.mark.parametrize(("content", "said"), [
    ("day,reach\n2026-03-01,7\n", "no column of the report says what was spent"),
    ("", "<b>meta-ads.csv:</b> the file is empty"),
    ("day,Amount spent (USD)\n2026-03-01,7\n", "the report is in USD, the journey in IDR"),
])  # fmt: skip
def test_what_is_no_report_of_costs_is_refused_and_changes_nothing(
    journey: Journey, editor: User, as_: As, content: str, said: str
) -> None:
    before = text_of(journey)
    answer = as_(editor).post(COSTS, brought(content))
    assert answer.status_code == 400
    assert said in answer.content.decode()
    journey.refresh_from_db()
    assert text_of(journey) == before
    assert not (folder_of(journey) / "costs/tasting-pack.csv").exists()


def test_no_amount_is_refused_and_whoever_only_analyses_enters_none(
    journey: Journey, editor: User, analyst: User, as_: As
) -> None:
    for wrong in ("", "much", "-5"):
        answer = as_(editor).post(COSTS, {"day": "2026-03-01", "amount": wrong})
        assert answer.status_code == 400, wrong
    assert "Enter what a day cost" not in read(as_(analyst), COSTS)
    refused = as_(analyst).post(COSTS, {"day": "2026-03-01", "amount": str(Decimal(5))})
    assert refused.status_code == 400
    assert not (folder_of(journey) / "costs").exists()
