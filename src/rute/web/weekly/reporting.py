"""Reports that are sent again and again: when, to whom, and what of the journey they hold."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.urls import reverse

from rute.errors import RuteError
from rute.events.files import replacing
from rute.events.instants import to_datetime, to_instant
from rute.results.weekly import Week
from rute.session.questions import Session
from rute.session.weekly import week_of
from rute.web.accounts.services import May, absolute, may, sealed
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of, folder_of
from rute.web.live.services import ask_now
from rute.web.mail import services as mail
from rute.web.mail.services import Fact
from rute.web.site import clock, folder
from rute.web.weekly.asking import days_of, rhythm_of
from rute.web.weekly.models import Reader, Report, Sending
from rute.web.weekly.telling import Row, days, headline, rows_of
from rute.web.work.services import start
from rute.words.catalog import LANGUAGES, say
from rute.words.message import said_text

WEEK, MONTH = "week", "month"
PAPERS = ("a3", "a4")
STOP, CONFIRM = "weekly.stop", "weekly.confirm"
KEPT = 24  # reports whose file stays


def next_due(report: Report, after: int, zone: str) -> int:
    """The first moment (µs UTC) later than `after` at which it is to be sent. An hour that the
    clocks skip is the one they go to."""
    today = to_datetime(after, zone).date()
    for day in _days(report, today):
        at = datetime.combine(day, time(report.hour), ZoneInfo(zone))
        if (instant := to_instant(at.astimezone(UTC))) > after:
            return instant
    raise AssertionError("weeks and months do not end")


def _days(report: Report, today: date) -> Iterator[date]:
    if report.every == WEEK:
        first = today + timedelta(days=(report.day - today.weekday()) % 7)
        yield from (first, first + timedelta(days=7))
        return
    year, month = today.year, today.month
    for _ in range(3):
        yield date(year, month, min(report.day, calendar.monthrange(year, month)[1]))
        year, month = year + month // 12, month % 12 + 1


def zone_of(journey: Journey) -> str:
    return design_of(journey).zone


def order_due(now: int) -> int:
    """Orders every report whose time has come; how many. What was missed while nothing ran is
    sent once, not as often as it was missed."""
    ordered = 0
    ready = Report.objects.filter(active=True, due__lte=now, journey__deleted=None)
    for report in ready.select_related("journey__published"):
        try:
            following = next_due(report, now, zone_of(report.journey))
        except RuteError:
            continue  # its text cannot be read: the pages say so, and it is tried again
        ordered += order(report, report.due, following)
    return ordered


def order(report: Report, due: int, following: int | None = None) -> int:
    """One report for one moment: 1. whoever moves the date on, by a conditional update, orders;
    2. one row a moment; 3. one job a row. 0 where somebody else did."""
    with transaction.atomic():
        if following is not None:
            mine = Report.objects.filter(pk=report.pk, due=due, active=True)
            if not mine.update(due=following):
                return 0
        try:
            with transaction.atomic():
                sending = Sending.objects.create(report=report, due=due)
        except IntegrityError:
            return 0
        start("weekly.report", report.journey, {"sending": sending.pk}, key=f"report {sending.pk}")
    return 1


def carry_out(sending: Sending) -> int:
    """Makes the report and writes to everybody who reads it; how many letters. Done again after a
    crash it writes nobody twice: each letter has a name."""
    report = sending.report
    try:
        file = _file(sending) if report.form in PAPERS else None
        week, rows = told(report)
    except RuteError as error:
        said = {each: error.said(each) for each in LANGUAGES}
        Sending.objects.filter(pk=sending.pk).update(state="failed", error=said)
        raise
    readers = [each for each in report.readers.select_related("user") if _reads(each)]
    for reader in readers:
        _send(sending, reader, week, rows, file)
    Sending.objects.filter(pk=sending.pk).update(
        state="sent", letters=len(readers), error={},
        file=str(file.relative_to(folder.root())) if file else "",
    )  # fmt: skip
    _tidy(report)
    return len(readers)


def told(report: Report) -> tuple[Week, tuple[Row, ...]]:
    """The last whole week, in the report's language."""
    journey = report.journey
    design, found = days_of(journey, clock.now(), now=True)
    week = week_of(design, found, None, rhythm_of(journey).week_starts)
    return week, rows_of(week, report.language)


