"""The questions of a beginning: the same answers lead to the same end, wherever they are asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from rute.events.sources.corrections import Corrections
from rute.session.drafting import Beginning
from rute.session.gathering import gather
from rute.session.heard import heard
from rute.session.settling import AS_SHOWN, NO_MONEY, Settled, settling, stage_question
from rute.session.starting import Look, look
from rute.session.talk import MOST, Question, Talk, replayed
from rute.words.message import said_text

ORDERS = """user,customer,time,event,amount
x1,ana,2026-03-01 09:00,Page Viewed,
x2,ana,2026-03-01 09:10,Order Paid,150000
x3,budi,2026-03-01 10:00,Page Viewed,
x5,citra,2026-03-03 08:30,Order Paid,90000
x6,citra,2026-03-20 08:30,Order Paid,90000
"""


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Jakarta")


def seen(folder: Path, text: str = ORDERS, said: Corrections | None = None) -> list[Look]:
    file = folder / "web-orders.csv"
    file.write_text(text)
    return [look(file, said or Corrections(), "UTC")]


def asked(talk: Talk[Settled], **answers: str) -> list[str]:
    """The keys of the questions, answered by what stands under their first word."""
    keys = []
    try:
        question = next(talk)
        while True:
            keys.append(question.key)
            answer = answers.get(question.key.split()[0], question.likely)
            question = talk.send(answer)
    except StopIteration:
        return keys


def test_what_has_no_answer_yet_is_the_next_question(tmp_path: Path) -> None:
    looks = seen(tmp_path)
    first = replayed(settling(looks, "en"), {})
    assert isinstance(first, Question)
    assert [one.value for one in first.choices] == ["user", "customer"]
    second = replayed(settling(looks, "en"), {first.key: "customer"})
    assert isinstance(second, Question)
    assert (second.key, second.likely) == ("zone", "Asia/Jakarta")
    end = replayed(settling(looks, "en"), {first.key: "customer", "zone": "WITA"})
    assert isinstance(end, Settled)
    assert (end.corrections[0].person, end.zone, end.country) == ("customer", "Asia/Makassar", "ID")
    assert (end.currency, [one.answer for one in end.assumed]) == ("IDR", ["IDR"])


def test_an_answer_that_no_longer_fits_is_asked_for_again(tmp_path: Path) -> None:
    question = replayed(settling(seen(tmp_path), "en"), {"person web-orders.csv": "colour"})
    assert isinstance(question, Question)
    assert question.key == "person web-orders.csv"


def test_money_is_asked_for_where_a_question_is_left_and_may_be_unknown(tmp_path: Path) -> None:
    looks = seen(tmp_path, said=Corrections(person="customer"))
    end = replayed(settling(looks, "en"), {"zone": "UTC", "currency": NO_MONEY})
    assert isinstance(end, Settled)
    assert (end.currency, end.assumed, end.asked) == (None, (), 2)


def test_what_was_said_is_never_asked(tmp_path: Path) -> None:
    said = Corrections(person="customer", zone="Asia/Jakarta", currency="USD")
    looks = seen(tmp_path, said=said)
    assert asked(settling(looks, "en")) == []
    end = replayed(settling(looks, "en"), {})
    assert isinstance(end, Settled)
    assert (end.zone, end.currency) == ("Asia/Jakarta", "USD")


@pytest.mark.parametrize("rows", [True, False])
@pytest.mark.parametrize("amount", ["amount", "colour"])
@pytest.mark.parametrize("event", ["event", "thing"])
@pytest.mark.parametrize("files", [1, 3])
def test_there_are_never_more_than_three_questions(
    tmp_path: Path, rows: bool, amount: str, event: str, files: int
) -> None:
    text = ORDERS.replace("event", event).replace("amount", amount)
    looks = []
    for number in range(files):
        (tmp_path / f"{number}").mkdir()
        looks += seen(tmp_path / f"{number}", text)
    assert len(asked(settling(looks, "en", rows=rows))) <= MOST


def test_choices_are_known_by_their_names_in_both_languages() -> None:
    question = stage_question(changeable=True)
    assert question.accepted("RIGHT") == AS_SHOWN
    assert question.accepted("benar") == AS_SHOWN
    assert question.accepted("ubah jawaban") == question.accepted("change answers") == "again"
    assert question.accepted("no such model") is None
    assert question.shown("five stages", "id") == "five stages"


def test_a_beginning_says_what_it_heard_in_both_languages(tmp_path: Path) -> None:
    looks = seen(tmp_path, ORDERS + "x7,dewi,soon,Page Viewed,\n")
    journey = tmp_path / "journey.yaml"
    gathered = gather(looks, journey, Corrections(), "en")
    settled = replayed(
        settling(looks, "en"), {"person web-orders.csv": "customer", "zone": "Asia/Jakarta"}
    )
    assert isinstance(settled, Settled)
    beginning = Beginning("Web orders", journey, "en", gathered, settled)
    session = beginning.read()
    english, indonesian = (heard(session, looks, language)[0] for language in ("en", "id"))
    assert english.text.startswith("web-orders.csv: 6 rows, 5 events of 3 people")
    assert english.more[0] == "Who: customer. When: time. What: event."
    assert english.more[-1].startswith("1 rows are left out: 1 with a time that cannot be read.")
    assert indonesian.more[-1].startswith("1 baris dilewati:")
    whys = {choice.role: choice.why for choice in session.summary.sources[0].columns}
    assert whys["event"] == 'the heading "event" means an event'
    assert said_text(whys["event"], "id") == 'judul "event" berarti aktivitas'
    drafted = beginning.drafted(session, None)
    assert "Web orders" in drafted.text
    assert "customer" in drafted.text
