"""Keys for programs: shown once, kept as a hash, taken back at once."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.utils import timezone

from rute.web.journal.services import record
from rute.web.journeys.models import ApiToken
from rute.web.journeys.typed import words_of

if TYPE_CHECKING:
    from rute.web.accounts.models import User

PREFIX: Final = "rute_"
SHOWN: Final = 9  # letters by which its maker knows it again
SEEN_EVERY: Final = timedelta(minutes=1)


def make(user: User, name: str) -> str:
    """A new key, in full for this one time."""
    name = words_of(name).strip()[:100]
    token = PREFIX + secrets.token_urlsafe(32)
    ApiToken.objects.create(user=user, name=name, digest=_digest(token), start=token[:SHOWN])
    record(user, None, "token_made", name=name)
    return token


def revoke(user: User, number: int) -> bool:
    """From now on the key opens nothing. False where the user has no such key."""
    done = ApiToken.objects.filter(user=user, pk=number, revoked=None).update(
        revoked=timezone.now()
    )
    if done:
        record(user, None, "token_revoked", name=ApiToken.objects.get(pk=number).name)
    return bool(done)


def user_of(token: str) -> User | None:
    """Whose key it is; None for one that never was, was taken back, or whose maker is gone."""
    if not token.startswith(PREFIX):
        return None
    found = ApiToken.objects.select_related("user").filter(digest=_digest(token), revoked=None)
    key = found.first()
    if key is None or not key.user.is_active:
        return None
    now = timezone.now()
    if key.used is None or now - key.used > SEEN_EVERY:
        ApiToken.objects.filter(pk=key.pk).update(used=now)
    return key.user


def tokens_of(user: User) -> list[ApiToken]:
    """The person's keys that still open something."""
    return list(ApiToken.objects.filter(user=user, revoked=None))


def _digest(token: str) -> str:
    """A plain hash will do: the key is random, and cannot be guessed from it."""
    return hashlib.sha256(token.encode()).hexdigest()
