"""What people say about cards: it follows a card that is renamed or moved, and asks team mates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from django.db.models import Count
from django.utils import timezone

from rute.errors import AppError, RuteError
from rute.journey.compare.change import Change, Place
from rute.journey.compare.journeys import compare
from rute.journey.edits.cards import Card, cards
from rute.journey.formats.places import place_text
from rute.web.journal.services import record
from rute.web.journeys.models import Comment, Journey, Version
from rute.web.journeys.typed import words_of
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.accounts.models import User

LONGEST: Final = 4000
HOLDERS: Final = {
    "stage": "stages", "touchpoint": "touchpoints", "persona": "personas", "pain": "pains",
    "opportunity": "opportunities", "fix": "fixes", "campaign": "campaigns",
}  # fmt: skip


def counts(journey: Journey) -> dict[str, int]:
    """How many open comments each card has, by the card's key."""
    found = journey.comments.filter(resolved=None).values("card").annotate(n=Count("id"))
    return {str(row["card"]): int(row["n"]) for row in found.order_by()}


def of_card(journey: Journey, key: str) -> list[Comment]:
    """All comments of a card, the open ones first, the oldest first."""
    found = journey.comments.filter(card=key).select_related("by", "resolved_by")
    return sorted(found, key=lambda one: one.resolved is not None)


def add(journey: Journey, key: str, text: str, by: User) -> Comment:
    """A comment; team mates that it names with @ are told by mail. Raises AppError for nothing,
    or for more than anybody reads."""
    said = words_of(text).strip()
    if not said:
        raise AppError(Message("comment.empty"))
    if len(said) > LONGEST:
        raise AppError(Message("comment.long", most=LONGEST))
    comment = Comment.objects.create(journey=journey, card=key, text=said, by=by)
    record(by, journey, "commented", card=name_of(key))
    for mate in mentioned(journey, said):
        if mate != by:
            tell(comment, mate)
    return comment


def resolve(comment: Comment, by: User, *, again: bool = False) -> None:
    """Nothing is left to do about it; again: there is after all."""
    comment.resolved = None if again else timezone.now()
    comment.resolved_by = None if again else by
    comment.save(update_fields=["resolved", "resolved_by"])


def mentioned(journey: Journey, text: str) -> list[User]:
    """The members whom a text names: @ and their name, its first word, or their address."""
    from rute.web.accounts.services import members

    return [
        member.user for member in members(journey)
        if any(re.search(rf"@{re.escape(way)}(?!\w)", text, re.IGNORECASE)
               for way in ways_to_name(member.user))
    ]  # fmt: skip


def ways_to_name(user: User) -> list[str]:
    first = user.name.split()[0] if user.name.split() else ""
    return [way for way in (user.name, first, user.email) if way]


def tell(comment: Comment, mate: User) -> None:
    """A mail to somebody whom a comment names."""
    from rute.web.journeys.mentions import send

    send(comment, mate)


def name_of(key: str) -> str:
    """The last name of a card's key, for people to read."""
    return key.rsplit("/", 1)[-1] or "–"


def follow(journey: Journey, old: Version | None, new: Version) -> None:
    """Comments go with their cards that the new version calls otherwise or has elsewhere."""
    held = set(journey.comments.values_list("card", flat=True))
    if old is None or not held:
        return
    try:
        ways = dict(_ways(compare(old.text + "\n", new.text + "\n")))
    except RuteError:
        return
    there = {card.key for card in cards(new.text)}
    for key in held - there:
        target = _carried(key, ways)
        if target in there:
            journey.comments.filter(card=key).update(card=target)


def _ways(changes: tuple[Change, ...]) -> Iterator[tuple[str, str]]:
    """The older key of every part that is called otherwise, or is elsewhere, and its newer."""
    for one in changes:
        if one.was and one.place and one.how in ("moved", "renamed", "changed"):
            was, now = _key(one.was), _key(one.place)
            if was != now:
                yield was, now


def _key(place: Place) -> str:
    steps: list[str | int] = []
    for part in place:
        steps += [HOLDERS.get(part.kind, part.kind), part.name]
    return place_text(tuple(steps))


def _carried(key: str, ways: dict[str, str]) -> str:
    """The newer key: its own, or that of the longest part it lies below."""
    for was in sorted(ways, key=len, reverse=True):
        if key == was or key.startswith(f"{was}/"):
            return ways[was] + key[len(was) :]
    return key


def titles(text: str) -> dict[str, Card]:
    """Every card of a text by its key; none of one that cannot be taken apart."""
    try:
        return {card.key: card for card in cards(text)}
    except RuteError:
        return {}
