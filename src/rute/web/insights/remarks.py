"""What team mates say about cards, counted where the cards are seen."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from rute.journey.formats.places import place_of
from rute.render.living_map.view import Ref
from rute.web.insights.addresses import Addresses
from rute.web.journeys.models import Journey
from rute.web.journeys.services import comment_counts


@dataclass(frozen=True)
class Remark:
    """card: the address of the evidence of what is spoken of, as the map has it."""

    card: str
    count: int


@dataclass(frozen=True)
class Remarks:
    count: int
    address: str
    cards: tuple[Remark, ...]


def remarks_on(journey: Journey, addresses: Addresses) -> Remarks:
    """All open comments, and those of each card of the map."""
    counts = comment_counts(journey)
    cards = tuple(
        Remark(to, n)
        for key, n in counts.items()
        if (ref := ref_of_card(key))
        if (to := addresses(ref))
    )
    return Remarks(sum(counts.values()), reverse("journeys:comments", args=(journey.slug,)), cards)


def ref_of_card(key: str) -> Ref | None:
    """What on the map a card of the text is; None for what the map draws in words alone."""
    match place_of(key):
        case ("stages", str(stage)):
            return Ref("stage", stage)
        case ("stages", str(stage), "touchpoints", str(name)):
            return Ref("touchpoint", stage, name)
        case ("stages", str(stage), "pains", str(pain)):
            return Ref("pain", stage, pain)
        case ("stages", str(stage), "touchpoints", str(name), "pains", str(pain)):
            return Ref("pain", stage, pain, name)
        case ("campaigns", str(name)):
            return Ref("campaign", name=name)
    return None
