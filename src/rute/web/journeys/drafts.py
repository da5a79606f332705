"""Drafts: what each person is about to publish, saved as they go, with a way back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from rute.errors import AppError
from rute.journey.merging import Collision, merge
from rute.web.journeys.models import Draft, Journey, Step, Version
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.accounts.models import User

MOST_STEPS: Final = 60
ONE_GO: Final = timedelta(seconds=20)  # what is typed within is one step
HERE: Final = timedelta(seconds=75)  # how long after its last word an editor counts as open
TYPED: Final = "typed"


class OtherTab(AppError):
    """The draft went on in another window since this one was loaded."""

    def __init__(self) -> None:
        super().__init__(Message("editor.other_tab"), do=Message("editor.other_tab.do"))


def draft_of(journey: Journey, user: User) -> Draft:
    """The person's draft, made of the newest version where there is none. One that says what its
    version said follows the newest."""
    newest = newest_of(journey)
    draft, made = Draft.objects.get_or_create(
        journey=journey, user=user, defaults={"base": newest.number, "text": newest.text}
    )
    if made:
        Step.objects.create(draft=draft, number=0, text=draft.text, act="began")
    elif draft.base != newest.number and not is_changed(draft):
        restart(draft, newest)
    return draft


def newest_of(journey: Journey) -> Version:
    newest = journey.versions.first()
    if newest is None:
        raise AppError(Message("editor.no_version"))
    return newest


def base_of(draft: Draft) -> Version:
    return draft.journey.versions.get(number=draft.base)


def is_changed(draft: Draft) -> bool:
    """Whether the draft says anything else than the version it was made from."""
    return base_of(draft).text != draft.text


def restart(draft: Draft, version: Version) -> None:
    """The draft is the version again, and there is nothing to go back to."""
    with transaction.atomic():
        draft.steps.all().delete()
        draft.base, draft.text, draft.at = version.number, version.text, 0
        draft.save()
        Step.objects.create(draft=draft, number=0, text=draft.text, act="began")


def save(draft: Draft, text: str, act: str, about: str = "", *, at: int | None = None) -> Draft:
    """The draft with a new text: one more step. at: the step the change was made from; raises
    OtherTab where the draft has gone on since. What is typed in one go is one step."""
    with transaction.atomic():
        draft = Draft.objects.select_for_update().get(pk=draft.pk)
        if at is not None and at != draft.at and text != draft.text:
            raise OtherTab
        draft.seen = timezone.now()
        if text != draft.text:
            _step(draft, text, act, about)
        draft.save()
    return draft


def _step(draft: Draft, text: str, act: str, about: str) -> None:
    now = timezone.now()
    draft.steps.filter(number__gt=draft.at).delete()
    last = draft.steps.filter(number=draft.at).first()
    draft.text, draft.changed = text, now
    if act == TYPED and last is not None and last.act == TYPED and now - last.made < ONE_GO:
        last.text = text
        last.save(update_fields=["text"])
        return
    draft.at += 1
    Step.objects.create(draft=draft, number=draft.at, text=text, act=act, about=about[:300])
    draft.steps.filter(number__lte=draft.at - MOST_STEPS).delete()


def undo(draft: Draft) -> Step | None:
    """One step back; the step that was undone, or None where there is nothing before."""
    return _go(draft, -1)


def redo(draft: Draft) -> Step | None:
    """One step forward again; that step."""
    return _go(draft, 1)


def _go(draft: Draft, by: int) -> Step | None:
    with transaction.atomic():
        locked = Draft.objects.select_for_update().get(pk=draft.pk)
        target = locked.steps.filter(number=locked.at + by).first()
        left = locked.steps.filter(number=locked.at).first()
        if target is None:
            return None
        locked.text, locked.at, locked.changed = target.text, target.number, timezone.now()
        locked.save()
    draft.refresh_from_db()
    return target if by > 0 else left


def ways(draft: Draft) -> tuple[bool, bool]:
    """Whether there is a step back, and one forward."""
    numbers = set(draft.steps.values_list("number", flat=True))
    return draft.at - 1 in numbers, draft.at + 1 in numbers


def others(journey: Journey, user: User) -> list[Draft]:
    """The drafts of others who have their editor open, or have changed something."""
    found = journey.drafts.exclude(user=user).select_related("user").order_by("-seen")
    return [draft for draft in found if is_here(draft) or is_changed(draft)]


def is_here(draft: Draft) -> bool:
    return timezone.now() - draft.seen < HERE


def look_in(draft: Draft) -> None:
    """Somebody has the editor open."""
    Draft.objects.filter(pk=draft.pk).update(seen=timezone.now())


def merged_into(draft: Draft, newest: Version) -> tuple[Collision, ...]:
    """Puts the draft's changes on top of the newest version, where no lines collide; where they
    do, the draft stays as it is and the collisions are given."""
    found = merge(base_of(draft).text, draft.text, newest.text)
    if not found.collisions:
        rebase(draft, newest, found.text)
    return found.collisions


def settled(draft: Draft, newest: Version, keep_mine: Iterable[int]) -> None:
    """As `merged_into`, with a choice for every collision: the numbers of those where the
    draft's lines stay; in the others the newest version's stand."""
    mine = frozenset(keep_mine)
    found = merge(base_of(draft).text, draft.text, newest.text, keep=lambda n: n in mine)
    rebase(draft, newest, found.text)


def rebase(draft: Draft, newest: Version, text: str, act: str = "merged") -> None:
    """The draft made from the newest version, with a text; a step as every other."""
    with transaction.atomic():
        saved = save(draft, text, act, str(newest.number))
        Draft.objects.filter(pk=saved.pk).update(base=newest.number)
    draft.refresh_from_db()
