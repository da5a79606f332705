"""The answer to `campaign rehearse` as a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rute.journey.campaigns.program import Program
from rute.render.screens.campaign import outlined
from rute.render.screens.layout import Column, Screen, Table, said_notes
from rute.render.screens.rehearsal_notes import notes_of
from rute.render.screens.rehearsal_ways import examples_table, one_table
from rute.results.rehearsal import MessageCount, Rehearsed
from rute.words.catalog import say
from rute.words.formats import DASH, count, days_between, money, number, percent


def rehearsal_screen(
    program: Program, result: Rehearsed, name: str | None, language: str
) -> Screen:
    title = say("screen.rehearsal", language, name=result.campaign)
    tables = [_arms(result, language)]
    if len(program.ops) > 1:
        tables.append(_steps(program, result, language))
    if result.one:
        tables += [one_table(program, result, each, language) for each in result.one]
    elif result.examples and not result.asked_for:
        tables.append(examples_table(program, result, language))
    return Screen(
        " · ".join(part for part in (name, title) if part),
        "\n".join(_under(result, language)),
        tuple(tables),
        (*notes_of(program, result, language), *said_notes(result.asked, language)),
    )


def _under(result: Rehearsed, language: str) -> Iterator[str]:
    asked = result.asked
    assert asked.period.start is not None
    assert asked.period.end is not None
    days = days_between(asked.period.start, asked.period.end, asked.zone, language)
    yield say("rehearsal.under", language, days=days)
    per_day = result.enrolled / result.days if result.days else 0
    yield say(
        "rehearsal.headline", language, enrolled=count(result.enrolled, language),
        people=count(result.people, language),
        perday=number(per_day, language, digits=0 if per_day >= 10 else 1),
    )  # fmt: skip
    if result.meant:
        sent, capped = count(result.sent, language), count(result.capped, language)
        key = "headline_capped" if result.capped else "headline_messages"
        yield say(f"rehearsal.{key}", language, sent=sent, capped=capped)


def _arms(result: Rehearsed, language: str) -> Table:
    rows = tuple(
        (
            say(f"rehearsal.arm.{each.arm}", language),
            count(each.enrolled, language),
            count(each.reached, language),
            percent(each.reached / each.enrolled if each.enrolled else None, language, digits=1),
        )
        for each in result.arms
    )
    heads = ("arm", "enrolled", "reached", "share")
    return Table(_columns(heads, language), rows, say("rehearsal.who", language))


def _steps(program: Program, result: Rehearsed, language: str) -> Table:
    came = {each.step: each.came for each in result.steps}
    sent = {each.step: each for each in result.messages}
    heads = ("channel", "sent", *_told(result))
    rows = tuple(
        (
            text,
            count(came.get(step), language) if step else "",
            *(_cell(head, sent.get(step), result, language) for head in heads),
        )
        for text, step in outlined(program, language)
    )
    columns = _columns(("step", "came", *heads), language)
    return Table(columns, rows, say("rehearsal.steps", language), top=True)


def _told(result: Rehearsed) -> Iterator[str]:
    """What is only told where there is any of it."""
    messages = result.messages
    if result.capped:
        yield "capped"
    if any(each.delayed for each in messages):
        yield "delayed"
    if any(each.each is not None for each in messages):
        yield "costs"


def _cell(head: str, message: MessageCount | None, result: Rehearsed, language: str) -> str:
    if message is None:
        return ""
    if head == "channel":
        return message.channel or say("rehearsal.no_channel", language)
    if head == "costs":
        costs = message.costs
        return DASH if costs is None else money(float(costs), result.currency, language)
    return count(getattr(message, head), language)


WEIGHTS = {"delayed": 4, "capped": 3, "share": 2, "costs": 2, "channel": 1}


def _columns(heads: Sequence[str], language: str) -> tuple[Column, ...]:
    return tuple(
        Column(
            say(f"rehearsal.{head}", language),
            "left" if head in ("arm", "step", "channel") else "right",
            WEIGHTS.get(head, 0),
        )
        for head in heads
    )
