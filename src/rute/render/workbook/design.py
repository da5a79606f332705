"""The sheets of what the team wrote, with what was counted beside it."""

from __future__ import annotations

from collections.abc import Iterator

from rute.journey.model import Journey, Pain, Stage, Touchpoint
from rute.render.workbook.sheet import Cell, Sheet, column
from rute.results.map import MapNumbers
from rute.words.catalog import has, say
from rute.words.formats import length


def touchpoints_sheet(journey: Journey, numbers: MapNumbers | None, language: str) -> Sheet:
    met = {(m.stage, m.touchpoint): m for m in numbers.meetings.meetings} if numbers else {}
    columns = (
        column("stage", language), column("touchpoint", language), column("channel", language),
        column("people", language, "count"), column("times", language, "count"),
        column("does", language), column("thinks", language), column("expects", language),
        column("believed", language), column("believed_score", language, "score"),
        column("truth", language), column("owner", language), column("behind", language),
        column("because", language), column("rule", language, wide=50),
    )  # fmt: skip
    rows = []
    for stage, point in journey.touchpoints:
        found = met.get((stage.name, point.name))
        feels = point.feels
        rows.append((
            stage.name, point.name, point.channel, found.people if found else None,
            found.times if found else None, point.does, point.thinks, point.expects,
            feels.word if feels else None, feels.score if feels else None,
            say("word.yes", language) if point.moment_of_truth else None, point.owner,
            point.behind_the_scenes, point.because,
            point.happens_when.text if point.happens_when else None,
        ))  # fmt: skip
    return Sheet(say("sheet.touchpoints", language), columns, tuple(rows))


def personas_sheet(journey: Journey, numbers: MapNumbers | None, language: str) -> Sheet:
    counted = {each.name: each.people for each in numbers.meetings.personas} if numbers else {}
    columns = (
        column("persona", language), column("people", language, "count"), column("who", language),
        column("wants", language), column("fears", language), column("prefers", language),
        column("motive", language), column("rule", language, wide=50),
    )  # fmt: skip
    rows = tuple(
        (
            each.name, counted.get(each.name), each.who, "; ".join(each.wants) or None,
            "; ".join(each.fears) or None, "; ".join(each.prefers) or None,
            _known("motive", each.motive, language),
            each.found_by.text if each.found_by else None,
        )
        for each in journey.personas
    )  # fmt: skip
    return Sheet(say("sheet.personas", language), columns, rows)


def pains_sheet(journey: Journey, numbers: MapNumbers | None, language: str) -> Sheet:
    """One row a fix; a pain without a fix has one row, its fix empty."""
    columns = (
        column("stage", language), column("touchpoint", language), column("pain", language),
        column("people", language, "count"), column("share", language, "percent"),
        column("low", language, "percent"), column("high", language, "percent"),
        column("n", language, "count"), column("owner", language), column("fix", language),
        column("fix_owner", language), column("since", language, "day"),
        column("status", language), column("rule", language, wide=50),
    )  # fmt: skip
    seen = {
        (each.stage, each.touchpoint, each.pain): each
        for each in (numbers.meetings.pains if numbers else ())
    }
    rows: list[tuple[Cell, ...]] = []
    for stage, point, pain in _pains(journey):
        found = seen.get((stage.name, point.name if point else None, pain.text))
        share = found.share if found else None
        before = (
            stage.name, point.name if point else None, pain.text, found.people if found else None,
            share.value if share else None, share.low if share else None,
            share.high if share else None, share.n if share else None, pain.owner,
        )  # fmt: skip
        rule = pain.seen_as.text if pain.seen_as else None
        rows += [
            (*before, fix.text, fix.owner, fix.since, _known("status", fix.status, language), rule)
            for fix in pain.fixes
        ] or [(*before, None, None, None, None, rule)]
    return Sheet(say("sheet.pains", language), columns, tuple(rows))


def _pains(journey: Journey) -> Iterator[tuple[Stage, Touchpoint | None, Pain]]:
    for stage in journey.stages:
        yield from ((stage, None, pain) for pain in stage.pains)
        yield from ((stage, point, pain) for point in stage.touchpoints for pain in point.pains)


def campaigns_sheet(journey: Journey, language: str) -> Sheet:
    columns = tuple(
        column(key, language)
        for key in ("campaign", "from", "to", "asks", "sources", "helps", "within", "leads_to")
    )
    rows = tuple(
        (
            each.name, each.from_stage, each.to_stage, each.asks, ", ".join(each.sources),
            each.helps,
            length(each.within.amount, each.within.unit, language) if each.within else None,
            each.leads_to.text if each.leads_to else None,
        )
        for each in journey.campaigns
    )  # fmt: skip
    return Sheet(say("sheet.campaigns", language), columns, rows)


def _known(group: str, word: str | None, language: str) -> str | None:
    key = f"{group}.{word}"
    return say(key, language) if word and has(key, language) else word
