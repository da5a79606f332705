"""Following a journey's data: looked at again only when something on disk has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from rute.errors import RuteError
from rute.events.files import replacing
from rute.results.stages import StageNumbers
from rute.results.watched import Move, Watched, WatchedStage
from rute.session.costing import reports_of
from rute.session.questions import Session
from rute.session.sources import sources_of

MOST_MOVES = 50  # the last ones are remembered
RELOADS = 5  # seconds
Stamp = tuple[tuple[str, int, int], ...]


@dataclass
class Watcher:
    """Opens the journey anew whenever its file, its data or its log changes. The session is the
    newest one that could be opened: what is half written is looked at again when it changes."""

    open: Callable[[], Session]
    session: Session
    begun: Watched
    seen: Watched
    stamp: Stamp
    untidy: bool = False

    @staticmethod
    def begin(open_session: Callable[[], Session], now: int) -> Watcher:
        """now: µs UTC. Raises what opening raises, and QuestionError without data."""
        session = open_session()
        begun = _seen(session, now)
        # What changed while it was opened is found at the first look.
        return Watcher(open_session, session, begun, begun, ())

    def look(self, now: int) -> bool:
        """Whether anything is to be seen that was not. now: µs UTC."""
        stamp = stamp_of(self.session)
        if stamp == self.stamp:
            self.seen = replace(self.seen, looked=now)
            self._tidy()
            return False
        self.stamp = stamp
        try:
            self.session = self.open()
            found = _seen(self.session, now)
        except RuteError as trouble:
            self.seen = replace(self.seen, looked=now, trouble=trouble)
            return True
        if _same(found, self.seen):
            self.seen = replace(self.seen, looked=now, as_of=found.as_of, trouble=None)
            return False
        self.seen = _compared(found, self.seen, self.begun)
        self.untidy = True
        return True

    def _tidy(self) -> None:
        """Each change leaves a small block behind: they are written together in quiet moments."""
        if self.untidy and self.session.store is not None:
            self.session.store.compact()
        self.untidy = False


def stamp_of(session: Session) -> Stamp:
    """What tells that something has changed: name, time and size of every file that matters."""
    return tuple(_stamps(sorted(set(_files(session)))))


def _files(session: Session) -> Iterator[Path]:
    yield session.path
    if session.journey is not None:
        try:
            yield from sources_of(session.journey, session.folder)
        except RuteError:  # a folder that is empty for a moment
            yield session.folder
        yield from (session.folder / name for name in reports_of(session.journey))
    if session.store is not None:
        yield from session.store.log.folder.rglob("*.json")
    elif session.place is not None:  # a journey without data may be sent its first events
        yield from (session.place / "log").rglob("*.json")


def _stamps(files: list[Path]) -> Iterator[tuple[str, int, int]]:
    for file in files:
        try:
            found = file.stat()
        except OSError:
            yield str(file), 0, 0
        else:
            yield str(file), found.st_mtime_ns, found.st_size


def _seen(session: Session, now: int) -> Watched:
    answer = session.stages().result
    histories, journey = session.histories, session.journey
    assert histories is not None
    assert journey is not None
    stages = tuple(_stage(stage) for stage in answer.stages)
    return Watched(
        session.name, session.zone, journey.simulated, session.now, now, now, histories.last,
        answer.events, 0, stages, (),
    )  # fmt: skip


def _stage(numbers: StageNumbers) -> WatchedStage:
    none_yet = None if numbers.reached is None else 0
    return WatchedStage(
        numbers.name, numbers.here, numbers.reached, none_yet, none_yet, numbers.conversion
    )


def _same(found: Watched, seen: Watched) -> bool:
    """Whether nothing has come of it, as when only the log was written for what was seen."""

    def plain(watched: Watched) -> tuple[object, ...]:
        numbers = [(s.name, s.people_here, s.reached, s.rate) for s in watched.stages]
        return watched.events, watched.last_event, numbers

    return plain(found) == plain(seen)


def _compared(found: Watched, before: Watched, begun: Watched) -> Watched:
    """What was found, beside what stood there before and at first. A stage that is new to the
    journey, or just got a rule, begins at nothing."""
    first, then = _reached(begun), _reached(before)
    stages = tuple(
        replace(
            stage,
            arrived=_more(stage.reached, first.get(stage.name)),
            just_now=_more(stage.reached, then.get(stage.name)),
        )
        for stage in found.stages
    )
    moved = tuple((stage.name, stage.just_now) for stage in stages if stage.just_now)
    events = found.events - before.events
    moves = before.moves
    if moved or events:
        moves = (*moves, Move(found.looked, moved, events))[-MOST_MOVES:]
    return replace(
        found, since=begun.since, arrived=found.events - begun.events, stages=stages, moves=moves
    )


def _reached(seen: Watched) -> dict[str, int | None]:
    return {stage.name: stage.reached for stage in seen.stages}


def _more(now: int | None, then: int | None) -> int | None:
    if now is None:
        return None
    return 0 if then is None else now - then


def save_page(session: Session, path: Path, language: str, every: float) -> None:
    """Writes the map in one step, as a page that reloads itself, but not more often than one
    can read it. every: seconds between two looks."""
    page = session.map().html(language, reloads=max(round(every), RELOADS))
    with replacing(path) as file:
        file.write(page.encode())
