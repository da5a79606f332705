"""rute campaign links"""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from rute.cli.deliver import print_json
from rute.cli.find import find_journey, name_alone
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import AsJson, Debug, JourneyPath, Language

Name = Annotated[str | None, Argument(metavar="[NAME]", help=spoken("argument.campaign_links"))]


def links(
    journey: JourneyPath = None,
    name: Name = None,
    as_json: AsJson = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from dataclasses import asdict

    from rute.journey.campaigns.links import links_of
    from rute.journey.file import read_journey
    from rute.render.screens.campaign_links import links_lines
    from rute.session.campaigns import campaign_called

    journey, name = name_alone(journey, name)
    read = read_journey(find_journey(journey, "campaign links"))
    told = chosen_language(language, read.language)
    chosen = (campaign_called(read, name),) if name else read.campaigns
    if as_json:
        print_json({"links": [asdict(one) for each in chosen for one in links_of(each)]})
    else:
        print("\n".join(links_lines(chosen, told)))
