"""rute check"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rute.cli.deliver import print_json
from rute.cli.find import find_journey
from rute.cli.findings import as_plain, show, show_changes
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import AsJson, Data, Debug, JourneyPath, Language
from rute.cli.progress import shown_progress
from rute.errors import RuteError
from rute.words.message import Message, lines_of

if TYPE_CHECKING:
    from rute.journey.findings import Finding
    from rute.journey.mending import Mended
    from rute.journey.model import Journey
    from rute.session import Session

Fix = Annotated[bool, typer.Option("--fix", help=spoken("option.fix"))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=spoken("option.dry_run"))]
Notes = Annotated[bool, typer.Option("--notes", help=spoken("option.notes"))]
Quiet = Annotated[bool, typer.Option("--quiet", help=spoken("option.quiet"))]


def check(
    journey: JourneyPath = None,
    data: Data = None,
    fix: Fix = False,
    dry_run: DryRun = False,
    notes: Notes = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.file import examine_text, text_of
    from rute.journey.mending import mend_all

    path = find_journey(journey, "check")
    text = text_of(path)
    told = chosen_language(language, examine_text(text, path).language)
    changes: tuple[Mended, ...] = ()
    if fix or dry_run:
        text, changes, findings = mend_all(text, lambda new: found_in(new, path, data))
        if changes and not dry_run:
            write(path, text)
    else:
        findings = tuple(found_in(text, path, data))
    if as_json:
        print_json(as_plain(path, findings, told, changes if fix or dry_run else None))
    else:
        if fix or dry_run:
            show_changes(path, changes, told, dry=dry_run)
        show(path, findings, told, notes=notes, quiet=quiet)
    if any(finding.severity == "error" for finding in findings):
        raise typer.Exit(1)


def found_in(text: str, path: Path, data: Path | None) -> Sequence[Finding]:
    """Every finding: of the text alone, and with the data where it is there."""
    from rute.journey.campaign_sending_checks import file_findings
    from rute.journey.check import check as check_journey
    from rute.journey.file import examine_text
    from rute.journey.findings import errors_in, in_order
    from rute.session.campaigns import without_key

    reading = examine_text(text, path)
    journey = reading.journey
    missing = () if journey is None else tuple(file_findings(journey, path.parent))
    if journey is None or errors_in(reading.findings):
        return in_order((*reading.findings, *missing))
    if not journey.data:
        letters = letter_findings(journey, path, None)
        return in_order((*reading.findings, *missing, *letters))
    try:
        session = open_session(journey, path, data)
    except RuteError as error:
        return in_order((*reading.findings, *missing, unreadable(error, journey.text)))
    seen = session.summary
    counts = {name.name: name.events for name in seen.names}
    return (
        *check_journey(
            journey,
            event_names=counts,
            fields=seen.fields,
            folder=path.parent,
            median_later_order=later_order(session),
            without_key=without_key(session),
        ),
        *letter_findings(journey, path, seen.fields),
        *money_findings(session, journey.text),
        *(unreadable(error, journey.text) for error in report_problems(session)),
    )


def letter_findings(
    journey: Journey, path: Path, fields: Sequence[str] | None
) -> Iterator[Finding]:
    """What is wrong with messages and their templates. They are drawn by the app, which not
    everybody has installed beside the command; without it that is said."""
    from rute.journey.findings import finding

    if not journey.messages:
        return
    try:
        from rute.web.channels.letters.checking import check_messages
    except ImportError:
        yield finding(0, "note", Message("letter.not_looked_at"))
        return
    for each in check_messages(journey, path.parent, fields):
        said = getattr(each.message, "values", {}).get("said")
        if getattr(said, "key", "") != "letter.no_file":  # said by the check of the journey
            yield each


def report_problems(session: Session) -> Iterator[RuteError]:
    """Reports and columns of `counted by` and `costs` that cannot be read."""
    from rute.session.costing import problems

    if session.journey is not None:
        yield from problems(session.journey, session.folder)


def money_findings(session: Session, text: str) -> Iterator[Finding]:
    """What is counted apart because of its currency, at the line that names rates or money."""
    from rute.events.foreign import apart_notes
    from rute.journey.findings import finding
    from rute.journey.reading.keys import TABLES

    store = session.store
    if store is None:
        return
    ways = [way for key in ("rates", "money") for way in (key, *TABLES["journey"][key])]
    line = next(
        (n for way in ways for n, row in enumerate(text.splitlines(), start=1)
         if row.casefold().startswith(f"{way}:")),
        0,
    )  # fmt: skip
    for each in store.foreign:
        for note in apart_notes(each, store.histories.currency, store.rates):
            yield finding(line, "note", note)


def open_session(journey: Journey, path: Path, data: Path | None) -> Session:
    from rute.session.opening import open_data

    with shown_progress() as progress:
        return open_data(journey, path, data=data, progress=progress)


def later_order(session: Session) -> Decimal | None:
    """What people who come back usually pay, in major units; asked for only where it is used."""
    from rute.events.money import minor_digits
    from rute.measure.later_orders import median_later_order

    journey, store = session.journey, session.store
    if journey is None or store is None or not journey.offers:
        return None
    found = median_later_order(journey, store.histories)
    return None if found is None else Decimal(found).scaleb(-minor_digits(journey.currency))


def unreadable(error: RuteError, text: str) -> Finding:
    """Data that cannot be read, at the line of the journey that names it."""
    from rute.journey.findings import Finding

    where = error.where or ""
    lines = enumerate(text.splitlines(), start=1)
    at = (n for n, line in lines if where and where in line and not line.lstrip().startswith("#"))
    what = Message("find.data", where=where, what=error.what) if where else error.what
    return Finding(next(at, 0), "error", what, lines_of(error.exists, error.do))


def write(path: Path, text: str) -> None:
    """The whole file at once; its byte order mark stays, where it had one."""
    from rute.events.files import replacing

    marked = path.read_bytes()[:3] == BOM_UTF8
    with replacing(path) as file:
        file.write((BOM_UTF8 if marked else b"") + text.encode())
