"""A fix where the way itself is at fault: what was found on it goes with moving on less, and no
pain of the design speaks of it yet. The draft writes the pain, how it is seen, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rute.insight.seen_as import seen_as
from rute.journey.document.document import Value
from rute.journey.edits.cards import Card, cards
from rute.journey.grammar.show import show
from rute.journey.model import Journey, Pain, Stage, Touchpoint
from rute.journey.writing.file import entry_lines
from rute.results.drafts import FixDraft, Part
from rute.results.friction import Pattern
from rute.results.leaks import Leak
from rute.words.catalog import say
from rute.words.formats import span

OVER = frozenset({"done", "selesai", "dropped", "dibatalkan"})


def mending(journey: Journey, leak: Leak, patterns: Sequence[Pattern]) -> FixDraft | None:
    """Of what was found in the stage that people got lost in, that which cost most of them;
    None for nothing, and for what was mended already."""
    found = sorted(
        (
            each for each in patterns
            if each.found == "friction" and each.stage == leak.from_stage
            and _is_onward(journey, each)
        ),
        key=lambda each: each.people_moved,
    )  # fmt: skip
    drafted = (_draft(journey, leak, each) for each in found)
    return next((each for each in drafted if each is not None), None)


def _draft(journey: Journey, leak: Leak, found: Pattern) -> FixDraft | None:
    stage, point = _where(journey, leak, found)
    if stage is None:
        return None
    language = journey.language
    said = {"item": found.item, "other": found.other, "time": span(found.longer_than_s, language)}
    pain = say(f"mending.pain.{found.kind}", language, **said)
    known = _known(stage, point, pain)
    if known is not None and all((fix.status or "").casefold() in OVER for fix in known.fixes):
        return None
    owner = (point.owner if point else None) or stage.owner
    text = known.fixes[0].text if known else say(f"mending.fix.{found.kind}", language, **said)
    draft = FixDraft(
        stage.name, point.name if point else None, pain, text, owner, known is not None,
        None, found.people, _costs(leak, found), leak.currency, (), "", found,
    )  # fmt: skip
    return draft if known else _written(draft, journey, stage, point)


def _is_onward(journey: Journey, found: Pattern) -> bool:
    """A slow step is a fault where the design has it: from a touchpoint to a later one."""
    names = [point.name for _, point in journey.touchpoints]
    if found.kind != "slow" or found.item not in names or found.other not in names:
        return True
    return names.index(found.item) < names.index(found.other)


def _where(journey: Journey, leak: Leak, found: Pattern) -> tuple[Stage | None, Touchpoint | None]:
    """The touchpoint of that name; what is no touchpoint belongs to the way into the stage."""
    for stage, point in journey.touchpoints:
        if point.name == found.item:
            return stage, point
    return next((stage for stage in journey.stages if stage.name == leak.to_stage), None), None


def _known(stage: Stage, point: Touchpoint | None, text: str) -> Pain | None:
    """The pain, where the file has it with something to be done about it."""
    pains = point.pains if point else stage.pains
    return next((pain for pain in pains if pain.text == text and pain.fixes), None)


def _costs(leak: Leak, found: Pattern) -> float | None:
    """Per month, what those would have been worth who moved on less; None where unknown."""
    if not leak.worth or not leak.entering_per_month or not leak.rate.n:
        return None
    return max(0.0, -found.people_moved) / leak.rate.n * leak.entering_per_month * leak.worth


def _written(
    draft: FixDraft, journey: Journey, stage: Stage, point: Touchpoint | None
) -> FixDraft | None:
    """With its lines for the file."""
    language = journey.language
    fix: dict[str, Value] = {"fix": draft.fix, "status": say("drafts.status", language)}
    if draft.owner:
        fix["owner"] = draft.owner
    assert draft.found is not None
    rule = seen_as(journey, draft.found)
    seen: dict[str, Value] = {"seen as": show(rule, language)} if rule is not None else {}
    item: dict[str, Value] = {"pain": draft.pain, **seen, "fixes": [fix]}
    card = _card(journey, stage, point)
    if card is None:
        return None
    number = len(point.pains if point else stage.pains)
    kind = "touchpoint" if point else "stage"
    text = "\n".join(entry_lines(kind, "pains", [item], "", language)) + "\n"
    return replace(draft, parts=(Part((*card.place, "pains", number), item),), text=text)


def _card(journey: Journey, stage: Stage, point: Touchpoint | None) -> Card | None:
    """What the pain is written below."""
    for card in cards(journey.text) if journey.text else ():
        if point is None and (card.kind, card.name) == ("stage", stage.name):
            return card
        called = point is not None and (card.kind, card.name) == ("touchpoint", point.name)
        if called and stage.name in card.place:
            return card
    return None
