"""rute campaign rehearse"""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from rute.cli.asking import ask_journey
from rute.cli.campaign.terms import limits_said, prices_said, share_said
from rute.cli.deliver import deliver
from rute.cli.find import name_alone
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import (
    AsJson,
    AsOf,
    Data,
    Debug,
    From,
    JourneyPath,
    Language,
    SaveTable,
    To,
    text,
)
from rute.cli.progress import shown_progress

Name = Annotated[str | None, Argument(metavar="[NAME]", help=spoken("argument.campaign_rehearsed"))]
OnePerson = Annotated[str | None, text("--person", "option.one_person", "ID")]
Existing = Annotated[bool, Option("--existing", help=spoken("option.rehearse_existing"))]
Prices = Annotated[list[str] | None, text("--price", "option.price", "CHANNEL=AMOUNT")]
Caps = Annotated[list[str] | None, text("--cap", "option.cap", "CHANNEL=N")]
Quiet = Annotated[str | None, text("--quiet", "option.quiet_hours", "HH:MM-HH:MM")]
Everywhere = Annotated[str | None, text("--everywhere", "option.everywhere", "SHARE")]


def rehearse(
    journey: JourneyPath = None,
    name: Name = None,
    start: From = None,
    end: To = None,
    person: OnePerson = None,
    existing: Existing = False,
    price: Prices = None,
    cap: Caps = None,
    quiet: Quiet = None,
    everywhere: Everywhere = None,
    as_of: AsOf = None,
    data: Data = None,
    as_json: AsJson = False,
    save: SaveTable = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    journey, name = name_alone(journey, name)
    limits, prices, share = limits_said(cap, quiet), prices_said(price), share_said(everywhere)
    session = ask_journey(journey, "campaign rehearse", data=data, as_of=as_of)
    told = chosen_language(language, session.language)
    with shown_progress() as progress:
        answer = session.rehearse(
            name, start, end, person=person, existing=existing, limits=limits, everywhere=share,
            prices=prices, progress=progress,
        )  # fmt: skip
    deliver(answer, told, as_json=as_json, save=save)
