"""The board of pains: each in the column that its fix puts it in, with what is at stake."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rute.journey.edits.cards import Card, cards
from rute.journey.model import Fix, Journey, Pain, Stage, Touchpoint
from rute.results.fixes import FixSeen
from rute.results.leaks import Leak
from rute.results.weekly import Pains
from rute.web.weekly.telling import day
from rute.words.catalog import say
from rute.words.formats import about_money, bounds, count, percent, points

FOUND, DOING, FIXED, MEASURED = COLUMNS = ("found", "doing", "fixed", "measured")


@dataclass(frozen=True, slots=True)
class Pinned:
    """One pain on the board. key: of its card in the text; fix: the one that counts, the last that
    was not dropped; before, after, change: where it was measured on both sides."""

    key: str
    pain: str
    stage: str
    touchpoint: str
    column: str
    seen: str
    stake: str
    owner: str
    fix: str
    status: str
    since: date | None
    since_said: str
    overdue: bool
    measured: str
    why: str
    mood: str
    mine: bool
    line: int


def pinned(
    text: str,
    design: Journey,
    numbers: Pains | None,
    today: date,
    me: frozenset[str],
    language: str,
) -> tuple[Pinned, ...]:
    """Every pain of a text. numbers: None while they are counted, or without data; today: in the
    journey's zone; me: names by which the reader stands in the text, in small letters."""
    known = [card for card in cards(text) if card.kind == "pain"]
    return tuple(
        _pinned(card, stage, point, pain, numbers, today, me, language, design)
        for stage, point, pain in _pains(design)
        if (card := next((one for one in known if is_of(one, pain)), None))
    )


def is_of(card: Card, pain: Pain) -> bool:
    """Several may stand on one line: `[Slow, Ugly]`."""
    return card.first == pain.line and card.name == pain.text.strip()


def _pains(design: Journey) -> Iterator[tuple[Stage, Touchpoint | None, Pain]]:
    for stage in design.stages:
        yield from ((stage, None, pain) for pain in stage.pains)
        for point in stage.touchpoints:
            yield from ((stage, point, pain) for pain in point.pains)


def the_fix(pain: Pain) -> Fix | None:
    """The fix that counts: the last that was not dropped."""
    return next((fix for fix in reversed(pain.fixes) if fix.status != "dropped"), None)


def _pinned(
    card: Card, stage: Stage, point: Touchpoint | None, pain: Pain, numbers: Pains | None,
    today: date, me: frozenset[str], language: str, design: Journey,
) -> Pinned:  # fmt: skip
    fix, name = the_fix(pain), point.name if point else None
    seen = _fix_seen(numbers, stage.name, name, pain.text, fix)
    measured = seen is not None and seen.difference is not None
    column = _column(fix, measured)
    owners = {each.casefold() for each in (pain.owner, fix.owner if fix else None) if each}
    return Pinned(
        card.key, pain.text, stage.name, name or "", column,
        _share(numbers, stage.name, name, pain.text, language),
        _stake(numbers, name, pain.text, design.currency, language),
        (fix.owner if fix and fix.owner else pain.owner) or "", fix.text if fix else "",
        say(f"board.status.{fix.status or 'idea'}", language) if fix else "",
        fix.since if fix else None,
        day(fix.since, language) if fix and fix.since else "",
        bool(fix and fix.since and fix.since < today and column in (FOUND, DOING)),
        _measured(seen, language) if measured and seen else "",
        _why(seen, language) if column == FIXED else "",
        _mood(seen), bool(owners & me), card.first,
    )  # fmt: skip


def _column(fix: Fix | None, measured: bool) -> str:
    if fix is None or fix.status in (None, "idea", "planned"):
        return FOUND
    if fix.status == "doing":
        return DOING
    return MEASURED if measured else FIXED


def _fix_seen(
    numbers: Pains | None, stage: str, point: str | None, pain: str, fix: Fix | None
) -> FixSeen | None:
    if numbers is None or fix is None or fix.status != "done":
        return None
    key = (stage, point, pain, fix.text)
    return next(
        (one for one in numbers.fixes if (one.stage, one.touchpoint, one.pain, one.fix) == key),
        None,
    )


def _share(numbers: Pains | None, stage: str, point: str | None, pain: str, language: str) -> str:
    for one in numbers.seen if numbers else ():
        if (one.stage, one.touchpoint, one.pain) == (stage, point, pain) and one.share:
            if not one.share.n:
                return ""
            return say(
                "board.seen", language, share=percent(one.share.value, language),
                n=count(one.share.n, language),
            )  # fmt: skip
    return ""


def _stake(
    numbers: Pains | None, point: str | None, pain: str, currency: str | None, language: str
) -> str:
    """What is lost where this pain lies, never said to be lost by it."""
    for leak in numbers.leaks if numbers else ():
        for one in leak.pains:
            if (one.touchpoint, one.pain) == (point, pain):
                return _leak_said(leak, one.people, currency, language)
    return ""


def _leak_said(leak: Leak, people: int, currency: str | None, language: str) -> str:
    had = say(
        "board.of_stalled", language, people=count(people, language),
        stalled=count(leak.stalled, language), stage=leak.from_stage, to=leak.to_stage,
    )  # fmt: skip
    if leak.at_stake_per_month is None:
        return had
    amount = about_money(leak.at_stake_per_month, leak.currency or currency, language)
    return f"{had} {say('board.at_stake', language, amount=amount)}"


def _measured(seen: FixSeen, language: str) -> str:
    assert seen.before
    assert seen.after
    assert seen.difference
    d = seen.difference
    return say(
        "board.before_after", language,
        before=percent(seen.before.value, language, 1),
        after=percent(seen.after.value, language, 1),
        n_before=count(seen.before.n, language), n_after=count(seen.after.n, language),
        change=points(d.value, language), bounds=bounds(d.low, d.high, language, 1),
    )  # fmt: skip


def _why(seen: FixSeen | None, language: str) -> str:
    if seen is None:
        return say("board.why.no_date", language)
    return say(f"board.why.{(seen.why or 'too few').replace(' ', '_')}", language)


def _mood(seen: FixSeen | None) -> str:
    if seen is None or not seen.clear or seen.difference is None:
        return ""
    return "good" if seen.difference.value < 0 else "pain"
