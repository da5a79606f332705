"""The answer to `leaks` as a screen."""

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
from rute.results.leaks import ENOUGH, BestCell, Leak, Leaks
from rute.words.catalog import say
from rute.words.formats import (
    DASH,
    about_money,
    bounds,
    count,
    money,
    money_range,
    money_span,
    percent,
    points,
)
from rute.words.groups import axis_said, cell_said

COLUMNS = (
    ("from", 0), ("to", 0), ("entering", 2), ("rate", 0), ("interval", 3), ("of", 4),
    ("target", 1), ("stalled", 1), ("at_stake", 0), ("at_stake_range", 1), ("one_point", 0),
)  # fmt: skip


def leaks_screen(result: Leaks, name: str | None, language: str) -> Screen:
    tables = [] if result.groups else [table(result.leaks, None, language)]
    for group in result.groups:
        title = group_title(result.by, group.value, None, language, group.values)
        tables.append(table(group.leaks, title, language))
    return Screen(
        titled(name, "leaks", language),
        as_asked(result.asked, language),
        tuple(tables),
        (*notes(result, language), *said_notes(result.asked, language)),
    )


def notes(result: Leaks, language: str) -> Iterator[str]:
    """What is at stake up to what, which group is the best one, and where there is none."""
    marked = any(leak.stands_out for group in result.groups for leak in group.leaks)
    if marked:
        yield say("reach.marked", language, rate=percent(result.false_discovery, language))
    known = any(leak.gap is not None for leak in result.leaks)
    yield say("reach.at_stake" if known else "reach.no_stake", language)
    if result.groups:
        return
    for leak in result.leaks:
        if leak.reachable:
            yield reach(leak, leak.reachable, language)
    unknown = [leak for leak in result.leaks if leak.gap is None and leak.rate.n >= ENOUGH]
    for axes in dict.fromkeys(leak.compared_by for leak in unknown):
        said = ", ".join(axis_said(axis, language) for axis in axes)
        stages = ", ".join(leak.from_stage for leak in unknown if leak.compared_by == axes)
        key = "reach.none" if axes else "reach.not_tested"
        yield say(key, language, stages=stages, axes=said)


def reach(leak: Leak, best: BestCell, language: str) -> str:
    """“Look → Buy: if everybody moved on as those with channel instagram do: at most …”, and
    what that rests on."""
    place, cell = f"{leak.from_stage} → {leak.to_stage}", cell_said(best.axis, best.value, language)
    if leak.at_stake_per_month is None or leak.at_stake_range is None:
        gap = points(best.gap, language).removeprefix("+")
        said = say("reach.if_rate", language, place=place, cell=cell, points=gap)
    else:
        found = leak.at_stake_range
        said = say(
            "reach.if", language, place=place, cell=cell,
            money=about_money(leak.at_stake_per_month, leak.currency, language),
            range=money_range(found.low, found.high, leak.currency, language),
        )  # fmt: skip
    return f"{said} {rests(leak, best, language)}"


def rests(leak: Leak, best: BestCell, language: str) -> str:
    return say(
        "reach.rests", language, rate=percent(best.rate.value, language, 1),
        n=count(best.rate.n, language), mean=percent(leak.rate.value, language, 1),
        shrunk=percent(best.shrunk, language, 1), cells=best.compared,
        axis=axis_said(best.axis, language),
    )  # fmt: skip


def table(leaks: tuple[Leak, ...], title: str | None, language: str) -> Table:
    columns = tuple(
        Column(say(f"column.{key}", language), "left" if key in ("from", "to") else "right", weight)
        for key, weight in COLUMNS
    )
    first = 0 if leaks and (leaks[0].at_stake_per_month or leaks[0].stalled) else None
    return Table(columns, tuple(row(leak, language) for leak in leaks), title, first)


def row(leak: Leak, language: str) -> tuple[str, ...]:
    rate = leak.rate
    return (
        leak.from_stage,
        leak.to_stage,
        count(leak.entering_per_month, language),
        percent(rate.value, language) + ("*" if leak.stands_out else ""),
        bounds(rate.low, rate.high, language, 1),
        count(rate.n, language),
        percent(leak.target, language),
        count(leak.stalled, language),
        money(leak.at_stake_per_month, leak.currency, language),
        _range(leak, language),
        money(leak.one_point_is_worth, leak.currency, language),
    )


def _range(leak: Leak, language: str) -> str:
    found = leak.at_stake_range
    if found is None:
        return DASH
    return money_span(found.low, found.high, leak.currency, language)
