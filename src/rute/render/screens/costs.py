"""The answer to `costs` as a screen."""

from __future__ import annotations

from collections.abc import Iterator

from rute.render.screens.layout import (
    Column,
    Screen,
    Table,
    as_asked,
    group_title,
    said_notes,
    titled,
)
from rute.results.costs import Costs, Each, StageCost
from rute.words.catalog import say
from rute.words.formats import DASH, count, money


def costs_screen(result: Costs, name: str | None, language: str) -> Screen:
    tables = [spent(result, language)]
    if result.new_buyer or result.repeat_sale:
        tables.append(side_by_side(result, language))
    if result.by is None:
        tables.append(stages(result.stages, result, say("costs.by_stage", language), language))
    else:
        tables += groups(result, language)
    notes = [say("costs.told" if result.by else "costs.blended", language)]
    notes += untold(result, language)
    return Screen(
        titled(name, "costs", language),
        as_asked(result.asked, language),
        tuple(tables),
        (*notes, *said_notes(result.asked, language)),
    )


def spent(result: Costs, language: str) -> Table:
    """What costs, each with the stage it is to bring people to, and all of it."""
    columns = (
        Column(say("column.spent_on", language), "left"),
        Column(say("column.column", language), "left", 2),
        Column(say("column.to", language), "left", 1),
        Column(say("column.spent", language)),
    )
    rows = tuple(
        (each.what, each.of or DASH, each.to, money(each.money, result.currency, language))
        for each in result.spent
    )
    every = (say("costs.all", language), "", "", money(result.total, result.currency, language))
    return Table(columns, (*rows, every))


def side_by_side(result: Costs, language: str) -> Table:
    """What a new buyer costs, beside a repeat sale."""
    columns = (
        Column("", "left"),
        Column(say("column.each", language)),
        Column(say("column.spent", language), "right", 1),
        Column(say("column.how_many", language)),
    )
    both = (("costs.new_buyer", result.new_buyer), ("costs.repeat_sale", result.repeat_sale))
    rows = tuple(
        (say(key, language), *_cells(each, result, language)) for key, each in both if each
    )
    return Table(columns, rows, say("costs.side_by_side", language))


def groups(result: Costs, language: str) -> Iterator[Table]:
    for group in result.groups:
        if group.value is not None:
            title = group_title(result.by, group.value, None, language)
            yield stages(group.stages, result, title, language)


def untold(result: Costs, language: str) -> Iterator[str]:
    """What names nobody who came."""
    for group in result.groups:
        if group.value is None:
            said = money(group.money, result.currency, language)
            yield say("costs.untold", language, money=said)


def stages(every: tuple[StageCost, ...], result: Costs, title: str, language: str) -> Table:
    columns = (
        Column(say("column.stage", language), "left"),
        Column(say("column.each", language)),
        Column(say("column.spent", language), "right", 1),
        Column(say("column.people", language)),
    )
    rows = tuple((each.stage, *_cells(each.cost, result, language)) for each in every)
    return Table(columns, rows, title)


def _cells(each: Each, result: Costs, language: str) -> tuple[str, str, str]:
    return (
        money(each.each, result.currency, language),
        money(each.money, result.currency, language),
        count(each.n, language),
    )
