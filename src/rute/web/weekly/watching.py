"""Whether stages are where their own past puts them; whoever is to be told is told once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from django.db import IntegrityError, transaction

from rute.events.instants import day_of
from rute.measure.placed import placed
from rute.results.weekly import Placed
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.live.services import watermark_of
from rute.web.site import clock
from rute.web.weekly.asking import HOUR, SETTLED, days_of, rhythm_of
from rute.web.weekly.models import SILENT, Episode, Rhythm
from rute.web.weekly.notices import tell

SILENCE = "silence"


def look(journey: Journey, now: int) -> int:
    """Judges the last whole day, once, and whether events still come; how many episodes began or
    ended. now: µs UTC. Raises what asking the journey raises."""
    rhythm = rhythm_of(journey)
    if not rhythm.watched:
        return 0
    changed = listen(journey, rhythm, now)
    design, days = days_of(journey, now - SETTLED, now=True)
    if rhythm.judged == days.last:
        return changed
    changed += judge(journey, placed(days, design.calendar), days.last)
    _judged(rhythm, days.last)
    return changed


def judge(journey: Journey, found: Sequence[Placed], day: date) -> int:
    """Begins, goes on with and ends episodes by what was found of each number on a day.

    1. A number outside its range, with no episode open, begins one; people are told in the same
       transaction, so that a process that dies has told either both or neither.
    2. One that is still outside is only noted; on the other side it is another episode.
    3. One that is inside again ends it, and those who were told are told that.
    4. Where nothing can be said, an open episode stays as it is.
    """
    known = {each.stage for each in found}
    changed = _gone(journey, known, day)
    for one in found:
        episode = _open(journey, one.stage, one.of)
        if one.outside:
            if episode is not None and episode.direction == one.verdict:
                _note(episode, one)
                continue
            if episode is not None:
                _end(episode, day, told=False)
            changed += _begin(journey, one, day)
        elif one.verdict == "inside" and episode is not None:
            _note(episode, one)
            changed += _end(episode, day, told=True)
    return changed


def listen(journey: Journey, rhythm: Rhythm, now: int) -> int:
    """Whether an event came within the hours that somebody set."""
    if rhythm.silent_hours is None:
        return 0
    last = watermark_of(journey).heard
    episode = _open(journey, "", SILENCE)
    today = datetime.fromtimestamp(now / 1e6, UTC).date()
    silent = last is None or now - last > rhythm.silent_hours * HOUR
    if silent and episode is None:
        since = day_of(last, "UTC") if last is not None else today
        fresh = Episode(
            journey=journey, stage="", of=SILENCE, direction=SILENT, began=today, first=since,
            last=today, value=float(rhythm.silent_hours),
        )  # fmt: skip
        return _started(fresh)
    if not silent and episode is not None:
        return _end(episode, today, told=True)
    return 0


def snooze(episode: Episode, days: int) -> None:
    """Nobody is told anything of this number for so many days."""
    until = clock.moment() + timedelta(days=days)
    Episode.objects.filter(pk=episode.pk).update(quiet_until=until)


def _judged(rhythm: Rhythm, day: date) -> None:
    Rhythm.objects.update_or_create(journey=rhythm.journey, defaults={"judged": day})


def _open(journey: Journey, stage: str, of: str) -> Episode | None:
    return Episode.objects.filter(journey=journey, stage=stage, of=of, ended=None).first()


def _gone(journey: Journey, known: set[str], day: date) -> int:
    """A stage that was renamed or taken away is not outside any more."""
    left = Episode.objects.filter(journey=journey, ended=None).exclude(stage="")
    return left.exclude(stage__in=known).update(ended=day)


def _begin(journey: Journey, one: Placed, day: date) -> int:
    assert one.expected is not None
    return _started(
        Episode(
            journey=journey,
            stage=one.stage,
            of=one.of,
            direction=one.verdict,
            began=day,
            first=one.first,
            last=one.last,
            value=one.value,
            middle=one.middle,
            low=one.expected.low,
            high=one.expected.high,
            n=one.n,
        )
    )


def _started(episode: Episode) -> int:
    """The database lets one of two that look at once begin it; that one tells."""
    quiet = Episode.objects.filter(
        journey=episode.journey, stage=episode.stage, of=episode.of, quiet_until__gt=clock.moment()
    ).exists()
    episode.told = not quiet
    try:
        with transaction.atomic():
            episode.save()
            record(None, episode.journey, "alert_began", what=episode.stage or SILENCE)
            if episode.told:
                tell(episode, "left")
    except IntegrityError:
        return 0
    return 1


def _note(episode: Episode, one: Placed) -> None:
    low, high = (one.expected.low, one.expected.high) if one.expected else (None, None)
    Episode.objects.filter(pk=episode.pk).update(
        value=one.value, middle=one.middle, low=low, high=high, n=one.n, first=one.first,
        last=one.last,
    )  # fmt: skip
    episode.refresh_from_db()


def _end(episode: Episode, day: date, *, told: bool) -> int:
    """A conditional update: only who ends it tells of it."""
    with transaction.atomic():
        if not Episode.objects.filter(pk=episode.pk, ended=None).update(ended=day):
            return 0
        quiet = episode.quiet_until is not None and episode.quiet_until > clock.moment()
        if told and episode.told and not quiet:
            tell(episode, "back")
    return 1
