"""Which stages a first journey has, and which touchpoints belong to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from rute.journey.drafting.recognise import EventSeen, Match, is_refund, is_setback, matches
from rute.journey.rules import quote
from rute.journey.stage_models import StageModel

ONE_OF_A_KIND: Final = frozenset({"first purchase", "satisfied"})
MOST_ALTERNATIVES: Final = 4
MOST_STAGES: Final = 8
FEWEST_STAGES: Final = 5
MOST_PEOPLE: Final = (0.5, 0.1, 0.0)
SAME_SHARE: Final = 0.03
SAME_POSITION: Final = 0.08
NEAR_POSITION: Final = 0.3
RECURS: Final = 1.2  # events for each person
FREQUENT_EVENTS: Final = 0.005  # of all events
FREQUENT_PEOPLE: Final = 0.05  # of all people
MOST_TOUCHPOINTS: Final = 6  # in a stage
PAID: Final = frozenset(("order paid", "pesanan dibayar", "order dibayar"))
COMPLETED: Final = frozenset(("order completed", "pesanan selesai", "order selesai"))
LATEST: Final = 999  # a rank behind that of every event that shows the anchor by itself


@dataclass(frozen=True, slots=True)
class Chosen:
    """A stage to be: by what it is reached, and what happens on the way to it."""

    name: str
    rule: str
    events: tuple[EventSeen, ...]
    position: float
    anchor: str | None = None
    counted_by: str | None = None
    before: tuple[EventSeen, ...] = ()
    afterwards: tuple[EventSeen, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    stages: tuple[Chosen, ...]
    left_over: tuple[EventSeen, ...] = ()
    model: StageModel | None = None
    left_out: tuple[str, ...] = field(default=())  # anchors no event shows
    refund: EventSeen | None = None


def choose(
    events: Sequence[EventSeen], *, order_field: str | None, model: StageModel, language: str,
    people: int, by_name: bool, reports: Sequence[str] = (),
) -> Choice:  # fmt: skip
    """Stages of the model where events show at least two of its anchors (one, where the model
    was asked for by name), otherwise stages of its own; then touchpoints."""
    found = _of_model(events, order_field, model, language)
    if reports and found and found[0].anchor != "aware":
        found = (*_counted(model, language, reports[0]), *found)
    refund = max((e for e in events if is_refund(e.name)), key=lambda e: e.people, default=None)
    if len(found) >= (1 if by_name else 2):
        shown = {stage.anchor for stage in found}
        left = tuple(stage.anchor for stage in model.stages if stage.anchor not in shown)
        return _with_touchpoints(Choice(found, (), model, left, refund), events, people)
    return _with_touchpoints(Choice(_own(events, order_field, people)), events, people)


def _counted(model: StageModel, language: str, report: str) -> tuple[Chosen, ...]:
    """The stage of being aware, counted by a report of totals; none where the model has none."""
    stage = model.at("aware")
    if stage is None:
        return ()
    return (Chosen(stage.texts[language].name, "", (), -1.0, "aware", report),)


def _of_model(
    events: Sequence[EventSeen], order_field: str | None, model: StageModel, language: str
) -> tuple[Chosen, ...]:
    known = _of_one_life(matches(events))
    stages = []
    for stage in model.stages:
        name = stage.texts[language].name
        here = sorted(
            (m for m in known if m.anchor == stage.anchor), key=lambda m: (m.rank, -m.event.people)
        )
        if here:
            stages.append(_alternatives(name, stage.anchor, here))
        elif stage.anchor == "repeat purchase" and (again := _again(known, order_field)):
            stages.append(replace(again, name=name))
    return tuple(stages)


def _of_one_life(known: Sequence[Match]) -> list[Match]:
    """Where orders are paid and later completed, paying is the purchase, and having got what
    was ordered is what satisfies."""
    if not any(m.event.name.casefold() in PAID for m in known):
        return list(known)
    return [
        replace(m, anchor="satisfied", rank=LATEST)
        if m.anchor == "first purchase" and m.event.name.casefold() in COMPLETED
        else m
        for m in known
    ]


def _alternatives(name: str, anchor: str, here: list[Match]) -> Chosen:
    most = 1 if anchor in ONE_OF_A_KIND else MOST_ALTERNATIVES
    events = tuple(match.event for match in here[:most])
    rule = " or ".join(quoted(event.name) for event in events)
    return Chosen(name, rule, events, min(event.position for event in events), anchor)


def _again(known: Sequence[Match], order_field: str | None) -> Chosen | None:
    """Buying again, where the surest purchase event recurs."""
    bought = sorted(
        (m for m in known if m.anchor == "first purchase"), key=lambda m: (m.rank, -m.event.people)
    )
    if not bought or bought[0].event.events < RECURS * bought[0].event.people:
        return None
    event = bought[0].event
    return Chosen("", _twice(event, order_field), (event,), 1.0, "repeat purchase")


def _twice(event: EventSeen, order_field: str | None) -> str:
    by = f" by {quote(order_field)}" if order_field else ""
    return f"{quoted(event.name)} at least 2 times{by}"


def quoted(name: str) -> str:
    """An event name in a rule, always in quotes: what it says can then never be a keyword."""
    return '"' + name.replace('"', '""') + '"'


def _own(events: Sequence[EventSeen], order_field: str | None, people: int) -> tuple[Chosen, ...]:
    """Stages from the events that most people have, in the order people have them."""
    usable = [event for event in events if not is_setback(event.name)] or list(events)
    kept: list[EventSeen] = []
    for share in MOST_PEOPLE:
        common = [event for event in usable if event.people >= share * people]
        kept = _few(_distinct(_in_order(common, people), people), people)
        if len(kept) >= FEWEST_STAGES:
            break
    stages = [Chosen(e.name, quoted(e.name), (e,), e.position) for e in kept]
    if len(kept) == 1 and kept[0].events >= RECURS * kept[0].people:
        again = _twice(kept[0], order_field)
        stages.append(Chosen(f"{kept[0].name} ×2", again, (kept[0],), 1.0))
    return tuple(stages)


def _when(event: EventSeen) -> tuple[float, int, str]:
    return (event.position, -event.people, event.name)


def _in_order(events: Sequence[EventSeen], people: int) -> list[EventSeen]:
    """As most people pass them: ahead stands what comes before most of the others. Where nobody
    has counted that, by position; but of two that stand near, what more people have comes
    first: short histories push early events towards their end."""
    row = sorted(events, key=_when)
    if any(event.ahead_of for event in row):
        names = {event.name for event in row}
        passed = sorted(row, key=lambda event: -len(event.ahead_of & names))
        return _main_route(passed, people)
    return _by_position(row, people)


def _main_route(row: list[EventSeen], people: int) -> list[EventSeen]:
    """Without side branches, as long as a route is left: what fewer people pass than come to
    something later is no stage on the way there."""
    while len(row) > FEWEST_STAGES:
        most_later = [max((e.people for e in row[i + 1 :]), default=0) for i in range(len(row))]
        aside = [
            event for event, most in zip(row, most_later, strict=True)
            if most > event.people + SAME_SHARE * people
        ]  # fmt: skip
        if not aside:
            break
        row.remove(min(aside, key=lambda event: event.people))
    return row


def _by_position(row: list[EventSeen], people: int) -> list[EventSeen]:
    swapped = True
    while swapped:
        swapped = False
        for i in range(len(row) - 1):
            one, other = row[i], row[i + 1]
            near = other.position - one.position <= NEAR_POSITION
            if near and other.people > one.people + SAME_SHARE * people:
                row[i], row[i + 1], swapped = other, one, True
    latest = max((event.position for event in row), default=0.0)
    while row and row[-1].position < latest - SAME_POSITION:  # a side branch is no last stage
        row.pop()
    return row


def _distinct(events: Sequence[EventSeen], people: int) -> list[EventSeen]:
    """Without those that the same people have at about the same time as the one before."""
    kept: list[EventSeen] = []
    for event in events:
        if not kept or _distance(kept[-1], event, people) > 1:
            kept.append(event)
        elif event.people > kept[-1].people * (1 + SAME_SHARE):
            kept[-1] = event
    return kept


def _distance(one: EventSeen, other: EventSeen, people: int) -> float:
    """1 = as near in share of people and position as two events may be without being twins."""
    share = abs(one.people - other.people) / max(people, 1) / SAME_SHARE
    return max(share, abs(one.position - other.position) / SAME_POSITION)


def _few(events: list[EventSeen], people: int) -> list[EventSeen]:
    """At most eight: of the nearest two neighbours the one with fewer people goes."""
    while len(events) > MOST_STAGES:
        at = min(range(1, len(events)), key=lambda i: _gap(events[i - 1], events[i], people))
        del events[at if events[at].people <= events[at - 1].people else at - 1]
    return events


def _gap(one: EventSeen, other: EventSeen, people: int) -> float:
    """How much a map would lose without one of two neighbours: people first, then position."""
    share = abs(one.people - other.people) / max(people, 1)
    return share + 0.3 * abs(one.position - other.position)


def _with_touchpoints(choice: Choice, events: Sequence[EventSeen], people: int) -> Choice:
    """Gives every frequent event that is no stage to the stage it leads to; what comes after
    the last stage belongs there, after reaching it."""
    used = {event.name for stage in choice.stages for event in stage.events}
    total = sum(event.events for event in events)
    before: list[list[EventSeen]] = [[] for _ in choice.stages]
    after: list[EventSeen] = []
    left: list[EventSeen] = []
    for event in sorted(events, key=lambda event: (-event.people, event.name)):
        if event.name in used:
            continue
        at = next((i for i, s in enumerate(choice.stages) if s.position >= event.position), None)
        place = after if at is None else before[at]
        frequent = event.people >= FREQUENT_PEOPLE * people or (
            event.events >= FREQUENT_EVENTS * total
        )
        full = len(place) >= MOST_TOUCHPOINTS
        (left if full or not frequent or not choice.stages else place).append(event)
    stages = tuple(
        replace(
            stage,
            before=(*sorted(before[i], key=_when), *_itself(stage)),
            afterwards=tuple(sorted(after, key=_when)) if i + 1 == len(choice.stages) else (),
        )
        for i, stage in enumerate(choice.stages)
    )
    return replace(choice, stages=stages, left_over=tuple(left))


def _itself(stage: Chosen) -> tuple[EventSeen, ...]:
    """Where a stage is reached people meet it too: without, no way to it would show."""
    return () if "at least 2 times" in stage.rule else stage.events
