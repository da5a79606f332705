"""A fix where one pain was seen with most of those who stalled, and with more of them than of all
who were there: what everybody has explains nothing."""

from __future__ import annotations

from collections.abc import Sequence

from rute.journey.belonging import pains_between
from rute.journey.document.document import Value
from rute.journey.edits.cards import Card, cards
from rute.journey.model import Fix, Journey, Pain, Stage, Touchpoint
from rute.journey.writing.file import entry_lines
from rute.results.drafts import FixDraft, Part
from rute.results.leaks import Leak, PainInLeak
from rute.results.meetings import PainSeen
from rute.words.catalog import say

MOST = 0.5  # of the stalled, at the lower end of what it may be
OVER = frozenset({"done", "selesai", "dropped", "dibatalkan"})


def explaining(leak: Leak) -> PainInLeak | None:
    """The pain of most of those who stalled. One that every one of them has is but another name
    for stalling, such as a month without an order."""
    most = leak.pains[0] if leak.pains else None
    if most is None or (most.share.low or 0.0) <= MOST or most.people == most.share.n:
        return None
    return most


def fix_draft(journey: Journey, leak: Leak, pains: Sequence[PainSeen] = ()) -> FixDraft | None:
    """pains: how many had each of all who were there. None where no pain explains most of the
    leak, or it was mended already."""
    seen = explaining(leak)
    where = _where(journey, leak, seen) if seen else None
    if seen is None or where is None or _mended(where[2]):
        return None
    return _draft(journey, leak, seen, *where) if _stands_out(seen, where[0], pains) else None


def _stands_out(seen: PainInLeak, stage: Stage, pains: Sequence[PainSeen]) -> bool:
    for each in pains:
        if (each.stage, each.touchpoint, each.pain) == (stage.name, seen.touchpoint, seen.pain):
            high = each.share.high if each.share else None
            return high is not None and (seen.share.low or 0.0) > high
    return False


def _draft(
    journey: Journey, leak: Leak, seen: PainInLeak, stage: Stage, point: Touchpoint | None,
    pain: Pain,
) -> FixDraft:  # fmt: skip
    language = journey.language
    begun = next((fix for fix in pain.fixes if not _over(fix)), None)
    owner = pain.owner or (point.owner if point else None) or stage.owner
    text = begun.text if begun else say("drafts.fix", language, pain=pain.text.rstrip("."))
    item: dict[str, Value] = {"fix": text, "status": say("drafts.status", language)}
    if owner:
        item["owner"] = owner
    card = _card(journey, stage, point, pain)
    parts = (Part((*card.place, "fixes", len(pain.fixes)), item),) if card and not begun else ()
    stake, share = leak.at_stake_per_month, seen.share.value
    return FixDraft(
        stage.name, point.name if point else None, pain.text, text,
        (begun.owner if begun else None) or owner, begun is not None, seen.share, seen.people,
        stake * share if stake is not None and share is not None else None, leak.currency, parts,
        "\n".join(entry_lines("pain", "fixes", [item], "", language)) + "\n" if parts else "",
    )  # fmt: skip


def _where(
    journey: Journey, leak: Leak, seen: PainInLeak
) -> tuple[Stage, Touchpoint | None, Pain] | None:
    for stage, point, pain in pains_between(journey, leak.from_stage, leak.to_stage):
        if (point.name if point else None, pain.text) == (seen.touchpoint, seen.pain):
            return stage, point, pain
    return None


def _over(fix: Fix) -> bool:
    return (fix.status or "").casefold() in OVER


def _mended(pain: Pain) -> bool:
    return bool(pain.fixes) and all(_over(fix) for fix in pain.fixes)


def _card(journey: Journey, stage: Stage, point: Touchpoint | None, pain: Pain) -> Card | None:
    """Where the pain stands in the file."""
    above = point.name if point else stage.name
    for card in cards(journey.text) if journey.text else ():
        called = (card.kind, card.name, card.under[-1:])
        if called == ("pain", pain.text, (above,)) and stage.name in card.place:
            return card
    return None
