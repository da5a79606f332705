"""rute campaign migrate"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from rute.cli.campaign.in_the_app import Name, Slug, Yes, journey_of, sure, told_in
from rute.cli.deliver import tell
from rute.cli.help import spoken
from rute.cli.options import Debug, Language
from rute.cli.serve import Folder
from rute.words.catalog import say
from rute.words.formats import count
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.campaigns.services import Move

Steps = Annotated[
    list[str] | None,
    typer.Option("--step", metavar="OLD=NEW", help=spoken("option.migrate_step")),
]


def migrate(
    name: Name,
    step: Steps = None,
    yes: Yes = False,
    folder: Folder = None,
    journey: Slug = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    found = journey_of(folder, journey)
    told = told_in(found, language)
    from rute.web.campaigns.services import migrate as move
    from rute.web.campaigns.services import plan_migration
    from rute.web.site import clock

    steps = _pairs(step) if step else None
    plan = plan_migration(found, name, steps)
    tell(say("engine.before_migrate", told, n=plan.newest))
    for each in plan.moves:
        print("  " + _said(each, told))
    if not plan.moving:
        tell(say("engine.nobody_to_migrate", told))
        return
    sure(say("engine.ask_migrate", told, n=count(plan.moving, told)), told, yes=yes)
    done = move(found, name, None, steps, now=clock.now())
    tell(say("engine.migrated", told, n=count(done.moving, told), version=done.newest))


def _pairs(given: list[str]) -> dict[str, str]:
    from rute.errors import QuestionError

    pairs = [text.partition("=") for text in given]
    for old, _, new in pairs:
        if not old.strip() or not new.strip():
            raise QuestionError(
                Message("engine.not_a_pair", text=old or new), do=Message("engine.not_a_pair.do")
            )
    return {old.strip(): new.strip() for old, _, new in pairs}


def _said(move: Move, told: str) -> str:
    which = {None: "stays", "leave": "leaves"}.get(move.to, "moves")
    return say(f"engine.step_{which}", told, version=move.version, step=move.step, to=move.to or "",
               n=count(move.people, told))  # fmt: skip
