"""The answer to `leaks` as a screen."""

from __future__ import annotations

from rute.render.screens.layout import (
    Column,
    Screen,
    Table,
    as_asked,
    group_title,
    said_notes,
    titled,
)
from rute.results.leaks import Leak, Leaks
from rute.words.catalog import say
from rute.words.formats import bounds, count, money, percent

COLUMNS = (
    ("from", 0), ("to", 0), ("entering", 2), ("rate", 0), ("interval", 3), ("of", 4),
    ("target", 1), ("stalled", 1), ("at_stake", 0), ("one_point", 0),
)  # fmt: skip


def leaks_screen(result: Leaks, name: str | None, language: str) -> Screen:
    tables = [] if result.groups else [table(result.leaks, None, language)]
    for group in result.groups:
        title = group_title(result.by, group.value, None, language)
        tables.append(table(group.leaks, title, language))
    targeted = any(leak.target is not None for leak in result.leaks)
    said = say("note.leaks" if targeted else "note.no_target", language)
    return Screen(
        titled(name, "leaks", language),
        as_asked(result.asked, language),
        tuple(tables),
        (said, *said_notes(result.asked, language)),
    )


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
        percent(rate.value, language),
        bounds(rate.low, rate.high, language, 1),
        count(rate.n, language),
        percent(leak.target, language),
        count(leak.stalled, language),
        money(leak.at_stake_per_month, leak.currency, language),
        money(leak.one_point_is_worth, leak.currency, language),
    )
