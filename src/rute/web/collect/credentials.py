"""Write keys as a process knows them: looked up in memory, read anew every few seconds."""

from __future__ import annotations

import base64
import binascii
import hashlib
import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock

KINDS = ("web", "app", "server")
FIRST = 6  # of its random characters are kept, to tell a key by
_AGAIN = 1.0  # seconds within which an unknown key is not looked for anew


@dataclass(frozen=True, slots=True)
class Key:
    """number: its row; kind: where it is used; journey: the slug it writes to."""

    number: int
    digest: str
    kind: str
    journey: str
    revoked: bool = False


def new_key(kind: str) -> str:
    return f"rute_{kind}_{secrets.token_urlsafe(24).replace('-', 'a').replace('_', 'b')}"


def digest_of(key: str) -> str:
    """A key is 32 random characters: no salt, no slow hash is needed to keep it secret."""
    return hashlib.sha256(key.encode()).hexdigest()


class NotKnown(Exception):
    """No keys could be read yet: the database is away since this process began."""


class KnownKeys:
    """load: reads every key, revoked ones too (what they sent may still wait); what it raises is
    kept as `error`, and what was known stays known."""

    def __init__(self, load: Callable[[], Iterable[Key]]) -> None:
        self._load = load
        self._lock = Lock()
        self._read = -_AGAIN
        self._by_digest: dict[str, Key] | None = None
        self._by_text: dict[str, Key] = {}
        self._ever: dict[int, Key] = {}
        self.error: Exception | None = None

    def of(self, text: str) -> Key | None:
        """Raises NotKnown."""
        if (key := self._by_text.get(text)) is not None:
            return key
        if self._by_digest is None:
            raise NotKnown
        key = self._by_digest.get(digest_of(text))
        if key is not None:
            self._by_text[text] = key
        return key

    def by_number(self, number: int) -> Key | None:
        """A key by its row, revoked or not; None where its journey is gone."""
        return self._ever.get(number)

    @property
    def ready(self) -> bool:
        return self._by_digest is not None

    @property
    def stale(self) -> bool:
        """Whether it may be worth looking again for an unknown key."""
        return time.monotonic() - self._read >= _AGAIN

    def refresh(self) -> None:
        """Of several who ask at once one reads, and all wait for what it read."""
        asked = time.monotonic()
        with self._lock:
            if self._read > asked:
                return
            began = time.monotonic()
            try:
                found = list(self._load())
            except Exception as error:
                self.error = error
                self._read = began
                return
            self.error = None
            self._by_digest = {key.digest: key for key in found if not key.revoked}
            self._by_text = {}
            self._ever = {key.number: key for key in found}
            self._read = began


def key_in(authorization: str, other: str) -> str | None:
    """The key that headers carry: Basic (as user name), Bearer, or X-Write-Key."""
    scheme, _, rest = authorization.strip().partition(" ")
    if scheme.lower() == "bearer" and rest.strip():
        return rest.strip()
    if scheme.lower() == "basic":
        try:
            user, _, _ = base64.b64decode(rest.strip() + "==").decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            user = ""
        if user:
            return user
    return other.partition(":")[0].strip() or None
