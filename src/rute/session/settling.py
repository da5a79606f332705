"""What is unsure about exports, asked in at most three questions: who, what, when, money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from rute.errors import JourneyError
from rute.events.sources.corrections import Corrections
from rute.events.sources.row_names import row_name
from rute.journey.model import Language
from rute.journey.stage_models import model_names
from rute.journey.zones import zone_table
from rute.session.starting import Look
from rute.session.talk import MOST, Answered, Choice, Question, Talk, plain_choices
from rute.session.whereabouts import MONEY, ZONES, country_of, currency_of, local_zone
from rute.words.message import Message

NO_MONEY: Final = "-"
AS_SHOWN: Final = "as shown"
AGAIN: Final = "again"


@dataclass(frozen=True)
class Settled:
    """What is said or answered about the files. corrections: one a file; assumed: what was taken
    for the answer without asking, because it would have been one question too many."""

    corrections: tuple[Corrections, ...]
    zone: str
    country: str | None
    currency: str | None
    asked: int = 0
    assumed: tuple[Answered, ...] = ()


def settling(
    looks: Sequence[Look], language: Language, *, rows: bool = True, home: str | None = None
) -> Talk[Settled]:
    """Asks what looking at files of events left open. rows: whether to ask what every row is
    where nothing in the file says it. home: the zone of whoever answers, where it is known and
    may be another than this computer's."""
    corrections, asked = [], 0
    for found in looks:
        said = found.said
        for ask in (_who, _row) if rows else (_who,):
            if question := ask(found, asked):
                said, asked = _corrected(said, question, (yield question)), asked + 1
        corrections.append(said)
    zone = next((one.said.zone for one in looks if one.said.zone), None)
    if zone is None and not all(one.plan and one.plan.aware for one in looks):
        zone, asked = (yield zone_question(looks, language, home)), asked + 1
    zone = zone or likely_zone(looks, language, home)
    money = next((one.said.currency for one in looks if one.said.currency), None)
    assumed: tuple[Answered, ...] = ()
    if money is None and (question := _money(looks, zone)):
        if asked <= MOST - 2:
            money, asked = (yield question), asked + 1
        else:
            money, assumed = question.likely, (Answered(question, question.likely),)
    known = None if money == NO_MONEY else money
    return Settled(tuple(corrections), zone, country_of(zone), known, asked, assumed)


def _who(found: Look, asked: int) -> Question | None:
    """Asks about one file at most; the others go by their headings."""
    if not found.who_is_unsure or (found.plan and asked):
        return None
    key = f"person {found.file.name}"
    return Question(key, Message("start.ask_person"), found.who[0], plain_choices(found.who))


def _row(found: Look, asked: int) -> Question | None:
    """Asks what every row is where neither a column nor the file's name nor its headings say."""
    if found.row is None or row_name(found.row, ()) or found.row == "Order Placed":
        return None
    if found.row != found.file.name.split(".")[0] or asked > MOST - 2:
        return None
    text = Message("start.ask_row", name=found.file.name)
    return Question(f"row {found.file.name}", text, found.row, check=lambda said: said or None)


def _corrected(said: Corrections, question: Question, answer: str) -> Corrections:
    if question.key.startswith("person "):
        return replace(said, person=answer)
    return said if answer == question.likely else replace(said, event_name=answer)


def likely_zone(looks: Sequence[Look], language: Language, home: str | None = None) -> str:
    if any(one.indonesian for one in looks) and home not in ZONES.values():
        return "Asia/Jakarta"
    return home if home and home != "UTC" else local_zone(language)


def zone_question(looks: Sequence[Look], language: Language, home: str | None) -> Question:
    likely = likely_zone(looks, language, home)
    return Question("zone", Message("start.ask_zone"), likely, check=known_zone)


def _money(looks: Sequence[Look], zone: str) -> Question | None:
    """The question about amounts without a currency, where there are any."""
    plans = [found.plan for found in looks if found.plan]
    if all(one.currency or not (one.value or one.unit_price) for one in plans):
        return None
    indonesian = any(found.indonesian for found in looks)
    likely = "IDR" if indonesian else currency_of(country_of(zone))
    text = Message("start.ask_currency")
    return Question("currency", text, likely or NO_MONEY, check=known_money)


def stage_question(*, changeable: bool) -> Question:
    """Whether the drafted stages are right. changeable: whether the answers before may be."""
    again = (Choice(AGAIN, Message("start.again")),) if changeable else ()
    fits = Choice(AS_SHOWN, Message("start.as_shown"))
    choices = (fits, *again, *plain_choices(model_names()))
    return Question("stages", Message("start.ask_stages"), AS_SHOWN, choices)


def known_zone(answer: str) -> str | None:
    zone = ZONES.get(answer.lower(), answer)
    try:
        zone_table(zone)
    except JourneyError:
        return None
    return zone


def known_money(answer: str) -> str | None:
    if named := MONEY.get(answer.lower()):
        return named
    return answer.upper() if len(answer) == 3 and answer.isascii() and answer.isalpha() else None
