"""How campaigns stand, as the terminal shows it and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rute.render.screens.layout import Column, Screen, Table, titled
from rute.web.campaigns.models import ACTIVE, GOAL, PARKED
from rute.web.campaigns.standing import Standing
from rute.words.catalog import say
from rute.words.formats import count, percent


def standing_screen(found: Sequence[Standing], journey: str, language: str) -> Screen:
    """One row a campaign."""
    title = titled(journey, "campaigns", language)
    if not found:
        return Screen(title, "", (), (say("engine.none_started", language),))
    heads = ("entered", "on_the_way", "goal", "held_out", "parked")
    columns = (
        Column(say("campaigns.name", language), "left"), Column(_head("state", language), "left"),
        *(Column(_head(head, language), "right", weight) for weight, head in enumerate(heads, 1)),
    )  # fmt: skip
    rows = tuple(
        (
            each.name, say(f"engine.is.{each.state}", language),
            *(count(n, language) for n in (each.entered, each.people[ACTIVE], each.people[GOAL],
                                           _apart(each), each.people[PARKED])),
        )
        for each in found
    )  # fmt: skip
    notes = tuple(note for each in found for note in _notes(each, language))
    under = say("engine.n", language, n=count(len(rows), language))
    return Screen(title, under, (Table(columns, rows, top=True),), notes)


def one_screen(
    found: Standing, journey: str, language: str, said: Mapping[tuple[int, str], str]
) -> Screen:
    """One campaign: who is in which state, and at which step. said: steps in words, by version
    and id."""
    under = say("engine.under", language, state=say(f"engine.is.{found.state}", language),
                version=found.version or "–", share=percent(found.share, language))  # fmt: skip
    tables = (_people(found, language), _at_steps(found, language, said), _written(found, language))
    title = f"{titled(journey, 'campaigns', language)} · {found.name}"
    shown = tuple(table for table in tables if table.rows)
    return Screen(title, under, shown, tuple(_notes(found, language)))


def _people(found: Standing, language: str) -> Table:
    columns = (Column("", "left"), Column(_head("people", language)))
    rows = ((say(f"engine.person.{state}", language), count(n, language))
            for state, n in found.people.items() if n)  # fmt: skip
    return Table(columns, tuple(rows))


def _at_steps(found: Standing, language: str, said: Mapping[tuple[int, str], str]) -> Table:
    columns = (Column(_head("step", language), "left"), Column(_head("id", language), "left"),
               *(Column(_head(head, language)) for head in ("version", "people")))  # fmt: skip
    rows = ((said.get((each.version, each.step), each.step), each.step, str(each.version),
             count(each.people, language)) for each in found.steps)  # fmt: skip
    return Table(columns, tuple(rows), say("engine.at_steps", language))


def _written(found: Standing, language: str) -> Table:
    columns = (Column("", "left"), Column(_head("rows", language)))
    rows = ((say(f"engine.outbox.{state.replace(' ', '_')}", language), count(n, language))
            for state, n in found.outbox.items())  # fmt: skip
    return Table(columns, tuple(rows), say("engine.written", language))


def _head(name: str, language: str) -> str:
    return say(f"engine.head.{name}", language)


def as_json(found: Standing) -> dict[str, Any]:
    return asdict(found)


def _apart(found: Standing) -> int:
    """Who gets nothing, to compare with."""
    return sum(n for arm, n in found.arms.items() if arm != "treated")


def _notes(found: Standing, language: str) -> list[str]:
    notes = []
    if found.trouble:
        why = found.trouble.get(language, "")
        notes.append(say("engine.troubled", language, name=found.name, why=why))
    if found.people[PARKED]:
        shown = "; ".join(sorted({each.error for each in found.parked})[:3])
        notes.append(say("engine.some_parked", language, name=found.name,
                         n=count(found.people[PARKED], language), why=shown))  # fmt: skip
    if found.too_late:
        notes.append(say("engine.too_late", language, name=found.name,
                         n=count(found.too_late, language)))  # fmt: skip
    return notes
