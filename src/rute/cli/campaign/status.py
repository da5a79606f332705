"""rute campaign status"""

from __future__ import annotations

from typing import Annotated

import typer

from rute.cli.campaign.in_the_app import Slug, journey_of, told_in
from rute.cli.deliver import print_json
from rute.cli.help import spoken
from rute.cli.options import AsJson, Debug, Language
from rute.cli.serve import Folder

Which = Annotated[
    str | None, typer.Argument(metavar="[CAMPAIGN]", help=spoken("argument.campaign_or_all"))
]


def status(
    name: Which = None,
    folder: Folder = None,
    journey: Slug = None,
    as_json: AsJson = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    found = journey_of(folder, journey)
    told = told_in(found, language)
    from rute.render.screens.terminal import draw
    from rute.web.campaigns.pages.steps import steps_said
    from rute.web.campaigns.screens import as_json as plain
    from rute.web.campaigns.screens import one_screen, standing_screen
    from rute.web.campaigns.services import running_named, running_of, state_of

    wanted = [running_named(found, name)] if name else running_of(found)
    standings = [state_of(each) for each in wanted]
    if as_json:
        print_json({"journey": found.slug, "campaigns": [plain(each) for each in standings]})
    elif name:
        said = steps_said(wanted[0], standings[0], told)
        draw(one_screen(standings[0], found.name, told, said), told)
    else:
        draw(standing_screen(standings, found.name, told), told)
