"""Which journey or file a question is about: the one given, else the only one here."""

from __future__ import annotations

from pathlib import Path

from rute.cli.language import LANGUAGES, terminal_language
from rute.errors import QuestionError, did_you_mean
from rute.events.sources.formats import EVENTS
from rute.words.message import Message

JOURNEY = ".journey.yaml"


def journeys_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*" + JOURNEY))


def is_journey(path: Path) -> bool:
    return path.name.lower().endswith((".yaml", ".yml"))


def is_events(path: Path) -> bool:
    return path.name.lower().endswith(EVENTS)


def name_alone(journey: Path | None, name: str | None) -> tuple[Path | None, str | None]:
    """Of `[JOURNEY] [NAME]`: a single word that is no file here is the name."""
    if name is not None or journey is None or journey.exists():
        return journey, name
    return (journey, None) if is_journey(journey) or is_events(journey) else (None, str(journey))


def find_journey(given: Path | None, command: str) -> Path:
    """The journey file meant; QuestionError when there is none, or more than one."""
    if given is None:
        return only_journey(Path(), command)
    if given.is_dir():
        return only_journey(given, command)
    if not given.exists():
        raise missing(given)
    if is_events(given):
        raise QuestionError(
            Message("wrong.events_not_journey", file=given),
            exists=Message("wrong.events_not_journey.why", command=f"rute {command}"),
            do=Message("wrong.make_one", file=quoted(given)),
        )
    return given


def only_journey(folder: Path, command: str) -> Path:
    found = journeys_in(folder)
    if len(found) == 1:
        return found[0]
    if translated := same_in_languages(found):
        return translated
    place = Message("wrong.this_folder") if folder == Path() else str(folder)
    if not found:
        raise QuestionError(
            Message("wrong.no_journey", place=place),
            exists=events_here(folder),
            do=Message("wrong.no_journey.do"),
        )
    names = [path.name for path in found]
    raise QuestionError(
        Message("wrong.many_journeys", n=len(names), place=place),
        exists=Message("wrong.there_are", names=", ".join(names)),
        do=Message("wrong.for_instance", command=f"rute {command} {quoted(found[0])}"),
    )


def same_in_languages(found: list[Path]) -> Path | None:
    """Of shop and shop-id, one journey in two languages: the one in the terminal's language."""
    names = {path.name.removesuffix(JOURNEY): path for path in found}
    shortest = min(names, key=len, default="")
    if not names or set(names) - {shortest} - {f"{shortest}-{to}" for to in LANGUAGES}:
        return None
    return names.get(f"{shortest}-{terminal_language()}", names[shortest])


def events_here(folder: Path) -> str | None:
    files = sorted(p.name for p in folder.iterdir() if p.is_file() and is_events(p))[:5]
    return Message("wrong.perhaps_events", names=", ".join(files)) if files else None


def missing(path: Path) -> QuestionError:
    """The error for a file that is not there, with the name that was perhaps meant."""
    folder = path.parent if path.parent.is_dir() else Path()
    names = [p.name for p in folder.iterdir() if is_events(p) or is_journey(p)]
    hint = did_you_mean(path.name, names)
    shown = ", ".join(sorted(names)[:8])
    listed = Message("wrong.there_are", names=shown) if names else None
    return QuestionError(
        Message("wrong.no_file", file=path),
        exists=hint or listed,
        do=Message("wrong.no_file.do"),
    )


def quoted(path: Path) -> str:
    """The path as a shell would need it."""
    from shlex import quote

    return quote(str(path))
