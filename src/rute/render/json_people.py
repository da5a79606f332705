"""People as JSON; the forms register themselves with `as_json`."""

from __future__ import annotations

from rute.render.json import as_json
from rute.render.json_pieces import Json, instant
from rute.results.people import Apart, Claim, People, Person


@as_json.register
def _(result: People) -> Json:
    return {
        "people": result.people,
        "merged": result.merged,
        "kinds": [{"kind": kind, "identifiers": size} for kind, size in result.kinds],
        "claims": [_claim(claim) for claim in result.claims],
        "claims_in_all": result.claims_in_all,
        "shared": [{"kind": s.kind, "identifier": s.text, "people": s.people}
                   for s in result.shared],
        "not_the_same": [_apart(apart) for apart in result.apart],
    }  # fmt: skip


@as_json.register
def _(result: Person) -> Json:
    return {
        "asked": result.asked,
        "person": result.name,
        "key": result.key,
        "earlier_keys": list(result.earlier_keys),
        "events": result.events,
        "first": instant(result.first),
        "last": instant(result.last),
        "stage": result.stage,
        "identifiers": [
            {
                "kind": i.kind, "identifier": i.text, "why": i.why, "through": i.through,
                "since": instant(i.since), "event": i.event, "rows": i.times,
            }
            for i in result.identifiers
        ],
        "claims": [_claim(claim) for claim in result.claims],
        "not_the_same": [_apart(apart) for apart in result.apart],
        "line": [
            {"time": instant(h.time), "event": h.name, "channel": h.channel,
             "stages": list(h.stages)}
            for h in result.line
        ],
    }  # fmt: skip


def _claim(claim: Claim) -> Json:
    return {
        "kind": claim.kind, "identifier": claim.text, "claimed_by": claim.claimant,
        "whose": claim.holder, "since": instant(claim.since), "rows": claim.times,
    }  # fmt: skip


def _apart(apart: Apart) -> Json:
    return {"one": apart.one, "other": apart.other, "at": instant(apart.at)}
