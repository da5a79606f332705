"""What stands behind one thing on the map: its rule, counts that add up, and its people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rute.render.living_map.stage_views import interval_text, numbers_of, share_text
from rute.render.living_map.view import Fact, Item, Ref, StageView
from rute.results.stages import StageNumbers
from rute.web.insights.addresses import Addresses
from rute.web.insights.shown import Shown
from rute.words.catalog import say
from rute.words.formats import count

# What came of those who reached a stage: the number's name, and what a list of people calls it.
SPLIT = (
    ("moved_on_in_time", "in_time"),
    ("moved_on_late", "late"),
    ("stalled", "stalled"),
    ("open", "open"),
    ("already_further", "further"),
)


@dataclass(frozen=True)
class Part:
    """One count of several that add up. share: of the whole, 0 … 1; people: where they are."""

    label: str
    value: str
    share: float
    people: str | None
    kind: str = ""

    @property
    def wide(self) -> str:
        """The share as a length of 100; a point whatever the language."""
        return f"{self.share * 100:.1f}"


@dataclass(frozen=True)
class Sum:
    """Counts that add up to one, with the sentence that says so."""

    said: str
    whole: Part
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Link:
    said: str
    address: str


@dataclass(frozen=True)
class Evidence:
    title: str
    kind: str
    big: str
    facts: tuple[Fact, ...]
    sums: tuple[Sum, ...] = ()
    notes: tuple[str, ...] = ()
    about: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    lines: str = ""  # to be put into the journey's text


Finding = Callable[[Shown, Ref, Addresses, str], Evidence | None]


def evidence_of(found: Shown, ref: Ref, addresses: Addresses, language: str) -> Evidence | None:
    """None where the map has no such thing."""
    finding = FINDINGS.get(ref.of)
    return finding(found, ref, addresses, language) if finding else None


def _stage(found: Shown, ref: Ref, addresses: Addresses, language: str) -> Evidence | None:
    view = _view(found, ref)
    if view is None:
        return None
    numbers = _numbers(found, ref)
    links = [_people(addresses, language, stage=view.name, state="reached")]
    if view.passage:
        links.append(Link(say("insights.onward", language), _of("passage", view.name, addresses)))
    return Evidence(
        view.name, say("insights.kind.stage", language), view.amount, view.facts,
        tuple(_everybody(found, numbers, addresses, language)), (*_lines(view.note), *view.here),
        view.advice, _known(links),
    )  # fmt: skip


def _everybody(
    found: Shown, numbers: StageNumbers | None, addresses: Addresses, language: str
) -> Iterator[Sum]:
    """Where everybody is now: each person in exactly one stage."""
    result = found.living.result
    if result is None or numbers is None or numbers.here is None:
        return
    parts = []
    for stage in result.stages.stages:
        for state in ("here", "asleep"):
            n = getattr(stage, state)
            if n:
                words = say(f"insights.{state}", language, stage=stage.name)
                mark = "own" if stage.name == numbers.name else ""
                where = addresses.of_people(stage=stage.name, state=state)
                parts.append(_part(words, n, result.stages.people, where, language, mark))
    whole = _part(say("map.everyone", language), result.stages.people, result.stages.people, None,
                  language)  # fmt: skip
    yield Sum(say("insights.sum.here", language), whole, tuple(parts))


def _passage(found: Shown, ref: Ref, addresses: Addresses, language: str) -> Evidence | None:
    view, numbers = _view(found, ref), _numbers(found, ref)
    if view is None or view.passage is None or numbers is None or numbers.reached is None:
        return None
    passage = view.passage
    split = _split(numbers, addresses, language)
    notes = (passage.median, passage.window, passage.target, passage.expected)
    links = [_people(addresses, language, stage=view.name, state="stalled")]
    rank = next((row.rank for row in found.view.leaks if row.from_stage == view.name), None)
    if rank is not None:
        leak = addresses(Ref("leak", name=str(rank))) or ""
        links.append(Link(say("insights.see_leak", language), leak))
    conversion = numbers.conversion
    share = _share_said(numbers, language) if conversion and conversion.n else ()
    return Evidence(
        say("insights.after", language, stage=view.name), say("insights.kind.passage", language),
        passage.share, passage.facts, (split,) if split else (),
        tuple(note for note in (*share, *notes) if note), (), _known(links),
    )  # fmt: skip


def _share_said(numbers: StageNumbers, language: str) -> tuple[str, ...]:
    ratio = numbers.conversion
    assert ratio is not None
    assert ratio.value is not None
    said = say(
        "insights.share_is", language, moved=count(round(ratio.value * ratio.n), language),
        n=count(ratio.n, language), share=share_text(ratio, language),
        interval=interval_text(ratio, language),
    )  # fmt: skip
    return (said,)


def _split(numbers: StageNumbers, addresses: Addresses, language: str) -> Sum | None:
    reached = numbers.reached
    if reached is None or numbers.stalled is None:
        return None
    parts = tuple(
        _part(
            say(f"word.{name}", language), getattr(numbers, name), reached,
            addresses.of_people(stage=numbers.name, state=state), language, state,
        )
        for name, state in SPLIT
    )  # fmt: skip
    whole = _part(
        say("word.reached", language), reached, reached,
        addresses.of_people(stage=numbers.name, state="reached"), language,
    )  # fmt: skip
    return Sum(say("insights.sum.split", language), whole, parts)


def _part(label: str, n: int, of: int, people: str | None, language: str, kind: str = "") -> Part:
    return Part(label, count(n, language), n / of if of else 0.0, people if n else None, kind)


def _feeling(found: Shown, ref: Ref, addresses: Addresses, language: str) -> Evidence | None:
    view = _view(found, ref)
    if view is None:
        return None
    feeling = view.feeling
    result = found.living.result
    said = [each for each in (result.voices if result else ()) if each.stage == view.name]
    notes = _lines(
        feeling.waiting, feeling.truth.text if feeling.truth else None,
        *(f"“{each.text}”" for each in said),
    )  # fmt: skip
    links = [Link(say("insights.feelings", language), f"{addresses.base}leaks/feelings")]
    return Evidence(
        view.name, say("insights.kind.feeling", language), feeling.label or "—", feeling.facts,
        (), notes, (), _known(links),
    )  # fmt: skip


def _touchpoint(found: Shown, ref: Ref, addresses: Addresses, language: str) -> Evidence | None:
    item = _item(found, ref)
    if item is None:
        return None
    links = [_people(addresses, language, touchpoint=ref.name)] if item.facts else []
    notes = (*item.notes, *(each.text for each in item.found))
    return Evidence(item.text, say("insights.kind.touchpoint", language), "", item.facts,
                    (), notes, (), _known([*links, _edit(ref, addresses, language)]))  # fmt: skip


def _pain(found: Shown, ref: Ref, addresses: Addresses, language: str) -> Evidence | None:
    item = _item(found, ref)
    if item is None:
        return None
    seen = found.living.result is not None and any(
        pain.pain == ref.name and pain.people for pain in found.living.result.meetings.pains
    )
    links = [_people(addresses, language, pain=ref.name) if seen else None]
    return Evidence(item.text, say("insights.kind.pain", language), "", item.facts, (), item.notes,
                    (), _known([*links, _edit(ref, addresses, language)]))  # fmt: skip


def _campaign(found: Shown, ref: Ref, addresses: Addresses, language: str) -> Evidence | None:
    arc = next((arc for arc in found.view.arcs if arc.name == ref.name and arc.planned), None)
    if arc is None:
        return None
    return Evidence(arc.name, say("insights.kind.campaign", language), "", arc.facts, (),
                    _lines(arc.helps), (), _known([_edit(ref, addresses, language)]))  # fmt: skip


def _event(found: Shown, ref: Ref, addresses: Addresses, language: str) -> Evidence | None:
    """An event no rule mentions, with the lines that place it."""
    item = next((item for item in found.view.tray if item.label == ref.name), None)
    if item is None:
        return None
    facts = (Fact(say("insights.events", language), item.value),)
    links = [_people(addresses, language, event=ref.name), _edit(ref, addresses, language)]
    return Evidence(item.label, say("insights.kind.event", language), "", facts, (), (item.where,),
                    (), _known(links), item.lines)  # fmt: skip


def _view(found: Shown, ref: Ref) -> StageView | None:
    return next((view for view in found.view.stages if view.name == ref.stage), None)


def _numbers(found: Shown, ref: Ref) -> StageNumbers | None:
    stages = found.living.journey.stages
    stage = next((stage for stage in stages if stage.name == ref.stage), None)
    return numbers_of(found.living.result, stage) if stage else None


def _item(found: Shown, ref: Ref) -> Item | None:
    cells = (item for lane in found.view.lanes for cell in lane.cells for item in cell)
    return next((item for item in cells if item.ref == ref), None)


def _lines(*said: str | None) -> tuple[str, ...]:
    return tuple(each for each in said if each)


def _of(kind: str, stage: str, addresses: Addresses) -> str:
    return addresses(Ref(kind, stage)) or ""


def _people(addresses: Addresses, language: str, **asked: str) -> Link | None:
    where = addresses.of_people(**asked)
    return Link(say("insights.see_people", language), where) if where else None


def _edit(ref: Ref, addresses: Addresses, language: str) -> Link | None:
    where = addresses.of_text(ref)
    return Link(say("insights.edit", language), where) if where else None


def _known(links: Sequence[Link | None]) -> tuple[Link, ...]:
    return tuple(link for link in links if link)


FINDINGS: dict[str, Finding] = {
    "stage": _stage,
    "passage": _passage,
    "feeling": _feeling,
    "touchpoint": _touchpoint,
    "pain": _pain,
    "campaign": _campaign,
    "event": _event,
}
