"""The conversation of `rute start`: look, ask what is unsure, draft, write, open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rute.cli.deliver import tell
from rute.cli.progress import shown_progress
from rute.cli.questions import Asker
from rute.errors import JourneyError
from rute.events.sources.corrections import Corrections
from rute.journey.draft import Draft
from rute.journey.model import Journey, ReadAs
from rute.journey.stage_models import model_names
from rute.journey.zones import zone_table
from rute.session.opening import open_data, open_journey
from rute.session.questions import Session
from rute.session.starting import Look, beside, draft, look
from rute.session.whereabouts import MONEY, ZONES, country_of, currency_of, local_zone
from rute.words.catalog import say
from rute.words.formats import count, day

NO_MONEY = "-"


@dataclass(frozen=True)
class Settled:
    """What is said or answered about the files."""

    corrections: tuple[Corrections, ...]  # one a file
    zone: str
    country: str | None
    currency: str | None


def begin(
    files: Sequence[Path],
    journey: Path,
    asker: Asker,
    *,
    name: str,
    model: str | None,
    said: Corrections,
) -> Session:
    """Writes the journey file after at most three questions, and opens it."""
    looks = [look(file, said, said.zone or "UTC") for file in files]
    settled = settle(looks, asker, said)
    data = [
        entry(found, one, journey) for found, one in zip(looks, settled.corrections, strict=True)
    ]
    empty = Journey(
        name, language=asker.language, country=settled.country, currency=settled.currency,
        zone=settled.zone, data=tuple(one.file for one in data),
        read_as=tuple(data),
    )  # fmt: skip
    with shown_progress() as progress:
        session = open_data(empty, journey, progress=progress)
    tell_what_was_read(session, asker.language)
    drafted = drafted_with(session, asker, settled, name, data, model)
    journey.write_text(drafted.text, encoding="utf-8")
    tell(say("start.written", asker.language, path=journey))
    with shown_progress() as progress:
        return open_journey(journey, progress=progress)


def settle(looks: Sequence[Look], asker: Asker, said: Corrections) -> Settled:
    """Who, when and money: as said, as found, or as answered."""
    corrections = tuple(settle_who(found, asker, said) for found in looks)
    zone = said.zone or settle_zone(looks, asker)
    country = country_of(zone)
    indonesian = any(found.indonesian for found in looks)
    likely = "IDR" if indonesian else currency_of(country)
    currency = said.currency or settle_money(looks, asker, likely)
    return Settled(corrections, zone, country, currency)


def settle_who(found: Look, asker: Asker, said: Corrections) -> Corrections:
    """Asks about one file at most; the others go by their headings."""
    if not found.who_is_unsure or (found.plan and asker.asked):
        return said
    answer = asker.choice(say("start.ask_person", asker.language), found.who, found.who[0])
    return replace(said, person=answer)


def settle_zone(looks: Sequence[Look], asker: Asker) -> str:
    indonesian = any(found.indonesian for found in looks)
    likely = "Asia/Jakarta" if indonesian else local_zone(asker.language)
    if all(found.plan and found.plan.aware for found in looks):
        return likely
    return asker.open(say("start.ask_zone", asker.language), likely, known_zone)


def settle_money(looks: Sequence[Look], asker: Asker, likely: str | None) -> str | None:
    """Asks where amounts have no currency; not when that would be one question too many."""
    plans = [found.plan for found in looks if found.plan]
    amounts = [plan for plan in plans if (plan.value or plan.unit_price) and not plan.currency]
    if not amounts:
        return None
    if asker.left < 2:
        if likely:
            tell(say("start.ask_currency", asker.language))
            tell(say("start.unsure", asker.language, answer=likely), "  ")
        return likely
    answer = asker.open(say("start.ask_currency", asker.language), likely or NO_MONEY, known_money)
    return None if answer == NO_MONEY else answer


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


def tell_what_was_read(session: Session, language: str) -> None:
    """In plain words: how much was read, and which column was taken for what."""
    summary = session.summary
    for source in summary.sources:
        chosen = {choice.role: choice.column for choice in source.columns}
        tell(
            say(
                "start.read", language, name=source.source, rows=count(source.rows, language),
                events=count(source.events, language), people=count(summary.people, language),
                first=day(summary.first, session.zone, language),
                last=day(summary.last, session.zone, language),
            )
        )  # fmt: skip
        columns = say(
            "start.columns", language, person=chosen["person"], time=chosen["time"],
            event=what(chosen, session, language),
        )  # fmt: skip
        tell(columns, "  ")
        for note in source.notes:
            tell(note, "  ")
    if summary.rejected:
        reasons = ", ".join(f"{count(n, language)} {why}" for why, n in summary.reject_reasons)
        rejected = count(summary.rejected, language)
        tell(say("start.rejected", language, rejected=rejected, reason=reasons), "  ")


def what(chosen: dict[str, str], session: Session, language: str) -> str:
    if "event" in chosen:
        return chosen["event"]
    return say("start.event_is_file", language, name=session.summary.names[0].name)


def drafted_with(
    session: Session,
    asker: Asker,
    settled: Settled,
    name: str,
    data: Sequence[ReadAs],
    model: str | None,
) -> Draft:
    """The draft with the stages that were recognised, or with those of the model asked for."""

    named = [one if one != ReadAs(one.file) else one.file for one in data]

    def drafted(by: str | None) -> Draft:
        return draft(
            session, name=name, data=named, zone=settled.zone, currency=settled.currency,
            country=settled.country, model=by,
        )  # fmt: skip

    first = drafted(model)
    for sentence in first.understood:
        tell(sentence)
    if model is not None or asker.yes or asker.left == 0:
        return first
    fits = say("start.as_shown", asker.language)
    answer = asker.choice(
        say("start.ask_stages", asker.language), (fits, *model_names()), fits
    )  # fmt: skip
    return first if answer == fits else drafted(answer)


def entry(found: Look, one: Corrections, journey: Path) -> ReadAs:
    """How the journey names the file: with the columns that were said or answered."""
    file = beside(found.file, journey)
    return ReadAs(file, person=one.person, time=one.time, event=one.event)
