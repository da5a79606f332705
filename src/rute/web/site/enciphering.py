"""Secrets as the database keeps them: enciphered with a key made, for one purpose, of the secret in
the app's folder, so that whoever reads the database alone has none."""

from __future__ import annotations

import base64
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


def enciphered(text: str, purpose: bytes) -> str:
    """The text, enciphered and signed (Fernet)."""
    return _key(settings.SECRET_KEY, purpose).encrypt(text.encode()).decode()


def deciphered(kept: str, purpose: bytes) -> str | None:
    """What was enciphered for this purpose; None for what another installation's key was."""
    try:
        return _key(settings.SECRET_KEY, purpose).decrypt(kept.encode()).decode()
    except InvalidToken:
        return None


@lru_cache(maxsize=8)
def _key(secret: str, purpose: bytes) -> Fernet:
    """By RFC 5869."""
    made = HKDF(SHA256(), length=32, salt=None, info=purpose).derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(made))
