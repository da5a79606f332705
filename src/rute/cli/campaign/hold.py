"""rute campaign hold"""

from __future__ import annotations

from rute.cli.campaign.in_the_app import Name, Slug, Yes, journey_of, sure, told_in
from rute.cli.deliver import tell
from rute.cli.options import Debug, Language
from rute.cli.serve import Folder
from rute.words.catalog import say
from rute.words.formats import count


def hold(
    name: Name,
    yes: Yes = False,
    folder: Folder = None,
    journey: Slug = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    found = journey_of(folder, journey)
    told = told_in(found, language)
    from rute.web.campaigns.services import fits, running_named, state_of
    from rute.web.campaigns.services import hold as keep
    from rute.web.site import clock

    running = running_named(found, name)
    fits(running, "hold")
    standing = state_of(running)
    tell(say("engine.on_the_way", told, name=standing.name,
             n=count(standing.people["active"], told)))  # fmt: skip
    sure(say("engine.ask_hold", told, name=standing.name), told, yes=yes)
    keep(found, name, None, clock.now())
    tell(say("engine.held", told, name=standing.name))
