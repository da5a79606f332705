"""More data for a journey that is there: into its log for good, as a file that its text names, or
in the place of one it names already."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from rute.errors import AppError
from rute.events.sources.corrections import Corrections
from rute.journey.document.document import Value
from rute.journey.edits.edit import insert, set_value
from rute.journey.file import read_journey
from rute.journey.named_files import named_files
from rute.session.drafting import entry as read_as
from rute.session.receiving import add_files
from rute.session.starting import Look
from rute.session.uploads import harmless_name
from rute.web.accounts.models import User
from rute.web.journal.services import record
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.live import services as live
from rute.web.start.looking import looked_at, settled
from rute.web.start.models import Intake
from rute.web.start.places import DATA, clear, file_of
from rute.web.start.reading import Tell, kept, told_by
from rute.web.work.services import job
from rute.words.message import Message

Placed = list[tuple[Look, Corrections]]


@job("start.add")
def add(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """how: log, data or replace."""
    with kept(payload) as intake:
        journey = intake.journey
        assert journey is not None
        tell(Message("web_start.looking"), 0, None)
        by = User.objects.filter(pk=int(payload["by"])).first()
        place(intake, journey, by, str(payload["how"]), told_by(tell))
    live.wake(journey)
    intake.delete()
    clear(intake)
    return {"to": f"/j/{journey.slug}/data"}


def place(intake: Intake, journey: Journey, by: User | None, how: str, tell: Tell) -> None:
    """Puts the files where somebody said."""
    if is_plain(intake, journey):
        plain_in_place(intake, journey, by)
        return
    if how == "log" and not intake.files.exists():
        return  # a worker before this one had added them all
    files = usable(intake)
    if how == "log":
        into_log(intake, journey, files, by, tell)
    elif how == "data":
        as_data(intake, journey, files, by)
    else:
        in_place(intake.replaces, journey, files[0], by)


def is_plain(intake: Intake, journey: Journey) -> bool:
    """Whether the file is to be one that holds no events: a report of costs, a table of rates."""
    design = journeys.design_of(journey)
    return intake.replaces in named_files(design) and intake.replaces not in design.data


def plain_in_place(intake: Intake, journey: Journey, by: User | None) -> None:
    """Takes the place its text names, as it is."""
    brought = next((one for one in intake.files.all() if one.whole and not one.trouble), None)
    if brought is None:
        raise AppError(Message("web_start.none_usable"), do=Message("web_start.none_usable.do"))
    laid(file_of(brought), journeys.folder_of(journey) / intake.replaces)
    record(by, journey, "data_replaced", name=intake.replaces)


def usable(intake: Intake) -> Placed:
    """The files of events, each with what was said of it. Raises AppError where there are none."""
    looks = [found for found in looked_at(intake) if found.is_events]
    if not looks:
        raise AppError(Message("web_start.none_usable"), do=Message("web_start.none_usable.do"))
    return list(zip(looks, settled(looks, intake).corrections, strict=True))


def into_log(intake: Intake, journey: Journey, files: Placed, by: User | None, tell: Tell) -> None:
    """The events are kept for good; the files are not needed any more."""
    for found, said in files:
        answer = add_files(journeys.file_of(journey), [found.file], corrections=said, progress=tell)
        (receipt,) = answer.result.added
        record(by, journey, "data_added", name=found.file.name, events=receipt.events)
        # Added once: a worker that begins again finds it gone, and the log knows it anyway.
        intake.files.filter(name=found.file.name).delete()


def as_data(intake: Intake, journey: Journey, files: Placed, by: User | None) -> None:
    """The files are named in the journey's text, and stay as they are. Where each goes is kept
    first: a worker that begins again finds it there, and names it once."""
    folder = journeys.folder_of(journey) / DATA
    text = journeys.text_of(journey)
    named = read_journey(text + "\n").data
    for found, said in files:
        entry = kept_entry(intake, found.file.name, folder)
        laid(found.file, journeys.folder_of(journey) / entry)
        if entry not in named:
            text = with_data(text, entry, said)
    if journeys.text_of(journey) != text:
        journeys.publish(journey, text, by, base=newest(journey))
        for found, _ in files:
            record(by, journey, "data_named", name=found.file.name)


def kept_entry(intake: Intake, name: str, folder: Path) -> str:
    """How the text names the file: under a name that is free, chosen once."""
    brought = intake.files.get(name=name)
    if "entry" not in brought.seen:
        taken = [one.name for one in folder.iterdir()] if folder.is_dir() else []
        brought.seen = {**brought.seen, "entry": f"{DATA}/{harmless_name(name, taken)}"}
        brought.save(update_fields=["seen"])
    return str(brought.seen["entry"])


def laid(source: Path, target: Path) -> None:
    """The file at its new place, all at once; where it came from it stays until all is done."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_name(f".{target.name}.{os.getpid()}")
    aside.unlink(missing_ok=True)
    try:
        os.link(source, aside)
    except OSError:  # a disk without links
        shutil.copyfile(source, aside)
    aside.replace(target)
    aside.unlink(missing_ok=True)  # where both were the same file already, nothing was replaced


def in_place(entry: str, journey: Journey, file: tuple[Look, Corrections], by: User | None) -> None:
    """A newer export takes the place of the one the text names, under its name."""
    found, said = file
    if entry not in journeys.design_of(journey).data:
        raise AppError(Message("web_start.no_such_data", name=entry))
    laid(found.file, journeys.folder_of(journey) / entry)
    if said != Corrections():
        text = replaced_said(journeys.text_of(journey), entry, said)
        journeys.publish(journey, text, by, base=newest(journey))
    record(by, journey, "data_replaced", name=entry)


def newest(journey: Journey) -> int:
    found = journey.versions.first()
    return found.number if found else 0


def with_data(text: str, file: str, said: Corrections) -> str:
    """The text with one more entry of data."""
    number = len(read_journey(text + "\n").data)
    return insert(text, ("data", number), as_entry(file, said)).text


def replaced_said(text: str, file: str, said: Corrections) -> str:
    number = read_journey(text + "\n").data.index(file)
    return set_value(text, ("data", number), as_entry(file, said)).text


def as_entry(file: str, said: Corrections) -> Value:
    """An entry of `data:` as it is written: a name alone where nothing was said."""
    looked = read_as(Look(Path(file), None, ()), said, Path("journey.yaml"))
    keys = {"person": looked.person, "time": looked.time, "event": looked.event,
            "channel": looked.channel, "value": looked.value, "every row is": looked.every_row_is,
            "sheet": looked.sheet, "recipe": looked.recipe}  # fmt: skip
    given: dict[str, Value] = {key: value for key, value in keys.items() if value}
    return {"file": file, **given} if given else file
