"""Who somebody is, and who is who at all, as screens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rute.render.masked import masked, masked_value
from rute.render.screens.layout import Column, Screen, Table, titled
from rute.results.people import Apart, Claim, Identifier, People, Person, Shared
from rute.words.catalog import say
from rute.words.formats import DASH, count, day, moment

CLAIMS, SHARED, LINE = 20, 20, 40
HOLDERS, CLAIMANTS = 10, 5  # see rute.events.people


def hidden(result: People | Person) -> People | Person:
    """The same with identifiers masked."""
    claims = tuple(
        replace(
            claim, text=masked_value(claim.kind, claim.text), claimant=masked(claim.claimant),
            holder=claim.holder and masked(claim.holder),
        )
        for claim in result.claims
    )  # fmt: skip
    apart = tuple(replace(a, one=masked(a.one), other=masked(a.other)) for a in result.apart)
    if isinstance(result, People):
        shared = tuple(replace(s, text=masked_value(s.kind, s.text)) for s in result.shared)
        return replace(result, claims=claims, shared=shared, apart=apart)
    identifiers = tuple(
        replace(i, text=masked_value(i.kind, i.text), through=i.through and masked(i.through))
        for i in result.identifiers
    )
    return replace(
        result, asked=masked(result.asked), name=masked(result.name), claims=claims, apart=apart,
        identifiers=identifiers,
    )  # fmt: skip


def people_screen(result: People, name: str | None, language: str) -> Screen:
    tables: list[Table] = []
    if result.claims:
        tables.append(_claims(result.claims[:CLAIMS], result.zone, language))
    if result.shared:
        tables.append(_shared(result.shared[:SHARED], language))
    if result.apart:
        tables.append(_apart(result.apart, result.zone, language))
    people = count(result.people, language)
    under = say("people.plain", language, people=people)
    if result.kinds:
        under = say(
            "people.all",
            language,
            people=people,
            merged=count(result.merged, language),
            kinds=_kinds(result, language),
        )
    notes: list[str] = []
    if result.claims_in_all > CLAIMS:
        shown, every = count(CLAIMS, language), count(result.claims_in_all, language)
        notes.append(say("people.more_claims", language, shown=shown, all=every))
    if result.shared:
        limits = {"claims": CLAIMANTS, "holders": HOLDERS}
        notes.append(say("people.shared_why", language, **limits))
    return Screen(titled(name, "people_title", language), under, tuple(tables), tuple(notes))


def person_screen(result: Person, name: str | None, language: str) -> Screen:
    tables = [_identifiers(result, language)]
    if result.claims:
        tables.append(_claims(result.claims, result.zone, language))
    if result.apart:
        tables.append(_apart(result.apart, result.zone, language))
    if result.line:
        tables.append(_line(result, language))
    title = " · ".join(part for part in (name, result.name) if part)
    return Screen(title, _under(result, language), tuple(tables), (_key(result, language),))


def _under(result: Person, language: str) -> str:
    if not result.events:
        return say("people.no_events", language)
    said = "people.one_stage" if result.stage else "people.one"
    return say(
        said, language, events=count(result.events, language),
        first=day(result.first, result.zone, language),
        last=day(result.last, result.zone, language), stage=result.stage or "",
    )  # fmt: skip


def _key(result: Person, language: str) -> str:
    if not result.earlier_keys:
        return say("people.key", language, key=result.key)
    earlier = ", ".join(map(str, result.earlier_keys))
    return say("people.key_earlier", language, key=result.key, earlier=earlier)


def _left(keys: Sequence[str], language: str, narrow: int = 9) -> tuple[Column, ...]:
    return tuple(
        Column(say(f"column.{key}", language), "left", 0 if at < narrow else 1)
        for at, key in enumerate(keys)
    )


def _kind(kind: str, language: str) -> str:
    return say(f"people.kind.{kind}", language)


def _kinds(result: People, language: str) -> str:
    """“user 4, device 2”."""
    return ", ".join(f"{_kind(k, language)} {count(size, language)}" for k, size in result.kinds)


def _claims(claims: Sequence[Claim], zone: str, language: str) -> Table:
    columns = (
        *_left(["kind", "identifier", "claimed_by", "whose", "since"], language, 4),
        Column(say("column.rows", language), weight=1),
    )
    rows = tuple(
        (
            _kind(c.kind, language), c.text, c.claimant,
            c.holder or say("people.nobodys", language), day(c.since, zone, language),
            count(c.times, language),
        )
        for c in claims
    )  # fmt: skip
    return Table(columns, rows, say("people.claims", language))


def _shared(shared: Sequence[Shared], language: str) -> Table:
    columns = (*_left(["kind", "identifier"], language), Column(say("column.how_many", language)))
    rows = tuple((_kind(s.kind, language), s.text, count(s.people, language)) for s in shared)
    return Table(columns, rows, say("people.shared", language))


def _apart(apart: Sequence[Apart], zone: str, language: str) -> Table:
    columns = _left(["one_of_two", "other_of_two", "said_on"], language)
    rows = tuple((a.one, a.other, day(a.at, zone, language)) for a in apart)
    return Table(columns, rows, say("people.apart", language))


def _identifiers(result: Person, language: str) -> Table:
    columns = _left(["kind", "identifier", "why"], language)
    rows = tuple(
        (_kind(i.kind, language), i.text, _why(i, result.zone, language))
        for i in result.identifiers
    )
    return Table(columns, rows, say("people.identifiers", language))


def _why(one: Identifier, zone: str, language: str) -> str:
    why = say(f"people.why.{one.why}", language, through=one.through or "")
    if one.since is None:
        return why
    when = moment(one.since, zone, language)
    key = "people.why.event" if one.event else "people.why.at"
    return say(key, language, why=why, when=when, event=one.event or "")


def _line(result: Person, language: str) -> Table:
    columns = _left(["when", "event", "channel", "stage_reached"], language)
    shown = result.line[-LINE:]
    rows = tuple(
        (moment(h.time, result.zone, language), h.name, h.channel or DASH, ", ".join(h.stages))
        for h in shown
    )
    title = say("people.line", language)
    if result.events > len(shown):
        sizes = {"shown": count(len(shown), language), "all": count(result.events, language)}
        title = say("people.line_last", language, **sizes)
    return Table(columns, rows, title)
