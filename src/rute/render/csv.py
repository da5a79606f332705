"""Answers as one flat table each, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Any

from rute.render.json import as_json
from rute.results.audience import Audience
from rute.results.campaign import CampaignResults, Plan
from rute.results.costs import Costs
from rute.results.drafts import Drafts
from rute.results.feeling import Feelings
from rute.results.friction import Friction
from rute.results.funnel import Funnel
from rute.results.leaks import Leaks
from rute.results.log import LogSummary
from rute.results.map import MapNumbers
from rute.results.meetings import Meetings
from rute.results.rehearsal import Rehearsed
from rute.results.stages import Stages
from rute.results.transitions import Transitions

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet run a text
NESTED = frozenset({"once_per", "repeats", "best"})  # null in the JSON where nobody asks
NOT_FLAT = frozenset(
    {"pains", "compared_by", "strata", "course", "sources"}
)  # lists that have no columns of their own
Row = dict[str, Any]


def as_csv(result: object) -> str:
    """A heading and one row a stage, step, leak, pair or event, each with the moment the
    answer was asked for (`as_of`, ISO 8601 UTC). Unknown is empty.

    Texts that a spreadsheet would run as a formula get an apostrophe in front.
    """
    rows = list(flat(result))
    if rows:
        as_of = as_json(result)["as_of"]
        rows = [{**row, "as_of": as_of} for row in rows]
    out = io.StringIO()
    heading = list(dict.fromkeys(key for row in rows for key in row))
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows([guarded(row.get(key)) for key in heading] for row in rows)
    return out.getvalue()


@singledispatch
def flat(result: object) -> Iterator[Row]:
    """The rows of a result, nested keys joined by an underscore. TypeError for no result."""
    raise TypeError(f"{type(result).__name__} has no table form")


@flat.register
def _(result: Stages) -> Iterator[Row]:
    return _grouped(as_json(result), "stages")


@flat.register
def _(result: Funnel) -> Iterator[Row]:
    return _grouped(as_json(result), "steps")


@flat.register
def _(result: Costs) -> Iterator[Row]:
    """What costs, then each stage, of each group where there are any."""
    money = {"currency": result.currency}
    for each in result.spent:
        yield {"what": each.what, "column": each.of, "stage": each.to, "spent": each.money, **money}
    told = [(group.value, group.stages) for group in result.groups] or [(None, result.stages)]
    for value, stages in told:
        for stage in stages:
            cost = stage.cost
            yield {"group": value, "stage": stage.stage, "spent": cost.money, **money,
                   "people": cost.n, "each": cost.each}  # fmt: skip


@flat.register
def _(result: Leaks) -> Iterator[Row]:
    return _grouped(as_json(result), "leaks")


@flat.register
def _(result: Friction) -> Iterator[Row]:
    return (_flatten(each) for each in as_json(result)["patterns"])


@flat.register
def _(result: CampaignResults) -> Iterator[Row]:
    return (_flatten(each) for each in as_json(result)["campaigns"])


@flat.register
def _(result: Plan | Audience) -> Iterator[Row]:
    found = as_json(result)
    about = ("as_of", "zone", "period", "notes")
    yield _flatten({key: value for key, value in found.items() if key not in about})


@flat.register
def _(result: Drafts) -> Iterator[Row]:
    return (_flatten(each) for each in as_json(result)["drafts"])


@flat.register
def _(result: Feelings) -> Iterator[Row]:
    return _grouped(as_json(result), "feelings")


@flat.register
def _(result: Meetings) -> Iterator[Row]:
    return (_flatten(each) for each in as_json(result)["meetings"])


@flat.register
def _(result: LogSummary) -> Iterator[Row]:
    return iter(as_json(result)["names"])


@flat.register
def _(result: Rehearsed) -> Iterator[Row]:
    """A row a step, with its message where it sends one."""
    sent = {each["step"]: each for each in as_json(result)["messages"]}
    for step in as_json(result)["steps"]:
        yield {"campaign": result.campaign, **step, **sent.get(step["step"], {})}


@flat.register
def _(result: MapNumbers) -> Iterator[Row]:
    return flat(result.stages)


@flat.register
def _(result: Transitions) -> Iterator[Row]:
    tables: Iterable[tuple[str | None, tuple[tuple[int, ...], ...]]] = (
        [(group.value, group.counts) for group in result.groups]
        if result.by
        else [(None, result.counts)]
    )
    for value, counts in tables:
        for i, source in enumerate(result.nodes):
            for j, target in enumerate(result.nodes):
                if counts[i][j]:
                    group = {result.by: value} if result.by else {}
                    yield {**group, "from": source, "to": target, "times": counts[i][j]}


def _grouped(data: Row, key: str) -> Iterator[Row]:
    if "by" not in data:
        yield from (_flatten(each) for each in data[key])
        return
    for group in data["groups"]:
        named = group.get("values") or {data["by"]: group["value"]}
        yield from ({**named, **_flatten(each)} for each in group[key])


def _flatten(nested: Row, before: str = "") -> Row:
    row: Row = {}
    for key, value in nested.items():
        if isinstance(value, dict):
            row.update(_flatten(value, f"{before}{key}_"))
        elif key in NOT_FLAT:
            continue
        elif isinstance(value, list):
            row.update({f"{before}{key}_{place}": each for place, each in enumerate(value, 1)})
        elif key in NESTED and value is None:
            continue  # others of the table may have it, and then columns
        else:
            row[before + key] = value
    return row


def guarded(value: object) -> object:
    """A cell that no spreadsheet runs as a formula; nothing for what is unknown."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return "" if value is None else value
