"""rute watch"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rute.cli.asking import ask_journey
from rute.cli.deliver import remark
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import Data, Debug, JourneyPath, Language, ShownAs
from rute.errors import QuestionError
from rute.words.catalog import say
from rute.words.message import Message

if TYPE_CHECKING:
    from rich.console import Console, Group

    from rute.session import Session
    from rute.session.watching import Watcher

SHORTEST, LONGEST = 0.1, 86_400.0  # seconds
TICK = 1.0  # at least so often the age of the last event is said anew

Every = Annotated[str, typer.Option("--every", metavar="SECONDS", help=spoken("option.every"))]
Once = Annotated[bool, typer.Option("--once", help=spoken("option.once"))]
Page = Annotated[Path | None, typer.Option("--page", metavar="FILE", help=spoken("option.page"))]


def watch(
    journey: JourneyPath = None,
    every: Every = "1",
    once: Once = False,
    page: Page = None,
    shown_as: ShownAs = None,
    data: Data = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.session import open as open_journey
    from rute.session.opening import clock
    from rute.session.watching import Watcher

    pause = seconds(every)
    first = ask_journey(journey, "watch", data=data, as_of=None, shown_as=shown_as)
    told = chosen_language(language, first.language)
    opened = [first]

    def open_again() -> Session:
        return opened.pop() if opened else open_journey(first.path, data=data, shown_as=shown_as)

    watching = Watching(Watcher.begin(open_again, clock()), told, page, pause)
    watching.write_page()
    if once:
        watching.print_once()
        return
    if page is not None:
        remark(say("watch.page", told, path=page.resolve()))
    try:
        watching.follow()
    except KeyboardInterrupt:
        remark(say("watch.stopped", told))


def seconds(text: str) -> float:
    """As written, with a point or a comma. Raises QuestionError."""
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        found = 0.0
    if SHORTEST <= found <= LONGEST:
        return found
    raise QuestionError(
        Message("watch.every", text=text), where="--every", do=Message("watch.every.do")
    )


@dataclass(frozen=True)
class Watching:
    """What is shown of a watched journey, and where."""

    watcher: Watcher
    language: str
    page: Path | None
    every: float

    def follow(self) -> None:
        """Until somebody stops it."""
        from rich.console import Console

        console = Console(highlight=False)
        if console.is_terminal:
            self._follow_live(console)
        else:
            self._follow_in_lines()

    def print_once(self) -> None:
        from rich.console import Console

        console = Console(highlight=False)
        console.print(self._drawn(console, whole=True))

    def write_page(self) -> None:
        if self.page is not None:
            from rute.session.watching import save_page

            save_page(self.watcher.session, self.page, self.language, self.every)

    def _follow_live(self, console: Console) -> None:
        from rich.live import Live

        with Live(self._drawn(console), console=console, auto_refresh=False) as live:
            while True:
                self._wait(lambda: live.update(self._drawn(console), refresh=True))
                if self._look():
                    live.update(self._drawn(console), refresh=True)

    def _follow_in_lines(self) -> None:
        from rute.render.screens.watch import move_line

        self.print_once()
        while True:
            sys.stdout.flush()
            time.sleep(self.every)
            if self._look() and self.watcher.seen.moves:
                seen = self.watcher.seen
                print(move_line(seen.moves[-1], seen.zone, self.language))
            if self.watcher.seen.trouble:
                remark(self.watcher.seen.trouble.said(self.language))

    def _wait(self, tick: Callable[[], None]) -> None:
        """For as long as asked; meanwhile the age of the last event is said anew."""
        left = self.every
        while left > 0:
            pause = min(left, TICK)
            time.sleep(pause)
            left -= pause
            tick()

    def _look(self) -> bool:
        from rute.session.opening import clock

        changed = self.watcher.look(clock())
        if changed and self.watcher.seen.trouble is None:
            self.write_page()
        return changed

    def _drawn(self, console: Console, *, whole: bool = False) -> Group:
        from rich.console import Group
        from rich.text import Text

        from rute.render.screens.watch import watch_lines
        from rute.session.opening import clock

        lines = watch_lines(
            self.watcher.seen, self.language, width=console.width,
            height=None if whole else console.height, now=clock(),
        )  # fmt: skip
        if not whole:
            lines.append(Text(say("watch.stop", self.language), style="dim"))
        return Group(*lines)
