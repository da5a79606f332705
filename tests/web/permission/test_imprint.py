"""Who writes: said by the owner, at the foot of every marketing letter and of pages outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from tests.web.permission.conftest import leave_path

from rute.journey.model_moving import Content, Wording
from rute.web.accounts.models import User
from rute.web.channels.letters.bodies import files_in
from rute.web.channels.letters.drawing import Marks, letter
from rute.web.journal.models import Entry
from rute.web.journeys.models import Journey
from rute.web.permission.jobs import forget
from rute.web.permission.models import Imprint
from rute.web.permission.services import imprint_of

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]
FORM = {
    "name": "PT Kopi <Senja>",
    "address": "Jl. Merdeka 1,  Jakarta\n10110",
    "contact": "",
    "years": "3",
}


def test_an_owner_says_who_writes_and_the_journal_knows(
    shop: Journey, owner: User, sender: User, as_: As
) -> None:
    here = f"/j/{shop.slug}/imprint"
    assert as_(sender).post(here, FORM).status_code == 403
    assert as_(owner).post(here, FORM).status_code == 302
    assert imprint_of(shop) == "PT Kopi <Senja>\nJl. Merdeka 1, Jakarta 10110"
    assert Entry.objects.filter(act="imprint_written").exists()
    for years in ("1", "9" * 5000, "x", "\x00"):
        assert as_(owner).post(here, {**FORM, "years": years}).status_code == 400
    assert Imprint.objects.get().years == 3
    assert 'value="3" selected' in as_(owner).get(here).content.decode()
    forget(1_772_330_400_000_000)


def test_it_stands_on_pages_outside(shop: Journey, outside: Client) -> None:
    Imprint.objects.create(journey=shop, name="PT Kopi <Senja>", address="Jl. Merdeka 1")
    page = outside.get(leave_path(shop)).content.decode()
    assert "<footer>PT Kopi &lt;Senja&gt;\nJl. Merdeka 1</footer>" in page


def test_it_stands_at_the_foot_of_a_letter_that_does_not_say_it_itself() -> None:
    marks = Marks(leave="https://rute.example/leave/x", imprint="PT Kopi <Senja>\nJl. Merdeka 1")

    def drawn(body: str) -> str:
        content = Content("email", Wording("Halo"), Wording(body))
        return letter(content, "id", {}, files_in(Path()), marks).text

    assert "PT Kopi <Senja>" in drawn("Halo!")
    assert "Jl. Merdeka 1" in drawn("Halo!")
    assert "rute.example/leave/x" in drawn("Halo!")
    said = drawn("Halo!\n\nPT Kopi <Senja>, Jl. Merdeka 1")
    assert said.count("Jl. Merdeka 1") == 1