def facts(rows: tuple[Row, ...], language: str) -> tuple[Fact, ...]:
    """Each stage of the week, with what changed."""
    return tuple(_fact(row, language) for row in rows)


def _fact(row: Row, language: str) -> Fact:
    parts = [f"{row.reached_last.text} {row.reached_last.verdict}".strip("— ")]
    if row.interval:
        share = say("week.conversion_said", language, share=row.conversion)
        parts.append(f"{share} ({row.conversion_last.verdict})".replace(" ()", ""))
    if row.target.verdict:
        parts.append(say("week.target_said", language, target=row.target.text,
                         verdict=row.target.verdict))  # fmt: skip
    note = " · ".join(part for part in parts if part.strip("— "))
    return Fact(row.name, row.reached, note, row.reached_last.mood)


def values(report: Report, week: Week, stop: str) -> dict[str, object]:
    """What the letter's words are filled with."""
    language = report.language
    slug = report.journey.slug
    first = say("week.report_with_file" if report.form in PAPERS else "week.report_link", language)
    return {
        "journey_name": report.journey.name,
        "days": days(week.first, week.last, language),
        "changes": "\n".join(headline(week, language)),
        "first": first,
        "link": absolute(reverse("weekly:week", kwargs={"slug": slug})) + f"?week={week.first}",
        "stop": stop,
    }


def stop_link(reader: Reader) -> str:
    return absolute(reverse("weekly:stop", kwargs={"token": sealed(STOP, str(reader.pk))}))


def confirm_link(reader: Reader) -> str:
    token = sealed(CONFIRM, str(reader.pk), timed=True)
    return absolute(reverse("weekly:confirm", kwargs={"token": token}))


def invite(reader: Reader) -> None:
    """Asks an address whether it wants the report at all."""
    report = reader.report
    by = str(report.by) if report.by else "Rute"
    mail.send(
        reader.email, "report_confirm", report.language, journey=report.journey,
        name=report.journey.name, by=by, link=confirm_link(reader),
    )  # fmt: skip


def _send(
    sending: Sending, reader: Reader, week: Week, rows: tuple[Row, ...], file: Path | None
) -> None:
    report, stop = sending.report, stop_link(reader)
    language = report.language
    name = f"{report.journey.slug}-{week.first}.pdf"
    mail.send(
        reader.email,
        "report",
        language,
        journey=report.journey,
        facts=facts(rows, language),
        once=f"report {sending.pk} {reader.pk}",
        attachments=[(file, name)] if file else (),
        headers={  # RFC 8058
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
        **values(report, week, stop),
    )


def _reads(reader: Reader) -> bool:
    """Whether it is still to be sent: a member who has left reads nothing more."""
    if not reader.reads:
        return False
    return reader.user is None or may(reader.user, reader.report.journey, May.SEE_NUMBERS)


def pdf(journey: Journey, paper: str, language: str) -> bytes:
    """The map on paper, of the newest numbers."""

    def draw(session: Session) -> bytes:
        return session.map().pdf(language, paper)

    return ask_now(journey, ("weekly pdf", paper, language), draw)


def _file(sending: Sending) -> Path:
    report = sending.report
    place = folder_of(report.journey) / "reports"  # goes and is backed up with the journey
    place.mkdir(parents=True, exist_ok=True)
    file = place / f"{sending.pk}.pdf"
    with replacing(file) as out:
        out.write(pdf(report.journey, report.form, report.language))
    return file


def _tidy(report: Report) -> None:
    old = report.sendings.exclude(file="").order_by("-due")[KEPT:]
    for sending in old:
        (folder.root() / sending.file).unlink(missing_ok=True)
        Sending.objects.filter(pk=sending.pk).update(file="")


def error_said(sending: Sending, language: str) -> str:
    return said_text(str(sending.error.get(language, "")), language)
