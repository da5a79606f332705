"""Lists of people of a session, and one person looked at closely, on a planted journey."""

from __future__ import annotations

import numpy as np
import pytest

import rute
from rute.errors import QuestionError
from rute.events.people.kinds import hash_of
from rute.results.numbers import Period
from rute.results.who import Whom
from rute.session.profile import (
    addresses_of,
    event_of,
    find,
    identity_of,
    line_of,
    names_of,
    own_of,
    profile_of,
    words_of,
)
from rute.session.times import period
from rute.session.who import Listing, listing

JOURNEY = """journey: Planted shop
time zone: Asia/Jakarta
money: IDR
country: ID
data: [events.csv]
worth: total of Bought less total of Returned
personas:
  Web Wati:
    found by: first channel is web and also Bought
  Late Lala:
    found by: no Bought in the last 20 days
stages:
  Look:
    reached when: Viewed
    stalled after: 5 days
    touchpoints:
      Shelf:
        channel: web
        happens when: Viewed
        pains:
          - pain: Slow page
            seen as: Viewed without Bought within 1 day
      Counter: {channel: shop, happens when: Viewed where channel is shop}
  Buy:
    reached when: Bought
    stalled after: 5 days
    touchpoints:
      How was it?: {channel: email, measured by: stars of Rated on 1 to 5}
  Again:
    reached when: Bought at least 2 times
    left when: no Bought in the last 30 days
"""


def rows() -> list[str]:
    """Ninety pairs of people; ties in time, late and early buyers, some who never look."""
    found = ["person,email,phone,time,event,channel,amount,stars"]
    for day in range(90):
        month, date = divmod(day, 28)
        at, mail = f"2026-{month + 1:02}-{date + 1:02}", f"w{day}@shop.example"
        found.append(f"w{day},{mail},,{at} 09:00,Viewed,web,,")
        found.append(f"s{day},,,{at} 10:00,Viewed,shop,,")
        if day % 2:
            found.append(f"w{day},,,{at} 09:00,Bought,web,50000,")
        if day % 3 == 0:
            found.append(f"s{day},,0812000{day:04},{at} 12:30,Bought,shop,20000,")
        if day % 6 == 0:
            found.append(f"s{day},,,{at} 18:30,Bought,shop,20000,")
            found.append(f"s{day},,,{at} 19:00,Returned,shop,5000,")
        if day % 5 == 0:
            found.append(f"x{day},,,{at} 08:00,Bought,shop,10000,")
            found.append(f"x{day},,,{at} 11:00,Viewed,shop,,")
            found.append(f"x{day},,,{at} 11:30,Rated,web,,{day % 7}")
    return found


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> rute.Session:
    folder = tmp_path_factory.mktemp("planted")
    (folder / "events.csv").write_text("\n".join(rows()) + "\n")
    path = folder / "shop.journey.yaml"
    path.write_text(JOURNEY)
    return rute.open(path, store=folder / "store")


@pytest.fixture(scope="module")
def everybody(shop: rute.Session) -> Listing:
    return listing(shop)


PERIODS = [(None, None), ("2026-02-01", "2026-02-20"), ("2026-03-10", None)]
STATES = {
    "reached": "reached", "here": "here", "asleep": "asleep", "in_time": "moved_on_in_time",
    "late": "moved_on_late", "stalled": "stalled", "open": "open", "further": "already_further",
    "skipped": "skipped", "returned": "returned",
}  # fmt: skip


@pytest.mark.parametrize(("start", "end"), PERIODS)
@pytest.mark.parametrize("persona", [None, "Web Wati", "Late Lala", "nobody"])
def test_a_list_has_as_many_people_as_the_map_says(
    shop: rute.Session, everybody: Listing, persona: str | None, start: str | None, end: str | None
) -> None:
    numbers = shop.map(persona=persona, start=start, end=end).result
    assert numbers is not None
    within = period(start, end, shop.zone)
    for stage in numbers.stages.stages:
        for state, column in STATES.items():
            whom = Whom(stage.name, state, persona=persona, period=within)
            assert everybody.count(whom) == (getattr(stage, column) or 0)
    for leak in numbers.leaks.leaks:
        whom = Whom(leak.from_stage, "stalled", persona=persona, period=within)
        assert everybody.count(whom) == leak.stalled
    assert numbers.meetings is not None
    for met in numbers.meetings.meetings:
        if met.people is not None:
            whom = Whom(touchpoint=met.touchpoint, persona=persona, period=within)
            assert everybody.count(whom) == met.people
    for pain in numbers.meetings.pains:
        whom = Whom(pain=pain.pain, persona=persona, period=within)
        assert everybody.count(whom) == pain.people
    for seen in numbers.personas if persona is None else ():
        assert everybody.count(Whom(persona=seen.value or "nobody")) == seen.people


