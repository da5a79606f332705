"""For how many people a campaign is now, as a screen."""

from __future__ import annotations

from rute.journey.grammar.show import INDONESIAN
from rute.render.screens.layout import Column, Screen, Table, as_asked
from rute.results.audience import Audience
from rute.words.catalog import say
from rute.words.formats import count, percent


def audience_screen(result: Audience, name: str | None, language: str) -> Screen:
    title = " · ".join(
        part for part in (name, say("screen.audience", language, name=result.campaign)) if part
    )
    columns = (
        Column(say("audience.column", language), "left"),
        Column(say("column.people", language)),
        Column(say("audience.share", language)),
    )
    people = (result.people, result.in_stage, result.meant, result.now)
    rows = tuple(
        (text, count(n, language), percent(n / of, language, 1) if of else "–")
        for text, n, of in zip(_said(result, language), people, (0, *people), strict=False)
    )
    under = f"{as_asked(result.asked, language)}\n{_says(result, language)}"
    return Screen(title, under, (Table(columns, rows),), (say("audience.note", language),))


def _said(result: Audience, language: str) -> tuple[str, ...]:
    meant = say("audience.everybody", language)
    if result.audience:
        meant = say("audience.meant", language, rule=result.audience)
    return (
        say("audience.people", language),
        say("audience.in_stage", language, stage=result.stage),
        meant,
        say("audience.now", language, starts=_starts(result.starts, language)),
    )


def _starts(starts: str, language: str) -> str:
    """`reached` and its like in the reader's words; rules are shown as they are written."""
    return INDONESIAN.get(starts, starts) if language == "id" else starts


def _says(result: Audience, language: str) -> str:
    key = "audience.nobody" if result.now == 0 else "audience.says"
    return say(key, language, n=count(result.now, language), campaign=result.campaign)
