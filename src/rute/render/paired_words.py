"""What weeks or cities say of a campaign that runs in one of each two, in words and tables."""

from __future__ import annotations

from datetime import UTC, date, datetime

from rute.render.screens.layout import Column, Table
from rute.results.campaign import PAIRS_NEEDED, CampaignResult, Estimate, Paired
from rute.words.campaigns import says
from rute.words.catalog import say
from rute.words.formats import count, day, number, percent, signed_points


def paired_says(each: CampaignResult, language: str) -> str:
    """ "" where it is not compared so."""
    found = each.paired
    if found is None:
        return ""
    told, verdict = found.difference, paired_verdict(found)
    key = "few" if told is None else f"{found.by}.{verdict}"
    return say(
        f"proof.paired.{key}", language, since=_day(found.since, language), stage=each.to_stage,
        pairs=count(len(found.pairs), language), fewest=count(PAIRS_NEEDED, language),
        **_bounds(told, found.by, language),
    )  # fmt: skip


def paired_verdict(found: Paired) -> str:
    """few, moves, back or unknown."""
    told = found.difference
    if told is None:
        return "few"
    return "moves" if told.low > 0 else "back" if told.high < 0 else "unknown"


def came_says(each: CampaignResult, language: str) -> str:
    """Who came by its links and codes: counted, not proved, until the pairs say what it added."""
    if not each.enrolled:
        return ""
    if each.paired is None or each.paired.difference is None:
        return says(each, language)
    share = percent(each.treated.reached.value, language, 1)
    return say("proof.paired.came", language, stage=each.to_stage, share=share)


def paired_tables(found: Paired, language: str) -> tuple[Table, ...]:
    """Each pair with what was counted; and where it is to run."""
    heads = ("on", "running", "off", "resting")
    columns = tuple(
        Column(say(f"proof.paired.column.{key}", language), "left" if key in ("on", "off") else
               "right") for key in heads)  # fmt: skip
    pairs = tuple(
        (_where(pair.on, found, language), _value(pair.running, found.by, language),
         _where(pair.off, found, language), _value(pair.resting, found.by, language))
        for pair in found.pairs
    )  # fmt: skip
    turns = tuple(
        (_where(turn.where, found, language),
         say("proof.paired.runs" if turn.on else "proof.paired.rests", language))
        for turn in found.turns
    )  # fmt: skip
    names = tuple(Column(say(f"proof.paired.column.{key}", language), "left")
                  for key in (found.by, "turn"))  # fmt: skip
    tables = []
    if pairs:
        tables.append(Table(columns, pairs, say(f"proof.paired.title.{found.by}", language)))
    if turns:
        tables.append(Table(names, turns, say(f"proof.paired.turns.{found.by}", language)))
    return tuple(tables)


def _where(name: str, found: Paired, language: str) -> str:
    return _day(name, language) if found.by == "week" else name


def _day(iso: str, language: str) -> str:
    at = datetime.combine(date.fromisoformat(iso), datetime.min.time(), UTC)
    return day(int(at.timestamp()) * 1_000_000, "UTC", language)


def _value(value: float, by: str, language: str) -> str:
    return count(value, language) if by == "week" else percent(value, language, 1)


def _bounds(told: Estimate | None, by: str, language: str) -> dict[str, str]:
    if told is None:
        return {"n": "", "low": "", "high": ""}
    if by == "city":
        said = (signed_points(each, language) for each in (told.value, told.low, told.high))
    else:
        said = (_signed(each, language) for each in (told.value, told.low, told.high))
    n, low, high = said
    return {"n": n.lstrip("+−"), "low": low, "high": high}


def _signed(value: float, language: str) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{number(abs(value), language, 0 if abs(value) >= 10 else 1)}"
