"""rute campaign start"""

from __future__ import annotations

from typing import Annotated

import typer

from rute.cli.campaign.in_the_app import Name, Slug, Yes, journey_of, sure, told_in
from rute.cli.deliver import tell
from rute.cli.help import spoken
from rute.cli.options import Debug, Language
from rute.cli.serve import Folder
from rute.words.catalog import say
from rute.words.formats import count, percent

Existing = Annotated[bool, typer.Option("--existing", help=spoken("option.existing"))]


def start(
    name: Name,
    existing: Existing = False,
    yes: Yes = False,
    folder: Folder = None,
    journey: Slug = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    found = journey_of(folder, journey)
    told = told_in(found, language)
    from rute.web.campaigns.services import about_to_start
    from rute.web.campaigns.services import start as begin
    from rute.web.site import clock

    plan = about_to_start(found, name, existing=existing)
    share = percent(plan.share, told)
    tell(say("engine.before_start", told, name=plan.name, version=plan.version, share=share))
    if plan.audience is not None:
        tell(say("engine.before_existing", told, n=count(plan.audience, told)))
    sure(say("engine.ask_start", told, name=plan.name), told, yes=yes)
    running = begin(found, name, None, existing=existing, now=clock.now())
    tell(say("engine.started", told, name=running.name))
