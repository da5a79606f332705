"""What hurts in a stage, how many it hits, and what is done about it by whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rute.insight.phrases import people
from rute.insight.suggestions import DONE
from rute.journey.model import Fix, Journey, Pain, Stage, Touchpoint
from rute.results.map import MapNumbers
from rute.results.meetings import PainSeen
from rute.results.story import Line
from rute.words.catalog import has, say
from rute.words.formats import count, local, percent

ENOUGH_WITH_PAIN = 50


def pain_lines(
    journey: Journey, stage: Stage, numbers: MapNumbers | None, language: str
) -> Iterator[Line]:
    places: list[tuple[Touchpoint | None, Pain]] = [(None, pain) for pain in stage.pains]
    places += [(point, pain) for point in stage.touchpoints for pain in point.pains]
    today = _today(journey, numbers)
    for point, pain in places:
        said = [say("story.pain", language, pain=pain.text.rstrip("."))]
        if numbers is not None:
            said.append(_seen(_found(stage, point, pain, numbers), language))
        said.extend(_done_about_it(pain, today, language))
        yield Line(" ".join(said), "pain", say("story.lead.pain", language))


def _today(journey: Journey, numbers: MapNumbers | None) -> date | None:
    return local(numbers.stages.asked.as_of, journey.zone).date() if numbers else None


def _found(
    stage: Stage, point: Touchpoint | None, pain: Pain, numbers: MapNumbers
) -> PainSeen | None:
    key = (stage.name, point.name if point else None, pain.text)
    every = numbers.meetings.pains
    return next((p for p in every if (p.stage, p.touchpoint, p.pain) == key), None)


def _seen(found: PainSeen | None, language: str) -> str:
    if found is None or found.people is None:
        return say("story.pain.not_counted", language)
    if not found.people:
        return say("story.pain.seen_none", language)
    share = found.share
    if share is None or share.value is None or share.n < ENOUGH_WITH_PAIN:
        return say("story.pain.seen_few", language, people=people(found.people, language))
    values = {"share": percent(share.value, language), "n": count(share.n, language)}
    return say("story.pain.seen", language, **values)


def _done_about_it(pain: Pain, today: date | None, language: str) -> Iterator[str]:
    for fix in pain.fixes:
        done = (fix.status or "").casefold() in DONE
        owner = fix.owner or pain.owner
        key = f"story.pain.fix{'_done' if done else ''}{'_owner' if owner else ''}"
        yield say(key, language, fix=fix.text.rstrip("."), owner=owner)
        yield from _when(fix, done, today, language)
    if not pain.fixes:
        key = "story.pain.owner" if pain.owner else "story.pain.nobody"
        yield say(key, language, owner=pain.owner)


def _when(fix: Fix, done: bool, today: date | None, language: str) -> Iterator[str]:
    if fix.since:
        told = f"{fix.since.day} {say(f'month.{fix.since.month}', language)} {fix.since.year}"
        ahead = not done and (today is None or fix.since > today)
        yield say("story.pain.planned" if ahead else "story.pain.since", language, day=told)
    elif fix.status and not done:
        known = has(f"status.{fix.status}", language)
        status = say(f"status.{fix.status}", language) if known else fix.status
        yield say("story.pain.state", language, status=status)
