"""Single people's ways through a rehearsed campaign."""

from __future__ import annotations

from collections.abc import Iterator

from rute.journey.campaigns.program import Program
from rute.render.screens.layout import Column, Table
from rute.render.steps.saying import said_step
from rute.results.rehearsal import Act, Example, Rehearsed
from rute.words.catalog import say
from rute.words.formats import clock, count, day, to_the_second

DAY = 86_400_000_000


def examples_table(program: Program, result: Rehearsed, language: str) -> Table:
    """One row an enrolment: who, when, and what came on which day since."""
    rows = tuple(
        (
            each.who,
            day(each.entered, result.asked.zone, language),
            "; ".join(_days(program, result, each, language)),
            count(each.alike, language),
        )
        for each in result.examples
    )
    columns = (
        Column(say("rehearsal.who_is", language), "left"),
        Column(say("rehearsal.entered", language), "left"),
        Column(say("rehearsal.way", language), "left"),
        Column(say("rehearsal.alike", language), weight=1),
    )
    title = "examples" if len(rows) == 10 else "examples_few"
    return Table(columns, rows, say(f"rehearsal.{title}", language), top=True)


def one_table(program: Program, result: Rehearsed, one: Example, language: str) -> Table:
    """One enrolment, a row an act."""
    zone = result.asked.zone
    arm = say(f"rehearsal.one.{one.arm}", language)
    entered = (to_the_second(one.entered, zone, language), arm)
    acts = tuple(
        (to_the_second(act.at, zone, language), _said(program, result, act, language))
        for act in one.acts
    )
    still: tuple[tuple[str, str], ...] = ()
    if one.left is None and one.arm == "treated":
        still = (("", _still(program, one, language)),)
    columns = (
        Column(say("rehearsal.when", language), "left"),
        Column(say("rehearsal.what", language), "left"),
    )
    title = say("rehearsal.one", language, who=result.asked_for or one.who)
    return Table(columns, (entered, *acts, *still), title, top=True)


def _days(program: Program, result: Rehearsed, one: Example, language: str) -> Iterator[str]:
    """What came, told once for each day."""
    told: dict[int, list[str]] = {}
    for act in one.acts:
        on = (act.at - one.entered) // DAY
        told.setdefault(on, []).append(_said(program, result, act, language))
    for on, acts in told.items():
        yield say("rehearsal.day", language, day=count(on, language), what=", ".join(acts))
    if one.left is None:
        yield _still(program, one, language)


def _still(program: Program, one: Example, language: str) -> str:
    step = said_step(program.ops[program.place(one.step)], language)
    return say("rehearsal.act.still", language, step=step)


def _said(program: Program, result: Rehearsed, act: Act, language: str) -> str:
    if act.act in ("goal", "end"):
        return say(f"rehearsal.act.{act.act}", language)
    if act.act == "split":
        return say("rehearsal.act.split", language, way=act.way)
    if not act.message:
        return said_step(program.ops[program.place(act.step)], language)
    channel = act.channel or say("rehearsal.no_channel", language)
    if act.capped or act.leaves is None:
        return say("rehearsal.act.capped", language, message=act.message)
    if act.leaves > act.at:
        at = clock(act.leaves, result.asked.zone, language)
        return say(
            "rehearsal.act.morning", language, message=act.message, channel=channel, clock=at
        )
    return say("rehearsal.act.sent", language, message=act.message, channel=channel)
