"""Opening what a question is about, with progress shown and notes said aloud."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rute.cli.behind import do_behind
from rute.cli.deliver import remark_all
from rute.cli.find import find_journey
from rute.cli.language import SPOKEN, chosen_language
from rute.cli.progress import shown_progress

if TYPE_CHECKING:
    from rute.journey.model import Language
    from rute.session import Session


def ask_journey(
    given: Path | None,
    command: str,
    *,
    data: Path | None,
    as_of: str | None,
    shown_as: str | None = None,
    received_by: str | None = None,
    merge: bool = False,
) -> Session:
    """The session of the journey given, or of the only one here, in its own stages or in those
    of another model."""
    from rute.session import open as open_journey

    path = find_journey(given, command)
    with shown_progress() as progress:
        session = open_journey(
            path, data=data, now=as_of, shown_as=shown_as, progress=progress,
            received_by=received_by, merge=merge,
        )  # fmt: skip
    SPOKEN.set(session.language)
    remark_all(session.notes)
    if session.store is not None:
        do_behind(session.store.compact)
    return session


def ask_file(
    path: Path,
    language: str | None,
    *,
    person: str | None,
    time: str | None,
    event: str | None,
    zone: str | None,
    as_of: str | None,
) -> Session:
    """The session of a bare file of events."""
    from rute.session import read

    spoken: Language = chosen_language(language)
    with shown_progress() as progress:
        session = read(
            path, person=person, time=time, event=event, zone=zone, now=as_of, language=spoken,
            progress=progress,
        )  # fmt: skip
    remark_all(session.notes)
    return session