def test_pages_of_a_list_hold_everybody_once_in_order(everybody: Listing) -> None:
    for sort in ("seen", "value", "waiting"):
        found = [
            row
            for start in range(0, 220, 50)
            for row in everybody.page(Whom("Look", "reached"), sort, start).rows
        ]
        assert len({row.person for row in found}) == len(found) == 198
        keys = {
            "seen": [-row.last for row in found],
            "value": [-row.money for row in found],
            "waiting": [row.entered for row in found],
        }[sort]
        assert keys == sorted(keys)  # type: ignore[type-var]


def test_a_list_of_what_does_not_exist_says_what_does(everybody: Listing) -> None:
    with pytest.raises(QuestionError, match='No stage with a rule is called "Bye"'):
        everybody.mask(Whom("Bye", "here"))
    with pytest.raises(QuestionError, match="There is no state"):
        everybody.mask(Whom("Buy", "lost"))
    with pytest.raises(QuestionError, match="No touchpoint with a rule"):
        everybody.mask(Whom(touchpoint="How was it?"))
    with pytest.raises(QuestionError, match="Events: Bought"):
        everybody.mask(Whom(event="Flown"))


def test_an_event_and_a_stage_together_are_those_of_both(everybody: Listing) -> None:
    bought = everybody.people(Whom(event="Bought"))
    look = everybody.people(Whom("Look", "reached"))
    both = everybody.people(Whom("Look", "reached", event="Bought"))
    assert set(both.tolist()) == set(bought.tolist()) & set(look.tolist())
    early = Period(None, period(None, "2026-01-10", "Asia/Jakarta").end)
    assert everybody.count(Whom(event="Rated", period=early)) == 2


def test_anybody_is_found_by_any_identifier_in_any_spelling(shop: rute.Session) -> None:
    assert find(shop, "w7") == find(shop, " W7@Shop.Example ") == hash_of("w7")
    assert find(shop, "+62 812-0000-009") == hash_of("s9")
    assert find(shop, "nobody@shop.example") is None


def test_a_profile_says_where_somebody_is_and_why(everybody: Listing) -> None:
    own = own_of(everybody, hash_of("s6"))
    assert own is not None
    told = profile_of(own, "en")
    assert (told.stage, told.asleep, told.money, told.paid) == (
        "Again", "no Bought in the last 30 days", 35000 * 100, 3
    )  # fmt: skip
    look, buy, again = told.stages
    assert (look.state, look.following, buy.state, again.state) == (
        "in_time", "Buy", "in_time", "last"
    )  # fmt: skip
    assert again.cause is not None
    assert (again.cause.event, again.cause.number) == ("Bought", 2)
    assert [(each.touchpoint, each.times) for each in told.met] == [("Shelf", 1), ("Counter", 1)]


def test_a_profile_says_why_somebody_is_not_further(everybody: Listing) -> None:
    own = own_of(everybody, hash_of("w2"))
    assert own is not None
    look = profile_of(own, "en").stages[0]
    assert (look.state, look.following) == ("stalled", None)
    assert look.reached is not None
    assert look.until == look.reached + 5 * 86_400_000_000


def test_a_persona_is_told_with_the_events_it_rests_on(everybody: Listing) -> None:
    own = own_of(everybody, hash_of("w1"))
    assert own is not None
    wati, lala = profile_of(own, "en").personas
    assert (wati.theirs, wati.holds, lala.theirs) == (True, True, False)
    first, bought = wati.parts
    assert (first.holds, first.text, first.examples[0].event) == (
        True, "first channel is web", "Viewed"
    )  # fmt: skip
    assert (bought.events, bought.examples[0].event) == (1, "Bought")
    never = own_of(everybody, hash_of("w2"))
    assert never is not None
    assert [each.theirs for each in profile_of(never, "en").personas] == [False, True]


