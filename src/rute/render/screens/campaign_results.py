"""What campaigns added, as a screen: one in full, or all of them in one table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rute.render.campaign_words import UNPROVED, Row, facts_of, rest_of, within_text
from rute.render.paired_words import came_says, paired_says, paired_tables
from rute.render.screens.layout import Column, Screen, Table, as_asked, said_notes, titled
from rute.results.campaign import (
    Arm,
    CampaignResult,
    CampaignResults,
    Estimate,
    Everywhere,
    cost_of,
)
from rute.results.numbers import Ratio
from rute.words.campaigns import says
from rute.words.catalog import say
from rute.words.formats import DASH, about_money, bounds, count, money, percent, signed_points

ARMS = ("group", "enrolled", "waiting", "over", "reached", "share", "range")
STRATA = ("version", "holdout", *ARMS)
ALL = (
    ("campaign", 0), ("moves", 4), ("enrolled", 1), ("waiting", 3), ("held_out", 4), ("share", 1),
    ("without", 1), ("lift", 0), ("range", 0), ("moved", 0), ("verdict", 0),
)  # fmt: skip
TEXTS = frozenset({"campaign", "moves", "verdict", "group", "version", "what"})


def campaign_results_screen(result: CampaignResults, name: str | None, language: str) -> Screen:
    if len(result.campaigns) == 1 and result.everywhere is None:
        return _one(result.campaigns[0], name, language)
    return _all(result, name, language)


def _all(result: CampaignResults, name: str | None, language: str) -> Screen:
    columns = tuple(_column(key, weight, language) for key, weight in ALL)
    rows = tuple(_row(each, language) for each in result.campaigns)
    notes = [say("proof.note.once", language), say("proof.note.look", language)]
    if any(each.verdict in UNPROVED for each in result.campaigns):
        notes.append(say("proof.note.reached_after", language))
    tables = [Table(columns, rows)]
    if result.everywhere:
        tables.append(_everywhere(result.everywhere, language))
        notes.insert(0, _everywhere_says(result.everywhere, language))
    return Screen(
        titled(name, "results", language), as_asked(result.asked, language), tuple(tables),
        (*notes, *said_notes(result.asked, language)),
    )  # fmt: skip


def _row(each: CampaignResult, language: str) -> tuple[str, ...]:
    held = each.held_out
    return (
        each.name,
        f"{each.from_stage} → {each.to_stage}",
        count(each.enrolled, language),
        count(each.waiting, language),
        count(held.enrolled if held else None, language),
        percent(each.treated.reached.value, language, 1),
        percent(held.reached.value if held else None, language, 1),
        signed_points(each.lift.value if each.lift else None, language),
        _range(each.lift, language),
        count(each.moved.value if each.moved else None, language),
        say(f"proof.verdict.{each.verdict}", language),
    )


def _one(each: CampaignResult, name: str | None, language: str) -> Screen:
    title = " · ".join(
        part for part in (name, say("screen.result", language, name=each.name)) if part
    )
    key = "proof.about_assumed" if each.within_assumed else "proof.about"
    about = say(
        key, language, start=each.from_stage, end=each.to_stage, within=within_text(each, language)
    )
    said = (paired_says(each, language), came_says(each, language)) if each.paired else (
        says(each, language), "")  # fmt: skip
    under = "\n".join(part for part in (as_asked(each.asked, language), about, *said) if part)
    shown = bool(each.enrolled or each.paired)
    tables = tuple(_tables(each, language)) if shown else ()
    return Screen(title, under, tables, _notes(each, language) if shown else ())


def _notes(each: CampaignResult, language: str) -> tuple[str, ...]:
    last = "reached_after" if each.verdict in UNPROVED else "look"
    first = "came" if each.counted else "once"
    notes = say(f"proof.note.{first}", language), say(f"proof.note.{last}", language)
    return (*notes, say("proof.paired.note", language)) if each.paired else notes


def _tables(each: CampaignResult, language: str) -> Iterator[Table]:
    if each.enrolled:
        yield _who(each, language)
    if each.paired:
        yield from paired_tables(each.paired, language)
    facts = facts_of(each, language)
    if facts:
        heads = ("what", "so_far", "range")
        yield Table(tuple(_column(key, 0, language) for key in heads), facts)
    yield from _versions(each, say("proof.strata", language), language)


def _versions(each: CampaignResult, title: str | None, language: str) -> Iterator[Table]:
    if len(each.strata) < 2:
        return
    rows = []
    for stratum in each.strata:
        head = (stratum.version or DASH, percent(stratum.share, language))
        rows += [(*head, *row) for row in _arm_rows(stratum.treated, stratum.held_out, language)]
    yield Table(tuple(_column(key, 0, language) for key in STRATA), tuple(rows), title)


@dataclass(frozen=True)
class Parts:
    """One campaign for a page that says its verdict and its figures itself."""

    under: str
    groups: tuple[Table, ...]
    facts: tuple[Row, ...]
    versions: tuple[Table, ...]
    notes: tuple[str, ...]


def parts_of(each: CampaignResult, language: str) -> Parts:
    key = "proof.under_assumed" if each.within_assumed else "proof.under"
    under = say(key, language, within=within_text(each, language),
                as_of=as_asked(each.asked, language))  # fmt: skip
    return Parts(under, (_who(each, language),), rest_of(each, language),
                 (*_versions(each, None, language),), _notes(each, language)[:2])  # fmt: skip


def _who(each: CampaignResult, language: str) -> Table:
    """Both groups; of who came by links and codes, each source."""
    if not each.counted:
        return _arms(each.treated, each.held_out, None, language)
    paid = any(way.cost is not None for way in each.ways)
    heads = (*ARMS, "spent", "each") if paid else ARMS
    columns = tuple(_column(key, weight, language) for weight, key in enumerate(heads))
    rows = [(say("proof.arm.came", language), *_arm(each.treated, language),
             *(_spent(each.cost, each.treated, each, language) if paid else ()))]  # fmt: skip
    rows += [
        (
            _source(way.source, language),
            *_arm(way.came, language),
            *(_spent(way.cost, way.came, each, language) if paid else ()),
        )
        for way in each.ways
    ]
    return Table(columns, tuple(rows if len(each.ways) > 1 else rows[:1]))


def _source(source: str, language: str) -> str:
    key = {"": "proof.way.unsaid", "code": "proof.way.code"}.get(source)
    return say(key, language) if key else source


def _spent(
    cost: float | None, came: Arm, each: CampaignResult, language: str
) -> tuple[str, str]:  # fmt: skip
    one = cost_of(cost, came.enrolled)
    return (money(cost, each.currency, language) if cost else DASH,
            about_money(one, each.currency, language) if one else DASH)  # fmt: skip


def _arms(treated: Arm, held: Arm | None, title: str | None, language: str) -> Table:
    columns = tuple(_column(key, weight, language) for weight, key in enumerate(ARMS))
    return Table(columns, tuple(_arm_rows(treated, held, language)), title)


def _arm_rows(treated: Arm, held: Arm | None, language: str) -> Iterator[tuple[str, ...]]:
    for key, arm in (("treated", treated), ("held_out", held)):
        if arm:
            yield say(f"proof.arm.{key}", language), *_arm(arm, language)


def _arm(arm: Arm, language: str) -> tuple[str, ...]:
    share = arm.reached
    return (
        count(arm.enrolled, language),
        count(arm.waiting, language),
        count(share.n, language),
        count(reached(share), language),
        percent(share.value, language, 1),
        bounds(share.low, share.high, language, 1),
    )


def reached(share: Ratio) -> int | None:
    return None if share.value is None else round(share.value * share.n)


def _range(found: Estimate | None, language: str) -> str:
    if found is None:
        return DASH
    return f"{signed_points(found.low, language)} … {signed_points(found.high, language)}"


def _everywhere(found: Everywhere, language: str) -> Table:
    return _arms(found.treated, found.held_out, say("proof.everywhere", language), language)


def _everywhere_says(found: Everywhere, language: str) -> str:
    about = say("proof.everywhere.about", language, share=percent(found.share, language))
    return f"{about} {_everywhere_verdict(found, language)}"


def _everywhere_verdict(found: Everywhere, language: str) -> str:
    key = f"proof.everywhere.{found.verdict}"
    if found.split and found.verdict == "uneven":
        held, of = count(found.split.held_out, language), count(found.split.of, language)
        planned = percent(found.split.planned, language)
        return say(key, language, held=held, of=of, planned=planned)
    if found.lift is None:
        return say(key, language)
    back = found.verdict == "holds back"
    value = found.lift.value
    return say(
        key, language, lift=signed_points(value, language).lstrip("−+" if back else ""),
        low=signed_points(found.lift.low, language), high=signed_points(found.lift.high, language),
        moved=count(found.moved.value if found.moved else None, language),
    )  # fmt: skip


def _column(key: str, weight: int, language: str) -> Column:
    return Column(say(f"proof.column.{key}", language), "left" if key in TEXTS else "right", weight)
