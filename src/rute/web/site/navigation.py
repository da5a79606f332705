"""The places of a journey, in the order people look for them."""

from __future__ import annotations

from dataclasses import dataclass

from rute.web.accounts.roles import May


@dataclass(frozen=True)
class Place:
    """An entry of the navigation. key: its text `web.place.KEY`; url: a name of the URL conf."""

    key: str
    url: str
    right: May


# Entries whose address does not exist are left out, so that a part can be taken away.
PLACES = (
    Place("map", "insights:map", May.SEE_NUMBERS),
    Place("leaks", "insights:leaks", May.SEE_NUMBERS),
    Place("people", "people:find", May.SEE_PEOPLE),
    Place("week", "weekly:week", May.SEE_NUMBERS),
    Place("campaigns", "campaigns:list", May.SEE_NUMBERS),
    Place("channels", "channels:by_hand", May.SEND),
    Place("board", "weekly:board", May.SEE_NUMBERS),
    Place("edit", "journeys:edit", May.EDIT),
    Place("versions", "journeys:versions", May.SEE_NUMBERS),
    Place("sources", "collect:sources", May.ANALYSE),
    Place("data", "start:data", May.ANALYSE),
    Place("team", "accounts:team", May.SEE_NUMBERS),
    Place("journal", "journal:acts", May.MANAGE),
    Place("settings", "start:settings", May.MANAGE),
)
