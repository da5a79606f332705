"""Everything that is known of one person, to hand over: as data and to be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.template.loader import render_to_string

from rute.events.money import minor_digits
from rute.render.json_pieces import instant
from rute.results.profile import Cause, Profile
from rute.session.profile import words_of
from rute.web.channels.services import answers_of
from rute.web.people.known import Known
from rute.web.people.models import PermissionAct
from rute.web.people.permission import acts_of, child_of, states_of, suppressions_of

IN_MEMORY = 8 << 20  # bytes, before a file is used
FORMAT = 1


def everything(whom: Known, language: str) -> dict[str, Any]:
    """All that is known, identifiers in full."""
    profile, identity = whom.profile(language), whom.identity
    journey, every = whom.journey, whom.identifiers
    child = child_of(journey, identity.name)
    return {
        "format": FORMAT,
        "journey": journey.name,
        "as_of": instant(profile.as_of),
        "person": identity.name,
        "identifiers": [
            {"kind": i.kind, "identifier": i.text, "why": i.why, "through": i.through,
             "since": instant(i.since), "rows": i.times}
            for i in identity.identifiers
        ],
        "not_the_same": [{"one": a.one, "other": a.other, "said": instant(a.at)}
                         for a in identity.apart],
        "stage": profile.stage,
        "stages": [
            {"stage": s.stage, "rule": s.rule, "reached": instant(s.reached),
             "because_of": _cause(s.cause), "outcome": s.state, "next": s.following,
             "moved_on": instant(s.followed)}
            for s in profile.stages
        ],
        "personas": [{"persona": p.name, "rule": p.rule, "theirs": p.theirs}
                     for p in profile.personas],
        "touchpoints": [
            {"stage": m.stage, "touchpoint": m.touchpoint, "pain": m.pain, "times": m.times,
             "first": instant(m.first), "last": instant(m.last)}
            for m in profile.met
        ],
        "feelings": [
            {"touchpoint": f.touchpoint, "answer": f.answer, "score": f.score,
             "time": instant(f.cause.time)}
            for f in profile.felt
        ],
        "money": {"total": _major(profile), "currency": profile.currency, "payments": profile.paid},
        "permission": [
            {"address": p.address, "channel": p.channel, "purpose": p.purpose, "state": p.state,
             "since": p.since.isoformat()}
            for p in states_of(journey, every)
        ],
        "permission_history": [_act(act) for act in acts_of(journey, every)],
        "not_to_be_reached": [
            {"channel": s.channel or "any", "reason": s.reason, "since": s.since.isoformat(),
             "said": s.said}
            for s in suppressions_of(journey, every)
        ],
        "answers": [
            {"time": instant(at), "channel": channel, "message": message, "text": text}
            for at, channel, message, text in answers_of(journey, whom.person, every)
        ],
        "child": None if child is None else {"parent": child.parent or None},
        "events": list(_events(whom)),
    }  # fmt: skip


def packed(whom: Known, language: str) -> IO[bytes]:
    """A zip of person.json and person.html, ready to be read from its beginning."""
    found = everything(whom, language)
    out = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 (whoever sends it closes it)
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        file.writestr("person.json", json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        told = {"found": found, "language": language, "zone": whom.own.histories.zone}
        file.writestr("person.html", render_to_string("people/everything.html", told))
    out.seek(0)
    return out


def _events(whom: Known) -> Iterator[dict[str, Any]]:
    own = whom.own
    for number, words in words_of(whom.listing.session, own):
        cause = own.cause(number)
        yield {
            "time": instant(cause.time), "event": cause.event,
            **({} if words is None else {
                "received": instant(words.received), "source": words.source,
                "writer": words.writer, "row": words.row, "id": words.id,
                "fields": dict(words.fields),
            }),
        }  # fmt: skip


def _act(act: PermissionAct) -> dict[str, Any]:
    return {
        "act": act.act, "address": act.address, "channel": act.channel, "purpose": act.purpose,
        "basis": act.basis, "said": act.at.isoformat(), "recorded": act.recorded.isoformat(),
        "where": act.place, "wording": act.wording, "recorded_by": act.by_name,
    }  # fmt: skip


def _cause(cause: Cause | None) -> dict[str, Any] | None:
    return None if cause is None else {"event": cause.event, "time": instant(cause.time)}


def _major(profile: Profile) -> float:
    return float(profile.money / 10 ** minor_digits(profile.currency))
