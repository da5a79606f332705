"""rute campaign: the commands about campaigns. One line of COMMANDS adds one."""

from __future__ import annotations

from collections.abc import Callable

import typer

from rute.cli.campaign.audience import audience
from rute.cli.campaign.check import check
from rute.cli.campaign.draft import draft
from rute.cli.campaign.hold import hold
from rute.cli.campaign.links import links
from rute.cli.campaign.list import list_
from rute.cli.campaign.migrate import migrate
from rute.cli.campaign.plan import plan
from rute.cli.campaign.rehearse import rehearse
from rute.cli.campaign.results import results
from rute.cli.campaign.resume import resume
from rute.cli.campaign.start import start
from rute.cli.campaign.status import status
from rute.cli.campaign.stop import stop
from rute.cli.help import Taught, TaughtGroup
from rute.cli.options import Debug

COMMANDS: dict[str, Callable[..., None]] = {
    "list": list_,
    "draft": draft,
    "check": check,
    "rehearse": rehearse,
    "links": links,
    "audience": audience,
    "plan": plan,
    "results": results,
    "start": start,
    "status": status,
    "hold": hold,
    "resume": resume,
    "stop": stop,
    "migrate": migrate,
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
def campaign_alone(
    context: typer.Context,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    """Shows the commands of the group when none is given."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
