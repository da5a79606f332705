"""The answer to `transitions` as a screen: the most frequent first."""

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
from rute.results.transitions import Transitions
from rute.words.catalog import has, say
from rute.words.formats import count, percent, span

SHOWN = 25
Counts = tuple[tuple[int, ...], ...]


def transitions_screen(result: Transitions, name: str | None, language: str) -> Screen:
    under = f"{as_asked(result.asked, language)}\n{say(f'kind.{result.kind}', language)}"
    tables = [] if result.groups else [table(result, result.counts, None, language)]
    for group in result.groups:
        title = group_title(result.by, group.value, None, language)
        tables.append(table(result, group.counts, title, language))
    notes = (*cut_off(result, language), *said_notes(result.asked, language))
    return Screen(titled(name, "transitions", language), under, tuple(tables), notes)


def table(result: Transitions, counts: Counts, title: str | None, language: str) -> Table:
    columns = (
        Column(say("column.from", language), "left"),
        Column(say("column.to", language), "left"),
        Column(say("column.times", language)),
        Column(say("column.share", language), weight=1),
        Column(say("column.median", language), weight=2),
    )
    rows = []
    for times, i, j in ranked(counts)[:SHOWN]:
        leaving = sum(counts[i])
        rows.append(
            (
                node(result, i, language),
                node(result, j, language),
                count(times, language),
                percent(times / leaving, language),
                span(result.median_s[i][j] if result.median_s else None, language),
            )
        )
    return Table(columns, tuple(rows), title)


def ranked(counts: Counts) -> list[tuple[int, int, int]]:
    """(times, from, to) of all transitions that happened, the most frequent first."""
    found = [(n, i, j) for i, row in enumerate(counts) for j, n in enumerate(row) if n]
    return sorted(found, key=lambda cell: (-cell[0], cell[1], cell[2]))


def node(result: Transitions, i: int, language: str) -> str:
    """Ways in and out are told apart from events by brackets, in the screen's language."""
    name, ends = result.nodes[i], 2 if result.kind == "events" else 3
    inner = 0 < i < len(result.nodes) - ends
    return name if inner or not has(f"node.{name}", language) else say(f"node.{name}", language)


def cut_off(result: Transitions, language: str) -> tuple[str, ...]:
    everything = len(ranked(result.counts))
    if everything <= SHOWN:
        return ()
    return (
        say(
            "note.transitions_more", language,
            shown=count(SHOWN, language), all=count(everything, language),
        ),
    )  # fmt: skip
