"""rute campaign resume"""

from __future__ import annotations

from typing import Annotated

import typer

from rute.cli.campaign.in_the_app import Name, Slug, Yes, journey_of, sure, told_in
from rute.cli.deliver import tell
from rute.cli.help import spoken
from rute.cli.options import Debug, Language
from rute.cli.serve import Folder
from rute.words.catalog import say
from rute.words.formats import count

Parked = Annotated[bool, typer.Option("--parked", help=spoken("option.parked"))]


def resume(
    name: Name,
    parked: Parked = False,
    yes: Yes = False,
    folder: Folder = None,
    journey: Slug = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    found = journey_of(folder, journey)
    told = told_in(found, language)
    from rute.web.campaigns.services import fits, late_in, running_named, try_again
    from rute.web.campaigns.services import resume as go_on
    from rute.web.site import clock

    running, now = running_named(found, name), clock.now()
    if parked:
        tell(say("engine.tried_again", told, n=count(try_again(running, now), told)))
        return
    fits(running, "resume")
    late = late_in(running, now)
    tell(say(f"engine.late_{late.policy}", told, n=count(late.people, told)))
    sure(say("engine.ask_resume", told, name=running.name), told, yes=yes)
    go_on(found, name, None, now)
    tell(say("engine.resumed", told, name=running.name))