def test_who_is_theirs_equals_the_list_of_the_persona(everybody: Listing) -> None:
    for persona in ("Web Wati", "Late Lala"):
        for person in everybody.people(Whom(persona=persona))[:20].tolist():
            own = own_of(everybody, person)
            assert own is not None
            told = [each.name for each in profile_of(own, "en").personas if each.theirs]
            assert told == [persona]


def test_feelings_are_told_with_the_answer(everybody: Listing) -> None:
    own = own_of(everybody, hash_of("x15"))
    assert own is not None
    (felt,) = profile_of(own, "en").felt
    assert (felt.touchpoint, felt.answer, felt.score) == ("How was it?", "1", -2.0)
    off = own_of(everybody, hash_of("x20"))
    assert off is not None
    assert profile_of(off, "en").felt[0].score is None


def test_the_line_comes_in_pages_with_every_word_of_the_log(
    shop: rute.Session, everybody: Listing
) -> None:
    own = own_of(everybody, hash_of("x15"))
    assert own is not None
    page = line_of(own, None, 2)
    assert [(e.number, e.name) for e in page.events] == [(2, "Rated"), (1, "Viewed")]
    rest = line_of(own, 1, 2)
    assert [(e.number, e.name, e.stages) for e in rest.events] == [(0, "Bought", ("Buy",))]
    told = event_of(shop, page.events[0].address)
    assert told is not None
    assert told.source == "events.csv"
    assert dict(told.fields) == {"user": "x15", "channel": "web", "stars": "1"}
    every = list(words_of(shop, own))
    assert [number for number, words in every if words] == [0, 1, 2]
    assert every[0][1] is not None
    assert dict(every[0][1].fields)["value"] == "10000.00"


def test_names_and_addresses_are_read_for_many_at_once(shop: rute.Session) -> None:
    asked = [hash_of(name) for name in ("w1", "s9", "x15")]
    assert list(names_of(shop, asked).values()) == ["w1", "s9", "x15"]
    assert addresses_of(shop, asked, "email") == {hash_of("w1"): ["email:w1@shop.example"]}
    assert addresses_of(shop, asked, "phone") == {hash_of("s9"): ["phone:+628120000009"]}


def test_an_identity_says_why_each_identifier_is_theirs(
    shop: rute.Session, everybody: Listing
) -> None:
    own = own_of(everybody, hash_of("w1"))
    assert own is not None
    told = identity_of(shop, own)
    email = told.identifiers[1]
    assert (email.text, email.why, email.through, email.event) == (
        "w1@shop.example", "link", "w1", "Viewed"
    )  # fmt: skip
    assert told.masked().identifiers[1].text == "w***@shop.example"
    person = shop.person("w1", reveal=True).result
    assert [(i.text, i.why, i.times) for i in person.identifiers] == [
        (i.text, i.why, i.times) for i in told.identifiers
    ]


def test_the_mask_of_a_list_is_kept_in_few_bytes(everybody: Listing) -> None:
    mask = everybody.mask(Whom("Look", "reached"))
    assert np.array_equal(mask, everybody.mask(Whom("Look", "reached")))
    assert everybody._kept[Whom("Look", "reached")].size == -(-everybody.standing.size // 8)


def test_another_listing_gets_ready_for_what_the_last_was_asked(
    shop: rute.Session, everybody: Listing
) -> None:
    asked = Whom("Buy", "reached", event="Rated")
    mask, fresh = everybody.mask(asked), listing(shop)
    assert asked not in fresh._kept
    fresh.ready_for(everybody)
    assert asked in fresh._kept
    assert np.array_equal(fresh.mask(asked), mask)


def test_who_was_met_on_one_channel_alone_is_told(everybody: Listing) -> None:
    alone = set(everybody.only_on(frozenset({"shop"})).tolist())
    expected = {f"s{day}" for day in range(90)}  # w: on the web; x: there too, rating
    assert alone == {hash_of(name) for name in expected}
    assert everybody.only_on(frozenset()).size == 0
