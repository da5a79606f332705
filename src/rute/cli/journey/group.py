"""rute journey: the commands about the file itself. One line of COMMANDS adds one."""

from __future__ import annotations

from collections.abc import Callable

import typer

from rute.cli.check import check
from rute.cli.help import Taught, TaughtGroup
from rute.cli.journey.carry import export, import_
from rute.cli.journey.change import rename, set_
from rute.cli.journey.convert import convert
from rute.cli.journey.diff import diff
from rute.cli.journey.new import new
from rute.cli.journey.pull import pull
from rute.cli.journey.push import push
from rute.cli.journey.schema import schema
from rute.cli.journey.show import show
from rute.cli.options import Debug

COMMANDS: dict[str, Callable[..., None]] = {
    "new": new,
    "show": show,
    "check": check,
    "set": set_,
    "rename": rename,
    "convert": convert,
    "diff": diff,
    "export": export,
    "import": import_,
    "pull": pull,
    "push": push,
    "schema": schema,
}
group = typer.Typer(
    cls=TaughtGroup,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for name, command in COMMANDS.items():
    group.command(name, cls=Taught)(command)


@group.callback(invoke_without_command=True)
def journey_alone(
    context: typer.Context,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    """Shows the commands of the group when none is given."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
