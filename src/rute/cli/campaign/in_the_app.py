"""What is done in the app's folder: which journey is meant there, and whether it is meant."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rute.cli.app import needs_the_app
from rute.cli.deliver import tell
from rute.cli.help import spoken
from rute.cli.language import SPOKEN, chosen_language
from rute.words.catalog import say

if TYPE_CHECKING:
    from rute.journey.model import Language
    from rute.web.journeys.models import Journey

Name = Annotated[str, typer.Argument(metavar="CAMPAIGN", help=spoken("argument.campaign"))]
Slug = Annotated[
    str | None, typer.Option("--journey", metavar="NAME", help=spoken("option.app_journey"))
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help=spoken("option.campaign_yes"))]


def journey_of(folder: Path | None, slug: str | None) -> Journey:
    """The journey of the app in the folder: the one named, else the only one. Raises AppError
    where there is no app, no such journey, or more than one."""
    needs_the_app()
    from rute.web.operate.setting_up import configure, load

    configure(folder)
    from rute.errors import AppError
    from rute.web.site import folder as places
    from rute.words.message import Message

    if not places.root().is_dir():
        raise AppError(
            Message("engine.no_app", folder=places.root()), do=Message("engine.no_app.do")
        )
    load()
    found = _meant(slug)
    SPOKEN.set(_language(found.language))
    return found


def _meant(slug: str | None) -> Journey:
    from rute.errors import AppError, did_you_mean
    from rute.web.journeys.models import Journey
    from rute.words.message import Message, lines_of

    there = list(Journey.objects.filter(deleted=None).select_related("published").order_by("slug"))
    names = [each.slug for each in there]
    listed = Message("engine.journeys", names=", ".join(names)) if names else None
    if slug is None:
        if len(there) == 1:
            return there[0]
        what = Message("engine.which_journey" if there else "engine.no_journeys")
        raise AppError(what, exists=listed, do=Message("engine.which_journey.do"))
    for each in there:
        if slug.casefold() in (each.slug.casefold(), each.name.casefold()):
            return each
    raise AppError(
        Message("engine.no_journey", name=slug), exists=lines_of(listed, did_you_mean(slug, names))
    )


def _language(text: str) -> Language:
    return "id" if text == "id" else "en"


def told_in(journey: Journey, language: str | None) -> Language:
    return chosen_language(language, _language(journey.language))


def sure(question: str, told: str, *, yes: bool) -> None:
    """Asks before anything is done; ends the command where the answer is no."""
    if yes or typer.confirm(question):
        return
    tell(say("engine.left_as_it_was", told))
    raise typer.Exit(1)
