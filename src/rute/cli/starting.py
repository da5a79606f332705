"""The conversation of `rute start`: look, ask what is unsure, draft, write, open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rute.cli.deliver import tell
from rute.cli.progress import shown_progress, working
from rute.cli.questions import Asker
from rute.errors import JourneyError, QuestionError, SourceError
from rute.events.sources.corrections import Corrections
from rute.events.sources.recipes.shaped import totals_only
from rute.events.sources.row_names import row_name
from rute.journey.draft import Draft
from rute.journey.drafting.write import label
from rute.journey.model import Journey, Language, ReadAs
from rute.journey.stage_models import model_names
from rute.journey.zones import zone_table
from rute.session.linking import Linked, link
from rute.session.opening import open_data, open_journey
from rute.session.questions import Session
from rute.session.starting import Look, beside, draft, look, report_of
from rute.session.whereabouts import MONEY, ZONES, country_of, currency_of, local_zone
from rute.words.catalog import say
from rute.words.formats import count, day
from rute.words.message import Message, said_text

NO_MONEY = "-"
UNTOLD = ("detect.no_zone",)  # the question about the zone says it
MOST_TOLD = 8  # events in one sentence


@dataclass(frozen=True)
class Settled:
    """What is said or answered about the files."""

    corrections: tuple[Corrections, ...]  # one a file
    zone: str
    country: str | None
    currency: str | None


@dataclass(frozen=True)
class Wanted:
    """What the person asked `rute start` for."""

    files: Sequence[Path]
    journey: Path
    name: str | None
    model: str | None
    said: Corrections
    force: bool = False


def begin(wanted: Wanted, asker: Asker) -> Session:
    """Writes the journey file after at most three questions, and opens it."""
    said = wanted.said
    looks = understood(wanted, asker)
    name = wanted.name or title_of(looks[0])
    wanted = replace(wanted, name=name)
    reports = [found for found in looks if found.report]
    events = [found for found in looks if found.is_events]
    while True:
        settled = settle(events, asker, said)
        data = [
            entry(found, one, wanted.journey)
            for found, one in zip(events, settled.corrections, strict=True)
        ]
        session = read_with(settled, data, wanted, asker.language)
        tell_what_was_read(session, events, asker.language)
        drafted = drafted_with(session, asker, settled, wanted, data, reports)
        if drafted is not None:
            break
        asker.again()
    wanted.journey.write_text(drafted.text, encoding="utf-8")
    tell(say("start.written", asker.language, path=wanted.journey))
    with shown_progress() as progress:
        return open_journey(wanted.journey, progress=progress)


def title_of(found: Look) -> str:
    """The export's own name where it is known; else web_orders-2026.csv → Web orders 2026."""
    if found.known_as:
        return found.known_as
    words = found.file.name.split(".")[0].replace("_", " ").replace("-", " ").split()
    return " ".join(words)[:1].upper() + " ".join(words)[1:]


def understood(wanted: Wanted, asker: Asker) -> list[Look]:
    """Every file at first sight; those that belong together as one query."""
    zone = wanted.said.zone or "UTC"
    with working("start.looking", asker.language):
        looks = [look(file, wanted.said, zone) for file in wanted.files]
        linked = link(looks, wanted.journey.resolve().parent, asker.language)
    if linked:
        query = Query(wanted.journey, linked, force=wanted.force)
        joined = ", ".join(file.name for file in linked.files)
        tell(say("start.linked", asker.language, names=joined, path=query.path))
        others = [one for one in looks if one.file not in linked.files]
        for apart in (one for one in others if one.is_events):
            tell(say("start.apart", asker.language, name=apart.file.name))
        looks = [query.look(wanted.said, zone), *(one for one in others if not one.is_events)]
    tell_what_is_left_out(looks, asker.language)
    return looks


class Query:
    """The query that joins files, beside the journey and under its name."""

    def __init__(self, journey: Path, linked: Linked, *, force: bool) -> None:
        self.path = journey.with_name(journey.name.split(".")[0] + ".sql")
        self._text = linked.sql
        same = self.path.exists() and self.path.read_text("utf-8") == linked.sql
        if self.path.exists() and not same and not force:
            raise QuestionError(
                Message("start.sql_exists", path=str(self.path)), do=Message("start.sql_exists_do")
            )

    def look(self, said: Corrections, zone: str) -> Look:
        self.path.write_text(self._text, encoding="utf-8")
        return look(self.path, said, zone)


def tell_what_is_left_out(looks: Sequence[Look], language: str) -> None:
    """Raises the first file's problem where none can be used."""
    problems = [found for found in looks if found.problem]
    if not any(found.is_events for found in looks):
        if problems and problems[0].problem:
            raise nobody(problems[0].problem)
        first = next(found for found in looks if found.report)
        assert first.report is not None
        raise totals_only(first.report, first.file.name)
    for found in looks:
        if found.problem:
            why = said_text(found.problem.what, language)
            tell(say("start.left_out", language, name=found.file.name, why=why))
        elif found.report:
            title = found.report.title
            tell(say("start.report", language, name=found.file.name, title=title))


