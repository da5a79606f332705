"""What must be said beside the numbers of a rehearsal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rute.journey.campaigns.program import Program
from rute.results.rehearsal import Rehearsed
from rute.words import catalog
from rute.words.catalog import say
from rute.words.formats import count, money, percent


def notes_of(
    program: Program, result: Rehearsed, language: str, *, in_app: bool = False
) -> Iterator[str]:
    """in_app: where a text speaks of commands, as pages say it (`in_app.KEY`)."""

    def say(key: str, language: str, **values: object) -> str:
        own = f"in_app.{key}"
        return catalog.say(own if in_app and catalog.has(own, language) else key, language,
                           **values)  # fmt: skip

    if result.asked_for and not result.one:
        yield say("rehearsal.one_not", language, who=result.asked_for)
    if not result.enrolled:
        by_hand = program.campaign.starts.kind == "by hand"
        yield say("rehearsal.note.by_hand" if by_hand else "rehearsal.note.nobody", language)
        return
    if len(program.ops) == 1:
        sources = ", ".join(program.campaign.sources)
        yield say("rehearsal.note.no_steps", language, sources=sources)
    if result.open:
        yield say("rehearsal.note.open", language, n=count(result.open, language))
    yield say("rehearsal.note.anyway", language)
    if result.planned:
        share = percent(result.share, language)
        yield say("rehearsal.note.planned", language, share=share)
    if result.unseen:
        yield say("rehearsal.note.unseen", language, names=", ".join(result.unseen))
    if result.meant:
        yield _limits(result, language)
        yield say("rehearsal.note.addresses", language)
        yield from _costs(result, language, say)


def _costs(result: Rehearsed, language: str, say: Callable[..., str]) -> Iterator[str]:
    unknown = sorted(
        {m.channel for m in result.messages if m.each is None and m.channel and m.sent}
    )
    known = [m.costs for m in result.messages if m.costs is not None and m.sent]
    if known:
        costs = money(float(sum(known)), result.currency, language)
        yield say("rehearsal.note.costs", language, costs=costs)
    if unknown:
        yield say(
            "rehearsal.note.no_price", language, channels=", ".join(unknown), first=unknown[0]
        )
    if result.spent is not None:
        spent = money(float(result.spent), result.currency, language)
        yield say("rehearsal.note.spent", language, money=spent)


def _limits(result: Rehearsed, language: str) -> str:
    used = {each.channel for each in result.messages}
    caps = ", ".join(
        say("rehearsal.cap", language, n=count(n, language), channel=channel)
        for channel, n in result.caps
        if channel in used
    )
    caps = caps or say("rehearsal.no_cap", language)
    if result.quiet is None:
        return say("rehearsal.note.caps_day", language, caps=caps)
    start, end = (_clock(each, language) for each in result.quiet)
    return say("rehearsal.note.caps", language, caps=caps, start=start, end=end)


def _clock(text: str, language: str) -> str:
    return text.replace(":", ".") if language == "id" else text
