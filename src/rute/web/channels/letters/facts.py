"""What a template may say: the names there are, and the values of one person's message."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from rute.journey.model import Journey as Design
from rute.journey.model_moving import Campaign, Offer
from rute.words.formats import day, money, percent

PERSON, LANGUAGE = "person", "language"
NAMES: Final[dict[str, tuple[str, ...]]] = {
    "journey": ("name",),
    "campaign": ("name", "asks", "helps"),
    "offer": ("name", "price", "off", "code", "until"),
    "links": ("to", "leave", "preferences"),
}
"""Besides `person`, whose names are the fields that the data has, and `language`."""
ALWAYS: Final = ("first_name", "name")
FIRST: Final = ("first_name", "firstname", "given_name", "nama_depan", "nama_panggilan")
WHOLE: Final = ("name", "full_name", "fullname", "nama", "nama_lengkap", "customer_name")
PLAIN: Final = (str, int, float, bool)


def facts_of(
    design: Design, campaign: str, person: Mapping[str, Any], language: str, *, code: str = ""
) -> dict[str, Any]:
    """The values of one message. person: fields as last known; code: of the offer, if they have
    one. Amounts and days are said in the language; what is not known is left out."""
    found = next((one for one in design.campaigns if one.name == campaign), None)
    offer = next((one for one in design.offers if found and one.name == found.offer), None)
    return {
        PERSON: person_facts(person),
        LANGUAGE: language,
        "journey": {"name": design.name},
        "campaign": _campaign(found),
        "offer": _offer(offer, design, language, code),
        "links": {"to": found.links.to} if found and found.links else {},
    }


def person_facts(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields under names that a template can write, with the first name made of what there is."""
    known = {_spelt(name): value for name, value in fields.items() if isinstance(value, PLAIN)}
    whole = next((str(known[name]).strip() for name in WHOLE if known.get(name)), "")
    first = next((str(known[name]).strip() for name in FIRST if known.get(name)), "")
    said = {"name": whole or first, "first_name": first or whole.partition(" ")[0]}
    return known | {name: text for name, text in said.items() if text}


def sample_facts(design: Design, language: str) -> dict[str, Any]:
    """For a preview without anybody: an invented customer."""
    return facts_of(design, "", {"name": "Sari Wijaya"}, language, code="SARI-7K2M")


def field_names(fields: Mapping[str, Any] | tuple[str, ...] | list[str]) -> list[str]:
    """As templates write them: `First Name` is `first_name`."""
    return sorted({*ALWAYS, *(_spelt(name) for name in fields)})


def _spelt(name: str) -> str:
    return "_".join("".join(c if c.isalnum() else " " for c in name).lower().split())


def _campaign(found: Campaign | None) -> dict[str, str]:
    if found is None:
        return {}
    tag = found.links.tag if found.links else None
    said = {"name": found.name, "asks": found.asks, "helps": found.helps, "tag": tag}
    return {name: text for name, text in said.items() if text}


def _offer(offer: Offer | None, design: Design, language: str, code: str) -> dict[str, str]:
    if offer is None:
        return {"code": code} if code else {}
    said = {"name": offer.name, "code": code}
    if offer.price is not None:
        said["price"] = money(float(offer.price), design.currency, language)
    if offer.off_share is not None:
        said["off"] = percent(offer.off_share, language)
    elif offer.off_amount is not None:
        said["off"] = money(float(offer.off_amount), design.currency, language)
    if offer.until is not None:
        last = datetime.combine(offer.until, datetime.min.time(), UTC)
        said["until"] = day(int(last.timestamp() * 1e6), "UTC", language)
    return {name: text for name, text in said.items() if text}