def nobody(problem: SourceError) -> SourceError:
    """The problem of a file that says neither who nor when, and what can be done about it."""
    more = Message("start.nobody_do")
    do = Message("recipe.and", one=problem.do, more=more) if problem.do else more
    return SourceError(problem.what, where=problem.where, exists=problem.exists, do=do)


def read_with(
    settled: Settled, data: Sequence[ReadAs], wanted: Wanted, language: Language
) -> Session:
    empty = Journey(
        wanted.name or "?", language=language, country=settled.country, currency=settled.currency,
        zone=settled.zone, data=tuple(one.file for one in data), read_as=tuple(data),
        path=wanted.journey.resolve(),
    )  # fmt: skip
    with shown_progress() as progress:
        return open_data(empty, wanted.journey, progress=progress)


def settle(looks: Sequence[Look], asker: Asker, said: Corrections) -> Settled:
    """Who, when and money: as said, as found, or as answered."""
    corrections = tuple(settle_row(found, asker, settle_who(found, asker, said)) for found in looks)
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


def settle_row(found: Look, asker: Asker, said: Corrections) -> Corrections:
    """Asks what every row is where neither a column nor the file's name nor its headings say."""
    if found.row is None or row_name(found.row, ()) or found.row == "Order Placed":
        return said
    if found.row not in (found.file.name.split(".")[0],) or asker.left < 2 or asker.yes:
        return said
    question = say("start.ask_row", asker.language, name=found.file.name)
    answer = asker.open(question, found.row, lambda answer: answer or None)
    return said if answer == found.row else replace(said, event_name=answer)


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


def tell_what_was_read(session: Session, looks: Sequence[Look], language: str) -> None:
    """In plain words: how much was read, and which column was taken for what."""
    summary = session.summary
    rows = {found.file.name: found.plan.event_name for found in looks if found.plan}
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
            event=what(chosen, rows.get(Path(source.source).name), session, language),
        )  # fmt: skip
        tell(columns, "  ")
        for note in source.notes:
            if getattr(note, "key", "") not in UNTOLD:
                tell(said_text(note, language), "  ")
    tell(say("start.happens", language, events=events_told(session, language)), "  ")
    if summary.rejected:
        reasons = ", ".join(
            f"{count(n, language)} {say(f'reason.{why}', language)}"
            for why, n in summary.reject_reasons
        )
        rejected = count(summary.rejected, language)
        tell(say("start.rejected", language, rejected=rejected, reason=reasons), "  ")


def events_told(session: Session, language: str) -> str:
    """The commonest events, each with how often it happened."""
    names = session.summary.names
    told = [f"{label(one.name)} {count(one.events, language)}" for one in names[:MOST_TOLD]]
    return ", ".join(told) + (" …" if len(names) > MOST_TOLD else "")


def what(chosen: dict[str, str], row: str | None, session: Session, language: str) -> str:
    """The column that names events, or the one event that every row is."""
    if "event" in chosen:
        return chosen["event"]
    return say("start.event_is_file", language, name=row or session.summary.names[0].name)


def drafted_with(
    session: Session,
    asker: Asker,
    settled: Settled,
    wanted: Wanted,
    data: Sequence[ReadAs],
    reports: Sequence[Look],
) -> Draft | None:
    """The draft with the stages that were recognised, or with those of the model asked for;
    None where the answers before are to be changed."""
    named = [one if one != ReadAs(one.file) else one.file for one in data]
    totals = [text for one in reports if (text := report_of(one, wanted.journey))]

    def drafted(by: str | None) -> Draft:
        return draft(
            session, name=wanted.name or "?", data=named, zone=settled.zone,
            currency=settled.currency, country=settled.country, model=by, reports=totals,
        )  # fmt: skip

    first = drafted(wanted.model)
    for sentence in first.understood:
        tell(sentence)
    if wanted.model is not None or asker.yes or asker.left == 0:
        return first
    fits, again = say("start.as_shown", asker.language), say("start.again", asker.language)
    changeable = (again,) if asker.asked else ()
    answer = asker.choice(
        say("start.ask_stages", asker.language), (fits, *changeable, *model_names()), fits
    )  # fmt: skip
    if answer == again:
        return None
    return first if answer == fits else drafted(answer)


def entry(found: Look, one: Corrections, journey: Path) -> ReadAs:
    """How the journey names the file: with the columns that were said or answered."""
    file = beside(found.file, journey)
    return ReadAs(
        file, person=one.person, time=one.time, event=one.event, every_row_is=one.event_name,
        sheet=one.sheet, recipe=recipe_as_written(one.recipe, journey),
    )  # fmt: skip


def recipe_as_written(recipe: str | None, journey: Path) -> str | None:
    """A recipe's name, or its file as seen from the journey."""
    if recipe is None or not recipe.lower().endswith((".yaml", ".yml")):
        return recipe
    return beside(Path(recipe), journey)
