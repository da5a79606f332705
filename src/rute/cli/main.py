"""The command line: one command a file, errors said once, here."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from functools import cache
from typing import Annotated, Any

import typer

from rute.cli.add import add
from rute.cli.backup import backup
from rute.cli.behind import do_what_waits, forget_what_waits
from rute.cli.campaign.group import group as campaign
from rute.cli.check import check
from rute.cli.costs import costs
from rute.cli.demo import demo
from rute.cli.doctor import doctor
from rute.cli.erase import erase
from rute.cli.faults import STOPPED, tell, tell_stopped
from rute.cli.feelings import feelings
from rute.cli.first import show_first_steps
from rute.cli.friction import friction
from rute.cli.funnel import funnel
from rute.cli.help import Taught, TaughtGroup, spoken
from rute.cli.journey.group import group as journey
from rute.cli.language import ASKED, SPOKEN, language_in
from rute.cli.leaks import leaks
from rute.cli.log import log
from rute.cli.map import draw_map
from rute.cli.models import models
from rute.cli.options import Debug
from rute.cli.people import people
from rute.cli.restore import restore
from rute.cli.serve import serve
from rute.cli.simulate import simulate
from rute.cli.stages import stages
from rute.cli.start import start
from rute.cli.transitions import transitions
from rute.cli.watch import watch
from rute.cli.work import work

app = typer.Typer(
    cls=TaughtGroup,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
)
COMMANDS: dict[str, Callable[..., None]] = {
    "demo": demo,
    "start": start,
    "check": check,
    "map": draw_map,
    "stages": stages,
    "funnel": funnel,
    "transitions": transitions,
    "leaks": leaks,
    "costs": costs,
    "friction": friction,
    "feelings": feelings,
    "log": log,
    "add": add,
    "erase": erase,
    "people": people,
    "watch": watch,
    "models": models,
    "simulate": simulate,
    "serve": serve,
    "work": work,
    "doctor": doctor,
    "backup": backup,
    "restore": restore,
}
for name, command in COMMANDS.items():
    app.command(name, cls=Taught)(command)
app.add_typer(journey, name="journey")
app.add_typer(campaign, name="campaign")


# What a command loads stays: Python's own rhythm of looking for garbage costs a tenth of its time.
SELDOM = (50_000, 20, 20)


def show_version(asked: bool) -> None:
    if asked:
        import rute

        print(f"rute {rute.__version__}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option("--version", callback=show_version, is_eager=True, help=spoken("option.version")),
]


@app.callback(invoke_without_command=True)
def rute_alone(
    context: typer.Context,
    version: Version = False,  # noqa: ARG001 (its callback acts)
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    """Shows where to begin when no command is given."""
    if context.invoked_subcommand is None:
        show_first_steps()


@cache
def commands() -> Any:
    """All commands with their options, read from their functions once."""
    return typer.main.get_command(app)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code: 0 done, 1 failed, 2 asked wrongly, 130 stopped."""
    gc.set_threshold(*SELDOM)
    given = list(sys.argv[1:] if arguments is None else arguments)
    SPOKEN.set(None)
    ASKED.set(language_in(given))
    forget_what_waits()
    try:
        code = commands()(given, prog_name="rute", standalone_mode=False) or 0
        sys.stdout.flush()
        do_what_waits()
    except BrokenPipeError:
        # Python flushes once more at exit: give it a place where that cannot fail.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        code = STOPPED
    except Exception as error:
        return tell(error, given, debug="--debug" in given)
    return tell_stopped() if code == STOPPED else int(code)
