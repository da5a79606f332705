"""`rute doctor`: what may be wrong with the app, each looked at by itself."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from rute.errors import RuteError
from rute.web.operate import arrivals
from rute.web.operate.state import LATE, LEAST_FREE
from rute.web.site import folder
from rute.words.message import Message, Spelt

OK, DOUBT, WRONG = "ok", "doubt", "wrong"
SKEW = 5.0  # seconds that the clocks of database and process may differ
OLDEST = 2020  # a clock that says an earlier year is wrong
BEHIND = 300.0  # seconds that somebody in a campaign may wait for their turn
WEEK = 7 * 86_400.0  # seconds since the last backup after which it is told


@dataclass(frozen=True)
class Finding:
    """What was looked at, how it is (ok, doubt, wrong), what was seen, and what to do."""

    check: str
    state: str
    what: Message
    do: str | None = None


def diagnosis() -> list[Finding]:
    """Everything that can be looked at; where there is no app, that alone. Nothing is changed but
    for a probe that is removed."""
    found: list[Finding] = []
    there = folder.root().is_dir()
    for check in CHECKS if there else (the_folder, space):
        if check in NEEDS_DATABASE and any(f.check == "database" and f.state != OK for f in found):
            continue
        found += check()
    return found


def the_folder() -> Iterator[Finding]:
    place = folder.root()
    if not place.is_dir():
        yield _wrong("folder", "no_folder_yet", place=place)
        return
    probe = place / f".probe-{os.getpid()}"
    try:
        probe.write_bytes(b"rute")
        probe.unlink()
    except OSError as error:
        yield _wrong("folder", "not_writable", place=place, why=error.strerror)
    else:
        yield _ok("folder", place=place)


def space() -> Iterator[Finding]:
    place = _existing(folder.root())
    usage = shutil.disk_usage(place)
    free = _size(usage.free)
    if usage.free < LEAST_FREE:
        yield _wrong("space", "no_space", free=free)
    elif usage.free < usage.total * 0.05:
        yield _doubt("space", "little_space", free=free)
    else:
        yield _ok("space", free=free)


def secret() -> Iterator[Finding]:
    path = folder.root() / folder.SECRET
    try:
        mode = path.stat().st_mode & 0o077
        length = len(path.read_text("ascii").strip())
    except (OSError, UnicodeDecodeError):
        yield _wrong("secret", "no_secret", place=path)
        return
    if length < 32:
        yield _wrong("secret", "short_secret", place=path)
    elif mode:
        yield _wrong("secret", "open_secret", place=path)
    else:
        yield _ok("secret")


def database() -> Iterator[Finding]:
    from django.db import Error, connection

    from rute.web.operate.setting_up import unapplied

    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        behind = unapplied()
    except Error as error:
        said = str(error).strip().splitlines()
        yield _wrong("database", "no_database", why=said[0] if said else type(error).__name__)
        return
    if behind:
        yield _doubt("database", "behind", n=behind)
    else:
        yield _ok("database", kind=connection.vendor)


def clocks() -> Iterator[Finding]:
    from django.db import connection

    now = time.time()
    if time.gmtime(now).tm_year < OLDEST:
        yield _wrong("clock", "old_clock")
        return
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT extract(epoch FROM clock_timestamp())")
            away = abs(float(cursor.fetchone()[0]) - time.time())
        if away > SKEW:
            yield _wrong("clock", "skewed_clock", seconds=round(away))
            return
    yield _ok("clock")


def address() -> Iterator[Finding]:
    from django.conf import settings

    parts = urlsplit(settings.SITE_URL)
    here = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        yield _wrong("address", "no_address", url=settings.SITE_URL)
    elif here:
        yield _doubt("address", "here_only", url=settings.SITE_URL)
    elif parts.scheme == "http":
        yield _doubt("address", "open_address", url=settings.SITE_URL)
    else:
        yield _ok("address", url=settings.SITE_URL)
    if settings.DEBUG:
        yield _wrong("debug", "debug_on")


def mail() -> Iterator[Finding]:
    """Whether it is set well, its server would take a letter, and all letters have left; nothing
    is sent."""
    from rute.web.mail.services import probe, state

    found = state()
    if found.wrong is not None:
        yield Finding(
            "mail", WRONG, Message("doctor.bad_mail", why=found.wrong.what), found.wrong.do
        )
    elif found.host is None:
        yield _doubt("mail", "no_mail")
    elif (why := probe()) is not None:
        yield _wrong("mail", "mail_away", why=why)
    else:
        yield _ok("mail", host=found.host)
    if found.waiting or found.failed:
        yield _doubt("mail", "letters_here", waiting=found.waiting, failed=found.failed)


def backlog() -> Iterator[Finding]:
    place = folder.root()
    waiting, age = arrivals.waiting_bytes(place), arrivals.oldest_seconds(place, time.time())
    if age > LATE:
        yield _wrong("arrivals", "late_arrivals", size=_size(waiting), minutes=round(age / 60))
    else:
        yield _ok("arrivals", size=_size(waiting))
    damaged = sum(1 for _ in (place / arrivals.FOLDER).rglob("*.damaged"))
    if damaged:
        yield _doubt("arrivals", "damaged_arrivals", n=damaged)


def journeys() -> Iterator[Finding]:
    """Every journey is opened, as a page would."""
    from rute.session.opening import open_journey
    from rute.web.journeys.models import Journey
    from rute.web.journeys.services import file_of

    well = 0
    for journey in Journey.objects.filter(deleted=None).select_related("published"):
        try:
            open_journey(file_of(journey))
        except RuteError as error:
            yield _wrong("journeys", "unreadable", name=journey.slug, why=error.what)
        except OSError as error:
            yield _wrong("journeys", "unreadable", name=journey.slug, why=error.strerror)
        else:
            well += 1
    yield _ok("journeys", n=well)


def jobs() -> Iterator[Finding]:
    from django.utils import timezone

    from rute.web.work.services import Job, State

    since = timezone.now() - timedelta(days=1)
    failed = Job.objects.filter(state=State.FAILED, ended__gte=since).count()
    late = timezone.now() - timedelta(minutes=10)
    stuck = Job.objects.filter(state=State.WAITING, not_before__lt=late).count()
    if stuck:
        yield _wrong("jobs", "stuck_jobs", n=stuck)
    if failed:
        yield _doubt("jobs", "failed_jobs", n=failed)
    if not stuck and not failed:
        yield _ok("jobs")


def campaigns() -> Iterator[Finding]:
    """Those that run: does one break off, is anybody set aside, are they behind?"""
    from rute.web.campaigns.services import behind

    found, well = list(behind()), True
    for each in found:
        about = {"name": each.campaign, "journey": each.journey}
        if each.trouble:
            yield _wrong("campaigns", "campaign_broke", why=Spelt(**each.trouble), **about)
        if each.parked:
            yield _doubt("campaigns", "campaign_parked", n=each.parked, **about)
        if each.seconds > BEHIND:
            minutes = int(each.seconds // 60)
            yield _doubt("campaigns", "campaign_behind", minutes=minutes, **about)
        if each.put_off:
            why = Spelt(**each.why)
            yield _doubt("campaigns", "campaign_put_off", n=each.put_off, why=why, **about)
        well = well and not (each.trouble or each.parked or each.seconds > BEHIND or each.put_off)
    if well:
        yield _ok("campaigns", n=len(found))


def backups() -> Iterator[Finding]:
    from rute.web.operate.kept import last_backup

    last = last_backup()
    if last is None:
        yield _doubt("backup", "no_backup")
    elif time.time() - last > WEEK:
        yield _doubt("backup", "old_backup", days=int((time.time() - last) // 86_400))
    else:
        yield _ok("backup")


CHECKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    the_folder, space, secret, database, clocks, address, mail, backlog, journeys, jobs, campaigns,
    backups,
)  # fmt: skip
NEEDS_DATABASE = (clocks, mail, journeys, jobs, campaigns)


def _ok(check: str, **values: object) -> Finding:
    return Finding(check, OK, Message(f"doctor.{check}.ok", **values))


def _doubt(check: str, kind: str, **values: object) -> Finding:
    return _finding(check, DOUBT, kind, values)


def _wrong(check: str, kind: str, **values: object) -> Finding:
    return _finding(check, WRONG, kind, values)


def _finding(check: str, state: str, kind: str, values: dict[str, object]) -> Finding:
    return Finding(check, state, Message(f"doctor.{kind}", **values), Message(f"doctor.{kind}.do"))


def _size(count: int) -> str:
    """Bytes as a person says them; figures are the same in both languages."""
    for unit in ("B", "kB", "MB"):
        if count < 1000:
            return f"{count:.0f} {unit}"
        count = count // 1000
    return f"{count} GB"


def _existing(place: Path) -> Path:
    return next(one for one in (place, *place.parents) if one.exists())
