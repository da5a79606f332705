"""rute campaign stop"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from rute.cli.campaign.in_the_app import Name, Slug, Yes, journey_of, sure, told_in
from rute.cli.deliver import tell
from rute.cli.help import spoken
from rute.cli.options import Debug, Language
from rute.cli.serve import Folder
from rute.words.catalog import say
from rute.words.formats import count


class Leave(StrEnum):
    FINISH = "finish"
    NOW = "now"


Leaving = Annotated[Leave, typer.Option("--leave", help=spoken("option.leave"))]


def stop(
    name: Name,
    leave: Leaving = Leave.FINISH,
    yes: Yes = False,
    folder: Folder = None,
    journey: Slug = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    found = journey_of(folder, journey)
    told = told_in(found, language)
    from rute.web.campaigns.services import fits, running_named, state_of
    from rute.web.campaigns.services import stop as end
    from rute.web.site import clock

    named = running_named(found, name)
    fits(named, "stop")
    standing = state_of(named)
    people, waiting = standing.people["active"], standing.outbox.get("waiting", 0)
    tell(say(f"engine.before_stop_{leave}", told, name=standing.name, n=count(people, told),
             waiting=count(waiting, told)))  # fmt: skip
    sure(say("engine.ask_stop", told, name=standing.name), told, yes=yes)
    running = end(found, name, None, clock.now(), Leave(leave).value)
    tell(say(f"engine.now_{running.state}", told, name=running.name))
